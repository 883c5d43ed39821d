/*
 * options: the command line, read. Knows no command's work.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

enum command {
	COMMAND_HELP,
	COMMAND_VERSION,
	COMMAND_LIST,
	COMMAND_CHECK,
	COMMAND_RENDER,
	COMMAND_BLANK,
	COMMAND_BUILD,
	COMMAND_FORMAT,
	COMMAND_DECLINE,
	COMMAND_MAX
};

enum dump {
	DUMP_NONE,
	DUMP_DATA,	/* the data, with all that they include */
	DUMP_FO,	/* XSL-FO, for any formatter */
	DUMP_TREE,	/* formatting objects with computed properties */
	DUMP_STEPS,	/* of layout */
	DUMP_AREAS,
	DUMP_PAGES,
	DUMP_MAX
};

struct options {
	enum command	 command;
	const char	**args;			/* owned; NULLs at the end */
	size_t		 nargs;
	const char	*output;		/* -o; NULL if not given */
	VEC(const char *) params;		/* name, value, …, NULL */
	enum dump	 dump;
	enum diag_lang	 lang;
	bool		 quiet, strict, kerning;
	int		 jobs;			/* 0: as many as cores */
	int		 repeat;
	const char	*ref;			/* id of the subject, or NULL */
	const char	*fonts;			/* catalogue, or NULL */
	const char	*pictures;		/* their folder too, or NULL */
	const char	*templates;		/* own folder, or NULL */
	bool		 public;		/* papers for everybody */
	const char	*date;			/* of publication, or NULL */
};

/* The language first, so that even usage errors are told in it. */
bool	options_read(struct options *, int argc, char **argv, struct diag *);
void	options_free(struct options *);
/* What the names of the files made end in: ".pdf", or a dump's. */
const char	*options_suffix(const struct options *);

#endif
