/*
 * side: lines aligned inside or outside (XSL 1.1 §7.16.9). Which side that is
 * is known only when their page is: pages of odd numbers are right-hand ones,
 * bound at the left. Lines are made as for those; on the others they move.
 */
#include "layout/context.h"

static void
move_line(struct frame *line)
{
	struct frame *kid;

	for (kid = line->first; kid != NULL; kid = kid->next)
		kid->x += line->u.aside;
}

/* What is turned by a quarter is bound at neither its start nor its end. */
void
frame_take_side(struct frame *f, bool odd, int turn)
{
	struct frame *kid;

	turn = (turn + f->rotate) % 360;
	if (f->kind == FRAME_LINE && (odd ? turn == 180 : turn == 0))
		move_line(f);
	for (kid = f->first; kid != NULL; kid = kid->next)
		frame_take_side(kid, odd, turn);
}
