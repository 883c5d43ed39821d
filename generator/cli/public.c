/*
 * public: see public.h.
 */
#include "cli/public.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "data/load.h"
#include "layout/frame.h"
#include "russian/guard.h"
#include "template/template.h"

/* ===== Parameters ===== */

static void
set_param(param_list *list, const char *name, const char *value)
{
	size_t i;

	for (i = 0; i + 1 < list->n; i += 2)
		if (strcmp(list->at[i], name) == 0) {
			list->at[i + 1] = value;
			return;
		}
	*VEC_PUSH(list) = name;
	*VEC_PUSH(list) = value;
}

void
public_params(const struct shop *shop, const struct template_head *head,
    param_list *list)
{
	if (shop->options->public)
		set_param(list, "audience", "public");
	*VEC_PUSH(list) = NULL;
	if (!public_asked(head, list->at))
		return;
	list->n--;
	set_param(list, "published", shop->day);
	*VEC_PUSH(list) = NULL;
}

bool
public_asked(const struct template_head *head, const char *const *params)
{
	size_t i;

	for (; params != NULL && params[0] != NULL; params += 2)
		if (strcmp(params[0], "audience") == 0)
			return strcmp(params[1], "public") == 0;
	for (i = 0; i < head->nparam; i++)
		if (strcmp(head->params[i].name, "audience") == 0)
			return strcmp(head->params[i].value, "public") == 0;
	return false;
}

/* ===== What is forbidden ===== */

static bool
is_named(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	    xmlStrEqual(node->name, (const xmlChar *)name);
}

/* «people.xml:12», as p:at() writes it. */
static const struct place *
read_place(struct arena *arena, const xmlNode *node)
{
	struct place	*at = ARENA_NEW(arena, struct place);
	const char	*text = data_attribute(node, "at");
	const char	*colon = text != NULL ? strrchr(text, ':') : NULL;

	*at = (struct place){ 0 };
	if (colon != NULL) {
		at->file = arena_copy(arena, text, (size_t)(colon - text));
		at->line = atoi(colon + 1);
	}
	return at;
}

/* The forms in a forbid or allow; owner NULL for allow. */
static void
read_forms(struct guard *g, const xmlNode *group, const struct place *owner)
{
	const xmlNode *node;

	for (node = group->children; node != NULL; node = node->next) {
		const char	*match = data_attribute(node, "match");
		xmlChar		*text;

		if (!is_named(node, "form") || match == NULL ||
		    guard_match_name(match) == GUARD_MATCH_MAX)
			continue;
		text = xmlNodeGetContent(node);
		if (owner != NULL)
			guard_forbid(g, (const char *)text,
			    guard_match_name(match), owner);
		else
			guard_allow(g, (const char *)text,
			    guard_match_name(match));
		xmlFree(text);
	}
}

struct guard *
public_guard(struct shop *shop, xmlDoc *data, const char *file,
    struct diag *dg)
{
	const char *const	 params[] = { "published", shop->day, NULL };
	struct template_run	 run = { .data = data, .data_file = file,
				    .params = params };
	const struct template_head *head;
	const xmlNode		*node;
	struct guard		*g;
	xmlDoc			*list;

	head = templates_guard(shop->templates, dg);
	if (head == NULL) {
		diag_add(dg, CLI_NO_GUARD, NULL, NULL);
		return NULL;
	}
	list = template_run(shop->templates, head, &run, dg);
	if (list == NULL)
		return NULL;
	g = guard_new();
	node = xmlDocGetRootElement(list);
	for (node = node != NULL ? node->children : NULL; node != NULL;
	    node = node->next) {
		if (is_named(node, "forbid"))
			read_forms(g, node, read_place(shop->arena, node));
		else if (is_named(node, "allow"))
			read_forms(g, node, NULL);
	}
	xmlFreeDoc(list);
	return g;
}

/* ===== The search ===== */

/* Where the text stands that is searched; texts for the messages. */
struct look {
	const struct guard *guard;
	const char	*name;		/* of the file */
	enum problem	 problem;
	const char	*where;		/* page number, or the text itself */
	struct diag	*dg;
	bool		 clean;
};

static void
on_hit(void *user, const void *owner, const char *found)
{
	struct look *l = user;

	if (owner == NULL) {
		diag_add(l->dg, CLI_PUBLIC_STRANGER, NULL, l->name, found,
		    NULL);
		return;
	}
	diag_add(l->dg, l->problem, owner, l->name, found, l->where, NULL);
	l->clean = false;
}

static void
look_at(struct look *l, enum problem problem, const char *where,
    const char *text, bool names)
{
	if (text == NULL)
		return;
	l->problem = problem;
	l->where = where;
	guard_search(l->guard, text, names, on_hit, l);
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ?
	    c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* An address may write its letters as %D0%90. */
static void
look_at_address(struct look *l, const char *uri)
{
	struct buf	 plain = { 0 };
	const char	*s;

	for (s = uri; s != NULL && *s != '\0'; s++)
		if (*s == '%' && hex(s[1]) >= 0 && hex(s[2]) >= 0) {
			buf_putc(&plain, (char)(hex(s[1]) * 16 + hex(s[2])));
			s += 2;
		} else
			buf_putc(&plain, *s);
	look_at(l, CLI_PUBLIC_LINK, uri, buf_text(&plain), true);
	buf_free(&plain);
}

static void
look_at_links(struct look *l, const struct frame *f)
{
	for (; f != NULL; f = f->next) {
		if (f->kind == FRAME_LINK && f->u.link->uri != NULL)
			look_at_address(l, f->u.link->uri);
		look_at_links(l, f->first);
	}
}

static void
look_at_bookmarks(struct look *l, const struct bookmark *b)
{
	for (; b != NULL; b = b->next) {
		look_at(l, CLI_PUBLIC_BOOKMARK, b->title, b->title, false);
		if (b->uri != NULL)
			look_at_address(l, b->uri);
		look_at_bookmarks(l, b->first);
	}
}

static void
look_at_pages(struct look *l, const struct pages *pages)
{
	const struct page	*page;
	struct buf		 text = { 0 };
	struct buf		 number = { 0 };
	int			 n = 0;

	for (page = pages->first; page != NULL; page = page->next) {
		buf_clear(&text);
		buf_clear(&number);
		buf_printf(&number, "%d", ++n);
		frame_put_words(page, &text);
		look_at(l, CLI_PUBLIC_PAGE, buf_text(&number),
		    buf_text(&text), false);
		look_at_links(l, page->root);
	}
	buf_free(&text);
	buf_free(&number);
}

bool
public_check(const struct guard *guard, const struct pages *pages,
    const char *name, struct diag *dg)
{
	struct look	 l = { .guard = guard, .name = name != NULL ? name : "",
			    .dg = dg, .clean = true };
	const char	*const properties[] = { pages->title, pages->author,
			    pages->subject, pages->keywords };
	size_t		 i;

	look_at(&l, CLI_PUBLIC_FILE, name, name, true);
	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++)
		look_at(&l, CLI_PUBLIC_PROPERTY, properties[i], properties[i],
		    false);
	look_at_bookmarks(&l, pages->bookmarks);
	look_at_pages(&l, pages);
	return l.clean;
}
