/*
 * emit: walk block-level objects and write down what stands one below the
 * other. Knows no pages: where to break is decided by fill.c.
 */
#include "layout/emit.h"

#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/group.h"
#include "layout/marker.h"
#include "layout/paint.h"
#include "layout/paragraph.h"
#include "layout/steps.h"

#define DEPTH_MAX	400

int
keep_strength(const struct fo_keep *k)
{
	return k->page > k->column ? k->page : k->column;
}

static bool
is_blank_text(const struct fo *fo)
{
	return fo->element == FO_TEXT &&
	    strspn(fo->text, " \t\r\n") == strlen(fo->text);
}

/* What holds blocks and nothing else stands as a block does. */
static bool
holds_only_blocks(const struct fo *fo)
{
	const struct fo	*kid;
	bool		 any = false;

	for (kid = fo->first; kid != NULL; kid = kid->next) {
		if (is_blank_text(kid))
			continue;
		if (!fo_is_block_level(kid))
			return false;
		any = true;
	}
	return any;
}

bool
fo_is_block_level(const struct fo *fo)
{
	const struct fo *kid;

	switch (fo->element) {
	case FO_BLOCK:
	case FO_BLOCK_CONTAINER:
	case FO_TABLE:
	case FO_TABLE_AND_CAPTION:
	case FO_LIST_BLOCK:
		return true;
	case FO_WRAPPER:
		for (kid = fo->first; kid != NULL; kid = kid->next)
			if (fo_is_block_level(kid))
				return true;
		return false;
	case FO_INLINE: case FO_BASIC_LINK:
		return holds_only_blocks(fo);
	default:
		return false;
	}
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

void
emit_before(struct emitter *em, const struct fo *fo)
{
	const struct fo_box *box = fo->style->box;

	if (vlist_forces(box->break_before))
		em->force = box->break_before;
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
		sum += fo_length(box->padding[side].len, em->list->width, 0);
	return sum;
}

void
emit_enter(const struct emitter *em, const struct fo *fo)
{
	struct area area = vlist_area(em->list);

	area_enter(em->lay, &area, fo);
}

mpt
emit_base(const struct emitter *em, const struct fo *fo)
{
	const struct fo_text	*text;
	mpt			 ref = em->list->width;

	do {
		fo = fo->parent;
	} while (fo != NULL && fo->element == FO_WRAPPER);
	if (fo == NULL || (fo->element != FO_BLOCK &&
	    fo->element != FO_LIST_ITEM_LABEL &&
	    fo->element != FO_LIST_ITEM_BODY))
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

/* Openings that got no box must come before their closing. */
static void
flush_empty(struct emitter *em)
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
		flush_empty(em);
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

/* run: the first of the objects that the lines are made of. */
static void
emit_lines(struct emitter *em, const struct fo *block, const struct fo *run,
    const struct paragraph *p, mpt x, bool rest)
{
	size_t	orphans = rest ? 1 : (size_t)block->style->text->orphans;
	size_t	widows = (size_t)block->style->text->widows, i;

	for (i = 0; i < p->n; i++) {
		struct vitem *it;

		if (i == 0) {
			emit_lead(em);
		} else {
			bool ok = i >= orphans && p->n - i >= widows;

			it = emit_item(em, VITEM_BREAK, block);
			it->u.at.strength = ok ? em->keep : STRENGTH_LINES;
		}
		it = emit_item(em, VITEM_BOX, block);
		it->x = x + p->lines[i].frame->x;
		it->skip = p->lines[i].skip;
		it->u.box.frame = p->lines[i].frame;
		it->u.box.run = run;
		it->u.box.called = p->lines[i].called;
	}
}

/* A stretch of inline children: from first up to end. */
static void
emit_inlines(struct emitter *em, const struct fo *block,
    const struct fo *first, const struct fo *end, bool first_run)
{
	const struct fo_text	*text = block->style->text;
	mpt			 ref = em->list->width;
	mpt			 left = emit_length(em, text->start_indent);
	mpt			 width;
	uint32_t		 skip = em->skip;
	struct arena_mark	 mark = arena_mark(em->lay->scratch);
	struct paragraph	 p;

	em->skip = 0;
	width = ref - left - emit_length(em, text->end_indent);
	if (width < 0)
		width = 0;	/* as in FOP: the text sticks out */
	em->lay->lines_of = ref;
	p = paragraph_lay(em->lay, block, first, end, width,
	    first_run && skip == 0, end == NULL, skip);
	emit_lines(em, block, first, &p, left, skip > 0);
	arena_reset(em->lay->scratch, mark);
}

/* What is retrieved stands at block level if a block is in it. */
static bool
is_inline_run(const struct emitter *em, const struct fo *fo)
{
	const struct fo *kid;

	if (!marker_retrieves(fo))
		return !fo_is_block_level(fo);
	fo = marker_retrieve(em->lay, fo);
	for (kid = fo != NULL ? fo->first : NULL; kid != NULL; kid = kid->next)
		if (fo_is_block_level(kid))
			return false;
	return true;
}

static void
emit_object(struct emitter *em, const struct fo *fo);

/* Children of a block or of what stands for one: inline runs and blocks. */
static void
emit_range(struct emitter *em, const struct fo *parent, const struct fo *kid,
    const struct fo *end)
{
	bool first_run = true;

	if (em->resume != NULL) {
		kid = resume_kid(em, kid);
		first_run = kid == parent->first;
	}

	if (++em->depth > DEPTH_MAX) {
		diag_add(em->lay->dg, LAYOUT_TOO_DEEP, parent->place, NULL);
		em->depth--;
		return;
	}
	while (kid != NULL && kid != end) {
		const struct fo	*run = kid;
		bool		 blank = true;

		if (resume_at(em, kid)) {
			kid = kid->next;
			continue;
		}
		while (kid != NULL && kid != end && is_inline_run(em, kid)) {
			blank = blank && is_blank_text(kid);
			kid = kid->next;
		}
		if (run != kid && !(blank && (kid != NULL || run->prev != NULL)))
			emit_inlines(em, parent, run, kid, first_run);
		if (kid == NULL || kid == end)
			break;
		emit_object(em, kid);
		first_run = false;
		kid = kid->next;
	}
	em->depth--;
}

void
emit_children(struct emitter *em, const struct fo *parent)
{
	emit_range(em, parent, parent->first, NULL);
}

/*
 * A block without content is an area without height, on both sides of which
 * spaces are settled apart (XSL 1.1, 4.3.1).
 */
static void
emit_empty(struct emitter *em, const struct fo *fo)
{
	struct vitem *it;

	emit_lead(em);
	it = emit_item(em, VITEM_BOX, fo);
	it->u.box.frame = frame_new(em->lay, FRAME_GROUP, fo);
	it->x = emit_length(em, fo->style->text->start_indent);
}

struct wrapper *
emit_open_block(struct emitter *em, const struct fo *fo)
{
	const struct fo_text	*text = fo->style->text;
	mpt			 ref = em->list->width;
	mpt			 x = emit_length(em, text->start_indent);

	return emit_open(em, fo, x, ref - x -
	    emit_length(em, text->end_indent));
}

static void
emit_block(struct emitter *em, const struct fo *fo)
{
	struct wrapper	*wr = emit_open_block(em, fo);
	int		 keep = emit_keep(em, fo);

	emit_children(em, fo);
	if (em->lead.n > 0 && fo->element == FO_BLOCK)
		emit_empty(em, fo);
	emit_close(em, wr, keep);
}

static void
emit_caption(struct emitter *em, const struct fo *fo)
{
	const struct fo *kid;

	for (kid = fo->first; kid != NULL; kid = kid->next) {
		if (kid->element == FO_TABLE)
			emit_table(em, kid);
		else if (kid->element == FO_TABLE_CAPTION)
			emit_block(em, kid);
	}
}

static void
emit_object(struct emitter *em, const struct fo *fo)
{
	switch (fo->element) {
	case FO_RETRIEVE_MARKER:
	case FO_RETRIEVE_TABLE_MARKER:
		emit_children(em, marker_retrieve(em->lay, fo));
		break;
	case FO_TABLE:
		emit_table(em, fo);
		break;
	case FO_LIST_BLOCK:
		emit_list_block(em, fo);
		break;
	case FO_BLOCK_CONTAINER:
		emit_container(em, fo);
		break;
	case FO_TABLE_AND_CAPTION:
		emit_caption(em, fo);
		break;
	default:
		emit_block(em, fo);
		break;
	}
}

struct vlist *
vlist_make(struct layout *lay, const struct fo *fo, mpt width)
{
	return vlist_make_part(lay, fo, fo->first, NULL, width);
}

static struct vlist *
make_list(struct layout *lay, const struct fo *fo, const struct fo *first,
    const struct fo *end, mpt width, struct emitter *em)
{
	struct vlist	*list = ARENA_NEW(lay->lists, struct vlist);
	struct vitem	*items;

	em->lay = lay;
	em->list = list;
	list->width = width;
	list->from_start = lay->next_area.from_start;
	list->from_end = lay->next_area.from_end;
	lay->next_area = (struct area){ 0 };
	list->breaks = fo->element == FO_FLOW ||
	    fo->element == FO_TABLE_CELL ||
	    fo->element == FO_LIST_ITEM_LABEL ||
	    fo->element == FO_LIST_ITEM_BODY ||
	    fo->element == FO_BLOCK_CONTAINER;
	if (fo->element != FO_FLOW && fo->element != FO_STATIC_CONTENT)
		em->keep = own_keep(fo);
	emit_range(em, fo, first, end);
	if (em->lead.n > 0)
		flush_empty(em);
	list->last = (struct vedge){ em->force, em->keep_across };
	VEC_FREE(&em->lead);
	items = ARENA_ARRAY(lay->lists, list->items.n, struct vitem);
	if (list->items.n > 0)
		memcpy(items, list->items.at, list->items.n * sizeof(*items));
	mem_free(list->items.at);
	list->items.at = items;
	list->items.room = list->items.n;
	steps_list(lay, fo, list);
	return list;
}

struct vlist *
vlist_make_part(struct layout *lay, const struct fo *fo,
    const struct fo *first, const struct fo *end, mpt width)
{
	struct emitter em = { 0 };

	return make_list(lay, fo, first, end, width, &em);
}

struct vlist *
vlist_make_rest(struct layout *lay, const struct fo *fo,
    const struct fo *first, const struct fo *end, mpt width,
    const struct resume *resume)
{
	struct emitter	 em = { .resume = resume };
	struct vlist	*list = make_list(lay, fo, first, end, width, &em);

	return em.resume == NULL ? list : NULL;
}
