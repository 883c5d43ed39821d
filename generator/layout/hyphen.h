/*
 * hyphen: where a word may be divided, by patterns (F. M. Liang, 1983).
 *
 * Reads the dictionaries that LibreOffice uses (hyph_ru_RU.dic, …), each when
 * a word of its language is first asked for. A hyphenator belongs to one
 * session (thread). Knows letters only: no lines, no fonts.
 */
#ifndef LAYOUT_HYPHEN_H
#define LAYOUT_HYPHEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

struct diag;
struct hyphenator;
struct place;

/*
 * Dictionaries are looked for in the folders, in order; the list ends with
 * NULL and is borrowed. diag gets what is met while reading them. End it
 * with hyphenator_free(), which allows NULL.
 */
struct hyphenator	*hyphenator_new(const char *const *folders,
			    struct diag *);
void			 hyphenator_free(struct hyphenator *);

struct hyphen_rules {
	const char		*language;	/* "ru"; "" for none */
	const char		*country;	/* "US", or "" */
	int			 remain;	/* least letters before */
	int			 push;		/* least letters after */
	const struct place	*place;		/* for messages, or NULL */
	bool			 habits;	/* some words stay whole */
};

/*
 * Looks for the words in c[0..n): sets HYPHEN_POINT in at[i] where a hyphen
 * and a line's end may come before c[i]; leaves other bits alone. Words with
 * digits and words of one vowel stay whole, and words with a soft hyphen in
 * them: their author has spoken. By habit abbreviations (a capital inside) do,
 * too, and surnames beside initials and names with a hyphen.
 */
#define HYPHEN_POINT	0x80
#define HYPHEN_POOR	0x40	/* and only if nothing else will do */
void	hyphenate(struct hyphenator *, const struct hyphen_rules *,
	    const ucs *c, size_t n, uint8_t *at);

#endif
