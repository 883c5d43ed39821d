/*
 * marker: see marker.h. Which page an object begins and ends on is read from
 * the frames: those of its own and of what stands in it.
 */
#include "layout/marker.h"

#include <string.h>

#include "base/arena.h"
#include "fo/fo.h"

#define NO_PAGE	(-1)

enum position { FIRST_STARTING, FIRST_CARRIED, LAST_STARTING, LAST_ENDING };

static const char *const positions[] = {
	[FIRST_STARTING] = "first-starting-within-page",
	[FIRST_CARRIED] = "first-including-carryover",
	[LAST_STARTING] = "last-starting-within-page",
	[LAST_ENDING] = "last-ending-within-page"
};

struct use {
	const struct fo	*marker;
	const char	*name;		/* marker-class-name */
	int		 first, last;	/* pages of its parent's areas */
};

struct markers {
	struct use	*uses;		/* in document order; in the arena */
	size_t		 n;
	struct map	 by_marker;	/* struct use */
	int		 page, sequence;
};

static bool
has_element(const struct fo *fo, enum fo_element element)
{
	const struct fo *kid;

	if (fo->element == element)
		return true;
	for (kid = fo->first; kid != NULL; kid = kid->next)
		if (has_element(kid, element))
			return true;
	return false;
}

static bool
retrieves(const struct fo *root)
{
	const struct fo *sequence, *kid;

	for (sequence = root->first; sequence != NULL;
	    sequence = sequence->next)
		for (kid = sequence->first; kid != NULL; kid = kid->next)
			if (kid->element == FO_STATIC_CONTENT &&
			    has_element(kid, FO_RETRIEVE_MARKER))
				return true;
	return false;
}

static size_t
count(const struct fo *fo)
{
	const struct fo	*kid;
	size_t		 n = fo->element == FO_MARKER;

	for (kid = fo->first; kid != NULL; kid = kid->next)
		n += count(kid);
	return n;
}

static void
list_markers(struct markers *m, const struct fo *fo)
{
	const struct fo *kid;

	if (fo->element == FO_MARKER) {
		struct use *u = &m->uses[m->n++];

		u->marker = fo;
		u->name = fo_string(fo, FO_P_MARKER_CLASS_NAME);
		u->first = u->last = NO_PAGE;
		map_put(&m->by_marker, (const char *)&u->marker,
		    sizeof(u->marker), u);
	}
	for (kid = fo->first; kid != NULL; kid = kid->next)
		list_markers(m, kid);
}

struct markers *
markers_new(struct layout *lay, const struct fo *root)
{
	struct markers *m;

	if (!retrieves(root))
		return NULL;
	m = ARENA_NEW(lay->arena, struct markers);
	m->uses = ARENA_ARRAY(lay->arena, count(root) + 1, struct use);
	list_markers(m, root);
	return m;
}

void
markers_free(struct markers *m)
{
	if (m != NULL)
		map_free(&m->by_marker);
}

bool
marker_held(const struct fo *fo)
{
	return fo->first != NULL && fo->first->element == FO_MARKER;
}

static void
stamp(struct markers *m, const struct fo *holder, int page)
{
	const struct fo *kid;

	for (kid = holder->first; kid != NULL && kid->element == FO_MARKER;
	    kid = kid->next) {
		struct use *u = map_find(&m->by_marker, (const char *)&kid,
		    sizeof(kid));

		if (u->first == NO_PAGE)
			u->first = page;
		u->last = page;
	}
}

void
markers_collect(struct markers *m, const struct frame *f, int page)
{
	const struct frame	*kid;
	const struct fo		*fo;

	for (fo = f->fo; fo != NULL; fo = fo->parent)
		if (marker_held(fo))
			stamp(m, fo, page);
	for (kid = f->first; kid != NULL; kid = kid->next)
		markers_collect(m, kid, page);
}

void
markers_set_page(struct markers *m, int page, int sequence)
{
	m->page = page;
	m->sequence = sequence;
}

/* How well the marker fits a position on this page: more is better. */
static int
fitness(const struct use *u, int page, enum position position)
{
	if (u->first == NO_PAGE || u->first > page || u->last < page)
		return 0;
	if (position == FIRST_CARRIED)
		return 1;
	return (position == LAST_ENDING ? u->last : u->first) == page ? 2 : 1;
}

static const struct use *
best_on(const struct markers *m, const char *name, int page,
    enum position position)
{
	bool			 last = position >= LAST_STARTING;
	const struct use	*best = NULL, *u;
	int			 most = 0;

	for (u = m->uses; u < m->uses + m->n; u++) {
		int fits = u->name != NULL && strcmp(u->name, name) == 0 ?
		    fitness(u, page, position) : 0;

		if (fits > most || (fits > 0 && fits == most && last)) {
			most = fits;
			best = u;
		}
	}
	return best;
}

/* The last page before this one on which a marker of that name ends. */
static int
page_before(const struct markers *m, const char *name)
{
	const struct use	*u;
	int			 page = NO_PAGE;

	for (u = m->uses; u < m->uses + m->n; u++)
		if (u->name != NULL && strcmp(u->name, name) == 0 &&
		    u->last < m->page && u->last > page)
			page = u->last;
	return page;
}

static enum position
position_of(const struct fo *retrieve)
{
	const char	*name = fo_string(retrieve, FO_P_RETRIEVE_POSITION);
	enum position	 p;

	for (p = LAST_ENDING; p > FIRST_STARTING; p--)
		if (name != NULL && strcmp(name, positions[p]) == 0)
			break;
	return p;
}

/* May a marker of an earlier page be retrieved? */
static bool
reaches(const struct markers *m, const struct fo *retrieve, int page)
{
	const char *name = fo_string(retrieve, FO_P_RETRIEVE_BOUNDARY);

	if (name != NULL && strcmp(name, "page") == 0)
		return false;
	return page >= m->sequence ||
	    (name != NULL && strcmp(name, "document") == 0);
}

const struct fo *
marker_retrieve(const struct markers *m, const struct fo *retrieve)
{
	const char		*name = fo_string(retrieve,
				    FO_P_RETRIEVE_CLASS_NAME);
	const struct use	*u;
	int			 page;

	if (m == NULL || name == NULL)
		return NULL;
	u = best_on(m, name, m->page, position_of(retrieve));
	if (u == NULL) {
		page = page_before(m, name);
		if (page != NO_PAGE && reaches(m, retrieve, page))
			u = best_on(m, name, page, LAST_ENDING);
	}
	return u != NULL ? u->marker : NULL;
}
