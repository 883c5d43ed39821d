/*
 * zorder: what lies above what: containers that are placed by themselves, by
 * their z-index (XSL 1.1 §7.30.18). Those of none stay where the document has
 * them, above what comes before and below what comes after, as in Apache FOP.
 */
#include "fo/fo.h"
#include "layout/context.h"

static int
height_of(const struct frame *f)
{
	const struct fo_box *box = f->fo->style->box;

	return f->kind == FRAME_GROUP && f->fo->element == FO_BLOCK_CONTAINER &&
	    (box->absolute_position == FO_V_ABSOLUTE ||
	    box->absolute_position == FO_V_FIXED) ? box->z_index : 0;
}

/* By insertion: there are few that do not belong at the end. */
void
frame_order_heights(struct frame *parent)
{
	struct frame *f = parent->first, *next, **at;

	parent->first = parent->last = NULL;
	for (; f != NULL; f = next) {
		next = f->next;
		f->next = NULL;
		if (parent->last == NULL ||
		    height_of(parent->last) <= height_of(f)) {
			frame_append(parent, f);
			continue;
		}
		at = &parent->first;
		while (height_of(*at) <= height_of(f))
			at = &(*at)->next;
		f->next = *at;
		*at = f;
	}
}
