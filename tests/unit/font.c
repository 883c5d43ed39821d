/*
 * font: finding faces, metrics, words to glyphs, subsets.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "font/font.h"
#include "unit.h"

static struct diag	*dg;
static struct fontset	*set;
static struct shaper	*shaper;

static const char *const times[] = { "Times New Roman", NULL };

static void
set_up(const char *folder)
{
	dg = diag_new();
	set = fontset_open(folder, dg);
	shaper = set != NULL ? shaper_new(set) : NULL;
}

static void
tear_down(void)
{
	shaper_free(shaper);
	fontset_close(set);
	diag_free(dg);
}

static const struct face *
find(const char *family, int weight, bool italic)
{
	const char *families[] = { family, NULL };

	return font_find(set, families, weight, italic, 0, dg, NULL);
}

static const struct word *
shape_text(const struct face *face, const char *text, bool kerning)
{
	return shape(shaper, face, text, strlen(text), kerning);
}

/* A folder with a catalogue of that text; removed by drop_folder(). */
static char *
make_folder(const char *catalogue)
{
	char	*folder = mem_strdup("/tmp/pisar-font-XXXXXX");
	char	 path[200];

	if (mkdtemp(folder) == NULL)
		abort();
	snprintf(path, sizeof(path), "%s/catalogue", folder);
	file_write(path, catalogue, strlen(catalogue), dg);
	return folder;
}

static void
drop_folder(char *folder)
{
	char path[200];

	snprintf(path, sizeof(path), "%s/catalogue", folder);
	unlink(path);
	snprintf(path, sizeof(path), "%s/Broken.ttf", folder);
	unlink(path);
	rmdir(folder);
	free(folder);
}

TEST(shipped_faces_are_the_ones_they_were)
{
	CHECK_INT(system("cd fonts && sha256sum --quiet -c SHA256SUMS"), 0);
}

TEST(alias_gives_the_face_of_the_same_widths)
{
	set_up("fonts");
	CHECK_STR(face_name(find("Times New Roman", 400, false)),
	    "LiberationSerif");
	CHECK_STR(face_name(find("  times  NEW roman", 400, false)),
	    "LiberationSerif");
	CHECK_STR(face_name(find("Arial", 700, false)), "LiberationSans-Bold");
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	tear_down();
}

TEST(first_family_that_is_here_wins)
{
	const char *const families[] = { "PT Serif", "Arial", "Times", NULL };

	set_up("fonts");
	CHECK_STR(face_name(font_find(set, families, 400, false, 0, dg, NULL)),
	    "LiberationSans");
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	tear_down();
}

TEST(nearest_weight_and_slant)
{
	set_up("fonts");
	CHECK_STR(face_name(find("serif", 500, false)), "LiberationSerif");
	CHECK_STR(face_name(find("serif", 600, false)), "LiberationSerif-Bold");
	CHECK_STR(face_name(find("serif", 900, true)),
	    "LiberationSerif-BoldItalic");
	CHECK_STR(face_name(find("serif", 100, true)),
	    "LiberationSerif-Italic");
	tear_down();
}

TEST(unknown_family_is_reported_once_in_a_document)
{
	struct place	first = { .file = "план.xml", .line = 3 };
	struct place	second = { .file = "план.xml", .line = 9 };
	const char	*families[] = { "Гарнитура", NULL };
	const struct face *face;

	set_up("fonts");
	face = font_find(set, families, 400, false, 0, dg, &first);
	CHECK_STR(face_name(face), "LiberationSerif");
	CHECK(font_find(set, families, 400, false, 0, dg, &second) == face);
	CHECK_INT(diag_count(dg, DIAG_WARNING), 1);
	CHECK_INT(diag_worst(dg), DIAG_WARNING);
	diag_free(dg);

	dg = diag_new();
	font_find(set, families, 400, false, 0, dg, &second);
	CHECK_INT(diag_count(dg, DIAG_WARNING), 1);
	tear_down();
}

TEST(no_catalogue_is_an_error)
{
	set_up("tests/unit");
	CHECK(set == NULL);
	CHECK(diag_has(dg, FONT_UNREADABLE));
	CHECK_INT(diag_worst(dg), DIAG_SYSTEM);
	tear_down();
}

TEST(bad_catalogue_lines_are_errors)
{
	static const char *const bad[] = {
		"", "# пусто\n", "faec A 400 upright A.ttf\n",
		"face A 400 upright\n", "face A 4000 upright A.ttf\n",
		"face A 400 steep A.ttf\n", "face A 400 upright slim A.ttf\n", "face A 400 upright ../A.ttf\n",
		"face \"A 400 upright A.ttf\n", "alias B A\n",
		"face A 400 upright A.ttf\nfallback B\n",
		"face A 400 upright A.ttf\nkerning maybe\n",
		"face A 400 upright A.ttf a b c d e f g\n",
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		char *folder = make_folder(bad[i]);

		set_up(folder);
		drop_folder(folder);
		CHECK(set == NULL);
		CHECK(diag_has(dg, FONT_CATALOGUE_WRONG));
		tear_down();
	}
}

/* The name of the face of that width, of the family A. */
static const char *
of_width(int stretch, bool italic)
{
	static const char *const a[] = { "A", NULL };

	return face_name(font_find(set, a, 400, italic, stretch, dg, NULL));
}

TEST(face_nearest_in_width)
{
	static const char *const files[] = { "LiberationSerif-Regular.ttf",
	    "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf" };
	char *folder = make_folder(
	    "face A 400 upright LiberationSerif-Regular.ttf\n"
	    "face A 400 upright condensed LiberationSans-Regular.ttf\n"
	    "face A 400 upright expanded LiberationSans-Bold.ttf\n");
	char from[300], to[300], here[200];

	CHECK(getcwd(here, sizeof(here)) != NULL);
	for (int i = 0; i < 3; i++) {
		snprintf(from, sizeof(from), "%s/fonts/%s", here, files[i]);
		snprintf(to, sizeof(to), "%s/%s", folder, files[i]);
		CHECK_INT(symlink(from, to), 0);
	}
	set_up(folder);
	CHECK_STR(of_width(0, false), "LiberationSerif");
	CHECK_STR(of_width(-1, false), "LiberationSans");
	CHECK_STR(of_width(-4, false), "LiberationSans");
	CHECK_STR(of_width(1, false), "LiberationSans-Bold");
	CHECK_STR(of_width(4, false), "LiberationSans-Bold");
	CHECK_STR(of_width(-2, true), "LiberationSans");
	for (int i = 0; i < 3; i++) {
		snprintf(to, sizeof(to), "%s/%s", folder, files[i]);
		unlink(to);
	}
	drop_folder(folder);
	tear_down();
}

TEST(missing_font_file_is_an_error)
{
	char *folder = make_folder("face A 400 upright Absent.ttf\n");

	set_up(folder);
	drop_folder(folder);
	CHECK(set != NULL);
	CHECK(find("A", 400, false) == NULL);
	CHECK(find("A", 400, false) == NULL);
	CHECK(diag_has(dg, FONT_UNREADABLE));
	tear_down();
}

TEST(damaged_font_file_is_an_error)
{
	struct buf	 font = { 0 };
	char		*folder = make_folder("face A 400 upright Broken.ttf\n");
	char		 path[200];
	size_t		 n;

	CHECK(file_read("tests/fonts/Grid.ttf", &font));
	snprintf(path, sizeof(path), "%s/Broken.ttf", folder);
	for (n = 1; n < font.n; n += font.n / 7) {
		dg = diag_new();
		CHECK(file_write(path, font.data, n, dg));
		diag_free(dg);
		set_up(folder);
		CHECK(find("A", 400, false) == NULL);
		CHECK(diag_has(dg, FONT_DAMAGED));
		tear_down();
	}
	buf_free(&font);
	drop_folder(folder);
}

/* Whatever the bytes are, shaping and subsetting come to an end. */
TEST(mutated_font_does_no_harm)
{
	struct buf	 font = { 0 };
	char		*folder = make_folder("face A 400 upright Broken.ttf\n");
	char		 path[200];
	unsigned	 random = 1;

	CHECK(file_read("tests/fonts/Grid.ttf", &font));
	snprintf(path, sizeof(path), "%s/Broken.ttf", folder);
	for (int round = 0; round < 60; round++) {
		struct buf		 copy = { 0 }, out = { 0 };
		const struct face	*face;
		uint16_t		 ids[] = { 1, 40, 60000 }, new_ids[3];

		buf_add(&copy, font.data, font.n);
		for (int i = 0; i < 20; i++) {
			random = random * 1103515245 + 12345;
			copy.data[(random >> 8) % (i < 10 ? 400 : copy.n)] =
			    (char)(random >> 3);
		}
		dg = diag_new();
		file_write(path, copy.data, copy.n, dg);
		diag_free(dg);
		set_up(folder);
		face = find("A", 400, false);
		if (face != NULL) {
			shape_text(face, "Ёлка и\u0306", true);
			face_subset(face, ids, 3, new_ids, NULL, &out, dg);
		}
		tear_down();
		buf_free(&copy);
		buf_free(&out);
	}
	buf_free(&font);
	drop_folder(folder);
}

TEST(metrics_of_the_grid)
{
	const struct face_metrics *m;

	set_up("tests/fonts");
	m = face_metrics(find("Grid", 400, false));
	CHECK_INT(m->units_per_em, 1000);
	CHECK_INT(m->ascender, 800);
	CHECK_INT(m->descender, -200);
	CHECK_INT(m->x_height, 500);
	CHECK_INT(m->cap_height, 700);
	CHECK_INT(m->underline_position, -100);
	CHECK_INT(m->underline_thickness, 50);
	CHECK_INT(m->strike_position, 250);
	CHECK_INT(m->strike_thickness, 50);
	tear_down();
}

TEST(metrics_of_the_serif_are_the_typographic_ones)
{
	const struct face_metrics *m;

	set_up("fonts");
	m = face_metrics(find("serif", 400, false));
	CHECK_INT(m->units_per_em, 2048);
	CHECK_INT(m->ascender, 1420);
	CHECK_INT(m->descender, -442);
	CHECK_INT(m->x_height, 940);
	CHECK_INT(face_metrics(find("serif", 400, true))->italic_angle, -16);
	tear_down();
}

TEST(grid_word_is_half_an_em_a_character)
{
	const struct face	*face;
	const struct word	*word;

	set_up("tests/fonts");
	CHECK(!fontset_kerning(set));
	face = find("Grid", 700, true);
	word = shape_text(face, "Ёж № 5", false);
	CHECK_INT(word->n, 6);
	CHECK_INT(word->width, 3000);
	CHECK_INT(word->glyphs[0].c, 0x401);
	CHECK_INT(word->glyphs[3].c, 0x2116);
	CHECK_INT(word->glyphs[3].nchar, 1);
	CHECK_INT(font_width(10 * MPT_PT, word->width), 30 * MPT_PT);
	CHECK(shape_text(face, "Ёж № 5", false) == word);
	CHECK_INT(shape_text(face, "", false)->n, 0);
	tear_down();
}

TEST(kerning_moves_letters_only_when_asked)
{
	const struct face	*face;
	int64_t			 plain, kerned;

	set_up("fonts");
	CHECK(fontset_kerning(set));
	face = find("Times", 400, false);
	plain = shape_text(face, "AVA", false)->width;
	kerned = shape_text(face, "AVA", true)->width;
	CHECK(kerned < plain);
	CHECK_INT(plain, 3 * 722);	/* 1479 of 2048, rounded down */
	CHECK_INT(shape_text(face, "AVA", true)->n, 3);
	tear_down();
}

TEST(no_ligatures)
{
	set_up("fonts");
	CHECK_INT(shape_text(find("Times", 400, false), "ffi", true)->n, 3);
	CHECK_INT(shape_text(find("Times", 400, false), "ffi", false)->n, 3);
	tear_down();
}

TEST(no_break_hyphen_has_the_glyph_of_the_hyphen)
{
	const struct face	*face;
	const struct glyph	*g;

	set_up("fonts");
	face = find("Times", 400, false);
	CHECK(face_has(face, UCS_NBHYPHEN));
	g = shape_text(face, "-\u2011", false)->glyphs;
	CHECK_INT(g[1].id, g[0].id);
	CHECK_INT(g[1].c, UCS_NBHYPHEN);
	g = shape_text(face, "-\u2011", true)->glyphs;
	CHECK_INT(g[1].id, g[0].id);
	CHECK_INT(g[1].c, UCS_NBHYPHEN);
	tear_down();
}

TEST(spaces_that_the_face_has_not)
{
	const struct face	*face;
	const struct word	*word;

	set_up("tests/fonts");
	face = find("Grid", 400, false);
	CHECK(face_has(face, 0x2009));
	word = shape_text(face, "5\u2009\u2003\u00A0%", false);
	CHECK_INT(word->n, 5);
	CHECK_INT(word->glyphs[1].advance, 150);
	CHECK_INT(word->glyphs[1].c, 0x2009);
	CHECK_INT(word->glyphs[2].advance, 1000);
	CHECK_INT(word->glyphs[3].advance, 500);
	CHECK_INT(shape_text(face, "5\u2009%", true)->glyphs[1].advance, 150);
	tear_down();
}

TEST(soft_hyphen_shows_nothing_and_counts_with_the_letter_before)
{
	const struct word *word;

	set_up("tests/fonts");
	for (int kerning = 0; kerning < 2; kerning++) {
		word = shape_text(find("Grid", 400, false),
		    "на\u00ADстав", kerning);
		CHECK_INT(word->n, 6);
		CHECK_INT(word->width, 3000);
		CHECK_INT(word->glyphs[1].nchar, 2);
		CHECK_INT(word->glyphs[2].nchar, 1);
	}
	tear_down();
}

TEST(stress_mark_stands_on_its_letter)
{
	const struct word	*word;
	unsigned		 nchar = 0;

	set_up("fonts");
	word = shape_text(find("Times", 400, false), "замо\u0301к", false);
	CHECK_INT(word->n, 6);
	CHECK_INT(word->glyphs[4].c, 0x301);
	CHECK_INT(word->glyphs[4].nchar, 0);
	CHECK_INT(word->glyphs[4].advance, 0);
	CHECK(word->glyphs[4].dx != 0);
	for (size_t i = 0; i < word->n; i++)
		nchar += word->glyphs[i].nchar;
	CHECK_INT(nchar, 6);
	tear_down();
}

TEST(letter_of_many_marks_is_whole)
{
	struct buf		 text = { 0 };
	const struct word	*word;
	unsigned		 nchar = 0;

	set_up("fonts");
	buf_puts(&text, "а");
	for (int i = 0; i < 3000; i++)
		buf_puts(&text, "\u0301");
	buf_puts(&text, "б");
	word = shape_text(find("Times", 400, false), buf_text(&text), true);
	for (size_t i = 0; i < word->n; i++)
		nchar += word->glyphs[i].nchar;
	CHECK_INT(nchar, 3002);
	CHECK_INT(word->glyphs[word->n - 1].c, 0x431);
	buf_free(&text);
	tear_down();
}

TEST(letter_and_breve_become_one)
{
	const struct word *word;

	set_up("fonts");
	word = shape_text(find("Times", 400, false), "мои\u0306", false);
	CHECK_INT(word->n, 3);
	CHECK_INT(word->glyphs[2].c, 0x439);
	CHECK_INT(word->glyphs[2].nchar, 2);
	tear_down();
}

TEST(bad_utf8_does_no_harm)
{
	set_up("fonts");
	for (int kerning = 0; kerning < 2; kerning++) {
		shape(shaper, find("Times", 400, false), "\xD0\xFF\xF4\x90z", 5,
		    kerning);
		CHECK_INT(shape(shaper, find("Times", 400, false), "\xD0", 1,
		    kerning)->n, 1);
	}
	tear_down();
}

TEST(characters_that_no_face_has)
{
	const struct face *face;

	set_up("tests/fonts");
	face = find("Grid", 400, false);
	CHECK(face_has(face, 0x436));
	CHECK(!face_has(face, 0x300C));
	CHECK(font_fallback(set, face, 0x300C) == NULL);
	tear_down();
}

TEST(fallback_keeps_weight_and_slant)
{
	const struct face *face;

	set_up("fonts");
	face = font_fallback(set, find("Arial", 700, true), 0x416);
	CHECK_STR(face_name(face), "LiberationSerif-BoldItalic");
	tear_down();
}

TEST(subset_holds_the_glyphs_asked_for)
{
	const struct face	*face;
	const struct word	*word;
	uint16_t		 ids[3], new_ids[3];
	struct buf		 out = { 0 };

	set_up("fonts");
	face = find("Times", 400, false);
	word = shape_text(face, "Ёжа", false);
	for (int i = 0; i < 3; i++)
		ids[i] = word->glyphs[i].id;
	CHECK(face_subset(face, ids, 3, new_ids, NULL, &out, dg));
	CHECK(out.n > 500 && out.n < 4000);
	for (int i = 0; i < 3; i++)
		CHECK(new_ids[i] > 0);
	CHECK(new_ids[0] != new_ids[1]);
	buf_free(&out);
	tear_down();
}

TEST(subset_is_the_same_every_time)
{
	const struct face	*face;
	uint16_t		 ids[] = { 36, 40, 200, 900 }, new_ids[4];
	struct buf		 first = { 0 }, out = { 0 };

	set_up("fonts");
	face = find("Times", 400, false);
	CHECK(face_subset(face, ids, 4, new_ids, NULL, &first, dg));
	for (int i = 0; i < 20; i++) {	/* the face gets prepared on the way */
		buf_clear(&out);
		CHECK(face_subset(face, ids, 4, new_ids, NULL, &out, dg));
		CHECK_INT(out.n, first.n);
		CHECK(memcmp(out.data, first.data, out.n) == 0);
	}
	buf_free(&first);
	buf_free(&out);
	tear_down();
}

static void *
work(void *unused)
{
	struct diag		*own = diag_new();
	struct shaper		*session = shaper_new(set);
	long			 sum = 0;

	(void)unused;
	for (int i = 0; i < 40; i++) {
		const struct face *face = font_find(set, times, i % 2 ? 400 :
		    700, i % 3 == 0, 0, own, NULL);
		const struct word *word = shape(session, face, "Школа", 10,
		    true);
		uint16_t ids[] = { word->glyphs[0].id }, new_ids[1];
		struct buf out = { 0 };

		face_subset(face, ids, 1, new_ids, NULL, &out, own);
		sum += (long)word->width + (long)out.n;
		buf_free(&out);
	}
	shaper_free(session);
	diag_free(own);
	return (void *)sum;
}

TEST(threads_share_a_set)
{
	pthread_t	 threads[4];
	void		*sum[4];

	set_up("fonts");
	for (int i = 0; i < 4; i++)
		CHECK(pthread_create(&threads[i], NULL, work, NULL) == 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], &sum[i]);
	for (int i = 1; i < 4; i++)
		CHECK(sum[i] == sum[0] && sum[0] != NULL);
	tear_down();
}
