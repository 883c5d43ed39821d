/*
 * buf: bytes that grow, for text dumps, page contents and files read.
 *
 * Knows nothing of encodings. A buf set to {0} is empty and ready.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

struct buf {
	char	*data;		/* owned; NUL behind the last byte, or NULL */
	size_t	 n;		/* bytes in use, the NUL not counted */
	size_t	 room;
};

void	buf_free(struct buf *);
void	buf_clear(struct buf *);		/* keeps the memory */
void	buf_printf(struct buf *, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	buf_vprintf(struct buf *, const char *format, va_list)
	    __attribute__((format(printf, 2, 0)));
/* Text with & < > " and control characters written as XML wants them. */
void	buf_xml(struct buf *, const char *text);
/* The text so far; "" for an empty buf. Borrowed until the next change. */
const char	*buf_text(const struct buf *);

void	buf_grow(struct buf *, size_t more);	/* for buf_make_room() */

/* Room for that many more bytes, to be written to data + n. */
static inline void
buf_make_room(struct buf *b, size_t more)
{
	if (b->room - b->n <= more)	/* the NUL, too */
		buf_grow(b, more);
}

static inline void
buf_add(struct buf *b, const char *bytes, size_t n)
{
	buf_make_room(b, n);
	if (n > 0)
		memcpy(b->data + b->n, bytes, n);
	b->n += n;
	b->data[b->n] = '\0';
}

static inline void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

static inline void
buf_putc(struct buf *b, char c)
{
	buf_make_room(b, 1);
	b->data[b->n++] = c;
	b->data[b->n] = '\0';
}

#endif
