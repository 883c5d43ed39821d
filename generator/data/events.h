/*
 * events: an XML document as a reader meets it: an element opens, text stands
 * in it, it closes. From a file, of which nothing is kept, or from a document
 * in memory, which is let go behind the reader.
 *
 * Knows nothing of what the elements mean. Strings are borrowed for the call;
 * a name is the same pointer for the same text all through a document.
 */
#ifndef DATA_EVENTS_H
#define DATA_EVENTS_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

struct diag;

struct xml_attribute {
	const char	*name;
	const char	*uri;		/* of its namespace, or NULL */
	const char	*value;		/* n bytes; no zero behind them */
	size_t		 n;
};

struct xml_element {
	const char	*prefix;	/* or NULL */
	const char	*name;
	const char	*uri;		/* of its namespace, or NULL */
	int		 line;
	const struct xml_attribute *attributes;
	size_t		 nattribute;
};

/* What the reader wants of an element that opens. */
enum xml_want {
	XML_WANT_INSIDE,	/* what stands in it; then it closes */
	XML_WANT_NODE,		/* all of it, as a tree */
	XML_WANT_NOTHING	/* to hear no more of it */
};

struct xml_reader {
	enum xml_want	(*open)(void *user, const struct xml_element *);
	void	(*close)(void *user);
	/* of XML_WANT_NODE; gone after the call */
	void	(*node)(void *user, const xmlNode *);
	/* a piece of text, which may go on with the next one */
	void	(*text)(void *user, const char *, size_t n);
	/* a reference to an entity that was not expanded */
	void	(*entity)(void *user, const char *name);
	/* all that was told of the file is void; it is told from its
	   beginning, once */
	void	(*again)(void *user);
};

/*
 * The file, read as data_read() would; false after reporting. Much may have
 * been read by then.
 */
bool	events_of_file(const char *path, const struct xml_reader *, void *user,
	    struct diag *);
/* What was read is gone afterwards; the rest may be freed. */
void	events_of_document(xmlDoc *, const struct xml_reader *, void *user);

#endif
