/*
 * breaker: see breaker.h. Active nodes are the breaks from which a line may
 * still run; at each possible break the best way to it is kept for each of
 * four classes of tightness, so time grows with the breaks in one line.
 */
#include "layout/breaker.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

#define DEMERITS_LINE		1.0
#define DEMERITS_CLASS		50.0	/* a tight line by a loose one */

#define RATIO_WORST	1000.0	/* of a line that cannot stretch or shrink */
#define RATIO_FORCED	20.0	/* limit of the last attempt */

/* What hyphens cost: as in FOP, or where they shall be few, as in TeX. */
struct costs {
	double	in_a_row;	/* two */
	double	last;		/* before the last line */
	double	fragment;	/* part of a word is the last line */
	double	limit;		/* of the ratio in the attempt with them */
};
static const struct costs usual_costs = { 50, 0, 0, 1 };
/* A fragment is worse than spaces doubled; the limit leaves a choice. */
static const struct costs careful_costs = { 10000, 5000, 2e6, 2.5 };

/* A line has fewer breaks than this, but for hostile input. */
#define ACTIVE_MAX	500

enum { TIGHT, DECENT, LOOSE, VERY_LOOSE, NCLASS };

struct sums {
	int64_t	width, stretch, shrink;
};

struct node {
	struct node	*prev;		/* the line's beginning */
	struct node	*next;		/* in the active list */
	size_t		 start, end;	/* items; end: of the line before */
	struct sums	 sums;		/* before start */
	double		 demerits, ratio;
	int		 class;
	int		 hyphens;	/* line ends in a row */
	bool		 overfull;
};

struct candidate {
	struct node	*from;
	double		 demerits, ratio;
	int		 hyphens;
};

struct attempt {
	struct arena	 *arena;
	const struct item *items;
	size_t		  n;
	const struct break_how *how;
	const struct costs *costs;
	double		  limit;	/* of the ratio */
	bool		  forced;	/* always finds something */
	struct node	 *active;
	size_t		  nactive;
	struct sums	  sums;		/* before the item being looked at */
	/* of a forced attempt */
	struct node	 *restart;	/* where it began anew */
	struct node	 *too_short;	/* least bad of those beyond the limit */
	struct node	 *too_long, *dead;	/* at the item being looked at */
};

static double
ratio_of(const struct attempt *a, const struct node *from, mpt extra)
{
	int64_t	natural = a->sums.width - from->sums.width + extra;
	int64_t	stretch = a->sums.stretch - from->sums.stretch;
	int64_t	shrink = a->sums.shrink - from->sums.shrink;
	int64_t	missing = a->how->width - natural;

	if (missing == 0)
		return 0;
	if (missing < 0)
		return shrink > 0 ? (double)missing / (double)shrink :
		    -RATIO_WORST;
	return stretch > 0 ? (double)missing / (double)stretch : RATIO_WORST;
}

static int
class_of(double ratio)
{
	return ratio < -0.5 ? TIGHT : ratio <= 0.5 ? DECENT :
	    ratio <= 1 ? LOOSE : VERY_LOOSE;
}

/* A hyphen more than may stand below one another. */
static bool
on_ladder(const struct attempt *a, const struct node *from,
    const struct item *penalty)
{
	return penalty != NULL && penalty->hyphen && a->how->ladder > 0 &&
	    from->hyphens >= a->how->ladder;
}

/* The rest of a divided word is all there is in the line up to the end. */
static bool
is_fragment(const struct attempt *a, const struct node *from)
{
	size_t i;

	if (from->hyphens == 0)
		return false;
	for (i = from->start; i < a->n; i++)
		if (a->items[i].kind == ITEM_GLUE && a->items[i].width > 0)
			return false;
	return true;
}

/* What a line from that node to this penalty (or glue: NULL) adds. */
static double
demerits_of(const struct attempt *a, const struct node *from,
    const struct item *penalty, double ratio, bool last)
{
	double	r = fabs(ratio);
	double	d = DEMERITS_LINE + 100 * r * r * r;
	int	p = penalty != NULL ? penalty->penalty : 0;
	bool	hyphen = penalty != NULL && penalty->hyphen;
	int	class = class_of(ratio);

	if (p >= 0)
		d = (d + p) * (d + p);
	else if (p > PENALTY_FORCE)
		d = d * d - (double)p * p;
	else
		d = d * d;
	if (hyphen && from->hyphens > 0)
		d += a->costs->in_a_row;
	if (last && from->hyphens > 0)
		d += is_fragment(a, from) ? a->costs->fragment :
		    a->costs->last;
	if (class > from->class + 1 || class < from->class - 1)
		d += DEMERITS_CLASS;
	return from->demerits + d;
}

/* The first item after a break at i that a line's beginning does not drop. */
static size_t
line_start(const struct attempt *a, size_t i, struct sums *sums)
{
	const struct item *it;

	*sums = a->sums;
	for (; i < a->n; i++) {
		it = &a->items[i];
		if (it->kind == ITEM_BOX)
			break;
		if (it->kind == ITEM_PENALTY) {
			if (it->penalty <= PENALTY_FORCE)
				break;
			continue;
		}
		sums->width += it->width;
		sums->stretch += it->stretch;
		sums->shrink += it->shrink;
	}
	return i;
}

/* A forced break is behind the line it ends, not before the next. */
static size_t
behind(const struct attempt *a, size_t i)
{
	return i < a->n && a->items[i].kind == ITEM_PENALTY ? i + 1 : i;
}

static struct node *
node_new(struct attempt *a, const struct candidate *c, size_t end,
    const struct node *place)
{
	struct node *node = ARENA_NEW(a->arena, struct node);

	node->prev = c->from;
	node->start = place->start;
	node->sums = place->sums;
	node->end = end;
	node->demerits = c->demerits;
	node->ratio = c->ratio;
	node->class = class_of(c->ratio);
	node->hyphens = c->hyphens;
	node->overfull = c->ratio < -1;
	return node;
}

static struct node **
tail_of(struct node **list)
{
	while (*list != NULL)
		list = &(*list)->next;
	return list;
}

static void
add_active(struct attempt *a, struct node **tail, struct node *node)
{
	node->next = NULL;
	*tail = node;
	a->nactive++;
}

/* A line that is no good, kept for when there is nothing better. */
static void
keep_bad(struct attempt *a, const struct candidate *c, size_t i,
    const struct node *place)
{
	if (c->ratio <= -1) {
		if (a->too_long == NULL ||
		    c->demerits < a->too_long->demerits)
			a->too_long = node_new(a, c, i, place);
	} else if (a->too_short == NULL ||
	    c->demerits <= a->too_short->demerits)
		a->too_short = node_new(a, c, i, place);
}

/* The best way here for each class goes into best; nodes from which no line
   can run any further end. */
static struct node **
look_at_active(struct attempt *a, size_t i, const struct item *penalty,
    bool forced, const struct node *place, struct candidate best[NCLASS])
{
	struct node	**link = &a->active, *from;
	bool		  hyphen = penalty != NULL && penalty->hyphen;
	mpt		  extra = penalty != NULL ? penalty->width : 0;

	while ((from = *link) != NULL) {
		struct candidate c = { .from = from,
		    .hyphens = hyphen ? from->hyphens + 1 : 0 };
		struct candidate *old;

		c.ratio = ratio_of(a, from, extra);
		if (c.ratio <= a->limit || a->forced)
			c.demerits = demerits_of(a, from, penalty, c.ratio,
			    forced && i + 1 >= a->n);
		old = &best[class_of(c.ratio)];
		if (c.ratio >= -1 && c.ratio <= a->limit &&
		    !on_ladder(a, from, penalty) &&
		    (old->from == NULL || c.demerits < old->demerits)) {
			*old = c;
			a->too_short = NULL;
		} else if (a->forced && (c.ratio <= -1 || c.ratio > a->limit))
			keep_bad(a, &c, i, place);
		if (c.ratio < -1 || forced) {
			*link = from->next;
			a->nactive--;
			if (a->dead == NULL || from->end > a->dead->end ||
			    (from->end == a->dead->end &&
			    from->demerits < a->dead->demerits))
				a->dead = from;
		} else
			link = &from->next;
	}
	return link;
}

/* Tries a break at item i; penalty is NULL when it is glue or the end. */
static void
try_break(struct attempt *a, size_t i, const struct item *penalty)
{
	struct candidate best[NCLASS] = { { 0 } };
	struct node	 place = { 0 }, **tail;
	bool		 forced = penalty == NULL ? i == a->n :
	    penalty->penalty <= PENALTY_FORCE;
	double		 least = INFINITY;
	int		 k;

	a->dead = a->too_long = NULL;
	if (a->forced)
		place.start = line_start(a, behind(a, i), &place.sums);
	tail = look_at_active(a, i, penalty, forced, &place, best);
	for (k = 0; k < NCLASS; k++)
		if (best[k].from != NULL && best[k].demerits < least)
			least = best[k].demerits;
	if (least == INFINITY)
		return;
	place.start = line_start(a, behind(a, i), &place.sums);
	for (k = 0; k < NCLASS; k++) {
		if (best[k].from == NULL ||
		    best[k].demerits > least + DEMERITS_CLASS)
			continue;
		add_active(a, tail, node_new(a, &best[k], i, &place));
		tail = tail_of(tail);
	}
	while (a->nactive > ACTIVE_MAX) {
		a->active = a->active->next;
		a->nactive--;
	}
}

/*
 * There is no way on at item i: the least bad line is taken for granted, as
 * FOP does it, and the item returned with which the next one begins. Each
 * time it is further on.
 */
static size_t
begin_anew(struct attempt *a)
{
	struct node *node = a->too_short;

	if (a->dead != a->restart && a->dead->ratio > 0)
		node = a->dead;
	if (node == NULL || node->end == a->restart->end)
		node = a->dead != a->restart ? a->dead : a->too_long;
	node->demerits = 0;
	a->restart = node;
	a->too_short = NULL;
	a->sums = node->sums;
	add_active(a, &a->active, node);
	return node->start;
}

static bool
may_break(const struct attempt *a, size_t i)
{
	const struct item *it = &a->items[i];

	if (it->kind == ITEM_PENALTY)
		return it->penalty < PENALTY_NEVER;
	return it->kind == ITEM_GLUE && i > 0 &&
	    a->items[i - 1].kind == ITEM_BOX;
}

static void
look_at_item(struct attempt *a, size_t i)
{
	const struct item *it = &a->items[i];

	if (may_break(a, i))
		try_break(a, i, it->kind == ITEM_PENALTY ? it : NULL);
	if (it->kind == ITEM_PENALTY)
		return;
	a->sums.width += it->width;
	a->sums.stretch += it->stretch;
	a->sums.shrink += it->shrink;
}

/* The best last node, or NULL when there is no way within the limit. */
static struct node *
attempt_run(struct attempt *a)
{
	struct node	*best = NULL, *node;
	size_t		 i = 0;

	a->restart = a->active = ARENA_NEW(a->arena, struct node);
	a->active->class = DECENT;
	a->nactive = 1;
	while (i < a->n || a->active->start < a->n) {
		if (i < a->n)
			look_at_item(a, i);
		else
			try_break(a, i, NULL);
		i++;
		if (a->active == NULL) {
			if (!a->forced)
				return NULL;
			i = begin_anew(a);
		}
	}
	for (node = a->active; node != NULL; node = node->next)
		if (best == NULL || node->demerits < best->demerits)
			best = node;
	return best;
}

static size_t
collect(struct arena *arena, const struct node *last,
    struct line_break **breaks)
{
	const struct node	*node;
	size_t			 n = 0, i;

	for (node = last; node->prev != NULL; node = node->prev)
		n++;
	*breaks = ARENA_ARRAY(arena, n, struct line_break);
	i = n;
	for (node = last; node->prev != NULL; node = node->prev) {
		struct line_break *b = &(*breaks)[--i];

		b->start = node->prev->start;
		b->end = node->end;
		b->ratio = node->ratio;
		b->overfull = node->overfull;
	}
	return n;
}

size_t
break_lines(struct arena *arena, const struct break_how *how,
    const struct item **items, size_t *nitem, struct line_break **breaks)
{
	/* FOP: 1; 1 with hyphens, or 5 where there are none; anything */
	const struct costs *costs = how->fine_lines ? &careful_costs :
	    &usual_costs;
	double		 limits[] = { 1, 5, RATIO_FORCED };
	size_t		 i;
	struct node	*last = NULL;

	*breaks = NULL;
	if (*nitem == 0)
		return 0;
	for (i = 0; last == NULL; i++) {
		struct attempt a = {
			.arena = arena, .items = *items, .n = *nitem,
			.how = how, .costs = costs, .limit = limits[i],
			.forced = i == 2
		};

		last = attempt_run(&a);
		if (i == 0 && last == NULL && how->more != NULL &&
		    how->more(how->ctx, items, nitem))
			limits[1] = costs->limit;
	}
	return collect(arena, last, breaks);
}
