/*
 * level: an inline object that is open: what its sides take up, what it is
 * kept with. align.c knows where it stands.
 */
#include "base/arena.h"
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/paint.h"

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
	level->start_again = clamp((b[FO_START].retain ? b[FO_START].width :
	    0) + (box->padding[FO_START].retain ?
	    fo_length(box->padding[FO_START].len, p->width, 0) : 0));
	level->end_again = clamp((b[FO_END].retain ? b[FO_END].width : 0) +
	    (box->padding[FO_END].retain ?
	    fo_length(box->padding[FO_END].len, p->width, 0) : 0));
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
	align_text(level);
	if (up == NULL) {
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
	p->edges = p->edges ||
	    box->alignment_baseline == FO_V_BEFORE_EDGE ||
	    box->alignment_baseline == FO_V_AFTER_EDGE;
	level->linked = fo->element == FO_BASIC_LINK;
	level->id = fo_string(fo, FO_P_ID);
	set_sides(p, level, box);
	level->starts_again = clamp(up->starts_again + level->start_again);
	level->ends_again = clamp(up->ends_again + level->end_again);
	return level;
}
