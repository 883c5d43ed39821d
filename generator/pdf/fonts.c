/*
 * fonts: see fonts.h. Type 0 fonts with TrueType outlines (ISO 32000-1, 9.7).
 */
#include "pdf/fonts.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "font/font.h"
#include "pdf/object.h"

#define CID_MAX		65535
#define BFCHAR_MAX	100	/* lines in a block of a CMap (9.10.3) */

struct fonts {
	struct writer	*writer;	/* borrowed */
	struct pdf_font	*first, *last;	/* owned */
	unsigned	 n;
	struct buf	 text, data;	/* scratch */
};

struct fonts *
fonts_new(struct writer *w)
{
	struct fonts *fs = mem_alloc(sizeof(*fs));

	fs->writer = w;
	return fs;
}

void
fonts_free(struct fonts *fs)
{
	struct pdf_font *f, *next;

	if (fs == NULL)
		return;
	for (f = fs->first; f != NULL; f = next) {
		next = f->next;
		mem_free(f->ids);
		mem_free(f->chars);
		mem_free(f->widths);
		mem_free(f->slots);
		mem_free(f);
	}
	buf_free(&fs->text);
	buf_free(&fs->data);
	mem_free(fs);
}

static void
make_room(struct pdf_font *f, size_t room)
{
	f->ids = mem_grow(f->ids, room * sizeof(*f->ids));
	f->chars = mem_grow(f->chars, room * sizeof(*f->chars));
	f->widths = mem_grow(f->widths, room * sizeof(*f->widths));
	f->room = room;
}

struct pdf_font *
fonts_of(struct fonts *fs, const struct face *face, size_t more)
{
	struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next)
		if (f->face == face && (f->n + more <= CID_MAX || f->n <= 1))
			return f;
	f = mem_alloc(sizeof(*f));
	f->face = face;
	f->units_per_em = face_metrics(face)->units_per_em;
	f->object = object_new(fs->writer);
	f->number = ++fs->n;
	make_room(f, 256);
	f->n = 1;
	f->ids[0] = 0;
	f->chars[0] = 0;
	f->widths[0] = 0;
	f->nslot = 512;
	f->slots = mem_alloc(f->nslot * sizeof(*f->slots));
	if (fs->last != NULL)
		fs->last->next = f;
	else
		fs->first = f;
	fs->last = f;
	return f;
}

static uint16_t *
find_slot(const struct pdf_font *f, uint16_t id, ucs c)
{
	uint32_t	h = (c * 2654435761u) ^ (id * 40503u);
	size_t		i = (h ^ h >> 15) & (f->nslot - 1);

	while (f->slots[i] != 0 && (f->ids[f->slots[i]] != id ||
	    f->chars[f->slots[i]] != c))
		i = (i + 1) & (f->nslot - 1);
	return &f->slots[i];
}

static void
grow(struct pdf_font *f)
{
	size_t cid;

	make_room(f, f->room * 2);
	f->nslot *= 2;
	mem_free(f->slots);
	f->slots = mem_alloc(f->nslot * sizeof(*f->slots));
	for (cid = 1; cid < f->n; cid++)
		*find_slot(f, f->ids[cid], f->chars[cid]) = (uint16_t)cid;
}

unsigned
font_cid(struct pdf_font *f, uint16_t id, ucs c)
{
	uint16_t *slot = find_slot(f, id, c);

	if (*slot != 0)
		return *slot;
	if (f->n >= CID_MAX)	/* cannot be: fonts_of() made room */
		return 0;
	if (f->n == f->room) {
		grow(f);
		slot = find_slot(f, id, c);
	}
	f->ids[f->n] = id;
	f->chars[f->n] = c;
	f->widths[f->n] = face_advance(f->face, id) * 1000;
	*slot = (uint16_t)f->n;
	return (unsigned)f->n++;
}

void
fonts_put_names(const struct fonts *fs, struct buf *out)
{
	const struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next) {
		buf_puts(out, "/F");
		put_int(out, f->number);
		buf_putc(out, ' ');
		put_reference(out, f->object);
	}
}

/* "ABCDEF+LiberationSerif": another tag for every other set of glyphs. */
static void
put_name(const struct pdf_font *f, struct buf *out)
{
	uint64_t	hash = HASH_START;
	size_t		cid;

	for (cid = 1; cid < f->n; cid++) {
		unsigned char id[2] = { (unsigned char)(f->ids[cid] >> 8),
		    (unsigned char)f->ids[cid] };

		hash = hash_bytes(hash, id, 2);
	}
	for (int i = 0; i < 6; i++, hash /= 26)
		buf_putc(out, (char)('A' + hash % 26));
	buf_putc(out, '+');
	buf_puts(out, face_name(f->face));
}

static int64_t
per_mille(const struct pdf_font *f, int units)
{
	return mpt_scale(1000, units, f->units_per_em);
}

/* Which text each CID stands for: what is copied and searched (9.10.3). */
static struct object *
make_to_unicode(struct fonts *fs, const struct pdf_font *f)
{
	struct object	*o = object_new(fs->writer);
	struct buf	*b = &fs->data;
	size_t		 cid, left = 0, n = 0;

	for (cid = 1; cid < f->n; cid++)
		n += f->chars[cid] != 0;
	buf_clear(b);
	buf_puts(b, "/CIDInit/ProcSet findresource begin\n"
	    "12 dict begin\nbegincmap\n"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>"
	    "def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
	    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	for (cid = 1; cid < f->n; cid++) {
		if (f->chars[cid] == 0)
			continue;
		if (left == 0) {
			left = n < BFCHAR_MAX ? n : BFCHAR_MAX;
			n -= left;
			put_int(b, (int64_t)left);
			buf_puts(b, " beginbfchar\n");
		}
		buf_putc(b, '<');
		put_utf16(b, (ucs)cid);
		buf_puts(b, "><");
		if (f->chars[cid] == FONT_KEPT_HYPHEN)
			buf_puts(b, "002D200B");
		else
			put_utf16(b, f->chars[cid]);
		buf_puts(b, ">\n");
		if (--left == 0)
			buf_puts(b, "endbfchar\n");
	}
	buf_puts(b, "endcmap\nCMapName currentdict/CMap defineresource pop\n"
	    "end\nend\n");
	object_stream(o, buf_text(b), b->n, true);
	return o;
}

/* The subset's bytes and the map from CIDs to its glyphs. */
static bool
make_font_file(struct fonts *fs, const struct pdf_font *f,
    struct object **file, struct object **map, struct diag *dg)
{
	uint16_t	*new_ids = mem_alloc(f->n * sizeof(*new_ids));
	size_t		 cid;
	bool		 ok;

	buf_clear(&fs->data);
	ok = face_subset(f->face, f->ids, f->n, new_ids, &fs->data, dg);
	if (!ok)
		goto out;
	*file = object_new(fs->writer);
	object_stream(*file, buf_text(&fs->data), fs->data.n, true);
	buf_clear(&fs->text);
	buf_puts(&fs->text, "/Length1 ");
	put_int(&fs->text, (int64_t)fs->data.n);
	object_text(*file, &fs->text);

	buf_clear(&fs->data);
	for (cid = 0; cid < f->n; cid++) {
		buf_putc(&fs->data, (char)(new_ids[cid] >> 8));
		buf_putc(&fs->data, (char)new_ids[cid]);
	}
	*map = object_new(fs->writer);
	object_stream(*map, buf_text(&fs->data), fs->data.n, true);
out:
	mem_free(new_ids);
	return ok;
}

/*
 * The font's description (9.8); name is "/ABCDEF+LiberationSerif". Readers
 * make the boxes of words, to search and to mark, of Ascent and Descent:
 * they hold accents too, as FOP's do.
 */
static struct object *
make_descriptor(struct fonts *fs, const struct pdf_font *f,
    const struct buf *name, const struct object *file)
{
	struct object			*o = object_new(fs->writer);
	const struct face_metrics	*m = face_metrics(f->face);
	struct buf			*b = &fs->text;
	int box[4] = { m->x_min, m->y_min, m->x_max, m->y_max };

	buf_clear(b);
	buf_puts(b, "/Type/FontDescriptor/FontName/");
	buf_add(b, buf_text(name), name->n);
	buf_puts(b, "/Flags 4/FontBBox[");
	for (int i = 0; i < 4; i++) {
		buf_puts(b, i > 0 ? " " : "");
		put_int(b, per_mille(f, box[i]));
	}
	buf_puts(b, "]/Ascent ");
	put_int(b, per_mille(f, m->y_max));
	buf_puts(b, "/Descent ");
	put_int(b, per_mille(f, m->y_min));
	buf_puts(b, "/CapHeight ");
	put_int(b, per_mille(f, m->cap_height));
	buf_puts(b, "/ItalicAngle ");
	put_int(b, m->italic_angle);
	buf_puts(b, "/StemV ");
	put_int(b, m->weight >= 600 ? 140 : 80);
	buf_puts(b, "/FontFile2 ");
	put_reference(b, file);
	object_text(o, b);
	return o;
}

static struct object *
make_cid_font(struct fonts *fs, const struct pdf_font *f,
    const struct buf *name, const struct object *descriptor,
    const struct object *map)
{
	struct object	*o = object_new(fs->writer);
	struct buf	*b = &fs->text;
	size_t		 cid;

	buf_clear(b);
	buf_puts(b, "/Type/Font/Subtype/CIDFontType2/BaseFont/");
	buf_add(b, buf_text(name), name->n);
	buf_puts(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>/FontDescriptor ");
	put_reference(b, descriptor);
	buf_puts(b, "/CIDToGIDMap ");
	put_reference(b, map);
	buf_puts(b, "/W[1[");
	for (cid = 1; cid < f->n; cid++) {
		buf_puts(b, cid > 1 ? " " : "");
		put_decimal(b, f->widths[cid]);
	}
	buf_puts(b, "]]");
	object_text(o, b);
	return o;
}

static bool
embed(struct fonts *fs, struct pdf_font *f, struct diag *dg)
{
	struct object	*file, *map, *descriptor, *cid_font, *to_unicode;
	struct buf	 name = { 0 }, *b = &fs->text;

	if (!make_font_file(fs, f, &file, &map, dg))
		return false;
	put_name(f, &name);
	descriptor = make_descriptor(fs, f, &name, file);
	cid_font = make_cid_font(fs, f, &name, descriptor, map);
	to_unicode = make_to_unicode(fs, f);
	buf_clear(b);
	buf_puts(b, "/Type/Font/Subtype/Type0/BaseFont/");
	buf_add(b, buf_text(&name), name.n);
	buf_puts(b, "/Encoding/Identity-H/DescendantFonts[");
	put_reference(b, cid_font);
	buf_puts(b, "]/ToUnicode ");
	put_reference(b, to_unicode);
	object_text(f->object, b);
	buf_free(&name);
	return true;
}

bool
fonts_embed(struct fonts *fs, struct diag *dg)
{
	struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next)
		if (!embed(fs, f, dg))
			return false;
	return true;
}
