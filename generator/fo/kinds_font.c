/*
 * kinds_font: values of text: fonts, line height, language, decoration.
 */
#include "fo/kinds.h"

#include <math.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "fo/fo.h"

KIND_SETTER(set_families)
{
	const char *const *list = styles_families(j->styles, v);

	(void)row;
	(void)c;
	if (list == NULL)
		return VALUE_BAD;
	*(const char *const **)field = list;
	return VALUE_SET;
}

#define MEDIUM		((mpt)12000)
#define STEP_UP(size)	mpt_scale(size, 6, 5)
#define STEP_DOWN(size)	mpt_scale(size, 5, 6)

/* XSL 1.1 §7.9.4: medium is 12 pt, the steps are 1.2. */
static const struct {
	const char	*name;
	mpt		 size;
} font_sizes[] = {
	{ "xx-small", 6944 }, { "x-small", 8333 }, { "small", 10000 },
	{ "medium", 12000 }, { "large", 14400 }, { "x-large", 17280 },
	{ "xx-large", 20736 },
};

/* The step that a size is nearest to; larger and smaller go on from there. */
static mpt
nearest_step(mpt size)
{
	mpt	step = MEDIUM, next = MEDIUM;

	do {
		step = next;
		next = size > step ? STEP_UP(step) : STEP_DOWN(step);
	} while (next != step && (size > step ? next <= size : next >= size));
	return (size > step ? size - step : step - size) <=
	    (size > next ? size - next : next - size) ? step : next;
}

static bool
read_font_size(struct job *j, struct span v, mpt parent, mpt *out)
{
	struct fo_len	len;
	size_t		i;

	for (i = 0; i < sizeof(font_sizes) / sizeof(font_sizes[0]); i++)
		if (span_is(v, font_sizes[i].name)) {
			*out = font_sizes[i].size;
			return true;
		}
	if (span_is(v, "larger"))
		len = FO_LEN_ABS(STEP_UP(nearest_step(parent)));
	else if (span_is(v, "smaller"))
		len = FO_LEN_ABS(STEP_DOWN(nearest_step(parent)));
	else if (!expr_length(j, v, MAY_PERCENT, &len))
		return false;
	*out = fo_length(len, parent, parent);
	return *out >= 0;
}

/* em and % are the parent's here, and the own from now on. Nothing has to
   divide by a size of 0. */
KIND_SETTER(set_font_size)
{
	mpt	size, parent = j->parent->text->font_size;
	bool	ok;

	(void)row;
	(void)c;
	j->em = parent;
	ok = read_font_size(j, v, parent, &size);
	if (ok && size > MPT_MAX) {
		j->cut = true;
		size = MPT_MAX;
	}
	if (ok)
		*(mpt *)field = size > 0 ? size : 1;
	j->em = j->text.font_size;
	return verdict_of(ok);
}

/* bolder and lighter as CSS has them now: the next weight that faces are
   commonly made in. */
static int16_t
bolder(int16_t w)
{
	return w < 400 ? 400 : w < 600 ? 700 : 900;
}

static int16_t
lighter(int16_t w)
{
	return w < 600 ? 100 : w < 800 ? 400 : 700;
}

KIND_SETTER(set_font_weight)
{
	int16_t	*out = field, parent = j->parent->text->font_weight;
	double	 d;

	(void)row;
	(void)c;
	if (span_is(v, "normal"))
		*out = 400;
	else if (span_is(v, "bold"))
		*out = 700;
	else if (span_is(v, "bolder"))
		*out = bolder(parent);
	else if (span_is(v, "lighter"))
		*out = lighter(parent);
	else if (expr_number(j, v, &d) && d >= 100 && d <= 900 &&
	    fmod(d, 100) == 0)
		*out = (int16_t)d;
	else
		return VALUE_BAD;
	return VALUE_SET;
}

/* In the order from narrow to wide (§7.9.5). */
static const enum fo_value stretches[] = {
	FO_V_ULTRA_CONDENSED, FO_V_EXTRA_CONDENSED, FO_V_CONDENSED,
	FO_V_SEMI_CONDENSED, FO_V_NORMAL, FO_V_SEMI_EXPANDED, FO_V_EXPANDED,
	FO_V_EXTRA_EXPANDED, FO_V_ULTRA_EXPANDED,
};

#define NSTRETCHES	(sizeof(stretches) / sizeof(stretches[0]))

KIND_SETTER(set_font_stretch)
{
	enum fo_value	*out = field;
	enum fo_value	 parent = j->parent->text->font_stretch;
	enum fo_value	 value = fo_value_among(row->keywords, v);
	size_t		 i;

	(void)c;
	if (value == FO_V_NONE_GIVEN)
		return VALUE_BAD;
	*out = value;
	if (value != FO_V_WIDER && value != FO_V_NARROWER)
		return VALUE_SET;
	for (i = 0; i < NSTRETCHES && stretches[i] != parent; i++)
		;
	if (value == FO_V_WIDER && i + 1 < NSTRETCHES)
		i++;
	else if (value == FO_V_NARROWER && i > 0)
		i--;
	*out = stretches[i < NSTRETCHES ? i : NSTRETCHES - 1];
	return VALUE_SET;
}

/* XSL 1.1 §7.16.4: a number is inherited as it is, all else as the length
   that it gives here. Of a <space> only the optimum is followed. */
KIND_SETTER(set_line_height)
{
	struct fo_text	*text = &j->text;
	struct fo_len	 len;
	struct numeric	 n;

	(void)field;
	if (c != FO_C_WHOLE && c != FO_C_OPTIMUM)
		return VALUE_UNSUPPORTED;
	if (fo_value_among(row->keywords, v) != FO_V_NONE_GIVEN) {
		text->line_height_kind = FO_LH_NORMAL;
		text->line_height_factor = 0;
		text->line_height = 0;
		return VALUE_SET;
	}
	if (!expr_eval(j, v, &n))
		return VALUE_BAD;
	if (n.power == 0) {
		if (!(n.abs >= 0 && n.abs <= 1000))
			return VALUE_BAD;
		text->line_height_kind = FO_LH_FACTOR;
		text->line_height_factor = (float)n.abs;
		text->line_height = 0;
		return VALUE_SET;
	}
	if (!expr_length(j, v, MAY_PERCENT, &len))
		return VALUE_BAD;
	text->line_height_kind = FO_LH_LENGTH;
	text->line_height_factor = 0;
	text->line_height = fo_length(len, text->font_size, 0);
	return verdict_of(text->line_height >= 0);
}

/* Languages and countries */

static bool
is_tag_part(struct span v)
{
	size_t i;

	for (i = 0; i < v.n; i++) {
		char c = v.s[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9')))
			return false;
	}
	return v.n > 0 && v.n <= 8;	/* RFC 4646 */
}

/* The part up to the next hyphen. */
static struct span
next_part(struct span *rest)
{
	struct span	part = { rest->s, 0 };

	while (part.n < rest->n && part.s[part.n] != '-')
		part.n++;
	rest->s += part.n < rest->n ? part.n + 1 : part.n;
	rest->n -= part.n < rest->n ? part.n + 1 : part.n;
	return part;
}

/* Languages in small letters, countries in capitals; "" for none. */
static const char *
make_part(struct job *j, struct span part, bool capitals)
{
	char	text[8];
	size_t	i;

	for (i = 0; i < part.n; i++)
		text[i] = (char)(capitals ? ucs_upper((ucs)part.s[i]) :
		    ucs_lower((ucs)part.s[i]));
	return styles_string(j->styles, (struct span){ text, part.n });
}

KIND_SETTER(set_word)
{
	struct span part = next_part(&v);

	(void)c;
	if (fo_value_among(row->keywords, part) != FO_V_NONE_GIVEN)
		part.n = 0;
	else if (!is_tag_part(part))
		return VALUE_BAD;
	*(const char **)field = make_part(j, part,
	    j->property == FO_P_COUNTRY);
	return VALUE_SET;
}

/* xml:lang="ru-RU" (§7.31.24): the country is the first part of two
   letters, for a script may stand before it. */
KIND_SETTER(set_language_tag)
{
	struct span language = next_part(&v), country = { v.s, 0 };

	(void)row;
	(void)c;
	(void)field;
	if (!is_tag_part(language))
		return language.n == 0 && v.n == 0 ? VALUE_SET : VALUE_BAD;
	while (v.n > 0) {
		country = next_part(&v);
		if (country.n == 2 && is_tag_part(country))
			break;
		country.n = 0;
	}
	j->text.language = make_part(j, language, false);
	j->text.country = make_part(j, country, true);
	return VALUE_SET;
}

/* A uri-specification (§5.11), or none. */
KIND_SETTER(set_uri)
{
	(void)c;
	if (v.n == 0)
		return VALUE_BAD;
	*(const char **)field = fo_value_among(row->keywords, v) !=
	    FO_V_NONE_GIVEN ? NULL : styles_string(j->styles, v);
	return VALUE_SET;
}

KIND_SETTER(set_character)
{
	char		 one[8] = { 0 };
	const char	*p = one;
	ucs		 character;
	size_t		 i;

	(void)j;
	(void)row;
	(void)c;
	for (i = 0; i < v.n && i < sizeof(one) - 1; i++)
		one[i] = v.s[i];
	character = utf8_next(&p);
	if (v.n == 0 || (size_t)(p - one) != v.n || character == UCS_BAD)
		return VALUE_BAD;
	*(ucs *)field = character;
	return VALUE_SET;
}

static const struct {
	const char	*name;
	bool		 on;
	size_t		 offset;	/* in struct fo_box */
} decorations[] = {
	{ "underline", true, offsetof(struct fo_box, underline) },
	{ "overline", true, offsetof(struct fo_box, overline) },
	{ "line-through", true, offsetof(struct fo_box, line_through) },
	{ "no-underline", false, offsetof(struct fo_box, underline) },
	{ "no-overline", false, offsetof(struct fo_box, overline) },
	{ "no-line-through", false, offsetof(struct fo_box, line_through) },
};

#define NDECORATIONS	(sizeof(decorations) / sizeof(decorations[0]))

/* XSL 1.1 §7.17.4. The box has the parent's already: a line goes on under
   all that stands in the object. Paper does not blink. */
KIND_SETTER(set_decoration)
{
	struct span	word;
	size_t		i;

	(void)row;
	(void)c;
	(void)field;
	if (span_is(v, "none")) {
		j->box.underline = j->box.overline = false;
		j->box.line_through = false;
		return VALUE_SET;
	}
	while (span_word(&v, '\0', &word)) {
		if (span_is(word, "blink") || span_is(word, "no-blink"))
			continue;
		for (i = 0; i < NDECORATIONS; i++)
			if (span_is(word, decorations[i].name))
				break;
		if (i == NDECORATIONS)
			return VALUE_BAD;
		*(bool *)((char *)&j->box + decorations[i].offset) =
		    decorations[i].on;
	}
	return VALUE_SET;
}

/* Printers */

KIND_PRINTER(print_families)
{
	const char *const *list = *(const char *const *const *)field;

	(void)row;
	for (; *list != NULL; list++) {
		buf_xml(b, *list);
		if (list[1] != NULL)
			buf_puts(b, ", ");
	}
}

KIND_PRINTER(print_line_height)
{
	const struct fo_text *text = (const void *)((const char *)field -
	    row->offset);

	if (text->line_height_kind == FO_LH_NORMAL)
		buf_puts(b, "normal");
	else if (text->line_height_kind == FO_LH_FACTOR)
		print_thousandths(b,
		    llround((double)text->line_height_factor * 1e3));
	else
		print_mpt(b, text->line_height);
}

KIND_PRINTER(print_uri)
{
	const char *uri = *(const char *const *)field;

	(void)row;
	buf_puts(b, uri != NULL ? uri : "none");
}

KIND_PRINTER(print_word)
{
	const char *word = *(const char *const *)field;

	(void)row;
	buf_xml(b, word[0] != '\0' ? word : "none");
}

KIND_PRINTER(print_character)
{
	char	text[8] = { 0 };

	(void)row;
	utf8_put(text, *(const ucs *)field);
	buf_xml(b, text);
}

KIND_PRINTER(print_decoration)
{
	const struct fo_box	*box = (const void *)((const char *)field -
				    row->offset);
	size_t			 i;
	bool			 any = false;

	for (i = 0; i < NDECORATIONS / 2; i++)
		if (*(const bool *)((const char *)box +
		    decorations[i].offset)) {
			buf_printf(b, any ? " %s" : "%s",
			    decorations[i].name);
			any = true;
		}
	if (!any)
		buf_puts(b, "none");
}
