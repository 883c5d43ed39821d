/*
 * fonts: the faces that a document uses, as PDF fonts. Private to pdf/.
 *
 * First every glyph that is going to be drawn is counted, then numbered, so
 * that a font with few of them, as nearly all are, spends one byte on each,
 * and the same letters always give the same font. A glyph has one code for
 * each character that it shows, so that the text can be read back exactly: a
 * hyphen and a no-break hyphen share an outline, not a code. The faces are
 * cut down to what is drawn.
 */
#ifndef PDF_FONTS_H
#define PDF_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

struct diag;
struct face;
struct fonts;
struct memo;
struct writer;

/* Read as a hyphen and a zero width space; see text.c. */
#define FONT_KEPT_HYPHEN	((ucs)0x110000)

/* Of a font with one byte a glyph: 255, less those that a string would have
   to escape, and 0. */
#define NARROW_MAX	251

struct pdf_glyph {
	ucs		 c;
	uint16_t	 id;		/* in the face */
	uint16_t	 new_id;	/* in the subset */
	uint16_t	 code;		/* in strings */
	uint16_t	 next;		/* the same glyph for another
					   character; 0: no more */
	int32_t		 width;		/* em / 1 000 000 */
};

struct pdf_font {
	const struct face	*face;		/* borrowed */
	struct object		*object;
	int			 units_per_em;
	unsigned		 number;	/* its name is F and this */
	bool			 wide;		/* a code is two bytes */

	struct pdf_glyph	*glyphs;	/* owned; 0: .notdef */
	size_t			 n, room;
	struct pdf_glyph	**order;	/* owned; by code */
	uint16_t		*first;		/* owned; places in glyphs, by
						   the number in the face */
	size_t			 nface;		/* a damaged face names more */
	struct buf		 file;		/* the subset */
	struct pdf_font		*next;
};

struct fonts	*fonts_new(struct writer *, struct memo *);
void		 fonts_free(struct fonts *);	/* NULL is allowed */

/* The font of the face. */
struct pdf_font	*fonts_of(struct fonts *, const struct face *);
/* Counts a glyph that shows c; glyph 0 is never drawn. */
void		 font_use(struct pdf_font *, uint16_t id, ucs c);
/* When all are counted: subsets and codes; false after reporting. */
bool		 fonts_number(struct fonts *, struct diag *);
/* One that was counted; else .notdef. Asked for every letter of a document. */
static inline const struct pdf_glyph *
font_glyph(const struct pdf_font *f, uint16_t id, ucs c)
{
	const struct pdf_glyph *g = &f->glyphs[id < f->nface ? f->first[id] :
	    0];

	while (g->c != c && g != f->glyphs)
		g = &f->glyphs[g->next];
	return g;
}

static inline bool
font_knows(const struct pdf_font *f, uint16_t id, ucs c)
{
	return font_glyph(f, id, c) != f->glyphs;
}

/* "/F1 5 0 R…" for the resources. */
void		 fonts_put_names(const struct fonts *, struct buf *);
void		 fonts_embed(struct fonts *);

#endif
