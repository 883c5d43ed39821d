/*
 * level: an inline object that is open: where its text stands, what its sides
 * take up, what it is kept with.
 */
#include "base/arena.h"
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/paint.h"

/* Where a baseline of the table of a look is, above its alphabetic one. */
static mpt
baseline_of(const struct look *look, enum fo_value which)
{
	const struct face_metrics *m;

	if (look->face == NULL)
		return 0;
	m = face_metrics(look->face);
	switch (which) {
	case FO_V_MIDDLE:
		return font_scale(look->face, look->size, m->x_height) / 2;
	case FO_V_CENTRAL:
		return (look->ascent - look->descent) / 2;
	case FO_V_TEXT_BEFORE_EDGE: case FO_V_BEFORE_EDGE: case FO_V_TEXT_TOP:
		return look->ascent;
	case FO_V_TEXT_AFTER_EDGE: case FO_V_AFTER_EDGE: case FO_V_IDEOGRAPHIC:
	case FO_V_TEXT_BOTTOM:
		return -look->descent;
	case FO_V_HANGING:
		return look->ascent * 4 / 5;
	case FO_V_MATHEMATICAL:
		return look->ascent / 2;
	default:
		return 0;
	}
}

/* XSL 1.1 §7.14.3: percentages are of the parent's line-height. */
static mpt
shift_of(const struct level *level, const struct fo_box *box)
{
	const struct look *look = level->look, *around = level->up->look;

	if (box->baseline_shift_kind == FO_V_LENGTH)
		return fo_length(box->baseline_shift, around->line_height, 0);
	if (look->face == NULL || around->face == NULL)
		return 0;
	/* half an x of its own down, an x of the text around up, as in FOP:
	   what the face says is meant for its own small letters only */
	if (box->baseline_shift_kind == FO_V_SUB)
		return -font_scale(look->face, look->size,
		    face_metrics(look->face)->x_height) / 2;
	if (box->baseline_shift_kind == FO_V_SUPER)
		return font_scale(around->face, around->size,
		    face_metrics(around->face)->x_height);
	return 0;
}

/* Where the point is that comes to the baseline around: XSL 1.1 §7.14.1. */
static mpt
point_of(const struct level *level, const struct fo_box *box)
{
	const struct look *look = level->look;

	switch (box->alignment_adjust_kind) {
	case FO_V_AUTO:
		return baseline_of(look, level->baseline);
	case FO_V_LENGTH:
		return fo_length(box->alignment_adjust,
		    look->ascent + look->descent, 0);
	default:
		return baseline_of(look, box->alignment_adjust_kind);
	}
}

static mpt
clamp(mpt v)
{
	return v > MPT_MAX ? MPT_MAX : v < -MPT_MAX ? -MPT_MAX : v;
}

void
level_place(struct level *level, mpt point)
{
	const struct fo_box *box = level->fo->style->box;

	level->shift = clamp(level->up->shift + shift_of(level, box) +
	    baseline_of(level->up->look, level->baseline) - point);
}

/* XSL 1.1 §7.14.2, §7.14.5: what says nothing stands on the dominant one. */
static void
set_baselines(struct level *level, const struct fo_box *box)
{
	level->baseline = box->alignment_baseline == FO_V_AUTO ||
	    box->alignment_baseline == FO_V_BASELINE ? level->up->dominant :
	    box->alignment_baseline;
	switch (box->dominant_baseline) {
	case FO_V_AUTO: case FO_V_USE_SCRIPT: case FO_V_NO_CHANGE:
	case FO_V_RESET_SIZE:
		level->dominant = level->up->dominant;
		break;
	default:
		level->dominant = box->dominant_baseline;
		break;
	}
}

/* Space, border and padding before and after the content of an inline. */
static void
set_sides(struct para *p, struct level *level, const struct fo_box *box)
{
	const struct fo_border *b = box->border;

	level->spaced = gap_counts(&box->space_start) ||
	    gap_counts(&box->space_end);
	p->spaced = p->spaced || level->spaced;
	level->space_start = fo_length(box->space_start.opt, p->width, 0);
	level->space_end = fo_length(box->space_end.opt, p->width, 0);
	level->start = clamp(level->space_start + b[FO_START].width +
	    fo_length(box->padding[FO_START].len, p->width, 0));
	level->end = clamp(level->space_end + b[FO_END].width +
	    fo_length(box->padding[FO_END].len, p->width, 0));
	level->boxed = paint_shows(box) || b[FO_START].width > 0 ||
	    b[FO_END].width > 0 || b[FO_BEFORE].width > 0 ||
	    b[FO_AFTER].width > 0;
}

/* A line under the text belongs to the outermost object that has it. */
static void
set_decoration(struct level *level, const struct fo_box *box,
    const struct fo_box *around)
{
	level->under = box->underline && !(around && around->underline);
	level->over = box->overline && !(around && around->overline);
	level->through = box->line_through &&
	    !(around && around->line_through);
	level->decorated = level->under || level->over || level->through;
	level->bare = around != NULL &&
	    ((around->underline && !box->underline) ||
	    (around->overline && !box->overline) ||
	    (around->line_through && !box->line_through));
}

/*
 * «keep-together="always"» on a block means that its lines stay together, and
 * not its words: text beyond the margin is what nobody means. Where within-line
 * is said apart, it is meant.
 */
static int16_t
keep_of_block(const struct fo_keep *keep)
{
	return keep->line > keep->column && keep->line > keep->page ?
	    keep->line : 0;
}

/* Gives way where there is no other. */
static bool
is_weak(int16_t keep)
{
	return keep > 0 && keep < FO_KEEP_ALWAYS;
}

struct level *
level_new(struct para *p, struct level *up, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	int16_t			 keep = fo->style->text->keep_together.line;
	struct level		*level = ARENA_NEW(p->lay->scratch,
	    struct level);

	level->up = up;
	level->fo = fo;
	level->look = look_find(p->lay, fo);
	level->above = level->look->ascent;
	level->below = level->look->descent;
	set_decoration(level, box, up == NULL ? NULL : up->fo->style->box);
	level->nowrap = fo->style->text->wrap_option == FO_V_NO_WRAP;
	if (up == NULL) {
		level->dominant = FO_V_ALPHABETIC;
		level->keep = keep_of_block(&fo->style->text->keep_together);
		p->weak = is_weak(level->keep);
		return level;
	}
	level->keep = up->keep;
	if (keep > up->keep && (fo->parent == NULL ||
	    keep != fo->parent->style->text->keep_together.line))
		level->keep = keep;
	level->next = box->keep_with_next.line;
	level->previous = box->keep_with_previous.line;
	p->bound = p->bound || level->next > 0 || level->previous > 0;
	p->weak = p->weak || is_weak(level->keep) || is_weak(level->next) ||
	    is_weak(level->previous);
	level->depth = up->depth + 1;
	if (level->depth > p->depth)
		p->depth = level->depth;
	set_baselines(level, box);
	level_place(level, point_of(level, box));
	level->linked = fo->element == FO_BASIC_LINK;
	level->id = fo_string(fo, FO_P_ID);
	set_sides(p, level, box);
	return level;
}
