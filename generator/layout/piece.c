/*
 * piece: the frames of a piece of a group. Where it ends, group.c has found.
 */
#include "fo/fo.h"
#include "layout/group.h"
#include "layout/table.h"

static void
shift_down(struct frame *cell, mpt by)
{
	struct frame *f;

	for (f = cell->first; f != NULL; f = f->next)
		f->y += by;
}

static void
align_content(const struct gcell *c, struct frame *f, mpt used, bool cut)
{
	enum fo_value	how = group_display_align(c->fo);
	mpt		spare = f->h - gcell_above(c) - used -
			    (cut ? c->after_again : c->after);

	if (spare <= 0)
		return;
	if (how == FO_V_CENTER)
		shift_down(f, spare / 2);
	else if (how == FO_V_AFTER)
		shift_down(f, spare);
}

static void
place_cell(struct layout *lay, const struct piece *p, size_t i,
    struct frame *into, mpt x, mpt y)
{
	const struct gcell	*c = group_cell(p->group, i);
	struct frame		*f = frame_new(lay, FRAME_GROUP, c->fo);
	mpt			 used = 0;
	int			 r, from = c->row;

	if (from < p->group->first)
		from = p->group->first;
	f->x = x + p->group->x + c->x;
	f->y = y + gcell_top(p->group, c);
	f->w = c->w;
	for (r = from; r <= p->last && r < c->row + c->nrow; r++)
		f->h = mpt_sum(f->h, piece_row(p, r));
	f->artifact = p->group->artifact || c->repeated;
	if (!c->begun)
		f->id = fo_string(c->fo, FO_P_ID);
	frame_append(into, f);
	if (c->list != NULL && !c->done)
		used = fill_place(lay, c->list, c->from, p->ends[i], f,
		    c->inset, gcell_above(c));
	align_content(c, f, used, p->cut && c->row + c->nrow > p->last);
	table_paint_cell(lay, p, c, f);
}

void
piece_place(struct layout *lay, const struct piece *p,
    struct table_runs *runs, struct frame *into, mpt x, mpt y, bool top)
{
	const struct group	*g = p->group;
	size_t			 i;

	for (i = 0; i < p->ncell; i++)
		if (group_cell(g, i)->row <= p->last)
			place_cell(lay, p, i, into, x, y);
	if (g->table != NULL)
		table_paint_rules(lay, p, runs, into, x + g->x, y, top);
}
