/*
 * measure: how wide the content of a table cell must be, and how wide it
 * would like to be, for automatic table layout (CSS 2.1 §17.5.2.2). Private
 * to layout/.
 */
#ifndef LAYOUT_MEASURE_H
#define LAYOUT_MEASURE_H

#include "layout/context.h"

struct fo;

struct extent {
	mpt	min;	/* of its widest word or picture */
	mpt	max;	/* with every paragraph in one line */
};

/* Padding and borders are in it. */
struct extent	measure_cell(struct layout *, const struct fo *cell);

#endif
