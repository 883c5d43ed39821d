/*
 * breaker: see breaker.h. Active nodes are the breaks from which a line may
 * still run; at each possible break the best way to it is kept for each of
 * four classes of tightness, so time grows with the breaks in one line.
 */
#include "layout/breaker.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

/*
 * FOP's for lines and their tightness, so that ragged text breaks as FOP's;
 * TeX's for hyphens, which FOP's 50 would hardly keep apart.
 */
#define DEMERITS_LINE		1.0
#define DEMERITS_HYPHENS	10000.0	/* two hyphens in a row */
#define DEMERITS_LAST_HYPHEN	5000.0	/* before the last line */
#define DEMERITS_FRAGMENT	2e6	/* part of a word is the last line:
					   worse than spaces doubled */
#define DEMERITS_CLASS		50.0	/* a tight line by a loose one */
#define DEMERITS_LADDER		1e18	/* more hyphens than allowed */

/* Ratios beyond this are all alike; its demerits still leave doubles room. */
#define RATIO_WORST	100.0
#define RATIO_EMPTY	20.0	/* least ratio of a line that cannot stretch */

#define RATIO_HYPHENS	2.5	/* limit of the attempt with hyphens */

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
	int64_t		 excess;	/* of a line that sticks out */
	int		 hyphens;
};

struct attempt {
	struct arena	 *arena;
	const struct item *items;
	size_t		  n;
	mpt		  width;
	int		  ladder;
	double		  limit;	/* of the ratio */
	bool		  forced;	/* always finds something */
	struct node	 *active;
	size_t		  nactive;
	struct sums	  sums;		/* before the item being looked at */
};

static double
ratio_of(const struct attempt *a, const struct node *from, mpt extra)
{
	int64_t	natural = a->sums.width - from->sums.width + extra;
	int64_t	stretch = a->sums.stretch - from->sums.stretch;
	int64_t	shrink = a->sums.shrink - from->sums.shrink;
	int64_t	missing = a->width - natural;
	double	r;

	if (missing == 0)
		return 0;
	if (missing < 0)
		return shrink > 0 ? (double)missing / (double)shrink :
		    -RATIO_WORST;
	if (stretch > 0) {
		r = (double)missing / (double)stretch;
		return r < RATIO_WORST ? r : RATIO_WORST;
	}
	if (a->width <= 0)
		return RATIO_EMPTY;
	/* a line that cannot stretch: fuller is better */
	r = (double)missing / (double)a->width;
	return RATIO_EMPTY + (r < 1 ? r : 1) * (RATIO_WORST - RATIO_EMPTY);
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
	return penalty != NULL && penalty->hyphen && a->ladder > 0 &&
	    from->hyphens >= a->ladder;
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
	double	r = fmin(fabs(ratio), RATIO_WORST);
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
		d += DEMERITS_HYPHENS;
	if (on_ladder(a, from, penalty))
		d += DEMERITS_LADDER;
	if (last && from->hyphens > 0)
		d += is_fragment(a, from) ? DEMERITS_FRAGMENT :
		    DEMERITS_LAST_HYPHEN;
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

static void
activate(struct attempt *a, const struct candidate *c, size_t end,
    const struct node *place, struct node **tail, bool overfull)
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
	node->overfull = overfull;
	*tail = node;
	a->nactive++;
}

static struct node **
tail_of(struct node **list)
{
	while (*list != NULL)
		list = &(*list)->next;
	return list;
}

/* Lines that stick out are compared by how far, the others by demerits. */
static void
keep_better(struct candidate *old, const struct candidate *new)
{
	if (old->from == NULL || new->excess < old->excess ||
	    (new->excess == old->excess && new->demerits < old->demerits))
		*old = *new;
}

/* The best way here for each class, and the least bad that sticks out. */
static struct node **
look_at_active(struct attempt *a, const struct item *penalty, bool forced,
    bool last, struct candidate best[NCLASS], struct candidate *overfull)
{
	struct node	**link = &a->active, *from;
	bool		  hyphen = penalty != NULL && penalty->hyphen;
	mpt		  extra = penalty != NULL ? penalty->width : 0;

	while ((from = *link) != NULL) {
		struct candidate c = { .from = from,
		    .hyphens = hyphen ? from->hyphens + 1 : 0 };

		c.ratio = ratio_of(a, from, extra);
		if (c.ratio <= a->limit)
			c.demerits = demerits_of(a, from, penalty, c.ratio,
			    last);
		if (c.ratio < -1) {
			c.excess = a->sums.width - from->sums.width -
			    (a->sums.shrink - from->sums.shrink) + extra;
			keep_better(overfull, &c);
		} else if (c.ratio <= a->limit && (a->forced ||
		    !on_ladder(a, from, penalty)))
			keep_better(&best[class_of(c.ratio)], &c);
		if (c.ratio < -1 || forced) {
			*link = from->next;
			a->nactive--;
		} else
			link = &from->next;
	}
	return link;
}

/* Tries a break at item i; penalty is NULL when it is glue or the end. */
static void
try_break(struct attempt *a, size_t i, const struct item *penalty)
{
	struct candidate best[NCLASS] = { { 0 } }, overfull = { 0 };
	struct node	 place = { 0 }, **tail;
	bool		 forced = penalty == NULL ? i == a->n :
	    penalty->penalty <= PENALTY_FORCE;
	bool		 last = forced && i + 1 >= a->n;
	double		 least = INFINITY;
	int		 k;

	tail = look_at_active(a, penalty, forced, last, best, &overfull);
	for (k = 0; k < NCLASS; k++)
		if (best[k].from != NULL && best[k].demerits < least)
			least = best[k].demerits;
	if (least == INFINITY && !(a->forced && a->active == NULL))
		return;
	place.start = line_start(a, behind(a, i), &place.sums);
	if (least == INFINITY) {
		/* overfull holds the last node that died here */
		activate(a, &overfull, i, &place, tail, true);
		return;
	}
	for (k = 0; k < NCLASS; k++) {
		if (best[k].from == NULL ||
		    best[k].demerits > least + DEMERITS_CLASS)
			continue;
		activate(a, &best[k], i, &place, tail, false);
		tail = tail_of(tail);
	}
	while (a->nactive > ACTIVE_MAX) {
		a->active = a->active->next;
		a->nactive--;
	}
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

/* The best last node, or NULL when there is no way within the limit. */
static struct node *
attempt_run(struct attempt *a)
{
	struct node	*best = NULL, *node;
	size_t		 i;

	a->active = ARENA_NEW(a->arena, struct node);
	a->active->class = DECENT;
	a->nactive = 1;
	for (i = 0; i < a->n && a->active != NULL; i++) {
		const struct item *it = &a->items[i];

		if (may_break(a, i))
			try_break(a, i, it->kind == ITEM_PENALTY ? it : NULL);
		if (it->kind == ITEM_PENALTY)
			continue;
		a->sums.width += it->width;
		a->sums.stretch += it->stretch;
		a->sums.shrink += it->shrink;
	}
	/* no more when a forced break was the last item */
	if (a->active != NULL && a->active->start < a->n)
		try_break(a, a->n, NULL);
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
	/*
	 * FOP: 1; 1 with hyphens, or 5 where there are none; anything. With
	 * hyphens we go further, so that there is a choice.
	 */
	double		 limits[] = { 1, 5, INFINITY };
	size_t		 i;
	struct node	*last = NULL;

	*breaks = NULL;
	if (*nitem == 0)
		return 0;
	for (i = 0; last == NULL; i++) {
		struct attempt a = {
			.arena = arena, .items = *items, .n = *nitem,
			.width = how->width, .ladder = how->ladder,
			.limit = limits[i], .forced = i == 2
		};

		last = attempt_run(&a);
		if (i == 0 && last == NULL && how->more != NULL &&
		    how->more(how->ctx, items, nitem))
			limits[1] = RATIO_HYPHENS;
	}
	return collect(arena, last, breaks);
}
