/*
 * build: from XSL-FO, a document or a file, to the tree of fo.h.
 *
 * With foreign.h and svg.h all that knows XML. Unsupported objects and
 * properties are reported with their line; the text in them stays in the
 * tree (as the content of a wrapper), so that it is printed.
 */
#ifndef FO_BUILD_H
#define FO_BUILD_H

#include <libxml/tree.h>

struct arena;
struct diag;
struct fo;
struct styles;

/*
 * The root (fo:root), or NULL after reporting at least one error. The session
 * keeps the styles, until the next document begins; NULL: the arena. file is
 * the name that messages show where the nodes carry no place of their own
 * (attributes pisar:at and pisar:from, stamped by the template stage).
 * What was read of the document is gone afterwards; the rest may be freed.
 */
struct fo	*fo_build(xmlDoc *, const char *file, struct styles *session,
		    struct arena *, struct diag *);
/* The same of a file, which is never a document in memory. */
struct fo	*fo_read(const char *path, struct styles *session,
		    struct arena *, struct diag *);

#endif
