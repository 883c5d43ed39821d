/*
 * table: a table's rows as groups of cells, each cell with the list of its
 * content. Where rows break is decided by fill.c and group.c.
 */
#include "layout/table.h"

#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/later.h"

static mpt
padding(const struct fo *fo, enum fo_side side, mpt reference)
{
	return fo_length(fo->style->box->padding[side].len, reference, 0);
}

/* The widest border along one side of a cell; half of it is the cell's. cut:
   where a page's end cuts the cell. */
static mpt
widest(const struct table *t, const struct tpart *p, const struct tcell *c,
    enum fo_side side, bool cut)
{
	const struct fo_border *own = &c->fo->style->box->border[side];
	bool	rows = side == FO_BEFORE || side == FO_AFTER;
	int	i, n = rows ? c->ncol : c->nrow;
	mpt	most = 0;

	if (!t->collapse)
		return cut && !own->retain ? 0 : 2 * own->width;
	for (i = 0; i < n; i++) {
		int row = rows ? (side == FO_BEFORE ? c->row :
		    c->row + c->nrow - 1) : c->row + i;
		int col = rows ? c->col + i : side == FO_START ? c->col :
		    c->col + c->ncol - 1;
		mpt width = cut ? table_cut_border(t, p, row, col, side)->width :
		    table_border(t, p, row, col, side)->width;

		if (width > most)
			most = width;
		if (i > 200)
			break;
	}
	return most;
}

static mpt
asked(const struct fo *fo)
{
	const struct fo_range *bpd = &fo->style->box->bpd;

	if (!bpd->opt.is_auto)
		return fo_length(bpd->opt, 0, 0);
	return bpd->min.is_auto ? 0 : fo_length(bpd->min, 0, 0);
}

static void
set_cell(struct layout *lay, const struct table *t, const struct tpart *p,
    const struct tcell *tc, int first, struct gcell *c)
{
	mpt	w = t->x[tc->col + tc->ncol] - t->x[tc->col] - t->gap_x;
	mpt	all = t->x[t->ncol];	/* what a percentage of padding is of */
	mpt	half[FO_SIDES];
	int	i;
	const struct fo_box *box = tc->fo->style->box;

	for (i = 0; i < FO_SIDES; i++)
		half[i] = widest(t, p, tc, (enum fo_side)i, false) / 2;
	c->fo = tc->fo;
	c->row = tc->row - first;
	c->nrow = tc->nrow;
	c->col = tc->col;
	c->ncol = tc->ncol;
	c->x = t->x[tc->col] + t->gap_x / 2;
	c->w = w;
	c->inset = half[FO_START] + padding(tc->fo, FO_START, all);
	c->before = half[FO_BEFORE] + padding(tc->fo, FO_BEFORE, all) +
	    t->gap_y / 2;
	c->after = half[FO_AFTER] + padding(tc->fo, FO_AFTER, all) +
	    t->gap_y / 2;
	c->before_again = widest(t, p, tc, FO_BEFORE, true) / 2 +
	    (box->padding[FO_BEFORE].retain ? padding(tc->fo, FO_BEFORE, all) : 0);
	c->after_again = widest(t, p, tc, FO_AFTER, true) / 2 +
	    (box->padding[FO_AFTER].retain ? padding(tc->fo, FO_AFTER, all) : 0);
	c->least = asked(tc->fo);
	c->repeat = box->repeat_on_break;
	lay->area_height = 0;
	if (tc->fo->first == NULL)
		return;
	w -= c->inset + half[FO_END] + padding(tc->fo, FO_END, all);
	c->list = vlist_make(lay, tc->fo, area_inside(&t->around, tc->fo, w));
}

static int
count_cells(const struct table *t, const struct tpart *p, int first, int end)
{
	int r, c, n = 0;

	for (r = first; r < end; r++)
		for (c = 0; c < t->ncol; c++) {
			const struct tcell *tc = p->slots[(size_t)r *
			    (size_t)t->ncol + (size_t)c];

			n += tc != NULL && tc->row == r && tc->col == c;
		}
	return n;
}

static int
larger(int a, int b)
{
	return a > b ? a : b;
}

static void
set_row(int keep, const struct tpart *p, int r, struct grow *row)
{
	const struct fo		*fo = p->rows[r];
	const struct fo_box	*box = fo != NULL ? fo->style->box : NULL;

	row->fo = fo;
	row->strength = keep;
	row->strength_before = keep;
	if (fo == NULL)
		return;
	row->least = asked(fo);
	row->strength = larger(keep,
	    keep_strength(&fo->style->text->keep_together));
	row->keep_limit = fo_length(box->keep_limit, 0, 0);
	row->strength_before = larger(row->strength_before,
	    keep_strength(&box->keep_with_previous));
	if (r > 0 && p->rows[r - 1] != NULL)
		row->strength_before = larger(row->strength_before,
		    keep_strength(
		    &p->rows[r - 1]->style->box->keep_with_next));
}

/* What the cells' content asks of its neighbours, their rows keep. */
static void
heed_cell(struct group *g, const struct gcell *c)
{
	int	after = c->row + c->nrow;
	struct grow *row = &g->rows[c->row];

	if (c->list == NULL)
		return;
	row->strength_before = larger(row->strength_before,
	    c->list->first.keep);
	if (after < g->nrow)
		g->rows[after].strength_before = larger(
		    g->rows[after].strength_before, c->list->last.keep);
}

void
table_make_cells(struct layout *lay, struct group *g)
{
	const struct table	*t = g->table;
	const struct tpart	*p = g->part;
	int			 first = g->index, end = first + g->nrow, r, c;
	size_t			 i;

	g->rows = ARENA_ARRAY(lay->lists, (size_t)g->nrow, struct grow);
	g->cells = ARENA_ARRAY(lay->lists,
	    (size_t)count_cells(t, p, first, end), struct gcell);
	for (r = first; r < end; r++) {
		set_row(g->keep, p, r, &g->rows[r - first]);
		for (c = 0; c < t->ncol; c++) {
			const struct tcell *tc = p->slots[(size_t)r *
			    (size_t)t->ncol + (size_t)c];

			if (tc != NULL && tc->row == r && tc->col == c)
				set_cell(lay, t, p, tc, first,
				    &g->cells[g->ncell++]);
		}
	}
	for (i = 0; i < g->ncell; i++)
		heed_cell(g, &g->cells[i]);
	group_align_baselines(lay, g);
}

/* Rows first to end, which no span leaves, as one group. */
static struct group *
make_group(struct emitter *em, const struct table *t, const struct tpart *p,
    int first, int end)
{
	struct group	*g = ARENA_NEW(em->lay->arena, struct group);

	g->table = t;
	g->part = p;
	g->x = t->inset;
	g->fo = p->rows[first] != NULL ? p->rows[first] : p->fo;
	g->index = first;
	g->nrow = end - first;
	g->keep = em->keep;
	g->later = later_may(em->lay, g);
	if (!g->later)
		table_make_cells(em->lay, g);
	return g;
}

static int
group_end(const struct table *t, const struct tpart *p, int first)
{
	int end = first + 1, r, c;

	for (r = first; r < end; r++)
		for (c = 0; c < t->ncol; c++) {
			const struct tcell *tc = p->slots[(size_t)r *
			    (size_t)t->ncol + (size_t)c];

			if (tc != NULL && tc->row + tc->nrow > end)
				end = tc->row + tc->nrow;
		}
	return end < p->nrow ? end : p->nrow;
}

static void
emit_rows(struct emitter *em, const struct table *t, const struct tpart *p,
    int first, int end)
{
	const struct fo	*row = p->rows[first];
	struct group	*g = make_group(em, t, p, first, end);
	bool		 section = row != NULL &&
			    row->style->box->repeat_on_break;

	if (section)
		em->section = NULL;
	if (row != NULL)
		emit_before(em, row);
	emit_group(em, g->fo, g, em->section);
	if (section) {
		em->section = make_group(em, t, p, first, end);
		em->section->artifact = true;
	}
	if (p->rows[end - 1] != NULL)
		emit_after(em, p->rows[end - 1]);
}

static void
emit_body(struct emitter *em, const struct table *t, const struct tpart *p)
{
	int keep = em->keep, first, end;

	em->keep = larger(em->keep,
	    keep_strength(&p->fo->style->text->keep_together));
	for (first = 0; first < p->nrow; first = end) {
		end = group_end(t, p, first);
		emit_rows(em, t, p, first, end);
	}
	em->keep = keep;
	if (em->keep_common > keep)
		em->keep_common = keep;
}

/* A header or footer, all its rows one group that is never split. */
static struct group *
part_group(struct emitter *em, const struct table *t, struct tpart *p,
    bool again)
{
	struct group	*g;
	bool		 before = em->lay->repeating;

	if (p == NULL || p->nrow == 0)
		return NULL;
	em->lay->repeating = again;
	g = make_group(em, t, p, 0, p->nrow);
	em->lay->repeating = before;
	g->artifact = again;
	return g;
}

struct group *
table_retell(struct layout *lay, const struct table_rows *rows, bool header,
    bool again)
{
	struct emitter		 em = { .lay = lay };
	const struct table_rows	*before = lay->rows;
	struct group		*g;

	lay->rows = rows;
	g = part_group(&em, rows->table, header ? rows->table->header :
	    rows->table->footer, again);
	lay->rows = before;
	return g;
}

static void
read_columns(struct emitter *em, struct table *t)
{
	const struct fo	*kid;
	int		 next = 0, i, n;

	t->ncol = table_count_columns(t->fo);
	t->columns = ARENA_ARRAY(em->lay->arena, (size_t)t->ncol,
	    const struct fo *);
	for (kid = t->fo->first; kid != NULL; kid = kid->next) {
		const struct fo_box *box = kid->style->box;

		if (kid->element != FO_TABLE_COLUMN)
			continue;
		if (box->column_number > 0)
			next = box->column_number - 1;
		n = box->columns_repeated > 1 ? box->columns_repeated : 1;
		for (i = 0; i < n && next < t->ncol; i++)
			t->columns[next++] = kid;
	}
}

static void
read_parts(struct emitter *em, struct table *t)
{
	const struct fo	*kid;
	int		 n = 0;

	for (kid = t->fo->first; kid != NULL; kid = kid->next)
		n += kid->element == FO_TABLE_BODY;
	t->bodies = ARENA_ARRAY(em->lay->arena, (size_t)n, struct tpart);
	for (kid = t->fo->first; kid != NULL; kid = kid->next) {
		struct tpart *p;

		if (kid->element == FO_TABLE_BODY)
			p = &t->bodies[t->nbody++];
		else if (kid->element == FO_TABLE_HEADER)
			p = t->header = ARENA_NEW(em->lay->arena,
			    struct tpart);
		else if (kid->element == FO_TABLE_FOOTER)
			p = t->footer = ARENA_NEW(em->lay->arena,
			    struct tpart);
		else
			continue;
		table_read_part(em->lay, t, kid, p);
	}
}

/* base: what a percentage is of; available: what is left of it. */
static mpt
table_width(const struct table *t, mpt base, mpt available)
{
	const struct fo_range *ipd = &t->fo->style->box->ipd;
	int64_t	sum = 0;
	int	c;

	if (!ipd->opt.is_auto)
		return fo_length(ipd->opt, base, available);
	for (c = 0; c < t->ncol; c++) {
		const struct fo_len *len = t->columns[c] != NULL ?
		    &t->columns[c]->style->box->column_width : NULL;

		if (len == NULL || len->is_auto || len->units > 0)
			return available;
		sum += fo_length(*len, available, 0);
	}
	return sum < MPT_MAX ? (mpt)sum : MPT_MAX;
}

static void
set_model(struct table *t)
{
	const struct fo_text *text = t->fo->style->text;

	t->collapse = text->border_collapse != FO_V_SEPARATE;
	t->precedence = text->border_collapse == FO_V_COLLAPSE_WITH_PRECEDENCE;
	if (!t->collapse) {
		t->gap_x = fo_length(text->border_separation_ip, 0, 0);
		t->gap_y = fo_length(text->border_separation_bp, 0, 0);
	}
}

/* In the collapsing model the table's own border is drawn by its cells. */
static void
set_wrapper(struct emitter *em, const struct table *t, struct wrapper *wr)
{
	const struct fo_box *box = t->fo->style->box;

	if (t->collapse) {
		wr->drawn = fo_string(t->fo, FO_P_ID) != NULL ||
		    box->background_image != NULL;
		wr->before = wr->after = 0;
		wr->before_again = wr->after_again = 0;
	}
	wr->header = part_group(em, t, t->header, false);
	if (!box->omit_header)
		wr->header_again = part_group(em, t, t->header, true);
	if ((t->header != NULL && table_retrieves(t->header->fo)) ||
	    (t->footer != NULL && table_retrieves(t->footer->fo)))
		wr->retelling = t;
	wr->footer = part_group(em, t, t->footer, false);
	if (!box->omit_footer)
		wr->footer_break = part_group(em, t, t->footer, true);
}

void
emit_table(struct emitter *em, const struct fo *fo)
{
	struct table		*t = ARENA_NEW(em->lay->arena, struct table);
	const struct fo_text	*text = fo->style->text;
	mpt			 ref = em->list->area.width;
	mpt			 x = emit_length(em, text->start_indent);
	mpt			 available = ref - x -
				    emit_length(em, text->end_indent);
	struct wrapper		*wr;
	struct group		*section = em->section;
	int			 keep, i;
	bool			 shrink = fo->style->box->ipd.opt.is_auto;
	mpt			 width, height = em->lay->area_height;

	t->fo = fo;
	t->around = em->list->area;
	set_model(t);
	read_columns(em, t);
	read_parts(em, t);
	table_drop_collapsed(em->lay, t);
	t->cells_only = table_only_cells_have_borders(t);
	width = table_width(t, emit_base(em, fo), available);
	width = table_set_widths(em->lay, t, width,
	    shrink ? available : width, shrink);
	wr = emit_open(em, fo, x, width);
	t->inset = x - wr->x;
	keep = emit_keep(em, fo);
	set_wrapper(em, t, wr);
	em->section = NULL;
	for (i = 0; i < t->nbody; i++)
		emit_body(em, t, &t->bodies[i]);
	em->section = section;
	em->lay->area_height = height;
	emit_close(em, wr, keep);
}
