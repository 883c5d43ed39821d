/*
 * pen: writes the frames of a line from left to right. Knows where it is,
 * not why.
 */
#include "layout/line.h"

#include "base/arena.h"
#include "fo/fo.h"
#include "layout/drawing.h"
#include "layout/image.h"
#include "layout/paint.h"

#define UNITS_MAX	((size_t)10000)	/* dots of one leader */

static void
put(struct pen *pen, struct frame *f, mpt x, mpt y)
{
	f->x = x - pen->parent_x;
	f->y = y - pen->parent_y;
	frame_append(pen->parent, f);
}

static mpt
level_top(const struct pen *pen, const struct level *level)
{
	return pen->baseline - level->shift - level->above;
}

static void
end_text(struct pen *pen)
{
	pen->text = NULL;
	pen->like = NULL;
}

void
pen_start(struct pen *pen, struct frame *line, mpt x, size_t nglyph)
{
	pen->parent = line;
	pen->baseline = line->baseline;
	pen->x = x;
	pen->glyphs = ARENA_ARRAY(pen->lay->arena, nglyph, struct glyph);
}

/* Inlines */

static mpt
padding(const struct level *level, enum fo_side side)
{
	return fo_length(level->fo->style->box->padding[side].len, 0, 0);
}

static mpt
box_top(const struct pen *pen, const struct level *level)
{
	return level_top(pen, level) - padding(level, FO_BEFORE) -
	    level->fo->style->box->border[FO_BEFORE].width;
}

static mpt
box_height(const struct level *level)
{
	const struct fo_border *b = level->fo->style->box->border;

	return level->above + level->below + padding(level, FO_BEFORE) +
	    padding(level, FO_AFTER) + b[FO_BEFORE].width + b[FO_AFTER].width;
}

/* An empty frame that a link can lead to. */
static void
put_anchor(struct pen *pen, const struct level *level)
{
	struct frame *f = frame_new(pen->lay, FRAME_GROUP, level->fo);

	f->id = level->id;
	put(pen, f, pen->x, level_top(pen, level));
}

static void
open_link(struct pen *pen, struct opened *o)
{
	const struct fo	  *fo = o->level->fo;
	struct frame	  *f = frame_new(pen->lay, FRAME_LINK, fo);
	struct frame_link *link = ARENA_NEW(pen->lay->arena,
			      struct frame_link);

	link->uri = object_address(pen->lay, fo_string(fo,
	    FO_P_EXTERNAL_DESTINATION));
	link->id = fo_string(fo, FO_P_INTERNAL_DESTINATION);
	f->u.link = link;
	f->h = o->level->above + o->level->below;
	put(pen, f, pen->x, level_top(pen, o->level));
	pen->parent_x += f->x;
	pen->parent_y += f->y;
	pen->parent = f;
	o->link = f;
}

/* The borders of an inline on this line; start and end: where it has them. */
static void
put_borders(struct pen *pen, const struct opened *o, bool ended)
{
	const struct fo_border	*b = o->level->fo->style->box->border;
	mpt			 x = o->x - pen->parent_x, w = pen->x - o->x;
	mpt			 y = box_top(pen, o->level) - pen->parent_y;
	mpt			 h = box_height(o->level);

	paint_rule(pen->lay, pen->parent, &b[FO_BEFORE], x,
	    y + b[FO_BEFORE].width / 2, w, 0);
	paint_rule(pen->lay, pen->parent, &b[FO_AFTER], x,
	    y + h - b[FO_AFTER].width / 2, w, 0);
	if (o->begun || b[FO_START].retain)
		paint_rule(pen->lay, pen->parent, &b[FO_START],
		    x + b[FO_START].width / 2, y, 0, h);
	if (ended || b[FO_END].retain)
		paint_rule(pen->lay, pen->parent, &b[FO_END],
		    x + w - b[FO_END].width / 2, y, 0, h);
}

/* A line under, over or through the text; units up from the baseline. */
static void
put_stroke(struct pen *pen, const struct opened *o, int position,
    int thickness)
{
	const struct look	*look = o->level->look;
	struct fo_border	 stroke = { .style = FO_V_SOLID,
	    .color = look->text->color };

	stroke.width = font_scale(look->face, look->size, thickness);
	paint_rule(pen->lay, pen->parent, &stroke,
	    o->stroke_x - pen->parent_x,
	    pen->baseline - o->level->shift - pen->parent_y -
	    font_scale(look->face, look->size, position),
	    pen->x - o->stroke_x, 0);
}

/* The lines of an inline from where they began up to here. */
static void
put_decoration(struct pen *pen, const struct opened *o)
{
	const struct level		*level = o->level;
	const struct face_metrics	*m;

	if (!level->decorated || level->look->face == NULL ||
	    level->look->hidden)
		return;
	m = face_metrics(level->look->face);
	if (level->under)
		put_stroke(pen, o, m->underline_position,
		    m->underline_thickness);
	if (level->over)
		put_stroke(pen, o, m->ascender, m->underline_thickness);
	if (level->through)
		put_stroke(pen, o, m->strike_position, m->strike_thickness);
}

/* Inside an inline that takes lines off, those around it have a gap. */
static void
interrupt(struct pen *pen, bool ends)
{
	size_t i;

	for (i = 0; i < pen->nopen; i++) {
		if (ends)
			put_decoration(pen, &pen->open[i]);
		pen->open[i].stroke_x = pen->x;
	}
}

void
pen_open(struct pen *pen, const struct level *level, bool begun)
{
	const struct fo_color	 color = level->fo->style->box->background;
	struct opened		*o = &pen->open[pen->nopen++];

	*o = (struct opened){ .level = level, .begun = begun };
	end_text(pen);
	if (level->id != NULL && begun)
		put_anchor(pen, level);
	if (begun)
		pen->x = width_add(pen->x, level->space_start);
	if (level->linked)
		open_link(pen, o);
	o->x = pen->x;
	if (level->boxed && paint_shows(level->fo->style->box)) {
		o->rect = frame_new(pen->lay, FRAME_RECT, level->fo);
		o->rect->u.fill = color;
		o->rect->artifact = 1;
		o->rect->h = box_height(level);
		put(pen, o->rect, pen->x, box_top(pen, level));
	}
	pen->x = width_add(pen->x, begun ? level->start -
	    level->space_start : level->start_again);
	o->stroke_x = pen->x;
	if (level->bare)
		interrupt(pen, true);
}

void
pen_reopen(struct pen *pen, const struct level *level)
{
	if (level == NULL)
		return;
	pen_reopen(pen, level->up);
	if (level->linked || level->boxed || level->decorated ||
	    level->bare || level->start_again != 0 || level->end_again != 0)
		pen_open(pen, level, false);
}

static bool
is_open(const struct pen *pen, const struct level *level)
{
	size_t i;

	for (i = 0; i < pen->nopen; i++)
		if (pen->open[i].level == level)
			return true;
	return false;
}

/* In the place that the rectangle of the colour keeps for it. */
static void
put_picture(struct pen *pen, const struct opened *o, bool ended)
{
	const struct fo_border	*b = o->level->fo->style->box->border;
	struct frame		*rect = o->rect, *f;
	mpt			 start = o->begun || b[FO_START].retain ?
				    b[FO_START].width : 0;
	mpt			 end = ended || b[FO_END].retain ?
				    b[FO_END].width : 0;
	struct rect		 inside = { rect->x + start,
				    rect->y + b[FO_BEFORE].width,
				    rect->w - start - end,
				    rect->h - b[FO_BEFORE].width -
				    b[FO_AFTER].width };

	f = paint_picture(pen->lay, o->level->fo, inside, inside);
	if (f == NULL)
		return;
	f->next = rect->next;
	rect->next = f;
	if (pen->parent->last == rect)
		pen->parent->last = f;
}

void
pen_close(struct pen *pen, const struct level *level, bool ended)
{
	struct opened	*o;

	if (!is_open(pen, level)) {	/* nothing to show on this line */
		pen->x = width_add(pen->x, ended ? level->end : 0);
		return;
	}
	end_text(pen);
	o = &pen->open[--pen->nopen];
	put_decoration(pen, o);
	pen->x = width_add(pen->x, ended ? level->end - level->space_end :
	    level->end_again);
	if (level->bare)
		interrupt(pen, false);
	if (o->rect != NULL)
		o->rect->w = pen->x - o->x;
	if (o->rect != NULL && level->fo->style->box->background_image != NULL)
		put_picture(pen, o, ended);
	if (level->boxed)
		put_borders(pen, o, ended);
	if (o->link != NULL) {
		o->link->w = pen->x - o->x;
		pen->parent_x -= o->link->x;
		pen->parent_y -= o->link->y;
		pen->parent = pen->line->frame;
		for (o = pen->open + pen->nopen; o > pen->open; o--)
			if (o[-1].link != NULL) {
				pen->parent = o[-1].link;
				break;
			}
	}
	if (ended)
		pen->x = width_add(pen->x, level->space_end);
}

void
pen_end(struct pen *pen)
{
	while (pen->nopen > 0)
		pen_close(pen, pen->open[pen->nopen - 1].level, false);
}

/* Text */

/* The frame that takes more of such text, opened if need be. */
static struct frame *
need_text(struct pen *pen, const struct atom *a)
{
	struct frame		*f = pen->text;
	const struct atom	*like = pen->like;
	struct frame_text	*text;

	if (f != NULL && like->fo == a->fo && like->face == a->face &&
	    like->size == a->size && like->level == a->level)
		return f;
	f = frame_new(pen->lay, FRAME_TEXT, a->fo);
	text = ARENA_NEW(pen->lay->arena, struct frame_text);
	text->face = a->face;
	text->size = a->size;
	text->color = a->level->look->text->color;
	text->keep_hyphen = a->level->look->text->keep_hyphens;
	text->glyphs = pen->glyphs;
	f->u.text = text;
	f->h = a->level->look->ascent + a->level->look->descent;
	f->baseline = a->level->look->ascent;
	put(pen, f, pen->x, pen->baseline - a->level->shift - f->baseline);
	pen->text = f;
	pen->like = a;
	return f;
}

void
pen_spread(struct pen *pen, mpt more, int64_t n)
{
	pen->spread = more;
	pen->nspread = n;
}

/* What the next letter gets of it. */
static mpt
take_spread(struct pen *pen)
{
	int64_t more = pen->spread / pen->nspread--;

	pen->spread -= more;
	return (mpt)more;
}

/* Appends glyphs; the sum of their advances is that of the whole stretch. */
static void
put_glyphs(struct pen *pen, const struct atom *a, size_t from, size_t end)
{
	struct frame	*f = need_text(pen, a);
	mpt		 letter = a->level->look->letter;
	int64_t		 units = 0;
	mpt		 done, upto;
	size_t		 i;

	for (i = 0; i < from; i++)
		units += a->word->glyphs[i].advance;
	done = look_width(a->size, units, 0);
	for (i = from; i < end; i++) {
		struct glyph *g = pen->glyphs++;

		*g = a->word->glyphs[i];
		units += g->advance;
		upto = look_width(a->size, units, 0);
		g->advance = upto - done + (g->nchar > 0 &&
		    !(a->tight && i + 1 == a->word->n) ? letter : 0);
		if (pen->nspread > 0 && g->nchar > 0)
			g->advance += take_spread(pen);
		done = upto;
		f->w = width_add(f->w, g->advance);
		pen->x = width_add(pen->x, g->advance);
	}
	f->u.text->n += end - from;
}

void
pen_text(struct pen *pen, const struct atom *a, size_t from, size_t end)
{
	if (a->level->look->hidden) {
		pen->x = width_add(pen->x, atom_advance(a, end) -
		    atom_advance(a, from) + pen->spread);
		pen_spread(pen, 0, 0);
		return;
	}
	put_glyphs(pen, a, from, end);
}

void
pen_space(struct pen *pen, const struct atom *a, mpt width)
{
	struct frame *f;

	if (a->level->look->hidden || a->word->n == 0) {
		pen->x = width_add(pen->x, width);
		return;
	}
	f = need_text(pen, a);
	*pen->glyphs = a->word->glyphs[0];
	pen->glyphs->advance = width;
	pen->glyphs++;
	f->u.text->n++;
	f->w = width_add(f->w, width);
	pen->x = width_add(pen->x, width);
}

void
pen_hyphen(struct pen *pen, const struct atom *a)
{
	const struct look	*look = a->level->look;
	struct frame		*f;

	if (look->hidden || look->face == NULL || look->hyphen->n == 0)
		return;
	if (pen->text == NULL || pen->like->face != look->face) {
		struct atom *own = ARENA_NEW(pen->lay->scratch, struct atom);

		*own = *a;
		own->face = look->face;
		own->size = look->size;
		a = own;
	} else
		a = pen->like;
	f = need_text(pen, a);
	*pen->glyphs = look->hyphen->glyphs[0];
	pen->glyphs->advance = look->hyphen_width;
	pen->glyphs++;
	f->u.text->n++;
	f->u.text->hyphen = true;
	f->w = width_add(f->w, look->hyphen_width);
	pen->x = width_add(pen->x, look->hyphen_width);
}

/* Objects */

/* A drawing in its viewport, which may be smaller. */
static void
put_drawing(struct pen *pen, const struct atom *a)
{
	const struct graphic	*g = a->u.graphic;
	struct frame		*port = frame_new(pen->lay, FRAME_GROUP, a->fo);
	struct frame		*f = drawing_frame(pen->lay, a->fo,
				    g->image->drawing, g->image_width,
				    g->image_height);

	f->x = g->x;
	f->y = g->y;
	port->w = g->width;
	port->h = g->height;
	port->clip = true;
	if (g->clip)
		frame_append(port, f);
	put(pen, g->clip ? port : f, pen->x + (g->clip ? 0 : g->x),
	    level_top(pen, a->level) + (g->clip ? 0 : g->y));
}

static void
put_image(struct pen *pen, const struct atom *a)
{
	const struct graphic	*g = a->u.graphic;
	struct frame		*f = frame_new(pen->lay, FRAME_IMAGE, a->fo);

	f->w = g->image_width;
	f->h = g->image_height;
	f->u.image = ARENA_NEW(pen->lay->arena, struct frame_image);
	f->u.image->image = g->image;
	if (g->clip) {
		f->u.image->clip = true;
		f->u.image->clip_x = -g->x;
		f->u.image->clip_y = -g->y;
		f->u.image->clip_w = g->width;
		f->u.image->clip_h = g->height;
	}
	put(pen, f, pen->x + g->x, level_top(pen, a->level) + g->y);
}

void
pen_graphic(struct pen *pen, const struct atom *a)
{
	const struct image *image = a->u.graphic->image;

	end_text(pen);
	if (image == NULL)
		put(pen, a->u.graphic->area, pen->x, level_top(pen, a->level));
	else if (!a->level->look->hidden && image->drawing != NULL)
		put_drawing(pen, a);
	else if (!a->level->look->hidden && image->width > 0)
		put_image(pen, a);
	pen->x = width_add(pen->x, a->width);
}

/*
 * Where the last unit of a leader ends, counted from the leader's own end:
 * with a leader-alignment the units of all leaders on the page stand on a
 * grid, one below the other, counted from the line's end (XSL 1.1 §7.22.1).
 */
static mpt
units_off(const struct leader *l, const struct atom *a, mpt width, mpt behind)
{
	mpt off = behind % l->unit_width;

	if (a->fo->style->text->leader_alignment == FO_V_NONE)
		return width % l->unit_width;
	return off > 0 ? l->unit_width - off : -off;
}

/* The glyphs of all units; each advances as far as a unit takes up. */
static const struct glyph *
repeat_unit(struct arena *arena, const struct leader *l, size_t count)
{
	struct glyph	*glyphs = ARENA_ARRAY(arena, count * l->unit->n,
			    struct glyph);
	struct glyph	*g = glyphs;
	size_t		 i, k;
	mpt		 upto;

	for (i = 0; i < count; i++) {
		upto = 0;
		for (k = 0; k < l->unit->n; k++, g++) {
			*g = l->unit->glyphs[k];
			g->advance = font_width(l->look->size, g->advance);
			upto += g->advance;
		}
		g[-1].advance += l->unit_width - upto;
	}
	return glyphs;
}

static void
put_dots(struct pen *pen, const struct atom *a, mpt width, mpt line)
{
	const struct leader	*l = a->u.leader;
	mpt			 off = units_off(l, a, width,
				    line - (pen->x + width)), x = pen->x;
	size_t			 count;
	struct frame		*f;
	struct level		 level = *a->level;
	struct atom		 like = *a;

	if (width - off < l->unit_width)
		return;
	count = (size_t)((width - off) / l->unit_width);
	if (count > UNITS_MAX)
		count = UNITS_MAX;
	pen->x += width - off - (mpt)count * l->unit_width + l->unit_space;
	like.word = l->unit;
	like.face = l->look->face;
	like.size = l->look->size;
	like.level = &level;
	level.look = l->look;
	f = need_text(pen, &like);
	f->u.text->n = count * l->unit->n;
	f->u.text->glyphs = repeat_unit(pen->lay->arena, l, count);
	f->artifact = 1;
	f->w = (mpt)count * l->unit_width - l->unit_space;
	pen->x = x;
	end_text(pen);
}

void
pen_leader(struct pen *pen, const struct atom *a, mpt width, mpt line)
{
	const struct leader	*l = a->u.leader;
	struct fo_border	 rule = { .width = l->thickness };

	end_text(pen);
	if (l->thickness > 0 && !a->level->look->hidden) {
		rule.style = a->fo->style->text->rule_style;
		rule.color = a->fo->style->text->color;
		/* it stands on the baseline, as in FOP */
		paint_rule(pen->lay, pen->parent, &rule,
		    pen->x - pen->parent_x, pen->baseline -
		    a->level->shift - l->thickness / 2 - pen->parent_y,
		    width, 0);
	} else if (l->unit != NULL && !a->level->look->hidden)
		put_dots(pen, a, width, line);
	pen->x = width_add(pen->x, width);
}
