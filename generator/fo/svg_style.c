/*
 * svg_style: presentation attributes and the style attribute (SVG 1.1 §6).
 *
 * One table says what becomes of each property. What would show and is not
 * done is reported, unless its value says that there is nothing to show.
 */
#include <limits.h>
#include <string.h>

#include "fo/fo.h"
#include "fo/svg_parts.h"

#define ATTRIBUTES_MAX	300	/* of one element */

/* The property that is being read. */
struct setting {
	struct svg	*svg;
	struct svg_at	*at;
	struct span	 value;
	size_t		 offset;	/* in struct svg_style */
	/* those of the font are set together */
	struct fo_attribute font[4];
	size_t		 nfont;
};

struct property_row {
	const char	*name;
	bool		(*set)(struct setting *);	/* NULL: see below */
	size_t		 offset;
	bool		 silent;	/* without set: not even reported */
};

static void *
field(const struct setting *x)
{
	return (char *)&x->at->style + x->offset;
}

/* Paint, §11.2 */

/* url(#name) and what stands behind it. */
static bool
set_server(const struct setting *x, struct svg_paint *paint)
{
	const char	*shut = memchr(x->value.s, ')', x->value.n);
	struct span	 rest;
	double		 alpha;

	if (shut == NULL)
		return false;
	*paint = (struct svg_paint){ .kind = SVG_SERVER,
	    .color = { .none = true } };
	paint->server = span_trim((struct span){ x->value.s + 4,
	    (size_t)(shut - x->value.s - 4) });
	if (paint->server.n > 1 && (*paint->server.s == '"' ||
	    *paint->server.s == '\''))
		paint->server = (struct span){ paint->server.s + 1,
		    paint->server.n - 2 };
	rest = span_trim((struct span){ shut + 1,
	    x->value.n - (size_t)(shut + 1 - x->value.s) });
	return rest.n == 0 || span_is(rest, "none") ||
	    svg_color(rest, &paint->color, &alpha);
}

static bool
set_paint(struct setting *x)
{
	struct svg_paint	*paint = field(x), new = { .kind = SVG_COLOR };
	double			 alpha = 1;

	if (span_is(x->value, "none") || span_is(x->value, "transparent"))
		new.kind = SVG_NONE;
	else if (span_is(x->value, "currentColor") ||
	    span_is(x->value, "currentcolor"))
		new.kind = SVG_CURRENT;
	else if (x->value.n > 4 && memcmp(x->value.s, "url(", 4) == 0) {
		if (!set_server(x, &new))
			return false;
	} else if (!svg_color(x->value, &new.color, &alpha))
		return false;
	else if (alpha < 1)
		svg_unsupported(x->svg, x->at->node, "rgba()");
	*paint = new;
	return true;
}

static bool
set_color(struct setting *x)
{
	double alpha;

	return svg_color(x->value, field(x), &alpha);
}

static bool
set_stop(struct setting *x)
{
	double alpha;

	if (span_is(x->value, "currentColor"))
		x->at->style.stop = x->at->style.color;
	else if (!svg_color(x->value, field(x), &alpha))
		return false;
	return true;
}

/* Numbers */

static bool
set_share(struct setting *x)
{
	double *out = field(x);

	return svg_part(x->value, 1, out);
}

/* Of the element alone: a group uses it up, a text's parts get the product. */
static bool
set_opacity(struct setting *x)
{
	double own;

	if (!svg_part(x->value, 1, &own))
		return false;
	x->at->style.opacity *= own;
	return true;
}

static bool
set_length(struct setting *x)
{
	double v;

	if (!svg_length(x->value, svg_reference(x->svg, 'd'),
	    x->at->style.font_size, &v))
		return false;
	*(double *)field(x) = v;
	return true;
}

static bool
set_width(struct setting *x)
{
	double before = x->at->style.width;

	if (set_length(x) && x->at->style.width >= 0)
		return true;
	x->at->style.width = before;
	return false;
}

static bool
set_miter(struct setting *x)
{
	double v;

	if (svg_numbers(x->value, &v, 1) != 1 || v < 1)
		return false;
	x->at->style.miter = v;
	return true;
}

static bool
set_dash(struct setting *x)
{
	struct svg_style	*style = &x->at->style;
	double			 dash[SVG_DASHES], sum = 0;
	struct span		 rest = x->value, word;
	size_t			 n = 0, i;

	style->ndash = 0;
	if (span_is(x->value, "none"))
		return true;
	while (rest.n > 0 && n < SVG_DASHES / 2) {
		size_t end = strcspn(rest.s, ", \t\r\n");

		end = end < rest.n ? end : rest.n;
		word = (struct span){ rest.s, end };
		rest.s += end < rest.n ? end + 1 : end;
		rest.n -= end < rest.n ? end + 1 : end;
		if (word.n == 0)
			continue;
		if (!svg_length(word, svg_reference(x->svg, 'd'),
		    style->font_size, &dash[n]) || dash[n] < 0)
			return false;
		sum += dash[n++];
	}
	if (rest.n > 0)
		return false;
	if (sum <= 0)
		return true;
	for (i = 0; n % 2 == 1 && i < n; i++)	/* twice: §11.4 */
		dash[n + i] = dash[i];
	style->ndash = n % 2 == 1 ? 2 * n : n;
	memcpy(style->dash, dash, style->ndash * sizeof(*dash));
	return true;
}

static bool
set_font_size(struct setting *x)
{
	double v;

	if (!svg_length(x->value, x->at->style.font_size,
	    x->at->style.font_size, &v) || v < 0)
		return false;
	x->at->style.font_size = v;
	return true;
}

static bool
set_letter(struct setting *x)
{
	if (!span_is(x->value, "normal"))
		return set_length(x);
	x->at->style.letter = 0;
	return true;
}

/* The formatter's own properties, which have the same names and values. */
static bool
set_font(struct setting *x)
{
	static const enum fo_property ids[] = { FO_P_FONT_FAMILY,
	    FO_P_FONT_WEIGHT, FO_P_FONT_STYLE, FO_P_FONT_VARIANT };

	if (x->nfont < 4)
		x->font[x->nfont++] = (struct fo_attribute){
		    .property = ids[x->offset], .value = x->value };
	return true;
}

/* Words */

/* The place of the word in the list, or -1. */
static int
among(struct span word, const char *const *list)
{
	int i;

	for (i = 0; list[i] != NULL; i++)
		if (span_is(word, list[i]))
			return i;
	return -1;
}

static bool
set_cap(struct setting *x)
{
	static const char *const words[] = { "butt", "round", "square", NULL };
	int i = among(x->value, words);

	if (i >= 0)
		x->at->style.cap = (enum drawing_cap)i;
	return i >= 0;
}

static bool
set_join(struct setting *x)
{
	static const char *const words[] = { "miter", "round", "bevel", NULL };
	int i = among(x->value, words);

	if (i >= 0)
		x->at->style.join = (enum drawing_join)i;
	return i >= 0;
}

static bool
set_rule(struct setting *x)
{
	static const char *const words[] = { "nonzero", "evenodd", NULL };
	int i = among(x->value, words);

	if (i >= 0)
		x->at->style.even_odd = i == 1;
	return i >= 0;
}

static bool
set_anchor(struct setting *x)
{
	static const char *const words[] = { "start", "middle", "end", NULL };
	int i = among(x->value, words);

	if (i >= 0)
		x->at->style.anchor = (enum drawing_anchor)i;
	return i >= 0;
}

static bool
set_baseline(struct setting *x)
{
	static const struct {
		const char		*word;
		enum drawing_baseline	 is;
	} words[] = {
		{ "auto", DRAW_ALPHABETIC }, { "alphabetic", DRAW_ALPHABETIC },
		{ "baseline", DRAW_ALPHABETIC }, { "central", DRAW_CENTRAL },
		{ "middle", DRAW_X_MIDDLE }, { "hanging", DRAW_HANGING },
		{ "text-before-edge", DRAW_TOP }, { "text-top", DRAW_TOP },
		{ "text-after-edge", DRAW_BOTTOM },
		{ "text-bottom", DRAW_BOTTOM }, { "ideographic", DRAW_BOTTOM },
	};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (span_is(x->value, words[i].word)) {
			x->at->style.baseline = words[i].is;
			return true;
		}
	return false;
}

static bool
set_visibility(struct setting *x)
{
	static const char *const words[] = { "visible", "hidden", "collapse",
	    NULL };
	int i = among(x->value, words);

	if (i >= 0)
		x->at->style.hidden = i > 0;
	return i >= 0;
}

static bool
set_overflow(struct setting *x)
{
	static const char *const words[] = { "hidden", "scroll", "auto",
	    "visible", NULL };
	int i = among(x->value, words);

	x->at->style.overflows = i >= 2;
	return i >= 0;
}

static bool
set_display(struct setting *x)
{
	x->at->style.gone = span_is(x->value, "none");
	return true;
}

#define AT(member)	offsetof(struct svg_style, member)

static const struct property_row rows[] = {
	/* those that others are counted by: read first */
	{ "font-size", set_font_size, 0, false },
	{ "color", set_color, AT(color), false },

	{ "fill", set_paint, AT(fill), false },
	{ "fill-opacity", set_share, AT(fill_opacity), false },
	{ "fill-rule", set_rule, 0, false },
	{ "stroke", set_paint, AT(stroke), false },
	{ "stroke-opacity", set_share, AT(stroke_opacity), false },
	{ "stroke-width", set_width, AT(width), false },
	{ "stroke-linecap", set_cap, 0, false },
	{ "stroke-linejoin", set_join, 0, false },
	{ "stroke-miterlimit", set_miter, 0, false },
	{ "stroke-dasharray", set_dash, 0, false },
	{ "stroke-dashoffset", set_length, AT(dash_offset), false },
	{ "opacity", set_opacity, 0, false },
	{ "stop-color", set_stop, AT(stop), false },
	{ "visibility", set_visibility, 0, false },
	{ "display", set_display, 0, false },
	{ "overflow", set_overflow, 0, false },
	{ "font-family", set_font, 0, false },
	{ "font-weight", set_font, 1, false },
	{ "font-style", set_font, 2, false },
	{ "font-variant", set_font, 3, false },
	{ "letter-spacing", set_letter, AT(letter), false },
	{ "text-anchor", set_anchor, 0, false },
	{ "dominant-baseline", set_baseline, 0, false },

	/* would show */
	{ "alignment-baseline", NULL, 0, false },
	{ "baseline-shift", NULL, 0, false },
	{ "clip", NULL, 0, false },
	{ "clip-path", NULL, 0, false },
	{ "direction", NULL, 0, false },
	{ "externalResourcesRequired", NULL, 0, false },
	{ "filter", NULL, 0, false },
	{ "font", NULL, 0, false },
	{ "font-stretch", NULL, 0, false },
	{ "glyph-orientation-vertical", NULL, 0, false },
	{ "gradientTransform", NULL, 0, true },
	{ "lengthAdjust", NULL, 0, false },
	{ "marker", NULL, 0, false },
	{ "marker-end", NULL, 0, false },
	{ "marker-mid", NULL, 0, false },
	{ "marker-start", NULL, 0, false },
	{ "mask", NULL, 0, false },
	{ "mix-blend-mode", NULL, 0, false },
	{ "paint-order", NULL, 0, false },
	{ "pathLength", NULL, 0, false },
	{ "requiredExtensions", NULL, 0, false },
	{ "requiredFeatures", NULL, 0, false },
	{ "rotate", NULL, 0, false },
	{ "stop-opacity", NULL, 0, false },
	{ "systemLanguage", NULL, 0, false },
	{ "text-decoration", NULL, 0, false },
	{ "textLength", NULL, 0, false },
	{ "transform-origin", NULL, 0, false },
	{ "vector-effect", NULL, 0, false },
	{ "white-space", NULL, 0, false },
	{ "word-spacing", NULL, 0, false },
	{ "writing-mode", NULL, 0, false },

	/* the elements' own, read where they are; and what shows nothing */
	{ "baseProfile", NULL, 0, true },
	{ "class", NULL, 0, true },
	{ "clip-rule", NULL, 0, true },
	{ "color-interpolation", NULL, 0, true },
	{ "contentScriptType", NULL, 0, true },
	{ "contentStyleType", NULL, 0, true },
	{ "color-rendering", NULL, 0, true },
	{ "cursor", NULL, 0, true },
	{ "cx", NULL, 0, true }, { "cy", NULL, 0, true },
	{ "d", NULL, 0, true }, { "dx", NULL, 0, true },
	{ "dy", NULL, 0, true }, { "enable-background", NULL, 0, true },
	{ "fx", NULL, 0, true }, { "fy", NULL, 0, true },
	{ "focusable", NULL, 0, true },
	{ "gradientUnits", NULL, 0, true },
	{ "height", NULL, 0, true }, { "href", NULL, 0, true },
	{ "id", NULL, 0, true }, { "image-rendering", NULL, 0, true },
	{ "lang", NULL, 0, true }, { "offset", NULL, 0, true },
	{ "pointer-events", NULL, 0, true }, { "points", NULL, 0, true },
	{ "preserveAspectRatio", NULL, 0, true },
	{ "r", NULL, 0, true }, { "role", NULL, 0, true },
	{ "rx", NULL, 0, true }, { "ry", NULL, 0, true },
	{ "shape-rendering", NULL, 0, true },
	{ "spreadMethod", NULL, 0, true }, { "style", NULL, 0, true },
	{ "tabindex", NULL, 0, true }, { "text-rendering", NULL, 0, true },
	{ "transform", NULL, 0, true }, { "version", NULL, 0, true },
	{ "viewBox", NULL, 0, true }, { "width", NULL, 0, true },
	{ "x", NULL, 0, true }, { "x1", NULL, 0, true },
	{ "x2", NULL, 0, true }, { "y", NULL, 0, true },
	{ "y1", NULL, 0, true }, { "y2", NULL, 0, true },
	{ "zoomAndPan", NULL, 0, true },
};

#define NROW	(sizeof(rows) / sizeof(rows[0]))
#define FIRST	2	/* rows that are read first */

/* Names of vendors and of other uses: data-…, aria-…, -inkscape-… */
static bool
is_alien(struct span name)
{
	return (name.n > 5 && (memcmp(name.s, "data-", 5) == 0 ||
	    memcmp(name.s, "aria-", 5) == 0)) ||
	    (name.n > 0 && *name.s == '-');
}

/* One of the values with which a property does nothing. */
static bool
does_nothing(struct span v)
{
	static const char *const words[] = { "none", "normal", "auto",
	    "inherit", "baseline", "0", "1", "ltr", "lr-tb", "lr", "default",
	    "false", "fill", NULL };

	return among(v, words) >= 0;
}

static void
set_one(struct setting *x, struct span name, bool first)
{
	const char	*copy;
	size_t		 i = 0;

	while (i < NROW && !span_is(name, rows[i].name))
		i++;
	if ((i < FIRST) != first || (i < NROW && rows[i].silent))
		return;
	copy = arena_copy(x->svg->arena, name.s, name.n);
	if (i == NROW) {
		if (!is_alien(name))
			diag_add(x->svg->dg, FO_UNKNOWN_PROPERTY,
			    svg_place(x->svg, x->at->node), copy, NULL);
	} else if (rows[i].set == NULL) {
		if (!does_nothing(x->value))
			svg_unsupported(x->svg, x->at->node, copy);
	} else if (!span_is(x->value, "inherit")) {
		x->offset = rows[i].offset;
		if (!rows[i].set(x))
			svg_bad_value(x->svg, x->at->node, copy, x->value);
	}
}

static void
set_attributes(struct setting *x, bool first)
{
	const xmlAttr	*a;
	int		 n = 0;

	for (a = x->at->node->properties; a != NULL && n < ATTRIBUTES_MAX;
	    a = a->next, n++) {
		const char *name = (const char *)a->name;

		if (a->ns != NULL || a->children == NULL ||
		    a->children->content == NULL)
			continue;
		x->value = span_trim((struct span){ (const char *)
		    a->children->content, strlen((const char *)
		    a->children->content) });
		set_one(x, (struct span){ name, strlen(name) }, first);
	}
}

/* style="fill:none; stroke:#000": CSS declarations, which win. */
static void
set_declarations(struct setting *x, bool first)
{
	struct span	rest = svg_attribute(x->at->node, "style"), one, name;
	int		n = 0;

	if (rest.s == NULL)
		return;
	for (; span_word(&rest, ';', &one) && n < ATTRIBUTES_MAX; n++) {
		const char	*colon = memchr(one.s, ':', one.n);
		size_t		 i, cut = strlen("!important");

		if (colon == NULL) {
			if (span_trim(one).n > 0)
				svg_bad_value(x->svg, x->at->node, "style",
				    one);
			continue;
		}
		i = (size_t)(colon - one.s);
		name = span_trim((struct span){ one.s, i });
		x->value = span_trim((struct span){ colon + 1, one.n - i - 1 });
		if (x->value.n > cut && memcmp(x->value.s + x->value.n - cut,
		    "!important", cut) == 0)
			x->value = span_trim((struct span){ x->value.s,
			    x->value.n - cut });
		set_one(x, name, first);
	}
}

static void
set_space(struct svg_at *at)
{
	xmlChar *v = xmlGetNsProp((xmlNode *)(uintptr_t)at->node,
	    (const xmlChar *)"space", XML_XML_NAMESPACE);

	if (v != NULL)
		at->style.preserve = strcmp((const char *)v, "preserve") == 0;
	xmlFree(v);
}

void
svg_style(struct svg *s, struct svg_at *at)
{
	struct setting	x = { .svg = s, .at = at };
	int		pass;

	at->style.overflows = false;
	at->style.stop = (struct fo_color){ .r = 0 };
	for (pass = 0; pass < 2; pass++) {
		set_attributes(&x, pass == 0);
		set_declarations(&x, pass == 0);
	}
	set_space(at);
	if (x.nfont > 0)
		at->style.font = styles_find(s->styles,
		    &(struct style_request){ .element = FO_INLINE,
		    .parent = at->style.font, .attributes = x.font,
		    .n = x.nfont, .place = svg_place(s, at->node) });
}

struct svg_style
svg_initial(const struct fo_style *style)
{
	return (struct svg_style){
		.fill = { .kind = SVG_COLOR },
		.stroke = { .kind = SVG_NONE },
		.fill_opacity = 1, .stroke_opacity = 1, .opacity = 1,
		.width = 1, .miter = 4,
		.color = style->text->color,
		.font = style,
		.font_size = style->text->font_size / SVG_UNIT,
		.letter = 0,
	};
}
