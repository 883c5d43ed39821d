/*
 * pdf: see pdf.h. Puts the parts of a file together.
 */
#include "pdf/pdf.h"

#include <stdint.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "layout/frame.h"
#include "pdf/fonts.h"
#include "pdf/job.h"
#include "pdf/object.h"

static void
put_string_entry(struct buf *b, const char *key, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	buf_puts(b, key);
	put_text_string(b, value);
}

/* The date is in UTC, so that it does not hang on where the program runs. */
static void
put_date(struct buf *b, long long seconds)
{
	time_t		at = (time_t)seconds;
	struct tm	tm;

	if (seconds < 0 || gmtime_r(&at, &tm) == NULL || tm.tm_year > 8099)
		return;
	buf_printf(b, "/CreationDate(D:%04d%02d%02d%02d%02d%02dZ)",
	    tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
	    tm.tm_min, tm.tm_sec);
}

static void
make_info(struct job *job)
{
	const struct pages	*pages = job->pages;
	const char		*creator = job->options->creator;
	struct buf		*b = &job->text;

	buf_clear(b);
	put_string_entry(b, "/Title", pages->title);
	put_string_entry(b, "/Author", pages->author);
	put_string_entry(b, "/Subject", pages->subject);
	put_string_entry(b, "/Keywords", pages->keywords);
	put_string_entry(b, "/Creator", creator != NULL ? creator : "Pisar");
	put_string_entry(b, "/Producer", "Pisar");
	put_date(b, job->options->date);
	object_text(object_info(job->writer), b);
}

static void
put_kids(struct buf *b, struct object *const *kids, size_t n, size_t npage)
{
	buf_puts(b, "/Kids[");
	for (size_t i = 0; i < n; i++) {
		buf_puts(b, i > 0 ? " " : "");
		put_reference(b, kids[i]);
	}
	buf_puts(b, "]/Count ");
	put_int(b, (int64_t)npage);
}

/*
 * The pages hang in one list, or in a list of lists: an array of a PDF/A-1
 * file has at most 8191 members. Nodes and pages have their numbers from the
 * beginning, so that any object can refer to any page.
 */
static void
number_pages(struct job *job)
{
	size_t i;

	job->page_objects = mem_alloc(job->pages->n *
	    sizeof(struct object *));
	if (job->pages->n > JOB_NODE_PAGES)
		job->nnode = (job->pages->n + JOB_NODE_PAGES - 1) /
		    JOB_NODE_PAGES;
	job->nodes = mem_alloc(job->nnode * sizeof(struct object *));
	for (i = 0; i < job->nnode; i++)
		job->nodes[i] = object_new(job->writer);
	for (i = 0; i < job->pages->n; i++)
		job->page_objects[i] = object_new(job->writer);
}

const struct object *
job_page_parent(const struct job *job, size_t page)
{
	return job->nnode > 0 ? job->nodes[page / JOB_NODE_PAGES] :
	    object_root_pages(job->writer);
}

void
job_put_media_box(struct buf *b, const struct page *page)
{
	buf_puts(b, "/MediaBox[0 0 ");
	put_decimal(b, page->width);
	buf_putc(b, ' ');
	put_decimal(b, page->height);
	buf_putc(b, ']');
}

static void
make_page_tree(struct job *job)
{
	struct object	*root = object_root_pages(job->writer);
	struct buf	*b = &job->text;
	size_t		 i, left, from;

	for (i = 0; i < job->nnode; i++) {
		from = i * JOB_NODE_PAGES;
		left = job->pages->n - from;
		left = left < JOB_NODE_PAGES ? left : JOB_NODE_PAGES;
		buf_clear(b);
		buf_puts(b, "/Type/Pages/Parent ");
		put_reference(b, root);
		put_kids(b, job->page_objects + from, left, left);
		object_text(job->nodes[i], b);
	}
	buf_clear(b);
	if (job->nnode > 0)
		put_kids(b, job->nodes, job->nnode, job->pages->n);
	else
		put_kids(b, job->page_objects, job->pages->n, job->pages->n);
	job_put_media_box(b, job->pages->first);
	buf_puts(b, "/Resources ");
	put_reference(b, job->resources);
	object_text(root, b);
}

/* What all pages may name. */
static void
make_resources(struct job *job)
{
	struct buf *b = &job->text;

	buf_clear(b);
	buf_puts(b, "/Font<<");
	fonts_put_names(job->fonts, b);
	buf_puts(b, ">>");
	if (job->pictures.n > 0 || job->forms.n > 0) {
		buf_puts(b, "/XObject<<");
		job_put_pictures(job, b);
		job_put_forms(job, b);
		buf_puts(b, ">>");
	}
	job_put_shades(job, b);
	job_put_patterns(job, b);
	object_text(job->resources, b);
}

static void
make_catalog(struct job *job)
{
	struct buf b = { 0 };

	put_string_entry(&b, "/Lang", job->pages->language);
	if (job->pages->title != NULL)
		buf_puts(&b, "/ViewerPreferences<</DisplayDocTitle true>>");
	job_outlines(job, &b);
	job_names(job, &b);
	object_text(object_catalog(job->writer), &b);
	buf_free(&b);
}

static void
end_job(struct job *job)
{
	fonts_free(job->fonts);
	writer_free(job->writer);
	map_free(&job->anchors);
	mem_free(job->page_objects);
	mem_free(job->nodes);
	VEC_FREE(&job->pictures);
	VEC_FREE(&job->forms);
	job_free_shades(job);
	job_free_patterns(job);
	buf_free(&job->text);
}

bool
pdf_write(const struct pages *pages, const struct pdf_options *options,
    struct buf *out, struct diag *dg)
{
	struct job	job = { .pages = pages, .options = options, .dg = dg };
	bool		ok = false;

	job.writer = writer_new(options->memo);
	job.fonts = fonts_new(job.writer, options->memo);
	job.resources = object_new(job.writer);
	number_pages(&job);
	job_anchors(&job);
	job_count(&job);
	if (!fonts_number(job.fonts, dg) || !job_pages(&job))
		goto out;
	make_page_tree(&job);
	fonts_embed(job.fonts);
	make_resources(&job);
	make_catalog(&job);
	make_info(&job);
	ok = writer_save(job.writer, out, dg);
out:
	end_job(&job);
	return ok;
}
