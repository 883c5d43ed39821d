/*
 * reader: see reader.h. Schema files and the declarations in them.
 */
#include "data/reader.h"

#include <string.h>

#include <libxml/parser.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "data/load.h"

#define X(s)	((const xmlChar *)(s))
#define XSD	"http://www.w3.org/2001/XMLSchema"

#define FILES_MAX	64

void
reader_complain(struct reader *r, const xmlNode *node, const char *what)
{
	struct place at = data_place(node, r->arena);

	diag_add(r->dg, DATA_SCHEMA_BROKEN, &at, what, NULL);
	r->ok = false;
}

bool
reader_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, X(XSD)) &&
	    xmlStrEqual(node->name, X(name));
}

const char *
reader_attribute(struct reader *r, const xmlNode *node, const char *name)
{
	const char *value = data_attribute(node, name);

	return value != NULL ? arena_strdup(r->arena, value) : NULL;
}

xmlNode *
reader_first(xmlNode *node)
{
	while (node != NULL && (node->type != XML_ELEMENT_NODE ||
	    reader_is(node, "annotation")))
		node = node->next;
	return node;
}

const char *
reader_name(const char *qname, bool *builtin)
{
	const char *colon = strchr(qname, ':');

	*builtin = strncmp(qname, "xs:", 3) == 0;
	return colon != NULL ? colon + 1 : qname;
}

/* Documentation is for editors: most of the bytes, and none of the rules. */
static void
drop_annotations(struct buf *b)
{
	static const char	open[] = "<xs:annotation>";
	static const char	close[] = "</xs:annotation>";
	char			*from = b->data, *to = b->data, *at, *end;

	while ((at = strstr(from, open)) != NULL &&
	    (end = strstr(at, close)) != NULL) {
		memmove(to, from, (size_t)(at - from));
		to += at - from;
		for (; at < end; at++)		/* lines keep their numbers */
			if (*at == '\n')
				*to++ = '\n';
		from = end + sizeof(close) - 1;
	}
	memmove(to, from, strlen(from) + 1);
	b->n = strlen(b->data);
}

static xmlDoc *
parse_file(struct reader *r, const char *path)
{
	struct place	 at = { .file = path };
	struct buf	 b = { 0 };
	xmlDoc		*doc = NULL;

	if (file_read_max(path, &b, DATA_FILE_MAX) && b.n > 0) {
		drop_annotations(&b);
		doc = xmlReadMemory(b.data, (int)b.n, path, NULL,
		    XML_PARSE_NONET | XML_PARSE_NOERROR |
		    XML_PARSE_NOWARNING);
	}
	buf_free(&b);
	if (doc == NULL || xmlDocGetRootElement(doc) == NULL ||
	    !reader_is(xmlDocGetRootElement(doc), "schema")) {
		diag_add(r->dg, DATA_SCHEMA_UNREADABLE, &at, NULL);
		xmlFreeDoc(doc);
		r->ok = false;
		return NULL;
	}
	*VEC_PUSH(&r->docs) = doc;
	return doc;
}

static void
declare(struct reader *r, xmlNode *node)
{
	const char *name = data_attribute(node, "name"), *key;

	if (name == NULL) {
		reader_complain(r, node, (const char *)node->name);
		return;
	}
	/* simple and complex types share their names */
	key = arena_printf(r->arena, "%s %s", strstr((const char *)node->name,
	    "Type") != NULL ? "type" : (const char *)node->name, name);
	map_put(&r->declared, key, strlen(key), node);
}

static void
read_include(struct reader *r, const char *path, xmlNode *node)
{
	const char *to = data_attribute(node, "schemaLocation");
	const char *slash = strrchr(path, '/');

	if (to == NULL)
		reader_complain(r, node, "include");
	else
		reader_open(r, slash == NULL ? to : arena_printf(r->arena,
		    "%.*s/%s", (int)(slash - path), path, to));
}

void
reader_open(struct reader *r, const char *path)
{
	xmlDoc	*doc;
	xmlNode	*node;
	size_t	 i;

	for (i = 0; i < r->docs.n; i++)
		if (strcmp((const char *)r->docs.at[i]->URL, path) == 0)
			return;
	if (r->docs.n >= FILES_MAX || (doc = parse_file(r, path)) == NULL)
		return;
	for (node = reader_first(xmlDocGetRootElement(doc)->children);
	    node != NULL; node = reader_first(node->next)) {
		if (reader_is(node, "include"))
			read_include(r, path, node);
		else if (!reader_is(node, "import"))	/* xml: is known */
			declare(r, node);
	}
}

xmlNode *
reader_find(struct reader *r, const char *kind, const char *name,
    const xmlNode *asked)
{
	const char	*key = arena_printf(r->arena, "%s %s", kind, name);
	xmlNode		*node = map_find(&r->declared, key, strlen(key));

	if (node == NULL)
		reader_complain(r, asked, key);
	return node;
}

