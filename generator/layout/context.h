/*
 * context: what every part of layout needs, and the state that changes from
 * page to page. Private to layout/.
 */
#ifndef LAYOUT_CONTEXT_H
#define LAYOUT_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"
#include "fo/fo.h"
#include "layout/frame.h"
#include "layout/layout.h"

struct diag;
struct group;
struct markers;

struct rect {
	mpt	x, y, w, h;
};

/* What lengths in a reference area are of: its width, and the indents that
   are inherited into it where they are percentages of the area around. */
struct area {
	mpt	width;
	mpt	from_start, from_end;
};

struct layout {
	const struct layout_options *options;
	struct arena	*arena;		/* frames, items: the document's life */
	struct arena	*scratch;	/* mark and reset within one call */
	struct arena	*lists;		/* items and cells: the first, or that
					   of rows made later */
	struct diag	*dg;

	/*
	 * Page numbers by id from the last pass (value: const struct anchor
	 * *), for page-number-citation; empty in the first pass.
	 */
	struct map	 cited;
	struct map	 own_ids;	/* of page numbers in the flow: by the
					   object's address, a string */
	bool		 cites;		/* a citation was met in this pass */
	bool		 cited_known;	/* cited is of a pass before */
	bool		 sided;		/* a line that moves with the side that
					   its page is bound at was met */
	struct map	*behind;	/* citations of which cite_is_behind() is
					   true; NULL until the first one asks */
	/* The page being filled: for page-number in static content. */
	const char	*page_number;	/* "3"; NULL in the flow */
	const struct fo	*master;	/* its simple-page-master */
	struct markers	*markers;	/* NULL: none is retrieved */
	const struct table_rows *rows;	/* on the page with the header being
					   laid out again, or NULL */
	mpt		 lines_of;	/* what a percentage of an indent of the
					   lines at hand is of */
	mpt		 area_height;	/* known height of the area at hand, for
					   percentages; 0: not known */
	bool		 repeating;	/* laying a table header out again for
					   further pages: inlines with
					   pisar:once are left out, footnotes
					   give their mark but not their note */
	/* rows made for the pages at hand (later.c) */
	bool		 rows_wait;	/* those of the list being made may */
	struct arena	*passing;	/* their lists */
	VEC(struct group *) made;
	struct map	 backdrops;	/* pictures of backgrounds: by their
					   url's address, struct backdrop */
	struct look_table *looks;	/* faces and metrics by style (look.c);
					   NULL at first; in the arena */
};

/*
 * True if what a citation cites stands before it and a demanded break, or the
 * end of a page-sequence, lies between: so that its page is known before the
 * citation's lines are chosen; its last page, if its end stands so. (cite.c)
 */
bool		 cite_is_behind(struct layout *, const struct fo *citation);

/* Border and padding on a side; percentages are of the reference. */
mpt		 box_rim(const struct fo_box *, enum fo_side, mpt reference);

/* url(…) taken off; NULL stays NULL. (object.c) */
const char	*object_address(struct layout *, const char *);

/* A length in that area. */
static inline mpt
area_length(const struct area *area, struct fo_len len)
{
	return fo_length(len, area->width, 0) +
	    len.from_start * area->from_start + len.from_end * area->from_end;
}

/* An area that inherits no indents of another one. */
static inline struct area
area_of(mpt width)
{
	return (struct area){ .width = width };
}

/* The area of a cell's or container's content, inside another one. */
struct area	 area_inside(const struct area *around, const struct fo *,
		    mpt width);

/* A new frame at 0, 0, without parent. */
struct frame	*frame_new(struct layout *, enum frame_kind, const struct fo *);
void		 frame_append(struct frame *parent, struct frame *child);
/*
 * How far fo's content is turned against what it stands in: 0, 90, 180 or 270
 * degrees counter-clockwise (XSL 1.1 §7.21.3).
 */
int		 frame_turn_of(const struct fo *);
/* Turns a frame of its final size, so that it fills the place at x, y. */
void		 frame_turn(struct frame *, int degrees, mpt x, mpt y);
/* Of the first line in it, below its top; -1 if there is none. */
mpt		 frame_first_baseline(const struct frame *);
/*
 * Moves the lines in it that are aligned inside or outside. odd: of the page's
 * number; turn: how far what it stands in is turned. (side.c)
 */
void		 frame_take_side(struct frame *, bool odd, int turn);
/* Children with a z-index below or above the others. */
void		 frame_order_heights(struct frame *parent);
/* A copy with all below it; texts and glyphs are shared. */
struct frame	*frame_copy(struct layout *, const struct frame *);

#endif
