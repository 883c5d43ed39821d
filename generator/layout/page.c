/*
 * page: page sequences to pages. One page at a time: the master is chosen,
 * the body filled at the cheapest break, notes set at its foot, then the
 * other regions.
 */
#include "layout/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/marker.h"
#include "layout/note.h"
#include "layout/paint.h"

#define PAGES_MAX	100000

static const enum fo_element side_regions[] = {
	FO_REGION_BEFORE, FO_REGION_AFTER, FO_REGION_START, FO_REGION_END
};

/* A page-sequence while its pages are made. */
struct sequence {
	struct layout	*lay;
	struct pages	*pages;
	const struct fo	*fo;
	const struct fo	*flow;
	struct vlist	*list;
	struct notes	 notes;
	int		 number;	/* of the page being made */
	int		 index;		/* of it in the sequence, from 0 */
	struct page	*first;		/* made */
};

static const struct fo *
static_content(const struct fo *sequence, const char *name)
{
	const struct fo	*kid;

	for (kid = sequence->first; kid != NULL; kid = kid->next) {
		const char *s;

		if (kid->element != FO_STATIC_CONTENT)
			continue;
		s = fo_string(kid, FO_P_FLOW_NAME);
		if (s != NULL && strcmp(s, name) == 0)
			return kid;
	}
	return NULL;
}

/* Moves the frames from first on by display-align. */
static void
align_region(struct frame *first, const struct fo *region, mpt spare)
{
	enum fo_value	 how = region->style->text->display_align;
	struct frame	*f;
	mpt		 by;

	by = spare <= 0 ? 0 : how == FO_V_CENTER ? spare / 2 :
	    how == FO_V_AFTER ? spare : 0;
	for (f = first; by > 0 && f != NULL; f = f->next)
		f->y += by;
}

/* Its place, and its size as its content sees it. */
static struct rect
region_rect(const struct fo *master, const struct fo *region)
{
	struct rect	r = master_rect(master, region);
	mpt		w = r.w;

	if (frame_turn_of(region) % 180 != 0) {
		r.w = r.h;
		r.h = w;
	}
	return r;
}

static struct frame *
region_frame(struct sequence *sq, const struct fo *master,
    const struct fo *region)
{
	struct rect	 r = region_rect(master, region);
	struct frame	*f = frame_new(sq->lay, FRAME_GROUP, region);

	f->w = r.w;
	f->h = r.h;
	frame_turn(f, frame_turn_of(region), r.x, r.y);
	f->artifact = region->element != FO_REGION_BODY;
	f->clip = region->style->box->overflow == FO_V_HIDDEN;
	return f;
}

static void
fill_side(struct sequence *sq, struct page *page, const struct fo *master,
    const struct fo *region)
{
	const struct fo	*content = static_content(sq->fo, region_name(region));
	struct frame	*f = region_frame(sq, master, region);
	struct cursor	 start = { 0, NULL, NULL }, end = start;
	struct vlist	*list;
	mpt		 used;

	if (content != NULL) {
		sq->lay->page_number = page->number_text;
		list = vlist_make(sq->lay, content, f->w);
		sq->lay->page_number = NULL;
		end.i = list->items.n;
		used = fill_place(sq->lay, list, start, end, f, 0, 0);
		align_region(f->first, region, f->h - used);
		if (used > f->h && f->h > 0)
			diag_add(sq->lay->dg, LAYOUT_REGION_FULL,
			    content->place, region_name(region), NULL);
	}
	paint_box(sq->lay, f, false, false);
	if (f->first != NULL)
		frame_append(page->root, f);
}

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
	size_t		 i;

	for (page = sq->first; page != NULL; page = page->next, n++) {
		const struct fo *master = page->root->fo;

		if (sq->lay->markers != NULL)
			markers_set_page(sq->lay->markers, n, first);
		for (i = 0; i < 4; i++) {
			const struct fo *r = master_region(master,
			    side_regions[i]);

			if (r != NULL)
				fill_side(sq, page, master, r);
		}
		cite_collect(sq->lay, sq->pages, page, n);
	}
}

/* What a part of the flow says of itself: keeps broken, things too high. */
static void
report_part(struct sequence *sq, struct cursor from, const struct filled *f)
{
	size_t i = from.i;

	while (i < f->end.i && i < sq->list->items.n &&
	    sq->list->items.at[i].kind != VITEM_BOX &&
	    sq->list->items.at[i].kind != VITEM_GROUP)
		i++;
	if (i >= sq->list->items.n)
		return;
	if (f->overflow)
		diag_add(sq->lay->dg, LAYOUT_PAGE_FULL,
		    sq->list->items.at[i].fo->place, NULL);
	else if (f->strength == STRENGTH_KEEP && !f->done)
		diag_add(sq->lay->dg, LAYOUT_KEEP_BROKEN,
		    sq->list->items.at[i].fo->place, NULL);
}

static mpt
column_width(const struct fo *region, mpt width)
{
	const struct fo_page *p = region->style->page;

	if (p->column_count <= 1)
		return width;
	return (width - fo_length(p->column_gap, width, 0) *
	    (p->column_count - 1)) / p->column_count;
}

/* The columns of a body, or its only one. Moves the cursor on. */
static bool
fill_body(struct sequence *sq, const struct fo *region, struct frame *body,
    struct cursor *at, enum fo_value *force)
{
	int	 ncol = region->style->page->column_count > 1 ?
		    region->style->page->column_count : 1;
	mpt	 gap = fo_length(region->style->page->column_gap, body->w, 0);
	mpt	 step = column_width(region, body->w) + gap;
	int	 col;
	bool	 done = false;

	*force = 0;
	for (col = 0; col < ncol && !done; col++) {
		struct filled	 f;
		struct frame	*last = body->last;

		fill_find(sq->lay, sq->list, *at, body->h, true,
		    &sq->notes.room, &f);
		report_part(sq, *at, &f);
		fill_place(sq->lay, sq->list, *at, f.end, body,
		    step * col, 0);
		if (f.notes.n == 0)
			align_region(last != NULL ? last->next : body->first,
			    region, body->h - f.height);
		notes_place(&sq->notes, f.notes.at, f.notes.n,
		    f.done && f.end.i == at->i ? body->h :
		    body->h - f.height, step * col, body->h, body);
		VEC_FREE(&f.notes);
		*at = (struct cursor){ f.end.i, f.end.rest, NULL };
		done = f.done;
		*force = f.force;
		if (f.force != 0 && f.force != FO_V_COLUMN)
			break;
	}
	return done;
}

static void
blank_page(struct sequence *sq)
{
	struct page_wish w = { .number = sq->number,
			    .first = sq->index == 0, .blank = true };
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

/*
 * The first page tells the width that the flow is laid out for. A master
 * without region-body is refused where the tree is built.
 */
static bool
start_flow(struct sequence *sq, const struct fo *master)
{
	const struct fo	*region = master_region(master, FO_REGION_BODY);
	struct rect	 r = region_rect(master, region);

	if (frame_turn_of(master) != 0)
		diag_add(sq->lay->dg, FO_PROPERTY_UNSUPPORTED, master->place,
		    "reference-orientation", NULL);
	if (r.w < MPT_PT || r.h < MPT_PT) {
		diag_add(sq->lay->dg, LAYOUT_PAGE_TOO_SMALL, master->place,
		    NULL);
		return false;
	}
	if (sq->list == NULL) {
		mpt w = column_width(region, r.w);

		sq->list = vlist_make(sq->lay, sq->flow, w);
		notes_start(&sq->notes, sq->lay, static_content(sq->fo,
		    "xsl-footnote-separator"), w, r.h);
	} else if (sq->list->width != column_width(region, r.w)) {
		diag_add(sq->lay->dg, LAYOUT_WIDTH_CHANGES, master->place,
		    NULL);
	}
	return true;
}

static const struct fo *
next_master(struct sequence *sq)
{
	struct page_wish w = { .number = sq->number,
			    .first = sq->index == 0 };
	size_t		 most = sq->lay->options->max_pages;
	const struct fo	*m;

	if (sq->pages->n >= (most > 0 ? most : PAGES_MAX)) {
		diag_add(sq->lay->dg, LAYOUT_TOO_MANY_PAGES, sq->fo->place,
		    NULL);
		return NULL;
	}
	m = master_for(sq->lay, sq->fo, sq->index, &w);
	return m != NULL && start_flow(sq, m) ? m : NULL;
}

static bool
fill_pages(struct sequence *sq)
{
	struct cursor	 at = { 0, NULL, NULL };
	enum fo_value	 force = 0;
	bool		 done = false;

	while (!done || sq->notes.waiting.n > 0) {
		const struct fo	*master, *region;
		struct page	*page;
		struct frame	*body;

		if (wants_other_side(force, sq->number))
			blank_page(sq);
		master = next_master(sq);
		if (master == NULL)
			return false;
		region = master_region(master, FO_REGION_BODY);
		page = new_page(sq, master);
		body = region_frame(sq, master, region);
		done = fill_body(sq, region, body, &at, &force);
		paint_box(sq->lay, body, false, false);
		frame_append(page->root, body);
		add_page(sq, page);
	}
	return true;
}

static int
first_number(const struct sequence *sq, int next)
{
	const char *s = fo_string(sq->fo, FO_P_INITIAL_PAGE_NUMBER);

	if (s == NULL || strcmp(s, "auto") == 0)
		return next;
	if (strcmp(s, "auto-odd") == 0)
		return next % 2 != 0 ? next : next + 1;
	if (strcmp(s, "auto-even") == 0)
		return next % 2 == 0 ? next : next + 1;
	return atoi(s) > 0 ? atoi(s) : 1;
}

/* force-page-count: a blank page at the end if the count is wrong. */
static void
end_count(struct sequence *sq)
{
	const char	*s = fo_string(sq->fo, FO_P_FORCE_PAGE_COUNT);
	bool		 odd = sq->index % 2 != 0;
	bool		 last_odd = (sq->number - 1) % 2 != 0;

	if (s == NULL)
		return;
	if ((strcmp(s, "even") == 0 && odd) ||
	    (strcmp(s, "odd") == 0 && !odd) ||
	    (strcmp(s, "end-on-even") == 0 && last_odd) ||
	    (strcmp(s, "end-on-odd") == 0 && !last_odd))
		blank_page(sq);
}

bool
pages_fill(struct layout *lay, const struct fo *root, struct pages *pages)
{
	const struct fo	*kid;
	int		 next = 1;
	bool		 ok = true;

	for (kid = root->first; kid != NULL && ok; kid = kid->next) {
		struct sequence sq = { .lay = lay, .pages = pages, .fo = kid };

		if (kid->element != FO_PAGE_SEQUENCE)
			continue;
		sq.flow = fo_child(kid, FO_FLOW);
		if (sq.flow == NULL)
			continue;
		sq.number = first_number(&sq, next);
		ok = fill_pages(&sq);
		if (ok)
			end_count(&sq);
		fill_sides(&sq);
		next = sq.number;
		notes_end(&sq.notes);
	}
	return ok;
}
