/* Where words may be divided. */
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/file.h"
#include "layout/hyphen.h"

static char shown[400];
static bool habits = true;

/* The text with = at the points. */
static const char *
divided_by(struct hyphenator *h, const char *language, const char *text,
    int remain, int push)
{
	struct hyphen_rules	 rules = { language, "", remain, push, NULL,
	    habits };
	ucs			 c[100] = { 0 };
	uint8_t			 at[100] = { 0 };
	size_t			 n = 0, len = 0, i;
	const char		*p = text;

	while (*p != '\0' && n < 100)
		c[n++] = utf8_next(&p);
	hyphenate(h, &rules, c, n, at);
	for (i = 0; i < n; i++) {
		if (at[i] & HYPHEN_POINT)
			shown[len++] = '=';
		len += utf8_put(shown + len, c[i]);
	}
	shown[len] = '\0';
	return shown;
}

static const char *
divided(const char *language, const char *text, int remain, int push)
{
	const char		*folders[] = { "/usr/share/hyphen", NULL };
	struct diag		*dg = diag_new();
	struct hyphenator	*h = hyphenator_new(folders, dg);
	const char		*s = divided_by(h, language, text, remain,
	    push);

	hyphenator_free(h);
	diag_free(dg);
	return s;
}

TEST(russian_words_part_by_syllables)
{
	CHECK_STR(divided("ru", "наставничество", 2, 2),
	    "на=став=ни=че=ство");
	CHECK_STR(divided("ru", "подъезд", 2, 2), "подъ=езд");
	CHECK_STR(divided("ru", "внеурочная", 2, 2), "вне=уроч=ная");
}

TEST(capital_at_the_beginning_does_not_matter)
{
	CHECK_STR(divided("ru", "Кемерово", 2, 2), "Ке=ме=ро=во");
}

TEST(names_stay_whole)
{
	CHECK_STR(divided("ru", "Иванова\u00a0А.П.", 2, 2),
	    "Иванова\u00a0А.П.");
	CHECK_STR(divided("ru", "А.П.\u00a0Иванова", 2, 2),
	    "А.П.\u00a0Иванова");
	CHECK_STR(divided("ru", "Петрова-Водкина", 2, 2),
	    "Петрова-Водкина");
	CHECK_STR(divided("ru", "школа\u00a0А.П.", 2, 2),
	    "шко=ла\u00a0А.П.");
}

TEST(english_words_part)
{
	CHECK_STR(divided("en", "hyphenation", 2, 2), "hy=phen=ation");
}

TEST(remain_and_push_are_kept)
{
	CHECK_STR(divided("ru", "наставничество", 4, 2),
	    "настав=ни=че=ство");
	CHECK_STR(divided("ru", "наставничество", 2, 6),
	    "на=став=ни=чество");
	CHECK_STR(divided("ru", "наставник", 5, 5), "наставник");
}

TEST(abbreviations_stay_whole)
{
	CHECK_STR(divided("ru", "МБОУ", 1, 1), "МБОУ");
	CHECK_STR(divided("ru", "КемГУшный", 1, 1), "КемГУшный");
}

TEST(without_habits_abbreviations_and_names_part)
{
	habits = false;
	CHECK_STR(divided("ru", "ШКОЛА", 2, 2), "ШКО=ЛА");
	CHECK_STR(divided("ru", "Иванова\u00a0А.П.", 2, 2),
	    "Ива=но=ва\u00a0А.П.");
	habits = true;
}

TEST(words_with_digits_stay_whole)
{
	CHECK_STR(divided("ru", "класс10абв", 1, 1), "класс10абв");
}

TEST(words_of_one_vowel_stay_whole)
{
	CHECK_STR(divided("ru", "страсть", 1, 1), "страсть");
}

TEST(a_single_letter_keeps_its_vowel)
{
	CHECK_STR(divided("ru", "якорь", 2, 2), "якорь");
}

TEST(parts_of_a_compound_are_words)
{
	CHECK_STR(divided("ru", "учебно-методический", 2, 2),
	    "учеб=но-ме=то=ди=че=ский");
}

TEST(soft_hyphen_speaks_for_the_author)
{
	CHECK_STR(divided("ru", "настав\u00ADничество", 2, 2),
	    "настав\u00ADничество");
}

TEST(no_language_no_points)
{
	CHECK_STR(divided("", "наставник", 2, 2), "наставник");
	CHECK_STR(divided("../../x", "наставник", 2, 2), "наставник");
}

TEST(missing_patterns_are_told_once)
{
	const char		*folders[] = { "/nowhere", NULL };
	struct diag		*dg = diag_new();
	struct hyphenator	*h = hyphenator_new(folders, dg);

	CHECK_STR(divided_by(h, "ru", "наставник", 2, 2), "наставник");
	CHECK_STR(divided_by(h, "ru", "ученики", 2, 2), "ученики");
	CHECK_INT(diag_count(dg, DIAG_WARNING), 1);
	CHECK(diag_has(dg, HYPHEN_NO_PATTERNS));
	hyphenator_free(h);
	diag_free(dg);
}

/* Patterns of our own, in a folder of their own. */
static void
with_patterns(const char *bytes, const char *text, const char *want)
{
	char			 folder[] = "/tmp/hyphenXXXXXX", path[100];
	const char		*folders[] = { folder, NULL };
	struct diag		*dg = diag_new();
	struct hyphenator	*h = hyphenator_new(folders, dg);

	CHECK(mkdtemp(folder) != NULL);
	snprintf(path, sizeof(path), "%s/hyph_xx.dic", folder);
	CHECK(file_write(path, bytes, strlen(bytes), dg));
	CHECK_STR(divided_by(h, "xx", text, 1, 1), want);
	unlink(path);
	rmdir(folder);
	hyphenator_free(h);
	diag_free(dg);
}

TEST(higher_digits_win)
{
	with_patterns("UTF-8\nа1б\nа2ба\n", "уабака", "уабака");
	with_patterns("UTF-8\nа1б\nа3ба\n", "уабака", "уа=бака");
}

TEST(dots_are_the_edges_of_a_word)
{
	with_patterns("UTF-8\n.а1б\n", "абаба", "а=баба");
	with_patterns("UTF-8\nа1ба.\n", "абаба", "аба=ба");
}

TEST(other_encodings_are_read)
{
	with_patterns("KOI8-R\n\xC1\x31\xC2\n", "уабу", "уа=бу");
}

TEST(damaged_patterns_do_no_harm)
{
	with_patterns("", "уабу", "уабу");
	with_patterns("NOSUCH-9\nа1б\n", "уабу", "уабу");
	with_patterns("UTF-8\n1\n\n...\n/=\n\xFF\xFE\n99999\n", "уабу",
	    "уабу");
}
