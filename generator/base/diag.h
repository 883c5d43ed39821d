/*
 * diag: the one list of problems met while making a document.
 *
 * A problem has a code, a level, texts in Russian and English (problems.def)
 * and a place in the user's file, with the template's line beside it where a
 * template made the thing. Whoever knows the problem adds it once; callers
 * only pass the failure on. Knows nothing of what the places mean.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;

enum diag_level {
	DIAG_NOTE,
	DIAG_WARNING,
	DIAG_ERROR,	/* the input is wrong: nothing is written, status 1 */
	DIAG_USAGE,	/* the command is wrong: status 2 */
	DIAG_SYSTEM	/* file, memory: status 3 */
};

enum diag_lang {
	DIAG_RU,
	DIAG_EN
};

enum problem {
#define PROBLEM(name, number, level, ru, en)	name,
#include "base/problems.def"
#undef PROBLEM
	PROBLEM_MAX
};

/* Where a thing comes from. Strings are borrowed, or NULL; lines from 1. */
struct place {
	const char	*file;		/* the user's data, or the FO file */
	int		 line;
	const char	*template_file;
	int		 template_line;
};

struct diag;

struct diag	*diag_new(void);		/* end it with diag_free() */
/* An empty one that forgives the same, to be merged or thrown away. */
struct diag	*diag_beside(const struct diag *);
void		 diag_free(struct diag *);
/* Forgets what was added. */
void		 diag_clear(struct diag *);

/*
 * Adds a problem. place may be NULL. The texts for {1}, {2}… follow, then
 * NULL. The same problem at the same place with the same texts counts once;
 * after 50 of one code only their number is kept.
 */
void	diag_add(struct diag *, enum problem, const struct place *, ...)
	    __attribute__((sentinel));

/* From now on the problem, an error, is a warning here: added or merged. */
void	diag_forgive(struct diag *, enum problem);

enum diag_level	diag_worst(const struct diag *);	/* DIAG_NOTE if none */
size_t		diag_count(const struct diag *, enum diag_level at_least);
/* How often something was added, said again or not. */
size_t		diag_said(const struct diag *);
bool		diag_has(const struct diag *, enum problem);

/* One line each, "file:line: level: text [P301]"; quiet leaves notes out. */
void	diag_print(const struct diag *, FILE *, enum diag_lang, bool quiet);
/* Moves all that src holds to the end of dst (for jobs run side by side). */
void	diag_merge(struct diag *dst, struct diag *src);
/* The same, its errors as warnings: somebody says once what they mean. */
void		diag_merge_mild(struct diag *dst, struct diag *src);
/* 0, 1, 2 or 3; with strict a warning gives 1. */
int	diag_status(const struct diag *, bool strict);

#endif
