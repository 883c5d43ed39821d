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

/*
 * A face without what no subset keeps gives the same subsets in a third of
 * the time; to make it costs as much as some eight of them save.
 */
#define SUBSETS_BEFORE_PREPARING	6

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
make_input(hb_subset_flags_t flags)
{
	hb_subset_input_t	*input = hb_subset_input_create_or_fail();
	hb_set_t		*set;
	size_t			 i;

	if (input == NULL)
		mem_exhausted();
	set = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++)
		hb_set_add(set, dropped[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | flags);
	return input;
}

/* All glyphs with their numbers, and nothing but outlines and widths. */
static hb_face_t *
prepare(hb_face_t *whole)
{
	hb_subset_input_t *input = make_input(HB_SUBSET_FLAGS_RETAIN_GIDS);
	hb_face_t	*made, *face;
	hb_blob_t	*blob;

	hb_set_add_range(hb_subset_input_glyph_set(input), 0,
	    hb_face_get_glyph_count(whole) - 1);
	made = hb_subset_or_fail(whole, input);
	hb_subset_input_destroy(input);
	if (made == NULL)
		return hb_face_reference(whole);
	/* a face that is being built looks for its tables each time */
	blob = hb_face_reference_blob(made);
	face = hb_face_create(blob, 0);
	hb_face_make_immutable(face);
	hb_blob_destroy(blob);
	hb_face_destroy(made);
	return face;
}

/* The face to take the subset from; the caller ends the reference. */
static hb_face_t *
source_face(struct face *face)
{
	hb_face_t *source;

	pthread_mutex_lock(&face->set->lock);
	if (face->prepared == NULL &&
	    ++face->nsubset > SUBSETS_BEFORE_PREPARING)
		face->prepared = prepare(face->hb);
	source = hb_face_reference(face->prepared != NULL ? face->prepared :
	    face->hb);
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
	hb_subset_input_t	*input = make_input(HB_SUBSET_FLAGS_DEFAULT);
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
