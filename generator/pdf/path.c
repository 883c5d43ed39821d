/*
 * path: lines and curves, filled and stroked (ISO 32000-1, 8.5). A part of
 * canvas.
 */
#include <math.h>

#include "pdf/canvas.h"
#include "pdf/object.h"

/* Where a path is drawn: its corner; and from there to the pen's own space,
   where it has one. */
struct stand {
	int64_t		 x, y;
	const double	*pen;
};

static void
put_point(struct canvas *c, const struct stand *at,
    const struct frame_point *p)
{
	const double	*m = at->pen;
	double		 det;

	if (m == NULL) {
		canvas_point(c, at->x + p->x, at->y + p->y, " ");
		return;
	}
	/* y upwards from here on, about the corner */
	det = m[0] * m[3] - m[1] * m[2];
	put_decimal(c->out, llround((m[3] * p->x - m[2] * p->y) / det));
	buf_putc(c->out, ' ');
	put_decimal(c->out, -llround((m[0] * p->y - m[1] * p->x) / det));
	buf_putc(c->out, ' ');
}

static void
put_segments(struct canvas *c, const struct stand *at,
    const struct frame_path *path)
{
	static const struct {
		int		 n;
		const char	*op;
	} ops[] = {
		[DRAW_MOVE] = { 1, "m\n" }, [DRAW_LINE] = { 1, "l\n" },
		[DRAW_CURVE] = { 3, "c\n" }, [DRAW_CLOSE] = { 0, "h\n" },
	};
	const struct frame_point	*p = path->at;
	size_t				 i;
	int				 k;

	for (i = 0; i < path->nop; i++) {
		for (k = 0; k < ops[path->ops[i]].n; k++)
			put_point(c, at, p++);
		buf_puts(c->out, ops[path->ops[i]].op);
	}
}

/* The clip of the path, and the shading over all of it. */
static void
put_shading(struct canvas *c, const struct stand *at,
    const struct frame_path *path, unsigned number)
{
	const struct drawing_matrix	*m = &path->gradient_matrix;
	const double	matrix[4] = { m->a, -m->b, m->c, -m->d };
	int		i;

	buf_puts(c->out, "q\n");
	put_segments(c, at, path);
	buf_puts(c->out, path->even_odd ? "W* n\n" : "W n\n");
	for (i = 0; i < 4; i++) {
		put_fraction(c->out, matrix[i] / 1000);
		buf_putc(c->out, ' ');
	}
	canvas_point(c, at->x + llround(m->e), at->y + llround(m->f),
	    " cm\n/S");
	put_int(c->out, number);
	buf_puts(c->out, " sh\nQ\n");
}

/* True for a stroke that needs what a rule of the page has not. */
static bool
is_special(const struct frame_path *path)
{
	return path->cap != DRAW_BUTT || path->join != DRAW_MITER ||
	    (path->miter != 10000 && path->n > 2) || path->dash != NULL ||
	    path->pen != NULL;
}

/* Within q and Q: nothing of it is remembered. */
static void
set_special(struct canvas *c, const struct frame_path *path)
{
	size_t i;

	put_int(c->out, path->cap);
	buf_puts(c->out, " J ");
	put_int(c->out, path->join);
	buf_puts(c->out, " j ");
	put_decimal(c->out, path->miter);
	buf_puts(c->out, " M\n");
	if (path->dash == NULL)
		return;
	for (i = 0; i < path->ndash; i++) {
		buf_puts(c->out, i > 0 ? " " : "[");
		put_decimal(c->out, path->dash[i]);
	}
	buf_puts(c->out, "]");
	put_decimal(c->out, path->dash_offset);
	buf_puts(c->out, " d\n");
}

static void
put_pen(struct canvas *c, const struct stand *at)
{
	const double	matrix[4] = { at->pen[0], -at->pen[1], -at->pen[2],
			    at->pen[3] };
	int		i;

	for (i = 0; i < 4; i++) {
		put_fraction(c->out, matrix[i]);
		buf_putc(c->out, ' ');
	}
	canvas_point(c, at->x, at->y, " cm\n");
}

static const char *
painting(bool fill, bool stroke, bool even_odd)
{
	if (fill && stroke)
		return even_odd ? "B*\n" : "B\n";
	if (fill)
		return even_odd ? "f*\n" : "f\n";
	return "S\n";
}

static void
put_strokes(struct canvas *c, struct stand *at, const struct frame_path *path,
    bool fill)
{
	canvas_stroke(c, path->stroke.color);
	canvas_line_width(c, path->width);
	canvas_dash(c, false, false, 0, 0);
	if (is_special(path))
		set_special(c, path);
	if (path->pen != NULL && fill) {
		put_segments(c, at, path);
		buf_puts(c->out, painting(true, false, path->even_odd));
		fill = false;
	}
	at->pen = path->pen;
	if (at->pen != NULL)
		put_pen(c, at);
	put_segments(c, at, path);
	buf_puts(c->out, painting(fill, true, path->even_odd));
}

void
canvas_path(struct canvas *c, const struct frame_path *path, int64_t x,
    int64_t y, unsigned shading, unsigned state)
{
	struct stand		at = { .x = x, .y = y };
	struct canvas_state	kept;
	bool	fill = !path->fill.color.none && shading == 0;
	bool	stroke = !path->stroke.color.none;
	bool	apart = state != 0 || (stroke && is_special(path));

	canvas_leave_text(c);
	kept = c->now;
	if (apart)
		buf_puts(c->out, "q\n");
	if (state != 0)
		canvas_use(c, state);
	if (shading != 0)
		put_shading(c, &at, path, shading);
	if (fill)
		canvas_fill(c, path->fill.color);
	if (stroke)
		put_strokes(c, &at, path, fill);
	else if (fill) {
		put_segments(c, &at, path);
		buf_puts(c->out, painting(true, false, path->even_odd));
	}
	if (apart) {
		buf_puts(c->out, "Q\n");
		c->now = kept;
	}
}
