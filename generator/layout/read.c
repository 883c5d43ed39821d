/*
 * read: the words of a page as a reader finds them: frames in their order, a
 * line on a line, a word that the line breaker parted whole again.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "layout/frame.h"

/* A gap that a reader takes for a space: a fifth of a letter. */
#define GAP(size)	((size) / 5)

struct reader {
	struct buf		*out;
	const struct frame	*last;	/* piece of this line, or NULL */
	bool			 parted; /* the last word goes on below */
};

static void
read_text(struct reader *r, const struct frame *f)
{
	const struct frame_text	*t = f->u.text;
	size_t			 i, n = t->n;
	char			 bytes[4];

	if (r->last != NULL && f->x - (r->last->x + r->last->w) >
	    GAP(t->size))
		buf_putc(r->out, ' ');
	if (t->hyphen && n > 0)
		n--;
	for (i = 0; i < n; i++)
		if (t->glyphs[i].c != 0)
			buf_add(r->out, bytes, utf8_put(bytes,
			    t->glyphs[i].c));
	r->last = f;
	r->parted = t->hyphen;
}

static void
end_line(struct reader *r)
{
	if (r->last != NULL && !r->parted)
		buf_putc(r->out, '\n');
	r->last = NULL;
}

static void
read_frame(struct reader *r, const struct frame *f, bool in_line)
{
	const struct frame *child;
	bool		    line = f->kind == FRAME_LINE;

	if (f->kind == FRAME_TEXT)
		read_text(r, f);
	for (child = f->first; child != NULL; child = child->next)
		read_frame(r, child, in_line || line);
	/* a word in a drawing is a line by itself */
	if (!in_line && (line || f->kind == FRAME_TEXT))
		end_line(r);
}

void
frame_put_words(const struct page *page, struct buf *out)
{
	struct reader r = { .out = out };

	read_frame(&r, page->root, false);
}
