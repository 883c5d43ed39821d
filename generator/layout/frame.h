/*
 * frame: finished places on a page, the only thing that output stages see.
 *
 * A page is a tree of frames; x and y are relative to the parent, in
 * millipoints, y grows downwards. A frame knows the formatting object it
 * comes from (and so the template's and the data's line) and thereby its
 * place in the document's structure. Drawing a page is a walk over the tree
 * in order.
 */
#ifndef LAYOUT_FRAME_H
#define LAYOUT_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mpt.h"
#include "fo/drawing.h"
#include "font/font.h"
#include "fo/style.h"

struct buf;
struct fo;
struct image;

enum frame_kind {
	FRAME_GROUP,	/* children only: region, block, cell, … */
	FRAME_LINE,	/* a line of text: children are its pieces */
	FRAME_TEXT,	/* glyphs of one face, size and colour */
	FRAME_RULE,	/* a straight line, horizontal or vertical */
	FRAME_RECT,	/* a filled rectangle */
	FRAME_PATH,	/* lines and curves, filled or stroked or both */
	FRAME_IMAGE,
	FRAME_TILES,	/* its child again and again */
	FRAME_LINK,	/* a sensitive area; draws nothing */
	FRAME_KIND_MAX
};

struct frame_text {
	const struct face	*face;		/* borrowed */
	mpt			 size;
	struct fo_color		 color;
	const struct glyph	*glyphs;	/* advance in mpt, kerning and
						   justification in it */
	size_t			 n;
	bool			 hyphen;	/* the last glyph is a hyphen
						   made by a line break */
	bool			 keep_hyphen;	/* one of the text itself is
						   read as such at a line's
						   end */
};

struct frame_rule {
	mpt		 thickness;	/* across its run; the frame's w or h
					   is its length, the other side 0 and
					   x, y on its middle line */
	enum fo_value	 style;		/* solid, dotted, dashed, double, … */
	struct fo_color	 color;
};

struct frame_image {
	const struct image	*image;	/* borrowed from the document */
	bool			 clip;	/* to clip_*, relative to the frame */
	mpt			 clip_x, clip_y, clip_w, clip_h;
};

struct frame_point {
	mpt		 x, y;
};

/* What a path is filled or stroked with. */
struct frame_paint {
	struct fo_color	 color;		/* none: not at all */
	int		 opacity;	/* 0…1000 */
};

struct frame_path {
	const uint8_t		*ops;	/* enum drawing_op */
	size_t			 nop;
	const struct frame_point *at;	/* from the frame's corner, which is
					   that of the points' box */
	size_t			 n;
	struct frame_paint	 fill, stroke;
	bool			 even_odd;
	/* the fill's, or NULL; matrix leads from its space to the frame's
	   corner, in mpt, y downwards */
	const struct drawing_gradient *gradient;
	struct drawing_matrix	 gradient_matrix;
	/* of the stroke */
	mpt			 width;
	enum drawing_cap	 cap;
	enum drawing_join	 join;
	int			 miter;	/* thousandths */
	const mpt		*dash;	/* NULL: solid */
	size_t			 ndash;
	mpt			 dash_offset;
	const double		*pen;	/* a b c d of the pen, where it is no
					   circle; else NULL */
};

/* A group that is a drawing, or a part of one. */
struct frame_part {
	const char	*title;		/* what it says in words, or NULL */
	bool		 turned;	/* by a b c d, as of drawing_matrix,
					   about the frame's corner */
	double		 turn[4];
	int		 opacity;	/* 0…1000, of its texts */
	bool		 whole;		/* that opacity is of all in it as one
					   thing */
};

/* The picture of a background: the child stands where it stands, and again at
   each step from there up to the frame's other corner. Nothing outside the
   frame shows. */
struct frame_tiles {
	mpt		 step_x, step_y; /* its size */
};

struct frame_link {
	const char	*uri;		/* external, or NULL */
	const char	*id;		/* internal, or NULL */
};

struct frame {
	uint8_t			 kind;	/* enum frame_kind */
	uint8_t			 artifact; /* running head, repeated header,
					   border: not part of the text */
	int16_t			 rotate; /* group: 0, 90, 180, 270 degrees
					   counter-clockwise about its corner */
	bool			 clip;	/* group: nothing outside it shows */
	bool			 placed; /* layout's own: in a tree already */
	mpt			 x, y, w, h;
	mpt			 baseline; /* line, text: below y */
	const struct fo		*fo;	/* borrowed; never NULL */
	const char		*id;	/* first frame of an object with an id */
	struct frame		*first, *last, *next;
	union {
		mpt			  aside; /* line: how much it moves on a
						    page bound at the other side */
		struct frame_text	 *text;
		struct frame_rule	 *rule;
		struct fo_color		  fill;	/* rect */
		const struct frame_part	 *part;	/* group; NULL as a rule */
		const struct frame_path	 *path;
		struct frame_image	 *image;
		const struct frame_tiles *tiles;
		const struct frame_link	 *link;
	} u;
};

struct page {
	mpt		 width, height;
	int		 number;	/* as printed */
	const char	*number_text;	/* formatted: "3", "iv" */
	const char	*master;	/* simple-page-master's name */
	struct frame	*root;
	struct page	*next;
};

struct bookmark {
	const char	*title;		/* UTF-8 */
	const char	*id;		/* internal destination, or NULL */
	const char	*uri;
	bool		 open;
	struct bookmark	*first, *next;
};

/* Where an id stands. */
struct anchor {
	const char	*id;
	bool		 own;		/* layout's: the document knows no such
					   id */
	const struct page *page;
	int		 page_index;	/* from 0 */
	mpt		 x, y;		/* page coordinates */
	struct anchor	*next;
};

/* The whole laid-out document, in the arena it was made in. */
struct pages {
	struct page	*first, *last;
	size_t		 n;
	struct bookmark	*bookmarks;
	struct anchor	*anchors;
	const char	*language;	/* "ru", "en-US"; "" if not given */
	const char	*title;		/* of fo:declarations' metadata, or NULL */
	const char	*author, *subject, *keywords;
};

/* A page's words, for searches: in the frames' order, a line on a line. */
void	frame_put_words(const struct page *, struct buf *);
/* The frames as XML: --dump=areas, the form that layout tests check. */
void	frame_dump_areas(const struct pages *, struct buf *);
/* The drawing calls one a line: --dump=pages. */
void	frame_dump_pages(const struct pages *, struct buf *);

#endif
