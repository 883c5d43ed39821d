/*
 * listen: to libxml2's parser, for events.h. Private to data/.
 */
#ifndef DATA_LISTEN_H
#define DATA_LISTEN_H

#include <libxml/parser.h>

#include "base/buf.h"
#include "data/events.h"

/* A file that is being read as events. */
struct listener {
	const struct xml_reader	*reader;
	void		*user;
	VEC(struct xml_attribute) attributes;	/* scratch */
	int		 depth;		/* of open elements */
	int		 node;		/* the one that is made a tree; or 0 */
	int		 nothing;	/* the one that is passed over; or 0 */
	VEC(int)	 scopes;	/* those that declare namespaces, for
					   the trees below them */
};

/* Before the parser begins; its load (include.h) has the listener. */
void	listen_to(xmlParserCtxt *);

#endif
