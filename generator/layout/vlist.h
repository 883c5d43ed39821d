/*
 * vlist: block-level content as a list of things one below the other.
 *
 * emit.c walks the formatting objects once and makes the list; fill.c finds
 * how much of it fits into a height and makes frames of that part. Breaks
 * happen at ITEM_BREAK and ITEM_FORCE, and inside groups (rows of a table,
 * list items), which fill.c asks group.c to split.
 *
 * x positions and widths are those of the reference area that the list is
 * for; y positions come about while filling. Private to layout/.
 */
#ifndef LAYOUT_VLIST_H
#define LAYOUT_VLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "fo/style.h"
#include "layout/context.h"

struct called;
struct fo;
struct group;
struct piece;

/* Strengths of breaks: a number of keep-*, or one of these. */
#define STRENGTH_FREE	0
#define STRENGTH_KEEP	FO_KEEP_ALWAYS	/* only if a page cannot hold it */
#define STRENGTH_LINES	1001		/* against widows or orphans */

enum vitem_kind {
	VITEM_BOX,	/* a line, a picture's line, a fixed container */
	VITEM_GROUP,	/* rows tied by spans, or a list item */
	VITEM_SPACE,	/* space-before, space-after */
	VITEM_OPEN,	/* a block or table begins */
	VITEM_CLOSE,
	VITEM_BREAK,	/* a break is possible here, at a strength */
	VITEM_FORCE,	/* a break is demanded here */
	VITEM_ABSOLUTE	/* a container placed by itself; takes no room */
};

/* A block-level object that has begun and not ended. */
struct wrapper {
	const struct fo	*fo;
	struct wrapper	*parent;
	mpt		 x, w;		/* border rectangle */
	mpt		 before, after;	/* border and padding */
	mpt		 before_again, after_again;	/* the part retained at
							   a break */
	bool		 drawn;		/* has a frame of its own */

	/* tables */
	struct group	*header;	/* the first time; NULL for none */
	struct group	*header_again;	/* at the top of further pages */
	struct group	*footer;
	struct group	*footer_break;	/* before a break */
	const struct table *retelling;	/* they retrieve its markers, or NULL */
};

/* There are a few for each line: no larger than need be. */
struct vitem {
	uint8_t		 kind;		/* enum vitem_kind */
	uint32_t	 skip;		/* BOX: characters of the run before the
					   line */
	mpt		 x;		/* BOX */
	struct wrapper	*wrapper;	/* the innermost open here; of OPEN and
					   CLOSE: the one meant */
	const struct fo	*fo;
	union {
		struct {
			struct frame	*frame;	/* h its height */
			const struct fo	*run;	/* its first object, if it is
						   a line */
			const struct called *called;	/* or NULL */
		} box;
		struct {	/* BREAK and GROUP */
			struct group	*section;	/* to repeat when a
							   part begins here */
			struct group	*group;		/* GROUP */
			int		 strength;	/* BREAK */
		} at;
		const struct fo_space	*space;
		enum fo_value		 force;		/* FORCE: page, column,
							   even-page, odd-page */
		struct frame		*absolute;
	} u;
};

/* What the first or the last thing in a list asks of what comes there. */
struct vedge {
	enum fo_value	 force;		/* a break is demanded, or 0 */
	int		 keep;		/* strength of keep-with-… */
};

struct vlist {
	VEC(struct vitem) items;	/* on the heap until vlist_done() */
	struct area area;		/* that it stands in */
	bool	 gives;			/* spaces with a range fill a page */
	bool	 breaks;		/* demanded breaks count here */
	bool	 forced;		/* there is one, or in a group */
	struct vedge first, last;
};

/* A place between items: the first item not yet used. */
struct cursor {
	size_t		 i;
	struct group	*rest;	/* what is left of the group at i, or NULL */
	struct piece	*head;	/* an end: the part of it used before */
};

/* The content of fo (a flow, a cell, a static-content…) in that area. */
struct vlist	*vlist_make(struct layout *, const struct fo *, struct area);
/* Of its children from first up to end only. */
struct vlist	*vlist_make_part(struct layout *, const struct fo *,
		    const struct fo *first, const struct fo *end, struct area);

/* What footnotes need at a break; NULL where notes are not placed. */
struct note_room {
	/* Height of all notes on the page with these; called while filling. */
	mpt	(*height)(struct note_room *, const struct fo *const *notes,
		    size_t n);
	/*
	 * The least height with notes going on to the next page: the first
	 * of those from fresh on may be split and the others wait. waits:
	 * those left by pages before may too.
	 */
	mpt	(*least)(struct note_room *, const struct fo *const *notes,
		    size_t n, size_t fresh, bool waits);
};

struct filled {
	struct cursor	 end;
	mpt		 height;	/* of what is used */
	double		 ratio;		/* how far the spaces give: -1 … 1 */
	bool		 done;		/* the list is at its end */
	enum fo_value	 force;		/* ended by a forced break, or 0 */
	int		 strength;	/* of the break taken */
	bool		 overflow;	/* higher than the room given */
	VEC(const struct fo *) notes;	/* called in it; free with VEC_FREE */
};

#define ROOM_ENDLESS	INT64_C(0x3fffffffffff)

/*
 * Finds the best end for a part that begins at from in that room. With must
 * at least one box is used, even if it overflows; else an empty part (end
 * equal to from, done false) may come out.
 */
void	fill_find(struct layout *, const struct vlist *, struct cursor from,
	    int64_t room, bool must, struct note_room *, struct filled *);
/* Where a part is to end. */
struct fill_end {
	size_t	 i;
	int64_t	 cut;		/* inside the group at i: no higher than this
				   with all before it; 0: before i */
};
/* As fill_find(), for a part that is to end there; false if it has no room. */
bool	fill_to(struct layout *, const struct vlist *, struct cursor from,
	    int64_t room, const struct fill_end *, struct note_room *,
	    struct filled *);
/* Makes the frames of that part at x, y in the frame. Returns its height. */
mpt	fill_place(struct layout *, const struct vlist *, struct cursor from,
	    struct cursor end, struct frame *into, mpt x, mpt y);
/* The same with spaces that give in that ratio. */
mpt	fill_place_given(struct layout *, const struct vlist *,
	    struct cursor from, struct cursor end, double ratio,
	    struct frame *into, mpt x, mpt y);
/* The height of all that is left from there, without any break; or some
   height above enough. */
mpt	fill_height(struct layout *, const struct vlist *, struct cursor from,
	    int64_t enough);

/* What is left of them behind a place; NULL if it was not found. */
struct resume;
struct vlist	*vlist_make_rest(struct layout *, const struct fo *,
		    const struct fo *first, const struct fo *end, struct area,
		    const struct resume *);

/* What stands between two places where a column may end. */
struct fill_piece {
	size_t		 end;		/* the item behind it */
	mpt		 height;
	mpt		 gap;		/* before it, unless it is on top; of
					   the first one: as if it were not */
};

/*
 * The pieces of all that is left from there, in scratch memory; returns how
 * many, 0 if there is a demanded break among them.
 */
size_t	fill_pieces(struct layout *, const struct vlist *,
	    struct cursor from, struct fill_piece **);

/* A break is demanded behind something that is left from there. */
bool	fill_forced(const struct vlist *, struct cursor from);

/* The section to repeat when a part begins at that item, or NULL. */
static inline struct group *
vitem_section(const struct vitem *it)
{
	return it->kind == VITEM_BREAK || it->kind == VITEM_GROUP ?
	    it->u.at.section : NULL;
}

/* Notes called in that part, in order. */
void	fill_notes(const struct vlist *, struct cursor from,
	    struct cursor end, struct filled *);

int	keep_strength(const struct fo_keep *);
/* Does break-before or break-after demand one? */
bool	vlist_forces(enum fo_value);

#endif
