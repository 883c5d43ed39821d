/*
 * place: the frames of a part that fill.c has found. Walks the same items
 * once more, so positions agree with the heights that were summed there.
 */
#include "fo/fo.h"
#include "layout/page.h"
#include "layout/paint.h"
#include "layout/part.h"
#include "layout/table.h"

/* An open object while frames are made. */
struct open {
	struct wrapper	*wrapper;
	struct frame	*frame;		/* its own, or that of the one around */
	mpt		 x, y;		/* of that frame, in the area */
	mpt		 top;		/* where it began */
	bool		 again;		/* goes on from a part before */
	bool		 floating;	/* begins behind spaces not settled */
	struct table_runs runs;		/* of a table */
	struct open	*below;
};

struct placing {
	struct layout	*lay;
	const struct vlist *list;
	struct open	*open;		/* the innermost; the last is the area */
	struct spaces	 spaces;
	double		 ratio;		/* how far they give */
	struct cursor	 from, end;	/* the part */
	mpt		 y;
	bool		 top;
	bool		 heights;	/* something has a z-index */
};

static void
put_frame(struct placing *pl, struct frame *f, mpt x, mpt y)
{
	if (f->placed)		/* a repeated header's */
		f = frame_copy(pl->lay, f);
	f->placed = true;
	f->x = x - pl->open->x;
	f->y = y - pl->open->y;
	frame_append(pl->open->frame, f);
}

/* Open objects that began behind the spaces now settled, from without in. */
static void
land(struct open *o, mpt y)
{
	if (!o->floating)
		return;
	land(o->below, y);
	o->floating = false;
	o->top = y;
	o->y = o->below->y;
	if (o->wrapper->drawn) {
		o->y = y;
		o->frame->y = y - o->below->y;
	}
}

static void
go_down(struct placing *pl, int64_t by)
{
	pl->y = mpt_sum(pl->y, by);
}

static void
settle(struct placing *pl)
{
	struct give g = spaces_give(&pl->spaces, pl->top ? EDGE_TOP : EDGE_NONE);

	go_down(pl, g.opt + (int64_t)(pl->ratio *
	    (pl->ratio > 0 ? g.stretch : g.shrink)));
	pl->top = false;
	land(pl->open, pl->y);
}

/*
 * Its place counts from the reference area's corner, fixed ones' from the
 * page's: those of a region are moved by where the region stands. An offset
 * is that of the content's edge (XSL 1.1 §7.6).
 */
static void
put_absolute(struct placing *pl, struct frame *f, const struct fo_box *box)
{
	const struct open	*area = pl->open;
	bool			 fixed = box->absolute_position == FO_V_FIXED;
	mpt			 w, h;

	while (area->below != NULL)
		area = area->below;
	h = area->frame->h;
	if (fixed)
		master_size(pl->lay->master, &w, &h);
	if (box->top.is_auto && !box->bottom.is_auto && h > 0)
		f->y = h - f->h - fo_length(box->bottom, h, 0) +
		    box_rim(box, FO_AFTER, 0);
	else
		f->y = fo_length(box->top, h, 0) - box_rim(box, FO_BEFORE, 0);
	if (area->frame->fo->element == FO_BLOCK_CONTAINER ||
	    area->frame->fo->element == FO_TABLE_CELL) {
		f->x -= area->x;
		f->y -= area->y;
	}
	f->x -= fixed ? area->frame->x : 0;
	f->y -= fixed ? area->frame->y : 0;
	frame_append(area->frame, f);
	pl->heights = pl->heights || box->z_index != 0;
}

static void
put_group(struct placing *pl, struct group *g, mpt x, bool top)
{
	struct piece *p = group_whole(pl->lay, g);

	piece_place(pl->lay, p, &pl->open->runs, pl->open->frame,
	    x - pl->open->x, pl->y - pl->open->y, top);
	go_down(pl, p->height);
}

/* A table's header or footer, with what it retrieves of the rows here. */
static void
put_part(struct placing *pl, const struct wrapper *w, struct group *g,
    bool header)
{
	struct table_rows rows = { w->retelling, pl->list, pl->from, pl->end };

	if (w->retelling != NULL)
		g = table_retell(pl->lay, &rows, header, g->artifact);
	put_group(pl, g, w->x, header);
}

static void
push_open(struct placing *pl, struct wrapper *w, bool again)
{
	struct open *o = ARENA_NEW(pl->lay->scratch, struct open);

	*o = *pl->open;
	o->runs = (struct table_runs){ 0 };
	o->wrapper = w;
	o->again = again;
	o->floating = pl->spaces.all.any;
	o->below = pl->open;
	o->top = pl->y;
	if (w->drawn) {
		struct frame *f = frame_new(pl->lay, FRAME_GROUP, w->fo);

		put_frame(pl, f, w->x, pl->y);
		f->w = w->w;
		if (!again)
			f->id = fo_string(w->fo, FO_P_ID);
		o->frame = f;
		o->x = w->x;
		o->y = pl->y;
	}
	pl->open = o;
	go_down(pl, again ? w->before_again : w->before);
	if (!again && w->header != NULL)
		put_part(pl, w, w->header, true);
	else if (again && w->header_again != NULL)
		put_part(pl, w, w->header_again, true);
}

static void
pop_open(struct placing *pl, bool at_break)
{
	struct open	*o = pl->open;
	struct wrapper	*w = o->wrapper;

	if (at_break && w->footer_break != NULL)
		put_part(pl, w, w->footer_break, false);
	else if (!at_break && w->footer != NULL)
		put_part(pl, w, w->footer, false);
	table_end_rules(pl->lay, &o->runs, o->frame);
	go_down(pl, at_break ? w->after_again : w->after);
	if (w->drawn) {
		o->frame->h = pl->y - o->top;
		paint_box(pl->lay, o->frame, o->again, at_break);
	}
	pl->open = o->below;
}

static void
reopen(struct placing *pl, struct wrapper *w)
{
	if (w == NULL)
		return;
	reopen(pl, w->parent);
	push_open(pl, w, true);
}

/* Nothing of the group's table stands above it in this part. */
static bool
is_topmost(const struct vlist *list, struct cursor from, size_t i)
{
	const struct wrapper	*w = list->items.at[i].wrapper;
	size_t			 k;

	if (w == NULL || w->header != NULL)
		return w != NULL && w->header_again == NULL && from.i > 0 &&
		    list->items.at[from.i].wrapper == w && from.i + 1 >= i;
	for (k = i; k > from.i; k--) {
		const struct vitem *it = &list->items.at[k - 1];

		if (it->kind == VITEM_GROUP && it->wrapper == w)
			return false;
		if (it->kind == VITEM_OPEN && it->wrapper == w)
			return true;
	}
	return vitem_section(&list->items.at[from.i]) == NULL;
}

static void
place_item(struct placing *pl, struct cursor from, size_t i)
{
	struct vitem *it = &pl->list->items.at[i];

	switch (it->kind) {
	case VITEM_SPACE:
		spaces_add(&pl->spaces, it->u.space, pl->list->area.width);
		break;
	case VITEM_OPEN:
		if (it->wrapper->before > 0 || it->wrapper->header != NULL)
			settle(pl);
		push_open(pl, it->wrapper, false);
		break;
	case VITEM_CLOSE:
		if (it->wrapper->after > 0 || it->wrapper->footer != NULL)
			settle(pl);
		pop_open(pl, false);
		break;
	case VITEM_BOX:
		settle(pl);
		put_frame(pl, it->u.box.frame, it->x, pl->y);
		go_down(pl, it->u.box.frame->h);
		break;
	case VITEM_GROUP:
		settle(pl);
		put_group(pl, part_group_at(pl->list, from, i),
		    it->wrapper != NULL ? it->wrapper->x : 0,
		    is_topmost(pl->list, from, i));
		break;
	case VITEM_ABSOLUTE:
		settle(pl);
		put_absolute(pl, it->u.absolute, it->fo->style->box);
		break;
	default:
		break;
	}
}

mpt
fill_place(struct layout *lay, const struct vlist *list, struct cursor from,
    struct cursor end, struct frame *into, mpt x, mpt y)
{
	return fill_place_given(lay, list, from, end, 0, into, x, y);
}

mpt
fill_place_given(struct layout *lay, const struct vlist *list,
    struct cursor from, struct cursor end, double ratio, struct frame *into,
    mpt x, mpt y)
{
	struct arena_mark mark = arena_mark(lay->scratch);
	struct open	  area = { .frame = into, .x = -x, .y = -y };
	struct placing	  pl = { .lay = lay, .list = list, .open = &area,
			    .ratio = ratio, .from = from, .end = end };
	struct group	 *section;
	struct wrapper	 *open = part_open_at(list, from, &section);
	size_t		  i;

	reopen(&pl, open);
	if (section != NULL)
		put_group(&pl, section, open->x, false);
	pl.top = pl.y == 0;
	for (i = from.i; i < end.i; i++)
		place_item(&pl, from, i);
	if (end.head != NULL) {
		struct vitem *it = &list->items.at[end.i];

		settle(&pl);
		piece_place(lay, end.head, &pl.open->runs, pl.open->frame,
		    (it->wrapper != NULL ? it->wrapper->x : 0) - pl.open->x,
		    pl.y - pl.open->y, is_topmost(list, from, end.i));
		go_down(&pl, end.head->height);
	}
	if (end.i >= list->items.n)	/* what is retained at the end */
		go_down(&pl, spaces_settle(&pl.spaces, EDGE_END));
	while (pl.open->below != NULL)
		pop_open(&pl, true);
	if (pl.heights)
		frame_order_heights(into);
	arena_reset(lay->scratch, mark);
	return pl.y;
}
