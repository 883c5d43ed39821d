/*
 * part: what fill.c and place.c both ask of a stretch of a vlist. Private
 * to these two.
 */
#ifndef LAYOUT_PART_H
#define LAYOUT_PART_H

#include "layout/group.h"
#include "layout/settle.h"
#include "layout/vlist.h"

/* What is open where a part begins, and the section row to repeat, or NULL. */
struct wrapper	*part_open_at(const struct vlist *, struct cursor from,
		    struct group **section);
/* The group at i: what is left of it, if the part begins within it. */
struct group	*part_group_at(const struct vlist *, struct cursor from,
		    size_t i);
/* A box or a group. */
bool		 part_is_content(const struct vitem *);

#endif
