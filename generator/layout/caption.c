/*
 * caption: a table with its caption: above it, below it, or beside it as the
 * two sides of a list item are (XSL 1.1 §6.7.2, §7.28.7).
 */
#include "fo/fo.h"
#include "layout/emit.h"
#include "layout/group.h"
#include "layout/measure.h"

#define ROUNDING	((mpt)100)	/* words are measured one by one */

/* A caption beside its table, as wide as what it takes of the width. */
struct beside {
	mpt	content;	/* its content */
	mpt	before, after;	/* margin, border, padding at its sides */
	mpt	start, end;	/* its indents, from those of both */
};

static enum fo_value
side_of(const struct fo *fo)
{
	switch (fo->style->text->caption_side) {
	case FO_V_AFTER: case FO_V_BOTTOM:
		return FO_V_AFTER;
	case FO_V_START: case FO_V_LEFT:
		return FO_V_START;
	case FO_V_END: case FO_V_RIGHT:
		return FO_V_END;
	default:
		return FO_V_BEFORE;
	}
}

static void
emit_each(struct emitter *em, const struct fo *fo, enum fo_element what)
{
	const struct fo *kid;

	for (kid = fo->first; kid != NULL; kid = kid->next) {
		if (kid->element != what)
			continue;
		if (what == FO_TABLE)
			emit_table(em, kid);
		else
			emit_block(em, kid);
	}
}

/* Of those of an element there is just one. */
static bool
is_single(const struct fo *fo, enum fo_element what)
{
	const struct fo *kid;
	int		 n = 0;

	for (kid = fo->first; kid != NULL; kid = kid->next)
		n += kid->element == what;
	return n == 1;
}

static mpt
more_of(mpt a, mpt b)
{
	return a > b ? a : b;
}

/*
 * What the caption takes if no width is given: what its text does in one line,
 * if the table leaves so much, or a third where that has no width either.
 */
static mpt
width_by_content(const struct emitter *em, const struct fo *caption,
    const struct fo *table, mpt room)
{
	struct extent	 e = measure_cell(em->lay, caption);
	mpt		 rim = box_rim(caption->style->box, FO_START, 0) +
			    box_rim(caption->style->box, FO_END, 0) +
			    emit_length(em,
			    caption->style->text->start_indent) +
			    emit_length(em, caption->style->text->end_indent);
	struct fo_len	 given = table->style->box->ipd.opt;
	mpt		 left = given.is_auto || fo_is_relative(given) ?
			    room / 3 : room - fo_length(given, room, 0);
	mpt		 w = e.max - rim + ROUNDING;

	if (w > left)
		w = more_of(left, e.min - rim + ROUNDING);
	return w < room ? more_of(w, 0) : room;
}

static struct beside
measure_beside(const struct emitter *em, const struct fo *fo,
    const struct fo *caption, const struct fo *table)
{
	const struct fo_text	*both = fo->style->text;
	const struct fo_text	*text = caption->style->text;
	const struct fo_box	*box = caption->style->box;
	mpt			 start = emit_length(em, both->start_indent);
	mpt			 end = emit_length(em, both->end_indent);
	mpt			 room = em->list->area.width - start - end;
	struct beside		 b;

	b.start = emit_length(em, text->start_indent) - start;
	b.end = emit_length(em, text->end_indent) - end;
	b.before = more_of(b.start, box_rim(box, FO_START, room));
	b.after = more_of(b.end, box_rim(box, FO_END, room));
	b.content = box->ipd.opt.is_auto ?
	    width_by_content(em, caption, table, room - b.before - b.after) :
	    more_of(fo_length(box->ipd.opt, room, 0), 0);
	return b;
}

/* One of them from x on, in an area of its own of that width. */
static void
set_side(struct emitter *em, const struct fo *fo, const struct fo *kid,
    struct group *g, mpt x, mpt w)
{
	struct gcell	*c = &g->cells[g->ncell++];
	struct area	 area = em->list->area;

	area.width = w;
	c->fo = kid;
	c->nrow = c->ncol = 1;
	c->x = x;
	c->w = w;
	c->list = vlist_make_part(em->lay, fo, kid, kid->next, area);
}

static void
emit_beside(struct emitter *em, const struct fo *fo, bool at_end)
{
	const struct fo	*caption = fo_child(fo, FO_TABLE_CAPTION);
	const struct fo	*table = fo_child(fo, FO_TABLE);
	struct beside	 b = measure_beside(em, fo, caption, table);
	struct group	*g = emit_row(em, fo, 2);
	mpt		 taken = b.before + b.content + b.after;
	mpt		 ref = em->list->area.width;
	mpt		 start = emit_length(em, fo->style->text->start_indent);
	mpt		 end = emit_length(em, fo->style->text->end_indent);

	set_side(em, fo, caption, g, at_end ? ref - end - b.after - b.content -
	    b.start - start : b.before - b.start,
	    start + b.start + b.content + b.end + end);
	set_side(em, fo, table, g, at_end ? 0 : taken,
	    more_of(ref - taken, 0));
	emit_group(em, fo, g, NULL);
}

void
emit_captioned(struct emitter *em, const struct fo *fo)
{
	struct wrapper	*wr = emit_open_block(em, fo);
	int		 keep = emit_keep(em, fo);
	enum fo_value	 side = side_of(fo);

	if ((side == FO_V_START || side == FO_V_END) &&
	    is_single(fo, FO_TABLE_CAPTION) && is_single(fo, FO_TABLE)) {
		emit_beside(em, fo, side == FO_V_END);
	} else {
		if (side != FO_V_AFTER)
			emit_each(em, fo, FO_TABLE_CAPTION);
		emit_each(em, fo, FO_TABLE);
		if (side == FO_V_AFTER)
			emit_each(em, fo, FO_TABLE_CAPTION);
	}
	emit_close(em, wr, keep);
}
