/*
 * agree: gender of the names of papers, participles that agree with it, and
 * the preposition «о» or «об».
 */
#ifndef RUSSIAN_AGREE_H
#define RUSSIAN_AGREE_H

struct buf;

enum gender {
	GENDER_M,
	GENDER_F,
	GENDER_N,
	GENDER_PLURAL,
	GENDER_UNKNOWN	/* of a person; papers always have one */
};

/*
 * The gender of a phrase by its noun («Дорожная карта» is feminine), or the
 * code m, f, n, pl itself. Unknown nouns are judged by their ending.
 */
enum gender	agree_gender(const char *phrase);
/*
 * Appends the short participle in that gender: «УТВЕРЖДЕНО» gives
 * «УТВЕРЖДЁН», «УТВЕРЖДЕНА», «УТВЕРЖДЕНЫ»; any form may be given, and its
 * case of letters is kept.
 */
void		agree_put(struct buf *, const char *participle, enum gender);
/*
 * Appends «О » or «Об » (with a no-break space) and the text, by its first
 * letter (layout rule 3.9).
 */
void		agree_put_about(struct buf *, const char *text);

#endif
