/*
 * fo: the tree of formatting objects that layout works on.
 *
 * Built by fo_build() from an XSL-FO document; checked against the content
 * models of XSL 1.1 as far as layout depends on them. The tree, its strings
 * and its styles live in the arena given. Layout never sees libxml2.
 */
#ifndef FO_FO_H
#define FO_FO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "fo/names.h"
#include "fo/style.h"

struct arena;
struct buf;
struct drawing;

/* A string-valued property of one object (names, ids, addresses). */
struct fo_string {
	enum fo_property	 property;
	const char		*value;		/* UTF-8 */
	const struct fo_string	*next;
};

struct fo {
	enum fo_element		 element;	/* FO_TEXT for character data */
	int			 line;		/* in the FO file */
	struct fo		*parent, *first, *last, *next, *prev;
	const struct fo_style	*style;		/* of a text: its parent's, or
						   of a wrapper between them */
	const char		*text;		/* FO_TEXT only: UTF-8, white
						   space as it came */
	const struct fo_string	*strings;
	const struct place	*place;		/* never NULL */
	/* instream-foreign-object: what is in it; one of them, or none */
	const struct drawing	*drawing;
	const char		*foreign;	/* no SVG: the text in it */
};

/* The value of a string-valued property, or NULL. */
const char	*fo_string(const struct fo *, enum fo_property);
/* A whole-number property kept as a string; otherwise when not given. */
int		 fo_number(const struct fo *, enum fo_property, int otherwise);
/* The first child of that kind, or NULL. */
struct fo	*fo_child(const struct fo *, enum fo_element);
/*
 * True for an object whose content stands in lines (inline, text, …). The
 * builder takes wrappers (and unsupported objects) out of the tree: their
 * content stands in their place with its own styles; what is left of them is
 * an fo:inline around content in lines, and an FO_WRAPPER around blocks only
 * where it has an id, whose children count as standing in its place.
 */
bool		 fo_is_inline(enum fo_element);
/* "fo:block"; "#text" for character data. */
const char	*fo_element_name(enum fo_element);
const char	*fo_property_name(enum fo_property);
const char	*fo_value_name(enum fo_value);

/* text-align of a last line: text-align-last with "relative" made out. */
enum fo_value	 fo_align_last(const struct fo_text *);

/* len with its percentage taken of reference, MPT_MAX at most. */
mpt		 fo_relative_length(struct fo_len, mpt reference);
/* The same; auto gives otherwise. */
static inline mpt
fo_length(struct fo_len len, mpt reference, mpt otherwise)
{
	return len.is_auto ? otherwise : fo_is_relative(len) ?
	    fo_relative_length(len, reference) : len.abs;
}

/* The tree as XML with computed properties: --dump=fo, and for tests. */
void		 fo_dump(const struct fo *, struct buf *);

#endif
