/*
 * layout: see layout.h. One pass, or as many as page citations need.
 */
#include "layout/layout.h"

#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/context.h"
#include "layout/marker.h"
#include "layout/page.h"
#include "layout/recall.h"

#define PASSES_MAX	5

static const char *
document_language(struct layout *lay, const struct fo *root)
{
	const struct fo_text *t = root->style->text;

	if (t->language == NULL || *t->language == '\0')
		return "";
	if (t->country == NULL || *t->country == '\0')
		return t->language;
	return arena_printf(lay->arena, "%s-%s", t->language, t->country);
}

/* What the document says of itself; the builder read it from the XMP. */
static void
set_metadata(struct pages *pages, const struct fo *root)
{
	const struct fo *d = fo_child(root, FO_DECLARATIONS);

	if (d == NULL)
		return;
	pages->title = fo_string(d, FO_P_PISAR_TITLE);
	pages->author = fo_string(d, FO_P_PISAR_AUTHOR);
	pages->subject = fo_string(d, FO_P_PISAR_SUBJECT);
	pages->keywords = fo_string(d, FO_P_PISAR_KEYWORDS);
}

static struct pages *
one_pass(struct layout *lay, const struct fo *root)
{
	struct pages *pages = ARENA_NEW(lay->arena, struct pages);

	bool	      ok;

	lay->cites = lay->sided = false;
	lay->looks = NULL;	/* what it says of a font is said in each pass */
	map_free(&lay->backdrops);	/* of pictures too */
	lay->markers = markers_new(lay, root);
	ok = pages_fill(lay, root, pages);
	markers_free(lay->markers);
	return ok ? pages : NULL;
}

struct pages *
layout_document(const struct fo *root, const struct layout_options *options,
    struct arena *arena, struct diag *dg)
{
	struct layout	 lay = { .options = options, .arena = arena,
			    .lists = arena };
	struct pages	*pages;
	struct diag	*pass_dg;
	int		 pass;

	recall_begin(options->recall);
	lay.scratch = arena_new();
	lay.passing = arena_new();
	for (pass = 1; ; pass++) {
		pass_dg = lay.dg = diag_new();
		if (options->steps != NULL)	/* those of the last pass */
			buf_clear(options->steps);
		pages = one_pass(&lay, root);
		if (pages == NULL || !lay.cites || pass >= PASSES_MAX)
			break;
		if (pass > 1 && cite_stable(&lay, pages))
			break;
		cite_remember(&lay, pages);
		diag_free(pass_dg);
	}
	if (pages != NULL) {
		if (pass >= PASSES_MAX && !cite_stable(&lay, pages))
			diag_add(lay.dg, LAYOUT_UNSTABLE, NULL, NULL);
		cite_check(&lay, root, pages);
		outside_check(&lay, pages);
		pages->bookmarks = cite_bookmarks(&lay, root);
		set_metadata(pages, root);
		pages->language = document_language(&lay, root);
	}
	diag_merge(dg, pass_dg);
	diag_free(pass_dg);
	VEC_FREE(&lay.made);
	map_free(&lay.cited);
	map_free(&lay.own_ids);
	map_free(&lay.backdrops);
	if (lay.behind != NULL)
		map_free(lay.behind);
	arena_free(lay.passing);
	arena_free(lay.scratch);
	return pages;
}
