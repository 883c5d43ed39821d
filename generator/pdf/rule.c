/*
 * rule: straight lines in their styles. A part of canvas.
 *
 * A rule's frame lies on its middle line; dashes and dots are spread so that
 * both ends of the rule are drawn.
 */
#include <string.h>

#include "base/mpt.h"
#include "pdf/canvas.h"
#include "pdf/object.h"

/* A thicker one may hide text, or be hidden: it is painted in its turn. */
#define WAITS_MAX	MPT_PT

struct stroke {
	int64_t		 x, y;
	mpt		 length, width;
	bool		 upright;
	struct fo_color	 color;
};

void
canvas_line_width(struct canvas *c, mpt width)
{
	if (c->now.line_width != width) {
		put_decimal(c->out, width);
		buf_puts(c->out, " w\n");
	}
	c->now.line_width = width;
}

/* on 0: no dashes. The pattern itself is set anew each time: it depends on
   the length. */
void
canvas_dash(struct canvas *c, bool dashed, bool round, mpt on, mpt off)
{
	if (c->now.round != round)
		buf_puts(c->out, round ? "1 J\n" : "0 J\n");
	c->now.round = round;
	if (dashed) {
		buf_putc(c->out, '[');
		put_decimal(c->out, on);
		buf_putc(c->out, ' ');
		put_decimal(c->out, off);
		buf_puts(c->out, "]0 d\n");
	} else if (c->now.dashed)
		buf_puts(c->out, "[]0 d\n");
	c->now.dashed = dashed;
}

/* aside: to the right of the middle line, or below it. */
static void
draw(struct canvas *c, const struct stroke *s, mpt width, mpt aside)
{
	int64_t	x = s->x + (s->upright ? aside : 0);
	int64_t	y = s->y + (s->upright ? 0 : aside);

	canvas_stroke(c, s->color);
	canvas_line_width(c, width);
	if (c->ruled > 0 && c->rules.n == c->ruled)	/* nothing between */
		c->rules.n -= strlen("S\n");
	canvas_point(c, x, y, " m ");
	canvas_point(c, x + (s->upright ? 0 : s->length),
	    y + (s->upright ? s->length : 0), " l\n");
	buf_puts(c->out, "S\n");
	c->ruled = c->rules.n;
}

static void
draw_solid(struct canvas *c, const struct stroke *s)
{
	canvas_dash(c, false, false, 0, 0);
	draw(c, s, s->width, 0);
}

/* Dashes of three times the width, gaps of about two. */
static void
draw_dashed(struct canvas *c, const struct stroke *s)
{
	mpt	on = s->width > 500 ? 3 * s->width : 1500;
	mpt	ngap = (s->length - on) / (on + on * 2 / 3);

	if (ngap < 1) {
		draw_solid(c, s);
		return;
	}
	canvas_dash(c, true, false, on, (s->length - (ngap + 1) * on) / ngap);
	draw(c, s, s->width, 0);
}

/* Round dots, twice their width from middle to middle. */
static void
draw_dotted(struct canvas *c, const struct stroke *s)
{
	struct stroke	inner = *s;
	mpt		ngap;

	inner.length -= s->width;
	ngap = inner.length / (2 * s->width);
	if (ngap < 1) {
		draw_solid(c, s);
		return;
	}
	inner.x += s->upright ? 0 : s->width / 2;
	inner.y += s->upright ? s->width / 2 : 0;
	canvas_dash(c, true, true, 0, inner.length / ngap);
	draw(c, &inner, s->width, 0);
}

static void
draw_double(struct canvas *c, const struct stroke *s)
{
	mpt third = (s->width + 1) / 3;

	canvas_dash(c, false, false, 0, 0);
	draw(c, s, third, -third);
	draw(c, s, third, third);
}

/* Two halves, one in half the light: engraved or standing out. */
static void
draw_halves(struct canvas *c, const struct stroke *s, bool dark_first)
{
	struct stroke dark = *s;

	dark.color.r /= 2;
	dark.color.g /= 2;
	dark.color.b /= 2;
	canvas_dash(c, false, false, 0, 0);
	draw(c, dark_first ? &dark : s, s->width / 2, -s->width / 4);
	draw(c, dark_first ? s : &dark, s->width / 2, s->width / 4);
}

static void
draw_styled(struct canvas *c, const struct stroke *s, enum fo_value style)
{
	switch (style) {
	case FO_V_NONE:
	case FO_V_HIDDEN:
		break;
	case FO_V_DASHED:
		draw_dashed(c, s);
		break;
	case FO_V_DOTTED:
		draw_dotted(c, s);
		break;
	case FO_V_DOUBLE:
		draw_double(c, s);
		break;
	case FO_V_GROOVE:
	case FO_V_RIDGE:
		draw_halves(c, s, style == FO_V_GROOVE);
		break;
	default:	/* solid, inset, outset */
		draw_solid(c, s);
	}
}

void
canvas_rule(struct canvas *c, const struct frame_rule *rule, int64_t x,
    int64_t y, mpt w, mpt h)
{
	struct buf	*out = c->out;
	struct stroke	 s = { .x = x, .y = y, .length = h == 0 ? w : h,
			    .width = rule->thickness, .upright = h != 0,
			    .color = rule->color };

	if (s.color.none || s.length <= 0 || s.width <= 0)
		return;
	if (s.width > WAITS_MAX)
		canvas_leave_text(c);
	c->out = &c->rules;
	draw_styled(c, &s, rule->style);
	c->out = out;
	if (s.width > WAITS_MAX)
		canvas_leave_text(c);
}
