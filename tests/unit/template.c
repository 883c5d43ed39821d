/* Unit tests of template/: functions, heads, runs, and what is said of mistakes. */
#include "unit.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "base/buf.h"
#include "base/file.h"
#include "data/load.h"
#include "template/internal.h"

static char folder[] = "/tmp/pisar-unit-XXXXXX";

static const char data_text[] =
"<dossier xmlns='urn:pisar:data'>\n"
"<person id='ivanova'>Иванова</person>\n"
"<person id='petrov' pair='p1'>Петров</person>\n"
"<person id='sidorov' pair='p1'>Сидоров</person>\n"
"</dossier>\n";

#define SHEET(head, body)						\
	"<xsl:stylesheet version='1.0'"					\
	" xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"		\
	" xmlns:fo='http://www.w3.org/1999/XSL/Format'"			\
	" xmlns:d='urn:pisar:data' xmlns:p='urn:pisar:functions'"	\
	" xmlns:t='urn:pisar:template' exclude-result-prefixes='d p t'>\n" \
	head "\n<xsl:template match='/'>\n" body			\
	"\n</xsl:template></xsl:stylesheet>\n"

#define HEAD	"<t:document kind='Z-1' title='Проба' each='//d:person' " \
		"file=\"concat('z_', @id)\"/>"

/* One template z-1.xsl in a folder of its own, and the data. */
struct bench {
	struct diag		*dg;
	struct templates	*set;
	const struct template_head *head;
	xmlDoc			*data;
	struct arena		*arena;
};

static void
write_text(const char *name, const char *text)
{
	struct diag	*dg = diag_new();
	char		 path[200];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file_write(path, text, strlen(text), dg);
	diag_free(dg);
}

static void
make_folder(void)
{
	if (strstr(folder, "XXXXXX") != NULL)
		CHECK(mkdtemp(folder) != NULL);
}

static void
bench_open(struct bench *b, const char *sheet)
{
	const char *folders[] = { folder, NULL };

	make_folder();
	data_start();
	write_text("z-1.xsl", sheet);
	b->dg = diag_new();
	b->arena = arena_new();
	b->set = templates_open(folders);
	b->head = templates_find(b->set, "z-1", b->dg);
	b->data = xmlReadMemory(data_text, (int)strlen(data_text),
	    "school.xml", NULL, 0);
}

static void
bench_close(struct bench *b)
{
	char command[100];

	xmlFreeDoc(b->data);
	templates_close(b->set);
	arena_free(b->arena);
	diag_free(b->dg);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	strcpy(strrchr(folder, '-'), "-XXXXXX");	/* for the next case */
	CHECK_INT(system(command), 0);
}

static xmlNode *
person(struct bench *b, int n)
{
	xmlNode *node = xmlDocGetRootElement(b->data)->children;

	for (; node != NULL; node = node->next)
		if (node->type == XML_ELEMENT_NODE && n-- == 0)
			return node;
	return NULL;
}

static xmlDoc *
bench_run(struct bench *b, const char *const *params)
{
	struct template_run run = { .data = b->data, .data_file = "school.xml",
	    .subject = person(b, 1), .params = params };

	return b->head != NULL ? template_run(b->set, b->head, &run, b->dg) :
	    NULL;
}

/* Messages in English, as the user would see them. */
static const char *
said(struct bench *b)
{
	char	*text = NULL;
	size_t	 n = 0;
	FILE	*f = open_memstream(&text, &n);
	const char *copy;

	diag_print(b->dg, f, DIAG_EN, false);
	fclose(f);
	copy = arena_strdup(b->arena, text);
	free(text);
	return copy;
}

/* Runs a sheet that is wrong; it must say code, and give nothing. */
static void
expect_problem(const char *sheet, enum problem code, const char *in_message)
{
	struct bench	 b;
	xmlDoc		*out;
	bool		 ok;

	bench_open(&b, sheet);
	out = bench_run(&b, NULL);
	ok = out == NULL && diag_has(b.dg, code) &&
	    diag_count(b.dg, DIAG_NOTE) == 1 &&
	    strstr(said(&b), in_message) != NULL;
	if (!ok)
		fprintf(stderr, "said: %s", said(&b));
	xmlFreeDoc(out);
	bench_close(&b);
	CHECK(ok);
}

/* docs/functions.md */

static void
show_spaces(struct buf *b, const char *s)
{
	for (; *s != '\0'; s++) {
		if (strncmp(s, "\u00A0", 2) == 0) {
			buf_puts(b, "⍽");
			s += 1;
		} else if (strncmp(s, "\u202F", 3) == 0) {
			buf_puts(b, "˽");
			s += 2;
		} else if (strncmp(s, "-\u2060", 4) == 0) {
			buf_puts(b, "‑");
			s += 3;
		} else
			buf_putc(b, *s);
	}
}

static void
check_row(xmlXPathContext *ctxt, char *row)
{
	char		*call = strchr(row, '`') + 1, *result;
	xmlXPathObject	*o;
	xmlChar		*text;
	struct buf	 shown = { 0 };
	bool		 same;

	result = strstr(call, "` | `") + 5;
	*strstr(call, "` | `") = '\0';
	*strstr(result, "` |") = '\0';
	o = xmlXPathEvalExpression((const xmlChar *)call, ctxt);
	text = xmlXPathCastToString(o);
	show_spaces(&shown, (const char *)text);
	same = strcmp(buf_text(&shown), result) == 0;
	if (!same)
		fprintf(stderr, "%s is \"%s\", not \"%s\"\n", call,
		    buf_text(&shown), result);
	buf_free(&shown);
	xmlFree(text);
	xmlXPathFreeObject(o);
	CHECK(same);
}

TEST(every_example_of_the_documentation_is_true)
{
	struct diag	*dg = diag_new();
	struct templates none = { 0 };
	struct session	 s = { .dg = dg, .set = &none };
	struct buf	 b = { 0 };
	xmlDoc		*doc = xmlReadMemory("<d/>", 4, "d.xml", NULL, 0);
	xmlXPathContext	*ctxt = xmlXPathNewContext(doc);
	char		*row, *next;
	int		 n = 0;

	CHECK(file_read("docs/functions.md", &b));
	session_begin(&s);
	functions_register_xpath(ctxt, &s);
	/* the last section has no results that a test could know */
	*strstr(b.data, "## The run itself") = '\0';
	for (row = b.data; row != NULL && *row != '\0'; row = next) {
		next = strchr(row, '\n');
		if (next != NULL)
			*next++ = '\0';
		if (strncmp(row, "| `p:", 5) == 0 &&
		    strstr(row, "` | `") != NULL) {
			check_row(ctxt, row);
			n++;
		}
	}
	session_end(&s);
	xmlXPathFreeContext(ctxt);
	xmlFreeDoc(doc);
	buf_free(&b);
	CHECK_INT(diag_count(dg, DIAG_NOTE), 0);
	diag_free(dg);
	CHECK(n >= 55);
}

/* What a template says of itself */

TEST(a_head_says_kind_title_and_params)
{
	struct bench b;

	bench_open(&b, SHEET("<t:document kind='Z-1' title='Проба' "
	    "needs='person' blank='yes'><t:param name='a' default='1' "
	    "values='1 2'/></t:document><t:param name='b'/>", ""));
	CHECK(b.head != NULL);
	CHECK_STR(b.head->title, "Проба");
	CHECK_STR(b.head->needs, "person");
	CHECK(b.head->blank);
	CHECK_INT(b.head->nparam, 2);
	CHECK_STR(b.head->params[0].values, "1 2");
	CHECK_STR(b.head->params[1].name, "b");
	bench_close(&b);
}

TEST(kinds_are_listed_with_2_before_10)
{
	const struct template_head	**heads;
	struct bench			  b;
	size_t				  n;

	make_folder();
	write_text("z-2.xsl", SHEET("<t:document kind='Z-2'/>", ""));
	write_text("part.xsl", SHEET("", ""));	/* no document: not listed */
	bench_open(&b, SHEET("<t:document kind='Z-10'/>", ""));
	CHECK(templates_list(b.set, &heads, &n, b.dg));
	CHECK_INT(n, 2);
	CHECK_STR(heads[0]->kind, "Z-2");
	CHECK_STR(heads[1]->kind, "Z-10");
	bench_close(&b);
}

TEST(a_kind_that_does_not_say_its_audience_is_hidden)
{
	const struct template_head	**heads;
	struct bench			  b;
	size_t				  n;

	make_folder();
	write_text("z-2.xsl",
	    SHEET("<t:document kind='Z-2' audience='redacted'/>", ""));
	write_text("z-3.xsl", SHEET("<t:document kind='Z-3'/>", ""));
	bench_open(&b, SHEET("<t:document kind='Z-1' audience='publik'/>", ""));
	CHECK(templates_list(b.set, &heads, &n, b.dg));
	CHECK_INT(n, 3);
	CHECK_INT(heads[0]->audience, AUDIENCE_NEVER);
	CHECK_INT(heads[1]->audience, AUDIENCE_REDACTED);
	CHECK_INT(heads[2]->audience, AUDIENCE_NEVER);
	CHECK(diag_has(b.dg, TEMPLATE_AUDIENCE));
	bench_close(&b);
}

TEST(an_unknown_kind_is_an_error)
{
	struct bench b;

	bench_open(&b, SHEET(HEAD, ""));
	CHECK(templates_find(b.set, "O-99", b.dg) == NULL);
	CHECK(diag_has(b.dg, TEMPLATE_UNKNOWN));
	bench_close(&b);
}

TEST(missing_data_are_named)
{
	struct bench b;

	bench_open(&b, SHEET("<t:document kind='Z-1' "
	    "needs='person order pairs'/>", ""));
	CHECK(!template_needs(b.head, b.data, "school.xml", b.dg));
	CHECK(strstr(said(&b), "order, pairs") != NULL);
	bench_close(&b);
}

/* Subjects */

TEST(subjects_are_what_each_gives_in_document_order)
{
	struct bench	 b;
	xmlNode		**nodes;
	size_t		 n;

	bench_open(&b, SHEET(HEAD, ""));
	CHECK(template_subjects(b.head, b.data, b.arena, &nodes, &n, b.dg));
	CHECK_INT(n, 3);
	CHECK_STR(template_ref(nodes[0]), "ivanova");
	CHECK_STR(template_file_name(b.head, b.data, nodes[2], b.arena, b.dg),
	    "z_sidorov");
	bench_close(&b);
}

TEST(a_subject_is_chosen_by_its_id_or_by_what_it_refers_to)
{
	struct bench	 b;
	xmlNode		**nodes;
	size_t		 n, chosen[3];

	bench_open(&b, SHEET(HEAD, ""));
	CHECK(template_subjects(b.head, b.data, b.arena, &nodes, &n, b.dg));
	CHECK_INT(template_choose(nodes, n, "petrov", chosen), 1);
	CHECK_INT(chosen[0], 1);
	CHECK_INT(template_choose(nodes, n, "p1", chosen), 2);
	CHECK_INT(chosen[1], 2);
	CHECK_INT(template_choose(nodes, n, "p2", chosen), 0);
	bench_close(&b);
}

TEST(a_file_name_that_is_not_latin_is_an_error)
{
	struct bench	 b;
	xmlNode		*node;

	bench_open(&b, SHEET("<t:document kind='Z-1' each='//d:person' "
	    "file='string(.)'/>", ""));
	node = person(&b, 0);
	CHECK(template_file_name(b.head, b.data, node, b.arena, b.dg) == NULL);
	CHECK(diag_has(b.dg, TEMPLATE_FILE_NAME));
	bench_close(&b);
}

/* Runs */

/* An attribute of the root in the namespace of origins. */
static void
check_origin(xmlDoc *out, const char *name, const char *want)
{
	xmlChar	*is = xmlGetNsProp(xmlDocGetRootElement(out),
	    (const xmlChar *)name, (const xmlChar *)ORIGIN_NAMESPACE);
	bool	 same = is != NULL && strcmp((char *)is, want) == 0;

	xmlFree(is);
	CHECK(same);
}

TEST(literal_objects_carry_template_line_and_data_line)
{
	struct bench	 b;
	xmlDoc		*out;
	xmlNode		*root;

	bench_open(&b, SHEET(HEAD, "<xsl:for-each select='p:subject()'>\n"
	    "<fo:root/></xsl:for-each>"));
	out = bench_run(&b, NULL);
	CHECK(out != NULL);
	root = xmlDocGetRootElement(out);
	check_origin(out, "from", "z-1.xsl:5");
	check_origin(out, "at", "school.xml:3");
	template_strip_origins(out);
	CHECK(root->properties == NULL);
	xmlFreeDoc(out);
	bench_close(&b);
}

TEST(made_objects_carry_their_lines_too)
{
	struct bench	 b;
	xmlDoc		*out;

	bench_open(&b, SHEET(HEAD,
	    "<xsl:element name='fo:{local-name(/*)}'/>"));
	out = bench_run(&b, NULL);
	CHECK(out != NULL);
	check_origin(out, "from", "z-1.xsl:4");
	xmlFreeDoc(out);
	bench_close(&b);
}

TEST(strip_space_leaves_the_data_alone)
{
	struct bench	 b;
	xmlDoc		*out;
	xmlNode		*first;

	bench_open(&b, SHEET(HEAD "<xsl:strip-space elements='*'/>",
	    "<fo:root><xsl:value-of select='p:subject()/@id'/></fo:root>"));
	first = xmlDocGetRootElement(b.data)->children;
	out = bench_run(&b, NULL);
	CHECK(out != NULL);
	CHECK_STR((char *)xmlDocGetRootElement(out)->children->content,
	    "petrov");
	CHECK(xmlDocGetRootElement(b.data)->children == first);
	CHECK(first->type == XML_TEXT_NODE);
	xmlFreeDoc(out);
	bench_close(&b);
}

TEST(two_transformations_at_once_have_two_stylesheets)
{
	struct bench		 b;
	struct template_entry	*e;
	xsltStylesheet		*first, *second;

	bench_open(&b, SHEET(HEAD, "<fo:root/>"));
	e = (struct template_entry *)(uintptr_t)b.head;
	first = compile_take(b.set, e, b.dg);
	second = compile_take(b.set, e, b.dg);
	CHECK(first != NULL && second != NULL && first != second);
	compile_give(b.set, e, second);
	CHECK(compile_take(b.set, e, b.dg) == second);
	compile_give(b.set, e, first);
	compile_give(b.set, e, second);
	bench_close(&b);
}

/* How many of its runs a thread saw go wrong. */
static void *
run_often(void *user)
{
	struct bench	b = *(struct bench *)user;
	long		wrong = 0;
	int		i;

	b.dg = diag_new();
	b.data = xmlCopyDoc(b.data, 1);
	for (i = 0; i < 3000; i++) {
		xmlDoc	*out = bench_run(&b, NULL);
		xmlChar	*text = xmlNodeGetContent((xmlNode *)out);

		wrong += !xmlStrEqual(text, (const xmlChar *)
		    "ПетровИвановаИванова");
		xmlFree(text);
		xmlFreeDoc(out);
	}
	xmlFreeDoc(b.data);
	diag_free(b.dg);
	return (void *)wrong;
}

/* XPath puts the cheaper side of a union first, where one node is asked for. */
TEST(threads_do_not_disturb_each_others_unions)
{
	struct bench	 b;
	pthread_t	 threads[2];
	void		*wrong;
	int		 i;

	bench_open(&b, SHEET(HEAD, "<fo:root><xsl:for-each select='//d:person'>"
	    "<xsl:value-of select='(preceding-sibling::d:person"
	    " | following-sibling::d:person)[1]'/></xsl:for-each></fo:root>"));
	for (i = 0; i < 2; i++)
		CHECK(pthread_create(&threads[i], NULL, run_often, &b) == 0);
	for (i = 0; i < 2; i++) {
		pthread_join(threads[i], &wrong);
		CHECK_INT((long)wrong, 0);
	}
	bench_close(&b);
}

TEST(a_parameter_is_text_not_xpath)
{
	static const char *const params[] = { "a", "1 + 1", NULL };
	struct bench	 b;
	xmlDoc		*out;

	bench_open(&b, SHEET(HEAD "<t:param name='a'/><xsl:param name='a'/>",
	    "<fo:root><xsl:value-of select='$a'/></fo:root>"));
	out = bench_run(&b, params);
	CHECK(out != NULL);
	CHECK_STR((char *)xmlDocGetRootElement(out)->children->content,
	    "1 + 1");
	xmlFreeDoc(out);
	bench_close(&b);
}

TEST(an_unknown_parameter_is_refused)
{
	static const char *const params[] = { "b", "1", NULL };
	struct bench b;

	bench_open(&b, SHEET(HEAD, "<fo:root/>"));
	CHECK(bench_run(&b, params) == NULL);
	CHECK(diag_has(b.dg, TEMPLATE_NO_PARAM));
	bench_close(&b);
}

TEST(a_parameter_is_one_of_its_values)
{
	static const char *const params[] = { "a", "3", NULL };
	struct bench b;

	bench_open(&b, SHEET(HEAD "<t:param name='a' values='1 2'/>",
	    "<fo:root/>"));
	CHECK(bench_run(&b, params) == NULL);
	CHECK(diag_has(b.dg, TEMPLATE_PARAM_VALUE));
	bench_close(&b);
}

/* Mistakes: each gives one message, with the line */

TEST(a_wrong_expression_names_its_line)
{
	expect_problem(SHEET(HEAD, "<fo:root>\n"
	    "<xsl:value-of select='concat('/></fo:root>"),
	    TEMPLATE_XPATH, "concat( (template z-1.xsl:5)");
}

TEST(an_unknown_function_is_named)
{
	expect_problem(SHEET(HEAD, "<fo:root>\n"
	    "<xsl:value-of select='p:sing()'/></fo:root>"),
	    TEMPLATE_FUNCTION, "\"sing\" (template z-1.xsl:5)");
}

TEST(an_unknown_variable_is_named)
{
	expect_problem(SHEET(HEAD, "<fo:root>"
	    "<xsl:value-of select='$year'/></fo:root>"),
	    TEMPLATE_VARIABLE, "\"year\" (template z-1.xsl:4)");
}

TEST(a_missing_named_template_is_named)
{
	expect_problem(SHEET(HEAD, "<fo:root>"
	    "<xsl:call-template name='head'/></fo:root>"),
	    TEMPLATE_CALL, "\"head\"");
}

TEST(a_missing_import_is_named)
{
	expect_problem(SHEET("<xsl:import href='common/none.xsl'/>" HEAD, ""),
	    TEMPLATE_IMPORT, "common/none.xsl");
}

TEST(endless_recursion_is_stopped)
{
	expect_problem(SHEET(HEAD "<xsl:template name='a'>"
	    "<xsl:call-template name='a'/></xsl:template>",
	    "<fo:root><xsl:call-template name='a'/></fo:root>"),
	    TEMPLATE_RECURSION, "without end");
}

TEST(a_message_that_terminates_is_the_error)
{
	expect_problem(SHEET(HEAD, "<xsl:for-each select='//d:person[2]'>"
	    "<xsl:message terminate='yes'>нет срока\nпары</xsl:message>"
	    "</xsl:for-each>"),
	    TEMPLATE_SAYS_ERROR, "school.xml:3: error: нет срока\nпары");
}

TEST(a_rule_reports_at_the_node_it_names)
{
	expect_problem(SHEET(HEAD, "<fo:root><xsl:value-of select=\""
	    "p:error(//d:person[3], 'наставник ушёл')\"/></fo:root>"),
	    TEMPLATE_SAYS_ERROR, "school.xml:4: error: наставник ушёл");
}

TEST(a_wrong_date_is_an_error_in_the_data)
{
	expect_problem(SHEET(HEAD, "<fo:root><xsl:for-each "
	    "select='//d:person[1]'><xsl:value-of select=\""
	    "p:date('30.08.2026')\"/></xsl:for-each></fo:root>"),
	    TEMPLATE_ARGUMENT, "school.xml:2: error: wrong argument");
}

TEST(files_elsewhere_are_not_read)
{
	expect_problem(SHEET(HEAD, "<fo:root><xsl:copy-of select=\""
	    "document('/etc/passwd')\"/></fo:root>"),
	    TEMPLATE_OUTSIDE, "/etc/passwd");
}

TEST(the_network_is_not_read)
{
	expect_problem(SHEET(HEAD, "<fo:root><xsl:copy-of select=\""
	    "document('http://example.invalid/a.xml')\"/></fo:root>"),
	    TEMPLATE_OUTSIDE, "example.invalid");
}

TEST(nothing_can_be_written)
{
	expect_problem("<xsl:stylesheet version='1.0'"
	    " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
	    " xmlns:d='urn:pisar:data' xmlns:t='urn:pisar:template'"
	    " xmlns:ex='http://exslt.org/common'"
	    " extension-element-prefixes='ex'>" HEAD
	    "<xsl:template match='/'><a>"
	    "<ex:document href='/tmp/pisar-must-not-be.xml'><a/></ex:document>"
	    "</a></xsl:template></xsl:stylesheet>",
	    TEMPLATE_WRITES, "pisar-must-not-be");
	CHECK(access("/tmp/pisar-must-not-be.xml", F_OK) != 0);
}

TEST(chance_is_refused)
{
	expect_problem(SHEET(HEAD, "<fo:root><xsl:value-of "
	    "xmlns:m='http://exslt.org/math' select='m:random()'/></fo:root>"),
	    TEMPLATE_FUNCTION, "random");
}

TEST(a_template_that_makes_nothing_is_an_error)
{
	expect_problem(SHEET(HEAD, ""), TEMPLATE_EMPTY, "Z-1");
}
