/*
 * paragraph: see paragraph.h.
 */
#include "layout/paragraph.h"

#include <string.h>

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/hyphen.h"
#include "layout/inline.h"
#include "layout/recall.h"
#include "layout/steps.h"
#include "layout/wrap.h"

/* Lines so far, and what the next of them is cut from. */
struct setting {
	struct para	*p;
	struct line	*lines;		/* scratch */
	size_t		 n, room;
	enum fo_value	 align, align_last;
	mpt		 indent, end_indent; /* of the segment at hand */
	/* the segment: atoms up to a line feed */
	size_t		 from, end;
	struct item_list items;
	bool		 hyphenated;	/* the points are found */
};

static void
find_breaks(struct para *p)
{
	const struct fo_text	*text = p->root->look->text;
	size_t			 i;

	p->at = ARENA_ARRAY(p->lay->scratch, p->n + 1, uint8_t);
	if (text->fine_lines)
		wrap_find(p->c, p->n, text->language, p->at);
	for (i = 0; i < p->nrun && !text->fine_lines; i++)
		wrap_find_part(p->c, p->n, p->runs[i].from, p->runs[i].to,
		    p->at);
}

static void
prepare(struct para *p, struct layout *lay, const struct fo *block,
    const struct fo *first, const struct fo *end, mpt width, uint32_t skip)
{
	memset(p, 0, sizeof(*p));
	p->lay = lay;
	p->block = block;
	p->width = width;
	p->around = lay->lines_of;
	collect(p, first, end);
	space_treat(p);
	find_breaks(p);
	if (skip > 0 && skip <= p->n)	/* it may be within a word */
		p->at[skip - 1] |= WRAP_MAY;
	atoms_make(p);
}

/* Hyphens */

static bool
same_rules(const struct fo_text *a, const struct fo_text *b)
{
	return a == b || (a->hyphenate == b->hyphenate &&
	    a->language == b->language && a->country == b->country &&
	    a->hyphenation_remain == b->hyphenation_remain &&
	    a->hyphenation_push == b->hyphenation_push);
}

/* Finds the points of all text that may be hyphenated; false for none. */
static bool
find_points(struct para *p)
{
	const struct fo_text	*text;
	bool			 any = false;
	size_t			 i = 0;

	while (i < p->nrun) {
		struct hyphen_rules	rules;
		uint32_t		from = p->runs[i].from, to = from;

		text = p->runs[i].level->look->text;
		rules = (struct hyphen_rules){ text->language, text->country,
		    text->hyphenation_remain, text->hyphenation_push,
		    p->runs[i].fo->place,
		    p->root->look->text->fine_lines };
		for (; i < p->nrun && same_rules(text,
		    p->runs[i].level->look->text); i++)
			to = p->runs[i].to;
		if (!text->hyphenate || to == from)
			continue;
		hyphenate(p->lay->options->hyphenator, &rules, p->c + from,
		    to - from, p->at + from);
		any = true;
	}
	return any;
}

static void
make_items(struct setting *s, bool hyphens)
{
	struct item_list	*l = &s->items;
	struct line_range	 r = { .from = s->from, .end = s->end };

	l->n = 0;
	l->hyphens = hyphens;
	l->align = s->align == FO_V_JUSTIFY || s->align == FO_V_CENTER ?
	    s->align : FO_V_START;
	if (s->align != FO_V_JUSTIFY && s->align_last == FO_V_JUSTIFY)
		l->align = FO_V_AUTO;
	items_make(s->p, l, s->from, s->end, s->indent +
	    line_begins_in(s->p, &r)->starts_again);
	items_finish(s->p, l, s->align_last, s->end_indent +
	    line_ends_in(s->p, &r)->ends_again);
}

/* Words with hyphens of their own: whether a line may end behind those
   depends on the points. */
static bool
breaks_at_hyphens(const struct para *p)
{
	const struct fo_text	*text = p->root->look->text;
	size_t			 i;

	if (!text->hyphenate || text->fine_lines ||
	    p->lay->options->hyphenator == NULL)
		return false;
	for (i = 0; i < p->natom; i++)
		if (p->atoms[i].kind == ATOM_TEXT && p->atoms[i].breakable)
			return true;
	return false;
}

static bool
more_items(void *ctx, const struct item **items, size_t *n)
{
	struct setting *s = ctx;

	if (s->p->lay->options->hyphenator == NULL)
		return false;
	if (!s->hyphenated && !find_points(s->p))
		return false;
	s->hyphenated = true;
	make_items(s, true);
	*items = s->items.at;
	*n = s->items.n;
	return true;
}

/* Lines */

static struct line *
add_line(struct setting *s, const struct line_range *r)
{
	struct line *line;

	s->lines = para_grow(s->p, s->lines, s->n, &s->room,
	    sizeof(*s->lines));
	line = &s->lines[s->n++];
	line_make(s->p, r, line);
	line->skip = r->from_cut != 0 ? r->from_cut : r->from < s->p->natom ?
	    s->p->atoms[r->from].from : (uint32_t)s->p->n;
	return line;
}

/* What belongs to the line though its last word is over. */
static size_t
take_ends(const struct setting *s, size_t i)
{
	const struct atom *a = s->p->atoms;

	while (i < s->end && (a[i].kind == ATOM_NOTE ||
	    (a[i].kind == ATOM_CLOSE && a[i].width == 0)))
		i++;
	return i;
}

/* The range of a line that ends at the item, and where the next begins. */
static void
end_at(const struct setting *s, const struct item *item,
    struct line_range *r, struct line_range *next)
{
	*next = (struct line_range){ .end_indent = 0 };
	r->hyphen = item->cut != 0 ||
	    s->p->atoms[item->atom].kind == ATOM_SOFT;
	if (item->cut != 0) {
		r->end = item->atom + 1;
		r->end_cut = item->cut;
		next->from = item->atom;
		next->from_cut = item->cut;
		return;
	}
	r->end = take_ends(s, item->atom + 1);
	next->from = r->end;
}

static bool
any_overfull(const struct line_break *breaks, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (breaks[i].overfull)
			return true;
	return false;
}

/* Keeps that are numbers give way only where a line would stick out. */
static size_t
choose_breaks(struct setting *s, const struct item **items,
    struct line_break **breaks)
{
	struct break_how	 how = { .width = s->p->width,
	    .ladder = s->p->root->look->text->hyphenation_ladder,
	    .fine_lines = s->p->root->look->text->fine_lines,
	    .more = more_items, .ctx = s };
	size_t			 n, nitem;

	s->items.firm = s->p->weak;
	for (;;) {
		make_items(s, false);
		*items = s->items.at;
		nitem = s->items.n;
		n = break_lines(s->p->lay->scratch, &how, items, &nitem,
		    breaks);
		if (!s->items.firm || !any_overfull(*breaks, n))
			return n;
		s->items.firm = false;
	}
}

static void
set_broken(struct setting *s)
{
	const struct item	*items;
	struct line_break	*breaks;
	struct line_range	 r = { .from = s->from }, next;
	size_t			 n, i;

	if (breaks_at_hyphens(s->p) && !s->hyphenated)
		s->hyphenated = find_points(s->p);
	n = choose_breaks(s, &items, &breaks);
	for (i = 0; i < n; i++, r = next) {
		r.indent = i == 0 ? s->indent : 0;
		r.shrinks = s->align == FO_V_JUSTIFY;
		r.align = s->align;
		if (i + 1 < n) {
			end_at(s, &items[breaks[i].end], &r, &next);
		} else {
			r.end = s->end;
			r.end_indent = s->end_indent;
			r.align = s->align_last;
		}
		add_line(s, &r);
	}
}

/* Most segments fit in one line: nothing has to be chosen. */
static bool
fits_one_line(const struct setting *s, const struct line_range *r)
{
	int64_t	width = (int64_t)r->indent + r->end_indent +
		    line_begins_in(s->p, r)->starts_again +
		    line_ends_in(s->p, r)->ends_again;
	size_t	i, last = s->end;

	while (last > s->from && atom_is_dropped(&s->p->atoms[last - 1]))
		last--;
	for (i = s->from; i < last; i++)
		width += s->p->atoms[i].width + s->p->atoms[i].reserve;
	return width <= s->p->width;
}

/* feed: the character that ends the segment, or 0. */
static void
set_segment(struct setting *s, ucs feed)
{
	struct line_range r = { .from = s->from, .end = s->end,
	    .indent = s->indent, .end_indent = s->end_indent,
	    .shrinks = s->align == FO_V_JUSTIFY, .align = s->align_last };
	struct line	*line;

	if (line_is_empty(s->p, &r)) {
		if (feed != '\n')
			return;
		line = add_line(s, &r);
		line->frame->h = s->p->root->look->line_height;
	} else if (fits_one_line(s, &r))
		add_line(s, &r);
	else
		set_broken(s);
	s->lines[s->n - 1].forced = feed != 0;
}

/* The first atom behind so many characters. */
static size_t
atom_behind(const struct para *p, uint32_t skip)
{
	size_t i = 0;

	while (skip > 0 && i < p->natom && p->atoms[i].from < skip)
		i++;
	return i;
}

static void
set_segments(struct setting *s, bool first_line, bool last_run, uint32_t skip)
{
	const struct para	*p = s->p;
	const struct fo_text	*text = p->root->look->text;
	mpt			 indent = fo_length(text->text_indent,
	    p->around, 0);
	mpt			 end_indent = fo_length(
	    text->last_line_end_indent, p->around, 0);

	for (s->from = atom_behind(p, skip); s->from <= p->natom;
	    s->from = s->end + 1) {
		s->end = s->from;
		while (s->end < p->natom && p->atoms[s->end].kind != ATOM_FEED)
			s->end++;
		s->indent = first_line && s->n == 0 ? indent : 0;
		s->end_indent = last_run && s->end == p->natom ? end_indent :
		    0;
		set_segment(s, s->end < p->natom ?
		    p->c[p->atoms[s->end].from] : 0);
	}
}

struct called *
called_new(struct layout *lay, size_t room)
{
	struct called *called = ARENA_NEW(lay->arena, struct called);

	called->at = ARENA_ARRAY(lay->arena, room, const struct fo *);
	return called;
}

struct paragraph
paragraph_lay(struct layout *lay, const struct fo *block,
    const struct fo *first, const struct fo *end, mpt width, bool first_line,
    bool last_run, uint32_t skip)
{
	struct recall_key	 key = { block, first, end, width, first_line,
				    last_run, 0 };
	struct para		 p;
	struct setting		 s = { .p = &p };
	struct paragraph	 result = { 0 };
	bool			 plain = skip == 0 &&
				    collect_link_around(block) == NULL;

	if (plain && recall_find(lay, &key, &result))
		return result;
	prepare(&p, lay, block, first, end, width, skip);
	s.align = p.root->look->text->text_align;
	s.align_last = fo_align_last(p.root->look->text);
	set_segments(&s, first_line, last_run, skip);
	result = (struct paragraph){ s.lines, s.n };
	steps_paragraph(&p, result.lines, result.n);
	if (plain)
		recall_keep(lay, &key, &result);
	return result;
}
