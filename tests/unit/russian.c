/* Unit tests of russian/: dates, names, numbers, agreement, no-break spaces, clean-up. */
#include "unit.h"

#include <math.h>

#include "base/buf.h"
#include "russian/agree.h"
#include "russian/date.h"
#include "russian/decline.h"
#include "russian/name.h"
#include "russian/number.h"
#include "russian/numeral.h"
#include "russian/text.h"

/* The last result, so that checks can be one line. */
static struct buf out;

static const char *
date(const char *iso, const char *form)
{
	struct date d;

	buf_clear(&out);
	if (date_parse(iso, &d))
		date_put(&out, d, date_form(form));
	else
		buf_puts(&out, "?");
	return buf_text(&out);
}

static const char *
range(const char *from, const char *to, const char *form)
{
	struct date a, b;

	buf_clear(&out);
	if (date_parse(from, &a) && date_parse(to, &b))
		date_put_range(&out, a, b, date_form(form));
	return buf_text(&out);
}

static const char *
name(const char *surname, const char *given, const char *patronymic,
    const char *form)
{
	buf_clear(&out);
	name_put(&out, surname, given, patronymic, name_form(form));
	return buf_text(&out);
}

static const char *
number(double x, int decimals)
{
	buf_clear(&out);
	number_put(&out, x, decimals);
	return buf_text(&out);
}

static const char *
agree(const char *participle, const char *noun)
{
	buf_clear(&out);
	agree_put(&out, participle, agree_gender(noun));
	return buf_text(&out);
}

/* _ for a no-break space, ~ for a word joiner. */
static const char *
visible(struct buf *b)
{
	char *from = b->data, *to = b->data;

	if (from == NULL)
		return "";
	while (*from != '\0') {
		if (strncmp(from, "\u00A0", 2) == 0) {
			*to++ = '_';
			from += 2;
		} else if (strncmp(from, "\u2060", 3) == 0) {
			*to++ = '~';
			from += 3;
		} else
			*to++ = *from++;
	}
	*to = '\0';
	return b->data;
}

static const char *
nobreak(const char *text)
{
	buf_clear(&out);
	text_put_nobreak(&out, text);
	return visible(&out);
}

static const char *
clean(const char *text)
{
	buf_clear(&out);
	text_put_clean(&out, text);
	return visible(&out);
}

static const char *
about(const char *text)
{
	buf_clear(&out);
	agree_put_about(&out, text);
	return visible(&out);
}

/* Dates */

TEST(a_date_in_words_has_no_leading_zero)
{
	CHECK_STR(date("2026-09-05", "words"), "5\u00A0сентября\u00A02026\u00A0г.");
	CHECK_STR(date("2026-09-05", "numeric"), "05.09.2026");
}

TEST(what_a_date_lacks_is_left_out)
{
	CHECK_STR(date("2026-09", "words"), "сентябрь\u00A02026\u00A0г.");
	CHECK_STR(date("2026", "words-full"), "2026\u00A0год");
	CHECK_STR(date("2026-09", "numeric"), "09.2026");
}

TEST(no_day_that_the_calendar_lacks)
{
	CHECK_STR(date("2026-02-29", "words"), "?");
	CHECK_STR(date("2028-02-29", "numeric"), "29.02.2028");
	CHECK_STR(date("1900-02-29", "words"), "?");
	CHECK_STR(date("2026-13-01", "words"), "?");
	CHECK_STR(date("2026-00-01", "words"), "?");
}

TEST(a_date_is_nothing_but_a_date)
{
	CHECK_STR(date("30.08.2026", "words"), "?");
	CHECK_STR(date("2026-8-30", "words"), "?");
	CHECK_STR(date("2026-08-30T00:00", "words"), "?");
	CHECK_STR(date("", "words"), "?");
}

TEST(weekdays_begin_with_monday)
{
	CHECK_STR(date("2026-08-31", "weekday"), "понедельник");
	CHECK_STR(date("2026-03-01", "weekday"), "воскресенье");
	CHECK_STR(date("2028-02-29", "weekday"), "вторник");
}

TEST(a_range_says_once_what_its_ends_share)
{
	CHECK_STR(range("2026-09-05", "2026-09-25", "words"),
	    "5–25\u00A0сентября\u00A02026\u00A0г.");
	CHECK_STR(range("2026-09-05", "2026-10-25", "day-month"),
	    "5\u00A0сентября\u00A0– 25\u00A0октября");
	CHECK_STR(range("2026-09-05", "2026-09-05", "numeric"), "05.09.2026");
	CHECK_STR(range("2026-09", "2027-05", "from-to"),
	    "с\u00A0сентября\u00A02026\u00A0г. по\u00A0май\u00A02027\u00A0г.");
}

TEST(august_belongs_to_the_coming_school_year)
{
	CHECK_INT(date_school_year((struct date){ 2026, 8, 30 }), 2026);
	CHECK_INT(date_school_year((struct date){ 2026, 7, 31 }), 2025);
	CHECK_INT(date_school_year((struct date){ 2026, 0, 0 }), 2026);
}

TEST(the_school_year_of_the_turn_of_the_century_has_two_digits)
{
	buf_clear(&out);
	date_put_school_year(&out, 2099, false);
	CHECK_STR(buf_text(&out), "2099/00");
}

/* Names */

TEST(initials_stand_before_or_after_the_surname)
{
	CHECK_STR(name("Ежов", "Пётр", "Ильич", "before"), "П.И.\u00A0Ежов");
	CHECK_STR(name("Ежов", "Пётр", "Ильич", "after"), "Ежов\u00A0П.И.");
}

TEST(no_patronymic_no_second_initial)
{
	CHECK_STR(name("Ким", "Анна", "", "before"), "А.\u00A0Ким");
	CHECK_STR(name("Ким", "", "", "after"), "Ким");
	CHECK_STR(name("", "Анна", "Петровна", "before"), "А.П.");
}

TEST(an_initial_stays_one_and_a_double_name_gives_two)
{
	CHECK_STR(name("Ежов", "П.", "И.", "before"), "П.И.\u00A0Ежов");
	CHECK_STR(name("Римская-Корсакова", "анна-мария", "", "after"),
	    "Римская-Корсакова\u00A0А.-М.");
}

/* Numbers */

TEST(groups_of_three_from_five_digits_on)
{
	CHECK_STR(number(1264, -1), "1264");
	CHECK_STR(number(12640, -1), "12\u202F640");
	CHECK_STR(number(-1234567.5, 1), "−1\u202F234\u202F567,5");
}

TEST(half_goes_away_from_zero_as_seen_in_decimal)
{
	CHECK_STR(number(0.285, 2), "0,29");
	CHECK_STR(number(-2.5, 0), "−3");
	CHECK_STR(number(86.65, 1), "86,7");
	CHECK_STR(number(-0.001, 1), "0,0");
}

TEST(only_the_decimals_there_are)
{
	CHECK_STR(number(0.5, -1), "0,5");
	CHECK_STR(number(10, -1), "10");
	CHECK_STR(number(1.0 / 3, -1), "0,333333");
}

TEST(what_is_no_number_is_absent)
{
	CHECK_STR(number(NAN, 1), "–");
	CHECK_STR(number(INFINITY, 1), "–");
}

TEST(the_noun_agrees_with_its_number)
{
	CHECK_INT(number_plural(1), PLURAL_ONE);
	CHECK_INT(number_plural(21), PLURAL_ONE);
	CHECK_INT(number_plural(11), PLURAL_MANY);
	CHECK_INT(number_plural(3), PLURAL_FEW);
	CHECK_INT(number_plural(112), PLURAL_MANY);
	CHECK_INT(number_plural(0), PLURAL_MANY);
	CHECK_INT(number_plural(1.5), PLURAL_FEW);
	CHECK_INT(number_plural(-1), PLURAL_ONE);
	CHECK_INT(number_plural(1e300), PLURAL_MANY);
}

/* In words */

static const char *
words(long long n, enum gender gender, enum grammar_case c)
{
	buf_clear(&out);
	return numeral_put(&out, n, gender, c) ? buf_text(&out) : "?";
}

TEST(a_number_in_words_has_the_gender_of_what_is_counted)
{
	CHECK_STR(words(1, GENDER_F, CASE_NOM), "одна");
	CHECK_STR(words(2, GENDER_F, CASE_NOM), "две");
	CHECK_STR(words(2, GENDER_N, CASE_NOM), "два");
	CHECK_STR(words(11, GENDER_F, CASE_NOM), "одиннадцать");
	CHECK_STR(words(21, GENDER_N, CASE_NOM), "двадцать одно");
	CHECK_STR(words(111, GENDER_F, CASE_GEN), "ста одиннадцати");
	CHECK_STR(words(1000000, GENDER_F, CASE_NOM), "один миллион");
	CHECK_STR(words(2002, GENDER_F, CASE_NOM), "две тысячи две");
	CHECK_STR(words(1001, GENDER_M, CASE_DAT), "одной тысяче одному");
	CHECK_STR(words(999, GENDER_M, CASE_PREP),
	    "девятистах девяноста девяти");
	CHECK_STR(words(NUMERAL_MAX + 1, GENDER_M, CASE_NOM), "?");
}

static const char *
money(double roubles)
{
	buf_clear(&out);
	return numeral_put_money(&out, roubles) ? buf_text(&out) : "?";
}

TEST(roubles_and_kopecks_agree_each_with_its_number)
{
	CHECK_STR(money(0), "0 (ноль) рублей 00 копеек");
	CHECK_STR(money(0.01), "0 (ноль) рублей 01 копейка");
	CHECK_STR(money(1.21), "1 (один) рубль 21 копейка");
	CHECK_STR(money(2.02), "2 (два) рубля 02 копейки");
	CHECK_STR(money(11.11), "11 (одиннадцать) рублей 11 копеек");
	CHECK_STR(money(21), "21 (двадцать один) рубль 00 копеек");
	CHECK_STR(money(1000), "1000 (одна тысяча) рублей 00 копеек");
	CHECK_STR(money(1.995), "2 (два) рубля 00 копеек");
}

TEST(a_date_in_words_declines_the_day_alone)
{
	struct date d;

	CHECK(date_parse("2026-09-01", &d));
	buf_clear(&out);
	CHECK(numeral_put_date(&out, d, CASE_NOM));
	CHECK_STR(buf_text(&out),
	    "первое сентября две тысячи двадцать шестого года");
	CHECK(date_parse("2000-05-31", &d));
	buf_clear(&out);
	CHECK(numeral_put_date(&out, d, CASE_INS));
	CHECK_STR(buf_text(&out), "тридцать первым мая двухтысячного года");
	CHECK(date_parse("2026-09", &d));
	buf_clear(&out);
	CHECK(!numeral_put_date(&out, d, CASE_NOM));
}

/* Agreement */

TEST(approved_agrees_with_the_paper)
{
	CHECK_STR(agree("УТВЕРЖДЕНО", "Положение"), "УТВЕРЖДЕНО");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Программа"), "УТВЕРЖДЕНА");
	CHECK_STR(agree("УТВЕРЖДЕНО", "План"), "УТВЕРЖДЁН");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Формы"), "УТВЕРЖДЕНЫ");
}

TEST(several_papers_are_approved_in_the_plural)
{
	CHECK_STR(agree("УТВЕРЖДЕНО", "Сведения о наставниках"), "УТВЕРЖДЕНЫ");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Условия"), "УТВЕРЖДЕНЫ");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Этические нормы"), "УТВЕРЖДЕНЫ");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Концепция"), "УТВЕРЖДЕНА");
	CHECK_STR(agree("УТВЕРЖДЕНО", "Объявление"), "УТВЕРЖДЕНО");
}

TEST(any_form_may_be_given)
{
	CHECK_STR(agree("Утверждён", "f"), "Утверждена");
	CHECK_STR(agree("приняты", "m"), "принят");
	CHECK_STR(agree("СОГЛАСОВАНА", "n"), "СОГЛАСОВАНО");
	CHECK_STR(agree("Рассмотрено", "план"), "Рассмотрен");
}

TEST(the_noun_of_a_phrase_decides)
{
	CHECK_INT(agree_gender("Дорожная карта (план мероприятий)"), GENDER_F);
	CHECK_INT(agree_gender("Методические рекомендации"), GENDER_PLURAL);
	CHECK_INT(agree_gender("Индивидуальный план развития"), GENDER_M);
	CHECK_INT(agree_gender("Хартия наставника"), GENDER_F);
	CHECK_INT(agree_gender(""), GENDER_M);
}

TEST(what_is_no_participle_is_not_bent)
{
	CHECK_STR(agree("OK", "f"), "OK");
	CHECK_STR(agree("", "f"), "");
}

TEST(about_takes_b_before_five_vowels)
{
	CHECK_STR(about("утверждении"), "Об_утверждении");
	CHECK_STR(about("Едином"), "О_Едином");
	CHECK_STR(about("ёлке"), "О_ёлке");
	CHECK_STR(about("«Открытом» уроке"), "Об_«Открытом» уроке");
	CHECK_STR(about("11 парах"), "Об_11 парах");
	CHECK_STR(about("10 парах"), "О_10 парах");
}

/* No-break spaces: layout rule 12.1 */

TEST(short_words_hold_the_next_one)
{
	CHECK_STR(nobreak("о работе в школе и дома, а не на улице"),
	    "о_работе в_школе и_дома, а_не_на_улице");
	CHECK_STR(nobreak("«В школе»"), "«В_школе»");
	CHECK_STR(nobreak("Литера «А» для"), "Литера «А» для");
}

TEST(particles_and_dashes_hold_to_the_word_before)
{
	CHECK_STR(nobreak("так же ли, если бы"), "так_же_ли, если_бы");
	CHECK_STR(nobreak("ученик – ученик — пара"), "ученик_– ученик_— пара");
}

TEST(a_number_holds_what_it_counts)
{
	CHECK_STR(nobreak("5 пар, 10 000 руб., 7 % от 3 и 4"),
	    "5_пар, 10_000_руб., 7_% от_3 и_4");
	CHECK_STR(nobreak("1. Назначить"), "1. Назначить");
	CHECK_STR(nobreak("весь учебный год, учебный план"),
	    "весь учебный_год, учебный план");
	CHECK_STR(nobreak("7 «Б» и 7 Б"), "7_«Б» и_7_Б");
	CHECK_STR(nobreak("№ 10 «О школе»"), "№_10 «О_школе»");
	CHECK_STR(nobreak("от 01.09.2026 приказ"), "от_01.09.2026 приказ");
}

TEST(a_kind_of_institution_holds_its_number)
{
	CHECK_STR(nobreak("МБОУ СОШ № 7"), "МБОУ СОШ_№_7");
	CHECK_STR(nobreak("«СОШ» № 7"), "«СОШ» №_7");
	CHECK_STR(nobreak("ПРИКАЗ № 7, школа № 7"), "ПРИКАЗ №_7, школа №_7");
}

TEST(dates_hold_together)
{
	CHECK_STR(nobreak("30 августа 2026 г. и 01.09.2026 г."),
	    "30_августа_2026_г. и_01.09.2026_г.");
	CHECK_STR(nobreak("в 2024–2028 гг."), "в_2024–2028_гг.");
	CHECK_STR(nobreak("2026/27 учебный год"), "2026/27_учебный_год");
}

TEST(a_numero_sign_holds_its_number)
{
	CHECK_STR(nobreak("школы № 7, § 2"), "школы №_7, §_2");
}

TEST(abbreviations_hold_the_name_or_number)
{
	CHECK_STR(nobreak("г. Энск, ул. Садовая, д. 3"),
	    "г._Энск, ул._Садовая, д._3");
	CHECK_STR(nobreak("п. 3 ст. 47 ч. 1"), "п._3 ст._47_ч._1");
	CHECK_STR(nobreak("№ 7, г. Энск"), "№_7, г._Энск");
}

TEST(a_year_does_not_hold_the_next_sentence)
{
	CHECK_STR(nobreak("в 2026 г. Энск"), "в_2026_г. Энск");
	CHECK_STR(nobreak("и т. д. Затем и т. п. Ещё"),
	    "и_т._д. Затем и_т._п. Ещё");
}

TEST(initials_hold_to_the_surname)
{
	CHECK_STR(nobreak("Иванова А.П., А. П. Иванова"),
	    "Иванова_А.П., А._П._Иванова");
	CHECK_STR(nobreak("Директор А.-М. Ким"), "Директор_А.-М._Ким");
}

TEST(hyphens_of_codes_do_not_break)
{
	CHECK_STR(nobreak("№ 273-ФЗ, Р-145, 2-й"), "№_273-~ФЗ, Р-~145, 2-~й");
	CHECK_STR(nobreak("кто-то 8-800-555, a1-b@x.ru"),
	    "кто-то 8-800-555, a1-b@x.ru");
}

TEST(white_space_becomes_one_space_and_ends_are_kept)
{
	CHECK_STR(nobreak(" пары \n\t групп "), " пары групп ");
	CHECK_STR(nobreak("работа в "), "работа в_");
	CHECK_STR(nobreak(" же"), " же");
	CHECK_STR(nobreak(""), "");
}

TEST(what_is_bound_already_stays)
{
	CHECK_STR(nobreak("№\u00A07 и\u00A0далее"), "№_7 и_далее");
}

TEST(words_of_any_length_and_bad_bytes_pass)
{
	char	text[3001];

	memset(text, 'a', 3000);
	text[3000] = '\0';
	CHECK(strcmp(nobreak(text), text) == 0);
	CHECK_STR(nobreak("\xD0 \xFF"), "\xD0 \xFF");
}

/* Clean-up: layout rules 12.2 to 12.4 */

TEST(straight_quotation_marks_become_russian_ones)
{
	CHECK_STR(clean("\"Школа \"Радуга\" № 7\""), "«Школа „Радуга“ №_7»");
	CHECK_STR(clean("МБОУ «СОШ «Радуга»»"), "МБОУ «СОШ „Радуга“»");
	CHECK_STR(clean("“Школа”"), "«Школа»");
}

TEST(marks_without_a_fellow_are_not_nested)
{
	CHECK_STR(clean("диагональ 5\""), "диагональ 5\"");
	CHECK_STR(clean("«Школа"), "«Школа");
}

TEST(ranges_and_dashes)
{
	CHECK_STR(clean("10-19 лет"), "10–19 лет");
	CHECK_STR(clean("2019 - 2024"), "2019–2024");
	CHECK_STR(clean("ученик - ученик"), "ученик – ученик");
	CHECK_STR(clean("кто-то"), "кто-то");
}

TEST(codes_are_no_ranges)
{
	CHECK_STR(clean("8-800-555"), "8-800-555");
	CHECK_STR(clean("№ 15-17"), "№_15-17");
	CHECK_STR(clean("5-3"), "5-3");
}

TEST(signs_and_their_spaces)
{
	CHECK_STR(clean("№7, §2, 5%"), "№_7, §_2, 5_%");
	CHECK_STR(clean("пары , группы ; ( все )"), "пары, группы; (все)");
	CHECK_STR(clean("2024 г.г. и далее..."), "2024 гг. и далее…");
}

TEST(what_is_right_is_left_alone)
{
	const char *right = "«Ёлка» – 10–19 лет, п. 3 (см. ниже); 2,5 : 1";

	CHECK_STR(clean(right), right);
	CHECK_STR(clean("п. ё e-mail a.b@c.ru 01.09.2026"),
	    "п. ё e-mail a.b@c.ru 01.09.2026");
}

/* Letters */

TEST(only_the_first_letter_is_capitalized)
{
	buf_clear(&out);
	text_put_capitalized(&out, "«ёлка» Дома");
	CHECK_STR(buf_text(&out), "«Ёлка» Дома");
	buf_clear(&out);
	text_put_capitalized(&out, "3 этап");
	CHECK_STR(buf_text(&out), "3 этап");
}

TEST(latin_letters_for_file_names)
{
	buf_clear(&out);
	text_put_latin(&out, "Щёголь № 87-од/2 «…»");
	CHECK_STR(buf_text(&out), "shchegol-87-od-2");
}

/* The tables of words and endings keep their own rules: lexicon.h. */
TEST(lexicon_tables)
{
	buf_clear(&out);
	if (!lexicon_check(&out))
		UNIT_FAIL("%s", buf_text(&out));
}

static const char *
part(enum name_part which, const char *text, enum gender gender,
    enum grammar_case c)
{
	struct lexicon	*lx = lexicon_new();
	bool		 sure;

	buf_clear(&out);
	sure = decline_name_part(lx, &out, which, text, gender, c);
	buf_puts(&out, sure ? "" : "?");
	lexicon_free(lx);
	return buf_text(&out);
}

/* A part alone is what it is said to be: Любовь the surname stays. */
TEST(name_parts)
{
	CHECK_STR(part(NAME_SURNAME, "Любовь", GENDER_F, CASE_GEN), "Любовь");
	CHECK_STR(part(NAME_GIVEN, "Любовь", GENDER_F, CASE_GEN), "Любови");
	CHECK_STR(part(NAME_SURNAME, "ван Бетховен", GENDER_M, CASE_DAT),
	    "ван Бетховену");
	CHECK_STR(part(NAME_PATRONYMIC, "Али оглы", GENDER_M, CASE_DAT),
	    "Али оглы");
	CHECK_STR(part(NAME_SURNAME, "Шмидт", GENDER_UNKNOWN, CASE_DAT),
	    "Шмидту?");
	CHECK_STR(part(NAME_SURNAME, "Smith", GENDER_M, CASE_DAT), "Smith?");
	CHECK_STR(part(NAME_SURNAME, "", GENDER_M, CASE_DAT), "");
}

/* By the patronymic, else the given name, else the surname. */
TEST(name_gender)
{
	struct lexicon *lx = lexicon_new();

	CHECK_INT(decline_gender(lx, "Ким", "Саша", "Петровна"), GENDER_F);
	CHECK_INT(decline_gender(lx, "Ким", "Рашид", "Али оглы"), GENDER_M);
	CHECK_INT(decline_gender(lx, "Ким", "Юлия", ""), GENDER_F);
	CHECK_INT(decline_gender(lx, "Иванов", "Саша", ""), GENDER_M);
	CHECK_INT(decline_gender(lx, "Ким", "Саша", ""), GENDER_UNKNOWN);
	CHECK_INT(decline_gender(lx, "", "", ""), GENDER_UNKNOWN);
	lexicon_free(lx);
}
