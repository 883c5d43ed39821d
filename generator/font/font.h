/*
 * font: finding faces, their metrics, and shaping words into glyphs.
 *
 * A set of fonts is opened once per process and shared by all threads; it
 * changes nothing after opening but its caches, which are per session. A
 * session belongs to one document (or one thread making many documents).
 * Uses HarfBuzz; knows neither FO nor PDF.
 */
#ifndef FONT_FONT_H
#define FONT_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mpt.h"
#include "base/utf8.h"

struct buf;
struct diag;
struct place;

struct fontset;			/* the faces of fonts/catalogue */
struct face;			/* one face; lives as long as the set */

/* Reads the catalogue in folder; NULL after reporting. */
struct fontset	*fontset_open(const char *folder, struct diag *);
void		 fontset_close(struct fontset *);
/* The catalogue's word on kerning where a document says nothing. */
bool		 fontset_kerning(const struct fontset *);

/* In font units, y up; layout scales by size / units_per_em. */
struct face_metrics {
	int	 units_per_em;
	int	 ascender, descender;	/* as XSL's text-altitude, text-depth:
					   OS/2 typo values where they fit in
					   the em, else hhea; descender < 0 */
	int	 x_height, cap_height;
	/* positions are of the stroke's middle line; the underline's is < 0 */
	int	 underline_position, underline_thickness;
	int	 strike_position, strike_thickness;
	/* for the font's description in a PDF */
	int	 x_min, y_min, x_max, y_max;
	int	 italic_angle;		/* degrees, < 0 leans to the right */
	int	 weight;
};

const struct face_metrics	*face_metrics(const struct face *);
const char			*face_name(const struct face *); /* PostScript */

/*
 * The face for the first family of the NULL-ended list that the catalogue
 * has (aliases count: «Times New Roman» gives Liberation Serif), nearest in
 * width, then in slant and weight; stretch: -4 (ultra-condensed) to 4
 * (ultra-expanded), 0 is normal. A family that is not there is reported once
 * as a warning naming what stands in; NULL, reported as an error, when nothing
 * can stand in.
 */
const struct face	*font_find(struct fontset *,
			    const char *const *families, int weight,
			    bool italic, int stretch, struct diag *,
			    const struct place *);
/* A face of the set that has the character, same width, weight, slant if
   possible; or NULL. Tried in the order of the catalogue's fallback list. */
const struct face	*font_fallback(struct fontset *, const struct face *,
			    ucs);
/* The glyph of a character, 0 if there is none. */
uint16_t		 face_glyph(const struct face *, ucs);
/* How many glyphs it has. */
size_t			 face_glyphs(const struct face *);
/*
 * Advance widths are whole thousandths of an em, rounded down: so PDF writes
 * them, and so the other formatters count, whose lines we want to break as.
 */
#define FONT_EM	1000
/* The plain advance width of a glyph. */
int			 face_advance(const struct face *, uint16_t id);
/* U+2011 counts as there when the hyphen is, other spaces when U+0020 is. */
bool			 face_has(const struct face *, ucs);

/* One glyph of a shaped word. */
struct glyph {
	ucs	 c;		/* the (first) character that it shows; 0:
				   a further glyph of the one before */
	uint16_t id;		/* in the face; 0 is never drawn */
	uint16_t nchar;		/* characters shown; 0: a mark on the last */
	int16_t	 dx, dy;	/* font units, of marks */
	mpt	 advance;	/* of FONT_EM from the shaper; layout makes
				   millipoints of it */
};

struct word {			/* a shaped piece of text, never changed */
	const struct glyph	*glyphs;
	size_t			 n;
	int64_t			 width;	/* of FONT_EM */
};

struct shaper;			/* a session: buffers and the word cache */

struct shaper	*shaper_new(struct fontset *);
void		 shaper_free(struct shaper *);
/*
 * Shapes n bytes of UTF-8 (a word, or any stretch without line breaks) in
 * one face. kerning false gives the plain advance widths. The result is
 * borrowed and lives as long as the shaper. U+2011 takes the hyphen's
 * glyph, U+00A0 and U+202F the space's glyph where the face has none (the
 * narrow one a third as wide again as a thin space: 1/5 em).
 */
const struct word	*shape(struct shaper *, const struct face *,
			    const char *text, size_t n, bool kerning);

/* Advance widths to millipoints at a font size, rounded. */
mpt	font_width(mpt size, int64_t advance);
/* Units to millipoints at a font size, rounded. */
mpt	font_scale(const struct face *, mpt size, int64_t units);

/*
 * A subset for embedding: TrueType without hinting holding the glyphs
 * ids[0..n) (and 0); new_ids[i] is the number of ids[i] in it. The bytes
 * are the same for the same glyphs. codes: NULL, or the byte of each, by
 * which a table "cmap" of Macintosh's finds it. False after reporting.
 */
bool	face_subset(const struct face *, const uint16_t *ids, size_t n,
	    uint16_t *new_ids, const uint16_t *codes, struct buf *out,
	    struct diag *);

#endif
