/*
 * utf8: see utf8.h.
 */
#include "base/utf8.h"

#include <string.h>

/* How many bytes more the character has that begins with this one. */
static int
further(unsigned char c)
{
	return c >= 0xF0 && c < 0xF5 ? 3 : c >= 0xE0 && c < 0xF0 ? 2 :
	    c >= 0xC2 && c < 0xE0 ? 1 : 0;
}

ucs
utf8_next(const char **p)
{
	const unsigned char	*s = (const unsigned char *)*p;
	ucs			 c = s[0], least;
	int			 more, i;

	if (c < 0x80) {
		*p += 1;
		return c;
	}
	more = further(s[0]);
	if (more == 0) {
		*p += 1;
		return UCS_BAD;
	}
	least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
	c &= (ucs)0x3F >> more;
	for (i = 1; i <= more; i++) {
		if ((s[i] & 0xC0) != 0x80) {
			*p += i;
			return UCS_BAD;
		}
		c = c << 6 | (s[i] & 0x3F);
	}
	*p += more + 1;
	if (c < least || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return UCS_BAD;
	return c;
}

size_t
utf8_put(char *out, ucs c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | (c >> 18 & 7));
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
utf8_length(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s++)
		n += ((unsigned char)*s & 0xC0) != 0x80;
	return n;
}

bool
utf8_valid(const char *s, size_t n)
{
	const char *p = s, *end = s + n;

	while (p < end) {
		const char	*from = p;
		ucs		 c;

		if (end - p <= further((unsigned char)*p))
			return false;
		c = utf8_next(&p);
		if (c == UCS_BAD && !(p - from == 3 &&
		    memcmp(from, "\xEF\xBF\xBD", 3) == 0))
			return false;
	}
	return true;
}

static bool
alternates(ucs c)	/* blocks where capital and small stand in turn */
{
	return (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
	    (c >= 0x4D0 && c <= 0x52F) || (c >= 0x100 && c <= 0x137);
}

ucs
ucs_lower(ucs c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0x410 && c <= 0x42F) ||
	    (c >= 0xC0 && c <= 0xDE && c != 0xD7))
		return c + 32;
	if (c >= 0x400 && c <= 0x40F)
		return c + 80;
	if (alternates(c))
		return c | 1;
	if (c >= 0x4C1 && c <= 0x4CE)
		return c + (c & 1);
	return c == 0x4C0 ? 0x4CF : c;
}

ucs
ucs_upper(ucs c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 0x430 && c <= 0x44F) ||
	    (c >= 0xE0 && c <= 0xFE && c != 0xF7))
		return c - 32;
	if (c >= 0x450 && c <= 0x45F)
		return c - 80;
	if (alternates(c))
		return c & ~(ucs)1;
	if (c >= 0x4C1 && c <= 0x4CE)
		return c - 1 + (c & 1);
	return c == 0x4CF ? 0x4C0 : c;
}

bool
ucs_is_cyrillic(ucs c)
{
	return (c >= 0x400 && c <= 0x481) || (c >= 0x48A && c <= 0x52F) ||
	    (c >= 0x1C80 && c <= 0x1C88) || (c >= 0x2DE0 && c <= 0x2DFF) ||
	    (c >= 0xA640 && c <= 0xA69F);
}

bool
ucs_is_letter(ucs c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	    (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
	    (c >= 0x300 && c <= 0x3FF) || ucs_is_cyrillic(c);
}
