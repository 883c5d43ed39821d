/*
 * load: XML files in, whatever their encoding, with nothing fetched that the
 * user did not name.
 *
 * Files are hostile: no network, no external entities or DTD, no file
 * outside the main file's folder, bounds on size, depth and inclusions.
 * Knows XML and XInclude, and nothing of what the data mean.
 */
#ifndef DATA_LOAD_H
#define DATA_LOAD_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/diag.h"

struct buf;
struct arena;

/* The namespace of the data, which templates call d: */
#define DATA_NAMESPACE	"urn:pisar:data"

#define DATA_FILE_MAX	((size_t)64 << 20)	/* bytes, includes counted */

/* Why (errno) a file cannot be read; at may be NULL: the file itself. */
void	data_unreadable(struct diag *, const char *path,
	    const struct place *at, int why);

/* Once per process, before threads start. */
void	data_start(void);

/*
 * One file as it stands, without XInclude: a stylesheet. The
 * dictionary is shared when given (libxslt wants that); NULL after
 * reporting. The caller ends it with xmlFreeDoc().
 */
xmlDoc	*data_read(const char *path, xmlDict *, struct diag *);
/*
 * The same of a file that may name an external DTD, as drawing programs
 * write it: the name is passed over, nothing is fetched. An entity that only
 * that DTD could declare is an error.
 */
xmlDoc	*data_read_drawing(const char *path, struct diag *);
/*
 * One file and all that it includes (XInclude 1.0: href, parse="xml" and
 * "text", fallback; only files in its folder and below). NULL after
 * reporting.
 */
xmlDoc	*data_load(const char *path, struct diag *);

/*
 * What comes with every document of a kind: the elements in the root of the
 * file are put at the start of doc's root, if the roots have one name. False
 * after reporting.
 */
bool	data_prepend(xmlDoc *doc, const char *path, struct diag *);

/*
 * Where a node stands: the file that it was read from, an included one too,
 * and the line. The string is borrowed from the document or the arena.
 */
struct place	 data_place(const xmlNode *, struct arena *);

/* Appends the document as UTF-8 XML; indent adds white space. */
void	data_put(struct buf *, xmlDoc *, bool indent);

/* The value of an attribute without namespace, borrowed; or NULL. */
const char	*data_attribute(const xmlNode *, const char *name);

#endif
