/*
 * svg: the walk over the elements of a drawing; see svg.h.
 */
#include "fo/svg.h"

#include <limits.h>
#include <string.h>

#include "data/load.h"
#include "fo/fo.h"
#include "fo/place.h"
#include "fo/svg_parts.h"

/* Messages */

const struct place *
svg_place(struct svg *s, const xmlNode *node)
{
	static const struct stamps	none;
	long				line = xmlGetLineNo(node);

	return place_make(s->arena, s->styles, &none, s->place, s->stamped,
	    s->file, line < 0 || line > INT_MAX ? 0 : (int)line);
}

void
svg_bad_value(struct svg *s, const xmlNode *node, const char *name,
    struct span value)
{
	size_t n = value.n < 40 ? value.n : 40;

	while (n > 0 && n < value.n &&
	    ((unsigned char)value.s[n] & 0xC0) == 0x80)
		n--;
	diag_add(s->dg, FO_BAD_VALUE, svg_place(s, node), name,
	    arena_copy(s->arena, value.s, n), NULL);
}

void
svg_unsupported(struct svg *s, const xmlNode *node, const char *name)
{
	diag_add(s->dg, FO_PROPERTY_UNSUPPORTED, svg_place(s, node), name,
	    NULL);
}

void
svg_fail(struct svg *s, const xmlNode *node, enum problem code,
    const char *text)
{
	diag_add(s->dg, code, svg_place(s, node), text, NULL);
	s->failed = true;
}

/* Nodes */

bool
svg_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    strcmp((const char *)node->name, name) == 0 &&
	    strcmp((const char *)node->ns->href, SVG_NAMESPACE) == 0;
}

struct span
svg_attribute(const xmlNode *node, const char *name)
{
	const char *v = data_attribute(node, name);

	return (struct span){ v, v != NULL ? strlen(v) : 0 };
}

struct span
svg_href(const xmlNode *node)
{
	struct span	 own = svg_attribute(node, "href");
	const xmlAttr	*a;

	for (a = node->properties; a != NULL && own.s == NULL; a = a->next)
		if (a->ns != NULL && a->children != NULL &&
		    a->children->content != NULL &&
		    strcmp((const char *)a->name, "href") == 0 &&
		    strcmp((const char *)a->ns->href, XLINK_NAMESPACE) == 0)
			own = (struct span){ (const char *)
			    a->children->content, strlen((const char *)
			    a->children->content) };
	return own;
}

/* The node behind this one in document order, below top; or NULL. */
static const xmlNode *
next_node(const xmlNode *node, const xmlNode *top)
{
	if (node->type == XML_ELEMENT_NODE && node->children != NULL)
		return node->children;
	while (node != top && node->next == NULL)
		node = node->parent;
	return node == top ? NULL : node->next;
}

static void
find_ids(struct svg *s)
{
	const xmlNode	*n;
	struct span	 id;

	for (n = s->root; n != NULL; n = next_node(n, s->root)) {
		id = svg_attribute(n, "id");
		if (id.s != NULL && map_find(&s->ids, id.s, id.n) == NULL)
			map_put(&s->ids, id.s, id.n, (void *)(uintptr_t)n);
	}
	s->ids_known = true;
}

const xmlNode *
svg_target(struct svg *s, const xmlNode *from, struct span name)
{
	const xmlNode	*found = NULL;
	const char	*text = arena_copy(s->arena, name.s, name.n);

	if (name.n > 1 && *name.s == '#') {
		if (!s->ids_known)
			find_ids(s);
		found = map_find(&s->ids, name.s + 1, name.n - 1);
	}
	if (found == NULL)
		diag_add(s->dg, name.n > 0 && *name.s != '#' ? SVG_OUTSIDE :
		    SVG_NO_TARGET, svg_place(s, from), text, NULL);
	return found;
}

/* Groups */

bool
svg_begin_group(struct svg *s, struct svg_at *at)
{
	struct drawing_item *item;

	if (at->style.opacity >= 1)
		return false;
	item = VEC_PUSH(&s->items);
	*item = (struct drawing_item){ .kind = DRAWING_GROUP };
	item->u.opacity = at->style.opacity;
	at->style.opacity = 1;
	return true;
}

void
svg_end_group(struct svg *s)
{
	*VEC_PUSH(&s->items) = (struct drawing_item){ .kind = DRAWING_END };
}

/* Elements */

static void	draw(struct svg *, const struct svg_at *around,
		    const xmlNode *);

static void
draw_children(struct svg *s, const struct svg_at *at)
{
	const xmlNode *n;

	for (n = at->node->children; n != NULL && !s->failed; n = n->next)
		if (n->type == XML_ELEMENT_NODE)
			draw(s, at, n);
}

static bool
begin_clip(struct svg *s, const struct svg_at *at, double w, double h)
{
	const struct drawing_matrix	*m = &at->matrix;
	struct drawing_item		*item;

	if (at->style.overflows)
		return false;
	if (m->b != 0 || m->c != 0 || m->a <= 0 || m->d <= 0) {
		svg_unsupported(s, at->node, "overflow");
		return false;
	}
	item = VEC_PUSH(&s->items);
	*item = (struct drawing_item){ .kind = DRAWING_CLIP };
	item->u.clip.x = m->e;
	item->u.clip.y = m->f;
	item->u.clip.w = m->a * w;
	item->u.clip.h = m->d * h;
	return true;
}

/*
 * An inner svg, or a symbol in use (§5.1.2, §5.6): a viewport of that size
 * at the matrix' origin.
 */
static void
draw_viewport(struct svg *s, const struct svg_at *at, double w, double h)
{
	struct svg_at		in = *at;
	struct drawing_matrix	fit;
	double			box[4], outer_w = s->view_w;
	double			outer_h = s->view_h;
	bool			clipped;

	if (w <= 0 || h <= 0)
		return;
	clipped = begin_clip(s, at, w, h);
	s->view_w = w;
	s->view_h = h;
	if (svg_view_box(s, at->node, box)) {
		fit = svg_fit(s, at->node, w, h, box);
		in.matrix = drawing_product(&at->matrix, &fit);
		s->view_w = box[2];
		s->view_h = box[3];
	}
	draw_children(s, &in);
	s->view_w = outer_w;
	s->view_h = outer_h;
	if (clipped)
		svg_end_group(s);
}

static void
shift(struct svg_at *at, double x, double y)
{
	struct drawing_matrix to = { 1, 0, 0, 1, x, y };

	at->matrix = drawing_product(&at->matrix, &to);
}

static void
draw_inner(struct svg *s, struct svg_at *at)
{
	shift(at, svg_geometry(s, at, "x", 'x', 0),
	    svg_geometry(s, at, "y", 'y', 0));
	draw_viewport(s, at, svg_geometry(s, at, "width", 'x', s->view_w),
	    svg_geometry(s, at, "height", 'y', s->view_h));
}

static bool
stands_in(const xmlNode *node, const xmlNode *around)
{
	while (node != NULL && node != around)
		node = node->parent;
	return node != NULL;
}

static void
draw_symbol(struct svg *s, const struct svg_at *use, const xmlNode *symbol)
{
	struct svg_at	at = *use;
	bool		grouped;

	at.node = symbol;
	svg_style(s, &at);
	grouped = svg_begin_group(s, &at);
	draw_viewport(s, &at, svg_geometry(s, use, "width", 'x', s->view_w),
	    svg_geometry(s, use, "height", 'y', s->view_h));
	if (grouped)
		svg_end_group(s);
}

static void
draw_use(struct svg *s, struct svg_at *at)
{
	struct span	 name = svg_href(at->node);
	const xmlNode	*target;

	if (name.n == 0)
		return;
	target = svg_target(s, at->node, name);
	if (target == NULL)
		return;
	if (stands_in(at->node, target)) {
		svg_fail(s, at->node, SVG_CYCLE,
		    arena_copy(s->arena, name.s, name.n));
		return;
	}
	shift(at, svg_geometry(s, at, "x", 'x', 0),
	    svg_geometry(s, at, "y", 'y', 0));
	if (svg_is(target, "symbol"))
		draw_symbol(s, at, target);
	else
		draw(s, at, target);
}

/* The first that could be drawn (§5.8.2); we know no features to ask for. */
static void
draw_switch(struct svg *s, const struct svg_at *at)
{
	const xmlNode *n;

	for (n = at->node->children; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE &&
		    !svg_is(n, "foreignObject") &&
		    data_attribute(n, "requiredExtensions") == NULL) {
			draw(s, at, n);
			return;
		}
}

/* What shows nothing by itself. */
static bool
is_silent(const xmlNode *node)
{
	static const char *const names[] = { "defs", "title", "desc",
	    "metadata", "linearGradient", "radialGradient", "symbol",
	    "clipPath", "mask", "marker", "pattern", "filter", "cursor",
	    "view" };
	size_t i;

	if (node->ns == NULL || strcmp((const char *)node->ns->href,
	    SVG_NAMESPACE) != 0)
		return true;		/* metadata of editors */
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp((const char *)node->name, names[i]) == 0)
			return true;
	return false;
}

/* Outside: reported; its text, if it has any to read, is drawn where it
   would begin. */
static void
draw_unknown(struct svg *s, const struct svg_at *at)
{
	const char *name = (const char *)at->node->name;

	if (svg_is(at->node, "style") || svg_is(at->node, "script") ||
	    svg_is(at->node, "image")) {
		diag_add(s->dg, FO_SKIPPED, svg_place(s, at->node), name,
		    "svg", NULL);
		return;
	}
	diag_add(s->dg, FO_UNSUPPORTED, svg_place(s, at->node), name, NULL);
	svg_text(s, at);
}

static void
draw_container(struct svg *s, struct svg_at *at)
{
	bool grouped = svg_begin_group(s, at);

	if (svg_is(at->node, "g"))
		draw_children(s, at);
	else if (svg_is(at->node, "use"))
		draw_use(s, at);
	else if (svg_is(at->node, "svg"))
		draw_inner(s, at);
	else if (svg_is(at->node, "switch"))
		draw_switch(s, at);
	else if (svg_is(at->node, "a")) {
		svg_unsupported(s, at->node, "href");
		draw_children(s, at);
	} else
		draw_unknown(s, at);
	if (grouped)
		svg_end_group(s);
}

static void
draw_element(struct svg *s, struct svg_at *at)
{
	if (svg_shape(s, at))
		return;
	if (svg_is(at->node, "text"))
		svg_text(s, at);
	else
		draw_container(s, at);
}

static void
draw(struct svg *s, const struct svg_at *around, const xmlNode *node)
{
	struct svg_at	at = *around;
	struct span	transform = svg_attribute(node, "transform");

	if (s->failed || is_silent(node))
		return;
	if (++s->nelement > SVG_ELEMENTS) {
		svg_fail(s, node, SVG_TOO_LARGE, NULL);
		return;
	}
	if (s->depth == SVG_DEPTH) {
		svg_fail(s, node, FO_TOO_DEEP, arena_printf(s->arena, "%d",
		    SVG_DEPTH));
		return;
	}
	at.node = node;
	if (transform.s != NULL && !svg_transform(transform, &at.matrix)) {
		svg_bad_value(s, node, "transform", transform);
		at.matrix = around->matrix;
	}
	svg_style(s, &at);
	s->depth++;
	if (!at.style.gone)
		draw_element(s, &at);
	s->depth--;
}

/* The whole */

/* A side of the drawing; 0 where it does not say, or asks for all there is. */
static double
own_side(struct svg *s, const struct svg_at *at, const char *name)
{
	struct span	v = svg_attribute(at->node, name);
	double		out = 0;

	if (v.s == NULL || span_is(span_trim(v), "auto") ||
	    memchr(v.s, '%', v.n) != NULL)
		return 0;
	if (!svg_length(v, 0, at->style.font_size, &out) || out <= 0) {
		svg_bad_value(s, at->node, name, v);
		return 0;
	}
	return out;
}

/* §7.2; CSS 2.1 §10.3.2: what is missing follows from the viewBox, or is
   300 by 150. */
static void
set_size(struct svg *s, struct svg_at *at, struct drawing *d)
{
	double	w = own_side(s, at, "width"), h = own_side(s, at, "height");
	double	box[4];
	bool	boxed = svg_view_box(s, at->node, box);

	if (boxed && w <= 0 && h <= 0) {
		w = box[2];
		h = box[3];
	} else if (boxed && w <= 0)
		w = h * box[2] / box[3];
	else if (boxed && h <= 0)
		h = w * box[3] / box[2];
	w = w > 0 ? w : 300;
	h = h > 0 ? h : 150;
	w = w * SVG_UNIT > MPT_MAX ? MPT_MAX / SVG_UNIT : w;
	h = h * SVG_UNIT > MPT_MAX ? MPT_MAX / SVG_UNIT : h;
	d->width = w * SVG_UNIT < 1 ? 1 : w * SVG_UNIT;
	d->height = h * SVG_UNIT < 1 ? 1 : h * SVG_UNIT;
	s->view_w = boxed ? box[2] : w;
	s->view_h = boxed ? box[3] : h;
	at->matrix = (struct drawing_matrix){ .a = SVG_UNIT, .d = SVG_UNIT };
	if (boxed) {
		struct drawing_matrix fit = svg_fit(s, at->node, w, h, box);

		at->matrix = drawing_product(&at->matrix, &fit);
	}
}

static void
draw_root(struct svg *s, struct svg_at *at)
{
	bool grouped = svg_begin_group(s, at);

	draw_children(s, at);
	if (grouped)
		svg_end_group(s);
}

const struct drawing *
svg_draw(const struct svg_source *source)
{
	struct svg	 s = {
		.arena = source->arena, .dg = source->dg,
		.styles = source->styles, .root = source->root,
		.file = source->file, .place = source->place,
		.stamped = source->stamped, .fo = source->fo,
	};
	struct svg_at	 at = { .node = source->root,
			    .style = svg_initial(source->style) };
	struct drawing	*d = ARENA_NEW(source->arena, struct drawing);
	struct drawing_item *items;

	svg_style(&s, &at);
	set_size(&s, &at, d);
	d->overflows = at.style.overflows;
	d->title = svg_child_text(&s, s.root, "title");
	d->description = svg_child_text(&s, s.root, "desc");
	if (!at.style.gone)
		draw_root(&s, &at);
	items = ARENA_ARRAY(s.arena, s.items.n, struct drawing_item);
	if (s.items.n > 0)
		memcpy(items, s.items.at, s.items.n * sizeof(*items));
	d->items = items;
	d->n = s.items.n;
	VEC_FREE(&s.items);
	VEC_FREE(&s.path.ops);
	VEC_FREE(&s.path.at);
	map_free(&s.ids);
	return s.failed ? NULL : d;
}

/* Files */

bool
svg_is_xml(const char *bytes, size_t n)
{
	size_t i = 0;

	if (n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	while (i < n && strchr(" \t\r\n", bytes[i]) != NULL && bytes[i] != 0)
		i++;
	return i < n && bytes[i] == '<';
}

const struct drawing *
svg_load(const char *path, struct arena *arena, struct diag *dg)
{
	struct diag		*own = diag_new();
	xmlDoc			*doc = data_read_drawing(path, own);
	const struct drawing	*d = NULL;
	struct svg_source	 source = { .arena = arena, .dg = dg,
				    .file = arena_strdup(arena, path) };
	struct place		 at = { .file = source.file, .line = 1 };

	diag_merge_mild(dg, own);
	diag_free(own);
	if (doc == NULL) {
		diag_add(dg, SVG_UNREADABLE, &at, NULL);
		return NULL;
	}
	source.root = xmlDocGetRootElement(doc);
	source.styles = styles_new(arena, dg);
	source.style = styles_initial(source.styles);
	if (source.root != NULL && svg_is(source.root, "svg"))
		d = svg_draw(&source);
	else
		diag_add(dg, SVG_NOT_SVG, &at, source.root != NULL ?
		    (const char *)source.root->name : "", NULL);
	styles_free(source.styles);
	xmlFreeDoc(doc);
	return d;
}
