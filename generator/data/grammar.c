/*
 * grammar: see grammar.h. From schema files to the tables of grammar.h.
 *
 * Types may refer to each other in circles: a type is registered before its
 * content is read, and joined with its base when all are there.
 */
#include "data/grammar.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "data/load.h"
#include "data/reader.h"

static const struct type *read_type(struct reader *, xmlNode *);
static const struct particle *read_particle(struct reader *, xmlNode *);
static const struct type *type_named(struct reader *, xmlNode *,
		    const char *qname);

/* Attributes */

struct attributes {
	VEC(struct attribute) list;
};

static void
add_attribute(struct reader *r, xmlNode *node, struct attributes *to)
{
	struct attribute	*a;
	const char		*ref = reader_attribute(r, node, "ref");
	const char		*type = data_attribute(node, "type");
	const char		*use = data_attribute(node, "use");
	xmlNode			*child = reader_first(node->children);

	a = VEC_PUSH(&to->list);
	*a = (struct attribute){ 0 };
	a->required = use != NULL && strcmp(use, "required") == 0;
	if (ref != NULL && strncmp(ref, "xml:", 4) == 0) {
		a->name = ref + 4;
		a->xml = true;
		return;
	}
	a->name = reader_attribute(r, node, "name");
	if (a->name == NULL) {
		reader_complain(r, node, "attribute");
		a->name = "";
	}
	if (type != NULL)
		a->type = reader_simple_named(r, node, type);
	else if (child != NULL)
		a->type = reader_simple(r, child);
}

static void
add_attributes(struct reader *r, xmlNode *first, struct attributes *to)
{
	xmlNode		*node, *group;
	const char	*ref;
	bool		 builtin;

	for (node = reader_first(first); node != NULL;
	    node = reader_first(node->next)) {
		if (reader_is(node, "attribute")) {
			add_attribute(r, node, to);
		} else if (reader_is(node, "attributeGroup")) {
			ref = reader_attribute(r, node, "ref");
			group = ref != NULL ? reader_find(r, "attributeGroup",
			    reader_name(ref, &builtin), node) : NULL;
			if (group != NULL && ++r->depth < READER_DEPTH_MAX) {
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

static struct key *
read_key(struct reader *r, xmlNode *node)
{
	struct key	*k = ARENA_NEW(r->arena, struct key);
	xmlNode		*selector = reader_first(node->children);
	xmlNode		*field = selector != NULL ?
			    reader_first(selector->next) : NULL;
	bool		 builtin;

	k->kind = reader_is(node, "key") ? KEY_KEY :
	    reader_is(node, "unique") ? KEY_UNIQUE : KEY_REFERENCE;
	k->name = reader_attribute(r, node, "name");
	k->refer = reader_attribute(r, node, "refer");
	if (k->refer != NULL)
		k->refer = reader_name(k->refer, &builtin);
	if (selector != NULL)
		k->selector = reader_attribute(r, selector, "xpath");
	if (field != NULL && reader_first(field->next) == NULL)
		k->field = reader_attribute(r, field, "xpath");
	if (k->name == NULL || k->selector == NULL || k->field == NULL ||
	    k->field[0] != '@' ||
	    (k->kind == KEY_REFERENCE) != (k->refer != NULL)) {
		reader_complain(r, node, (const char *)node->name);
		return NULL;
	}
	k->field++;
	return k;
}

/* A reference is looked up among the keys of the same element. */
static const struct key *
read_keys(struct reader *r, xmlNode *node)
{
	struct key	*one, *first = NULL, **last = &first;
	const struct key *k;
	xmlNode		*c;

	for (c = reader_first(node->children); c != NULL;
	    c = reader_first(c->next)) {
		if (!reader_is(c, "key") && !reader_is(c, "keyref") &&
		    !reader_is(c, "unique"))
			continue;
		one = read_key(r, c);
		if (one != NULL) {
			*last = one;
			last = (struct key **)(uintptr_t)&one->next;
		}
	}
	for (k = first; k != NULL; k = k->next)
		if (k->kind == KEY_REFERENCE && !has_key(first, k->refer))
			reader_complain(r, node, k->refer);
	return first;
}

static void
fill_element(struct reader *r, xmlNode *node, struct element *e)
{
	const char	*type = data_attribute(node, "type");
	xmlNode		*child = reader_first(node->children);
	struct type	*t;

	e->name = reader_attribute(r, node, "name");
	e->keys = read_keys(r, node);
	if (e->name == NULL) {
		reader_complain(r, node, "element");
		e->name = "";
	}
	if (type != NULL) {
		e->type = type_named(r, node, type);
	} else if (child != NULL && (reader_is(child, "complexType") ||
	    reader_is(child, "simpleType"))) {
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
	node = reader_find(r, "element", name, asked);
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

	for (c = reader_first(node->children); c != NULL;
	    c = reader_first(c->next)) {
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
	const char	*ref = reader_attribute(r, node, "ref");
	bool		 builtin;
	xmlNode		*group = ref != NULL ? reader_find(r, "group",
			    reader_name(ref, &builtin), node) : NULL;
	xmlNode		*body = group != NULL ?
			    reader_first(group->children) : NULL;

	/* one member: the group's own sequence or choice */
	p->kind = PARTICLE_SEQUENCE;
	if (body != NULL)
		p->first = read_particle(r, body);
	else if (ref == NULL)
		reader_complain(r, node, "group");
}

static const struct particle *
read_particle(struct reader *r, xmlNode *node)
{
	struct particle	*p;
	struct element	*e;
	const char	*ref;
	bool		 builtin;

	if (++r->depth > READER_DEPTH_MAX) {
		reader_complain(r, node, "depth");
		return NULL;
	}
	p = ARENA_NEW(r->arena, struct particle);
	read_occurs(r, node, p);
	if (reader_is(node, "element")) {
		p->kind = PARTICLE_ELEMENT;
		ref = reader_attribute(r, node, "ref");
		if (ref != NULL) {
			p->element = element_global(r, node,
			    reader_name(ref, &builtin));
		} else {
			e = ARENA_NEW(r->arena, struct element);
			p->element = e;
			fill_element(r, node, e);
		}
	} else if (reader_is(node, "group")) {
		read_group(r, node, p);
	} else if (reader_is(node, "sequence") || reader_is(node, "choice")) {
		p->kind = reader_is(node, "choice") ? PARTICLE_CHOICE :
		    PARTICLE_SEQUENCE;
		read_members(r, node, p);
	} else
		reader_complain(r, node, (const char *)node->name);
	r->depth--;
	return p->kind == PARTICLE_ELEMENT && p->element == NULL ? NULL : p;
}

static bool
is_model(const xmlNode *node)
{
	return node != NULL && (reader_is(node, "sequence") ||
	    reader_is(node, "choice") || reader_is(node, "group"));
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
	xmlNode		*child = reader_first(node->children);

	if (name == NULL || !reader_is(node, "extension")) {
		reader_complain(r, node, (const char *)node->name);
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
	xmlNode			*child = reader_first(node->children);

	*VEC_PUSH(&r->s->types) = t;
	if (reader_is(node, "simpleType")) {
		t->simple = reader_simple(r, node);
		return;
	}
	t->mixed = is_true(data_attribute(node, "mixed"));
	if (child != NULL && (reader_is(child, "complexContent") ||
	    reader_is(child, "simpleContent"))) {
		t->mixed = t->mixed ||
		    is_true(data_attribute(child, "mixed"));
		child = reader_first(child->children);
		if (child != NULL)
			read_extension(r, child, t, &own);
	} else {
		if (is_model(child))
			t->content = read_particle(r, child);
		else if (child != NULL && !reader_is(child, "attribute") &&
		    !reader_is(child, "attributeGroup"))
			reader_complain(r, child, (const char *)child->name);
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
	const char	*name = reader_name(qname, &builtin);
	struct type	*t;
	xmlNode		*node;

	name = arena_printf(r->arena, "%s%s", builtin ? "xs:" : "", name);
	t = map_find(&r->types, name, strlen(name));
	if (t != NULL)
		return t;
	t = ARENA_NEW(r->arena, struct type);
	map_put(&r->types, name, strlen(name), t);
	if (builtin) {
		t->simple = reader_simple_named(r, asked, name);
		return t;
	}
	node = reader_find(r, "type", name, asked);
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
			if (!reader_is(node, "element") ||
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

	reader_open(&r, path);
	if (r.ok) {
		s->namespace = reader_attribute(&r,
		    xmlDocGetRootElement(r.docs.at[0]), "targetNamespace");
		read_roots(&r);
		for (i = 0; i < s->types.n; i++)
			join_base(&r, s->types.at[i]);
		if (s->namespace == NULL)
			reader_complain(&r, xmlDocGetRootElement(r.docs.at[0]),
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
