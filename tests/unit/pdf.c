/*
 * pdf: frames to files, judged by other people's readers (qpdf, poppler).
 */
#include "pages.h"

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
	CHECK_HAS("10 100 m 110 100 l\n");
	CHECK_HAS("1 0 0 RG");
	CHECK_HAS("\n.6 w");
	tear_down();
}

/* Thin rules wait for the text; what could hide it is painted in its turn. */
TEST(a_thick_rule_is_painted_before_the_text_behind_it)
{
	static const mpt thickness[] = { 500, 9000 };
	struct frame	*root;
	const char	*in, *text, *thin, *thick;

	set_up("tests/fonts");
	root = add_page();
	for (int i = 0; i < 2; i++) {
		struct frame_rule *rule = ARENA_NEW(arena, struct frame_rule);

		rule->thickness = thickness[i];
		rule->style = FO_V_SOLID;
		add_frame(root, FRAME_RULE, 10000, 20000 + 30000 * i, 100000,
		    0)->u.rule = rule;
		add_line(root, 20000 + 30000 * i, "а", 0);
	}
	CHECK_CLEAN();
	in = inside();
	text = strstr(in, "BT");
	thin = strstr(in, "10 80 m");
	thick = strstr(in, "10 50 m");
	CHECK(text != NULL && thin != NULL && thick != NULL);
	CHECK(text < thin && thin < thick && strstr(thick, "BT") != NULL);
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
	link->u.link = &(struct frame_link){ .uri = "https://example.ru/" };
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
	f->u.link = &(struct frame_link){ .id = "итог" };
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

TEST(link_to_nowhere_is_left_out)
{
	set_up("tests/fonts");
	add_frame(add_page(), FRAME_LINK, 0, 0, 20000, 10000)->u.link =
	    &(struct frame_link){ .id = "нет" };
	CHECK_CLEAN();
	CHECK(strstr(say("strings $FILE"), "/Link") == NULL);
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	tear_down();
}

TEST(address_is_written_in_ascii)
{
	set_up("tests/fonts");
	add_frame(add_page(), FRAME_LINK, 0, 0, 20000, 10000)->u.link =
	    &(struct frame_link){ .uri = "https://ш.рф/a (b)" };
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

/* 595 by 842 tiles of a point, turned with what they stand in; a second area
   like it adds nothing. */
TEST(tiles_are_one_pattern)
{
	static const struct frame_tiles	 tiles = { 1000, 1000 };
	struct frame			*group, *f;

	set_up("tests/fonts");
	group = add_frame(add_page(), FRAME_GROUP, 50000, 60000, 0, 0);
	group->rotate = 90;
	for (int i = 0; i < 2; i++) {
		f = add_frame(group, FRAME_TILES, 10000, 0, 595000, 842000);
		f->u.tiles = &tiles;
		f = add_frame(f, FRAME_RECT, -250, -500, 1000, 1000);
		f->u.fill = (struct fo_color){ .r = 51, .g = 51, .b = 51 };
	}
	CHECK_CLEAN();
	CHECK_HAS("q\n/Pattern cs\n/P1 scn\n10 -842 595 842 re f\nQ");
	CHECK(strstr(say("strings $FILE"), "/BBox[0 0 1 1]/XStep 1/YStep 1"
	    "/Matrix[0 1 -1 0 50.5 49.75]") != NULL);
	CHECK(strstr(say("strings $FILE"), "/P2") == NULL);
	tear_down();
}

TEST(one_tile_is_no_pattern)
{
	struct frame *f;

	set_up("tests/fonts");
	f = add_frame(add_page(), FRAME_TILES, 10000, 20000, 30000, 40000);
	f->u.tiles = &(struct frame_tiles){ 50000, 50000 };
	f = add_frame(f, FRAME_RECT, -5000, -10000, 50000, 50000);
	f->u.fill = (struct fo_color){ .r = 51, .g = 51, .b = 51 };
	CHECK_CLEAN();
	CHECK_HAS("q\n10 40 30 40 re W n\n.2 g\n5 40 50 50 re f\nQ");
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
