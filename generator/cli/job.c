/*
 * job: see job.h.
 */
#include "cli/job.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/memo.h"
#include "cli/home.h"
#include "cli/public.h"
#include "data/load.h"
#include "data/schema.h"
#include "fo/build.h"
#include "fo/fo.h"
#include "fo/styles.h"
#include "font/font.h"
#include "layout/hyphen.h"
#include "layout/image.h"
#include "layout/layout.h"
#include "layout/recall.h"
#include "pdf/pdf.h"
#include "template/template.h"

/* Debian keeps the patterns of all languages there. */
#define HYPHEN_FOLDER	"/usr/share/hyphen"

/* Reproducible builds: the one source of a date; -1 for none. */
static long long
source_date(void)
{
	const char	*text = getenv("SOURCE_DATE_EPOCH");
	char		*end;
	long long	 date;

	if (text == NULL || *text == '\0')
		return -1;
	date = strtoll(text, &end, 10);
	return *end == '\0' && date >= 0 ? date : -1;
}

/* The clock is asked for nothing but whether a consent is still in force. */
static void
set_day(struct shop *shop)
{
	time_t		now = shop->date >= 0 ? (time_t)shop->date : time(NULL);
	struct tm	day;

	if (shop->options->date != NULL)
		snprintf(shop->day, sizeof(shop->day), "%s",
		    shop->options->date);
	else if (localtime_r(&now, &day) != NULL)
		strftime(shop->day, sizeof(shop->day), "%Y-%m-%d", &day);
}

/* The folder of the data file that the command is given, or NULL. */
static const char *
data_folder(const struct options *o, struct arena *arena)
{
	const char	*file = o->command == COMMAND_CHECK ||
			    o->command == COMMAND_BUILD ? o->args[0] :
			    o->command == COMMAND_RENDER ||
			    o->command == COMMAND_BLANK ? o->args[1] : NULL;
	const char	*slash = file != NULL ? strrchr(file, '/') : NULL;

	if (file == NULL || slash == NULL)
		return file != NULL ? "." : NULL;
	return arena_copy(arena, file, (size_t)(slash - file));
}

/*
 * Where templates are, the strongest first: --templates, the folder
 * templates beside the data, PISAR_TEMPLATES, and the program's own.
 */
static void
find_templates(struct shop *shop)
{
	const char	*home = arena_printf(shop->arena, "%s/templates",
			    shop->home);
	const char	*beside = data_folder(shop->options, shop->arena);
	const char	*named = getenv("PISAR_TEMPLATES");
	int		 n = 0;

	if (shop->options->templates != NULL)
		shop->folders[n++] = shop->options->templates;
	if (beside != NULL) {
		beside = arena_printf(shop->arena, "%s/templates", beside);
		if (file_is_folder(beside) && !file_is_same(beside, home))
			shop->folders[n++] = beside;
	}
	if (named != NULL && *named != '\0')
		shop->folders[n++] = named;
	shop->folders[n] = home;
}

bool
shop_open(struct shop *shop, const struct options *o, const char *argv0,
    struct diag *dg)
{
	*shop = (struct shop){ .options = o };
	shop->arena = arena_new();
	shop->date = source_date();
	set_day(shop);
	data_start();
	shop->home = home_find(argv0, shop->arena, dg);
	if (shop->home == NULL)
		return false;
	find_templates(shop);
	shop->hyphen[0] = arena_printf(shop->arena, "%s/hyphen", shop->home);
	shop->hyphen[1] = HYPHEN_FOLDER;
	shop->templates = templates_open(shop->folders);
	if (o->command == COMMAND_BUILD || o->repeat > 1 || o->nargs > 1)
		shop->memo = memo_new();
	return true;
}

void
shop_close(struct shop *shop)
{
	if (shop->fonts != NULL)
		fontset_close(shop->fonts);
	templates_close(shop->templates);
	schema_close(shop->schema);
	memo_free(shop->memo);
	arena_free(shop->arena);
}

bool
shop_open_fonts(struct shop *shop, struct diag *dg)
{
	const char *name = shop->options->fonts, *folder;

	if (shop->fonts != NULL)
		return true;
	if (name == NULL)
		folder = arena_printf(shop->arena, "%s/fonts", shop->home);
	else if (strcmp(name, "grid") == 0)	/* the tests' own */
		folder = arena_printf(shop->arena, "%s/tests/fonts",
		    shop->home);
	else
		folder = name;
	shop->fonts = fontset_open(folder, dg);
	return shop->fonts != NULL;
}

void
worker_open(struct worker *w, struct shop *shop)
{
	w->shop = shop;
	w->dg = diag_new();
	w->shaper = shaper_new(shop->fonts);
	w->hyphenator = hyphenator_new(shop->hyphen, w->dg);
	w->recall = recall_new();
	w->styles = styles_new_session();
}

void
worker_close(struct worker *w)
{
	styles_free_session(w->styles);
	recall_free(w->recall);
	hyphenator_free(w->hyphenator);
	shaper_free(w->shaper);
	diag_free(w->dg);
}

static bool
check_schema(struct shop *shop, xmlDoc *doc, struct diag *dg)
{
	const char *path;

	if (shop->schema == NULL) {
		path = arena_printf(shop->arena,
		    "%s/templates/schema/pisar.xsd", shop->home);
		shop->schema = schema_open(path, dg);
	}
	return shop->schema != NULL && schema_check(shop->schema, doc, dg);
}

/* What each folder of templates has for every document. */
static bool
prepend_shared(struct shop *shop, xmlDoc *doc, struct diag *dg)
{
	const char	*path;
	bool		 ok = true;
	int		 i;

	for (i = 0; shop->folders[i] != NULL; i++) {
		path = arena_printf(shop->arena, "%s/shared.xml",
		    shop->folders[i]);
		if (access(path, F_OK) == 0)
			ok = data_prepend(doc, path, dg) && ok;
	}
	return ok;
}

xmlDoc *
job_load(struct shop *shop, const char *path, bool schema, struct diag *dg)
{
	xmlDoc *doc = data_load(path, dg);

	if (doc != NULL && schema && (!prepend_shared(shop, doc, dg) ||
	    !check_schema(shop, doc, dg))) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	return doc;
}

bool
job_check_rules(struct shop *shop, xmlDoc *doc, const char *path,
    struct diag *dg)
{
	struct template_run	 run = { .data = doc, .data_file = path };
	const struct template_head *rules;
	xmlDoc			*out;

	rules = templates_rules(shop->templates, dg);
	if (rules == NULL)
		return diag_worst(dg) < DIAG_ERROR;
	out = template_run(shop->templates, rules, &run, dg);
	xmlFreeDoc(out);
	return out != NULL;
}

/* The data's folder, the templates', that of --pictures: where pictures are. */
static const char *const *
picture_folders(struct shop *shop, const char *file, struct arena *arena)
{
	const char	**folders = ARENA_ARRAY(arena, 7, const char *);
	int		 i;
	const char	 *slash = file != NULL ? strrchr(file, '/') : NULL;

	folders[0] = slash == NULL ? "." : arena_printf(arena, "%.*s",
	    slash == file ? 1 : (int)(slash - file), file);
	for (i = 0; shop->folders[i] != NULL; i++)
		folders[i + 1] = shop->folders[i];
	folders[i + 1] = shop->options->pictures;
	return folders;
}

static bool
write_pages(struct worker *w, const struct pages *pages, struct buf *out,
    struct diag *dg)
{
	struct pdf_options pdf = { .date = w->shop->date,
	    .memo = w->shop->memo };

	switch (w->shop->options->dump) {
	case DUMP_STEPS:	/* they are in out already */
		return diag_worst(dg) < DIAG_ERROR;
	case DUMP_AREAS:
		frame_dump_areas(pages, out);
		return diag_worst(dg) < DIAG_ERROR;
	case DUMP_PAGES:
		frame_dump_pages(pages, out);
		return diag_worst(dg) < DIAG_ERROR;
	default:
		/* what cannot be written need not be made */
		return job_is_good(w->shop, dg) &&
		    pdf_write(pages, &pdf, out, dg);
	}
}

static bool
lay_out(struct worker *w, const struct fo *root, struct image_reader *images,
    struct arena *arena, struct buf *out, size_t *npage, struct diag *dg)
{
	struct layout_options	 options = {
		.fonts = w->shop->fonts, .shaper = w->shaper,
		.hyphenator = w->hyphenator,
		/* steps are of what is done, not of what is remembered */
		.recall = w->shop->options->dump == DUMP_STEPS ? NULL :
		    w->recall,
		.images = images,
		.kerning = w->shop->options->kerning &&
		    fontset_kerning(w->shop->fonts),
		.steps = w->shop->options->dump == DUMP_STEPS ? out : NULL,
	};
	struct pages		*pages;

	pages = layout_document(root, &options, arena, dg);
	diag_merge(dg, w->dg);		/* what the patterns' files said */
	if (pages == NULL)
		return false;
	*npage = pages->n;
	if (w->guard != NULL && !public_check(w->guard, pages, w->name, dg))
		return false;
	return write_pages(w, pages, out, dg);
}

bool
job_format(struct worker *w, xmlDoc *doc, const char *file, struct buf *out,
    size_t *npage, struct diag *dg)
{
	struct arena		*arena = arena_new();
	struct image_reader	*images = NULL;
	struct fo		*root;
	bool			 ok = false;

	*npage = 0;
	root = doc != NULL ? fo_build(doc, file, w->styles, arena, dg) :
	    fo_read(file, w->styles, arena, dg);
	xmlFreeDoc(doc);	/* a third of all memory; the rest uses it */
	if (root == NULL)
		goto out;
	if (w->shop->options->dump == DUMP_TREE) {
		fo_dump(root, out);
		ok = diag_worst(dg) < DIAG_ERROR;
		goto out;
	}
	images = pdf_image_reader_new(picture_folders(w->shop, file, arena),
	    dg);
	ok = lay_out(w, root, images, arena, out, npage, dg);
out:
	pdf_image_reader_free(images);
	arena_free(arena);
	return ok;
}

bool
job_is_good(const struct shop *shop, const struct diag *dg)
{
	return diag_worst(dg) < (shop->options->strict ? DIAG_WARNING :
	    DIAG_ERROR);
}

bool
job_write(const char *path, const struct buf *b, struct diag *dg)
{
	if (path != NULL && strcmp(path, "-") != 0)
		return file_write(path, buf_text(b), b->n, dg);
	if (fwrite(buf_text(b), 1, b->n, stdout) == b->n &&
	    fflush(stdout) == 0)
		return true;
	diag_add(dg, FILE_UNWRITABLE, NULL, "stdout", strerror(errno), NULL);
	return false;
}
