/*
 * align: where inline areas stand in their line, XSL 1.1 §7.14. Each stands
 * with its alignment-point on a baseline of the one around it; the heights of
 * these are those of a table of the nearest one that began a table of its
 * own. Knows no widths and no frames.
 */
#include "fo/fo.h"
#include "layout/inline.h"

/* Above the alphabetic baseline, in an area of that height. */
static mpt
fixed(const struct baselines *t, enum fo_value which)
{
	switch (which) {
	case FO_V_TEXT_BEFORE_EDGE: case FO_V_BEFORE_EDGE:
		return t->ascent;
	case FO_V_TEXT_AFTER_EDGE: case FO_V_AFTER_EDGE: case FO_V_IDEOGRAPHIC:
		return -t->descent;
	case FO_V_MIDDLE:
		return t->x_height / 2;
	case FO_V_CENTRAL:
		return (t->ascent - t->descent) / 2;
	case FO_V_HANGING:
		return t->ascent * 4 / 5;
	case FO_V_MATHEMATICAL:
		return t->ascent / 2;
	default:
		return 0;
	}
}

/* The same, above the dominant baseline; those of a line have its edges. */
static mpt
above_dominant(const struct baselines *t, enum fo_value which)
{
	switch (which) {
	case FO_V_BEFORE_EDGE:
		return t->before;
	case FO_V_AFTER_EDGE:
		return t->after;
	default:
		return fixed(t, which) - fixed(t, t->dominant);
	}
}

void
align_edges(struct baselines *t, mpt above, mpt below)
{
	t->before = above - fixed(t, t->dominant);
	t->after = -below - fixed(t, t->dominant);
}

/*
 * XSL 1.1 §7.14.3: percentages are of the parent's line-height; half an x of
 * its own down, an x of the text around up, as in FOP: what the face says is
 * meant for its own small letters only.
 */
static mpt
raised(const struct level *level, const struct fo_box *box)
{
	const struct level *up = level->up;

	switch (box->baseline_shift_kind) {
	case FO_V_LENGTH:
		return fo_length(box->baseline_shift, up->look->line_height,
		    0);
	case FO_V_SUB:
		return up->aligned - up->offset - fixed(&up->own, up->baseline)
		    - level->own.x_height / 2;
	case FO_V_SUPER:
		return up->aligned - up->offset - fixed(&up->own, up->baseline)
		    + up->own.x_height;
	default:
		return 0;
	}
}

/* Where the alignment-point is below the area's upper edge: §7.14.1. */
static mpt
point_of(const struct level *level, const struct fo_box *box)
{
	const struct baselines	*own = &level->own;
	enum fo_value		 kind = box->alignment_adjust_kind;
	mpt			 whole = level->look->line_height;

	if (level->fo->element == FO_CHARACTER)
		whole = level->look->size;
	else if (own->replaced)
		whole = own->ascent;
	if (kind == FO_V_LENGTH)
		return own->ascent - fixed(own, own->dominant) +
		    fo_length(box->alignment_adjust, whole, 0);
	if (kind == FO_V_BASELINE)
		kind = own->dominant;
	return own->ascent - fixed(own,
	    kind == FO_V_AUTO ? level->baseline : kind);
}

/* §7.14.5: true for the values that leave the dominant baseline as it is. */
static bool
leaves_dominant(enum fo_value value)
{
	return value == FO_V_AUTO || value == FO_V_USE_SCRIPT ||
	    value == FO_V_NO_CHANGE || value == FO_V_RESET_SIZE;
}

/* From the level around and its own properties. */
static void
align(struct level *level)
{
	const struct fo_box	*box = level->fo->style->box;
	const struct level	*up = level->up;
	struct baselines	*own = &level->own;
	enum fo_value		 dominant = box->dominant_baseline;
	mpt			 height;

	level->baseline = box->alignment_baseline;
	if (level->baseline == FO_V_AUTO || level->baseline == FO_V_BASELINE)
		level->baseline = up->table->dominant;
	level->raised = clamp(raised(level, box));
	level->table = level->raised != 0 || dominant == FO_V_RESET_SIZE ||
	    !leaves_dominant(dominant) ? own : up->table;
	own->dominant = leaves_dominant(dominant) ? up->table->dominant :
	    dominant;
	align_edges(own, own->ascent, own->descent);
	height = above_dominant(up->table, level->baseline);
	level->aligned = clamp(up->offset + height + level->raised);
	level->offset = clamp(level->aligned - fixed(level->table,
	    level->baseline) + fixed(level->table, level->table->dominant));
	level->shift = clamp(level->aligned - own->ascent + (own->placed ?
	    own->point : point_of(level, box)));
}

void
align_text(struct level *level)
{
	const struct look *look = level->look;

	level->own.ascent = look->ascent;
	level->own.descent = look->descent;
	if (look->face != NULL)
		level->own.x_height = font_scale(look->face, look->size,
		    face_metrics(look->face)->x_height);
	if (level->up != NULL) {
		align(level);
		return;
	}
	level->own.dominant = level->baseline = FO_V_ALPHABETIC;
	level->table = &level->own;
	align_edges(level->table, look->ascent, look->descent);
}

void
align_replaced(struct level *level, mpt height)
{
	level->own = (struct baselines){ .ascent = height, .x_height = height,
	    .replaced = true };
	align(level);
}

/* The share of a container's height that is above such a baseline. */
static mpt
container_point(enum fo_value which, mpt height, mpt first)
{
	switch (which) {
	case FO_V_BEFORE_EDGE: case FO_V_TEXT_BEFORE_EDGE:
		return 0;
	case FO_V_AFTER_EDGE: case FO_V_TEXT_AFTER_EDGE:
		return height;
	case FO_V_MIDDLE: case FO_V_CENTRAL: case FO_V_MATHEMATICAL:
		return height / 2;
	case FO_V_IDEOGRAPHIC:
		return (mpt)((int64_t)height * 7 / 10);
	case FO_V_ALPHABETIC:
		return (mpt)((int64_t)height * 6 / 10);
	case FO_V_HANGING:
		return height / 5;
	default:
		return first >= 0 ? first : height;
	}
}

void
align_container(struct level *level, mpt height, mpt first)
{
	const struct fo_box	*box = level->fo->style->box;
	enum fo_value		 kind = box->alignment_adjust_kind;
	struct baselines	*own = &level->own;

	align_replaced(level, height);
	if (kind == FO_V_AUTO)
		kind = box->alignment_baseline;
	else if (kind == FO_V_BASELINE || kind == FO_V_LENGTH)
		kind = own->dominant;
	own->point = container_point(kind, height, first);
	if (box->alignment_adjust_kind == FO_V_LENGTH)
		own->point += fo_length(box->alignment_adjust,
		    level->look->line_height, 0);
	own->placed = true;
	align(level);
}

bool
align_at_edge(const struct para *p, const struct level *level)
{
	return level->table == p->root->table &&
	    (level->baseline == FO_V_BEFORE_EDGE ||
	    level->baseline == FO_V_AFTER_EDGE);
}

void
align_again(struct level *level)
{
	if (level->up == NULL)
		return;
	align_again(level->up);
	align(level);
}
