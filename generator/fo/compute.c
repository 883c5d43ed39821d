/*
 * compute: one style from its attributes: order, inheritance, and what
 * follows from several properties together.
 */
#include "fo/compute.h"

#include <string.h>

#include "fo/expr.h"
#include "fo/fo.h"

/* Setting one property */

static void *
job_field(struct job *j, const struct property *row)
{
	char *part = row->where == IN_TEXT ? (char *)&j->text :
	    row->where == IN_BOX ? (char *)&j->box :
	    row->where == IN_PAGE ? (char *)&j->page : (char *)j;

	return part + row->offset;
}

/* Another style's value of a property of the same kind. */
static enum verdict
copy_value(struct job *j, const struct property *row, enum fo_property id,
    const struct fo_style *from)
{
	const struct property	*other = &properties[id];
	const char		*source;
	char			*field = job_field(j, row);

	if (other->kind == KIND_ALIAS)
		other = &properties[other->as];
	source = property_field(other, from->text, from->box, from->page);
	if (other->kind != row->kind || source == NULL)
		return VALUE_BAD;
	if (row->kind == KIND_LINE_HEIGHT) {
		j->text.line_height_kind = from->text->line_height_kind;
		j->text.line_height_factor = from->text->line_height_factor;
		j->text.line_height = from->text->line_height;
	}
	if (row->kind == KIND_KEYED_LENGTH)
		memcpy(field - row->offset + row->keyword_offset,
		    source - other->offset + other->keyword_offset,
		    sizeof(enum fo_value));
	memcpy(field, source, kinds[row->kind].size);
	return VALUE_SET;
}

/* What we do not do is no loss where it is not asked for. */
static bool
asks_for_nothing(struct span v)
{
	static const char *const nothing[] = { "none", "auto", "normal",
	    "static", "ltr", "inherit", "0deg", "0", "use-font-metrics" };
	size_t i;

	for (i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++)
		if (span_is(v, nothing[i]))
			return true;
	return false;
}

static enum verdict
set_value(struct job *j, const struct property *row, enum fo_component c,
    struct span v)
{
	const struct fo_style	*from = NULL;
	enum fo_property	 id;

	if (span_is(v, "inherit"))
		return copy_value(j, row, j->property, j->parent);
	id = expr_source(j, v, &from);
	if (id != FO_P_NONE && c == FO_C_WHOLE &&
	    copy_value(j, row, id, from) == VALUE_SET)
		return VALUE_SET;
	return kinds[row->kind].set(j, row, c, v, job_field(j, row));
}

/* All of it, or nothing. */
static enum verdict
set_shorthand(struct job *j, enum fo_property id, struct span v)
{
	struct job	was;
	enum verdict	verdict;

	memcpy(&was, j, sizeof(was));
	verdict = shorthand_set(j, id, v);
	if (verdict == VALUE_BAD)
		memcpy(j, &was, sizeof(was));
	return verdict;
}

enum verdict
job_set(struct job *j, enum fo_property id, enum fo_component c,
    struct span v)
{
	const struct property	*row = &properties[id];
	enum verdict		 verdict;

	switch (row->kind) {
	case KIND_UNSUPPORTED:
		return asks_for_nothing(v) ? VALUE_SET : VALUE_UNSUPPORTED;
	case KIND_KEPT:
		return VALUE_SET;
	case KIND_ALIAS:
		if (row->as_component != FO_C_WHOLE && c != FO_C_WHOLE)
			return VALUE_UNKNOWN;
		if (row->as_component != FO_C_WHOLE)
			c = (enum fo_component)row->as_component;
		return job_set(j, (enum fo_property)row->as, c, v);
	case KIND_SHORTHAND:
		return c != FO_C_WHOLE ? VALUE_UNKNOWN :
		    set_shorthand(j, id, v);
	default:
		break;
	}
	if (!(kinds[row->kind].components & 1u << c))
		return VALUE_UNKNOWN;
	j->property = id;
	verdict = set_value(j, row, c, v);
	if (verdict == VALUE_SET)
		j->given[id] |= (uint16_t)(1u << c);
	return verdict;
}

/* What follows from several properties */

static struct fo_len
len_sum(struct fo_len a, struct fo_len b)
{
	int64_t	abs = (int64_t)(a.is_auto ? 0 : a.abs) +
		    (b.is_auto ? 0 : b.abs);

	return (struct fo_len){
		.abs = (mpt)(abs > MPT_MAX ? MPT_MAX :
		    abs < -MPT_MAX ? -MPT_MAX : abs),
		.pct = a.pct + b.pct,
		.units = a.units + b.units,
		.from_start = (int8_t)(a.from_start + b.from_start),
		.from_end = (int8_t)(a.from_end + b.from_end),
	};
}

/*
 * XSL 1.1 §7.30.11: a percentage is of the width between the indents of the
 * block around, and becomes one of the reference area's width here.
 */
static void
finish_distance(struct job *j, enum fo_property id, struct fo_len *len)
{
	const struct fo_text	*around = j->parent->text;
	struct fo_len		 in = len_sum(around->start_indent,
				    around->end_indent);
	float			 pct = len->pct;

	if (j->given[id] == 0 || pct == 0 || (in.abs == 0 && in.pct == 0))
		return;
	in = (struct fo_len){ .abs = (mpt)((float)-in.abs * pct),
	    .pct = -in.pct * pct };
	len_put(len, len_sum(*len, in));
}

/* XSL 1.1 §7.30.17: of what is not visible nothing is drawn; its room stays,
   but a border that a neighbour shares is the neighbour's. */
static void
finish_hidden(struct job *j)
{
	static const struct fo_color unseen = { .none = true };
	int i;

	if (j->text.visibility == FO_V_VISIBLE)
		return;
	j->box.background_image = NULL;
	color_put(&j->box.background, unseen);
	for (i = 0; i < FO_SIDES; i++) {
		j->box.border[i].style = FO_V_NONE;
		color_put(&j->box.border[i].color, unseen);
	}
}

/* XSL 1.1 §7.31…: a border that is not drawn has no width; one without a
   colour has the text's. */
static void
finish_borders(struct job *j)
{
	static const enum fo_property precedences[FO_SIDES] = {
	    FO_P_BORDER_BEFORE_PRECEDENCE, FO_P_BORDER_AFTER_PRECEDENCE,
	    FO_P_BORDER_START_PRECEDENCE, FO_P_BORDER_END_PRECEDENCE };
	static const enum fo_property colors[FO_SIDES] = {
	    FO_P_BORDER_BEFORE_COLOR, FO_P_BORDER_AFTER_COLOR,
	    FO_P_BORDER_START_COLOR, FO_P_BORDER_END_COLOR };
	int i;

	for (i = 0; i < FO_SIDES; i++) {
		struct fo_border *border = &j->box.border[i];

		if (j->given[precedences[i]] == 0)
			border->precedence = FO_OF_ITSELF;
		if (border->style == FO_V_NONE ||
		    border->style == FO_V_HIDDEN)
			border->width = 0;
		else if (j->given[colors[i]] == 0)
			color_put(&border->color, j->text.color);
	}
}

bool
compute_makes_area(enum fo_element e)
{
	return e == FO_BLOCK_CONTAINER || e == FO_INLINE_CONTAINER ||
	    e == FO_TABLE_CELL;
}

/*
 * The parent's indent as its children have it. In a cell or container one
 * that was a percentage is not of that, but of the area around: what came of
 * it there is inherited (§7.11.7).
 */
static struct fo_len
inherited_indent(const struct job *j, enum fo_side side)
{
	struct fo_len	len = side == FO_START ?
			    j->parent->text->start_indent :
			    j->parent->text->end_indent;

	if (!j->request->in_area || !fo_is_around(len))
		return len;
	return (struct fo_len){ .from_start = side == FO_START,
	    .from_end = side == FO_END };
}

/* A margin counts when it is named itself, or when what it sets is not. */
static bool
margin_counts(const struct job *j, enum fo_property margin,
    enum fo_property instead_of)
{
	return (j->given[margin] & GIVEN_ITSELF) ||
	    (j->given[margin] != 0 && j->given[instead_of] == 0);
}

/*
 * Percentages of a margin are of the containing block, which the parent's
 * indents make narrower than the reference area (XSL 1.1 §7.11.3).
 */
static struct fo_len
margin_inside(const struct job *j, struct fo_len margin)
{
	const struct fo_text	*parent = j->parent->text;
	struct fo_len		 taken;

	if (margin.is_auto || !fo_is_relative(margin) || j->request->in_area)
		return margin;
	taken = len_sum(parent->start_indent, parent->end_indent);
	margin.abs -= (mpt)((double)margin.pct * taken.abs);
	margin.pct *= 1 - taken.pct;
	return margin;
}

/*
 * Padding and the indents of lines, too (§7.8.31, §7.16.11): the percentages
 * given become ones of the reference area's width.
 */
static void
finish_inside(struct job *j)
{
	int side;

	if (j->given[FO_P_TEXT_INDENT] != 0)
		len_put(&j->text.text_indent,
		    margin_inside(j, j->text.text_indent));
	if (j->given[FO_P_LAST_LINE_END_INDENT] != 0)
		len_put(&j->text.last_line_end_indent,
		    margin_inside(j, j->text.last_line_end_indent));
	if (!fo_is_inline(j->request->element) &&
	    j->request->element != FO_TABLE_CELL)
		for (side = 0; side < FO_SIDES; side++)
			len_put(&j->box.padding[side].len,
			    margin_inside(j, j->box.padding[side].len));
}

/* XSL 1.1 §5.3.2: an indent by its margin. Without one it is as given, or
   inherited, and border and padding stick out. */
static void
finish_indent(struct job *j, enum fo_property margin, struct fo_len margin_is,
    enum fo_side side, struct fo_len *indent, struct fo_len inherited)
{
	struct fo_len sum = { 0 };

	if (!margin_counts(j, margin, side == FO_START ?
	    FO_P_START_INDENT : FO_P_END_INDENT))
		return;
	if (!compute_makes_area(j->request->element))
		sum = inherited;
	sum = len_sum(sum, margin_inside(j, margin_is));
	sum = len_sum(sum, j->box.padding[side].len);
	sum = len_sum(sum, FO_LEN_ABS(j->box.border[side].width));
	len_put(indent, sum);
}

/* A margin as a space that stands at a page's edges too (§5.3.2). */
static void
finish_space(struct job *j, enum fo_property margin, struct fo_len margin_is,
    enum fo_property space, struct fo_space *to)
{
	if (!margin_counts(j, margin, space))
		return;
	margin_is = len_sum(margin_is, (struct fo_len){ 0 });
	len_put(&to->min, margin_is);
	len_put(&to->opt, margin_is);
	len_put(&to->max, margin_is);
	to->precedence = 0;
	to->retain = true;
}

static void
finish_margins(struct job *j)
{
	const struct fo_len	*m = j->margin;

	if (fo_is_inline(j->request->element)) {
		finish_space(j, FO_P_MARGIN_LEFT, m[FO_LEFT],
		    FO_P_SPACE_START, &j->box.space_start);
		finish_space(j, FO_P_MARGIN_RIGHT, m[FO_RIGHT],
		    FO_P_SPACE_END, &j->box.space_end);
		return;
	}
	finish_space(j, FO_P_MARGIN_TOP, m[FO_TOP], FO_P_SPACE_BEFORE,
	    &j->box.space_before);
	finish_space(j, FO_P_MARGIN_BOTTOM, m[FO_BOTTOM], FO_P_SPACE_AFTER,
	    &j->box.space_after);
	finish_indent(j, FO_P_MARGIN_LEFT, m[FO_LEFT], FO_START,
	    &j->text.start_indent, inherited_indent(j, FO_START));
	finish_indent(j, FO_P_MARGIN_RIGHT, m[FO_RIGHT], FO_END,
	    &j->text.end_indent, inherited_indent(j, FO_END));
}

static bool
comparable(const struct fo_len *a, const struct fo_len *b)
{
	return !a->is_auto && !b->is_auto && !(a->pct < b->pct) &&
	    !(a->pct > b->pct);
}

/* XSL 1.1 §4.3, §5.11: least <= best <= greatest. What was given stays;
   of two that were given, the lower name gives way. */
static void
finish_sizes(uint16_t given, struct fo_len *min, struct fo_len *opt,
    struct fo_len *max)
{
	if (given == 0)
		return;
	if (comparable(min, max) && min->abs > max->abs) {
		if (given & 1u << FO_C_MINIMUM)
			len_put(max, *min);
		else
			len_put(min, *max);
	}
	if (comparable(opt, max) && opt->abs > max->abs) {
		if ((given & 1u << FO_C_OPTIMUM) &&
		    !(given & 1u << FO_C_MAXIMUM))
			len_put(max, *opt);
		else
			len_put(opt, *max);
	}
	if (comparable(min, opt) && min->abs > opt->abs) {
		if (given & 1u << FO_C_MINIMUM)
			len_put(opt, *min);
		else
			len_put(min, *opt);
	}
}

static void
finish_space_sizes(struct job *j, enum fo_property id, struct fo_space *s)
{
	finish_sizes(j->given[id], &s->min, &s->opt, &s->max);
}

static void
finish_range_sizes(struct job *j, enum fo_property id, struct fo_range *r)
{
	finish_sizes(j->given[id], &r->min, &r->opt, &r->max);
}

static void
finish_page(struct job *j)
{
	int i;

	for (i = 0; i < FO_EDGES; i++)
		len_put(&j->page.margin[i],
		    len_sum(j->margin[i], (struct fo_len){ 0 }));
}

bool
compute_has_page(enum fo_element e)
{
	return e == FO_SIMPLE_PAGE_MASTER || (e >= FO_REGION_BODY &&
	    e <= FO_REGION_END);
}

/* A wrapper makes no area: of the properties that are not inherited it has
   only the lines under its text. */
static void
finish_wrapper(struct job *j, const struct fo_box *initial)
{
	struct fo_box was = j->box;

	memcpy(&j->box, initial, sizeof(j->box));
	j->box.underline = was.underline;
	j->box.overline = was.overline;
	j->box.line_through = was.line_through;
}

static void
finish(struct job *j, const struct fo_style *initial)
{
	finish_borders(j);
	finish_hidden(j);
	if (compute_has_page(j->request->element))
		finish_page(j);
	else {
		finish_inside(j);
		finish_margins(j);
	}
	finish_distance(j, FO_P_PROVISIONAL_DISTANCE_BETWEEN_STARTS,
	    &j->text.provisional_distance);
	finish_distance(j, FO_P_PROVISIONAL_LABEL_SEPARATION,
	    &j->text.provisional_separation);
	finish_space_sizes(j, FO_P_SPACE_BEFORE, &j->box.space_before);
	finish_space_sizes(j, FO_P_SPACE_AFTER, &j->box.space_after);
	finish_space_sizes(j, FO_P_SPACE_START, &j->box.space_start);
	finish_space_sizes(j, FO_P_SPACE_END, &j->box.space_end);
	finish_range_sizes(j, FO_P_BLOCK_PROGRESSION_DIMENSION, &j->box.bpd);
	finish_range_sizes(j, FO_P_INLINE_PROGRESSION_DIMENSION,
	    &j->box.ipd);
	finish_range_sizes(j, FO_P_LEADER_LENGTH, &j->text.leader_length);
	if (j->request->element == FO_WRAPPER)
		finish_wrapper(j, initial->box);
}

/* Order */

static int
attribute_rank(const struct fo_attribute *a)
{
	return properties[a->property].rank * 2 +
	    (a->component != FO_C_WHOLE);
}

static void
set_attributes(struct job *j, struct fo_attribute *sorted)
{
	const struct style_request	*r = j->request;
	size_t				 i, k;

	for (i = 0; i < r->n; i++) {
		for (k = i; k > 0 && attribute_rank(&sorted[k - 1]) >
		    attribute_rank(&r->attributes[i]); k--)
			sorted[k] = sorted[k - 1];
		sorted[k] = r->attributes[i];
	}
	for (i = 0; i < r->n; i++) {
		const struct fo_attribute	*a = &sorted[i];
		enum verdict			 verdict;

		j->cut = j->bare = false;
		verdict = job_set(j, a->property, a->component,
		    span_trim(a->value));
		/* said so of the property itself, not of a shorthand */
		if (verdict == VALUE_SET &&
		    properties[a->property].kind != KIND_SHORTHAND)
			j->given[a->property] |= GIVEN_ITSELF;
		compute_report(j, a, verdict);
	}
}

void
compute_initial(struct job *j)
{
	int id;

	for (id = FO_P_NONE + 1; id < FO_PROPERTY_MAX; id++) {
		const char *initial = properties[id].initial;

		if (initial != NULL)
			job_set(j, (enum fo_property)id, FO_C_WHOLE,
			    (struct span){ initial, strlen(initial) });
	}
	memset(j->given, 0, sizeof(j->given));
	j->text.leader_length.min = (struct fo_len){ 0 };	/* §7.22.4 */
	j->text.leader_length.max = (struct fo_len){ .pct = 1 };
	finish_borders(j);
}

void
compute_style(struct job *j, const struct fo_style *initial,
    struct fo_attribute *sorted)
{
	const struct fo_box	*parent = j->parent->box;
	int			 i;

	memcpy(&j->text, j->parent->text, sizeof(j->text));
	memcpy(&j->box, initial->box, sizeof(j->box));
	memcpy(&j->page, initial->page, sizeof(j->page));
	for (i = 0; i < FO_SIDES; i++)
		j->box.border[i].width = MPT_PT;	/* medium */
	if (j->request->element != FO_FOOTNOTE_BODY) {
		j->box.underline = parent->underline;
		j->box.overline = parent->overline;
		j->box.line_through = parent->line_through;
	}
	if (j->request->in_area) {
		len_put(&j->text.start_indent, inherited_indent(j, FO_START));
		len_put(&j->text.end_indent, inherited_indent(j, FO_END));
	}
	j->em = j->text.font_size;
	set_attributes(j, sorted);
	finish(j, initial);
}
