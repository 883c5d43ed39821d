/*
 * fo: asking the tree.
 */
#include "fo/fo.h"

#include <limits.h>
#include <math.h>

const char *
fo_string(const struct fo *fo, enum fo_property property)
{
	const struct fo_string *s;

	for (s = fo->strings; s != NULL; s = s->next)
		if (s->property == property)
			return s->value;
	return NULL;
}

int
fo_number(const struct fo *fo, enum fo_property property, int otherwise)
{
	const char	*s = fo_string(fo, property);
	int64_t		 v = 0;
	bool		 negative;

	if (s == NULL)
		return otherwise;
	negative = *s == '-';
	s += negative;
	if (*s == '\0')
		return otherwise;
	for (; *s >= '0' && *s <= '9'; s++)
		if (v <= INT_MAX)
			v = v * 10 + (*s - '0');
	if (*s != '\0')
		return otherwise;
	v = v > INT_MAX ? INT_MAX : v;
	return (int)(negative ? -v : v);
}

struct fo *
fo_child(const struct fo *fo, enum fo_element element)
{
	struct fo *child;

	for (child = fo->first; child != NULL; child = child->next)
		if (child->element == element)
			return child;
	return NULL;
}

bool
fo_is_inline(enum fo_element e)
{
	switch (e) {
	case FO_TEXT:
	case FO_BIDI_OVERRIDE:
	case FO_CHARACTER:
	case FO_EXTERNAL_GRAPHIC:
	case FO_INSTREAM_FOREIGN_OBJECT:
	case FO_INLINE:
	case FO_INLINE_CONTAINER:
	case FO_LEADER:
	case FO_PAGE_NUMBER:
	case FO_PAGE_NUMBER_CITATION:
	case FO_PAGE_NUMBER_CITATION_LAST:
	case FO_BASIC_LINK:
	case FO_FOOTNOTE:
	case FO_SCALING_VALUE_CITATION:
		return true;
	default:
		return false;
	}
}

/* XSL 1.1 §7.16.10 */
enum fo_value
fo_align_last(const struct fo_text *text)
{
	if (text->text_align_last != FO_V_RELATIVE)
		return text->text_align_last;
	return text->text_align == FO_V_JUSTIFY ? FO_V_START :
	    text->text_align;
}

mpt
fo_relative_length(struct fo_len len, mpt reference)
{
	double v = (double)len.abs + (double)len.pct * reference;

	if (v > MPT_MAX)
		return MPT_MAX;
	if (v < -MPT_MAX)
		return -MPT_MAX;
	return (mpt)(v < 0 ? v - 0.5 : v + 0.5);
}
