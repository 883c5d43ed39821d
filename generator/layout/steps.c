/*
 * steps: see steps.h.
 */
#include "layout/steps.h"

#include "base/buf.h"
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/layout.h"

/* Characters without white space at their end, and a line's end. */
static void
put_chars(struct buf *b, const struct para *p, size_t from, size_t to)
{
	char	c[5];
	size_t	i;

	while (to > from && (p->c[to - 1] == ' ' || p->c[to - 1] == '\n'))
		to--;
	if (to > from)
		buf_putc(b, ' ');
	for (i = from; i < to; i++) {
		c[utf8_put(c, p->c[i])] = '\0';
		buf_puts(b, c);
	}
	buf_putc(b, '\n');
}

static void
put_object(struct buf *b, const char *what, const struct fo *fo, mpt width)
{
	buf_printf(b, "%s %s of line %d, %d wide\n", what,
	    fo_element_name(fo->element), fo->place->line, width);
}

void
steps_paragraph(const struct para *p, const struct line *lines, size_t n)
{
	static const char *const kinds[] = {
		[ATOM_TEXT] = "word", [ATOM_SPACE] = "space",
		[ATOM_ZERO] = "break", [ATOM_SOFT] = "soft-hyphen",
		[ATOM_FEED] = "line-end", [ATOM_OPEN] = "open",
		[ATOM_CLOSE] = "close", [ATOM_GRAPHIC] = "picture",
		[ATOM_LEADER] = "leader", [ATOM_NOTE] = "note"
	};
	struct buf	*b = p->lay->options->steps;
	size_t		 i;

	if (b == NULL)
		return;
	put_object(b, "paragraph", p->block, p->width);
	for (i = 0; i < p->natom; i++) {
		const struct atom *a = &p->atoms[i];

		buf_printf(b, " %s %d", kinds[a->kind], a->width);
		put_chars(b, p, a->from, a->to);
	}
	for (i = 0; i < n; i++) {
		buf_printf(b, " line %d high:", lines[i].frame->h);
		put_chars(b, p, lines[i].skip, i + 1 < n ?
		    lines[i + 1].skip : p->n);
	}
}

static void
put_item(struct buf *b, const struct vitem *it)
{
	switch (it->kind) {
	case VITEM_BOX:
		buf_printf(b, "box, %d high\n", it->u.box.frame->h);
		break;
	case VITEM_GROUP:
		buf_printf(b, "cells of %s of line %d\n",
		    fo_element_name(it->fo->element), it->fo->place->line);
		break;
	case VITEM_SPACE:
		buf_puts(b, "space\n");
		break;
	case VITEM_OPEN: case VITEM_CLOSE:
		buf_printf(b, "%s %s%s\n", it->kind == VITEM_OPEN ? "open" :
		    "close", fo_element_name(it->fo->element),
		    it->kind == VITEM_OPEN && it->wrapper->header != NULL ?
		    ", with a header" : "");
		break;
	case VITEM_BREAK:
		buf_printf(b, "break, strength %d\n", it->u.at.strength);
		break;
	case VITEM_FORCE:
		buf_printf(b, "break-before %s\n", fo_value_name(it->u.force));
		break;
	case VITEM_ABSOLUTE:
		buf_puts(b, "container placed by its offsets\n");
		break;
	}
}

void
steps_list(const struct layout *lay, const struct fo *fo,
    const struct vlist *list)
{
	struct buf	*b = lay->options->steps;
	size_t		 i;

	if (b == NULL)
		return;
	put_object(b, "list", fo, list->area.width);
	for (i = 0; i < list->items.n; i++) {
		buf_printf(b, " %zu ", i);
		put_item(b, &list->items.at[i]);
	}
}

void
steps_part(const struct layout *lay, struct cursor from,
    const struct filled *f, mpt room)
{
	if (lay->options->steps != NULL)
		buf_printf(lay->options->steps,
		    "part from %zu%s to %zu%s: %d of %d high, strength %d\n",
		    from.i, from.rest != NULL ? " (its rest)" : "", f->end.i,
		    f->end.head != NULL ? " (a part of it)" : "", f->height,
		    room, f->strength);
}
