/*
 * svg_text: text and tspan (SVG 1.1 §10) to runs of one style.
 *
 * White space is folded as CSS has it, line ends count as spaces. Widths are
 * layout's: a run only says where it begins anew.
 */
#include <string.h>

#include "fo/fo.h"
#include "fo/svg_parts.h"

#define TEXT_DEPTH	100

/* One text element on its way. */
struct writer {
	struct svg		*svg;
	struct buf		 text;		/* of the run in hand */
	VEC(struct drawing_run)	 runs;
	/* said by elements, for the next characters */
	bool			 has_x, has_y;
	double			 x, y, dx, dy;
	bool			 space;		/* the last character is one */
	int			 depth;
};

/* The object whose style and place the run has. */
static struct fo *
make_object(struct writer *w, const struct svg_at *at)
{
	struct fo *fo = ARENA_NEW(w->svg->arena, struct fo);

	fo->element = FO_TEXT;
	fo->style = at->style.font;
	fo->place = svg_place(w->svg, at->node);
	fo->line = fo->place->line;
	fo->parent = (struct fo *)(uintptr_t)w->svg->fo;
	fo->text = "";
	return fo;
}

static void
end_run(struct writer *w, const struct svg_at *at)
{
	struct drawing_run *run;

	if (w->text.n == 0)
		return;
	run = VEC_PUSH(&w->runs);
	*run = (struct drawing_run){
		.fo = make_object(w, at),
		.text = arena_copy(w->svg->arena, w->text.data, w->text.n),
		.n = w->text.n, .has_x = w->has_x, .has_y = w->has_y,
		.x = w->x, .y = w->y, .dx = w->dx, .dy = w->dy,
		.size = at->style.font_size, .letter = at->style.letter,
		.anchor = at->style.anchor, .baseline = at->style.baseline,
		.fill = svg_flat_paint(w->svg, at, &at->style.fill,
		    at->style.fill_opacity, "fill"),
	};
	w->has_x = w->has_y = false;
	w->dx = w->dy = 0;
	buf_clear(&w->text);
}

static void
add_text(struct writer *w, const struct svg_at *at, const char *text)
{
	for (; *text != '\0'; text++) {
		bool white = strchr(" \t\r\n", *text) != NULL;

		if (white && !at->style.preserve) {
			if (w->space)
				continue;
			buf_putc(&w->text, ' ');
		} else
			buf_putc(&w->text, white ? ' ' : *text);
		w->space = white;
	}
}

/* A list has one length for each character: we take the first. */
static bool
first_of(struct writer *w, const struct svg_at *at, const char *name,
    char axis, double *out)
{
	struct span	v = svg_attribute(at->node, name), rest = v, word;

	if (v.s == NULL)
		return false;
	rest = span_trim(rest);
	word = rest;
	word.n = strcspn(rest.s, ", \t\r\n");
	if (word.n < rest.n)
		svg_unsupported(w->svg, at->node, name);
	else
		word.n = rest.n;
	if (svg_length(word, svg_reference(w->svg, axis),
	    at->style.font_size, out))
		return true;
	svg_bad_value(w->svg, at->node, name, v);
	return false;
}

static void
read_place(struct writer *w, const struct svg_at *at)
{
	double v;

	if (first_of(w, at, "x", 'x', &v)) {
		w->has_x = true;
		w->x = v;
	}
	if (first_of(w, at, "y", 'y', &v)) {
		w->has_y = true;
		w->y = v;
	}
	if (first_of(w, at, "dx", 'x', &v))
		w->dx += v;
	if (first_of(w, at, "dy", 'y', &v))
		w->dy += v;
}

static bool
is_shown_as_it_is(const xmlNode *node)
{
	return svg_is(node, "tspan") || svg_is(node, "text");
}

static void	write_element(struct writer *, const struct svg_at *);

static void
write_child(struct writer *w, const struct svg_at *at, const xmlNode *n)
{
	struct svg_at in = *at;

	in.node = n;
	if (svg_is(n, "title") || svg_is(n, "desc"))
		return;
	if (++w->svg->nelement > SVG_ELEMENTS) {
		svg_fail(w->svg, n, SVG_TOO_LARGE, NULL);
		return;
	}
	end_run(w, at);
	if (svg_is(at->node, "text") || svg_is(at->node, "tspan")) {
		svg_style(w->svg, &in);
		if (!is_shown_as_it_is(n))
			diag_add(w->svg->dg, FO_UNSUPPORTED,
			    svg_place(w->svg, n), (const char *)n->name,
			    NULL);
	}
	if (!in.style.gone)
		write_element(w, &in);
	end_run(w, &in);
}

static void
write_element(struct writer *w, const struct svg_at *at)
{
	const xmlNode *n;

	if (w->depth == TEXT_DEPTH) {
		svg_fail(w->svg, at->node, FO_TOO_DEEP,
		    arena_printf(w->svg->arena, "%d", TEXT_DEPTH));
		return;
	}
	w->depth++;
	read_place(w, at);
	for (n = at->node->children; n != NULL && !w->svg->failed; n = n->next)
		if (n->type == XML_ELEMENT_NODE)
			write_child(w, at, n);
		else if ((n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE) && n->content != NULL)
			add_text(w, at, (const char *)n->content);
	w->depth--;
}

/* The space at the end of all. */
static void
trim_end(struct writer *w)
{
	struct drawing_run *last;

	while (w->runs.n > 0) {
		last = &w->runs.at[w->runs.n - 1];
		while (last->n > 0 && last->text[last->n - 1] == ' ')
			last->n--;
		if (last->n > 0)
			return;
		w->runs.n--;
	}
}

void
svg_text(struct svg *s, const struct svg_at *at)
{
	struct writer		 w = { .svg = s, .space = true, .has_x = true,
				    .has_y = true };
	struct drawing_text	*text;
	struct drawing_run	*runs;
	struct drawing_item	*item;

	write_element(&w, at);
	end_run(&w, at);
	if (!at->style.preserve)
		trim_end(&w);
	if (w.runs.n > 0 && !s->failed && !at->style.hidden) {
		runs = ARENA_ARRAY(s->arena, w.runs.n, struct drawing_run);
		memcpy(runs, w.runs.at, w.runs.n * sizeof(*runs));
		text = ARENA_NEW(s->arena, struct drawing_text);
		*text = (struct drawing_text){ .matrix = at->matrix,
		    .runs = runs, .n = w.runs.n };
		item = VEC_PUSH(&s->items);
		*item = (struct drawing_item){ .kind = DRAWING_TEXT };
		item->u.text = text;
		if (at->style.stroke.kind != SVG_NONE && at->style.width > 0)
			svg_unsupported(s, at->node, "stroke");
	}
	VEC_FREE(&w.runs);
	buf_free(&w.text);
}

const char *
svg_child_text(struct svg *s, const xmlNode *node, const char *name)
{
	const xmlNode	*n = node->children;
	struct buf	 b = { 0 };
	const char	*p, *result;
	xmlChar		*text;

	while (n != NULL && !svg_is(n, name))
		n = n->next;
	text = n != NULL ? xmlNodeGetContent(n) : NULL;
	if (text == NULL)
		return NULL;
	for (p = (const char *)text; *p != '\0'; p++) {
		bool white = strchr(" \t\r\n", *p) != NULL;

		if (!white || (b.n > 0 && b.data[b.n - 1] != ' '))
			buf_putc(&b, white ? ' ' : *p);
	}
	while (b.n > 0 && b.data[b.n - 1] == ' ')
		b.data[--b.n] = '\0';
	result = b.n > 0 ? arena_copy(s->arena, b.data, b.n) : NULL;
	xmlFree(text);
	buf_free(&b);
	return result;
}
