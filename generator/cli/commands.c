/*
 * commands: see commands.h. Those that make one document or none.
 */
#include "cli/commands.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/map.h"
#include "cli/public.h"
#include "data/load.h"
#include "russian/guard.h"
#include "template/template.h"

/* Columns of a text in a terminal; Russian letters take one each. */
static void
put_padded(struct buf *b, const char *text, size_t width)
{
	size_t n = 0;
	const char *p;

	for (p = text; *p != '\0'; p++)
		n += ((unsigned char)*p & 0xC0) != 0x80;
	buf_puts(b, text);
	for (; n < width; n++)
		buf_putc(b, ' ');
}

/* What of a document may be published, in two languages. */
static const char *const audiences[AUDIENCE_MAX][2] = {
	[AUDIENCE_NEVER] = { "no", "нет" },
	[AUDIENCE_BLANK] = { "the blank form only", "только бланк" },
	[AUDIENCE_REDACTED] = { "without names and small numbers",
	    "без имён и малых чисел" },
	[AUDIENCE_PUBLIC] = { "yes", "да" },
};

static void
put_head(struct buf *b, const struct template_head *head, bool russian)
{
	size_t i;

	put_padded(b, head->kind, 6);
	buf_puts(b, head->title);
	if (head->blank)
		buf_puts(b, russian ? " (есть бланк)" : " (blank form too)");
	buf_putc(b, '\n');
	if (*head->stage != '\0')
		buf_printf(b, "      %s %s\n", russian ? "этап:" : "stage:",
		    head->stage);
	if (*head->needs != '\0')
		buf_printf(b, "      %s %s\n", russian ? "данные:" : "data:",
		    head->needs);
	buf_printf(b, "      %s %s\n", russian ? "для сайта:" : "for the site:",
	    audiences[head->audience][russian]);
	for (i = 0; i < head->nparam; i++) {
		const struct template_param *p = &head->params[i];

		buf_printf(b, "      --param %s=%s  %s", p->name, p->value,
		    p->title);
		if (*p->values != '\0')
			buf_printf(b, " (%s)", p->values);
		buf_putc(b, '\n');
	}
}

void
command_list(struct shop *shop, struct diag *dg)
{
	const struct template_head	**heads;
	struct buf			  b = { 0 };
	size_t				  i, n;

	templates_list(shop->templates, &heads, &n, dg);
	for (i = 0; i < n; i++)
		put_head(&b, heads[i], shop->options->lang == DIAG_RU);
	job_write(shop->options->output, &b, dg);
	buf_free(&b);
}

static void
dump_data(struct shop *shop, xmlDoc *data, struct diag *dg)
{
	struct buf b = { 0 };

	data_put(&b, data, false);
	job_write(shop->options->output, &b, dg);
	buf_free(&b);
}

void
command_check(struct shop *shop, struct diag *dg)
{
	const char	*path = shop->options->args[0];
	xmlDoc		*doc = job_load(shop, path, true, dg);

	if (doc == NULL)
		return;
	job_check_rules(shop, doc, path, dg);
	if (shop->options->dump == DUMP_DATA)
		dump_data(shop, doc, dg);
	xmlFreeDoc(doc);
}

/* Formats, or dumps what comes before that, and writes it to output, if any.
   Ends fo; NULL: it is in file. */
static void
finish(struct shop *shop, xmlDoc *fo, const char *file, struct worker *w,
    const char *output, struct diag *dg)
{
	const struct options	*o = shop->options;
	struct buf		 out = { 0 };
	size_t			 npage;
	bool			 ok = true;

	if (o->dump == DUMP_FO) {
		template_put_fo(&out, fo);
		xmlFreeDoc(fo);
	} else
		ok = job_format(w, fo, file, &out, &npage, dg);
	/* a dump is for those who look for the reason of an error */
	if (output != NULL && ((ok && job_is_good(shop, dg)) ||
	    (o->dump != DUMP_NONE && out.n > 0)))
		job_write(output, &out, dg);
	buf_free(&out);
}

/* Where one document goes: to a file, or «-», standard output. */
static const char *
output_of(const struct options *o)
{
	return o->output != NULL ? o->output : "-";
}

static bool
needs_fonts(const struct options *o)
{
	return o->dump != DUMP_DATA && o->dump != DUMP_FO &&
	    o->dump != DUMP_TREE;
}

static bool
open_worker(struct worker *w, struct shop *shop, struct diag *dg)
{
	*w = (struct worker){ .shop = shop };
	if (!needs_fonts(shop->options))
		return true;
	if (!shop_open_fonts(shop, dg))
		return false;
	worker_open(w, shop);
	return true;
}

/* Says which there are, when one must be chosen. */
static void
tell_choice(const struct template_head *head, const char *file,
    xmlNode *const *nodes, const size_t *which, size_t n, struct diag *dg)
{
	struct buf	 ids = { 0 };
	size_t		 i;

	for (i = 0; i < n; i++)
		buf_printf(&ids, "%s%s", i > 0 ? ", " : "",
		    template_ref(nodes[which != NULL ? which[i] : i]));
	diag_add(dg, CLI_WHICH, &(struct place){ .file = file }, head->kind,
	    buf_text(&ids), NULL);
	buf_free(&ids);
}

/* Which subject is asked for; false after reporting. */
static bool
choose_subject(struct shop *shop, const struct template_head *head,
    xmlDoc *data, xmlNode **chosen, struct diag *dg)
{
	const char	*ref = shop->options->ref;
	const char	*file = shop->options->args[1];
	struct arena	*arena = arena_new();
	xmlNode		**nodes;
	size_t		*which = NULL, n, found;
	bool		 ok = false;

	if (!template_subjects(head, data, arena, &nodes, &n, dg))
		goto out;
	found = n;
	if (ref != NULL) {
		which = ARENA_ARRAY(arena, n, size_t);
		found = template_choose(nodes, n, ref, which);
	}
	ok = found == 1;
	if (ok)
		*chosen = nodes[which != NULL ? which[0] : 0];
	if (found > 1)
		tell_choice(head, file, nodes, which, found, dg);
	else if (found == 0 && ref != NULL)
		diag_add(dg, CLI_REF, &(struct place){ .file = file },
		    head->kind, ref, NULL);
	else if (found == 0)
		diag_add(dg, TEMPLATE_NO_SUBJECT, &(struct place){
		    .file = file }, head->kind, NULL);
out:
	arena_free(arena);
	return ok;
}

/* From data that are there already: one of many in a process. */
static void
render_once(struct shop *shop, const struct template_head *head,
    const struct template_run *run, struct worker *w, const char *output,
    struct diag *dg)
{
	xmlDoc *fo = template_run(shop->templates, head, run, dg);

	if (fo != NULL)
		finish(shop, fo, run->data_file, w, output, dg);
}

void
command_render(struct shop *shop, struct diag *dg)
{
	const struct options	*o = shop->options;
	const struct template_head *head;
	struct template_run	 run = { .data_file = o->args[1] };
	struct guard		*guard = NULL;
	param_list		 params = { 0 };
	struct worker		 w;
	int			 i;

	if (!open_worker(&w, shop, dg))
		return;
	head = templates_find(shop->templates, o->args[0], dg);
	if (head != NULL)
		run.data = job_load(shop, o->args[1], true, dg);
	if (run.data == NULL)
		goto out;
	for (i = 0; o->params.at[i] != NULL; i++)
		*VEC_PUSH(&params) = o->params.at[i];
	public_params(shop, head, &params);
	run.params = params.at;
	if (public_asked(head, run.params)) {
		w.guard = guard = public_guard(shop, run.data, run.data_file,
		    dg);
		w.name = o->output;
		if (guard == NULL)
			goto out;
	}
	if (o->dump == DUMP_DATA)
		dump_data(shop, run.data, dg);
	else if (template_needs(head, run.data, run.data_file, dg) &&
	    choose_subject(shop, head, run.data, &run.subject, dg))
		for (i = o->repeat; i > 0; i--)
			render_once(shop, head, &run, &w, i == 1 ?
			    output_of(o) : NULL, dg);
out:
	xmlFreeDoc(run.data);
	worker_close(&w);
	guard_free(guard);
	VEC_FREE(&params);
}

/* An empty dossier: whatever the template asks it for is not there. */
static xmlDoc *
no_data(void)
{
	xmlDoc	*doc = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode	*root = xmlNewNode(NULL, (const xmlChar *)"dossier");

	xmlSetNs(root, xmlNewNs(root, (const xmlChar *)DATA_NAMESPACE, NULL));
	xmlDocSetRootElement(doc, root);
	return doc;
}

void
command_blank(struct shop *shop, struct diag *dg)
{
	const struct options	*o = shop->options;
	const struct template_head *head;
	struct template_run	 run = { .data_file = o->args[1] };
	struct worker		 w;
	VEC(const char *)	 params = { 0 };
	xmlDoc			*fo = NULL;
	size_t			 i;

	if (!open_worker(&w, shop, dg))
		return;
	head = templates_find(shop->templates, o->args[0], dg);
	if (head == NULL)
		goto out;
	if (!head->blank) {
		diag_add(dg, CLI_NO_BLANK, NULL, head->kind, NULL);
		goto out;
	}
	run.data = o->args[1] == NULL ? no_data() :
	    job_load(shop, o->args[1], true, dg);
	if (run.data == NULL)
		goto out;
	*VEC_PUSH(&params) = "blank";
	*VEC_PUSH(&params) = "yes";
	for (i = 0; i < o->params.n; i++)
		*VEC_PUSH(&params) = o->params.at[i];
	run.params = params.at;
	fo = template_run(shop->templates, head, &run, dg);
	if (fo != NULL)
		finish(shop, fo, head->path, &w, output_of(o), dg);
out:
	xmlFreeDoc(run.data);
	VEC_FREE(&params);
	worker_close(&w);
}

/* "plans/first.fo" into the folder "out": "out/first.pdf". */
static const char *
name_output(struct shop *shop, const char *path, struct map *names,
    struct diag *dg)
{
	const struct options *o = shop->options;
	const char	*slash = strrchr(path, '/'), *base, *dot, *name;

	base = slash != NULL ? slash + 1 : path;
	dot = strrchr(base, '.');
	name = arena_printf(shop->arena, "%.*s%s",
	    dot != NULL ? (int)(dot - base) : (int)strlen(base), base,
	    options_suffix(o));
	if (map_find(names, name, strlen(name)) != NULL) {
		diag_add(dg, CLI_SAME_NAME, NULL, path, name, NULL);
		return NULL;
	}
	map_put(names, name, strlen(name), (void *)(uintptr_t)path);
	return arena_printf(shop->arena, "%s/%s", o->output, name);
}

/* A picture that somebody else's document lacks, margins without room between
   them, or a text where none may stand, as a stylesheet without a rule for an
   element leaves it, are no reason to print none of it; our own papers are
   signed, and lack nothing. */
static void
forgive(struct diag *dg)
{
	static const enum problem problems[] = { IMAGE_MISSING,
	    IMAGE_FORBIDDEN, IMAGE_DAMAGED, IMAGE_UNSUPPORTED,
	    IMAGE_TOO_LARGE, SVG_NOT_SVG, SVG_UNREADABLE,
	    FO_TEXT_MISPLACED, LAYOUT_PAGE_TOO_SMALL };
	size_t	i;

	for (i = 0; i < sizeof(problems) / sizeof(problems[0]); i++)
		diag_forgive(dg, problems[i]);
}

/* Each file by itself: what is wrong with one is no other's matter. */
static void
format_file(struct shop *shop, const char *path, const char *output,
    struct worker *w, struct diag *dg)
{
	struct diag	*own = diag_new();
	xmlDoc		*fo = NULL;
	bool		 dumped = shop->options->dump == DUMP_FO;
	int		 i;

	forgive(own);
	for (i = shop->options->repeat; i > 0; i--) {
		if (dumped && (fo = data_read(path, NULL, own)) == NULL)
			break;
		finish(shop, fo, path, w, i == 1 ? output : NULL, own);
	}
	diag_merge(dg, own);
	diag_free(own);
}

void
command_format(struct shop *shop, struct diag *dg)
{
	const struct options *o = shop->options;
	struct map	 names = { 0 };
	struct worker	 w;
	const char	*output = output_of(o);
	size_t		 i;

	if (o->nargs > 1 && !file_make_folder(o->output, dg))
		return;
	if (!open_worker(&w, shop, dg))
		return;
	for (i = 0; i < o->nargs; i++) {
		if (o->nargs > 1)
			output = name_output(shop, o->args[i], &names, dg);
		if (output != NULL)
			format_file(shop, o->args[i], output, &w, dg);
	}
	map_free(&names);
	worker_close(&w);
}
