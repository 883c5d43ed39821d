/*
 * include: see include.h.
 */
#include "data/include.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <libxml/uri.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "data/load.h"

#define DEPTH_MAX	16	/* files that include files */

static const xmlChar xinclude[] = "http://www.w3.org/2001/XInclude";

static bool
is_xinclude(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, xinclude) &&
	    xmlStrEqual(node->name, (const xmlChar *)name);
}

/* Does it name a file at or below the folder of the one that says it? */
static bool
stays_inside(const char *href)
{
	const char *p = href;

	if (*p == '\0' || *p == '/' || strpbrk(p, "\\?#") != NULL)
		return false;
	while (isalnum((unsigned char)*p) || (*p != '\0' &&
	    strchr("+-.", *p) != NULL))
		p++;
	if (*p == ':')		/* http:, file: */
		return false;
	for (p = href; p != NULL; p = strchr(p, '/')) {
		p += *p == '/';
		if (strncmp(p, "..", 2) == 0 && (p[2] == '/' || p[2] == '\0'))
			return false;
	}
	return true;
}

/* The same after symbolic links are followed. */
static bool
really_inside(const char *path, const char *root)
{
	char	*real = realpath(path, NULL);
	size_t	 n = strlen(root);
	bool	 inside;

	if (real == NULL)
		return true;	/* opening it will say what is wrong */
	inside = strncmp(real, root, n) == 0 &&
	    (real[n] == '/' || (n > 0 && root[n - 1] == '/'));
	free(real);
	return inside;
}

static bool
is_plain_file(const char *path)
{
	struct stat st;

	return stat(path, &st) != 0 || S_ISREG(st.st_mode);
}

/* The file next to the one called from; the caller frees it. */
static char *
beside(const char *from, const char *href)
{
	const char	*slash = strrchr(from, '/');
	struct buf	 b = { 0 };

	if (slash != NULL)
		buf_add(&b, from, (size_t)(slash - from) + 1);
	buf_puts(&b, href);
	return b.data;
}

/*
 * The namespace record of the prefix xml belongs to a document, not to an
 * element: attributes that change documents must change theirs.
 */
static void
adopt_xml_namespace(xmlNode *node, xmlNode *root, xmlNs *xml)
{
	xmlAttr *a;

	while (node != NULL) {
		if (node->type == XML_ELEMENT_NODE)
			for (a = node->properties; a != NULL; a = a->next)
				if (a->ns != NULL && a->ns->prefix != NULL &&
				    xmlStrEqual(a->ns->prefix, xml->prefix))
					a->ns = xml;
		if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
			node = node->children;
			continue;
		}
		while (node != root && node->next == NULL)
			node = node->parent;
		node = node == root ? NULL : node->next;
	}
}

static void
put_tree(xmlNode *where, xmlDoc *from, const char *href)
{
	xmlNode	*root = xmlDocGetRootElement(from);
	xmlNs	*xml;

	xmlUnlinkNode(root);
	xmlReplaceNode(where, root);	/* also moves it to the document */
	xml = xmlSearchNsByHref(root->doc, root, XML_XML_NAMESPACE);
	adopt_xml_namespace(root, root, xml);
	xmlSetNsProp(root, xml, (const xmlChar *)"base", (const xmlChar *)href);
}

static bool
put_text(struct load *load, xmlNode *where, const char *path,
    const struct place *at)
{
	struct buf	b = { 0 };
	bool		ok = file_read_max(path, &b, DATA_FILE_MAX - load->bytes);

	load->bytes += b.n;
	if (!ok || !xmlCheckUTF8((const xmlChar *)buf_text(&b)) ||
	    strlen(buf_text(&b)) != b.n) {
		diag_add(load->dg, ok ? DATA_INCLUDED_TEXT : DATA_NOT_FOUND,
		    at, path, NULL);
		ok = false;
	} else {
		xmlReplaceNode(where,
		    xmlNewDocText(where->doc, (const xmlChar *)buf_text(&b)));
		xmlFreeNode(where);
	}
	buf_free(&b);
	return ok;
}

static xmlNode *
find_fallback(const xmlNode *include)
{
	xmlNode *child;

	for (child = include->children; child != NULL; child = child->next)
		if (is_xinclude(child, "fallback"))
			return child;
	return NULL;
}

/* The fallback's content takes the place of the include. */
static void
put_fallback(xmlNode *include, xmlNode *fallback)
{
	xmlNode *child;

	while ((child = fallback->children) != NULL) {
		xmlUnlinkNode(child);
		child = xmlAddPrevSibling(include, child);
		/* its namespaces may be declared on what goes */
		if (child != NULL && child->type == XML_ELEMENT_NODE)
			xmlReconciliateNs(include->doc, child);
	}
	xmlUnlinkNode(include);
	xmlFreeNode(include);
}

/* Reads what is included and puts it there. */
static bool
include_file(struct load *load, xmlNode *node, const char *href,
    const char *path, const struct place *at, int depth)
{
	xmlNode	*fallback = find_fallback(node);
	bool	 missing = false, ok;
	xmlDoc	*doc = load_file(load, path, at,
	    fallback != NULL ? &missing : NULL);

	if (missing) {
		put_fallback(node, fallback);
		return true;
	}
	if (doc == NULL)
		return false;
	ok = include_all(load, doc, depth + 1);
	if (ok) {
		put_tree(node, doc, href);
		xmlFreeNode(node);
	}
	xmlFreeDoc(doc);
	return ok;
}

static enum problem
why_refused(const struct load *load, const char *href, const char *path,
    int depth)
{
	if (!stays_inside(href) || !really_inside(path, load->root))
		return DATA_INCLUDE_OUTSIDE;
	if (!is_plain_file(path))
		return DATA_IS_FOLDER;
	return depth >= DEPTH_MAX ? DATA_INCLUDE_DEPTH : PROBLEM_MAX;
}

static bool
include_one(struct load *load, xmlNode *node, int depth)
{
	struct arena	*arena = arena_new();
	struct place	 at = data_place(node, arena);
	const char	*given = data_attribute(node, "href");
	const char	*parse = data_attribute(node, "parse");
	char		*href = NULL, *path = NULL;
	enum problem	 code;
	bool		 ok = false;

	if (given == NULL || data_attribute(node, "xpointer") != NULL) {
		diag_add(load->dg, DATA_INCLUDE_HOW, &at, NULL);
		goto out;
	}
	href = xmlURIUnescapeString(given, 0, NULL);
	path = beside(at.file != NULL ? at.file : "", href);
	code = why_refused(load, href, path, depth);
	load->circle = code == DATA_INCLUDE_DEPTH;
	if (code != PROBLEM_MAX)
		diag_add(load->dg, code, &at, given, NULL);
	else if (parse != NULL && strcmp(parse, "text") == 0)
		ok = put_text(load, node, path, &at);
	else
		ok = include_file(load, node, href, path, &at, depth);
out:
	xmlFree(href);
	mem_free(path);
	arena_free(arena);
	return ok;
}

/* The node after this one in the document, its content left out. */
static xmlNode *
after(xmlNode *node)
{
	while (node != NULL && node->next == NULL) {
		node = node->parent;
		if (node == NULL || node->type != XML_ELEMENT_NODE)
			return NULL;
	}
	return node != NULL ? node->next : NULL;
}

/* Where to go on once the include between prev and its parent is gone. */
static xmlNode *
resume(xmlNode *prev, xmlNode *parent)
{
	if (prev != NULL)
		return prev->next != NULL ? prev->next : after(prev);
	return parent->children != NULL ? parent->children : after(parent);
}

bool
include_all(struct load *load, xmlDoc *doc, int depth)
{
	xmlNode	*node = xmlDocGetRootElement(doc), *next;
	bool	 ok = true;

	while (node != NULL && !load->circle) {
		if (is_xinclude(node, "include")) {
			xmlNode *prev = node->prev, *parent = node->parent;

			next = after(node);
			if (include_one(load, node, depth))
				next = resume(prev, parent);
			else
				ok = false;
		} else if (node->type == XML_ELEMENT_NODE &&
		    node->children != NULL)
			next = node->children;
		else
			next = after(node);
		node = next;
	}
	if (ok && xmlDocGetRootElement(doc) == NULL) {
		diag_add(load->dg, DATA_EMPTY,
		    &(struct place){ .file = (const char *)doc->URL }, NULL);
		ok = false;
	}
	return ok;
}
