/*
 * decline_word: one word of a name or post, hyphens and all, put into a case.
 */
#ifndef RUSSIAN_DECLINE_WORD_H
#define RUSSIAN_DECLINE_WORD_H

#include "russian/lexicon.h"

struct buf;

#define WORD_MAX	128	/* bytes; longer words stay, unsure */

/* A word as written and in small letters of the same length. */
struct word_text {
	const char	*at;		/* borrowed */
	size_t		 n;
	char		 low[WORD_MAX];
};

/* False if it is too long, or not made of Russian letters alone. */
bool	word_read(struct word_text *, const char *at, size_t n);
/* The part of the word that starts at from: n bytes of it. */
struct word_text	word_slice(const struct word_text *, size_t from,
			    size_t n);
/* Appends the word, without hyphens, in the case; false if unsure. */
bool	word_put(const struct lexicon *, struct buf *, enum word_kind,
	    enum gender, const struct word_text *, enum grammar_case);

#endif
