/*
 * guard: words that a text must not hold, searched in all their case forms.
 *
 * Somebody says which words may not appear (a name, a telephone number) and
 * which expressions with such a word in them are no harm («Волк А. И.», who
 * is another person). Knows Russian endings; knows nobody.
 */
#ifndef RUSSIAN_GUARD_H
#define RUSSIAN_GUARD_H

#include <stdbool.h>
#include <stddef.h>

struct guard;

enum guard_match {
	GUARD_EXACT,	/* these words, as they are */
	GUARD_STEM,	/* each word with any case ending */
	GUARD_DIGITS,	/* these digits, whatever stands between them */
	GUARD_LATIN,	/* exact, and only in file names and addresses */
	GUARD_MATCH_MAX
};

/* «exact», «stem», …; GUARD_MATCH_MAX for none of them. */
enum guard_match	guard_match_name(const char *);

struct guard	*guard_new(void);
void		 guard_free(struct guard *);	/* NULL is allowed */

/*
 * A form is one word or some that follow one another. A word that begins
 * with a capital stands for capitalized ones only: «Волк», not «волк». Ё is
 * е, and a Latin letter the Cyrillic one that looks like it. owner comes
 * back with a hit.
 */
void	guard_forbid(struct guard *, const char *form, enum guard_match,
	    const void *owner);
/* Where this stands, nothing is forbidden. */
void	guard_allow(struct guard *, const char *form, enum guard_match);

/*
 * Calls hit() for every forbidden form in the text, with the words that
 * stand there; and, with owner NULL, for what looks like a name and is
 * neither forbidden nor allowed. names: the text is a file name or an
 * address. Threads may search at once.
 */
void	guard_search(const struct guard *, const char *text, bool names,
	    void (*hit)(void *user, const void *owner, const char *found),
	    void *user);

#endif
