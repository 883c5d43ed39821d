/*
 * kinds_area: values of blocks and tables: spaces, ranges, pairs, keeps,
 * padding, borders.
 */
#include "fo/kinds.h"

#include <math.h>

#include "base/buf.h"

static enum verdict
read_conditionality(struct span v, bool *retain)
{
	if (!span_is(v, "retain") && !span_is(v, "discard"))
		return VALUE_BAD;
	*retain = v.s[0] == 'r';
	return VALUE_SET;
}

/* "force" or a whole number (XSL 1.1 §5.11, §7.28.…-precedence). */
static enum verdict
read_precedence(struct job *j, struct span v, int32_t *out)
{
	double d;

	if (span_is(v, "force")) {
		*out = FO_FORCE;
		return VALUE_SET;
	}
	if (!expr_number(j, v, &d) || d < -1e9)
		return VALUE_BAD;
	*out = (int32_t)floor(d + 0.5);
	return VALUE_SET;
}

/* One length sets all three; none of them keeps what it was. */
static bool
read_sizes(struct job *j, const struct property *row, enum fo_component c,
    struct span v, struct fo_len *const sizes[3])
{
	struct fo_len len = { 0 };

	if (!read_len(j, row, v, &len))
		return false;
	if (c == FO_C_WHOLE || c == FO_C_MINIMUM)
		len_put(sizes[0], len);
	if (c == FO_C_WHOLE || c == FO_C_OPTIMUM)
		len_put(sizes[1], len);
	if (c == FO_C_WHOLE || c == FO_C_MAXIMUM)
		len_put(sizes[2], len);
	return true;
}

KIND_SETTER(set_range)
{
	struct fo_range *r = field;

	return verdict_of(read_sizes(j, row, c, v,
	    (struct fo_len *const[]){ &r->min, &r->opt, &r->max }));
}

KIND_SETTER(set_space)
{
	struct fo_space *s = field;

	if (c == FO_C_CONDITIONALITY)
		return read_conditionality(v, &s->retain);
	if (c == FO_C_PRECEDENCE)
		return read_precedence(j, v, &s->precedence);
	if (!read_sizes(j, row, c, v,
	    (struct fo_len *const[]){ &s->min, &s->opt, &s->max }))
		return VALUE_BAD;
	if (c == FO_C_WHOLE) {
		s->precedence = 0;
		s->retain = false;
	}
	return VALUE_SET;
}

/* Inline direction first, then block direction, as border-spacing has it. */
KIND_SETTER(set_pair)
{
	struct fo_len	*pair = field;
	struct fo_len	 a = { 0 }, b;
	struct span	 first, second;

	if (!span_word(&v, '\0', &first) || !read_len(j, row, first, &a))
		return VALUE_BAD;
	b = a;
	if (span_word(&v, '\0', &second) && !read_len(j, row, second, &b))
		return VALUE_BAD;
	if (v.n > 0)
		return VALUE_BAD;
	if (c != FO_C_BPD)
		len_put(&pair[0], a);
	if (c != FO_C_IPD)
		len_put(&pair[1], b);
	return VALUE_SET;
}

KIND_SETTER(set_keep)
{
	struct fo_keep	*keep = field;
	double		 d;
	int16_t		 strength;

	(void)row;
	if (span_is(v, "auto"))
		strength = 0;
	else if (span_is(v, "always"))
		strength = FO_KEEP_ALWAYS;
	else if (expr_number(j, v, &d))
		strength = (int16_t)(d < 1 ? 1 : d > FO_KEEP_ALWAYS - 2 ?
		    FO_KEEP_ALWAYS - 2 : floor(d + 0.5));
	else
		return VALUE_BAD;
	if (c == FO_C_WHOLE || c == FO_C_LINE)
		keep->line = strength;
	if (c == FO_C_WHOLE || c == FO_C_COLUMN)
		keep->column = strength;
	if (c == FO_C_WHOLE || c == FO_C_PAGE)
		keep->page = strength;
	return VALUE_SET;
}

KIND_SETTER(set_padding)
{
	struct fo_padding *p = field;

	if (c == FO_C_CONDITIONALITY)
		return read_conditionality(v, &p->retain);
	return verdict_of(read_len(j, row, v, &p->len));
}

/* Widths of names as in FOP; the finished style has 0 where there is no
   border. */
KIND_SETTER(set_border_width)
{
	struct fo_border *border = field;

	if (c == FO_C_CONDITIONALITY)
		return read_conditionality(v, &border->retain);
	return kinds[KIND_ABSOLUTE].set(j, row, c, v, &border->width);
}

/* XSL 1.1 §7.8.6: which part of the room that a picture leaves is before it,
   or a length. */
KIND_SETTER(set_position)
{
	enum fo_value	word = fo_value_among(row->keywords, v);
	struct fo_len	len = { .pct = word == FO_V_CENTER ? 0.5F :
			    word == FO_V_RIGHT || word == FO_V_BOTTOM };

	(void)c;
	if (word == FO_V_NONE_GIVEN && !expr_length(j, v, row->may, &len))
		return VALUE_BAD;
	len_put(field, len);
	return VALUE_SET;
}

KIND_SETTER(set_border_precedence)
{
	(void)row;
	(void)c;
	return read_precedence(j, v, field);
}

static bool
same_len(struct fo_len a, struct fo_len b)
{
	return a.abs == b.abs && a.is_auto == b.is_auto &&
	    a.from_start == b.from_start && a.from_end == b.from_end &&
	    !(a.pct < b.pct || a.pct > b.pct) &&
	    !(a.units < b.units || a.units > b.units);
}

/* "6pt", or "0pt 6pt 9pt": least, best, greatest. */
static void
print_sizes(struct buf *b, struct fo_len min, struct fo_len opt,
    struct fo_len max)
{
	if (!same_len(min, opt) || !same_len(opt, max)) {
		print_len(b, min);
		buf_putc(b, ' ');
		print_len(b, opt);
		buf_putc(b, ' ');
		print_len(b, max);
	} else
		print_len(b, opt);
}

static void
print_precedence(struct buf *b, int32_t precedence)
{
	if (precedence == FO_FORCE)
		buf_puts(b, "force");
	else
		buf_printf(b, "%d", (int)precedence);
}

KIND_PRINTER(print_range)
{
	const struct fo_range *r = field;

	(void)row;
	print_sizes(b, r->min, r->opt, r->max);
}

KIND_PRINTER(print_space)
{
	const struct fo_space *s = field;

	(void)row;
	print_sizes(b, s->min, s->opt, s->max);
	if (s->precedence != 0) {
		buf_putc(b, ' ');
		print_precedence(b, s->precedence);
	}
	if (s->retain)
		buf_puts(b, " retain");
}

KIND_PRINTER(print_pair)
{
	const struct fo_len *pair = field;

	(void)row;
	print_len(b, pair[0]);
	buf_putc(b, ' ');
	print_len(b, pair[1]);
}

static void
print_strength(struct buf *b, int strength)
{
	if (strength == 0)
		buf_puts(b, "auto");
	else if (strength == FO_KEEP_ALWAYS)
		buf_puts(b, "always");
	else
		buf_printf(b, "%d", strength);
}

KIND_PRINTER(print_keep)
{
	const struct fo_keep *k = field;

	(void)row;
	print_strength(b, k->line);
	if (k->line == k->column && k->column == k->page)
		return;
	buf_putc(b, ' ');
	print_strength(b, k->column);
	buf_putc(b, ' ');
	print_strength(b, k->page);
}

KIND_PRINTER(print_padding)
{
	const struct fo_padding *p = field;

	(void)row;
	print_len(b, p->len);
	if (p->retain)
		buf_puts(b, " retain");
}

KIND_PRINTER(print_border_width)
{
	const struct fo_border *border = field;

	(void)row;
	print_mpt(b, border->width);
	if (border->retain)
		buf_puts(b, " retain");
}

KIND_PRINTER(print_border_precedence)
{
	(void)row;
	print_precedence(b, *(const int32_t *)field);
}
