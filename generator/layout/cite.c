/*
 * cite: where ids stand, for page numbers that cite them, links and
 * bookmarks. A document that cites pages is laid out again until every id
 * stands on the page that was printed for it.
 */
#include <limits.h>
#include <string.h>

#include "base/diag.h"
#include "fo/fo.h"
#include "layout/page.h"
#include "layout/vlist.h"

static void
add_anchor(struct layout *lay, struct pages *pages, const struct page *page,
    int index, const char *id, mpt x, mpt y)
{
	struct anchor *a = ARENA_NEW(lay->arena, struct anchor);

	a->id = id;
	a->own = id[0] == '\001' || id[0] == '\002';
	a->page = page;
	a->page_index = index;
	a->x = x;
	a->y = y;
	a->next = pages->anchors;
	pages->anchors = a;
}

/*
 * The last page that an object with an id stands on is an anchor too, under
 * a name of its own: "\002" and the id.
 */
static const char *
last_name(struct layout *lay, const char *id)
{
	return arena_printf(lay->arena, "\002%s", id);
}

static void
walk(struct layout *lay, struct pages *pages, const struct page *page,
    int index, const struct frame *f, mpt x, mpt y)
{
	const struct frame *kid;

	x += f->x;
	y += f->y;
	if (f->id != NULL) {
		add_anchor(lay, pages, page, index, f->id, x, y);
		if (f->id[0] != '\001')
			add_anchor(lay, pages, page, index,
			    last_name(lay, f->id), x, y);
	} else if (f->kind == FRAME_GROUP && f->fo->strings != NULL &&
	    f->fo->element != FO_FOOTNOTE) {
		const char *id = fo_string(f->fo, FO_P_ID);

		if (id != NULL)
			add_anchor(lay, pages, page, index,
			    last_name(lay, id), x, y);
	}
	for (kid = f->first; kid != NULL; kid = kid->next)
		walk(lay, pages, page, index, kid, x, y);
}

void
cite_collect(struct layout *lay, struct pages *pages, const struct page *page,
    int index, const struct fo *sequence)
{
	const char *id = fo_string(sequence, FO_P_ID);

	if (id != NULL)
		add_anchor(lay, pages, page, index, last_name(lay, id), 0, 0);
	walk(lay, pages, page, index, page->root, 0, 0);
}

/* The first anchor of a name counts, the last one for "\002" names. */
static void
fill_map(const struct pages *pages, struct map *m)
{
	const struct anchor *a;

	for (a = pages->anchors; a != NULL; a = a->next) {
		size_t n = strlen(a->id);

		if (a->id[0] != '\002' || map_find(m, a->id, n) == NULL)
			map_put(m, a->id, n, (void *)(uintptr_t)a);
	}
}

bool
cite_stable(struct layout *lay, const struct pages *pages)
{
	struct map		 m = { 0 };
	const struct anchor	*a;
	bool			 same = true;

	fill_map(pages, &m);
	for (a = pages->anchors; a != NULL && same; a = a->next) {
		size_t			 n = strlen(a->id);
		const struct anchor	*now = map_find(&m, a->id, n);
		const struct anchor	*old = map_find(&lay->cited, a->id, n);

		same = old != NULL && strcmp(old->page->number_text,
		    now->page->number_text) == 0;
	}
	map_free(&m);
	return same;
}

void
cite_remember(struct layout *lay, const struct pages *pages)
{
	map_free(&lay->cited);
	fill_map(pages, &lay->cited);
	lay->cited_known = true;
}

static void
check_reference(struct layout *lay, const struct map *m, const struct fo *fo)
{
	const char *id = fo_string(fo, FO_P_REF_ID);

	if (id == NULL)
		id = fo_string(fo, FO_P_INTERNAL_DESTINATION);
	if (id != NULL && *id != '\0' && map_find(m, id, strlen(id)) == NULL)
		diag_add(lay->dg, LAYOUT_UNKNOWN_ID, fo->place, id, NULL);
}

void
cite_check(struct layout *lay, const struct fo *root,
    const struct pages *pages)
{
	struct map	 m = { 0 };
	const struct fo	*fo = root;

	fill_map(pages, &m);
	while (fo != NULL) {
		if (fo->strings != NULL)
			check_reference(lay, &m, fo);
		if (fo->first != NULL) {
			fo = fo->first;
			continue;
		}
		while (fo != NULL && fo->next == NULL)
			fo = fo->parent;
		if (fo != NULL)
			fo = fo->next;
	}
	map_free(&m);
}

/* What lies between two demanded breaks; counted from the document's start. */
struct stretch {
	int	first, last;	/* where an object with an id begins and ends;
				   INT_MAX: it has not ended */
};

struct stretches {
	struct layout	*lay;
	struct map	 ids;	/* struct stretch */
	int		 now;
};

static void
find_citation(struct stretches *s, const struct fo *fo)
{
	const char		*id = fo_string(fo, FO_P_REF_ID);
	const struct stretch	*cited = NULL;
	struct arena		*a = s->lay->arena;

	if (id != NULL)
		cited = map_find(&s->ids, id, strlen(id));
	if (cited != NULL && s->now > (fo->element ==
	    FO_PAGE_NUMBER_CITATION ? cited->first : cited->last))
		map_put(s->lay->behind, arena_copy(a, (const char *)&fo,
		    sizeof(fo)), sizeof(fo), (void *)(uintptr_t)fo);
}

static void
find_behind(struct stretches *s, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	const char		*id = fo_string(fo, FO_P_ID);
	struct stretch		*own = NULL;
	const struct fo		*kid;

	if (fo->element == FO_TEXT)
		return;
	s->now += fo->element == FO_PAGE_SEQUENCE ||
	    vlist_forces(box->break_before);
	if (id != NULL) {
		own = ARENA_NEW(s->lay->arena, struct stretch);
		*own = (struct stretch){ s->now, INT_MAX };
		map_put(&s->ids, id, strlen(id), own);
	}
	if (fo->element == FO_PAGE_NUMBER_CITATION ||
	    fo->element == FO_PAGE_NUMBER_CITATION_LAST)
		find_citation(s, fo);
	for (kid = fo->first; kid != NULL; kid = kid->next)
		find_behind(s, kid);
	if (own != NULL)
		own->last = s->now;
	s->now += vlist_forces(box->break_after);
}

bool
cite_is_behind(struct layout *lay, const struct fo *citation)
{
	if (lay->behind == NULL) {
		struct stretches	 s = { .lay = lay };
		const struct fo		*root = citation;

		while (root->parent != NULL)
			root = root->parent;
		lay->behind = ARENA_NEW(lay->arena, struct map);
		find_behind(&s, root);
		map_free(&s.ids);
	}
	return map_find(lay->behind, (const char *)&citation,
	    sizeof(citation)) != NULL;
}

static struct bookmark *
make_bookmarks(struct layout *lay, const struct fo *fo, int depth)
{
	struct bookmark	*first = NULL, **end = &first;
	const struct fo	*kid, *title;

	for (kid = fo->first; kid != NULL; kid = kid->next) {
		struct bookmark	*b;
		const char	*state;

		if (kid->element != FO_BOOKMARK || depth > 50)
			continue;
		b = ARENA_NEW(lay->arena, struct bookmark);
		title = fo_child(kid, FO_BOOKMARK_TITLE);
		b->title = title != NULL && title->first != NULL &&
		    title->first->text != NULL ? title->first->text : "";
		b->id = fo_string(kid, FO_P_INTERNAL_DESTINATION);
		b->uri = fo_string(kid, FO_P_EXTERNAL_DESTINATION);
		state = fo_string(kid, FO_P_STARTING_STATE);
		b->open = state == NULL || strcmp(state, "hide") != 0;
		b->first = make_bookmarks(lay, kid, depth + 1);
		*end = b;
		end = &b->next;
	}
	return first;
}

struct bookmark *
cite_bookmarks(struct layout *lay, const struct fo *root)
{
	const struct fo *tree = fo_child(root, FO_BOOKMARK_TREE);

	return tree != NULL ? make_bookmarks(lay, tree, 0) : NULL;
}
