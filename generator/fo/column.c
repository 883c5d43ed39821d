/*
 * column: see column.h. Rows are gone through once, as long as it is the
 * same group that is asked about.
 */
#include "fo/column.h"

#include <string.h>

#include "fo/fo.h"

/* From 0: where a cell stands that comes behind the given column. */
static int
cell_start(const struct column_grid *g, const struct fo *cell, int column)
{
	if (cell != NULL && cell->style->box->column_number > 0)
		return cell->style->box->column_number - 1;
	while (column < COLUMNS_MAX && g->left[column] > 0)
		column++;
	return column;
}

/* Marks the cell's place; returns the column behind it. */
static int
place_cell(struct column_grid *g, const struct fo *cell, int column)
{
	const struct fo_box	*box = cell->style->box;
	int			 i;

	column = cell_start(g, cell, column);
	for (i = column; i < column + box->columns_spanned &&
	    i < COLUMNS_MAX; i++)
		g->left[i] = (uint16_t)box->rows_spanned;
	return column + box->columns_spanned;
}

/* Where the cell of the row stands, or the one that will be its next. Cells
   of this row are marked in a copy of the grid only. */
static int
find_cell(const struct column_grid *g, const struct fo *row,
    const struct fo *cell)
{
	struct column_grid	 copy;
	const struct fo		*c;
	int			 column = 0;

	memcpy(&copy, g, sizeof(copy));
	for (c = row->first; c != NULL && c != cell; c = c->next)
		if (c->element == FO_TABLE_CELL)
			column = place_cell(&copy, c,
			    c->style->box->starts_row ? 0 : column);
	return cell_start(&copy, cell, column);
}

static void
pass_row(struct column_grid *g, const struct fo *row)
{
	const struct fo	*cell;
	int		 column = 0, i;

	for (cell = row->first; cell != NULL; cell = cell->next)
		if (cell->element == FO_TABLE_CELL)
			column = place_cell(g, cell, column);
	for (i = 0; i < COLUMNS_MAX; i++)
		if (g->left[i] > 0)
			g->left[i]--;
	g->row = row;
}

static const struct fo_style *
find_column(const struct fo *table, int column)
{
	const struct fo	*c;
	int		 at = 0;

	for (c = table->first; c != NULL; c = c->next) {
		const struct fo_box *box = c->style->box;

		if (c->element != FO_TABLE_COLUMN)
			continue;
		if (box->column_number > 0)
			at = box->column_number - 1;
		if (column >= at && column < at + box->columns_repeated)
			return c->style;
		at += box->columns_repeated;
	}
	return NULL;
}

const struct fo_style *
column_style(struct column_grid *g, const struct fo *row,
    const struct fo *cell, int number)
{
	const struct fo *group = row, *r;

	if (row->element == FO_TABLE_ROW)
		group = row->parent;
	if (group == NULL || group->parent == NULL ||
	    group->parent->element != FO_TABLE)
		return NULL;
	if (g->group != group) {
		memset(g, 0, sizeof(*g));
		g->group = group;
	}
	r = g->row != NULL ? g->row->next : group->first;
	for (; row != group && r != NULL && r != row; r = r->next)
		if (r->element == FO_TABLE_ROW)
			pass_row(g, r);
	return find_column(group->parent, number > 0 ? number - 1 :
	    find_cell(g, row, cell));
}
