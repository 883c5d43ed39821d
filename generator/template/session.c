/*
 * session: see session.h.
 *
 * libxslt prints in pieces: first a line with the place («runtime error:
 * file F line N element E»), then one with the matter. XPath's errors come
 * before both and know no place. What is said is collected here and told
 * once, with the place.
 */
#include "template/session.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/uri.h>

#include "base/arena.h"
#include "data/complaint.h"
#include "data/load.h"
#include "russian/lexicon.h"
#include "template/internal.h"

static _Thread_local struct session *current;

/* What libxslt says, and our words for it. */
static const struct {
	const char	*pattern;
	enum problem	 problem;
	int		 arg;		/* which % is {1} */
	bool		 deaf;		/* what comes after is its echo */
} rows[] = {
	{ "Variable '%' has not been declared", TEMPLATE_VARIABLE, 0, false },
	{ "The called template '%' was not found", TEMPLATE_CALL, 0, false },
	{ "%: The called template '%' was not found", TEMPLATE_CALL, 1,
	    false },
	{ "%potential infinite template recursion", TEMPLATE_RECURSION, 0,
	    true },
	{ "%Maximum number of variables", TEMPLATE_RECURSION, 0, true },
	{ "%operation limit exceeded", TEMPLATE_TOO_LONG, 0, true },
	{ "xsl:% : unable to load %", TEMPLATE_IMPORT, 1, false },
	{ "xsl:% : invalid URI reference %", TEMPLATE_IMPORT, 1, false },
	{ "xsl:% : could not compile % expression '%'", TEMPLATE_XPATH, 2,
	    false },
	{ "Network file read for % refused", TEMPLATE_OUTSIDE, 0, false },
	{ "% write for % refused", TEMPLATE_WRITES, 1, false },
	{ "%irectory creation for % refused", TEMPLATE_WRITES, 1, false },
};

/* Lines that only repeat what another says better. */
static const char *const echoes[] = {
	"XPath evaluation returned no result",
	"Failed to evaluate the expression",
	"Failed to evaluate the AVT",
	"Failed to compile",
	"unable to load",
	"rights for",
	"xsltLoadStyleDocument",
	"xsltParseStylesheetProcess",
	"xsltParseStylesheetTop",
	"Evaluating user parameter",
	NULL
};

struct session *
session_now(void)
{
	return current;
}

void
session_begin(struct session *s)
{
	s->arena = arena_new();
	s->outer = current;
	current = s;
	xmlSetStructuredErrorFunc(s, session_xml_error);
	xmlSetGenericErrorFunc(s, session_message);
}

const char *
session_file_name(struct session *s, const char *url)
{
	char		*path = xmlURIUnescapeString(url, 0, NULL);
	const char	*name = arena_strdup(s->arena, path);
	size_t		 i, n;

	xmlFree(path);
	for (i = 0; i < s->set->nfolder; i++) {
		n = strlen(s->set->folders[i]);
		if (strncmp(name, s->set->folders[i], n) == 0 &&
		    name[n] == '/')
			return name + n + 1;
	}
	return name;
}

struct place
session_place(struct session *s, const xmlNode *node)
{
	struct place	 at = { 0 };
	const xmlNode	*inst = s->ctxt != NULL ? s->ctxt->inst : NULL;

	if (s->ctxt == NULL) {
		at.file = s->at_file != NULL ? s->at_file : s->kind_file;
		at.line = s->at_line;
		return at;
	}
	if (node == NULL)
		node = s->ctxt->node;
	if (node != NULL)
		at = data_place(node, s->arena);
	if (at.file == NULL && s->subject != NULL)
		at = data_place(s->subject, s->arena);
	if (at.file == NULL)
		at.file = s->data_file;
	if (s->at_file != NULL) {
		at.template_file = session_file_name(s, s->at_file);
		at.template_line = s->at_line;
	} else if (inst != NULL && inst->doc != NULL &&
	    inst->doc->URL != NULL) {
		at.template_file = session_file_name(s,
		    (const char *)inst->doc->URL);
		at.template_line = (int)xmlGetLineNo(inst);
	}
	return at;
}

static void
add(struct session *s, enum problem code, const char *a, const char *b)
{
	struct place at = session_place(s, NULL);

	diag_add(s->dg, code, &at, a, b, NULL);
	s->failed = true;
	s->at_file = NULL;
	s->at_line = 0;
	s->xpath = s->function = NULL;
}

void
session_fail(struct session *s, enum problem code, const char *what)
{
	add(s, code, what, NULL);
	if (s->ctxt != NULL)
		s->ctxt->state = XSLT_STATE_STOPPED;
}

/* «runtime error: file F line N element E» */
static bool
take_place(struct session *s, const char *text)
{
	char found[3][400];

	if (complaint_match(text, "% error: file % line % element ", found, 3)) {
		s->at_file = arena_strdup(s->arena, found[1]);
		s->at_line = atoi(found[2]);
		return true;
	}
	return complaint_match(text, "% error: element ", found, 1) ||
	    strcmp(text, "runtime error") == 0 ||
	    strcmp(text, "compilation error") == 0;
}

/* Is libxslt inside an xsl:message? Then text is what the template says. */
static bool
take_message(struct session *s, const char *text)
{
	const xmlNode	*inst = s->ctxt != NULL ? s->ctxt->inst : NULL;
	const char	*end;
	struct place	 at;

	if (inst == NULL || !xmlStrEqual(inst->name, (const xmlChar *)"message"))
		return false;
	end = data_attribute(inst, "terminate");
	if (end != NULL && strcmp(end, "yes") == 0) {
		add(s, TEMPLATE_SAYS_ERROR, text, text);
	} else {
		at = session_place(s, NULL);
		diag_add(s->dg, TEMPLATE_SAYS, &at, text, NULL);
	}
	return true;
}

static bool
is_echo(const struct session *s, const char *text)
{
	int i;

	if (s->deaf || strncmp(text, "no result for", 13) == 0)
		return true;
	for (i = 0; echoes[i] != NULL; i++)
		if (strstr(text, echoes[i]) != NULL)
			return s->failed;
	return false;
}

static void
tell(struct session *s, const char *text)
{
	char	found[3][400] = { "", "", "" };
	size_t	i;

	if (s->deaf)
		return;
	if (s->function != NULL) {
		add(s, TEMPLATE_FUNCTION, s->function, NULL);
		return;
	}
	if (s->xpath != NULL) {
		add(s, TEMPLATE_XPATH, s->xpath, NULL);
		return;
	}
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (!complaint_match(text, rows[i].pattern, found, 3))
			continue;
		add(s, rows[i].problem, found[rows[i].arg], NULL);
		s->deaf = rows[i].deaf;
		return;
	}
	if (!is_echo(s, text))
		add(s, TEMPLATE_WRONG, text, NULL);
}

static void
flush(struct session *s)
{
	char	 name[1][400];
	char	*text = arena_strdup(s->arena, buf_text(&s->text));
	size_t	 n = strlen(text);

	buf_clear(&s->text);
	while (n > 0 && strchr(" \n", text[n - 1]) != NULL)
		text[--n] = '\0';
	text += strspn(text, " \n");
	if (*text == '\0' || take_message(s, text) || take_place(s, text))
		return;
	if (complaint_match(text, "xmlXPathCompOpEval: function % not found",
	    name, 1)) {
		s->function = arena_strdup(s->arena, name[0]);
		return;
	}
	tell(s, text);
}

static void
collect(struct session *s, const char *format, va_list args)
{
	buf_vprintf(&s->text, format, args);
	if (s->text.n > 0 && s->text.data[s->text.n - 1] == '\n')
		flush(s);
}

void
session_message(void *user, const char *format, ...)
{
	struct session	*s = user != NULL ? user : current;
	va_list		 args;

	if (s == NULL)
		return;
	va_start(args, format);
	collect(s, format, args);
	va_end(args);
}

/* The expression of the instruction that runs. */
static const char *
own_expression(const struct session *s)
{
	const xmlNode	*inst = s->ctxt != NULL ? s->ctxt->inst : NULL;
	const char	*text = data_attribute(inst, "select");

	if (text == NULL)
		text = data_attribute(inst, "test");
	return text != NULL ? text : "";
}

void
session_xml_error(void *user, xmlErrorPtr e)
{
	struct session *s = user;

	/* of a variable libxslt itself says more */
	if (s == NULL || e->domain != XML_FROM_XPATH || s->xpath != NULL ||
	    e->code == XML_XPATH_UNDEF_VARIABLE_ERROR)
		return;
	/* 0 is XPATH_EXPRESSION_OK */
	if (e->code == XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED) {
		s->deaf = false;
		add(s, TEMPLATE_TOO_LONG, NULL, NULL);
		s->deaf = true;
		return;
	}
	s->xpath = arena_strdup(s->arena, e->str1 != NULL ? e->str1 :
	    own_expression(s));
}

void
session_end(struct session *s)
{
	if (s->text.n > 0)
		flush(s);
	if (s->function != NULL || (s->xpath != NULL && !s->deaf))
		tell(s, "");
	current = s->outer;
	xmlSetStructuredErrorFunc(current,
	    current != NULL ? session_xml_error : NULL);
	xmlSetGenericErrorFunc(current,
	    current != NULL ? session_message : NULL);
	buf_free(&s->text);
	lexicon_free(s->lexicon);
	arena_free(s->arena);
}
