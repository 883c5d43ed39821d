/*
 * kinds: the table of the kinds of values, and the simple ones.
 */
#include "fo/kinds.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "fo/fo.h"

void
len_put(struct fo_len *to, struct fo_len from)
{
	to->abs = from.abs;
	to->pct = from.pct;
	to->units = from.units;
	to->is_auto = from.is_auto;
	to->from_start = from.from_start;
	to->from_end = from.from_end;
}

void
color_put(struct fo_color *to, struct fo_color from)
{
	to->r = from.r;
	to->g = from.g;
	to->b = from.b;
	to->none = from.none;
}

enum verdict
verdict_of(bool ok)
{
	return ok ? VALUE_SET : VALUE_BAD;
}

bool
read_len(struct job *j, const struct property *row, struct span v,
    struct fo_len *out)
{
	struct fo_len len;

	if (fo_value_among(row->keywords, v) != FO_V_NONE_GIVEN)
		len = FO_LEN_AUTO;
	else if (!expr_length(j, v, row->may, &len))
		return false;
	len_put(out, len);
	return true;
}

/* A keyword of the row; else VALUE_BAD, or VALUE_UNSUPPORTED. */
static enum verdict
read_keyword(const struct property *row, struct span v, enum fo_value *out)
{
	enum fo_value value = fo_value_among(row->keywords, v);

	if (value != FO_V_NONE_GIVEN) {
		*out = value;
		return VALUE_SET;
	}
	return fo_value_among(row->unsupported, v) != FO_V_NONE_GIVEN ?
	    VALUE_UNSUPPORTED : VALUE_BAD;
}

static
KIND_SETTER(set_keyword)
{
	(void)j;
	(void)c;
	return read_keyword(row, v, field);
}

/* XSL 1.1 §7.16.9; the writing mode is lr-tb, so left is start. */
static
KIND_SETTER(set_align)
{
	enum fo_value	*out = field;
	enum verdict	 verdict = read_keyword(row, v, out);

	(void)j;
	(void)c;
	if (verdict == VALUE_SET && *out == FO_V_LEFT)
		*out = FO_V_START;
	if (verdict == VALUE_SET && *out == FO_V_RIGHT)
		*out = FO_V_END;
	return verdict;
}

static
KIND_SETTER(set_bool)
{
	(void)j;
	(void)row;
	(void)c;
	if (!span_is(v, "true") && !span_is(v, "false"))
		return VALUE_BAD;
	*(bool *)field = v.s[0] == 't';
	return VALUE_SET;
}

/* Rounded to a whole number, and to 1 at least (as in §7.28.2); a keyword
   is 0. */
static
KIND_SETTER(set_int)
{
	double	d;
	double	least = row->may & MAY_NEGATIVE ? INT16_MIN :
	    row->may & MAY_ZERO ? 0 : 1;

	(void)c;
	if (fo_value_among(row->keywords, v) != FO_V_NONE_GIVEN) {
		*(int16_t *)field = 0;
		return VALUE_SET;
	}
	if (!expr_number(j, v, &d))
		return VALUE_BAD;
	if (d > INT16_MAX || d < INT16_MIN)
		j->cut = true;
	d = floor(d + 0.5);
	*(int16_t *)field = (int16_t)(d < least ? least :
	    d > INT16_MAX ? INT16_MAX : d);
	return VALUE_SET;
}

/* 0, 90, 180, 270, and the same negative (§7.21.3). */
static
KIND_SETTER(set_angle)
{
	double d;

	(void)row;
	(void)c;
	if (!expr_number(j, v, &d) || d < -270 || d > 270 ||
	    fmod(d, 90) != 0)
		return VALUE_BAD;
	*(int16_t *)field = (int16_t)(d < 0 ? d + 360 : d);
	return VALUE_SET;
}

/* letter-spacing and word-spacing are <space>s, of which only the optimum
   is followed. */
static
KIND_SETTER(set_length)
{
	if (c != FO_C_WHOLE && c != FO_C_OPTIMUM)
		return VALUE_UNSUPPORTED;
	return verdict_of(read_len(j, row, v, field));
}

static
KIND_SETTER(set_absolute)
{
	static const struct {
		const char	*name;
		mpt		 width;
	} names[] = { { "thin", 500 }, { "medium", 1000 }, { "thick", 2000 } };
	size_t i;

	(void)c;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (span_is(v, names[i].name)) {
			*(mpt *)field = names[i].width;
			return VALUE_SET;
		}
	return verdict_of(expr_absolute(j, v, row->may, field));
}

static
KIND_SETTER(set_color)
{
	struct fo_color color;

	(void)row;
	(void)c;
	if (!color_parse(j, v, &color))
		return VALUE_BAD;
	color_put(field, color);
	return VALUE_SET;
}

/* The keyword's field stands in the same struct as the length. */
static
KIND_SETTER(set_keyed_length)
{
	enum fo_value	*key = (enum fo_value *)(void *)((char *)field -
	    row->offset + row->keyword_offset);
	enum fo_value	 value = fo_value_among(row->keywords, v);
	struct fo_len	 len = FO_LEN_AUTO;

	(void)c;
	if (value == FO_V_NONE_GIVEN) {
		if (!expr_length(j, v, row->may, &len))
			return VALUE_BAD;
		value = FO_V_LENGTH;
	}
	*key = value;
	len_put(field, len);
	return VALUE_SET;
}

/* Printers */

/* At most three places behind the point; no locale's comma. */
void
print_thousandths(struct buf *b, int64_t v)
{
	int64_t		n = v < 0 ? -v : v, part = n % 1000;
	const char	*sign = v < 0 ? "-" : "";

	buf_printf(b, "%s%lld", sign, (long long)(n / 1000));
	if (part == 0)
		return;
	buf_printf(b, ".%03lld", (long long)part);
	while (b->data[b->n - 1] == '0')
		b->data[--b->n] = '\0';
}

void
print_mpt(struct buf *b, mpt m)
{
	print_thousandths(b, m);
	buf_puts(b, "pt");
}

void
print_len(struct buf *b, struct fo_len len)
{
	bool first = true;

	if (len.is_auto) {
		buf_puts(b, "auto");
		return;
	}
	if (len.pct < 0 || len.pct > 0) {
		print_thousandths(b, llround((double)len.pct * 1e5));
		buf_putc(b, '%');
		first = false;
	}
	if (len.units > 0) {
		buf_puts(b, first ? "" : "+");
		print_thousandths(b, llround((double)len.units * 1e3));
		buf_puts(b, "pcw");
		first = false;
	}
	if (len.from_start != 0 || len.from_end != 0) {
		buf_printf(b, "%sarea*%d,%d", first ? "" : "+",
		    len.from_start, len.from_end);
		first = false;
	}
	if (first || len.abs != 0) {
		if (!first && len.abs > 0)
			buf_putc(b, '+');
		print_mpt(b, len.abs);
	}
}

static
KIND_PRINTER(print_length)
{
	(void)row;
	print_len(b, *(const struct fo_len *)field);
}

static
KIND_PRINTER(print_absolute)
{
	(void)row;
	print_mpt(b, *(const mpt *)field);
}

static
KIND_PRINTER(print_keyword)
{
	(void)row;
	buf_puts(b, fo_value_name(*(const enum fo_value *)field));
}

static
KIND_PRINTER(print_bool)
{
	(void)row;
	buf_puts(b, *(const bool *)field ? "true" : "false");
}

static
KIND_PRINTER(print_int)
{
	(void)row;
	buf_printf(b, "%d", *(const int16_t *)field);
}

static
KIND_PRINTER(print_color)
{
	const struct fo_color *c = field;

	(void)row;
	if (c->none)
		buf_puts(b, "transparent");
	else
		buf_printf(b, "#%02x%02x%02x", c->r, c->g, c->b);
}

static
KIND_PRINTER(print_keyed_length)
{
	enum fo_value key = *(const enum fo_value *)(const void *)
	    ((const char *)field - row->offset + row->keyword_offset);

	if (key == FO_V_LENGTH)
		print_len(b, *(const struct fo_len *)field);
	else
		buf_puts(b, fo_value_name(key));
}

#define SELF	(1u << FO_C_WHOLE)
#define SIZES	(1u << FO_C_MINIMUM | 1u << FO_C_OPTIMUM | 1u << FO_C_MAXIMUM)
#define COND	(1u << FO_C_LENGTH | 1u << FO_C_CONDITIONALITY)
#define SPACES	(SELF | SIZES | 1u << FO_C_PRECEDENCE |			\
		    1u << FO_C_CONDITIONALITY)
#define KEEPS	(1u << FO_C_LINE | 1u << FO_C_COLUMN | 1u << FO_C_PAGE)
#define PAIRS	(1u << FO_C_BPD | 1u << FO_C_IPD)

const struct kind_row kinds[KIND_MAX] = {
	[KIND_KEYWORD] = { sizeof(enum fo_value), SELF, set_keyword,
	    print_keyword },
	[KIND_ALIGN] = { sizeof(enum fo_value), SELF, set_align,
	    print_keyword },
	[KIND_BOOL] = { sizeof(bool), SELF, set_bool, print_bool },
	[KIND_INT] = { sizeof(int16_t), SELF, set_int, print_int },
	[KIND_ANGLE] = { sizeof(int16_t), SELF, set_angle, print_int },
	[KIND_LENGTH] = { sizeof(struct fo_len), SPACES, set_length,
	    print_length },
	[KIND_ABSOLUTE] = { sizeof(mpt), SELF, set_absolute, print_absolute },
	[KIND_COLOR] = { sizeof(struct fo_color), SELF, set_color,
	    print_color },
	[KIND_KEYED_LENGTH] = { sizeof(struct fo_len), SELF,
	    set_keyed_length, print_keyed_length },
	[KIND_RANGE] = { sizeof(struct fo_range), SELF | SIZES, set_range,
	    print_range },
	[KIND_SPACE] = { sizeof(struct fo_space), SPACES, set_space,
	    print_space },
	[KIND_PAIR] = { 2 * sizeof(struct fo_len), SELF | PAIRS, set_pair,
	    print_pair },
	[KIND_KEEP] = { sizeof(struct fo_keep), SELF | KEEPS, set_keep,
	    print_keep },
	[KIND_PADDING] = { sizeof(struct fo_padding), SELF | COND,
	    set_padding, print_padding },
	[KIND_BORDER_WIDTH] = { sizeof(mpt), SELF | COND,
	    set_border_width, print_border_width },
	[KIND_BORDER_PRECEDENCE] = { sizeof(int32_t), SELF,
	    set_border_precedence, print_border_precedence },
	[KIND_FAMILIES] = { sizeof(const char *const *), SELF, set_families,
	    print_families },
	[KIND_FONT_SIZE] = { sizeof(mpt), SELF, set_font_size,
	    print_absolute },
	[KIND_FONT_WEIGHT] = { sizeof(int16_t), SELF, set_font_weight,
	    print_int },
	[KIND_FONT_STRETCH] = { sizeof(enum fo_value), SELF, set_font_stretch,
	    print_keyword },
	[KIND_LINE_HEIGHT] = { 0, SPACES,
	    set_line_height, print_line_height },
	[KIND_WORD] = { sizeof(const char *), SELF, set_word, print_word },
	[KIND_LANGUAGE_TAG] = { 0, SELF, set_language_tag, NULL },
	[KIND_CHARACTER] = { sizeof(ucs), SELF, set_character,
	    print_character },
	[KIND_DECORATION] = { 0, SELF, set_decoration,
	    print_decoration },
	[KIND_URI] = { sizeof(const char *), SELF, set_uri, print_uri },
	[KIND_POSITION] = { sizeof(struct fo_len), SELF, set_position,
	    print_length },
};
