/*
 * dump: frames as text. --dump=areas is XML with absolute positions in
 * millipoints, the form that layout tests check; --dump=pages is one drawing
 * call a line.
 */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "fo/fo.h"
#include "layout/frame.h"
#include "layout/image.h"

static void
put_glyph_text(struct buf *b, const struct glyph *g)
{
	char	c[5] = "";
	ucs	u = g->c == UCS_SHY ? '-' : g->c;

	if (u == 0)
		return;
	c[utf8_put(c, u)] = '\0';
	buf_xml(b, c);
}

static void
put_text(struct buf *b, const struct frame_text *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		put_glyph_text(b, &t->glyphs[i]);
}

static const char *
group_name(const struct frame *f)
{
	const char *name = fo_element_name(f->fo->element);
	const char *colon = strchr(name, ':');

	return f->fo->element == FO_FOOTNOTE ? "footnotes" :
	    colon != NULL ? colon + 1 : name;
}

static void
put_place(struct buf *b, const struct frame *f, mpt x, mpt y)
{
	buf_printf(b, " x=\"%d\" y=\"%d\" w=\"%d\" h=\"%d\"", x, y, f->w, f->h);
	if (f->id != NULL && (unsigned char)f->id[0] > 2) {
		buf_puts(b, " id=\"");
		buf_xml(b, f->id);
		buf_puts(b, "\"");
	}
}

static void
put_color(struct buf *b, struct fo_color c)
{
	if (c.none) {
		buf_puts(b, " color=\"none\"");
		return;
	}
	buf_printf(b, " color=\"#%02x%02x%02x\"", c.r, c.g, c.b);
}

static void
put_paint(struct buf *b, const char *name, const struct frame_paint *paint)
{
	if (paint->color.none)
		return;
	buf_printf(b, " %s=\"#%02x%02x%02x\"", name, paint->color.r,
	    paint->color.g, paint->color.b);
	if (paint->opacity < 1000)
		buf_printf(b, " %s-opacity=\"%d\"", name, paint->opacity);
}

static void
put_path_look(struct buf *b, const struct frame_path *path)
{
	size_t i;

	put_paint(b, "fill", &path->fill);
	if (path->gradient != NULL)
		buf_printf(b, " gradient=\"%s %zu\"",
		    path->gradient->radial ? "radial" : "linear",
		    path->gradient->n);
	if (path->even_odd)
		buf_puts(b, " fill-rule=\"evenodd\"");
	put_paint(b, "stroke", &path->stroke);
	if (path->stroke.color.none)
		return;
	buf_printf(b, " thickness=\"%d\" cap=\"%d\" join=\"%d\" "
	    "miter=\"%d\"", path->width, path->cap, path->join,
	    path->miter);
	for (i = 0; i < path->ndash; i++)
		buf_printf(b, "%s%d", i == 0 ? " dash=\"" : " ",
		    path->dash[i]);
	if (path->ndash > 0)
		buf_printf(b, "\" dash-offset=\"%d\"", path->dash_offset);
	if (path->pen != NULL)
		buf_printf(b, " pen=\"%.3f %.3f %.3f %.3f\"", path->pen[0],
		    path->pen[1], path->pen[2], path->pen[3]);
}

/* As SVG writes it, in millipoints of the page. */
static void
put_path(struct buf *b, const struct frame_path *path, mpt x, mpt y)
{
	static const char		letters[] = "MLCZ";
	static const int		counts[] = { 1, 1, 3, 0 };
	const struct frame_point	*p = path->at;
	size_t				 i;
	int				 k;

	for (i = 0; i < path->nop; i++) {
		buf_puts(b, i > 0 ? " " : "");
		buf_putc(b, letters[path->ops[i]]);
		for (k = 0; k < counts[path->ops[i]]; k++, p++)
			buf_printf(b, "%s%d %d", k > 0 ? " " : "", x + p->x,
			    y + p->y);
	}
}

/* What a drawing says in words, and how it is turned. */
static void
put_part(struct buf *b, const struct frame_part *part)
{
	if (part->title != NULL) {
		buf_puts(b, " title=\"");
		buf_xml(b, part->title);
		buf_puts(b, "\"");
	}
	if (part->turned)
		buf_printf(b, " turn=\"%.3f %.3f %.3f %.3f\"",
		    part->turn[0], part->turn[1], part->turn[2],
		    part->turn[3]);
	if (part->opacity < 1000)
		buf_printf(b, " opacity=\"%d\"", part->opacity);
	if (part->whole)
		buf_puts(b, " whole=\"true\"");
}

static void
put_leaf(struct buf *b, const struct frame *f, mpt x, mpt y)
{
	switch (f->kind) {
	case FRAME_TEXT:
		buf_puts(b, "<text");
		put_place(b, f, x, y);
		buf_printf(b, " font=\"%s\" size=\"%d\"",
		    face_name(f->u.text->face), f->u.text->size);
		if (f->u.text->color.r || f->u.text->color.g ||
		    f->u.text->color.b)
			put_color(b, f->u.text->color);
		buf_puts(b, ">");
		put_text(b, f->u.text);
		buf_puts(b, "</text>");
		break;
	case FRAME_RULE:
		buf_puts(b, "<rule");
		put_place(b, f, x, y);
		buf_printf(b, " thickness=\"%d\" style=\"%s\"",
		    f->u.rule->thickness, fo_value_name(f->u.rule->style));
		put_color(b, f->u.rule->color);
		buf_puts(b, "/>");
		break;
	case FRAME_RECT:
		buf_puts(b, "<rect");
		put_place(b, f, x, y);
		put_color(b, f->u.fill);
		buf_puts(b, "/>");
		break;
	case FRAME_IMAGE:
		buf_puts(b, "<image");
		put_place(b, f, x, y);
		buf_puts(b, "/>");
		break;
	case FRAME_PATH:
		buf_puts(b, "<path");
		put_place(b, f, x, y);
		put_path_look(b, f->u.path);
		buf_puts(b, " d=\"");
		put_path(b, f->u.path, x, y);
		buf_puts(b, "\"/>");
		break;
	default:
		break;
	}
}

static void
put_indent(struct buf *b, int depth)
{
	buf_putc(b, '\n');
	while (depth-- > 0)
		buf_putc(b, ' ');
}

static void
put_link(struct buf *b, const struct frame *f)
{
	buf_puts(b, f->u.link->uri != NULL ? " uri=\"" : " to=\"");
	buf_xml(b, f->u.link->uri != NULL ? f->u.link->uri :
	    f->u.link->id != NULL ? f->u.link->id : "");
	buf_puts(b, "\"");
}

static void
put_area(struct buf *b, const struct frame *f, mpt x, mpt y, int depth,
    bool in_line)
{
	const struct frame	*kid;
	const char		*name = f->kind == FRAME_LINE ? "line" :
				    f->kind == FRAME_LINK ? "link" :
				    f->kind == FRAME_TILES ? "tiles" :
				    group_name(f);

	x += f->x;
	y += f->y;
	if (!in_line)
		put_indent(b, depth);
	if (f->kind != FRAME_GROUP && f->kind != FRAME_LINE &&
	    f->kind != FRAME_LINK && f->kind != FRAME_TILES) {
		put_leaf(b, f, x, y);
		return;
	}
	buf_printf(b, "<%s", name);
	put_place(b, f, x, y);
	if (f->kind == FRAME_LINE)
		buf_printf(b, " baseline=\"%d\"", y + f->baseline);
	if (f->kind == FRAME_LINK)
		put_link(b, f);
	if (f->kind == FRAME_GROUP && f->u.part != NULL)
		put_part(b, f->u.part);
	if (f->artifact)
		buf_puts(b, " artifact=\"true\"");
	buf_puts(b, ">");
	in_line = in_line || f->kind == FRAME_LINE;
	for (kid = f->first; kid != NULL; kid = kid->next)
		put_area(b, kid, x, y, depth + 1, in_line);
	if (!in_line)
		put_indent(b, depth);
	buf_printf(b, "</%s>", name);
}

void
frame_dump_areas(const struct pages *pages, struct buf *b)
{
	const struct page	*p;
	const struct frame	*kid;

	buf_puts(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<areas>\n");
	for (p = pages->first; p != NULL; p = p->next) {
		buf_printf(b, "<page number=\"%s\" width=\"%d\" "
		    "height=\"%d\" master=\"", p->number_text, p->width,
		    p->height);
		buf_xml(b, p->master != NULL ? p->master : "");
		buf_puts(b, "\">");
		for (kid = p->root->first; kid != NULL; kid = kid->next)
			put_area(b, kid, 0, 0, 1, false);
		buf_puts(b, "\n</page>\n");
	}
	buf_puts(b, "</areas>\n");
}

static void
put_calls(struct buf *b, const struct frame *f, mpt x, mpt y)
{
	const struct frame *kid;

	x += f->x;
	y += f->y;
	switch (f->kind) {
	case FRAME_TEXT:
		buf_printf(b, "text %d %d %s %d ", x, y + f->baseline,
		    face_name(f->u.text->face), f->u.text->size);
		put_text(b, f->u.text);
		buf_putc(b, '\n');
		break;
	case FRAME_RULE:
		buf_printf(b, "rule %d %d %d %d %d %s\n", x, y, f->w, f->h,
		    f->u.rule->thickness, fo_value_name(f->u.rule->style));
		break;
	case FRAME_RECT:
		buf_printf(b, "rect %d %d %d %d\n", x, y, f->w, f->h);
		break;
	case FRAME_IMAGE:
		buf_printf(b, "image %d %d %d %d\n", x, y, f->w, f->h);
		break;
	case FRAME_PATH:
		buf_puts(b, "path ");
		put_path(b, f->u.path, x, y);
		buf_putc(b, '\n');
		break;
	case FRAME_TILES:
		buf_printf(b, "tiles %d %d %d %d\n", x, y, f->w, f->h);
		break;
	case FRAME_LINK:
		buf_printf(b, "link %d %d %d %d", x, y, f->w, f->h);
		put_link(b, f);
		buf_putc(b, '\n');
		break;
	default:
		break;
	}
	for (kid = f->first; kid != NULL; kid = kid->next)
		put_calls(b, kid, x, y);
}

void
frame_dump_pages(const struct pages *pages, struct buf *b)
{
	const struct page *p;

	for (p = pages->first; p != NULL; p = p->next) {
		buf_printf(b, "page %s %d %d\n", p->number_text, p->width,
		    p->height);
		put_calls(b, p->root, 0, 0);
	}
}
