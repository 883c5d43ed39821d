/*
 * utf8: code points in and out of UTF-8. Knows no script.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t	ucs;

#define UCS_BAD		((ucs)0xFFFD)

#define UCS_NEL		((ucs)0x0085)	/* next line */
#define UCS_NBSP	((ucs)0x00A0)	/* no-break space */
#define UCS_SHY		((ucs)0x00AD)	/* soft hyphen */
#define UCS_NBHYPHEN	((ucs)0x2011)	/* no-break hyphen */
#define UCS_EM_DASH	((ucs)0x2014)
#define UCS_ZWSP	((ucs)0x200B)	/* zero width space */
#define UCS_NNBSP	((ucs)0x202F)	/* narrow no-break space */
#define UCS_WJ		((ucs)0x2060)	/* word joiner */

/* The code point at *p, and *p set behind it; UCS_BAD for bad bytes. */
ucs	utf8_next(const char **p);
/* Writes at most 4 bytes and no NUL; returns how many. */
size_t	utf8_put(char *out, ucs);
size_t	utf8_length(const char *);	/* in code points */
bool	utf8_valid(const char *, size_t n);

/* For Latin and Cyrillic letters; others come back as they are. */
ucs	ucs_lower(ucs);
ucs	ucs_upper(ucs);
bool	ucs_is_letter(ucs);
bool	ucs_is_cyrillic(ucs);

#endif
