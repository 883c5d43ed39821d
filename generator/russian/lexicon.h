/*
 * lexicon: the words, endings and paradigms by which Russian names and posts
 * decline, from the tables *.def beside this file, made ready to search.
 * Knows single words only: what a word is to its neighbours is decline.h's.
 */
#ifndef RUSSIAN_LEXICON_H
#define RUSSIAN_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

#include "russian/agree.h"

struct buf;

/* What a word is; the tables' first column. */
enum word_kind {
	KIND_SURNAME, KIND_GIVEN, KIND_PATRONYMIC,
	KIND_FORE,	/* stays before a hyphen: «Бонч-Бруевич» */
	KIND_PARTICLE,	/* «фон» */
	KIND_TURKIC,	/* «оглы», «кызы» */
	KIND_NOUN, KIND_ADJECTIVE, KIND_SUBST, KIND_SKIP, KIND_STOP,
	KIND_PREFIX, KIND_POSTPOSED,	/* of posts: see posts.def */
	KIND_MAX
};

enum grammar_case {
	CASE_NOM, CASE_GEN, CASE_DAT, CASE_ACC, CASE_INS, CASE_PREP, CASE_MAX
};

struct lexicon;

/* Shared between threads; the same for all, ended with lexicon_free(). */
struct lexicon	*lexicon_new(void);
void		 lexicon_free(struct lexicon *);

/* «nom», «gen», «dat», «acc», «ins», «prep»; CASE_MAX for none. */
enum grammar_case	grammar_case(const char *name);

/*
 * All words below are small letters, n bytes.
 */

/* Does that kind name this word, not only its ending? */
bool	lexicon_has(const struct lexicon *, enum word_kind, enum gender,
	    const char *word, size_t n);
/* Is it a given name of that gender? */
bool	lexicon_is_given(const struct lexicon *, enum gender, const char *word,
	    size_t n);
/* Whose such a surname or patronymic is, by its ending; or unknown. */
enum gender	lexicon_tells(enum word_kind, const char *word, size_t n);

/* How a word declines: cut bytes come off its end, the ending goes on. */
struct inflection {
	size_t		 cut;
	const char	*ending;	/* static */
	bool		 sure;
};

/* False if neither the words nor the endings of that kind fit. */
bool	lexicon_inflect(const struct lexicon *, enum word_kind, enum gender,
	    const char *word, size_t n, enum grammar_case,
	    struct inflection *);

/* The tables keep their own rules, or *wrong says where not. For tests. */
bool	lexicon_check(struct buf *wrong);

#endif
