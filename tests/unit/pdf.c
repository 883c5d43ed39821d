/*
 * pdf: frames to files, judged by other people's readers (qpdf, poppler),
 * and pictures, good and bad.
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jpeglib.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "fo/fo.h"
#include "layout/frame.h"
#include "layout/image.h"
#include "pdf/pdf.h"
#include "unit.h"

static const struct place	 place = { .file = "план.xml", .line = 7 };
static const struct fo		 object = { .place = &place };

static struct diag		*dg;
static struct fontset		*set;
static struct shaper		*shaper;
static struct arena		*arena;
static const struct face	*serif;
static struct pages		*doc;
static struct buf		 file;		/* the PDF made last */
static char			 folder[40];

static void
set_up(const char *fonts)
{
	static const char *const families[] = { "serif", NULL };

	dg = diag_new();
	arena = arena_new();
	set = fontset_open(fonts, dg);
	shaper = shaper_new(set);
	serif = font_find(set, families, 400, false, dg, NULL);
	doc = ARENA_NEW(arena, struct pages);
	doc->language = "ru";
	strcpy(folder, "/tmp/pisar-pdf-XXXXXX");
	if (mkdtemp(folder) == NULL)
		abort();
}

static void
tear_down(void)
{
	char command[80];

	snprintf(command, sizeof(command), "rm -rf %s", folder);
	if (system(command) != 0)
		abort();
	shaper_free(shaper);
	fontset_close(set);
	arena_free(arena);
	diag_free(dg);
	buf_free(&file);
}

static const char *
path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static struct frame *
add_frame(struct frame *parent, enum frame_kind kind, mpt x, mpt y, mpt w,
    mpt h)
{
	struct frame *f = ARENA_NEW(arena, struct frame);

	f->kind = (uint8_t)kind;
	f->fo = &object;
	f->x = x;
	f->y = y;
	f->w = w;
	f->h = h;
	if (parent != NULL && parent->last != NULL)
		parent->last->next = f;
	else if (parent != NULL)
		parent->first = f;
	if (parent != NULL)
		parent->last = f;
	return f;
}

/* 200 pt by 100 pt. */
static struct frame *
add_page(void)
{
	struct page *page = ARENA_NEW(arena, struct page);

	page->width = 200 * MPT_PT;
	page->height = 100 * MPT_PT;
	page->root = add_frame(NULL, FRAME_GROUP, 0, 0, page->width,
	    page->height);
	if (doc->last != NULL)
		doc->last->next = page;
	else
		doc->first = page;
	doc->last = page;
	doc->n++;
	return page->root;
}

/* A line with one text in it, its baseline 8 pt below y; size 10 pt. */
static struct frame_text *
add_line(struct frame *parent, mpt y, const char *text, mpt space)
{
	struct frame		*line = add_frame(parent, FRAME_LINE,
				    10 * MPT_PT, y, 0, 10 * MPT_PT);
	struct frame		*f = add_frame(line, FRAME_TEXT, 0, 0, 0,
				    10 * MPT_PT);
	struct frame_text	*t = ARENA_NEW(arena, struct frame_text);
	const struct word	*word = shape(shaper, serif, text,
				    strlen(text), true);
	struct glyph		*glyphs = ARENA_ARRAY(arena, word->n,
				    struct glyph);

	for (size_t i = 0; i < word->n; i++) {
		glyphs[i] = word->glyphs[i];
		glyphs[i].advance = font_scale(serif, 10 * MPT_PT,
		    glyphs[i].advance) + (glyphs[i].c == ' ' ? space : 0);
	}
	*t = (struct frame_text){ .face = serif, .size = 10 * MPT_PT,
	    .glyphs = glyphs, .n = word->n };
	f->baseline = 8 * MPT_PT;
	f->u.text = t;
	return t;
}

static bool
make(void)
{
	struct pdf_options options = { .date = -1 };

	buf_clear(&file);
	return pdf_write(doc, &options, &file, dg) &&
	    file_write(path_of("a.pdf"), file.data, file.n, dg);
}

/* What a command says, with its errors; FILE is the PDF. */
static const char *
say(const char *command)
{
	char	*whole = arena_printf(arena, "cd %s; FILE=a.pdf; %s 2>&1",
		    folder, command);
	FILE	*pipe = popen(whole, "r");
	char	*out = arena_alloc(arena, 20000);
	size_t	 n = fread(out, 1, 19999, pipe);

	pclose(pipe);
	out[n] = '\0';
	return out;
}

/* The operators of the first page; a zero byte shows as a dot. */
static const char *
inside(void)
{
	return say("N=$(strings $FILE | sed -n "
	    "'s|.*/Contents \\([0-9]*\\).*|\\1|p' | head -1); "
	    "qpdf --show-object=$N --filtered-stream-data $FILE | "
	    "tr '\\000' .");
}

#define CHECK_CLEAN()							\
	do {								\
		CHECK(make());						\
		CHECK(strstr(say("qpdf --check $FILE"), "No syntax or "	\
		    "stream encoding errors found") != NULL);		\
		CHECK_STR(say("pdftoppm -r 20 $FILE out"), "");		\
	} while (0)

#define CHECK_HAS(text)		CHECK(strstr(inside(), text) != NULL)

TEST(text_comes_out_as_it_went_in)
{
	const char *text = "«Ёж» — № 5‑й, 7\u00A0ч.; Щи (100 %): ab\\c";

	set_up("fonts");
	add_line(add_page(), 0, text, 1234);
	CHECK_CLEAN();
	/* poppler makes a space of the no-break space */
	CHECK_STR(say("pdftotext $FILE -"),
	    "«Ёж» — № 5‑й, 7 ч.; Щи (100 %): ab\\c\n\n\f");
	tear_down();
}

TEST(fonts_are_embedded_subsets_with_unicode)
{
	set_up("fonts");
	add_line(add_page(), 0, "Школа", 0);
	CHECK_CLEAN();
	CHECK(strstr(say("pdffonts $FILE | tail -1"), "+LiberationSerif  ") !=
	    NULL);
	CHECK(strstr(say("pdffonts $FILE | tail -1"), "yes yes yes") != NULL);
	tear_down();
}

TEST(word_broken_by_a_line_is_joined_again)
{
	struct frame *root;

	set_up("fonts");
	root = add_page();
	add_line(root, 0, "длинное настав-", 0)->hyphen = true;
	add_line(root, 12 * MPT_PT, "ничество", 0);
	CHECK_CLEAN();
	CHECK_STR(say("pdftotext $FILE -"), "длинное наставничество\n\n\f");
	tear_down();
}

TEST(hyphen_of_the_text_at_a_line_end_stays)
{
	struct frame *root;

	set_up("fonts");
	root = add_page();
	add_line(root, 0, "длинный учитель-", 0);
	add_line(root, 12 * MPT_PT, "наставник", 0);
	CHECK_CLEAN();
	CHECK_STR(say("pdftotext $FILE - | sed 's/\\xE2\\x80\\x8B//'"),
	    "длинный учитель-\nнаставник\n\n\f");
	tear_down();
}

TEST(stress_mark_parts_no_word)
{
	set_up("fonts");
	add_line(add_page(), 0, "замо\u0301к, мо\u0301лодость", 0);
	CHECK_CLEAN();
	CHECK_STR(say("pdftotext $FILE -"),
	    "замо\u0301к, мо\u0301лодость\n\n\f");
	CHECK_STR(say("pdftotext -raw $FILE -"),
	    "замо\u0301к, мо\u0301лодость\n\f");
	tear_down();
}

/* Every glyph 5 pt; the line's baseline 8 pt below the page's upper edge. */
TEST(text_stands_where_its_frame_is)
{
	set_up("tests/fonts");
	add_line(add_page(), 0, "аб", 0);
	CHECK_CLEAN();
	CHECK_HAS("/F1 10 Tf\n10 92 Td");
	CHECK(strstr(say("pdftotext -bbox $FILE - | grep '<word'"),
	    "xMin=\"10.000000\"") != NULL);
	CHECK(strstr(say("pdftotext -bbox $FILE - | grep '<word'"),
	    "xMax=\"20.000000\"") != NULL);
	tear_down();
}

/* 0.7 mpt more at each letter: nothing is mended before it can be seen. */
TEST(justified_space_is_mended_and_letters_are_not)
{
	struct frame_text *t;

	set_up("tests/fonts");
	t = add_line(add_page(), 0, "аб вг", 250);
	CHECK_INT(t->n, 5);
	CHECK_CLEAN();
	/* 0.25 pt of 10 pt are 25 thousandths */
	CHECK_HAS(")-25(");
	tear_down();
}

TEST(no_error_grows_along_a_line)
{
	struct frame_text	*t;
	struct glyph		*glyphs;

	set_up("tests/fonts");
	t = add_line(add_page(), 0, "ааааааааааааааааааааааааааааааб", 0);
	glyphs = ARENA_ARRAY(arena, t->n, struct glyph);
	for (size_t i = 0; i < t->n; i++) {
		glyphs[i] = t->glyphs[i];
		glyphs[i].advance += 3;	/* 30 letters: 90 mpt */
	}
	t->glyphs = glyphs;
	CHECK_CLEAN();
	CHECK(strstr(say("pdftotext -bbox $FILE - | grep '<word'"),
	    "xMax=\"165.0") != NULL);
	tear_down();
}

TEST(rules_in_all_styles)
{
	static const enum fo_value styles[] = { FO_V_SOLID, FO_V_DASHED,
	    FO_V_DOTTED, FO_V_DOUBLE, FO_V_GROOVE, FO_V_RIDGE, FO_V_INSET,
	    FO_V_OUTSET, FO_V_NONE, FO_V_HIDDEN };
	struct frame *root;

	set_up("tests/fonts");
	root = add_page();
	for (int i = 0; i < 20; i++) {
		struct frame_rule *rule = ARENA_NEW(arena, struct frame_rule);

		rule->thickness = 600;
		rule->style = styles[i % 10];
		rule->color.r = 255;
		add_frame(root, FRAME_RULE, 10000, 5000 * i,
		    i < 10 ? 100000 : 0, i < 10 ? 0 : 30000)->u.rule = rule;
	}
	CHECK_CLEAN();
	CHECK_HAS("10 100 m 110 100 l S");
	CHECK_HAS("1 0 0 RG");
	CHECK_HAS("\n.6 w");
	tear_down();
}

TEST(rectangle_and_colours)
{
	struct frame *f;

	set_up("tests/fonts");
	f = add_frame(add_page(), FRAME_RECT, 10000, 20000, 30000, 40000);
	f->u.fill = (struct fo_color){ .r = 51, .g = 51, .b = 51 };
	CHECK_CLEAN();
	CHECK_HAS(".2 g\n10 40 30 40 re f");
	tear_down();
}

/* A quarter to the left about 50, 60: what ran right now runs up. */
TEST(turned_group)
{
	struct frame *group, *link;

	set_up("tests/fonts");
	group = add_frame(add_page(), FRAME_GROUP, 50000, 60000, 40000, 30000);
	group->rotate = 90;
	group->clip = true;
	add_line(group, 0, "аб", 0);
	link = add_frame(group, FRAME_LINK, 10000, 0, 20000, 5000);
	link->u.link.uri = "https://example.ru/";
	CHECK_CLEAN();
	CHECK_HAS("q\n0 1 -1 0 50 40 cm\n0 -30 40 30 re W n");
	CHECK_HAS("10 -8 Td");
	/* from 10 to 30 upwards of y = 40, from 50 to 55 across */
	CHECK(strstr(say("strings $FILE"), "/Rect[50 50 55 70]") != NULL);
	tear_down();
}

TEST(link_to_a_place_in_the_document)
{
	struct frame	*f;
	struct anchor	*a;

	set_up("tests/fonts");
	f = add_frame(add_page(), FRAME_LINK, 0, 0, 20000, 10000);
	f->u.link.id = "итог";
	add_page();
	a = ARENA_NEW(arena, struct anchor);
	*a = (struct anchor){ .id = "итог", .page = doc->last,
	    .page_index = 1, .y = 30000 };
	doc->anchors = a;
	CHECK_CLEAN();
	CHECK(strstr(say("strings $FILE"), "0 R/XYZ null 70 null]") != NULL);
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	tear_down();
}

TEST(link_to_nowhere_is_reported)
{
	set_up("tests/fonts");
	add_frame(add_page(), FRAME_LINK, 0, 0, 20000, 10000)->u.link.id =
	    "нет";
	CHECK_CLEAN();
	CHECK(diag_has(dg, PDF_NO_TARGET));
	CHECK_INT(diag_worst(dg), DIAG_WARNING);
	tear_down();
}

TEST(address_is_written_in_ascii)
{
	set_up("tests/fonts");
	add_frame(add_page(), FRAME_LINK, 0, 0, 20000, 10000)->u.link.uri =
	    "https://ш.рф/a (b)";
	CHECK_CLEAN();
	CHECK(strstr(say("strings $FILE"),
	    "/URI(https://%D1%88.%D1%80%D1%84/a%20\\(b\\))") != NULL);
	tear_down();
}

TEST(russian_title_language_and_bookmarks)
{
	struct bookmark	*first, *inner;
	struct anchor	*a;

	set_up("tests/fonts");
	add_page();
	doc->title = "План «Ёж» 😀";
	doc->author = "School";
	first = ARENA_NEW(arena, struct bookmark);
	inner = ARENA_NEW(arena, struct bookmark);
	a = ARENA_NEW(arena, struct anchor);
	*a = (struct anchor){ .id = "i", .page = doc->first, .y = 0 };
	doc->anchors = a;
	*first = (struct bookmark){ .title = "Глава", .id = "i",
	    .first = inner, .next = ARENA_NEW(arena, struct bookmark) };
	*inner = (struct bookmark){ .title = "Раздел", .id = "i" };
	*first->next = (struct bookmark){ .title = "Сайт",
	    .uri = "https://example.ru/" };
	doc->bookmarks = first;
	CHECK_CLEAN();
	CHECK(strstr(say("pdfinfo $FILE"), "План «Ёж» 😀") != NULL);
	CHECK(strstr(say("pdfinfo $FILE"), "CreationDate") == NULL);
	CHECK(strstr(say("strings $FILE"), "/Lang(ru)") != NULL);
	CHECK(strstr(say("strings $FILE"), "/Count -1") != NULL);
	CHECK(strstr(say("pdfinfo -dests $FILE"), "\"i\"") != NULL);
	tear_down();
}

TEST(date_is_written_when_it_is_given)
{
	struct pdf_options options = { .date = 0, .creator = "Писарь" };

	set_up("tests/fonts");
	add_page();
	CHECK(pdf_write(doc, &options, &file, dg));
	file_write(path_of("a.pdf"), file.data, file.n, dg);
	CHECK(strstr(say("TZ=UTC pdfinfo $FILE"), "Jan  1 00:00:00 1970") !=
	    NULL);
	CHECK(strstr(say("pdfinfo $FILE"), "Писарь") != NULL);
	tear_down();
}

TEST(same_pages_same_bytes)
{
	struct buf first = { 0 };

	set_up("fonts");
	add_line(add_page(), 0, "Школа № 5", 0);
	CHECK(make());
	buf_add(&first, file.data, file.n);
	for (int i = 0; i < 20; i++) {
		CHECK(make());
		CHECK_INT(file.n, first.n);
		CHECK(memcmp(file.data, first.data, first.n) == 0);
	}
	buf_free(&first);
	tear_down();
}

TEST(other_text_has_another_id)
{
	const char *first;

	set_up("tests/fonts");
	add_line(add_page(), 0, "аб", 0);
	CHECK(make());
	first = say("strings $FILE | grep /ID");
	add_line(doc->first->root, 12000, "аб", 0);
	CHECK(make());
	CHECK(strstr(first, "/ID[<") != NULL);
	CHECK(strcmp(first, say("strings $FILE | grep /ID")) != 0);
	tear_down();
}

TEST(many_pages_hang_in_a_tree)
{
	set_up("tests/fonts");
	for (int i = 0; i < 2500; i++)
		add_page();
	CHECK(make());
	CHECK_STR(say("qpdf --show-npages $FILE"), "2500\n");
	CHECK(strstr(say("qpdf --check $FILE"), "No syntax") != NULL);
	tear_down();
}

TEST(frames_nested_without_end_are_an_error)
{
	struct frame *f;

	set_up("tests/fonts");
	f = add_page();
	for (int i = 0; i < 100000; i++)
		f = add_frame(f, i % 2 ? FRAME_GROUP : FRAME_LINE, 0, 0, 0, 0);
	CHECK(!make());
	CHECK(diag_has(dg, PDF_TOO_DEEP));
	tear_down();
}

/* Pictures */

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
	CHECK_STR(say("pdfimages -list $FILE | awk '$3 == \"image\"' | wc -l"), "17\n");
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
	    "data:image/png;base64,AAAA", "file:///etc/passwd",
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
