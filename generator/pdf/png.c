/*
 * png: PNG files as pictures, by libpng.
 *
 * A plain picture goes into the PDF as it is: its rows are compressed and
 * filtered the way PDF knows too (ISO 32000-1, 7.4.4.4). Others are taken
 * apart: 16 bits to 8, transparency to a mask. Knows no libharu: libharu's
 * own reader dies of damaged files.
 */
#include <png.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "pdf/picture.h"

struct reader {
	const struct buf *file;
	size_t		  at;		/* read so far */
	png_structp	  png;
	png_infop	  info;
	unsigned char	 *rows;		/* owned; one, or all taken apart */
	char		 *why;
	size_t		  room;
	jmp_buf		  failed;
};

static void
on_error(png_structp png, png_const_charp text)
{
	struct reader *r = png_get_error_ptr(png);

	snprintf(r->why, r->room, "%s", text);
	longjmp(r->failed, 1);
}

static void
on_warning(png_structp png, png_const_charp text)
{
	(void)png;
	(void)text;
}

static void
on_read(png_structp png, png_bytep out, size_t n)
{
	struct reader *r = png_get_io_ptr(png);

	if (n > r->file->n - r->at)
		png_error(png, "the file is cut off");
	memcpy(out, r->file->data + r->at, n);
	r->at += n;
}

static void
read_head(struct reader *r, struct picture *p)
{
	png_uint_32	x, y;
	int		unit;

	png_set_read_fn(r->png, r, on_read);
	png_set_user_limits(r->png, 0x7FFFFFFF, 0x7FFFFFFF);
	png_set_chunk_malloc_max(r->png, 8000000);
	png_read_info(r->png, r->info);
	p->width = png_get_image_width(r->png, r->info);
	p->height = png_get_image_height(r->png, r->info);
	if (png_get_pHYs(r->png, r->info, &x, &y, &unit) != 0 &&
	    unit == PNG_RESOLUTION_METER) {
		p->x_dpi = x * 0.0254;
		p->y_dpi = y * 0.0254;
	}
}

/* Can its compressed rows go into a PDF as they are? */
static bool
is_plain(const struct reader *r)
{
	return png_get_interlace_type(r->png, r->info) ==
	    PNG_INTERLACE_NONE && png_get_bit_depth(r->png, r->info) <= 8 &&
	    (png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_ALPHA) == 0 &&
	    png_get_valid(r->png, r->info, PNG_INFO_tRNS) == 0;
}

static void
put_size(struct buf *b, const struct picture *p, const char *space, int bits)
{
	buf_printf(b, "/Width %zu/Height %zu/ColorSpace%s/BitsPerComponent %d"
	    "/Filter/FlateDecode", p->width, p->height, space, bits);
}

static void
put_plain_entries(const struct reader *r, struct picture *p)
{
	struct buf	*b = &p->color.entries, space = { 0 };
	int		 bits = png_get_bit_depth(r->png, r->info);
	png_colorp	 colors;
	int		 ncolor = 0;

	if (png_get_PLTE(r->png, r->info, &colors, &ncolor) != 0 &&
	    png_get_color_type(r->png, r->info) == PNG_COLOR_TYPE_PALETTE) {
		buf_printf(&space, "[/Indexed/DeviceRGB %d<", ncolor - 1);
		for (int i = 0; i < ncolor; i++)
			buf_printf(&space, "%02X%02X%02X", colors[i].red,
			    colors[i].green, colors[i].blue);
		buf_puts(&space, ">]");
	} else
		buf_puts(&space, png_get_channels(r->png, r->info) == 1 ?
		    "/DeviceGray" : "/DeviceRGB");
	put_size(b, p, buf_text(&space), bits);
	buf_printf(b, "/DecodeParms<</Predictor 15/Colors %d"
	    "/BitsPerComponent %d/Columns %zu>>",
	    png_get_channels(r->png, r->info), bits, p->width);
	buf_free(&space);
}

static size_t
u32_at(const struct buf *file, size_t at)
{
	const unsigned char *p = (const unsigned char *)file->data + at;

	return (size_t)p[0] << 24 | (size_t)p[1] << 16 | (size_t)p[2] << 8 |
	    p[3];
}

/* The IDAT chunks in a row; libpng has been through all of them before. */
static void
copy_rows(const struct buf *file, struct buf *out)
{
	size_t at = 8, n;

	for (; at + 12 <= file->n; at += n + 12) {
		n = u32_at(file, at);
		if (n > file->n - at - 12)
			return;
		if (memcmp(file->data + at + 4, "IDAT", 4) == 0)
			buf_add(out, file->data + at + 8, n);
	}
}

static void
read_plain(struct reader *r, struct picture *p)
{
	r->rows = mem_alloc(png_get_rowbytes(r->png, r->info));
	for (size_t y = 0; y < p->height; y++)
		png_read_row(r->png, r->rows, NULL);
	png_read_end(r->png, NULL);
	put_plain_entries(r, p);
	copy_rows(r->file, &p->color.bytes);
}

static void
compress_pixels(struct pixels *out, const struct picture *p, int ncolor,
    const unsigned char *bytes)
{
	size_t	n = p->width * p->height * (size_t)ncolor;
	uLongf	room = compressBound(n);
	char	*packed = mem_alloc(room);

	put_size(&out->entries, p, ncolor == 1 ? "/DeviceGray" : "/DeviceRGB",
	    8);
	if (compress((Bytef *)packed, &room, bytes, n) != Z_OK)
		mem_exhausted();
	buf_add(&out->bytes, packed, room);
	mem_free(packed);
}

/* Colours to one side, opacity to the other. */
static void
split(const unsigned char *from, size_t npixel, int ncolor,
    unsigned char *color, unsigned char *alpha)
{
	for (; npixel > 0; npixel--) {
		for (int i = 0; i < ncolor; i++)
			*color++ = *from++;
		*alpha++ = *from++;
	}
}

static bool
is_opaque(const unsigned char *alpha, size_t n)
{
	while (n > 0 && *alpha == 255)
		alpha++, n--;
	return n == 0;
}

static void
read_all_rows(struct reader *r, const struct picture *p)
{
	size_t	row = png_get_rowbytes(r->png, r->info);
	int	npass = png_set_interlace_handling(r->png);

	r->rows = mem_alloc(row * p->height);
	for (int pass = 0; pass < npass; pass++)
		for (size_t y = 0; y < p->height; y++)
			png_read_row(r->png, r->rows + y * row, NULL);
	png_read_end(r->png, NULL);
}

static void
take_apart(struct reader *r, struct picture *p)
{
	size_t		 npixel = p->width * p->height;
	int		 ncolor;
	unsigned char	*color, *alpha;

	png_set_expand(r->png);
	png_set_scale_16(r->png);
	png_set_add_alpha(r->png, 0xFF, PNG_FILLER_AFTER);
	png_set_interlace_handling(r->png);
	png_read_update_info(r->png, r->info);
	ncolor = png_get_channels(r->png, r->info) - 1;
	read_all_rows(r, p);

	color = mem_alloc(npixel * (size_t)ncolor);
	alpha = mem_alloc(npixel);
	split(r->rows, npixel, ncolor, color, alpha);
	compress_pixels(&p->color, p, ncolor, color);
	if (!is_opaque(alpha, npixel))
		compress_pixels(&p->mask, p, 1, alpha);
	mem_free(color);
	mem_free(alpha);
}

static enum picture_fault
read_png(struct reader *r, struct picture *p)
{
	if (setjmp(r->failed) != 0)
		return PICTURE_DAMAGED;
	read_head(r, p);
	if (p->width > PICTURE_SIDE_MAX || p->height > PICTURE_SIDE_MAX ||
	    p->width * p->height > (is_plain(r) ? PICTURE_PIXELS_MAX :
	    PICTURE_TAKEN_APART_MAX))
		return PICTURE_LARGE;
	if (is_plain(r))
		read_plain(r, p);
	else
		take_apart(r, p);
	return PICTURE_GOOD;
}

enum picture_fault
picture_from_png(struct picture *p, const struct buf *file, char *why,
    size_t room)
{
	struct reader		r = { .file = file, .why = why, .room = room };
	enum picture_fault	fault;

	r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r, on_error,
	    on_warning);
	if (r.png == NULL)
		mem_exhausted();
	r.info = png_create_info_struct(r.png);
	if (r.info == NULL)
		mem_exhausted();
	fault = read_png(&r, p);
	png_destroy_read_struct(&r.png, &r.info, NULL);
	mem_free(r.rows);
	return fault;
}
