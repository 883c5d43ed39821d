/*
 * attributes: of an element of the document to properties, strings and
 * stamps. Values are looked at elsewhere.
 */
#include "fo/builder.h"

#include <string.h>

static bool
is_ours(const struct xml_attribute *a)
{
	return a->uri != NULL && strcmp(a->uri, PISAR_NAMESPACE) == 0;
}

static struct span
value_of(const struct xml_attribute *a)
{
	return (struct span){ a->value, a->n };
}

void
attributes_stamps(struct builder *b, const struct xml_element *e)
{
	size_t i;

	b->stamps = (struct stamps){ { NULL, 0 }, { NULL, 0 } };
	for (i = 0; i < e->nattribute; i++) {
		const struct xml_attribute *a = &e->attributes[i];

		if (!is_ours(a))
			continue;
		if (strcmp(a->name, "at") == 0)
			b->stamps.at = value_of(a);
		else if (strcmp(a->name, "from") == 0)
			b->stamps.from = value_of(a);
	}
}

/* "space-before.optimum": the property, and the component if there is one;
   FO_P_NONE if there is no such thing. */
static struct name_slot
find_property(const char *name)
{
	const char		*dot = strchr(name, '.');
	struct span		 base = { name, dot != NULL ?
				    (size_t)(dot - name) : strlen(name) };
	struct name_slot	 found = { .component = FO_C_WHOLE };

	found.id = (uint16_t)fo_property_find(base);
	if (dot != NULL) {
		found.component = (uint16_t)fo_component_find(
		    (struct span){ dot + 1, strlen(dot + 1) });
		if (found.component == FO_C_WHOLE)
			found.id = FO_P_NONE;
	}
	return found;
}

/* The same for an attribute. False for those that are not for us. */
static bool
identify(struct builder *b, const struct xml_attribute *a,
    struct name_slot *found)
{
	struct name_slot	*slot;
	char			 name[64];

	if (a->uri == NULL) {
		slot = name_slot(b->properties, a->name);
		if (slot->name != a->name) {
			*slot = find_property(a->name);
			slot->name = a->name;
		}
		*found = *slot;
		return true;
	}
	if (is_ours(a)) {
		if (strcmp(a->name, "at") == 0 || strcmp(a->name, "from") == 0)
			return false;
		snprintf(name, sizeof(name), "pisar:%s", a->name);
		*found = find_property(name);
		return true;
	}
	*found = (struct name_slot){ .id = FO_P_XML_LANG };
	return strcmp(a->name, "lang") == 0 &&
	    strcmp(a->uri, (const char *)XML_XML_NAMESPACE) == 0;
}

void
attributes_keep(struct builder *b, enum fo_property id, const char *value)
{
	struct fo_string *string = ARENA_NEW(b->arena, struct fo_string);

	string->property = id;
	string->value = value;
	*b->last_string = string;
	b->last_string = (struct fo_string **)(uintptr_t)&string->next;
}

static bool
calls(struct span v, const char *function)
{
	size_t n = strlen(function), i;

	for (i = 0; i + n < v.n; i++)
		if (v.s[i] == 'f' && memcmp(v.s + i, function, n) == 0)
			return true;
	return false;
}

/* A cell's column number has to be known before its style is, if the style
   asks for the column. */
static void
note_calls(struct builder *b, enum fo_property id, struct span v)
{
	size_t i;

	if (calls(v, "from-table-column"))
		b->asks_column = true;
	if (calls(v, "from-nearest-specified-value"))
		b->asks_around = true;
	if (id != FO_P_COLUMN_NUMBER)
		return;
	v = span_trim(v);
	for (i = 0; i < v.n && v.s[i] >= '0' && v.s[i] <= '9' &&
	    b->column_number < COLUMNS_MAX; i++)
		b->column_number = b->column_number * 10 + (v.s[i] - '0');
}

/* One of the row's keywords, or a number where it may be one: what is no
   count, layout makes the nearest. */
static bool
may_be_kept(const struct property *p, struct span v)
{
	size_t i, digits = 0;

	if (p->keywords == NULL ||
	    fo_value_among(p->keywords, v) != FO_V_NONE_GIVEN)
		return true;
	for (i = v.n > 0 && v.s[0] == '-'; i < v.n && ((v.s[i] >= '0' &&
	    v.s[i] <= '9') || v.s[i] == '.'); i++)
		digits += v.s[i] != '.';
	return (p->may & MAY_COUNT) && i == v.n && digits > 0 &&
	    v.n <= COUNT_DIGITS;
}

/* A string of the object, to be read by layout. */
static void
keep(struct builder *b, enum fo_property id, struct span v,
    const struct place *place)
{
	const char *value;

	if (id != FO_P_CHARACTER)
		v = span_trim(v);
	value = arena_copy(b->arena, v.n > 0 ? v.s : "", v.n);
	if (may_be_kept(&properties[id], v))
		attributes_keep(b, id, value);
	else
		diag_add(b->dg, FO_BAD_VALUE, place, fo_property_name(id),
		    value, NULL);
}

static void
read_one(struct builder *b, const struct xml_attribute *a,
    const struct place *place)
{
	struct name_slot	 found;
	struct fo_attribute	*attribute;
	struct span		 v;

	if (!identify(b, a, &found))
		return;
	if (found.id == FO_P_NONE || (found.component != FO_C_WHOLE &&
	    properties[found.id].kind == KIND_KEPT)) {
		diag_add(b->dg, FO_UNKNOWN_PROPERTY, place, a->uri == NULL ?
		    a->name : arena_printf(b->arena, "pisar:%s", a->name),
		    NULL);
		return;
	}
	v = value_of(a);
	if (properties[found.id].kind == KIND_KEPT) {
		keep(b, (enum fo_property)found.id, v, place);
	} else {
		attribute = VEC_PUSH(&b->attributes);
		attribute->property = (enum fo_property)found.id;
		attribute->component = (enum fo_component)found.component;
		attribute->value = v;
		note_calls(b, attribute->property, v);
	}
}

void
attributes_read(struct builder *b, const struct xml_element *e,
    const struct place *place)
{
	size_t i;

	b->attributes.n = 0;
	b->strings = NULL;
	b->last_string = &b->strings;
	b->asks_column = b->asks_around = false;
	b->column_number = 0;
	for (i = 0; i < e->nattribute; i++)
		read_one(b, &e->attributes[i], place);
}
