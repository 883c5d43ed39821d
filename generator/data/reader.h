/*
 * reader: a schema being read. Private to data/: shared by grammar.c (types
 * and elements), grammar_simple.c (simple types), reader.c (files).
 */
#ifndef DATA_READER_H
#define DATA_READER_H

#include "data/grammar.h"

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

#define READER_DEPTH_MAX	1000	/* of declarations in one another */

/* reader.c */
void		 reader_complain(struct reader *, const xmlNode *,
		    const char *what);
/* Is it the element of that name in XML Schema's namespace? */
bool		 reader_is(const xmlNode *, const char *name);
/* An attribute's value in the arena, or NULL. */
const char	*reader_attribute(struct reader *, const xmlNode *,
		    const char *name);
/* The node itself or the next element that is no annotation, or NULL. */
xmlNode		*reader_first(xmlNode *);
/* The name without prefix; *builtin: it is XML Schema's own. */
const char	*reader_name(const char *qname, bool *builtin);
/* Reads a file and what it includes. */
void		 reader_open(struct reader *, const char *path);
/* What is declared; NULL after reporting. */
xmlNode		*reader_find(struct reader *, const char *kind,
		    const char *name, const xmlNode *asked);

/* grammar_simple.c */
const struct simple	*reader_simple(struct reader *, xmlNode *);
const struct simple	*reader_simple_named(struct reader *,
			    const xmlNode *asked, const char *qname);

#endif
