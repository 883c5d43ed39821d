/*
 * later: see later.h.
 */
#include "layout/later.h"

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/table.h"

#define DEPTH_MAX	20

static bool
keeps(const struct fo_box *box)
{
	return keep_strength(&box->keep_with_previous) > 0 ||
	    keep_strength(&box->keep_with_next) > 0;
}

/* A block of text or of such blocks, between which no break is demanded. */
static bool
is_quiet(const struct fo *fo, int depth)
{
	const struct fo_box	*box;
	const struct fo		*kid;

	if (fo->element == FO_TEXT)
		return true;
	box = fo->style->box;
	if ((fo->element != FO_BLOCK && fo->element != FO_INLINE) ||
	    depth > DEPTH_MAX || keeps(box) ||
	    vlist_forces(box->break_before) || vlist_forces(box->break_after))
		return false;
	for (kid = fo->first; kid != NULL; kid = kid->next)
		if (!is_quiet(kid, depth + 1))
			return false;
	return true;
}

static bool
cell_is_quiet(const struct fo *cell)
{
	const struct fo *kid;

	for (kid = cell->first; kid != NULL; kid = kid->next)
		if (kid->element != FO_BLOCK || !is_quiet(kid, 0))
			return false;
	return true;
}

bool
later_may(const struct layout *lay, const struct group *g)
{
	const struct fo	*row;
	size_t		 ncol = (size_t)g->table->ncol, i;
	int		 r;

	if (!lay->rows_wait || lay->repeating)
		return false;
	for (r = g->index; r < g->index + g->nrow; r++) {
		row = g->part->rows[r];
		if (row != NULL && row->style->box->repeat_on_break)
			return false;
	}
	for (i = (size_t)g->index * ncol;
	    i < (size_t)(g->index + g->nrow) * ncol; i++) {
		const struct tcell *tc = g->part->slots[i];

		if (tc != NULL && !cell_is_quiet(tc->fo))
			return false;
	}
	return true;
}

void
later_make(struct layout *lay, struct group *g)
{
	struct arena	*before = lay->lists;
	mpt		 height = lay->area_height;

	if (!g->later || g->cells != NULL)
		return;
	lay->lists = lay->passing;
	table_make_cells(lay, g);
	lay->lists = before;
	lay->area_height = height;
	*VEC_PUSH(&lay->made) = g;
}

void
later_let_go(struct layout *lay)
{
	size_t i;

	for (i = 0; i < lay->made.n; i++) {
		struct group *g = lay->made.at[i];

		g->cells = NULL;
		g->rows = NULL;
		g->ncell = 0;
	}
	lay->made.n = 0;
	arena_reset(lay->passing, (struct arena_mark){ NULL, 0 });
}
