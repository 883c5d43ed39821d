/*
 * group: see group.h. Heights of tied rows, splitting them.
 */
#include "layout/group.h"

#include <string.h>

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/later.h"

#define TRIES_MAX	100		/* of rows to break between */

static bool
in_row(const struct gcell *c, int row)
{
	return c->row <= row && row < c->row + c->nrow;
}

/*
 * Height of what is left of a cell, its borders and padding with it. A height
 * asked for, by the cell or by its only row, is the content's (XSL 1.1
 * §7.15.6).
 */
static mpt
cell_height(struct layout *lay, const struct gcell *c, mpt row_least,
    int64_t enough)
{
	mpt h = 0, least = c->begun ? 0 : c->least;

	if (c->done && c->begun)
		return 0;
	if (c->list != NULL && !c->done)
		h = fill_height(lay, c->list, c->from, enough);
	if (c->nrow == 1 && row_least > least)
		least = row_least;
	return gcell_above(c) + (h > least ? h : least) + c->after;
}

static int
last_row(const struct gcell *c)
{
	return c->row + c->nrow - 1;
}

/* The cells of the rows that are left, in the order of their last rows; NULL
   at the end. */
static const struct gcell **
cells_by_end(struct layout *lay, const struct group *g)
{
	size_t			 n = group_ncell(g), i;
	size_t			 *at = ARENA_ARRAY(lay->scratch,
				    (size_t)g->nrow + 1, size_t);
	const struct gcell	**sorted = ARENA_ARRAY(lay->scratch, n + 1,
				    const struct gcell *);
	int			 r;

	for (i = 0; i < n; i++)
		at[last_row(group_cell(g, i)) + 1]++;
	for (r = 1; r <= g->nrow; r++)
		at[r] += at[r - 1];
	for (i = 0; i < n; i++)
		sorted[at[last_row(group_cell(g, i))]++] = group_cell(g, i);
	return sorted;
}

/* Of a row that is known; of another it is 0. */
static mpt
row_height(const struct group *g, int r)
{
	return r < g->known ? g->sizes[r - g->first].height : 0;
}

/* Rows with a keep-limit are asked whether they are higher. */
static int64_t
with_limit(const struct group *g, int64_t enough)
{
	mpt	limit = 0;
	int	r;

	for (r = g->first; r < g->nrow; r++)
		if (g->rows[r].keep_limit > limit)
			limit = g->rows[r].keep_limit;
	return enough + limit;
}

static void
measure(struct layout *lay, struct group *g, int64_t enough)
{
	struct arena_mark	 mark = arena_mark(lay->scratch);
	const struct gcell	**c = cells_by_end(lay, g);
	struct gsize		*sizes = ARENA_ARRAY(lay->scratch,
				    (size_t)(g->nrow - g->first), struct gsize);
	mpt			 sum = 0;
	int			 r;

	g->sizes = sizes;
	for (r = g->first; r < g->nrow && sum <= enough; r++) {
		mpt least = g->split && r == g->first ? 0 : g->rows[r].least;
		mpt h = least;

		sizes[r - g->first].top = sum;
		for (; *c != NULL && last_row(*c) == r; c++) {
			mpt need = cell_height(lay, *c, least, enough) -
			    (sum - gcell_top(g, *c));

			if (need > h)
				h = need;
		}
		sizes[r - g->first].height = h;
		sum = mpt_sum(sum, h);
	}
	g->height = sum;
	g->measured = sum <= enough;
	g->known = r;
	g->sizes = ARENA_ARRAY(lay->arena, (size_t)(r - g->first),
	    struct gsize);
	memcpy(g->sizes, sizes, (size_t)(r - g->first) * sizeof(*sizes));
	arena_reset(lay->scratch, mark);
}

mpt
group_height(struct layout *lay, struct group *g, int64_t enough)
{
	if (g->height == 0 || (!g->measured && g->height <= enough)) {
		later_make(lay, g);
		measure(lay, g, with_limit(g, enough));
	}
	return g->height;
}

/* The first row with a cell in which a break is demanded, or nrow. */
static int
forced_row(const struct group *g)
{
	int	row = g->nrow;
	size_t	i;

	for (i = 0; i < group_ncell(g); i++) {
		const struct gcell *c = group_cell(g, i);

		if (c->list != NULL && c->list->forced && !c->done &&
		    c->row < row && fill_forced(c->list, c->from))
			row = c->row;
	}
	return row < g->first ? g->first : row;
}

bool
group_forced(const struct group *g)
{
	return forced_row(g) < g->nrow;
}

static struct cursor
list_end(const struct gcell *c)
{
	return (struct cursor){ c->list != NULL ? c->list->items.n : 0,
	    NULL, NULL };
}

static struct piece *
piece_new(struct arena *arena, const struct group *g, int last)
{
	struct piece	*p = ARENA_NEW(arena, struct piece);
	int		 r;

	p->group = g;
	p->last = last;
	p->heights = ARENA_ARRAY(arena, (size_t)(last - g->first + 1), mpt);
	for (r = g->first; r <= last; r++)
		p->heights[r - g->first] = row_height(g, r);
	while (p->ncell < group_ncell(g) &&
	    group_cell(g, p->ncell)->row <= last)
		p->ncell++;
	p->ends = ARENA_ARRAY(arena, p->ncell, struct cursor);
	return p;
}

struct piece *
group_whole(struct layout *lay, struct group *g)
{
	struct piece	*p;
	size_t		 i;

	group_height(lay, g, ROOM_ENDLESS);
	later_make(lay, g);
	p = piece_new(lay->scratch, g, g->nrow - 1);
	for (i = 0; i < p->ncell; i++)
		p->ends[i] = list_end(group_cell(g, i));
	p->height = g->height;
	return p;
}

/* What fill_find() made of one cell. */
struct cut {
	bool	 moved;		/* some of it stands above the break */
	bool	 done;
	mpt	 height;	/* used, borders and padding with it */
	enum fo_value force;	/* of the break behind it */
	int	 strength;	/* of what it breaks */
};

/*
 * whole: a cell whose last line has room but whose lower edge has not keeps
 * some of its content back, so that the row can break. must: keeps in it are
 * broken rather than that nothing of it stands above the break.
 */
static struct cut
cut_cell(struct layout *lay, const struct gcell *c, int64_t room, bool whole,
    bool must, struct cursor *end)
{
	struct filled	f;
	struct cut	cut;

	*end = c->from;
	if (c->list == NULL || c->done) {
		*end = list_end(c);
		return (struct cut){ true, true, gcell_above(c) +
		    c->after_again, 0, STRENGTH_FREE };
	}
	room -= gcell_above(c) + c->after_again;
	if (room <= 0)
		return (struct cut){ false, c->list->items.n == 0, 0, 0,
		    STRENGTH_FREE };
	fill_find(lay, c->list, c->from, room, must, NULL, &f);
	VEC_FREE(&f.notes);
	if (whole && f.done && f.height + c->after - c->after_again > room) {
		fill_find(lay, c->list, c->from, f.height - 1, must, NULL,
		    &f);
		VEC_FREE(&f.notes);
	}
	*end = f.end;
	cut.done = f.done;
	cut.moved = f.done || f.end.i > c->from.i || f.end.head != NULL;
	cut.height = f.height + gcell_above(c) + c->after_again;
	cut.force = f.force;
	cut.strength = f.done ? STRENGTH_FREE : f.strength;
	return cut;
}

/* The break inside row k: each cell beginning in it must show something, and
   one something new. */
static bool
cut_row(struct layout *lay, const struct group *g, struct piece *p, int k,
    mpt y, int64_t room, bool whole, bool must, bool *done)
{
	mpt	h = 0;
	size_t	i;
	bool	left = false, new = k > g->first;

	p->force = 0;
	for (i = 0; i < p->ncell; i++) {
		const struct gcell *c = group_cell(g, i);
		mpt		 top;
		struct cut	 cut;

		p->ends[i] = list_end(c);
		done[i] = true;
		if (!in_row(c, k))
			continue;
		top = c->row >= k ? y : gcell_top(g, c);
		cut = cut_cell(lay, c, room - top, whole, must, &p->ends[i]);
		done[i] = cut.done;
		if (!cut.moved && c->row == k)
			return false;
		left = left || !cut.done;
		new = new || (cut.moved && !c->done);
		if (cut.force != 0)
			p->force = cut.force;
		if (must && cut.strength > p->strength)
			p->strength = cut.strength;
		if (cut.moved && top + cut.height - y > h)
			h = top + cut.height - y;
	}
	p->heights[k - g->first] = h;
	p->height = y + h;
	p->last = k;
	p->cut = true;
	return left && new && h > 0;
}

/*
 * A break that a cell demands ends the other cells too as early as each has
 * shown something, not where the page is full (XSL 1.1 §4.8).
 */
static bool
lower_to_force(struct layout *lay, const struct group *g, struct piece *p,
    int k, mpt y, int64_t room, bool must, bool *done)
{
	int	tries;

	for (tries = 0; tries < TRIES_MAX && p->height > y; tries++) {
		int64_t lower = p->height - 1;

		if (!cut_row(lay, g, p, k, y, lower, false, must, done) ||
		    p->force == 0)
			break;
		room = lower;
	}
	return cut_row(lay, g, p, k, y, room, false, must, done);
}

static bool
cut_inside(struct layout *lay, const struct group *g, struct piece *p, int k,
    mpt y, int64_t room, bool must, bool *done)
{
	if (cut_row(lay, g, p, k, y, room, false, must, done))
		return p->force == 0 ||
		    lower_to_force(lay, g, p, k, y, room, must, done);
	return cut_row(lay, g, p, k, y, room, true, must, done);
}

/* The break between rows k - 1 and k: each cell that spans it must show
   something above. */
static bool
cut_between(struct layout *lay, const struct group *g, struct piece *p, int k,
    mpt y, bool *done)
{
	size_t i;

	for (i = 0; i < p->ncell; i++) {
		const struct gcell *c = group_cell(g, i);

		p->ends[i] = c->row >= k ? c->from : list_end(c);
		done[i] = c->row < k;
		if (c->row < k && c->row + c->nrow > k) {
			struct cut cut = cut_cell(lay, c, y - gcell_top(g, c),
			    false, false, &p->ends[i]);

			if (!cut.moved && !c->begun)
				return false;
			done[i] = cut.done;
		}
	}
	p->height = y;
	p->last = k - 1;
	p->force = 0;
	p->cut = false;
	return true;
}

/* What is left of a cell that is done above the break, or goes on. */
static struct gcell
rest_of_cell(const struct gcell *c, struct cursor end, bool done)
{
	struct gcell rest = *c;

	rest.from = (struct cursor){ end.i, end.rest, NULL };
	rest.done = done;
	rest.begun = true;
	if (done && c->repeat) {
		rest.from = (struct cursor){ 0, NULL, NULL };
		rest.done = rest.begun = false;
		rest.repeated = true;
		rest.least = 0;
	}
	return rest;
}

static struct group *
rest_of(struct layout *lay, const struct group *g, const struct piece *p,
    const bool *done)
{
	struct group	*rest = ARENA_NEW(lay->arena, struct group);
	size_t		 i;

	*rest = *g;
	rest->later = false;
	rest->height = 0;
	rest->measured = false;
	rest->first = p->cut ? p->last : p->last + 1;
	rest->known = rest->first;
	rest->split = p->cut;
	rest->begun = ARENA_ARRAY(lay->arena, p->ncell, struct gcell);
	rest->nbegun = 0;
	for (i = 0; i < p->ncell && group_cell(g, i)->row <= p->last; i++)
		if (last_row(group_cell(g, i)) >= rest->first)
			rest->begun[rest->nbegun++] = rest_of_cell(
			    group_cell(g, i), p->ends[i], done[i]);
	rest->cells = g->cells + (i - g->nbegun);
	rest->ncell = g->ncell - (i - g->nbegun);
	return rest;
}

static int
inside_strength(const struct group *g, int k)
{
	const struct grow *row = &g->rows[k];

	if (row->keep_limit > 0)
		return !g->split && row_height(g, k) <= row->keep_limit ?
		    STRENGTH_KEEP : STRENGTH_FREE;
	return row->strength;
}

/*
 * What a break before row r costs. A row with a keep-limit is kept with its
 * neighbour by an integer only as long as all the rows so kept together are
 * no higher than the limit.
 */
static int
strength_between(const struct group *g, int r)
{
	int	strength = g->rows[r].strength_before, a, b;
	mpt	sum = row_height(g, r);

	if (g->rows[r].keep_limit == 0 || strength == STRENGTH_FREE ||
	    strength >= STRENGTH_KEEP)
		return strength;
	for (a = r; a > g->first && g->rows[a].strength_before > 0; a--)
		sum = mpt_sum(sum, row_height(g, a - 1));
	for (b = r + 1; b < g->known && g->rows[b].strength_before > 0; b++)
		sum = mpt_sum(sum, row_height(g, b));
	return !g->split && sum <= g->rows[r].keep_limit ? STRENGTH_KEEP :
	    STRENGTH_FREE;
}

/*
 * The row up to k before which a break is cheapest, the latest of those; -1
 * if none is as weak as limit. *strength is set to what it costs.
 */
static int
best_between(const struct group *g, int k, int limit, int *strength)
{
	int best = -1, r;

	*strength = limit + 1;
	for (r = k; r > g->first; r--)
		if (strength_between(g, r) < *strength) {
			*strength = strength_between(g, r);
			best = r;
		}
	return best;
}

static mpt
height_above(const struct group *g, int row)
{
	mpt y = 0;
	int r;

	for (r = g->first; r < row; r++)
		y = mpt_sum(y, row_height(g, r));
	return y;
}

/*
 * Between two rows: where it is cheapest, or above that where each cell can
 * break; a few are tried.
 */
static bool
cut_between_any(struct layout *lay, const struct group *g, struct piece *p,
    int limit, bool *done)
{
	int k = p->last, tries;

	for (tries = 0; tries < TRIES_MAX; tries++) {
		int r = best_between(g, k, limit, &p->strength);

		if (r < 0)
			return false;
		if (cut_between(lay, g, p, r, height_above(g, r), done))
			return true;
		k = r - 1;
	}
	return false;
}

/* How high the part of row k above a break is at least: as the row asks for,
   or one of its cells, as in FOP. */
static mpt
least_part(const struct group *g, int k)
{
	mpt	h = 0;
	size_t	i;

	for (i = 0; i < group_ncell(g); i++) {
		const struct gcell *c = group_cell(g, i);
		mpt		 least = c->least > g->rows[k].least ?
				    c->least : g->rows[k].least;

		if (c->row == k && !c->begun && least > 0 &&
		    gcell_above(c) + least + c->after_again > h)
			h = gcell_above(c) + least + c->after_again;
	}
	return h;
}

/*
 * Inside a row above k that would have room as a whole: what keeps it with the
 * next one keeps only its end.
 */
static bool
cut_above(struct layout *lay, const struct group *g, struct piece *p, int k,
    int limit, bool *done)
{
	int r, tries;

	for (r = k - 1, tries = 0; r >= g->first && tries < TRIES_MAX;
	    r--, tries++) {
		mpt y = height_above(g, r);

		p->strength = inside_strength(g, r);
		if (p->strength <= limit &&
		    row_height(g, r) > least_part(g, r) &&
		    cut_inside(lay, g, p, r, y, y + row_height(g, r) - 1,
		    false, done))
			return true;
	}
	return false;
}

struct piece *
group_split(struct layout *lay, struct group *g, int64_t room, int limit,
    struct group **rest)
{
	struct piece	*p;
	bool		*done;
	mpt		 y = 0;
	int		 k, strength, inside, forced;

	group_height(lay, g, room);
	later_make(lay, g);
	forced = forced_row(g);
	for (k = g->first; k < g->nrow - 1 && k < forced; k++) {
		if (y + row_height(g, k) > room)
			break;
		y += row_height(g, k);
	}
	inside = k == forced ? STRENGTH_FREE : inside_strength(g, k);
	if (inside < STRENGTH_KEEP && room - y < least_part(g, k))
		inside = STRENGTH_KEEP;
	best_between(g, k, limit, &strength);
	p = piece_new(lay->arena, g, k);
	done = ARENA_ARRAY(lay->arena, p->ncell, bool);
	if (inside <= limit && inside <= strength &&
	    cut_inside(lay, g, p, k, y, room, limit >= STRENGTH_KEEP,
	    done))
		p->strength = inside > p->strength ? inside : p->strength;
	else if (!cut_between_any(lay, g, p, limit, done) &&
	    !cut_above(lay, g, p, k, limit, done))
		return NULL;
	*rest = rest_of(lay, g, p, done);
	return p;
}

void
group_notes(const struct group *g, const struct piece *p, struct filled *out)
{
	size_t i, n = p != NULL ? p->ncell : group_ncell(g);

	for (i = 0; i < n && !g->artifact; i++) {
		const struct gcell *c = group_cell(g, i);

		if (c->list != NULL && !c->done && !c->repeated &&
		    (p == NULL || c->row <= p->last))
			fill_notes(c->list, c->from,
			    p != NULL ? p->ends[i] : list_end(c), out);
	}
}
