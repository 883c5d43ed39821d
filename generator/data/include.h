/*
 * include: XInclude, restricted to files in the main file's folder and below.
 * Private to data/.
 *
 * libxml2's own is not used: it copies a document each time that it is
 * included, so that forty small files can ask for more memory than there
 * is, and what it says about a failure has no file and line of its own.
 */
#ifndef DATA_INCLUDE_H
#define DATA_INCLUDE_H

#include <stdbool.h>

#include <libxml/parser.h>

struct buf;
struct complaint;
struct diag;
struct listener;
struct place;

/* One load: the files read for it and the bounds on them. */
struct load {
	struct diag	*dg;
	xmlDict		*dict;		/* shared by all files of the load */
	const char	*root;		/* real path of the main file's folder */
	size_t		 bytes;		/* read so far */
	bool		 drawing;	/* may name an external DTD */
	bool		 only_read;	/* its texts are not changed: short ones
					   lie in their nodes */
	struct listener	*listener;	/* NULL: a document is made; so it is
					   for one with a DTD */
	struct complaint *complaint;	/* of the file being parsed */
	bool		 circle;	/* of inclusions: no more are made */
};

/*
 * Appends one file's bytes, which count against the load's bound. at is where
 * it was asked for, NULL for the main file. False after reporting, or after
 * nothing but setting *missing where missing is not NULL and there is no
 * such file.
 */
bool	 load_bytes(struct load *, const char *path, const struct place *at,
	    bool *missing, struct buf *);
/* The document of these bytes; NULL after reporting. */
xmlDoc	*load_parse(struct load *, const struct buf *, const char *path);
/* Both. */
xmlDoc	*load_file(struct load *, const char *path, const struct place *at,
	    bool *missing);
/* Replaces the xi:include elements of doc; false after reporting. */
bool	include_all(struct load *, xmlDoc *doc, int depth);

#endif
