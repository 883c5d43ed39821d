/*
 * grammar: what a W3C XML Schema says, ready for checking. Private to data/.
 *
 * The part of XML Schema 1.0 that a vocabulary of documents needs: one target
 * namespace and xs:include; elements, attributes and their groups; sequence,
 * choice, mixed; extension; simple types by restriction, list and union; key,
 * keyref, unique on attributes. What is not known is reported when the schema
 * is opened, never passed over.
 *
 * libxml2 has a validator too. It takes four times as long for a paper as
 * all the rest together, and its messages are English sentences that often
 * name no node.
 */
#ifndef DATA_GRAMMAR_H
#define DATA_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>
#include <libxml/xmlregexp.h>

#include "base/arena.h"
#include "base/map.h"

struct diag;

/* The types of XML Schema part 2 that are known. */
enum builtin {
	TYPE_STRING, TYPE_TOKEN, TYPE_NMTOKEN, TYPE_NCNAME, TYPE_LANGUAGE,
	TYPE_URI, TYPE_BOOLEAN, TYPE_DECIMAL, TYPE_INTEGER,
	TYPE_NON_NEGATIVE, TYPE_POSITIVE, TYPE_DATE, TYPE_YEAR_MONTH,
	TYPE_YEAR, TYPE_MAX
};

struct simple {
	enum builtin		 base;
	const struct simple	*outer;		/* restricted, or NULL */
	const char		**values;	/* enumeration */
	size_t			 nvalue;
	const char		*pattern;	/* as it is told, or NULL */
	xmlRegexp		*regexp;	/* owned by the grammar */
	size_t			 least, most;	/* characters; most 0: any */
	bool			 has_min, has_max;
	double			 min, max;	/* inclusive */
	const struct simple	*item;		/* of a list, or NULL */
	const struct simple	**members;	/* of a union */
	size_t			 nmember;
};

struct attribute {
	const char		*name;
	bool			 xml;		/* xml:name */
	bool			 required;
	const struct simple	*type;		/* NULL: any text */
};

enum particle_kind { PARTICLE_ELEMENT, PARTICLE_SEQUENCE, PARTICLE_CHOICE };

#define UNBOUNDED	(-1)

struct particle {
	enum particle_kind	 kind;
	int			 least, most;
	const struct element	*element;
	const struct particle	*first, *next;
};

struct type {
	bool			 mixed;
	bool			 any;		/* no type given: anything */
	const struct simple	*simple;	/* text only, or NULL */
	const struct particle	*content;	/* NULL: empty */
	const struct type	*base;		/* extended, or NULL */
	const struct attribute	*attributes;	/* the base's too */
	size_t			 nattribute;
	bool			 whole;		/* base has been joined in */
	/* of every element of the content, however deep, by name */
	struct map		 elements;
};

struct element {
	const char		*name;
	const struct type	*type;
	const struct key	*keys;
};

enum key_kind { KEY_KEY, KEY_UNIQUE, KEY_REFERENCE };

struct key {
	enum key_kind	 kind;
	const char	*name;
	const char	*selector;	/* a|b, each «.//x» or «x/y» */
	const char	*field;		/* the attribute */
	const char	*refer;		/* name of a key, or NULL */
	const struct key *next;
};

struct schema {
	struct arena	*arena;		/* owned; all below lives in it */
	struct map	 roots;		/* global elements by name */
	const char	*namespace;
	VEC(xmlRegexp *) regexps;	/* owned */
	VEC(struct type *) types;	/* for their maps */
};

/* grammar.c */
bool	grammar_read(struct schema *, const char *path, struct diag *);

/* simple.c: what is wrong with a value, told at the place. */
struct subject {
	const xmlNode	*node;		/* the element */
	const char	*attribute;	/* NULL: its text */
	struct arena	*arena;		/* for the place */
	struct diag	*dg;
};
bool	simple_check(const struct simple *, const char *value,
	    const struct subject *);
/* The type of that name in XML Schema's namespace; TYPE_MAX if unknown. */
enum builtin	simple_builtin(const char *name);

/* keys.c: the constraints of one element; names is the schema's. */
bool	keys_check(const struct schema *, const struct element *, xmlNode *,
	    struct diag *);

#endif
