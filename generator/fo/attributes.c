/*
 * attributes: of an element of the document to properties, strings and
 * stamps. Values are looked at elsewhere.
 */
#include "fo/builder.h"

#include <string.h>

bool
is_namespace(const xmlNs *ns, const xmlNs **seen, const char *uri)
{
	if (ns == NULL)
		return false;
	if (ns == *seen)
		return true;
	if (ns->href == NULL || strcmp((const char *)ns->href, uri) != 0)
		return false;
	*seen = ns;
	return true;
}

/* The attribute's text: as a rule one text node. Borrowed from the document
   or from the builder's buffer. */
static struct span
attribute_text(struct builder *b, const xmlAttr *a,
    const struct place *place)
{
	const xmlNode	*n = a->children;
	const char	*s;

	if (n != NULL && n->next == NULL && n->type == XML_TEXT_NODE &&
	    n->content != NULL) {
		s = (const char *)n->content;
		return (struct span){ s, strlen(s) };
	}
	buf_clear(&b->text);
	for (; n != NULL; n = n->next)
		if (n->type == XML_ENTITY_REF_NODE)
			builder_fail(b, FO_ENTITY, place,
			    (const char *)n->name, NULL);
		else if (n->content != NULL)
			buf_puts(&b->text, (const char *)n->content);
	s = arena_copy(b->arena, buf_text(&b->text), b->text.n);
	return (struct span){ s, b->text.n };
}

void
attributes_stamps(struct builder *b, const xmlNode *node)
{
	const xmlAttr *a;

	b->stamps = (struct stamps){ { NULL, 0 }, { NULL, 0 } };
	for (a = node->properties; a != NULL; a = a->next) {
		if (a->ns == NULL || !is_namespace(a->ns, &b->pisar_ns,
		    PISAR_NAMESPACE))
			continue;
		if (strcmp((const char *)a->name, "at") == 0)
			b->stamps.at = attribute_text(b, a, NULL);
		else if (strcmp((const char *)a->name, "from") == 0)
			b->stamps.from = attribute_text(b, a, NULL);
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
identify(struct builder *b, const xmlAttr *a, struct name_slot *found)
{
	struct name_slot	*slot;
	char			 name[64];

	if (a->ns == NULL) {
		slot = name_slot(b->properties, a->name);
		if (slot->name != a->name) {
			*slot = find_property((const char *)a->name);
			slot->name = a->name;
		}
		*found = *slot;
		return true;
	}
	if (is_namespace(a->ns, &b->pisar_ns, PISAR_NAMESPACE)) {
		if (strcmp((const char *)a->name, "at") == 0 ||
		    strcmp((const char *)a->name, "from") == 0)
			return false;
		snprintf(name, sizeof(name), "pisar:%s", (const char *)a->name);
		*found = find_property(name);
		return true;
	}
	*found = (struct name_slot){ .id = FO_P_XML_LANG };
	return strcmp((const char *)a->name, "lang") == 0 &&
	    strcmp((const char *)a->ns->href,
	    (const char *)XML_XML_NAMESPACE) == 0;
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

/* A cell's column number has to be known before its style is, if the style
   asks for the column. */
static void
note_column(struct builder *b, enum fo_property id, struct span v)
{
	static const char	function[] = "from-table-column";
	size_t			n = sizeof(function) - 1, i;

	for (i = 0; i + n < v.n; i++)
		if (v.s[i] == 'f' && memcmp(v.s + i, function, n) == 0)
			b->asks_column = true;
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
read_one(struct builder *b, const xmlAttr *a, const struct place *place)
{
	struct name_slot	 found;
	struct fo_attribute	*attribute;
	struct span		 v;

	if (!identify(b, a, &found))
		return;
	if (found.id == FO_P_NONE || (found.component != FO_C_WHOLE &&
	    properties[found.id].kind == KIND_KEPT)) {
		diag_add(b->dg, FO_UNKNOWN_PROPERTY, place, a->ns == NULL ?
		    (const char *)a->name : arena_printf(b->arena,
		    "pisar:%s", (const char *)a->name), NULL);
		return;
	}
	v = attribute_text(b, a, place);
	if (properties[found.id].kind == KIND_KEPT) {
		keep(b, (enum fo_property)found.id, v, place);
	} else {
		attribute = VEC_PUSH(&b->attributes);
		attribute->property = (enum fo_property)found.id;
		attribute->component = (enum fo_component)found.component;
		attribute->value = v;
		note_column(b, attribute->property, v);
	}
}

void
attributes_read(struct builder *b, const xmlNode *node,
    const struct place *place)
{
	const xmlAttr *a;

	b->attributes.n = 0;
	b->strings = NULL;
	b->last_string = &b->strings;
	b->asks_column = false;
	b->column_number = 0;
	for (a = node->properties; a != NULL; a = a->next)
		read_one(b, a, place);
}
