/*
 * baseline: how cells beside each other are aligned: by display-align, or their
 * first lines on one baseline (XSL 1.1 §7.14.6, relative-align, which Apache
 * FOP does not know).
 */
#include "fo/fo.h"
#include "layout/group.h"

enum fo_value
group_display_align(const struct fo *fo)
{
	return fo->element == FO_LIST_ITEM_LABEL ||
	    fo->element == FO_LIST_ITEM_BODY ? FO_V_AUTO :
	    fo->style->text->display_align;
}

/* What is aligned by display-align is not by this (§7.14.4). */
static bool
by_baseline(const struct fo *fo)
{
	return fo->style->text->relative_align == FO_V_BASELINE &&
	    group_display_align(fo) == FO_V_AUTO;
}

mpt
frame_first_baseline(const struct frame *f)
{
	const struct frame	*kid;
	mpt			 found;

	if (f->kind == FRAME_LINE)
		return f->baseline;
	if (f->rotate != 0)
		return -1;
	for (kid = f->first; kid != NULL; kid = kid->next)
		if ((found = frame_first_baseline(kid)) >= 0)
			return kid->y + found;
	return -1;
}

/* Of what stands in the list first, below its top; -1: it is no text. */
static mpt
list_baseline(struct layout *lay, const struct vlist *list)
{
	struct cursor	 start = { 0, NULL, NULL }, end = start;
	struct frame	*f;

	while (end.i < list->items.n &&
	    list->items.at[end.i].kind != VITEM_BOX &&
	    list->items.at[end.i].kind != VITEM_GROUP)
		end.i++;
	if (end.i >= list->items.n)
		return -1;
	end.i++;
	f = frame_new(lay, FRAME_GROUP, list->items.at[end.i - 1].fo);
	fill_place(lay, list, start, end, f, 0, 0);
	return frame_first_baseline(f);
}

/* Of a cell that takes part in it, below its own top; else -1. */
static mpt
cell_baseline(struct layout *lay, const struct group *g, const struct gcell *c)
{
	mpt found = -1;

	if (c->list != NULL && by_baseline(g->table != NULL ? c->fo : g->fo))
		found = list_baseline(lay, c->list);
	return found < 0 ? -1 : c->before + found;
}

/* Cells from first on, all of one row. */
static void
align_row(struct layout *lay, struct group *g, size_t first, size_t end)
{
	mpt	deepest = -1, found;
	size_t	i;

	for (i = first; i < end; i++)
		if ((found = cell_baseline(lay, g, &g->cells[i])) > deepest)
			deepest = found;
	for (i = first; i < end && deepest >= 0; i++) {
		struct gcell *c = &g->cells[i];

		found = cell_baseline(lay, g, c);
		if (found < 0)
			continue;
		c->before += deepest - found;
		c->least -= deepest - found;
	}
}

void
group_align_baselines(struct layout *lay, struct group *g)
{
	size_t first, end;

	for (first = 0; first < g->ncell; first = end) {
		bool any = false;

		for (end = first; end < g->ncell &&
		    g->cells[end].row == g->cells[first].row; end++)
			any = any || by_baseline(g->table != NULL ?
			    g->cells[end].fo : g->fo);
		if (any)
			align_row(lay, g, first, end);
	}
}
