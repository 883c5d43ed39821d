/*
 * compile: stylesheets, their imports stamped and confined to the templates'
 * folders.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libexslt/exslt.h>
#include <libxml/uri.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>

#include "data/load.h"
#include "template/internal.h"

#define X(s)	((const xmlChar *)(s))
#define OURS	"/pisar/"	/* below a user's folder: ours */

static bool
is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return n > 0 && strncmp(path, folder, n) == 0 && path[n] == '/';
}

bool
compile_is_template(const struct templates *set, const char *path)
{
	char	*real = realpath(path, NULL);
	bool	 inside = false;
	size_t	 i;

	for (i = 0; real != NULL && i < set->nfolder; i++)
		inside = inside || is_below(real, set->real[i]);
	free(real);
	return inside;
}

/* libxslt joins URIs: the path must be one. */
static void
set_url(xmlDoc *doc, const char *path)
{
	xmlChar *escaped = xmlURIEscapeStr(X(path), X("/"));

	if (doc->URL != NULL && (doc->dict == NULL ||
	    !xmlDictOwns(doc->dict, doc->URL)))
		xmlFree((xmlChar *)(uintptr_t)doc->URL);
	doc->URL = escaped;
}

/*
 * The file that is meant by a path below one of the folders: that of the
 * first folder which has it, so that a user's own part hides ours. The folder
 * pisar in a user's stands for the program's, for a part that extends ours.
 * In the arena.
 */
static const char *
resolve(struct session *s, const char *path)
{
	const struct templates	*set = s->set;
	const char		*other;
	size_t			 i, k, n;

	for (i = 0; i < set->nfolder; i++) {
		n = strlen(set->folders[i]);
		if (!is_below(path, set->folders[i]))
			continue;
		if (strncmp(path + n, OURS, strlen(OURS)) == 0)
			return arena_printf(s->arena, "%s/%s",
			    set->folders[set->nfolder - 1],
			    path + n + strlen(OURS));
		for (k = 0; k < set->nfolder; k++) {
			other = arena_printf(s->arena, "%s%s",
			    set->folders[k], path + n);
			if (access(other, F_OK) == 0)
				return other;
		}
	}
	return path;
}

static xmlDoc *
load_part(struct session *s, const char *path, xmlDict *dict)
{
	xmlDoc *doc;

	path = resolve(s, path);
	if (access(path, F_OK) != 0)	/* libxslt says so, with the line */
		return NULL;
	if (!compile_is_template(s->set, path)) {
		session_fail(s, TEMPLATE_OUTSIDE, path);
		return NULL;
	}
	doc = data_read(path, dict, s->dg);
	if (doc == NULL) {
		s->failed = true;
		return NULL;
	}
	stamp_origins(doc, session_file_name(s, path));
	set_url(doc, path);
	return doc;
}

/* document(): below the templates' folders or the data's. */
static xmlDoc *
load_document(struct session *s, const char *path, xmlDict *dict)
{
	char	*real;
	bool	 inside;
	xmlDoc	*doc = NULL;

	path = resolve(s, path);
	real = realpath(path, NULL);
	inside = real == NULL || is_below(real, s->data_folder) ||
	    compile_is_template(s->set, path);
	free(real);
	if (!inside) {
		session_fail(s, TEMPLATE_OUTSIDE, path);
		return NULL;
	}
	doc = data_read(path, dict, s->dg);
	s->failed = s->failed || doc == NULL;
	return doc;
}

/* libxslt's hook for every document that a stylesheet asks for. */
static xmlDoc *
load_hook(const xmlChar *uri, xmlDict *dict, int options, void *user,
    xsltLoadType type)
{
	struct session	*s = session_now();
	char		*path;
	xmlDoc		*doc;

	(void)options;
	(void)user;
	if (s == NULL)
		return NULL;
	path = xmlURIUnescapeString((const char *)uri, 0, NULL);
	if (strstr(path, "://") != NULL) {
		session_fail(s, TEMPLATE_OUTSIDE, path);
		doc = NULL;
	} else if (type == XSLT_LOAD_DOCUMENT)
		doc = load_document(s, path, dict);
	else
		doc = load_part(s, path, dict);
	xmlFree(path);
	return doc;
}

/* Messages without a transformation go to the thread's session. */
static void
start(void)
{
	xsltSecurityPrefs *prefs = xsltNewSecurityPrefs();

	xsltInit();
	exsltCommonRegister();
	exsltStrRegister();
	exsltSetsRegister();
	exsltMathRegister();
	exsltFuncRegister();	/* no dates: they know a clock */
	xsltSetLoaderFunc(load_hook);
	xsltSetGenericErrorFunc(NULL, session_message);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE,
	    xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY,
	    xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK,
	    xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK,
	    xsltSecurityForbid);
	xsltSetDefaultSecurityPrefs(prefs);
}

void
compile_start(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, start);
}

static xsltStylesheet *
compile(struct templates *set, struct template_entry *e, struct diag *dg)
{
	struct session	 s = { .dg = dg, .set = set,
			    .kind_file = e->head.path };
	xmlDoc		*doc = e->doc != NULL ? e->doc :
			    data_read(e->head.path, NULL, dg);
	xsltStylesheet	*style;

	e->doc = NULL;
	if (doc == NULL)
		return NULL;
	session_begin(&s);
	stamp_origins(doc, session_file_name(&s, e->head.path));
	set_url(doc, e->head.path);
	style = xsltParseStylesheetDoc(doc);	/* owns doc, if it is one */
	if (style == NULL)
		xmlFreeDoc(doc);
	if ((style == NULL || style->errors > 0) && !s.failed)
		session_fail(&s, TEMPLATE_WRONG, "");
	if (s.failed) {
		xsltFreeStylesheet(style);
		style = NULL;
	}
	session_end(&s);
	return style;
}

/* Takes it out of the list. */
static xsltStylesheet *
take_idle(struct templates *set, size_t i)
{
	xsltStylesheet *style = set->idle[i].style;

	set->nidle--;
	memmove(&set->idle[i], &set->idle[i + 1],
	    (set->nidle - i) * sizeof(set->idle[0]));
	return style;
}

xsltStylesheet *
compile_take(struct templates *set, struct template_entry *e,
    struct diag *dg)
{
	xsltStylesheet	*style = NULL;
	size_t		 i = 0;

	pthread_mutex_lock(&set->lock);
	while (i < set->nidle && set->idle[i].entry != e)
		i++;
	if (i < set->nidle)
		style = take_idle(set, i);
	else if (e->broken)
		/* said before; each document must fail all the same */
		diag_add(dg, TEMPLATE_BROKEN,
		    &(struct place){ .file = e->head.path }, NULL);
	else {
		style = compile(set, e, dg);
		e->broken = style == NULL;
	}
	pthread_mutex_unlock(&set->lock);
	return style;
}

void
compile_give(struct templates *set, struct template_entry *e,
    xsltStylesheet *style)
{
	xsltStylesheet *oldest = NULL;

	pthread_mutex_lock(&set->lock);
	if (set->nidle == IDLE_MAX)
		oldest = take_idle(set, 0);
	set->idle[set->nidle++] = (struct idle_style){ e, style };
	pthread_mutex_unlock(&set->lock);
	xsltFreeStylesheet(oldest);	/* NULL is allowed */
}
