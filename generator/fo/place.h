/*
 * place: where objects come from: the stamps of the template stage, or the
 * lines of the FO file. Private to fo/.
 */
#ifndef FO_PLACE_H
#define FO_PLACE_H

#include <stdbool.h>

#include "base/diag.h"
#include "fo/properties.h"

struct arena;
struct styles;

/* One element's stamps: "FILE:LINE", or empty. */
struct stamps {
	struct span	at;	/* pisar:at, the data */
	struct span	from;	/* pisar:from, the template */
};

/*
 * The place of an element: of its stamps; else its parent's, if that was
 * stamped (an element without stamps was not written by hand: its line is
 * another file's); else its line in file. Equal places are shared with the
 * parent.
 */
const struct place	*place_make(struct arena *, struct styles *,
			    const struct stamps *, const struct place *parent,
			    bool parent_stamped, const char *file, int line);

#endif
