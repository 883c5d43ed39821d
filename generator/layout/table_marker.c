/*
 * table_marker: what an fo:retrieve-table-marker in a table's header or
 * footer prints (XSL 1.1 §6.13.7): one of the markers in the rows that stand
 * with it on a page. Known when these rows are placed: place.c has the header
 * laid out again for each page. Before, the table's first marker stands in,
 * so that there is a height.
 */
#include <string.h>

#include "fo/fo.h"
#include "layout/marker.h"
#include "layout/table.h"

/* The search for one marker. */
struct search {
	const char	*class;
	enum marker_position position;
	bool		 starts, ends;	/* the rows at hand do so here */
	int		 most;		/* how well the best one fits */
	const struct fo	*best;
};

static int
fitness(const struct search *s)
{
	if (s->position == FIRST_CARRIED)
		return 1;
	return (s->position == LAST_ENDING ? s->ends : s->starts) ? 2 : 1;
}

/* Markers come in document order: of equals the first, or the last. */
static void
consider(struct search *s, const struct fo *marker)
{
	const char	*class = fo_string(marker, FO_P_MARKER_CLASS_NAME);
	int		 fits = fitness(s);

	if (class == NULL || strcmp(class, s->class) != 0 || fits < s->most ||
	    (fits == s->most && s->position < LAST_STARTING))
		return;
	s->most = fits;
	s->best = marker;
}

static void
search_in(struct search *s, const struct fo *fo)
{
	const struct fo *kid;

	if (fo->element == FO_MARKER) {
		consider(s, fo);
		return;
	}
	for (kid = fo->first; kid != NULL; kid = kid->next)
		search_in(s, kid);
}

/* Those of a table's body itself, of which some rows come before or behind. */
static void
search_body(struct search *s, const struct group *g)
{
	struct search	 was = *s;
	const struct fo	*kid;

	s->starts = s->starts && g->index == 0;
	s->ends = s->ends && g->index + g->nrow == g->part->nrow;
	for (kid = g->part->fo->first; kid != NULL &&
	    kid->element == FO_MARKER; kid = kid->next)
		consider(s, kid);
	s->starts = was.starts;
	s->ends = was.ends;
}

/* A row without an object is made of cells. */
static void
search_row(struct search *s, const struct group *g, int row)
{
	int c, ncol = g->table->ncol;

	if (g->part->rows[row] != NULL) {
		search_in(s, g->part->rows[row]);
		return;
	}
	for (c = 0; c < ncol; c++) {
		const struct tcell *cell = g->part->slots[(size_t)row *
		    (size_t)ncol + (size_t)c];

		if (cell != NULL && cell->row == row && cell->col == c)
			search_in(s, cell->fo);
	}
}

static void
search_group(struct search *s, const struct group *g, bool body)
{
	int r;

	if (body)
		search_body(s, g);
	for (r = g->index; r < g->index + g->nrow; r++)
		search_row(s, g, r);
}

/* The group of the table's rows at item i, or NULL. */
static const struct group *
rows_at(const struct table_rows *rows, size_t i)
{
	const struct vitem *it;

	if (i >= rows->list->items.n)
		return NULL;
	it = &rows->list->items.at[i];
	return it->kind == VITEM_GROUP && it->u.at.group != NULL &&
	    it->u.at.group->table == rows->table ? it->u.at.group : NULL;
}

static void
search_page(struct search *s, const struct table_rows *rows)
{
	size_t			 i, last = rows->end.i;
	const struct tpart	*body = NULL;
	const struct group	*g;

	if (rows->end.head == NULL && last > 0)
		last--;
	for (i = rows->from.i; i <= last; i++) {
		g = rows_at(rows, i);
		if (g == NULL)
			continue;
		s->starts = i > rows->from.i || rows->from.rest == NULL;
		s->ends = i < rows->end.i;
		search_group(s, g, body == NULL || g->part != body);
		body = g->part;
	}
}

/* The last one of the pages before. */
static void
search_before(struct search *s, const struct table_rows *rows)
{
	const struct group	*g;
	size_t			 i;

	s->position = LAST_ENDING;
	s->starts = s->ends = true;
	for (i = rows->from.i; i > 0 && s->best == NULL; i--) {
		g = rows_at(rows, i - 1);
		if (g != NULL)
			search_group(s, g, true);
	}
}

static bool
reaches_back(const struct fo *retrieve)
{
	const char *name = fo_string(retrieve,
	    FO_P_RETRIEVE_BOUNDARY_WITHIN_TABLE);

	return name == NULL || strcmp(name, "table") == 0;
}

static const struct fo *
first_of_table(struct search *s, const struct fo *retrieve)
{
	const struct fo *fo = retrieve, *kid;

	while (fo != NULL && fo->element != FO_TABLE)
		fo = fo->parent;
	s->position = FIRST_CARRIED;
	for (kid = fo != NULL ? fo->first : NULL; kid != NULL &&
	    s->best == NULL; kid = kid->next)
		if (kid->element == FO_TABLE_BODY)
			search_in(s, kid);
	return s->best;
}

const struct fo *
table_marker_retrieve(const struct table_rows *rows, const struct fo *retrieve)
{
	struct search s = { .class = fo_string(retrieve,
	    FO_P_RETRIEVE_CLASS_NAME), .position = marker_position(
	    fo_string(retrieve, FO_P_RETRIEVE_POSITION_WITHIN_TABLE)) };

	if (s.class == NULL)
		return NULL;
	if (rows == NULL)
		return first_of_table(&s, retrieve);
	search_page(&s, rows);
	if (s.best == NULL && reaches_back(retrieve))
		search_before(&s, rows);
	return s.best;
}

bool
table_retrieves(const struct fo *part)
{
	const struct fo *kid;

	if (part->element == FO_RETRIEVE_TABLE_MARKER)
		return true;
	for (kid = part->first; kid != NULL; kid = kid->next)
		if (table_retrieves(kid))
			return true;
	return false;
}
