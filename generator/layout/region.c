/*
 * region: see region.h.
 */
#include "layout/region.h"

#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/paint.h"

static const enum fo_element sides[] = {
	FO_REGION_BEFORE, FO_REGION_AFTER, FO_REGION_START, FO_REGION_END
};

const struct fo *
region_static(const struct fo *sequence, const char *name)
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

/* The border rectangle as its content sees it: turned with the region. */
static struct rect
turned_rect(struct rect r, const struct fo *region)
{
	mpt w = r.w;

	if (frame_turn_of(region) % 180 != 0) {
		r.w = r.h;
		r.h = w;
	}
	return r;
}

/* The content rectangle within a border rectangle of that size. */
static struct rect
content_rect(const struct fo *region, mpt w, mpt h)
{
	const struct fo_box	*box = region->style->box;
	struct rect		 r = { box_rim(box, FO_START, w),
				    box_rim(box, FO_BEFORE, w), w, h };

	r.w -= r.x + box_rim(box, FO_END, w);
	r.h -= r.y + box_rim(box, FO_AFTER, w);
	if (r.w < 0)
		r.w = 0;
	if (r.h < 0)
		r.h = 0;
	return r;
}

struct rect
region_size(const struct fo *master, const struct fo *region)
{
	struct rect r = turned_rect(master_rect(master, region), region);

	return content_rect(region, r.w, r.h);
}

struct frame *
region_frame(struct layout *lay, const struct fo *master,
    const struct fo *region, struct frame **content)
{
	struct rect	 r = turned_rect(master_rect(master, region), region);
	struct rect	 in = content_rect(region, r.w, r.h);
	struct frame	*f = frame_new(lay, FRAME_GROUP, region);

	f->w = r.w;
	f->h = r.h;
	frame_turn(f, frame_turn_of(region), r.x, r.y);
	f->artifact = region->element != FO_REGION_BODY;
	f->clip = region->style->box->overflow == FO_V_HIDDEN;
	*content = f;
	if (in.x == 0 && in.y == 0 && in.w == f->w && in.h == f->h)
		return f;
	*content = frame_new(lay, FRAME_GROUP, region);
	(*content)->x = in.x;
	(*content)->y = in.y;
	(*content)->w = in.w;
	(*content)->h = in.h;
	frame_append(f, *content);
	return f;
}

void
region_align(struct frame *first, const struct fo *region, mpt spare)
{
	enum fo_value	 how = region->style->text->display_align;
	struct frame	*f;
	mpt		 by;

	by = spare <= 0 ? 0 : how == FO_V_CENTER ? spare / 2 :
	    how == FO_V_AFTER ? spare : 0;
	for (f = first; by > 0 && f != NULL; f = f->next)
		f->y += by;
}

struct frame *
region_canvas(struct layout *lay, struct page *page, const struct fo *master)
{
	int		 turn = frame_turn_of(master);
	struct rect	 r = master_area(master);
	struct frame	*f;

	if (turn == 0)
		return page->root;
	if (page->root->first != NULL)
		return page->root->first;
	f = frame_new(lay, FRAME_GROUP, master);
	f->w = turn % 180 != 0 ? r.h : r.w;
	f->h = turn % 180 != 0 ? r.w : r.h;
	frame_turn(f, turn, r.x, r.y);
	frame_append(page->root, f);
	return f;
}

static void
fill_side(struct layout *lay, struct page *page, const struct fo *sequence,
    const struct fo *region)
{
	const struct fo	*master = page->root->fo;
	const struct fo	*content = region_static(sequence,
			    region_name(region));
	struct frame	*in;
	struct frame	*f = region_frame(lay, master, region, &in);
	struct cursor	 start = { 0, NULL, NULL }, end = start;
	struct vlist	*list;
	mpt		 used;

	if (content != NULL) {
		lay->page_number = page->number_text;
		lay->master = master;
		lay->area_height = in->h;
		list = vlist_make(lay, content, area_of(in->w));
		lay->page_number = NULL;
		end.i = list->items.n;
		used = fill_place(lay, list, start, end, in, 0, 0);
		region_align(in->first, region, in->h - used);
		if (used > in->h && in->h > 0)
			diag_add(lay->dg, LAYOUT_REGION_FULL,
			    content->place, region_name(region), NULL);
	}
	paint_box(lay, f, false, false);
	if (f->first != NULL)
		frame_append(region_canvas(lay, page, master), f);
}

void
region_fill_sides(struct layout *lay, struct page *page,
    const struct fo *sequence)
{
	size_t i;

	for (i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
		const struct fo *r = master_region(page->root->fo, sides[i]);

		if (r != NULL)
			fill_side(lay, page, sequence, r);
	}
}
