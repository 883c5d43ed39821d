/* Unit tests of russian/guard: forbidden words in every form, and what only looks like them. */
#include "unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "russian/guard.h"

static const char volk[] = "volk";

static void
note(void *user, const void *owner, const char *found)
{
	struct buf *b = user;

	CHECK(owner == volk || owner == NULL);
	buf_printf(b, "%s%s|", owner == NULL ? "?" : "", found);
}

/* What is found of one form in a text; «?» before what only looks so. */
static void
check(const char *form, enum guard_match match, const char *allowed,
    const char *text, bool names, const char *want)
{
	struct guard	*g = guard_new();
	struct buf	 found = { 0 };

	guard_forbid(g, form, match, volk);
	if (allowed != NULL)
		guard_allow(g, allowed, GUARD_STEM);
	guard_search(g, text, names, note, &found);
	CHECK_STR(buf_text(&found), want);
	buf_free(&found);
	guard_free(g);
}

#define STEM(form, text, want) \
	check(form, GUARD_STEM, NULL, text, false, want)

TEST(a_surname_is_found_in_every_case)
{
	STEM("Волк", "Волк, Волка, Волку, Волком, о Волке",
	    "Волк|Волка|Волку|Волком|Волке|");
	STEM("Вяземский", "Вяземского Вяземскому Вяземским Вяземском",
	    "Вяземского|Вяземскому|Вяземским|Вяземском|");
	STEM("Иванова", "Ивановой, Иванову, Иванов", "Ивановой|Иванову|Иванов|");
	STEM("Кравец", "Кравца и Кравцу", "Кравца|Кравцу|");
	STEM("Шевченко", "с Шевченко", "Шевченко|");
	STEM("Гоголь", "Гоголем", "Гоголем|");
	STEM("Цой", "Цоя и Цоем", "Цоя|Цоем|");
}

TEST(a_word_that_only_begins_so_is_another)
{
	STEM("Волк", "Волков, Волкова, Волкодав, волк", "");
	STEM("Ким", "Кимоно", "");
}

TEST(capitals_yo_and_latin_doubles_do_not_hide_a_name)
{
	STEM("Волк", "ВОЛКУ", "ВОЛКУ|");
	STEM("Ежов", "Ёжову", "Ёжову|");
	STEM("Сокол", "Coколу", "Coколу|");	/* C and o are Latin */
	STEM("Волк", "Вол\xC2\xADка", "Вол\xC2\xADка|");	/* soft hyphen */
}

TEST(a_given_name_alone_is_no_hit)
{
	STEM("Роман Петрович", "роман Толстого, Роман, Романа", "");
	STEM("Роман Петрович", "Романа Петровича", "Романа Петровича|");
	STEM("Роман Петрович", "Роману\n Петровичу", "Роману\n Петровичу|");
}

TEST(somebody_else_of_that_surname_may_be_named)
{
	check("Волк", GUARD_STEM, "Волк О.И.", "Волку О. И. и Волку И.",
	    false, "Волку|");
	check("Волк", GUARD_STEM, "О.И. Волк", "приказ О.И.\xC2\xA0Волка",
	    false, "");
	check("Гагарин", GUARD_STEM, "Школа имени Гагарина",
	    "Школы имени Гагарина, Гагарину", false, "Гагарину|");
}

TEST(a_class_is_found_however_it_is_written)
{
	check("7 «Б»", GUARD_EXACT, NULL, "7Б, 7-Б, 7 «Б», 7 б",
	    false, "7Б|7-Б|7 «Б|");
	check("7 «Б»", GUARD_EXACT, NULL, "школа № 7 Б.И. Волк", false,
	    "?Б.И. Волк|");
}

TEST(digits_are_found_across_brackets_and_dashes)
{
	check("0000021408", GUARD_DIGITS, NULL, "тел. 8 (00000) 2-14-08",
	    false, "8 (00000) 2-14-08|");
	check("0000021408", GUARD_DIGITS, NULL, "00000 2 14 07; 21408",
	    false, "");
	check("06.05.2014", GUARD_EXACT, NULL, "род. 06.05.2014 г.", false,
	    "06.05.2014|");
}

TEST(a_latin_form_counts_in_names_only)
{
	check("volk", GUARD_LATIN, NULL, "2026_plan-volk.pdf", true, "volk|");
	check("volk", GUARD_LATIN, NULL, "the volk", false, "");
	check("volk", GUARD_LATIN, NULL, "volkova.pdf", true, "");
}

#define LOOKS(text, want) \
	check("Соболь", GUARD_STEM, "Орлова А.С.", text, false, want)

TEST(a_stranger_is_told_by_the_shape_of_a_name)
{
	LOOKS("Вручить Сидоровой П. П. грамоту", "?Сидоровой П. П.|");
	LOOKS("и П.П.\xC2\xA0Заяц тоже", "?П.П.\xC2\xA0Заяц|");
	LOOKS("Петрову К. и К. Петровскому", "?Петрову К.|?К. Петровскому|");
	LOOKS("Анной Сергеевной, Петра Ильича",
	    "?Анной Сергеевной|?Петра Ильича|");
	LOOKS("СИДОРОВОЙ П.П.", "?СИДОРОВОЙ П.П.|");
}

TEST(a_name_is_told_once_and_not_of_who_may_be_named)
{
	LOOKS("Соболю П. П.", "Соболю|");
	LOOKS("Орлова А.С. Контроль", "");
	LOOKS("Орловой А. С.", "");
}

TEST(not_all_letters_with_dots_are_initials)
{
	LOOKS("М.П. Директор, И.О. ДИРЕКТОРА, Ф.И.О. Подпись", "");
	LOOKS("Вариант А. Ответ Б. Вопрос", "");
	LOOKS("школа имени А. С. Попова, ул. К. Маркса, улица Л. Толстого", "");
	LOOKS("Приложение № 1 к приказу", "");
	LOOKS("Превышен Частично, Обучение Основное", "");
}
