/*
 * expr: expressions by recursive descent (XSL 1.1 §5.9), with a bound on
 * brackets. A percentage stays one: what it is of, the property's row or
 * layout knows. Numbers are doubles here and whole millipoints outside.
 */
#include "fo/expr.h"

#include <math.h>
#include <string.h>

#define DEPTH_MAX	32	/* of brackets */
#define PERCENT_MAX	1000.0	/* 100 000 % */
#define UNITS_MAX	1e6
#define INDENTS_MAX	100.0	/* times one inherited */
#define DIGITS_MAX	15	/* behind the point; more say nothing */

struct parser {
	struct job	*job;
	const char	*p, *end;
	int		 depth;
};

static bool	read_sum(struct parser *, struct numeric *);

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void
skip_space(struct parser *x)
{
	while (x->p < x->end && (*x->p == ' ' || *x->p == '\t' ||
	    *x->p == '\n' || *x->p == '\r'))
		x->p++;
}

static bool
take(struct parser *x, char c)
{
	skip_space(x);
	if (x->p == x->end || *x->p != c)
		return false;
	x->p++;
	return true;
}

/* A name of letters and hyphens; "" if none stands here. */
static struct span
take_name(struct parser *x)
{
	struct span name;

	skip_space(x);
	name.s = x->p;
	while (x->p < x->end && (is_letter(*x->p) || (x->p > name.s &&
	    (*x->p == '-' || *x->p == '.' || *x->p == ':'))))
		x->p++;
	name.n = (size_t)(x->p - name.s);
	return name;
}

static double
read_digits(struct parser *x)
{
	double	whole = 0, scale = 1;
	int	n = 0;

	while (x->p < x->end && is_digit(*x->p))
		whole = whole * 10 + (*x->p++ - '0');
	if (x->p < x->end && *x->p == '.')
		x->p++;
	while (x->p < x->end && is_digit(*x->p)) {
		if (n++ < DIGITS_MAX) {
			whole = whole * 10 + (*x->p - '0');
			scale *= 10;
		}
		x->p++;
	}
	return whole / scale;
}

/* A number, and its unit if one stands right behind it. */
static bool
read_number(struct parser *x, struct numeric *v)
{
	struct span unit;

	*v = (struct numeric){ .abs = read_digits(x) };
	if (x->p < x->end && *x->p == '%') {
		x->p++;
		*v = (struct numeric){ .pct = v->abs / 100, .power = 1 };
		return true;
	}
	unit.s = x->p;
	while (x->p < x->end && is_letter(*x->p))
		x->p++;
	unit.n = (size_t)(x->p - unit.s);
	if (unit.n == 0 || span_is(unit, "div") || span_is(unit, "mod")) {
		x->p = unit.s;
		return true;
	}
	v->power = 1;
	if (span_is(unit, "em") || span_is(unit, "ex")) {
		v->abs *= x->job->em * (span_is(unit, "ex") ? 0.5 : 1.0);
		return true;
	}
	v->abs *= mpt_of_unit(unit.s, unit.n);
	return mpt_of_unit(unit.s, unit.n) > 0;
}

/* Values already computed, as numerics */

static bool
from_length(struct fo_len len, struct numeric *v)
{
	*v = (struct numeric){ len.abs, (double)len.pct, (double)len.units,
	    len.from_start, len.from_end, 1 };
	return !len.is_auto;
}

static bool
from_field(const struct property *row, const void *field, struct numeric *v)
{
	*v = (struct numeric){ .power = 1 };
	switch (row->kind) {
	case KIND_LENGTH:
	case KIND_KEYED_LENGTH:
		return from_length(*(const struct fo_len *)field, v);
	case KIND_RANGE:
		return from_length(((const struct fo_range *)field)->opt, v);
	case KIND_SPACE:
		return from_length(((const struct fo_space *)field)->opt, v);
	case KIND_PADDING:
		return from_length(((const struct fo_padding *)field)->len, v);
	case KIND_BORDER_WIDTH:
		v->abs = ((const struct fo_border *)field)->width;
		return true;
	case KIND_ABSOLUTE:
	case KIND_FONT_SIZE:
		v->abs = *(const mpt *)field;
		return true;
	case KIND_INT:
	case KIND_FONT_WEIGHT:
		v->power = 0;
		v->abs = *(const int16_t *)field;
		return true;
	default:
		return false;
	}
}

/* The property's value in a style. */
static bool
from_style(enum fo_property id, const struct fo_style *style,
    struct numeric *v)
{
	const struct property	*row = &properties[id];
	const void		*field;

	if (row->kind == KIND_ALIAS)
		row = &properties[row->as];
	field = property_field(row, style->text, style->box, style->page);
	return field != NULL && from_field(row, field, v);
}

/* The property that a function's argument names; the own one for none. */
static enum fo_property
read_property(struct parser *x)
{
	struct span name = take_name(x);

	if (!take(x, ')'))
		return FO_P_NONE;
	return name.n > 0 ? fo_property_find(name) : x->job->property;
}

static bool
is_inherited(enum fo_property id)
{
	const struct property *row = &properties[id];

	if (row->kind == KIND_ALIAS)
		row = &properties[row->as];
	return row->where == IN_TEXT;
}

static bool
call_from_parent(struct parser *x, struct numeric *v)
{
	enum fo_property id = read_property(x);

	return id != FO_P_NONE && from_style(id, x->job->parent, v);
}

/* Of what is inherited alone (XSL 1.1 §5.10.4). */
static bool
call_inherited(struct parser *x, struct numeric *v)
{
	enum fo_property id = read_property(x);

	return is_inherited(id) && from_style(id, x->job->parent, v);
}

/* Specified on that object, be it by another name or a shorthand? */
static bool
is_specified(const struct job *j, const struct style_around *a,
    enum fo_property id)
{
	const struct property	*row = &properties[id];
	const struct fo_style	*plain = styles_initial(j->styles);
	const void		*own, *initial;
	unsigned		 i;
	bool			 among = false;

	for (i = 0; i < FO_PROPERTY_MAX; i++) {
		const struct property *other = &properties[i];

		if ((a->named->bits[i / 64] >> i % 64 & 1) == 0)
			continue;
		if (i == id || (other->kind == KIND_ALIAS && other->as == id))
			return true;
		among = among || other->kind == KIND_SHORTHAND;
	}
	own = property_field(row, a->style->text, a->style->box,
	    a->style->page);
	initial = property_field(row, plain->text, plain->box, plain->page);
	return among && own != NULL && initial != NULL &&
	    memcmp(own, initial, kinds[row->kind].size) != 0;
}

/* XSL 1.1 §5.10.4; the initial values where nothing around specifies it. */
static const struct fo_style *
nearest_specified(const struct job *j, enum fo_property id)
{
	const struct style_around *a = j->request->around;

	if (is_inherited(id))
		return j->parent;
	if (properties[id].kind == KIND_ALIAS)
		id = (enum fo_property)properties[id].as;
	while (a != NULL && !is_specified(j, a, id))
		a = a->up;
	return a != NULL ? a->style : styles_initial(j->styles);
}

static bool
call_from_nearest(struct parser *x, struct numeric *v)
{
	enum fo_property id = read_property(x);

	return id != FO_P_NONE &&
	    from_style(id, nearest_specified(x->job, id), v);
}

static bool
call_from_column(struct parser *x, struct numeric *v)
{
	enum fo_property	 id = read_property(x);
	const struct fo_style	*column = x->job->request->column;

	return id != FO_P_NONE && column != NULL && from_style(id, column, v);
}

/* XSL 1.1 §5.10.3: where a list item's body starts, its label ends. */
static bool
list_start(struct parser *x, struct numeric *v)
{
	const struct fo_style	*item = x->job->request->list_item;
	struct numeric		 distance;

	if (!take(x, ')') || item == NULL ||
	    !from_length(item->text->start_indent, v) ||
	    !from_length(x->job->text.provisional_distance, &distance))
		return false;
	return numeric_add(v, &distance, 1);
}

static bool
call_label_end(struct parser *x, struct numeric *v)
{
	struct numeric separation;

	if (!list_start(x, v) || !from_length(
	    x->job->text.provisional_separation, &separation))
		return false;
	numeric_negate(v);
	v->pct += 1;
	return numeric_add(v, &separation, 1);
}

static bool
do_column_width(struct numeric *v, const struct numeric *unused)
{
	(void)unused;
	if (v->power != 0)
		return false;
	*v = (struct numeric){ .units = v->abs, .power = 1 };
	return true;
}

static const struct {
	const char	*name;
	int		 arguments;
	bool		(*run)(struct numeric *, const struct numeric *);
	bool		(*call)(struct parser *, struct numeric *);
} functions[] = {
	{ "proportional-column-width", 1, do_column_width, NULL },
	{ "body-start", 0, NULL, list_start },
	{ "label-end", 0, NULL, call_label_end },
	{ "floor", 1, numeric_floor, NULL },
	{ "ceiling", 1, numeric_ceiling, NULL },
	{ "round", 1, numeric_round, NULL },
	{ "abs", 1, numeric_abs, NULL },
	{ "max", 2, numeric_max, NULL },
	{ "min", 2, numeric_min, NULL },
	{ "inherited-property-value", 0, NULL, call_inherited },
	{ "from-parent", 0, NULL, call_from_parent },
	{ "from-nearest-specified-value", 0, NULL, call_from_nearest },
	{ "merge-property-values", 0, NULL, call_from_parent },
	{ "from-table-column", 0, NULL, call_from_column },
};

#define NFUNCTIONS	(sizeof(functions) / sizeof(functions[0]))

static bool
read_call(struct parser *x, struct span name, struct numeric *v)
{
	struct numeric	b = { 0 };
	size_t		i;

	for (i = 0; i < NFUNCTIONS; i++)
		if (span_is(name, functions[i].name))
			break;
	if (i == NFUNCTIONS || !take(x, '('))
		return false;
	if (functions[i].call != NULL)
		return functions[i].call(x, v);
	if (!read_sum(x, v))
		return false;
	if (functions[i].arguments == 2 && (!take(x, ',') ||
	    !read_sum(x, &b) || !numeric_comparable(v, &b)))
		return false;
	return take(x, ')') && functions[i].run(v, &b);
}

/* The grammar */

static bool
read_inner(struct parser *x, struct numeric *v)
{
	if (take(x, '('))
		return read_sum(x, v) && take(x, ')');
	skip_space(x);
	if (x->p == x->end)
		return false;
	if (is_digit(*x->p) || (*x->p == '.' && x->p + 1 < x->end &&
	    is_digit(x->p[1])))
		return read_number(x, v);
	return read_call(x, take_name(x), v);
}

static bool
read_primary(struct parser *x, struct numeric *v)
{
	bool negative = false, ok;

	while (take(x, '-'))
		negative = !negative;
	if (x->depth >= DEPTH_MAX)
		return false;
	x->depth++;
	ok = read_inner(x, v);
	x->depth--;
	if (negative)
		numeric_negate(v);
	return ok;
}

static bool
take_word(struct parser *x, const char *word)
{
	size_t n = strlen(word);

	skip_space(x);
	if ((size_t)(x->end - x->p) < n || memcmp(x->p, word, n) != 0)
		return false;
	x->p += n;
	return true;
}

static bool
read_product(struct parser *x, struct numeric *v)
{
	struct numeric b;

	if (!read_primary(x, v))
		return false;
	for (;;) {
		bool	(*run)(struct numeric *, const struct numeric *);

		if (take(x, '*'))
			run = numeric_multiply;
		else if (take_word(x, "div"))
			run = numeric_divide;
		else if (take_word(x, "mod"))
			run = numeric_modulo;
		else
			return true;
		if (!read_primary(x, &b) || !run(v, &b))
			return false;
	}
}

static bool
read_sum(struct parser *x, struct numeric *v)
{
	struct numeric	b;
	double		sign;

	if (!read_product(x, v))
		return false;
	for (;;) {
		if (take(x, '+'))
			sign = 1;
		else if (take(x, '-'))
			sign = -1;
		else
			return true;
		if (!read_product(x, &b) || !numeric_add(v, &b, sign))
			return false;
	}
}

bool
expr_eval(struct job *j, struct span text, struct numeric *v)
{
	struct parser x = { j, text.s, text.s + text.n, 0 };

	*v = (struct numeric){ 0 };
	if (!read_sum(&x, v))
		return false;
	skip_space(&x);
	return x.p == x.end && !isnan(v->abs) && !isnan(v->pct) &&
	    !isnan(v->units);
}

/* What the rest of fo/ asks for */

static double
cut(struct job *j, double v, double limit)
{
	if (v >= -limit && v <= limit)
		return v;
	j->cut = true;
	return v < 0 ? -limit : limit;
}

static mpt
round_mpt(struct job *j, double v)
{
	v = cut(j, v, MPT_MAX);
	return (mpt)(v < 0 ? v - 0.5 : v + 0.5);
}

bool
expr_length(struct job *j, struct span text, unsigned may, struct fo_len *len)
{
	struct numeric	v;
	bool		mixed;

	if (!expr_eval(j, text, &v))
		return false;
	mixed = v.pct != 0 || v.units != 0;
	if (v.power == 0 && v.abs != 0 && !mixed) {
		v.abs *= MPT_PT;
		j->bare = true;
	} else if (v.power != 1 && !(v.power == 0 && v.abs == 0)) {
		return false;
	}
	if ((v.pct != 0 && !(may & MAY_PERCENT)) ||
	    (v.units != 0 && !(may & MAY_UNITS)) || v.units < 0)
		return false;
	if (!(may & MAY_NEGATIVE) && (v.pct < 0 || (v.abs < 0 && !mixed)))
		return false;
	*len = (struct fo_len){
		.abs = round_mpt(j, v.abs),
		.pct = (float)cut(j, v.pct, PERCENT_MAX),
		.units = (float)cut(j, v.units, UNITS_MAX),
		.from_start = (int8_t)cut(j, v.start, INDENTS_MAX),
		.from_end = (int8_t)cut(j, v.end, INDENTS_MAX),
	};
	return true;
}

bool
expr_absolute(struct job *j, struct span text, unsigned may, mpt *out)
{
	struct fo_len len;

	if (!expr_length(j, text, may & MAY_NEGATIVE, &len))
		return false;
	*out = len.abs;
	return true;
}

bool
expr_number(struct job *j, struct span text, double *out)
{
	struct numeric v;

	if (!expr_eval(j, text, &v) || v.power != 0)
		return false;
	*out = cut(j, v.abs, 1e9);
	return true;
}

enum fo_property
expr_source(const struct job *j, struct span text,
    const struct fo_style **from)
{
	const struct {
		const char		*name;
		const struct fo_style	*style;
	} names[] = {
		{ "from-parent(", j->parent },
		{ "inherited-property-value(", j->parent },
		{ "from-nearest-specified-value(", j->parent },
		{ "from-table-column(", j->request->column },
	};
	enum { NEAREST = 2 };	/* of those */
	enum fo_property	 id;
	size_t			 i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		size_t		n = strlen(names[i].name);
		struct span	name;

		if (text.n <= n || memcmp(text.s, names[i].name, n) != 0 ||
		    text.s[text.n - 1] != ')' || names[i].style == NULL)
			continue;
		*from = names[i].style;
		name = span_trim((struct span){ text.s + n, text.n - n - 1 });
		id = name.n == 0 ? j->property : fo_property_find(name);
		if (text.s[0] == 'i' && !is_inherited(id))
			return FO_P_NONE;
		if (i == NEAREST && id != FO_P_NONE)
			*from = nearest_specified(j, id);
		return id;
	}
	return FO_P_NONE;
}
