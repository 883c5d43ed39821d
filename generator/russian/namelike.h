/*
 * namelike: words that stand as a person's name does: «Волк А. И.», «А. Волк»,
 * «Анна Сергеевна» in any case. Knows the shape of names, and no name.
 */
#ifndef RUSSIAN_NAMELIKE_H
#define RUSSIAN_NAMELIKE_H

#include <stdbool.h>
#include <stddef.h>

/* Small letters, е for ё; of an initial, its dot too. */
struct namelike_word {
	const char	*word;
	bool		 capital;	/* as it is written */
	bool		 joined;	/* nothing but space before it */
};

/*
 * How many words from the i-th on are a name; 0 for none. What an
 * institution or a street is called («имени А. С. Попова») is none.
 */
size_t	namelike(const struct namelike_word *, size_t n, size_t i);

#endif
