/*
 * image: what layout must know of a picture, and what output needs to draw
 * it: pixels, or a drawing. Reading the files is the work of pdf/ (read_image); layout gets it as
 * a function, so that it knows neither libpng nor libjpeg.
 */
#ifndef LAYOUT_IMAGE_H
#define LAYOUT_IMAGE_H

#include "base/mpt.h"

struct drawing;
struct place;

struct image {
	const char	*path;		/* as resolved */
	mpt		 width, height;	/* natural size: pixels at the picture's
					   resolution, 72 dpi if it has none */
	int		 pixel_width, pixel_height;
	const struct drawing *drawing;	/* in place of pixels; or NULL */
	void		*data;		/* the reader's own */
};

/* Borrowed from the reader; NULL after reporting. */
struct image_reader {
	const struct image	*(*read)(struct image_reader *, const char *src,
				    const struct place *);
};

#endif
