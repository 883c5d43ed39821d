/*
 * shape: words to glyphs, with a cache of words.
 *
 * A document says the same few hundred words in the same few faces: each is
 * shaped once in a session. Without kerning a word of plain characters needs
 * no shaper, only a table of glyphs and widths. Ligatures stay off, so that
 * every character keeps a glyph of its own and text comes out of the PDF as
 * it went in. Knows no sizes: all is in font units.
 */
#include "font/set.h"

#include <string.h>

#define PLAIN_PAGES	0x30		/* of 256 characters: below U+3000 */
/* Characters given to HarfBuzz at once: where marks stand on marks it takes
   time by the square of their number. */
#define STRETCH_MAX	1024

/* What a character is drawn with, and how wide. */
struct plain {
	uint16_t	id;
	bool		known;
	bool		drawn;		/* false: it shows nothing */
	int32_t		advance;
};

struct plain_face {
	struct plain	*pages[PLAIN_PAGES];
};

struct entry {
	uint64_t		 hash;
	const char		*text;
	size_t			 n;
	const struct face	*face;	/* borrowed */
	const struct word	*word;	/* NULL: a free slot */
	bool			 kerning;
};

struct shaper {
	struct fontset		*set;	/* borrowed */
	struct arena		*arena;	/* words and their texts */
	hb_buffer_t		*buffer; /* owned */
	struct plain_face	*plain;	/* by face number */
	struct entry		*entries;
	size_t			 room, nentry;	/* room: a power of 2 */
	VEC(ucs)		 chars;	/* of the word in hand */
	VEC(struct glyph)	 glyphs; /* the same */
};

struct shaper *
shaper_new(struct fontset *set)
{
	struct shaper *s = mem_alloc(sizeof(*s));

	s->set = set;
	s->arena = arena_new();
	s->buffer = hb_buffer_create();
	s->plain = ARENA_ARRAY(s->arena, set->faces.n, struct plain_face);
	s->room = 1024;
	s->entries = mem_alloc(s->room * sizeof(*s->entries));
	return s;
}

void
shaper_free(struct shaper *s)
{
	if (s == NULL)
		return;
	hb_buffer_destroy(s->buffer);
	VEC_FREE(&s->chars);
	VEC_FREE(&s->glyphs);
	mem_free(s->entries);
	arena_free(s->arena);
	mem_free(s);
}

/*
 * Characters that need nothing but their glyph: alphabets without joining,
 * spaces, punctuation, symbols. Not the combining marks.
 */
static bool
is_plain(ucs c)
{
	return (c >= 0x20 && c < 0x300) || (c >= 0x370 && c < 0x483) ||
	    (c >= 0x48A && c < 0x590) || (c >= 0x2000 && c < 0x200C) ||
	    (c >= 0x2010 && c < 0x2028) || (c >= 0x202F && c < 0x2061) ||
	    (c >= 0x2070 && c < 0x20D0) || (c >= 0x2100 && c < 0x2C00);
}

/* The glyph of c or of its stand-in, looked up in the face. */
static struct plain
look_up(const struct face *face, ucs c)
{
	struct plain	p = { .known = true, .drawn = true };
	hb_codepoint_t	id = 0;
	ucs		drawn = face_stand_in(c);
	int		width = 0;

	if (drawn == 0 || c < 0x20) {
		p.drawn = false;
		return p;
	}
	if (!hb_font_get_nominal_glyph(face->font, c, &id) && drawn != c &&
	    hb_font_get_nominal_glyph(face->font, drawn, &id))
		width = face_space_width(c);
	p.id = (uint16_t)id;
	p.advance = width == 0 ? face_advance(face, p.id) : width;
	return p;
}

static struct plain
plain_glyph(struct shaper *s, const struct face *face, ucs c)
{
	struct plain_face *pf = &s->plain[face->number];
	struct plain	**page;

	if (c >= PLAIN_PAGES << 8)
		return look_up(face, c);
	page = &pf->pages[c >> 8];
	if (*page == NULL)
		*page = ARENA_ARRAY(s->arena, 256, struct plain);
	if (!(*page)[c & 0xFF].known)
		(*page)[c & 0xFF] = look_up(face, c);
	return (*page)[c & 0xFF];
}

/* Decodes the text into s->chars; false if a character is not plain. */
static bool
decode(struct shaper *s, const char *text, size_t n)
{
	const char	*p = text, *end = text + n;
	bool		 plain = true;

	s->chars.n = 0;
	while (p < end) {
		ucs c = utf8_next(&p);

		*VEC_PUSH(&s->chars) = c;
		plain = plain && is_plain(c);
	}
	return plain;
}

static void
add_width(struct word *word)
{
	const struct glyph	*g;

	for (g = word->glyphs; g < word->glyphs + word->n; g++)
		word->width += g->advance;
}

/*
 * A character that draws nothing counts with the glyph before it; at the
 * beginning of the word, with the one behind.
 */
static struct word *
shape_plain(struct shaper *s, const struct face *face)
{
	struct word	*word = ARENA_NEW(s->arena, struct word);
	struct glyph	*glyphs = ARENA_ARRAY(s->arena, s->chars.n,
			    struct glyph);
	uint16_t	 unseen = 0;
	size_t		 i;

	word->glyphs = glyphs;
	for (i = 0; i < s->chars.n; i++) {
		struct plain p = plain_glyph(s, face, s->chars.at[i]);

		if (!p.drawn) {
			if (word->n > 0)
				glyphs[word->n - 1].nchar++;
			else
				unseen++;
			continue;
		}
		glyphs[word->n++] = (struct glyph){ .c = s->chars.at[i],
		    .id = p.id, .advance = p.advance,
		    .nchar = (uint16_t)(1 + unseen) };
		unseen = 0;
	}
	add_width(word);
	return word;
}

/* Characters from to end. */
static void
set_up_buffer(struct shaper *s, const struct face *face, size_t from,
    size_t end)
{
	size_t i;

	hb_buffer_clear_contents(s->buffer);
	hb_buffer_set_content_type(s->buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
	hb_buffer_set_cluster_level(s->buffer,
	    HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_flags(s->buffer,
	    HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	for (i = from; i < end; i++) {
		ucs		c = s->chars.at[i], drawn = face_stand_in(c);
		hb_codepoint_t	id;

		if (drawn == 0)
			continue;
		if (drawn != c &&
		    hb_font_get_nominal_glyph(face->font, c, &id))
			drawn = c;
		hb_buffer_add(s->buffer, drawn, (unsigned)i);
	}
	/* Not from the locale: the same text gives the same glyphs. */
	hb_buffer_set_language(s->buffer, hb_language_from_string("ru", 2));
	hb_buffer_set_direction(s->buffer, HB_DIRECTION_LTR);
	hb_buffer_guess_segment_properties(s->buffer);
}

static bool
is_mark(ucs c)
{
	hb_unicode_general_category_t category;

	if (is_plain(c))	/* nearly all */
		return false;
	category = hb_unicode_general_category(hb_unicode_funcs_get_default(),
	    c);
	return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
	    category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

/* chars[0..n) as one character, as и and a breve are й; else the first. */
static ucs
compose(const ucs *chars, size_t n)
{
	hb_codepoint_t	c = chars[0];
	size_t		i;

	for (i = 1; i < n; i++)
		if (face_stand_in(chars[i]) != 0 &&
		    !hb_unicode_compose(hb_unicode_funcs_get_default(), c,
		    chars[i], &c))
			return chars[0];
	return c;
}

static int16_t
clamp16(int v)
{
	return (int16_t)(v > INT16_MAX ? INT16_MAX :
	    v < INT16_MIN ? INT16_MIN : v);
}

/* A space of a width of its own that the face does not have. */
static void
widen_space(const struct face *face, struct glyph *g)
{
	int		width = face_space_width(g->c);
	hb_codepoint_t	id;

	if (width != 0 && !hb_font_get_nominal_glyph(face->font, g->c, &id))
		g->advance = width;
}

/*
 * Puts a mark over (or under) the middle of its letter, where the face does
 * not say where it belongs: Liberation Serif says so for no Cyrillic letter,
 * and a stress mark must not stand beside the vowel.
 */
static void
place_mark(const struct face *face, const struct glyph *base, struct glyph *g)
{
	hb_glyph_extents_t	letter, mark;
	int			gap = face->metrics.units_per_em / 20;
	int			over;

	if (g->dx != 0 || g->dy != 0 || g->advance != 0 ||
	    !hb_font_get_glyph_extents(face->font, base->id, &letter) ||
	    !hb_font_get_glyph_extents(face->font, g->id, &mark))
		return;
	g->dx = clamp16(letter.x_bearing + letter.width / 2 -
	    hb_font_get_glyph_h_advance(face->font, base->id) -
	    mark.x_bearing - mark.width / 2);
	over = letter.y_bearing + gap - (mark.y_bearing + mark.height);
	if (mark.y_bearing > 0 && over > 0)	/* extents: height < 0 */
		g->dy = clamp16(over);
}

/* The plain advance, and what kerning adds to it or takes. */
static int
advance_of(const struct face *face, hb_codepoint_t id, hb_position_t shaped)
{
	hb_position_t	plain = hb_font_get_glyph_h_advance(face->font, id);
	int		advance = face_scale(face, plain);

	if (shaped != plain)
		advance += (int)mpt_scale(FONT_EM, shaped - plain,
		    face->metrics.units_per_em);
	return advance;
}

/* The glyph at i of the buffer, without its characters. */
static struct glyph
glyph_at(const struct face *face, const hb_glyph_info_t *info,
    const hb_glyph_position_t *at)
{
	return (struct glyph){ .id = (uint16_t)info->codepoint,
	    .advance = advance_of(face, info->codepoint, at->x_advance),
	    .dx = clamp16(at->x_offset), .dy = clamp16(at->y_offset) };
}

/*
 * What the buffer holds after shaping the characters up to stop, as glyphs
 * that know them; counted: those that have a glyph. Glyphs of one cluster
 * show the same characters: the first has them. A mark counts with the glyph
 * that it stands on.
 */
static void
take_glyphs(struct shaper *s, const struct face *face, size_t stop,
    size_t *counted)
{
	unsigned		 n = hb_buffer_get_length(s->buffer);
	hb_glyph_info_t		*info = hb_buffer_get_glyph_infos(s->buffer,
				    NULL);
	hb_glyph_position_t	*at = hb_buffer_get_glyph_positions(s->buffer,
				    NULL);
	size_t			 i, first, end, base = s->glyphs.n;

	for (i = 0; i < n; i++) {
		struct glyph *g = VEC_PUSH(&s->glyphs);

		*g = glyph_at(face, &info[i], &at[i]);
		first = info[i].cluster;
		if (i > 0 && first == info[i - 1].cluster)
			continue;
		end = i + 1;
		while (end < n && info[end].cluster == first)
			end++;
		end = end < n ? info[end].cluster : stop;
		g->c = compose(s->chars.at + first, end - first);
		widen_space(face, g);
		if (i == 0 || !is_mark(g->c))
			base = s->glyphs.n - 1;
		else
			place_mark(face, &s->glyphs.at[base], g);
		s->glyphs.at[base].nchar = (uint16_t)
		    (s->glyphs.at[base].nchar + end - *counted);
		*counted = end;
	}
}

static struct word *
shape_kerned(struct shaper *s, const struct face *face, bool kerning)
{
	static const hb_tag_t off[] = {
		HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'),
		HB_TAG('c', 'a', 'l', 't'), HB_TAG('k', 'e', 'r', 'n'),
	};
	hb_feature_t	 features[4];
	unsigned	 nfeature = 0;
	struct word	*word = ARENA_NEW(s->arena, struct word);
	struct glyph	*glyphs;
	size_t		 from, end, counted = 0;

	for (; nfeature < (kerning ? 3 : 4); nfeature++)
		features[nfeature] = (hb_feature_t){ .tag = off[nfeature],
		    .value = 0, .start = HB_FEATURE_GLOBAL_START,
		    .end = HB_FEATURE_GLOBAL_END };
	s->glyphs.n = 0;
	for (from = 0; from < s->chars.n; from = end) {
		end = s->chars.n - from > STRETCH_MAX ? from + STRETCH_MAX :
		    s->chars.n;
		set_up_buffer(s, face, from, end);
		hb_shape(face->font, s->buffer, features, nfeature);
		take_glyphs(s, face, end, &counted);
	}
	word->n = s->glyphs.n;
	glyphs = ARENA_ARRAY(s->arena, word->n, struct glyph);
	if (word->n > 0)
		memcpy(glyphs, s->glyphs.at, word->n * sizeof(*glyphs));
	word->glyphs = glyphs;
	add_width(word);
	return word;
}

static struct entry *
find_slot(const struct shaper *s, const struct entry *key)
{
	size_t i = key->hash & (s->room - 1);

	for (;; i = (i + 1) & (s->room - 1)) {
		struct entry *e = &s->entries[i];

		if (e->word == NULL || (e->hash == key->hash &&
		    e->n == key->n && e->face == key->face &&
		    e->kerning == key->kerning &&
		    memcmp(e->text, key->text, key->n) == 0))
			return e;
	}
}

static void
grow(struct shaper *s)
{
	struct entry	*old = s->entries;
	size_t		 n = s->room, i;

	s->room *= 2;
	s->entries = mem_alloc(s->room * sizeof(*s->entries));
	for (i = 0; i < n; i++)
		if (old[i].word != NULL)
			*find_slot(s, &old[i]) = old[i];
	mem_free(old);
}

const struct word *
shape(struct shaper *s, const struct face *face, const char *text, size_t n,
    bool kerning)
{
	struct entry	 key = { .text = text, .n = n, .face = face,
			    .kerning = kerning };
	struct entry	*slot;

	key.hash = hash_bytes(HASH_START + face->number * 2 + kerning, text, n);
	slot = find_slot(s, &key);
	if (slot->word != NULL)
		return slot->word;
	if (decode(s, text, n) && (!kerning || s->chars.n < 2))
		key.word = shape_plain(s, face);
	else
		key.word = shape_kerned(s, face, kerning);
	if (s->nentry * 2 >= s->room) {
		grow(s);
		slot = find_slot(s, &key);
	}
	key.text = arena_copy(s->arena, text, n);
	*slot = key;
	s->nentry++;
	return key.word;
}
