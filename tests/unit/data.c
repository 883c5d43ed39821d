/* Unit tests of data/: what is read and refused, places, the schema language. */
#include "unit.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "data/load.h"
#include "data/schema.h"

static char folder[] = "/tmp/pisar-unit-XXXXXX";

struct bench {
	struct diag	*dg;
	struct arena	*arena;
	xmlDoc		*doc;
};

static const char *
path_of(struct bench *b, const char *name)
{
	return arena_printf(b->arena, "%s/%s", folder, name);
}

static void
put(struct bench *b, const char *name, const char *bytes, size_t n)
{
	file_write(path_of(b, name), bytes, n, b->dg);
}

static void
puts_file(struct bench *b, const char *name, const char *text)
{
	put(b, name, text, strlen(text));
}

static void
bench_open(struct bench *b)
{
	*b = (struct bench){ .dg = diag_new(), .arena = arena_new() };
	data_start();
	CHECK(mkdtemp(folder) != NULL);
}

static void
bench_close(struct bench *b)
{
	char command[100];

	snprintf(command, sizeof(command), "rm -rf %s", folder);
	strcpy(strrchr(folder, '-'), "-XXXXXX");	/* for the next case */
	xmlFreeDoc(b->doc);
	arena_free(b->arena);
	diag_free(b->dg);
	CHECK_INT(system(command), 0);
}

static bool
load(struct bench *b, const char *name)
{
	b->doc = data_load(path_of(b, name), b->dg);
	return b->doc != NULL;
}

static const char *
content(struct bench *b)
{
	xmlChar		*text = xmlNodeGetContent((xmlNode *)b->doc);
	const char	*copy = arena_strdup(b->arena, (const char *)text);

	xmlFree(text);
	return copy;
}

/* Encodings */

TEST(utf_16_is_read)
{
	static const char bytes[] =
	    "\xFF\xFE<\0a\0>\0\x1F\x04<\0/\0a\0>\0";
	struct bench b;

	bench_open(&b);
	put(&b, "a.xml", bytes, sizeof(bytes) - 1);
	CHECK(load(&b, "a.xml"));
	CHECK_STR(content(&b), "П");
	bench_close(&b);
}

TEST(windows_1251_is_read)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml", "<?xml version='1.0' encoding='windows-1251'?>"
	    "<a>\xCF\xE0\xF0\xE0 \xB9 5</a>");
	CHECK(load(&b, "a.xml"));
	CHECK_STR(content(&b), "Пара № 5");
	bench_close(&b);
}

TEST(an_unknown_encoding_is_named)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml", "<?xml version='1.0' encoding='elbonian'?><a/>");
	CHECK(!load(&b, "a.xml"));
	CHECK(diag_has(b.dg, DATA_UNKNOWN_ENCODING));
	bench_close(&b);
}

/* Entities */

TEST(entities_of_the_file_itself_are_put_in)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml",
	    "<!DOCTYPE a [<!ENTITY s 'МБОУ СОШ'>]><a>&s; № 7</a>");
	CHECK(load(&b, "a.xml"));
	CHECK_STR(content(&b), "МБОУ СОШ № 7");
	bench_close(&b);
}

TEST(external_entities_are_refused)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml", "<!DOCTYPE a [\n"
	    "<!ENTITY e SYSTEM '/etc/passwd'>]><a>&e;</a>");
	CHECK(!load(&b, "a.xml"));
	CHECK(diag_has(b.dg, DATA_EXTERNAL_ENTITY));
	CHECK_INT(diag_count(b.dg, DIAG_NOTE), 1);
	bench_close(&b);
}

TEST(external_dtds_are_refused)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml",
	    "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>");
	CHECK(!load(&b, "a.xml"));
	CHECK(diag_has(b.dg, DATA_EXTERNAL_DTD));
	bench_close(&b);
}

TEST(a_billion_laughs_end_soon)
{
	struct bench	 b;
	struct buf	 text = { 0 };
	int		 i;

	bench_open(&b);
	buf_puts(&text, "<!DOCTYPE a [<!ENTITY e0 'ха'>");
	for (i = 1; i < 30; i++)
		buf_printf(&text, "<!ENTITY e%d '&e%d;&e%d;&e%d;&e%d;'>", i,
		    i - 1, i - 1, i - 1, i - 1);
	buf_puts(&text, "]><a>&e29;</a>");
	puts_file(&b, "a.xml", buf_text(&text));
	buf_free(&text);
	CHECK(!load(&b, "a.xml"));
	CHECK(diag_has(b.dg, DATA_ENTITY_LOOP));
	bench_close(&b);
}

/* Inclusion */

#define XI	"xmlns:xi='http://www.w3.org/2001/XInclude'"

TEST(an_included_node_knows_its_own_file_and_line)
{
	struct bench	 b;
	struct place	 at;
	xmlNode		*node;

	bench_open(&b);
	CHECK_INT(mkdir(path_of(&b, "in"), 0777), 0);
	puts_file(&b, "a.xml", "<a " XI ">\n<xi:include href='in/b.xml'/></a>");
	puts_file(&b, "in/b.xml", "<b " XI ">\n\n<xi:include href='c.xml'/></b>");
	puts_file(&b, "in/c.xml", "\n\n\n<c/>");
	CHECK(load(&b, "a.xml"));
	node = xmlDocGetRootElement(b.doc);
	CHECK_STR(data_place(node, b.arena).file, path_of(&b, "a.xml"));
	node = xmlFirstElementChild(node);
	CHECK_STR(data_place(node, b.arena).file, path_of(&b, "in/b.xml"));
	node = xmlFirstElementChild(node);
	at = data_place(node, b.arena);
	CHECK_STR(at.file, path_of(&b, "in/c.xml"));
	CHECK_INT(at.line, 4);
	bench_close(&b);
}

TEST(xml_attributes_of_an_included_file_outlive_it)
{
	struct bench	 b;
	xmlChar		*lang;

	bench_open(&b);
	puts_file(&b, "a.xml", "<a " XI "><xi:include href='b.xml'/></a>");
	puts_file(&b, "b.xml", "<b xml:lang='ru'><c xml:lang='en'>x</c></b>");
	CHECK(load(&b, "a.xml"));
	lang = xmlNodeGetLang(xmlFirstElementChild(
	    xmlFirstElementChild(xmlDocGetRootElement(b.doc))));
	CHECK_STR((char *)lang, "en");
	xmlFree(lang);
	bench_close(&b);
}

TEST(a_fallback_stands_in_for_a_file_that_is_not_there)
{
	struct bench b;

	bench_open(&b);
	puts_file(&b, "a.xml", "<a " XI "><xi:include href='b.xml'>"
	    "<xi:fallback>нет <xi:include href='c.xml' parse='text'/>"
	    "</xi:fallback></xi:include>!</a>");
	puts_file(&b, "c.xml", "файла");
	CHECK(load(&b, "a.xml"));
	CHECK_STR(content(&b), "нет файла!");
	CHECK_INT(diag_count(b.dg, DIAG_NOTE), 0);
	bench_close(&b);
}

/* Also where they are declared on the include that goes. */
TEST(a_fallback_keeps_its_namespaces)
{
	struct bench	 b;
	const xmlNode	*first;

	bench_open(&b);
	puts_file(&b, "a.xml", "<a><xi:include " XI " href='b.xml'>"
	    "<xi:fallback xmlns:q='urn:q'><q:b/><xi:include href='c.xml'/>"
	    "</xi:fallback></xi:include></a>");
	puts_file(&b, "c.xml", "<c>есть</c>");
	CHECK(load(&b, "a.xml"));
	first = xmlFirstElementChild(xmlDocGetRootElement(b.doc));
	CHECK_STR((const char *)first->ns->href, "urn:q");
	CHECK_STR(content(&b), "есть");
	bench_close(&b);
}

TEST(nothing_outside_the_folder_is_included)
{
	static const char *const hrefs[] = {
		"../a.xml", "/etc/passwd", "file:///etc/passwd",
		"http://example.invalid/", "in/../../a.xml", "%2e%2e/a.xml",
		"out", "", "in",
	};
	struct bench	 b;
	size_t		 i;

	for (i = 0; i < sizeof(hrefs) / sizeof(hrefs[0]); i++) {
		bench_open(&b);
		CHECK_INT(mkdir(path_of(&b, "in"), 0777), 0);
		CHECK_INT(symlink("/etc/passwd", path_of(&b, "out")), 0);
		puts_file(&b, "a.xml", arena_printf(b.arena,
		    "<a " XI ">\n<xi:include href='%s'/></a>", hrefs[i]));
		CHECK(!load(&b, "a.xml"));
		CHECK(diag_has(b.dg, DATA_INCLUDE_OUTSIDE) ||
		    diag_has(b.dg, DATA_IS_FOLDER));
		CHECK_INT(diag_count(b.dg, DIAG_NOTE), 1);
		bench_close(&b);
	}
}

TEST(files_that_include_each_other_twice_are_bounded)
{
	struct bench	 b;
	int		 i;

	bench_open(&b);
	for (i = 0; i < 40; i++)
		puts_file(&b, arena_printf(b.arena, "a%d.xml", i),
		    arena_printf(b.arena, "<a " XI "><xi:include href="
		    "'a%d.xml'/><xi:include href='a%d.xml'/></a>", i + 1,
		    i + 1));
	CHECK(!load(&b, "a0.xml"));
	CHECK(diag_has(b.dg, DATA_INCLUDE_DEPTH));
	bench_close(&b);
}

/* The schema language */

#define XS(body)							\
	"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"	\
	" xmlns:d='urn:d' targetNamespace='urn:d'"			\
	" elementFormDefault='qualified'>" body "</xs:schema>"

#define ROOT(content)	XS("<xs:element name='a'>" content "</xs:element>")

/* What is said of a document under a schema; "" for nothing. */
static const char *
judged(struct bench *b, const char *xsd, const char *xml)
{
	struct schema	*s;
	char		*text = NULL;
	const char	*copy;
	size_t		 n = 0;
	FILE		*f;

	puts_file(b, "d.xsd", xsd);
	puts_file(b, "d.xml", arena_printf(b->arena, "<a xmlns='urn:d'%s",
	    xml));
	s = schema_open(path_of(b, "d.xsd"), b->dg);
	if (s != NULL && load(b, "d.xml"))
		schema_check(s, b->doc, b->dg);
	schema_close(s);
	f = open_memstream(&text, &n);
	diag_print(b->dg, f, DIAG_EN, false);
	fclose(f);
	copy = arena_strdup(b->arena, text);
	free(text);
	return copy;
}

static void
expect_valid(const char *xsd, const char *xml)
{
	struct bench	 b;
	bool		 ok;

	bench_open(&b);
	ok = *judged(&b, xsd, xml) == '\0';
	bench_close(&b);
	CHECK(ok);
}

static void
expect_said(const char *xsd, const char *xml, const char *said)
{
	struct bench	 b;
	const char	*is;
	bool		 ok;

	bench_open(&b);
	is = judged(&b, xsd, xml);
	ok = strstr(is, said) != NULL && diag_count(b.dg, DIAG_NOTE) == 1;
	if (!ok)
		fprintf(stderr, "said: %s", is);
	bench_close(&b);
	CHECK(ok);
}

static const char sequence[] = ROOT("<xs:complexType><xs:sequence>"
    "<xs:element name='b'/><xs:element name='c' minOccurs='0'/>"
    "<xs:element name='d' minOccurs='2' maxOccurs='3'/>"
    "</xs:sequence></xs:complexType>");

TEST(a_sequence_keeps_its_order_and_counts)
{
	expect_valid(sequence, "><b/><c/><d/><d/></a>");
	expect_valid(sequence, "><b/><d/><d/><d/></a>");
	expect_said(sequence, "><b/><d/></a>", "lacks the element d");
	expect_said(sequence, "><b/><d/><d/><d/><d/></a>",
	    "\"d\" does not belong here [");
	expect_said(sequence, "><b/><x/></a>", "expected is one of: c, d");
	expect_said(sequence, "></a>", "\"a\" lacks the element b");
}

static const char choice[] = ROOT("<xs:complexType mixed='true'>"
    "<xs:choice minOccurs='0' maxOccurs='unbounded'><xs:element name='b'/>"
    "<xs:sequence><xs:element name='c'/><xs:element name='d'/></xs:sequence>"
    "</xs:choice></xs:complexType>");

TEST(a_choice_may_repeat_and_mixed_content_has_text)
{
	expect_valid(choice, ">текст <b/> и <c/><d/><b/></a>");
	expect_valid(choice, "/>");
	expect_said(choice, "><c/><b/></a>", "expected is d");
}

TEST(text_and_elements_only_where_they_may_be)
{
	expect_said(sequence, ">текст<b/><d/><d/></a>", "no text");
	expect_said(ROOT("<xs:simpleType><xs:restriction base='xs:date'/>"
	    "</xs:simpleType>"), "><b/></a>", "text only");
}

static const char recursive[] = XS("<xs:element name='a' type='d:T'/>"
    "<xs:complexType name='T'><xs:sequence><xs:element name='a' minOccurs='0'"
    " maxOccurs='unbounded'><xs:complexType><xs:complexContent>"
    "<xs:extension base='d:T'><xs:attribute name='n' use='required'/>"
    "</xs:extension></xs:complexContent></xs:complexType></xs:element>"
    "</xs:sequence><xs:attribute name='m'/></xs:complexType>");

TEST(a_type_may_be_extended_inside_itself)
{
	expect_valid(recursive, " m='1'><a n='1' m='2'><a n='3'/></a></a>");
	expect_said(recursive, "><a n='1'><a m='2'/></a></a>",
	    "lacks the attribute \"n\"");
	expect_said(recursive, " n='1'/>", "has no attribute \"n\"");
}

#define VALUE(facets)	ROOT("<xs:simpleType>" facets "</xs:simpleType>")

/* A bad value is told of an element and of an attribute, each its own way. */
static void
expect_bad(const char *facets, const char *bad, const char *said, int code)
{
	char xsd[900], xml[100], text[100];

	snprintf(xsd, sizeof(xsd), VALUE("%s"), facets);
	snprintf(xml, sizeof(xml), ">%s</a>", bad);
	snprintf(text, sizeof(text), "[P%d]", code);
	expect_said(xsd, xml, text);
	expect_said(xsd, xml, said);
	snprintf(xsd, sizeof(xsd), ROOT("<xs:complexType><xs:attribute name="
	    "'n'><xs:simpleType>%s</xs:simpleType></xs:attribute>"
	    "</xs:complexType>"), facets);
	snprintf(xml, sizeof(xml), " n='%s'/>", bad);
	snprintf(text, sizeof(text), "[P%d]", code + 1);
	expect_said(xsd, xml, text);
}

TEST(values_keep_to_their_types)
{
	static const struct {
		const char	*type, *good, *bad, *said;
		int		 code;	/* P165 means P166 of an attribute */
	} rows[] = {
		{ "date", " 2028-02-29 ", "2026-02-29", "not a date", 159 },
		{ "gYearMonth", "2026-09", "2026-09-01", "not a month", 176 },
		{ "gYear", "2026", "26", "not a year", 174 },
		{ "boolean", "1", "да", "true or false", 163 },
		{ "decimal", "-.5", "0,5", "not a number", 161 },
		{ "integer", "-5", "5.0", "not a number", 161 },
		{ "nonNegativeInteger", "0", "-1", "not a number", 161 },
		{ "positiveInteger", "+7", "00", "not a number", 161 },
		{ "NMTOKEN", "9-а", "9 а", "not allowed", 165 },
		{ "NCName", "ежов", "9а", "not allowed", 165 },
		{ "language", "ru-RU", "рус", "not allowed", 165 },
	};
	char	xsd[600], xml[100], facets[100];
	size_t	i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		snprintf(facets, sizeof(facets),
		    "<xs:restriction base='xs:%s'/>", rows[i].type);
		snprintf(xsd, sizeof(xsd), VALUE("%s"), facets);
		snprintf(xml, sizeof(xml), ">%s</a>", rows[i].good);
		expect_valid(xsd, xml);
		expect_bad(facets, rows[i].bad, rows[i].said, rows[i].code);
	}
}

#define TOKEN(facet)	"<xs:restriction base='xs:token'>" facet \
			"</xs:restriction>"
#define WHOLE(facet)	"<xs:restriction base='xs:integer'>" facet \
			"</xs:restriction>"

TEST(facets_restrict_values)
{
	const char *list = TOKEN("<xs:enumeration value='да'/>"
	    "<xs:enumeration value='нет'/>");

	expect_valid(VALUE(TOKEN("<xs:enumeration value='да'/>")), "> да </a>");
	expect_bad(list, "не знаю", "\"не знаю\" is not one of: да, нет", 149);
	expect_bad(TOKEN("<xs:pattern value='[0-9]{3}'/>"), "12",
	    "must be: [0-9]{3}", 153);
	expect_bad(TOKEN("<xs:pattern value='[0-9]{3}' xmlns:s="
	    "'urn:pisar:schema' s:means='три цифры'/>"), "12",
	    "must be: три цифры", 153);
	expect_bad(WHOLE("<xs:maxInclusive value='11'/>"), "12",
	    "bound is 11", 157);
	expect_bad(WHOLE("<xs:minInclusive value='5'/>"), "4",
	    "bound is 5", 155);
	expect_bad(TOKEN("<xs:minLength value='1'/>"), " ", "is empty", 151);
}

TEST(lists_and_unions)
{
	const char *list = VALUE("<xs:list itemType='xs:integer'/>");
	const char *both = VALUE("<xs:union memberTypes='xs:date xs:integer'/>");

	expect_valid(list, "> 1 2\n3 </a>");
	expect_said(list, ">1 два</a>", "\"два\" is not a number");
	expect_valid(both, ">5</a>");
	expect_valid(both, ">2026-09-01</a>");
	expect_said(both, ">5.5</a>", "not allowed");
}

static const char keys[] = ROOT("<xs:complexType><xs:choice minOccurs='0'"
    " maxOccurs='unbounded'><xs:element name='p'><xs:complexType>"
    "<xs:attribute name='id'/></xs:complexType></xs:element>"
    "<xs:element name='q'><xs:complexType><xs:attribute name='p'/>"
    "</xs:complexType></xs:element></xs:choice></xs:complexType>"
    "<xs:key name='k'><xs:selector xpath='d:p'/><xs:field xpath='@id'/>"
    "</xs:key><xs:keyref name='r' refer='d:k'><xs:selector xpath='.//*'/>"
    "<xs:field xpath='@p'/></xs:keyref>");

TEST(keys_are_unique_and_references_lead_somewhere)
{
	expect_valid(keys, "><q p='2'/><p id='1'/><p id='2'/><q/></a>");
	expect_said(keys, "><p id='1'/>\n<p id=' 1 '/></a>",
	    "d.xml:2: error: element \"p\": \"1\" is there already");
	expect_said(keys, "><p id='1'/>\n\n<q p='3'/></a>",
	    "d.xml:3: error: the element \"q\" refers to \"3\"");
	expect_said(keys, "><p/></a>", "has no id (k) [P169]");
}

TEST(one_mistake_does_not_hide_the_next)
{
	struct bench b;

	bench_open(&b);
	judged(&b, sequence, "><x/><d z='1'/><d/></a>");
	CHECK(diag_has(b.dg, DATA_UNEXPECTED_ONE));
	bench_close(&b);
}

TEST(what_the_schema_reader_does_not_know_is_reported)
{
	struct bench	 b;

	bench_open(&b);
	puts_file(&b, "d.xsd", ROOT("<xs:complexType><xs:all/>"
	    "</xs:complexType>"));
	CHECK(schema_open(path_of(&b, "d.xsd"), b.dg) == NULL);
	CHECK(diag_has(b.dg, DATA_SCHEMA_BROKEN));
	bench_close(&b);
}

TEST(a_schema_that_is_no_xml_is_reported)
{
	struct bench	 b;

	bench_open(&b);
	puts_file(&b, "d.xsd", "не схема");
	CHECK(schema_open(path_of(&b, "d.xsd"), b.dg) == NULL);
	CHECK(diag_has(b.dg, DATA_SCHEMA_UNREADABLE));
	bench_close(&b);
}

TEST(the_shipped_schema_is_understood_whole)
{
	struct bench	 b;
	struct schema	*s;

	bench_open(&b);
	s = schema_open("templates/schema/pisar.xsd", b.dg);
	CHECK(s != NULL);
	CHECK_INT(diag_count(b.dg, DIAG_NOTE), 0);
	schema_close(s);
	bench_close(&b);
}
