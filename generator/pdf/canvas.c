/*
 * canvas: see canvas.h. Text and rules have files of their own.
 */
#include "pdf/canvas.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/object.h"

/* Of a page, or a pattern, of that height. */
static struct canvas_state
at_first(mpt height)
{
	return (struct canvas_state){ .line_width = MPT_PT, .a = 1, .d = 1,
	    .y = height };
}

void
canvas_begin(struct canvas *c, struct buf *out, mpt height)
{
	c->out = out;
	c->nkept = 0;
	c->in_text = false;
	c->now = at_first(height);
}

void
canvas_end(struct canvas *c)
{
	canvas_leave_text(c);
	while (c->nkept > 0)
		canvas_pop(c);
}

void
canvas_free(struct canvas *c)
{
	buf_free(&c->rules);
}

void
canvas_leave_text(struct canvas *c)
{
	if (c->in_text)
		buf_puts(c->out, "ET\n");
	c->in_text = false;
	buf_add(c->out, c->rules.data, c->rules.n);
	buf_clear(&c->rules);
	c->ruled = 0;
}

/* A pair of coordinates and the operator behind them. */
void
canvas_point(struct canvas *c, int64_t x, int64_t y, const char *op)
{
	put_decimal(c->out, c->now.x + x);
	buf_putc(c->out, ' ');
	put_decimal(c->out, c->now.y - y);
	buf_puts(c->out, op);
}

/* "x y w h", without the operator. */
static void
put_rect(struct canvas *c, int64_t x, int64_t y, mpt w, mpt h)
{
	canvas_point(c, x, y + h, " ");
	put_decimal(c->out, w);
	buf_putc(c->out, ' ');
	put_decimal(c->out, h);
}

void
canvas_to_page(const struct canvas *c, int64_t x, int64_t y,
    int64_t *page_x, int64_t *page_y)
{
	const struct canvas_state	*s = &c->now;
	double				 px = (double)(s->x + x);
	double				 py = (double)(s->y - y);

	*page_x = llround(s->a * px + s->c * py + s->e);
	*page_y = llround(s->b * px + s->d * py + s->f);
}

/* In frames y grows downwards: what turns there turns the other way here. */
static void
turn(struct canvas *c, int64_t x, int64_t y, const double m[4])
{
	struct canvas_state	*s = &c->now, old = c->now;
	double			 px = (double)(s->x + x);
	double			 py = (double)(s->y - y);
	double			 matrix[4] = { m[0], -m[1], -m[2], m[3] };

	for (int i = 0; i < 4; i++) {
		put_fraction(c->out, matrix[i]);
		buf_putc(c->out, ' ');
	}
	canvas_point(c, x, y, " cm\n");
	s->e = old.a * px + old.c * py + old.e;
	s->f = old.b * px + old.d * py + old.f;
	s->a = old.a * matrix[0] + old.c * matrix[1];
	s->b = old.b * matrix[0] + old.d * matrix[1];
	s->c = old.a * matrix[2] + old.c * matrix[3];
	s->d = old.b * matrix[2] + old.d * matrix[3];
	s->x = s->y = 0;
}

bool
canvas_push(struct canvas *c, int64_t x, int64_t y, const double turned[4],
    bool clip, mpt w, mpt h)
{
	if (c->nkept == CANVAS_STATES)
		return false;
	canvas_leave_text(c);
	c->kept[c->nkept++] = c->now;
	buf_puts(c->out, "q\n");
	if (turned != NULL)
		turn(c, x, y, turned);
	else {
		c->now.x += x;
		c->now.y -= y;
	}
	if (clip) {
		put_rect(c, 0, 0, w, h);
		buf_puts(c->out, " re W n\n");
	}
	return true;
}

void
canvas_pop(struct canvas *c)
{
	canvas_leave_text(c);
	c->now = c->kept[--c->nkept];
	buf_puts(c->out, "Q\n");
}

void
canvas_use(struct canvas *c, unsigned number)
{
	buf_puts(c->out, "/G");
	put_int(c->out, number);
	buf_puts(c->out, " gs\n");
}

struct buf *
canvas_begin_form(struct canvas *c, struct buf *content,
    struct canvas_state *before)
{
	struct buf *out = c->out;

	canvas_leave_text(c);
	*before = c->now;
	c->out = content;
	return out;
}

void
canvas_end_form(struct canvas *c, struct buf *out,
    const struct canvas_state *before)
{
	canvas_leave_text(c);
	c->out = out;
	c->now = *before;
}

void
canvas_show_form(struct canvas *c, unsigned form, unsigned state)
{
	buf_puts(c->out, "q\n");
	canvas_use(c, state);
	buf_puts(c->out, "/X");
	put_int(c->out, form);
	buf_puts(c->out, " Do\nQ\n");
}

struct buf *
canvas_begin_pattern(struct canvas *c, struct buf *content, mpt height,
    struct canvas_state *before)
{
	struct buf *out = canvas_begin_form(c, content, before);

	c->now = at_first(height);
	return out;
}

void
canvas_fill_pattern(struct canvas *c, unsigned number, int64_t x, int64_t y,
    mpt w, mpt h)
{
	canvas_leave_text(c);
	buf_puts(c->out, "q\n/Pattern cs\n/P");
	put_int(c->out, number);
	buf_puts(c->out, " scn\n");
	put_rect(c, x, y, w, h);
	buf_puts(c->out, " re f\nQ\n");
}

void
canvas_put_matrix(const struct canvas *c, int64_t x, int64_t y,
    struct buf *out)
{
	const double	parts[4] = { c->now.a, c->now.b, c->now.c, c->now.d };
	int64_t		page_x, page_y;

	canvas_to_page(c, x, y, &page_x, &page_y);
	for (int i = 0; i < 4; i++) {
		put_fraction(out, parts[i]);
		buf_putc(out, ' ');
	}
	put_decimal(out, page_x);
	buf_putc(out, ' ');
	put_decimal(out, page_y);
}

static void
put_color(struct buf *b, uint32_t rgb, const char *gray_op, const char *rgb_op)
{
	unsigned parts[3] = { rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF };
	int	 n = parts[0] == parts[1] && parts[1] == parts[2] ? 1 : 3;

	for (int i = 0; i < n; i++) {
		put_decimal(b, (parts[i] * 1000 + 127) / 255);
		buf_putc(b, ' ');
	}
	buf_puts(b, n == 1 ? gray_op : rgb_op);
}

static uint32_t
pack(struct fo_color color)
{
	return (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

void
canvas_fill(struct canvas *c, struct fo_color color)
{
	if (c->now.fill != pack(color))
		put_color(c->out, pack(color), "g\n", "rg\n");
	c->now.fill = pack(color);
}

void
canvas_stroke(struct canvas *c, struct fo_color color)
{
	if (c->now.stroke != pack(color))
		put_color(c->out, pack(color), "G\n", "RG\n");
	c->now.stroke = pack(color);
}

void
canvas_rect(struct canvas *c, int64_t x, int64_t y, mpt w, mpt h,
    struct fo_color color)
{
	if (color.none || w == 0 || h == 0)
		return;
	canvas_leave_text(c);
	canvas_fill(c, color);
	put_rect(c, x, y, w, h);
	buf_puts(c->out, " re f\n");
}

void
canvas_image(struct canvas *c, unsigned number, int64_t x, int64_t y, mpt w,
    mpt h, const struct frame_image *clip)
{
	canvas_leave_text(c);
	buf_puts(c->out, "q\n");
	if (clip != NULL) {
		put_rect(c, x + clip->clip_x, y + clip->clip_y,
		    clip->clip_w, clip->clip_h);
		buf_puts(c->out, " re W n\n");
	}
	put_decimal(c->out, w);
	buf_puts(c->out, " 0 0 ");
	put_decimal(c->out, h);
	buf_putc(c->out, ' ');
	canvas_point(c, x, y + h, " cm\n/I");
	put_int(c->out, number);
	buf_puts(c->out, " Do\nQ\n");
}
