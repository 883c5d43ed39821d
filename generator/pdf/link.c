/*
 * link: links, bookmarks and named places (ISO 32000-1, 12.3, 12.5.6.5).
 *
 * Destinations are arrays written where they are used: [page /XYZ null y
 * null] keeps the reader's zoom.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "pdf/canvas.h"
#include "pdf/job.h"
#include "pdf/object.h"

#define NAMES_IN_LEAF	500

void
job_anchors(struct job *job)
{
	const struct anchor *a;

	for (a = job->pages->anchors; a != NULL; a = a->next)
		if (!a->own && map_find(&job->anchors, a->id,
		    strlen(a->id)) == NULL)
			map_put(&job->anchors, a->id, strlen(a->id),
			    (void *)(uintptr_t)a);	/* only read */
}

static void
put_destination(const struct job *job, struct buf *b, const struct anchor *a)
{
	buf_putc(b, '[');
	put_reference(b, job->page_objects[a->page_index]);
	buf_puts(b, "/XYZ null ");
	put_decimal(b, (int64_t)a->page->height - a->y);
	buf_puts(b, " null]");
}

/* An address in ASCII: other bytes and spaces as %XX (RFC 3986, 2.1). */
static void
put_uri(struct buf *b, const char *uri)
{
	static const char	 digits[] = "0123456789ABCDEF";
	struct buf		 ascii = { 0 };

	for (; *uri != '\0'; uri++) {
		unsigned char c = (unsigned char)*uri;

		if (c > ' ' && c < 0x7F) {
			buf_putc(&ascii, *uri);
			continue;
		}
		buf_putc(&ascii, '%');
		buf_putc(&ascii, digits[c >> 4]);
		buf_putc(&ascii, digits[c & 15]);
	}
	buf_puts(b, "/A<</S/URI/URI");
	put_byte_string(b, buf_text(&ascii), ascii.n);
	buf_puts(b, ">>");
	buf_free(&ascii);
}

/* Where it leads to; false if to nowhere, which layout has reported. */
static bool
put_target(struct job *job, struct buf *b, const char *id, const char *uri)
{
	const struct anchor *a;

	if (id == NULL) {
		if (uri != NULL)
			put_uri(b, uri);
		return uri != NULL;
	}
	a = map_find(&job->anchors, id, strlen(id));
	if (a == NULL)
		return false;
	buf_puts(b, "/Dest");
	put_destination(job, b, a);
	return true;
}

struct object *
job_link(struct job *job, const struct canvas *c, const struct frame *f,
    int64_t x, int64_t y)
{
	struct buf	*b = &job->text;
	struct object	*o;
	int64_t		 x1, y1, x2, y2, sides[4];

	canvas_to_page(c, x, y, &x1, &y1);
	canvas_to_page(c, x + f->w, y + f->h, &x2, &y2);
	sides[0] = x1 < x2 ? x1 : x2;
	sides[1] = y1 < y2 ? y1 : y2;
	sides[2] = x1 < x2 ? x2 : x1;
	sides[3] = y1 < y2 ? y2 : y1;
	buf_clear(b);
	buf_puts(b, "/Type/Annot/Subtype/Link/Rect[");
	for (int i = 0; i < 4; i++) {
		buf_puts(b, i > 0 ? " " : "");
		put_decimal(b, sides[i]);
	}
	buf_puts(b, "]/Border[0 0 0]/F 4");
	if (!put_target(job, b, f->u.link->id, f->u.link->uri))
		return NULL;
	o = object_new(job->writer);
	object_text(o, b);
	return o;
}

static void
put_entry(struct buf *b, const char *key, const struct object *o)
{
	if (o == NULL)
		return;
	buf_puts(b, key);
	put_reference(b, o);
}

/* Items that show when this one is open. */
static int64_t
count_shown(const struct bookmark *list)
{
	int64_t n = 0;

	for (; list != NULL; list = list->next)
		n += 1 + (list->open ? count_shown(list->first) : 0);
	return n;
}

/* The items of a list below parent; gives the first and the last. */
static void
make_items(struct job *job, const struct bookmark *list,
    const struct object *parent, struct object *ends[2])
{
	struct object	*o, *prev = NULL, *next = NULL, *inner[2];

	ends[0] = o = object_new(job->writer);
	for (; list != NULL; list = list->next, prev = o, o = next) {
		struct buf b = { 0 };

		ends[1] = o;
		buf_puts(&b, "/Title");
		put_text_string(&b, list->title != NULL ? list->title : "");
		put_target(job, &b, list->id, list->uri);
		put_entry(&b, "/Parent ", parent);
		put_entry(&b, "/Prev ", prev);
		if (list->first != NULL) {
			make_items(job, list->first, o, inner);
			put_entry(&b, "/First ", inner[0]);
			put_entry(&b, "/Last ", inner[1]);
			buf_puts(&b, list->open ? "/Count " : "/Count -");
			put_int(&b, count_shown(list->first));
		}
		next = list->next != NULL ? object_new(job->writer) : NULL;
		put_entry(&b, "/Next ", next);
		object_text(o, &b);
		buf_free(&b);
	}
}

void
job_outlines(struct job *job, struct buf *catalog)
{
	struct buf	*b = &job->text;
	struct object	*root, *ends[2];

	if (job->pages->bookmarks == NULL)
		return;
	root = object_new(job->writer);
	make_items(job, job->pages->bookmarks, root, ends);
	buf_clear(b);
	buf_puts(b, "/Type/Outlines");
	put_entry(b, "/First ", ends[0]);
	put_entry(b, "/Last ", ends[1]);
	buf_puts(b, "/Count ");
	put_int(b, count_shown(job->pages->bookmarks));
	object_text(root, b);
	put_entry(catalog, "/Outlines ", root);
	buf_puts(catalog, "/PageMode/UseOutlines");
}

static int
by_id(const void *a, const void *b)
{
	const struct anchor *const *x = a, *const *y = b;

	return strcmp((*x)->id, (*y)->id);
}

static void
put_limits(struct buf *b, const struct anchor *first,
    const struct anchor *last)
{
	buf_puts(b, "/Limits[");
	put_byte_string(b, first->id, strlen(first->id));
	put_byte_string(b, last->id, strlen(last->id));
	buf_puts(b, "]");
}

static struct object *
make_leaf(struct job *job, const struct anchor **list, size_t n, bool only)
{
	struct object	*o = object_new(job->writer);
	struct buf	*b = &job->text;

	buf_clear(b);
	if (!only)
		put_limits(b, list[0], list[n - 1]);
	buf_puts(b, "/Names[");
	for (size_t i = 0; i < n; i++) {
		put_byte_string(b, list[i]->id, strlen(list[i]->id));
		put_destination(job, b, list[i]);
	}
	buf_putc(b, ']');
	object_text(o, b);
	return o;
}

/* A name tree (7.9.6), so that FILE.pdf#id leads to the place. */
void
job_names(struct job *job, struct buf *catalog)
{
	size_t			  n = 0, i, total = job->anchors.n;
	const struct anchor	**list;
	struct buf		  kids = { 0 };
	struct object		 *root = NULL;

	if (total == 0)
		return;
	list = mem_alloc(total * sizeof(*list));
	for (i = 0; i < job->anchors.room; i++)
		if (job->anchors.slots[i].key != NULL)
			list[n++] = job->anchors.slots[i].value;
	qsort(list, n, sizeof(*list), by_id);
	buf_puts(&kids, "/Kids[");
	for (i = 0; i < n; i += NAMES_IN_LEAF) {
		size_t left = n - i;

		root = make_leaf(job, list + i, left < NAMES_IN_LEAF ? left :
		    NAMES_IN_LEAF, n <= NAMES_IN_LEAF);
		buf_puts(&kids, i > 0 ? " " : "");
		put_reference(&kids, root);
	}
	if (n > NAMES_IN_LEAF) {
		buf_putc(&kids, ']');
		root = object_new(job->writer);
		object_text(root, &kids);
	}
	put_entry(catalog, "/Names<</Dests ", root);
	buf_puts(catalog, ">>");
	buf_free(&kids);
	mem_free(list);
}
