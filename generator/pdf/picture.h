/*
 * picture: the bytes of a picture as they stand in a PDF. Made by the reader,
 * written by pdf_write(). Private to pdf/.
 */
#ifndef PDF_PICTURE_H
#define PDF_PICTURE_H

#include <stdbool.h>
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
	int		width, height;	/* in pixels */
	double		x_dpi, y_dpi;	/* 0: not said */
};

enum picture_fault {
	PICTURE_GOOD,
	PICTURE_DAMAGED,
	PICTURE_LARGE
};

/* What a picture may be at most. */
#define PICTURE_SIDE_MAX	20000
#define PICTURE_PIXELS_MAX	((size_t)64 * 1000 * 1000)
#define PICTURE_BYTES_MAX	((size_t)64 * 1024 * 1024)

/*
 * From a file's bytes; the picture is empty before. why (of that room) tells
 * the library's words if it is damaged.
 */
enum picture_fault	picture_from_png(struct picture *, const struct buf *,
			    char *why, size_t room);
enum picture_fault	picture_from_jpeg(struct picture *, const struct buf *,
			    char *why, size_t room);
void			picture_free(struct picture *);

#endif
