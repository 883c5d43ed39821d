/*
 * foreign: XML of other vocabularies inside FO: pictures and metadata.
 * Private to fo/'s builder, and with it the only one to know libxml2.
 */
#ifndef FO_FOREIGN_H
#define FO_FOREIGN_H

#include <libxml/tree.h>

#include "fo/names.h"

struct arena;

/* The first child element, or NULL. */
const xmlNode	*foreign_child(const xmlNode *);
/* The text in it, a space between what stands in different elements. */
const char	*foreign_text(const xmlNode *, struct arena *);
/*
 * What XMP metadata (in fo:declarations) say as FO_P_PISAR_TITLE, _AUTHOR,
 * _SUBJECT or _KEYWORDS; NULL when they do not.
 */
const char	*foreign_metadata(const xmlNode *declarations,
		    enum fo_property, struct arena *);

#endif
