/*
 * grid: which cell stands in which slot of a table. Knows nothing of widths
 * and heights.
 */
#include "layout/table.h"

#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/paragraph.h"

#define COLUMNS_MAX	1000
#define ROWS_MAX	2000000

static int
span_of(int n, int most)
{
	return n < 1 ? 1 : n > most ? most : n;
}

/* How many rows yet each column is taken by cells of rows above: they count
   only where no columns are given. */
struct taken {
	bool	count;
	int	rows[COLUMNS_MAX];
	int	n;		/* columns that may be */
};

static void
end_row(struct taken *taken)
{
	int i;

	for (i = 0; i < taken->n; i++)
		taken->rows[i] -= taken->rows[i] > 0;
}

static int
first_free(const struct taken *taken, int col)
{
	while (col < taken->n && taken->rows[col] > 0)
		col++;
	return col;
}

static void
take_below(struct taken *taken, int col, int end, int nrow)
{
	if (nrow < 2 || !taken->count)
		return;
	for (; col < end && col < COLUMNS_MAX; col++)
		taken->rows[col] = nrow;
	if (col > taken->n)
		taken->n = col;
}

/* How many columns the cells of a row need; or of rows without fo:table-row. */
static int
row_width(const struct fo *row, struct taken *taken)
{
	const struct fo	*cell;
	int		 col = 0, end, most = 0;

	for (cell = row->first; cell != NULL; cell = cell->next) {
		const struct fo_box *box = cell->style->box;

		if (cell->element != FO_TABLE_CELL)
			continue;
		if (box->starts_row && col > 0) {
			end_row(taken);
			col = 0;
		}
		col = box->column_number > 0 ? box->column_number - 1 :
		    first_free(taken, col);
		end = col + span_of(box->columns_spanned, COLUMNS_MAX);
		take_below(taken, col, end, box->rows_spanned);
		col = end;
		if (col > most)
			most = col;
		if (box->ends_row) {
			end_row(taken);
			col = 0;
		}
	}
	if (col > 0 || row->element == FO_TABLE_ROW)
		end_row(taken);
	return most;
}

static int
part_width(const struct fo *part, bool given)
{
	struct taken	 taken = { .count = !given };
	const struct fo	*row;
	int		 most = row_width(part, &taken), w;

	for (row = part->first; row != NULL; row = row->next)
		if (row->element == FO_TABLE_ROW &&
		    (w = row_width(row, &taken)) > most)
			most = w;
	return most;
}

int
table_count_columns(const struct fo *table)
{
	const struct fo	*kid;
	int		 n = 0, next = 0, w;

	for (kid = table->first; kid != NULL; kid = kid->next) {
		const struct fo_box *box = kid->style->box;

		if (kid->element == FO_TABLE_COLUMN) {
			if (box->column_number > 0)
				next = box->column_number - 1;
			next += span_of(box->columns_repeated, COLUMNS_MAX);
			if (next > n)
				n = next;
			continue;
		}
		if (kid->element != FO_TABLE_HEADER &&
		    kid->element != FO_TABLE_FOOTER &&
		    kid->element != FO_TABLE_BODY)
			continue;
		w = part_width(kid, next > 0);
		if (w > n)
			n = w;
	}
	return n < 1 ? 1 : n > COLUMNS_MAX ? COLUMNS_MAX : n;
}

/* A part while its cells are put into slots. */
struct reading {
	struct layout		*lay;
	const struct table	*table;
	struct tpart		*part;
	int			 room;	/* rows allocated */
	int			 row, col;
};

static struct tcell **
slot(const struct tpart *part, int ncol, int row, int col)
{
	return &part->slots[(size_t)row * (size_t)ncol + (size_t)col];
}

static void
need_rows(struct reading *rd, int n)
{
	struct tpart	*part = rd->part;
	size_t		 ncol = (size_t)rd->table->ncol;
	struct tcell	**slots;
	const struct fo	**rows;
	int		 room = rd->room > 0 ? rd->room : 4;

	if (n > part->nrow)
		part->nrow = n;
	if (n <= rd->room)
		return;
	while (room < n)
		room *= 2;
	slots = ARENA_ARRAY(rd->lay->scratch, (size_t)room * ncol,
	    struct tcell *);
	rows = ARENA_ARRAY(rd->lay->scratch, (size_t)room, const struct fo *);
	if (rd->room > 0) {
		memcpy(slots, part->slots,
		    (size_t)rd->room * ncol * sizeof(*slots));
		memcpy(rows, part->rows, (size_t)rd->room * sizeof(*rows));
	}
	part->slots = slots;
	part->rows = rows;
	rd->room = room;
}

static void
put_cell(struct reading *rd, const struct fo *fo, const struct fo *row_fo)
{
	const struct fo_box	*box = fo->style->box;
	int			 ncol = rd->table->ncol, r, c;
	struct tcell		*cell;

	if (box->column_number > 0 && box->column_number <= ncol)
		rd->col = box->column_number - 1;
	while (rd->col < ncol &&
	    *slot(rd->part, ncol, rd->row, rd->col) != NULL &&
	    box->column_number == 0)
		rd->col++;
	if (rd->col >= ncol ||
	    *slot(rd->part, ncol, rd->row, rd->col) != NULL) {
		/* never lose a cell: a row of its own below */
		diag_add(rd->lay->dg, LAYOUT_CELL_NO_COLUMN, fo->place, NULL);
		need_rows(rd, ++rd->row + 1);
		rd->col = 0;
	}
	cell = ARENA_NEW(rd->lay->scratch, struct tcell);
	*cell = (struct tcell){ .fo = fo, .row_fo = row_fo, .row = rd->row,
	    .col = rd->col,
	    .nrow = span_of(box->rows_spanned, ROWS_MAX),
	    .ncol = span_of(box->columns_spanned, ncol - rd->col) };
	if (box->columns_spanned > ncol - rd->col)
		diag_add(rd->lay->dg, LAYOUT_SPAN_TOO_WIDE, fo->place, NULL);
	for (r = 0; r < cell->nrow; r++) {
		if (r > 0 && rd->row + r >= rd->part->nrow)
			need_rows(rd, rd->row + r + 1);
		for (c = 0; c < cell->ncol; c++) {
			struct tcell **s = slot(rd->part, ncol, rd->row + r,
			    rd->col + c);

			if (*s == NULL)
				*s = cell;
		}
		if (cell->nrow > 10000 && r > 10000)
			break;
	}
	rd->col += cell->ncol;
}

static void
read_rows(struct reading *rd, const struct fo *fo)
{
	const struct fo	*row, *cell;
	int		 real = 0;
	bool		 ended = false;

	for (row = fo->first; row != NULL; row = row->next) {
		if (row->element == FO_TABLE_CELL) {
			const struct fo_box *box = row->style->box;

			if (real == 0 || box->starts_row || ended) {
				rd->row = real++;
				rd->col = 0;
				need_rows(rd, real);
			}
			put_cell(rd, row, fo);
			ended = box->ends_row;
			continue;
		}
		if (row->element != FO_TABLE_ROW)
			continue;
		rd->row = real;
		rd->col = 0;
		need_rows(rd, real + 1);
		rd->part->rows[real] = row;
		for (cell = row->first; cell != NULL; cell = cell->next)
			if (cell->element == FO_TABLE_CELL)
				put_cell(rd, cell, row);
		real = rd->row + 1;
	}
	rd->part->nrow = real;
}

/* Spans must end with the part; slots keep only cells that reach them. */
static void
trim_spans(struct reading *rd)
{
	int r, c;

	for (r = 0; r < rd->part->nrow; r++)
		for (c = 0; c < rd->table->ncol; c++) {
			struct tcell *cell = *slot(rd->part, rd->table->ncol,
			    r, c);

			if (cell != NULL && cell->row == r &&
			    cell->row + cell->nrow > rd->part->nrow)
				cell->nrow = rd->part->nrow - cell->row;
		}
}

void
table_read_part(struct layout *lay, const struct table *t,
    const struct fo *fo, struct tpart *part)
{
	struct reading rd = { .lay = lay, .table = t, .part = part };

	*part = (struct tpart){ .fo = fo };
	need_rows(&rd, 1);
	read_rows(&rd, fo);
	trim_spans(&rd);
}

/*
 * What collapses. Of rows, and of columns, gone[i] says how many before the
 * i-th are not there; it has an element behind the last one.
 */

static bool
collapses(const struct fo *fo)
{
	return fo != NULL && fo->style->text->visibility == FO_V_COLLAPSE;
}

static int *
columns_gone(struct layout *lay, const struct table *t)
{
	int	*gone = ARENA_ARRAY(lay->scratch, (size_t)t->ncol + 1, int);
	int	 c;

	for (c = 0; c < t->ncol; c++)
		gone[c + 1] = gone[c] + collapses(t->columns[c]);
	return gone;
}

static int *
rows_gone(struct layout *lay, const struct tpart *p, bool all)
{
	int	*gone = ARENA_ARRAY(lay->scratch, (size_t)p->nrow + 1, int);
	int	 r;

	for (r = 0; r < p->nrow; r++)
		gone[r + 1] = gone[r] + (all || collapses(p->rows[r] != NULL ?
		    p->rows[r] : p->fo));
	return gone;
}

/* A cell that spans stands in those of its rows and columns that are left. */
static void
move_cell(struct tcell *cell, const int *down, const int *right)
{
	int row = cell->row + cell->nrow, col = cell->col + cell->ncol;

	cell->row -= down[cell->row];
	cell->col -= right[cell->col];
	cell->nrow = row - down[row] - cell->row;
	cell->ncol = col - right[col] - cell->col;
}

/* NULL: nothing is left of it. */
static struct tpart *
collapse_part(struct layout *lay, const struct table *t, struct tpart *p,
    const int *right)
{
	int	 ncol = t->ncol - right[t->ncol], r, c;
	int	*down = rows_gone(lay, p, ncol == 0);

	if (ncol == t->ncol && down[p->nrow] == 0)
		return p;
	for (r = 0; r < p->nrow; r++)
		for (c = 0; c < t->ncol; c++) {
			struct tcell *cell = *slot(p, t->ncol, r, c);

			if (cell != NULL && cell->row == r && cell->col == c)
				move_cell(cell, down, right);
			if (down[r + 1] == down[r] && right[c + 1] == right[c])
				*slot(p, ncol, r - down[r], c - right[c]) =
				    cell;
		}
	for (r = 0; r < p->nrow; r++)
		p->rows[r - down[r]] = p->rows[r];
	p->nrow -= down[p->nrow];
	return p->nrow > 0 ? p : NULL;
}

void
table_drop_collapsed(struct layout *lay, struct table *t)
{
	const int	*right = columns_gone(lay, t);
	int		 left = t->ncol - right[t->ncol], n = t->nbody, i;

	if (t->header != NULL)
		t->header = collapse_part(lay, t, t->header, right);
	if (t->footer != NULL)
		t->footer = collapse_part(lay, t, t->footer, right);
	for (i = t->nbody = 0; i < n; i++)
		if (collapse_part(lay, t, &t->bodies[i], right) != NULL)
			t->bodies[t->nbody++] = t->bodies[i];
	if (left == 0)
		return;		/* nor are there rows */
	for (i = 0; i < t->ncol; i++)
		t->columns[i - right[i]] = t->columns[i];
	t->ncol = left;
}
