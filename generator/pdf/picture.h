/*
 * picture: the bytes of a picture as they stand in a PDF. Made by the reader,
 * written by pdf_write(). Private to pdf/.
 */
#ifndef PDF_PICTURE_H
#define PDF_PICTURE_H

#include <stddef.h>

#include "base/buf.h"

/* One image XObject: its entries but /Length, and its stream. */
struct pixels {
	struct buf	entries;
	struct buf	bytes;
};

struct picture {
	struct pixels	color;
	struct pixels	mask;		/* the soft mask; empty if opaque */
	size_t		width, height;	/* in pixels */
	double		x_dpi, y_dpi;	/* 0: not said */
};

enum picture_fault {
	PICTURE_GOOD,
	PICTURE_DAMAGED,
	PICTURE_LARGE
};

/* What a picture may be at most. One that must be taken apart (interlaced,
   16 bits, transparent) is held in memory, four bytes a pixel. */
#define PICTURE_SIDE_MAX	20000
#define PICTURE_PIXELS_MAX	((size_t)64000000)
#define PICTURE_TAKEN_APART_MAX	((size_t)16000000)
#define PICTURE_BYTES_MAX	((size_t)64000000)

/*
 * From a whole file; the picture is empty before. The whole of it is decoded
 * once, so that no damaged one gets into a document; why (of that room) gets
 * the library's words.
 */
enum picture_fault	picture_from_png(struct picture *, const struct buf *,
			    char *why, size_t room);
enum picture_fault	picture_from_jpeg(struct picture *, const struct buf *,
			    char *why, size_t room);
void			picture_free(struct picture *);

#endif
