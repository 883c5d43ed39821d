/*
 * template: finds the templates of the document kinds, and runs one on data.
 *
 * A template is an XSLT 1.0 stylesheet that says in itself what it is, in a
 * pisar:document element (namespace urn:pisar:template). Nothing here knows
 * what the kinds are about.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

struct arena;
struct buf;
struct diag;

#define TEMPLATE_NAMESPACE	"urn:pisar:template"
#define FUNCTIONS_NAMESPACE	"urn:pisar:functions"
#define ORIGIN_NAMESPACE	"urn:pisar:fo"

struct template_param {
	const char	*name;
	const char	*title;		/* or "" */
	const char	*value;		/* the default, or "" */
	const char	*values;	/* the only ones allowed, split by
					   spaces; "" for any */
};

/* Who may see a document; what a template does not say, nobody outside may. */
enum template_audience {
	AUDIENCE_NEVER,		/* stays in the house */
	AUDIENCE_BLANK,		/* the empty form is for all */
	AUDIENCE_REDACTED,	/* for all, with param audience=public */
	AUDIENCE_PUBLIC,	/* the same; little is left out */
	AUDIENCE_MAX
};

/* What a template says of itself; strings are never NULL, "" if not given. */
struct template_head {
	const char	*path;
	const char	*kind, *title;
	const char	*needs;		/* names of elements, split by spaces */
	const char	*stage;
	const char	*each;		/* XPath: what a document is made for */
	const char	*file;		/* XPath: a file name without .pdf */
	bool		 blank;		/* can be an empty form */
	enum template_audience audience;
	bool		 build;		/* made by build without being listed */
	const struct template_param *params;
	size_t		 nparam;
};

struct templates;	/* shared by threads */

/*
 * folders end with NULL; a kind or shared part in an earlier one hides that
 * of a later one. Reads nothing yet.
 */
struct templates	*templates_open(const char *const *folders);
void			 templates_close(struct templates *);

/* The heads of all templates, by kind in their natural order (O-2, O-10);
   false after reporting. Borrowed from the set. */
bool	templates_list(struct templates *, const struct template_head ***heads,
	    size_t *n, struct diag *);
/* Case does not matter; NULL after reporting. */
const struct template_head	*templates_find(struct templates *,
				    const char *kind, struct diag *);

/*
 * The consistency rules, rules.xsl: run on data, it calls p:error() and
 * p:warn(), and what it makes is of no interest. NULL when there are none,
 * or after reporting.
 */
const struct template_head	*templates_rules(struct templates *,
				    struct diag *);

/*
 * What papers for the public must not hold, guard.xsl: what it makes of the
 * data is a list of words, which cli/ reads. NULL as above.
 */
const struct template_head	*templates_guard(struct templates *,
				    struct diag *);

/* One run: what is made of which data. */
struct template_run {
	xmlDoc		*data;
	const char	*data_file;	/* for messages without a node */
	xmlNode		*subject;	/* of data, or of what data is a
					   copy of; NULL: the root element */
	const char	*const *params;	/* name, value, …, NULL */
};

/*
 * The nodes that the documents of this kind are made for, in document order:
 * what each gives, or the root element. In the arena; false after reporting.
 */
bool	template_subjects(const struct template_head *, xmlDoc *,
	    struct arena *, xmlNode ***nodes, size_t *n, struct diag *);
/*
 * Of the subjects, those that ref means: the one with that id, or else all
 * that refer to it by an attribute (the plans of a pair). Their indices go
 * to chosen, which has room for n; returns how many.
 */
size_t	template_choose(xmlNode *const *nodes, size_t n, const char *ref,
	    size_t *chosen);
/* What to call a subject in ref: its id, or what it refers to first. */
const char	*template_ref(const xmlNode *);
/* Is all there that the template needs? False after reporting. */
bool	template_needs(const struct template_head *, const xmlDoc *,
	    const char *data_file, struct diag *);
/* The file name for a subject, without .pdf; NULL after reporting. */
const char	*template_file_name(const struct template_head *, xmlDoc *,
		    xmlNode *subject, struct arena *, struct diag *);
/*
 * The XSL-FO document, its elements stamped with their origins (README.md);
 * NULL after reporting. The caller ends it with xmlFreeDoc(). The data may
 * be used by one thread at a time.
 */
xmlDoc	*template_run(struct templates *, const struct template_head *,
	    const struct template_run *, struct diag *);
/* Takes the origins off again. */
void	template_strip_origins(xmlDoc *);
/*
 * Appends the XSL-FO, without origins, for people and for other formatters:
 * indented, but where white space would be printed. Changes the document.
 */
void	template_put_fo(struct buf *, xmlDoc *);

#endif
