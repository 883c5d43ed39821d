/*
 * line: the atoms of one line to frames. What is spare goes to the leaders
 * first, then to the spaces; the rounding is carried on, so that the line
 * ends where it should to the millipoint.
 */
#include "layout/line.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/settle.h"
#include "layout/wrap.h"

#define OVERFULL_MIN	((mpt)50)	/* less is rounding */
#define NAMED_MAX	60		/* characters of a text in a message */

static bool
is_solid(const struct atom *a)
{
	switch (a->kind) {
	case ATOM_TEXT: case ATOM_GRAPHIC: case ATOM_LEADER:
		return true;
	case ATOM_SPACE:
		return a->kept;
	default:
		return a->width != 0;
	}
}

/* An object with an id is a place, even if nothing is in it. */
static bool
is_place(const struct atom *a)
{
	return a->kind == ATOM_OPEN && a->level->id != NULL;
}

bool
line_is_empty(const struct para *p, const struct line_range *r)
{
	size_t i;

	for (i = r->from; i < r->end; i++) {
		const struct atom *a = &p->atoms[i];

		if (is_solid(a) || a->kind == ATOM_NOTE || is_place(a))
			return false;
	}
	return true;
}

/* Of a block; between the blocks of a flow or cell a place is in no line. */
static bool
has_place(const struct para *p, const struct line_range *r)
{
	size_t i;

	if (p->block->element != FO_BLOCK)
		return false;
	for (i = r->from; i < r->end; i++)
		if (is_place(&p->atoms[i]))
			return true;
	return false;
}

struct level *
line_begins_in(const struct para *p, const struct line_range *r)
{
	const struct atom *a;

	if (r->from >= r->end)
		return p->root;
	a = &p->atoms[r->from];
	return a->kind == ATOM_OPEN ? a->level->up : a->level;
}

struct level *
line_ends_in(const struct para *p, const struct line_range *r)
{
	const struct atom *a;

	if (r->from >= r->end)
		return p->root;
	a = &p->atoms[r->end - 1];
	return a->kind == ATOM_CLOSE ? a->level->up : a->level;
}

/* The range without the spaces that a line's ends swallow. */
static void
trim(const struct para *p, const struct line_range *r, struct measure *m)
{
	m->first = r->from;
	while (m->first < r->end && !is_solid(&p->atoms[m->first]))
		m->first++;
	m->last = r->end;
	while (m->last > m->first && !is_solid(&p->atoms[m->last - 1]))
		m->last--;
}

/* Characters of a text atom that are in the line, as a range of glyphs. */
static void
glyph_range(const struct line_range *r, size_t i, const struct atom *a,
    size_t *from, size_t *end)
{
	*from = 0;
	*end = a->word->n;
	if (i == r->from && r->from_cut != 0)
		*from = (size_t)atom_glyph(a, r->from_cut);
	if (i + 1 == r->end && r->end_cut != 0)
		*end = (size_t)atom_glyph(a, r->end_cut);
}

static mpt
width_in_line(const struct line_range *r, size_t i, const struct atom *a)
{
	size_t from, end;

	if (a->kind != ATOM_TEXT || (r->from_cut == 0 && r->end_cut == 0))
		return a->width;
	glyph_range(r, i, a, &from, &end);
	return (end == a->word->n ? a->width : atom_advance(a, end)) -
	    atom_advance(a, from);
}

/* How many letters of the atom in the line have letter-spacing behind them. */
static int64_t
letters_in(const struct line_range *r, size_t i, const struct atom *a,
    bool last)
{
	size_t	from, end, k;
	int64_t	n = 0;

	glyph_range(r, i, a, &from, &end);
	for (k = from; k < end; k++)
		n += a->word->glyphs[k].nchar > 0;
	return n > 0 && (last || a->tight) ? n - 1 : n;
}

/* How far letters or the side of an inline give. */
static struct give
give_of_other(const struct line_range *r, const struct measure *m, size_t i,
    const struct atom *a)
{
	const struct look	*look = a->level->look;
	int64_t			 n;

	switch (a->kind) {
	case ATOM_OPEN:
		return (struct give){ a->width, a->level->start_stretch,
		    a->level->start_shrink };
	case ATOM_CLOSE:
		return (struct give){ a->width, a->level->end_stretch,
		    a->level->end_shrink };
	default:
		n = letters_in(r, i, a, i + 1 == m->last);
		return (struct give){ a->width,
		    width_add(0, n * look->letter_stretch),
		    width_add(0, n * look->letter_shrink) };
	}
}

/* How far an elastic atom gives: as a rule it is a space. */
static inline struct give
give_of(const struct line_range *r, const struct measure *m, size_t i,
    const struct atom *a)
{
	if (a->kind == ATOM_SPACE)
		return (struct give){ a->width,
		    a->level->look->space_stretch,
		    a->level->look->space_shrink };
	return give_of_other(r, m, i, a);
}

/*
 * What is spare goes to leaders and spaces as they can give: to all in the
 * same measure as far as that goes, as in FOP, or to the leaders first; the
 * rest to the spaces.
 */
static void
spread(struct measure *m, bool fills, bool shrinks, bool leaders_first)
{
	int64_t spare = m->spare < 0 ? -m->spare : m->spare;
	int64_t leaders, all;

	if (m->spare == 0 || (m->spare > 0 && !fills))
		return;
	leaders = m->spare > 0 ? m->leader_stretch : m->leader_shrink;
	m->space_room = m->spare > 0 ? m->stretch : shrinks ? m->shrink : 0;
	all = leaders + m->space_room;
	if (all == 0)
		return;
	m->leader_room = leaders;
	if (leaders_first || spare >= all)
		m->leader_share = spare < leaders ? spare : leaders;
	else
		m->leader_share = (int64_t)((double)spare * (double)leaders /
		    (double)all + 0.5);
	m->space_share = spare - m->leader_share;
	if (m->space_room == 0)
		m->space_share = 0;
	else if (m->spare < 0 && m->space_share > m->space_room)
		m->space_share = m->space_room;
	if (m->spare < 0) {
		m->leader_share = -m->leader_share;
		m->space_share = -m->space_share;
	}
	m->spare -= m->leader_share + m->space_share;
}

static void
measure(const struct para *p, const struct line_range *r, struct measure *m)
{
	int64_t	natural = r->hyphen ?
	    p->atoms[r->end - 1].level->look->hyphen_width : 0;
	size_t	i;

	memset(m, 0, sizeof(*m));
	natural += line_begins_in(p, r)->starts_again +
	    line_ends_in(p, r)->ends_again;
	trim(p, r, m);
	for (i = r->from; i < r->end; i++) {
		const struct atom *a = &p->atoms[i];

		m->nnote += a->kind == ATOM_NOTE;
		if (i < m->first || i >= m->last)
			continue;
		natural += width_in_line(r, i, a);
		if (a->kind == ATOM_TEXT || a->kind == ATOM_SPACE)
			m->nglyph += a->word->n;
		if (a->elastic) {
			struct give give = give_of(r, m, i, a);

			m->stretch += give.stretch;
			m->shrink += give.shrink;
		}
		if (a->kind == ATOM_LEADER) {
			m->leader_stretch += a->u.leader->max -
			    a->u.leader->opt;
			m->leader_shrink += a->u.leader->opt -
			    a->u.leader->min;
		}
	}
	if (m->last > m->first && p->atoms[m->last - 1].kind == ATOM_TEXT &&
	    !p->atoms[m->last - 1].tight)
		natural -= p->atoms[m->last - 1].level->look->letter;
	m->spare = (int64_t)p->width - r->indent - r->end_indent - natural;
	spread(m, r->align == FO_V_JUSTIFY, r->shrinks,
	    p->root->look->text->fine_lines);
}

/* Heights: XSL 1.1 §4.5, §7.16.6 */

/* Something in the line that is as high as it is. */
static bool
is_replaced(const struct fo *fo)
{
	return fo->element == FO_EXTERNAL_GRAPHIC || fo->drawing != NULL ||
	    fo->element == FO_INLINE_CONTAINER || fo->element == FO_LEADER;
}

/* A level's share in the line: above the block's baseline and below it. */
static void
add_height(const struct para *p, const struct level *level,
    struct measure *m)
{
	const struct fo_text	*text = p->root->look->text;
	mpt			 above = level->above, below = level->below;
	mpt			 half;

	if (text->line_stacking_strategy == FO_V_FONT_HEIGHT ||
	    (level->raised != 0 && text->line_height_shift_adjustment ==
	    FO_V_DISREGARD_SHIFTS))
		return;
	if (is_replaced(level->fo))
		below = 0;	/* its lower edge, border and padding */
	else if (text->line_stacking_strategy == FO_V_LINE_HEIGHT) {
		half = (level->look->line_height - above - below) / 2;
		below = level->look->line_height - above - half;
		above += half;
	}
	above += level->rim + level->shift;
	below -= level->shift;
	m->above = above > m->above ? above : m->above;
	m->below = below > m->below ? below : m->below;
}

static bool
has_height(const struct atom *a)
{
	return a->kind == ATOM_TEXT || a->kind == ATOM_SPACE ||
	    a->kind == ATOM_GRAPHIC || a->kind == ATOM_LEADER;
}

/* The levels of the line stand as edges of it have them. */
static void
set_edges(const struct para *p, const struct measure *m, mpt above, mpt below)
{
	size_t i;

	align_edges(p->root->table, above, below);
	for (i = m->first; i < m->last; i++)
		if (i == m->first || p->atoms[i].level !=
		    p->atoms[i - 1].level)
			align_again(p->atoms[i].level);
}

/*
 * What stands at an edge needs a line that is high enough, and is put where
 * the others leave that edge: it makes the line longer downwards, as in FOP.
 */
static void
place_at_edges(const struct para *p, struct measure *m)
{
	mpt	high = 0;
	size_t	i;

	for (i = m->first; i < m->last; i++) {
		const struct level *level = p->atoms[i].level;

		if (has_height(&p->atoms[i]) && align_at_edge(p, level) &&
		    level->own.ascent + level->own.descent > high)
			high = level->own.ascent + level->own.descent;
	}
	if (m->above + m->below < high)
		m->below = high - m->above;
	set_edges(p, m, m->above, m->below);
}

/* Sets the baseline and height of the line. */
static void
measure_height(const struct para *p, const struct line_range *r,
    struct measure *m, struct frame *line)
{
	const struct look	*root = p->root->look;
	const struct level	*level = p->root;
	mpt			 lead, half;
	size_t			 i;

	if (m->first == m->last && !has_place(p, r))
		return;		/* a note only: no height, as in FOP */
	lead = root->line_height - root->ascent - root->descent;
	half = lead / 2;
	m->above = root->ascent;
	m->below = root->descent;
	if (p->edges)
		set_edges(p, m, m->above, m->below);
	if (root->text->line_stacking_strategy == FO_V_LINE_HEIGHT) {
		m->above += half;
		m->below += lead - half;
		lead = half = 0;
	}
	for (i = m->first; i < m->last; i++) {
		const struct atom *a = &p->atoms[i];

		if (a->level != level && has_height(a) &&
		    !align_at_edge(p, a->level)) {
			level = a->level;
			add_height(p, level, m);
		}
	}
	if (p->edges)
		place_at_edges(p, m);
	line->baseline = half + m->above;
	line->h = m->above + m->below + lead;
}

/* Messages */

/* What takes most room without a break in it. */
struct chunk {
	size_t	 from, end;	/* atoms */
	int64_t	 width;
};

static struct chunk
widest(const struct para *p, const struct measure *m)
{
	struct chunk	best = { m->first, m->first + 1, -1 };
	struct chunk	now = { m->first, m->first, 0 };
	size_t		i;

	for (i = m->first; i < m->last; i++) {
		const struct atom *a = &p->atoms[i];

		now.end = i + 1;
		if (!atom_is_dropped(a))
			now.width += a->width;
		if (now.width > best.width)
			best = now;
		if (a->breakable)
			now = (struct chunk){ i + 1, i + 1, 0 };
	}
	return best;
}

/* The text of the atoms; the name of an object where there is none. */
static void
name_chunk(const struct para *p, const struct chunk *chunk, struct buf *name)
{
	const struct atom	*a = &p->atoms[chunk->from];
	uint32_t		 i, end = p->atoms[chunk->end - 1].to;
	char			 c[4];

	for (i = a->from; i < end && i < a->from + NAMED_MAX; i++)
		if (p->c[i] != UCS_OBJECT && p->c[i] != UCS_SHY)
			buf_add(name, c, utf8_put(c, p->c[i]));
	if (i < end)
		buf_puts(name, "…");
	if (name->n == 0)
		buf_puts(name, fo_element_name(a->fo->element));
}

static void
report_overfull(const struct para *p, const struct measure *m)
{
	struct chunk	chunk = widest(p, m);
	struct buf	name = { 0 };
	char		excess[32];

	snprintf(excess, sizeof(excess), "%.1f",
	    (double)-m->spare / MPT_PT);
	name_chunk(p, &chunk, &name);
	diag_add(p->lay->dg, LINE_OVERFULL,
	    p->atoms[chunk.from].fo->place, buf_text(&name), excess, NULL);
	buf_free(&name);
}

/* Frames */

static mpt
line_beginning(struct layout *lay, const struct line_range *r,
    const struct measure *m, struct frame *line)
{
	/* what does not fit sticks out where it would be indented */
	mpt spare = m->spare < -WIDTH_MAX / 2 ? -WIDTH_MAX / 2 :
	    m->spare < WIDTH_MAX / 2 ? (mpt)m->spare : WIDTH_MAX / 2;

	if (r->align == FO_V_INSIDE || r->align == FO_V_OUTSIDE) {
		lay->sided = true;
		line->u.aside = r->align == FO_V_INSIDE ? spare : -spare;
	}
	switch (r->align) {
	case FO_V_CENTER:
		return width_add(r->indent, spare / 2);
	case FO_V_END: case FO_V_RIGHT: case FO_V_OUTSIDE:
		return width_add(r->indent, spare);
	default:
		return r->indent;
	}
}

/* What is due when so much of all is done; all of it at the end. */
static int64_t
due(int64_t share, int64_t done, int64_t all)
{
	return (int64_t)floor((double)share * (double)done / (double)all +
	    0.5);
}

static mpt
leader_width(const struct atom *a, struct measure *m)
{
	const struct leader	*leader = a->u.leader;
	int64_t			 share;

	if (m->leader_room == 0)
		return leader->opt;
	m->leader_done += m->leader_share > 0 ? leader->max - leader->opt :
	    leader->opt - leader->min;
	share = due(m->leader_share, m->leader_done, m->leader_room) -
	    m->leader_given;
	m->leader_given += share;
	return width_add(leader->opt, share);
}

/* What an elastic atom gets of what is spare. */
static mpt
share_of(const struct line_range *r, struct measure *m, size_t i,
    const struct atom *a)
{
	struct give	give = give_of(r, m, i, a);
	int64_t		share;

	m->space_done += m->space_share > 0 ? give.stretch : give.shrink;
	share = due(m->space_share, m->space_done, m->space_room) -
	    m->space_given;
	m->space_given += share;
	return width_add(0, share);
}

/* The space in the side of an inline gives. */
static void
widen_side(struct level *level, bool start, mpt by)
{
	if (start) {
		level->space_start = width_add(level->space_start, by);
		level->start = width_add(level->start, by);
	} else {
		level->space_end = width_add(level->space_end, by);
		level->end = width_add(level->end, by);
	}
}

static void
put_atom(struct para *p, const struct line_range *r, struct measure *m,
    struct pen *pen, size_t i)
{
	const struct atom	*a = &p->atoms[i];
	struct called		*called = pen->line->called;
	bool			 in = i >= m->first && i < m->last;
	mpt			 share = a->elastic && in &&
				    m->space_share != 0 ?
				    share_of(r, m, i, a) : 0;
	size_t			 from, end;

	switch (a->kind) {
	case ATOM_OPEN:
		widen_side(a->level, true, share);
		pen_open(pen, a->level, true);
		break;
	case ATOM_CLOSE:
		widen_side(a->level, false, share);
		pen_close(pen, a->level, true);
		break;
	case ATOM_NOTE:
		called->at[called->n++] = a->fo;
		break;
	case ATOM_TEXT:
		glyph_range(r, i, a, &from, &end);
		if (share != 0)
			pen_spread(pen, share,
			    letters_in(r, i, a, i + 1 == m->last));
		pen_text(pen, a, from, end);
		break;
	case ATOM_SPACE:
		if (in)
			pen_space(pen, a, width_add(a->width, share));
		break;
	case ATOM_GRAPHIC:
		pen_graphic(pen, a);
		break;
	case ATOM_LEADER:
		pen_leader(pen, a, leader_width(a, m), p->width);
		break;
	default:
		break;
	}
}

void
line_make(struct para *p, const struct line_range *r, struct line *line)
{
	struct frame	*f = frame_new(p->lay, FRAME_LINE, p->block);
	struct measure	 m;
	struct pen	 pen = { .lay = p->lay, .line = line };
	size_t		 i;

	if (p->open == NULL)
		p->open = ARENA_ARRAY(p->lay->scratch,
		    (size_t)p->depth + 2, struct opened);
	pen.open = p->open;
	if (p->spaced)
		gaps_settle(p, r->from, r->end, true);
	measure(p, r, &m);
	measure_height(p, r, &m, f);
	f->w = p->width;
	*line = (struct line){ .frame = f };
	if (m.nnote > 0)
		line->called = called_new(p->lay, m.nnote);
	pen_start(&pen, f, line_beginning(p->lay, r, &m, f), m.nglyph + 1);
	pen_reopen(&pen, line_begins_in(p, r));
	for (i = r->from; i < r->end; i++)
		put_atom(p, r, &m, &pen, i);
	if (r->hyphen)
		pen_hyphen(&pen, &p->atoms[r->end - 1]);
	pen_end(&pen);
	if (m.spare < -OVERFULL_MIN && m.first < m.last)
		report_overfull(p, &m);
}
