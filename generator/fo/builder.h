/*
 * builder: the state of fo_build(), shared by its parts: build.c (the tree),
 * attributes.c (properties), inset.c (what is no FO) and check.c (what must
 * be there). Private.
 */
#ifndef FO_BUILDER_H
#define FO_BUILDER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "data/events.h"
#include "fo/column.h"
#include "fo/content.h"
#include "fo/fo.h"
#include "fo/place.h"
#include "fo/styles.h"

#define NAME_SLOTS	256	/* a power of 2 */

/* What a name was found to be: equal names are the same pointer. */
struct name_slot {
	const char	*name;		/* borrowed */
	uint16_t	 id;
	uint16_t	 component;
};

/* An element whose children are being read. */
struct open {
	struct fo		*fo;		/* they become its children */
	const struct fo_style	*style;		/* they inherit */
	const struct fo_style	*list_item;	/* the nearest one's, or NULL */
	const struct fo		*cell;		/* the nearest one, or NULL */
	const struct place	*place;
	struct named		 named;		/* by its attributes */
	int			 line;
	uint32_t		 holds;		/* content.h */
	bool			 stamped;	/* the place is not a line of
						   the FO file */
	bool			 shared;	/* fo is that of the open
						   element above */
	bool			 idle;		/* nothing, if nothing stands
						   in it */
	struct fo		*anonymous;	/* the block that text goes to
						   where none may stand */
};

struct builder {
	struct arena		*arena;		/* borrowed */
	struct diag		*dg;		/* borrowed */
	struct arena_mark	 before;	/* of the arena */
	const char		*file;		/* in the arena, before that */
	struct styles		*styles;
	struct styles		*session;	/* borrowed; the same, or
						   NULL */
	struct fo		*root;
	bool			 failed;	/* an error was reported */
	bool			 stopped;	/* no more is read */
	VEC(struct open)	 open;

	/* of the element that is being read */
	VEC(struct fo_attribute) attributes;
	struct fo_string	*strings, **last_string;
	struct stamps		 stamps;
	bool			 asks_column;	/* from-table-column() */
	bool			 asks_around;	/* from-nearest-…-value() */
	int			 column_number;	/* as given; 0 if not */
	struct buf		 text;		/* read, but in no object yet */

	struct map		 ids;		/* to struct fo */
	struct map		 retrieved;	/* marker class names to the
						   style it is printed in */
	struct column_grid	 grid;
	struct name_slot	 elements[NAME_SLOTS];
	struct name_slot	 properties[NAME_SLOTS];
};

/* Reports an error: there will be no tree. NULL for texts that are not
   needed. */
void	builder_fail(struct builder *, enum problem, const struct place *,
	    const char *, const char *);

static inline struct name_slot *
name_slot(struct name_slot *slots, const char *name)
{
	uintptr_t p = (uintptr_t)name;

	return &slots[(p ^ p >> 8) & (NAME_SLOTS - 1)];
}

/* tree.c */
void	tree_append(struct fo *parent, struct fo *child);
/*
 * Among the first of the children, behind the markers that are there (XSL 1.1
 * §6.13.5); false if there is more than white space before it.
 */
bool	tree_append_marker(struct fo *parent, struct fo *marker);
/* Puts the last child's children in its place. */
void	tree_dissolve_last(struct fo *parent);
bool	tree_is_white(const char *text);

/* split.c */
/* An inline that is its parent's last child, when all is in it. */
void	split_inline(struct builder *, struct fo *);

/* attributes.c */
/* Reads the stamps alone, for the place of what the rest says. */
void	attributes_stamps(struct builder *, const struct xml_element *);
/* Fills in attributes and strings. */
void	attributes_read(struct builder *, const struct xml_element *,
	    const struct place *);
/* A string-valued property of the object that is being read. */
void	attributes_keep(struct builder *, enum fo_property, const char *);

/* check.c */
void	check_begin(struct builder *, struct fo *);	/* its strings */
void	check_end(struct builder *, const struct fo *);	/* its children */

/* inset.c: what stands in a foreign object, or in declarations. */
void	inset_read(struct builder *, const xmlNode *, const struct open *);

#define FO_NAMESPACE	"http://www.w3.org/1999/XSL/Format"
#define PISAR_NAMESPACE	"urn:pisar:fo"

#endif
