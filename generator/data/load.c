/*
 * load: see load.h.
 */
#include "data/load.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"
#include "data/complaint.h"
#include "data/include.h"
#include "data/listen.h"

/*
 * Entities of the file itself are put in their places (libxml2 bounds their
 * growth); XML_PARSE_HUGE would lift that bound and the one on depth.
 */
#define PARSE_OPTIONS	(XML_PARSE_NOENT | XML_PARSE_NONET |		\
	XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)

void
data_start(void)
{
	xmlInitParser();
}

static void
on_error(void *user, xmlErrorPtr e)
{
	struct load *load = ((xmlParserCtxt *)user)->_private;

	complaint_parse(load->complaint, e);
}

static void
refuse(xmlParserCtxt *ctxt, enum problem code, const char *what)
{
	struct complaint	*c = ((struct load *)ctxt->_private)->complaint;
	struct place		 at = { .file = c->file };

	at.line = ctxt->input != NULL ? ctxt->input->line : 0;
	diag_add(c->dg, code, &at, what, NULL);
	c->told = c->broken = true;
	xmlStopParser(ctxt);
}

/* Called for each <!ENTITY>; type as in xmlEntityType. */
static void
on_entity(void *user, const xmlChar *name, int type, const xmlChar *public_id,
    const xmlChar *system_id, xmlChar *content)
{
	if (type == XML_INTERNAL_GENERAL_ENTITY ||
	    type == XML_INTERNAL_PARAMETER_ENTITY)
		xmlSAX2EntityDecl(user, name, type, public_id, system_id,
		    content);
	else
		refuse(user, DATA_EXTERNAL_ENTITY, system_id != NULL ?
		    (const char *)system_id : (const char *)name);
}

static void
on_doctype(void *user, const xmlChar *name, const xmlChar *external_id,
    const xmlChar *system_id)
{
	struct load *load = ((xmlParserCtxt *)user)->_private;

	if (system_id != NULL || external_id != NULL)
		refuse(user, DATA_EXTERNAL_DTD, (const char *)
		    (system_id != NULL ? system_id : external_id));
	else if (load->listener != NULL) {
		/* what entities expand to is for a document */
		load->listener = NULL;
		xmlStopParser(user);
	} else
		xmlSAX2InternalSubset(user, name, external_id, system_id);
}

/* The external DTD's name is forgotten, so that nobody looks for it, and an
   entity that is not declared in the file is an error (XML 1.0, 4.1). */
static void
on_drawing_doctype(void *user, const xmlChar *name,
    const xmlChar *external_id, const xmlChar *system_id)
{
	xmlParserCtxt *ctxt = user;

	(void)external_id;
	(void)system_id;
	ctxt->hasExternalSubset = 0;
	xmlSAX2InternalSubset(user, name, NULL, NULL);
}

/*
 * UTF-8 whose first line names another encoding: the usual slip with files
 * that were converted. What is no UTF-8 the parser tells of itself; what is,
 * and has signs beyond ASCII, is hardly ever anything else.
 */
static bool
names_wrong_encoding(const struct buf *bytes)
{
	/* those of one byte a letter, which decode anything */
	static const char *const old[] = { "windows-", "cp", "koi8", "iso-8859",
	    "iso8859", "ibm", "mac", "x-mac" };
	const char	*s = buf_text(bytes), *name;
	char		 head[160];
	size_t		 i, ascii = 0, n = bytes->n;
	bool		 known = false;

	n = n < sizeof(head) - 1 ? n : sizeof(head) - 1;
	memcpy(head, s, n);
	head[n] = '\0';
	head[strcspn(head, ">")] = '\0';
	name = strstr(head, "encoding=");
	if (strncmp(head, "<?xml", 5) != 0 || name == NULL)
		return false;
	name += strlen("encoding=");
	name += *name != '\0';	/* the quote */
	for (i = 0; i < sizeof(old) / sizeof(old[0]); i++)
		known = known || strncasecmp(name, old[i],
		    strlen(old[i])) == 0;
	for (i = 0; known && i < bytes->n; i++)
		ascii += (unsigned char)s[i] < 0x80;
	return known && ascii < bytes->n && utf8_valid(s, bytes->n);
}

/* What is left of a file's bytes. */
struct rest {
	const char	*at;
	size_t		 n;
};

static int
read_rest(void *user, char *to, int room)
{
	struct rest	*rest = user;
	size_t		 n = room > 0 ? (size_t)room : 0;

	n = n < rest->n ? n : rest->n;
	memcpy(to, rest->at, n);
	rest->at += n;
	rest->n -= n;
	return (int)n;
}

/* What the parser makes of the bytes; NULL if it could make nothing. */
static xmlDoc *
parse_bytes(struct load *load, const struct buf *bytes, const char *path)
{
	struct complaint	*c = load->complaint;
	struct rest		 rest = { buf_text(bytes), bytes->n };
	xmlParserCtxt		*ctxt = xmlNewParserCtxt();
	xmlDoc			*doc;

	if (ctxt == NULL)
		mem_exhausted();
	if (load->dict != NULL) {
		xmlDictFree(ctxt->dict);
		ctxt->dict = load->dict;
		xmlDictReference(ctxt->dict);
	}
	ctxt->_private = load;
	ctxt->sax->serror = on_error;
	ctxt->sax->entityDecl = on_entity;
	ctxt->sax->internalSubset = load->drawing ? on_drawing_doctype :
	    on_doctype;
	if (load->listener != NULL)
		listen_to(ctxt);
	/* xmlCtxtReadMemory() would copy them all first */
	doc = xmlCtxtReadIO(ctxt, read_rest, NULL, &rest, path, NULL,
	    PARSE_OPTIONS | (load->only_read ? XML_PARSE_COMPACT : 0));
	if (doc != NULL && (c->broken || !ctxt->wellFormed ||
	    !ctxt->nsWellFormed)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	xmlFreeParserCtxt(ctxt);
	return doc;
}

xmlDoc *
load_parse(struct load *load, const struct buf *bytes, const char *path)
{
	struct complaint	 c = { .dg = load->dg, .file = path };
	bool			 listened = load->listener != NULL;
	xmlDoc			*doc;

	if (names_wrong_encoding(bytes)) {
		diag_add(load->dg, DATA_BAD_BYTES,
		    &(struct place){ .file = path, .line = 1 }, NULL);
		return NULL;
	}
	load->complaint = &c;
	doc = parse_bytes(load, bytes, path);
	if (listened && load->listener == NULL) {
		xmlFreeDoc(doc);
		doc = parse_bytes(load, bytes, path);
	}
	if (doc == NULL && !c.told)
		diag_add(load->dg, DATA_EMPTY, &(struct place){ .file = path },
		    NULL);
	load->complaint = NULL;
	return doc;
}

void
data_unreadable(struct diag *dg, const char *path, const struct place *at,
    int why)
{
	struct place	 self = { .file = path };
	enum problem	 code = DATA_UNREADABLE;

	if (at == NULL)
		at = &self;
	if (why == ENOENT || why == ENOTDIR)
		code = DATA_NOT_FOUND;
	else if (why == EACCES || why == EPERM)
		code = DATA_FORBIDDEN;
	else if (why == EISDIR)
		code = DATA_IS_FOLDER;
	else if (why == EFBIG)
		code = DATA_TOO_BIG;
	diag_add(dg, code, at, path, strerror(why), NULL);
}

bool
load_bytes(struct load *load, const char *path, const struct place *at,
    bool *missing, struct buf *bytes)
{
	const char *name = strcmp(path, "-") == 0 ? "/dev/stdin" : path;

	if (file_read_max(name, bytes, DATA_FILE_MAX - load->bytes)) {
		load->bytes += bytes->n;
		return true;
	}
	if (missing != NULL && errno == ENOENT)
		*missing = true;
	else
		data_unreadable(load->dg, path, at, errno);
	return false;
}

xmlDoc *
load_file(struct load *load, const char *path, const struct place *at,
    bool *missing)
{
	struct buf	 bytes = { 0 };
	xmlDoc		*doc = NULL;

	if (load_bytes(load, path, at, missing, &bytes))
		doc = load_parse(load, &bytes, path);
	buf_free(&bytes);
	return doc;
}

xmlDoc *
data_read(const char *path, xmlDict *dict, struct diag *dg)
{
	struct load load = { .dg = dg, .dict = dict };

	return load_file(&load, path, NULL, NULL);
}

xmlDoc *
data_read_drawing(const char *path, struct diag *dg)
{
	struct load load = { .dg = dg, .drawing = true,
	    .only_read = true };

	return load_file(&load, path, NULL, NULL);
}

xmlDoc *
data_load(const char *path, struct diag *dg)
{
	struct load	 load = { .dg = dg, .dict = xmlDictCreate() };
	char		*root = NULL;
	xmlDoc		*doc;

	if (load.dict == NULL)
		mem_exhausted();
	doc = load_file(&load, path, NULL, NULL);
	if (doc == NULL)
		goto out;
	root = file_folder(path);
	load.root = root;
	if (root == NULL || !include_all(&load, doc, 0)) {
		if (root == NULL)
			data_unreadable(dg, path, NULL, errno);
		xmlFreeDoc(doc);
		doc = NULL;
	}
out:
	free(root);
	xmlDictFree(load.dict);
	return doc;
}

static bool
same_name(const xmlNode *a, const xmlNode *b)
{
	return a != NULL && b != NULL && xmlStrEqual(a->name, b->name) &&
	    a->ns != NULL && b->ns != NULL &&
	    xmlStrEqual(a->ns->href, b->ns->href);
}

bool
data_prepend(xmlDoc *doc, const char *path, struct diag *dg)
{
	xmlNode	*root = xmlDocGetRootElement(doc), *node, *copy;
	xmlNode	*before = root != NULL ? root->children : NULL;
	char	*real = realpath(path, NULL);
	xmlDoc	*more = data_read(path, NULL, dg);
	xmlNode	*from = more != NULL ? xmlDocGetRootElement(more) : NULL;

	node = same_name(root, from) ? from->children : NULL;
	for (; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		copy = xmlDocCopyNode(node, doc, 1);
		if (copy == NULL)
			mem_exhausted();
		if (before != NULL)
			xmlAddPrevSibling(before, copy);
		else
			xmlAddChild(root, copy);
		/* absolute: it does not lie beside the main file */
		xmlNodeSetBase(copy, (const xmlChar *)real);
	}
	xmlFreeDoc(more);
	free(real);
	return more != NULL;
}

/* Where xml:base stands on node; NULL for none. */
static const char *
own_base(const xmlNode *node)
{
	const xmlAttr *a;

	if (node->type != XML_ELEMENT_NODE)
		return NULL;
	for (a = node->properties; a != NULL; a = a->next)
		if (a->ns != NULL && a->ns->prefix != NULL &&
		    xmlStrEqual(a->ns->prefix, (const xmlChar *)"xml") &&
		    xmlStrEqual(a->name, (const xmlChar *)"base") &&
		    a->children != NULL)
			return (const char *)a->children->content;
	return NULL;
}

static const char *
file_of(const xmlNode *node, struct arena *arena)
{
	const char	*base, *outer, *slash;

	if (node == NULL || node->type == XML_DOCUMENT_NODE)
		return node != NULL && ((const xmlDoc *)node)->URL != NULL ?
		    (const char *)((const xmlDoc *)node)->URL : NULL;
	base = own_base(node);
	outer = file_of(node->parent, arena);
	if (base == NULL || outer == NULL)
		return base != NULL ? base : outer;
	slash = strrchr(outer, '/');
	if (slash == NULL || base[0] == '/')
		return base;
	return arena_printf(arena, "%.*s/%s", (int)(slash - outer), outer, base);
}

struct place
data_place(const xmlNode *node, struct arena *arena)
{
	struct place	at = { 0 };
	long		line;

	if (node == NULL)
		return at;
	if (node->type == XML_NAMESPACE_DECL)
		return at;
	while (node->type != XML_ELEMENT_NODE && node->parent != NULL)
		node = node->parent;
	at.file = file_of(node, arena);
	line = node->type == XML_ELEMENT_NODE ? xmlGetLineNo(node) : 0;
	at.line = line > 0 && line < INT_MAX ? (int)line : 0;
	return at;
}

const char *
data_attribute(const xmlNode *node, const char *name)
{
	const xmlAttr *a;

	if (node == NULL || node->type != XML_ELEMENT_NODE)
		return NULL;
	for (a = node->properties; a != NULL; a = a->next)
		if (a->ns == NULL &&
		    xmlStrEqual(a->name, (const xmlChar *)name))
			return a->children != NULL ?
			    (const char *)a->children->content : "";
	return NULL;
}

void
data_put(struct buf *b, xmlDoc *doc, bool indent)
{
	xmlChar	*text;
	int	 n;

	xmlDocDumpFormatMemoryEnc(doc, &text, &n, "UTF-8", indent);
	if (text == NULL)
		mem_exhausted();
	buf_add(b, (const char *)text, (size_t)n);
	xmlFree(text);
}
