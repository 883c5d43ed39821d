/*
 * buf: see buf.h.
 */
#include "base/buf.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

void
buf_grow(struct buf *b, size_t more)
{
	size_t room = b->room > 0 ? b->room : 256;

	while (room < b->n + more + 1)
		room *= 2;
	b->data = mem_grow(b->data, room);
	b->room = room;
}

void
buf_free(struct buf *b)
{
	mem_free(b->data);
	*b = (struct buf){ 0 };
}

void
buf_clear(struct buf *b)
{
	b->n = 0;
	if (b->data != NULL)
		b->data[0] = '\0';
}

void
buf_vprintf(struct buf *b, const char *format, va_list args)
{
	va_list	again;
	int	n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	if (n > 0) {
		buf_make_room(b, (size_t)n);
		vsnprintf(b->data + b->n, (size_t)n + 1, format, again);
		b->n += (size_t)n;
	}
	va_end(again);
}

void
buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vprintf(b, format, args);
	va_end(args);
}

void
buf_xml(struct buf *b, const char *text)
{
	const char	*p, *from = text;
	char		 number[8];

	for (p = text; *p != '\0'; p++) {
		unsigned char c = (unsigned char)*p;

		if (c != '&' && c != '<' && c != '>' && c != '"' && c >= ' ')
			continue;
		buf_add(b, from, (size_t)(p - from));
		snprintf(number, sizeof(number), "&#%u;", c);
		buf_puts(b, c == '&' ? "&amp;" : c == '<' ? "&lt;" :
		    c == '>' ? "&gt;" : c == '"' ? "&quot;" :
		    c == '\t' || c == '\n' || c == '\r' ? number : "\xEF\xBF\xBD");
		from = p + 1;
	}
	buf_add(b, from, (size_t)(p - from));
}

const char *
buf_text(const struct buf *b)
{
	return b->data != NULL ? b->data : "";
}
