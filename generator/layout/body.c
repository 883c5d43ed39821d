/*
 * body: see body.h.
 */
#include "layout/body.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/later.h"
#include "layout/region.h"
#include "layout/resume.h"
#include "layout/steps.h"

#define COLUMNS_MAX	64
#define SHARES_MAX	12	/* tries to share a page with notes */

/* A part of the flow, found for one column. */
struct column {
	const struct vlist *list;
	struct cursor	 from;
	struct filled	 f;
	mpt		 x;
};

/* A body while it is filled. */
struct filling {
	struct plan_rooms rooms;	/* first: given to plan_find() */
	struct body	*b;
	const struct body_room *room;
	struct frame	*into;		/* NULL: only a trial */
	int		 ncol;		/* of the band */
	mpt		 step;		/* from column to column */
	mpt		 y;		/* where the band begins */
	bool		 alone;		/* no other band is on the page */
	bool		 given;		/* the height of its columns */
	struct column	*columns;	/* found */
	int		 n;
};

static bool
spans(const struct fo *kid)
{
	return (kid->element == FO_BLOCK ||
	    kid->element == FO_BLOCK_CONTAINER) &&
	    kid->style->box->span == FO_V_ALL;
}

static const struct fo *
band_end(const struct fo *kid)
{
	const struct fo *end = kid;

	while (end != NULL && spans(end) == spans(kid))
		end = end->next;
	return end;
}

/* What break-before comes to: that of the innermost first child counts. */
static enum fo_value
break_before(const struct fo *fo)
{
	enum fo_value force = 0, own;

	for (; fo != NULL && fo->element != FO_TEXT; fo = fo->first) {
		while (fo != NULL && fo->element == FO_MARKER)
			fo = fo->next;
		if (fo == NULL)
			break;
		own = fo->style->box->break_before;
		force = own != 0 && own != FO_V_AUTO ? own : force;
	}
	return force;
}

/* Of a child of the flow and the one before it. */
static enum fo_value
break_between(const struct fo *kid)
{
	enum fo_value	 force = 0, own;
	const struct fo	*fo;

	for (fo = kid->prev; fo != NULL && fo->element != FO_TEXT;
	    fo = fo->last) {
		own = fo->style->box->break_after;
		force = own != 0 && own != FO_V_AUTO ? own : force;
	}
	own = break_before(kid);
	return own != 0 ? own : force;
}

void
body_start(struct body *b, struct layout *lay, const struct fo *flow,
    struct notes *notes, const struct body_ahead *ahead)
{
	*b = (struct body){ .lay = lay, .notes = notes, .flow = flow,
	    .ahead = ahead, .kid = flow->first };
	b->end = b->kid != NULL ? band_end(b->kid) : NULL;
	b->banded = b->kid != NULL && (b->end != NULL || spans(b->kid));
	b->force = break_before(b->kid);
}

static int
columns_of(const struct body_room *room)
{
	int n = room->region->style->page->column_count;

	return n < 1 ? 1 : n > COLUMNS_MAX ? COLUMNS_MAX : n;
}

static mpt
gap_of(const struct body_room *room)
{
	return fo_length(room->region->style->page->column_gap, room->w, 0);
}

mpt
body_column(const struct body_room *room)
{
	int n = columns_of(room);

	return (room->w - gap_of(room) * (n - 1)) / n;
}

/*
 * Bands count only where there are columns: elsewhere the whole flow is one,
 * so that nothing comes between its blocks.
 */
static void
join_bands(struct body *b, const struct body_room *room)
{
	if (!b->banded || columns_of(room) > 1 || b->list != NULL)
		return;
	b->end = NULL;
}

/* What is left is broken anew for a page of another width. */
static void
change_width(struct filling *fl, mpt width)
{
	struct body	*b = fl->b;
	struct vlist	*list = resume_list(b->lay, b->flow, b->kid, b->end,
			    b->list, &b->at, area_of(width));

	b->plan = plan_none();
	if (list == NULL) {
		diag_add(b->lay->dg, LAYOUT_WIDTH_CHANGES,
		    fl->room->region->parent->place, NULL);
		return;
	}
	list->gives = true;
	b->list = list;
}

/* Sets the columns of the band in hand, and its list for their width. */
static void
start_band(struct filling *fl)
{
	struct body	*b = fl->b;
	mpt		 width;

	b->lay->master = fl->room->region->parent;
	join_bands(b, fl->room);
	fl->ncol = b->banded && b->kid != NULL && spans(b->kid) ? 1 :
	    columns_of(fl->room);
	width = fl->ncol == 1 ? fl->room->w : body_column(fl->room);
	fl->step = width + gap_of(fl->room);
	fl->n = 0;
	if (b->list == NULL) {
		b->lay->area_height = fl->room->h;
		b->lay->rows_wait = b->lay->options->steps == NULL;
		b->list = vlist_make_part(b->lay, b->flow, b->kid, b->end,
		    area_of(width));
		b->lay->rows_wait = false;
		b->list->gives = true;
		b->at = (struct cursor){ 0, NULL, NULL };
		b->planned = plan_worth(b->list);
		b->plan = plan_none();
	} else if (b->list->area.width != width) {
		change_width(fl, width);
	}
	notes_set_width(b->notes, fl->room->w);
}

/* The k-th column after the one at hand: see plan_rooms. */
static mpt
column_ahead(const struct plan_rooms *rooms, int k)
{
	const struct filling		*fl = (const struct filling *)rooms;
	const struct body_ahead		*ahead = fl->b->ahead;
	struct body_room		 room = *fl->room;
	int				 page = (fl->n + k) / fl->ncol;

	if (page > 0 && (!ahead->room(ahead, page, &room) ||
	    columns_of(&room) != fl->ncol ||
	    body_column(&room) != body_column(fl->room)))
		return -1;
	return room.h;
}

static int
columns_behind(const struct plan_rooms *rooms, int k)
{
	const struct filling *fl = (const struct filling *)rooms;

	return fl->ncol - 1 - (fl->n + k) % fl->ncol;
}

static bool
take_column(struct filling *fl)
{
	struct body	*b = fl->b;
	struct column	*c = &fl->columns[fl->n];

	if (!c->f.done && c->f.end.i == b->at.i && c->f.end.head == NULL) {
		VEC_FREE(&c->f.notes);
		return false;
	}
	fl->n++;
	b->at = (struct cursor){ c->f.end.i, c->f.end.rest, NULL };
	b->done = c->f.done;
	b->force = c->f.force;
	return true;
}

/*
 * Finds a part for one column; false if nothing has room. On top of a page
 * something always has.
 */
static bool
find_column(struct filling *fl, mpt height, struct note_room *notes)
{
	struct body	*b = fl->b;
	struct column	*c = &fl->columns[fl->n];

	*c = (struct column){ .list = b->list, .from = b->at,
	    .x = fl->step * fl->n };
	if (b->planned && fl->alone && !fl->given &&
	    b->notes->waiting.n == 0) {
		plan_find(&b->plan, b->lay, b->list, b->at, &fl->rooms, notes,
		    &c->f);
	} else {
		b->plan = plan_none();
		fill_find(b->lay, b->list, b->at, height, fl->y == 0, notes,
		    &c->f);
	}
	steps_part(b->lay, b->at, &c->f, height);
	return take_column(fl);
}

static bool
ends_page(enum fo_value force)
{
	return force != 0 && force != FO_V_COLUMN;
}

static void
find_columns(struct filling *fl, mpt height, struct note_room *notes)
{
	while (fl->n < fl->ncol && find_column(fl, height, notes) &&
	    !fl->b->done && !ends_page(fl->b->force))
		;
}

static void
drop_columns(struct filling *fl)
{
	for (; fl->n > 0; fl->n--)
		VEC_FREE(&fl->columns[fl->n - 1].f.notes);
}

/* The frames that were added since last. */
static struct frame *
since(const struct frame *f, const struct frame *last)
{
	return last != NULL ? last->next : f->first;
}

/* What a part of the flow says of itself: keeps broken, things too high. */
static void
report_column(struct body *b, const struct column *c)
{
	const struct vitem	*items = c->list->items.at;
	size_t			 i = c->from.i;

	while (i < c->f.end.i && i < c->list->items.n &&
	    items[i].kind != VITEM_BOX && items[i].kind != VITEM_GROUP)
		i++;
	if (i >= c->list->items.n)
		return;
	if (c->f.overflow)
		diag_add(b->lay->dg, LAYOUT_PAGE_FULL, items[i].fo->place,
		    NULL);
	else if (c->f.strength == STRENGTH_KEEP && !c->f.done)
		diag_add(b->lay->dg, LAYOUT_KEEP_BROKEN, items[i].fo->place,
		    NULL);
}

/* All notes of the page are known; those of one band alone are aligned. */
static void
place_column(struct filling *fl, const struct column *c)
{
	struct frame	*last = fl->into->last;

	report_column(fl->b, c);
	fill_place_given(fl->b->lay, c->list, c->from, c->f.end, c->f.ratio,
	    fl->into, c->x, fl->y);
	if (fl->alone)
		region_align(since(fl->into, last), fl->room->region,
		    fl->room->h - c->f.height -
		    notes_height(fl->b->notes, NULL, 0));
}

static bool
is_broken(const struct filled *f)
{
	return f->overflow || (!f->done && f->strength >= STRENGTH_KEEP);
}

/* What has to be broken on this page has room on the next, which is larger. */
static bool
fits_ahead(const struct filling *fl, const struct column *c)
{
	struct body		*b = fl->b;
	struct body_room	 room = *fl->room;
	struct filled		 there;
	bool			 fits;

	if (b->waited || !is_broken(&c->f) || b->notes->waiting.n > 0 ||
	    !b->ahead->room(b->ahead, 1, &room) || room.h <= fl->room->h ||
	    columns_of(&room) != fl->ncol ||
	    body_column(&room) != body_column(fl->room))
		return false;
	fill_find(b->lay, b->list, c->from, room.h, true, &b->notes->room,
	    &there);
	fits = !is_broken(&there);
	VEC_FREE(&there.notes);
	return fits;
}

static mpt
highest(const struct filling *fl)
{
	mpt	most = 0;
	int	i;

	for (i = 0; i < fl->n; i++)
		if (fl->columns[i].f.height > most)
			most = fl->columns[i].f.height;
	return most;
}

static mpt
all_notes(const struct filling *fl)
{
	struct filled	all = { 0 };
	size_t		k;
	mpt		h;
	int		i;

	for (i = 0; i < fl->n; i++)
		for (k = 0; k < fl->columns[i].f.notes.n; k++)
			*VEC_PUSH(&all.notes) = fl->columns[i].f.notes.at[k];
	h = notes_height(fl->b->notes, all.notes.at, all.notes.n);
	VEC_FREE(&all.notes);
	return h;
}

/* The columns anew, each up to a piece's end. */
static void
set_balanced(struct filling *fl, struct cursor from,
    const struct fill_piece *pieces, size_t n, const size_t *ends, int ncol)
{
	size_t	k, first = 0;
	int	i;

	for (i = 0; i < ncol; i++) {
		struct column	*c = &fl->columns[fl->n];
		size_t		 end = i + 1 < ncol ? ends[i] : n;

		*c = (struct column){ .list = fl->b->list, .from = from,
		    .x = fl->step * fl->n };
		c->f.end.i = pieces[end - 1].end;
		c->f.done = i + 1 == ncol;
		for (k = first; k < end; k++)
			c->f.height = mpt_sum(c->f.height, pieces[k].height +
			    (k > first ? pieces[k].gap : 0));
		fill_notes(c->list, from, c->f.end, &c->f);
		from = c->f.end;
		first = end;
		fl->n++;
	}
}

/* The columns of a band that ends here, before one that spans them all. */
static void
balance_columns(struct filling *fl, mpt height)
{
	struct body		*b = fl->b;
	struct arena_mark	 mark = arena_mark(b->lay->scratch);
	struct column		 saved[COLUMNS_MAX];
	struct cursor		 from = fl->columns[0].from;
	struct fill_piece	*pieces;
	size_t			 ends[COLUMNS_MAX], n;
	int			 i, nsaved = fl->n;

	n = fill_pieces(b->lay, b->list, from, &pieces);
	if (n > 0) {
		memcpy(saved, fl->columns, sizeof(saved));
		fl->n = 0;
		set_balanced(fl, from, pieces, n, ends,
		    balance(pieces, n, fl->ncol, ends));
		if (highest(fl) + all_notes(fl) > height) {	/* as it was */
			drop_columns(fl);
			memcpy(fl->columns, saved, sizeof(saved));
			fl->n = nsaved;
			nsaved = 0;
		}
		for (i = 0; i < nsaved; i++)
			VEC_FREE(&saved[i].f.notes);
	}
	arena_reset(b->lay->scratch, mark);
}

/* Columns of that height; do they have room with all notes called in them? */
static bool
try_columns(struct filling *fl, const struct body *before, mpt height,
    mpt room)
{
	drop_columns(fl);
	*fl->b = *before;
	fl->given = true;
	find_columns(fl, height, NULL);
	fl->given = false;
	return highest(fl) + all_notes(fl) <= room;
}

/* The highest columns that leave room for the notes called in them. */
static void
share_room(struct filling *fl, const struct body *before, mpt room)
{
	mpt	low = room - all_notes(fl), high = room;
	int	tries;

	for (tries = 0; tries < SHARES_MAX && high - low > MPT_PT; tries++) {
		mpt middle = low + (high - low) / 2;

		if (try_columns(fl, before, middle, room))
			low = middle;
		else
			high = middle;
	}
	try_columns(fl, before, low, room);
}

/*
 * The band's columns. All notes of a page stand at its foot, below all columns
 * (XSL 1.1 §6.4.14): what one of them calls takes room from the others.
 */
static void
find_band(struct filling *fl, const struct body *before, mpt height)
{
	struct body *b = fl->b;

	find_columns(fl, height, &b->notes->room);
	if (fl->ncol > 1 && highest(fl) + all_notes(fl) > height)
		share_room(fl, before, height);
	if (b->done && b->end != NULL && fl->ncol > 1)
		balance_columns(fl, height);
}

/* Finds and places a band. False if the page is full. */
static bool
fill_band(struct filling *fl)
{
	struct body	*b = fl->b;
	struct body	 before = *b;
	int		 i;

	find_band(fl, &before, fl->room->h - fl->y);
	b->waited = fl->alone && fl->n > 0 &&
	    fits_ahead(fl, &fl->columns[0]);
	if (b->waited) {
		drop_columns(fl);
		*b = before;
		b->waited = true;
		return false;
	}
	for (i = 0; i < fl->n; i++)
		notes_keep(b->notes, fl->columns[i].f.notes.at,
		    fl->columns[i].f.notes.n);
	for (i = 0; i < fl->n && fl->into != NULL; i++)
		place_column(fl, &fl->columns[i]);
	fl->y = mpt_sum(fl->y, highest(fl));
	drop_columns(fl);
	return b->done;
}

/* The next band, if there is one and it may stand on the same page. */
static bool
next_band(struct filling *fl)
{
	struct body	*b = fl->b;
	enum fo_value	 force;

	if (b->end == NULL)
		return false;
	force = break_between(b->end);
	b->kid = b->end;
	b->end = band_end(b->kid);
	b->list = NULL;
	b->done = false;
	b->force = ends_page(force) ? force : 0;
	return b->force == 0;
}

static void
fill_bands(struct filling *fl)
{
	struct body *b = fl->b;

	do
		start_band(fl);
	while (fill_band(fl) && next_band(fl) && fl->y < fl->room->h);
	if (fl->into == NULL)
		return;
	if (!fl->alone)
		region_align(fl->into->first, fl->room->region,
		    fl->room->h - fl->y - notes_height(b->notes, NULL, 0));
	notes_place(b->notes, NULL, 0, fl->room->h - fl->y, 0, fl->room->h,
	    fl->into);
}

/*
 * Must the bands be filled one by one? In a single column too, as long as the
 * band in hand has begun in several.
 */
static bool
has_bands(const struct body *b, const struct body_room *room)
{
	return b->banded && (columns_of(room) > 1 ||
	    (b->list != NULL && b->end != NULL));
}

void
body_fill(struct body *b, const struct body_room *room, struct frame *into)
{
	struct column	columns[COLUMNS_MAX];
	struct filling	fl = { .rooms = { column_ahead, columns_behind },
			    .b = b, .room = room, .into = into, .columns = columns };

	b->force = 0;
	if (b->done) {
		notes_place(b->notes, NULL, 0, room->h, 0, room->h, into);
	} else {
		fl.alone = !has_bands(b, room);
		fill_bands(&fl);
	}
	if (b->at.rest == NULL)	/* nothing is left of a row */
		later_let_go(b->lay);
}

bool
body_would_end(struct body *b, const struct body_room *room)
{
	struct column	columns[COLUMNS_MAX];
	struct body	trial;
	struct filling	fl = { .b = b, .room = room, .columns = columns };
	bool		fits;

	start_band(&fl);	/* what it says is said once */
	trial = *b;
	fl.b = &trial;
	fill_bands(&fl);
	fits = trial.done && fl.y + notes_height(b->notes, NULL, 0) <= room->h;
	notes_forget(b->notes);
	return fits;
}
