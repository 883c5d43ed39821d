/*
 * walk: block-level objects, one below the other, with the lines of their
 * text, as items of a list (emit.c). Tables and list items come from table.c
 * and list.c as groups.
 */
#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/group.h"
#include "layout/marker.h"
#include "layout/paragraph.h"
#include "layout/steps.h"

#define DEPTH_MAX	400

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
	case FO_TABLE_CAPTION:
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
	mpt			 ref = em->list->area.width;
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
	mpt			 ref = em->list->area.width;
	mpt			 x = emit_length(em, text->start_indent);

	return emit_open(em, fo, x, ref - x -
	    emit_length(em, text->end_indent));
}

void
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
		emit_captioned(em, fo);
		break;
	default:
		emit_block(em, fo);
		break;
	}
}

struct vlist *
vlist_make(struct layout *lay, const struct fo *fo, struct area area)
{
	return vlist_make_part(lay, fo, fo->first, NULL, area);
}

static struct vlist *
make_list(struct layout *lay, const struct fo *fo, const struct fo *first,
    const struct fo *end, struct area area, struct emitter *em)
{
	struct vlist	*list = ARENA_NEW(lay->lists, struct vlist);
	struct vitem	*items;

	em->lay = lay;
	em->list = list;
	list->area = area;
	list->breaks = fo->element == FO_FLOW ||
	    fo->element == FO_TABLE_CELL ||
	    fo->element == FO_LIST_ITEM_LABEL ||
	    fo->element == FO_LIST_ITEM_BODY ||
	    fo->element == FO_BLOCK_CONTAINER ||
	    fo->element == FO_TABLE_AND_CAPTION;
	if (fo->element != FO_FLOW && fo->element != FO_STATIC_CONTENT)
		emit_keep(em, fo);
	emit_range(em, fo, first, end);
	if (em->lead.n > 0)
		emit_flush(em);
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
    const struct fo *first, const struct fo *end, struct area area)
{
	struct emitter em = { 0 };

	return make_list(lay, fo, first, end, area, &em);
}

struct vlist *
vlist_make_rest(struct layout *lay, const struct fo *fo,
    const struct fo *first, const struct fo *end, struct area area,
    const struct resume *resume)
{
	struct emitter	 em = { .resume = resume };
	struct vlist	*list = make_list(lay, fo, first, end, area, &em);

	return em.resume == NULL ? list : NULL;
}
