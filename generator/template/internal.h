/*
 * internal: what the files of template/ share.
 */
#ifndef TEMPLATE_INTERNAL_H
#define TEMPLATE_INTERNAL_H

#include <pthread.h>

#include <libxml/xpath.h>
#include <libxslt/xsltInternals.h>

#include "base/arena.h"
#include "template/session.h"
#include "template/template.h"

/* A template found. head comes first: a head is its entry. */
struct template_entry {
	struct template_head	 head;
	xmlDoc			*doc;	/* owned until compiled, or NULL */
	bool			 broken; /* does not compile; it was said */
};

/*
 * A compiled stylesheet takes some 8 MB and half as long as the paper that is
 * made by it. The papers of a kind are made one after another, so a few are
 * enough.
 */
#define IDLE_MAX	4

struct idle_style {
	const struct template_entry *entry;	/* borrowed */
	xsltStylesheet		*style;		/* owned */
};

struct templates {
	struct arena		*arena;		/* owned */
	const char *const	*folders;	/* as named; NULL at the end */
	const char		**real;		/* real paths; "" if missing */
	size_t			 nfolder;
	pthread_mutex_t		 lock;		/* for what follows */
	VEC(struct template_entry *) entries;
	struct template_entry	*rules, *guard;	/* or NULL */
	struct idle_style	 idle[IDLE_MAX]; /* nobody transforms by them;
						    the last used one last */
	size_t			 nidle;
	bool			 listed;	/* all folders were read */
};

/* functions.c: into a context of XPath, and into a transformation. */
void	functions_register_xpath(xmlXPathContext *, struct session *);
void	functions_register(xsltTransformContext *, struct session *);

/* stamp.c: writes the origins into a stylesheet; name is for people. */
void	stamp_origins(xmlDoc *, const char *name);

/*
 * compile.c: the compiled stylesheet for one transformation, NULL after
 * reporting; and back. Two threads get two of them: XPath swaps the sides of
 * a union in the compiled expression while it runs.
 */
xsltStylesheet	*compile_take(struct templates *, struct template_entry *,
		    struct diag *);
void		 compile_give(struct templates *, struct template_entry *,
		    xsltStylesheet *);
/* May that file be read? The real path of one of the folders is its start. */
bool	compile_is_template(const struct templates *, const char *path);
void	compile_start(void);	/* the hooks of the process, once */

#endif
