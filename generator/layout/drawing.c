/*
 * drawing: see drawing.h. Scales, rounds to millipoints, and sets the texts;
 * decides nothing else.
 */
#include "layout/drawing.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/drawing.h"
#include "fo/fo.h"
#include "layout/look.h"

#define SAME		1e-6	/* of matrices: no difference */
#define FLAT		1e6	/* of a matrix's numbers to its size: what it
				   draws has no width to be seen */
#define DASH_MIN	50	/* mpt; a finer pattern is a line */
#define CLIPS_MAX	20	/* viewports and groups in one another */
#define NAMED_MAX	60	/* bytes of a text in a message */
#define SLACK		((mpt)1000)	/* that a text may stick out unsaid */

/* A drawing on its way. */
struct sheet {
	struct layout		*lay;
	const struct fo		*fo;
	const struct drawing	*drawing;
	struct frame		*root;
	struct drawing_matrix	 scale;		/* to its size on the page */
	struct frame		*open[CLIPS_MAX];	/* groups; the last
						   takes what comes */
	double			 x[CLIPS_MAX], y[CLIPS_MAX]; /* in the root */
	size_t			 nopen;
	size_t			 unseen;	/* clips that found no room */
};

static mpt
to_mpt(double v)
{
	return v > MPT_MAX ? MPT_MAX : v < -MPT_MAX ? -MPT_MAX :
	    (mpt)lround(v);
}

static int
to_thousandths(double v)
{
	return v > 1000 ? 1000000 : (int)lround(v * 1000);
}

/* How much the matrix makes things larger. */
static double
size_of(const struct drawing_matrix *m)
{
	return sqrt(fabs(m->a * m->d - m->b * m->c));
}

/* Squeezes all to a line, or to a point. */
static bool
is_flat(const struct drawing_matrix *m)
{
	return fabs(m->a) + fabs(m->b) + fabs(m->c) + fabs(m->d) >=
	    FLAT * size_of(m);
}

static struct drawing_matrix
divided(const struct drawing_matrix *m, double by)
{
	return (struct drawing_matrix){ m->a / by, m->b / by, m->c / by,
	    m->d / by, m->e, m->f };
}

static bool
is_upright(const struct drawing_matrix *m)
{
	return fabs(m->a - 1) < SAME && fabs(m->d - 1) < SAME &&
	    fabs(m->b) < SAME && fabs(m->c) < SAME;
}

/* Turned or mirrored, but a circle stays a circle. */
static bool
is_round(const struct drawing_matrix *m)
{
	return (fabs(m->a - m->d) < SAME && fabs(m->b + m->c) < SAME) ||
	    (fabs(m->a + m->d) < SAME && fabs(m->b - m->c) < SAME);
}

/* Puts the frame, whose x and y are in the root, into the innermost group. */
static void
put(struct sheet *s, struct frame *f)
{
	f->x -= to_mpt(s->x[s->nopen - 1]);
	f->y -= to_mpt(s->y[s->nopen - 1]);
	frame_append(s->open[s->nopen - 1], f);
}

static struct frame_part *
make_part(struct sheet *s, struct frame *f)
{
	struct frame_part *part = ARENA_NEW(s->lay->arena, struct frame_part);

	*part = (struct frame_part){ .opacity = 1000 };
	f->u.part = part;
	return part;
}

/* Shapes */

static void
set_box(struct frame *f, const struct frame_point *p, size_t n)
{
	mpt	x2 = p->x, y2 = p->y;
	size_t	i;

	f->x = p->x;
	f->y = p->y;
	for (i = 1; i < n; i++) {
		f->x = p[i].x < f->x ? p[i].x : f->x;
		f->y = p[i].y < f->y ? p[i].y : f->y;
		x2 = p[i].x > x2 ? p[i].x : x2;
		y2 = p[i].y > y2 ? p[i].y : y2;
	}
	f->w = x2 - f->x;
	f->h = y2 - f->y;
}

/* The points on the page; sets the frame's place and size. */
static const struct frame_point *
scale_points(const struct sheet *s, const struct drawing_path *path,
    struct frame *f)
{
	struct frame_point	*at = ARENA_ARRAY(s->lay->arena, path->n,
				    struct frame_point);
	size_t			 i;

	for (i = 0; i < path->n; i++) {
		at[i].x = to_mpt(path->at[i].x * s->scale.a);
		at[i].y = to_mpt(path->at[i].y * s->scale.d);
	}
	set_box(f, at, path->n);
	for (i = 0; i < path->n; i++) {
		at[i].x -= f->x;
		at[i].y -= f->y;
	}
	return at;
}

static struct frame_paint
paint_of(const struct drawing_paint *paint)
{
	return (struct frame_paint){ .color = paint->color,
	    .opacity = to_thousandths(paint->opacity) };
}

static void
set_stroke(const struct sheet *s, const struct drawing_stroke *stroke,
    struct frame_path *out)
{
	struct drawing_matrix	 m = drawing_product(&s->scale, &stroke->pen);
	double			 size = size_of(&m), sum = 0, *pen;
	mpt			*dash;
	size_t			 i;

	out->stroke = paint_of(&stroke->paint);
	if (is_flat(&m))
		out->stroke.color.none = true;
	if (out->stroke.color.none)
		return;
	out->width = to_mpt(stroke->width * size);
	out->cap = stroke->cap;
	out->join = stroke->join;
	out->miter = to_thousandths(stroke->miter);
	out->dash_offset = to_mpt(stroke->dash_offset * size);
	for (i = 0; i < stroke->ndash; i++)
		sum += stroke->dash[i] * size;
	if (sum >= DASH_MIN) {
		dash = ARENA_ARRAY(s->lay->arena, stroke->ndash, mpt);
		for (i = 0; i < stroke->ndash; i++)
			dash[i] = to_mpt(stroke->dash[i] * size);
		out->dash = dash;
		out->ndash = stroke->ndash;
	}
	m = divided(&m, size);
	if (is_round(&m))
		return;
	pen = ARENA_ARRAY(s->lay->arena, 4, double);
	memcpy(pen, (double[]){ m.a, m.b, m.c, m.d }, 4 * sizeof(*pen));
	out->pen = pen;
}

static void
put_shape(struct sheet *s, const struct drawing_shape *shape)
{
	struct frame		*f = frame_new(s->lay, FRAME_PATH, s->fo);
	struct frame_path	*path = ARENA_NEW(s->lay->arena,
				    struct frame_path);

	path->ops = shape->path.ops;
	path->nop = shape->path.nop;
	path->n = shape->path.n;
	path->at = scale_points(s, &shape->path, f);
	path->fill = paint_of(&shape->fill);
	path->even_odd = shape->even_odd;
	path->gradient = shape->fill.gradient;
	if (path->gradient != NULL) {
		path->gradient_matrix = drawing_product(&s->scale,
		    &path->gradient->matrix);
		path->gradient_matrix.e -= f->x;
		path->gradient_matrix.f -= f->y;
	}
	set_stroke(s, &shape->stroke, path);
	f->u.path = path;
	put(s, f);
}

/* Texts */

/* Words of one face; a run has several where a face lacks characters. */
struct stretch {
	const struct drawing_run *run;
	const struct look	*look;
	const struct face	*face;
	const struct word	*word;
	double			 width;	/* in the text's units */
	struct stretch		*next;
};

static double
width_of(const struct stretch *t)
{
	size_t i, n = 0;

	for (i = 0; i < t->word->n; i++)
		n += t->word->glyphs[i].nchar > 0;
	return (double)t->word->width * t->run->size / FONT_EM +
	    (double)n * t->run->letter;
}

static struct stretch **
add_stretch(struct sheet *s, struct stretch **last,
    const struct drawing_run *run, const struct look *look,
    const struct face *face, const char *text, size_t n)
{
	struct stretch *t = ARENA_NEW(s->lay->scratch, struct stretch);

	*t = (struct stretch){ .run = run, .look = look, .face = face };
	t->word = shape(s->lay->options->shaper, face, text, n,
	    look->kerning);
	t->width = width_of(t);
	*last = t;
	return &t->next;
}

/* A run whose characters no one face has. */
static struct stretch **
add_pieces(struct sheet *s, struct stretch **last,
    const struct drawing_run *run, const struct look *look)
{
	const char		*p = run->text, *end = p + run->n, *from, *at;
	const struct face	*face;

	while (p < end) {
		from = p;
		face = look_piece(s->lay, look, utf8_next(&p),
		    run->fo->place).face;
		for (at = p; p < end; at = p)
			if (look_piece(s->lay, look, utf8_next(&p),
			    run->fo->place).face != face)
				break;
		p = at;
		if (face != NULL)
			last = add_stretch(s, last, run, look, face, from,
			    (size_t)(at - from));
	}
	return last;
}

static struct stretch **
add_run(struct sheet *s, struct stretch **last, const struct drawing_run *run)
{
	const struct look	*look = look_find(s->lay, run->fo);
	struct stretch		**next;

	if (look->face == NULL || run->n == 0)
		return last;
	next = add_stretch(s, last, run, look, look->face, run->text, run->n);
	if (word_is_whole((*last)->word))
		return next;
	*last = NULL;
	return add_pieces(s, last, run, look);
}

/* From the run to the end of what is aligned with it (§10.9.1). */
static double
chunk_width(const struct stretch *t)
{
	const struct drawing_run	*run = t->run;
	double				 width = 0;

	for (; t != NULL; t = t->next) {
		if (t->run != run) {
			if (t->run->has_x || t->run->has_y)
				break;
			width += t->run->dx;
		}
		run = t->run;
		width += t->width;
	}
	return width;
}

/* How far the baseline lies below the point named. */
static double
lowered(const struct stretch *t)
{
	const struct face_metrics	*m = face_metrics(t->look->face);
	double				 em = t->run->size / m->units_per_em;

	switch (t->run->baseline) {
	case DRAW_CENTRAL:
		return (m->ascender + m->descender) / 2.0 * em;
	case DRAW_X_MIDDLE:
		return m->x_height / 2.0 * em;
	case DRAW_HANGING:
		return 0.8 * m->ascender * em;
	case DRAW_TOP:
		return m->ascender * em;
	case DRAW_BOTTOM:
		return m->descender * em;
	default:
		return 0;
	}
}

static struct frame *
make_text(struct sheet *s, const struct stretch *t, double size)
{
	struct frame		*f = frame_new(s->lay, FRAME_TEXT, s->fo);
	struct frame_text	*text = ARENA_NEW(s->lay->arena,
				    struct frame_text);
	struct glyph		*glyphs = ARENA_ARRAY(s->lay->arena,
				    t->word->n, struct glyph);
	const struct face_metrics *m = face_metrics(t->face);
	double			 upto = 0;
	mpt			 done = 0;
	size_t			 i;

	text->face = t->face;
	text->size = to_mpt(t->run->size * size);
	text->color = t->run->fill.color;
	text->n = t->word->n;
	text->glyphs = glyphs;
	for (i = 0; i < text->n; i++) {
		glyphs[i] = t->word->glyphs[i];
		upto += glyphs[i].advance * t->run->size * size / FONT_EM;
		if (glyphs[i].nchar > 0)
			upto += t->run->letter * size;
		glyphs[i].advance = to_mpt(upto) - done;
		done = to_mpt(upto);
	}
	f->u.text = text;
	f->w = done;
	f->baseline = font_scale(t->face, text->size, m->ascender);
	f->h = f->baseline + font_scale(t->face, text->size, -m->descender);
	f->y = -f->baseline;
	return f;
}

/* A text beyond the edge is cut there: a lost word. */
static void
check_inside(struct sheet *s, const struct stretch *t, double x, double y,
    const struct drawing_matrix *m)
{
	double	height = t->run->size * face_metrics(t->face)->cap_height /
	    face_metrics(t->face)->units_per_em;
	size_t	n = t->run->n < NAMED_MAX ? t->run->n : NAMED_MAX;
	int	i;

	for (i = 0; i < 4 && !s->drawing->overflows; i++) {
		double tx = x + (i & 1 ? t->width : 0);
		double ty = y - (i & 2 ? height : 0);
		double px = m->a * tx + m->c * ty + m->e;
		double py = m->b * tx + m->d * ty + m->f;

		if (px >= -SLACK && px <= s->root->w + SLACK &&
		    py >= -SLACK && py <= s->root->h + SLACK)
			continue;
		while (n > 0 && n < t->run->n &&
		    ((unsigned char)t->run->text[n] & 0xC0) == 0x80)
			n--;
		diag_add(s->lay->dg, DRAWING_TEXT_OUTSIDE, t->run->fo->place,
		    arena_copy(s->lay->scratch, t->run->text, n), NULL);
		return;
	}
}

static void
put_stretch(struct sheet *s, const struct stretch *t, double x, double y,
    const struct drawing_matrix *m)
{
	double			 size = size_of(m);
	struct drawing_matrix	 turn;
	struct frame		*f, *group;
	struct frame_part	*part;

	if (is_flat(m) || t->run->fill.color.none)
		return;
	turn = divided(m, size);
	f = make_text(s, t, size);
	check_inside(s, t, x, y, m);
	if (is_upright(&turn) && t->run->fill.opacity >= 1) {
		f->x += to_mpt(m->a * x + m->c * y + m->e);
		f->y += to_mpt(m->b * x + m->d * y + m->f);
		put(s, f);
		return;
	}
	group = frame_new(s->lay, FRAME_GROUP, s->fo);
	group->x = to_mpt(m->a * x + m->c * y + m->e);
	group->y = to_mpt(m->b * x + m->d * y + m->f);
	part = make_part(s, group);
	part->turned = !is_upright(&turn);
	memcpy(part->turn, (double[]){ turn.a, turn.b, turn.c, turn.d },
	    sizeof(part->turn));
	part->opacity = to_thousandths(t->run->fill.opacity);
	put(s, group);
	frame_append(group, f);
}

static void
put_text(struct sheet *s, const struct drawing_text *text)
{
	struct arena_mark	 mark = arena_mark(s->lay->scratch);
	struct drawing_matrix	 m = drawing_product(&s->scale, &text->matrix);
	struct stretch		*all = NULL, **last = &all, *t;
	const struct drawing_run *run = NULL;
	double			 x = 0, y = 0;
	size_t			 i;

	for (i = 0; i < text->n; i++)
		last = add_run(s, last, &text->runs[i]);
	for (t = all; t != NULL; t = t->next) {
		if (t == all || t->run != run) {
			run = t->run;
			x = (run->has_x ? run->x : x) + run->dx;
			y = (run->has_y ? run->y : y) + run->dy;
			if (run->has_x || run->has_y || t == all)
				x -= run->anchor == DRAW_START ? 0 :
				    chunk_width(t) *
				    (run->anchor == DRAW_END ? 1 : 0.5);
		}
		put_stretch(s, t, x, y + lowered(t), &m);
		x += t->width;
	}
	arena_reset(s->lay->scratch, mark);
}

/* Viewports, groups */

static void
open_clip(struct sheet *s, const struct drawing_item *item)
{
	struct frame *f;

	if (s->nopen == CLIPS_MAX) {
		s->unseen++;
		return;
	}
	f = frame_new(s->lay, FRAME_GROUP, s->fo);
	f->clip = true;
	f->x = to_mpt(item->u.clip.x * s->scale.a);
	f->y = to_mpt(item->u.clip.y * s->scale.d);
	f->w = to_mpt(item->u.clip.w * s->scale.a);
	f->h = to_mpt(item->u.clip.h * s->scale.d);
	s->x[s->nopen] = f->x;
	s->y[s->nopen] = f->y;
	put(s, f);
	s->open[s->nopen++] = f;
}

/* What comes is shown as one; places stay as they are in the group around. */
static void
open_group(struct sheet *s, double opacity)
{
	struct frame		*f;
	struct frame_part	*part;

	if (s->nopen == CLIPS_MAX) {
		s->unseen++;
		return;
	}
	f = frame_new(s->lay, FRAME_GROUP, s->fo);
	part = make_part(s, f);
	part->opacity = to_thousandths(opacity);
	part->whole = true;
	f->x = to_mpt(s->x[s->nopen - 1]);
	f->y = to_mpt(s->y[s->nopen - 1]);
	f->w = s->root->w;
	f->h = s->root->h;
	s->x[s->nopen] = s->x[s->nopen - 1];
	s->y[s->nopen] = s->y[s->nopen - 1];
	put(s, f);
	s->open[s->nopen++] = f;
}

static void
close_group(struct sheet *s)
{
	if (s->unseen > 0)
		s->unseen--;
	else
		s->nopen--;
}

struct frame *
drawing_frame(struct layout *lay, const struct fo *fo,
    const struct drawing *drawing, mpt w, mpt h)
{
	struct sheet	s = { .lay = lay, .fo = fo, .drawing = drawing,
			    .root = frame_new(lay, FRAME_GROUP, fo),
			    .nopen = 1 };
	size_t		i;

	s.root->w = w;
	s.root->h = h;
	s.root->clip = !drawing->overflows;
	make_part(&s, s.root)->title = drawing->title;
	s.scale = (struct drawing_matrix){ .a = w / drawing->width,
	    .d = h / drawing->height };
	s.open[0] = s.root;
	for (i = 0; i < drawing->n; i++)
		switch (drawing->items[i].kind) {
		case DRAWING_SHAPE:
			put_shape(&s, drawing->items[i].u.shape);
			break;
		case DRAWING_TEXT:
			put_text(&s, drawing->items[i].u.text);
			break;
		case DRAWING_CLIP:
			open_clip(&s, &drawing->items[i]);
			break;
		case DRAWING_GROUP:
			open_group(&s, drawing->items[i].u.opacity);
			break;
		default:
			close_group(&s);
		}
	return s.root;
}
