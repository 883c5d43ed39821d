/*
 * decline: names of people and posts in a case. What goes which way stands in
 * the tables of lexicon.h; here is what the words of a name are to each other.
 *
 * Each function appends its text and returns whether it is sure of it; when
 * not, the text is the likeliest. White space stays as it is written.
 */
#ifndef RUSSIAN_DECLINE_H
#define RUSSIAN_DECLINE_H

#include <stdbool.h>

#include "russian/lexicon.h"

struct buf;

enum name_part {
	NAME_SURNAME,
	NAME_GIVEN,
	NAME_PATRONYMIC
};

/* GENDER_M or GENDER_F as written, by the patronymic, name or surname. */
enum gender	decline_gender(const struct lexicon *, const char *surname,
		    const char *given, const char *patronymic);

/*
 * One part of a name, of one or more words. Without a gender it is sure only
 * of what is the same for men and women.
 */
bool	decline_name_part(const struct lexicon *, struct buf *,
	    enum name_part, const char *text, enum gender,
	    enum grammar_case);

/*
 * A name in any order, whole or with initials; which word is what is seen by
 * the words themselves, and so is a gender that is not given.
 */
bool	decline_name(const struct lexicon *, struct buf *, const char *text,
	    enum gender, enum grammar_case);

/*
 * A post: its head and what agrees with it; further heads behind a comma, a
 * dash or «и». decline_post.c.
 */
bool	decline_post(const struct lexicon *, struct buf *, const char *text,
	    enum grammar_case);

#endif
