/*
 * simple: values of simple types (XML Schema part 2, §3 and §4).
 */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "data/grammar.h"
#include "data/load.h"
#include "russian/date.h"

#define X(s)	((const xmlChar *)(s))

#define LISTED_MAX	40	/* values named in a message */

static const char *const names[TYPE_MAX] = {
	[TYPE_STRING] = "string", [TYPE_TOKEN] = "token",
	[TYPE_NMTOKEN] = "NMTOKEN", [TYPE_NCNAME] = "NCName",
	[TYPE_LANGUAGE] = "language", [TYPE_URI] = "anyURI",
	[TYPE_BOOLEAN] = "boolean", [TYPE_DECIMAL] = "decimal",
	[TYPE_INTEGER] = "integer",
	[TYPE_NON_NEGATIVE] = "nonNegativeInteger",
	[TYPE_POSITIVE] = "positiveInteger", [TYPE_DATE] = "date",
	[TYPE_YEAR_MONTH] = "gYearMonth", [TYPE_YEAR] = "gYear",
};

/* What to say of a wrong value: of an element's text, of an attribute. */
struct pair {
	enum problem	text, attribute;
};

static const struct pair
	wrong = { DATA_VALUE_WRONG, DATA_ATTRIBUTE_VALUE_WRONG },
	empty = { DATA_VALUE_EMPTY, DATA_ATTRIBUTE_VALUE_EMPTY },
	not_date = { DATA_VALUE_DATE, DATA_ATTRIBUTE_VALUE_DATE },
	not_year = { DATA_VALUE_YEAR, DATA_ATTRIBUTE_VALUE_YEAR },
	not_month = { DATA_VALUE_MONTH, DATA_ATTRIBUTE_VALUE_MONTH },
	not_number = { DATA_VALUE_NUMBER, DATA_ATTRIBUTE_VALUE_NUMBER },
	not_boolean = { DATA_VALUE_BOOLEAN, DATA_ATTRIBUTE_VALUE_BOOLEAN },
	not_listed = { DATA_NOT_IN_LIST, DATA_ATTRIBUTE_NOT_IN_LIST },
	not_pattern = { DATA_VALUE_PATTERN, DATA_ATTRIBUTE_VALUE_PATTERN },
	too_small = { DATA_VALUE_LESS, DATA_ATTRIBUTE_VALUE_LESS },
	too_large = { DATA_VALUE_MORE, DATA_ATTRIBUTE_VALUE_MORE };

enum builtin
simple_builtin(const char *name)
{
	enum builtin i;

	for (i = 0; i < TYPE_MAX; i++)
		if (strcmp(names[i], name) == 0)
			break;
	return i;
}

static bool
tell(const struct subject *of, const struct pair *what, const char *value,
    const char *more)
{
	const char	*name;
	struct place	 at;

	if (of == NULL)		/* one of a union: the others may do */
		return false;
	name = (const char *)of->node->name;
	at = data_place(of->node, of->arena);
	if (of->attribute != NULL)
		diag_add(of->dg, what->attribute, &at, name, value, more,
		    of->attribute, NULL);
	else
		diag_add(of->dg, what->text, &at, name, value, more, NULL);
	return false;
}

static bool
is_integer(const char *s, char sign_allowed)
{
	if (*s == '+' || (*s == '-' && sign_allowed))
		s++;
	return *s != '\0' && s[strspn(s, "0123456789")] == '\0';
}

static bool
is_decimal(const char *s)
{
	size_t a, b = 0;

	s += *s == '+' || *s == '-';
	a = strspn(s, "0123456789");
	s += a;
	if (*s == '.')
		b = strspn(++s, "0123456789");
	return a + b > 0 && s[b] == '\0';
}

static bool
is_date(const char *s, int parts)
{
	struct date d;

	if (strchr(s, ' ') != NULL || !date_parse(s, &d))
		return false;
	return parts == 3 ? d.day > 0 : parts == 2 ? d.month > 0 && d.day == 0 :
	    d.month == 0;
}

static bool
is_language(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	return n > 0 && n <= 8 && s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")] == '\0';
}

static bool
is_builtin(enum builtin type, const char *s, const struct subject *of)
{
	static const char *const truth[] = { "true", "false", "1", "0" };
	bool	 ok = true;
	int	 i;

	switch (type) {
	case TYPE_NMTOKEN:
		return xmlValidateNMToken(X(s), 0) == 0 ||
		    tell(of, &wrong, s, "");
	case TYPE_NCNAME:
		return xmlValidateNCName(X(s), 0) == 0 ||
		    tell(of, &wrong, s, "");
	case TYPE_LANGUAGE:
		return is_language(s) || tell(of, &wrong, s, "");
	case TYPE_BOOLEAN:
		for (i = 0, ok = false; i < 4; i++)
			ok = ok || strcmp(s, truth[i]) == 0;
		return ok || tell(of, &not_boolean, s, "");
	case TYPE_DECIMAL:
		return is_decimal(s) || tell(of, &not_number, s, "");
	case TYPE_INTEGER:
		return is_integer(s, true) || tell(of, &not_number, s, "");
	case TYPE_NON_NEGATIVE:
		return is_integer(s, false) || tell(of, &not_number, s, "");
	case TYPE_POSITIVE:
		ok = is_integer(s, false) && s[strspn(s, "+0")] != '\0';
		return ok || tell(of, &not_number, s, "");
	case TYPE_DATE:
		return is_date(s, 3) || tell(of, &not_date, s, "");
	case TYPE_YEAR_MONTH:
		return is_date(s, 2) || tell(of, &not_month, s, "");
	case TYPE_YEAR:
		return is_date(s, 1) || tell(of, &not_year, s, "");
	default:
		return true;
	}
}

static bool
is_listed(const struct simple *t, const char *s, const struct subject *of)
{
	struct buf	b = { 0 };
	size_t		i;

	for (i = 0; i < t->nvalue; i++)
		if (strcmp(t->values[i], s) == 0)
			return true;
	for (i = 0; i < t->nvalue && i < LISTED_MAX; i++)
		buf_printf(&b, "%s%s", i > 0 ? ", " : "", t->values[i]);
	if (t->nvalue > LISTED_MAX)
		buf_puts(&b, "…");
	tell(of, &not_listed, s, buf_text(&b));
	buf_free(&b);
	return false;
}

static bool
is_in_bounds(const struct simple *t, const char *s, const struct subject *of)
{
	char	bound[32];
	double	x = strtod(s, NULL);

	if (t->has_min && x < t->min) {
		snprintf(bound, sizeof(bound), "%.15g", t->min);
		return tell(of, &too_small, s, bound);
	}
	if (t->has_max && x > t->max) {
		snprintf(bound, sizeof(bound), "%.15g", t->max);
		return tell(of, &too_large, s, bound);
	}
	return true;
}

static bool	check(const struct simple *, const char *,
		    const struct subject *);

/* What this restriction adds to its base. */
static bool
check_facets(const struct simple *t, const char *s, const struct subject *of)
{
	size_t n;

	if (t->nvalue > 0 && !is_listed(t, s, of))
		return false;
	if (t->regexp != NULL && xmlRegexpExec(t->regexp, X(s)) != 1)
		return tell(of, &not_pattern, s, t->pattern);
	if (t->least > 0 || t->most > 0) {
		n = utf8_length(s);
		if (n < t->least || (t->most > 0 && n > t->most))
			return tell(of, n == 0 ? &empty : &wrong, s, "");
	}
	return is_in_bounds(t, s, of);
}

static bool
check_list(const struct simple *t, const char *s, const struct subject *of)
{
	char	*copy = mem_strdup(s), *word = copy;
	bool	 ok = true;

	while (ok && *word != '\0') {
		size_t	n = strcspn(word, " ");
		bool	last = word[n] == '\0';

		word[n] = '\0';
		ok = n == 0 || check(t->item, word, of);
		word += n + !last;
	}
	mem_free(copy);
	return ok;
}

static bool
check(const struct simple *t, const char *s, const struct subject *of)
{
	size_t i;

	if (t->item != NULL)
		return check_list(t, s, of);
	if (t->nmember > 0) {
		for (i = 0; i < t->nmember; i++)
			if (check(t->members[i], s, NULL))
				return true;
		return tell(of, &wrong, s, "");
	}
	if (t->outer == NULL)
		return is_builtin(t->base, s, of);
	return check(t->outer, s, of) && check_facets(t, s, of);
}

/* Runs of white space to one space, none at the ends. */
static char *
collapse(const char *s)
{
	char	*copy = mem_alloc(strlen(s) + 1), *to = copy;

	for (; *s != '\0'; s++) {
		if (strchr(" \t\n\r", *s) == NULL)
			*to++ = *s;
		else if (to > copy && to[-1] != ' ')
			*to++ = ' ';
	}
	if (to > copy && to[-1] == ' ')
		to--;
	*to = '\0';
	return copy;
}

bool
simple_check(const struct simple *t, const char *value,
    const struct subject *of)
{
	char	*copy;
	bool	 ok;

	/* a list or union has no base of its own: it collapses */
	if ((t->base == TYPE_STRING && t->item == NULL && t->nmember == 0) ||
	    strpbrk(value, " \t\n\r") == NULL)
		return check(t, value, of);
	copy = collapse(value);
	ok = check(t, copy, of);
	mem_free(copy);
	return ok;
}
