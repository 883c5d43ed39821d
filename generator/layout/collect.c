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
#include "layout/paint.h"
#include "layout/wrap.h"

#define UCS_LINE	((ucs)0x2028)	/* a line ends, but no empty one */
#define UNKNOWN_NUMBER	"000"		/* before the first pass is done */

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

/* Levels */

/* Where a baseline of the table of a look is, above its alphabetic one. */
static mpt
baseline_of(const struct look *look, enum fo_value which)
{
	const struct face_metrics *m;

	if (look->face == NULL)
		return 0;
	m = face_metrics(look->face);
	switch (which) {
	case FO_V_MIDDLE:
		return font_scale(look->face, look->size, m->x_height) / 2;
	case FO_V_CENTRAL:
		return (look->ascent - look->descent) / 2;
	case FO_V_TEXT_BEFORE_EDGE: case FO_V_BEFORE_EDGE: case FO_V_TEXT_TOP:
		return look->ascent;
	case FO_V_TEXT_AFTER_EDGE: case FO_V_AFTER_EDGE: case FO_V_IDEOGRAPHIC:
	case FO_V_TEXT_BOTTOM:
		return -look->descent;
	case FO_V_HANGING:
		return look->ascent * 4 / 5;
	case FO_V_MATHEMATICAL:
		return look->ascent / 2;
	default:
		return 0;
	}
}

/* XSL 1.1 §7.14.3: percentages are of the parent's line-height. */
static mpt
shift_of(const struct level *level, const struct fo_box *box)
{
	const struct look *look = level->look, *around = level->up->look;

	if (box->baseline_shift_kind == FO_V_LENGTH)
		return fo_length(box->baseline_shift, around->line_height, 0);
	if (look->face == NULL || around->face == NULL)
		return 0;
	/* half an x of its own down, an x of the text around up, as in FOP:
	   what the face says is meant for its own small letters only */
	if (box->baseline_shift_kind == FO_V_SUB)
		return -font_scale(look->face, look->size,
		    face_metrics(look->face)->x_height) / 2;
	if (box->baseline_shift_kind == FO_V_SUPER)
		return font_scale(around->face, around->size,
		    face_metrics(around->face)->x_height);
	return 0;
}

/* Where the point is that comes to the baseline around: XSL 1.1 §7.14.1. */
static mpt
point_of(const struct look *look, const struct fo_box *box)
{
	switch (box->alignment_adjust_kind) {
	case FO_V_AUTO:
		return baseline_of(look, box->alignment_baseline);
	case FO_V_LENGTH:
		return fo_length(box->alignment_adjust,
		    look->ascent + look->descent, 0);
	default:
		return baseline_of(look, box->alignment_adjust_kind);
	}
}

static mpt
clamp(mpt v)
{
	return v > MPT_MAX ? MPT_MAX : v < -MPT_MAX ? -MPT_MAX : v;
}

void
level_place(struct level *level, mpt point)
{
	const struct fo_box *box = level->fo->style->box;

	level->shift = clamp(level->up->shift + shift_of(level, box) +
	    baseline_of(level->up->look, box->alignment_baseline) - point);
}

/* Space, border and padding before and after the content of an inline. */
static void
set_sides(struct para *p, struct level *level, const struct fo_box *box)
{
	const struct fo_border *b = box->border;

	level->spaced = gap_counts(&box->space_start) ||
	    gap_counts(&box->space_end);
	p->spaced = p->spaced || level->spaced;
	level->space_start = fo_length(box->space_start.opt, p->width, 0);
	level->space_end = fo_length(box->space_end.opt, p->width, 0);
	level->start = clamp(level->space_start + b[FO_START].width +
	    fo_length(box->padding[FO_START].len, p->width, 0));
	level->end = clamp(level->space_end + b[FO_END].width +
	    fo_length(box->padding[FO_END].len, p->width, 0));
	level->boxed = paint_shows(box) || b[FO_START].width > 0 ||
	    b[FO_END].width > 0 || b[FO_BEFORE].width > 0 ||
	    b[FO_AFTER].width > 0;
}

/* A line under the text belongs to the outermost object that has it. */
static void
set_decoration(struct level *level, const struct fo_box *box,
    const struct fo_box *around)
{
	level->under = box->underline && !(around && around->underline);
	level->over = box->overline && !(around && around->overline);
	level->through = box->line_through &&
	    !(around && around->line_through);
	level->decorated = level->under || level->over || level->through;
	level->bare = around != NULL &&
	    ((around->underline && !box->underline) ||
	    (around->overline && !box->overline) ||
	    (around->line_through && !box->line_through));
}

/*
 * «keep-together="always"» on a block means that its lines stay together, and
 * not its words: text beyond the margin is what nobody means. Where within-line
 * is said apart, it is meant.
 */
static int16_t
keep_of_block(const struct fo_keep *keep)
{
	return keep->line > keep->column && keep->line > keep->page ?
	    keep->line : 0;
}

/* Gives way where there is no other. */
static bool
is_weak(int16_t keep)
{
	return keep > 0 && keep < FO_KEEP_ALWAYS;
}

static struct level *
level_new(struct para *p, struct level *up, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	int16_t			 keep = fo->style->text->keep_together.line;
	struct level		*level = ARENA_NEW(p->lay->scratch,
	    struct level);

	level->up = up;
	level->fo = fo;
	level->look = look_find(p->lay, fo);
	level->above = level->look->ascent;
	level->below = level->look->descent;
	set_decoration(level, box, up == NULL ? NULL : up->fo->style->box);
	level->nowrap = fo->style->text->wrap_option == FO_V_NO_WRAP;
	if (up == NULL) {
		level->keep = keep_of_block(&fo->style->text->keep_together);
		p->weak = is_weak(level->keep);
		return level;
	}
	level->keep = up->keep;
	if (keep > up->keep && (fo->parent == NULL ||
	    keep != fo->parent->style->text->keep_together.line))
		level->keep = keep;
	level->next = box->keep_with_next.line;
	level->previous = box->keep_with_previous.line;
	p->bound = p->bound || level->next > 0 || level->previous > 0;
	p->weak = p->weak || is_weak(level->keep) || is_weak(level->next) ||
	    is_weak(level->previous);
	level->depth = up->depth + 1;
	if (level->depth > p->depth)
		p->depth = level->depth;
	level_place(level, point_of(level->look, box));
	level->linked = fo->element == FO_BASIC_LINK;
	level->id = fo_string(fo, FO_P_ID);
	set_sides(p, level, box);
	return level;
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
	    anchor->page->number_text : UNKNOWN_NUMBER;
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
