/*
 * What the cases of the fo layer share: reading small documents, finding
 * objects, naming messages.
 *
 * Cases give the content of a flow, which begins in line 2 of the file
 * "t.fo"; objects are found by their id.
 */
#ifndef FO_CASE_H
#define FO_CASE_H

#include "unit.h"

#include <libxml/parser.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/build.h"
#include "fo/fo.h"
#include "fo/styles.h"

#define PAGES								\
	"<fo:layout-master-set><fo:simple-page-master master-name='p'"	\
	" page-width='200pt' page-height='100pt' margin-left='9pt'>"	\
	"<fo:region-body/></fo:simple-page-master></fo:layout-master-set>"
#define ROOT								\
	"<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format'"		\
	" xmlns:pisar='urn:pisar:fo' xmlns:x='urn:x'"

/* What was read last; freed by the next reading, and at the end. */
static struct arena	*arena;
static struct diag	*dg;
static struct fo	*root;
static struct styles	*session;	/* NULL, unless the test has one */
static char		 codes[500];

static inline void
forget(void)
{
	arena_free(arena);
	diag_free(dg);
	arena = NULL;
	dg = NULL;
	root = NULL;
}

/* The codes told of, with their lines: "2:P306 4:P304". */
static inline const char *
told(void)
{
	char	*text = NULL, *line, *rest;
	size_t	 n = 0, used = 0;
	FILE	*out = open_memstream(&text, &n);

	diag_print(dg, out, DIAG_RU, false);
	fclose(out);
	codes[0] = '\0';
	for (line = strtok_r(text, "\n", &rest); line != NULL;
	    line = strtok_r(NULL, "\n", &rest)) {
		const char *number = strchr(line, ':');
		const char *code = strrchr(line, '[');

		used += (size_t)snprintf(codes + used,
		    sizeof(codes) - used, "%s%d:%.4s", used > 0 ? " " : "",
		    atoi(number + 1), code + 1);
		if (used >= sizeof(codes))
			break;
	}
	free(text);
	return codes;
}

static inline void
no_message(void *unused, const char *format, ...)
{
	(void)unused;
	(void)format;
}

static inline void
read_file(const char *xml, size_t n)
{
	xmlDoc *doc;

	if (arena == NULL && dg == NULL)
		atexit(forget);
	forget();
	arena = arena_new();
	dg = diag_new();
	xmlSetGenericErrorFunc(NULL, no_message);
	doc = xmlReadMemory(xml, (int)n, "t.fo", NULL,
	    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE);
	root = fo_build(doc, "t.fo", session, arena, dg);
	xmlFreeDoc(doc);
}

static inline void
read_text(const char *xml)
{
	read_file(xml, strlen(xml));
}

/* A flow of this content, from line 2. */
static inline void
read_flow(const char *content)
{
	struct buf b = { 0 };

	buf_puts(&b, ROOT ">" PAGES "<fo:page-sequence master-reference='p'>"
	    "<fo:flow flow-name='xsl-region-body'>\n");
	buf_puts(&b, content);
	buf_puts(&b, "</fo:flow></fo:page-sequence></fo:root>");
	read_file(b.data, b.n);
	buf_free(&b);
}

/* A block with these attributes, id 'a', in a block that is 'b'. */
static inline void
read_block(const char *outer, const char *inner)
{
	struct buf b = { 0 };

	buf_printf(&b, "<fo:block id='b' %s>\n<fo:block id='a' %s>я"
	    "</fo:block></fo:block>", outer, inner);
	read_flow(buf_text(&b));
	buf_free(&b);
}

static inline const struct fo *
next_object(const struct fo *fo)
{
	if (fo->first != NULL)
		return fo->first;
	while (fo != NULL && fo->next == NULL)
		fo = fo->parent;
	return fo != NULL ? fo->next : NULL;
}

static inline const struct fo *
object(const char *id)
{
	static const struct fo_text	no_text;
	static const struct fo_box	no_box;
	static const struct fo_style	no_style = { &no_text, &no_box, NULL };
	static const struct fo		nothing = { .style = &no_style };
	const struct fo			*fo;

	for (fo = root; fo != NULL; fo = next_object(fo)) {
		const char *is = fo_string(fo, FO_P_ID);

		if (is != NULL && strcmp(is, id) == 0)
			return fo;
	}
	return &nothing;
}

static inline const struct fo *
first_of(enum fo_element e)
{
	const struct fo *fo = root;

	while (fo != NULL && fo->element != e)
		fo = next_object(fo);
	return fo != NULL ? fo : object("");
}

#define TEXT_OF(id)	(object(id)->style->text)
#define BOX_OF(id)	(object(id)->style->box)

#endif
