/*
 * complaint: what libxml2 says, in our words.
 *
 * libxml2's messages are English and made for programmers. A table gives the
 * problem for each code, and a pattern that finds the texts in the message.
 */
#ifndef DATA_COMPLAINT_H
#define DATA_COMPLAINT_H

#include <stdbool.h>

#include <libxml/xmlerror.h>

#include "base/diag.h"

/* What the handler below needs. */
struct complaint {
	struct diag	*dg;
	const char	*file;		/* for messages without a node */
	bool		 told;		/* anything has been told */
	bool		 broken;	/* a fatal one has been told */
};

/* For the parser; after the first fatal error the rest only follows. */
void	complaint_parse(struct complaint *, const xmlError *);

/*
 * Does text hold pattern, in which % stands for any text? The stretches for
 * % are written to found (each of size bytes, cut). n is how many fit.
 */
bool	complaint_match(const char *text, const char *pattern,
	    char found[][400], int n);

#endif
