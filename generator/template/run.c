/*
 * run: see template.h. One transformation, with bounds on what it may do.
 */
#include <stdlib.h>
#include <string.h>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/imports.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include "base/buf.h"
#include "base/file.h"
#include "data/load.h"
#include "template/internal.h"

#define X(s)	((const xmlChar *)(s))

/* Far beyond any paper: 100 000 000 operations take seconds. */
#define OPERATIONS_MAX	100000000UL
#define FILE_NAME_MAX	150

/* Text in the expression's place for a message about the template itself. */
static xmlXPathObject *
evaluate(const struct template_head *head, const char *expression,
    xmlDoc *data, xmlNode *node, struct diag *dg)
{
	struct templates	 none = { 0 };
	struct session		 s = { .dg = dg, .kind_file = head->path,
				    .set = &none, .subject = node };
	xmlXPathContext		*ctxt = xmlXPathNewContext(data);
	xmlXPathObject		*result;

	if (ctxt == NULL)
		mem_exhausted();
	session_begin(&s);
	functions_register_xpath(ctxt, &s);
	ctxt->opLimit = OPERATIONS_MAX;
	ctxt->node = node != NULL ? node : (xmlNode *)data;
	result = xmlXPathEvalExpression(X(expression), ctxt);
	if (result == NULL && !s.failed)
		session_fail(&s, TEMPLATE_XPATH, expression);
	if (s.failed) {
		xmlXPathFreeObject(result);
		result = NULL;
	}
	s.xpath = s.function = NULL;	/* told above */
	xmlXPathFreeContext(ctxt);
	session_end(&s);
	return result;
}

bool
template_subjects(const struct template_head *head, xmlDoc *data,
    struct arena *arena, xmlNode ***nodes, size_t *n, struct diag *dg)
{
	xmlXPathObject	*found;
	xmlNodeSet	*set;
	int		 i;

	*n = 0;
	if (*head->each == '\0') {
		*nodes = ARENA_NEW(arena, xmlNode *);
		(*nodes)[0] = xmlDocGetRootElement(data);
		*n = 1;
		return true;
	}
	found = evaluate(head, head->each, data, NULL, dg);
	if (found == NULL)
		return false;
	set = found->type == XPATH_NODESET ? found->nodesetval : NULL;
	if (set != NULL) {
		xmlXPathNodeSetSort(set);
		*nodes = ARENA_ARRAY(arena, (size_t)set->nodeNr, xmlNode *);
		for (i = 0; i < set->nodeNr; i++)
			if (set->nodeTab[i]->type == XML_ELEMENT_NODE)
				(*nodes)[(*n)++] = set->nodeTab[i];
	}
	xmlXPathFreeObject(found);
	return true;
}

const char *
template_ref(const xmlNode *node)
{
	const char *id = data_attribute(node, "id");

	if (id != NULL)
		return id;
	return node->properties != NULL && node->properties->children != NULL ?
	    (const char *)node->properties->children->content : "?";
}

static bool
refers_to(const xmlNode *node, const char *ref)
{
	const xmlAttr *a;

	for (a = node->properties; a != NULL; a = a->next)
		if (a->children != NULL &&
		    xmlStrEqual(a->children->content, X(ref)))
			return true;
	return false;
}

size_t
template_choose(xmlNode *const *nodes, size_t n, const char *ref,
    size_t *chosen)
{
	size_t i, found = 0;

	for (i = 0; i < n; i++) {
		const char *id = data_attribute(nodes[i], "id");

		if (id != NULL && strcmp(id, ref) == 0) {
			chosen[0] = i;
			return 1;
		}
	}
	for (i = 0; i < n; i++)
		if (refers_to(nodes[i], ref))
			chosen[found++] = i;
	return found;
}

static bool
has_element(const xmlNode *first, const char *name, size_t n)
{
	const xmlNode *node;

	for (node = first; node != NULL; node = node->next)
		if (node->type == XML_ELEMENT_NODE &&
		    (((size_t)xmlStrlen(node->name) == n &&
		    memcmp(node->name, name, n) == 0) ||
		    has_element(node->children, name, n)))
			return true;
	return false;
}

bool
template_needs(const struct template_head *head, const xmlDoc *data,
    const char *data_file, struct diag *dg)
{
	struct place	 at = { .file = data_file };
	struct buf	 missing = { 0 };
	const char	*s = head->needs;
	bool		 ok;

	while (*s != '\0') {
		size_t n;

		s += strspn(s, " \t\n");
		n = strcspn(s, " \t\n");
		if (n > 0 && !has_element(data->children, s, n)) {
			buf_puts(&missing, missing.n > 0 ? ", " : "");
			buf_add(&missing, s, n);
		}
		s += n;
	}
	ok = missing.n == 0;
	if (!ok)
		diag_add(dg, TEMPLATE_NEEDS, &at, head->kind,
		    buf_text(&missing), NULL);
	buf_free(&missing);
	return ok;
}

/* Layout rule 13.4: Latin, so that it survives every site and archive. */
static bool
is_file_name(const char *s)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

	return *s != '\0' && *s != '.' && strlen(s) <= FILE_NAME_MAX &&
	    s[strspn(s, allowed)] == '\0';
}

const char *
template_file_name(const struct template_head *head, xmlDoc *data,
    xmlNode *subject, struct arena *arena, struct diag *dg)
{
	struct place	 at;
	xmlXPathObject	*found;
	xmlChar		*text;
	const char	*name = NULL;

	if (*head->file == '\0')
		return head->kind;
	found = evaluate(head, head->file, data, subject, dg);
	if (found == NULL)
		return NULL;
	text = xmlXPathCastToString(found);
	if (is_file_name((const char *)text))
		name = arena_strdup(arena, (const char *)text);
	else {
		at = data_place(subject, arena);
		diag_add(dg, TEMPLATE_FILE_NAME, &at, head->kind,
		    (const char *)text, NULL);
	}
	xmlFree(text);
	xmlXPathFreeObject(found);
	return name;
}

static bool
is_among(const char *word, const char *list)
{
	size_t n = strlen(word);

	while (*list != '\0') {
		size_t m = strcspn(list, " ");

		if (m == n && memcmp(list, word, n) == 0)
			return true;
		list += m + (list[m] == ' ');
	}
	return false;
}

/* Those that the program itself gives to every template. */
static bool
is_common(const char *name)
{
	static const char *const names[] = { "profile", "blank", "audience",
	    "published" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

static const struct template_param *
find_param(const struct template_head *head, const char *name)
{
	size_t i;

	for (i = 0; i < head->nparam; i++)
		if (strcmp(head->params[i].name, name) == 0)
			return &head->params[i];
	return NULL;
}

static bool
give_params(xsltTransformContext *ctxt, const struct template_head *head,
    const char *const *params, struct diag *dg)
{
	const struct template_param	*p;
	bool				 ok = true;

	for (; params != NULL && params[0] != NULL; params += 2) {
		p = find_param(head, params[0]);
		if (p == NULL && !is_common(params[0])) {
			diag_add(dg, TEMPLATE_NO_PARAM, NULL, head->kind,
			    params[0], NULL);
			ok = false;
		} else if (p != NULL && *p->values != '\0' &&
		    !is_among(params[1], p->values)) {
			diag_add(dg, TEMPLATE_PARAM_VALUE, NULL, params[0],
			    params[1], p->values, NULL);
			ok = false;
		} else
			xsltQuoteOneUserParam(ctxt, X(params[0]),
			    X(params[1]));
	}
	return ok;
}

/* The node of copy that stands where node stands in its document. */
static xmlNode *
counterpart(xmlDoc *copy, const xmlNode *node)
{
	const xmlNode	*prev;
	xmlNode		*found;
	size_t		 i = 0;

	if (node->type != XML_ELEMENT_NODE)
		return (xmlNode *)copy;
	found = counterpart(copy, node->parent);
	for (prev = node->prev; prev != NULL; prev = prev->prev)
		i++;
	found = found != NULL ? found->children : NULL;
	for (; i > 0 && found != NULL; i--)
		found = found->next;
	return found;
}

static xmlNode *
find_subject(const struct template_run *run, xmlDoc *data)
{
	if (run->subject == NULL)
		return xmlDocGetRootElement(data);
	if (run->subject->doc == data)
		return run->subject;
	return counterpart(data, run->subject);
}

static xmlDoc *
transform(struct session *s, const struct template_head *head,
    const struct template_run *run, xsltStylesheet *style, xmlDoc *data)
{
	xsltTransformContext	*ctxt = xsltNewTransformContext(style, data);
	xmlDoc			*out = NULL;

	if (ctxt == NULL)
		mem_exhausted();
	ctxt->_private = s;
	ctxt->opLimit = OPERATIONS_MAX;
	ctxt->xpathCtxt->opLimit = OPERATIONS_MAX;
	xsltSetTransformErrorFunc(ctxt, s, session_message);
	functions_register(ctxt, s);
	if (!give_params(ctxt, head, run->params, s->dg))
		goto out;
	s->ctxt = ctxt;
	out = xsltApplyStylesheetUser(style, data, NULL, NULL, NULL, ctxt);
	if (ctxt->state != XSLT_STATE_OK && !s->failed)
		session_fail(s, TEMPLATE_WRONG, "");
	/* rules print nothing */
	if (!s->failed && *head->kind != '\0' &&
	    (out == NULL || xmlDocGetRootElement(out) == NULL))
		session_fail(s, TEMPLATE_EMPTY, head->kind);
	if (s->failed) {
		xmlFreeDoc(out);
		out = NULL;
	}
	s->ctxt = NULL;
out:
	xsltFreeTransformContext(ctxt);
	return out;
}

xmlDoc *
template_run(struct templates *set, const struct template_head *head,
    const struct template_run *run, struct diag *dg)
{
	/* a head is the first member of its entry */
	struct template_entry	*entry =
	    (struct template_entry *)(uintptr_t)head;
	struct session		 s = { .dg = dg, .set = set,
				    .kind_file = head->path,
				    .data_file = run->data_file,
				    .only_data = *head->kind == '\0' };
	char			*folder;
	xsltStylesheet		*style = compile_take(set, entry, dg);
	xmlDoc			*data = run->data, *out = NULL;

	if (style == NULL)
		return NULL;
	folder = file_folder(run->data_file != NULL ? run->data_file : "-");
	s.data_folder = folder != NULL ? folder : "";
	session_begin(&s);
	/* xsl:strip-space works on the data itself, which others need */
	if (style->stripSpaces != NULL || xsltNeedElemSpaceHandling(
	    &(xsltTransformContext){ .style = style }))
		data = xmlCopyDoc(run->data, 1);
	s.subject = find_subject(run, data);
	out = transform(&s, head, run, style, data);
	if (data != run->data)
		xmlFreeDoc(data);
	session_end(&s);
	compile_give(set, entry, style);
	free(folder);
	return out;
}
