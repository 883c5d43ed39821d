/*
 * marker: running heads, fo:marker and fo:retrieve-marker (XSL 1.1 §6.13.5,
 * §6.13.6). Pages must have their bodies before a marker can be retrieved,
 * so static content is laid out when its page sequence is done. Private to
 * layout/.
 */
#ifndef LAYOUT_MARKER_H
#define LAYOUT_MARKER_H

#include "layout/context.h"

struct table_rows;

/* Which of the markers: of a page, or of a table's part on a page. */
enum marker_position {
	FIRST_STARTING, FIRST_CARRIED, LAST_STARTING, LAST_ENDING
};

/* By its name, with or without «-within-page»; NULL is the first one's. */
enum marker_position	marker_position(const char *name);

/* The document's markers; NULL if no static content retrieves any. */
struct markers	*markers_new(struct layout *, const struct fo *root);
void		 markers_free(struct markers *);
/* Has fo markers, so that it needs a frame of its own? */
bool		 marker_held(const struct fo *);
/* Tells on which page (counted through the document) objects have areas. */
void		 markers_collect(struct markers *, const struct frame *,
		    int page);
/*
 * What is printed in place of a retrieve-marker on the page in hand: the
 * marker whose children stand there, or NULL for nothing.
 */
const struct fo	*marker_retrieve(const struct layout *,
		    const struct fo *retrieve);
bool		 marker_retrieves(const struct fo *);
/* The same of a retrieve-table-marker; rows: those on the page, or NULL while
   they are not known. (table_marker.c) */
const struct fo	*table_marker_retrieve(const struct table_rows *rows,
		    const struct fo *retrieve);
/* The page in hand, and the first one of its page sequence. */
void		 markers_set_page(struct markers *, int page, int sequence);

#endif
