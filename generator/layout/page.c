/*
 * page: page sequences to pages. One page at a time: the master is chosen,
 * the body filled at the cheapest break, notes set at its foot, then the
 * other regions.
 */
#include "layout/page.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/body.h"
#include "layout/marker.h"
#include "layout/paint.h"
#include "layout/region.h"

#define PAGES_MAX	100000
#define PASSED_MAX	100	/* pages one after the other */

/* A page-sequence while its pages are made. */
struct sequence {
	struct body_ahead ahead;	/* first: given to body_fill() */
	struct layout	*lay;
	struct pages	*pages;
	const struct fo	*fo;
	struct body	 body;
	struct notes	 notes;
	bool		 ends;		/* some masters are for the last page */
	int		 number;	/* of the page being made */
	int		 index;		/* of it in the sequence, from 0 */
	struct page	*first;		/* made */
};

static struct page *
new_page(struct sequence *sq, const struct fo *master)
{
	struct page *p = ARENA_NEW(sq->lay->arena, struct page);

	master_size(master, &p->width, &p->height);
	p->number = sq->number;
	p->number_text = page_format(sq->lay->arena,
	    fo_string(sq->fo, FO_P_FORMAT), sq->number);
	p->master = fo_string(master, FO_P_MASTER_NAME);
	p->root = frame_new(sq->lay, FRAME_GROUP, master);
	p->root->w = p->width;
	p->root->h = p->height;
	return p;
}

static void
add_page(struct sequence *sq, struct page *page)
{
	struct pages	*pages = sq->pages;

	if (sq->index == 0) {
		page->root->id = fo_string(sq->fo, FO_P_ID);
		sq->first = page;
	}
	if (pages->last != NULL)
		pages->last->next = page;
	else
		pages->first = page;
	pages->last = page;
	if (sq->lay->markers != NULL)
		markers_collect(sq->lay->markers, page->root, (int)pages->n);
	pages->n++;
	sq->number++;
	sq->index++;
}

/*
 * Static content, when all pages of the sequence have their bodies: what it
 * retrieves may stand further on.
 */
static void
fill_sides(struct sequence *sq)
{
	int		 first = (int)sq->pages->n - sq->index, n = first;
	struct page	*page;

	for (page = sq->first; page != NULL; page = page->next, n++) {
		if (sq->lay->markers != NULL)
			markers_set_page(sq->lay->markers, n, first);
		region_fill_sides(sq->lay, page, sq->fo);
		if (sq->lay->sided)
			frame_take_side(page->root, page->number % 2 != 0, 0);
		cite_collect(sq->lay, sq->pages, page, n, sq->fo);
	}
}

static void
add_blank(struct sequence *sq, bool last)
{
	struct page_wish w = { .number = sq->number,
			    .first = sq->index == 0, .last = last,
			    .blank = true };
	const struct fo	*master = master_for(sq->lay, sq->fo, sq->index, &w);

	if (master != NULL)
		add_page(sq, new_page(sq, master));
}

static bool
wants_other_side(enum fo_value force, int number)
{
	return (force == FO_V_EVEN_PAGE && number % 2 != 0) ||
	    (force == FO_V_ODD_PAGE && number % 2 == 0);
}

/* The room of the master's body; where there is none, what is printed sticks
   out. */
static void
set_room(struct sequence *sq, const struct fo *master, struct body_room *room)
{
	struct rect r;

	/* a master without region-body is refused where the tree is built */
	room->region = master_region(master, FO_REGION_BODY);
	r = region_size(master, room->region);
	room->w = r.w;
	room->h = r.h;
	if (r.w < MPT_PT || r.h < MPT_PT ||
	    !master_has_room(master, room->region))
		diag_add(sq->lay->dg, LAYOUT_PAGE_TOO_SMALL, master->place,
		    NULL);
	if (sq->notes.lay == NULL)
		notes_start(&sq->notes, sq->lay, region_static(sq->fo,
		    "xsl-footnote-separator"), room->w);
}

/* See body_ahead. */
static bool
room_ahead(const struct body_ahead *ahead, int k, struct body_room *room)
{
	const struct sequence	*sq = (const struct sequence *)ahead;
	struct page_wish	 w = { .number = sq->number + k };
	const struct fo		*m = master_ahead(sq->fo, sq->index + k, &w);
	struct rect		 r;

	if (m == NULL)
		return false;
	room->region = master_region(m, FO_REGION_BODY);
	r = region_size(m, room->region);
	room->w = r.w;
	room->h = r.h;
	return r.w >= MPT_PT && r.h >= MPT_PT;
}

static bool
too_many_pages(struct sequence *sq)
{
	size_t most = sq->lay->options->max_pages;

	if (sq->pages->n < (most > 0 ? most : PAGES_MAX))
		return false;
	diag_add(sq->lay->dg, LAYOUT_TOO_MANY_PAGES, sq->fo->place, NULL);
	return true;
}

static const struct fo *
find_master(struct sequence *sq, bool first, bool last)
{
	struct page_wish w = { .number = sq->number, .first = first,
			    .last = last };

	return master_for(sq->lay, sq->fo, sq->index, &w);
}

/* The flow goes into the region of its name (XSL 1.1 §6.4.5). */
static bool
takes_flow(const struct sequence *sq, const struct fo *master)
{
	const char *region = fo_string(master_region(master, FO_REGION_BODY),
	    FO_P_REGION_NAME);
	const char *flow = fo_string(sq->body.flow, FO_P_FLOW_NAME);

	return flow == NULL || strcmp(flow, region != NULL ? region :
	    "xsl-region-body") == 0;
}

/* The page has no place for the flow, but one behind it has. */
static bool
is_passed_over(const struct sequence *sq, const struct fo *master)
{
	int k;

	if (takes_flow(sq, master))
		return false;
	for (k = 1; k < PASSED_MAX; k++) {
		struct page_wish	 w = { .number = sq->number + k };
		const struct fo		*m = master_ahead(sq->fo,
					    sq->index + k, &w);

		if (m == NULL)
			return false;
		if (takes_flow(sq, m))
			return true;
	}
	return false;
}

/*
 * The master of the page to come and the room of its body: the one for the
 * last page, if the flow would end on it; but what goes beyond a first page
 * does not make a last one of it, only an only one. Where it would end on
 * another one alone, a blank last page is to follow that. So does Apache FOP.
 */
static const struct fo *
next_master(struct sequence *sq, struct body_room *room, bool *blank)
{
	const struct fo		*m = find_master(sq, sq->index == 0, false);
	const struct fo		*last = NULL, *blank_one;
	struct body_room	 other;
	bool			 ends;

	*blank = false;
	if (m == NULL)
		return NULL;
	set_room(sq, m, room);
	if (sq->ends && !is_passed_over(sq, m))
		last = find_master(sq, sq->index == 0, true);
	if (last == NULL || last == m)
		return m;
	ends = body_would_end(&sq->body, room);
	blank_one = master_ahead(sq->fo, sq->index, &(struct page_wish){
	    .number = sq->number, .last = true });
	set_room(sq, last, &other);
	if (takes_flow(sq, last) && (ends || (sq->index == 0 ?
	    last != blank_one : body_column(&other) == body_column(room))) &&
	    body_would_end(&sq->body, &other)) {
		*room = other;
		return last;
	}
	*blank = ends && blank_one != NULL && blank_one != m;
	return m;
}

static void
fill_page(struct sequence *sq, const struct fo *master,
    const struct body_room *room)
{
	struct page	*page = new_page(sq, master);
	struct frame	*in, *body;

	body = region_frame(sq->lay, master, room->region, &in);
	if (!is_passed_over(sq, master))
		body_fill(&sq->body, room, in);
	paint_box(sq->lay, body, false, false);
	frame_append(region_canvas(sq->lay, page, master), body);
	add_page(sq, page);
}

static bool
fill_pages(struct sequence *sq)
{
	bool blank;

	do {
		const struct fo		*master;
		struct body_room	 room;

		if (wants_other_side(sq->body.force, sq->number))
			add_blank(sq, false);
		if (too_many_pages(sq))
			return false;
		master = next_master(sq, &room, &blank);
		if (master == NULL)
			return false;
		fill_page(sq, master, &room);
		if (blank)
			add_blank(sq, true);
	} while (!sq->body.done || sq->notes.waiting.n > 0);
	return true;
}

/* Rounded to the nearest integer that may be one (XSL 1.1 §7.27.8). */
static int
given_number(const struct fo *sequence)
{
	const char	*s = fo_string(sequence, FO_P_INITIAL_PAGE_NUMBER);
	long		 n = lround(atof(s));

	return n > 0 ? (int)n : 1;
}

static bool
says(const struct fo *sequence, enum fo_property p, const char *value)
{
	const char *s = fo_string(sequence, p);

	return s != NULL && strcmp(s, value) == 0;
}

static int
first_number(const struct fo *sequence, int next)
{
	if (fo_string(sequence, FO_P_INITIAL_PAGE_NUMBER) == NULL ||
	    says(sequence, FO_P_INITIAL_PAGE_NUMBER, "auto"))
		return next;
	if (says(sequence, FO_P_INITIAL_PAGE_NUMBER, "auto-odd"))
		return next % 2 != 0 ? next : next + 1;
	if (says(sequence, FO_P_INITIAL_PAGE_NUMBER, "auto-even"))
		return next % 2 == 0 ? next : next + 1;
	return given_number(sequence);
}

/*
 * force-page-count="auto": the last page is such that the first number of
 * the sequence that follows may come behind it (XSL 1.1 §7.27.6).
 */
static bool
next_wants_page(const struct sequence *sq, const struct fo *next)
{
	while (next != NULL && next->element != FO_PAGE_SEQUENCE)
		next = next->next;
	return next != NULL && first_number(next, sq->number) % 2 !=
	    sq->number % 2;
}

/* force-page-count: a blank page at the end if the count is wrong. */
static void
end_count(struct sequence *sq)
{
	const enum fo_property	p = FO_P_FORCE_PAGE_COUNT;
	bool			odd = sq->index % 2 != 0;
	bool			last_odd = (sq->number - 1) % 2 != 0;

	if ((says(sq->fo, p, "even") && odd) ||
	    (says(sq->fo, p, "odd") && !odd) ||
	    (says(sq->fo, p, "end-on-even") && last_odd) ||
	    (says(sq->fo, p, "end-on-odd") && !last_odd) ||
	    ((fo_string(sq->fo, p) == NULL || says(sq->fo, p, "auto")) &&
	    next_wants_page(sq, sq->fo->next)))
		add_blank(sq, true);
}

bool
pages_fill(struct layout *lay, const struct fo *root, struct pages *pages)
{
	const struct fo	*kid, *flow;
	int		 next = 1;
	bool		 ok = true;

	for (kid = root->first; kid != NULL && ok; kid = kid->next) {
		struct sequence sq = { .ahead = { room_ahead }, .lay = lay,
				    .pages = pages, .fo = kid };

		if (kid->element != FO_PAGE_SEQUENCE)
			continue;
		flow = fo_child(kid, FO_FLOW);
		if (flow == NULL)
			continue;
		body_start(&sq.body, lay, flow, &sq.notes, &sq.ahead);
		sq.ends = master_tells_last(kid);
		sq.number = first_number(kid, next);
		ok = fill_pages(&sq);
		if (ok)
			end_count(&sq);
		fill_sides(&sq);
		next = sq.number;
		notes_end(&sq.notes);
	}
	return ok;
}
