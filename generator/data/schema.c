/*
 * schema: see schema.h. Checks a document against the grammar.
 *
 * A content model of XML Schema is deterministic (part 1, §3.8.6): the next
 * element decides which way to go, so no way is ever tried twice.
 */
#include "data/schema.h"

#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "data/grammar.h"
#include "data/load.h"

#define X(s)	((const xmlChar *)(s))

#define EXPECTED_MAX	24	/* names in a message */
#define MISSED_MAX	64	/* optional parts in a row */

struct check {
	const struct schema	*s;
	struct arena		*arena;
	struct diag		*dg;
	const xmlNs		*known;	/* the last that was the schema's */
	bool			 ok;
};

/* One element's content being matched. */
struct match {
	struct check		*c;
	xmlNode			*at;		/* next child, or NULL */
	/* what could have come since the last child; the names on demand */
	const struct particle	*missed[MISSED_MAX];
	size_t			 nmissed;
	const struct element	*expected[EXPECTED_MAX];
	size_t			 nexpected;
};

struct schema *
schema_open(const char *path, struct diag *dg)
{
	struct schema *s = mem_alloc(sizeof(*s));

	s->arena = arena_new();
	if (!grammar_read(s, path, dg)) {
		schema_close(s);
		s = NULL;
	}
	return s;
}

void
schema_close(struct schema *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < s->regexps.n; i++)
		xmlRegFreeRegexp(s->regexps.at[i]);
	for (i = 0; i < s->types.n; i++)
		map_free(&s->types.at[i]->elements);
	VEC_FREE(&s->regexps);
	VEC_FREE(&s->types);
	map_free(&s->roots);
	arena_free(s->arena);
	mem_free(s);
}

static void
tell(struct check *c, enum problem code, const xmlNode *node, const char *a,
    const char *b)
{
	struct place at = data_place(node, c->arena);

	diag_add(c->dg, code, &at, a, b, NULL);
	c->ok = false;
}

static bool
is_ours(struct check *c, const xmlNode *node)
{
	if (node->ns == c->known)
		return node->ns != NULL;
	if (node->ns == NULL ||
	    !xmlStrEqual(node->ns->href, X(c->s->namespace)))
		return false;
	c->known = node->ns;
	return true;
}

/* Attributes */

static const char *
value_of(struct check *c, const xmlAttr *a)
{
	xmlChar		*value;
	const char	*copy;

	if (a->children == NULL)
		return "";
	if (a->children->next == NULL && a->children->content != NULL)
		return (const char *)a->children->content;
	value = xmlNodeListGetString(a->doc, a->children, 1);
	copy = arena_strdup(c->arena, value != NULL ? (char *)value : "");
	xmlFree(value);
	return copy;
}

static bool
is_xml(const xmlAttr *a)
{
	return a->ns != NULL && xmlStrEqual(a->ns->href, XML_XML_NAMESPACE);
}

/* xsi:schemaLocation helps editors to find the schema. */
static bool
is_instance(const xmlAttr *a)
{
	return a->ns != NULL && xmlStrEqual(a->ns->href,
	    X("http://www.w3.org/2001/XMLSchema-instance"));
}

static const struct attribute *
find_attribute(const struct type *t, const xmlAttr *a)
{
	size_t i;

	if (a->ns != NULL && !is_xml(a))
		return NULL;
	for (i = 0; i < t->nattribute; i++)
		if (t->attributes[i].xml == is_xml(a) &&
		    strcmp(t->attributes[i].name, (const char *)a->name) == 0)
			return &t->attributes[i];
	return NULL;
}

static void
check_attributes(struct check *c, const xmlNode *node, const struct type *t)
{
	const char		*name = (const char *)node->name;
	const struct attribute	*d;
	const xmlAttr		*a;
	size_t			 i;

	for (a = node->properties; a != NULL; a = a->next) {
		d = find_attribute(t, a);
		if (d == NULL && !is_instance(a)) {
			tell(c, DATA_ATTRIBUTE_UNKNOWN, node, name,
			    (const char *)a->name);
		} else if (d != NULL && d->type != NULL) {
			c->ok = simple_check(d->type, value_of(c, a),
			    &(struct subject){ node, d->name, c->arena,
			    c->dg }) && c->ok;
		}
	}
	for (i = 0; i < t->nattribute; i++) {
		d = &t->attributes[i];
		if (d->required && data_attribute(node, d->name) == NULL)
			tell(c, DATA_ATTRIBUTE_MISSING, node, name, d->name);
	}
}

/* Content models */

static bool
is_nullable(const struct particle *p)
{
	const struct particle *q;

	if (p->least == 0)
		return true;
	if (p->kind == PARTICLE_ELEMENT)
		return false;
	for (q = p->first; q != NULL; q = q->next)
		if (is_nullable(q) == (p->kind == PARTICLE_CHOICE))
			return p->kind == PARTICLE_CHOICE;
	return p->kind == PARTICLE_SEQUENCE || p->first == NULL;
}

static bool
is_element(struct check *c, const xmlNode *node,
    const struct element *e)
{
	return strcmp((const char *)node->name, e->name) == 0 &&
	    is_ours(c, node);
}

/* Can p begin with the node? */
static bool
starts(struct check *c, const struct particle *p, const xmlNode *node)
{
	const struct particle *q;

	if (p->kind == PARTICLE_ELEMENT)
		return is_element(c, node, p->element);
	for (q = p->first; q != NULL; q = q->next) {
		if (starts(c, q, node))
			return true;
		if (p->kind == PARTICLE_SEQUENCE && !is_nullable(q))
			return false;
	}
	return false;
}

/* Notes what p could have begun with. */
static void
expect(struct match *m, const struct particle *p)
{
	const struct particle	*q;
	size_t			 i;

	if (p->kind != PARTICLE_ELEMENT) {
		for (q = p->first; q != NULL; q = q->next) {
			expect(m, q);
			if (p->kind == PARTICLE_SEQUENCE && !is_nullable(q))
				return;
		}
		return;
	}
	for (i = 0; i < m->nexpected; i++)
		if (strcmp(m->expected[i]->name, p->element->name) == 0)
			return;
	if (m->nexpected < EXPECTED_MAX)
		m->expected[m->nexpected++] = p->element;
}

static xmlNode *
next_element(xmlNode *node)
{
	while (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

static void	check_element(struct check *, xmlNode *,
		    const struct element *);
static bool	match_particle(struct match *, const struct particle *);

static bool
match_once(struct match *m, const struct particle *p)
{
	const struct particle *q;

	if (p->kind == PARTICLE_ELEMENT) {
		check_element(m->c, m->at, p->element);
		m->at = next_element(m->at->next);
		m->nmissed = 0;
		return true;
	}
	for (q = p->first; q != NULL; q = q->next) {
		if (p->kind == PARTICLE_CHOICE) {
			if (starts(m->c, q, m->at))
				return match_particle(m, q);
		} else if (!match_particle(m, q))
			return false;
	}
	return true;
}

/* As many as there are and may be; false if there are too few. */
static bool
match_particle(struct match *m, const struct particle *p)
{
	const xmlNode	*before;
	int		 n;

	for (n = 0; p->most == UNBOUNDED || n < p->most; n++) {
		if (m->at == NULL || !starts(m->c, p, m->at)) {
			if (m->nmissed < MISSED_MAX)
				m->missed[m->nmissed++] = p;
			return n >= p->least || is_nullable(p);
		}
		before = m->at;
		if (!match_once(m, p))
			return false;
		if (m->at == before)
			break;
	}
	return true;
}

static void
tell_expected(struct match *m, const xmlNode *parent)
{
	struct buf	 b = { 0 };
	const xmlNode	*node = m->at != NULL ? m->at : parent;
	enum problem	 code;
	size_t		 i;

	for (i = 0; i < m->nmissed; i++)
		expect(m, m->missed[i]);
	for (i = 0; i < m->nexpected; i++)
		buf_printf(&b, "%s%s", i > 0 ? ", " : "",
		    m->expected[i]->name);
	if (m->nexpected == EXPECTED_MAX)
		buf_puts(&b, "…");
	if (m->at == NULL)
		code = m->nexpected == 1 ? DATA_MISSING_ONE :
		    DATA_MISSING_ONE_OF;
	else
		code = m->nexpected == 0 ? DATA_UNEXPECTED :
		    m->nexpected == 1 ? DATA_UNEXPECTED_ONE :
		    DATA_UNEXPECTED_ONE_OF;
	if (m->at != NULL && m->at->ns == NULL)
		tell(m->c, DATA_NO_NAMESPACE, node, (const char *)node->name,
		    m->c->s->namespace);
	else
		tell(m->c, code, node, (const char *)node->name, buf_text(&b));
	buf_free(&b);
}

/* After a mistake: what comes is checked by itself, out of its order. */
static void
check_rest(struct match *m, const struct type *t)
{
	const struct element *e;

	/* the one that was in the way has been told of */
	for (m->at = next_element(m->at->next); m->at != NULL;
	    m->at = next_element(m->at->next)) {
		e = map_find(&t->elements, (const char *)m->at->name,
		    strlen((const char *)m->at->name));
		if (e != NULL && is_ours(m->c, m->at))
			check_element(m->c, m->at, e);
	}
}

static bool
is_blank(const xmlNode *text)
{
	const char *s = (const char *)text->content;

	return s == NULL || s[strspn(s, " \t\n\r")] == '\0';
}

static void
check_content(struct check *c, xmlNode *node, const struct type *t)
{
	struct match	 m = { .c = c, .at = next_element(node->children) };
	const xmlNode	*child;

	for (child = node->children; child != NULL && !t->mixed;
	    child = child->next)
		if ((child->type == XML_TEXT_NODE ||
		    child->type == XML_CDATA_SECTION_NODE) &&
		    !is_blank(child)) {
			tell(c, DATA_TEXT_UNEXPECTED, node,
			    (const char *)node->name, NULL);
			break;
		}
	if ((t->content == NULL || match_particle(&m, t->content)) &&
	    m.at == NULL)
		return;
	tell_expected(&m, node);
	if (m.at != NULL)
		check_rest(&m, t);
}

static void
check_text(struct check *c, xmlNode *node, const struct simple *type)
{
	xmlChar *value;

	if (next_element(node->children) != NULL) {
		tell(c, DATA_ELEMENT_IN_VALUE, node,
		    (const char *)node->name, NULL);
		return;
	}
	value = xmlNodeGetContent(node);
	c->ok = simple_check(type, value != NULL ? (char *)value : "",
	    &(struct subject){ node, NULL, c->arena, c->dg }) && c->ok;
	xmlFree(value);
}

static void
check_element(struct check *c, xmlNode *node, const struct element *e)
{
	const struct type *t = e->type;

	if (t->any)
		return;
	check_attributes(c, node, t);
	if (t->simple != NULL)
		check_text(c, node, t->simple);
	else
		check_content(c, node, t);
	c->ok = keys_check(c->s, e, node, c->dg) && c->ok;
}

bool
schema_check(const struct schema *s, xmlDoc *doc, struct diag *dg)
{
	struct check		 c = { .s = s, .dg = dg, .ok = true };
	xmlNode			*root = xmlDocGetRootElement(doc);
	const char		*name = (const char *)root->name;
	const struct element	*e = map_find(&s->roots, name, strlen(name));

	c.arena = arena_new();
	if (e == NULL || !is_ours(&c, root))
		tell(&c, DATA_UNKNOWN_ROOT, root, name, NULL);
	else
		check_element(&c, root, e);
	arena_free(c.arena);
	return c.ok;
}
