/*
 * resume: what is left of a list at a place, as a list of another width: the
 * page has become wider or narrower within a page-sequence.
 *
 * Text not yet printed is broken anew. A table that has begun keeps its
 * columns to its end if they have room, and so does a container of which a
 * part stands on the page before. Private to layout/.
 */
#ifndef LAYOUT_RESUME_H
#define LAYOUT_RESUME_H

#include "layout/vlist.h"

/*
 * The rest of a list from *at on, made of the children of the flow from
 * first up to end; *at is set to where it begins. NULL if that cannot be
 * done: the list remains as it is.
 */
struct vlist	*resume_list(struct layout *, const struct fo *flow,
		    const struct fo *first, const struct fo *end,
		    const struct vlist *, struct cursor *at, struct area);

/* The place at which an emitter begins; for emit.c and list.c. */
struct emitter;
struct resume {
	const struct fo	*target;	/* what comes first */
	uint32_t	 skip;		/* characters of its paragraph that
					   are printed already */
	const struct vlist *old;	/* keeps its items from old_at on, up
					   to the end of the target; or NULL */
	struct cursor	 old_at;
	struct cursor	*at;		/* out: where it begins */
};

/* The kid from which on its siblings are wanted: itself if all are. */
const struct fo	*resume_kid(struct emitter *, const struct fo *kid);
/*
 * Called before a kid is emitted. True: it has been copied from the old list
 * and is over.
 */
bool		 resume_at(struct emitter *, const struct fo *kid);

#endif
