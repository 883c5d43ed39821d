/*
 * scan: one walk down a vlist, in which heights are summed and the places
 * where a break is possible are weighed. Private to fill.c.
 */
#ifndef LAYOUT_SCAN_H
#define LAYOUT_SCAN_H

#include "layout/group.h"
#include "layout/settle.h"
#include "layout/vlist.h"

/* The best break so far. */
struct best {
	bool		 found;
	size_t		 i;
	int		 strength;
	int64_t		 height;
	double		 ratio;		/* how far its spaces give */
	int64_t		 stretch, shrink;
	size_t		 notes;
	enum fo_value	 force;
};

struct scan {
	struct layout		*lay;
	const struct vlist	*list;
	struct cursor		 from;
	int64_t			 room;
	struct note_room	*note_room;
	struct filled		*out;

	struct spaces		 spaces;
	int64_t			 height;	/* settled so far, at best */
	int64_t			 stretch, shrink; /* of the spaces in it */
	bool			 firm;		/* the spaces do not give */
	bool			 top;		/* nothing placed yet */
	size_t			 nbox;
	mpt			 notes_height;
	/*
	 * The least height of the notes: only those called since the last
	 * place where a break is possible may go on elsewhere, and up to the
	 * first one those left by pages before.
	 */
	mpt			 notes_least;
	size_t			 fresh;		/* the first of those */
	bool			 passed;	/* such a place */
	size_t			 fits;		/* the last where all fits, or 0 */

	struct best		 best;
};

/* Part of a group at the end of a part. */
struct scan_cut {
	struct piece	*head;		/* NULL: none fits */
	struct group	*rest;
	int64_t		 height;	/* with all before it and what closes
					   below it, at best */
	int64_t		 full;		/* and with its notes */
};

/* Before the first item of a part that begins there. out is empty. */
void	scan_start(struct scan *, struct layout *, const struct vlist *,
	    struct cursor from, int64_t room, struct note_room *,
	    struct filled *out);
/* Height that closing all open objects at a break adds. */
mpt	scan_closing(struct layout *, const struct wrapper *);
/* Height that opening them again adds at the top of the next part. */
mpt	scan_reopening(struct layout *, const struct vlist *,
	    struct cursor from);
/* The height at best, without notes, of a part that ends where these are
   open. */
int64_t	scan_height(const struct scan *, const struct wrapper *open);
/* The height of the notes called so far. */
void	scan_measure_notes(struct scan *);
/* The notes of a piece of the group, or of all that is left of it (NULL). */
void	scan_group_notes(struct scan *, const struct group *,
	    const struct piece *);
/* The next box's spaces. Only those of a flow give. */
void	scan_take_spaces(struct scan *);
/* How far the spaces would have to give to fill the room: 1 is all they can. */
double	scan_ratio(const struct scan *, int64_t height);
/* The next item; false when no more can fit. */
bool	scan_step(struct scan *, size_t i);
/*
 * The largest part of the group at i, with its spaces taken, that is no
 * higher than all with what stands before it. Notes called in it take room
 * too, so the height is corrected a few times.
 */
struct scan_cut	scan_cut(struct scan *, size_t i, int64_t all, int strength);
/* The notes that a line calls. */
void	filled_add(struct filled *, const struct called *);

#endif
