/*
 * drawing: a picture of lines and texts, as SVG describes it, made plain:
 * shapes and texts in the order of painting, their properties worked out.
 *
 * Made by svg.h, sized and set by layout. All places are in millipoints from
 * the picture's upper left corner, y downwards, at its natural size; as
 * fractions, for layout scales before it rounds. Knows no XML.
 */
#ifndef FO_DRAWING_H
#define FO_DRAWING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fo/style.h"

struct fo;

/* x' = a x + c y + e, y' = b x + d y + f (SVG 1.1 §7.4) */
struct drawing_matrix {
	double	a, b, c, d, e, f;
};

#define DRAWING_IDENTITY ((struct drawing_matrix){ .a = 1, .d = 1 })

/* First q, then p. */
struct drawing_matrix	drawing_product(const struct drawing_matrix *p,
			    const struct drawing_matrix *q);

enum drawing_op {	/* points each takes */
	DRAW_MOVE,	/* 1 */
	DRAW_LINE,	/* 1 */
	DRAW_CURVE,	/* 3, as PDF's c */
	DRAW_CLOSE	/* 0 */
};

struct drawing_point {
	double	x, y;
};

struct drawing_path {
	const uint8_t			*ops;	/* enum drawing_op */
	size_t				 nop;
	const struct drawing_point	*at;
	size_t				 n;
};

struct drawing_stop {
	double		offset;		/* 0…1, ascending */
	struct fo_color	color;
};

/* In a space of its own: from 0,0 to 1,0, or the circle of radius 1 about
   0,0. matrix leads from there to the drawing. */
struct drawing_gradient {
	bool			 radial;
	double			 focus_x, focus_y;
	struct drawing_matrix	 matrix;
	const struct drawing_stop *stops;	/* two or more */
	size_t			 n;
};

struct drawing_paint {
	struct fo_color	color;		/* none: is not painted */
	double		opacity;	/* 0…1 */
	const struct drawing_gradient *gradient; /* in place of the colour,
						   or NULL */
};

/* As PDF numbers them (ISO 32000-1, 8.4.3). */
enum drawing_cap { DRAW_BUTT, DRAW_ROUND_CAP, DRAW_SQUARE };
enum drawing_join { DRAW_MITER, DRAW_ROUND_JOIN, DRAW_BEVEL };

struct drawing_stroke {
	struct drawing_paint paint;
	/* in the pen's units */
	double		 width;
	const double	*dash;		/* NULL: solid */
	size_t		 ndash;
	double		 dash_offset;
	struct drawing_matrix pen;	/* from its units to the drawing's */
	enum drawing_cap cap;
	enum drawing_join join;
	double		 miter;
};

struct drawing_shape {
	struct drawing_path	path;
	struct drawing_paint	fill;
	struct drawing_stroke	stroke;
	bool			even_odd;
};

/* Where text stands to the point that is named for it. */
enum drawing_anchor { DRAW_START, DRAW_MIDDLE, DRAW_END };
enum drawing_baseline {
	DRAW_ALPHABETIC, DRAW_CENTRAL, DRAW_X_MIDDLE, DRAW_HANGING,
	DRAW_TOP, DRAW_BOTTOM
};

/* Lengths in the text's units, which its matrix leads from. */
struct drawing_run {
	const struct fo		*fo;	/* its style has the face; its place */
	const char		*text;	/* UTF-8 */
	size_t			 n;
	bool			 has_x, has_y;	/* begins anew there */
	double			 x, y, dx, dy;
	double			 size;
	double			 letter;	/* letter-spacing */
	enum drawing_anchor	 anchor;
	enum drawing_baseline	 baseline;
	struct drawing_paint	 fill;
};

struct drawing_text {
	struct drawing_matrix	 matrix;
	const struct drawing_run *runs;
	size_t			 n;
};

enum drawing_kind {
	DRAWING_SHAPE,
	DRAWING_TEXT,
	DRAWING_CLIP,	/* up to its end nothing outside the rectangle shows */
	DRAWING_GROUP,	/* up to its end all is shown together, as one thing
			   of that opacity (0…1) */
	DRAWING_END
};

struct drawing_item {
	uint8_t		 kind;		/* enum drawing_kind */
	union {
		const struct drawing_shape	*shape;
		const struct drawing_text	*text;
		struct { double x, y, w, h; }	 clip;
		double				 opacity;
	} u;
};

struct drawing {
	double		 width, height;	/* natural size */
	bool		 overflows;	/* what sticks out is seen */
	const char	*title, *description;	/* what it says in words; or
						   NULL */
	const struct drawing_item *items;
	size_t		 n;
};

#endif
