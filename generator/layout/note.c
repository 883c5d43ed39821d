/*
 * note: see note.h.
 */
#include "layout/note.h"

#include <string.h>

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/resume.h"

static struct note *
find_note(struct notes *ns, const struct fo *fo)
{
	struct note	*n = map_find(&ns->known, (const char *)&fo,
			    sizeof(fo));
	const struct fo	*body, **key;
	struct cursor	 start = { 0, NULL, NULL };

	if (n != NULL)
		return n;
	n = ARENA_NEW(ns->lay->arena, struct note);
	key = ARENA_NEW(ns->lay->arena, const struct fo *);
	*key = fo;
	body = fo_child(fo, FO_FOOTNOTE_BODY);
	n->fo = fo;
	n->list = vlist_make(ns->lay, body != NULL ? body : fo,
	    area_of(ns->width));
	n->height = fill_height(ns->lay, n->list, start, ROOM_ENDLESS);
	map_put(&ns->known, (const char *)key, sizeof(*key), n);
	return n;
}

static mpt
height(struct note_room *room, const struct fo *const *called, size_t n)
{
	struct notes	*ns = (struct notes *)room;
	int64_t		 h = 0;
	size_t		 i;

	for (i = 0; i < ns->waiting.n; i++)
		h += ns->waiting.at[i].height;
	for (i = 0; i < ns->kept.n; i++)
		h += find_note(ns, ns->kept.at[i])->height;
	for (i = 0; i < n; i++)
		h += find_note(ns, called[i])->height;
	h += h > 0 ? ns->separator_height : 0;
	return h < MPT_MAX ? (mpt)h : MPT_MAX;
}

mpt
notes_height(struct notes *ns, const struct fo *const *called, size_t n)
{
	return height(&ns->room, called, n);
}

void
notes_keep(struct notes *ns, const struct fo *const *called, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		*VEC_PUSH(&ns->kept) = called[i];
}

void
notes_forget(struct notes *ns)
{
	ns->kept.n = 0;
}

/* The least of it that can stand on a page. */
static mpt
smallest_part(const struct notes *ns, const struct note *n)
{
	struct arena_mark	 mark = arena_mark(ns->lay->scratch);
	struct fill_piece	*pieces;
	mpt			 h = n->height;

	if (fill_pieces(ns->lay, n->list, n->from, &pieces) > 1)
		h = pieces[0].height;
	arena_reset(ns->lay->scratch, mark);
	return h;
}

static mpt
least(struct note_room *room, const struct fo *const *called, size_t n,
    size_t fresh, bool waits)
{
	struct notes	*ns = (struct notes *)room;
	struct note	*note;
	mpt		 h;

	if (waits && ns->waiting.n > 0)
		return ns->separator_height +
		    smallest_part(ns, &ns->waiting.at[0]);
	if (fresh >= n)
		return height(room, called, n);
	note = find_note(ns, called[fresh]);
	if (note->least == 0)
		note->least = smallest_part(ns, note);
	h = height(room, called, fresh) + note->least;
	return h > note->least ? h : h + ns->separator_height;
}

static void
measure_separator(struct notes *ns)
{
	if (ns->separator != NULL)
		ns->separator_height = fill_height(ns->lay,
		    vlist_make(ns->lay, ns->separator, area_of(ns->width)),
		    (struct cursor){ 0, NULL, NULL }, ROOM_ENDLESS);
}

static void
narrow(struct notes *ns, struct note *n)
{
	const struct fo		*body = fo_child(n->fo, FO_FOOTNOTE_BODY);
	const struct vlist	*list;

	if (n->list->area.width <= ns->width || body == NULL)
		return;
	list = resume_list(ns->lay, body, body->first, NULL, n->list,
	    &n->from, area_of(ns->width));
	if (list == NULL)
		return;
	n->list = list;
	n->height = fill_height(ns->lay, n->list, n->from, ROOM_ENDLESS);
}

void
notes_set_width(struct notes *ns, mpt width)
{
	size_t i;

	if (width == ns->width)
		return;
	ns->width = width;
	map_free(&ns->known);
	ns->known = (struct map){ 0 };
	measure_separator(ns);
	for (i = 0; i < ns->waiting.n; i++)
		narrow(ns, &ns->waiting.at[i]);
}

void
notes_start(struct notes *ns, struct layout *lay, const struct fo *separator,
    mpt width)
{
	*ns = (struct notes){ .room = { height, least }, .lay = lay,
	    .width = width, .separator = separator };
	measure_separator(ns);
}

void
notes_end(struct notes *ns)
{
	VEC_FREE(&ns->waiting);
	VEC_FREE(&ns->kept);
	map_free(&ns->known);
}

/* The part of a note that fits; what is left stays in *n. */
static mpt
place_note(struct notes *ns, struct note *n, mpt room, bool must,
    struct frame *into, mpt y)
{
	struct filled	f;
	mpt		h;

	fill_find(ns->lay, n->list, n->from, room, must, NULL, &f);
	VEC_FREE(&f.notes);
	h = fill_place(ns->lay, n->list, n->from, f.end, into, 0, y);
	n->from = (struct cursor){ f.end.i, f.end.rest, NULL };
	n->height = f.done ? 0 : fill_height(ns->lay, n->list, n->from,
	    ROOM_ENDLESS);
	if (f.done)
		n->list = NULL;
	return h;
}

void
notes_place(struct notes *ns, const struct fo *const *called, size_t n,
    mpt room, mpt x, mpt bottom, struct frame *into)
{
	struct frame	*area;
	mpt		 y = 0;
	size_t		 i, kept = 0;
	struct cursor	 end = { 0, NULL, NULL };
	struct vlist	*sep;

	for (i = 0; i < ns->kept.n; i++)
		*VEC_PUSH(&ns->waiting) = *find_note(ns, ns->kept.at[i]);
	for (i = 0; i < n; i++)
		*VEC_PUSH(&ns->waiting) = *find_note(ns, called[i]);
	ns->kept.n = 0;
	if (ns->waiting.n == 0)
		return;
	area = frame_new(ns->lay, FRAME_GROUP, ns->waiting.at[0].fo);
	if (ns->separator != NULL) {
		sep = vlist_make(ns->lay, ns->separator, area_of(ns->width));
		end.i = sep->items.n;
		y = fill_place(ns->lay, sep, (struct cursor){ 0, NULL, NULL },
		    end, area, 0, 0);
	}
	for (i = 0; i < ns->waiting.n; i++) {
		struct note *w = &ns->waiting.at[i];

		if (kept == 0)
			y += place_note(ns, w, room - y, i == 0, area, y);
		if (w->list != NULL)
			ns->waiting.at[kept++] = *w;
	}
	ns->waiting.n = kept;
	area->x = x;
	area->w = ns->width;
	area->h = y;
	area->y = bottom - y;
	frame_append(into, area);
}
