/*
 * grammar_simple: simple types as the schema declares them.
 */
#include <stdlib.h>
#include <string.h>

#include "data/load.h"
#include "data/reader.h"

#define X(s)	((const xmlChar *)(s))

static const struct simple *
simple_of_builtin(struct reader *r, const xmlNode *asked, const char *name)
{
	enum builtin	 base = simple_builtin(name);
	struct simple	*t;

	t = map_find(&r->simples, name, strlen(name));
	if (t != NULL)
		return t;
	if (base == TYPE_MAX) {
		reader_complain(r, asked, name);
		base = TYPE_STRING;
	}
	t = ARENA_NEW(r->arena, struct simple);
	t->base = base;
	name = arena_strdup(r->arena, name);
	map_put(&r->simples, name, strlen(name), t);
	return t;
}

const struct simple *
reader_simple_named(struct reader *r, const xmlNode *asked, const char *qname)
{
	const struct simple	*t;
	bool			 builtin;
	const char		*name = reader_name(qname, &builtin), *key;
	xmlNode			*node;

	if (builtin)
		return simple_of_builtin(r, asked, name);
	key = arena_printf(r->arena, ":%s", name);
	t = map_find(&r->simples, key, strlen(key));
	if (t != NULL)
		return t;
	node = reader_find(r, "type", name, asked);
	if (node == NULL || !reader_is(node, "simpleType") ||
	    ++r->depth > READER_DEPTH_MAX) {
		if (node != NULL)
			reader_complain(r, asked, qname);
		return simple_of_builtin(r, asked, "string");
	}
	t = reader_simple(r, node);
	r->depth--;
	map_put(&r->simples, key, strlen(key), (void *)(uintptr_t)t);
	return t;
}

/* What a pattern asks for, in words (s:means), or the pattern itself. */
static const char *
pattern_words(struct reader *r, xmlNode *node, const char *pattern)
{
	xmlChar		*words = xmlGetNsProp(node, X("means"),
			    X("urn:pisar:schema"));
	const char	*copy = pattern;

	if (words != NULL)
		copy = arena_strdup(r->arena, (const char *)words);
	xmlFree(words);
	return copy;
}

static void
read_facet(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*value = reader_attribute(r, node, "value");
	const char	*name = (const char *)node->name;

	if (value == NULL)
		name = "";	/* as bad as one that we do not know */
	if (strcmp(name, "enumeration") == 0) {
		t->values[t->nvalue++] = value;
	} else if (strcmp(name, "pattern") == 0 && t->pattern == NULL) {
		t->pattern = pattern_words(r, node, value);
		t->regexp = xmlRegexpCompile(X(value));
		if (t->regexp == NULL)
			reader_complain(r, node, value);
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
		reader_complain(r, node, name);
}

static void
read_restriction(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*base = data_attribute(node, "base");
	xmlNode		*child = reader_first(node->children);
	size_t		 n = 0;
	xmlNode		*c;

	if (base != NULL) {
		t->outer = reader_simple_named(r, node, base);
	} else if (child != NULL && reader_is(child, "simpleType")) {
		t->outer = reader_simple(r, child);
		child = reader_first(child->next);
	} else {
		reader_complain(r, node, "restriction");
		return;
	}
	t->base = t->outer->base;
	for (c = child; c != NULL; c = reader_first(c->next))
		n++;
	t->values = ARENA_ARRAY(r->arena, n, const char *);
	for (c = child; c != NULL; c = reader_first(c->next))
		read_facet(r, c, t);
}

static void
read_union(struct reader *r, xmlNode *node, struct simple *t)
{
	const char	*names = reader_attribute(r, node, "memberTypes");
	xmlNode		*c;
	VEC(const struct simple *) list = { 0 };

	while (names != NULL && *names != '\0') {
		size_t n = strcspn(names, " \t\n");

		if (n > 0)
			*VEC_PUSH(&list) = reader_simple_named(r, node,
			    arena_copy(r->arena, names, n));
		names += n + (names[n] != '\0');
	}
	for (c = reader_first(node->children); c != NULL;
	    c = reader_first(c->next))
		*VEC_PUSH(&list) = reader_simple(r, c);
	t->nmember = list.n;
	t->members = ARENA_ARRAY(r->arena, list.n, const struct simple *);
	if (list.n > 0)
		memcpy(t->members, list.at, list.n * sizeof(list.at[0]));
	VEC_FREE(&list);
}

const struct simple *
reader_simple(struct reader *r, xmlNode *node)
{
	struct simple	*t = ARENA_NEW(r->arena, struct simple);
	xmlNode		*child = reader_first(node->children);
	const char	*item;

	if (child != NULL && reader_is(child, "restriction")) {
		read_restriction(r, child, t);
	} else if (child != NULL && reader_is(child, "union")) {
		read_union(r, child, t);
	} else if (child != NULL && reader_is(child, "list")) {
		item = data_attribute(child, "itemType");
		t->item = item != NULL ? reader_simple_named(r, child, item) :
		    reader_first(child->children) != NULL ?
		    reader_simple(r, reader_first(child->children)) : NULL;
		if (t->item == NULL)
			reader_complain(r, child, "list");
	} else
		reader_complain(r, node, "simpleType");
	return t;
}
