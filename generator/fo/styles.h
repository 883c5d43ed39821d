/*
 * styles: computing styles, each once. Private to fo/, but for a session.
 *
 * A style depends on the element, the parent's style and the attributes
 * alone (and where functions ask for them, on the list item and the column
 * it stands in), so it is remembered by these. One that asks for what is
 * specified around it is made each time. Knows no XML and no tree.
 */
#ifndef FO_STYLES_H
#define FO_STYLES_H

#include <stdint.h>

#include "fo/properties.h"

struct arena;
struct diag;
struct place;
struct styles;

struct fo_attribute {
	enum fo_property	 property;
	enum fo_component	 component;
	struct span		 value;		/* borrowed */
};

#define NAMED_WORDS	((FO_PROPERTY_MAX + 63) / 64)

/* The properties that an object's attributes name, a bit each. */
struct named {
	uint64_t	 bits[NAMED_WORDS];
};

/* An object around, and those around it. */
struct style_around {
	const struct fo_style		*style;
	const struct named		*named;
	const struct style_around	*up;	/* or NULL */
};

/* All borrowed. */
struct style_request {
	enum fo_element			 element;
	const struct fo_style		*parent;	/* NULL: the root */
	const struct fo_style		*list_item;	/* nearest, or NULL */
	const struct fo_style		*column;	/* a cell's, or NULL */
	const struct style_around	*around;	/* NULL if no function
							   asks for it */
	bool				 in_area;	/* a child of a cell or a
							   container */
	const struct fo_attribute	*attributes;
	size_t				 n;
	const struct place		*place;		/* for messages */
};

/* Styles live in the arena; end the set of them with styles_free(). */
struct styles		*styles_new(struct arena *, struct diag *);
void			 styles_free(struct styles *);
/*
 * One for many documents, one after the other, which has memory of its own.
 * A new document begins: the styles of the last one must not be used any
 * more. What is wrong with a style is said again in each document.
 */
struct styles		*styles_new_session(void);
void			 styles_free_session(struct styles *);
void			 styles_begin(struct styles *, struct diag *);

const struct fo_style	*styles_find(struct styles *,
			    const struct style_request *);
/* The style of an object without parent and attributes. */
const struct fo_style	*styles_initial(const struct styles *);
/* The one copy of a string. */
const char		*styles_string(struct styles *, struct span);

#endif
