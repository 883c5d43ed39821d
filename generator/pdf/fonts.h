/*
 * fonts: the faces that a document uses, as PDF fonts. Private to pdf/.
 *
 * A glyph gets a number (CID) when it is first drawn; one number for each
 * glyph and character, so that the text can be read back exactly: a hyphen
 * and a no-break hyphen share an outline, not a number. The faces are cut
 * down to what was drawn and embedded at the end.
 */
#ifndef PDF_FONTS_H
#define PDF_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

struct buf;
struct diag;
struct face;
struct fonts;
struct writer;

/* Read as a hyphen and a zero width space; see text.c. */
#define FONT_KEPT_HYPHEN	((ucs)0x110000)

struct pdf_font {
	const struct face	*face;		/* borrowed */
	struct object		*object;
	int			 units_per_em;
	unsigned		 number;	/* its name is F and this */

	/* by CID; 0 is not used */
	uint16_t		*ids;		/* owned: glyphs of the face */
	ucs			*chars;		/* owned */
	int32_t			*widths;	/* owned; em / 1 000 000 */
	size_t			 n, room;

	uint16_t		*slots;		/* owned; a table of CIDs */
	size_t			 nslot;		/* a power of 2 */
	struct pdf_font		*next;
};

struct fonts	*fonts_new(struct writer *);
void		 fonts_free(struct fonts *);	/* NULL is allowed */

/* The font of the face, with room for that many more glyphs. */
struct pdf_font	*fonts_of(struct fonts *, const struct face *, size_t more);
/* The CID of a glyph that shows c. */
unsigned	 font_cid(struct pdf_font *, uint16_t id, ucs c);
/* "/F1 5 0 R…" for the resources. */
void		 fonts_put_names(const struct fonts *, struct buf *);
/* Subsets and embeds them all; false after reporting. */
bool		 fonts_embed(struct fonts *, struct diag *);

#endif
