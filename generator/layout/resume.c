/*
 * resume: see resume.h. The objects that are open at the place are emitted
 * again around what comes first, without what stands before it in them.
 */
#include "layout/resume.h"

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/later.h"
#include "layout/part.h"

static bool
holds(const struct fo *outer, const struct fo *fo)
{
	while (fo != NULL && fo != outer)
		fo = fo->parent;
	return fo != NULL;
}

const struct fo *
resume_kid(struct emitter *em, const struct fo *kid)
{
	const struct fo *k;

	if (em->resume == NULL)
		return kid;
	for (k = kid; k != NULL; k = k->next)
		if (holds(k, em->resume->target))
			return k;
	return kid;
}

/* The objects around it are open, and what led to them is printed. */
static void
begin(struct emitter *em)
{
	size_t i;

	for (i = 0; i < em->lead.n; i++)
		if (em->lead.at[i].kind == VITEM_OPEN)
			*VEC_PUSH(&em->list->items) = em->lead.at[i];
	em->lead.n = 0;
	em->force = 0;
	em->boxed = false;
	em->keep_across = 0;
	em->keep_common = em->keep;
}

/* What is left of a cell, in the same one made anew. */
static struct gcell
rewiden_cell(struct emitter *em, const struct gcell *old, struct gcell c)
{
	const struct vlist *list;

	c.from = old->from;
	c.begun = old->begun;
	c.done = old->done;
	c.repeated = old->repeated;
	if (c.done || c.list == NULL || !c.begun)
		return c;
	list = resume_list(em->lay, c.fo, c.fo->first, NULL, old->list,
	    &c.from, c.list->area);
	c.list = list != NULL ? list : old->list;
	return c;
}

/* What is left of a group, in the cells of the same one made anew. */
static struct group *
rewiden(struct emitter *em, const struct group *rest, struct group *new)
{
	struct group	*g = ARENA_NEW(em->lay->arena, struct group);
	size_t		 past, i;

	later_make(em->lay, new);
	past = new->ncell - rest->ncell;
	*g = *new;
	g->later = false;
	g->first = g->known = rest->first;
	g->split = rest->split;
	g->height = 0;
	g->begun = ARENA_ARRAY(em->lay->arena, rest->nbegun, struct gcell);
	for (i = 0; i < past && g->nbegun < rest->nbegun; i++) {
		const struct gcell *old = &rest->begun[g->nbegun];

		if (old->fo == new->cells[i].fo)
			g->begun[g->nbegun++] = rewiden_cell(em, old,
			    new->cells[i]);
	}
	g->cells = new->cells + past;
	g->ncell = rest->ncell;
	return g;
}

/* The object's items in a list, from its opening to its end. */
static size_t
find_items(const struct vlist *list, const struct fo *fo, size_t i, size_t *n)
{
	size_t start;

	while (i < list->items.n && (list->items.at[i].kind != VITEM_OPEN ||
	    list->items.at[i].fo != fo))
		i++;
	for (start = i; i < list->items.n; i++)
		if (list->items.at[i].kind == VITEM_CLOSE &&
		    list->items.at[i].fo == fo)
			break;
	*n = i - start;
	return start;
}

static void
emit_whole(struct emitter *em, const struct fo *fo)
{
	if (fo->element == FO_LIST_ITEM)
		emit_list_item(em, fo);
	else if (fo->element == FO_TABLE)
		emit_table(em, fo);
	else
		emit_container(em, fo);
}

/*
 * What has begun is made anew, and goes on at the same of its items. False
 * if these are not the same.
 */
static bool
make_anew(struct emitter *em, const struct resume *r)
{
	size_t	before = em->list->items.n, nold, nnew, from, to;

	emit_whole(em, r->target);
	from = find_items(r->old, r->target, 0, &nold);
	to = find_items(em->list, r->target, before, &nnew);
	if (nold != nnew || r->old_at.i < from) {
		em->list->items.n = before;
		em->lead.n = 0;
		return false;
	}
	to += r->old_at.i - from;
	*r->at = (struct cursor){ to, NULL, NULL };
	if (r->old_at.rest != NULL)
		r->at->rest = rewiden(em, r->old_at.rest,
		    em->list->items.at[to].u.at.group);
	return true;
}

/* What has begun goes on, as it was if that has room. */
static void
go_on(struct emitter *em, const struct resume *r)
{
	const struct vitem	*items = r->old->items.at;
	struct wrapper		*w;
	size_t			 from, n, i;

	from = find_items(r->old, r->target, 0, &n);
	w = items[from].wrapper;
	if (r->target->element != FO_TABLE_AND_CAPTION &&
	    (r->target->element == FO_LIST_ITEM ||
	    w->x + w->w > em->list->area.width) && make_anew(em, r))
		return;
	w->parent = em->open;
	*r->at = (struct cursor){ em->list->items.n + r->old_at.i - from,
	    r->old_at.rest, NULL };
	for (i = from; i <= from + n && i < r->old->items.n; i++)
		*VEC_PUSH(&em->list->items) = items[i];
	em->boxed = true;
	emit_space_after(em, r->target);
	emit_after(em, r->target);
}

bool
resume_at(struct emitter *em, const struct fo *kid)
{
	const struct resume *r = em->resume;

	if (r == NULL || kid != r->target)
		return false;
	begin(em);
	em->resume = NULL;
	if (r->old != NULL) {
		go_on(em, r);
		return true;
	}
	*r->at = (struct cursor){ em->list->items.n, NULL, NULL };
	emit_item(em, VITEM_BREAK, NULL);
	em->skip = r->skip;
	return false;
}

/* The outermost object that keeps its width, or NULL. */
static const struct fo *
begun_object(const struct vlist *list, struct cursor at)
{
	const struct vitem	*it = &list->items.at[at.i];
	const struct wrapper	*w = it->kind == VITEM_OPEN ?
				    it->wrapper->parent : it->wrapper;
	const struct fo		*found = NULL;

	if (at.rest != NULL)
		found = w->fo;
	for (; w != NULL; w = w->parent)
		if (w->fo->element == FO_TABLE)
			found = w->fo;
	return found;
}

/* What stands first in the rest, and how far its paragraph has come. */
static const struct fo *
first_object(const struct vlist *list, size_t i, uint32_t *skip)
{
	for (; i < list->items.n; i++) {
		const struct vitem *it = &list->items.at[i];

		if (it->kind == VITEM_BOX && it->u.box.run != NULL) {
			*skip = it->skip;
			return it->u.box.run;
		}
		if (it->kind == VITEM_OPEN || part_is_content(it) ||
		    it->kind == VITEM_ABSOLUTE)
			return it->fo;
	}
	return NULL;
}

struct vlist *
resume_list(struct layout *lay, const struct fo *flow, const struct fo *first,
    const struct fo *end, const struct vlist *old, struct cursor *at,
    struct area area)
{
	struct cursor	 begins = { 0, NULL, NULL };
	struct resume	 r = { .old_at = *at, .at = &begins };
	struct vlist	*list;

	if (at->i >= old->items.n)
		return NULL;
	r.target = begun_object(old, *at);
	if (r.target != NULL)
		r.old = old;
	else
		r.target = first_object(old, at->i, &r.skip);
	if (r.target == NULL)
		return NULL;
	list = vlist_make_rest(lay, flow, first, end, area, &r);
	if (list != NULL)
		*at = begins;
	return list;
}
