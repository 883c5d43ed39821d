/*
 * gap: space-start and space-end of inlines (XSL 1.1 §7.12.5, §7.12.6): those
 * that meet are settled as spaces between blocks are, and those at the edges
 * of a line go unless they are to be retained (§4.3.1). Border and padding
 * keep them apart, as does whatever shows.
 */
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/settle.h"

/* Spaces that meet; the first of them takes what all come to. */
struct gap {
	mpt		 around;	/* what a percentage is of */
	struct spaces	 spaces;
	struct atom	*first;		/* NULL: there are none */
	bool		 shown;		/* something stands before them */
	bool		 edges;		/* of a line, at which they go */
};

static void
set_space(struct atom *a, struct give g)
{
	struct level	*level = a->level;
	bool		 start = a->kind == ATOM_OPEN;
	mpt		*space = start ? &level->space_start :
			    &level->space_end;
	mpt		*side = start ? &level->start : &level->end;

	a->width += g.opt - *space;
	*side += g.opt - *space;
	*space = g.opt;
	*(start ? &level->start_stretch : &level->end_stretch) = g.stretch;
	*(start ? &level->start_shrink : &level->end_shrink) = g.shrink;
	a->elastic = g.stretch != 0 || g.shrink != 0;
}

bool
gap_counts(const struct fo_space *s)
{
	return s->opt.abs != 0 || s->max.abs != 0 || s->min.abs != 0 ||
	    s->precedence != 0 || fo_is_relative(s->opt);
}

static void
add(struct gap *gap, struct atom *a)
{
	const struct fo_box	*box = a->level->fo->style->box;
	const struct fo_space	*space = a->kind == ATOM_OPEN ?
				    &box->space_start : &box->space_end;

	if (!a->level->spaced || !gap_counts(space))
		return;
	spaces_add(&gap->spaces, space, gap->around);
	set_space(a, (struct give){ 0, 0, 0 });
	if (gap->first == NULL)
		gap->first = a;
}

static void
settle(struct gap *gap, bool at_end)
{
	enum edge edge = !gap->edges ? EDGE_NONE : !gap->shown ? EDGE_TOP :
	    at_end ? EDGE_END : EDGE_NONE;

	if (gap->first != NULL)
		set_space(gap->first, spaces_give(&gap->spaces, edge));
	gap->first = NULL;
	gap->shown = true;
}

/* Border or padding beside the space. */
static bool
is_fenced(const struct atom *a)
{
	const struct level *level = a->level;

	return a->kind == ATOM_OPEN ? level->start != level->space_start :
	    level->end != level->space_end;
}

static bool
shows(const struct atom *a)
{
	return a->kind == ATOM_TEXT || a->kind == ATOM_GRAPHIC ||
	    a->kind == ATOM_LEADER || (a->kind == ATOM_SPACE && a->kept);
}

/* Spaces of the text behind this are swallowed by the line's end. */
static size_t
end_of_shown(const struct para *p, size_t from, size_t end)
{
	while (end > from && !shows(&p->atoms[end - 1]) &&
	    !((p->atoms[end - 1].kind == ATOM_OPEN ||
	    p->atoms[end - 1].kind == ATOM_CLOSE) &&
	    is_fenced(&p->atoms[end - 1])))
		end--;
	return end;
}

void
gaps_settle(struct para *p, size_t from, size_t end, bool edges)
{
	struct gap	gap = { .around = p->width, .edges = edges };
	size_t		i, shown = end_of_shown(p, from, end);

	for (i = from; i < end; i++) {
		struct atom *a = &p->atoms[i];

		if (a->kind == ATOM_CLOSE && is_fenced(a))
			settle(&gap, false);
		if (a->kind == ATOM_OPEN || a->kind == ATOM_CLOSE)
			add(&gap, a);
		if ((a->kind == ATOM_OPEN && is_fenced(a)) || shows(a) ||
		    (a->kind == ATOM_SPACE && i < shown &&
		    (gap.shown || !edges)))
			settle(&gap, false);
	}
	settle(&gap, true);
}

/* What of the gap in these atoms goes where it stands at a line's edge. */
static mpt
lost(const struct para *p, size_t from, size_t end, enum edge edge)
{
	struct spaces	spaces = { 0 };
	mpt		sum = 0;

	for (; from < end; from++) {
		const struct level	*level = p->atoms[from].level;
		const struct fo_box	*box = level->fo->style->box;
		bool			 start = p->atoms[from].kind ==
					    ATOM_OPEN;

		if (!start && p->atoms[from].kind != ATOM_CLOSE)
			continue;
		if (!level->spaced || !gap_counts(start ?
		    &box->space_start : &box->space_end))
			continue;
		spaces_add(&spaces, start ? &box->space_start :
		    &box->space_end, p->width);
		sum += start ? level->space_start : level->space_end;
	}
	return sum - spaces_settle(&spaces, edge);
}

static bool
parts(const struct atom *a)
{
	return shows(a) || a->kind == ATOM_SPACE || a->kind == ATOM_FEED;
}

mpt
gap_lost_before(const struct para *p, size_t end)
{
	size_t i = end;

	while (p->spaced && i > 0 && !parts(&p->atoms[i - 1]) &&
	    !(p->atoms[i - 1].kind == ATOM_OPEN && is_fenced(&p->atoms[i - 1])))
		if (p->atoms[--i].kind == ATOM_CLOSE && is_fenced(&p->atoms[i]))
			break;
	return i < end ? lost(p, i, end, EDGE_END) : 0;
}

mpt
gap_lost_after(const struct para *p, size_t from)
{
	size_t i = from;

	while (p->spaced && i < p->natom && !parts(&p->atoms[i]) &&
	    !(p->atoms[i].kind == ATOM_CLOSE && is_fenced(&p->atoms[i])))
		if (p->atoms[i++].kind == ATOM_OPEN &&
		    is_fenced(&p->atoms[i - 1]))
			break;
	return i > from ? lost(p, from, i, EDGE_TOP) : 0;
}
