/*
 * body: the flow in the bodies of pages, one after the other.
 *
 * The children of the flow make bands: one after the other that have the
 * same span. In a body of several columns each band is filled by itself;
 * before one that spans them all the columns end at about the same height
 * (XSL 1.1 §4.2.4, §7.21.4). Private to layout/.
 */
#ifndef LAYOUT_BODY_H
#define LAYOUT_BODY_H

#include "layout/note.h"
#include "layout/plan.h"

/* Room for a body: the content rectangle of a region. */
struct body_room {
	const struct fo	*region;
	mpt		 w, h;
};

/* The pages to come. */
struct body_ahead {
	/* The room of the k-th after the one at hand; false: there is none. */
	bool	(*room)(const struct body_ahead *, int k, struct body_room *);
};

struct body {
	struct layout	*lay;
	struct notes	*notes;
	const struct fo	*flow;
	const struct body_ahead *ahead;
	bool		 banded;	/* there is more than one band */

	/* how far it has come */
	const struct fo	*kid, *end;	/* of the flow: the band in hand */
	struct vlist	*list;		/* of it; NULL: not made yet */
	struct cursor	 at;
	bool		 planned;	/* its spaces give */
	struct plan	 plan;		/* if so */
	bool		 done;
	bool		 waited;	/* nothing of it is on the last page */
	enum fo_value	 force;		/* what the page to come must be, or
					   0 */
};

void	body_start(struct body *, struct layout *, const struct fo *flow,
	    struct notes *, const struct body_ahead *);
/* Fills the frame with what of the flow has room there, and moves on. */
void	body_fill(struct body *, const struct body_room *, struct frame *);
/* Would the flow end there? */
bool	body_would_end(struct body *, const struct body_room *);
/* The width of a column. */
mpt	body_column(const struct body_room *);

/*
 * Where columns of about the same height end: heights of n pieces, and the
 * gap before each where it does not stand on top. Sets the number of the
 * piece after the last one of each column but the last; returns how many
 * columns there are.
 */
struct fill_piece;
int	balance(const struct fill_piece *, size_t n, int ncol, size_t *ends);

#endif
