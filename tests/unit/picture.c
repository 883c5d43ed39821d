/*
 * picture: PNG and JPEG files, good, bad and out of bounds.
 */
#include <stdio.h>	/* jpeglib.h needs it before */
#include <string.h>

#include <jpeglib.h>
#include <zlib.h>

#include "layout/image.h"
#include "pages.h"

static void
put_u32(struct buf *b, unsigned long v)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_putc(b, (char)(v >> shift));
}

static void
put_chunk(struct buf *b, const char *type, const char *data, size_t n)
{
	size_t from = b->n + 4;

	put_u32(b, n);
	buf_add(b, type, 4);
	buf_add(b, data, n);
	put_u32(b, crc32(0, (const Bytef *)b->data + from, (uInt)n + 4));
}

/* A PNG of w by h pixels, all bytes alike. 300 pixels to the inch. */
static void
make_png(struct buf *b, unsigned w, unsigned h, int bits, int kind,
    const char *transparent, size_t ntransparent)
{
	static const int nchannel[] = { 1, 0, 3, 1, 2, 0, 4 };
	struct buf	 head = { 0 }, rows = { 0 }, dots = { 0 };
	size_t		 row = (w * (size_t)(nchannel[kind] * bits) + 7) / 8;
	uLongf		 n = compressBound((row + 1) * h);
	char		*packed = mem_alloc(n);

	put_u32(&head, w);
	put_u32(&head, h);
	buf_putc(&head, (char)bits);
	buf_putc(&head, (char)kind);
	buf_add(&head, "\0\0\0", 3);
	for (unsigned y = 0; y < h; y++) {
		buf_putc(&rows, 0);
		for (size_t i = 0; i < row; i++)
			buf_putc(&rows, 0);
	}
	compress((Bytef *)packed, &n, (Bytef *)rows.data, rows.n);
	put_u32(&dots, 11811);
	put_u32(&dots, 11811);
	buf_putc(&dots, 1);

	buf_add(b, "\x89PNG\r\n\x1A\n", 8);
	put_chunk(b, "IHDR", head.data, head.n);
	put_chunk(b, "pHYs", dots.data, dots.n);
	if (kind == 3)
		put_chunk(b, "PLTE", "\xFF\0\0\0\xFF\0", 6);
	if (transparent != NULL)
		put_chunk(b, "tRNS", transparent, ntransparent);
	put_chunk(b, "IDAT", packed, n);
	put_chunk(b, "IEND", "", 0);
	buf_free(&head);
	buf_free(&rows);
	buf_free(&dots);
	mem_free(packed);
}

static void
make_jpeg(struct buf *b, unsigned w, unsigned h, int ncolor)
{
	struct jpeg_compress_struct	 jpeg;
	struct jpeg_error_mgr		 errors;
	unsigned char			*bytes = NULL, row[1000] = { 0 };
	unsigned long			 n = 0;
	JSAMPROW			 rows[1] = { row };

	jpeg.err = jpeg_std_error(&errors);
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &n);
	jpeg.image_width = w;
	jpeg.image_height = h;
	jpeg.input_components = ncolor;
	jpeg.in_color_space = ncolor == 1 ? JCS_GRAYSCALE : ncolor == 3 ?
	    JCS_RGB : JCS_CMYK;
	jpeg_set_defaults(&jpeg);
	jpeg.density_unit = 1;
	jpeg.X_density = jpeg.Y_density = 144;
	jpeg_start_compress(&jpeg, TRUE);
	for (unsigned y = 0; y < h; y++) {
		for (unsigned i = 0; i < sizeof(row); i++)
			row[i] = (unsigned char)(i * 7 + y * 13);
		jpeg_write_scanlines(&jpeg, rows, 1);
	}
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	buf_add(b, (char *)bytes, n);
	free(bytes);
}

static struct image_reader	*images;

static const struct image *
read_picture(const char *name)
{
	return images->read(images, name, &place);
}

static void
set_up_images(void)
{
	const char *folders[] = { folder, NULL };

	set_up("tests/fonts");
	images = pdf_image_reader_new(folders, dg);
}

static void
tear_down_images(void)
{
	pdf_image_reader_free(images);
	tear_down();
}

static void
save(const char *name, struct buf *b)
{
	file_write(path_of(name), b->data, b->n, dg);
	buf_free(b);
}

static void
place_picture(const struct image *image)
{
	struct frame_image *fi = ARENA_NEW(arena, struct frame_image);

	fi->image = image;
	add_frame(doc->last->root, FRAME_IMAGE, 10000, 10000, 20000,
	    20000)->u.image = fi;
}

TEST(png_of_all_kinds)
{
	static const struct { int kind, bits; const char *t; size_t nt; }
	kinds[] = {
		{ 0, 1, NULL, 0 }, { 0, 2, NULL, 0 }, { 0, 4, NULL, 0 },
		{ 0, 8, NULL, 0 }, { 0, 16, NULL, 0 }, { 0, 8, "\0\0", 2 },
		{ 0, 16, "\0\1", 2 }, { 2, 8, NULL, 0 }, { 2, 16, NULL, 0 },
		{ 2, 8, "\0\0\0\0\0\0", 6 }, { 3, 1, NULL, 0 },
		{ 3, 8, NULL, 0 }, { 3, 4, "\x80", 1 }, { 4, 8, NULL, 0 },
		{ 4, 16, NULL, 0 }, { 6, 8, NULL, 0 }, { 6, 16, NULL, 0 },
	};
	set_up_images();
	add_page();
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct buf		 b = { 0 };
		char			*name = arena_printf(arena, "%zu.png",
					    i);
		const struct image	*image;

		/* another width each, so that none is the twin of another */
		make_png(&b, 30 + (unsigned)i, 20, kinds[i].bits,
		    kinds[i].kind, kinds[i].t, kinds[i].nt);
		save(name, &b);
		image = read_picture(name);
		CHECK(image != NULL);
		CHECK_INT(image->pixel_height, 20);
		CHECK_INT(image->height, 4800);	/* 20 / 300 inch */
		place_picture(image);
	}
	CHECK_CLEAN();
	CHECK_STR(say("pdfimages -list $FILE | "
	    "awk '$3 == \"image\"' | wc -l"), "17\n");
	CHECK_STR(say("pdfimages -list $FILE | grep -c smask"), "7\n");
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	tear_down_images();
}

TEST(jpeg_of_all_kinds)
{
	static const int ncolors[] = { 1, 3, 4 };

	set_up_images();
	add_page();
	for (int i = 0; i < 3; i++) {
		struct buf		 b = { 0 };
		const struct image	*image;

		make_jpeg(&b, 40, 30, ncolors[i]);
		save("a.jpg", &b);
		rename(path_of("a.jpg"), path_of(arena_printf(arena,
		    "%d.jpg", i)));
		image = read_picture(arena_printf(arena, "%d.jpg", i));
		CHECK(image != NULL);
		if (i < 2)		/* CMYK has no JFIF head */
			CHECK_INT(image->width, 20000);
		place_picture(image);
	}
	CHECK_CLEAN();
	CHECK_STR(say("pdfimages -list $FILE | grep -c jpeg"), "3\n");
	tear_down_images();
}

TEST(the_same_picture_is_written_once)
{
	struct buf b = { 0 };

	set_up_images();
	add_page();
	make_png(&b, 3, 3, 8, 2, NULL, 0);
	file_write(path_of("а.png"), b.data, b.n, dg);
	save("b.png", &b);
	CHECK(read_picture("а.png") == read_picture("url('а.png')"));
	CHECK(read_picture("b.png") == read_picture("%62.png"));
	CHECK(read_picture("а.png") != read_picture("b.png"));
	place_picture(read_picture("а.png"));
	place_picture(read_picture("b.png"));
	CHECK_CLEAN();
	CHECK_STR(say("strings $FILE | grep -c Subtype/Image"), "1\n");
	tear_down_images();
}

TEST(missing_picture)
{
	set_up_images();
	CHECK(read_picture("нет.png") == NULL);
	CHECK(read_picture("") == NULL);
	CHECK(read_picture(".") == NULL);
	CHECK_INT(diag_count(dg, DIAG_ERROR), 3);
	tear_down_images();
}

TEST(picture_outside_the_folders_is_refused)
{
	static const char *const names[] = { "/etc/passwd", "link.png",
	    "../../etc/passwd", "http://example.ru/a.png", "sub/../../a.png",
	    "data:image/png,AAAA", "file:///etc/passwd",
	    "url(https://example.ru/a.png)", "%2Fetc%2Fpasswd" };
	struct buf b = { 0 };

	set_up_images();
	make_png(&b, 3, 3, 8, 2, NULL, 0);
	save("good.png", &b);
	CHECK(symlink("/etc/passwd", path_of("link.png")) == 0);
	CHECK(symlink("good.png", path_of("inner.png")) == 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		CHECK(read_picture(names[i]) == NULL);
	CHECK(diag_has(dg, IMAGE_FORBIDDEN));
	CHECK_INT(diag_count(dg, DIAG_ERROR), 9);
	CHECK(!diag_has(dg, IMAGE_UNSUPPORTED));
	CHECK(read_picture("inner.png") != NULL);
	CHECK(read_picture(path_of("good.png")) != NULL);
	tear_down_images();
}

TEST(other_kinds_are_unsupported)
{
	struct buf b = { 0 };

	set_up_images();
	buf_puts(&b, "GIF89a и так далее");
	save("a.gif", &b);
	buf_puts(&b, "");
	save("empty.png", &b);
	CHECK(read_picture("a.gif") == NULL);
	CHECK(read_picture("empty.png") == NULL);
	CHECK_INT(diag_count(dg, DIAG_ERROR), 2);
	CHECK(diag_has(dg, IMAGE_UNSUPPORTED));
	tear_down_images();
}

TEST(huge_picture_is_refused)
{
	struct buf b = { 0 }, big = { 0 };

	set_up_images();
	make_png(&b, 3, 3, 8, 2, NULL, 0);
	buf_add(&big, b.data, 16);
	put_u32(&big, 1000000);
	put_u32(&big, 1000000);
	buf_add(&big, b.data + 24, 5);
	put_u32(&big, crc32(0, (const Bytef *)big.data + 12, 17));
	buf_add(&big, b.data + 33, b.n - 33);
	buf_free(&b);
	save("big.png", &big);
	CHECK(read_picture("big.png") == NULL);
	CHECK(diag_has(dg, IMAGE_TOO_LARGE) || diag_has(dg, IMAGE_DAMAGED));
	tear_down_images();
}

/* Every cut is found: no half picture gets into a document. */
TEST(cut_picture_is_damaged)
{
	struct buf	b = { 0 };
	size_t		n;

	set_up_images();
	for (int kind = 0; kind < 2; kind++) {
		if (kind == 0)
			make_png(&b, 30, 30, 8, 2, NULL, 0);
		else
			make_jpeg(&b, 200, 150, 3);
		for (n = 10; n < b.n - 2; n += b.n / 10) {
			size_t before = diag_count(dg, DIAG_ERROR);
			char *name = arena_printf(arena, "%d-%zu", kind, n);

			file_write(path_of(name), b.data, n, dg);
			CHECK(read_picture(name) == NULL);
			CHECK_INT(diag_count(dg, DIAG_ERROR), before + 1);
		}
		buf_free(&b);
	}
	CHECK(diag_has(dg, IMAGE_DAMAGED));
	tear_down_images();
}

TEST(mutated_picture_does_no_harm)
{
	unsigned random = 7;

	set_up_images();
	add_page();
	for (int round = 0; round < 300; round++) {
		struct buf		 b = { 0 };
		const struct image	*image;
		char *name = arena_printf(arena, "%d", round);

		if (round % 2)
			make_png(&b, 30, 30, 8, round % 3 ? 6 : 3, NULL, 0);
		else
			make_jpeg(&b, 60, 50, 3);
		for (int i = 0; i < 6; i++) {
			random = random * 1103515245 + 12345;
			b.data[8 + (random >> 8) % (b.n - 8)] =
			    (char)(random >> 4);
		}
		save(name, &b);
		image = read_picture(name);
		if (image != NULL)
			place_picture(image);
	}
	CHECK(make());
	tear_down_images();
}
