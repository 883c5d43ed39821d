/* Unit tests of data/events: the same is met in a file and in a document. */
#include "unit.h"

#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "data/events.h"
#include "data/load.h"

static struct buf met;
static int again;	/* how often it was told again */

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

static void
note_again(void *user)
{
	(void)user;
	buf_clear(&met);
	again++;
}

static const struct xml_reader reader = { note_open, note_close, note_node,
    note_text, note_entity, note_again };

/* What is met in the file of that text, and in the document it is. */
static void
check_same(const char *text, const char *want)
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
	again = 0;
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

/* The same of a plain file, which is read once. */
static void
check_met(const char *text, const char *want)
{
	check_same(text, want);
	CHECK_INT(again, 0);
}

/* The same of one that libxml2 has to read. */
static void
check_other(const char *text, const char *want)
{
	check_same(text, want);
	CHECK_INT(again, 1);
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
	check_other("<a xmlns:p='u'><b xmlns:q='v'><node>раз<p:c/><q:d/>"
	    "</node></b><node/><p:node p:e='1'><f xmlns='w'/></p:node></a>",
	    "<a{}1><b{}1><node{}1>[node c{u} d{v}]</><node{}1>[node]"
	    "<p:node{u}1 e{u}=1>[node f{w}]</>");
}

TEST(entities_of_the_file_are_expanded)
{
	check_other("<!DOCTYPE a [<!ENTITY e 'раз'><!ENTITY f '&e;<b/>два'>]>"
	    "<a c='&#65;&e;'><nothing>&f;</nothing>&e;</a>",
	    "<a{}1 c{}=Aраз><nothing{}1>раз</>");
}

TEST(signs_may_be_written_as_references)
{
	check_met("<a b='&lt;&#1103;&#x44F;' c='\"\n&apos;\t'>"
	    "1 &lt; 2 &amp;&#160;&quot;</a>",
	    "<a{}2 b{}=<яя c{}=\" ' >1 < 2 &\xC2\xA0\"</>");
}

TEST(names_are_in_the_nearest_namespace)
{
	check_met("<a xmlns='urn:a' xmlns:p='urn:b' b='' p:b='' xml:lang='ru'>"
	    "<p:a xmlns:p='urn:c' p:b=''/><p:a/></a>",
	    "<a{urn:a}1 b{}= b{urn:b}= lang{http://www.w3.org/XML/1998/"
	    "namespace}=ru><p:a{urn:c}1 b{urn:c}=></><p:a{urn:b}1></></>");
}

TEST(what_is_not_plain_is_read_too)
{
	check_other("<a>раз\r\nдва</a>", "<a{}1>раз\nдва</>");
	check_other("<a>раз<![CDATA[<]]></a>", "<a{}1>раз<</>");
	check_other("<a>раз<?b?></a>", "<a{}1>раз</>");
	check_other("<имя/>", "<имя{}1></>");
	check_other("<a xmlns=''/>", "<a{}1></>");
	check_other("<?xml version='1.0' encoding='koi8-r'?><a>\xD2</a>",
	    "<a{}1>р</>");
}

TEST(what_is_no_xml_is_refused)
{
	check_refused("<a>\x01</a>");
	check_refused("<a>\xD0</a>");
	check_refused("<a>\xEF\xBF\xBF</a>");
	check_refused("<a>&#0;</a>");
	check_refused("<a>&#xD800;</a>");
	check_refused("<a>]]></a>");
	check_refused("<a b='<'/>");
	check_refused("<a b='1'c='2'/>");
	check_refused("<a b='1' b='2'/>");
	check_refused("<a xmlns:p='urn:a' xmlns:q='urn:a' p:b='' q:b=''/>");
	check_refused("<a p:b=''/>");
	check_refused("<p:b:c xmlns:p='urn:a'/>");
	check_refused("<a/><b/>");
	check_refused("<a>раз");
	check_refused("<a><!-- раз -- --></a>");
	check_refused("раз<a/>");
	check_refused("<a>раз<b></a>");
	check_refused("<a><p:b/></a>");
	check_refused("<a>&e;</a>");
	check_refused("<!DOCTYPE a SYSTEM 'b.dtd'><a/>");
	check_refused("");
}
