/*
 * job: one document from data, or from XSL-FO, to bytes. What the commands
 * share; knows no command line.
 */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"
#include "data/load.h"

struct buf;
struct diag;
struct guard;
struct template_head;

/* What all documents of the process share; threads only read it. */
struct shop {
	const struct options	*options;
	struct arena		*arena;
	const char		*home;
	const char		*folders[5];	/* of templates; NULL-ended */
	const char		*hyphen[3];	/* of patterns; NULL-ended */
	struct templates	*templates;	/* owned */
	struct fontset		*fonts;		/* owned; opened when needed */
	struct memo		*memo;		/* owned; NULL unless many are
						   made */
	struct schema		*schema;	/* owned; the same */
	long long		 date;		/* SOURCE_DATE_EPOCH, or -1 */
	char			 day[11];	/* of publication: --date, or
						   the one above, or today */
};

bool	shop_open(struct shop *, const struct options *, const char *argv0,
	    struct diag *);
void	shop_close(struct shop *);
/* Before threads start; false after reporting. */
bool	shop_open_fonts(struct shop *, struct diag *);

/* What one thread keeps from document to document. */
struct worker {
	struct shop		*shop;		/* borrowed */
	struct shaper		*shaper;	/* owned */
	struct hyphenator	*hyphenator;	/* owned */
	struct recall		*recall;	/* owned */
	struct styles		*styles;	/* owned */
	struct diag		*dg;		/* owned; for both */
	const struct guard	*guard;		/* borrowed; NULL unless the
						   paper is for the public */
	const char		*name;		/* of its file, or NULL */
};

void	worker_open(struct worker *, struct shop *);
void	worker_close(struct worker *);

/*
 * The data, read and, with schema, checked against it; NULL after
 * reporting. The caller ends it with xmlFreeDoc().
 */
xmlDoc	*job_load(struct shop *, const char *path, bool schema, struct diag *);
/* The rules that the data must keep among themselves; false if broken. */
bool	job_check_rules(struct shop *, xmlDoc *, const char *path,
	    struct diag *);
/*
 * From XSL-FO, which is ended here, or, for NULL, the file of that name, to
 * what the options ask for: the PDF, or a dump. Pictures are looked for beside
 * file. npage is set to the number of
 * pages. False after reporting; a dump may be there all the same.
 */
bool	job_format(struct worker *, xmlDoc *fo, const char *file,
	    struct buf *out, size_t *npage, struct diag *);
/* May it be written? Not with errors; with --strict not with warnings. */
bool	job_is_good(const struct shop *, const struct diag *);
/* To a file, or standard output for NULL and «-». */
bool	job_write(const char *path, const struct buf *, struct diag *);

#endif
