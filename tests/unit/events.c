/* Unit tests of data/events: the same is met in a file and in a document. */
#include "unit.h"

#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "data/events.h"
#include "data/load.h"

static struct buf met;

static enum xml_want
note_open(void *user, const struct xml_element *e)
{
	size_t i;

	(void)user;
	buf_printf(&met, "<%s%s%s{%s}%d", e->prefix != NULL ? e->prefix : "",
	    e->prefix != NULL ? ":" : "", e->name, e->uri != NULL ? e->uri :
	    "", e->line);
	for (i = 0; i < e->nattribute; i++)
		buf_printf(&met, " %s{%s}=%.*s", e->attributes[i].name,
		    e->attributes[i].uri != NULL ? e->attributes[i].uri : "",
		    (int)e->attributes[i].n, e->attributes[i].value);
	buf_puts(&met, ">");
	return strcmp(e->name, "nothing") == 0 ? XML_WANT_NOTHING :
	    strcmp(e->name, "node") == 0 ? XML_WANT_NODE : XML_WANT_INSIDE;
}

static void
note_close(void *user)
{
	(void)user;
	buf_puts(&met, "</>");
}

static void
note_node(void *user, const xmlNode *node)
{
	const xmlNode *child = node->children;

	(void)user;
	buf_printf(&met, "[%s", (const char *)node->name);
	for (; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE && child->ns != NULL)
			buf_printf(&met, " %s{%s}", (const char *)child->name,
			    (const char *)child->ns->href);
	buf_puts(&met, "]");
}

static void
note_text(void *user, const char *text, size_t n)
{
	(void)user;
	buf_add(&met, text, n);
}

static void
note_entity(void *user, const char *name)
{
	(void)user;
	buf_printf(&met, "&%s;", name);
}

static const struct xml_reader reader = { note_open, note_close, note_node,
    note_text, note_entity };

/* What is met in the file of that text, and in the document it is. */
static void
check_met(const char *text, const char *want)
{
	char		 path[] = "/tmp/pisar-unit-XXXXXX";
	int		 fd = mkstemp(path);
	struct diag	*dg = diag_new();
	xmlDoc		*doc;
	bool		 ok;

	data_start();
	CHECK(fd >= 0);
	close(fd);
	CHECK(file_write(path, text, strlen(text), dg));
	buf_clear(&met);
	ok = events_of_file(path, &reader, NULL, dg);
	doc = data_read(path, NULL, dg);
	unlink(path);
	diag_free(dg);
	CHECK_INT(ok, doc != NULL);
	CHECK_STR(buf_text(&met), want);
	if (doc == NULL)
		return;
	buf_clear(&met);
	events_of_document(doc, &reader, NULL);
	xmlFreeDoc(doc);
	CHECK_STR(buf_text(&met), want);
	buf_free(&met);
}

/* Not even by one who reads on to the fault. */
static void
check_refused(const char *text)
{
	char		 path[] = "/tmp/pisar-unit-XXXXXX";
	int		 fd = mkstemp(path);
	struct diag	*dg = diag_new();
	bool		 ok, told;

	data_start();
	CHECK(fd >= 0);
	close(fd);
	CHECK(file_write(path, text, strlen(text), dg));
	ok = events_of_file(path, &reader, NULL, dg);
	told = diag_worst(dg) == DIAG_ERROR;
	unlink(path);
	diag_free(dg);
	buf_free(&met);
	CHECK(!ok && told);
}

TEST(elements_attributes_and_text)
{
	check_met("<a>раз<b c='1' d='&lt;'/><!-- два -->\n<c/>три</a>",
	    "<a{}1>раз<b{}1 c{}=1 d{}=<></>\n<c{}2></>три</>");
}

TEST(what_is_not_wanted_is_passed_over)
{
	check_met("<a><nothing>раз<b/><nothing/></nothing>два<b/></a>",
	    "<a{}1><nothing{}1>два<b{}1></></>");
}

TEST(a_node_has_the_namespaces_around_it)
{
	check_met("<a xmlns:p='u'><b xmlns:q='v'><node>раз<p:c/><q:d/>"
	    "</node></b><node/><p:node p:e='1'><f xmlns='w'/></p:node></a>",
	    "<a{}1><b{}1><node{}1>[node c{u} d{v}]</><node{}1>[node]"
	    "<p:node{u}1 e{u}=1>[node f{w}]</>");
}

TEST(entities_of_the_file_are_expanded)
{
	check_met("<!DOCTYPE a [<!ENTITY e 'раз'><!ENTITY f '&e;<b/>два'>]>"
	    "<a c='&#65;&e;'><nothing>&f;</nothing>&e;</a>",
	    "<a{}1 c{}=Aраз><nothing{}1>раз</>");
}

TEST(what_is_no_xml_is_refused)
{
	check_refused("<a>раз<b></a>");
	check_refused("<a><p:b/></a>");
	check_refused("<a>&e;</a>");
	check_refused("<!DOCTYPE a SYSTEM 'b.dtd'><a/>");
	check_refused("");
}
