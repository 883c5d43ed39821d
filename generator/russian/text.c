/*
 * text: see text.h. Letters; the rules are in nobreak.c and clean.c.
 */
#include "russian/text.h"

#include <stdbool.h>

#include "base/buf.h"
#include "base/utf8.h"

static void
put_mapped(struct buf *b, const char *s, ucs (*map)(ucs))
{
	char bytes[4];

	while (*s != '\0')
		buf_add(b, bytes, utf8_put(bytes, map(utf8_next(&s))));
}

static const char *const latin[] = {	/* а … я */
	"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m",
	"n", "o", "p", "r", "s", "t", "u", "f", "kh", "tc", "ch", "sh",
	"shch", "", "y", "", "e", "iu", "ia",
};

void
text_put_latin(struct buf *b, const char *s)
{
	size_t start = b->n;

	while (*s != '\0') {
		ucs c = ucs_lower(utf8_next(&s));

		if (c >= 0x430 && c <= 0x44F)
			buf_puts(b, latin[c - 0x430]);
		else if (c == 0x451)			/* ё */
			buf_puts(b, "e");
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    c == '.' || c == '_')
			buf_putc(b, (char)c);
		else if (b->n > start && b->data[b->n - 1] != '-' &&
		    (c == ' ' || c == '-' || c == '/' || c == UCS_NBSP ||
		    c == UCS_NBHYPHEN))
			buf_putc(b, '-');
	}
	if (b->n > start && b->data[b->n - 1] == '-')
		b->data[--b->n] = '\0';
}

void
text_put_lower(struct buf *b, const char *s)
{
	put_mapped(b, s, ucs_lower);
}

void
text_put_upper(struct buf *b, const char *s)
{
	put_mapped(b, s, ucs_upper);
}

static void
put_first(struct buf *b, const char *s, ucs (*map)(ucs))
{
	char bytes[4];

	while (*s != '\0') {
		ucs c = utf8_next(&s);

		if (ucs_is_letter(c)) {
			buf_add(b, bytes, utf8_put(bytes, map(c)));
			break;
		}
		buf_add(b, bytes, utf8_put(bytes, c));
		if (c >= '0' && c <= '9')	/* «3 этап» has no first letter */
			break;
	}
	buf_puts(b, s);
}

void
text_put_capitalized(struct buf *b, const char *s)
{
	put_first(b, s, ucs_upper);
}

void
text_put_uncapitalized(struct buf *b, const char *s)
{
	put_first(b, s, ucs_lower);
}
