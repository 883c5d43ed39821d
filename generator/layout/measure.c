/*
 * measure: see measure.h. Reads the objects alone and lays nothing out, so
 * that no message, mark or note comes of it.
 */
#include "layout/measure.h"

#include <string.h>

#include "fo/drawing.h"
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/image.h"
#include "layout/inline.h"
#include "layout/look.h"

#define DEPTH_MAX	200
#define NUMBER_EMS	2	/* room for a page number */

/* A line as long as its text, while it is read. */
struct text_run {
	struct extent	*to;
	mpt		 word, line;
};

static void
end_word(struct text_run *run)
{
	if (run->word > run->to->min)
		run->to->min = run->word;
	run->word = 0;
}

static void
end_line(struct text_run *run)
{
	end_word(run);
	if (run->line > run->to->max)
		run->to->max = run->line;
	run->line = 0;
}

static void
add_box(struct text_run *run, mpt w)
{
	run->word = width_add(run->word, w);
	run->line = width_add(run->line, w);
}

static bool
is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
add_text(struct layout *lay, struct text_run *run, const struct fo *fo)
{
	const struct look	*look = look_find(lay, fo);
	const struct word	*word;
	const char		*s = fo->text;
	size_t			 n;

	while (look->face != NULL && *s != '\0') {
		if (is_white(*s)) {
			end_word(run);
			if (run->line > 0)
				run->line = width_add(run->line,
				    look->space_width);
			s += strspn(s, " \n\t\r");
			continue;
		}
		n = strcspn(s, " \n\t\r");
		word = shape(lay->options->shaper, look->face, s, n,
		    look->kerning);
		add_box(run, look_width(look->size, word->width,
		    look->letter * (int64_t)word->n));
		s += n;
	}
}

static void
add_graphic(struct layout *lay, struct text_run *run, const struct fo *fo)
{
	const struct fo_box	*box = fo->style->box;
	struct para		 p = { .lay = lay };
	const struct image	*image;

	if (!box->ipd.opt.is_auto)
		add_box(run, fo_length(box->ipd.opt, 0, 0));
	else if (box->content_width_kind == FO_V_LENGTH &&
	    box->content_width.pct == 0)
		add_box(run, fo_length(box->content_width, 0, 0));
	else if ((image = object_image(&p, fo)) != NULL)
		add_box(run, image->width);
}

static void
add_blocks(struct layout *lay, struct extent *to, const struct fo *parent,
    int depth);

static void
add_inline(struct layout *lay, struct text_run *run, const struct fo *fo,
    int depth)
{
	const struct fo *kid;

	switch (fo->element) {
	case FO_TEXT:
		add_text(lay, run, fo);
		return;
	case FO_EXTERNAL_GRAPHIC: case FO_INSTREAM_FOREIGN_OBJECT:
		add_graphic(lay, run, fo);
		return;
	case FO_PAGE_NUMBER: case FO_PAGE_NUMBER_CITATION:
	case FO_PAGE_NUMBER_CITATION_LAST:
		add_box(run, NUMBER_EMS * fo->style->text->font_size);
		return;
	case FO_LEADER:
		add_box(run, fo_length(fo->style->text->leader_length.min, 0,
		    0));
		return;
	case FO_MARKER: case FO_FOOTNOTE_BODY:
		return;
	case FO_INLINE_CONTAINER:
		add_box(run, fo_length(fo->style->box->ipd.opt, 0, 0));
		return;
	default:
		break;
	}
	if (depth < DEPTH_MAX)
		for (kid = fo->first; kid != NULL; kid = kid->next)
			add_inline(lay, run, kid, depth + 1);
}

static void
widen(struct extent *to, const struct extent *by, mpt more)
{
	if (by->min + more > to->min)
		to->min = by->min + more;
	if (by->max + more > to->max)
		to->max = by->max + more;
}

/* The indents count from the cell, so those of the blocks around are in. */
static mpt
indents(const struct fo *fo)
{
	const struct fo_text *text = fo->style->text;

	return fo_length(text->start_indent, 0, 0) +
	    fo_length(text->end_indent, 0, 0);
}

static void
add_table(struct layout *lay, struct extent *to, const struct fo *part,
    int depth)
{
	const struct fo	*cell;
	struct extent	 sum = { 0, 0 };

	for (cell = part->first; cell != NULL; cell = cell->next) {
		if (cell->element == FO_TABLE_CELL) {
			struct extent e = measure_cell(lay, cell);

			sum.min = width_add(sum.min, e.min);
			sum.max = width_add(sum.max, e.max);
		} else if (depth < DEPTH_MAX &&
		    cell->element != FO_TABLE_COLUMN) {
			add_table(lay, to, cell, depth + 1);
		}
	}
	widen(to, &sum, 0);
}

static void
add_blocks(struct layout *lay, struct extent *to, const struct fo *parent,
    int depth)
{
	const struct fo	*kid;
	struct extent	 lines = { 0, 0 };
	struct text_run run = { &lines, 0, 0 };

	for (kid = parent->first; kid != NULL; kid = kid->next) {
		if (kid->element == FO_TABLE) {
			add_table(lay, to, kid, depth);
		} else if (fo_is_block_level(kid) ||
		    kid->element == FO_LIST_ITEM ||
		    kid->element == FO_LIST_ITEM_LABEL ||
		    kid->element == FO_LIST_ITEM_BODY) {
			end_line(&run);
			if (depth < DEPTH_MAX)
				add_blocks(lay, to, kid, depth + 1);
		} else {
			add_inline(lay, &run, kid, depth);
		}
	}
	end_line(&run);
	widen(to, &lines, indents(parent));
}

struct extent
measure_cell(struct layout *lay, const struct fo *cell)
{
	struct extent	 e = { 0, 0 };
	const struct fo_box *box = cell->style->box;
	mpt		 more = fo_length(box->padding[FO_START].len, 0, 0) +
			    fo_length(box->padding[FO_END].len, 0, 0) +
			    box->border[FO_START].width +
			    box->border[FO_END].width;

	add_blocks(lay, &e, cell, 0);
	return (struct extent){ width_add(e.min, more),
	    width_add(e.max, more) };
}
