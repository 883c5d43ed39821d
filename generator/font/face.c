/*
 * face: opening a face, its metrics, and which characters it has.
 *
 * Metrics are read from the tables head, hhea, OS/2 and post by offset, as
 * the OpenType specification lays them out. A file is foreign input: what is
 * not there reads as 0. Knows neither shaping nor the catalogue.
 */
#include "font/set.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <hb-ot.h>

#include "base/diag.h"

/* The space widths of Unicode's U+2000…U+200A, and what else is drawn by
   another character's glyph. */
static const struct {
	ucs	c, stand_in;
	int	width;			/* 1/1000 em; 0: the stand-in's */
} stand_ins[] = {
	{ UCS_SHY,	0,	0 },
	{ 0x200B,	0,	0 },	/* zero width space */
	{ UCS_WJ,	0,	0 },
	{ 0xFEFF,	0,	0 },
	{ UCS_NBHYPHEN,	'-',	0 },
	{ 0x2010,	'-',	0 },	/* hyphen */
	{ UCS_NBSP,	' ',	0 },
	{ UCS_NNBSP,	' ',	200 },
	{ 0x2000,	' ',	500 },	/* en quad */
	{ 0x2001,	' ',	1000 },	/* em quad */
	{ 0x2002,	' ',	500 },	/* en space */
	{ 0x2003,	' ',	1000 },	/* em space */
	{ 0x2004,	' ',	333 },
	{ 0x2005,	' ',	250 },
	{ 0x2006,	' ',	167 },
	{ 0x2007,	' ',	500 },	/* figure space */
	{ 0x2008,	' ',	250 },	/* punctuation space */
	{ 0x2009,	' ',	150 },	/* thin space */
	{ 0x200A,	' ',	100 },	/* hair space */
	{ 0x205F,	' ',	222 },	/* mathematical space */
};

#define NSTAND_IN	(sizeof(stand_ins) / sizeof(stand_ins[0]))

ucs
face_stand_in(ucs c)
{
	size_t i;

	if (c < UCS_NBSP || (c > UCS_SHY && c < 0x2000))
		return c;
	for (i = 0; i < NSTAND_IN; i++)
		if (stand_ins[i].c == c)
			return stand_ins[i].stand_in;
	return c;
}

int
face_space_width(ucs c)
{
	size_t i;

	if (c < 0x2000)
		return 0;
	for (i = 0; i < NSTAND_IN; i++)
		if (stand_ins[i].c == c)
			return stand_ins[i].width;
	return 0;
}

static unsigned
u16_at(hb_blob_t *table, unsigned offset)
{
	unsigned	 n;
	const char	*bytes = hb_blob_get_data(table, &n);

	if (bytes == NULL || offset + 2 > n)
		return 0;
	return (unsigned)(unsigned char)bytes[offset] << 8 |
	    (unsigned char)bytes[offset + 1];
}

static int
i16_at(hb_blob_t *table, unsigned offset)
{
	return (int16_t)u16_at(table, offset);
}

/* Ascender and descender: OS/2 typo values where they fit in the em. */
static void
read_heights(struct face_metrics *m, hb_blob_t *os2, hb_blob_t *hhea)
{
	m->ascender = i16_at(os2, 68);
	m->descender = i16_at(os2, 70);
	if (m->ascender <= 0 || m->descender >= 0 ||
	    m->ascender - m->descender > m->units_per_em) {
		m->ascender = i16_at(hhea, 4);
		m->descender = i16_at(hhea, 6);
	}
	if (m->ascender <= 0 || m->descender > 0) {
		m->ascender = m->units_per_em * 8 / 10;
		m->descender = -m->units_per_em * 2 / 10;
	}
	if (u16_at(os2, 0) >= 2) {
		m->x_height = i16_at(os2, 86);
		m->cap_height = i16_at(os2, 88);
	}
	if (m->x_height <= 0)
		m->x_height = m->units_per_em / 2;
	if (m->cap_height <= 0)
		m->cap_height = m->units_per_em * 7 / 10;
}

/*
 * Strokes: the tables give the upper edge (OpenType, post and OS/2), we the
 * middle.
 */
static void
read_strokes(struct face_metrics *m, hb_blob_t *os2, hb_blob_t *post)
{
	int em = m->units_per_em;

	m->underline_thickness = i16_at(post, 10);
	m->underline_position = i16_at(post, 8) - m->underline_thickness / 2;
	if (m->underline_thickness <= 0 || m->underline_position >= 0) {
		m->underline_thickness = em / 20;
		m->underline_position = -em / 10;
	}
	m->strike_thickness = i16_at(os2, 26);
	m->strike_position = i16_at(os2, 28) - m->strike_thickness / 2;
	if (m->strike_thickness <= 0 || m->strike_position <= 0) {
		m->strike_thickness = m->underline_thickness;
		m->strike_position = em / 4;
	}
}

static void
read_metrics(struct face *face)
{
	struct face_metrics *m = &face->metrics;
	hb_blob_t	*head = hb_face_reference_table(face->hb,
			    HB_TAG('h', 'e', 'a', 'd'));
	hb_blob_t	*hhea = hb_face_reference_table(face->hb,
			    HB_TAG('h', 'h', 'e', 'a'));
	hb_blob_t	*os2 = hb_face_reference_table(face->hb,
			    HB_TAG('O', 'S', '/', '2'));
	hb_blob_t	*post = hb_face_reference_table(face->hb,
			    HB_TAG('p', 'o', 's', 't'));

	m->units_per_em = (int)hb_face_get_upem(face->hb);
	m->x_min = i16_at(head, 36);
	m->y_min = i16_at(head, 38);
	m->x_max = i16_at(head, 40);
	m->y_max = i16_at(head, 42);
	/* a 16.16 number, rounded */
	m->italic_angle = i16_at(post, 4) + (u16_at(post, 6) >= 0x8000);
	m->weight = face->weight;
	read_heights(m, os2, hhea);
	read_strokes(m, os2, post);
	hb_blob_destroy(head);
	hb_blob_destroy(hhea);
	hb_blob_destroy(os2);
	hb_blob_destroy(post);
}

/* The PostScript name, as far as a PDF name may have its characters. */
static void
read_name(struct face *face)
{
	unsigned	 room = sizeof(face->name);
	char		*p;

	hb_ot_name_get_utf8(face->hb, HB_OT_NAME_ID_POSTSCRIPT_NAME,
	    HB_LANGUAGE_INVALID, &room, face->name);
	for (p = face->name; *p != '\0'; p++)
		if (!(*p >= 'A' && *p <= 'Z') && !(*p >= 'a' && *p <= 'z') &&
		    !(*p >= '0' && *p <= '9'))
			*p = '-';
	if (face->name[0] == '\0')
		strcpy(face->name, "Unnamed");
}

/* True if every table of the directory lies within the file. */
static bool
is_whole(hb_blob_t *file)
{
	unsigned	size = hb_blob_get_length(file);
	unsigned	n = u16_at(file, 4), i;

	for (i = 0; i < n; i++) {
		unsigned record = 12 + 16 * i;
		uint64_t offset = (uint64_t)u16_at(file, record + 8) << 16 |
			    u16_at(file, record + 10);
		uint64_t length = (uint64_t)u16_at(file, record + 12) << 16 |
			    u16_at(file, record + 14);

		if (record + 16 > size || offset + length > size)
			return false;
	}
	return n > 0;
}

/* Outlines must be TrueType's: only they go into our PDF. */
static bool
is_usable(hb_face_t *hb)
{
	static const hb_tag_t needed[] = {
		HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
		HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
		HB_TAG('h', 'm', 't', 'x'), HB_TAG('c', 'm', 'a', 'p'),
	};
	unsigned	upem = hb_face_get_upem(hb), length;
	size_t		i;

	if (hb_face_get_glyph_count(hb) < 2 || upem < 16 || upem > 16384)
		return false;
	for (i = 0; i < sizeof(needed) / sizeof(needed[0]); i++) {
		hb_blob_t *table = hb_face_reference_table(hb, needed[i]);

		length = hb_blob_get_length(table);
		hb_blob_destroy(table);
		if (length == 0)
			return false;
	}
	return true;
}

bool
face_open(struct face *face, struct diag *dg, const struct place *place)
{
	char		 path[4096];
	hb_blob_t	*blob = NULL;
	hb_face_t	*hb = NULL;

	if (face->tried && (face->hb != NULL || dg == NULL))
		return face->hb != NULL;
	face->tried = true;
	snprintf(path, sizeof(path), "%s/%s", face->set->folder, face->file);
	errno = 0;
	blob = hb_blob_create_from_file_or_fail(path);
	if (blob == NULL) {
		if (dg != NULL)
			diag_add(dg, FONT_UNREADABLE, place, path,
			    strerror(errno != 0 ? errno : EIO), NULL);
		goto out;
	}
	hb = hb_face_create(blob, 0);
	if (!is_whole(blob) || !is_usable(hb)) {
		if (dg != NULL)
			diag_add(dg, FONT_DAMAGED, place, path, NULL);
		hb_face_destroy(hb);
		goto out;
	}
	hb_face_make_immutable(hb);
	face->hb = hb;
	face->font = hb_font_create(hb);
	hb_font_make_immutable(face->font);
	read_metrics(face);
	read_name(face);
out:
	hb_blob_destroy(blob);		/* NULL is allowed */
	return face->hb != NULL;
}

void
face_close(struct face *face)
{
	hb_font_destroy(face->font);	/* NULL is allowed */
	hb_face_destroy(face->bare);	/* it asks hb for its tables */
	hb_face_destroy(face->hb);
}

const struct face_metrics *
face_metrics(const struct face *face)
{
	return &face->metrics;
}

const char *
face_name(const struct face *face)
{
	return face->name;
}

uint16_t
face_glyph(const struct face *face, ucs c)
{
	hb_codepoint_t id;

	return hb_font_get_nominal_glyph(face->font, c, &id) ?
	    (uint16_t)id : 0;
}

size_t
face_glyphs(const struct face *face)
{
	return hb_face_get_glyph_count(face->hb);
}

int
face_advance(const struct face *face, uint16_t id)
{
	return face_scale(face, hb_font_get_glyph_h_advance(face->font, id));
}

bool
face_has(const struct face *face, ucs c)
{
	hb_codepoint_t	id;
	ucs		drawn;

	if (hb_font_get_nominal_glyph(face->font, c, &id) && id != 0)
		return true;
	drawn = face_stand_in(c);
	return drawn == 0 || (drawn != c &&
	    hb_font_get_nominal_glyph(face->font, drawn, &id) && id != 0);
}

mpt
font_width(mpt size, int64_t advance)
{
	return mpt_scale(size, advance, FONT_EM);
}

mpt
font_scale(const struct face *face, mpt size, int64_t units)
{
	return mpt_scale(size, units, face->metrics.units_per_em);
}
