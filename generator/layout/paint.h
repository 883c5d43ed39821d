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
/* Does the object have a background at all? */
static inline bool
paint_shows(const struct fo_box *box)
{
	return !box->background.none || box->background_image != NULL;
}

/*
 * The picture of an object's background: a frame of its own, to be put behind
 * what it is the background of. Its place counts from the rectangle of, in
 * the coordinates of the frame to come; only what lies in the rectangle
 * inside shows. NULL if there is nothing to show.
 */
struct frame *paint_picture(struct layout *, const struct fo *,
	    struct rect of, struct rect inside);
/* The same, behind all that the frame holds. */
void	paint_picture_behind(struct layout *, struct frame *,
	    const struct fo *, struct rect of, struct rect inside);
/* The frame behind all that the other holds. */
void	paint_behind(struct frame *, struct frame *behind);
/* A rule of that border from x, y; w or h is its length, the other 0. */
void	paint_rule(struct layout *, struct frame *, const struct fo_border *,
	    mpt x, mpt y, mpt w, mpt h);

#endif
