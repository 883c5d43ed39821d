/*
 * plan: where the parts of a flow end when the spaces between its blocks
 * give: chosen for several pages together, so that none of them is much
 * looser or tighter than the others. Private to layout/.
 */
#ifndef LAYOUT_PLAN_H
#define LAYOUT_PLAN_H

#include "layout/vlist.h"

/* The columns to come: what is known of them before they are filled. */
struct plan_rooms {
	/*
	 * The height of the k-th from the one at hand (0); -1 if its lines
	 * are of another width, or if there is none.
	 */
	mpt	(*height)(const struct plan_rooms *, int k);
	/* How many columns come behind it on its page. */
	int	(*behind)(const struct plan_rooms *, int k);
};

/* Ends found beforehand. */
struct plan {
	struct fill_end	*ends;		/* in the document's arena */
	size_t		 n, next;
	bool		 last;		/* what is left behind them fits */
	int		 fitness;	/* of the part before: see plan.c */
};

struct plan	plan_none(void);
/* Do any of its spaces give? Else there is nothing to plan. */
bool	plan_worth(const struct vlist *);
/*
 * As fill_find() in a column's room, with must: at the end that is planned
 * for it; where none is, a plan is made first. What stands in the plan is
 * good as long as each part begins where the one before ended.
 */
void	plan_find(struct plan *, struct layout *, const struct vlist *,
	    struct cursor from, const struct plan_rooms *, struct note_room *,
	    struct filled *);

#endif
