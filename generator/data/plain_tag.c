/*
 * plain_tag: see plain_tag.h.
 */
#include "data/plain_tag.h"

#include <limits.h>

#include <libxml/tree.h>

#define LONG_NAME	1000	/* bytes; libxml2 takes longer ones, too */
#define VALUE_MAX	1000000
#define ATTRIBUTES_MAX	100	/* each is compared with each */

/* References (4.1) */

/* "#1234;" or "#x4D2;"; 0 for what is none, or no character. */
static ucs
read_number(struct plain *p)
{
	unsigned base = p->at[1] == 'x' ? 16 : 10, digit;
	const char *from = p->at += base == 16 ? 2 : 1;
	ucs c = 0;

	for (;; p->at++) {
		char d = *p->at;

		if (d >= '0' && d <= '9')
			digit = (unsigned)(d - '0');
		else if (base == 16 && (d | 0x20) >= 'a' && (d | 0x20) <= 'f')
			digit = (unsigned)((d | 0x20) - 'a') + 10;
		else
			break;
		c = c > 0x10FFFF ? c : c * base + digit;
	}
	return p->at > from && plain_skip(p, ";") && plain_is_character(c) ? c : 0;
}

ucs
plain_reference(struct plain *p)
{
	static const struct {
		const char	*name;
		ucs		 c;
	} known[] = { { "amp;", '&' }, { "lt;", '<' }, { "gt;", '>' },
	    { "quot;", '"' }, { "apos;", '\'' } };

	if (*p->at == '#')
		return read_number(p);
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (plain_skip(p, known[i].name))
			return known[i].c;
	return 0;
}

/* Names (2.3) */

static bool
starts_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_in_name(char c)
{
	return starts_name(c) || (c >= '0' && c <= '9') || c == '-' ||
	    c == '.' || c == ':';
}

static bool
are_in_name(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && is_in_name(s[i]))
		i++;
	return i == n;
}

static const struct name *	find_name(struct plain *, const char *,
				    size_t);

/* One that is met for the first time. */
static const struct name *
new_name(struct plain *p, const char *s, size_t n)
{
	struct name		*name = ARENA_NEW(p->arena, struct name);
	const struct name	*local;
	const char		*colon = memchr(s, ':', n);

	if (n == 0 || n > LONG_NAME || !starts_name(*s) || !are_in_name(s, n))
		return NULL;
	*name = (struct name){ .whole = s, .n = n };
	if (colon != NULL) {
		local = find_name(p, colon + 1, (size_t)(s + n - colon - 1));
		if (local == NULL || local->prefix != NULL)
			return NULL;
		name->prefix = find_name(p, s, (size_t)(colon - s))->local;
		name->local = local->local;
	} else
		name->local = arena_copy(p->arena, s, n);
	map_put(&p->names, s, n, name);
	return name;
}

/* NULL for what is no qualified name (Namespaces, 4). */
static const struct name *
find_name(struct plain *p, const char *s, size_t n)
{
	const struct name *name = map_find(&p->names, s, n);

	return name != NULL ? name : new_name(p, s, n);
}

const struct name *
plain_name(struct plain *p)
{
	static const bool ends[UCHAR_MAX + 1] = { ['\0'] = true,
	    [' '] = true, ['\t'] = true, ['\n'] = true, ['='] = true,
	    ['/'] = true, ['>'] = true };
	const char *from = p->at, *at = from;

	while (!ends[(unsigned char)*at])
		at++;
	p->at = at;
	return find_name(p, from, (size_t)(at - from));
}

/* Namespaces */

bool
plain_uri(const struct plain *p, const char *prefix, const char **uri)
{
	size_t i = p->scopes.n;

	while (i > 0 && p->scopes.at[i - 1].prefix != prefix)
		i--;
	*uri = i > 0 ? p->scopes.at[i - 1].uri : NULL;
	return i > 0 || prefix == NULL;
}

/* A name that libxml2 has nothing against, whatever it follows. */
static bool
is_plain_uri(const char *s, size_t n)
{
	static const char *const known[] = { "http://www.w3.org/1999/",
	    "http://www.w3.org/2000/svg", "http://xmlgraphics.apache.org/",
	    "urn:" };
	size_t i, good = 0;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (n > strlen(known[i]) - 1 &&
		    memcmp(s, known[i], strlen(known[i])) == 0)
			good = strlen(known[i]);
	if (good == 0)
		return false;
	for (; good < n && (is_in_name(s[good]) || s[good] == '/'); good++)
		;
	return good == n;
}

/* xmlns and xmlns:…, which are no attributes; prefix is NULL for the first. */
static bool
declare(struct plain *p, const char *prefix, const struct xml_attribute *a)
{
	size_t around = p->open.n > 0 ?
	    p->open.at[p->open.n - 1].nscope : 0, i;

	if (!is_plain_uri(a->value, a->n) ||
	    (prefix != NULL && strncmp(prefix, "xml", 3) == 0))
		return false;
	for (i = around; i < p->scopes.n; i++)
		if (p->scopes.at[i].prefix == prefix)
			return false;
	*VEC_PUSH(&p->scopes) = (struct scope){ prefix,
	    arena_copy(p->arena, a->value, a->n) };
	return true;
}

/* Attributes (3.1) */

/* The value as it is meant (3.3.3), for one that is not as it stands. */
static bool
decode_value(struct plain *p, struct xml_attribute *a)
{
	const char	*end = a->value + a->n, *behind = p->at;
	char		*to = arena_take(p->arena, a->n);

	a->value = to;
	p->at = end - a->n;
	a->n = 0;
	while (p->at < end) {
		char	c = *p->at++;
		ucs	meant;

		if (c != '&') {
			to[a->n++] = plain_is_space(c) ? ' ' : c;
			continue;
		}
		meant = plain_reference(p);
		if (meant == 0)
			return false;
		a->n += utf8_put(to + a->n, meant);
	}
	p->at = behind;
	return true;
}

/* = and the value between quotes. */
static bool
read_value(struct plain *p, struct xml_attribute *a)
{
	static const bool special[UCHAR_MAX + 1] = { ['\0'] = true,
	    ['\t'] = true, ['\n'] = true, ['"'] = true, ['&'] = true,
	    ['\''] = true, ['<'] = true };
	const char	*at;
	bool		 as_it_stands = true;
	char		 quote;

	plain_skip_spaces(p);
	if (*p->at++ != '=')
		return false;
	plain_skip_spaces(p);
	quote = *p->at++;
	if (quote != '"' && quote != '\'')
		return false;
	for (at = p->at; *at != quote; at++) {
		if (!special[(unsigned char)*at])
			continue;
		if (*at == '<' || *at == '\0')
			return false;
		as_it_stands = as_it_stands && (*at == '"' || *at == '\'');
	}
	a->value = p->at;
	a->n = (size_t)(at - p->at);
	p->at = at + 1;
	return a->n < VALUE_MAX && (as_it_stands || decode_value(p, a));
}

static bool
read_attribute(struct plain *p)
{
	const struct name	*name = plain_name(p);
	struct xml_attribute	 a = { 0 };

	if (name == NULL || !read_value(p, &a))
		return false;
	if (name->prefix != NULL && strcmp(name->prefix, "xmlns") == 0)
		return declare(p, name->local, &a);
	if (name->prefix == NULL && strcmp(name->local, "xmlns") == 0)
		return declare(p, NULL, &a);
	a.name = name->local;
	*VEC_PUSH(&p->attributes) = a;
	*VEC_PUSH(&p->attribute_names) = name;
	return p->attributes.n < ATTRIBUTES_MAX;
}

static bool
same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* When all namespaces of the element are known. */
static bool
finish_attributes(struct plain *p)
{
	struct xml_attribute	*a = p->attributes.at;
	size_t			 i, k;

	for (i = 0; i < p->attributes.n; i++) {
		const char *prefix = p->attribute_names.at[i]->prefix;

		if (prefix != NULL && strcmp(prefix, "xml") == 0)
			a[i].uri = (const char *)XML_XML_NAMESPACE;
		else if (prefix != NULL && !plain_uri(p, prefix, &a[i].uri))
			return false;
		for (k = 0; k < i; k++)
			if (a[k].name == a[i].name &&
			    same_text(a[k].uri, a[i].uri))
				return false;
	}
	return true;
}

bool
plain_attributes(struct plain *p)
{
	p->attributes.n = p->attribute_names.n = 0;
	while (plain_is_space(*p->at)) {
		plain_skip_spaces(p);
		if (*p->at == '>' || *p->at == '/')
			break;
		if (!read_attribute(p))
			return false;
	}
	return finish_attributes(p);
}
