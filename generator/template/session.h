/*
 * session: one compilation or run of a stylesheet, and what libxslt says in
 * it. Private to template/.
 *
 * libxslt has hooks for messages and for loading that belong to the process,
 * not to a run; they are set once, and find the run of their thread in a
 * thread-local pointer.
 */
#ifndef TEMPLATE_SESSION_H
#define TEMPLATE_SESSION_H

#include <stdbool.h>

#include <libxml/xpath.h>
#include <libxslt/xsltInternals.h>

#include "base/buf.h"
#include "base/diag.h"

struct lexicon;
struct templates;

struct session {
	struct diag	*dg;
	struct arena	*arena;		/* of the session */
	struct templates *set;
	const char	*kind_file;	/* the main stylesheet's path */
	const char	*data_file;	/* or NULL: compiling */
	const char	*data_folder;	/* document() may read there; "" */
	xsltTransformContext *ctxt;	/* while running */
	xmlNode		*subject;	/* p:subject(); borrowed */
	struct lexicon	*lexicon;	/* made when asked for; owned */
	bool		 failed;	/* an error was reported */
	bool		 only_data;	/* what a template says concerns the
					   data alone: rules do so */

	/* what libxslt has said and what is not told yet */
	struct buf	 text;
	const char	*at_file;	/* a stylesheet's */
	int		 at_line;
	const char	*xpath;		/* the expression that is wrong */
	const char	*function;	/* that does not exist */
	bool		 deaf;		/* what follows says nothing new */
	struct session	*outer;		/* of the same thread */
};

/* Installs the session as its thread's; end it with session_end(). */
void	session_begin(struct session *);
/* Tells what is left to tell. */
void	session_end(struct session *);
struct session	*session_now(void);	/* NULL if none */

/* The handler for xsltSetTransformErrorFunc(), its data the session. */
void	session_message(void *session, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	session_xml_error(void *session, xmlErrorPtr);

/* Where the run stands: data and template. In the session's arena. */
struct place	session_place(struct session *, const xmlNode *);
/* An error of the template, at that place. */
void	session_fail(struct session *, enum problem, const char *what);

/* A stylesheet's path, for people: relative to its templates' folder. */
const char	*session_file_name(struct session *, const char *url);

#endif
