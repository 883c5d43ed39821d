/*
 * settle: spaces that meet between two boxes, by XSL 1.1 §4.3.1. Private to
 * layout/.
 */
#ifndef LAYOUT_SETTLE_H
#define LAYOUT_SETTLE_H

#include <stdbool.h>
#include <stdint.h>

#include "fo/style.h"

/* A space: what it is at best, and how far it gives both ways. */
struct give {
	mpt	 opt, stretch, shrink;
};

/* What some of the spaces that meet come to. */
struct meeting {
	struct give forced;	/* all together */
	bool	 any_forced;
	int32_t	 precedence;
	struct give most;
	bool	 any;
};

/* Spaces that meet, not yet settled. */
struct spaces {
	struct meeting	all;
	struct meeting	since;	/* from the first retained one on */
	struct meeting	until;	/* up to the last retained one */
};

/* The edge of an area at which spaces are discarded unless retained. */
enum edge {
	EDGE_NONE,
	EDGE_TOP,
	EDGE_END
};

void	spaces_add(struct spaces *, const struct fo_space *, mpt reference);
/* What they come to; they are no more then. */
struct give	spaces_give(struct spaces *, enum edge);
/* The same at best. */
mpt	spaces_settle(struct spaces *, enum edge);

#endif
