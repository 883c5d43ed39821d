/*
 * breaker: choose where the lines of a paragraph end.
 *
 * Sees only boxes, glue and penalties; knows no FO, no fonts, no PDF. The
 * method is Knuth and Plass's (Software: Practice and Experience 11, 1981),
 * in three attempts as Apache FOP makes them. Indents are boxes, alignment
 * is a pattern of glue: to the breaker all lines are equally wide.
 */
#ifndef LAYOUT_BREAKER_H
#define LAYOUT_BREAKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mpt.h"

struct arena;

enum item_kind {
	ITEM_BOX,	/* content; never a break, never dropped */
	ITEM_GLUE,	/* space; a break if it follows a box, dropped there */
	ITEM_PENALTY	/* a break with a price; dropped when not taken */
};

#define PENALTY_NEVER	1000	/* this or more: no break here */
#define PENALTY_FORCE	(-1000)	/* this or less: break here */

struct item {
	uint8_t	 kind;		/* enum item_kind */
	bool	 hyphen;	/* penalty: lines ending so cost extra in a
				   row */
	int16_t	 penalty;
	mpt	 width;		/* penalty: added if the break is taken */
	mpt	 stretch;	/* glue; may be below 0 to take back an
				   earlier one's */
	mpt	 shrink;
	uint32_t atom;		/* the caller's own */
	uint32_t cut;		/* the caller's own */
};

struct line_break {
	size_t	 start;		/* the line's first item: what a break drops
				   is left out */
	size_t	 end;		/* the item it ends at, a penalty or glue;
				   nitem at the end */
	double	 ratio;		/* -1 fully shrunk … 0 natural … stretched */
	bool	 overfull;	/* sticks out; the caller reports it */
};

struct break_how {
	mpt	 width;
	int	 ladder;	/* most lines in a row that may end in a
				   hyphen; 0: no limit */
	bool	 fine_lines;	/* hyphens only where wider spaces will not do */
	/*
	 * The same paragraph with more breaks (hyphens), asked for once when
	 * the first items give no good lines; NULL: there are no more. Sets
	 * both and returns true, or returns false.
	 */
	bool	(*more)(void *ctx, const struct item **items, size_t *nitem);
	void	*ctx;
};

/*
 * Breaks (*items)[0..*nitem) so that the whole paragraph looks best; the end
 * of the items is a forced break. Returns the number of lines, at least 1
 * for non-empty input: if no good set of breaks exists, the least bad one is
 * returned and the lines that stick out are marked. The result lives in the
 * arena. *items and *nitem are set to what the indexes count in, which is
 * other than given if how->more() was asked.
 */
size_t	break_lines(struct arena *, const struct break_how *,
	    const struct item **items, size_t *nitem,
	    struct line_break **breaks);

#endif
