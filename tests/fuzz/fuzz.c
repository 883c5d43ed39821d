/*
 * fuzz: see fuzz.h.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static struct fuzz	fuzz;

static void
close_fuzz(void)
{
	struct buf command = { 0 };

	buf_printf(&command, "rm -rf '%s'", fuzz.folder);
	if (system(buf_text(&command)) != 0)
		fprintf(stderr, "%s stays behind\n", fuzz.folder);
	buf_free(&command);
	shop_close(&fuzz.shop);
	options_free(&fuzz.options);
	diag_free(fuzz.dg);
}

struct fuzz *
fuzz_open(void)
{
	static char	*arguments[] = { "fuzz", "format", "in.fo",
			    "--output=-", "--fonts=grid", NULL };
	const char	*tmp = getenv("TMPDIR");

	if (fuzz.dg != NULL)
		return &fuzz;
	fuzz.dg = diag_new();
	snprintf(fuzz.folder, sizeof(fuzz.folder), "%s/pisar-fuzz-XXXXXX",
	    tmp != NULL ? tmp : "/tmp");
	if (mkdtemp(fuzz.folder) == NULL ||
	    !options_read(&fuzz.options, 5, arguments, fuzz.dg) ||
	    !shop_open(&fuzz.shop, &fuzz.options, "fuzz", fuzz.dg)) {
		diag_print(fuzz.dg, stderr, DIAG_EN, false);
		exit(2);
	}
	atexit(close_fuzz);
	return &fuzz;
}

void
fuzz_forget(void)
{
	FILE *nowhere = fopen("/dev/null", "w");

	if (nowhere != NULL) {		/* the texts are made as well */
		diag_print(fuzz.dg, nowhere, DIAG_RU, false);
		fclose(nowhere);
	}
	diag_free(fuzz.dg);
	fuzz.dg = diag_new();
}

const char *
fuzz_file(const char *name, const void *bytes, size_t n)
{
	static char	 path[sizeof(fuzz.folder) + 32];
	FILE		*file;

	snprintf(path, sizeof(path), "%s/%s", fuzz_open()->folder, name);
	file = fopen(path, "wb");
	if (file == NULL || fwrite(bytes, 1, n, file) != n ||
	    fclose(file) != 0) {
		perror(path);
		exit(2);
	}
	return path;
}

void
fuzz_format(const char *path)
{
	struct fuzz	*f = fuzz_open();
	struct worker	 w = { .shop = &f->shop };
	struct buf	 out = { 0 };
	size_t		 npage;

	if (!shop_open_fonts(&f->shop, f->dg))
		return;
	worker_open(&w, &f->shop);
	job_format(&w, NULL, path, &out, &npage, f->dg);
	worker_close(&w);
	buf_free(&out);
}

const char *
fuzz_page(const char *flow)
{
	static struct buf text;

	buf_clear(&text);
	buf_printf(&text,
	    "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format'>"
	    "<fo:layout-master-set><fo:simple-page-master master-name='p'"
	    " page-width='200pt' page-height='200pt'><fo:region-body/>"
	    "</fo:simple-page-master></fo:layout-master-set>"
	    "<fo:page-sequence master-reference='p'>"
	    "<fo:flow flow-name='xsl-region-body'>%s</fo:flow>"
	    "</fo:page-sequence></fo:root>", flow);
	return fuzz_file("in.fo", text.data, text.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_open();
	fuzz_one(bytes, n);
	fuzz_forget();
	return 0;
}
