/*
 * agree: see agree.h.
 */
#include "russian/agree.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "russian/text.h"

#define NBSP	"\u00A0"

/* Nouns that name papers; in any of the cases that headings use. */
static const struct {
	const char	*noun;
	enum gender	 gender;
} nouns[] = {
	{ "положение", GENDER_N }, { "соглашение", GENDER_N },
	{ "согласие", GENDER_N }, { "приложение", GENDER_N },
	{ "расписание", GENDER_N }, { "решение", GENDER_N },
	{ "задание", GENDER_N }, { "портфолио", GENDER_N },
	{ "письмо", GENDER_N }, { "распоряжение", GENDER_N },
	{ "программа", GENDER_F }, { "карта", GENDER_F },
	{ "анкета", GENDER_F }, { "памятка", GENDER_F },
	{ "форма", GENDER_F }, { "база", GENDER_F },
	{ "справка", GENDER_F }, { "инструкция", GENDER_F },
	{ "модель", GENDER_F }, { "смета", GENDER_F },
	{ "ведомость", GENDER_F }, { "таблица", GENDER_F },
	{ "структура", GENDER_F }, { "циклограмма", GENDER_F },
	{ "план", GENDER_M }, { "приказ", GENDER_M },
	{ "порядок", GENDER_M }, { "состав", GENDER_M },
	{ "реестр", GENDER_M }, { "перечень", GENDER_M },
	{ "список", GENDER_M }, { "график", GENDER_M },
	{ "отчёт", GENDER_M }, { "отчет", GENDER_M },
	{ "регламент", GENDER_M }, { "договор", GENDER_M },
	{ "лист", GENDER_M }, { "протокол", GENDER_M },
	{ "устав", GENDER_M }, { "комплекс", GENDER_M },
	{ "показатель", GENDER_M }, { "бланк", GENDER_M },
	{ "формы", GENDER_PLURAL }, { "правила", GENDER_PLURAL },
	{ "списки", GENDER_PLURAL }, { "планы", GENDER_PLURAL },
	{ "рекомендации", GENDER_PLURAL }, { "анкеты", GENDER_PLURAL },
	{ "пары", GENDER_PLURAL }, { "показатели", GENDER_PLURAL },
	{ "требования", GENDER_PLURAL }, { "критерии", GENDER_PLURAL },
	{ "карты", GENDER_PLURAL }, { "программы", GENDER_PLURAL },
	{ "меры", GENDER_PLURAL }, { "мероприятия", GENDER_PLURAL },
	{ "m", GENDER_M }, { "f", GENDER_F }, { "n", GENDER_N },
	{ "pl", GENDER_PLURAL }, { "plural", GENDER_PLURAL },
};

/* By the end of the first word; adjectives and nouns mostly agree in it. */
static const struct {
	const char	*ending;
	enum gender	 gender;
} endings[] = {
	{ "ые", GENDER_PLURAL }, { "кие", GENDER_PLURAL },
	{ "гие", GENDER_PLURAL }, { "хие", GENDER_PLURAL },
	{ "щие", GENDER_PLURAL }, { "шие", GENDER_PLURAL },
	{ "ие", GENDER_N }, { "ое", GENDER_N },
	{ "ее", GENDER_N }, { "ая", GENDER_F }, { "яя", GENDER_F },
	{ "ения", GENDER_PLURAL }, { "ания", GENDER_PLURAL },
	{ "ятия", GENDER_PLURAL }, { "овия", GENDER_PLURAL },
	{ "ость", GENDER_F }, { "ы", GENDER_PLURAL }, { "и", GENDER_PLURAL },
	{ "а", GENDER_F }, { "я", GENDER_F }, { "о", GENDER_N },
	{ "е", GENDER_N },
};

static bool
ends_with(const char *word, size_t n, const char *ending)
{
	size_t k = strlen(ending);

	return n > k && memcmp(word + n - k, ending, k) == 0;
}

static bool
gender_of_noun(const char *word, size_t n, enum gender *out)
{
	size_t i;

	for (i = 0; i < sizeof(nouns) / sizeof(nouns[0]); i++)
		if (strlen(nouns[i].noun) == n &&
		    memcmp(nouns[i].noun, word, n) == 0) {
			*out = nouns[i].gender;
			return true;
		}
	return false;
}

static enum gender
gender_of_ending(const char *word, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (ends_with(word, n, endings[i].ending))
			return endings[i].gender;
	return GENDER_M;
}

enum gender
agree_gender(const char *phrase)
{
	struct buf	 b = { 0 };
	const char	*word, *end;
	enum gender	 gender;

	text_put_lower(&b, phrase);
	for (word = buf_text(&b); *word != '\0'; word = end) {
		word += strspn(word, " \t\n\"");
		end = word + strcspn(word, " \t\n\",.;:()");
		if (gender_of_noun(word, (size_t)(end - word), &gender))
			goto out;
		end += strspn(end, ",.;:()\"");
	}
	word = buf_text(&b);
	word += strspn(word, " \t\n");
	gender = gender_of_ending(word, strcspn(word, " \t\n"));
out:
	buf_free(&b);
	return gender;
}

/* Masculine forms that are not simply the stem; lower case. */
static const char *const with_yo[][2] = {
	{ "утвержден", "утверждён" }, { "введен", "введён" },
	{ "приведен", "приведён" }, { "внесен", "внесён" },
	{ "проведен", "проведён" }, { "заверен", "заверен" },
	{ "отменен", "отменён" }, { "заключен", "заключён" },
};

static void
put_masculine(struct buf *b, const char *word, const char *stem, bool upper)
{
	size_t i;

	for (i = 0; i < sizeof(with_yo) / sizeof(with_yo[0]); i++) {
		const char *from = with_yo[i][0], *to = with_yo[i][1];

		/* the same letters up to е; only it changes */
		if (strcmp(stem, from) == 0) {
			size_t	same = 0;

			while (from[same] == to[same] && from[same] != '\0')
				same++;
			if (from[same] == '\0')
				break;
			same -= same % 2;
			buf_add(b, word, same);
			buf_puts(b, upper ? "Ё" : "ё");
			buf_add(b, word + same + 2, strlen(stem) - same - 2);
			return;
		}
	}
	buf_add(b, word, strlen(stem));
}

void
agree_put(struct buf *b, const char *participle, enum gender gender)
{
	static const char *const ending[][2] = {
		[GENDER_F] = { "а", "А" },
		[GENDER_N] = { "о", "О" },
		[GENDER_PLURAL] = { "ы", "Ы" },
	};
	struct buf	 low = { 0 }, word = { 0 };
	char		*yo;
	size_t		 n;
	bool		 upper;

	buf_puts(&word, participle);
	text_put_lower(&low, participle);
	n = low.n;
	if (n != word.n || n < 4)	/* not a Russian word */
		goto plain;
	upper = memcmp(low.data + n - 2, word.data + n - 2, 2) != 0;
	if (ends_with(low.data, n, "а") || ends_with(low.data, n, "о") ||
	    ends_with(low.data, n, "ы"))
		n -= 2;
	low.data[n] = word.data[n] = '\0';
	while ((yo = strstr(low.data, "ё")) != NULL) {
		memcpy(yo, "е", 2);
		memcpy(word.data + (yo - low.data),
		    memcmp(word.data + (yo - low.data), "Ё", 2) == 0 ?
		    "Е" : "е", 2);
	}
	if (gender == GENDER_M) {
		put_masculine(b, word.data, low.data, upper);
		goto out;
	}
	buf_puts(b, word.data);
	buf_puts(b, ending[gender][upper]);
	goto out;
plain:
	buf_puts(b, participle);
out:
	buf_free(&low);
	buf_free(&word);
}

void
agree_put_about(struct buf *b, const char *text)
{
	static const ucs vowels[] = {
		0x430, 0x438, 0x43E, 0x443, 0x44D,	/* а и о у э */
		'a', 'e', 'i', 'o', '1', 0
	};
	const char	*p = text, *before = text;
	bool		 vowel = false;
	ucs		 c = 0;
	int		 i;

	while (*p != '\0') {
		before = p;
		c = ucs_lower(utf8_next(&p));
		if (ucs_is_letter(c) || (c >= '0' && c <= '9'))
			break;
	}
	for (i = 0; vowels[i] != 0; i++)
		vowel = vowel || c == vowels[i];
	if (c == '1') {		/* об 1, об 11, but о 10, о 12, о 100 */
		size_t n = strspn(before, "0123456789");

		vowel = n == 1 || (n == 2 && before[1] == '1');
	}
	buf_puts(b, vowel ? "Об" NBSP : "О" NBSP);
	buf_puts(b, text);
}
