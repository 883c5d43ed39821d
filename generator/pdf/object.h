/*
 * object: numbered objects of a PDF file, as text and bytes, through
 * libharu's low-level interface. Private to pdf/.
 *
 * libharu keeps the cross references and writes the file; each object is a
 * dictionary whose inside is our own text, and whose stream, if it has one,
 * is bytes of ours. So numbers look the same with every version of libharu,
 * and nothing is copied twice. Knows no pages and no fonts.
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

struct diag;
struct memo;
struct object;			/* one object; lives as long as the writer */
struct writer;

struct writer	*writer_new(struct memo *);	/* end it with writer_free() */
void		 writer_free(struct writer *);	/* NULL is allowed */

/* A numbered object, empty as yet: others may already refer to it. */
struct object	*object_new(struct writer *);
unsigned long	 object_number(const struct object *);
/* libharu's own: the catalogue, the page tree's root, Info, the trailer. */
struct object	*object_catalog(struct writer *);
struct object	*object_root_pages(struct writer *);
struct object	*object_info(struct writer *);

/* The inside of the dictionary, copied. Once for each object. */
void	object_text(struct object *, const struct buf *);
/* The stream, copied; deflated if asked for. Once, before object_text(). */
void	object_stream(struct object *, const void *bytes, size_t n,
	    bool deflate);
/* A stream that is encoded already, borrowed until the file is written; the
   /Filter is in the object's text. */
void	object_stream_as_it_is(struct object *, const void *bytes, size_t n);

/* The file so far written to out; false after reporting. */
bool	writer_save(struct writer *, struct buf *out, struct diag *);

/* Numbers and strings as PDF writes them (ISO 32000-1, 7.3). */

/* Thousandths, as a decimal number: 595276 gives 595.276. */
void	put_decimal(struct buf *, int64_t thousandths);
/* To the sixth decimal: for matrices. |v| < 10^12. */
void	put_fraction(struct buf *, double);
void	put_int(struct buf *, int64_t);
/* "12 0 R" */
void	put_reference(struct buf *, const struct object *);
/* "/S1 12 0 R": the i-th of that letter among the resources, from 0. */
void	put_numbered(struct buf *, char letter, size_t i,
	    const struct object *);
/* A text string: ASCII in brackets, else UTF-16BE with a mark. */
void	put_text_string(struct buf *, const char *utf8);
/* A byte string in brackets. */
void	put_byte_string(struct buf *, const char *bytes, size_t n);
/* UTF-16BE in hexadecimal digits, without brackets. */
void	put_utf16(struct buf *, ucs);

#endif
