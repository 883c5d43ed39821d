/*
 * scan: see scan.h. Knows how high things are and which break is the best so
 * far; what is done when the room is used up is fill.c's.
 */
#include "layout/scan.h"

#include <math.h>

#include "fo/fo.h"
#include "layout/paragraph.h"
#include "layout/part.h"

#define RATIO_NONE	1000.0

mpt
scan_closing(struct layout *lay, const struct wrapper *w)
{
	mpt h = 0;

	for (; w != NULL; w = w->parent) {
		h = mpt_sum(h, w->after_again);
		if (w->footer_break != NULL)
			h = mpt_sum(h, group_height(lay, w->footer_break,
			    ROOM_ENDLESS));
	}
	return h;
}

mpt
scan_reopening(struct layout *lay, const struct vlist *list, struct cursor from)
{
	struct group		*section;
	const struct wrapper	*w = part_open_at(list, from, &section);
	mpt			 h = 0;

	if (section != NULL)
		h = group_height(lay, section, ROOM_ENDLESS);
	for (; w != NULL; w = w->parent) {
		h = mpt_sum(h, w->before_again);
		if (w->header_again != NULL)
			h = mpt_sum(h, group_height(lay, w->header_again,
			    ROOM_ENDLESS));
	}
	return h;
}

void
scan_measure_notes(struct scan *sc)
{
	struct note_room *nr = sc->note_room;

	if (nr == NULL)
		return;
	sc->notes_height = nr->height(nr, sc->out->notes.at,
	    sc->out->notes.n);
	sc->notes_least = nr->least(nr, sc->out->notes.at, sc->out->notes.n,
	    sc->fresh, !sc->passed);
}

void
scan_start(struct scan *sc, struct layout *lay, const struct vlist *list,
    struct cursor from, int64_t room, struct note_room *notes,
    struct filled *out)
{
	*sc = (struct scan){ .lay = lay, .list = list, .from = from,
	    .room = room, .note_room = notes, .out = out };
	sc->height = scan_reopening(lay, list, from);
	sc->top = sc->height == 0;
	scan_measure_notes(sc);
}

void
filled_add(struct filled *out, const struct called *called)
{
	size_t i;

	for (i = 0; called != NULL && i < called->n; i++)
		*VEC_PUSH(&out->notes) = called->at[i];
}

static void
add_notes(struct scan *sc, const struct called *called)
{
	if (called == NULL)
		return;
	filled_add(sc->out, called);
	scan_measure_notes(sc);
}

void
scan_group_notes(struct scan *sc, const struct group *g,
    const struct piece *piece)
{
	size_t before = sc->out->notes.n, n;

	group_notes(g, piece, sc->out);
	n = sc->out->notes.n;
	if (n == before)
		return;
	/* rather than let one of its notes wait, the group is cut */
	if (sc->fresh < n - 1)
		sc->fresh = n - 1;
	scan_measure_notes(sc);
}

void
scan_take_spaces(struct scan *sc)
{
	struct give g = spaces_give(&sc->spaces, sc->top ? EDGE_TOP : EDGE_NONE);

	sc->height += g.opt;
	if (sc->list->gives && !sc->firm && sc->room < ROOM_ENDLESS) {
		sc->stretch += g.stretch;
		sc->shrink += g.shrink;
	}
}

/* How far the spaces would have to give to fill the room: 1 is all they can,
   RATIO_NONE more than any can. */
double
scan_ratio(const struct scan *sc, int64_t height)
{
	int64_t spare = sc->room - height;

	if (spare == 0)
		return 0;
	if (spare < 0)
		return sc->shrink > 0 ? (double)spare / (double)sc->shrink :
		    -RATIO_NONE;
	return sc->stretch > 0 ? (double)spare / (double)sc->stretch :
	    RATIO_NONE;
}

/* The weakest keep; then that with the spaces nearest to their best, as in
   FOP; then the latest. */
static void
take_best(struct scan *sc, size_t i, int strength, enum fo_value force,
    int64_t height, double ratio)
{
	struct best *best = &sc->best;

	if (best->found && (strength > best->strength ||
	    (strength == best->strength && force == 0 &&
	    fabs(ratio) > fmin(fabs(best->ratio), RATIO_NONE))))
		return;
	*best = (struct best){ true, i, strength, height, ratio,
	    sc->stretch, sc->shrink, sc->out->notes.n, force };
}

int64_t
scan_height(const struct scan *sc, const struct wrapper *open)
{
	struct spaces spaces = sc->spaces;

	return sc->height + spaces_settle(&spaces, EDGE_END) +
	    scan_closing(sc->lay, open);
}

/* A break is possible at i: does what comes before it fit? */
static void
weigh(struct scan *sc, size_t i, int strength, enum fo_value force)
{
	int64_t	height = scan_height(sc, sc->list->items.at[i].wrapper);
	int64_t	least = height - sc->shrink;

	if (least + sc->notes_least <= sc->room) {
		if (strength < STRENGTH_KEEP)
			sc->fits = i;
		take_best(sc, i, strength, force, height, scan_ratio(sc,
		    height + (least + sc->notes_height <= sc->room ?
		    sc->notes_height : sc->notes_least)));
	}
	if (strength < STRENGTH_KEEP) {
		sc->fresh = sc->out->notes.n;
		sc->passed = true;
		scan_measure_notes(sc);
	}
}

static void
open_wrapper(struct scan *sc, struct wrapper *w)
{
	if (w->before > 0 || w->header != NULL) {
		scan_take_spaces(sc);
		sc->height += w->before;
		sc->top = false;
	}
	if (w->header != NULL) {
		sc->height += group_height(sc->lay, w->header,
		    ROOM_ENDLESS);
		scan_group_notes(sc, w->header, NULL);
	}
	/* a footer that is repeated stands on this page, wherever it ends */
	if (w->footer_break != NULL)
		scan_group_notes(sc, w->footer, NULL);
}

static void
close_wrapper(struct scan *sc, struct wrapper *w)
{
	if (w->after <= 0 && w->footer == NULL)
		return;
	scan_take_spaces(sc);
	sc->height += w->after;
	sc->top = false;
	if (w->footer != NULL) {
		sc->height += group_height(sc->lay, w->footer, ROOM_ENDLESS);
		if (w->footer_break == NULL)
			scan_group_notes(sc, w->footer, NULL);
	}
}

bool
scan_step(struct scan *sc, size_t i)
{
	struct vitem	*it = &sc->list->items.at[i];
	struct group	*g;

	switch (it->kind) {
	case VITEM_SPACE:
		spaces_add(&sc->spaces, it->u.space, sc->list->area.width);
		return true;
	case VITEM_OPEN:
		open_wrapper(sc, it->wrapper);
		return true;
	case VITEM_CLOSE:
		close_wrapper(sc, it->wrapper);
		return true;
	case VITEM_BREAK:
		if (i > sc->from.i)
			weigh(sc, i, it->u.at.strength, 0);
		return true;
	case VITEM_FORCE:
		if (!sc->list->breaks || sc->nbox == 0)
			return true;
		weigh(sc, i, STRENGTH_FREE, it->u.force);
		return false;
	case VITEM_BOX:
		scan_take_spaces(sc);
		sc->height += it->u.box.frame->h;
		add_notes(sc, it->u.box.called);
		break;
	case VITEM_GROUP:
		g = part_group_at(sc->list, sc->from, i);
		scan_take_spaces(sc);
		sc->height += group_height(sc->lay, g, sc->room + sc->shrink);
		if (sc->height <= sc->room + sc->shrink)  /* else split first */
			scan_group_notes(sc, g, NULL);
		break;
	case VITEM_ABSOLUTE:	/* spaces do not meet across it, as in FOP */
		scan_take_spaces(sc);
		sc->top = false;
		sc->nbox += sc->list->gives;	/* of a flow: content */
		return true;
	}
	sc->top = false;
	sc->nbox++;
	return true;
}

struct scan_cut
scan_cut(struct scan *sc, size_t i, int64_t all, int strength)
{
	const struct vitem	*it = &sc->list->items.at[i];
	struct group		*g = part_group_at(sc->list, sc->from, i);
	mpt			 foot = scan_closing(sc->lay, it->wrapper);
	int64_t			 room = all - sc->height - foot -
				    sc->notes_height;
	size_t			 notes = sc->out->notes.n;
	mpt			 notes_height = sc->notes_height;
	mpt			 whole = group_height(sc->lay, g, room);
	size_t			 fresh = sc->fresh;
	int			 tries;

	if (room >= whole)	/* it is its notes that have no room */
		room = whole - 1;
	for (tries = 0; tries < 8 && room > 0; tries++) {
		struct scan_cut	c;
		int64_t		over;

		c.head = group_split(sc->lay, g, room, strength, &c.rest);
		if (c.head == NULL)
			break;
		scan_group_notes(sc, g, c.head);
		c.height = sc->height + c.head->height + foot;
		c.full = c.height + sc->notes_height;
		sc->out->notes.n = notes;
		sc->notes_height = notes_height;
		sc->fresh = fresh;
		over = c.full - all;
		if (over <= 0)
			return c;
		room = c.head->height - (over < c.head->height ? over :
		    c.head->height);
		room = room < c.head->height ? room : c.head->height - 1;
	}
	return (struct scan_cut){ 0 };
}
