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
 * Preparing a face for subsetting costs as much as some twenty subsets save
 * by it: worth it in a batch, not for one document.
 */
#define SUBSETS_BEFORE_PREPARING	12

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

/* The face to take the subset from; the caller ends the reference. */
static hb_face_t *
source_face(struct face *face)
{
	hb_face_t *source;

	pthread_mutex_lock(&face->set->lock);
	if (face->prepared == NULL &&
	    ++face->nsubset > SUBSETS_BEFORE_PREPARING) {
		face->prepared = hb_subset_preprocess(face->hb);
		hb_face_make_immutable(face->prepared);
	}
	source = hb_face_reference(face->prepared != NULL ? face->prepared :
	    face->hb);
	pthread_mutex_unlock(&face->set->lock);
	return source;
}

static hb_subset_input_t *
make_input(const uint16_t *ids, size_t n)
{
	hb_subset_input_t	*input = hb_subset_input_create_or_fail();
	hb_set_t		*set;
	size_t			 i;

	if (input == NULL)
		mem_exhausted();
	set = hb_subset_input_glyph_set(input);
	hb_set_add(set, 0);
	for (i = 0; i < n; i++)
		hb_set_add(set, ids[i]);
	set = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++)
		hb_set_add(set, dropped[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return input;
}

bool
face_subset(const struct face *borrowed, const uint16_t *ids, size_t n,
    uint16_t *new_ids, struct buf *out, struct diag *dg)
{
	/* only what the lock guards is changed */
	struct face		*face = borrowed->set->faces.at[
				    borrowed->number];
	hb_face_t		*source = source_face(face), *made = NULL;
	hb_subset_input_t	*input = make_input(ids, n);
	hb_subset_plan_t	*plan;
	hb_blob_t		*blob = NULL;
	const hb_map_t		*numbers;
	unsigned		 length = 0;
	const char		*bytes;

	plan = hb_subset_plan_create_or_fail(source, input);
	if (plan != NULL)
		made = hb_subset_plan_execute_or_fail(plan);
	if (made != NULL) {
		blob = hb_face_reference_blob(made);
		bytes = hb_blob_get_data(blob, &length);
		buf_add(out, bytes, length);
		numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
		for (size_t i = 0; i < n; i++)
			new_ids[i] = (uint16_t)hb_map_get(numbers, ids[i]);
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
