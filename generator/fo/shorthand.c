/*
 * shorthand: properties that stand for several others (XSL 1.1 §7.31, and
 * borders of one side). What a shorthand does not name gets its initial
 * value, as in CSS2.
 */
#include <string.h>

#include "fo/expr.h"

static const struct span inherit = { "inherit", 7 };

/* Keywords that set others to fixed values. */
static const struct {
	enum fo_property	 id;
	const char		*keyword;
	enum fo_property	 target;
	enum fo_component	 component;
	const char		*value;
} keywords[] = {
	{ FO_P_WHITE_SPACE, "normal", FO_P_LINEFEED_TREATMENT, 0,
	    "treat-as-space" },
	{ FO_P_WHITE_SPACE, "normal", FO_P_WHITE_SPACE_COLLAPSE, 0, "true" },
	{ FO_P_WHITE_SPACE, "normal", FO_P_WHITE_SPACE_TREATMENT, 0,
	    "ignore-if-surrounding-linefeed" },
	{ FO_P_WHITE_SPACE, "normal", FO_P_WRAP_OPTION, 0, "wrap" },
	{ FO_P_WHITE_SPACE, "pre", FO_P_LINEFEED_TREATMENT, 0, "preserve" },
	{ FO_P_WHITE_SPACE, "pre", FO_P_WHITE_SPACE_COLLAPSE, 0, "false" },
	{ FO_P_WHITE_SPACE, "pre", FO_P_WHITE_SPACE_TREATMENT, 0,
	    "preserve" },
	{ FO_P_WHITE_SPACE, "pre", FO_P_WRAP_OPTION, 0, "no-wrap" },
	{ FO_P_WHITE_SPACE, "nowrap", FO_P_LINEFEED_TREATMENT, 0,
	    "treat-as-space" },
	{ FO_P_WHITE_SPACE, "nowrap", FO_P_WHITE_SPACE_COLLAPSE, 0, "true" },
	{ FO_P_WHITE_SPACE, "nowrap", FO_P_WHITE_SPACE_TREATMENT, 0,
	    "ignore-if-surrounding-linefeed" },
	{ FO_P_WHITE_SPACE, "nowrap", FO_P_WRAP_OPTION, 0, "no-wrap" },

	{ FO_P_VERTICAL_ALIGN, "baseline", FO_P_BASELINE_SHIFT, 0,
	    "baseline" },
	{ FO_P_VERTICAL_ALIGN, "baseline", FO_P_ALIGNMENT_BASELINE, 0,
	    "baseline" },
	{ FO_P_VERTICAL_ALIGN, "sub", FO_P_BASELINE_SHIFT, 0, "sub" },
	{ FO_P_VERTICAL_ALIGN, "super", FO_P_BASELINE_SHIFT, 0, "super" },
	{ FO_P_VERTICAL_ALIGN, "middle", FO_P_ALIGNMENT_BASELINE, 0,
	    "middle" },
	{ FO_P_VERTICAL_ALIGN, "top", FO_P_ALIGNMENT_BASELINE, 0,
	    "before-edge" },
	{ FO_P_VERTICAL_ALIGN, "bottom", FO_P_ALIGNMENT_BASELINE, 0,
	    "after-edge" },
	{ FO_P_VERTICAL_ALIGN, "text-top", FO_P_ALIGNMENT_BASELINE, 0,
	    "text-before-edge" },
	{ FO_P_VERTICAL_ALIGN, "text-bottom", FO_P_ALIGNMENT_BASELINE, 0,
	    "text-after-edge" },

	{ FO_P_PAGE_BREAK_BEFORE, "auto", FO_P_BREAK_BEFORE, 0, "auto" },
	{ FO_P_PAGE_BREAK_BEFORE, "always", FO_P_BREAK_BEFORE, 0, "page" },
	{ FO_P_PAGE_BREAK_BEFORE, "left", FO_P_BREAK_BEFORE, 0, "even-page" },
	{ FO_P_PAGE_BREAK_BEFORE, "right", FO_P_BREAK_BEFORE, 0, "odd-page" },
	{ FO_P_PAGE_BREAK_BEFORE, "avoid", FO_P_KEEP_WITH_PREVIOUS, 0,
	    "always" },
	{ FO_P_PAGE_BREAK_AFTER, "auto", FO_P_BREAK_AFTER, 0, "auto" },
	{ FO_P_PAGE_BREAK_AFTER, "always", FO_P_BREAK_AFTER, 0, "page" },
	{ FO_P_PAGE_BREAK_AFTER, "left", FO_P_BREAK_AFTER, 0, "even-page" },
	{ FO_P_PAGE_BREAK_AFTER, "right", FO_P_BREAK_AFTER, 0, "odd-page" },
	{ FO_P_PAGE_BREAK_AFTER, "avoid", FO_P_KEEP_WITH_NEXT, 0, "always" },
	{ FO_P_PAGE_BREAK_INSIDE, "auto", FO_P_KEEP_TOGETHER, 0, "auto" },
	/* the lines themselves may still be broken */
	{ FO_P_PAGE_BREAK_INSIDE, "avoid", FO_P_KEEP_TOGETHER, FO_C_COLUMN,
	    "always" },
	{ FO_P_PAGE_BREAK_INSIDE, "avoid", FO_P_KEEP_TOGETHER, FO_C_PAGE,
	    "always" },

	{ FO_P_POSITION, "static", FO_P_ABSOLUTE_POSITION, 0, "auto" },
	{ FO_P_POSITION, "absolute", FO_P_ABSOLUTE_POSITION, 0, "absolute" },
	{ FO_P_POSITION, "fixed", FO_P_ABSOLUTE_POSITION, 0, "fixed" },
};

static enum verdict
set_keywords(struct job *j, enum fo_property id, struct span v)
{
	enum verdict	verdict = VALUE_BAD;
	size_t		i;

	if (span_is(v, "inherit"))
		return VALUE_SET;	/* their targets are inherited, or
					   worth nothing on a child */
	for (i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++) {
		const char *value = keywords[i].value;

		if (keywords[i].id != id || !span_is(v, keywords[i].keyword))
			continue;
		verdict = job_set(j, keywords[i].target,
		    keywords[i].component,
		    (struct span){ value, strlen(value) });
	}
	return verdict;
}

/* XSL 1.1 §7.31.22 */
static enum verdict
set_vertical_align(struct job *j, enum fo_property id, struct span v)
{
	enum verdict verdict = set_keywords(j, id, v);

	if (verdict == VALUE_BAD && !span_is(v, "inherit"))
		verdict = job_set(j, FO_P_ALIGNMENT_ADJUST, FO_C_WHOLE, v);
	return verdict;
}

static enum verdict
set_position(struct job *j, enum fo_property id, struct span v)
{
	return span_is(v, "relative") ? VALUE_UNSUPPORTED :
	    set_keywords(j, id, v);
}

/* Four sides: top, right, bottom, left */

static const struct {
	enum fo_property	id;
	enum fo_property	sides[4];
} all_sides[] = {
	{ FO_P_MARGIN, { FO_P_MARGIN_TOP, FO_P_MARGIN_RIGHT,
	    FO_P_MARGIN_BOTTOM, FO_P_MARGIN_LEFT } },
	{ FO_P_PADDING, { FO_P_PADDING_BEFORE, FO_P_PADDING_END,
	    FO_P_PADDING_AFTER, FO_P_PADDING_START } },
	{ FO_P_BORDER_COLOR, { FO_P_BORDER_BEFORE_COLOR,
	    FO_P_BORDER_END_COLOR, FO_P_BORDER_AFTER_COLOR,
	    FO_P_BORDER_START_COLOR } },
	{ FO_P_BORDER_STYLE, { FO_P_BORDER_BEFORE_STYLE,
	    FO_P_BORDER_END_STYLE, FO_P_BORDER_AFTER_STYLE,
	    FO_P_BORDER_START_STYLE } },
	{ FO_P_BORDER_WIDTH, { FO_P_BORDER_BEFORE_WIDTH,
	    FO_P_BORDER_END_WIDTH, FO_P_BORDER_AFTER_WIDTH,
	    FO_P_BORDER_START_WIDTH } },
};

static bool
is_operator(struct span word)
{
	return span_is(word, "+") || span_is(word, "-") ||
	    span_is(word, "*") || span_is(word, "div") ||
	    span_is(word, "mod");
}

/* The next value: «3mm + 1mm» is one, with its spaces (XSL 1.1 §5.9.1). */
static bool
next_value(struct span *rest, struct span *value)
{
	struct span ahead, word;

	if (!span_word(rest, '\0', value))
		return false;
	for (ahead = *rest; span_word(&ahead, '\0', &word) &&
	    is_operator(word) && span_word(&ahead, '\0', &word);
	    *rest = ahead)
		value->n = (size_t)(word.s - value->s) + word.n;
	return true;
}

static enum verdict
set_sides(struct job *j, enum fo_property id, struct span v)
{
	/* which of n words a side takes, by n */
	static const uint8_t	from[4][4] = { { 0, 0, 0, 0 },
				    { 0, 1, 0, 1 }, { 0, 1, 2, 1 },
				    { 0, 1, 2, 3 } };
	struct span		words[4];
	enum verdict		verdict = VALUE_SET;
	size_t			row, i, n = 0;

	while (n < 4 && next_value(&v, &words[n]))
		n++;
	if (n == 0 || v.n > 0)
		return VALUE_BAD;
	for (row = 0; all_sides[row].id != id; row++)
		;
	for (i = 0; i < 4 && verdict == VALUE_SET; i++)
		verdict = job_set(j, all_sides[row].sides[i], FO_C_WHOLE,
		    words[from[n - 1][i]]);
	return verdict;
}

/* Borders */

enum { LINE_WIDTH, LINE_STYLE, LINE_COLOR, LINE_PARTS };

static const enum fo_property borders[FO_SIDES][LINE_PARTS] = {
	[FO_BEFORE] = { FO_P_BORDER_BEFORE_WIDTH, FO_P_BORDER_BEFORE_STYLE,
	    FO_P_BORDER_BEFORE_COLOR },
	[FO_AFTER] = { FO_P_BORDER_AFTER_WIDTH, FO_P_BORDER_AFTER_STYLE,
	    FO_P_BORDER_AFTER_COLOR },
	[FO_START] = { FO_P_BORDER_START_WIDTH, FO_P_BORDER_START_STYLE,
	    FO_P_BORDER_START_COLOR },
	[FO_END] = { FO_P_BORDER_END_WIDTH, FO_P_BORDER_END_STYLE,
	    FO_P_BORDER_END_COLOR },
};

/* Sorts the words into width, style and colour; each once. */
static bool
split_border(struct job *j, struct span v, struct span parts[LINE_PARTS])
{
	const uint8_t	*styles =
			    properties[FO_P_BORDER_BEFORE_STYLE].keywords;
	struct fo_color	 color;
	struct span	 word;
	int		 part;

	while (next_value(&v, &word)) {
		if (fo_value_among(styles, word) != FO_V_NONE_GIVEN)
			part = LINE_STYLE;
		else if (color_parse(j, word, &color))
			part = LINE_COLOR;
		else
			part = LINE_WIDTH;
		if (parts[part].n > 0)
			return false;
		parts[part] = word;
	}
	return true;
}

/* The widths come first: they alone can be wrong here. */
static enum verdict
set_border_side(struct job *j, enum fo_side side,
    const struct span parts[LINE_PARTS])
{
	enum verdict	verdict = VALUE_SET;
	int		i;

	for (i = 0; i < LINE_PARTS && verdict == VALUE_SET; i++) {
		struct span	 v = parts[i];
		const char	*initial =
				    properties[borders[side][i]].initial;

		if (v.n == 0)
			v = (struct span){ initial, strlen(initial) };
		verdict = job_set(j, borders[side][i], FO_C_WHOLE, v);
	}
	if (parts[LINE_COLOR].n == 0)	/* the text's, not black */
		j->given[borders[side][LINE_COLOR]] = 0;
	return verdict;
}

static const struct {
	enum fo_property	id;
	uint8_t			sides;	/* 1 << enum fo_side */
} border_shorthands[] = {
	{ FO_P_BORDER, 1 << FO_BEFORE | 1 << FO_AFTER | 1 << FO_START |
	    1 << FO_END },
	{ FO_P_BORDER_TOP, 1 << FO_BEFORE },
	{ FO_P_BORDER_BOTTOM, 1 << FO_AFTER },
	{ FO_P_BORDER_LEFT, 1 << FO_START },
	{ FO_P_BORDER_RIGHT, 1 << FO_END },
};

static enum verdict
set_border(struct job *j, enum fo_property id, struct span v)
{
	struct span	parts[LINE_PARTS] = { { NULL, 0 } };
	enum verdict	verdict = VALUE_SET;
	size_t		row;
	int		side;

	if (span_is(v, "inherit"))
		parts[0] = parts[1] = parts[2] = inherit;
	else if (v.n == 0 || !split_border(j, v, parts))
		return VALUE_BAD;
	for (row = 0; border_shorthands[row].id != id; row++)
		;
	for (side = 0; side < FO_SIDES && verdict == VALUE_SET; side++)
		if (border_shorthands[row].sides & 1 << side)
			verdict = set_border_side(j, (enum fo_side)side,
			    parts);
	return verdict;
}

/* Background (§7.31.1): colour || picture || repeat || attachment || position */

/* One or two of left, center, right; top, center, bottom; lengths and
   percentages, which go across first; one alone: the other is 50 %. */
static enum verdict
set_background_position(struct job *j, enum fo_property id, struct span v)
{
	struct span	across = SPAN("50%"), down = SPAN("50%"), word[2];
	enum verdict	verdict;
	size_t		n = 0;
	bool		swapped;

	(void)id;
	if (span_is(v, "inherit"))
		across = down = inherit;
	else {
		while (n < 2 && next_value(&v, &word[n]))
			n++;
		if (n == 0 || v.n > 0)
			return VALUE_BAD;
		swapped = span_is(word[0], "top") ||
		    span_is(word[0], "bottom") || (n == 2 &&
		    (span_is(word[1], "left") || span_is(word[1], "right")));
		if (n == 2 || !swapped)
			across = word[swapped];
		if (n == 2 || swapped)
			down = word[!swapped];
	}
	verdict = job_set(j, FO_P_BACKGROUND_POSITION_HORIZONTAL, FO_C_WHOLE,
	    across);
	return verdict != VALUE_SET ? verdict : job_set(j,
	    FO_P_BACKGROUND_POSITION_VERTICAL, FO_C_WHOLE, down);
}

static const enum fo_property of_background[] = { FO_P_BACKGROUND_COLOR,
    FO_P_BACKGROUND_IMAGE, FO_P_BACKGROUND_REPEAT,
    FO_P_BACKGROUND_ATTACHMENT, FO_P_BACKGROUND_POSITION_HORIZONTAL,
    FO_P_BACKGROUND_POSITION_VERTICAL };

#define NBACKGROUND	(sizeof(of_background) / sizeof(of_background[0]))

/* Which of these a word is a value of; what is none is of a position. */
static enum fo_property
background_part(struct job *j, struct span word)
{
	struct fo_color	 color;
	size_t		 i;

	if (word.n > 4 && memcmp(word.s, "url(", 4) == 0)
		return FO_P_BACKGROUND_IMAGE;
	for (i = 1; i < 4; i++)
		if (fo_value_among(properties[of_background[i]].keywords,
		    word) != FO_V_NONE_GIVEN ||
		    fo_value_among(properties[of_background[i]].unsupported,
		    word) != FO_V_NONE_GIVEN)
			return of_background[i];
	return color_parse(j, word, &color) ? FO_P_BACKGROUND_COLOR :
	    FO_P_BACKGROUND_POSITION;
}

static enum verdict
set_background(struct job *j, enum fo_property id, struct span v)
{
	struct span	word, place = { NULL, 0 };
	enum verdict	verdict = VALUE_SET, last;
	size_t		i;

	for (i = 0; i < NBACKGROUND; i++) {
		const char *initial = properties[of_background[i]].initial;

		job_set(j, of_background[i], FO_C_WHOLE, span_is(v, "inherit")
		    ? inherit : (struct span){ initial, strlen(initial) });
	}
	if (span_is(v, "inherit"))
		return VALUE_SET;
	while (span_word(&v, '\0', &word)) {
		id = background_part(j, word);
		if (id == FO_P_BACKGROUND_POSITION) {	/* one after the other */
			if (place.n == 0)
				place.s = word.s;
			place.n = (size_t)(word.s - place.s) + word.n;
			continue;
		}
		last = job_set(j, id, FO_C_WHOLE, word);
		if (last != VALUE_SET)
			verdict = last;
	}
	if (place.n == 0 || verdict == VALUE_BAD)
		return verdict;
	last = set_background_position(j, FO_P_BACKGROUND_POSITION, place);
	return last != VALUE_SET ? last : verdict;
}

/* One length for both, or width and height. */
static enum verdict
set_size(struct job *j, enum fo_property id, struct span v)
{
	struct span	width, height;
	enum verdict	verdict;

	(void)id;
	if (span_is(v, "landscape") || span_is(v, "portrait"))
		return VALUE_UNSUPPORTED;
	if (!span_word(&v, '\0', &width))
		return VALUE_BAD;
	if (!span_word(&v, '\0', &height))
		height = width;
	verdict = v.n > 0 ? VALUE_BAD :
	    job_set(j, FO_P_PAGE_WIDTH, FO_C_WHOLE, width);
	return verdict != VALUE_SET ? verdict :
	    job_set(j, FO_P_PAGE_HEIGHT, FO_C_WHOLE, height);
}

/* Font: [style || variant || weight || stretch]? size[/line-height] family */

struct font_parts {
	struct span	style, variant, weight, stretch;
	struct span	size, line_height, family;
};

static const struct {
	enum fo_property	id;
	size_t			offset;		/* in struct font_parts */
} font_words[] = {
	{ FO_P_FONT_STYLE, offsetof(struct font_parts, style) },
	{ FO_P_FONT_VARIANT, offsetof(struct font_parts, variant) },
	{ FO_P_FONT_STRETCH, offsetof(struct font_parts, stretch) },
};

static bool
is_weight(struct span v)
{
	return span_is(v, "bold") || span_is(v, "bolder") ||
	    span_is(v, "lighter") || (v.n == 3 && v.s[0] >= '1' &&
	    v.s[0] <= '9' && v.s[1] == '0' && v.s[2] == '0');
}

/* Takes a word in front of the size; false if it is none. */
static bool
take_font_word(struct font_parts *f, struct span word)
{
	size_t i;

	if (span_is(word, "normal"))
		return true;
	if (is_weight(word)) {
		f->weight = word;
		return true;
	}
	for (i = 0; i < sizeof(font_words) / sizeof(font_words[0]); i++)
		if (fo_value_among(properties[font_words[i].id].keywords,
		    word) != FO_V_NONE_GIVEN) {
			*(struct span *)(void *)((char *)f +
			    font_words[i].offset) = word;
			return true;
		}
	return false;
}

static bool
split_font(struct span v, struct font_parts *f)
{
	struct span normal = SPAN("normal"), word;

	*f = (struct font_parts){ normal, normal, normal, normal,
	    { NULL, 0 }, normal, { NULL, 0 } };
	do {
		if (!span_word(&v, '\0', &word))
			return false;
	} while (take_font_word(f, word));
	f->family = span_trim(v);
	if (!span_word(&word, '/', &f->size) || f->family.n == 0)
		return false;
	if (word.n > 0)
		f->line_height = span_trim(word);
	return true;
}

static enum verdict
set_font(struct job *j, enum fo_property id, struct span v)
{
	struct font_parts	f;
	enum verdict		verdict = VALUE_SET;
	size_t			i;

	(void)id;
	if (span_is(v, "inherit"))
		return VALUE_SET;
	if (!split_font(v, &f))
		return VALUE_BAD;
	const struct {
		enum fo_property	id;
		struct span		v;
	} set[] = {
		{ FO_P_FONT_SIZE, f.size },
		{ FO_P_FONT_FAMILY, f.family },
		{ FO_P_LINE_HEIGHT, f.line_height },
		{ FO_P_FONT_STYLE, f.style },
		{ FO_P_FONT_VARIANT, f.variant },
		{ FO_P_FONT_WEIGHT, f.weight },
		{ FO_P_FONT_STRETCH, f.stretch },
	};

	for (i = 0; i < sizeof(set) / sizeof(set[0]) && verdict == VALUE_SET;
	    i++)
		verdict = job_set(j, set[i].id, FO_C_WHOLE, set[i].v);
	return verdict;
}

/* By property; all others are keywords. */
static const struct {
	enum fo_property id;
	enum verdict	(*set)(struct job *, enum fo_property, struct span);
} setters[] = {
	{ FO_P_BORDER, set_border },
	{ FO_P_BORDER_TOP, set_border },
	{ FO_P_BORDER_BOTTOM, set_border },
	{ FO_P_BORDER_LEFT, set_border },
	{ FO_P_BORDER_RIGHT, set_border },
	{ FO_P_BORDER_COLOR, set_sides },
	{ FO_P_BORDER_STYLE, set_sides },
	{ FO_P_BORDER_WIDTH, set_sides },
	{ FO_P_MARGIN, set_sides },
	{ FO_P_PADDING, set_sides },
	{ FO_P_BACKGROUND, set_background },
	{ FO_P_BACKGROUND_POSITION, set_background_position },
	{ FO_P_FONT, set_font },
	{ FO_P_SIZE, set_size },
	{ FO_P_POSITION, set_position },
	{ FO_P_VERTICAL_ALIGN, set_vertical_align },
};

enum verdict
shorthand_set(struct job *j, enum fo_property id, struct span v)
{
	size_t i;

	for (i = 0; i < sizeof(setters) / sizeof(setters[0]); i++)
		if (setters[i].id == id)
			return setters[i].set(j, id, v);
	return set_keywords(j, id, v);
}
