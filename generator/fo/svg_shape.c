/*
 * svg_shape: the basic shapes (SVG 1.1 §9) and paths, with their paint.
 */
#include <math.h>
#include <string.h>

#include "fo/svg_parts.h"

static void
read_rect(struct svg *s, const struct svg_at *at)
{
	double	x = svg_geometry(s, at, "x", 'x', 0);
	double	y = svg_geometry(s, at, "y", 'y', 0);
	double	w = svg_geometry(s, at, "width", 'x', 0);
	double	h = svg_geometry(s, at, "height", 'y', 0);
	double	rx = svg_geometry(s, at, "rx", 'x', -1);
	double	ry = svg_geometry(s, at, "ry", 'y', -1);

	if (w <= 0 || h <= 0)
		return;
	rx = rx < 0 ? ry : rx;
	ry = ry < 0 ? rx : ry;
	rx = fmin(rx, w / 2);
	ry = fmin(ry, h / 2);
	if (rx > 0 && ry > 0) {
		svg_move(s, x + rx, y);
		svg_line(s, x + w - rx, y);
		svg_arc(s, (double[]){ x + w - rx, y }, (double[]){ rx, ry, 0,
		    0, 1, x + w, y + ry });
		svg_line(s, x + w, y + h - ry);
		svg_arc(s, (double[]){ x + w, y + h - ry }, (double[]){ rx, ry,
		    0, 0, 1, x + w - rx, y + h });
		svg_line(s, x + rx, y + h);
		svg_arc(s, (double[]){ x + rx, y + h }, (double[]){ rx, ry, 0,
		    0, 1, x, y + h - ry });
		svg_line(s, x, y + ry);
		svg_arc(s, (double[]){ x, y + ry }, (double[]){ rx, ry, 0, 0,
		    1, x + rx, y });
	} else {
		svg_move(s, x, y);
		svg_line(s, x + w, y);
		svg_line(s, x + w, y + h);
		svg_line(s, x, y + h);
	}
	svg_close(s);
}

static void
put_ellipse(struct svg *s, double cx, double cy, double rx, double ry)
{
	if (rx <= 0 || ry <= 0)
		return;
	svg_move(s, cx + rx, cy);
	svg_arc(s, (double[]){ cx + rx, cy }, (double[]){ rx, ry, 0, 0, 1,
	    cx - rx, cy });
	svg_arc(s, (double[]){ cx - rx, cy }, (double[]){ rx, ry, 0, 0, 1,
	    cx + rx, cy });
	svg_close(s);
}

static void
read_circle(struct svg *s, const struct svg_at *at)
{
	double r = svg_geometry(s, at, "r", 'd', 0);

	put_ellipse(s, svg_geometry(s, at, "cx", 'x', 0),
	    svg_geometry(s, at, "cy", 'y', 0), r, r);
}

static void
read_ellipse(struct svg *s, const struct svg_at *at)
{
	put_ellipse(s, svg_geometry(s, at, "cx", 'x', 0),
	    svg_geometry(s, at, "cy", 'y', 0),
	    svg_geometry(s, at, "rx", 'x', 0),
	    svg_geometry(s, at, "ry", 'y', 0));
}

static void
read_line(struct svg *s, const struct svg_at *at)
{
	svg_move(s, svg_geometry(s, at, "x1", 'x', 0),
	    svg_geometry(s, at, "y1", 'y', 0));
	svg_line(s, svg_geometry(s, at, "x2", 'x', 0),
	    svg_geometry(s, at, "y2", 'y', 0));
}

static void
next_number(struct span *v)
{
	while (v->n > 0 && strchr(" \t\r\n,", *v->s) != NULL) {
		v->s++;
		v->n--;
	}
}

/* Points up to the first that is none (§9.7.1). */
static void
read_points(struct svg *s, const struct svg_at *at)
{
	struct span	v = svg_attribute(at->node, "points"), rest = v;
	double		x, y;
	bool		begun = false;

	for (next_number(&rest); rest.n > 0 && !s->failed;
	    next_number(&rest)) {
		bool good = svg_number(&rest, &x);

		next_number(&rest);
		if (!good || !svg_number(&rest, &y)) {
			svg_bad_value(s, at->node, "points", v);
			break;
		}
		if (begun)
			svg_line(s, x, y);
		else
			svg_move(s, x, y);
		begun = true;
	}
}

static void
read_polygon(struct svg *s, const struct svg_at *at)
{
	read_points(s, at);
	if (s->path.ops.n > 0)
		svg_close(s);
}

static void
read_path(struct svg *s, const struct svg_at *at)
{
	struct span v = svg_attribute(at->node, "d");

	if (v.s != NULL && !svg_path(s, v))
		svg_bad_value(s, at->node, "d", v);
}

/* The path's box in user units: x, y, w, h. */
static void
find_box(const struct svg *s, double box[4])
{
	const struct drawing_point	*p = s->path.at.at;
	double				x2 = p->x, y2 = p->y;
	size_t				i;

	box[0] = p->x;
	box[1] = p->y;
	for (i = 1; i < s->path.at.n; i++) {
		box[0] = fmin(box[0], p[i].x);
		box[1] = fmin(box[1], p[i].y);
		x2 = fmax(x2, p[i].x);
		y2 = fmax(y2, p[i].y);
	}
	box[2] = x2 - box[0];
	box[3] = y2 - box[1];
}

/* A copy of the path, led to the drawing. */
static struct drawing_path
take_path(struct svg *s, const struct drawing_matrix *m)
{
	struct drawing_path	 path = { .nop = s->path.ops.n,
				    .n = s->path.at.n };
	struct drawing_point	*at = ARENA_ARRAY(s->arena, path.n,
				    struct drawing_point);
	size_t			 i;

	path.ops = arena_alloc(s->arena, path.nop);
	memcpy((uint8_t *)(uintptr_t)path.ops, s->path.ops.at, path.nop);
	for (i = 0; i < path.n; i++) {
		const struct drawing_point p = s->path.at.at[i];

		at[i].x = m->a * p.x + m->c * p.y + m->e;
		at[i].y = m->b * p.x + m->d * p.y + m->f;
	}
	path.at = at;
	return path;
}

static void
set_stroke(struct svg *s, const struct svg_at *at, struct drawing_stroke *out)
{
	const struct svg_style	*style = &at->style;
	double			*dash;

	out->paint = svg_flat_paint(s, at, &style->stroke,
	    style->stroke_opacity, "stroke");
	out->width = style->width;
	out->pen = at->matrix;
	out->cap = style->cap;
	out->join = style->join;
	out->miter = style->miter;
	out->dash_offset = style->dash_offset;
	if (style->width <= 0)
		out->paint.color.none = true;
	if (style->ndash == 0)
		return;
	dash = ARENA_ARRAY(s->arena, style->ndash, double);
	memcpy(dash, style->dash, style->ndash * sizeof(*dash));
	out->dash = dash;
	out->ndash = style->ndash;
}

/* A translucent shape with fill and stroke is a group of the two: under the
   stroke the fill is not seen (§14.5). */
static bool
is_both(const struct svg_at *at, bool open)
{
	return !open && at->style.fill.kind != SVG_NONE &&
	    at->style.stroke.kind != SVG_NONE && at->style.width > 0;
}

static void
add_shape(struct svg *s, const struct svg_at *at, bool open)
{
	struct drawing_shape	*shape = ARENA_NEW(s->arena,
				    struct drawing_shape);
	struct drawing_item	*item;
	double			 box[4];

	find_box(s, box);
	shape->fill.color.none = true;
	if (!open)
		shape->fill = svg_paint(s, at, &at->style.fill,
		    at->style.fill_opacity, box);
	set_stroke(s, at, &shape->stroke);
	if (shape->fill.color.none && shape->fill.gradient == NULL &&
	    shape->stroke.paint.color.none)
		return;
	shape->even_odd = at->style.even_odd;
	shape->path = take_path(s, &at->matrix);
	item = VEC_PUSH(&s->items);
	*item = (struct drawing_item){ .kind = DRAWING_SHAPE };
	item->u.shape = shape;
}

static void
show_shape(struct svg *s, const struct svg_at *shape, bool open)
{
	struct svg_at	at = *shape;
	bool		grouped = is_both(&at, open) &&
	    svg_begin_group(s, &at);

	add_shape(s, &at, open);
	if (grouped)
		svg_end_group(s);
}

bool
svg_shape(struct svg *s, const struct svg_at *at)
{
	static const struct {
		const char	*name;
		void		(*read)(struct svg *, const struct svg_at *);
	} shapes[] = {
		{ "rect", read_rect }, { "path", read_path },
		{ "line", read_line }, { "circle", read_circle },
		{ "polyline", read_points }, { "polygon", read_polygon },
		{ "ellipse", read_ellipse },
	};
	size_t i = 0, n = sizeof(shapes) / sizeof(shapes[0]);

	while (i < n && !svg_is(at->node, shapes[i].name))
		i++;
	if (i == n)
		return false;
	s->path.ops.n = s->path.at.n = 0;
	shapes[i].read(s, at);
	if (s->path.at.n > 0 && !s->failed && !at->style.hidden)
		show_shape(s, at, shapes[i].read == read_line);
	return true;
}
