/*
 * list: list items as groups of two cells beside each other, and containers
 * whose content is an area of its own.
 */
#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/group.h"
#include "layout/page.h"
#include "layout/paint.h"
#include "layout/paragraph.h"

static void
set_side(struct emitter *em, const struct fo *fo, struct gcell *c)
{
	c->fo = fo;
	c->nrow = 1;
	c->ncol = 1;
	c->w = em->list->area.width;
	c->list = vlist_make(em->lay, fo, em->list->area);
}

struct group *
emit_row(struct emitter *em, const struct fo *fo, size_t ncell)
{
	struct group *g = ARENA_NEW(em->lay->arena, struct group);

	g->fo = fo;
	g->x = -em->open->x;
	g->nrow = 1;
	g->rows = ARENA_ARRAY(em->lay->arena, 1, struct grow);
	g->rows[0].strength = em->keep;
	g->cells = ARENA_ARRAY(em->lay->arena, ncell, struct gcell);
	return g;
}

static void
emit_item_group(struct emitter *em, const struct fo *fo)
{
	struct group	*g = emit_row(em, fo, 2);
	const struct fo	*kid;

	for (kid = fo->first; kid != NULL && g->ncell < 2; kid = kid->next)
		if (kid->element == FO_LIST_ITEM_LABEL ||
		    kid->element == FO_LIST_ITEM_BODY)
			set_side(em, kid, &g->cells[g->ncell++]);
	group_align_baselines(em->lay, g);
	emit_group(em, fo, g, NULL);
}

void
emit_list_item(struct emitter *em, const struct fo *fo)
{
	struct wrapper	*item = emit_open_block(em, fo);
	int		 keep = emit_keep(em, fo);

	emit_item_group(em, fo);
	emit_close(em, item, keep);
}

void
emit_list_block(struct emitter *em, const struct fo *fo)
{
	struct wrapper	*list = emit_open_block(em, fo);
	int		 keep = emit_keep(em, fo);
	const struct fo	*kid;

	for (kid = resume_kid(em, fo->first); kid != NULL; kid = kid->next)
		if (kid->element == FO_LIST_ITEM && !resume_at(em, kid))
			emit_list_item(em, kid);
	emit_close(em, list, keep);
}

static void
align_in(struct frame *f, const struct fo *fo, mpt spare)
{
	enum fo_value	 how = fo->style->text->display_align;
	mpt		 by = how == FO_V_CENTER ? spare / 2 :
			    how == FO_V_AFTER ? spare : 0;
	struct frame	*kid;

	if (by > 0)
		for (kid = f->first; kid != NULL; kid = kid->next)
			kid->y += by;
}

/* Between the indents. */
static mpt
width_left(const struct emitter *em, const struct fo *fo)
{
	return em->list->area.width -
	    emit_length(em, fo->style->text->start_indent) -
	    emit_length(em, fo->style->text->end_indent);
}

/* 0 for as high as the content is. */
static mpt
height_asked(const struct emitter *em, const struct fo *fo)
{
	return fo_length(fo->style->box->bpd.opt, em->lay->area_height, 0);
}

/*
 * The width of a container, or the length of its lines: where it is turned to
 * its side, that is as long as the area around is high.
 */
static mpt
width_asked(const struct emitter *em, const struct fo *fo, mpt available)
{
	const struct fo_range *ipd = &fo->style->box->ipd;

	if (frame_turn_of(fo) % 180 != 0 && em->lay->area_height > 0)
		return fo_length(ipd->opt, em->lay->area_height,
		    em->lay->area_height);
	return fo_length(ipd->opt, emit_base(em, fo), available);
}

/* How far the spaces must shrink so that all of it has that room, 0 to -1. */
static double
shrink_into(struct layout *lay, struct vlist *list, mpt room)
{
	struct filled	f = { 0 };
	struct cursor	start = { 0, NULL, NULL };
	double		ratio = 0;

	if (room == 0)
		return 0;
	list->gives = true;
	fill_find(lay, list, start, room, true, NULL, &f);
	if (f.done && f.ratio < 0)
		ratio = f.ratio;
	VEC_FREE(&f.notes);
	return ratio;
}

/* The content in a frame of its own, its notes; h is 0 for as high as it is. */
static struct frame *
fixed_area(struct layout *lay, const struct fo *fo, struct area area, mpt h,
    mpt ref, struct filled *called)
{
	struct frame		*f = frame_new(lay, FRAME_GROUP, fo);
	const struct fo_box	*box = fo->style->box;
	mpt			 left, top, right, bottom, used;
	mpt			 w = area.width;
	struct vlist		*list;
	struct cursor		 start = { 0, NULL, NULL }, end = start;
	mpt			 around = lay->area_height;

	left = box_rim(box, FO_START, ref);
	right = box_rim(box, FO_END, ref);
	top = box_rim(box, FO_BEFORE, ref);
	bottom = box_rim(box, FO_AFTER, ref);
	lay->area_height = h;
	list = vlist_make(lay, fo, area);
	lay->area_height = around;
	end.i = list->items.n;
	f->h = h;	/* offsets from below count from there */
	used = fill_place_given(lay, list, start, end,
	    shrink_into(lay, list, h), f, left, top);
	fill_notes(list, start, end, called);
	if (h > 0 && used > h)
		diag_add(lay->dg, LAYOUT_CONTAINER_FULL, fo->place, NULL);
	if (h == 0)
		h = used;
	align_in(f, fo, h - used);
	f->w = left + w + right;
	f->h = top + h + bottom;
	f->clip = box->overflow == FO_V_HIDDEN;
	f->id = fo_string(fo, FO_P_ID);
	paint_box(lay, f, false, false);
	return f;
}

struct frame *
container_area(struct layout *lay, const struct fo *fo, struct area area,
    mpt h, mpt ref, struct filled *called)
{
	struct frame	*f = fixed_area(lay, fo, area, h, ref, called);
	struct frame	*upright;
	int		 degrees = frame_turn_of(fo);

	if (degrees == 0)
		return f;
	upright = frame_new(lay, FRAME_GROUP, fo);
	upright->w = degrees == 180 ? f->w : f->h;
	upright->h = degrees == 180 ? f->h : f->w;
	frame_turn(f, degrees, 0, 0);
	frame_append(upright, f);
	return upright;
}

/* Between two offsets from the edges of something so long. */
static mpt
between(struct fo_len from, struct fo_len to, mpt length)
{
	int64_t left = (int64_t)length - fo_length(from, length, 0) -
	    fo_length(to, length, 0);

	return left > 0 ? (mpt)left : 0;
}

/*
 * The lengths of a container placed by its offsets in an area: those that are
 * not given come of the offsets (XSL 1.1 §7.6, as CSS2 §10.3.7). Of one that
 * is turned to its side the lines go down the area. h is 0 for as high as the
 * content is, and an area's height if it is not known.
 */
static struct rect
absolute_size(const struct fo *fo, mpt w, mpt h)
{
	const struct fo_box	*box = fo->style->box;
	bool		 side = frame_turn_of(fo) % 180 != 0;
	struct fo_len	 from = side ? box->left : box->top;
	struct fo_len	 to = side ? box->right : box->bottom;
	mpt		 across = between(box->left, box->right, w);
	mpt		 down = between(box->top, box->bottom, h);
	mpt		 lines = side && h > 0 ? h : w;
	mpt		 stack = side ? w : h;
	bool		 pinned = !from.is_auto && !to.is_auto;

	return (struct rect){
		.w = fo_length(box->ipd.opt, lines,
		    side && h > 0 ? down : across),
		.h = fo_length(box->bpd.opt, stack,
		    !pinned ? 0 : side ? across : down) };
}

/*
 * A container that is placed by its offsets (XSL 1.1 §7.6), a fixed one on
 * its page. Where it is then, place.c knows.
 */
static void
emit_absolute(struct emitter *em, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	mpt			 ref = em->list->area.width;
	mpt			 w = ref, h = em->lay->area_height;
	struct filled		 called = { 0 };	/* none: collect.c */
	struct rect		 size;
	struct frame		*f;

	if (box->absolute_position == FO_V_FIXED)
		master_size(em->lay->master, &w, &h);
	size = absolute_size(fo, w, h);
	f = container_area(em->lay, fo,
	    area_inside(&em->list->area, fo, size.w), size.h, ref, &called);
	f->x = box->left.is_auto && !box->right.is_auto ?
	    w - fo_length(box->right, w, 0) - f->w +
	    box_rim(box, FO_END, ref) :
	    fo_length(box->left, w, 0) - box_rim(box, FO_START, ref);
	f->y = fo_length(box->top, 0, 0);
	emit_loose(em, (struct vitem){ .kind = VITEM_ABSOLUTE, .fo = fo,
	    .u.absolute = f });
}

/* Nothing that keeps the spaces on its sides apart. */
static bool
is_transparent(const struct vitem *it)
{
	switch (it->kind) {
	case VITEM_SPACE: case VITEM_ABSOLUTE:
		return true;
	case VITEM_OPEN:
		return it->wrapper->before == 0 && it->wrapper->header == NULL;
	case VITEM_CLOSE:
		return it->wrapper->after == 0 && it->wrapper->footer == NULL;
	default:
		return false;
	}
}

/* The item's space, which goes from the list; NULL if it is something else. */
static const struct fo_space *
take_space(struct vitem *it)
{
	static const struct fo_space	 none;
	const struct fo_space		*space = it->u.space;

	if (it->kind != VITEM_SPACE)
		return NULL;
	it->u.space = &none;
	return space;
}

/*
 * The content of a container without a height, as a group of one cell. The
 * spaces at its edges are settled with those around it, as if it were a
 * block: so does FOP. XSL 1.1 §4.3.1 would discard them.
 */
static void
emit_open_area(struct emitter *em, const struct fo *fo, mpt x, mpt w)
{
	struct group		*g = emit_row(em, fo, 1);
	struct vlist		*list;
	const struct fo_space	*space;
	size_t			 i, k;

	list = vlist_make(em->lay, fo, area_inside(&em->list->area, fo, w));
	g->cells[g->ncell++] = (struct gcell){ .fo = fo, .nrow = 1, .ncol = 1,
	    .x = x, .w = w, .list = list };
	for (i = 0; i < list->items.n && is_transparent(&list->items.at[i]);
	    i++)
		if ((space = take_space(&list->items.at[i])) != NULL)
			*VEC_PUSH(&em->lead) = (struct vitem){
			    .kind = VITEM_SPACE, .wrapper = em->open,
			    .fo = fo, .u.space = space };
	emit_group(em, fo, g, NULL);
	for (k = list->items.n; k > i &&
	    is_transparent(&list->items.at[k - 1]); k--)
		if ((space = take_space(&list->items.at[k - 1])) != NULL)
			emit_item(em, VITEM_SPACE, fo)->u.space = space;
}

static void
box_notes(struct emitter *em, struct vitem *it, struct filled *filled)
{
	struct called	*called = NULL;
	size_t		 i;

	if (filled->notes.n > 0)
		called = called_new(em->lay, filled->notes.n);
	for (i = 0; i < filled->notes.n; i++)
		called->at[called->n++] = filled->notes.at[i];
	it->u.box.called = called;
	VEC_FREE(&filled->notes);
}

void
emit_container(struct emitter *em, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	mpt			 x, w, h;
	struct wrapper		*wr;
	struct vitem		*it;
	struct filled		 called = { 0 };
	int			 keep;

	if (box->absolute_position == FO_V_ABSOLUTE ||
	    box->absolute_position == FO_V_FIXED) {
		emit_absolute(em, fo);
		return;
	}
	x = emit_length(em, fo->style->text->start_indent);
	w = width_asked(em, fo, width_left(em, fo));
	h = height_asked(em, fo);
	if (frame_turn_of(fo) % 180 != 0 && box->bpd.opt.is_auto &&
	    !box->ipd.opt.is_auto)	/* it takes the width there is */
		h = width_left(em, fo);
	wr = emit_open(em, fo, x, w);
	keep = emit_keep(em, fo);
	if (h == 0 && frame_turn_of(fo) == 0) {
		/* may break; what is before it keeps its room on each page,
		   as in FOP */
		wr->before_again = wr->before;
		emit_open_area(em, fo, x, w);
		emit_close(em, wr, keep);
		return;
	}
	wr->drawn = false;	/* the area has its own background */
	wr->before = wr->after = wr->before_again = wr->after_again = 0;
	emit_lead(em);
	it = emit_item(em, VITEM_BOX, fo);
	it->u.box.frame = container_area(em->lay, fo,
	    area_inside(&em->list->area, fo, w), h, em->list->area.width,
	    &called);
	it->x = wr->x;
	box_notes(em, it, &called);
	emit_close(em, wr, keep);
}
