/*
 * subset: the part of a face that a document uses, for embedding.
 *
 * HarfBuzz makes it: only outlines and widths stay, without hinting (half the
 * bytes, and neither office printers nor screens miss it). Knows no PDF.
 */
#include "font/set.h"

#include <hb-subset.h>

#include "base/buf.h"
#include "base/diag.h"

/* What a PDF's CIDFontType2 does not need (ISO 32000-1, 9.9). */
static const hb_tag_t dropped[] = {
	HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
	HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
	HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'),
	HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'm', 'a', 'p'),
	HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'),
	HB_TAG('F', 'F', 'T', 'M'), HB_TAG('h', 'd', 'm', 'x'),
	HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'),
	HB_TAG('m', 'e', 't', 'a'), HB_TAG('P', 'C', 'L', 'T'),
	HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'),
};

static hb_subset_input_t *
make_input(void)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();

	if (input == NULL)
		mem_exhausted();
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return input;
}

static hb_blob_t *
kept_table(hb_face_t *unused, hb_tag_t tag, void *whole)
{
	size_t i;

	(void)unused;
	for (i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++)
		if (dropped[i] == tag)
			return hb_blob_get_empty();
	return hb_face_reference_table(whole, tag);
}

/*
 * The face as if it had nothing but outlines and widths: HarfBuzz reads all
 * of what it is going to drop, too. The caller ends the reference.
 */
static hb_face_t *
source_face(struct face *face)
{
	hb_face_t *source;

	pthread_mutex_lock(&face->set->lock);
	if (face->bare == NULL) {
		face->bare = hb_face_create_for_tables(kept_table, face->hb,
		    NULL);
		hb_face_make_immutable(face->bare);
	}
	source = hb_face_reference(face->bare);
	pthread_mutex_unlock(&face->set->lock);
	return source;
}

/*
 * The table "cmap" with one subtable of platform 1, encoding 0, format 6
 * (OpenType; ISO 32000-1, 9.6.6.4): from the byte 1 on, a glyph for each.
 */
static void
add_cmap(hb_face_t *made, const uint16_t *new_ids, const uint16_t *codes,
    size_t n)
{
	unsigned char	table[22 + 2 * 255] = { [3] = 1, [5] = 1, [11] = 12,
			    [13] = 6, [19] = 1 };
	size_t		last = n > 0 ? codes[n - 1] : 0, i;
	unsigned	length = (unsigned)(22 + 2 * last);
	hb_blob_t	*blob;

	table[14] = (unsigned char)((length - 12) >> 8);
	table[15] = (unsigned char)(length - 12);
	table[21] = (unsigned char)last;
	for (i = 0; i < n; i++) {
		unsigned char *entry = table + 20 +
		    2 * (size_t)codes[i];

		if (codes[i] == 0)
			continue;
		entry[0] = (unsigned char)(new_ids[i] >> 8);
		entry[1] = (unsigned char)new_ids[i];
	}
	blob = hb_blob_create((const char *)table, length,
	    HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
	hb_face_builder_add_table(made, HB_TAG('c', 'm', 'a', 'p'), blob);
	hb_blob_destroy(blob);
}

bool
face_subset(const struct face *borrowed, const uint16_t *ids, size_t n,
    uint16_t *new_ids, const uint16_t *codes, struct buf *out,
    struct diag *dg)
{
	/* only what the lock guards is changed */
	struct face		*face = borrowed->set->faces.at[
				    borrowed->number];
	hb_face_t		*source = source_face(face), *made = NULL;
	hb_subset_input_t	*input = make_input();
	hb_set_t		*glyphs = hb_subset_input_glyph_set(input);
	hb_subset_plan_t	*plan;
	hb_blob_t		*blob = NULL;
	const hb_map_t		*numbers;
	unsigned		 length = 0;
	const char		*bytes;

	hb_set_add(glyphs, 0);
	for (size_t i = 0; i < n; i++)
		hb_set_add(glyphs, ids[i]);
	plan = hb_subset_plan_create_or_fail(source, input);
	if (plan != NULL)
		made = hb_subset_plan_execute_or_fail(plan);
	if (made != NULL) {
		numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
		for (size_t i = 0; i < n; i++)
			new_ids[i] = (uint16_t)hb_map_get(numbers, ids[i]);
		if (codes != NULL)
			add_cmap(made, new_ids, codes, n);
		blob = hb_face_reference_blob(made);
		bytes = hb_blob_get_data(blob, &length);
		buf_add(out, bytes, length);
	}
	if (length == 0)
		diag_add(dg, FONT_DAMAGED, NULL, face->file, NULL);
	hb_blob_destroy(blob);
	hb_face_destroy(made);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	hb_face_destroy(source);
	return length > 0;
}
