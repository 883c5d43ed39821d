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

/* Spaces that meet, not yet settled. */
struct spaces {
	struct give forced;	/* all together */
	bool	 any_forced;
	int32_t	 precedence;
	struct give most;
	bool	 any;
	bool	 any_retained;
	struct give retained;	/* the largest of those */
};

void	spaces_add(struct spaces *, const struct fo_space *, mpt reference);
/* What they come to; at the top of an area only retained ones count. */
struct give	spaces_give(struct spaces *, bool top);
/* The same at best. */
mpt	spaces_settle(struct spaces *, bool top);

#endif
