/*
 * canvas: the content of a page, operator by operator. Private to pdf/.
 *
 * Takes millipoints with y downwards, as frames have them, and writes PDF's
 * points with y upwards. Remembers what is set, so that nothing is set twice.
 * Knows no frames' trees and no objects.
 */
#ifndef PDF_CANVAS_H
#define PDF_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "layout/frame.h"

struct pdf_font;

#define CANVAS_STATES	28	/* q in q: what readers must bear (Annex C) */

/* What q keeps and Q brings back. */
struct canvas_state {
	const struct pdf_font	*font;
	mpt			 size;
	uint32_t		 fill, stroke;	/* 0xRRGGBB */
	mpt			 line_width;
	bool			 dashed, round, unseen;
	/* from here to the page: PDF's a b c d, e f in millipoints */
	double			 a, b, c, d, e, f;
	int64_t			 x, y;		/* of the frames' origin */
};

struct canvas {
	struct buf		*out;		/* borrowed */
	struct canvas_state	 now;
	struct canvas_state	 kept[CANVAS_STATES];
	size_t			 nkept;
	bool			 in_text;	/* between BT and ET */
	/* thin rules wait for the text around them to end: it is not
	   interrupted, and they become one path where they are alike */
	struct buf		 rules;		/* owned */
	size_t			 ruled;		/* where that ended behind the
						   last path */
	int64_t			 text_x, text_y; /* the last Td's place */
};

/* A page of that height begins; out gets its operators. */
void	canvas_begin(struct canvas *, struct buf *out, mpt height);
void	canvas_end(struct canvas *);
void	canvas_free(struct canvas *);

/* A place in the frames' coordinates, on the page (y upwards). */
void	canvas_to_page(const struct canvas *, int64_t x, int64_t y,
	    int64_t *page_x, int64_t *page_y);

/*
 * A coordinate system with its origin at x, y, turned by a b c d (of struct
 * drawing_matrix; NULL: upright); clip: nothing outside 0, 0, w, h of it
 * shows. False (nothing is done) when there are too many in one another.
 */
bool	canvas_push(struct canvas *, int64_t x, int64_t y,
	    const double turn[4], bool clip, mpt w, mpt h);
void	canvas_pop(struct canvas *);

/* Counts the glyphs that canvas_text() is going to draw with the same. */
void	text_count(struct pdf_font *, const struct frame_text *,
	    bool line_end);
/* x, y: the beginning of the baseline; line_end: nothing follows in the
   line. */
void	canvas_text(struct canvas *, const struct pdf_font *,
	    const struct frame_text *, int64_t x, int64_t y, bool line_end);
void	canvas_rect(struct canvas *, int64_t x, int64_t y, mpt w, mpt h,
	    struct fo_color);
void	canvas_rule(struct canvas *, const struct frame_rule *, int64_t x,
	    int64_t y, mpt w, mpt h);
/* The picture named I and number, in that rectangle; clip may be NULL. */
void	canvas_image(struct canvas *, unsigned number, int64_t x, int64_t y,
	    mpt w, mpt h, const struct frame_image *clip);

/* Sets the graphics state named G and number, until the next pop. */
void	canvas_use(struct canvas *, unsigned number);
/*
 * What follows goes to a content of its own, which takes its coordinates and
 * settings along; canvas_end_form() gives back where it was, which
 * canvas_begin_form() said. The form is shown by its number, X and number.
 */
struct buf	*canvas_begin_form(struct canvas *, struct buf *content,
		    struct canvas_state *before);
void	canvas_end_form(struct canvas *, struct buf *out,
	    const struct canvas_state *before);
/*
 * The same for what a pattern repeats: it has coordinates and settings of its
 * own, its corner stands at height from the origin. It fills a rectangle by
 * its number, P and number.
 */
struct buf	*canvas_begin_pattern(struct canvas *, struct buf *content,
		    mpt height, struct canvas_state *before);
void	canvas_fill_pattern(struct canvas *, unsigned number, int64_t x,
	    int64_t y, mpt w, mpt h);
/* a b c d e f from a place in the frames' coordinates to the page. */
void	canvas_put_matrix(const struct canvas *, int64_t x, int64_t y,
	    struct buf *);
void	canvas_show_form(struct canvas *, unsigned form, unsigned state);
/* x, y: its corner. The shading named S and number in place of the fill's
   colour; a state as above; 0: none. */
void	canvas_path(struct canvas *, const struct frame_path *, int64_t x,
	    int64_t y, unsigned shading, unsigned state);

/* For the parts of canvas only. */
void	canvas_leave_text(struct canvas *);
void	canvas_point(struct canvas *, int64_t x, int64_t y, const char *op);
void	canvas_fill(struct canvas *, struct fo_color);
void	canvas_stroke(struct canvas *, struct fo_color);
void	canvas_line_width(struct canvas *, mpt);
void	canvas_dash(struct canvas *, bool dashed, bool round, mpt on, mpt off);

#endif
