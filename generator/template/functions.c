/*
 * functions: what templates may call, namespace urn:pisar:functions. Each is
 * a thin cover of russian/; docs/functions.md describes them for authors.
 */
#include <math.h>
#include <string.h>

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltutils.h>

#include "base/buf.h"
#include "data/load.h"
#include "russian/agree.h"
#include "russian/date.h"
#include "russian/decline.h"
#include "russian/name.h"
#include "russian/number.h"
#include "russian/numeral.h"
#include "russian/text.h"
#include "template/internal.h"

#define ARGS_MAX	6
#define X(s)		((const xmlChar *)(s))

/* One call: arguments as text, result as text. */
struct call {
	struct session	*session;
	xmlXPathParserContext *ctxt;
	const char	*name;
	int		 n;
	const char	*arg[ARGS_MAX];	/* "" where not given */
	double		 number[ARGS_MAX]; /* the same as numbers, or NaN */
	struct buf	 out;
};

static void
wrong(struct call *c, const char *what)
{
	struct buf b = { 0 };

	buf_printf(&b, "p:%s: «%s»", c->name, what);
	session_fail(c->session, TEMPLATE_ARGUMENT, buf_text(&b));
	buf_free(&b);
}

/* A date; an empty text stays empty: a blank to be filled in by hand. */
static bool
get_date(struct call *c, int i, struct date *d)
{
	if (*c->arg[i] == '\0')
		return false;
	if (date_parse(c->arg[i], d))
		return true;
	wrong(c, c->arg[i]);
	return false;
}

static bool
get_form(struct call *c, int i, enum date_form *form)
{
	*form = i < c->n ? date_form(c->arg[i]) : DATE_WORDS;
	if (*form == DATE_FORM_MAX)
		wrong(c, c->arg[i]);
	return *form != DATE_FORM_MAX;
}

static void
call_date(struct call *c)
{
	struct date	d;
	enum date_form	form;

	if (get_form(c, 1, &form) && get_date(c, 0, &d))
		date_put(&c->out, d, form);
}

static void
call_date_range(struct call *c)
{
	struct date	from, to;
	enum date_form	form;
	bool		a, b;

	if (!get_form(c, 2, &form))
		return;
	a = get_date(c, 0, &from);
	b = get_date(c, 1, &to);
	if (a && b)
		date_put_range(&c->out, from, to, form);
	else if (a || b)
		date_put(&c->out, a ? from : to, form);
}

static void
call_school_year(struct call *c)
{
	struct date	d;

	if (get_date(c, 0, &d))
		date_put_school_year(&c->out, date_school_year(d),
		    strcmp(c->arg[1], "full") == 0);
}

/* Days since the year 0, counted from March. */
static long
day_number(struct date d)
{
	long	y = d.month < 3 ? d.year - 1 : d.year;
	long	m = (d.month + 9) % 12;

	return 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + d.day;
}

static void
call_days(struct call *c)
{
	struct date	from, to;

	if (!get_date(c, 0, &from) || !get_date(c, 1, &to))
		return;
	if (from.day == 0 || to.day == 0)
		wrong(c, from.day == 0 ? c->arg[0] : c->arg[1]);
	else
		buf_printf(&c->out, "%ld", day_number(to) - day_number(from));
}

static void
call_initials(struct call *c)
{
	enum name_form form = c->n > 3 ? name_form(c->arg[3]) : NAME_BEFORE;

	if (form == NAME_FORM_MAX)
		wrong(c, c->arg[3]);
	else
		name_put(&c->out, c->arg[0], c->arg[1], c->arg[2], form);
}

static void
call_plural(struct call *c)
{
	buf_puts(&c->out, c->arg[1 + number_plural(c->number[0])]);
}

static void
call_count(struct call *c)
{
	number_put(&c->out, c->number[0], -1);
	buf_puts(&c->out, "\u00A0");
	call_plural(c);
}

static void
call_number(struct call *c)
{
	number_put(&c->out, c->number[0], c->n > 1 ? (int)c->number[1] : -1);
}

static void
call_nbsp(struct call *c)
{
	text_put_nobreak(&c->out, c->arg[0]);
}

static void
call_typo(struct call *c)
{
	struct buf clean = { 0 };

	text_put_clean(&clean, c->arg[0]);
	text_put_nobreak(&c->out, buf_text(&clean));
	buf_free(&clean);
}

static void
call_o(struct call *c)
{
	agree_put_about(&c->out, c->arg[0]);
}

static void
call_agree(struct call *c)
{
	agree_put(&c->out, c->arg[0], agree_gender(c->arg[1]));
}

static const char *const gender_codes[] = {
	[GENDER_M] = "m", [GENDER_F] = "f", [GENDER_N] = "n",
	[GENDER_PLURAL] = "pl", [GENDER_UNKNOWN] = "",
};

static void
call_gender(struct call *c)
{
	buf_puts(&c->out, gender_codes[agree_gender(c->arg[0])]);
}

static void
call_upper(struct call *c)
{
	text_put_upper(&c->out, c->arg[0]);
}

static void
call_lower(struct call *c)
{
	text_put_lower(&c->out, c->arg[0]);
}

static void
call_capitalize(struct call *c)
{
	text_put_capitalized(&c->out, c->arg[0]);
}

static void
call_uncapitalize(struct call *c)
{
	text_put_uncapitalized(&c->out, c->arg[0]);
}

static void
call_latin(struct call *c)
{
	text_put_latin(&c->out, c->arg[0]);
}

/* A case, the nominative if not given. */
static bool
get_case(struct call *c, int i, enum grammar_case *out)
{
	*out = *c->arg[i] != '\0' ? grammar_case(c->arg[i]) : CASE_NOM;
	if (*out == CASE_MAX)
		wrong(c, c->arg[i]);
	return *out != CASE_MAX;
}

static bool
get_gender(struct call *c, int i, enum gender *out)
{
	int g;

	for (g = 0; g <= GENDER_UNKNOWN; g++)
		if (strcmp(gender_codes[g], c->arg[i]) == 0) {
			*out = (enum gender)g;
			return true;
		}
	wrong(c, c->arg[i]);
	return false;
}

static const struct lexicon *
get_lexicon(struct call *c)
{
	if (c->session->lexicon == NULL)
		c->session->lexicon = lexicon_new();
	return c->session->lexicon;
}

/* What the program is not sure of has «?» in front, as in pisar decline. */
static void
put_declined(struct call *c, const struct buf *text, bool sure)
{
	if (!sure)
		buf_putc(&c->out, '?');
	buf_puts(&c->out, buf_text(text));
}

static void
call_decline_name(struct call *c)
{
	static const char *const parts[] = {
		[NAME_SURNAME] = "surname", [NAME_GIVEN] = "given",
		[NAME_PATRONYMIC] = "patronymic", "whole"
	};
	enum grammar_case	 gcase;
	enum gender		 gender;
	struct buf		 text = { 0 };
	bool			 sure;
	int			 part = 0;

	while (part < 4 && strcmp(parts[part], c->arg[0]) != 0)
		part++;
	if (part == 4)
		wrong(c, c->arg[0]);
	else if (get_gender(c, 2, &gender) && get_case(c, 3, &gcase)) {
		sure = part == 3 ? decline_name(get_lexicon(c), &text,
		    c->arg[1], gender, gcase) :
		    decline_name_part(get_lexicon(c), &text,
		    (enum name_part)part, c->arg[1], gender, gcase);
		put_declined(c, &text, sure);
	}
	buf_free(&text);
}

static void
call_decline_post(struct call *c)
{
	enum grammar_case	gcase;
	struct buf		text = { 0 };
	bool			sure;

	if (get_case(c, 1, &gcase)) {
		sure = decline_post(get_lexicon(c), &text, c->arg[0], gcase);
		put_declined(c, &text, sure);
	}
	buf_free(&text);
}

static void
call_name_gender(struct call *c)
{
	buf_puts(&c->out, gender_codes[decline_gender(get_lexicon(c),
	    c->arg[0], c->arg[1], c->arg[2])]);
}

/* The words for a number: how many, or which in the row. */
static void
put_number_words(struct call *c, bool (*put)(struct buf *, long long,
    enum gender, enum grammar_case))
{
	enum grammar_case	gcase;
	enum gender		gender = GENDER_M;
	double			x = c->number[0];

	if ((*c->arg[1] != '\0' && !get_gender(c, 1, &gender)) ||
	    !get_case(c, 2, &gcase))
		return;
	if (!(fabs(x) <= (double)NUMERAL_MAX) || floor(x) != x ||
	    !put(&c->out, (long long)x, gender, gcase))
		wrong(c, c->arg[0]);
}

static void
call_number_words(struct call *c)
{
	put_number_words(c, numeral_put);
}

static void
call_ordinal_words(struct call *c)
{
	put_number_words(c, numeral_put_ordinal);
}

static void
call_money_words(struct call *c)
{
	if (!numeral_put_money(&c->out, c->number[0]))
		wrong(c, c->arg[0]);
}

static void
call_date_words(struct call *c)
{
	enum grammar_case	gcase;
	struct date		d;

	if (get_case(c, 1, &gcase) && get_date(c, 0, &d) &&
	    !numeral_put_date(&c->out, d, gcase))
		wrong(c, c->arg[0]);
}

/* A function of texts: how many arguments, and the work. */
static const struct function {
	const char	*name;
	int		 least, most;
	void		(*call)(struct call *);
} functions[] = {
	{ "date", 1, 2, call_date },
	{ "date-range", 2, 3, call_date_range },
	{ "school-year", 1, 2, call_school_year },
	{ "days", 2, 2, call_days },
	{ "initials", 3, 4, call_initials },
	{ "plural", 4, 4, call_plural },
	{ "count", 4, 4, call_count },
	{ "number", 1, 2, call_number },
	{ "nbsp", 1, 1, call_nbsp },
	{ "typo", 1, 1, call_typo },
	{ "o", 1, 1, call_o },
	{ "agree", 2, 2, call_agree },
	{ "gender", 1, 1, call_gender },
	{ "upper", 1, 1, call_upper },
	{ "lower", 1, 1, call_lower },
	{ "capitalize", 1, 1, call_capitalize },
	{ "uncapitalize", 1, 1, call_uncapitalize },
	{ "latin", 1, 1, call_latin },
	{ "decline-name", 4, 4, call_decline_name },
	{ "decline-post", 2, 2, call_decline_post },
	{ "name-gender", 3, 3, call_name_gender },
	{ "number-words", 1, 3, call_number_words },
	{ "ordinal-words", 1, 3, call_ordinal_words },
	{ "money-words", 1, 1, call_money_words },
	{ "date-words", 1, 2, call_date_words },
};

static struct session *
session_of(xmlXPathParserContext *ctxt)
{
	return ctxt->context->userData;
}

/* Arguments come off the stack last first. */
static bool
pop_args(xmlXPathParserContext *ctxt, struct call *c, xmlChar **owned)
{
	int i;

	for (i = c->n - 1; i >= 0; i--) {
		owned[i] = xmlXPathPopString(ctxt);
		if (owned[i] == NULL || xmlXPathCheckError(ctxt))
			return false;
		c->arg[i] = (const char *)owned[i];
		c->number[i] = xmlXPathCastStringToNumber(owned[i]);
	}
	for (i = c->n; i < ARGS_MAX; i++)
		c->arg[i] = "";
	return true;
}

static void
run_function(xmlXPathParserContext *ctxt, int nargs)
{
	struct call	 c = { .session = session_of(ctxt), .ctxt = ctxt,
			    .name = (const char *)ctxt->context->function,
			    .n = nargs };
	xmlChar		*owned[ARGS_MAX] = { NULL };
	const struct function *f = functions;
	int		 i;

	while (strcmp(f->name, c.name) != 0)	/* only these call us */
		f++;
	if (nargs < f->least || nargs > f->most) {
		wrong(&c, "()");
		xmlXPathErr(ctxt, XPATH_INVALID_ARITY);
		return;
	}
	if (pop_args(ctxt, &c, owned)) {
		f->call(&c);
		xmlXPathReturnString(ctxt, xmlStrdup(X(buf_text(&c.out))));
	}
	for (i = 0; i < nargs; i++)
		xmlFree(owned[i]);
	buf_free(&c.out);
}

/* p:at(): «FILE:LINE» of the data that the template stands on. */
static void
run_at(xmlXPathParserContext *ctxt, int nargs)
{
	struct session		*s = session_of(ctxt);
	const xmlNode		*node = ctxt->context->node;
	struct arena_mark	 mark = arena_mark(s->arena);
	struct place		 at;
	struct buf		 b = { 0 };

	CHECK_ARITY(0);
	at = data_place(node, s->arena);
	if (at.file == NULL)	/* in a fragment that the template made */
		at = data_place(s->subject, s->arena);
	if (at.file != NULL)
		buf_printf(&b, "%s:%d", at.file, at.line);
	xmlXPathReturnString(ctxt, xmlStrdup(X(buf_text(&b))));
	buf_free(&b);
	arena_reset(s->arena, mark);
}

/* p:subject(): the node that the document is made for. */
static void
run_subject(xmlXPathParserContext *ctxt, int nargs)
{
	CHECK_ARITY(0);
	valuePush(ctxt, xmlXPathNewNodeSet(session_of(ctxt)->subject));
}

/*
 * p:error(node, text), p:warn(node, text): a problem in the user's data. A
 * third argument is the same in English.
 */
static void
add_problem(xmlXPathParserContext *ctxt, int nargs, enum problem code)
{
	struct session	*s = session_of(ctxt);
	xmlChar		*text, *english = NULL;
	xmlNodeSet	*nodes;
	struct place	 at;

	if (nargs == 3)
		english = xmlXPathPopString(ctxt);
	else if (nargs != 2)
		XP_ERROR(XPATH_INVALID_ARITY);
	text = xmlXPathPopString(ctxt);
	nodes = xmlXPathPopNodeSet(ctxt);
	if (text != NULL && !xmlXPathCheckError(ctxt)) {
		at = session_place(s, nodes != NULL && nodes->nodeNr > 0 ?
		    nodes->nodeTab[0] : NULL);
		if (s->only_data)
			at.template_file = NULL;
		diag_add(s->dg, code, &at, (const char *)text,
		    (const char *)(english != NULL ? english : text), NULL);
		s->failed = s->failed || code == TEMPLATE_SAYS_ERROR;
	}
	xmlFree(text);
	xmlFree(english);
	xmlXPathFreeNodeSet(nodes);
	xmlXPathReturnEmptyString(ctxt);
}

static void
run_error(xmlXPathParserContext *ctxt, int nargs)
{
	add_problem(ctxt, nargs, TEMPLATE_SAYS_ERROR);
}

static void
run_warn(xmlXPathParserContext *ctxt, int nargs)
{
	add_problem(ctxt, nargs, TEMPLATE_SAYS_WARNING);
}

/* EXSLT's math:random(): the same data must give the same paper. */
static void
run_forbidden(xmlXPathParserContext *ctxt, int nargs)
{
	struct session *s = session_of(ctxt);

	(void)nargs;
	s->function = arena_strdup(s->arena,
	    (const char *)ctxt->context->function);
	xmlXPathErr(ctxt, XPATH_UNKNOWN_FUNC_ERROR);
}

static const struct {
	const char		*namespace, *name;
	xmlXPathFunction	 run;
} special[] = {
	{ FUNCTIONS_NAMESPACE, "at", run_at },
	{ ORIGIN_NAMESPACE, "at", run_at },
	{ FUNCTIONS_NAMESPACE, "subject", run_subject },
	{ FUNCTIONS_NAMESPACE, "error", run_error },
	{ FUNCTIONS_NAMESPACE, "warn", run_warn },
	{ "http://exslt.org/math", "random", run_forbidden },
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

void
functions_register_xpath(xmlXPathContext *ctxt, struct session *s)
{
	size_t i;

	ctxt->userData = s;
	ctxt->error = session_xml_error;
	xmlXPathRegisterNs(ctxt, X("d"), X(DATA_NAMESPACE));
	xmlXPathRegisterNs(ctxt, X("p"), X(FUNCTIONS_NAMESPACE));
	for (i = 0; i < COUNT(functions); i++)
		xmlXPathRegisterFuncNS(ctxt, X(functions[i].name),
		    X(FUNCTIONS_NAMESPACE), run_function);
	for (i = 0; i < COUNT(special); i++)
		xmlXPathRegisterFuncNS(ctxt, X(special[i].name),
		    X(special[i].namespace), special[i].run);
}

void
functions_register(xsltTransformContext *ctxt, struct session *s)
{
	size_t i;

	ctxt->xpathCtxt->userData = s;
	ctxt->xpathCtxt->error = session_xml_error;
	for (i = 0; i < COUNT(functions); i++)
		xsltRegisterExtFunction(ctxt, X(functions[i].name),
		    X(FUNCTIONS_NAMESPACE), run_function);
	for (i = 0; i < COUNT(special); i++)
		xsltRegisterExtFunction(ctxt, X(special[i].name),
		    X(special[i].namespace), special[i].run);
}
