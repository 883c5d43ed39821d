/*
 * text: capital and small letters, no-break spaces by layout rule 12.1, and
 * the clean-up of what was typed on a typewriter's keys.
 */
#ifndef RUSSIAN_TEXT_H
#define RUSSIAN_TEXT_H

struct buf;

void	text_put_lower(struct buf *, const char *);
void	text_put_upper(struct buf *, const char *);
/* The first letter a capital, or a small one; the rest as it is. */
void	text_put_capitalized(struct buf *, const char *);
void	text_put_uncapitalized(struct buf *, const char *);

/*
 * For file names: small Latin letters, digits, . _ and hyphens; Russian
 * letters as GOST R 52535.1 writes them, all else left out.
 */
void	text_put_latin(struct buf *, const char *);

/*
 * Appends the text with no-break spaces and hyphens where Russian papers do
 * not break lines. Runs of white space become one space; one at either end
 * stays, for text between inline elements. Nothing else is changed.
 */
void	text_put_nobreak(struct buf *, const char *);
/*
 * Appends the text with « » and „ “ for straight quotation marks, dashes for
 * hyphens between words and in ranges of numbers, «№ 7», «5 %», no space
 * before a comma, and so on (layout rules 12.2 to 12.4). Words are left
 * alone, and ё, and what is right already.
 */
void	text_put_clean(struct buf *, const char *);

#endif
