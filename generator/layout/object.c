/*
 * object: how large pictures and leaders are, XSL 1.1 §6.6.5, §6.6.9, §7.15.
 * Reads no files itself.
 */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/drawing.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/image.h"
#include "layout/inline.h"

#define NOT_GIVEN	((mpt)-1)
#define CONTENT_MAX	1000	/* bytes of a leader's content */

static mpt
limited(mpt v, mpt least)
{
	return v < least ? least : v > MPT_MAX ? MPT_MAX : v;
}

/* Pictures */

/* A percentage of an unknown height is none. */
static mpt
known(struct fo_len len, mpt reference)
{
	if (len.is_auto || (reference <= 0 && len.pct != 0))
		return NOT_GIVEN;
	return limited(fo_length(len, reference, 0), 0);
}

/* Of the viewport, if only the least it may be. */
static mpt
given(const struct fo_range *range, mpt reference)
{
	mpt v = known(range->opt, reference);

	return v != NOT_GIVEN ? v : known(range->min, reference);
}

/* What a side that is not given may be at most; a picture that is only
   scaled up is not bound by it. */
static mpt
at_most(mpt v, const struct fo_range *range, mpt reference, enum fo_value how)
{
	mpt most = known(range->max, reference);

	return most == NOT_GIVEN || v <= most || how == FO_V_SCALE_UP_TO_FIT ?
	    v : most;
}

static bool
fits(enum fo_value kind)
{
	return kind == FO_V_SCALE_TO_FIT || kind == FO_V_SCALE_DOWN_TO_FIT ||
	    kind == FO_V_SCALE_UP_TO_FIT;
}

/* One side of the picture as asked for, or NOT_GIVEN. */
static mpt
content_side(enum fo_value kind, struct fo_len len, mpt natural, mpt viewport)
{
	if (kind == FO_V_LENGTH)
		return limited(fo_length(len, natural, natural), 0);
	if (!fits(kind) || viewport == NOT_GIVEN)
		return NOT_GIVEN;
	if ((kind == FO_V_SCALE_DOWN_TO_FIT && natural <= viewport) ||
	    (kind == FO_V_SCALE_UP_TO_FIT && natural >= viewport))
		return natural;
	return viewport;
}

/*
 * The picture's own size, or, if it is to fit into a viewport that is not
 * given, what the most that this may be leaves of it.
 */
static void
natural_size(const struct graphic *g, const struct fo_box *box, mpt width,
    mpt *w, mpt *h)
{
	mpt nw = limited(g->image->width, 1), nh = limited(g->image->height, 1);

	*w = nw;
	*h = nh;
	if (!fits(box->content_width_kind) && !fits(box->content_height_kind))
		return;
	*w = at_most(nw, &box->ipd, width, box->content_width_kind);
	*h = at_most(nh, &box->bpd, 0, box->content_height_kind);
	if (box->scaling == FO_V_NON_UNIFORM)
		return;
	if ((int64_t)*w * nh <= (int64_t)*h * nw)
		*h = limited(mpt_scale(nh, *w, nw), 1);
	else
		*w = limited(mpt_scale(nw, *h, nh), 1);
}

/*
 * Width and height of the picture; w, h: of the viewport, or NOT_GIVEN;
 * width: of the line.
 */
static void
scale(struct graphic *g, const struct fo_box *box, mpt width, mpt w, mpt h)
{
	mpt	nw, nh, cw, ch;
	bool	uniform = box->scaling != FO_V_NON_UNIFORM;

	natural_size(g, box, width, &nw, &nh);
	cw = content_side(box->content_width_kind, box->content_width,
	    limited(g->image->width, 1), w);
	ch = content_side(box->content_height_kind, box->content_height,
	    limited(g->image->height, 1), h);
	if (uniform && cw != NOT_GIVEN && ch != NOT_GIVEN) {
		/* both are limits: the nearer one counts */
		if ((int64_t)cw * nh <= (int64_t)ch * nw)
			ch = NOT_GIVEN;
		else
			cw = NOT_GIVEN;
	}
	if (cw == NOT_GIVEN)
		cw = ch != NOT_GIVEN ? mpt_scale(nw, ch, nh) : nw;
	if (ch == NOT_GIVEN)
		ch = mpt_scale(nh, cw, nw);
	g->image_width = limited(cw, 0);
	g->image_height = limited(ch, 0);
}

static mpt
aligned(enum fo_value how, mpt spare)
{
	switch (how) {
	case FO_V_CENTER:
		return spare / 2;
	case FO_V_END: case FO_V_RIGHT: case FO_V_AFTER:
		return spare;
	default:
		return 0;
	}
}

/* XSL 1.1 §5.11: a uri-specification is url(…), quoted or not. */
const char *
object_address(struct layout *lay, const char *src)
{
	size_t n;

	if (src == NULL || strncmp(src, "url(", 4) != 0)
		return src;
	src += 4 + strspn(src + 4, " \t\r\n");
	n = strlen(src);
	while (n > 0 && strchr(" \t\r\n)", src[n - 1]) != NULL)
		n--;
	if (n > 1 && (*src == '"' || *src == '\'') && src[n - 1] == *src) {
		src++;
		n -= 2;
	}
	return arena_copy(lay->arena, src, n);
}

/* A drawing in the document itself. */
static const struct image *
image_of_drawing(struct layout *lay, const struct drawing *drawing)
{
	struct image *image = ARENA_NEW(lay->arena, struct image);

	image->path = "";
	image->width = (mpt)(drawing->width + 0.5);
	image->height = (mpt)(drawing->height + 0.5);
	image->drawing = drawing;
	return image;
}

const struct image *
object_image(struct para *p, const struct fo *fo)
{
	struct image_reader	*reader = p->lay->options->images;
	const char		*src = fo_string(fo, FO_P_SRC);

	if (fo->drawing != NULL)
		return image_of_drawing(p->lay, fo->drawing);
	if (reader != NULL)
		return reader->read(reader, src == NULL ? "" :
		    object_address(p->lay, src), fo->place);
	diag_add(p->lay->dg, INLINE_DROPPED, fo->place,
	    fo_element_name(fo->element), NULL);
	return NULL;
}

/* Of a picture that could not be read the room stays that is asked for. */
static void
leave_room(struct graphic *g, const struct fo_box *box, mpt w, mpt h)
{
	static const struct image nothing = { .path = "" };

	g->image = &nothing;
	g->image_width = limited(content_side(box->content_width_kind,
	    box->content_width, 0, w), 0);
	g->image_height = limited(content_side(box->content_height_kind,
	    box->content_height, 0, h), 0);
}

struct graphic *
object_graphic(struct para *p, struct level *level, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	const struct fo_text	*text = fo->style->text;
	struct graphic		*g = ARENA_NEW(p->lay->scratch,
	    struct graphic);
	mpt			 w = given(&box->ipd, p->width);
	mpt			 h = given(&box->bpd, 0);

	g->image = object_image(p, fo);
	if (g->image == NULL)
		leave_room(g, box, w, h);
	else
		scale(g, box, p->width, w, h);
	g->width = w != NOT_GIVEN ? w : at_most(g->image_width, &box->ipd,
	    p->width, box->content_width_kind);
	g->height = h != NOT_GIVEN ? h : at_most(g->image_height, &box->bpd,
	    0, box->content_height_kind);
	g->x = aligned(text->text_align, g->width - g->image_width);
	g->y = aligned(text->display_align, g->height - g->image_height);
	g->clip = box->overflow == FO_V_HIDDEN &&
	    (g->image_width > g->width || g->image_height > g->height);
	/* the border's lower edge stands on the baseline (XSL 1.1 §4.6) */
	level->rim = box_rim(box, FO_BEFORE, 0);
	level->below = -box_rim(box, FO_AFTER, 0);
	level->above = g->height - level->below;
	align_replaced(level, level->above + level->rim);
	return g;
}

/* Inline-containers */

/* XSL 1.1 §6.6.8; without a width it is as wide as the line, as in FOP. Its
   baseline is that of its first line. */
struct graphic *
object_area(struct para *p, struct level *level, const struct fo *fo,
    struct filled *called)
{
	const struct fo_box	*box = fo->style->box;
	struct graphic		*g = ARENA_NEW(p->lay->scratch,
	    struct graphic);
	mpt			 w = given(&box->ipd, p->width);
	mpt			 h = given(&box->bpd, p->lay->area_height);

	g->area = container_area(p->lay, fo,
	    area_of(w != NOT_GIVEN ? w : p->width), h != NOT_GIVEN ? h : 0,
	    p->width, called);
	g->width = g->area->w;
	g->height = level->above = g->area->h;
	level->below = 0;
	align_container(level, g->height, frame_first_baseline(g->area));
	return g;
}

/* Leaders */

static void
add_content(const struct fo *fo, struct buf *text)
{
	const struct fo *kid;

	if (fo->element == FO_TEXT && text->n < CONTENT_MAX)
		buf_add(text, fo->text, strnlen(fo->text, CONTENT_MAX));
	for (kid = fo->first; kid != NULL; kid = kid->next)
		add_content(kid, text);
}

/* What stands in a leader is set as the inline says that holds all of it. */
static const struct fo *
sole_inline(const struct fo *fo)
{
	while (fo->first != NULL && fo->first->next == NULL &&
	    fo->first->element != FO_TEXT)
		fo = fo->first;
	return fo;
}

/* What a leader of dots, or of its content, repeats. Where a repeat is wider
   than its content, the space is before that, but behind a dot: as in FOP. */
static void
find_unit(struct para *p, const struct fo *fo, struct leader *l)
{
	const struct fo_text	*text = fo->style->text;
	bool			 own = text->leader_pattern ==
				    FO_V_USE_CONTENT;
	struct buf		 content = { 0 };
	mpt			 width;

	if (own) {
		l->look = look_find(p->lay, sole_inline(fo));
		add_content(fo, &content);
	} else
		buf_putc(&content, '.');
	if (content.n > 0 && utf8_valid(content.data, content.n) &&
	    l->look->face != NULL) {
		l->unit = shape(p->lay->options->shaper, l->look->face,
		    content.data, content.n, l->look->kerning);
		width = look_width(l->look->size, l->unit->width, 0);
		l->unit_width = limited(fo_length(text->leader_pattern_width,
		    p->width, 0), width);
		l->unit_space = own ? l->unit_width - width : 0;
	}
	buf_free(&content);
	if (l->unit_width <= 0)
		l->unit = NULL;
}

/* What it draws counts in the line, and not lines of its font: as in FOP. */
static void
set_height(struct level *level, const struct leader *l)
{
	const struct look *look = l->look;

	level->above = level->below = 0;
	if (l->unit == NULL)
		level->above = l->thickness;
	else if (look->text->leader_pattern == FO_V_DOTS)
		level->above = look_width(look->size, l->unit->width, 0);
	else
		level->above = font_scale(look->face, look->size,
		    face_metrics(look->face)->x_height);
	align_replaced(level, level->above);
}

struct leader *
object_leader(struct para *p, struct level *level, const struct fo *fo)
{
	const struct fo_text	*text = fo->style->text;
	const struct fo_range	*length = &text->leader_length;
	struct leader		*l = ARENA_NEW(p->lay->scratch, struct leader);
	/* its border and padding are part of its length, as in FOP */
	mpt			 rim = level->start - level->space_start +
				    level->end - level->space_end;

	l->look = level->look;
	l->min = limited(fo_length(length->min, p->width, 0) - rim, 0);
	l->opt = limited(fo_length(length->opt, p->width, 12 * MPT_PT) - rim,
	    l->min);
	l->max = limited(fo_length(length->max, p->width, p->width) - rim,
	    l->opt);
	if (text->leader_pattern == FO_V_RULE &&
	    text->rule_style != FO_V_NONE)
		l->thickness = limited(text->rule_thickness, 0);
	else if (text->leader_pattern != FO_V_SPACE &&
	    text->leader_pattern != FO_V_RULE && level->look->face != NULL)
		find_unit(p, fo, l);
	set_height(level, l);
	return l;
}
