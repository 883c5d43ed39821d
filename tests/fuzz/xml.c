/*
 * Any file as XML: what the reader of plain XML takes, libxml2 takes too, and
 * both tell the same. Else it stops.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "base/buf.h"
#include "data/events.h"
#include "data/load.h"
#include "data/plain.h"
#include "fuzz.h"

static const char *const values[] = {
	"urn:a", "urn:b", "http://www.w3.org/1999/XSL/Format", "", "&lt;",
	"&amp;&#1103;", "&#0;", "&e;", "]]>", "да", "a:b", "xml"
};

static const char *const attributes[] = {
	"a", "p:a", "q:a", "xmlns", "xmlns:p", "xmlns:q", "xml:id", "xml:lang"
};

static const char *const elements[] = { "a", "b", "p:a", "q:b", "имя" };

FUZZ_WORDS(fuzz_element, elements)
FUZZ_WORDS(fuzz_attribute, attributes)
FUZZ_WORDS(fuzz_value, values)

static enum xml_want
note_open(void *user, const struct xml_element *e)
{
	struct buf	*met = user;
	size_t		 i;

	buf_printf(met, "<%s:%s{%s}%d", e->prefix != NULL ? e->prefix : "",
	    e->name, e->uri != NULL ? e->uri : "", e->line);
	for (i = 0; i < e->nattribute; i++)
		buf_printf(met, " %s{%s}=%.*s", e->attributes[i].name,
		    e->attributes[i].uri != NULL ? e->attributes[i].uri : "",
		    (int)e->attributes[i].n, e->attributes[i].value);
	buf_puts(met, ">");
	return strcmp(e->name, "b") == 0 ? XML_WANT_NOTHING : XML_WANT_INSIDE;
}

static void
note_close(void *user)
{
	buf_puts(user, "</>");
}

static void
note_node(void *user, const xmlNode *node)
{
	(void)user;
	(void)node;
}

static void
note_text(void *user, const char *text, size_t n)
{
	buf_add(user, text, n);
}

static void
note_entity(void *user, const char *name)
{
	buf_printf(user, "&%s;", name);
}

static void
note_again(void *user)
{
	buf_clear(user);
}

static const struct xml_reader reader = { note_open, note_close, note_node,
    note_text, note_entity, note_again };

static void
compare(const struct buf *bytes, const struct buf *plain)
{
	struct buf	 met = { 0 };
	xmlDoc		*doc = data_read(fuzz_file("in.xml", bytes->data,
			    bytes->n), NULL, fuzz_open()->dg);

	if (doc == NULL) {
		fputs("libxml2 takes it for no XML\n", stderr);
		abort();
	}
	events_of_document(doc, &reader, &met);
	if (met.n != plain->n || memcmp(met.data, plain->data, met.n) != 0) {
		fprintf(stderr, "plain: %s\nlibxml2: %s\n", plain->data,
		    met.data);
		abort();
	}
	xmlFreeDoc(doc);
	buf_free(&met);
}

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	struct buf file = { 0 }, plain = { 0 };

	buf_add(&file, (const char *)bytes, n);
	if (plain_read(&file, &reader, &plain))
		compare(&file, &plain);
	buf_free(&file);
	buf_free(&plain);
}
