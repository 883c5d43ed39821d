/*
 * paint: see paint.h.
 */
#include "layout/paint.h"

#include "base/arena.h"
#include "fo/fo.h"

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
	r->next = f->first;
	f->first = r;
	if (f->last == NULL)
		f->last = r;
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

void
paint_box(struct layout *lay, struct frame *f, bool again,
    bool cut)
{
	const struct fo_box	*box = f->fo->style->box;
	const struct fo_border	*b = box->border;

	paint_background(lay, f, box->background, 0, 0, f->w, f->h);
	if (!again || b[FO_BEFORE].retain)
		paint_rule(lay, f, &b[FO_BEFORE], 0, b[FO_BEFORE].width / 2,
		    f->w, 0);
	if (!cut || b[FO_AFTER].retain)
		paint_rule(lay, f, &b[FO_AFTER], 0,
		    f->h - b[FO_AFTER].width / 2, f->w, 0);
	paint_rule(lay, f, &b[FO_START], b[FO_START].width / 2, 0, 0, f->h);
	paint_rule(lay, f, &b[FO_END], f->w - b[FO_END].width / 2, 0, 0, f->h);
}
