/*
 * look: see look.h.
 */
#include "layout/look.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/context.h"
#include "layout/paragraph.h"
#include "layout/recall.h"

#define SMALL_CAPS(size)	((size) / 5 * 4)

static mpt
cut(int64_t v, mpt most)
{
	return v > most ? most : v < -most ? -most : (mpt)v;
}

mpt
look_width(mpt size, int64_t advance, int64_t more)
{
	int64_t scaled = advance * size;

	/* not font_width(): a word may be wider than a length can be */
	scaled = (scaled + (scaled < 0 ? -FONT_EM : FONT_EM) / 2) / FONT_EM;
	return cut(scaled + more, WIDTH_MAX);
}

mpt
width_add(mpt a, int64_t b)
{
	return cut(a + b, 2 * (WIDTH_MAX - 1));
}

struct look_table {
	const struct look	**slots;	/* by the style's address */
	size_t			 room, n;	/* room: a power of 2 */
};

static const struct look **
find_slot(struct look_table *t, const struct fo_text *text)
{
	uint64_t	hash = hash_bytes(HASH_START, &text, sizeof(text));
	size_t		i = (size_t)hash & (t->room - 1);

	while (t->slots[i] != NULL && t->slots[i]->text != text)
		i = (i + 1) & (t->room - 1);
	return &t->slots[i];
}

static void
grow(struct arena *arena, struct look_table *t)
{
	struct look_table	old = *t;
	size_t			i;

	t->room = old.room > 0 ? old.room * 2 : 64;
	t->slots = ARENA_ARRAY(arena, t->room, const struct look *);
	for (i = 0; i < old.room; i++)
		if (old.slots[i] != NULL)
			*find_slot(t, old.slots[i]->text) = old.slots[i];
}

/* XSL 1.1 §7.16.4; normal is 1.2, as FOP has it. */
static mpt
line_height_of(const struct fo_text *text)
{
	double h;

	if (text->line_height_kind == FO_LH_LENGTH)
		return text->line_height;
	h = text->line_height_kind == FO_LH_FACTOR ?
	    (double)text->line_height_factor : 1.2;
	h *= text->font_size;
	return h < 0 ? 0 : h > MPT_MAX ? MPT_MAX : (mpt)(h + 0.5);
}

/* XSL's initial hyphenation-character is U+2010, which few faces have. */
static void
find_hyphen(struct layout *lay, struct look *look)
{
	ucs	c = look->text->hyphenation_character;
	char	text[4];

	if (c < 0x20 || !face_has(look->face, c))
		c = '-';
	look->hyphen = shape(lay->options->shaper, look->face, text,
	    utf8_put(text, c), look->kerning);
	look->hyphen_width = look_width(look->size,
	    look->hyphen->width, look->letter);
}

/*
 * Inter-word spaces: by a half and a third, as in FOP, unless word-spacing is
 * given: then they give no more than its range, and letter-spacing, which the
 * word before has behind it, does not come to it. How the two go together XSL
 * 1.1 leaves to the formatter (§7.17.8).
 */
static void
find_space(struct layout *lay, struct look *look)
{
	const struct fo_space	*more = &look->text->word_spacing;
	mpt			 natural, opt;

	look->space = shape(lay->options->shaper, look->face, " ", 1,
	    look->kerning);
	natural = look_width(look->size, look->space->width, 0);
	if (more->opt.is_auto) {
		look->space_width = width_add(natural, look->letter);
		look->space_stretch = natural / 2;
		look->space_shrink = natural / 3;
	} else {
		opt = fo_length(more->opt, 0, 0);
		look->space_width = width_add(natural,
		    (int64_t)opt - look->letter);
		look->space_stretch = fo_length(more->max, 0, 0) - opt;
		look->space_shrink = opt - fo_length(more->min, 0, 0);
	}
	if (look->space_width < 0)
		look->space_width = 0;
	if (look->space_stretch < 0)
		look->space_stretch = 0;
	if (look->space_shrink < 0 || look->space_shrink > look->space_width)
		look->space_shrink = 0;
	look->space_stretch += look->letter_stretch;
	look->space_shrink += look->letter_shrink;
}

/* A range of letter-spacing lets justified lines change it (XSL 1.1 §7.17.2). */
static void
find_letter(struct look *look)
{
	const struct fo_space	*spacing = &look->text->letter_spacing;
	mpt			 min = fo_length(spacing->min, 0, 0);
	mpt			 max = fo_length(spacing->max, 0, 0);

	look->letter = fo_length(spacing->opt, 0, 0);
	look->letter_stretch = max > look->letter ? max - look->letter : 0;
	look->letter_shrink = min < look->letter ? look->letter - min : 0;
}

static void
find_metrics(struct layout *lay, struct look *look)
{
	const struct fo_text		*text = look->text;
	const struct face_metrics	*m = face_metrics(look->face);

	look->ascent = font_scale(look->face, look->size, m->ascender);
	look->descent = font_scale(look->face, look->size, -m->descender);
	find_letter(look);
	look->kerning = lay->options->kerning && text->kerning;
	find_space(lay, look);
	find_hyphen(lay, look);
}

/* How much wider than normal: -4 … 4. The keywords follow one another. */
static int
stretch_of(enum fo_value v)
{
	if (v == FO_V_NORMAL)
		return 0;
	return v <= FO_V_SEMI_CONDENSED ? (int)v - FO_V_SEMI_CONDENSED - 1 :
	    (int)v - FO_V_SEMI_EXPANDED + 1;
}

static struct look *
look_new(struct layout *lay, const struct fo *fo)
{
	const struct fo_text	*text = fo->style->text;
	struct look		*look = ARENA_NEW(lay->arena, struct look);
	enum fo_value		 slant = text->font_style;

	look->text = text;
	look->size = text->font_size;
	look->line_height = line_height_of(text);
	look->hidden = text->visibility != FO_V_VISIBLE;
	look->face = font_find(lay->options->fonts, text->families,
	    text->font_weight, slant == FO_V_ITALIC || slant == FO_V_OBLIQUE,
	    stretch_of(text->font_stretch), lay->dg, fo->place);
	if (look->face != NULL)
		find_metrics(lay, look);
	if (lay->options->recall != NULL)
		look->style = recall_style(lay->options->recall, text);
	return look;
}

const struct look *
look_find(struct layout *lay, const struct fo *fo)
{
	struct look_table	*t = lay->looks;
	const struct look	**slot;

	if (t == NULL)
		t = lay->looks = ARENA_NEW(lay->arena, struct look_table);
	if ((t->n + 1) * 2 > t->room)
		grow(lay->arena, t);
	slot = find_slot(t, fo->style->text);
	if (*slot == NULL) {
		*slot = look_new(lay, fo);
		t->n++;
	}
	return *slot;
}

struct piece
look_piece(struct layout *lay, const struct look *look, ucs c,
    const struct place *place)
{
	struct piece	piece = { look->face, look->size, false,
			    look->kerning };
	char		code[16], text[5] = "";

	if (look->text->font_variant == FO_V_SMALL_CAPS &&
	    ucs_upper(c) != c) {
		piece.upper = true;
		piece.size = SMALL_CAPS(look->size);
		c = ucs_upper(c);
	}
	if (face_has(look->face, c))
		return piece;
	piece.face = font_fallback(lay->options->fonts, look->face, c);
	text[utf8_put(text, c)] = '\0';
	snprintf(code, sizeof(code), "%04X", (unsigned)c);
	if (piece.face == NULL)
		diag_add(lay->dg, FONT_NO_GLYPH, place, text, code, NULL);
	else
		diag_add(lay->dg, FONT_FALLBACK, place, text, code,
		    face_name(look->face), face_name(piece.face), NULL);
	return piece;
}

bool
word_is_whole(const struct word *word)
{
	size_t i;

	for (i = 0; i < word->n; i++)
		if (word->glyphs[i].id == 0)
			return false;
	return true;
}

mpt
line_height(struct layout *lay, const struct fo *fo)
{
	return look_find(lay, fo)->line_height;
}
