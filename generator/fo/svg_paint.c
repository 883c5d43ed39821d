/*
 * svg_paint: colours, and linear and radial gradients (SVG 1.1 §13.2) to
 * colours and a matrix.
 */
#include <math.h>
#include <string.h>

#include "fo/expr.h"
#include "fo/svg_parts.h"

#define CHAIN_MAX	8	/* gradients that take from one another */

/* Colours, §4.2 */

bool
svg_part(struct span v, double whole, double *out)
{
	v = span_trim(v);
	if (!svg_number(&v, out))
		return false;
	if (span_is(v, "%"))
		*out = *out * whole / 100;
	else if (v.n > 0)
		return false;
	*out = *out < 0 ? 0 : *out > whole ? whole : *out;
	return true;
}

static bool
from_rgb(struct span args, struct fo_color *color, double *alpha)
{
	struct span	word;
	double		c[4] = { 0, 0, 0, 1 };
	int		n = 0;

	for (; span_word(&args, ',', &word); n++)
		if (n == 4 || !svg_part(word, n < 3 ? 255 : 1, &c[n]))
			return false;
	*color = (struct fo_color){ .r = (uint8_t)(c[0] + 0.5),
	    .g = (uint8_t)(c[1] + 0.5), .b = (uint8_t)(c[2] + 0.5) };
	*alpha = c[3];
	return n >= 3;
}

bool
svg_color(struct span v, struct fo_color *color, double *alpha)
{
	size_t n = 4;

	*alpha = 1;
	if (color_plain(v, color))
		return true;
	if (v.n < 6 || v.s[v.n - 1] != ')' || memcmp(v.s, "rgb", 3) != 0)
		return false;
	n += v.s[3] == 'a';
	if (v.s[n - 1] != '(')
		return false;
	return from_rgb((struct span){ v.s + n, v.n - n - 1 }, color, alpha);
}

/* Gradients */

/* What a gradient says, with what it takes from those it refers to. */
struct chain {
	const xmlNode	*at[CHAIN_MAX];
	size_t		 n;
};

/* False after reporting, for a circle of them. */
static bool
follow(struct svg *s, const xmlNode *node, struct chain *chain)
{
	while (node != NULL) {
		struct span name = svg_href(node);

		if (chain->n == CHAIN_MAX) {
			svg_fail(s, chain->at[0], SVG_CYCLE,
			    (const char *)chain->at[0]->name);
			return false;
		}
		chain->at[chain->n++] = node;
		node = name.n > 0 ? svg_target(s, node, name) : NULL;
	}
	return true;
}

/* The nearest in the chain that has the attribute, or NULL. */
static const xmlNode *
who_has(const struct chain *chain, const char *name)
{
	size_t i;

	for (i = 0; i < chain->n; i++)
		if (svg_attribute(chain->at[i], name).s != NULL)
			return chain->at[i];
	return NULL;
}

static double
value_of(struct svg *s, const struct chain *chain, const char *name,
    char axis, double otherwise, bool boxed)
{
	const xmlNode	*node = who_has(chain, name);
	struct span	 v;
	double		 out;

	if (node == NULL)
		return otherwise;
	v = svg_attribute(node, name);
	if (svg_length(v, boxed ? 1 : svg_reference(s, axis), 16, &out))
		return out;
	svg_bad_value(s, node, name, v);
	return otherwise;
}

static bool
word_is(const struct chain *chain, const char *name, const char *word)
{
	const xmlNode *node = who_has(chain, name);

	return node != NULL &&
	    span_is(span_trim(svg_attribute(node, name)), word);
}

/* Stops, §13.2.4 */

static double
offset_of(struct svg *s, const xmlNode *node)
{
	struct span	v = svg_attribute(node, "offset");
	double		out = 0;

	if (v.s != NULL && !svg_length(v, 1, 1, &out))
		svg_bad_value(s, node, "offset", v);
	return out < 0 ? 0 : out > 1 ? 1 : out;
}

static size_t
read_stops(struct svg *s, const struct svg_at *at, const xmlNode *gradient,
    struct drawing_stop *stops)
{
	const xmlNode	*n;
	struct svg_at	 stop = *at;
	size_t		 count = 0;

	for (n = gradient->children; n != NULL && count < SVG_STOPS;
	    n = n->next) {
		if (!svg_is(n, "stop"))
			continue;
		stop.node = n;
		svg_style(s, &stop);
		stops[count].color = stop.style.stop;
		stops[count].offset = offset_of(s, n);
		if (count > 0 && stops[count].offset < stops[count - 1].offset)
			stops[count].offset = stops[count - 1].offset;
		count++;
	}
	return count;
}

static size_t
find_stops(struct svg *s, const struct svg_at *at, const struct chain *chain,
    struct drawing_stop *stops)
{
	size_t i, n = 0;

	for (i = 0; i < chain->n && n == 0; i++)
		n = read_stops(s, at, chain->at[i], stops);
	return n;
}

/* Places */

/* From the unit space of struct drawing_gradient to the gradient's own. */
static struct drawing_matrix
axial(struct svg *s, const struct chain *c, bool boxed)
{
	double	x1 = value_of(s, c, "x1", 'x', 0, boxed);
	double	y1 = value_of(s, c, "y1", 'y', 0, boxed);
	double	x2 = value_of(s, c, "x2", 'x', boxed ? 1 : s->view_w, boxed);
	double	y2 = value_of(s, c, "y2", 'y', 0, boxed);

	return (struct drawing_matrix){ x2 - x1, y2 - y1, y1 - y2, x2 - x1,
	    x1, y1 };
}

static struct drawing_matrix
radial(struct svg *s, const struct chain *c, bool boxed,
    struct drawing_gradient *g)
{
	double	w = boxed ? 1 : s->view_w, h = boxed ? 1 : s->view_h;
	double	cx = value_of(s, c, "cx", 'x', w / 2, boxed);
	double	cy = value_of(s, c, "cy", 'y', h / 2, boxed);
	double	r = value_of(s, c, "r", 'd', boxed ? 0.5 :
	    svg_reference(s, 'd') / 2, boxed);
	double	away;

	g->radial = true;
	if (r > 0) {
		g->focus_x = (value_of(s, c, "fx", 'x', cx, boxed) - cx) / r;
		g->focus_y = (value_of(s, c, "fy", 'y', cy, boxed) - cy) / r;
	}
	away = sqrt(g->focus_x * g->focus_x + g->focus_y * g->focus_y);
	if (away > 0.99) {	/* §13.2.3: onto the circle */
		g->focus_x *= 0.99 / away;
		g->focus_y *= 0.99 / away;
	}
	return (struct drawing_matrix){ r, 0, 0, r, cx, cy };
}

static void
set_matrix(struct svg *s, const struct svg_at *at, const struct chain *c,
    const double box[4], struct drawing_gradient *g)
{
	bool			 boxed = !word_is(c, "gradientUnits",
				    "userSpaceOnUse");
	struct drawing_matrix	 in, own = DRAWING_IDENTITY, m = at->matrix;
	struct drawing_matrix	 frame = { box[2], 0, 0, box[3], box[0],
				    box[1] };
	const xmlNode		*node = who_has(c, "gradientTransform");
	struct span		 v = { NULL, 0 };

	if (svg_is(c->at[0], "radialGradient"))
		in = radial(s, c, boxed, g);
	else
		in = axial(s, c, boxed);
	if (node != NULL)
		v = svg_attribute(node, "gradientTransform");
	if (v.s != NULL && !svg_transform(v, &own)) {
		svg_bad_value(s, node, "gradientTransform", v);
		own = DRAWING_IDENTITY;
	}
	if (boxed)
		m = drawing_product(&m, &frame);
	m = drawing_product(&m, &own);
	g->matrix = drawing_product(&m, &in);
}

static bool
is_flat(const struct drawing_matrix *m)
{
	return fabs(m->a * m->d - m->b * m->c) < 1e-6;
}

/* A gradient with one stop, or no extent, is a colour (§13.2.2, §13.2.4). */
static void
use_gradient(struct svg *s, const struct svg_at *at, const xmlNode *node,
    const double box[4], struct drawing_paint *out)
{
	struct drawing_gradient	*g = ARENA_NEW(s->arena,
				    struct drawing_gradient);
	struct drawing_stop	 stops[SVG_STOPS], *kept;
	struct chain		 chain = { .n = 0 };

	if (!follow(s, node, &chain))
		return;
	g->n = find_stops(s, at, &chain, stops);
	out->color.none = g->n == 0;
	if (g->n == 0)
		return;
	out->color = stops[g->n - 1].color;
	set_matrix(s, at, &chain, box, g);
	if (word_is(&chain, "spreadMethod", "reflect") ||
	    word_is(&chain, "spreadMethod", "repeat"))
		svg_unsupported(s, node, "spreadMethod");
	if (g->n == 1 || is_flat(&g->matrix))
		return;
	kept = ARENA_ARRAY(s->arena, g->n, struct drawing_stop);
	memcpy(kept, stops, g->n * sizeof(*kept));
	g->stops = kept;
	out->gradient = g;
}

/* Paint */

static struct drawing_paint
plain_paint(const struct svg_at *at, const struct svg_paint *paint,
    double opacity)
{
	struct drawing_paint out = { .color = paint->color,
	    .opacity = opacity * at->style.opacity };

	if (paint->kind == SVG_NONE)
		out.color.none = true;
	else if (paint->kind == SVG_CURRENT)
		out.color = at->style.color;
	if (out.opacity <= 0)
		out.color.none = true;
	return out;
}

struct drawing_paint
svg_paint(struct svg *s, const struct svg_at *at,
    const struct svg_paint *paint, double opacity, const double box[4])
{
	struct drawing_paint	 out = plain_paint(at, paint, opacity);
	const xmlNode		*node;

	if (paint->kind != SVG_SERVER || out.opacity <= 0)
		return out;
	node = svg_target(s, at->node, paint->server);
	if (node == NULL)
		return out;
	if (svg_is(node, "linearGradient") || svg_is(node, "radialGradient"))
		use_gradient(s, at, node, box, &out);
	else
		svg_unsupported(s, node, (const char *)node->name);
	return out;
}

struct drawing_paint
svg_flat_paint(struct svg *s, const struct svg_at *at,
    const struct svg_paint *paint, double opacity, const char *property)
{
	static const double	box[4] = { 0, 0, 1, 1 };
	struct drawing_paint	out;

	if (paint->kind != SVG_SERVER)
		return plain_paint(at, paint, opacity);
	out = svg_paint(s, at, paint, opacity, box);
	if (out.gradient != NULL)
		diag_add(s->dg, FO_VALUE_UNSUPPORTED, svg_place(s, at->node),
		    property, arena_copy(s->arena, paint->server.s,
		    paint->server.n), NULL);
	out.gradient = NULL;
	return out;
}
