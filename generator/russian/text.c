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
