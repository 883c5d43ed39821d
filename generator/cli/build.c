/*
 * build: every paper that the data ask for, made by several threads.
 *
 * The papers are listed first, by one thread; then each thread takes the
 * next one, works on its own copy of the data, and the main thread tells and
 * prints in the order of the list.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/map.h"
#include "cli/commands.h"
#include "cli/public.h"
#include "data/load.h"
#include "russian/guard.h"
#include "russian/text.h"
#include "template/template.h"

#define JOBS_MAX	64
/* libxslt recurses as deep as templates do, up to its own bound. */
#define STACK_SIZE	((size_t)32 << 20)

struct paper {
	const struct template_head *head;
	xmlNode		*subject;	/* in the build's data; borrowed */
	const char	*name;		/* of the file, without folder */
	const char	*const *params;	/* name, value, …, NULL */
	size_t		 npage;
	struct buf	 pdf;		/* for the public: until all are made */
	bool		 ok;
	bool		 done;		/* under the lock */
	struct diag	*dg;		/* owned; made with the paper */
};

struct build {
	struct shop	*shop;
	struct arena	*arena;
	const char	*data_file;
	xmlDoc		*data;
	struct guard	*guard;		/* owned; or NULL: none is public */
	VEC(struct paper) papers;
	struct map	 names;		/* of files: to the paper's kind */
	bool		 ok;		/* the list is whole */

	pthread_mutex_t	 lock;
	pthread_cond_t	 ready;
	size_t		 next;		/* the paper to take; under the lock */
};

/* The params of the command, then those of the data, then NULL. */
static const char *const *
join_params(struct build *b, const struct template_head *head,
    const xmlNode *paper)
{
	const struct options	*o = b->shop->options;
	param_list		 list = { 0 };
	const xmlNode		*child;
	const char		**all;
	const char		*audience;
	size_t			 i;

	for (i = 0; i + 1 < o->params.n; i++)
		*VEC_PUSH(&list) = o->params.at[i];
	audience = data_attribute(paper, "audience");
	if (audience != NULL) {
		*VEC_PUSH(&list) = "audience";
		*VEC_PUSH(&list) = audience;
	}
	for (child = paper != NULL ? paper->children : NULL; child != NULL;
	    child = child->next) {
		const char *name = data_attribute(child, "name");
		const char *value = data_attribute(child, "value");

		if (name == NULL || value == NULL)
			continue;
		*VEC_PUSH(&list) = name;
		*VEC_PUSH(&list) = value;
	}
	public_params(b->shop, head, &list);
	all = ARENA_ARRAY(b->arena, list.n, const char *);
	for (i = 0; i < list.n; i++)
		all[i] = list.at[i] != NULL ?
		    arena_strdup(b->arena, list.at[i]) : NULL;
	VEC_FREE(&list);
	return all;
}

/* One paper more; file is its name if the data give one. */
static void
add_paper(struct build *b, const struct template_head *head, xmlNode *node,
    const char *file, const char *const *params, struct diag *dg)
{
	struct place	 at = data_place(node, b->arena);
	struct paper	*p;
	const char	*name = file;

	if (name == NULL)
		name = template_file_name(head, b->data, node, b->arena, dg);
	if (name == NULL) {
		b->ok = false;
		return;
	}
	/* the two versions of a paper are not to be taken for each other */
	name = arena_printf(b->arena, "%s%s%s", name,
	    b->shop->options->public && public_asked(head, params) ?
	    "_public" : "", options_suffix(b->shop->options));
	if (map_find(&b->names, name, strlen(name)) != NULL) {
		diag_add(dg, CLI_SAME_NAME, &at, head->kind, name, NULL);
		b->ok = false;
		return;
	}
	map_put(&b->names, name, strlen(name), (void *)(uintptr_t)head);
	p = VEC_PUSH(&b->papers);
	*p = (struct paper){ .head = head, .subject = node, .name = name,
	    .params = params };
}

/* The papers of one kind; ref NULL for all its subjects. */
static void
add_kind(struct build *b, const struct template_head *head, const char *ref,
    const char *file, const char *const *params, const struct place *at,
    struct diag *dg)
{
	xmlNode	**nodes;
	size_t	 *chosen, i, n, found;

	if (!template_subjects(head, b->data, b->arena, &nodes, &n, dg)) {
		b->ok = false;
		return;
	}
	chosen = ARENA_ARRAY(b->arena, n, size_t);
	found = n;
	if (ref != NULL) {
		found = template_choose(nodes, n, ref, chosen);
		if (found == 0) {
			diag_add(dg, CLI_REF, at, head->kind, ref, NULL);
			b->ok = false;
		}
	} else
		for (i = 0; i < n; i++)
			chosen[i] = i;
	/* a name given in the data is for one paper only */
	for (i = 0; i < found; i++)
		add_paper(b, head, nodes[chosen[i]],
		    found == 1 ? file : NULL, params, dg);
}

static bool
is_data(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    strcmp((const char *)node->ns->href, DATA_NAMESPACE) == 0 &&
	    strcmp((const char *)node->name, name) == 0;
}

/* For the public only what may be published; its blank forms come apart. */
static bool
is_wanted(const struct build *b, const struct template_head *head)
{
	return !b->shop->options->public ||
	    head->audience == AUDIENCE_PUBLIC ||
	    head->audience == AUDIENCE_REDACTED;
}

static bool
is_listed(const xmlNode *papers, const char *kind)
{
	const xmlNode *node = papers != NULL ? papers->children : NULL;

	for (; node != NULL; node = node->next) {
		const char *listed = data_attribute(node, "kind");

		if (listed != NULL && strcmp(listed, kind) == 0)
			return true;
	}
	return false;
}

/* The empty forms that everybody may have; of the kinds listed, if not all. */
static void
add_blanks(struct build *b, const xmlNode *papers, bool all, struct diag *dg)
{
	static const char *const blank[] = { "blank", "yes", NULL };
	const struct template_head	**heads;
	xmlNode				*root = xmlDocGetRootElement(b->data);
	struct buf			  name = { 0 };
	size_t				  i, n;

	b->ok = templates_list(b->shop->templates, &heads, &n, dg) && b->ok;
	for (i = 0; i < n; i++) {
		if (heads[i]->audience != AUDIENCE_BLANK ||
		    !heads[i]->blank ||
		    !(all || is_listed(papers, heads[i]->kind)))
			continue;
		buf_clear(&name);
		text_put_latin(&name, heads[i]->kind);
		buf_puts(&name, "_blank");
		add_paper(b, heads[i], root, arena_strdup(b->arena,
		    buf_text(&name)), blank, dg);
	}
	buf_free(&name);
}

/* What the data list under papers. */
static void
add_listed(struct build *b, const xmlNode *papers, struct diag *dg)
{
	const struct template_head	*head;
	const xmlNode			*node;
	struct place			 at;

	for (node = papers->children; node != NULL; node = node->next) {
		if (!is_data(node, "paper"))
			continue;
		at = data_place(node, b->arena);
		head = templates_find(b->shop->templates,
		    data_attribute(node, "kind"), dg);
		if (head == NULL ||
		    !template_needs(head, b->data, at.file, dg)) {
			b->ok = false;
			continue;
		}
		if (is_wanted(b, head))
			add_kind(b, head, data_attribute(node, "ref"),
			    data_attribute(node, "file"),
			    join_params(b, head, node), &at, dg);
	}
}

/* Every kind whose data are there, but for those listed under papers. */
static void
add_all(struct build *b, const xmlNode *papers, struct diag *dg)
{
	const struct template_head	**heads;
	struct diag			 *unsaid = diag_new();
	size_t				  i, n;

	b->ok = templates_list(b->shop->templates, &heads, &n, dg);
	for (i = 0; i < n; i++)
		if (heads[i]->build && is_wanted(b, heads[i]) &&
		    !is_listed(papers, heads[i]->kind) &&
		    template_needs(heads[i], b->data, b->data_file, unsaid))
			add_kind(b, heads[i], NULL, NULL,
			    join_params(b, heads[i], NULL), NULL, dg);
	diag_free(unsaid);
}

static void
list_papers(struct build *b, struct diag *dg)
{
	xmlNode		*node = xmlDocGetRootElement(b->data)->children;
	const char	*others;
	bool		 all;

	b->ok = true;
	while (node != NULL && !is_data(node, "papers"))
		node = node->next;
	others = data_attribute(node, "others");
	all = node == NULL || (others != NULL &&
	    (strcmp(others, "true") == 0 || strcmp(others, "1") == 0));
	if (all)
		add_all(b, node, dg);
	if (node != NULL)
		add_listed(b, node, dg);
	if (b->shop->options->public)
		add_blanks(b, node, all, dg);
	if (b->papers.n == 0 && b->ok)
		diag_add(dg, CLI_NOTHING, &(struct place){
		    .file = b->data_file }, NULL);
}

static void
write_paper(struct build *b, struct paper *p, struct diag *dg)
{
	struct buf path = { 0 };

	buf_printf(&path, "%s/%s", b->shop->options->output, p->name);
	p->ok = file_write(buf_text(&path), buf_text(&p->pdf), p->pdf.n, dg);
	buf_free(&path);
	buf_free(&p->pdf);
}

/* The work itself: data to FO to PDF to file. */
static void
make_paper(struct build *b, struct worker *w, xmlDoc *data, struct paper *p)
{
	struct template_run	 run = { .data = data,
				    .data_file = b->data_file,
				    .subject = p->subject,
				    .params = p->params };
	struct shop		*shop = b->shop;
	xmlDoc			*fo;

	w->guard = shop->options->public ||
	    public_asked(p->head, p->params) ? b->guard : NULL;
	w->name = p->name;
	fo = template_run(shop->templates, p->head, &run, p->dg);
	if (fo != NULL && shop->options->dump == DUMP_FO) {
		template_put_fo(&p->pdf, fo);
		xmlFreeDoc(fo);
		p->ok = true;
	} else if (fo != NULL)
		p->ok = job_format(w, fo, b->data_file, &p->pdf, &p->npage,
		    p->dg);
	p->ok = p->ok && job_is_good(shop, p->dg);
	if (p->ok && !shop->options->public)
		write_paper(b, p, p->dg);
}

static struct paper *
take_paper(struct build *b)
{
	struct paper *p = NULL;

	pthread_mutex_lock(&b->lock);
	if (b->next < b->papers.n)
		p = &b->papers.at[b->next++];
	pthread_mutex_unlock(&b->lock);
	return p;
}

static void *
work(void *user)
{
	struct build	*b = user;
	struct worker	 w;
	struct paper	*p;
	xmlDoc		*data = NULL;

	worker_open(&w, b->shop);
	while ((p = take_paper(b)) != NULL) {
		if (data == NULL)	/* libxslt marks what it works on */
			data = xmlCopyDoc(b->data, 1);
		p->dg = diag_new();
		make_paper(b, &w, data, p);
		pthread_mutex_lock(&b->lock);
		p->done = true;
		pthread_cond_signal(&b->ready);
		pthread_mutex_unlock(&b->lock);
	}
	xmlFreeDoc(data);
	worker_close(&w);
	return NULL;
}

static void
tell_paper(const struct build *b, const struct paper *p, struct diag *dg)
{
	struct buf line = { 0 };

	if (!p->ok || b->shop->options->quiet)
		return;
	buf_printf(&line, "%-5s %s  %zu %s\n", p->head->kind, p->name,
	    p->npage, b->shop->options->lang == DIAG_RU ? "с." : "p.");
	job_write(NULL, &line, dg);
	buf_free(&line);
}

/* Tells of the papers in order, each as soon as it is there. */
static void
tell(struct build *b, struct diag *dg)
{
	size_t i;

	for (i = 0; i < b->papers.n; i++) {
		struct paper *p = &b->papers.at[i];

		pthread_mutex_lock(&b->lock);
		while (!p->done)
			pthread_cond_wait(&b->ready, &b->lock);
		pthread_mutex_unlock(&b->lock);
		diag_merge(dg, p->dg);
		diag_free(p->dg);
		if (!b->shop->options->public)
			tell_paper(b, p, dg);
	}
}

/* For the public all of them or none. */
static void
write_public(struct build *b, struct diag *dg)
{
	size_t	i;
	bool	good = b->ok && job_is_good(b->shop, dg);

	for (i = 0; i < b->papers.n; i++) {
		if (good) {
			write_paper(b, &b->papers.at[i], dg);
			tell_paper(b, &b->papers.at[i], dg);
		}
		buf_free(&b->papers.at[i].pdf);
	}
}

static size_t
count_threads(const struct build *b)
{
	long	cores = sysconf(_SC_NPROCESSORS_ONLN);
	size_t	n = b->shop->options->jobs > 0 ?
		    (size_t)b->shop->options->jobs :
		    cores > 0 ? (size_t)cores : 1;

	if (n > JOBS_MAX)
		n = JOBS_MAX;
	return n < b->papers.n ? n : b->papers.n;
}

static void
make_all(struct build *b, struct diag *dg)
{
	pthread_t	threads[JOBS_MAX];
	pthread_attr_t	attr;
	size_t		i, n = count_threads(b), started = 0;

	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, STACK_SIZE);
	pthread_mutex_init(&b->lock, NULL);
	pthread_cond_init(&b->ready, NULL);
	for (i = 0; i < n; i++) {
		if (pthread_create(&threads[started], &attr, work, b) == 0)
			started++;
	}
	if (started == 0)	/* the system gives no threads: do it here */
		work(b);
	tell(b, dg);
	for (i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	pthread_attr_destroy(&attr);
	pthread_cond_destroy(&b->ready);
	pthread_mutex_destroy(&b->lock);
	if (b->shop->options->public)
		write_public(b, dg);
}

static bool
needs_guard(const struct build *b)
{
	size_t i;

	if (b->shop->options->public)
		return true;
	for (i = 0; i < b->papers.n; i++)
		if (public_asked(b->papers.at[i].head, b->papers.at[i].params))
			return true;
	return false;
}

void
command_build(struct shop *shop, struct diag *dg)
{
	struct build b = { .shop = shop, .data_file = shop->options->args[0] };

	b.arena = arena_new();
	b.data = job_load(shop, b.data_file, true, dg);
	if (b.data == NULL)
		goto out;
	if (!job_check_rules(shop, b.data, b.data_file, dg))
		goto out;
	list_papers(&b, dg);
	if (needs_guard(&b)) {
		b.guard = public_guard(shop, b.data, b.data_file, dg);
		if (b.guard == NULL)
			goto out;
	}
	if (b.papers.n > 0 && shop_open_fonts(shop, dg) &&
	    file_make_folder(shop->options->output, dg))
		make_all(&b, dg);
out:
	guard_free(b.guard);
	xmlFreeDoc(b.data);
	VEC_FREE(&b.papers);
	map_free(&b.names);
	arena_free(b.arena);
}
