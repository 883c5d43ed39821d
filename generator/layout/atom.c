/*
 * atom: runs of characters to words, spaces and objects with widths.
 */
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/hyphen.h"
#include "layout/inline.h"
#include "layout/vlist.h"
#include "layout/wrap.h"

static struct atom *
add_atom(struct para *p, enum atom_kind kind, const struct run *run)
{
	struct atom *a;

	p->atoms = para_grow(p, p->atoms, p->natom, &p->atom_room,
	    sizeof(*p->atoms));
	a = &p->atoms[p->natom++];
	a->kind = (uint8_t)kind;
	a->level = run->level;
	a->fo = run->fo;
	a->from = run->from;
	a->to = run->to;
	return a;
}

mpt
atom_advance(const struct atom *a, size_t n)
{
	int64_t	units = 0, spaces = 0;
	size_t	i;

	for (i = 0; i < n; i++) {
		units += a->word->glyphs[i].advance;
		spaces += a->word->glyphs[i].nchar > 0;
	}
	return look_width(a->size, units,
	    spaces * a->level->look->letter);
}

int
atom_glyph(const struct atom *a, uint32_t c)
{
	uint32_t	at = a->from;
	size_t		i;

	for (i = 0; i < a->word->n; i++) {
		if (at == c && a->word->glyphs[i].nchar > 0)
			return (int)i;
		at += a->word->glyphs[i].nchar;
	}
	return at == c ? (int)i : -1;
}

bool
atom_is_dropped(const struct atom *a)
{
	return a->kind == ATOM_SPACE && !a->kept;
}

/* Shaping */

static const struct word *
shape_chars(struct para *p, const struct piece *piece, const ucs *c, size_t n)
{
	char	 small[256], *text = small;
	size_t	 len = 0, i;

	if (n > sizeof(small) / 4)
		text = arena_alloc(p->lay->scratch, n * 4);
	for (i = 0; i < n; i++)
		len += utf8_put(text + len, piece->upper ? ucs_upper(c[i]) :
		    c[i]);
	return shape(p->lay->options->shaper, piece->face, text, len,
	    piece->kerning);
}

static void
add_word(struct para *p, const struct run *run, const struct piece *piece,
    const struct word *word, uint32_t from, uint32_t to)
{
	struct atom *a = add_atom(p, ATOM_TEXT, run);

	a->from = from;
	a->to = to;
	a->face = piece->face;
	a->size = piece->size;
	a->word = word;
	a->elastic = run->level->look->letter_stretch != 0 ||
	    run->level->look->letter_shrink != 0;
	if (run->level->look->letter != 0)
		a->width = atom_advance(a, word->n);
	else
		a->width = look_width(piece->size, word->width,
		    0);
}

static bool
same_piece(const struct piece *a, const struct piece *b)
{
	return a->face == b->face && a->size == b->size &&
	    a->upper == b->upper;
}

/* Part of a word whose characters need more than one face or size. */
static void
add_pieces(struct para *p, const struct run *run, uint32_t from, uint32_t to)
{
	struct piece	piece, next;
	uint32_t	i;

	while (from < to) {
		piece = look_piece(p->lay, run->level->look, p->c[from],
		    run->fo->place);
		for (i = from + 1; i < to; i++) {
			next = look_piece(p->lay, run->level->look, p->c[i],
			    run->fo->place);
			if (!same_piece(&piece, &next))
				break;
		}
		if (piece.face != NULL)
			add_word(p, run, &piece, shape_chars(p, &piece,
			    p->c + from, i - from), from, i);
		from = i;
	}
}

/*
 * The number of a page that is not known while lines are chosen takes room
 * for three letters M there, as in Apache FOP, if it is not wider: so that
 * lines do not depend on the pages that they make. Fine lines do.
 */
static bool
reserves(const struct para *p, const struct run *run)
{
	return (run->fo->element == FO_PAGE_NUMBER_CITATION ||
	    run->fo->element == FO_PAGE_NUMBER_CITATION_LAST) &&
	    !p->root->look->text->fine_lines &&
	    !cite_is_behind(p->lay, run->fo);
}

static mpt
reserve(struct para *p, const struct run *run)
{
	static const ucs	 letters[] = { 'M', 'M', 'M' };
	const struct look	*look = run->level->look;
	struct piece		 piece = { look->face, look->size, false,
	    look->kerning };
	const struct word	*word = shape_chars(p, &piece, letters, 3);
	size_t			 i = p->natom;
	mpt			 width = 0;

	if (word == NULL)
		return 0;
	for (; i > 0 && p->atoms[i - 1].fo == run->fo; i--)
		width += p->atoms[i - 1].width;
	width = look_width(look->size, word->width, 0) - width;
	return width > 0 ? width : 0;
}

static void
add_text(struct para *p, const struct run *run, uint32_t from, uint32_t to)
{
	const struct look	*look = run->level->look;
	struct piece		 piece = { look->face, look->size, false,
	    look->kerning };
	const struct word	*word;
	size_t			 before = p->natom;

	if (look->face == NULL)
		return;
	word = NULL;
	if (look->text->font_variant != FO_V_SMALL_CAPS)
		word = shape_chars(p, &piece, p->c + from, to - from);
	if (word != NULL && word_is_whole(word))
		add_word(p, run, &piece, word, from, to);
	else
		add_pieces(p, run, from, to);
	if (p->natom > before && (p->at[to - 1] & WRAP_MAY) &&
	    !run->level->nowrap)
		p->atoms[p->natom - 1].breakable = true;
	if (p->natom > before && to == run->to && reserves(p, run))
		p->atoms[p->natom - 1].reserve = reserve(p, run);
}

/* Runs to atoms */

/* Does white-space-treatment keep a space at the edge of its line? */
static bool
is_kept(const struct para *p, uint32_t i, enum fo_value treatment)
{
	if (treatment != FO_V_IGNORE_IF_BEFORE_LINEFEED)
		return treatment == FO_V_PRESERVE;
	while (i > 0 && p->c[i - 1] == ' ')
		i--;
	return i == 0 || p->c[i - 1] == '\n';
}

/* One of a row of spaces in several inlines, or of those that white-space-
   treatment keeps: a line may end at each, as in FOP. */
static bool
ends_run_of_spaces(const struct para *p, const struct run *run, uint32_t i)
{
	return (i + 1 == run->to ||
	    run->level->look->text->white_space_treatment == FO_V_PRESERVE) &&
	    i + 1 < p->n && p->c[i + 1] == ' ';
}

static void
add_space(struct para *p, const struct run *run, uint32_t i)
{
	const struct look	*look = run->level->look;
	struct piece		 piece = { look->face, look->size, false,
	    look->kerning };
	struct atom		*a;

	if (look->face == NULL)
		return;
	a = add_atom(p, ATOM_SPACE, run);
	a->from = i;
	a->to = i + 1;
	a->face = look->face;
	a->size = look->size;
	a->word = look->space;
	a->width = look->space_width;
	a->elastic = true;
	a->breakable = ((p->at[i] & WRAP_MAY) ||
	    ends_run_of_spaces(p, run, i)) && !run->level->nowrap;
	a->kept = is_kept(p, i, look->text->white_space_treatment);
	if (p->c[i] == UCS_NBSP) {
		a->word = shape_chars(p, &piece, p->c + i, 1);
		a->kept = true;
	}
}

/* A character that makes an atom of its own; -1 for all others. */
static int
special(ucs c, uint8_t at)
{
	if (at & WRAP_MUST)
		return ATOM_FEED;
	switch (c) {
	case ' ': case UCS_NBSP:
		return ATOM_SPACE;
	case UCS_ZWSP:
		return ATOM_ZERO;
	case UCS_SHY:
		return ATOM_SOFT;
	default:
		return -1;
	}
}

static bool
is_invisible(ucs c)
{
	return c == UCS_WJ || c == 0xFEFF;
}

static void
add_run_atoms(struct para *p, const struct run *run)
{
	uint32_t i = run->from, from;

	while (i < run->to) {
		int kind = special(p->c[i], p->at[i]);

		from = i++;
		if (kind == ATOM_SPACE) {
			add_space(p, run, from);
		} else if (kind >= 0) {
			struct atom *a = add_atom(p, (enum atom_kind)kind, run);

			a->from = from;
			a->to = i;
			a->breakable = !run->level->nowrap;
		} else if (!is_invisible(p->c[from])) {
			while (i < run->to && !(p->at[i - 1] & WRAP_MAY) &&
			    special(p->c[i], p->at[i]) < 0 &&
			    !is_invisible(p->c[i]))
				i++;
			add_text(p, run, from, i);
		}
	}
}

/* The notes called in it belong to the line that it stands in. */
static void
add_area(struct para *p, const struct run *run)
{
	struct filled	 called = { 0 };
	struct graphic	*area = object_area(p, run->level, run->fo, &called);
	struct atom	*a = add_atom(p, ATOM_GRAPHIC, run);
	size_t		 i;

	a->u.graphic = area;
	a->width = area->width;
	for (i = 0; i < called.notes.n; i++)
		add_atom(p, ATOM_NOTE, run)->fo = called.notes.at[i];
	VEC_FREE(&called.notes);
}

static void
add_object(struct para *p, const struct run *run)
{
	struct graphic	*graphic;
	struct atom	*a;

	if (run->fo->element == FO_INLINE_CONTAINER) {
		add_area(p, run);
		return;
	}
	if (run->fo->element == FO_LEADER) {
		a = add_atom(p, ATOM_LEADER, run);
		a->u.leader = object_leader(p, run->level, run->fo);
		a->width = a->u.leader->opt;
		a->size = run->level->look->size;
		a->face = run->level->look->face;
		return;
	}
	graphic = object_graphic(p, run->level, run->fo);
	a = add_atom(p, ATOM_GRAPHIC, run);
	a->u.graphic = graphic;
	a->width = graphic->width;
}

/* Most levels change only the look of their text. */
static bool
shows(const struct level *level)
{
	return level->id != NULL || level->linked || level->boxed ||
	    level->spaced || level->next > 0 || level->previous > 0 ||
	    level->decorated || level->bare || level->start != 0 ||
	    level->end != 0;
}

/* Letter-spacing is between letters: none where spaced text ends before a
   space of other text, as in FOP. */
static void
end_letters(struct para *p)
{
	struct atom	*a, *last = NULL;

	for (a = p->atoms; a < p->atoms + p->natom; a++) {
		if (a->kind == ATOM_OPEN || a->kind == ATOM_CLOSE ||
		    a->kind == ATOM_NOTE)
			continue;
		if (a->kind == ATOM_SPACE && last != NULL &&
		    last->kind == ATOM_TEXT && a->level->look->letter == 0 &&
		    last->level->look->letter != 0) {
			last->tight = true;
			last->width -= last->level->look->letter;
		}
		last = a;
	}
}

static bool
is_content(const struct atom *a)
{
	return a->kind == ATOM_TEXT || a->kind == ATOM_GRAPHIC ||
	    a->kind == ATOM_LEADER;
}

static void
bind(struct atom *a, int16_t keep)
{
	if (a->keep < keep)
		a->keep = keep;
}

/*
 * No break about the side of an inline that is kept with its neighbour: from
 * behind what stands before it up to what stands after it. What is dropped at
 * a line's end is no neighbour (XSL 1.1 §4.8).
 */
static void
bind_side(struct para *p, size_t side, int16_t keep)
{
	struct atom	*a = p->atoms;
	size_t		 i;

	for (i = side; i > 0 && a[i - 1].kind != ATOM_FEED; i--) {
		bind(&a[i - 1], keep);
		if (is_content(&a[i - 1]))
			break;
	}
	for (i = side; i < p->natom && a[i].kind != ATOM_FEED &&
	    !is_content(&a[i]); i++)
		bind(&a[i], keep);
}

static void
bind_neighbours(struct para *p)
{
	size_t i;

	for (i = 0; i < p->natom; i++) {
		const struct level *level = p->atoms[i].level;

		if (p->atoms[i].kind == ATOM_OPEN && level->previous > 0)
			bind_side(p, i, level->previous);
		if (p->atoms[i].kind == ATOM_CLOSE && level->next > 0)
			bind_side(p, i, level->next);
	}
}

void
atoms_make(struct para *p)
{
	size_t i;

	p->atom_room = p->n / 3 + 2 * p->nrun + 8;	/* as a rule enough */
	p->atoms = ARENA_ARRAY(p->lay->scratch, p->atom_room, struct atom);
	for (i = 0; i < p->nrun; i++) {
		const struct run *run = &p->runs[i];

		switch (run->kind) {
		case RUN_TEXT:
			add_run_atoms(p, run);
			break;
		case RUN_OPEN:
			if (shows(run->level))
				add_atom(p, ATOM_OPEN, run)->width =
				    run->level->start;
			break;
		case RUN_CLOSE:
			if (shows(run->level))
				add_atom(p, ATOM_CLOSE, run)->width =
				    run->level->end;
			break;
		case RUN_OBJECT:
			add_object(p, run);
			break;
		case RUN_NOTE:
			add_atom(p, ATOM_NOTE, run);
			break;
		}
	}
	end_letters(p);
	if (p->spaced)
		gaps_settle(p, 0, p->natom, false);
	if (p->bound)
		bind_neighbours(p);
}
