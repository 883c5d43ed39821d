/*
 * namelike: see namelike.h.
 */
#include "russian/namelike.h"

#include <string.h>

#include "base/utf8.h"

#define SURNAME_MIN	3	/* letters */

/* What surnames and patronymics end in; an ending of their cases follows. */
static const char *const surnames[] = {
	"ов", "ев", "ин", "ын", "ск", "цк", "енко", "чук", "юк", "ян", NULL
};
static const char *const patronymics[] = {
	"ович", "евич", "ильич", "кузьмич", "лукич", "фомич", "никитич",
	"саввич", "овн", "евн", "иничн", "итичн", "ввичн", NULL
};
static const char *const cases[] = {
	"", "а", "ам", "ами", "ах", "ая", "е", "ей", "ем", "и", "ий", "им",
	"ого", "ой", "ом", "ому", "ою", "у", "ую", "ы", "ым", "ыми", "ых",
	NULL
};

/* A name behind these is of an institution, a street. */
static const char *const eponyms[] = {
	"имени", "им", "им.", "памяти", "улица", "улице", "улицы", "ул",
	"проспект", "проспекте", "пр", "переулок", "пер", "площадь",
	"площади", "пл", "премия", "премии", "фонд", "фонда", NULL
};

/* Pairs of letters with dots that are no initials. */
static const char *const stamps[][2] = { { "м.", "п." }, { "и.", "о." } };

static bool
is_one_of(const char *word, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(word, *list) == 0)
			return true;
	return false;
}

static bool
ends_as(const char *word, const char *const *stems)
{
	size_t n = strlen(word), k;

	for (; *stems != NULL; stems++)
		for (k = 0; cases[k] != NULL; k++) {
			size_t a = strlen(*stems), b = strlen(cases[k]);

			if (n >= a + b &&
			    memcmp(word + n - b, cases[k], b) == 0 &&
			    memcmp(word + n - b - a, *stems, a) == 0)
				return true;
		}
	return false;
}

static bool
is_initial(const struct namelike_word *w, size_t n, size_t i)
{
	return i < n && w[i].capital && strchr(w[i].word, '.') != NULL;
}

static bool
is_word(const struct namelike_word *w, size_t n, size_t i)
{
	return i < n && w[i].capital && strchr(w[i].word, '.') == NULL &&
	    utf8_length(w[i].word) >= SURNAME_MIN;
}

/* The words from i + 1 on that nothing parts from it; two at most. */
static size_t
behind(const struct namelike_word *w, size_t n, size_t i)
{
	size_t k = 0;

	while (k < 2 && i + k + 1 < n && w[i + k + 1].joined)
		k++;
	return i + k + 1;
}

static bool
is_stamp(const struct namelike_word *w, size_t i)
{
	size_t k;

	for (k = 0; k < sizeof(stamps) / sizeof(stamps[0]); k++)
		if (strcmp(w[i].word, stamps[k][0]) == 0 &&
		    strcmp(w[i + 1].word, stamps[k][1]) == 0)
			return true;
	return false;
}

/* «А. И. Волк»; with one initial only what ends as surnames do. */
static size_t
initials_first(const struct namelike_word *w, size_t n, size_t i)
{
	if (i > 0 && is_initial(w, n, i - 1))
		return 0;
	if (is_initial(w, n, i + 1))
		return !is_stamp(w, i) && is_word(w, n, i + 2) ? 3 : 0;
	return is_word(w, n, i + 1) && ends_as(w[i + 1].word, surnames) ?
	    2 : 0;
}

size_t
namelike(const struct namelike_word *w, size_t n, size_t i)
{
	n = behind(w, n, i);
	if (i > 0 && is_one_of(w[i - 1].word, eponyms))
		return 0;
	if (is_initial(w, n, i))
		return initials_first(w, n, i);
	if (!is_word(w, n, i) || is_one_of(w[i].word, eponyms))
		return 0;
	if (is_initial(w, n, i + 1) && is_initial(w, n, i + 2))
		return is_stamp(w, i + 1) && !ends_as(w[i].word, surnames) ?
		    0 : 3;
	if (is_initial(w, n, i + 1) && ends_as(w[i].word, surnames))
		return 2;
	return is_word(w, n, i + 1) && ends_as(w[i + 1].word, patronymics) ?
	    2 : 0;
}
