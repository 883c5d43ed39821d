/*
 * collect: inline formatting objects to characters and runs of one look.
 * White space is as it came. Text is never lost here: what cannot stand in
 * a line gets lines of its own, and a message.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/marker.h"
#include "layout/wrap.h"

#define UCS_LINE	((ucs)0x2028)	/* a line ends, but no empty one */
#define UNKNOWN_NUMBER	"000"		/* before the first pass is done */
#define NO_NUMBER	"?"		/* nothing has the id */

void *
para_grow(struct para *p, void *old, size_t n, size_t *room, size_t size)
{
	void *grown;

	if (n < *room)
		return old;
	*room = *room > 0 ? *room * 2 : 64;
	grown = arena_array(p->lay->scratch, *room, size);
	if (n > 0)
		memcpy(grown, old, n * size);
	return grown;
}

/* Room for so many characters more. */
static void
need_room(struct para *p, size_t more)
{
	ucs *grown;

	if (p->room - p->n >= more)
		return;
	p->room = (p->n + more) * 2;
	grown = ARENA_ARRAY(p->lay->scratch, p->room, ucs);
	if (p->n > 0)
		memcpy(grown, p->c, p->n * sizeof(*grown));
	p->c = grown;
}

static void
add_char(struct para *p, ucs c)
{
	need_room(p, 1);
	p->c[p->n++] = c;
}

static struct run *
add_run(struct para *p, enum run_kind kind, struct level *level,
    const struct fo *fo)
{
	struct run *run;

	p->runs = para_grow(p, p->runs, p->nrun, &p->run_room,
	    sizeof(*p->runs));
	run = &p->runs[p->nrun++];
	run->kind = (uint8_t)kind;
	run->from = run->to = (uint32_t)p->n;
	run->level = level;
	run->fo = fo;
	return run;
}

static void
end_run(struct para *p)
{
	p->runs[p->nrun - 1].to = (uint32_t)p->n;
}

/* Text */

/* «учебно-воспитательный» and «don’t» are one word, «5-й» is none. */
static bool
begins_word(ucs before)
{
	return !ucs_is_letter(before) && !(before >= '0' && before <= '9') &&
	    before != '-' && before != 0x2010 && before != UCS_NBHYPHEN &&
	    before != '\'' && before != 0x2019;
}

/* text-transform, on the characters from p->n up to end. */
static void
transform(struct para *p, ucs *end, enum fo_value how)
{
	ucs *c, before = p->n > 0 ? p->c[p->n - 1] : ' ';

	for (c = p->c + p->n; c < end; c++) {
		ucs was = *c;

		switch (how) {
		case FO_V_UPPERCASE:
			*c = ucs_upper(*c);
			break;
		case FO_V_LOWERCASE:
			*c = ucs_lower(*c);
			break;
		case FO_V_CAPITALIZE:
			if (begins_word(before))
				*c = ucs_upper(*c);
			break;
		default:
			return;
		}
		before = was;
	}
}

/* Cyrillic letters are two bytes: most of the text goes this way. */
static ucs
next_char(const char **s)
{
	const unsigned char *u = (const unsigned char *)*s;

	if ((u[0] & 0xFE) == 0xD0 && (u[1] & 0xC0) == 0x80) {
		*s += 2;
		return (ucs)(u[0] & 0x1F) << 6 | (u[1] & 0x3F);
	}
	return utf8_next(s);
}

static void
collect_text(struct para *p, struct level *level, const struct fo *fo,
    const char *text)
{
	size_t		 most = strlen(text);
	const char	*s = text;
	ucs		*c;

	if (most == 0)
		return;
	add_run(p, RUN_TEXT, level, fo);
	need_room(p, most);
	for (c = p->c + p->n; *s != '\0'; c++) {
		*c = next_char(&s);
		if (*c == UCS_OBJECT)
			*c = UCS_BAD;
	}
	transform(p, c, level->look->text->text_transform);
	p->n = (size_t)(c - p->c);
	end_run(p);
}

/* The number of the page with the id, or a stand-in for this pass. */
static const char *
number_of(struct para *p, const char *id)
{
	const struct anchor *anchor = NULL;

	p->lay->cites = true;
	if (id != NULL)
		anchor = map_find(&p->lay->cited, id, strlen(id));
	return anchor != NULL && anchor->page->number_text != NULL ?
	    anchor->page->number_text :
	    p->lay->cited_known ? NO_NUMBER : UNKNOWN_NUMBER;
}

/* The same of the last page with it; cite.c has these under "\002" and id. */
static const char *
last_number(struct para *p, const char *id)
{
	return number_of(p, id == NULL ? NULL :
	    arena_printf(p->lay->scratch, "\002%s", id));
}

/* An id that no document can have, the same in every pass. */
static const char *
own_id(struct layout *lay, const struct fo *fo)
{
	struct map	*ids = &lay->own_ids;
	char		*id = map_find(ids, (const char *)&fo, sizeof(fo));

	if (id == NULL) {
		id = arena_printf(lay->arena, "\001%zu", ids->n);
		map_put(ids, arena_copy(lay->arena, (const char *)&fo,
		    sizeof(fo)), sizeof(fo), id);
	}
	return id;
}

/* In the flow the page is not known yet: the number is a citation of itself. */
static const char *
own_number(struct para *p, struct level *level, const struct fo *fo)
{
	if (p->lay->page_number != NULL)
		return p->lay->page_number;
	if (level->id == NULL)
		level->id = own_id(p->lay, fo);
	return number_of(p, level->id);
}

/* Objects */

static void	collect_object(struct para *, struct level *,
		    const struct fo *);

static void
collect_children(struct para *p, struct level *level, const struct fo *fo)
{
	const struct fo *kid;

	for (kid = fo->first; kid != NULL; kid = kid->next)
		collect_object(p, level, kid);
}

/* A block in a line: its content between line ends. */
static void
collect_block(struct para *p, struct level *level, const struct fo *fo)
{
	if (fo->element != FO_BLOCK && fo->element != FO_BLOCK_CONTAINER &&
	    fo->element != FO_TABLE && fo->element != FO_LIST_BLOCK &&
	    fo->element != FO_FLOAT && fo->element != FO_FOOTNOTE_BODY) {
		collect_children(p, level, fo);	/* their parts */
		return;
	}
	diag_add(p->lay->dg, INLINE_BLOCK, fo->place,
	    fo_element_name(fo->element), NULL);
	add_run(p, RUN_TEXT, level, fo);
	add_char(p, UCS_LINE);
	end_run(p);
	collect_children(p, level, fo);
	add_run(p, RUN_TEXT, level, fo);
	add_char(p, UCS_LINE);
	end_run(p);
}

/* What is no drawing leaves its text. */
static void
collect_foreign(struct para *p, struct level *level, const struct fo *fo)
{
	diag_add(p->lay->dg, INLINE_DROPPED, fo->place,
	    fo_element_name(fo->element), NULL);
	if (fo->foreign != NULL)
		collect_text(p, level, fo, fo->foreign);
}

/*
 * Not outside the flow, nor in another note, where the body stands in the
 * place of its footnote (XSL 1.1 §6.12.3).
 */
static bool
goes_to_the_foot(const struct fo *footnote)
{
	const struct fo *fo;

	for (fo = footnote->parent; fo != NULL; fo = fo->parent) {
		enum fo_value how = fo->style->box->absolute_position;

		if (fo->element == FO_STATIC_CONTENT ||
		    fo->element == FO_MARKER ||
		    fo->element == FO_FOOTNOTE_BODY ||
		    how == FO_V_ABSOLUTE || how == FO_V_FIXED)
			return false;
	}
	return true;
}

static void
collect_footnote(struct para *p, struct level *level, const struct fo *fo)
{
	collect_children(p, level, fo);
	if (!p->lay->repeating && goes_to_the_foot(fo))
		add_run(p, RUN_NOTE, level, fo);
}

static void
collect_opened(struct para *p, struct level *level, const struct fo *fo)
{
	const char *text = NULL;

	switch (fo->element) {
	case FO_PAGE_NUMBER:
		text = own_number(p, level, fo);
		break;
	case FO_PAGE_NUMBER_CITATION:
		text = number_of(p, fo_string(fo, FO_P_REF_ID));
		break;
	case FO_PAGE_NUMBER_CITATION_LAST:
		text = last_number(p, fo_string(fo, FO_P_REF_ID));
		break;
	case FO_CHARACTER:
		text = fo_string(fo, FO_P_CHARACTER);
		break;
	case FO_INSTREAM_FOREIGN_OBJECT:
		if (fo->drawing == NULL) {
			collect_foreign(p, level, fo);
			return;
		}
		/* fall through */
	case FO_LEADER: case FO_EXTERNAL_GRAPHIC: case FO_INLINE_CONTAINER:
		add_run(p, RUN_OBJECT, level, fo);
		add_char(p, UCS_OBJECT);
		end_run(p);
		return;
	case FO_FOOTNOTE:
		collect_footnote(p, level, fo);
		return;
	default:
		collect_children(p, level, fo);
		return;
	}
	if (text != NULL)
		collect_text(p, level, fo, text);
}

static bool
is_left_out(const struct para *p, const struct fo *fo)
{
	switch (fo->element) {
	case FO_MARKER: case FO_INITIAL_PROPERTY_SET:
	case FO_INDEX_RANGE_BEGIN: case FO_INDEX_RANGE_END:
	case FO_CHANGE_BAR_BEGIN: case FO_CHANGE_BAR_END:
		return true;
	case FO_FOOTNOTE_BODY:
		return goes_to_the_foot(fo->parent);
	default:
		return p->lay->repeating && fo->style->box->once;
	}
}

static void
collect_object(struct para *p, struct level *up, const struct fo *fo)
{
	struct level *level;

	if (fo->element == FO_TEXT) {
		collect_text(p, up, fo, fo->text);
		return;
	}
	if (is_left_out(p, fo))
		return;
	if (marker_retrieves(fo)) {
		fo = marker_retrieve(p->lay, fo);
		if (fo != NULL)
			collect_children(p, up, fo);
		return;
	}
	if (up->depth >= INLINE_DEPTH) {
		if (!p->too_deep)
			diag_add(p->lay->dg, INLINE_TOO_DEEP, fo->place,
			    "200", NULL);
		p->too_deep = true;
		return;
	}
	level = level_new(p, up, fo);
	if (fo->element == FO_INLINE_CONTAINER) {
		level->start = level->end = 0;	/* its area has these */
		level->space_start = level->space_end = 0;
		level->boxed = level->spaced = false;
		level->id = NULL;
	}
	add_run(p, RUN_OPEN, level, fo);
	if (fo_is_inline(fo->element))
		collect_opened(p, level, fo);
	else {
		level->start = level->end = 0;
		level->space_start = level->space_end = 0;
		level->boxed = level->spaced = false;
		collect_block(p, level, fo);
	}
	add_run(p, RUN_CLOSE, level, fo);
}

const struct fo *
collect_link_around(const struct fo *block)
{
	const struct fo *fo = block;

	while (fo != NULL && fo->element != FO_BASIC_LINK)
		fo = fo->parent;
	return fo;
}

/* A link around the block, for each of its lines; else the block itself. */
static struct level *
outermost(struct para *p)
{
	const struct fo	*link = collect_link_around(p->block);
	struct level	*level;

	if (link == NULL)
		return p->root;
	level = ARENA_NEW(p->lay->scratch, struct level);
	*level = *p->root;
	level->up = p->root;
	level->fo = link;
	level->linked = true;
	level->depth = p->depth = 1;
	return level;
}

void
collect(struct para *p, const struct fo *first, const struct fo *end)
{
	const struct fo	*fo;
	struct level	*level;

	p->root = level_new(p, NULL, p->block);
	level = outermost(p);
	if (level != p->root)
		add_run(p, RUN_OPEN, level, level->fo);
	for (fo = first; fo != NULL && fo != end; fo = fo->next)
		collect_object(p, level, fo);
	if (level != p->root)
		add_run(p, RUN_CLOSE, level, level->fo);
}
