/*
 * emit: the items of a list as walk.c meets their objects: what opens and
 * closes, spaces, groups, and the breaks and keeps between two boxes. Knows
 * no pages: where to break is decided by fill.c.
 */
#include "layout/emit.h"

#include <string.h>

#include "fo/fo.h"
#include "layout/group.h"
#include "layout/marker.h"
#include "layout/paint.h"

int
keep_strength(const struct fo_keep *k)
{
	return k->page > k->column ? k->page : k->column;
}

static int
max_int(int a, int b)
{
	return a > b ? a : b;
}

struct vitem *
emit_item(struct emitter *em, enum vitem_kind kind, const struct fo *fo)
{
	struct vitem *it = VEC_PUSH(&em->list->items);

	memset(it, 0, sizeof(*it));
	it->kind = (uint8_t)kind;
	it->wrapper = em->open;
	it->fo = fo;
	return it;
}

static void
lead_item(struct emitter *em, struct vitem item)
{
	*VEC_PUSH(&em->lead) = item;
}

void
emit_loose(struct emitter *em, struct vitem item)
{
	item.wrapper = em->open;
	if (em->force != 0)
		lead_item(em, item);
	else
		*VEC_PUSH(&em->list->items) = item;
}

static struct wrapper *
common_wrapper(struct emitter *em)
{
	size_t i;

	for (i = 0; i < em->lead.n; i++)
		if (em->lead.at[i].kind == VITEM_OPEN)
			return em->lead.at[i].wrapper->parent;
	return em->open;
}

void
emit_lead(struct emitter *em)
{
	struct vitem	*it;
	size_t		 i;

	if (!em->boxed)
		em->list->first = (struct vedge){ em->force,
		    em->keep_across };
	if (em->force != 0) {
		em->list->forced = em->list->forced || em->boxed;
		it = emit_item(em, VITEM_FORCE, NULL);
		it->wrapper = common_wrapper(em);
		it->u.force = em->force;
	} else if (em->boxed) {
		it = emit_item(em, VITEM_BREAK, NULL);
		it->wrapper = common_wrapper(em);
		it->u.at.section = em->section;
		it->u.at.strength = max_int(em->keep_across, em->keep_common);
	}
	for (i = 0; i < em->lead.n; i++)
		*VEC_PUSH(&em->list->items) = em->lead.at[i];
	em->lead.n = 0;
	em->force = 0;
	em->boxed = true;
	em->keep_across = 0;
	em->keep_common = em->keep;
}

bool
vlist_forces(enum fo_value v)
{
	return v == FO_V_PAGE || v == FO_V_COLUMN || v == FO_V_EVEN_PAGE ||
	    v == FO_V_ODD_PAGE;
}

/* An absolute area waits for the break before it: it is a page's content. */
static bool
absolute_waits(const struct emitter *em)
{
	size_t i;

	for (i = 0; i < em->lead.n; i++)
		if (em->lead.at[i].kind == VITEM_ABSOLUTE)
			return em->force != 0;
	return false;
}

void
emit_before(struct emitter *em, const struct fo *fo)
{
	const struct fo_box *box = fo->style->box;

	if (vlist_forces(box->break_before)) {
		if (absolute_waits(em))
			emit_lead(em);
		em->force = box->break_before;
	}
	em->keep_across = max_int(em->keep_across,
	    keep_strength(&box->keep_with_previous));
}

void
emit_after(struct emitter *em, const struct fo *fo)
{
	const struct fo_box *box = fo->style->box;

	if (vlist_forces(box->break_after))
		em->force = box->break_after;
	em->keep_across = max_int(em->keep_across,
	    keep_strength(&box->keep_with_next));
}

/*
 * keep-together is inherited; what only comes from the parent is counted
 * there, so that breaking the parent does not stumble over its children.
 */
static int
own_keep(const struct fo *fo)
{
	int k = keep_strength(&fo->style->text->keep_together);

	return fo->parent != NULL && k ==
	    keep_strength(&fo->parent->style->text->keep_together) ? 0 : k;
}

int
emit_keep(struct emitter *em, const struct fo *fo)
{
	int before = em->keep;

	em->keep = max_int(em->keep, own_keep(fo));
	return before;
}

static void
heed_edge(struct emitter *em, const struct vedge *edge)
{
	if (em->force == 0)
		em->force = edge->force;
	em->keep_across = max_int(em->keep_across, edge->keep);
}

void
emit_group(struct emitter *em, const struct fo *fo, struct group *g,
    struct group *section)
{
	struct vitem	*it;
	size_t		 i;

	for (i = 0; i < g->ncell; i++)
		if (g->cells[i].list != NULL && g->cells[i].row == 0)
			heed_edge(em, &g->cells[i].list->first);
	emit_lead(em);
	it = emit_item(em, VITEM_GROUP, fo);
	it->u.at.group = g;
	it->u.at.section = section;
	for (i = 0; i < g->ncell; i++) {
		const struct gcell *c = &g->cells[i];

		if (c->list == NULL)
			continue;
		em->list->forced = em->list->forced || c->list->forced;
		if (c->row + c->nrow == g->nrow)
			heed_edge(em, &c->list->last);
	}
}

static bool
has_space(const struct fo_space *s)
{
	return s->opt.abs != 0 || s->opt.pct != 0;
}

static bool
is_painted(const struct fo *fo)
{
	const struct fo_box *box = fo->style->box;
	int i;

	for (i = 0; i < FO_SIDES; i++)
		if (box->border[i].width > 0)
			return true;
	return paint_shows(box) || fo_string(fo, FO_P_ID) != NULL;
}

static mpt
edge(const struct emitter *em, const struct fo_box *box, enum fo_side side,
    bool again)
{
	mpt sum = 0;

	if (!again || box->border[side].retain)
		sum += box->border[side].width;
	if (!again || box->padding[side].retain)
		sum += fo_length(box->padding[side].len, em->list->area.width, 0);
	return sum;
}

/* XSL 1.1 §6.8.4, §6.8.5: a list item's area is that of both its sides. */
static bool
makes_no_area(const struct fo *fo)
{
	return fo->element == FO_WRAPPER ||
	    fo->element == FO_LIST_ITEM_LABEL ||
	    fo->element == FO_LIST_ITEM_BODY;
}

mpt
emit_base(const struct emitter *em, const struct fo *fo)
{
	const struct fo_text	*text;
	mpt			 ref = em->list->area.width;

	do {
		fo = fo->parent;
	} while (fo != NULL && makes_no_area(fo));
	if (fo == NULL || (fo->element != FO_BLOCK &&
	    fo->element != FO_TABLE_AND_CAPTION &&
	    fo->element != FO_LIST_ITEM))
		return ref;
	text = fo->style->text;
	return ref - emit_length(em, text->start_indent) -
	    emit_length(em, text->end_indent);
}

struct wrapper *
emit_open(struct emitter *em, const struct fo *fo, mpt x, mpt w)
{
	const struct fo_box	*box = fo->style->box;
	struct wrapper		*wr = ARENA_NEW(em->lay->lists, struct wrapper);
	mpt			 left = edge(em, box, FO_START, false);

	emit_before(em, fo);
	if (has_space(&box->space_before))
		lead_item(em, (struct vitem){ .kind = VITEM_SPACE,
		    .wrapper = em->open, .fo = fo,
		    .u.space = &box->space_before });
	wr->fo = fo;
	wr->parent = em->open;
	wr->x = x - left;
	wr->w = w + left + edge(em, box, FO_END, false);
	wr->before = edge(em, box, FO_BEFORE, false);
	wr->after = edge(em, box, FO_AFTER, false);
	wr->before_again = edge(em, box, FO_BEFORE, true);
	wr->after_again = edge(em, box, FO_AFTER, true);
	wr->drawn = is_painted(fo) || marker_held(fo);
	lead_item(em, (struct vitem){ .kind = VITEM_OPEN, .wrapper = wr,
	    .fo = fo });
	em->open = wr;
	return wr;
}

void
emit_flush(struct emitter *em)
{
	size_t i;

	if (em->lead.n == 0)
		return;
	if (em->force != 0 && em->boxed) {
		emit_lead(em);
		return;
	}
	for (i = 0; i < em->lead.n; i++)
		*VEC_PUSH(&em->list->items) = em->lead.at[i];
	em->lead.n = 0;
}

void
emit_close(struct emitter *em, struct wrapper *wr, int keep_before)
{
	struct vitem *it;

	if (em->lead.n > 0 && (wr->before > 0 || wr->after > 0))
		emit_lead(em);	/* an empty box with a border is a box */
	else
		emit_flush(em);
	it = emit_item(em, VITEM_CLOSE, wr->fo);
	it->wrapper = wr;
	em->open = wr->parent;
	em->keep = keep_before;
	if (em->keep < em->keep_common)
		em->keep_common = em->keep;
	emit_space_after(em, wr->fo);
	emit_after(em, wr->fo);
}

void
emit_space_after(struct emitter *em, const struct fo *fo)
{
	const struct fo_space *space = &fo->style->box->space_after;

	if (has_space(space))
		emit_item(em, VITEM_SPACE, fo)->u.space = space;
}
