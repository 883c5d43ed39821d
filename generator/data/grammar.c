/*
 * grammar: see grammar.h. From schema files to the tables of grammar.h.
 *
 * Types may refer to each other in circles: a type is registered before its
 * content is read.
 */
#include "data/grammar.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "data/load.h"

#define X(s)	((const xmlChar *)(s))
#define XSD	"http://www.w3.org/2001/XMLSchema"

#define FILES_MAX	64
#define DEPTH_MAX	1000	/* of declarations in one another */

struct reader {
	struct schema	*s;
	struct arena	*arena;		/* the schema's */
	struct diag	*dg;
	VEC(xmlDoc *)	 docs;		/* owned */
	struct map	 declared;	/* "kind name" to xmlNode */
	struct map	 types, simples, elements; /* by name, made */
	int		 depth;
	bool		 ok;
};

static void	 complain(struct reader *, const xmlNode *, const char *what);
static const struct simple *read_simple(struct reader *, xmlNode *);
static const struct type *read_type(struct reader *, xmlNode *);
static const struct particle *read_particle(struct reader *, xmlNode *);
static const struct type *type_named(struct reader *, xmlNode *,
		    const char *qname);

static void
complain(struct reader *r, const xmlNode *node, const char *what)
{
	struct place at = data_place(node, r->arena);

	diag_add(r->dg, DATA_SCHEMA_BROKEN, &at, what, NULL);
	r->ok = false;
}

static bool
is_xsd(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, X(XSD)) &&
	    xmlStrEqual(node->name, X(name));
}

static const char *
attribute(struct reader *r, const xmlNode *node, const char *name)
{
	const char *value = data_attribute(node, name);

	return value != NULL ? arena_strdup(r->arena, value) : NULL;
}

static xmlNode *
first_element(xmlNode *node)
{
	while (node != NULL && (node->type != XML_ELEMENT_NODE ||
	    is_xsd(node, "annotation")))
		node = node->next;
	return node;
}

static const char *
local_name(const char *qname, bool *builtin)
{
	const char *colon = strchr(qname, ':');

	*builtin = strncmp(qname, "xs:", 3) == 0;
	return colon != NULL ? colon + 1 : qname;
}

/* Files */

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
	    !is_xsd(xmlDocGetRootElement(doc), "schema")) {
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
		complain(r, node, (const char *)node->name);
		return;
	}
	/* simple and complex types share their names */
	key = arena_printf(r->arena, "%s %s", strstr((const char *)node->name,
	    "Type") != NULL ? "type" : (const char *)node->name, name);
	map_put(&r->declared, key, strlen(key), node);
}

static void	read_file(struct reader *, const char *path);

static void
read_include(struct reader *r, const char *path, xmlNode *node)
{
	const char *to = data_attribute(node, "schemaLocation");
	const char *slash = strrchr(path, '/');

	if (to == NULL)
		complain(r, node, "include");
	else
		read_file(r, slash == NULL ? to : arena_printf(r->arena,
		    "%.*s/%s", (int)(slash - path), path, to));
}

static void
read_file(struct reader *r, const char *path)
{
	xmlDoc	*doc;
	xmlNode	*node;
	size_t	 i;

	for (i = 0; i < r->docs.n; i++)
		if (strcmp((const char *)r->docs.at[i]->URL, path) == 0)
			return;
	if (r->docs.n >= FILES_MAX || (doc = parse_file(r, path)) == NULL)
		return;
	for (node = first_element(xmlDocGetRootElement(doc)->children);
	    node != NULL; node = first_element(node->next)) {
		if (is_xsd(node, "include"))
			read_include(r, path, node);
		else if (!is_xsd(node, "import"))	/* xml: is known */
			declare(r, node);
	}
}

static xmlNode *
find(struct reader *r, const char *kind, const char *name,
    const xmlNode *asked)
{
	const char	*key = arena_printf(r->arena, "%s %s", kind, name);
	xmlNode		*node = map_find(&r->declared, key, strlen(key));

	if (node == NULL)
		complain(r, asked, key);
	return node;
}

/* Simple types */

static const struct simple *
simple_of_builtin(struct reader *r, const xmlNode *asked, const char *name)
{
	enum builtin	 base = simple_builtin(name);
	struct simple	*t;

	t = map_find(&r->simples, name, strlen(name));
	if (t != NULL)
		return t;
	if (base == TYPE_MAX) {
		complain(r, asked, name);
		base = TYPE_STRING;
	}
	t = ARENA_NEW(r->arena, struct simple);
	t->base = base;
	name = arena_strdup(r->arena, name);
	map_put(&r->simples, name, strlen(name), t);
	return t;
}

static const struct simple *
simple_named(struct reader *r, const xmlNode *asked, const char *qname)
{
	const struct simple	*t;
	bool			 builtin;
	const char		*name = local_name(qname, &builtin), *key;
	xmlNode			*node;

	if (builtin)
		return simple_of_builtin(r, asked, name);
	key = arena_printf(r->arena, ":%s", name);
	t = map_find(&r->simples, key, strlen(key));
	if (t != NULL)
		return t;
	node = find(r, "type", name, asked);
	if (node == NULL || !is_xsd(node, "simpleType") ||
	    ++r->depth > DEPTH_MAX) {
		if (node != NULL)
			complain(r, asked, qname);
		return simple_of_builtin(r, asked, "string");
	}
	t = read_simple(r, node);
	r->depth--;
	map_put(&r->simples, key, strlen(key), (void *)(uintptr_t)t);
	return t;
}

static void
read_facet(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*value = attribute(r, node, "value");
	const char	*name = (const char *)node->name;

	if (value == NULL) {
		complain(r, node, name);
	} else if (strcmp(name, "enumeration") == 0) {
		t->values[t->nvalue++] = value;
	} else if (strcmp(name, "pattern") == 0 && t->pattern == NULL) {
		t->pattern = value;
		t->regexp = xmlRegexpCompile(X(value));
		if (t->regexp == NULL)
			complain(r, node, value);
		else
			*VEC_PUSH(&r->s->regexps) = t->regexp;
	} else if (strcmp(name, "minLength") == 0) {
		t->least = (size_t)strtoul(value, NULL, 10);
	} else if (strcmp(name, "maxLength") == 0) {
		t->most = (size_t)strtoul(value, NULL, 10);
	} else if (strcmp(name, "minInclusive") == 0) {
		t->has_min = true;
		t->min = strtod(value, NULL);
	} else if (strcmp(name, "maxInclusive") == 0) {
		t->has_max = true;
		t->max = strtod(value, NULL);
	} else
		complain(r, node, name);
}

static void
read_restriction(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*base = data_attribute(node, "base");
	xmlNode		*child = first_element(node->children);
	size_t		 n = 0;
	xmlNode		*c;

	if (base != NULL) {
		t->outer = simple_named(r, node, base);
	} else if (child != NULL && is_xsd(child, "simpleType")) {
		t->outer = read_simple(r, child);
		child = first_element(child->next);
	} else {
		complain(r, node, "restriction");
		return;
	}
	t->base = t->outer->base;
	for (c = child; c != NULL; c = first_element(c->next))
		n++;
	t->values = ARENA_ARRAY(r->arena, n, const char *);
	for (c = child; c != NULL; c = first_element(c->next))
		read_facet(r, c, t);
}

static void
read_union(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*names = attribute(r, node, "memberTypes");
	xmlNode		*c;
	VEC(const struct simple *) list = { 0 };

	while (names != NULL && *names != '\0') {
		size_t n = strcspn(names, " \t\n");

		if (n > 0)
			*VEC_PUSH(&list) = simple_named(r, node,
			    arena_copy(r->arena, names, n));
		names += n + (names[n] != '\0');
	}
	for (c = first_element(node->children); c != NULL;
	    c = first_element(c->next))
		*VEC_PUSH(&list) = read_simple(r, c);
	t->nmember = list.n;
	t->members = ARENA_ARRAY(r->arena, list.n, const struct simple *);
	if (list.n > 0)
		memcpy(t->members, list.at, list.n * sizeof(list.at[0]));
	VEC_FREE(&list);
}

static const struct simple *
read_simple(struct reader *r, xmlNode *node)
{
	struct simple	*t = ARENA_NEW(r->arena, struct simple);
	xmlNode		*child = first_element(node->children);
	const char	*item;

	if (child != NULL && is_xsd(child, "restriction")) {
		read_restriction(r, child, t);
	} else if (child != NULL && is_xsd(child, "union")) {
		read_union(r, child, t);
	} else if (child != NULL && is_xsd(child, "list")) {
		item = data_attribute(child, "itemType");
		t->item = item != NULL ? simple_named(r, child, item) :
		    first_element(child->children) != NULL ?
		    read_simple(r, first_element(child->children)) : NULL;
		if (t->item == NULL)
			complain(r, child, "list");
	} else
		complain(r, node, "simpleType");
	return t;
}

/* Attributes */

struct attributes {
	VEC(struct attribute) list;
};

static void
add_attribute(struct reader *r, xmlNode *node, struct attributes *to)
{
	struct attribute	*a;
	const char		*ref = attribute(r, node, "ref");
	const char		*type = data_attribute(node, "type");
	const char		*use = data_attribute(node, "use");
	xmlNode			*child = first_element(node->children);

	a = VEC_PUSH(&to->list);
	*a = (struct attribute){ 0 };
	a->required = use != NULL && strcmp(use, "required") == 0;
	if (ref != NULL && strncmp(ref, "xml:", 4) == 0) {
		a->name = ref + 4;
		a->xml = true;
		return;
	}
	a->name = attribute(r, node, "name");
	if (a->name == NULL) {
		complain(r, node, "attribute");
		a->name = "";
	}
	if (type != NULL)
		a->type = simple_named(r, node, type);
	else if (child != NULL)
		a->type = read_simple(r, child);
}

static void
add_attributes(struct reader *r, xmlNode *first, struct attributes *to)
{
	xmlNode		*node, *group;
	const char	*ref;
	bool		 builtin;

	for (node = first_element(first); node != NULL;
	    node = first_element(node->next)) {
		if (is_xsd(node, "attribute")) {
			add_attribute(r, node, to);
		} else if (is_xsd(node, "attributeGroup")) {
			ref = attribute(r, node, "ref");
			group = ref != NULL ? find(r, "attributeGroup",
			    local_name(ref, &builtin), node) : NULL;
			if (group != NULL && ++r->depth < DEPTH_MAX) {
				add_attributes(r, group->children, to);
				r->depth--;
			}
		}
	}
}

static void
keep_attributes(struct reader *r, struct type *t, struct attributes *from)
{
	struct attribute *all = ARENA_ARRAY(r->arena, from->list.n,
	    struct attribute);

	if (from->list.n > 0)
		memcpy(all, from->list.at, from->list.n * sizeof(*all));
	t->attributes = all;
	t->nattribute = from->list.n;
	VEC_FREE(&from->list);
}

/* Elements */

static bool
has_key(const struct key *k, const char *name)
{
	for (; k != NULL; k = k->next)
		if (k->kind != KEY_REFERENCE && strcmp(k->name, name) == 0)
			return true;
	return false;
}

/* A reference is looked up among the keys of the same element. */
static const struct key *
read_keys(struct reader *r, xmlNode *node)
{
	struct key	*k, *first = NULL, **last = &first;
	xmlNode		*c, *part;
	bool		 builtin;

	for (c = first_element(node->children); c != NULL;
	    c = first_element(c->next)) {
		if (!is_xsd(c, "key") && !is_xsd(c, "keyref") &&
		    !is_xsd(c, "unique"))
			continue;
		k = ARENA_NEW(r->arena, struct key);
		k->kind = is_xsd(c, "key") ? KEY_KEY : is_xsd(c, "unique") ?
		    KEY_UNIQUE : KEY_REFERENCE;
		k->name = attribute(r, c, "name");
		k->refer = attribute(r, c, "refer");
		if (k->refer != NULL)
			k->refer = local_name(k->refer, &builtin);
		part = first_element(c->children);
		k->selector = part != NULL ? attribute(r, part, "xpath") : NULL;
		part = part != NULL ? first_element(part->next) : NULL;
		k->field = part != NULL ? attribute(r, part, "xpath") : NULL;
		if (k->name == NULL || k->selector == NULL ||
		    k->field == NULL || k->field[0] != '@' ||
		    first_element(part->next) != NULL ||
		    (k->kind == KEY_REFERENCE) != (k->refer != NULL)) {
			complain(r, c, (const char *)c->name);
			continue;
		}
		k->field++;
		*last = k;
		last = (struct key **)(uintptr_t)&k->next;
	}
	for (k = first; k != NULL; k = (struct key *)(uintptr_t)k->next)
		if (k->kind == KEY_REFERENCE && !has_key(first, k->refer))
			complain(r, node, k->refer);
	return first;
}

static void
fill_element(struct reader *r, xmlNode *node, struct element *e)
{
	const char	*type = data_attribute(node, "type");
	xmlNode		*child = first_element(node->children);
	struct type	*t;

	e->name = attribute(r, node, "name");
	e->keys = read_keys(r, node);
	if (e->name == NULL) {
		complain(r, node, "element");
		e->name = "";
	}
	if (type != NULL) {
		e->type = type_named(r, node, type);
	} else if (child != NULL && (is_xsd(child, "complexType") ||
	    is_xsd(child, "simpleType"))) {
		e->type = read_type(r, child);
	} else {
		t = ARENA_NEW(r->arena, struct type);
		t->any = true;
		e->type = t;
	}
}

static const struct element *
element_global(struct reader *r, const xmlNode *asked, const char *name)
{
	struct element	*e = map_find(&r->elements, name, strlen(name));
	xmlNode		*node;

	if (e != NULL)
		return e;
	node = find(r, "element", name, asked);
	if (node == NULL)
		return NULL;
	e = ARENA_NEW(r->arena, struct element);
	name = arena_strdup(r->arena, name);
	map_put(&r->elements, name, strlen(name), e);
	fill_element(r, node, e);
	return e;
}

/* Particles */

static void
read_occurs(struct reader *r, xmlNode *node, struct particle *p)
{
	const char *least = data_attribute(node, "minOccurs");
	const char *most = data_attribute(node, "maxOccurs");

	(void)r;
	p->least = least != NULL ? atoi(least) : 1;
	p->most = most == NULL ? 1 : strcmp(most, "unbounded") == 0 ?
	    UNBOUNDED : atoi(most);
}

static void
read_members(struct reader *r, xmlNode *node, struct particle *p)
{
	const struct particle	**last = &p->first, *one;
	xmlNode			*c;

	for (c = first_element(node->children); c != NULL;
	    c = first_element(c->next)) {
		one = read_particle(r, c);
		if (one == NULL)
			continue;
		*last = one;
		last = (const struct particle **)(uintptr_t)&one->next;
	}
}

static void
read_group(struct reader *r, xmlNode *node, struct particle *p)
{
	const char	*ref = attribute(r, node, "ref");
	bool		 builtin;
	xmlNode		*group = ref != NULL ? find(r, "group",
			    local_name(ref, &builtin), node) : NULL;
	xmlNode		*body = group != NULL ?
			    first_element(group->children) : NULL;

	/* one member: the group's own sequence or choice */
	p->kind = PARTICLE_SEQUENCE;
	if (body != NULL)
		p->first = read_particle(r, body);
	else if (ref == NULL)
		complain(r, node, "group");
}

static const struct particle *
read_particle(struct reader *r, xmlNode *node)
{
	struct particle	*p;
	struct element	*e;
	const char	*ref;
	bool		 builtin;

	if (++r->depth > DEPTH_MAX) {
		complain(r, node, "depth");
		return NULL;
	}
	p = ARENA_NEW(r->arena, struct particle);
	read_occurs(r, node, p);
	if (is_xsd(node, "element")) {
		p->kind = PARTICLE_ELEMENT;
		ref = attribute(r, node, "ref");
		if (ref != NULL) {
			p->element = element_global(r, node,
			    local_name(ref, &builtin));
		} else {
			e = ARENA_NEW(r->arena, struct element);
			p->element = e;
			fill_element(r, node, e);
		}
	} else if (is_xsd(node, "group")) {
		read_group(r, node, p);
	} else if (is_xsd(node, "sequence") || is_xsd(node, "choice")) {
		p->kind = is_xsd(node, "choice") ? PARTICLE_CHOICE :
		    PARTICLE_SEQUENCE;
		read_members(r, node, p);
	} else
		complain(r, node, (const char *)node->name);
	r->depth--;
	return p->kind == PARTICLE_ELEMENT && p->element == NULL ? NULL : p;
}

static bool
is_model(const xmlNode *node)
{
	return node != NULL && (is_xsd(node, "sequence") ||
	    is_xsd(node, "choice") || is_xsd(node, "group"));
}

/* Complex types */

static void
list_elements(struct type *t, const struct particle *p)
{
	for (; p != NULL; p = p->next) {
		if (p->kind == PARTICLE_ELEMENT)
			map_put(&t->elements, p->element->name,
			    strlen(p->element->name),
			    (void *)(uintptr_t)p->element);
		else
			list_elements(t, p->first);
	}
}

/* Joined with its base when all is read: the base may be half read now. */
static void
read_extension(struct reader *r, xmlNode *node, struct type *t,
    struct attributes *own)
{
	const char	*name = data_attribute(node, "base");
	xmlNode		*child = first_element(node->children);

	if (name == NULL || !is_xsd(node, "extension")) {
		complain(r, node, (const char *)node->name);
		return;
	}
	t->base = type_named(r, node, name);
	if (is_model(child))
		t->content = read_particle(r, child);
	add_attributes(r, node->children, own);
}

/* What the base has, then what the extension adds. */
static const struct particle *
join_content(struct reader *r, const struct particle *base,
    const struct particle *more)
{
	struct particle *both, *head;

	if (base == NULL || more == NULL)
		return base != NULL ? base : more;
	both = ARENA_NEW(r->arena, struct particle);
	head = ARENA_NEW(r->arena, struct particle);
	*head = *base;			/* its next is ours */
	head->next = more;
	*both = (struct particle){ .kind = PARTICLE_SEQUENCE, .least = 1,
	    .most = 1, .first = head };
	return both;
}

static void
join_base(struct reader *r, struct type *t)
{
	struct type	*base = (struct type *)(uintptr_t)t->base;
	struct attribute *all;
	size_t		 n;

	if (t->whole)
		return;
	t->whole = true;		/* first: a circle ends here */
	if (base != NULL) {
		join_base(r, base);
		n = base->nattribute + t->nattribute;
		all = ARENA_ARRAY(r->arena, n, struct attribute);
		if (base->nattribute > 0)
			memcpy(all, base->attributes,
			    base->nattribute * sizeof(*all));
		if (t->nattribute > 0)
			memcpy(all + base->nattribute, t->attributes,
			    t->nattribute * sizeof(*all));
		t->attributes = all;
		t->nattribute = n;
		t->simple = base->simple;
		t->mixed = t->mixed || base->mixed;
		t->content = join_content(r, base->content, t->content);
	}
	list_elements(t, t->content);
}

static bool
is_true(const char *value)
{
	return value != NULL &&
	    (strcmp(value, "true") == 0 || strcmp(value, "1") == 0);
}

static void
fill_type(struct reader *r, xmlNode *node, struct type *t)
{
	struct attributes	 own = { 0 };
	xmlNode			*child = first_element(node->children);

	*VEC_PUSH(&r->s->types) = t;
	if (is_xsd(node, "simpleType")) {
		t->simple = read_simple(r, node);
		return;
	}
	t->mixed = is_true(data_attribute(node, "mixed"));
	if (child != NULL && (is_xsd(child, "complexContent") ||
	    is_xsd(child, "simpleContent"))) {
		t->mixed = t->mixed ||
		    is_true(data_attribute(child, "mixed"));
		child = first_element(child->children);
		if (child != NULL)
			read_extension(r, child, t, &own);
	} else {
		if (is_model(child))
			t->content = read_particle(r, child);
		else if (child != NULL && !is_xsd(child, "attribute") &&
		    !is_xsd(child, "attributeGroup"))
			complain(r, child, (const char *)child->name);
		add_attributes(r, node->children, &own);
	}
	keep_attributes(r, t, &own);
}

static const struct type *
read_type(struct reader *r, xmlNode *node)
{
	struct type *t = ARENA_NEW(r->arena, struct type);

	fill_type(r, node, t);
	return t;
}

static const struct type *
type_named(struct reader *r, xmlNode *asked, const char *qname)
{
	bool		 builtin;
	const char	*name = local_name(qname, &builtin);
	struct type	*t;
	xmlNode		*node;

	name = arena_printf(r->arena, "%s%s", builtin ? "xs:" : "", name);
	t = map_find(&r->types, name, strlen(name));
	if (t != NULL)
		return t;
	t = ARENA_NEW(r->arena, struct type);
	map_put(&r->types, name, strlen(name), t);
	if (builtin) {
		t->simple = simple_named(r, asked, name);
		return t;
	}
	node = find(r, "type", name, asked);
	if (node != NULL)
		fill_type(r, node, t);
	return t;
}

static void
read_roots(struct reader *r)
{
	const struct element	*e;
	xmlNode			*node;
	size_t			 i;

	for (i = 0; i < r->docs.n; i++)
		for (node = xmlDocGetRootElement(r->docs.at[i])->children;
		    node != NULL; node = node->next) {
			if (!is_xsd(node, "element") ||
			    data_attribute(node, "name") == NULL)
				continue;
			e = element_global(r, node,
			    data_attribute(node, "name"));
			map_put(&r->s->roots, e->name, strlen(e->name),
			    (void *)(uintptr_t)e);
		}
}

bool
grammar_read(struct schema *s, const char *path, struct diag *dg)
{
	struct reader	 r = { .s = s, .arena = s->arena, .dg = dg,
			    .ok = true };
	size_t		 i;

	read_file(&r, path);
	if (r.ok) {
		s->namespace = attribute(&r,
		    xmlDocGetRootElement(r.docs.at[0]), "targetNamespace");
		read_roots(&r);
		for (i = 0; i < s->types.n; i++)
			join_base(&r, s->types.at[i]);
		if (s->namespace == NULL)
			complain(&r, xmlDocGetRootElement(r.docs.at[0]),
			    "targetNamespace");
	}
	for (i = 0; i < r.docs.n; i++)
		xmlFreeDoc(r.docs.at[i]);
	VEC_FREE(&r.docs);
	map_free(&r.declared);
	map_free(&r.types);
	map_free(&r.simples);
	map_free(&r.elements);
	return r.ok;
}
