/*
 * dump: the tree as text: --dump=fo, and the form that tests check.
 *
 * An object shows its line, its strings, those inherited properties that
 * differ from its parent's (the root: from the initial ones), and of the
 * others those that differ from the initial ones.
 */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/drawing.h"
#include "fo/fo.h"
#include "fo/kinds.h"

#define DEPTH_SHOWN	40	/* deeper objects are set in no further */

struct dump {
	struct buf		*out;
	const struct fo		*top;
	const struct fo_style	*initial;
	struct buf		 was, is;
};

static void
print_value(struct buf *b, const struct property *row,
    const struct fo_style *style)
{
	const void *field = property_field(row, style->text, style->box,
	    style->page);

	buf_clear(b);
	if (field != NULL)
		kinds[row->kind].print(b, row, field);
}

static void
dump_properties(struct dump *d, const struct fo *fo)
{
	const struct fo_style	*style = fo->style, *from;
	int			 id;

	for (id = FO_P_NONE + 1; id < FO_PROPERTY_MAX; id++) {
		const struct property *row = &properties[id];

		if (kinds[row->kind].print == NULL || row->where == IN_JOB ||
		    (row->where == IN_PAGE && style->page == NULL))
			continue;
		from = row->where == IN_TEXT && fo->parent != NULL ?
		    fo->parent->style : d->initial;
		print_value(&d->was, row, from);
		print_value(&d->is, row, style);
		if (strcmp(buf_text(&d->was), buf_text(&d->is)) != 0)
			buf_printf(d->out, " %s=\"%s\"",
			    fo_property_name((enum fo_property)id),
			    buf_text(&d->is));
	}
}

static void
dump_margins(struct dump *d, const struct fo_page *page)
{
	static const char *const names[FO_EDGES] = {
		[FO_TOP] = "top", [FO_BOTTOM] = "bottom",
		[FO_LEFT] = "left", [FO_RIGHT] = "right" };
	int i;

	for (i = 0; page != NULL && i < FO_EDGES; i++) {
		buf_clear(&d->is);
		print_len(&d->is, page->margin[i]);
		if (strcmp(buf_text(&d->is), "0pt") != 0)
			buf_printf(d->out, " margin-%s=\"%s\"", names[i],
			    buf_text(&d->is));
	}
}

static void
dump_start(struct dump *d, const struct fo *fo)
{
	const struct fo_string	*s;
	const struct place	*at = fo->place;

	if (fo->element == FO_TEXT) {
		buf_printf(d->out, "<text line=\"%d\">", fo->line);
		buf_xml(d->out, fo->text);
		buf_puts(d->out, "</text>\n");
		return;
	}
	buf_printf(d->out, "<%s line=\"%d\"", fo_element_name(fo->element),
	    fo->line);
	if (at->template_file != NULL && (fo->parent == NULL ||
	    at != fo->parent->place)) {
		buf_printf(d->out, " at=\"");
		buf_xml(d->out, at->file != NULL ? at->file : "");
		buf_printf(d->out, ":%d\" from=\"", at->line);
		buf_xml(d->out, at->template_file);
		buf_printf(d->out, ":%d\"", at->template_line);
	}
	if (fo == d->top)
		buf_puts(d->out,
		    " xmlns:fo=\"http://www.w3.org/1999/XSL/Format\""
		    " xmlns:pisar=\"urn:pisar:fo\"");
	for (s = fo->strings; s != NULL; s = s->next) {
		buf_printf(d->out, " %s=\"", fo_property_name(s->property));
		buf_xml(d->out, s->value);
		buf_putc(d->out, '"');
	}
	dump_margins(d, fo->style->page);
	dump_properties(d, fo);
	if (fo->drawing != NULL)
		buf_printf(d->out, " drawing=\"%.0f %.0f\"",
		    fo->drawing->width, fo->drawing->height);
	if (fo->foreign != NULL) {
		buf_puts(d->out, " foreign=\"");
		buf_xml(d->out, fo->foreign);
		buf_putc(d->out, '"');
	}
	buf_puts(d->out, fo->first != NULL ? ">\n" : "/>\n");
}

static void
indent(struct buf *out, int depth)
{
	int i;

	for (i = 0; i < depth && i < DEPTH_SHOWN; i++)
		buf_putc(out, ' ');
}

void
fo_dump(const struct fo *top, struct buf *out)
{
	struct arena	*arena = arena_new();
	struct diag	*dg = diag_new();
	struct styles	*styles = styles_new(arena, dg);
	struct dump	 d = { .out = out, .top = top,
			    .initial = styles_initial(styles) };
	const struct fo	*fo = top;
	int		 depth = 0;

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	for (;;) {
		indent(out, depth);
		dump_start(&d, fo);
		if (fo->first != NULL) {
			fo = fo->first;
			depth++;
			continue;
		}
		while (fo != top && fo->next == NULL) {
			fo = fo->parent;
			indent(out, --depth);
			buf_printf(out, "</%s>\n",
			    fo_element_name(fo->element));
		}
		if (fo == top)
			break;
		fo = fo->next;
	}
	buf_free(&d.was);
	buf_free(&d.is);
	styles_free(styles);
	diag_free(dg);
	arena_free(arena);
}
