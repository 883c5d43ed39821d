/*
 * page: a walk over the frames of each page.
 *
 * Draws in the order of the tree and decides nothing. A frame's formatting
 * object is at hand at every step: marks for the structure tree can be put
 * around its operators here without touching anything else.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "pdf/canvas.h"
#include "pdf/fonts.h"
#include "pdf/job.h"
#include "pdf/object.h"

#define DEPTH_MAX	4000

struct walk {
	struct job	*job;
	struct canvas	 canvas;
	struct buf	 annotations;	/* "12 0 R 13 0 R" */
	const struct frame *line_end;	/* the last text of the line in hand */
	int		 depth;
};

static bool	draw(struct walk *, const struct frame *, int64_t x,
		    int64_t y);

static bool
draw_children(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame *child;

	for (child = f->first; child != NULL; child = child->next)
		if (!draw(w, child, x, y))
			return false;
	return true;
}

static bool
too_deep(struct walk *w, const struct frame *f)
{
	diag_add(w->job->dg, PDF_TOO_DEEP,
	    f->fo != NULL ? f->fo->place : NULL, NULL);
	return false;
}

/* Painted apart, then shown with the group's opacity. */
static bool
draw_whole(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	struct buf		 content = { 0 }, *out;
	struct canvas_state	 before;
	bool			 ok;

	out = canvas_begin_form(&w->canvas, &content, &before);
	ok = draw_children(w, f, x, y);
	canvas_end_form(&w->canvas, out, &before);
	if (ok)
		canvas_show_form(&w->canvas, job_form(w->job, &content),
		    job_state(w->job, f->u.part->opacity,
		    f->u.part->opacity));
	buf_free(&content);
	return ok;
}

static bool
draw_group(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	/* counter-clockwise, in the frames' sense of y */
	static const double quarters[4][4] = { { 1, 0, 0, 1 },
	    { 0, -1, 1, 0 }, { -1, 0, 0, -1 }, { 0, 1, -1, 0 } };
	const struct frame_part	*part = f->u.part;
	const double		*turn = NULL;
	bool			 ok;

	if (part != NULL && part->whole)
		return draw_whole(w, f, x, y);
	if (f->rotate != 0)
		turn = quarters[((f->rotate / 90) % 4 + 4) % 4];
	else if (part != NULL && part->turned)
		turn = part->turn;
	if (turn == NULL && !f->clip &&
	    (part == NULL || part->opacity == 1000))
		return draw_children(w, f, x, y);
	if (!canvas_push(&w->canvas, x, y, turn, f->clip, f->w, f->h))
		return too_deep(w, f);
	if (part != NULL && part->opacity < 1000)
		canvas_use(&w->canvas, job_state(w->job, part->opacity,
		    part->opacity));
	ok = draw_children(w, f, 0, 0);
	canvas_pop(&w->canvas);
	return ok;
}

static bool
draw_text(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame_text *t = f->u.text;

	if (t->n > 0)
		canvas_text(&w->canvas, fonts_of(w->job->fonts, t->face),
		    t, x, y + f->baseline, f == w->line_end);
	return true;
}

/* The last text among the frames from f on, and below them. */
static const struct frame *
last_text(const struct frame *f, int depth)
{
	const struct frame *last = NULL, *inner;

	for (; f != NULL && depth < DEPTH_MAX; f = f->next) {
		inner = f->kind == FRAME_TEXT ? f :
		    last_text(f->first, depth + 1);
		if (inner != NULL)
			last = inner;
	}
	return last;
}

static bool
draw_line(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame *outer = w->line_end;
	bool ok;

	w->line_end = last_text(f->first, w->depth);
	ok = draw_children(w, f, x, y);
	w->line_end = outer;
	return ok;
}

static bool
draw_rule(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	canvas_rule(&w->canvas, f->u.rule, x, y, f->w, f->h);
	return true;
}

static bool
draw_rect(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	canvas_rect(&w->canvas, x, y, f->w, f->h, f->u.fill);
	return true;
}

static bool
draw_image(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame_image *image = f->u.image;

	canvas_image(&w->canvas, job_picture(w->job, image->image), x, y,
	    f->w, f->h, image->clip ? image : NULL);
	return true;
}

/* The child once, cut off at the frame's edges. */
static bool
draw_tile(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	bool ok;

	if (!canvas_push(&w->canvas, x, y, NULL, true, f->w, f->h))
		return too_deep(w, f);
	ok = draw_children(w, f, 0, 0);
	canvas_pop(&w->canvas);
	return ok;
}

/* However many they are, they are one pattern. */
static bool
draw_tiles(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame_tiles *tiles = f->u.tiles;
	struct buf		 content = { 0 }, matrix = { 0 }, *out;
	struct canvas_state	 before;
	unsigned		 number;
	bool			 ok;

	if (f->first->x + (int64_t)tiles->step_x >= f->w &&
	    f->first->y + (int64_t)tiles->step_y >= f->h)
		return draw_tile(w, f, x, y);
	canvas_put_matrix(&w->canvas, x + f->first->x, y + f->first->y +
	    tiles->step_y, &matrix);
	out = canvas_begin_pattern(&w->canvas, &content, tiles->step_y,
	    &before);
	ok = draw_children(w, f, -f->first->x, -f->first->y);
	canvas_end_form(&w->canvas, out, &before);
	if (ok) {
		number = job_pattern(w->job, &content, tiles, &matrix);
		canvas_fill_pattern(&w->canvas, number, x, y, f->w, f->h);
	}
	buf_free(&matrix);
	buf_free(&content);
	return ok;
}

static bool
draw_path(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	const struct frame_path	*path = f->u.path;
	unsigned		 shading = 0, state = 0;

	if (path->gradient != NULL)
		shading = job_shading(w->job, path->gradient);
	if (path->fill.opacity < 1000 || path->stroke.opacity < 1000)
		state = job_state(w->job, path->fill.opacity,
		    path->stroke.opacity);
	canvas_path(&w->canvas, path, x, y, shading, state);
	return true;
}

static bool
draw_link(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	struct object *o = job_link(w->job, &w->canvas, f, x, y);

	if (o != NULL) {
		if (w->annotations.n > 0)
			buf_putc(&w->annotations, ' ');
		put_reference(&w->annotations, o);
	}
	return draw_children(w, f, x, y);
}

static bool
draw(struct walk *w, const struct frame *f, int64_t x, int64_t y)
{
	static bool (*const by_kind[FRAME_KIND_MAX])(struct walk *,
	    const struct frame *, int64_t, int64_t) = {
		[FRAME_GROUP] = draw_group,
		[FRAME_LINE] = draw_line,
		[FRAME_TEXT] = draw_text,
		[FRAME_RULE] = draw_rule,
		[FRAME_RECT] = draw_rect,
		[FRAME_PATH] = draw_path,
		[FRAME_IMAGE] = draw_image,
		[FRAME_TILES] = draw_tiles,
		[FRAME_LINK] = draw_link,
	};
	bool ok;

	if (w->depth == DEPTH_MAX)
		return too_deep(w, f);
	w->depth++;
	ok = by_kind[f->kind](w, f, x + f->x, y + f->y);
	w->depth--;
	return ok;
}

/* The glyphs of the texts from f on, and below them. */
static void
count(struct fonts *fs, const struct frame *f, const struct frame *line_end,
    int depth)
{
	for (; f != NULL && depth < DEPTH_MAX; f = f->next) {
		if (f->kind == FRAME_TEXT)
			text_count(fonts_of(fs, f->u.text->face), f->u.text,
			    f == line_end);
		else if (f->first != NULL)
			count(fs, f->first, f->kind == FRAME_LINE ?
			    last_text(f->first, depth) : line_end, depth + 1);
	}
}

void
job_count(struct job *job)
{
	const struct page *page;

	for (page = job->pages->first; page != NULL; page = page->next)
		count(job->fonts, page->root, NULL, 0);
}

static void
finish_page(struct walk *w, const struct page *page, size_t i,
    const struct buf *content)
{
	struct job		*job = w->job;
	const struct page	*first = job->pages->first;
	struct buf		*b = &job->text;
	struct object		*contents = object_new(job->writer);

	object_stream(contents, buf_text(content), content->n, true);
	buf_clear(b);
	buf_puts(b, "/Type/Page/Parent ");
	put_reference(b, job_page_parent(job, i));
	if (page->width != first->width || page->height != first->height)
		job_put_media_box(b, page);
	buf_puts(b, "/Contents ");
	put_reference(b, contents);
	if (w->annotations.n > 0) {
		buf_puts(b, "/Annots[");
		buf_add(b, w->annotations.data, w->annotations.n);
		buf_putc(b, ']');
	}
	object_text(job->page_objects[i], b);
}

bool
job_pages(struct job *job)
{
	struct walk		 w = { .job = job };
	struct buf		 content = { 0 };
	const struct page	*page;
	size_t			 i = 0;
	bool			 ok = true;

	for (page = job->pages->first; page != NULL && ok; page = page->next) {
		buf_clear(&content);
		buf_clear(&w.annotations);
		canvas_begin(&w.canvas, &content, page->height);
		if (page->root != NULL)
			ok = draw(&w, page->root, 0, 0);
		canvas_end(&w.canvas);
		finish_page(&w, page, i++, &content);
	}
	canvas_free(&w.canvas);
	buf_free(&w.annotations);
	buf_free(&content);
	return ok;
}
