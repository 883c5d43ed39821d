/*
 * outside: text that nobody will see, beyond the page's edges or too small.
 * Whatever brought it there (an offset, a negative indent, a table wider than
 * the paper), a word that is lost is told.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "fo/fo.h"
#include "layout/page.h"

#define SIZE_MIN	MPT_PT		/* nobody reads smaller letters */

/* Where a frame's corner is on the page, and its turn: quarters to the left. */
struct corner {
	int64_t	x, y;
	int	quarters;
};

static struct corner
inside(struct corner at, int64_t x, int64_t y)
{
	static const int right[4][2] = { { 1, 0 }, { 0, -1 }, { -1, 0 },
	    { 0, 1 } };
	const int *r = right[at.quarters];

	if (at.quarters == 0)	/* nearly all */
		return (struct corner){ at.x + x, at.y + y, 0 };
	at.x += x * r[0] - y * r[1];
	at.y += x * r[1] + y * r[0];
	return at;
}

/* Of a stretch from a to b, or b to a. */
static bool
beyond(int64_t a, int64_t b, mpt end)
{
	return (a < 0 && b < 0) || (a > end && b > end);
}

static bool
says_something(const struct frame_text *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		ucs c = t->glyphs[i].c;

		if (ucs_is_letter(c) || (c >= '0' && c <= '9'))
			return true;
	}
	return false;
}

static bool
is_unseen(const struct frame *f, struct corner at, const struct page *page)
{
	struct corner far = inside(at, f->w, f->h);

	return (f->u.text->size < SIZE_MIN || beyond(at.x, far.x, page->width) ||
	    beyond(at.y, far.y, page->height)) && says_something(f->u.text);
}

/* The first such text, or NULL. Drawings tell of their own. */
static const struct frame *
find(const struct frame *f, struct corner at, const struct page *page)
{
	const struct frame *kid, *found = NULL;

	at = inside(at, f->x, f->y);
	if (f->kind == FRAME_TEXT)
		return is_unseen(f, at, page) ? f : NULL;
	if (f->kind == FRAME_GROUP && f->u.part != NULL)
		return NULL;
	at.quarters = (at.quarters + f->rotate / 90 + 4) % 4;
	for (kid = f->first; kid != NULL && found == NULL; kid = kid->next)
		found = find(kid, at, page);
	return found;
}

void
outside_check(struct layout *lay, const struct pages *pages)
{
	const struct page *page;

	for (page = pages->first; page != NULL; page = page->next) {
		const struct frame *f = find(page->root,
		    (struct corner){ 0, 0, 0 }, page);

		if (f != NULL)
			diag_add(lay->dg, LAYOUT_UNSEEN, f->fo->place,
			    arena_printf(lay->scratch, "%d", page->number),
			    NULL);
	}
}
