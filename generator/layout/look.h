/*
 * look: what lines need of a style, worked out once for each style: face,
 * metrics, widths of space and hyphen. Private to layout/.
 */
#ifndef LAYOUT_LOOK_H
#define LAYOUT_LOOK_H

#include <stdbool.h>

#include "base/mpt.h"
#include "font/font.h"

struct fo;
struct fo_text;
struct layout;
struct place;

struct look {
	const struct fo_text	*text;		/* the style it is made of */
	const struct face	*face;		/* NULL: reported, no text */
	mpt			 size;
	mpt			 ascent, descent; /* both > 0: XSL's altitude
						     and depth */
	mpt			 line_height;
	mpt			 letter;	/* letter-spacing, and how far */
	mpt			 letter_stretch, letter_shrink; /* it gives */
	const struct word	*space;
	mpt			 space_width;	/* with both spacings */
	mpt			 space_stretch, space_shrink; /* it gives */
	const struct word	*hyphen;
	mpt			 hyphen_width;
	bool			 kerning;
	bool			 hidden;
	const void		*style;	/* see recall_style() */
};

/* The look of the object's style; fo is named in messages about fonts. */
const struct look	*look_find(struct layout *, const struct fo *);

/* A stretch of a word in one face and size. */
struct piece {
	const struct face	*face;
	mpt			 size;
	bool			 upper;	/* set in capitals */
	bool			 kerning;
};

/* What a character is set in; the face of one that no face has is NULL, and
   it is reported. */
struct piece	look_piece(struct layout *, const struct look *, ucs,
		    const struct place *);
/* True when the face has every character of it. */
bool		word_is_whole(const struct word *);

/*
 * Units and something more to millipoints, cut to WIDTH_MAX: a word of a
 * million letters has a width, too. width_add() never goes beyond twice that.
 */
#define WIDTH_MAX	((mpt)1 << 29)
mpt	look_width(mpt size, int64_t advance,
	    int64_t more);
mpt	width_add(mpt, int64_t);

#endif
