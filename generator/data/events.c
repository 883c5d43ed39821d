/*
 * events: see events.h. A plain file is read by plain.c; in any other
 * libxml2's parser calls back as it goes. A document in memory is walked
 * without recursion.
 */
#include "data/events.h"

#include <limits.h>
#include <string.h>

#include <libxml/SAX2.h>

#include "base/arena.h"
#include "data/include.h"
#include "data/listen.h"
#include "data/plain.h"

/* A file */

static struct listener *
listener_of(void *ctxt)
{
	return ((struct load *)((xmlParserCtxt *)ctxt)->_private)->listener;
}

static const char *
as_text(const xmlChar *s)
{
	return (const char *)s;
}

/* libxml2 gives an attribute as five pointers: name, prefix, namespace,
   the value's begin and end. */
static void
take_attributes(struct listener *l, const xmlChar **five, int n)
{
	l->attributes.n = 0;
	for (; n > 0; n--, five += 5)
		*VEC_PUSH(&l->attributes) = (struct xml_attribute){
		    as_text(five[0]), as_text(five[2]), as_text(five[3]),
		    (size_t)(five[4] - five[3]) };
}

static void
on_open(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int nscope, const xmlChar **scopes, int n,
    int ndefault, const xmlChar **attributes)
{
	struct listener		*l = listener_of(user);
	struct xml_element	 e = { .prefix = as_text(prefix),
				    .name = as_text(name),
				    .uri = as_text(uri) };
	enum xml_want		 want = XML_WANT_NODE;

	l->depth++;
	if (l->nothing != 0)
		return;
	if (l->node == 0) {
		take_attributes(l, attributes, n);
		e.line = ((xmlParserCtxt *)user)->input->line;
		e.attributes = l->attributes.at;
		e.nattribute = l->attributes.n;
		want = l->reader->open(l->user, &e);
		if (want == XML_WANT_NODE)
			l->node = l->depth;
	}
	if (want == XML_WANT_NOTHING)
		l->nothing = l->depth;
	else if (want == XML_WANT_NODE)
		xmlSAX2StartElementNs(user, name, prefix, uri, nscope,
		    scopes, n, ndefault, attributes);
	else if (nscope > 0) {
		xmlSAX2StartElementNs(user, name, prefix, uri, nscope,
		    scopes, 0, 0, NULL);
		*VEC_PUSH(&l->scopes) = l->depth;
	}
}

/* Ends the innermost node that was made. */
static void
close_node(xmlParserCtxt *ctxt, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
	xmlNode *node = ctxt->node;

	xmlSAX2EndElementNs(ctxt, name, prefix, uri);
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

static void
on_close(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
	struct listener	*l = listener_of(user);
	xmlParserCtxt	*ctxt = user;
	int		 depth = l->depth--;

	if (l->nothing != 0) {
		if (l->nothing == depth)
			l->nothing = 0;
	} else if (l->node == depth) {
		l->reader->node(l->user, ctxt->node);
		close_node(ctxt, name, prefix, uri);
		l->node = 0;
	} else if (l->node != 0) {
		xmlSAX2EndElementNs(ctxt, name, prefix, uri);
	} else {
		if (l->scopes.n > 0 &&
		    l->scopes.at[l->scopes.n - 1] == depth) {
			close_node(ctxt, name, prefix, uri);
			l->scopes.n--;
		}
		l->reader->close(l->user);
	}
}

static void
on_text(void *user, const xmlChar *text, int n)
{
	struct listener *l = listener_of(user);

	if (l->node != 0)
		xmlSAX2Characters(user, text, n);
	else if (l->nothing == 0)
		l->reader->text(l->user, as_text(text), (size_t)n);
}

void
listen_to(xmlParserCtxt *ctxt)
{
	ctxt->sax->startElementNs = on_open;
	ctxt->sax->endElementNs = on_close;
	ctxt->sax->characters = on_text;
	ctxt->sax->ignorableWhitespace = on_text;
	ctxt->sax->comment = NULL;
	ctxt->sax->processingInstruction = NULL;
}

/* By libxml2; false after reporting. */
static bool
parse(struct load *load, const struct buf *bytes, const char *path,
    const struct xml_reader *reader, void *user)
{
	struct listener	 l = { .reader = reader, .user = user };
	xmlDoc		*doc;

	load->listener = &l;
	doc = load_parse(load, bytes, path);
	/* with a DTD it was read as a document */
	if (doc != NULL && load->listener == NULL)
		events_of_document(doc, reader, user);
	xmlFreeDoc(doc);
	VEC_FREE(&l.attributes);
	VEC_FREE(&l.scopes);
	return doc != NULL;
}

bool
events_of_file(const char *path, const struct xml_reader *reader, void *user,
    struct diag *dg)
{
	struct load	load = { .dg = dg, .only_read = true };
	struct buf	bytes = { 0 };
	bool		whole = false;

	if (load_bytes(&load, path, NULL, NULL, &bytes)) {
		whole = plain_read(&bytes, reader, user);
		if (!whole) {
			reader->again(user);
			whole = parse(&load, &bytes, path, reader, user);
		}
	}
	buf_free(&bytes);
	return whole;
}

/* A document */

struct walk {
	const struct xml_reader	*reader;
	void		*user;
	VEC(struct xml_attribute) attributes;
	struct buf	 values;	/* of those in several nodes */
};

static const char *
namespace_of(const xmlNs *ns)
{
	return ns != NULL ? as_text(ns->href) : NULL;
}

/* The value, which is one text node as a rule; others are put together
   behind one another in the buffer, to be pointed to when it grows no more. */
static struct xml_attribute
take_value(struct walk *w, const xmlAttr *a)
{
	struct xml_attribute	 out = { .name = as_text(a->name),
				    .uri = namespace_of(a->ns) };
	const xmlNode		*n = a->children;
	size_t			 begin = w->values.n;

	if (n != NULL && n->next == NULL && n->type == XML_TEXT_NODE &&
	    n->content != NULL) {
		out.value = as_text(n->content);
		out.n = strlen(out.value);
		return out;
	}
	for (; n != NULL; n = n->next)
		if (n->type == XML_ENTITY_REF_NODE)
			w->reader->entity(w->user, as_text(n->name));
		else if (n->content != NULL)
			buf_puts(&w->values, as_text(n->content));
	out.n = w->values.n - begin;
	return out;
}

static void
walk_attributes(struct walk *w, const xmlNode *node)
{
	const xmlAttr	*a;
	size_t		 i, at = 0;

	w->attributes.n = 0;
	buf_clear(&w->values);
	for (a = node->properties; a != NULL; a = a->next)
		*VEC_PUSH(&w->attributes) = take_value(w, a);
	for (i = 0; i < w->attributes.n; i++)
		if (w->attributes.at[i].value == NULL) {
			w->attributes.at[i].value = buf_text(&w->values) + at;
			at += w->attributes.at[i].n;
		}
}

static bool
walk_element(struct walk *w, const xmlNode *node)
{
	struct xml_element	e = { .name = as_text(node->name),
				    .uri = namespace_of(node->ns) };
	long			line = xmlGetLineNo(node);
	enum xml_want		want;

	walk_attributes(w, node);
	e.prefix = node->ns != NULL ? as_text(node->ns->prefix) : NULL;
	e.line = line < 0 ? 0 : line > INT_MAX ? INT_MAX : (int)line;
	e.attributes = w->attributes.at;
	e.nattribute = w->attributes.n;
	want = w->reader->open(w->user, &e);
	if (want == XML_WANT_NODE)
		w->reader->node(w->user, node);
	if (want == XML_WANT_INSIDE && node->children == NULL)
		w->reader->close(w->user);
	return want == XML_WANT_INSIDE && node->children != NULL;
}

/* True if the node's children are next. */
static bool
walk_node(struct walk *w, const xmlNode *node)
{
	const char *text = as_text(node->content);

	if (node->type == XML_ELEMENT_NODE)
		return walk_element(w, node);
	if (node->type == XML_ENTITY_REF_NODE)
		w->reader->entity(w->user, as_text(node->name));
	else if ((node->type == XML_TEXT_NODE ||
	    node->type == XML_CDATA_SECTION_NODE) && text != NULL)
		w->reader->text(w->user, text, strlen(text));
	return false;
}

/*
 * What has been read is let go at once: together with what the reader makes
 * of it, it would be more than all that comes later.
 */
static xmlNode *
next_of(xmlNode *node)
{
	xmlNode *next = node->next;

	xmlUnlinkNode(node);
	xmlFreeNode(node);
	return next;
}

void
events_of_document(xmlDoc *doc, const struct xml_reader *reader, void *user)
{
	struct walk	 w = { .reader = reader, .user = user };
	xmlNode		*root = xmlDocGetRootElement(doc), *node = root;

	while (node != NULL) {
		if (walk_node(&w, node)) {
			node = node->children;
			continue;
		}
		while (node != root && node->next == NULL) {
			node = node->parent;
			reader->close(user);
		}
		node = node == root ? NULL : next_of(node);
	}
	VEC_FREE(&w.attributes);
	buf_free(&w.values);
}
