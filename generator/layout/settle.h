/*
 * settle: spaces that meet between two boxes, by XSL 1.1 §4.3.1. Private to
 * layout/.
 */
#ifndef LAYOUT_SETTLE_H
#define LAYOUT_SETTLE_H

#include <stdbool.h>
#include <stdint.h>

#include "fo/style.h"

/* Spaces that meet, not yet settled. */
struct spaces {
	mpt	 forced;
	bool	 any_forced;
	int32_t	 precedence;
	mpt	 opt;
	bool	 any;
	bool	 any_retained;
	mpt	 retained;	/* the largest of those */
};

void	spaces_add(struct spaces *, const struct fo_space *, mpt reference);
/* What they come to; at the top of an area only retained ones count. */
mpt	spaces_settle(struct spaces *, bool top);

#endif
