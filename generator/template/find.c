/*
 * find: the templates in their folders, and what they say of themselves.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <libxslt/xsltInternals.h>

#include "base/buf.h"
#include "data/load.h"
#include "template/internal.h"

#define X(s)	((const xmlChar *)(s))

/* Without «./» before and «/» behind: libxslt joins paths so. */
static const char *
plain_folder(struct arena *arena, const char *folder)
{
	size_t n;

	while (folder[0] == '.' && folder[1] == '/')
		folder += 2;
	n = strlen(folder);
	while (n > 1 && folder[n - 1] == '/')
		n--;
	return arena_copy(arena, folder, n);
}

struct templates *
templates_open(const char *const *folders)
{
	struct templates *set = mem_alloc(sizeof(*set));
	const char	**copy;
	char		*real;
	size_t		 i, n = 0;

	compile_start();
	pthread_mutex_init(&set->lock, NULL);
	set->arena = arena_new();
	while (folders[n] != NULL)
		n++;
	copy = ARENA_ARRAY(set->arena, n + 1, const char *);
	set->real = ARENA_ARRAY(set->arena, n, const char *);
	for (i = 0; i < n; i++) {
		copy[i] = plain_folder(set->arena, folders[i]);
		real = realpath(folders[i], NULL);
		set->real[i] = arena_strdup(set->arena, real != NULL ? real : "");
		free(real);
	}
	set->folders = copy;
	set->nfolder = n;
	return set;
}

static void
close_entry(struct template_entry *e)
{
	xmlFreeDoc(e->doc);
}

void
templates_close(struct templates *set)
{
	size_t i;

	if (set == NULL)
		return;
	for (i = 0; i < set->nidle; i++)
		xsltFreeStylesheet(set->idle[i].style);
	for (i = 0; i < set->entries.n; i++)
		close_entry(set->entries.at[i]);
	if (set->rules != NULL)
		close_entry(set->rules);
	if (set->guard != NULL)
		close_entry(set->guard);
	VEC_FREE(&set->entries);
	pthread_mutex_destroy(&set->lock);
	arena_free(set->arena);
	mem_free(set);
}

static bool
is_ours(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    xmlStrEqual(node->ns->href, X(TEMPLATE_NAMESPACE)) &&
	    xmlStrEqual(node->name, X(name));
}

static const char *
attribute(struct arena *arena, const xmlNode *node, const char *name)
{
	const char *value = data_attribute(node, name);

	return value != NULL ? arena_strdup(arena, value) : "";
}

/* pisar:param elements among first and its siblings. */
static void
read_params(struct arena *arena, struct template_head *head,
    const xmlNode *first)
{
	VEC(struct template_param) list = { 0 };
	struct template_param	*p, *all;
	const xmlNode		*node;
	size_t			 i;

	for (i = 0; i < head->nparam; i++)
		*VEC_PUSH(&list) = head->params[i];
	for (node = first; node != NULL; node = node->next) {
		if (!is_ours(node, "param"))
			continue;
		p = VEC_PUSH(&list);
		p->name = attribute(arena, node, "name");
		p->title = attribute(arena, node, "title");
		p->value = attribute(arena, node, "default");
		p->values = attribute(arena, node, "values");
	}
	all = ARENA_ARRAY(arena, list.n, struct template_param);
	if (list.n > 0)
		memcpy(all, list.at, list.n * sizeof(*all));
	head->params = all;
	head->nparam = list.n;
	VEC_FREE(&list);
}

static const char *const audiences[AUDIENCE_MAX] = {
	[AUDIENCE_NEVER] = "never", [AUDIENCE_BLANK] = "blank",
	[AUDIENCE_REDACTED] = "redacted", [AUDIENCE_PUBLIC] = "public",
};

/* A word that is none of these is an error, and the document is hidden. */
static enum template_audience
read_audience(const xmlNode *node, const char *path, struct diag *dg)
{
	const char	*value = data_attribute(node, "audience");
	struct place	 at = { .file = path, .line = (int)xmlGetLineNo(node) };
	int		 i;

	if (value == NULL)
		return AUDIENCE_NEVER;
	for (i = 0; i < AUDIENCE_MAX; i++)
		if (strcmp(value, audiences[i]) == 0)
			return (enum template_audience)i;
	diag_add(dg, TEMPLATE_AUDIENCE, &at, value, NULL);
	return AUDIENCE_NEVER;
}

/* Fills head from the stylesheet; false if it is none for a document. */
static bool
read_head(struct arena *arena, const xmlDoc *doc, struct template_head *head,
    struct diag *dg)
{
	const xmlNode	*root = xmlDocGetRootElement(doc), *node = NULL;

	if (root != NULL)
		for (node = root->children; node != NULL; node = node->next)
			if (is_ours(node, "document"))
				break;
	if (node == NULL || data_attribute(node, "kind") == NULL)
		return false;
	head->kind = attribute(arena, node, "kind");
	head->title = attribute(arena, node, "title");
	head->needs = attribute(arena, node, "needs");
	head->stage = attribute(arena, node, "stage");
	head->each = attribute(arena, node, "each");
	head->file = attribute(arena, node, "file");
	head->blank = strcmp(attribute(arena, node, "blank"), "yes") == 0;
	head->audience = read_audience(node, head->path, dg);
	head->build = strcmp(attribute(arena, node, "build"), "no") != 0;
	read_params(arena, head, node->children);
	read_params(arena, head, root->children);
	return true;
}

static struct template_entry *
entry_of_kind(struct templates *set, const char *kind)
{
	size_t i;

	for (i = 0; i < set->entries.n; i++)
		if (strcasecmp(set->entries.at[i]->head.kind, kind) == 0)
			return set->entries.at[i];
	return NULL;
}

/*
 * Reads one file; a template whose kind is there already is left out. False
 * when the file could not be read, after reporting.
 */
static bool
read_entry(struct templates *set, const char *folder, const char *name,
    struct diag *dg)
{
	const char	*path = arena_printf(set->arena, "%s/%s", folder, name);
	struct template_head head = { .path = path };
	struct template_entry *e;
	xmlDoc		*doc;
	size_t		 i;

	for (i = 0; i < set->entries.n; i++)
		if (strcmp(set->entries.at[i]->head.path, path) == 0)
			return true;
	doc = data_read(path, NULL, dg);
	if (doc == NULL)
		return false;
	if (!read_head(set->arena, doc, &head, dg) ||
	    entry_of_kind(set, head.kind) != NULL) {
		xmlFreeDoc(doc);
		return true;
	}
	e = ARENA_NEW(set->arena, struct template_entry);
	e->head = head;
	e->doc = doc;
	*VEC_PUSH(&set->entries) = e;
	return true;
}

static bool
is_stylesheet(const char *name)
{
	size_t n = strlen(name);

	return n > 4 && name[0] != '.' && strcmp(name, "rules.xsl") != 0 &&
	    strcmp(name, "guard.xsl") != 0 && strcmp(name + n - 4, ".xsl") == 0;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All templates of a folder, in the order of their names. */
static bool
read_folder(struct templates *set, const char *folder, struct diag *dg)
{
	VEC(char *)	 names = { 0 };
	DIR		*dir = opendir(folder);
	struct dirent	*d;
	bool		 ok = true;
	size_t		 i;

	if (dir == NULL) {
		diag_add(dg, TEMPLATE_FOLDER, NULL, folder, strerror(errno),
		    NULL);
		return false;
	}
	while ((d = readdir(dir)) != NULL)
		if (is_stylesheet(d->d_name))
			*VEC_PUSH(&names) = mem_strdup(d->d_name);
	closedir(dir);
	if (names.n > 0)
		qsort(names.at, names.n, sizeof(char *), by_name);
	for (i = 0; i < names.n; i++) {
		ok = read_entry(set, folder, names.at[i], dg) && ok;
		mem_free(names.at[i]);
	}
	VEC_FREE(&names);
	return ok;
}

static bool
read_all(struct templates *set, struct diag *dg)
{
	bool	ok = true;
	size_t	i;

	if (set->listed)
		return true;
	for (i = 0; i < set->nfolder; i++)
		ok = read_folder(set, set->folders[i], dg) && ok;
	set->listed = ok;
	return ok;
}

/* O-2 before O-10: numbers count as numbers. */
static int
compare_kinds(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0') {
		if (isdigit((unsigned char)*a) && isdigit((unsigned char)*b)) {
			char	*end_a, *end_b;
			long	 x = strtol(a, &end_a, 10);
			long	 y = strtol(b, &end_b, 10);

			if (x != y)
				return x < y ? -1 : 1;
			a = end_a;
			b = end_b;
		} else if (*a != *b)
			break;
		else {
			a++;
			b++;
		}
	}
	return (unsigned char)*a - (unsigned char)*b;
}

static int
by_kind(const void *a, const void *b)
{
	return compare_kinds((*(struct template_entry *const *)a)->head.kind,
	    (*(struct template_entry *const *)b)->head.kind);
}

bool
templates_list(struct templates *set, const struct template_head ***heads,
    size_t *n, struct diag *dg)
{
	size_t	i;
	bool	ok;

	pthread_mutex_lock(&set->lock);
	ok = read_all(set, dg);
	if (set->entries.n > 0)
		qsort(set->entries.at, set->entries.n,
		    sizeof(set->entries.at[0]), by_kind);
	*n = set->entries.n;
	*heads = ARENA_ARRAY(set->arena, *n, const struct template_head *);
	for (i = 0; i < *n; i++)
		(*heads)[i] = &set->entries.at[i]->head;
	pthread_mutex_unlock(&set->lock);
	return ok;
}

/*
 * «O-7» lies in o-7.xsl by custom: the other files need not be read, but
 * for those of a user's own folder, which may have any name.
 */
static struct template_entry *
find_by_file(struct templates *set, const char *kind, struct diag *dg)
{
	char	name[64];
	size_t	i, n = strlen(kind);

	if (n + 5 > sizeof(name) || strpbrk(kind, "/.") != NULL)
		return NULL;
	for (i = 0; i < n; i++)
		name[i] = (char)tolower((unsigned char)kind[i]);
	memcpy(name + n, ".xsl", 5);
	for (i = 0; i < set->nfolder; i++) {
		const char *path = arena_printf(set->arena, "%s/%s",
		    set->folders[i], name);

		if (access(path, R_OK) == 0)
			read_entry(set, set->folders[i], name, dg);
		else if (i + 1 < set->nfolder)
			read_folder(set, set->folders[i], dg);
		if (entry_of_kind(set, kind) != NULL)
			break;
	}
	return entry_of_kind(set, kind);
}

const struct template_head *
templates_find(struct templates *set, const char *kind, struct diag *dg)
{
	struct template_entry	*e;
	bool			 ok = true;

	pthread_mutex_lock(&set->lock);
	e = entry_of_kind(set, kind);
	if (e == NULL)
		e = find_by_file(set, kind, dg);
	if (e == NULL && diag_worst(dg) < DIAG_ERROR) {
		ok = read_all(set, dg);
		e = entry_of_kind(set, kind);
	}
	if (e == NULL && ok && diag_worst(dg) < DIAG_ERROR)
		diag_add(dg, TEMPLATE_UNKNOWN, NULL, kind, NULL);
	pthread_mutex_unlock(&set->lock);
	return e != NULL ? &e->head : NULL;
}

/* A stylesheet that is no document: run on data, it has a head all the same. */
static const struct template_head *
find_special(struct templates *set, const char *name,
    struct template_entry **found, struct diag *dg)
{
	struct template_entry	*e;
	const char		*path;
	size_t			 i;

	pthread_mutex_lock(&set->lock);
	for (i = 0; i < set->nfolder && *found == NULL; i++) {
		path = arena_printf(set->arena, "%s/%s", set->folders[i],
		    name);
		if (access(path, R_OK) != 0)
			continue;
		e = ARENA_NEW(set->arena, struct template_entry);
		e->head = (struct template_head){ .path = path, .kind = "",
		    .title = "", .needs = "", .stage = "", .each = "",
		    .file = "" };
		e->doc = data_read(path, NULL, dg);
		e->broken = e->doc == NULL;
		*found = e;
	}
	e = *found;
	pthread_mutex_unlock(&set->lock);
	return e != NULL ? &e->head : NULL;
}

const struct template_head *
templates_rules(struct templates *set, struct diag *dg)
{
	return find_special(set, "rules.xsl", &set->rules, dg);
}

const struct template_head *
templates_guard(struct templates *set, struct diag *dg)
{
	return find_special(set, "guard.xsl", &set->guard, dg);
}
