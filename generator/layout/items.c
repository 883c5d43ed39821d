/*
 * items: atoms to the breaker's boxes, glue and penalties. The patterns are
 * those of Apache FOP: ragged text has no elastic spaces, but a line's end
 * that stretches by three spaces; what it adds at a break is taken back
 * where there is none.
 */
#include "base/arena.h"
#include "fo/fo.h"
#include "layout/hyphen.h"
#include "layout/inline.h"

#define RAGGED		((mpt)(3 * 3336))	/* FOP's DEFAULT_SPACE_WIDTH */
#define COST_HYPHEN	50	/* FOP's and TeX's \hyphenpenalty */
#define COST_GIVEN	1	/* FOP: a hyphen of the text, soft or hard */
#define COST_DASH	20	/* a hard one where lines shall be fine */
#define COST_KEEP	900	/* inside a keep that is not "always" */
#define COST_POOR	900	/* where a word is better not divided */

static void
add_item(struct para *p, struct item_list *l, struct item item)
{
	l->at = para_grow(p, l->at, l->n, &l->room, sizeof(*l->at));
	l->at[l->n++] = item;
}

static void
add_box(struct para *p, struct item_list *l, mpt width, size_t atom)
{
	add_item(p, l, (struct item){ .kind = ITEM_BOX, .width = width,
	    .atom = (uint32_t)atom });
}

static void
add_glue(struct para *p, struct item_list *l, mpt width, mpt stretch,
    mpt shrink, size_t atom)
{
	add_item(p, l, (struct item){ .kind = ITEM_GLUE, .width = width,
	    .stretch = stretch, .shrink = shrink, .atom = (uint32_t)atom });
}

static void
add_never(struct para *p, struct item_list *l)
{
	add_item(p, l, (struct item){ .kind = ITEM_PENALTY,
	    .penalty = PENALTY_NEVER });
}

/*
 * A break; what follows it up to the next box is dropped if it is taken: so
 * many spaces, of which the atom is the last, or none. Of the inlines that it
 * parts the line's end and the next one's beginning have what these retain
 * there, and lose the spaces about them that go there.
 */
static void
add_break(struct para *p, struct item_list *l, struct item item,
    int nspace)
{
	size_t			 atom = item.atom;
	const struct level	*level = p->atoms[atom].level;
	const struct look	*look = level->look;
	bool			 justify = l->align == FO_V_JUSTIFY ||
				    l->align == FO_V_AUTO;
	bool			 center = l->align == FO_V_CENTER;
	size_t			 first = atom + 1 - (size_t)nspace;
	mpt			 ends = level->ends_again - (item.cut > 0 ? 0 :
				    gap_lost_before(p, first));
	mpt			 starts = level->starts_again -
				    (item.cut > 0 ? 0 :
				    gap_lost_after(p, atom + 1));
	bool			 again = starts != 0 || ends != 0;
	mpt			 space = width_add(0,
				    (int64_t)nspace * look->space_width);

	item.kind = ITEM_PENALTY;
	/* letter-spacing is between letters: none at the line's end */
	item.width -= look->letter;
	if (!justify || again) {
		add_never(p, l);
		add_glue(p, l, ends, justify ? 0 : RAGGED, 0, atom);
	}
	add_item(p, l, item);
	space -= starts + ends;
	if (!justify)
		add_glue(p, l, space, center ? -2 * RAGGED : -RAGGED, 0, atom);
	else if (nspace > 0 || again)
		add_glue(p, l, space,
		    width_add(0, (int64_t)nspace * look->space_stretch),
		    l->align != FO_V_JUSTIFY ? 0 :
		    width_add(0, (int64_t)nspace * look->space_shrink), atom);
	if (center || again) {
		add_box(p, l, 0, atom);
		add_never(p, l);
		add_glue(p, l, starts, center ? RAGGED : 0, 0, atom);
	}
}

static int16_t
keep_cost(const struct item_list *l, const struct atom *a)
{
	int16_t keep = a->keep > a->level->keep ? a->keep : a->level->keep;

	if (keep >= FO_KEEP_ALWAYS || (keep > 0 && l->firm))
		return PENALTY_NEVER;
	return keep > 0 ? COST_KEEP : 0;
}

/* A space of a row: a line may end only behind the last, and drops all. */
static bool
joins(const struct para *p, size_t i)
{
	const struct atom *a = &p->atoms[i];

	return i + 1 < p->natom && a->kind == ATOM_SPACE && !a->kept &&
	    !a->breakable && a[1].kind == ATOM_SPACE && !a[1].kept &&
	    a->level == a[1].level;
}

/* Spaces of the row that ends with this atom. */
static int
count_joined(const struct para *p, size_t from, size_t i)
{
	int n = 1;

	while (i > from && joins(p, i - 1)) {
		n++;
		i--;
	}
	return n;
}

/* from: the line begins with it in any case. */
static void
add_space(struct para *p, struct item_list *l, const struct atom *a, size_t i,
    size_t from)
{
	const struct look *look = a->level->look;
	struct item	item = { .atom = (uint32_t)i,
	    .penalty = keep_cost(l, a) };
	bool		breaks = a->breakable && item.penalty < PENALTY_NEVER;
	int		n;

	if (joins(p, i))
		return;
	n = count_joined(p, from, i);
	if (breaks && !a->kept) {
		add_break(p, l, item, n);
		return;
	}
	/* as in FOP, a line may end before a space that is kept; a box in
	   front, so that the next one begins with it */
	if (breaks && i > from) {
		item.atom = (uint32_t)i - 1;
		add_break(p, l, item, 0);
	}
	for (; n > 0; n--) {
		add_box(p, l, l->align == FO_V_JUSTIFY ? 0 : a->width, i);
		if (l->align != FO_V_JUSTIFY)
			continue;
		add_never(p, l);
		add_glue(p, l, a->width, look->space_stretch,
		    look->space_shrink, i);
	}
}

/* What letters and the spaces about inlines give where lines are justified. */
static void
add_give(struct para *p, struct item_list *l, int64_t stretch, int64_t shrink,
    size_t atom)
{
	if (l->align != FO_V_JUSTIFY)
		return;
	add_never(p, l);
	add_glue(p, l, 0, width_add(0, stretch), width_add(0, shrink), atom);
	add_box(p, l, 0, atom);
}

/* Part of a word: so many of its glyphs. */
static void
add_part(struct para *p, struct item_list *l, mpt width, size_t i,
    int64_t letters)
{
	const struct look *look = p->atoms[i].level->look;

	add_box(p, l, width, i);
	if (p->atoms[i].elastic)
		add_give(p, l, letters * look->letter_stretch,
		    letters * look->letter_shrink, i);
}

/* A word, in parts where it may be hyphenated. */
static void
add_text(struct para *p, struct item_list *l, const struct atom *a, size_t i)
{
	struct item	item = { .atom = (uint32_t)i, .hyphen = true,
	    .width = a->level->look->hyphen_width };
	bool		fine = p->root->look->text->fine_lines;
	uint32_t	c;
	mpt		done = 0;
	int		letters = 0;

	for (c = a->from + 1; l->hyphens && c < a->to; c++) {
		bool	poor = (p->at[c] & HYPHEN_POOR) != 0;
		int	g;
		mpt	upto;

		if (!(p->at[c] & HYPHEN_POINT) || (poor && !fine) ||
		    a->level->nowrap ||
		    a->level->keep > 0 || (g = atom_glyph(a, c)) < 0)
			continue;
		upto = atom_advance(a, (size_t)g);
		add_part(p, l, upto - done, i, g - letters);
		item.cut = c;
		item.penalty = poor ? COST_POOR : COST_HYPHEN;
		add_break(p, l, item, 0);
		done = upto;
		letters = g;
	}
	add_part(p, l, a->width + a->reserve - done, i,
	    (int64_t)a->word->n - letters);
}

/* It has points of hyphenate(), seen or not. */
static bool
is_divided(const struct para *p, const struct atom *a)
{
	uint32_t c;

	for (c = a->from + 1; c < a->to; c++)
		if ((p->at[c] & (HYPHEN_POINT | HYPHEN_POOR)) == HYPHEN_POINT)
			return true;
	return false;
}

/* A break behind a word, at a zero width space or a soft hyphen. As in FOP a
   word that can be divided loses the break behind a hyphen of its own. */
static void
add_bare_break(struct para *p, struct item_list *l, const struct atom *a,
    size_t i)
{
	struct item	item = { .atom = (uint32_t)i,
	    .penalty = keep_cost(l, a) };
	bool		fine = p->root->look->text->fine_lines;

	if (a->kind == ATOM_TEXT && !fine && is_divided(p, a))
		return;
	if (a->kind == ATOM_SOFT) {
		item.hyphen = fine;
		item.width = a->level->look->hyphen_width;
		item.penalty = (int16_t)(item.penalty +
		    (fine ? COST_HYPHEN : COST_GIVEN));
	} else if (a->kind == ATOM_TEXT && !fine) {
		item.penalty = (int16_t)(item.penalty + COST_GIVEN);
		/* FOP: as if one more hyphen were set */
		if (l->align == FO_V_CENTER)
			item.width = a->level->look->hyphen_width;
	} else if (a->kind == ATOM_TEXT && (p->c[a->to - 1] == '-' ||
	    p->c[a->to - 1] == 0x2010)) {
		item.hyphen = true;
		item.penalty = (int16_t)(item.penalty + COST_DASH);
	}
	if (item.penalty < PENALTY_NEVER)
		add_break(p, l, item, 0);
}

static void
add_leader(struct para *p, struct item_list *l, const struct atom *a, size_t i)
{
	const struct leader	*leader = a->u.leader;
	bool			 gives = l->align == FO_V_JUSTIFY ||
				    l->align == FO_V_AUTO ||
				    p->root->look->text->fine_lines;

	add_box(p, l, 0, i);
	add_never(p, l);
	add_glue(p, l, leader->opt, gives ? leader->max - leader->opt : 0,
	    gives ? leader->opt - leader->min : 0, i);
	add_box(p, l, 0, i);
}

/* The space at a side of an inline. */
static void
add_side(struct para *p, struct item_list *l, const struct atom *a, size_t i)
{
	const struct level *level = a->level;

	if (a->kind == ATOM_OPEN)
		add_give(p, l, level->start_stretch, level->start_shrink, i);
	else
		add_give(p, l, level->end_stretch, level->end_shrink, i);
}

void
items_make(struct para *p, struct item_list *l, size_t from, size_t end,
    mpt indent)
{
	mpt	lost = gap_lost_before(p, end);
	size_t	i;

	indent -= gap_lost_after(p, from);
	if (l->room == 0) {
		l->room = (end - from) * 2 + 16;
		l->at = ARENA_ARRAY(p->lay->scratch, l->room, struct item);
	}
	if (l->align == FO_V_CENTER)
		add_glue(p, l, 0, RAGGED, 0, from);
	if (indent != 0)
		add_box(p, l, indent, from);
	for (i = from; i < end; i++) {
		const struct atom *a = &p->atoms[i];

		switch (a->kind) {
		case ATOM_SPACE:
			add_space(p, l, a, i, from);
			break;
		case ATOM_TEXT:
			add_text(p, l, a, i);
			break;
		case ATOM_LEADER:
			add_leader(p, l, a, i);
			break;
		case ATOM_ZERO: case ATOM_SOFT:
			break;
		default:
			if (a->width != 0 || a->kind == ATOM_NOTE)
				add_box(p, l, a->width, i);
			if (a->elastic)
				add_side(p, l, a, i);
			break;
		}
		if (a->breakable && a->kind != ATOM_SPACE)
			add_bare_break(p, l, a, i);
	}
	if (lost != 0) {
		add_never(p, l);
		add_glue(p, l, -lost, 0, 0, end - 1);
	}
}

void
items_finish(struct para *p, struct item_list *l, enum fo_value last,
    mpt end_indent)
{
	if (last != FO_V_JUSTIFY) {
		add_never(p, l);
		add_glue(p, l, 0, l->align == FO_V_CENTER ? RAGGED :
		    p->width > end_indent ? p->width - end_indent : 0, 0, 0);
	}
	add_item(p, l, (struct item){ .kind = ITEM_PENALTY,
	    .penalty = PENALTY_FORCE, .width = end_indent });
}
