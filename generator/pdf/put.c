/*
 * put: numbers and strings as PDF writes them; see object.h.
 *
 * Rounded to whole parts first: the same on every machine. Knows no libharu.
 */
#include <math.h>
#include <string.h>

#include "pdf/object.h"

#define DIGITS_MAX	28	/* with a sign and a point */

/* v of 10^ndigit parts, without zeros at the end. */
static void
put_parts(struct buf *b, int64_t v, int ndigit)
{
	char		 text[DIGITS_MAX], *end = text + sizeof(text), *p = end;
	uint64_t	 u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;

	for (; ndigit > 0 && u % 10 == 0; ndigit--)
		u /= 10;
	if (ndigit > 0) {
		for (; ndigit > 0; ndigit--, u /= 10)
			*--p = (char)('0' + u % 10);
		*--p = '.';
	}
	if (u > 0 || p == end)
		do
			*--p = (char)('0' + u % 10);
		while ((u /= 10) > 0);
	if (v < 0)
		*--p = '-';
	buf_add(b, p, (size_t)(end - p));
}

void
put_int(struct buf *b, int64_t v)
{
	put_parts(b, v, 0);
}

void
put_decimal(struct buf *b, int64_t v)
{
	put_parts(b, v, 3);
}

void
put_fraction(struct buf *b, double v)
{
	put_parts(b, llround(v * 1e6), 6);
}

void
put_reference(struct buf *b, const struct object *o)
{
	put_int(b, (int64_t)object_number(o));
	buf_puts(b, " 0 R");
}

void
put_numbered(struct buf *b, char letter, size_t i, const struct object *o)
{
	buf_putc(b, '/');
	buf_putc(b, letter);
	put_int(b, (int64_t)i + 1);
	buf_putc(b, ' ');
	put_reference(b, o);
}

void
put_byte_string(struct buf *b, const char *bytes, size_t n)
{
	size_t i;

	buf_putc(b, '(');
	for (i = 0; i < n; i++) {
		char c = bytes[i];

		if (c == '(' || c == ')' || c == '\\')
			buf_putc(b, '\\');
		if (c == '\r')
			buf_puts(b, "\\r");
		else
			buf_putc(b, c);
	}
	buf_putc(b, ')');
}

static void
put_hex16(struct buf *b, unsigned v)
{
	static const char digits[] = "0123456789ABCDEF";
	char	hex[4] = { digits[v >> 12 & 15], digits[v >> 8 & 15],
		    digits[v >> 4 & 15], digits[v & 15] };

	buf_add(b, hex, 4);
}

void
put_utf16(struct buf *b, ucs c)
{
	if (c < 0x10000) {
		put_hex16(b, c);
		return;
	}
	c -= 0x10000;
	put_hex16(b, 0xD800 + (c >> 10 & 0x3FF));
	put_hex16(b, 0xDC00 + (c & 0x3FF));
}

void
put_text_string(struct buf *b, const char *utf8)
{
	const char *p;

	for (p = utf8; *p >= ' ' && *p < 0x7F; p++)
		;
	if (*p == '\0') {
		put_byte_string(b, utf8, (size_t)(p - utf8));
		return;
	}
	buf_puts(b, "<FEFF");
	for (p = utf8; *p != '\0'; )
		put_utf16(b, utf8_next(&p));
	buf_putc(b, '>');
}
