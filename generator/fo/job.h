/*
 * job: the style that is being computed. Private to fo/.
 */
#ifndef FO_JOB_H
#define FO_JOB_H

#include <stdbool.h>

#include "fo/properties.h"
#include "fo/styles.h"

struct job {
	struct styles			*styles;
	const struct style_request	*request;
	const struct fo_style		*parent;	/* never NULL */
	enum fo_property		 property;	/* being set */
	mpt				 em;		/* for its value */
	bool				 cut;	/* its value was too large */
	bool				 bare;	/* it has no unit */

	struct fo_text			 text;
	struct fo_box			 box;
	struct fo_page			 page;
	struct fo_len			 margin[FO_EDGES];
	/* 1 << component of what was set, by property */
	uint16_t			 given[FO_PROPERTY_MAX];
};

/* Sets a property or a component of it; says nothing. */
enum verdict	 job_set(struct job *, enum fo_property, enum fo_component,
		    struct span);
/* Sets what a shorthand stands for (shorthand.c). */
enum verdict	 shorthand_set(struct job *, enum fo_property, struct span);
/* The one copy of a list of font families. */
const char *const *styles_families(struct styles *, struct span);

/* Member by member, so that what lies between members stays zero: structs
   are compared as bytes. */
void		 len_put(struct fo_len *to, struct fo_len from);
void		 color_put(struct fo_color *to, struct fo_color from);

#define SPAN(literal)	((struct span){ literal, sizeof(literal) - 1 })

#endif
