/*
 * drawing: drawings (fo/drawing.h) to frames. Private to layout/.
 */
#ifndef LAYOUT_DRAWING_H
#define LAYOUT_DRAWING_H

#include "layout/context.h"

struct drawing;

/* The drawing made w by h, as a group at 0, 0. */
struct frame	*drawing_frame(struct layout *, const struct fo *,
		    const struct drawing *, mpt w, mpt h);

#endif
