/*
 * plain_tag: what a tag is made of, for plain.c: names, namespaces,
 * attributes; and references. Clauses are those of XML 1.0 and of Namespaces
 * in XML. Every function is false, or says nothing, for what is not plain.
 */
#ifndef DATA_PLAIN_TAG_H
#define DATA_PLAIN_TAG_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "data/events.h"

/* Equal names are the same pointers. */
struct name {
	const char	*whole;		/* in the bytes */
	size_t		 n;
	const char	*prefix;	/* or NULL */
	const char	*local;
};

struct scope {
	const char	*prefix;	/* or NULL */
	const char	*uri;
};

struct tag {
	const struct name *name;
	size_t		 nscope;	/* those around it */
};

struct plain {
	const struct xml_reader	*reader;
	void		*user;
	const char	*at, *end;	/* what is left of the bytes */
	const char	*counted;	/* lines are, up to here */
	int		 line;
	struct arena	*arena;		/* names, and values that are not as
					   they stand */
	struct map	 names;		/* to struct name */
	VEC(struct tag)	 open;
	VEC(struct scope) scopes;
	VEC(struct xml_attribute) attributes;
	VEC(const struct name *) attribute_names;
	size_t		 nothing;	/* so many are open where the reader
					   wanted no more; or 0 */
};

static inline bool
plain_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static inline void
plain_skip_spaces(struct plain *p)
{
	while (plain_is_space(*p->at))
		p->at++;
}

/* Skips the text, if it stands here. */
static inline bool
plain_skip(struct plain *p, const char *text)
{
	size_t n = strlen(text);

	if (strncmp(p->at, text, n) != 0)
		return false;
	p->at += n;
	return true;
}

/* May it stand in a document (2.2)? */
static inline bool
plain_is_character(ucs c)
{
	return c == '\t' || c == '\n' || c == '\r' ||
	    (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
	    (c >= 0x10000 && c <= 0x10FFFF);
}

/* What stands behind an ampersand (4.1); 0 for what only a DTD declares. */
ucs	plain_reference(struct plain *);
/* A qualified name (Namespaces, 4); or NULL. */
const struct name *plain_name(struct plain *);
/* False if nothing has declared the prefix; *uri is NULL where there is no
   prefix and no namespace for that. */
bool	plain_uri(const struct plain *, const char *prefix, const char **uri);
/* Up to the end of the tag; the element stands on open already. */
bool	plain_attributes(struct plain *);

#endif
