/*
 * expr: the expressions of property values (XSL 1.1 §5.9). Private to fo/.
 */
#ifndef FO_EXPR_H
#define FO_EXPR_H

#include <stdbool.h>

#include "fo/job.h"
#include "fo/numeric.h"

/* False when the text is no expression, or its types do not fit. */
bool	expr_eval(struct job *, struct span, struct numeric *);
/* A length; percentages and units only where allowed (MAY_…). Cuts what is
   too large and sets the job's cut. */
bool	expr_length(struct job *, struct span, unsigned may, struct fo_len *);
/* A length without percentage. */
bool	expr_absolute(struct job *, struct span, unsigned may, mpt *);
/* A number; rounded by the caller. */
bool	expr_number(struct job *, struct span, double *);
/* "from-parent(font-weight)" and the like as a whole value: the property
   named (the one being set if none is) and where from, or FO_P_NONE. */
enum fo_property	expr_source(const struct job *, struct span,
			    const struct fo_style **from);
/* A colour: a name, #rgb, or a function of §5.10.2 (color.c). */
bool	color_parse(struct job *, struct span, struct fo_color *);
/* A name or #rgb alone. */
bool	color_plain(struct span, struct fo_color *);

#endif
