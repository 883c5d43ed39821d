/*
 * names: texts of the names in names.h, and the way back from text.
 *
 * Knows nothing of what the names mean.
 */
#include <assert.h>
#include <string.h>

#include "fo/fo.h"
#include "fo/properties.h"

/* Sets of keywords are arrays of bytes. */
static_assert(FO_VALUE_MAX <= UINT8_MAX, "keyword sets need wider members");

static const char *const elements[FO_ELEMENT_MAX] = {
	[FO_TEXT] = "#text",
#define ELEMENT(id, name)	[id] = "fo:" name,
#include "fo/elements.def"
#undef ELEMENT
};

static const struct {
	const char	*name;
	size_t		 n;
} values[FO_VALUE_MAX] = {
	[FO_V_NONE_GIVEN] = { "", 0 },
	[FO_V_LENGTH] = { "", 0 },
#define VALUE(id, name)	[id] = { name, sizeof(name) - 1 },
#include "fo/values.def"
#undef VALUE
};

static const char *const property_names[FO_PROPERTY_MAX] = {
	[FO_P_NONE] = "",
#define PROPERTY(id, name)	[id] = name,
#include "fo/properties.def"
#undef PROPERTY
};

static const char *const component_names[FO_COMPONENT_MAX] = {
	[FO_C_WHOLE] = "",
	[FO_C_MINIMUM] = "minimum",
	[FO_C_OPTIMUM] = "optimum",
	[FO_C_MAXIMUM] = "maximum",
	[FO_C_PRECEDENCE] = "precedence",
	[FO_C_CONDITIONALITY] = "conditionality",
	[FO_C_LENGTH] = "length",
	[FO_C_LINE] = "within-line",
	[FO_C_COLUMN] = "within-column",
	[FO_C_PAGE] = "within-page",
	[FO_C_BPD] = "block-progression-direction",
	[FO_C_IPD] = "inline-progression-direction",
};

const char *
fo_element_name(enum fo_element e)
{
	return elements[e];
}

const char *
fo_property_name(enum fo_property p)
{
	return property_names[p];
}

const char *
fo_value_name(enum fo_value v)
{
	return values[v].name;
}

const char *
fo_component_name(enum fo_component c)
{
	return component_names[c];
}

enum fo_element
fo_element_find(const char *name)
{
	int e;

	for (e = FO_TEXT + 1; e < FO_ELEMENT_MAX; e++)
		if (strcmp(elements[e] + sizeof("fo:") - 1, name) == 0)
			return (enum fo_element)e;
	return FO_TEXT;
}

/* <0, 0, >0 as strcmp() of the span and a string. */
static int
span_compare(struct span a, const char *b)
{
	int d = strncmp(a.s, b, a.n);

	return d != 0 ? d : b[a.n] == '\0' ? 0 : -1;
}

enum fo_property
fo_property_find(struct span name)
{
	int low = FO_P_NONE + 1, high = FO_PROPERTY_MAX - 1;

	while (low <= high) {
		int middle = (low + high) / 2;
		int d = span_compare(name, property_names[middle]);

		if (d == 0)
			return (enum fo_property)middle;
		if (d < 0)
			high = middle - 1;
		else
			low = middle + 1;
	}
	return FO_P_NONE;
}

enum fo_component
fo_component_find(struct span name)
{
	int c;

	for (c = FO_C_WHOLE + 1; c < FO_COMPONENT_MAX; c++)
		if (span_compare(name, component_names[c]) == 0)
			return (enum fo_component)c;
	return FO_C_WHOLE;
}

enum fo_value
fo_value_among(const uint8_t *set, struct span text)
{
	for (; set != NULL && *set != FO_V_NONE_GIVEN; set++)
		if (values[*set].n == text.n &&
		    memcmp(values[*set].name, text.s, text.n) == 0)
			return (enum fo_value)*set;
	return FO_V_NONE_GIVEN;
}
