/*
 * columns: how wide the columns of a table are: fixed layout (XSL 1.1
 * §7.28.1), and automatic layout as CSS 2.1 §17.5.2.2 does it.
 */
#include "layout/table.h"

#include <stdio.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/measure.h"

/* A column while its width is looked for. */
struct column {
	mpt		w;	/* found so far */
	float		units;	/* its share of what is left */
	struct extent	content;
};

/* The first cell of the table that stands in the column alone, or NULL. */
static const struct fo *
first_cell(const struct table *t, int c)
{
	const struct tpart *p = t->header != NULL ? t->header :
	    t->nbody > 0 ? &t->bodies[0] : NULL;
	const struct tcell *cell;

	if (p == NULL || p->nrow == 0)
		return NULL;
	cell = p->slots[c];
	return cell != NULL && cell->ncol == 1 ? cell->fo : NULL;
}

/* The width asked for: by the column, else by its cell in the first row. */
static struct fo_len
asked(const struct table *t, int c)
{
	const struct fo		*column = t->columns[c];
	const struct fo		*cell = first_cell(t, c);
	struct fo_len		 len = FO_LEN_AUTO;

	if (column != NULL)
		len = column->style->box->column_width;
	if (len.is_auto && cell != NULL)
		len = cell->style->box->ipd.opt;
	return len;
}

/* Columns whose width does not depend on the others; the rest get units. */
static void
read_widths(const struct table *t, mpt base, struct column *columns)
{
	int c;

	for (c = 0; c < t->ncol; c++) {
		struct fo_len len = asked(t, c);

		columns[c].w = len.is_auto ? 0 : fo_length(len, base, 0);
		columns[c].units = len.is_auto ? 1 : len.units;
	}
}

/* What is left of the width goes to the columns by their units. */
static void
share(const struct table *t, mpt width, struct column *columns)
{
	int64_t	spare = width, left;
	double	all = 0;
	int	c, last = 0;

	for (c = 0; c < t->ncol; c++) {
		spare -= columns[c].w;
		all += (double)columns[c].units;
		if (columns[c].units > 0)
			last = c;
	}
	if (spare <= 0 || all <= 0)
		return;
	left = spare;
	for (c = 0; c < last; c++) {
		mpt add = (mpt)((double)spare * (double)columns[c].units /
		    all);

		columns[c].w += add;
		left -= add;
	}
	columns[last].w += (mpt)left;	/* with what rounding left */
}

/* Automatic layout */

#define SLACK	100	/* mpt: words are measured one by one */

static mpt
lack_of(mpt want, int64_t have)
{
	return want > have ? (mpt)(want - have) : 0;
}

/* A cell's extents to the columns it spans, by what these have already. */
static void
spread(const struct tcell *cell, struct extent e, struct column *columns)
{
	int64_t	min = 0, max = 0;
	int	c, n = 0, end = cell->col + cell->ncol;
	mpt	more, most;

	for (c = cell->col; c < end; c++) {
		n += columns[c].units > 0;
		min += columns[c].units > 0 ? columns[c].content.min :
		    columns[c].w;
		max += columns[c].units > 0 ? columns[c].content.max :
		    columns[c].w;
	}
	if (n == 0)
		return;
	more = lack_of(e.min, min) / n;
	most = lack_of(e.max, max) / n;
	for (c = cell->col; c < end; c++) {
		if (columns[c].units <= 0)
			continue;
		columns[c].content.min += more;
		columns[c].content.max += most;
		if (columns[c].content.max < columns[c].content.min)
			columns[c].content.max = columns[c].content.min;
	}
}

/* Cells that stand in one column, or those that span several. */
static void
measure_part(struct layout *lay, const struct table *t,
    const struct tpart *p, bool spans, struct column *columns)
{
	int r, c;

	for (r = 0; r < p->nrow; r++)
		for (c = 0; c < t->ncol; c++) {
			const struct tcell *cell = p->slots[(size_t)r *
			    (size_t)t->ncol + (size_t)c];
			struct extent	e;

			if (cell == NULL || cell->row != r ||
			    cell->col != c || (cell->ncol > 1) != spans ||
			    (!spans && columns[c].units <= 0))
				continue;
			e = measure_cell(lay, cell->fo);
			e.min = mpt_sum(e.min, t->gap_x + SLACK);
			e.max = mpt_sum(e.max, t->gap_x + SLACK);
			spread(cell, e, columns);
		}
}

static void
measure(struct layout *lay, const struct table *t, struct column *columns)
{
	int pass, i;

	for (pass = 0; pass < 2; pass++) {
		if (t->header != NULL)
			measure_part(lay, t, t->header, pass == 1, columns);
		for (i = 0; i < t->nbody; i++)
			measure_part(lay, t, &t->bodies[i], pass == 1,
			    columns);
		if (t->footer != NULL)
			measure_part(lay, t, t->footer, pass == 1, columns);
	}
}

/* One column's part of the room for all whose content decides. */
static mpt
part_of(const struct extent *e, const struct extent *all, double room)
{
	double min = e->min, max = e->max;

	if (all->max <= 0)
		return 0;
	if (room >= all->max)
		return (mpt)(max * room / all->max);
	if (room >= all->min)
		return (mpt)(min + (room - all->min) * (max - min) /
		    (all->max - all->min));
	return (mpt)(min * room / all->min);
}

/* Columns without a width get one by their content. */
static void
fit(const struct table *t, mpt width, bool shrink, struct column *columns)
{
	struct extent	all = { 0, 0 };
	double		room = width;
	int		c;

	for (c = 0; c < t->ncol; c++) {
		room -= columns[c].w;
		if (columns[c].units > 0) {
			all.min = mpt_sum(all.min, columns[c].content.min);
			all.max = mpt_sum(all.max, columns[c].content.max);
		}
	}
	if (shrink && room > all.max)
		room = all.max;
	for (c = 0; c < t->ncol && room > 0; c++)
		if (columns[c].units > 0)
			columns[c].w = part_of(&columns[c].content, &all,
			    room);
}

static void
report_too_wide(struct layout *lay, const struct table *t, mpt width)
{
	char over[32];

	if (t->x[t->ncol] <= (int64_t)width + MPT_PT)
		return;
	snprintf(over, sizeof(over), "%.1f",
	    (double)(t->x[t->ncol] - width) / MPT_PT);
	diag_add(lay->dg, LAYOUT_TABLE_TOO_WIDE, t->fo->place, over, NULL);
}

mpt
table_set_widths(struct layout *lay, struct table *t, mpt width, mpt base,
    bool shrink)
{
	struct column	*columns = ARENA_ARRAY(lay->scratch,
			    (size_t)t->ncol, struct column);
	bool		 automatic = t->fo->style->box->table_layout ==
			    FO_V_AUTO;
	int		 c;

	read_widths(t, base, columns);
	if (automatic) {
		measure(lay, t, columns);
		fit(t, width, shrink, columns);
	}
	if (!automatic || !shrink)
		share(t, width, columns);
	t->x = ARENA_ARRAY(lay->arena, (size_t)t->ncol + 1, mpt);
	for (c = 0; c < t->ncol; c++)
		t->x[c + 1] = mpt_sum(t->x[c], columns[c].w);
	report_too_wide(lay, t, width);
	return automatic && shrink ? t->x[t->ncol] : width;
}
