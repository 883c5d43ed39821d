/*
 * fonts: see fonts.h. TrueType outlines in simple fonts (ISO 32000-1, 9.6)
 * or, for more glyphs than a byte can name, in Type 0 fonts (9.7).
 */
#include "pdf/fonts.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/memo.h"
#include "font/font.h"
#include "pdf/object.h"

#define BFCHAR_MAX	100	/* lines in a block of a CMap (9.10.3) */
#define GLYPHS_MAX	65535	/* more than a face of 16 bits' numbers has
				   is there only by many characters a glyph */

struct fonts {
	struct writer	*writer;	/* borrowed */
	struct memo	*memo;		/* borrowed, or NULL */
	struct pdf_font	*first, *last;	/* owned */
	unsigned	 n;
	struct buf	 text, data;	/* scratch */
};

struct fonts *
fonts_new(struct writer *w, struct memo *memo)
{
	struct fonts *fs = mem_alloc(sizeof(*fs));

	fs->writer = w;
	fs->memo = memo;
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
		mem_free(f->glyphs);
		mem_free(f->order);
		mem_free(f->first);
		buf_free(&f->file);
		mem_free(f);
	}
	buf_free(&fs->text);
	buf_free(&fs->data);
	mem_free(fs);
}

struct pdf_font *
fonts_of(struct fonts *fs, const struct face *face)
{
	struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next)
		if (f->face == face)
			return f;
	f = mem_alloc(sizeof(*f));
	f->face = face;
	f->units_per_em = face_metrics(face)->units_per_em;
	f->object = object_new(fs->writer);
	f->number = ++fs->n;
	f->room = 256;
	f->glyphs = mem_alloc(f->room * sizeof(*f->glyphs));
	f->n = 1;
	f->nface = face_glyphs(face);
	f->first = mem_alloc(f->nface * sizeof(*f->first));
	if (fs->last != NULL)
		fs->last->next = f;
	else
		fs->first = f;
	fs->last = f;
	return f;
}

void
font_use(struct pdf_font *f, uint16_t id, ucs c)
{
	if (id == 0 || id >= f->nface || font_knows(f, id, c) || f->n > GLYPHS_MAX)
		return;
	if (f->n == f->room) {
		f->room *= 2;
		f->glyphs = mem_grow(f->glyphs,
		    f->room * sizeof(*f->glyphs));
	}
	f->glyphs[f->n] = (struct pdf_glyph){ .id = id, .c = c,
	    .next = f->first[id],
	    .width = face_advance(f->face, id) * 1000 };
	f->first[id] = (uint16_t)f->n++;
}

static int
by_character(const void *left, const void *right)
{
	const struct pdf_glyph *const *a = left, *const *b = right;

	if ((*a)->c != (*b)->c)
		return (*a)->c < (*b)->c ? -1 : 1;
	return (int)(*a)->id - (int)(*b)->id;
}

/* Bytes that a string would have to escape are no codes. */
static bool
is_plain(unsigned byte)
{
	return byte != '(' && byte != ')' && byte != '\\' && byte != '\n' &&
	    byte != '\r';
}

/* Codes in the order of the characters, so that the same ones give the same
   font; 0 is .notdef. */
static void
number(struct pdf_font *f)
{
	unsigned	code = 0;
	size_t		i;

	f->order = mem_alloc(f->n * sizeof(struct pdf_glyph *));
	for (i = 0; i < f->n; i++)
		f->order[i] = &f->glyphs[i];
	qsort(f->order + 1, f->n - 1, sizeof(*f->order), by_character);
	f->wide = f->n > NARROW_MAX;
	for (i = 1; i < f->n; i++) {
		do
			code++;
		while (!f->wide && !is_plain(code));
		f->order[i]->code = (uint16_t)code;
	}
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
	size_t		i;

	for (i = 1; i < f->n; i++) {
		unsigned char id[2] = {
			(unsigned char)(f->order[i]->id >> 8),
			(unsigned char)f->order[i]->id
		};

		hash = hash_bytes(hash, id, 2);
	}
	for (int k = 0; k < 6; k++, hash /= 26)
		buf_putc(out, (char)('A' + hash % 26));
	buf_putc(out, '+');
	buf_puts(out, face_name(f->face));
}

static int64_t
per_mille(const struct pdf_font *f, int units)
{
	return mpt_scale(1000, units, f->units_per_em);
}

static void
put_code(const struct pdf_font *f, struct buf *b, unsigned code)
{
	static const char digits[] = "0123456789ABCDEF";

	buf_putc(b, '<');
	for (int shift = f->wide ? 12 : 4; shift >= 0; shift -= 4)
		buf_putc(b, digits[code >> shift & 15]);
	buf_putc(b, '>');
}

/*
 * Which text each code stands for: what is copied and searched (9.10.3).
 * Character by character: Ghostscript misreads ranges of simple fonts.
 */
static struct object *
make_to_unicode(struct fonts *fs, const struct pdf_font *f)
{
	struct object	*o = object_new(fs->writer);
	struct buf	*b = &fs->data;
	size_t		 i, left = 0, n = 0;

	for (i = 1; i < f->n; i++)
		n += f->order[i]->c != 0;
	buf_clear(b);
	buf_puts(b, "/CIDInit/ProcSet findresource begin\n"
	    "12 dict begin\nbegincmap\n"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>"
	    "def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
	    "1 begincodespacerange\n");
	buf_puts(b, f->wide ? "<0000><FFFF>" : "<00><FF>");
	buf_puts(b, "\nendcodespacerange\n");
	for (i = 1; i < f->n; i++) {
		if (f->order[i]->c == 0)
			continue;
		if (left == 0) {
			left = n < BFCHAR_MAX ? n : BFCHAR_MAX;
			n -= left;
			put_int(b, (int64_t)left);
			buf_puts(b, " beginbfchar\n");
		}
		put_code(f, b, f->order[i]->code);
		buf_putc(b, '<');
		if (f->order[i]->c == FONT_KEPT_HYPHEN)
			buf_puts(b, "002D200B");
		else
			put_utf16(b, f->order[i]->c);
		buf_puts(b, ">\n");
		if (--left == 0)
			buf_puts(b, "endbfchar\n");
	}
	buf_puts(b, "endcmap\nCMapName currentdict/CMap defineresource pop\n"
	    "end\nend\n");
	object_stream(o, buf_text(b), b->n, true);
	return o;
}

/*
 * The subset, and the numbers of its glyphs in the order of the codes. A
 * batch asks for the same one again and again.
 */
static bool
make_subset(struct fonts *fs, struct pdf_font *f, struct diag *dg)
{
	size_t		 size = f->n * sizeof(uint16_t), i;
	uint16_t	*ids = mem_alloc(3 * size), *new_ids = ids + f->n,
			*codes = new_ids + f->n;
	struct buf	 key = { 0 };
	bool		 ok = true;

	for (i = 0; i < f->n; i++) {
		ids[i] = f->order[i]->id;
		codes[i] = f->order[i]->code;
	}
	buf_add(&key, (const char *)&f->face, sizeof(f->face));
	buf_add(&key, (const char *)ids, size);
	if (!memo_get(fs->memo, &key, &f->file)) {
		ok = face_subset(f->face, ids, f->n, new_ids, !f->wide ?
		    codes : NULL, &f->file, dg);
		buf_add(&f->file, (const char *)new_ids, size);
		memo_put(fs->memo, &key, &f->file);
	}
	if (ok) {
		f->file.n -= size;
		memcpy(new_ids, f->file.data + f->file.n, size);
	}
	for (i = 0; ok && i < f->n; i++)
		f->order[i]->new_id = new_ids[i];
	buf_free(&key);
	mem_free(ids);
	return ok;
}

bool
fonts_number(struct fonts *fs, struct diag *dg)
{
	struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next) {
		number(f);
		if (!make_subset(fs, f, dg))
			return false;
	}
	return true;
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

/* Widths by code from the first on; what is no code has none. */
static void
put_widths(const struct pdf_font *f, struct buf *b)
{
	unsigned code = 1;

	for (size_t i = 1; i < f->n; i++, code++) {
		for (; code < f->order[i]->code; code++)
			buf_puts(b, code > 1 ? " 0" : "0");
		buf_puts(b, code > 1 ? " " : "");
		put_decimal(b, f->order[i]->width);
	}
}

/* Up to NARROW_MAX glyphs: a simple font, a byte a glyph (9.6.3). */
static void
put_simple(struct buf *b, const struct pdf_font *f, const struct buf *name,
    const struct object *descriptor)
{
	buf_puts(b, "/Type/Font/Subtype/TrueType/BaseFont/");
	buf_add(b, buf_text(name), name->n);
	buf_puts(b, "/FontDescriptor ");
	put_reference(b, descriptor);
	buf_puts(b, "/FirstChar 1/LastChar ");
	put_int(b, f->order[f->n - 1]->code);
	buf_puts(b, "/Widths[");
	put_widths(f, b);
	buf_putc(b, ']');
}

/* From codes to the subset's glyphs. */
static struct object *
make_map(struct fonts *fs, const struct pdf_font *f)
{
	struct object	*o = object_new(fs->writer);
	struct buf	*b = &fs->data;

	buf_clear(b);
	for (size_t i = 0; i < f->n; i++) {
		buf_putc(b, (char)(f->order[i]->new_id >> 8));
		buf_putc(b, (char)f->order[i]->new_id);
	}
	object_stream(o, buf_text(b), b->n, true);
	return o;
}

static struct object *
make_cid_font(struct fonts *fs, const struct pdf_font *f,
    const struct buf *name, const struct object *descriptor)
{
	struct object	*o = object_new(fs->writer), *map = make_map(fs, f);
	struct buf	*b = &fs->text;

	buf_clear(b);
	buf_puts(b, "/Type/Font/Subtype/CIDFontType2/BaseFont/");
	buf_add(b, buf_text(name), name->n);
	buf_puts(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>/FontDescriptor ");
	put_reference(b, descriptor);
	buf_puts(b, "/CIDToGIDMap ");
	put_reference(b, map);
	buf_puts(b, "/W[1[");
	put_widths(f, b);
	buf_puts(b, "]]");
	object_text(o, b);
	return o;
}

static void
put_composite(struct buf *b, const struct buf *name,
    const struct object *cid_font)
{
	buf_puts(b, "/Type/Font/Subtype/Type0/BaseFont/");
	buf_add(b, buf_text(name), name->n);
	buf_puts(b, "/Encoding/Identity-H/DescendantFonts[");
	put_reference(b, cid_font);
	buf_putc(b, ']');
}

static struct object *
make_file(struct fonts *fs, const struct pdf_font *f)
{
	struct object *o = object_new(fs->writer);

	object_stream(o, buf_text(&f->file), f->file.n, true);
	buf_clear(&fs->text);
	buf_puts(&fs->text, "/Length1 ");
	put_int(&fs->text, (int64_t)f->file.n);
	object_text(o, &fs->text);
	return o;
}

static void
embed(struct fonts *fs, struct pdf_font *f)
{
	struct object	*descriptor, *cid_font = NULL, *to_unicode;
	struct buf	 name = { 0 }, *b = &fs->text;

	put_name(f, &name);
	descriptor = make_descriptor(fs, f, &name, make_file(fs, f));
	if (f->wide)
		cid_font = make_cid_font(fs, f, &name, descriptor);
	to_unicode = make_to_unicode(fs, f);
	buf_clear(b);
	if (f->wide)
		put_composite(b, &name, cid_font);
	else
		put_simple(b, f, &name, descriptor);
	buf_puts(b, "/ToUnicode ");
	put_reference(b, to_unicode);
	object_text(f->object, b);
	buf_free(&name);
}

void
fonts_embed(struct fonts *fs)
{
	struct pdf_font *f;

	for (f = fs->first; f != NULL; f = f->next)
		embed(fs, f);
}
