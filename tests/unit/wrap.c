/* Where a line may end: UAX #14 as Russian typesetting has it. */
#include "unit.h"

#include "base/utf8.h"
#include "layout/wrap.h"

static char shown[400];

/* The text with | where a line may end behind, ! where it must. */
static const char *
wrapped_in(const char *language, const char *text)
{
	ucs		c[100] = { 0 };
	uint8_t		at[100] = { 0 };
	size_t		n = 0, len = 0, i;
	const char	*p = text;

	while (*p != '\0' && n < 100)
		c[n++] = utf8_next(&p);
	wrap_find(c, n, language, at);
	for (i = 0; i < n; i++) {
		len += utf8_put(shown + len, c[i]);
		if (at[i] & WRAP_MUST)
			shown[len++] = '!';
		else if (at[i] & WRAP_MAY)
			shown[len++] = '|';
	}
	shown[len] = '\0';
	return shown;
}

static const char *
wrapped(const char *text)
{
	return wrapped_in("ru", text);
}

TEST(words_part_at_spaces)
{
	CHECK_STR(wrapped("план работы"), "план |работы");
	CHECK_STR(wrapped("план  работы"), "план  |работы");
}

TEST(dashes_and_questions_of_no_language_part_words)
{
	CHECK_STR(wrapped_in("", "так—вот"), "так|—|вот");
	CHECK_STR(wrapped("так—вот"), "так—|вот");
	CHECK_STR(wrapped_in("", "что?где, да!"), "что?|где, |да!");
	CHECK_STR(wrapped("что?где"), "что?где");
}

TEST(signs_of_no_language_part_words_as_unicode_says)
{
	CHECK_STR(wrapped_in("", "а|б и…в"), "а||б |и…|в");
	CHECK_STR(wrapped("а|б и…в"), "а|б |и…в");
	CHECK_STR(wrapped_in("", "5% и $5"), "5% |и |$5");
	CHECK_STR(wrapped_in("", "2024–2028"), "2024–|2028");
	CHECK_STR(wrapped_in("", "6/ж и б/7"), "6/|ж |и |б/7");
}

TEST(quotation_of_no_language_keeps_its_parenthesis)
{
	CHECK_STR(wrapped_in("", "\"да\" (нет) нет"), "\"да\" (нет) |нет");
	CHECK_STR(wrapped_in("", "да \"нет\""), "да |\"нет\"");
}

TEST(word_keeps_the_hyphen_before_it)
{
	CHECK_STR(wrapped_in("", "ключ -ж"), "ключ |-ж");
	CHECK_STR(wrapped_in("", "-ж"), "-ж");
	CHECK_STR(wrapped_in("", "где-то"), "где-|то");
}

TEST(object_of_no_language_is_divided_from_nothing)
{
	CHECK_STR(wrapped_in("", "а\uFFFCб \uFFFC в"),
	    "а\uFFFCб |\uFFFC |в");
	CHECK_STR(wrapped_in("", "сло\u00ADво {а}б"),
	    "сло\u00ADво |{а}б");
}

TEST(text_of_an_object_is_looked_at_alone)
{
	static const ucs	c[] = { '"', ' ', '(', '-', 'a', ' ', '.', ' ',
		'\n' };
	uint8_t			at[9] = { 0 };

	wrap_find_part(c, 9, 0, 1, at);
	wrap_find_part(c, 9, 1, 4, at);
	wrap_find_part(c, 9, 4, 6, at);
	wrap_find_part(c, 9, 6, 8, at);
	CHECK_INT(at[1], WRAP_MAY);	/* not of a quotation any more */
	CHECK_INT(at[3], 0);		/* the hyphen ends its text */
	CHECK_INT(at[5], WRAP_MAY);
	CHECK_INT(at[7], 0);
}

TEST(next_line_ends_a_line)
{
	CHECK_STR(wrapped("раз\xC2\x85два"), "раз\xC2\x85!два");
}

TEST(no_break_at_the_end)
{
	CHECK_STR(wrapped("план "), "план ");
	CHECK_STR(wrapped(""), "");
}

TEST(dash_stays_with_the_word_before)
{
	CHECK_STR(wrapped("учитель – ученик"), "учитель – |ученик");
	CHECK_STR(wrapped("учитель — ученик"), "учитель — |ученик");
	CHECK_STR(wrapped("учитель - ученик"), "учитель - |ученик");
}

TEST(dash_at_the_beginning_keeps_its_word)
{
	CHECK_STR(wrapped("– Да, да"), "– Да, |да");
	CHECK_STR(wrapped("да\n– нет"), "да\n!– нет");
}

TEST(hyphen_of_a_name_does_not_break)
{
	CHECK_STR(wrapped("Амет-Хана, Петрова-Водкина"),
	    "Амет-Хана, |Петрова-Водкина");
	CHECK_STR(wrapped("УЧЕБНО-МЕТОДИЧЕСКИЙ"), "УЧЕБНО-|МЕТОДИЧЕСКИЙ");
}

TEST(hyphen_breaks_between_words_of_two_letters)
{
	CHECK_STR(wrapped("учебно-методический"), "учебно-|методический");
	CHECK_STR(wrapped("кто-то"), "кто-|то");
	CHECK_STR(wrapped("e-mail"), "e-mail");
	CHECK_STR(wrapped("1-й"), "1-й");
	CHECK_STR(wrapped("7-летний"), "7-летний");
}

TEST(numbers_stay_whole)
{
	CHECK_STR(wrapped("2024–2028"), "2024–2028");
	CHECK_STR(wrapped("10-19"), "10-19");
	CHECK_STR(wrapped("12/2026"), "12/2026");
	CHECK_STR(wrapped("3.10.2026"), "3.10.2026");
	CHECK_STR(wrapped("-5"), "-5");
	CHECK_STR(wrapped("на -5"), "на |-5");
}

TEST(slash_breaks_between_words)
{
	CHECK_STR(wrapped("и/или"), "и/или");
	CHECK_STR(wrapped("группа/пара"), "группа/|пара");
	CHECK_STR(wrapped("б/н"), "б/н");
	CHECK_STR(wrapped("да / нет"), "да / |нет");
}

TEST(no_break_spaces_hold)
{
	CHECK_STR(wrapped("5\u00A0пар"), "5\u00A0пар");
	CHECK_STR(wrapped("А.\u202FП.\u00A0Иванова"),
	    "А.\u202FП.\u00A0Иванова");
	CHECK_STR(wrapped("273\u2011ФЗ"), "273\u2011ФЗ");
	CHECK_STR(wrapped("сло\u2060во"), "сло\u2060во");
}

TEST(guillemets_open_and_close)
{
	CHECK_STR(wrapped("МБОУ «СОШ» (школа)"), "МБОУ |«СОШ» |(школа)");
	CHECK_STR(wrapped("« Да »"), "« Да »");
}

TEST(punctuation_after_a_space_stays)
{
	CHECK_STR(wrapped("да , нет"), "да , |нет");
	CHECK_STR(wrapped("( да )"), "( да )");
}

TEST(ellipsis_may_begin_a_line)
{
	CHECK_STR(wrapped("и …тогда"), "и |…тогда");
	CHECK_STR(wrapped("и…тогда"), "и…тогда");
}

TEST(zero_width_space_breaks)
{
	CHECK_STR(wrapped("до\u200Bма"), "до\u200B|ма");
}

TEST(line_feed_breaks)
{
	CHECK_STR(wrapped("раз\nдва"), "раз\n!два");
	CHECK_STR(wrapped("\n\n"), "\n!\n!");
}

TEST(other_scripts_break_as_unicode_says)
{
	CHECK_STR(wrapped("日本"), "日|本");
	CHECK_STR(wrapped("日本。"), "日|本。");
}
