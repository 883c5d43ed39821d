/*
 * marker: see marker.h. Which page an object begins and ends on is read from
 * the frames: those of its own and of what stands in it.
 */
#include "layout/marker.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"

#define NO_PAGE	(-1)

/* All markers of one marker-class-name. */
struct class {
	VEC(int)	 pages;		/* on which one stands, ascending */
	struct class	*next;
};

struct use {
	const struct fo	*marker;
	struct class	*class;		/* NULL: no name */
	int		 first, last;	/* pages of its parent's areas */
};

/* A marker's parent has areas on a page. */
struct stay {
	const struct use *use;
	struct stay	*next;
};

struct markers {
	struct arena	*arena;		/* borrowed */
	struct use	*uses;		/* in document order; in the arena */
	size_t		 n;
	struct map	 by_marker;	/* struct use */
	struct map	 by_name;	/* struct class */
	struct class	*classes;
	VEC(struct stay *) pages;	/* by page */
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

static struct class *
class_of(struct markers *m, const struct fo *marker)
{
	const char	*name = fo_string(marker, FO_P_MARKER_CLASS_NAME);
	struct class	*class;

	if (name == NULL)
		return NULL;
	class = map_find(&m->by_name, name, strlen(name));
	if (class == NULL) {
		class = ARENA_NEW(m->arena, struct class);
		class->next = m->classes;
		m->classes = class;
		map_put(&m->by_name, name, strlen(name), class);
	}
	return class;
}

static void
list_markers(struct markers *m, const struct fo *fo)
{
	const struct fo *kid;

	if (fo->element == FO_MARKER) {
		struct use *u = &m->uses[m->n++];

		u->marker = fo;
		u->class = class_of(m, fo);
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
	m->arena = lay->arena;
	m->uses = ARENA_ARRAY(lay->arena, count(root) + 1, struct use);
	list_markers(m, root);
	return m;
}

void
markers_free(struct markers *m)
{
	struct class *class;

	if (m == NULL)
		return;
	for (class = m->classes; class != NULL; class = class->next)
		VEC_FREE(&class->pages);
	VEC_FREE(&m->pages);
	map_free(&m->by_marker);
	map_free(&m->by_name);
}

bool
marker_held(const struct fo *fo)
{
	return fo->first != NULL && fo->first->element == FO_MARKER;
}

/* The marker's parent has an area on the page: maybe not the first there. */
static void
stand(struct markers *m, struct use *u, int page)
{
	struct class	*class = u->class;
	struct stay	*stay;

	if (u->last == page || class == NULL)
		return;
	if (u->first == NO_PAGE)
		u->first = page;
	u->last = page;
	while (m->pages.n <= (size_t)page)
		*VEC_PUSH(&m->pages) = NULL;
	stay = ARENA_NEW(m->arena, struct stay);
	stay->use = u;
	stay->next = m->pages.at[page];
	m->pages.at[page] = stay;
	if (class->pages.n == 0 || class->pages.at[class->pages.n - 1] != page)
		*VEC_PUSH(&class->pages) = page;
}

static void
stamp(struct markers *m, const struct fo *holder, int page)
{
	const struct fo *kid;

	for (kid = holder->first; kid != NULL && kid->element == FO_MARKER;
	    kid = kid->next)
		stand(m, map_find(&m->by_marker, (const char *)&kid,
		    sizeof(kid)), page);
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

/* How well a marker that stands on this page fits: more is better. */
static int
fitness(const struct use *u, int page, enum marker_position position)
{
	if (position == FIRST_CARRIED)
		return 1;
	return (position == LAST_ENDING ? u->last : u->first) == page ? 2 : 1;
}

/* Of those that fit equally well the first in the document, or the last. */
static const struct use *
best_on(const struct markers *m, const struct class *class, int page,
    enum marker_position position)
{
	bool			 last = position >= LAST_STARTING;
	const struct use	*best = NULL, *u;
	const struct stay	*stay;
	int			 most = 0;

	stay = (size_t)page < m->pages.n ? m->pages.at[page] : NULL;
	for (; stay != NULL; stay = stay->next) {
		int fits;

		u = stay->use;
		if (u->class != class)
			continue;
		fits = fitness(u, page, position);
		if (fits > most || (fits == most && (u > best) == last)) {
			most = fits;
			best = u;
		}
	}
	return best;
}

/* The last page before this one on which a marker of the class stands. */
static int
page_before(const struct markers *m, const struct class *class)
{
	size_t from = 0, end = class->pages.n, middle;

	while (from < end) {
		middle = from + (end - from) / 2;
		if (class->pages.at[middle] < m->page)
			from = middle + 1;
		else
			end = middle;
	}
	return from > 0 ? class->pages.at[from - 1] : NO_PAGE;
}

enum marker_position
marker_position(const char *name)
{
	static const char *const names[] = {
		[FIRST_STARTING] = "first-starting",
		[FIRST_CARRIED] = "first-including-carryover",
		[LAST_STARTING] = "last-starting",
		[LAST_ENDING] = "last-ending"
	};
	enum marker_position p;

	for (p = LAST_ENDING; p > FIRST_STARTING; p--)
		if (name != NULL &&
		    strncmp(name, names[p], strlen(names[p])) == 0)
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

bool
marker_retrieves(const struct fo *fo)
{
	return fo->element == FO_RETRIEVE_MARKER ||
	    fo->element == FO_RETRIEVE_TABLE_MARKER;
}

/* What is in a marker retrieves nothing: it might be itself, without end. */
static bool
is_in_marker(const struct fo *fo)
{
	while (fo != NULL && fo->element != FO_MARKER)
		fo = fo->parent;
	return fo != NULL;
}

const struct fo *
marker_retrieve(const struct layout *lay, const struct fo *retrieve)
{
	const struct markers	*m = lay->markers;
	const char		*name = fo_string(retrieve,
				    FO_P_RETRIEVE_CLASS_NAME);
	const struct class	*class = NULL;
	const struct use	*u;
	int			 page;

	if (is_in_marker(retrieve)) {
		diag_add(lay->dg, LAYOUT_TOO_DEEP, retrieve->place, NULL);
		return NULL;
	}
	if (retrieve->element == FO_RETRIEVE_TABLE_MARKER)
		return table_marker_retrieve(lay->rows, retrieve);
	if (m != NULL && name != NULL)
		class = map_find(&m->by_name, name, strlen(name));
	if (class == NULL)
		return NULL;
	u = best_on(m, class, m->page, marker_position(fo_string(retrieve,
	    FO_P_RETRIEVE_POSITION)));
	if (u == NULL) {
		page = page_before(m, class);
		if (page != NO_PAGE && reaches(m, retrieve, page))
			u = best_on(m, class, page, LAST_ENDING);
	}
	return u != NULL ? u->marker : NULL;
}
