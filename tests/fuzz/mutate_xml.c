/*
 * mutate_xml: changes to a document that leave it well formed: attributes'
 * values are swapped and made strange, elements are copied, moved, wrapped,
 * renamed and dropped. One time in ten libFuzzer's own changes to the bytes.
 */
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "base/arena.h"
#include "fuzz.h"

#define CHANGES_MAX	4
#define COPIES_MAX	8
#define VALUE_ROOM	64
#define QUIET	(XML_PARSE_RECOVER | XML_PARSE_NOERROR |		\
		    XML_PARSE_NOWARNING | XML_PARSE_NONET)

size_t	LLVMFuzzerCustomMutator(uint8_t *, size_t, size_t, unsigned);
size_t	LLVMFuzzerCustomCrossOver(const uint8_t *, size_t, const uint8_t *,
	    size_t, uint8_t *, size_t, unsigned);

struct change {
	unsigned		chance;
	xmlDoc			*doc;
	VEC(xmlNode *)		elements;
	VEC(xmlAttr *)		attributes;
};

static unsigned
some(struct change *c, size_t below)
{
	c->chance = c->chance * 1664525 + 1013904223;
	return below > 0 ? (c->chance >> 8) % (unsigned)below : 0;
}

static void
list(struct change *c, xmlNode *node)
{
	xmlAttr *a;

	for (; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		*VEC_PUSH(&c->elements) = node;
		for (a = node->properties; a != NULL; a = a->next)
			*VEC_PUSH(&c->attributes) = a;
		list(c, node->children);
	}
}

static void
relist(struct change *c)
{
	c->elements.n = c->attributes.n = 0;
	list(c, c->doc->children);
}

static xmlNode *
an_element(struct change *c)
{
	return c->elements.at[some(c, c->elements.n)];
}

static const xmlChar *
word(const char *(*of)(unsigned), struct change *c)
{
	return (const xmlChar *)of(some(c, 1 << 24));
}

static void
set_value(xmlAttr *a, const xmlChar *value)
{
	xmlChar *copy = xmlStrdup(value);

	if (a->ns != NULL)
		xmlSetNsProp(a->parent, a->ns, a->name, copy);
	else
		xmlSetProp(a->parent, a->name, copy);
	xmlFree(copy);
}

/* The value's bytes changed by libFuzzer, and then made characters of XML. */
static void
twist_value(struct change *c, xmlAttr *a)
{
	uint8_t	 text[VALUE_ROOM + 1];
	xmlChar	*value = xmlNodeListGetString(c->doc, a->children, 1);
	size_t	 n = value != NULL ? strlen((char *)value) : 0, i;

	if (n > 0 && n <= VALUE_ROOM) {
		memcpy(text, value, n);
		n = LLVMFuzzerMutate(text, n, VALUE_ROOM);
		for (i = 0; i < n; i++)
			if (text[i] < ' ' || text[i] >= 0x7F)
				text[i] = (uint8_t)(' ' + text[i] % 95);
		text[n] = '\0';
		set_value(a, text);
	}
	xmlFree(value);
}

static void
change_attribute(struct change *c)
{
	xmlAttr	*a, *other;
	xmlChar	*value;

	if (c->attributes.n == 0)
		return;
	a = c->attributes.at[some(c, c->attributes.n)];
	other = c->attributes.at[some(c, c->attributes.n)];
	switch (some(c, 4)) {
	case 0:
		set_value(a, word(fuzz_value, c));
		break;
	case 1:
		value = xmlNodeListGetString(c->doc, other->children, 1);
		if (value != NULL)
			set_value(a, value);
		xmlFree(value);
		break;
	case 2:
		twist_value(c, a);
		break;
	default:
		xmlRemoveProp(a);
		break;
	}
}

static void
add_attribute(struct change *c)
{
	xmlSetProp(an_element(c), word(fuzz_attribute, c),
	    word(fuzz_value, c));
}

static bool
is_within(const xmlNode *node, const xmlNode *outer)
{
	while (node != NULL && node != outer)
		node = node->parent;
	return node != NULL;
}

static void
copy_element(struct change *c)
{
	xmlNode		*from = an_element(c), *to = an_element(c);
	unsigned	 n = some(c, 4) == 0 ? 1 + some(c, COPIES_MAX) : 1;

	if (from->parent == (xmlNode *)c->doc)
		return;
	for (; n > 0; n--)
		if (is_within(to, from))
			xmlAddNextSibling(from, xmlCopyNode(from, 1));
		else
			xmlAddChild(to, xmlCopyNode(from, 1));
}

static void
move_element(struct change *c)
{
	xmlNode *node = an_element(c), *to = an_element(c);

	if (is_within(to, node))
		return;
	xmlUnlinkNode(node);
	if (some(c, 2) == 0 && to->parent != (xmlNode *)c->doc)
		xmlAddPrevSibling(to, node);
	else
		xmlAddChild(to, node);
	xmlReconciliateNs(c->doc, node);
}

static void
drop_element(struct change *c)
{
	xmlNode *node = an_element(c);

	if (node->parent == (xmlNode *)c->doc)
		return;
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

static void
wrap_element(struct change *c)
{
	xmlNode *node = an_element(c), *outer;

	if (node->parent == (xmlNode *)c->doc)
		return;
	outer = xmlNewDocNode(c->doc, node->parent->ns, word(fuzz_element, c), NULL);
	xmlReplaceNode(node, outer);
	xmlAddChild(outer, node);
}

static void
rename_element(struct change *c)
{
	xmlNodeSetName(an_element(c), word(fuzz_element, c));
}

static void
add_text(struct change *c)
{
	static const char *const texts[] = { "Приказ", " ", "\n", "слово ",
		"оченьдлинноесловобезединойпаузыипереноса", "1", "\u00AD",
		"а\u0301", "\u202Eא\u200F", "\u00A0", "\u2028", "—", "\t\t" };
	unsigned i, n = some(c, 4) == 0 ? some(c, 100) : 1;
	xmlNode	*node = an_element(c);

	for (i = some(c, sizeof(texts) / sizeof(texts[0])); n > 0; n--)
		xmlNodeAddContent(node, (const xmlChar *)texts[i]);
}

static void (*const changes[])(struct change *) = {
	change_attribute, change_attribute, change_attribute, add_attribute,
	add_attribute, copy_element, copy_element, move_element, drop_element,
	wrap_element, rename_element, add_text
};

/* The document as bytes; 0 if it has no room. */
static size_t
write_back(xmlDoc *doc, uint8_t *bytes, size_t max)
{
	xmlChar	*text;
	int	 n;

	xmlDocDumpMemoryEnc(doc, &text, &n, "UTF-8");
	if (text == NULL || n < 0 || (size_t)n > max)
		n = 0;
	else
		memcpy(bytes, text, (size_t)n);
	xmlFree(text);
	return (size_t)n;
}

static xmlDoc *
read_bytes(const uint8_t *bytes, size_t n)
{
	xmlDoc *doc = xmlReadMemory((const char *)bytes, (int)n, "x", NULL,
	    QUIET);

	if (doc != NULL && xmlDocGetRootElement(doc) == NULL) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	return doc;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *bytes, size_t n, size_t max, unsigned seed)
{
	struct change	 c = { .chance = seed };
	unsigned	 times;
	size_t		 now = 0;

	if (some(&c, 10) > 0)
		c.doc = read_bytes(bytes, n);
	if (c.doc == NULL)
		return LLVMFuzzerMutate(bytes, n, max);
	for (times = 1 + some(&c, CHANGES_MAX); times > 0; times--) {
		relist(&c);
		changes[some(&c, sizeof(changes) / sizeof(changes[0]))](&c);
	}
	now = write_back(c.doc, bytes, max);
	xmlFreeDoc(c.doc);
	VEC_FREE(&c.elements);
	VEC_FREE(&c.attributes);
	return now > 0 ? now : n;
}

/* An element of the second document goes into the first. */
size_t
LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t na, const uint8_t *b,
    size_t nb, uint8_t *out, size_t max, unsigned seed)
{
	struct change	 c = { .chance = seed };
	xmlDoc		*to = read_bytes(a, na);
	xmlNode		*from;
	size_t		 now = 0;

	c.doc = read_bytes(b, nb);
	if (to == NULL || c.doc == NULL)
		goto out;
	relist(&c);
	from = xmlDocCopyNode(an_element(&c), to, 1);
	xmlFreeDoc(c.doc);
	c.doc = to;
	relist(&c);
	to = NULL;
	xmlAddChild(an_element(&c), from);
	now = write_back(c.doc, out, max);
out:
	xmlFreeDoc(to);
	xmlFreeDoc(c.doc);
	VEC_FREE(&c.elements);
	VEC_FREE(&c.attributes);
	return now;
}
