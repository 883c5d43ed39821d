/*
 * master: which page master a page takes, and where its regions lie
 * (XSL 1.1 §6.4.13–6.4.22).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "fo/fo.h"
#include "layout/page.h"

#define A4_WIDTH	MM(210)
#define A4_HEIGHT	MM(297)

static bool
is_named(const struct fo *fo, const char *name)
{
	const char *s = fo_string(fo, FO_P_MASTER_NAME);

	return s != NULL && name != NULL && strcmp(s, name) == 0;
}

static const struct fo *
find_master(const struct fo *from, enum fo_element kind, const char *name)
{
	const struct fo *root = from, *set, *m;

	while (root->parent != NULL)
		root = root->parent;
	set = fo_child(root, FO_LAYOUT_MASTER_SET);
	if (set == NULL)
		return NULL;
	for (m = set->first; m != NULL; m = m->next)
		if (m->element == kind && is_named(m, name))
			return m;
	return NULL;
}

static bool
matches(const struct fo *alt, const struct page_wish *w)
{
	const char *position = fo_string(alt, FO_P_PAGE_POSITION);
	const char *odd = fo_string(alt, FO_P_ODD_OR_EVEN);
	const char *blank = fo_string(alt, FO_P_BLANK_OR_NOT_BLANK);

	if (odd != NULL && strcmp(odd, w->number % 2 != 0 ? "even" : "odd")
	    == 0)
		return false;
	if (blank != NULL && strcmp(blank, w->blank ? "not-blank" : "blank")
	    == 0)
		return false;
	if (position == NULL || strcmp(position, "any") == 0)
		return true;
	if (strcmp(position, "first") == 0)
		return w->first;
	if (strcmp(position, "last") == 0)
		return w->last;
	if (strcmp(position, "only") == 0)
		return w->first && w->last;
	return !w->first && !w->last;	/* rest */
}

/* How many pages a sub-sequence may make; INT_MAX: without end. */
static int
repeats(const struct fo *sub)
{
	const char *s = fo_string(sub, FO_P_MAXIMUM_REPEATS);

	if (sub->element == FO_SINGLE_PAGE_MASTER_REFERENCE)
		return 1;
	if (s == NULL || strcmp(s, "no-limit") == 0)
		return 1 << 30;
	return atoi(s) > 0 ? atoi(s) : 0;
}

static const struct fo *
from_alternatives(const struct fo *sub, const struct page_wish *w)
{
	const struct fo *alt;

	for (alt = sub->first; alt != NULL; alt = alt->next)
		if (alt->element == FO_CONDITIONAL_PAGE_MASTER_REFERENCE &&
		    matches(alt, w))
			return find_master(sub, FO_SIMPLE_PAGE_MASTER,
			    fo_string(alt, FO_P_MASTER_REFERENCE));
	return NULL;
}

static const struct fo *
from_sequence(const struct fo *msm, int index, const struct page_wish *w)
{
	const struct fo *sub, *last = NULL;

	for (sub = msm->first; sub != NULL; sub = sub->next) {
		int n = repeats(sub);

		last = sub;
		if (index < n)
			break;
		index -= n;
	}
	if (sub == NULL)
		sub = last;	/* used up: the last one goes on */
	if (sub == NULL)
		return NULL;
	if (sub->element == FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES)
		return from_alternatives(sub, w);
	return find_master(msm, FO_SIMPLE_PAGE_MASTER,
	    fo_string(sub, FO_P_MASTER_REFERENCE));
}

const struct fo *
master_ahead(const struct fo *sequence, int index, const struct page_wish *w)
{
	const char	*name = fo_string(sequence, FO_P_MASTER_REFERENCE);
	const struct fo	*m = find_master(sequence, FO_SIMPLE_PAGE_MASTER, name);
	const struct fo	*msm;

	if (m != NULL)
		return m;
	msm = find_master(sequence, FO_PAGE_SEQUENCE_MASTER, name);
	return msm != NULL ? from_sequence(msm, index, w) : NULL;
}

const struct fo *
master_for(struct layout *lay, const struct fo *sequence, int index,
    const struct page_wish *w)
{
	const struct fo	*m = master_ahead(sequence, index, w);
	const char	*name = fo_string(sequence, FO_P_MASTER_REFERENCE);

	if (m == NULL)
		diag_add(lay->dg, LAYOUT_NO_MASTER, sequence->place,
		    name != NULL ? name : "", NULL);
	return m;
}

bool
master_tells_last(const struct fo *sequence)
{
	const struct fo	*msm = find_master(sequence, FO_PAGE_SEQUENCE_MASTER,
			    fo_string(sequence, FO_P_MASTER_REFERENCE));
	const struct fo	*sub, *alt;

	for (sub = msm != NULL ? msm->first : NULL; sub != NULL;
	    sub = sub->next)
		for (alt = sub->first; alt != NULL; alt = alt->next) {
			const char *s = fo_string(alt, FO_P_PAGE_POSITION);

			if (s != NULL && (strcmp(s, "last") == 0 ||
			    strcmp(s, "only") == 0))
				return true;
		}
	return false;
}

const struct fo *
master_region(const struct fo *master, enum fo_element kind)
{
	return fo_child(master, kind);
}

const char *
region_name(const struct fo *region)
{
	const char *s = fo_string(region, FO_P_REGION_NAME);

	if (s != NULL)
		return s;
	switch (region->element) {
	case FO_REGION_BODY:
		return "xsl-region-body";
	case FO_REGION_BEFORE:
		return "xsl-region-before";
	case FO_REGION_AFTER:
		return "xsl-region-after";
	case FO_REGION_START:
		return "xsl-region-start";
	default:
		return "xsl-region-end";
	}
}

void
master_size(const struct fo *master, mpt *width, mpt *height)
{
	const struct fo_page *p = master->style->page;

	*width = fo_length(p->page_width, A4_WIDTH, A4_WIDTH);
	*height = fo_length(p->page_height, A4_HEIGHT, A4_HEIGHT);
	if (*width < MPT_PT)
		*width = MPT_PT;
	if (*height < MPT_PT)
		*height = MPT_PT;
}

static mpt
extent(const struct fo *master, enum fo_element kind, mpt reference,
    bool *precedence)
{
	const struct fo *r = fo_child(master, kind);

	*precedence = r != NULL && r->style->page->precedence;
	return r == NULL ? 0 : fo_length(r->style->page->extent, reference, 0);
}

static struct rect
shrunk(struct rect r, const struct fo_len *m, mpt w, mpt h)
{
	mpt left = fo_length(m[FO_LEFT], w, 0);
	mpt top = fo_length(m[FO_TOP], h, 0);

	return (struct rect){ r.x + left, r.y + top,
	    r.w - left - fo_length(m[FO_RIGHT], w, 0),
	    r.h - top - fo_length(m[FO_BOTTOM], h, 0) };
}

struct rect
master_area(const struct fo *master)
{
	struct rect r = { 0, 0, 0, 0 };

	master_size(master, &r.w, &r.h);
	return shrunk(r, master->style->page->margin, r.w, r.h);
}

/* A space of the region is a margin where none is given (XSL 1.1 §5.3.1). */
static struct rect
body_rect(struct rect r, const struct fo *region, mpt w, mpt h)
{
	const struct fo_box	*box = region->style->box;
	struct fo_len		 m[FO_EDGES];

	memcpy(m, region->style->page->margin, sizeof(m));
	if (m[FO_TOP].abs == 0 && m[FO_TOP].pct == 0)
		m[FO_TOP] = box->space_before.opt;
	if (m[FO_BOTTOM].abs == 0 && m[FO_BOTTOM].pct == 0)
		m[FO_BOTTOM] = box->space_after.opt;
	return shrunk(r, m, w, h);
}

/* Percentages of the extents are of the page, w by h (XSL 1.1 §7.27.4). */
static struct rect
side_rect(struct rect r, const struct fo *master, const struct fo *region,
    mpt w, mpt h)
{
	mpt	before, after, start, end;
	bool	before_wins, after_wins, unused;

	before = extent(master, FO_REGION_BEFORE, h, &before_wins);
	after = extent(master, FO_REGION_AFTER, h, &after_wins);
	start = extent(master, FO_REGION_START, w, &unused);
	end = extent(master, FO_REGION_END, w, &unused);
	if (region->element == FO_REGION_BEFORE ||
	    region->element == FO_REGION_AFTER) {
		bool wins = region->style->page->precedence;

		if (region->element == FO_REGION_AFTER)
			r.y += r.h - after;
		r.h = region->element == FO_REGION_AFTER ? after : before;
		if (!wins) {
			r.x += start;
			r.w -= start + end;
		}
		return r;
	}
	if (region->element == FO_REGION_END)
		r.x += r.w - end;
	r.w = region->element == FO_REGION_END ? end : start;
	if (before_wins)
		r.y += before;
	r.h -= (before_wins ? before : 0) + (after_wins ? after : 0);
	return r;
}

/* As the margins say, be it less than nothing; w, h: of the page. */
static struct rect
asked_rect(const struct fo *master, const struct fo *region, mpt *w, mpt *h)
{
	struct rect	r = master_area(master);
	int		turn = frame_turn_of(master);

	master_size(master, w, h);
	if (turn % 180 != 0) {
		mpt side = *w;

		*w = *h;
		*h = side;
		side = r.w;
		r.w = r.h;
		r.h = side;
	}
	if (turn != 0)
		r.x = r.y = 0;
	return region->element == FO_REGION_BODY ?
	    body_rect(r, region, *w, *h) :
	    side_rect(r, master, region, *w, *h);
}

/*
 * Margins that take more than there is: the region is where they overlap, as
 * in Apache FOP, but on the page; so nothing is lost.
 */
static void
mend_side(mpt *at, mpt *size, mpt page)
{
	if (*size >= 0)
		return;
	*at += *size;
	*size = -*size;
	if (*at < 0) {
		*size += *at;
		*at = 0;
	}
	if (*at >= page || *size <= 0) {
		*at = 0;
		*size = page;
	} else if (*size > page - *at)
		*size = page - *at;
}

struct rect
master_rect(const struct fo *master, const struct fo *region)
{
	mpt		w, h;
	struct rect	r = asked_rect(master, region, &w, &h);

	mend_side(&r.x, &r.w, w);
	mend_side(&r.y, &r.h, h);
	return r;
}

bool
master_has_room(const struct fo *master, const struct fo *region)
{
	mpt		w, h;
	struct rect	r = asked_rect(master, region, &w, &h);

	return r.w >= MPT_PT && r.h >= MPT_PT;
}

static const char *
roman(struct arena *a, int n, bool upper)
{
	static const struct {
		int		 value;
		const char	*text[2];
	} digits[] = {
		{ 1000, { "m", "M" } }, { 900, { "cm", "CM" } },
		{ 500, { "d", "D" } }, { 400, { "cd", "CD" } },
		{ 100, { "c", "C" } }, { 90, { "xc", "XC" } },
		{ 50, { "l", "L" } }, { 40, { "xl", "XL" } },
		{ 10, { "x", "X" } }, { 9, { "ix", "IX" } },
		{ 5, { "v", "V" } }, { 4, { "iv", "IV" } },
		{ 1, { "i", "I" } },
	};
	const char	*out = "";
	size_t		 i;

	if (n <= 0 || n >= 4000)
		return arena_printf(a, "%d", n);
	for (i = 0; i < sizeof(digits) / sizeof(digits[0]); i++)
		for (; n >= digits[i].value; n -= digits[i].value)
			out = arena_printf(a, "%s%s", out,
			    digits[i].text[upper]);
	return out;
}

static const char *
letters(struct arena *a, int n, char first)
{
	char	out[16];
	size_t	i = sizeof(out);

	if (n <= 0)
		return arena_printf(a, "%d", n);
	out[--i] = '\0';
	for (; n > 0; n = (n - 1) / 26)
		out[--i] = (char)(first + (n - 1) % 26);
	return arena_strdup(a, out + i);
}

static bool
counts(ucs c)
{
	return (c >= '0' && c <= '9') || ucs_is_letter(c);
}

static const char *
format_token(struct arena *a, const char *token, size_t n, int number)
{
	if (n == 1 && (token[0] == 'i' || token[0] == 'I'))
		return roman(a, number, token[0] == 'I');
	if (n == 1 && (token[0] == 'a' || token[0] == 'A'))
		return letters(a, number, token[0]);
	if (n > 1 && n < 10 && strspn(token, "0") == n - 1)
		return arena_printf(a, "%0*d", (int)n, number);
	return arena_printf(a, "%d", number);
}

/* XSLT §7.7.1: what stands about the token is printed with the number. */
const char *
page_format(struct arena *a, const char *format, int number)
{
	const char	*p = format != NULL ? format : "", *at = p;
	const char	*from = NULL, *end = NULL, *last = NULL;

	while (*p != '\0') {
		bool in = counts(utf8_next(&p));

		if (in && from == NULL)
			from = at;
		if (!in && from != NULL && end == NULL)
			end = at;
		if (in)
			last = p;
		at = p;
	}
	if (from == NULL)
		return arena_printf(a, "%d", number);
	if (end == NULL)
		end = p;
	return arena_printf(a, "%.*s%s%s", (int)(from - format), format,
	    format_token(a, from, (size_t)(end - from), number), last);
}
