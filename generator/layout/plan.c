/*
 * plan: see plan.h.
 *
 * One walk down the list, as Knuth and Plass choose the lines of a paragraph
 * and Apache FOP its pages. Active are the places where a part may begin;
 * from each of them a scan sums heights. At every place where a break is
 * possible, the parts that would end there within what their spaces give
 * compete; the one with the fewest demerits in all becomes a place where the
 * next part may begin. As soon as all active places come from one of them,
 * what lies before it is settled.
 *
 * Knows nothing of pages but the heights of columns. Parts whose notes do
 * not fit whole, and those that no give of the spaces can fill, are left to
 * fill_find(): the plan ends before them.
 */
#include "layout/plan.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "layout/part.h"
#include "layout/scan.h"

#define ACTIVE_MAX	500	/* more: there is hardly anything to choose */
#define CUTS_MAX	64	/* of one group from one place */
#define FITNESSES	4
#define FITNESS_FIRST	1	/* before the first part: as if just right */
#define UNFIT_DEMERITS	50	/* of parts far apart in fitness */
#define KEEP_PENALTY	999	/* of a break that a keep would rather not */
#define LAST_STRETCH	10000000.0	/* what fills the last part */

/* A place where a part begins, and how far the walk has come from there. */
struct node {
	struct node	*prev;		/* where the part before begins */
	struct fill_end	 end;		/* of that part */
	mpt		 left;		/* of the group in which it ends */
	int		 line;		/* parts before it */
	double		 ratio;		/* of the spaces in the part before */
	int		 fitness;	/* of that part */
	double		 demerits;	/* of all parts before */
	struct scan	 scan;
	struct filled	 filled;
};

/* A part that may end at a place. */
struct offer {
	struct node	*from;
	struct fill_end	 end;
	struct group	*rest;
	mpt		 left;		/* height of the rest */
	mpt		 next;		/* room of the column behind it */
	int		 behind;	/* columns that come on that page */
	double		 ratio;
	int		 fitness;
	double		 demerits;
};

struct search {
	struct layout		*lay;
	const struct vlist	*list;
	const struct plan_rooms	*rooms;
	struct note_room	*notes;
	struct node		*root;
	VEC(struct node *)	 all;		/* made, to be freed */
	VEC(struct node *)	 active;	/* by line */
	VEC(struct offer)	 offers;	/* at the place at hand */
	int			 deepest;	/* line of an active node */
	/* what is left when no node is active any more */
	struct node		*dead;		/* given up at this place */
	struct node		*loose;		/* begins the best of the parts
						   that would be too loose */
	double			 loose_demerits;
	struct node		*turn;		/* the best before a column of
						   another width */
	bool			 settled;	/* *found is the answer */
	struct node		*found;		/* NULL: nothing is planned */
};

struct plan
plan_none(void)
{
	return (struct plan){ .fitness = FITNESS_FIRST };
}

bool
plan_worth(const struct vlist *list)
{
	size_t i;

	for (i = 0; i < list->items.n; i++) {
		struct spaces	s = { 0 };
		struct give	g;

		if (list->items.at[i].kind != VITEM_SPACE)
			continue;
		spaces_add(&s, list->items.at[i].u.space, list->area.width);
		g = spaces_give(&s, EDGE_NONE);
		if (g.stretch > 0 || g.shrink > 0)
			return true;
	}
	return false;
}

static int
fitness_of(double ratio)
{
	return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

static double
demerits_of(const struct node *from, double ratio, int strength)
{
	double r = fabs(ratio);
	double f = 1 + 100 * r * r * r;
	double far = abs(fitness_of(ratio) - from->fitness) > 1 ?
	    UNFIT_DEMERITS : 0;

	f += strength > STRENGTH_FREE ? KEEP_PENALTY : 0;
	return f * f + far + from->demerits;
}

/* Active nodes stand by their lines, and among these in the order made. */
static void
activate(struct search *s, struct node *node)
{
	size_t i;

	VEC_PUSH(&s->active);
	for (i = s->active.n - 1; i > 0 &&
	    s->active.at[i - 1]->line > node->line; i--)
		s->active.at[i] = s->active.at[i - 1];
	s->active.at[i] = node;
}

static struct node *
node_new(struct search *s, const struct offer *o, mpt room)
{
	struct node	*n = mem_alloc(sizeof(*n));
	struct cursor	 at = { o->end.i, o->rest, NULL };

	*n = (struct node){ .prev = o->from, .end = o->end, .left = o->left,
	    .line = o->from != NULL ? o->from->line + 1 : 0,
	    .ratio = o->ratio, .fitness = o->fitness, .demerits = o->demerits };
	scan_start(&n->scan, s->lay, s->list, at, room, s->notes, &n->filled);
	*VEC_PUSH(&s->all) = n;
	return n;
}

/* A part may end so, or it would be too loose. */
static void
offer(struct search *s, struct node *from, struct offer o, double ratio,
    int strength)
{
	o.from = from;
	o.next = s->rooms->height(s->rooms, from->line + 1);
	o.behind = s->rooms->behind(s->rooms, from->line);
	o.ratio = ratio;
	o.fitness = fitness_of(ratio);
	o.demerits = demerits_of(from, ratio, strength);
	if (ratio <= 1) {
		*VEC_PUSH(&s->offers) = o;
	} else if (s->loose == NULL || o.demerits <= s->loose_demerits) {
		s->loose = from;
		s->loose_demerits = o.demerits;
	}
}

/*
 * Of two places given up the better one to go on from: one that ends a page,
 * then the one further down, then that of fewer demerits.
 */
static bool
is_better(const struct search *s, const struct node *a, const struct node *b)
{
	bool	page_a = s->rooms->behind(s->rooms, a->line - 1) == 0;
	bool	page_b = s->rooms->behind(s->rooms, b->line - 1) == 0;

	if (page_a != page_b)
		return page_a;
	if (a->end.i != b->end.i)
		return a->end.i > b->end.i;
	if (a->left != b->left)
		return a->left < b->left;
	return a->demerits < b->demerits;
}

static void
give_up(struct search *s, size_t k)
{
	struct node	*n = s->active.at[k];
	size_t		 i;

	for (i = k + 1; i < s->active.n; i++)
		s->active.at[i - 1] = s->active.at[i];
	s->active.n--;
	if (s->dead == NULL || is_better(s, n, s->dead))
		s->dead = n;
}

/* The last place from which all active ones come. */
static struct node *
common(const struct search *s)
{
	struct node	*a = s->active.at[0];
	size_t		 i;

	for (i = 1; i < s->active.n; i++) {
		struct node *b = s->active.at[i];

		while (a != b) {
			if (a->line > b->line)
				a = a->prev;
			else
				b = b->prev;
		}
	}
	return a;
}

/*
 * What all have in common is settled. Not at once: a plan that goes on for
 * some pages is not made anew for each of them.
 */
static void
settle(struct search *s)
{
	struct node *c = common(s);

	if (c->line == 0 || 2 * c->line < s->deepest)
		return;
	s->settled = true;
	s->found = c;
}

static void
add_node(struct search *s, const struct offer *o)
{
	struct node *n = node_new(s, o, o->next);

	if (o->next < 0) {
		if (s->turn == NULL || n->demerits < s->turn->demerits)
			s->turn = n;
		return;
	}
	activate(s, n);
	if (n->line > s->deepest) {
		s->deepest = n->line;
		settle(s);
	}
}

/* The best offers of one place and before like rooms, by their fitness. */
static void
take_offers(struct search *s, const struct offer *o, size_t n)
{
	const struct offer	*best[FITNESSES] = { NULL }, *first = o;
	size_t			 i;
	int			 f;

	for (i = 0; i < n; i++) {
		const struct offer **b = &best[o[i].fitness];

		if (*b == NULL || o[i].demerits < (*b)->demerits)
			*b = &o[i];
		if (o[i].demerits < first->demerits)
			first = &o[i];
	}
	for (f = 0; f < FITNESSES; f++)
		if (best[f] != NULL && best[f]->demerits <=
		    first->demerits + UNFIT_DEMERITS)
			add_node(s, best[f]);
}

/*
 * By place, and those of one place by the room that comes: how many columns
 * lie before it does not matter to what follows.
 */
static int
compare(const struct offer *a, const struct offer *b)
{
	if (a->left != b->left)
		return a->left > b->left ? -1 : 1;
	if (a->behind != b->behind)
		return a->behind < b->behind ? -1 : 1;
	return (a->next > b->next) - (a->next < b->next);
}

static void
sort_offers(struct search *s)
{
	struct offer	*o = s->offers.at;
	size_t		 i, k;

	for (i = 1; i < s->offers.n; i++) {
		struct offer x = o[i];

		for (k = i; k > 0 && compare(&o[k - 1], &x) > 0; k--)
			o[k] = o[k - 1];
		o[k] = x;
	}
}

/* The offers of the item at hand become nodes. */
static void
close_offers(struct search *s)
{
	const struct offer	*o = s->offers.at;
	size_t			 i, k, n = s->offers.n;

	if (n == 0)
		return;
	s->loose = NULL;
	sort_offers(s);
	for (i = 0; i < n; i = k) {
		for (k = i + 1; k < n && compare(&o[k], &o[i]) == 0; k++)
			;
		take_offers(s, o + i, k - i);
	}
	s->offers.n = 0;
}

/* A break is possible at i. */
static void
at_break(struct search *s, size_t i)
{
	int	strength = s->list->items.at[i].u.at.strength;
	size_t	k = 0;

	s->dead = NULL;
	while (k < s->active.n) {
		struct node	*n = s->active.at[k];
		struct scan	*sc = &n->scan;
		int64_t		 height;

		if (i == n->end.i) {	/* it begins here */
			k++;
			continue;
		}
		height = scan_height(sc, s->list->items.at[i].wrapper) +
		    sc->notes_height;
		if (height - sc->shrink <= sc->room)
			offer(s, n, (struct offer){ .end = { i, 0 } },
			    scan_ratio(sc, height), strength);
		scan_step(sc, i);
		if (height - sc->notes_height + sc->notes_least - sc->shrink >
		    sc->room)
			give_up(s, k);
		else
			k++;
	}
}

/* The parts of a node that would end inside the group at i. */
static void
offer_cuts(struct search *s, struct node *n, size_t i)
{
	struct scan		 sc = n->scan;
	struct group		*g = part_group_at(s->list, sc.from, i);
	const struct vitem	*it = &s->list->items.at[i];
	int64_t			 all, whole;
	int			 tries;

	scan_take_spaces(&sc);
	all = sc.room + sc.shrink;
	whole = sc.height + group_height(s->lay, g, all) + sc.notes_height +
	    scan_closing(s->lay, it->wrapper);
	all = whole <= all ? whole - 1 : all;
	for (tries = 0; tries < CUTS_MAX; tries++) {
		struct scan_cut	c = scan_cut(&sc, i, all, STRENGTH_KEEP - 1);
		double		ratio;

		if (c.head == NULL || c.head->force != 0)
			return;
		ratio = scan_ratio(&sc, c.full);
		offer(s, n, (struct offer){ .end = { i, c.full },
		    .rest = c.rest, .left = group_height(s->lay, c.rest,
		    ROOM_ENDLESS) }, ratio, c.head->strength);
		if (ratio > 1)
			return;
		all = c.full - 1;
	}
}

/*
 * A group at i: parts may end in it, and what begins in it goes through it
 * too. Each round begins further down in it than the one before.
 */
static void
at_group(struct search *s, size_t i)
{
	VEC(struct node *)	 round = { NULL, 0, 0 };
	size_t			 k, made;

	for (k = 0; k < s->active.n; k++)
		*VEC_PUSH(&round) = s->active.at[k];
	while (round.n > 0 && !s->settled && s->active.n < ACTIVE_MAX) {
		for (k = 0; k < round.n; k++) {
			struct node *n = round.at[k];

			if (n->scan.stretch > 0 || n->scan.shrink > 0 ||
			    n->scan.spaces.all.any)
				offer_cuts(s, n, i);
			scan_step(&n->scan, i);
		}
		made = s->all.n;
		close_offers(s);
		round.n = 0;
		for (; made < s->all.n; made++)
			if (s->all.at[made]->scan.room >= 0)
				*VEC_PUSH(&round) = s->all.at[made];
	}
	VEC_FREE(&round);
	s->dead = NULL;
	for (k = s->active.n; k > 0; k--) {
		const struct scan *sc = &s->active.at[k - 1]->scan;

		if (sc->height - sc->shrink + sc->notes_least > sc->room)
			give_up(s, k - 1);
	}
}

/* No node is active: the plan goes as far as it is good. */
static void
recover(struct search *s)
{
	s->settled = true;
	if (s->turn != NULL)
		s->found = s->turn;
	else if (s->dead != NULL && s->dead != s->root &&
	    (s->dead->ratio > 0 || s->loose == NULL))
		s->found = s->dead;
	else
		s->found = s->loose;
}

/* The end of the list, or a demanded break at i. */
static void
at_end(struct search *s, size_t i, struct plan *plan)
{
	const struct wrapper *open = i < s->list->items.n ?
	    s->list->items.at[i].wrapper : NULL;
	double	least = HUGE_VAL;
	int	most = INT_MAX;		/* columns behind the last part */
	size_t	k;

	s->dead = NULL;
	for (k = 0; k < s->active.n; k++) {
		struct node	*n = s->active.at[k];
		struct scan	*sc = &n->scan;
		int64_t		 height = scan_height(sc, open) +
				    sc->notes_height;
		int		 behind = s->rooms->behind(s->rooms, n->line);
		double		 ratio, d;

		if (sc->nbox == 0)
			continue;
		if (s->dead == NULL || is_better(s, n, s->dead))
			s->dead = n;
		ratio = height <= sc->room ? (double)(sc->room - height) /
		    ((double)sc->stretch + LAST_STRETCH) :
		    scan_ratio(sc, height);
		d = demerits_of(n, ratio, STRENGTH_FREE);
		behind = behind > 0;
		if (ratio >= -1 && (behind < most || (behind == most &&
		    d < least))) {
			least = d;
			most = behind;
			s->found = n;
		}
	}
	s->settled = true;
	plan->last = s->found != NULL;
	if (s->found == NULL)
		recover(s);
}

static bool
demands_break(const struct search *s, size_t i)
{
	const struct vitem *it = &s->list->items.at[i];

	return it->kind == VITEM_FORCE && s->list->breaks &&
	    (s->active.n > 1 || s->active.at[0]->scan.nbox > 0);
}

static void
walk(struct search *s, struct plan *plan)
{
	size_t i, k, n = s->list->items.n;

	for (i = s->root->scan.from.i; i < n && !s->settled; i++) {
		const struct vitem *it = &s->list->items.at[i];

		if (demands_break(s, i))
			break;
		if (it->kind == VITEM_GROUP &&
		    group_forced(part_group_at(s->list, s->root->scan.from,
		    i)))
			return;
		if (it->kind == VITEM_GROUP) {
			at_group(s, i);
		} else if (it->kind == VITEM_BREAK &&
		    it->u.at.strength < STRENGTH_KEEP) {
			at_break(s, i);
			close_offers(s);
		} else {
			for (k = 0; k < s->active.n; k++)
				scan_step(&s->active.at[k]->scan, i);
		}
		if (s->active.n >= ACTIVE_MAX)
			return;
		if (s->active.n == 0 && !s->settled)
			recover(s);
	}
	if (!s->settled)
		at_end(s, i, plan);
}

/* The way to a node becomes the plan. */
static void
write_plan(struct plan *plan, struct layout *lay, const struct node *node)
{
	size_t i;

	plan->n = plan->next = 0;
	if (node == NULL || node->line == 0)
		return;
	plan->n = i = (size_t)node->line;
	plan->fitness = node->fitness;
	plan->ends = ARENA_ARRAY(lay->arena, i, struct fill_end);
	for (; i > 0; node = node->prev)
		plan->ends[--i] = node->end;
}

static void
make_plan(struct plan *plan, struct layout *lay, const struct vlist *list,
    struct cursor from, const struct plan_rooms *rooms,
    struct note_room *notes)
{
	struct search	s = { .lay = lay, .list = list, .rooms = rooms,
			    .notes = notes };
	struct offer	start = { .end = { from.i, 0 }, .rest = from.rest,
			    .fitness = plan->fitness };
	size_t		i;

	s.root = node_new(&s, &start, rooms->height(rooms, 0));
	activate(&s, s.root);
	walk(&s, plan);
	write_plan(plan, lay, s.found);
	for (i = 0; i < s.all.n; i++) {
		VEC_FREE(&s.all.at[i]->filled.notes);
		mem_free(s.all.at[i]);
	}
	VEC_FREE(&s.all);
	VEC_FREE(&s.active);
	VEC_FREE(&s.offers);
}

void
plan_find(struct plan *plan, struct layout *lay, const struct vlist *list,
    struct cursor from, const struct plan_rooms *rooms,
    struct note_room *notes, struct filled *out)
{
	mpt room = rooms->height(rooms, 0);

	if (plan->next == plan->n && !plan->last)
		make_plan(plan, lay, list, from, rooms, notes);
	if (plan->next < plan->n && fill_to(lay, list, from, room,
	    &plan->ends[plan->next], notes, out)) {
		plan->next++;
		return;
	}
	fill_find(lay, list, from, room, true, notes, out);
	*plan = plan_none();
}
