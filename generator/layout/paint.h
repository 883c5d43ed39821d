/*
 * paint: backgrounds and borders as frames. Private to layout/.
 */
#ifndef LAYOUT_PAINT_H
#define LAYOUT_PAINT_H

#include "layout/context.h"

/*
 * Gives the frame (its w and h are the border rectangle) the background and
 * borders of its object; again and cut: a break above, below.
 */
void	paint_box(struct layout *, struct frame *, bool again,
	    bool cut);
/* A filled rectangle behind what the frame holds already. */
void	paint_background(struct layout *, struct frame *, struct fo_color,
	    mpt x, mpt y, mpt w, mpt h);
/* A rule of that border from x, y; w or h is its length, the other 0. */
void	paint_rule(struct layout *, struct frame *, const struct fo_border *,
	    mpt x, mpt y, mpt w, mpt h);

#endif
