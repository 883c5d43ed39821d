/*
 * group: rows of a table that are tied by row spans (mostly one), or the two
 * sides of a list item: cells beside each other, each with a vlist of its
 * own. Can be split at a height into a piece and a rest, which shares with the
 * group what it has not come to yet: of rows that a span ties together over
 * a thousand pages there are not a thousand copies. Private to layout/.
 */
#ifndef LAYOUT_GROUP_H
#define LAYOUT_GROUP_H

#include <stdint.h>

#include "layout/vlist.h"

struct table;
struct table_runs;
struct tpart;

struct gcell {
	const struct fo	*fo;
	const struct vlist *list;	/* borrowed; NULL: no content */
	int		 row, nrow;	/* within the group */
	int		 col, ncol;
	mpt		 x, w;		/* border rectangle, to grid lines */
	mpt		 inset;		/* content's x within it */
	mpt		 before, after;	/* border (half of a shared one) and
					   padding above and below */
	mpt		 before_again, after_again;	/* retained at breaks */
	mpt		 least;		/* content height asked for, or 0 */
	bool		 repeat;	/* pisar:repeat-on-break */

	/* how far it has come */
	struct cursor	 from;
	bool		 begun;		/* some of it stands on a page before */
	bool		 done;		/* all of it does */
	bool		 repeated;	/* shown once more at a page's top */
};

struct grow {
	const struct fo	*fo;
	mpt		 least;		/* content height asked for, or 0 */
	int		 strength;	/* of a break inside it */
	int		 strength_before; /* of a break before it, in a group */
	mpt		 keep_limit;	/* kept whole up to this height */
};

/* Of a row as far as it is left; its top counts from that of the rest. */
struct gsize {
	mpt		 height, top;
};

struct group {
	const struct table *table;	/* NULL: a list item */
	const struct tpart *part;	/* of the table */
	const struct fo	*fo;
	struct gcell	*begun;		/* cells that go on from pages before */
	size_t		 nbegun;
	struct gcell	*cells;		/* the others that are left, by row */
	size_t		 ncell;
	struct grow	*rows;
	int		 nrow;
	mpt		 x;		/* added to the cells' x */
	int		 keep;		/* of a table: keep-together around it */
	bool		 later;		/* rows and cells are made when they are
					   needed (later.h) */
	int		 first;		/* rows before it are done */
	bool		 split;		/* row first has begun already */
	int		 index;		/* of its first row in the table part */
	/* of rows first to known, and of these together; 0: not known yet */
	struct gsize	*sizes;
	int		 known;
	mpt		 height;
	bool		 measured;	/* that is all; else there is more */
	bool		 artifact;	/* a repeated header or section */
};

/* A part of a group that stands on one page. */
struct piece {
	const struct group *group;
	int		 last;		/* the last row in it */
	bool		 cut;		/* row last goes on elsewhere */
	mpt		*heights;	/* of rows first…last; see piece_row() */
	size_t		 ncell;		/* of the group, that begin in it */
	struct cursor	*ends;		/* of each of these */
	mpt		 height;
	int		 strength;	/* of the break behind it */
	enum fo_value	 force;		/* it was demanded, or 0 */
};

/* What is left of a cell, those that have begun first. */
static inline const struct gcell *
group_cell(const struct group *g, size_t i)
{
	return i < g->nbegun ? &g->begun[i] : &g->cells[i - g->nbegun];
}

static inline size_t
group_ncell(const struct group *g)
{
	return g->nbegun + g->ncell;
}

/* Border, padding and half the separation above the content. */
static inline mpt
gcell_above(const struct gcell *c)
{
	return c->begun ? c->before_again : c->before;
}

/* Where the cell begins, counted from the top of what is left. */
static inline mpt
gcell_top(const struct group *g, const struct gcell *c)
{
	return c->row > g->first ? g->sizes[c->row - g->first].top : 0;
}

/* The height of a row in the piece. */
static inline mpt
piece_row(const struct piece *p, int row)
{
	return p->heights[row - p->group->first];
}

/*
 * Natural height of all that is left, or of as many rows as are higher than
 * enough; these are known then.
 */
mpt	group_height(struct layout *, struct group *, int64_t enough);
/* Moves the content of cells of a row down to the lowest first baseline, where
   that is asked for. */
void	group_align_baselines(struct layout *, struct group *);
/* Of a cell; §7.14.4: it does not apply to the sides of a list item. */
enum fo_value	group_display_align(const struct fo *cell);
/* A break is demanded in what is left of a cell. */
bool	group_forced(const struct group *);
/* Notes called in all that is left, added to the list. */
void	group_notes(const struct group *, const struct piece *,
	    struct filled *);
/*
 * The largest part that fits into room, by a break no stronger than
 * strength; NULL if there is none. *rest is what is left.
 */
struct piece	*group_split(struct layout *, struct group *, int64_t room,
		    int strength, struct group **rest);
/* All of it, in scratch memory. */
struct piece	*group_whole(struct layout *, struct group *);
/* Frames of the piece at x, y; top: nothing of its table stands above. runs:
   of its table in that frame. */
void	piece_place(struct layout *, const struct piece *,
	    struct table_runs *runs, struct frame *into, mpt x, mpt y,
	    bool top);

#endif
