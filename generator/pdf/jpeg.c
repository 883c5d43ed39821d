/*
 * jpeg: JPEG files as pictures, checked by libjpeg.
 *
 * The file goes into the PDF as it is (DCTDecode, ISO 32000-1, 7.4.8). It is
 * decoded once, at an eighth of its size, to know that it is whole.
 */
#include <setjmp.h>
#include <stdio.h>	/* jpeglib.h needs it before */
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

#include "base/arena.h"
#include "pdf/picture.h"

/* A progressive picture has about ten; thousands are an attack. */
#define SCANS_MAX	200

struct reader {
	struct jpeg_error_mgr		 errors;
	struct jpeg_progress_mgr	 progress;
	struct jpeg_decompress_struct	 jpeg;
	unsigned char			*row;	/* owned */
	char				*why;
	size_t				 room;
	jmp_buf				 failed;
};

static void
on_error(j_common_ptr jpeg)
{
	struct reader	*r = jpeg->client_data;
	char		 text[JMSG_LENGTH_MAX];

	r->errors.format_message(jpeg, text);
	snprintf(r->why, r->room, "%s", text);
	longjmp(r->failed, 1);
}

/* Warnings that mean that a part of the picture is lost. */
static void
on_message(j_common_ptr jpeg, int level)
{
	static const int bad[] = { JWRN_HIT_MARKER, JWRN_HUFF_BAD_CODE,
	    JWRN_JPEG_EOF, JWRN_MUST_RESYNC, JWRN_ARITH_BAD_CODE };

	for (size_t i = 0; level < 0 && i < sizeof(bad) / sizeof(bad[0]); i++)
		if (jpeg->err->msg_code == bad[i])
			on_error(jpeg);
}

static void
on_progress(j_common_ptr jpeg)
{
	struct reader *r = jpeg->client_data;

	if (r->jpeg.input_scan_number > SCANS_MAX) {
		snprintf(r->why, r->room, "more than %d scans", SCANS_MAX);
		longjmp(r->failed, 1);
	}
}

static void
read_resolution(const struct jpeg_decompress_struct *jpeg, struct picture *p)
{
	double unit = jpeg->density_unit == 1 ? 1.0 :
	    jpeg->density_unit == 2 ? 2.54 : 0.0;

	if (!jpeg->saw_JFIF_marker)
		return;
	p->x_dpi = jpeg->X_density * unit;
	p->y_dpi = jpeg->Y_density * unit;
}

static void
decode(struct reader *r)
{
	struct jpeg_decompress_struct *jpeg = &r->jpeg;

	jpeg->scale_num = 1;
	jpeg->scale_denom = 8;
	jpeg->out_color_space = jpeg->jpeg_color_space;
	jpeg->do_fancy_upsampling = FALSE;
	jpeg_start_decompress(jpeg);
	r->row = mem_alloc((size_t)jpeg->output_width *
	    (size_t)jpeg->output_components);
	while (jpeg->output_scanline < jpeg->output_height)
		jpeg_read_scanlines(jpeg, &r->row, 1);
	jpeg_finish_decompress(jpeg);
}

/* Adobe's CMYK pictures are kept with 255 for no ink. */
static void
put_entries(const struct jpeg_decompress_struct *jpeg, struct picture *p)
{
	int n = jpeg->num_components;

	buf_printf(&p->color.entries, "/Width %zu/Height %zu"
	    "/ColorSpace/Device%s/BitsPerComponent 8/Filter/DCTDecode%s",
	    p->width, p->height, n == 1 ? "Gray" : n == 3 ? "RGB" : "CMYK",
	    n == 4 && jpeg->saw_Adobe_marker ? "/Decode[1 0 1 0 1 0 1 0]" :
	    "");
}

static enum picture_fault
read_jpeg(struct reader *r, struct picture *p, const struct buf *file)
{
	int n;

	if (setjmp(r->failed) != 0)
		return PICTURE_DAMAGED;
	jpeg_create_decompress(&r->jpeg);
	r->jpeg.client_data = r;
	r->jpeg.progress = &r->progress;
	jpeg_mem_src(&r->jpeg, (unsigned char *)file->data, file->n);
	jpeg_read_header(&r->jpeg, TRUE);
	p->width = r->jpeg.image_width;
	p->height = r->jpeg.image_height;
	if (p->width > PICTURE_SIDE_MAX || p->height > PICTURE_SIDE_MAX ||
	    p->width * p->height > PICTURE_PIXELS_MAX)
		return PICTURE_LARGE;
	n = r->jpeg.num_components;
	if ((n != 1 && n != 3 && n != 4) || r->jpeg.arith_code) {
		snprintf(r->why, r->room, "a kind that PDF does not know");
		return PICTURE_DAMAGED;
	}
	read_resolution(&r->jpeg, p);
	decode(r);
	put_entries(&r->jpeg, p);
	buf_add(&p->color.bytes, file->data, file->n);
	return PICTURE_GOOD;
}

enum picture_fault
picture_from_jpeg(struct picture *p, const struct buf *file, char *why,
    size_t room)
{
	struct reader		*r = mem_alloc(sizeof(*r));
	enum picture_fault	 fault;

	r->why = why;
	r->room = room;
	r->jpeg.err = jpeg_std_error(&r->errors);
	r->jpeg.client_data = r;
	r->errors.error_exit = on_error;
	r->errors.emit_message = on_message;
	r->progress.progress_monitor = on_progress;
	fault = read_jpeg(r, p, file);
	jpeg_destroy_decompress(&r->jpeg);
	mem_free(r->row);
	mem_free(r);
	return fault;
}
