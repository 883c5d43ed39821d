/*
 * text: glyphs to text operators (ISO 32000-1, 9.4). A part of canvas.
 *
 * The place of a glyph is where layout put it. A reader moves by the widths
 * in the font; where the two differ by something that can be seen (kerning,
 * a justified space, the sum of layout's roundings) a number in the TJ array
 * makes up for it, and the rest is carried on, so that no error grows.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "font/font.h"
#include "pdf/canvas.h"
#include "pdf/fonts.h"
#include "pdf/object.h"

/* Less than this, in 1/1000 em, is not mended within a word. */
#define SEEN_IN_WORD	2

/* More than any glyph takes, with all that may stand around it. */
#define GLYPH_ROOM	128

/* What the unseen glyph behind a mark is read as; see end_span(). */
#define JOINER		0x34F

static char *
put_digits(char *p, int64_t v)
{
	char	 digits[20];
	int	 n = 0;
	uint64_t u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;

	if (v < 0)
		*p++ = '-';
	do
		digits[n++] = (char)('0' + u % 10);
	while ((u /= 10) > 0);
	while (n > 0)
		*p++ = digits[--n];
	return p;
}

static char *
put_byte(char *p, unsigned byte)
{
	if (byte == '(' || byte == ')' || byte == '\\')
		*p++ = '\\';
	if (byte == '\r') {
		*p++ = '\\';
		byte = 'r';
	}
	*p++ = (char)byte;
	return p;
}

/* One byte is never one to escape: see fonts.c. */
static inline char *
put_code(char *p, const struct pdf_font *font, unsigned code)
{
	if (font->wide)
		return put_byte(put_byte(p, code >> 8), code & 0xFF);
	*p++ = (char)code;
	return p;
}

/* The string being written. */
struct run {
	char	*p;		/* there is room for all that may come */
	mpt	 size;
	int64_t	 unit;		/* 1/1000 em */
	int64_t	 em;		/* 1 unit of the font */
	int64_t	 off;		/* from the pen to where the next glyph
				   belongs; like all these in
				   1/1 000 000 mpt */
	mpt	 rise;
	bool	 array;		/* a number was put: TJ, else Tj */
	bool	 span;		/* within a marked span */
};

/* Operators between two strings of the array. */
static void
interrupt(struct run *r, const char *text, size_t n)
{
	memcpy(r->p, ")]TJ\n", 5);
	memcpy(r->p + 5, text, n);
	memcpy(r->p + 5 + n, "\n[(", 3);
	r->p += 8 + n;
	r->array = true;
}

/*
 * Moves the pen to where the next glyph belongs. In a word only what can be
 * seen is mended; behind a space, and for a mark, all that a whole number
 * can mend.
 */
static inline void
move_pen(struct run *r, int64_t aside, bool exactly)
{
	int64_t	off = r->off + aside, k;
	int64_t	least = exactly ? r->unit : (2 * SEEN_IN_WORD - 1) * r->unit;

	if (2 * off < least && 2 * off > -least)
		return;
	k = (off + (off < 0 ? -r->unit : r->unit) / 2) / r->unit;
	*r->p++ = ')';
	r->p = put_digits(r->p, -k);
	*r->p++ = '(';
	r->off -= k * r->unit;
	r->array = true;
}

/* Text rise, for a mark that stands higher than its glyph is drawn. */
static void
set_rise(struct run *r, mpt rise)
{
	struct buf b = { 0 };

	put_decimal(&b, rise);
	buf_puts(&b, " Ts");
	interrupt(r, b.data, b.n);
	buf_free(&b);
	r->rise = rise;
}

/*
 * A letter with marks on it: the marks are drawn out of order, so the text
 * of the cluster is said beside it (ISO 32000-1, 14.9.4).
 */
static void
begin_span(struct run *r, const struct glyph *g, const struct glyph *end)
{
	struct buf b = { 0 };

	buf_puts(&b, "/Span<</ActualText<FEFF");
	for (; g < end && b.n < GLYPH_ROOM - 30; g++)
		if (g->c != 0)
			put_utf16(&b, g->c);
	buf_puts(&b, ">>>BDC");
	interrupt(r, b.data, b.n);
	buf_free(&b);
	r->span = true;
}

static void
put_glyph(struct run *r, const struct pdf_font *font, const struct glyph *g, ucs c,
    bool exactly)
{
	const struct pdf_glyph *glyph = font_glyph(font, g->id, c);
	mpt		rise = g->dy == 0 ? 0 :
			    (mpt)(g->dy * r->em / 1000000);

	move_pen(r, g->dx * r->em, exactly || g->dx != 0);
	if (rise != r->rise)
		set_rise(r, rise);
	r->p = put_code(r->p, font, glyph->code);
	r->off -= (int64_t)glyph->width * r->size;
}

static inline bool
is_space(ucs c)
{
	return c == ' ' || c == UCS_NBSP || (c >= 0x2000 &&
	    (c <= 0x200A || c == UCS_NNBSP));
}

/* Drawn where the pen comes to, or near it: no mark, nor one with marks. */
static inline bool
is_simple(const struct glyph *g)
{
	return g->id != 0 && (g->dx | g->dy) == 0 && g[0].nchar != 0 &&
	    g[1].nchar != 0;
}

/*
 * The simple glyphs from g on but the last of all, if a code is one byte;
 * returns where they end. As put_glyph() would; nearly all text is of these,
 * so what changes is kept out of memory.
 */
static const struct glyph *
put_simple(struct run *r, const struct pdf_font *font, const struct glyph *g,
    const struct glyph *last, bool *exactly)
{
	char	*p = r->p;
	int64_t	 off = r->off, size = r->size;
	int64_t	 seen = (2 * SEEN_IN_WORD - 1) * r->unit;
	bool	 exact = *exactly;

	if (font->wide)
		return g;
	for (; g < last && is_simple(g); g++) {
		const struct pdf_glyph *glyph = font_glyph(font, g->id, g->c);

		if (llabs(2 * off) >= (exact ? r->unit : seen)) {
			r->p = p;
			r->off = off;
			move_pen(r, 0, exact);
			p = r->p;
			off = r->off;
		}
		*p++ = (char)glyph->code;
		off += (int64_t)g->advance * 1000000 - glyph->width * size;
		exact = is_space(g->c);
	}
	r->p = p;
	r->off = off;
	*exactly = exact;
	return g;
}

/*
 * poppler takes the place of the last glyph for the end of the span and
 * finds a gap behind a mark, a space between words: so an unseen glyph
 * stands there, read as a combining grapheme joiner by who does not know
 * ActualText.
 */
static void
end_span(struct run *r, const struct pdf_font *font)
{
	struct glyph g = { .id = face_glyph(font->face, ' '), .c = JOINER };
	int64_t	     width;

	if (g.id != 0) {
		width = (int64_t)font_glyph(font, g.id, g.c)->width * r->size;
		r->off -= width;
		put_glyph(r, font, &g, g.c, true);
		r->off += width;
	}
	interrupt(r, "EMC", 3);
	r->span = false;
}

/*
 * The character that the last glyph of a run is read as. A hyphen made by a
 * line break is a plain hyphen: pdftotext and viewers then join the two
 * halves of the word. For the same reason a hyphen of the text itself must
 * not look like that at a line's end: where pisar:keep-hyphens asks for it,
 * it carries a zero width space.
 */
static ucs
last_character(const struct frame_text *t, bool line_end)
{
	ucs c = t->glyphs[t->n - 1].c;

	if (t->hyphen)
		return '-';
	return c == '-' && line_end && t->keep_hyphen ? FONT_KEPT_HYPHEN : c;
}

static void
put_glyphs(struct run *r, const struct pdf_font *font, const struct frame_text *t,
    bool line_end)
{
	const struct glyph	*g = t->glyphs, *end = g + t->n, *mark;
	bool			 exactly = true;

	for (; g < end; g++) {
		ucs c;

		if (!r->span && r->rise == 0)
			g = put_simple(r, font, g, end - 1, &exactly);
		c = g + 1 == end ? last_character(t, line_end) : g->c;
		if (r->span && g->nchar != 0)
			end_span(r, font);
		if (!r->span && g + 1 < end && g[1].nchar == 0) {
			for (mark = g + 1; mark < end && mark->nchar == 0; )
				mark++;
			begin_span(r, g, mark);
		}
		if (g->id != 0)
			put_glyph(r, font, g, c, exactly);
		r->off += (int64_t)g->advance * 1000000;
		exactly = is_space(c) || g->dx != 0 || r->span;
	}
	if (r->span)
		end_span(r, font);
	if (r->rise != 0)
		set_rise(r, 0);
}

void
text_count(struct pdf_font *font, const struct frame_text *t, bool line_end)
{
	const struct glyph	*g = t->glyphs, *last = g + t->n - 1;
	bool			 marks = false;

	if (t->n == 0)
		return;
	for (; g < last; g++) {
		if (!font_knows(font, g->id, g->c))
			font_use(font, g->id, g->c);
		marks |= g->nchar == 0;
	}
	font_use(font, last->id, last_character(t, line_end));
	if (marks || last->nchar == 0)
		font_use(font, face_glyph(font->face, ' '), JOINER);
}

static void
set_font(struct canvas *c, const struct pdf_font *font, mpt size)
{
	if (c->now.font == font && c->now.size == size)
		return;
	buf_puts(c->out, "/F");
	put_int(c->out, font->number);
	buf_putc(c->out, ' ');
	put_decimal(c->out, size);
	buf_puts(c->out, " Tf\n");
	c->now.font = font;
	c->now.size = size;
}

/* Transparent text is not painted, but stays to be found and copied. */
static void
set_color(struct canvas *c, struct fo_color color)
{
	if (color.none != c->now.unseen)
		buf_puts(c->out, color.none ? "3 Tr\n" : "0 Tr\n");
	c->now.unseen = color.none;
	if (!color.none)
		canvas_fill(c, color);
}

/* Td counts from the beginning of the last line. */
static void
set_place(struct canvas *c, int64_t x, int64_t y)
{
	x += c->now.x;
	y = c->now.y - y;
	put_decimal(c->out, x - c->text_x);
	buf_putc(c->out, ' ');
	put_decimal(c->out, y - c->text_y);
	buf_puts(c->out, " Td\n");
	c->text_x = x;
	c->text_y = y;
}

/* Room for all that the glyphs may take; returns where they go. */
static char *
begin_string(struct canvas *c, size_t nglyph)
{
	buf_make_room(c->out, (nglyph + 2) * GLYPH_ROOM);
	return c->out->data + c->out->n + strlen("[(");
}

/* Puts in front of them, and behind, what makes them a string. */
static void
end_string(struct canvas *c, char *end, bool array)
{
	struct buf	*b = c->out;
	char		*from = b->data + b->n;

	if (array) {
		from[0] = '[';
		from[1] = '(';
		b->n = (size_t)(end - b->data);
		buf_puts(b, ")]TJ\n");
	} else {
		from[0] = '(';
		memmove(from + 1, from + 2, (size_t)(end - from) - 2);
		b->n = (size_t)(end - b->data) - 1;
		buf_puts(b, ")Tj\n");
	}
}

void
canvas_text(struct canvas *c, const struct pdf_font *font,
    const struct frame_text *t, int64_t x, int64_t y, bool line_end)
{
	struct run	r = { .size = t->size, .unit = (int64_t)t->size * 1000,
			    .em = (int64_t)t->size * 1000000 /
			    font->units_per_em };

	if (t->n == 0 || t->size <= 0)
		return;
	if (!c->in_text) {
		buf_puts(c->out, "BT\n");
		c->in_text = true;
		c->text_x = c->text_y = 0;
	}
	set_font(c, font, t->size);
	set_color(c, t->color);
	set_place(c, x, y);
	r.p = begin_string(c, t->n);
	put_glyphs(&r, font, t, line_end);
	end_string(c, r.p, r.array);
}
