/*
 * emit: a document laid out once, its finished pages written N times: what
 * pdf/ and libharu cost of the whole way. Times nothing itself; see run.
 *
 * emit IN.fo N OUT.pdf, with PISAR_HOME set
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "cli/job.h"
#include "fo/build.h"
#include "font/font.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

static bool
emit(struct worker *w, const char *path, int n, struct buf *out,
    struct diag *dg)
{
	struct arena		*arena = arena_new();
	struct layout_options	 layout = { .fonts = w->shop->fonts,
		.shaper = w->shaper, .hyphenator = w->hyphenator,
		.kerning = fontset_kerning(w->shop->fonts) };
	struct pdf_options	 options = { .date = -1 };
	xmlDoc			*doc = data_read(path, NULL, dg);
	struct fo		*root;
	struct pages		*pages = NULL;

	root = doc != NULL ? fo_build(doc, path, NULL, arena, dg) : NULL;
	if (root != NULL)
		pages = layout_document(root, &layout, arena, dg);
	for (; pages != NULL && n > 0; n--) {
		buf_clear(out);
		if (!pdf_write(pages, &options, out, dg))
			pages = NULL;
	}
	xmlFreeDoc(doc);
	arena_free(arena);
	return pages != NULL;
}

int
main(int argc, char **argv)
{
	struct options	 options = { .command = COMMAND_FORMAT };
	struct diag	*dg = diag_new();
	struct buf	 out = { 0 };
	struct shop	 shop;
	struct worker	 w = { .shop = &shop };
	bool		 ok = false;

	if (argc != 4)
		return 2;
	if (shop_open(&shop, &options, argv[0], dg) &&
	    shop_open_fonts(&shop, dg)) {
		worker_open(&w, &shop);
		ok = emit(&w, argv[1], atoi(argv[2]), &out, dg) &&
		    job_write(argv[3], &out, dg);
		worker_close(&w);
	}
	shop_close(&shop);
	buf_free(&out);
	diag_free(dg);
	return ok ? 0 : 1;
}
