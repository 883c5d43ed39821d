/*
 * text: glyphs to text operators (ISO 32000-1, 9.4). A part of canvas.
 *
 * The place of a glyph is where layout put it. A reader moves by the widths
 * in the font; where the two differ by something that can be seen (kerning,
 * a justified space, the sum of layout's roundings) a number in the TJ array
 * makes up for it, and the rest is carried on, so that no error grows.
 */
#include <string.h>

#include "base/arena.h"
#include "pdf/canvas.h"
#include "pdf/fonts.h"
#include "pdf/object.h"

/* Less than this, in 1/1000 em, is not mended within a word. */
#define SEEN_IN_WORD	2

/* At most: (\\x\\x)-123456]TJ 1234.567 Ts[( */
#define GLYPH_ROOM	64

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

/* The string being written in the scratch buffer. */
struct run {
	char	*p;
	mpt	 size;
	int64_t	 want, pen;	/* 1/1 000 000 mpt from the beginning */
	mpt	 rise;
	bool	 array;		/* a number was put: TJ, else Tj */
};

/* Moves the pen to where the next glyph belongs, dx units aside. */
static void
move_pen(struct run *r, int64_t aside, bool loose)
{
	int64_t	unit = (int64_t)r->size * 1000;
	int64_t	off = r->want + aside - r->pen;
	int64_t	k = (off + (off < 0 ? -unit : unit) / 2) / unit;

	if (k == 0 || (!loose && k > -SEEN_IN_WORD && k < SEEN_IN_WORD))
		return;
	*r->p++ = ')';
	r->p = put_digits(r->p, -k);
	*r->p++ = '(';
	r->pen += k * unit;
	r->array = true;
}

/* Text rise, for a mark that stands higher than the shaper's baseline. */
static void
set_rise(struct run *r, mpt rise)
{
	struct buf b = { 0 };

	if (rise == r->rise)
		return;
	put_decimal(&b, rise);
	memcpy(r->p, ")]TJ\n", 5);
	memcpy(r->p + 5, b.data, b.n);
	memcpy(r->p + 5 + b.n, " Ts\n[(", 6);
	r->p += 11 + b.n;
	r->rise = rise;
	r->array = true;
	buf_free(&b);
}

static bool
is_space(ucs c)
{
	return c == ' ' || c == UCS_NBSP || c == UCS_NNBSP ||
	    (c >= 0x2000 && c <= 0x200A);
}

static void
put_glyphs(struct run *r, struct pdf_font *font, const struct frame_text *t)
{
	int64_t	em = (int64_t)r->size * 1000000 / font->units_per_em;
	bool	loose = true;

	for (size_t i = 0; i < t->n; i++) {
		const struct glyph	*g = &t->glyphs[i];
		ucs			 c = g->c;
		unsigned		 cid;

		if (g->id != 0) {
			if (t->hyphen && i + 1 == t->n)
				c = UCS_SHY;
			cid = font_cid(font, g->id, c);
			move_pen(r, g->dx * em, loose || g->dx != 0);
			set_rise(r, (mpt)(g->dy * em / 1000000));
			r->p = put_byte(r->p, cid >> 8);
			r->p = put_byte(r->p, cid & 0xFF);
			r->pen += (int64_t)font->widths[cid] * r->size;
		}
		r->want += (int64_t)g->advance * 1000000;
		loose = is_space(c) || g->dx != 0;
	}
	set_rise(r, 0);
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

void
canvas_text(struct canvas *c, struct pdf_font *font,
    const struct frame_text *t, int64_t x, int64_t y)
{
	struct run	r = { .size = t->size };
	size_t		room = (t->n + 1) * GLYPH_ROOM;

	if (t->n == 0 || t->size <= 0)
		return;
	if (room > c->room) {
		c->scratch = mem_grow(c->scratch, room);
		c->room = room;
	}
	if (!c->in_text) {
		buf_puts(c->out, "BT\n");
		c->in_text = true;
		c->text_x = c->text_y = 0;
	}
	set_font(c, font, t->size);
	set_color(c, t->color);
	set_place(c, x, y);
	r.p = c->scratch;
	put_glyphs(&r, font, t);
	buf_puts(c->out, r.array ? "[(" : "(");
	buf_add(c->out, c->scratch, (size_t)(r.p - c->scratch));
	buf_puts(c->out, r.array ? ")]TJ\n" : ")Tj\n");
}
