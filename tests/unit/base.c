/* The base layer: memory, bytes, UTF-8, lengths, problems. */
#include "unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/mpt.h"
#include "base/utf8.h"

TEST(arena_copies_are_ended_by_nul)
{
	struct arena	*arena = arena_new();

	CHECK_STR(arena_copy(arena, "наставник", 4), "на");
	CHECK_STR(arena_printf(arena, "%d пар", 12), "12 пар");
	arena_free(arena);
}

TEST(buf_xml_escapes)
{
	struct buf	b = { 0 };

	buf_xml(&b, "«А» & <b> \"");
	CHECK_STR(buf_text(&b), "«А» &amp; &lt;b&gt; &quot;");
	buf_free(&b);
}

TEST(utf8_goes_through_a_text)
{
	const char	*p = "Ёж";

	CHECK_INT(utf8_next(&p), 0x401);
	CHECK_INT(utf8_next(&p), 0x436);
	CHECK_STR(p, "");
	CHECK_INT(utf8_length("съёмка"), 6);
}

TEST(utf8_knows_bad_bytes)
{
	CHECK(utf8_valid("да", 4));
	CHECK(!utf8_valid("да", 3));		/* cut in the middle of а */
	CHECK(!utf8_valid("\xED\xA0\x80", 3));	/* a lone surrogate */
	CHECK(!utf8_valid("\xC0\xAF", 2));	/* a longer form than needed */
}

TEST(mpt_of_units)
{
	CHECK_INT((int)mpt_of_unit("in", 2), 72000);
	CHECK_INT((int)(10 * mpt_of_unit("mm and more", 2)), 28346);
	CHECK(mpt_of_unit("ell", 3) <= 0);
	CHECK(mpt_of_unit("m", 1) <= 0);
}

TEST(mpt_scales_without_overflow)
{
	CHECK_INT(mpt_scale(MPT_MAX, 2, 3), 18897638);
	CHECK_INT(mpt_scale(-5, 1, 2), -3);
}

TEST(mpt_sum_stops_at_the_farthest)
{
	CHECK_INT(mpt_sum(MPT_MAX, MPT_MAX), 2 * MPT_MAX);
	CHECK_INT(mpt_sum((mpt)MPT_FAR, 1), MPT_FAR);
	CHECK_INT(mpt_sum((mpt)-MPT_FAR, -1), -MPT_FAR);
	CHECK_INT(mpt_sum(5, (int64_t)1 << 40), MPT_FAR);
}

TEST(map_finds_what_was_put_last)
{
	struct map	 map = { 0 };
	int		 one = 1, two = 2;
	char		 keys[1000][16];

	for (int i = 0; i < 1000; i++) {
		snprintf(keys[i], sizeof(keys[i]), "k%d", i);
		map_put(&map, keys[i], strlen(keys[i]), &one);
	}
	map_put(&map, "k7", 2, &two);
	CHECK_INT(map.n, 1000);
	CHECK(map_find(&map, "k7", 2) == &two);
	CHECK(map_find(&map, "k999", 4) == &one);
	CHECK(map_find(&map, "k1000", 5) == NULL);
	map_free(&map);
}

/* What diag_print() writes, without the line's end. */
static const char *
printed(const struct diag *dg, enum diag_lang lang)
{
	static char	 text[1000];
	FILE		*file = tmpfile();
	size_t		 n;

	if (file == NULL)
		return NULL;
	diag_print(dg, file, lang, false);
	rewind(file);
	n = fread(text, 1, sizeof(text) - 1, file);
	text[n > 0 ? n - 1 : 0] = '\0';
	fclose(file);
	return text;
}

static bool
starts_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static bool
ends_with(const char *text, const char *end)
{
	return strlen(text) >= strlen(end) &&
	    strcmp(text + strlen(text) - strlen(end), end) == 0;
}

TEST(diag_names_both_places)
{
	struct diag		*dg = diag_new();
	const struct place	 place = { "pairs.xml", 7, "order.xsl", 12 };

	diag_add(dg, DATA_BARE_SIGN, &place, NULL);
	CHECK(starts_with(printed(dg, DIAG_EN), "pairs.xml:7: error: "));
	CHECK(ends_with(printed(dg, DIAG_EN), " (template order.xsl:12) [P112]"));
	CHECK(starts_with(printed(dg, DIAG_RU), "pairs.xml:7: ошибка: "));
	CHECK(ends_with(printed(dg, DIAG_RU), " (шаблон order.xsl:12) [P112]"));
	CHECK_INT(diag_status(dg, false), 1);
	diag_free(dg);
}

TEST(diag_counts_the_same_problem_once)
{
	struct diag		*dg = diag_new();
	const struct place	 place = { "pairs.xml", 7, NULL, 0 };

	CHECK_INT(diag_status(dg, true), 0);
	diag_add(dg, FILE_UNWRITABLE, &place, "a.pdf", "EIO", NULL);
	diag_add(dg, FILE_UNWRITABLE, &place, "a.pdf", "EIO", NULL);
	diag_add(dg, FILE_UNWRITABLE, &place, "b.pdf", "EIO", NULL);
	CHECK_INT(diag_count(dg, DIAG_NOTE), 2);
	CHECK_INT(diag_status(dg, false), 3);
	diag_free(dg);
}
