/*
 * context: see context.h.
 */
#include "layout/context.h"

#include "base/arena.h"
#include "fo/fo.h"

mpt
box_rim(const struct fo_box *box, enum fo_side side, mpt reference)
{
	return box->border[side].width +
	    fo_length(box->padding[side].len, reference, 0);
}

struct frame *
frame_new(struct layout *lay, enum frame_kind kind, const struct fo *fo)
{
	struct frame *f = ARENA_NEW(lay->arena, struct frame);

	f->kind = (uint8_t)kind;
	f->fo = fo;
	return f;
}

void
frame_append(struct frame *parent, struct frame *child)
{
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

int
frame_turn_of(const struct fo *fo)
{
	int own = fo->style->text->reference_orientation;
	int outer = fo->parent != NULL && fo->parent->style != NULL ?
	    fo->parent->style->text->reference_orientation : 0;

	/* a region's inherited one means: as the page is turned already */
	return own != outer || fo->element == FO_BLOCK_CONTAINER ? own : 0;
}

void
frame_turn(struct frame *f, int degrees, mpt x, mpt y)
{
	f->rotate = (int16_t)degrees;
	f->x = x + (degrees == 180 ? f->w : degrees == 270 ? f->h : 0);
	f->y = y + (degrees == 180 ? f->h : degrees == 90 ? f->w : 0);
}

struct frame *
frame_copy(struct layout *lay, const struct frame *f)
{
	struct frame		*copy = ARENA_NEW(lay->arena, struct frame);
	const struct frame	*kid;

	*copy = *f;
	copy->first = copy->last = copy->next = NULL;
	for (kid = f->first; kid != NULL; kid = kid->next)
		frame_append(copy, frame_copy(lay, kid));
	return copy;
}

struct area
area_inside(const struct area *around, const struct fo *fo, mpt width)
{
	const struct fo_text	*text = fo->style->text;
	struct area		 area = area_of(width);

	if (fo_is_around(text->start_indent))
		area.from_start = area_length(around, text->start_indent);
	if (fo_is_around(text->end_indent))
		area.from_end = area_length(around, text->end_indent);
	return area;
}
