/*
 * paint: see paint.h.
 */
#include "layout/paint.h"

#include "base/arena.h"
#include "fo/fo.h"

void
paint_behind(struct frame *f, struct frame *behind)
{
	behind->next = f->first;
	f->first = behind;
	if (f->last == NULL)
		f->last = behind;
}

void
paint_background(struct layout *lay, struct frame *f, struct fo_color color,
    mpt x, mpt y, mpt w, mpt h)
{
	struct frame *r;

	if (color.none || w <= 0 || h <= 0)
		return;
	r = frame_new(lay, FRAME_RECT, f->fo);
	r->x = x;
	r->y = y;
	r->w = w;
	r->h = h;
	r->u.fill = color;
	r->artifact = 1;
	paint_behind(f, r);
}

void
paint_rule(struct layout *lay, struct frame *f, const struct fo_border *b,
    mpt x, mpt y, mpt w, mpt h)
{
	struct frame *r;

	if (b->width <= 0 || b->color.none || (w <= 0 && h <= 0))
		return;
	r = frame_new(lay, FRAME_RULE, f->fo);
	r->x = x;
	r->y = y;
	r->w = w;
	r->h = h;
	r->artifact = 1;
	r->u.rule = ARENA_NEW(lay->arena, struct frame_rule);
	r->u.rule->thickness = b->width;
	r->u.rule->style = b->style;
	r->u.rule->color = b->color;
	frame_append(f, r);
}

/* Inside the borders that are there. */
static struct rect
padding_rect(const struct frame *f, bool again, bool cut)
{
	const struct fo_border	*b = f->fo->style->box->border;
	mpt			 top, bottom;

	top = !again || b[FO_BEFORE].retain ? b[FO_BEFORE].width : 0;
	bottom = !cut || b[FO_AFTER].retain ? b[FO_AFTER].width : 0;
	return (struct rect){ b[FO_START].width, top,
	    f->w - b[FO_START].width - b[FO_END].width,
	    f->h - top - bottom };
}

/* The colour, and upon it the picture in a part of the frame. */
static void
paint_backdrop(struct layout *lay, struct frame *f, struct rect inside)
{
	paint_picture_behind(lay, f, f->fo, inside, inside);
	paint_background(lay, f, f->fo->style->box->background, 0, 0, f->w,
	    f->h);
}

void
paint_box(struct layout *lay, struct frame *f, bool again,
    bool cut)
{
	const struct fo_box	*box = f->fo->style->box;
	const struct fo_border	*b = box->border;

	if (f->fo->element == FO_TABLE &&
	    f->fo->style->text->border_collapse != FO_V_SEPARATE) {
		if (box->background_image != NULL)
			paint_backdrop(lay, f, (struct rect){ 0, 0, f->w,
			    f->h });
		return;		/* the rest is its cells' */
	}
	if (paint_shows(box))
		paint_backdrop(lay, f, padding_rect(f, again, cut));
	if (!again || b[FO_BEFORE].retain)
		paint_rule(lay, f, &b[FO_BEFORE], 0, b[FO_BEFORE].width / 2,
		    f->w, 0);
	if (!cut || b[FO_AFTER].retain)
		paint_rule(lay, f, &b[FO_AFTER], 0,
		    f->h - b[FO_AFTER].width / 2, f->w, 0);
	paint_rule(lay, f, &b[FO_START], b[FO_START].width / 2, 0, 0, f->h);
	paint_rule(lay, f, &b[FO_END], f->w - b[FO_END].width / 2, 0, 0, f->h);
}
