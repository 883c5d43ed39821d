/*
 * group: rows of a table that are tied by row spans (mostly one), or the two
 * sides of a list item: cells beside each other, each with a vlist of its
 * own. Can be split at a height into a piece and a rest. Private to layout/.
 */
#ifndef LAYOUT_GROUP_H
#define LAYOUT_GROUP_H

#include <stdint.h>

#include "layout/vlist.h"

struct table;
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
	mpt		 height;	/* computed */
	mpt		 top;		/* computed: of what is left */
};

struct group {
	const struct table *table;	/* NULL: a list item */
	const struct tpart *part;	/* of the table */
	const struct fo	*fo;
	struct gcell	*cells;
	size_t		 ncell;
	struct grow	*rows;
	int		 nrow;
	mpt		 x;		/* added to the cells' x */
	int		 first;		/* rows before it are done */
	bool		 split;		/* row first has begun already */
	int		 index;		/* of its first row in the table part */
	mpt		 height;	/* of what is left; 0: not known yet */
	bool		 measured;	/* it is; else there is more */
	bool		 artifact;	/* a repeated header or section */
};

/* A part of a group that stands on one page. */
struct piece {
	const struct group *group;
	int		 last;		/* the last row in it */
	bool		 cut;		/* row last goes on elsewhere */
	mpt		*heights;	/* of rows first…last */
	struct cursor	*ends;		/* of each cell */
	mpt		 height;
	int		 strength;	/* of the break behind it */
	enum fo_value	 force;		/* it was demanded, or 0 */
};

/*
 * Natural height of all that is left, or of as many rows as are higher than
 * enough; their heights are set.
 */
mpt	group_height(struct layout *, struct group *, int64_t enough);
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
/* All of it. */
struct piece	*group_whole(struct layout *, struct group *);
/* Frames of the piece at x, y; top: nothing of its table stands above. */
void	piece_place(struct layout *, const struct piece *, struct frame *into,
	    mpt x, mpt y, bool top);

#endif
