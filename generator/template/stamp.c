/*
 * stamp: writes into a stylesheet where its literal fo: elements stand, and
 * has them say at run time which data they were made for.
 *
 * from is a constant; at is an attribute value template that calls a
 * function (functions.c). The template's own elements are left as they are.
 */
#include <stdio.h>
#include <string.h>

#include "data/load.h"
#include "template/internal.h"

#define FO_NAMESPACE	"http://www.w3.org/1999/XSL/Format"
#define XSL_NAMESPACE	"http://www.w3.org/1999/XSL/Transform"
#define PREFIX		"pisar-origin"

#define X(s)	((const xmlChar *)(s))

static bool
is_in(const xmlNode *node, const char *namespace)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, X(namespace));
}

static void
stamp_literal(xmlNode *node, xmlNs *ns, const char *from)
{
	xmlNewNsProp(node, ns, X("from"), X(from));
	xmlNewNsProp(node, ns, X("at"), X("{" PREFIX ":at()}"));
}

static xmlNode *
attribute_maker(xmlNode *node, const char *name)
{
	xmlNode *maker = xmlNewDocNode(node->doc, node->ns, X("attribute"),
	    NULL);

	xmlNewProp(maker, X("name"), X(name));
	return maker;
}

/* <xsl:element name="fo:…">: the attributes are made before its content. */
static void
stamp_made(xmlNode *node, const char *from)
{
	xmlNode	*maker, *value, *first = node->children;

	maker = attribute_maker(node, PREFIX ":from");
	xmlNodeAddContent(maker, X(from));
	value = attribute_maker(node, PREFIX ":at");
	xmlNewProp(xmlNewChild(value, node->ns, X("value-of"), NULL),
	    X("select"), X(PREFIX ":at()"));
	if (first == NULL) {
		xmlAddChild(node, maker);
		xmlAddChild(node, value);
	} else {
		xmlAddPrevSibling(first, maker);
		xmlAddPrevSibling(first, value);
	}
}

static bool
makes_fo(const xmlNode *node)
{
	const char *name;

	if (!is_in(node, XSL_NAMESPACE) ||
	    !xmlStrEqual(node->name, X("element")))
		return false;
	name = data_attribute(node, "name");
	return name != NULL && strncmp(name, "fo:", 3) == 0;
}

static void
stamp_node(xmlNode *node, xmlNs *ns, const char *name)
{
	char from[512];

	snprintf(from, sizeof(from), "%s:%ld", name, xmlGetLineNo(node));
	/* an attribute value template ends at a brace */
	from[strcspn(from, "{}")] = '\0';
	if (is_in(node, FO_NAMESPACE))
		stamp_literal(node, ns, from);
	else
		stamp_made(node, from);
}

static void
stamp_tree(xmlNode *first, xmlNs *ns, const char *name)
{
	xmlNode *node;

	for (node = first; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		/* children first: what is made below needs no stamp */
		stamp_tree(node->children, ns, name);
		if (is_in(node, FO_NAMESPACE) || makes_fo(node))
			stamp_node(node, ns, name);
	}
}

void
stamp_origins(xmlDoc *doc, const char *name)
{
	xmlNode	*root = xmlDocGetRootElement(doc);
	xmlNs	*ns;

	if (root == NULL)
		return;
	ns = xmlNewNs(root, X(ORIGIN_NAMESPACE), X(PREFIX));
	if (ns != NULL)
		stamp_tree(root->children, ns, name);
}

/* Children first: their attributes use what is declared above them. */
static void
strip_node(xmlNode *node)
{
	xmlNode	*child;
	xmlAttr	*a, *next;
	xmlNs	**link = &node->nsDef, *ns;

	for (child = node->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			strip_node(child);
	for (a = node->properties; a != NULL; a = next) {
		next = a->next;
		if (a->ns != NULL && a->ns->prefix != NULL &&
		    xmlStrEqual(a->ns->prefix, X(PREFIX)))
			xmlRemoveProp(a);
	}
	while ((ns = *link) != NULL) {
		if (xmlStrEqual(ns->prefix, X(PREFIX))) {
			*link = ns->next;
			xmlFreeNs(ns);
		} else
			link = &ns->next;
	}
}

void
template_strip_origins(xmlDoc *doc)
{
	xmlNode *root = xmlDocGetRootElement(doc);

	if (root != NULL)
		strip_node(root);
}

/*
 * An empty text keeps libxml2 from indenting: in a block whose content
 * stands in lines, white space would be printed.
 */
static void
guard_inlines(xmlNode *node)
{
	xmlNode *child;

	for (child = node->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			guard_inlines(child);
	child = node->children;
	if (child != NULL && child->type == XML_ELEMENT_NODE &&
	    xmlStrEqual(node->name, X("block")) &&
	    !xmlStrEqual(child->name, X("block")))
		xmlAddPrevSibling(child, xmlNewDocText(node->doc, X("")));
}

void
template_put_fo(struct buf *b, xmlDoc *fo)
{
	template_strip_origins(fo);
	if (xmlDocGetRootElement(fo) != NULL)
		guard_inlines(xmlDocGetRootElement(fo));
	data_put(b, fo, true);
}
