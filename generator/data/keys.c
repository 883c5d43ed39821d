/*
 * keys: identity constraints (XML Schema part 1, §3.11) on one attribute.
 *
 * Selectors are walked, not matched as a stream: a school's dossier has a few
 * thousand elements and some fifty constraints.
 */
#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "data/grammar.h"
#include "data/load.h"

#define X(s)	((const xmlChar *)(s))

/* Evaluating one constraint in its scope. */
struct walk {
	const struct schema	*schema;
	const struct key	*key;
	struct map		*values;	/* to be filled, or looked in */
	struct arena		*arena;
	struct diag		*dg;
	bool			 ok;
};

static char *
trimmed(struct arena *arena, const char *s)
{
	size_t n;

	s += strspn(s, " \t\n\r");
	n = strlen(s);
	while (n > 0 && strchr(" \t\n\r", s[n - 1]) != NULL)
		n--;
	return arena_copy(arena, s, n);
}

static void
tell(struct walk *w, enum problem code, const xmlNode *node,
    const char *value, const char *more)
{
	struct place at = data_place(node, w->arena);

	diag_add(w->dg, code, &at, (const char *)node->name, value, more, NULL);
	w->ok = false;
}

/* Do Russian and Latin letters stand together in the name? */
static bool
is_mixed(const char *s)
{
	bool	cyrillic = false, latin = false;
	ucs	c;

	while (*s != '\0') {
		c = utf8_next(&s);
		cyrillic = cyrillic || ucs_is_cyrillic(c);
		latin = latin || (ucs_is_letter(c) && !ucs_is_cyrillic(c));
	}
	return cyrillic && latin;
}

/*
 * One slip of the finger apart: a sign too many, too few, another one, or two
 * neighbours exchanged. Bytes will do: names are mostly Latin.
 */
static bool
is_near(const char *a, const char *b)
{
	size_t na = strlen(a), nb = strlen(b), start = 0, end = 0;

	while (start < na && a[start] == b[start])
		start++;
	while (end < na - start && end < nb - start &&
	    a[na - 1 - end] == b[nb - 1 - end])
		end++;
	na -= start + end;
	nb -= start + end;
	a += start;
	b += start;
	return (na <= 1 && nb <= 1) ||
	    (na == 2 && nb == 2 && a[0] == b[1] && a[1] == b[0]);
}

/* A reference to nothing; of several that are near, the first in order. */
static void
tell_lost(struct walk *w, const xmlNode *node, const char *value)
{
	const char	*near = NULL;
	size_t		 i;

	for (i = 0; i < w->values->room; i++) {
		const char *key = w->values->slots[i].key;

		if (key != NULL && is_near(value, key) &&
		    (near == NULL || strcmp(key, near) < 0))
			near = key;
	}
	if (is_mixed(value))
		tell(w, DATA_REFERENCE_MIXED, node, value, NULL);
	else if (near != NULL && strlen(value) > 2)
		tell(w, DATA_REFERENCE_NEAR, node, value, near);
	else
		tell(w, DATA_REFERENCE, node, value, NULL);
}

/* A node that the selector chose. */
static void
take(struct walk *w, xmlNode *node)
{
	const struct key	*k = w->key;
	const char		*value = data_attribute(node, k->field);
	size_t			 n;

	if (value == NULL) {
		if (k->kind == KEY_KEY)
			tell(w, DATA_KEY_MISSING, node, k->name, NULL);
		return;
	}
	value = trimmed(w->arena, value);
	n = strlen(value);
	if (k->kind == KEY_REFERENCE) {
		if (map_find(w->values, value, n) == NULL)
			tell_lost(w, node, value);
	} else if (map_find(w->values, value, n) != NULL)
		tell(w, DATA_ID_TWICE, node, value, NULL);
	else
		map_put(w->values, value, n, node);
}

static bool
is_named(const struct walk *w, const xmlNode *node, const char *name, size_t n)
{
	if (node->type != XML_ELEMENT_NODE)
		return false;
	if (n == 1 && *name == '*')
		return true;
	return (char)node->name[0] == *name &&	/* mostly it is not */
	    strncmp((const char *)node->name, name, n) == 0 &&
	    node->name[n] == '\0' && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, X(w->schema->namespace));
}

static void
walk_below(struct walk *w, xmlNode *scope, const char *name, size_t n)
{
	xmlNode *node;

	for (node = scope->children; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (is_named(w, node, name, n))
			take(w, node);
		walk_below(w, node, name, n);
	}
}

/* The name of a step without its prefix, up to / or |. */
static const char *
step_name(const char *step, size_t *n)
{
	const char *colon;

	*n = strcspn(step, "/|");
	colon = memchr(step, ':', *n);
	if (colon != NULL) {
		*n -= (size_t)(colon + 1 - step);
		return colon + 1;
	}
	return step;
}

static void
walk_path(struct walk *w, xmlNode *scope, const char *path)
{
	size_t		 n;
	const char	*name = step_name(path, &n);
	xmlNode		*node;

	for (node = scope->children; node != NULL; node = node->next) {
		if (!is_named(w, node, name, n))
			continue;
		if (name[n] == '/')
			walk_path(w, node, name + n + 1);
		else
			take(w, node);
	}
}

static void
evaluate(struct walk *w, xmlNode *scope)
{
	const char	*path = w->key->selector, *name;
	size_t		 n;

	while (path != NULL) {
		path += strspn(path, " |");
		if (strncmp(path, ".//", 3) == 0) {
			name = step_name(path + 3, &n);
			walk_below(w, scope, name, n);
		} else
			walk_path(w, scope, path);
		path = strchr(path, '|');
	}
}

static const struct key *
referred(const struct element *e, const char *name)
{
	const struct key *k;

	for (k = e->keys; k != NULL; k = k->next)
		if (k->kind != KEY_REFERENCE && strcmp(k->name, name) == 0)
			break;
	return k;
}

/* Those that refer to k, with the values that k has. */
static void
check_references(struct walk *w, const struct element *e,
    const struct key *k, xmlNode *scope)
{
	const struct key *ref;

	for (ref = e->keys; ref != NULL; ref = ref->next) {
		if (ref->kind != KEY_REFERENCE ||
		    referred(e, ref->refer) != k)
			continue;
		w->key = ref;
		evaluate(w, scope);
	}
}

bool
keys_check(const struct schema *s, const struct element *e, xmlNode *scope,
    struct diag *dg)
{
	struct walk		 w = { .schema = s, .dg = dg, .ok = true };
	const struct key	*k;

	if (e->keys == NULL)
		return true;
	w.arena = arena_new();
	for (k = e->keys; k != NULL; k = k->next) {
		struct map values = { 0 };

		if (k->kind == KEY_REFERENCE)
			continue;
		w.key = k;
		w.values = &values;
		evaluate(&w, scope);
		check_references(&w, e, k, scope);
		map_free(&values);
	}
	arena_free(w.arena);
	return w.ok;
}
