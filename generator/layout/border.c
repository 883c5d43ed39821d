/*
 * border: which border stands where two cells meet, and the rules drawn for
 * it. In the separate model every cell has borders of its own.
 */
#include "layout/table.h"

#include "fo/fo.h"
#include "layout/paint.h"

/* CSS2 17.6.2.1: of equal widths the style further left wins. */
static int
style_rank(enum fo_value v)
{
	static const enum fo_value order[] = {
		FO_V_DOUBLE, FO_V_SOLID, FO_V_DASHED, FO_V_DOTTED,
		FO_V_RIDGE, FO_V_OUTSET, FO_V_GROOVE, FO_V_INSET
	};
	int i, n = (int)(sizeof(order) / sizeof(order[0]));

	for (i = 0; i < n; i++)
		if (order[i] == v)
			return n - i;
	return 0;
}

static const struct fo_border none = { .style = FO_V_NONE };
static const struct fo_border hidden = { .style = FO_V_HIDDEN };

/* A border that somebody wants at a place. */
struct claim {
	const struct fo_border	*b;
	int			 rank;	/* who: a cell before a row … */
};

/* Of what a border is: what counts where all else is equal. */
enum { RANK_TABLE, RANK_COLUMN, RANK_FOOTER, RANK_HEADER, RANK_BODY, RANK_ROW,
    RANK_CELL };

/* XSL 1.1 §7.28.1: what it has of itself. */
static int32_t
precedence_of(struct claim c)
{
	static const int32_t of_itself[] = { 6, 4, 0, 1, 2, 3, 5 };

	return c.b->precedence != FO_OF_ITSELF ? c.b->precedence :
	    of_itself[c.rank];
}

static int
rank_of(const struct tpart *p)
{
	return p->fo->element == FO_TABLE_HEADER ? RANK_HEADER :
	    p->fo->element == FO_TABLE_FOOTER ? RANK_FOOTER : RANK_BODY;
}

/* XSL 1.1 §6.7.10, of two that are there. */
static struct claim
resolve(const struct table *t, struct claim a, struct claim b)
{
	int styles;

	if (t->precedence && precedence_of(a) != precedence_of(b))
		return precedence_of(a) > precedence_of(b) ? a : b;
	if (a.b->style == FO_V_HIDDEN || b.b->style == FO_V_HIDDEN)
		return (struct claim){ &hidden, RANK_CELL };
	if (a.b->width != b.b->width)
		return a.b->width > b.b->width ? a : b;
	styles = a.b->style == b.b->style ? 0 :
	    style_rank(b.b->style) - style_rank(a.b->style);
	return styles > 0 || (styles == 0 && b.rank > a.rank) ? b : a;
}

/* a is further to the left or above. */
static inline struct claim
stronger(const struct table *t, struct claim a, const struct fo_border *b,
    int rank)
{
	struct claim other = { b, rank };

	return b->style == FO_V_NONE ? a : a.b->style == FO_V_NONE ? other :
	    resolve(t, a, other);
}

static const struct tcell *
cell_at(const struct table *t, const struct tpart *p, int row, int col)
{
	if (row < 0 || row >= p->nrow || col < 0 || col >= t->ncol)
		return NULL;
	return p->slots[(size_t)row * (size_t)t->ncol + (size_t)col];
}

/* The part above or below, and its row that is nearest. */
static const struct tpart *
neighbour(const struct table *t, const struct tpart *p, bool below, int *row)
{
	const struct tpart *q = NULL;
	int i;

	for (i = 0; i < t->nbody; i++)
		if (p == &t->bodies[i])
			break;
	if (p == t->header)
		q = below && t->nbody > 0 ? &t->bodies[0] : NULL;
	else if (p == t->footer)
		q = !below && t->nbody > 0 ? &t->bodies[t->nbody - 1] : NULL;
	else if (below)
		q = i + 1 < t->nbody ? &t->bodies[i + 1] : t->footer;
	else
		q = i > 0 ? &t->bodies[i - 1] : t->header;
	if (q != NULL)
		*row = below ? 0 : q->nrow - 1;
	return q;
}

static enum fo_side
opposite(enum fo_side s)
{
	return s == FO_BEFORE ? FO_AFTER : s == FO_AFTER ? FO_BEFORE :
	    s == FO_START ? FO_END : FO_START;
}

static const struct fo_border *
border_of(const struct fo *fo, enum fo_side side)
{
	return &fo->style->box->border[side];
}

/* What row, part and column want where a cell wants b. */
static struct claim
with_rows(const struct table *t, const struct tpart *p, const struct tcell *c,
    int row, int col, enum fo_side side, struct claim b)
{
	bool	rows = side == FO_BEFORE || side == FO_AFTER;
	int	r = side == FO_BEFORE ? c->row : c->row + c->nrow - 1;
	const struct fo *row_fo = p->rows[rows ? r : row];
	bool	row_end = rows || (side == FO_START ? col == 0 :
	    col == t->ncol - 1);
	bool	part_end = rows ? (side == FO_BEFORE ? row == 0 :
	    row == p->nrow - 1) : row_end;

	if (row_fo != NULL && row_end)
		b = stronger(t, b, border_of(row_fo, side), RANK_ROW);
	if (part_end)
		b = stronger(t, b, border_of(p->fo, side), rank_of(p));
	if (t->columns[col] != NULL && (!rows || part_end))
		b = stronger(t, b, border_of(t->columns[col], side),
		    RANK_COLUMN);
	return b;
}

/* What a cell wants on this side, and all that it is in. */
static struct claim
with_outer(const struct table *t, const struct tpart *p,
    const struct tcell *c, int row, int col, enum fo_side side)
{
	struct claim b = { border_of(c->fo, side), RANK_CELL };

	return t->cells_only ? b : with_rows(t, p, c, row, col, side, b);
}

static bool
has_border(const struct fo *fo)
{
	int side;

	for (side = 0; fo != NULL && side < FO_SIDES; side++)
		if (border_of(fo, (enum fo_side)side)->style != FO_V_NONE)
			return true;
	return false;
}

static bool
part_has_border(const struct tpart *p)
{
	int r;

	if (p == NULL)
		return false;
	for (r = 0; r < p->nrow; r++)
		if (has_border(p->rows[r]))
			return true;
	return has_border(p->fo);
}

bool
table_only_cells_have_borders(const struct table *t)
{
	int i;

	for (i = 0; i < t->nbody; i++)
		if (part_has_border(&t->bodies[i]))
			return false;
	for (i = 0; i < t->ncol; i++)
		if (has_border(t->columns[i]))
			return false;
	return !has_border(t->fo) && !part_has_border(t->header) &&
	    !part_has_border(t->footer);
}

const struct fo_border *
table_border(const struct table *t, const struct tpart *p, int row, int col,
    enum fo_side side)
{
	const struct tcell	*c = cell_at(t, p, row, col), *other;
	const struct tpart	*q = p;
	int			 r = row, k = col;
	struct claim		 b = { &none, RANK_TABLE }, o;

	if (c != NULL)
		b = with_outer(t, p, c, row, col, side);
	if (side == FO_START || side == FO_END)
		k += side == FO_START ? -1 : 1;
	else
		r += side == FO_BEFORE ? -1 : 1;
	if (r < 0 || r >= p->nrow)
		q = neighbour(t, p, side == FO_AFTER, &r);
	if (q == NULL || k < 0 || k >= t->ncol)
		return stronger(t, b, border_of(t->fo, side), RANK_TABLE).b;
	other = cell_at(t, q, r, k);
	if (other != NULL && other == c)
		return &none;
	if (other == NULL)
		return b.b;
	o = with_outer(t, q, other, r, k, opposite(side));
	return side == FO_START || side == FO_BEFORE ?
	    stronger(t, o, b.b, b.rank).b : stronger(t, b, o.b, o.rank).b;
}

const struct fo_border *
table_cut_border(const struct table *t, const struct tpart *p, int row,
    int col, enum fo_side side)
{
	const struct fo_box	*box = t->fo->style->box;
	const struct tcell	*c = cell_at(t, p, row, col), *other;
	const struct tpart	*q = side == FO_BEFORE ?
	    (box->omit_header ? NULL : t->header) :
	    (box->omit_footer ? NULL : t->footer);
	int			 r = q != NULL && side == FO_BEFORE ?
				    q->nrow - 1 : 0;
	struct claim		 b = { &none, RANK_TABLE }, o;

	if (c != NULL && border_of(c->fo, side)->retain)
		b = (struct claim){ border_of(c->fo, side), RANK_CELL };
	other = q != NULL ? cell_at(t, q, r, col) : NULL;
	if (other == NULL)
		return b.b;
	o = with_outer(t, q, other, r, col, opposite(side));
	return side == FO_BEFORE ? stronger(t, o, b.b, b.rank).b :
	    stronger(t, b, o.b, o.rank).b;
}

/*
 * What a cell shows of an object around it, behind what was painted: the
 * picture, placed in the rectangle of, and the colour; true if there is one,
 * for nothing behind that shows.
 */
static bool
paint_layer(struct layout *lay, const struct fo *fo, struct rect of,
    struct frame *f)
{
	const struct fo_box *box = fo->style->box;

	if (!paint_shows(box))
		return false;
	paint_picture_behind(lay, f, fo, of,
	    (struct rect){ 0, 0, f->w, f->h });
	paint_background(lay, f, box->background, 0, 0, f->w, f->h);
	return !box->background.none;
}

/* CSS2 17.5.1: row, row group, column. Pictures of row groups begin anew in
   each row, those of columns in each cell. */
static void
paint_around(struct layout *lay, const struct piece *p, const struct gcell *c,
    struct frame *f)
{
	const struct table	*t = p->group->table;
	const struct fo		*row = c->fo->parent;
	int			 first = c->row > p->group->first ? c->row :
				    p->group->first;
	struct rect		 of = { t->x[0] - c->x, 0,
				    t->x[t->ncol] - t->x[0],
				    piece_row(p, first) };

	if (row->element == FO_TABLE_ROW) {
		if (paint_layer(lay, row, of, f))
			return;
		row = row->parent;
	}
	if (paint_layer(lay, row, of, f))
		return;
	of = (struct rect){ t->x[c->col] - c->x, 0,
	    t->x[c->col + 1] - t->x[c->col], f->h };
	if (t->columns[c->col] != NULL &&
	    paint_layer(lay, t->columns[c->col], of, f))
		return;
	if (t->collapse && t->fo->style->box->background_image == NULL)
		paint_layer(lay, t->fo, of, f);
}

void
table_paint_cell(struct layout *lay, const struct piece *p,
    const struct gcell *c, struct frame *f)
{
	const struct table	*t = p->group->table;

	if (t == NULL)
		return;
	if (t->collapse) {
		if (!paint_layer(lay, c->fo, (struct rect){ 0, 0, f->w, f->h },
		    f))
			paint_around(lay, p, c, f);
		return;
	}
	if (c->list == NULL && c->fo->first == NULL &&
	    c->fo->style->text->empty_cells == FO_V_HIDE)
		return;
	paint_box(lay, f, c->begun, p->cut &&
	    c->row + c->nrow - 1 >= p->last);
	if (c->fo->style->box->background.none)
		paint_around(lay, p, c, f);
}

static void
end_run(struct layout *lay, struct frame *into, struct table_run *run,
    bool horizontal, mpt extend)
{
	mpt length = run->to - run->from;

	if (run->b != NULL && length > 0) {
		if (horizontal)
			paint_rule(lay, into, run->b, run->from - extend,
			    run->at, length + 2 * extend, 0);
		else
			paint_rule(lay, into, run->b, run->at, run->from, 0,
			    length);
	}
	run->b = NULL;
}

static bool
same_border(const struct fo_border *a, const struct fo_border *b)
{
	return a == b || (a->width == b->width && a->style == b->style &&
	    a->color.none == b->color.none && a->color.r == b->color.r &&
	    a->color.g == b->color.g && a->color.b == b->color.b);
}

static void
extend_run(struct layout *lay, struct frame *into, struct table_run *run,
    bool horizontal, mpt extend, struct table_run next)
{
	if (run->b != NULL && run->at == next.at && run->to == next.from &&
	    same_border(run->b, next.b)) {
		run->to = next.to;
		return;
	}
	end_run(lay, into, run, horizontal, extend);
	*run = next;
	if (next.b->width == 0)
		run->b = NULL;
}

static const struct fo_border *
edge_border(const struct piece *p, int row, int col, enum fo_side side)
{
	const struct group	*g = p->group;
	const struct fo_border	*b = table_border(g->table, g->part,
				    g->index + row, col, side);
	bool	cut = side == FO_AFTER ? p->cut && row == p->last :
	    side == FO_BEFORE && g->split && row == g->first;

	bool	inner = side == FO_AFTER ? row == p->last && row < g->nrow - 1 :
	    side == FO_BEFORE && row == g->first && row > 0;
	const struct tcell *c;

	if (cut)
		return table_cut_border(g->table, g->part, g->index + row, col,
		    side);
	if (!inner || b->width > 0)
		return b;
	/* a break between two rows that a cell spans */
	c = cell_at(g->table, g->part, g->index + row, col);
	if (c == NULL)
		return &none;
	b = border_of(c->fo, side);
	/* a page's end is the table's edge there */
	return stronger(g->table, (struct claim){ b, RANK_CELL },
	    border_of(g->table->fo, side), RANK_TABLE).b;
}

static void
paint_horizontal(struct layout *lay, const struct piece *p, int row,
    enum fo_side side, struct frame *into, mpt x, mpt at)
{
	const struct table	*t = p->group->table;
	struct table_run	 run = { .b = NULL };
	mpt			 extend = 0;
	int			 c;

	for (c = 0; c < t->ncol; c++) {
		const struct fo_border *v = table_border(t, p->group->part,
		    p->group->index + row, c, FO_START);

		if (v->width / 2 > extend)
			extend = v->width / 2;
	}
	for (c = 0; c < t->ncol; c++)
		extend_run(lay, into, &run, true, extend, (struct table_run){
		    edge_border(p, row, c, side), x + t->x[c],
		    x + t->x[c + 1], at });
	end_run(lay, into, &run, true, extend);
}

static void
paint_vertical(struct layout *lay, const struct piece *p, int col,
    struct table_run *run, struct frame *into, mpt x, mpt y)
{
	const struct group	*g = p->group;
	const struct table	*t = g->table;
	int			 r;

	for (r = g->first; r <= p->last; r++) {
		const struct fo_border *b = col < t->ncol ?
		    table_border(t, g->part, g->index + r, col, FO_START) :
		    table_border(t, g->part, g->index + r, t->ncol - 1,
		    FO_END);

		extend_run(lay, into, run, false, 0, (struct table_run){
		    b, y, y + piece_row(p, r), x + t->x[col] });
		y += piece_row(p, r);
	}
}

void
table_paint_rules(struct layout *lay, const struct piece *p,
    struct table_runs *runs, struct frame *into, mpt x, mpt y, bool top)
{
	const struct group	*g = p->group;
	mpt			 at = y;
	int			 r, c;

	if (!g->table->collapse)
		return;
	if (runs->upright == NULL) {
		runs->n = (size_t)g->table->ncol + 1;
		runs->upright = ARENA_ARRAY(lay->scratch, runs->n,
		    struct table_run);
	}
	if (top || g->split)
		paint_horizontal(lay, p, g->first, FO_BEFORE, into, x, at);
	for (r = g->first; r <= p->last; r++) {
		at += piece_row(p, r);
		paint_horizontal(lay, p, r, FO_AFTER, into, x, at);
	}
	for (c = 0; c <= g->table->ncol; c++)
		paint_vertical(lay, p, c, &runs->upright[c], into, x, y);
}

void
table_end_rules(struct layout *lay, struct table_runs *runs,
    struct frame *into)
{
	size_t i;

	for (i = 0; i < runs->n; i++)
		end_run(lay, into, &runs->upright[i], false, 0);
}
