/*
 * fill: how much of a vlist fits into a height.
 *
 * A part is found in one walk: heights are summed, and each place where a
 * break is possible and fits is weighed: the weakest keep wins, then the
 * latest place. A keep that nothing else can satisfy is broken, with a
 * warning (XSL 1.1 §4.8). Spaces meet by §4.3.1.
 */
#include "layout/vlist.h"

#include <math.h>

#include "fo/fo.h"
#include "layout/part.h"
#include "layout/scan.h"

#define SPLITS_MAX	8	/* tries to find where a group is split */

struct wrapper *
part_open_at(const struct vlist *list, struct cursor from,
    struct group **section)
{
	const struct vitem *it;

	*section = NULL;
	if (from.i == 0 || from.i >= list->items.n)
		return NULL;
	it = &list->items.at[from.i];
	*section = vitem_section(it);
	return it->kind == VITEM_OPEN ? it->wrapper->parent : it->wrapper;
}

struct group *
part_group_at(const struct vlist *list, struct cursor from, size_t i)
{
	return i == from.i && from.rest != NULL ? from.rest :
	    list->items.at[i].u.at.group;
}

bool
part_is_content(const struct vitem *it)
{
	return it->kind == VITEM_BOX || it->kind == VITEM_GROUP;
}

static void
give_spaces(struct filled *out, int64_t height, double ratio, int64_t stretch,
    int64_t shrink)
{
	out->ratio = ratio;
	out->height = mpt_sum(0, height + (int64_t)floor(ratio *
	    (double)(ratio > 0 ? stretch : shrink)));
}

/*
 * The part with the spaces nearest to their best: the largest that fits as
 * it is, or the smallest of those that fit only when the spaces shrink.
 */
static struct scan_cut
nearest_cut(struct scan *sc, size_t i, int strength)
{
	struct scan_cut	easy, tight, c;
	int		tries;

	easy = scan_cut(sc, i, sc->room, strength);
	tight = (struct scan_cut){ 0 };
	for (tries = 0; tries < 8 && sc->shrink > 0; tries++) {
		c = scan_cut(sc, i, tight.head != NULL ? tight.full - 1 :
		    sc->room + sc->shrink, strength);
		if (c.head == NULL || c.full <= sc->room)
			break;
		tight = c;
	}
	return tight.head != NULL && (easy.head == NULL ||
	    fabs(scan_ratio(sc, tight.full)) <
	    fabs(scan_ratio(sc, easy.full))) ? tight : easy;
}

/* Ends the part with that part of the group at i. */
static void
use_cut(struct scan *sc, size_t i, const struct scan_cut *c, double ratio)
{
	scan_group_notes(sc, part_group_at(sc->list, sc->from, i), c->head);
	sc->out->end = (struct cursor){ i, c->rest, c->head };
	sc->out->strength = c->head->strength;
	sc->out->force = c->head->force;
	give_spaces(sc->out, c->height, c->head->force != 0 && ratio > 0 ? 0 :
	    fmin(ratio, 1), sc->stretch, sc->shrink);
}

/*
 * Tries to put part of the group at i at the end of the part. *ratio: how
 * far its spaces would have to give to fill the room.
 */
static bool
split_group(struct scan *sc, size_t i, int strength, double *ratio)
{
	struct scan_cut c;

	scan_take_spaces(sc);
	c = nearest_cut(sc, i, strength);
	if (c.head == NULL)
		return false;
	*ratio = scan_ratio(sc, c.full);
	use_cut(sc, i, &c, *ratio);
	return true;
}

static void
use_best(struct scan *sc)
{
	const struct best *b = &sc->best;

	sc->out->end = (struct cursor){ b->i, NULL, NULL };
	give_spaces(sc->out, b->height, b->force != 0 && b->ratio > 0 ? 0 :
	    fmin(b->ratio, 1), b->stretch, b->shrink);
	sc->out->strength = b->strength;
	sc->out->force = b->force;
	sc->out->notes.n = b->notes;
}

/* Nothing fits: the first box is used all the same, up to a break. */
static void
overflow_first(struct scan *sc)
{
	size_t	i, n = sc->list->items.n;
	bool	seen = false;

	for (i = sc->from.i; i < n; i++) {
		struct vitem *it = &sc->list->items.at[i];

		if (seen && (it->kind == VITEM_BREAK ||
		    it->kind == VITEM_FORCE))
			break;
		seen = seen || part_is_content(it);
	}
	sc->room = ROOM_ENDLESS;
	sc->height = scan_reopening(sc->lay, sc->list, sc->from);
	sc->out->notes.n = 0;
	sc->spaces = (struct spaces){ 0 };
	sc->stretch = sc->shrink = 0;
	sc->top = true;
	for (n = sc->from.i; n < i; n++)
		scan_step(sc, n);
	sc->out->end = (struct cursor){ i, NULL, NULL };
	sc->out->height = mpt_sum(0, sc->height + (i < sc->list->items.n ?
	    scan_closing(sc->lay, sc->list->items.at[i].wrapper) : 0));
	sc->out->overflow = true;
	sc->out->done = i >= sc->list->items.n;
}

/* Nothing is left behind it of a cell that is itself kept with what comes
   next. */
static bool
parts_keep(const struct piece *head)
{
	size_t i;

	for (i = 0; i < head->ncell; i++) {
		const struct vlist *list = group_cell(head->group, i)->list;

		if (list != NULL && list->last.keep >= STRENGTH_KEEP &&
		    head->ends[i].i >= list->items.n)
			return true;
	}
	return false;
}

/*
 * Splits the group at j, with all before it scanned: the highest part of it
 * that is not the whole, nor ends a cell that is kept with the next.
 */
static bool
split_last(struct scan *sc, size_t j, int limit, bool must)
{
	const struct scan	before = *sc;
	size_t			notes = sc->out->notes.n;
	struct spaces		spaces = sc->spaces;
	mpt			foot = scan_closing(sc->lay,
				    sc->list->items.at[j].wrapper);
	int64_t			room = sc->height + spaces_settle(&spaces,
				    sc->top ? EDGE_TOP : EDGE_NONE) + foot +
				    sc->notes_height + group_height(sc->lay,
				    part_group_at(sc->list, sc->from, j),
				    ROOM_ENDLESS) - 1;
	double			ratio;
	int			tries;

	for (tries = 0; tries < SPLITS_MAX; tries++) {
		sc->room = room;
		if (!split_group(sc, j, limit, &ratio))
			return false;
		if (must || !parts_keep(sc->out->end.head))
			return true;
		room = sc->out->height + sc->notes_height - 1;
		*sc = before;
		sc->out->notes.n = notes;
	}
	return false;
}

/*
 * What comes at item i is kept with a group before it, behind which no break
 * has room: the end of that group goes on with it to the next part, so that
 * a signature does not stand alone behind a long table.
 */
static bool
split_before(const struct scan *sc, size_t i, int limit, bool must)
{
	const struct vitem	*items = sc->list->items.at;
	struct filled		 part = { 0 };
	struct scan		 again;
	size_t			 j = i, k;

	while (j > sc->from.i && items[j - 1].kind != VITEM_GROUP)
		j--;
	if (j == sc->from.i || j <= sc->fits)
		return false;
	j--;
	scan_start(&again, sc->lay, sc->list, sc->from, sc->room,
	    sc->note_room, &part);
	again.firm = true;
	for (k = sc->from.i; k < j; k++)
		scan_step(&again, k);
	if (!split_last(&again, j, limit, must)) {
		VEC_FREE(&part.notes);
		return false;
	}
	VEC_FREE(&sc->out->notes);
	*sc->out = part;
	sc->out->ratio = 0;
	return true;
}

/* A break before the group leaves the spaces nearer to their best. */
static bool
is_nearer(const struct best *best, int strength, double ratio)
{
	return best->found && best->strength < STRENGTH_KEEP &&
	    best->strength <= strength && fabs(best->ratio) < fabs(ratio);
}

/* The room is used up at item i: choose where to end. */
static void
choose(struct scan *sc, size_t i, bool must)
{
	const struct vitem	*it = &sc->list->items.at[i];
	struct scan		 saved = *sc;
	size_t			 notes = sc->out->notes.n;
	const struct best	*best = &sc->best;
	int			 before = best->found &&
				    best->strength < STRENGTH_KEEP ?
				    best->strength : STRENGTH_KEEP - 1;
	int			 limit = must ? before : STRENGTH_KEEP - 1;
	double			 ratio;

	if (it->kind == VITEM_GROUP && split_group(sc, i, limit, &ratio)) {
		if (is_nearer(best, sc->out->strength, ratio))
			use_best(sc);
		return;
	}
	sc->out->notes.n = notes;
	*sc = saved;
	if (split_before(sc, i, before, must))
		return;
	if (best->found && (best->strength < STRENGTH_KEEP || must)) {
		use_best(sc);
		return;
	}
	if (must && it->kind == VITEM_GROUP &&
	    split_group(sc, i, STRENGTH_LINES, &ratio))
		return;
	*sc = saved;
	sc->out->notes.n = notes;
	if (must) {
		overflow_first(sc);
		return;
	}
	sc->out->end = sc->from;
	sc->out->notes.n = 0;
	sc->out->height = 0;
}

/* All items fit, or the last break before the end is the place. */
static void
at_end(struct scan *sc, bool must)
{
	const struct best	*best = &sc->best;
	int64_t			 end = sc->height + spaces_settle(&sc->spaces,
				    EDGE_END);

	if (end - sc->shrink + sc->notes_least <= sc->room ||
	    sc->room >= ROOM_ENDLESS || (!best->found && must)) {
		sc->out->end = (struct cursor){ sc->list->items.n, NULL,
		    NULL };
		give_spaces(sc->out, end, fmax(fmin(scan_ratio(sc,
		    end + sc->notes_least), 0), -1), 0, sc->shrink);
		sc->out->done = true;
		sc->out->overflow = end - sc->shrink > sc->room;
	} else if (best->found && (must || best->strength < STRENGTH_KEEP)) {
		use_best(sc);
	} else {
		sc->out->end = sc->from;
		sc->out->notes.n = 0;
	}
}

/* A break is demanded within the group at i. */
static bool
is_forced(const struct vlist *list, struct cursor from, size_t i)
{
	return list->items.at[i].kind == VITEM_GROUP &&
	    group_forced(part_group_at(list, from, i));
}

bool
fill_forced(const struct vlist *list, struct cursor from)
{
	bool	content = false;
	size_t	i;

	for (i = from.i; i < list->items.n; i++) {
		const struct vitem *it = &list->items.at[i];

		if ((it->kind == VITEM_FORCE && content) ||
		    is_forced(list, from, i))
			return true;
		content = content || part_is_content(it);
	}
	return false;
}

void
fill_find(struct layout *lay, const struct vlist *list, struct cursor from,
    int64_t room, bool must, struct note_room *note_room, struct filled *out)
{
	struct scan	 sc, row;	/* row: before the group just above */
	size_t		 i, n = list->items.n, row_at = n, row_notes = 0;

	*out = (struct filled){ 0 };
	scan_start(&sc, lay, list, from, room, note_room, out);
	row = sc;
	for (i = from.i; i < n; i++) {
		const struct vitem *it = &list->items.at[i];
		struct scan	before = sc;
		size_t		notes = out->notes.n;

		if (part_is_content(it)) {
			row = sc;
			row_at = it->kind == VITEM_GROUP ? i : n;
			row_notes = notes;
		}
		if (list->forced && list->breaks && is_forced(list, from, i)) {
			choose(&sc, i, must);
			return;
		}
		if (!scan_step(&sc, i)) {	/* a demanded break */
			if (sc.best.found)
				use_best(&sc);
			else
				choose(&sc, i, must);
			return;
		}
		if (sc.height - sc.shrink + sc.notes_least <= room)
			continue;
		/* what closes below the group has no room: a footer, padding */
		if (it->kind == VITEM_CLOSE && row_at < n) {
			out->notes.n = row_notes;
			choose(&row, row_at, must);
			return;
		}
		if (part_is_content(it)) {
			out->notes.n = notes;
			choose(&before, i, must);
			return;
		}
	}
	at_end(&sc, must);
}

bool
fill_to(struct layout *lay, const struct vlist *list, struct cursor from,
    int64_t room, const struct fill_end *end, struct note_room *note_room,
    struct filled *out)
{
	struct scan	sc;
	struct scan_cut	c = { 0 };
	size_t		i;

	*out = (struct filled){ 0 };
	scan_start(&sc, lay, list, from, room, note_room, out);
	for (i = from.i; i < end->i; i++)
		scan_step(&sc, i);
	sc.best.found = false;
	if (end->cut > 0) {
		scan_take_spaces(&sc);
		c = scan_cut(&sc, i, end->cut, STRENGTH_KEEP - 1);
	} else {
		scan_step(&sc, i);
	}
	if (sc.best.found)
		use_best(&sc);
	else if (c.head != NULL && c.full - sc.shrink <= room)
		use_cut(&sc, i, &c, scan_ratio(&sc, c.full));
	else
		VEC_FREE(&out->notes);
	return out->end.i > 0;
}

/* Spaces that the break at the beginning of a part swallowed; what stands
   before one that is demanded is not of the part. */
static struct spaces
swallowed(const struct vlist *list, struct cursor from)
{
	struct spaces	sum = { 0 };
	size_t		i;

	if (from.i < list->items.n &&
	    list->items.at[from.i].kind == VITEM_FORCE)
		return sum;
	for (i = from.i; i > 0; i--) {
		const struct vitem *it = &list->items.at[i - 1];

		if (it->kind == VITEM_SPACE)
			spaces_add(&sum, it->u.space, list->area.width);
		else if (it->kind != VITEM_CLOSE || it->wrapper->after > 0)
			break;
	}
	return sum;
}

/* Where the content of a piece begins: the gap before it is settled. */
static bool
begins_content(const struct vitem *it)
{
	return part_is_content(it) || (it->kind == VITEM_OPEN &&
	    (it->wrapper->before > 0 || it->wrapper->header != NULL));
}

size_t
fill_pieces(struct layout *lay, const struct vlist *list, struct cursor from,
    struct fill_piece **pieces)
{
	struct filled		 f = { 0 };
	struct scan		 sc = { .lay = lay, .list = list, .from = from,
				    .room = ROOM_ENDLESS, .out = &f };
	size_t			 i, n = 0, items = list->items.n;
	struct fill_piece	*p = ARENA_ARRAY(lay->scratch, items + 1,
				    struct fill_piece);
	struct spaces		 lead = swallowed(list, from);
	int64_t			 before = 0;
	bool			 begun = false, ok = true;

	sc.height = scan_reopening(lay, list, from);
	sc.top = sc.height == 0;
	for (i = from.i; i < items && ok; i++) {
		const struct vitem	*it = &list->items.at[i];
		struct spaces		 spaces = sc.spaces;

		if (!begun && begins_content(it)) {
			begun = true;
			p[n].gap = spaces_settle(&spaces, sc.top ?
			    EDGE_TOP : EDGE_NONE);
			before += p[n].gap;
			if (n == 0)
				p[n].gap = spaces_settle(&lead,
				    from.i == 0 ? EDGE_TOP : EDGE_NONE);
		} else if (!begun && n == 0 && it->kind == VITEM_SPACE) {
			spaces_add(&lead, it->u.space, list->area.width);
		}
		ok = scan_step(&sc, i);
		if (begun && it->kind == VITEM_BREAK &&
		    it->u.at.strength < STRENGTH_KEEP) {
			p[n].height = mpt_sum(0, sc.height - before);
			p[n++].end = i;
			before = sc.height;
			begun = false;
		}
	}
	if (begun) {
		p[n].height = mpt_sum(0, sc.height - before);
		p[n++].end = items;
	} else if (n > 0) {
		p[n - 1].end = items;
	}
	VEC_FREE(&f.notes);
	*pieces = p;
	return ok ? n : 0;
}

mpt
fill_height(struct layout *lay, const struct vlist *list, struct cursor from,
    int64_t enough)
{
	struct filled	out = { 0 };
	struct scan	sc = { .lay = lay, .list = list, .from = from,
			    .room = ROOM_ENDLESS, .out = &out };
	size_t		i;

	sc.height = scan_reopening(lay, list, from);
	sc.top = sc.height == 0;
	for (i = from.i; i < list->items.n && sc.height <= enough; i++) {
		mpt again;

		if (scan_step(&sc, i))
			continue;
		/* a demanded break in a cell */
		again = scan_reopening(lay, list,
		    (struct cursor){ i, NULL, NULL });
		sc.height += again;
		sc.spaces = (struct spaces){ 0 };
		sc.top = again == 0;
		sc.nbox = 0;
	}
	VEC_FREE(&out.notes);
	return mpt_sum(0, sc.height + spaces_settle(&sc.spaces, EDGE_END));
}

/* Of a table that begins: its header's, and its repeated footer's. */
static void
opening_notes(const struct wrapper *w, struct filled *out)
{
	if (w->header != NULL)
		group_notes(w->header, NULL, out);
	if (w->footer_break != NULL)
		group_notes(w->footer, NULL, out);
}

void
fill_notes(const struct vlist *list, struct cursor from, struct cursor end,
    struct filled *out)
{
	size_t i;

	for (i = from.i; i < end.i && i < list->items.n; i++) {
		const struct vitem *it = &list->items.at[i];

		if (it->kind == VITEM_BOX)
			filled_add(out, it->u.box.called);
		else if (it->kind == VITEM_GROUP)
			group_notes(part_group_at(list, from, i), NULL, out);
		else if (it->kind == VITEM_OPEN)
			opening_notes(it->wrapper, out);
		else if (it->kind == VITEM_CLOSE &&
		    it->wrapper->footer != NULL &&
		    it->wrapper->footer_break == NULL)
			group_notes(it->wrapper->footer, NULL, out);
	}
	if (end.head != NULL)
		group_notes(end.head->group, end.head, out);
}
