/*
 * names: every element and keyword of XSL 1.1 that the program knows, one
 * list each. elements.def and values.def are the lists; properties stand in
 * properties.def with all that is known of them.
 */
#ifndef FO_NAMES_H
#define FO_NAMES_H

enum fo_element {
	FO_TEXT,		/* character data */
#define ELEMENT(id, name)	id,
#include "fo/elements.def"
#undef ELEMENT
	FO_ELEMENT_MAX
};

enum fo_value {
	FO_V_NONE_GIVEN,
	FO_V_LENGTH,		/* a length stands in the field beside */
#define VALUE(id, name)	id,
#include "fo/values.def"
#undef VALUE
	FO_VALUE_MAX
};

/* Only names of properties; what each is stands in properties.c. */
enum fo_property {
	FO_P_NONE,
#define PROPERTY(id, name)	id,
#include "fo/properties.def"
#undef PROPERTY
	FO_PROPERTY_MAX
};

#endif
