/*
 * wrap: where a line may end without a hyphen.
 *
 * By UAX #14, of libunibreak. Of Russian and languages near to it, where that
 * is asked for, by the habits of its typesetting: a dash stays with the word
 * before it, a number with its №, hyphens and solidi between numbers or single
 * letters do not break; scripts that these habits do not concern are left to
 * the library. Knows characters only.
 */
#ifndef LAYOUT_WRAP_H
#define LAYOUT_WRAP_H

#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

#define WRAP_MAY	0x01	/* a line may end behind this character */
#define WRAP_MUST	0x02	/* it must */

#define UCS_OBJECT	((ucs)0xFFFC)	/* a picture, a leader, … */

/*
 * Sets at[i] for c[0..n): a paragraph, with U+000A where a line must end.
 * language: whose habits count, "" for none. Soft hyphens are not looked at.
 */
void	wrap_find(const ucs *c, size_t n, const char *language, uint8_t *at);
/*
 * The same, without habits, for the text c[from..to) of one object among
 * others: what stands around it is not looked at, and a line may end behind a
 * space at its edge, as in Apache FOP: «папка <code>.git</code>».
 */
void	wrap_find_part(const ucs *c, size_t n, size_t from, size_t to,
	    uint8_t *at);

#endif
