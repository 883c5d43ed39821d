/*
 * complaint: see complaint.h.
 *
 * The patterns are those of libxml2 2.9 to 2.13; a message that has changed
 * finds no pattern and is quoted as it is, so nothing is lost.
 */
#include "data/complaint.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "data/load.h"

#define FOUND_MAX	3
#define FOUND_SIZE	400

/*
 * {1}… of a problem: from the texts that libxml2 hands over (str1, str2) and
 * its numbers, as the letters say, in order: a str1, b str2, c str3, n int1.
 */
static const struct {
	int		 code;
	enum problem	 problem;
	const char	*args;
} parser_rows[] = {
	{ XML_ERR_DOCUMENT_EMPTY, DATA_EMPTY, "" },
	{ XML_ERR_DOCUMENT_END, DATA_AFTER_END, "" },
	{ XML_ERR_TAG_NAME_MISMATCH, DATA_TAG_MISMATCH, "anb" },
	{ XML_ERR_TAG_NOT_FINISHED, DATA_TAG_OPEN, "an" },
	{ XML_ERR_GT_REQUIRED, DATA_TAG_FORM, "" },
	{ XML_ERR_LTSLASH_REQUIRED, DATA_TAG_FORM, "" },
	{ XML_ERR_SPACE_REQUIRED, DATA_TAG_FORM, "" },
	{ XML_ERR_NAME_REQUIRED, DATA_BARE_SIGN, "" },
	{ XML_ERR_LT_REQUIRED, DATA_TAG_FORM, "" },
	{ XML_ERR_ATTRIBUTE_NOT_STARTED, DATA_ATTRIBUTE_FORM, "" },
	{ XML_ERR_ATTRIBUTE_NOT_FINISHED, DATA_ATTRIBUTE_FORM, "" },
	{ XML_ERR_ATTRIBUTE_WITHOUT_VALUE, DATA_ATTRIBUTE_FORM, "" },
	{ XML_ERR_LT_IN_ATTRIBUTE, DATA_LT_IN_ATTRIBUTE, "" },
	{ XML_ERR_ATTRIBUTE_REDEFINED, DATA_ATTRIBUTE_TWICE, "a" },
	{ XML_ERR_ENTITYREF_SEMICOL_MISSING, DATA_BARE_SIGN, "" },
	{ XML_ERR_ENTITYREF_NO_NAME, DATA_BARE_SIGN, "" },
	{ XML_ERR_UNDECLARED_ENTITY, DATA_UNKNOWN_ENTITY, "a" },
	{ XML_WAR_UNDECLARED_ENTITY, DATA_UNKNOWN_ENTITY, "a" },
	{ XML_ERR_INVALID_CHAR, DATA_BAD_CHARACTER, "" },
	{ XML_ERR_INVALID_CHARREF, DATA_BAD_CHARACTER, "" },
	{ XML_ERR_INVALID_ENCODING, DATA_BAD_BYTES, "" },
	{ XML_I18N_CONV_FAILED, DATA_BAD_BYTES, "" },
	{ XML_ERR_UNSUPPORTED_ENCODING, DATA_UNKNOWN_ENCODING, "a" },
	{ XML_ERR_UNKNOWN_ENCODING, DATA_UNKNOWN_ENCODING, "a" },
	{ XML_ERR_ENCODING_NAME, DATA_UNKNOWN_ENCODING, "a" },
	{ XML_ERR_ENTITY_LOOP, DATA_ENTITY_LOOP, "" },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE, DATA_UNKNOWN_PREFIX, "a" },
	{ XML_ERR_RESERVED_XML_NAME, DATA_XML_DECLARATION, "" },
	{ XML_ERR_XMLDECL_NOT_FINISHED, DATA_XML_DECLARATION, "" },
	{ XML_ERR_VERSION_MISSING, DATA_XML_DECLARATION, "" },
	{ XML_ERR_COMMENT_NOT_FINISHED, DATA_COMMENT, "" },
	{ XML_ERR_HYPHEN_IN_COMMENT, DATA_COMMENT, "" },
	{ XML_ERR_CDATA_NOT_FINISHED, DATA_COMMENT, "" },
	{ XML_ERR_MISPLACED_CDATA_END, DATA_BARE_SIGN, "" },
};

/* Schema: what stands behind «Element 'x': » and «…, attribute 'y': ». */
static const struct {
	const char	*pattern;	/* % is any text, the {2}… of the problem */
	enum problem	 problem;
	enum problem	 of_attribute;	/* when an attribute is meant */
} schema_rows[] = {
	{ "No matching global % declaration available",
	    DATA_UNKNOWN_ROOT, DATA_UNKNOWN_ROOT },
	{ "This element is not expected. Expected is one of ( % ).",
	    DATA_UNEXPECTED_ONE_OF, DATA_UNEXPECTED_ONE_OF },
	{ "This element is not expected. Expected is ( % ).",
	    DATA_UNEXPECTED_ONE, DATA_UNEXPECTED_ONE },
	{ "This element is not expected", DATA_UNEXPECTED, DATA_UNEXPECTED },
	{ "Missing child element(s). Expected is one of ( % ).",
	    DATA_MISSING_ONE_OF, DATA_MISSING_ONE_OF },
	{ "Missing child element(s). Expected is ( % ).",
	    DATA_MISSING_ONE, DATA_MISSING_ONE },
	{ "The attribute '%' is required but missing",
	    DATA_ATTRIBUTE_MISSING, DATA_ATTRIBUTE_MISSING },
	{ "The attribute '%' is not allowed",
	    DATA_ATTRIBUTE_UNKNOWN, DATA_ATTRIBUTE_UNKNOWN },
	{ "[facet 'enumeration'] The value '%' is not an element of the set "
	    "{%}", DATA_NOT_IN_LIST, DATA_ATTRIBUTE_NOT_IN_LIST },
	{ "[facet 'minLength'] The value '' has", DATA_VALUE_EMPTY,
	    DATA_ATTRIBUTE_VALUE_EMPTY },
	{ "[facet '%'] The value '%' is not accepted by the pattern '%'",
	    DATA_VALUE_PATTERN, DATA_ATTRIBUTE_VALUE_PATTERN },
	{ "[facet '%'] The value '%' is less than the minimum value allowed "
	    "('%')", DATA_VALUE_LESS, DATA_ATTRIBUTE_VALUE_LESS },
	{ "[facet '%'] The value '%' must be greater than '%'",
	    DATA_VALUE_LESS, DATA_ATTRIBUTE_VALUE_LESS },
	{ "[facet '%'] The value '%' is greater than the maximum value "
	    "allowed ('%')", DATA_VALUE_MORE, DATA_ATTRIBUTE_VALUE_MORE },
	{ "[facet '%'] The value '%' must be less than '%'",
	    DATA_VALUE_MORE, DATA_ATTRIBUTE_VALUE_MORE },
	{ "[facet '%'] The value '%' has", DATA_VALUE_WRONG,
	    DATA_ATTRIBUTE_VALUE_WRONG },
	{ "[facet '%'] The value has", DATA_VALUE_WRONG,
	    DATA_ATTRIBUTE_VALUE_WRONG },
	{ "'%' is not a valid value of the % type 'xs:date'",
	    DATA_VALUE_DATE, DATA_ATTRIBUTE_VALUE_DATE },
	{ "'%' is not a valid value of the % type 'xs:%nteger'",
	    DATA_VALUE_NUMBER, DATA_ATTRIBUTE_VALUE_NUMBER },
	{ "'%' is not a valid value of the % type 'xs:%nt'",
	    DATA_VALUE_NUMBER, DATA_ATTRIBUTE_VALUE_NUMBER },
	{ "'%' is not a valid value of the % type 'xs:decimal'",
	    DATA_VALUE_NUMBER, DATA_ATTRIBUTE_VALUE_NUMBER },
	{ "'%' is not a valid value of the % type 'xs:boolean'",
	    DATA_VALUE_BOOLEAN, DATA_ATTRIBUTE_VALUE_BOOLEAN },
	{ "'%' is not a valid value of the", DATA_VALUE_WRONG,
	    DATA_ATTRIBUTE_VALUE_WRONG },
	{ "Duplicate key-sequence ['%'] in ", DATA_ID_TWICE, DATA_ID_TWICE },
	{ "Duplicate key-sequence [%] in ", DATA_ID_TWICE, DATA_ID_TWICE },
	{ "No match found for key-sequence ['%'] of keyref '%'",
	    DATA_REFERENCE, DATA_REFERENCE },
	{ "No match found for key-sequence [%] of keyref '%'",
	    DATA_REFERENCE, DATA_REFERENCE },
	{ "Not all fields of key identity-constraint '%'",
	    DATA_KEY_MISSING, DATA_KEY_MISSING },
	{ "Character content other than whitespace is not allowed",
	    DATA_TEXT_UNEXPECTED, DATA_TEXT_UNEXPECTED },
	{ "Character content is not allowed",
	    DATA_TEXT_UNEXPECTED, DATA_TEXT_UNEXPECTED },
	{ "Element content is not allowed",
	    DATA_ELEMENT_IN_VALUE, DATA_ELEMENT_IN_VALUE },
};

/* Where n bytes of pattern stand in text: at its start, or anywhere. */
static const char *
find_literal(const char *text, const char *pattern, size_t n, bool here)
{
	for (;; text++) {
		if (strncmp(text, pattern, n) == 0)
			return text;
		if (here || *text == '\0')
			return NULL;
	}
}

bool
complaint_match(const char *text, const char *pattern,
    char found[][FOUND_SIZE], int n)
{
	size_t		 part = strcspn(pattern, "%");
	const char	*at = find_literal(text, pattern, part, true);
	int		 i;

	for (i = 0; at != NULL; i++) {
		text = at + part;
		pattern += part;
		if (*pattern == '\0')
			return true;
		pattern++;		/* the % */
		part = strcspn(pattern, "%");
		/* the last % takes all the rest */
		at = *pattern == '\0' ? text + strlen(text) :
		    find_literal(text, pattern, part, false);
		if (at != NULL && i < n)
			snprintf(found[i], FOUND_SIZE, "%.*s",
			    (int)(at - text), text);
	}
	return false;
}

static void
add_args(struct complaint *c, enum problem code, const struct place *at,
    const char *letters, const xmlError *e)
{
	char		 number[16];
	const char	*args[4] = { NULL, NULL, NULL, NULL };
	const char	*s = NULL;
	int		 i;

	snprintf(number, sizeof(number), "%d", e->int1);
	for (i = 0; letters[i] != '\0' && i < 3; i++) {
		s = letters[i] == 'a' ? e->str1 : letters[i] == 'b' ? e->str2 :
		    letters[i] == 'c' ? e->str3 : number;
		args[i] = s != NULL ? s : "";
	}
	diag_add(c->dg, code, at, args[0], args[1], args[2], NULL);
}

static void
add_quoted(struct complaint *c, enum problem code, const struct place *at,
    const xmlError *e)
{
	char	text[FOUND_SIZE];
	size_t	n;

	snprintf(text, sizeof(text), "%s", e->message != NULL ? e->message : "");
	for (n = strlen(text); n > 0 && strchr("\n .", text[n - 1]) != NULL; n--)
		text[n - 1] = '\0';
	diag_add(c->dg, code, at, text, NULL);
}

void
complaint_parse(struct complaint *c, const xmlError *e)
{
	struct place	at = { .file = c->file, .line = e->line };
	size_t		i;

	if (c->broken || e->code == XML_ERR_NO_MEMORY) {
		if (!c->broken)
			mem_exhausted();
		return;
	}
	/* Odd but legal things are no business of a school's. */
	if (e->level == XML_ERR_WARNING && e->code != XML_WAR_UNDECLARED_ENTITY)
		return;
	c->broken = e->level == XML_ERR_FATAL ||
	    e->code == XML_WAR_UNDECLARED_ENTITY;
	if (e->message != NULL && (strstr(e->message, "Excessive depth") ||
	    strstr(e->message, "Maximum element depth"))) {
		diag_add(c->dg, DATA_TOO_DEEP, &at, "256", NULL);
		return;
	}
	for (i = 0; i < sizeof(parser_rows) / sizeof(parser_rows[0]); i++)
		if (parser_rows[i].code == e->code) {
			add_args(c, parser_rows[i].problem, &at,
			    parser_rows[i].args, e);
			return;
		}
	add_quoted(c, DATA_XML_ERROR, &at, e);
}

/* «{urn:pisar:data}a, {urn:pisar:data}b» to «a, b», in place. */
static void
drop_namespaces(char *text)
{
	char *from = text, *to = text;

	while (*from != '\0') {
		char *end = *from == '{' ? strchr(from, '}') : NULL;

		if (end != NULL)
			from = end + 1;
		else
			*to++ = *from++;
	}
	*to = '\0';
}

/* A wrong value gives two errors, the second of which says less. */
static bool
repeats(struct complaint *c, const xmlError *e)
{
	bool same = c->last_node == e->node && e->node != NULL &&
	    (e->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 ||
	    e->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3 ||
	    e->code == XML_SCHEMAV_CVC_ATTRIBUTE_3) &&
	    c->last_code != e->code &&
	    c->last_code >= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 &&
	    c->last_code <= XML_SCHEMAV_CVC_ENUMERATION_VALID;

	c->last_node = e->node;
	c->last_code = e->code;
	return same;
}

/* Name of the element or attribute, and what is said of it. */
static const char *
split_message(const char *message, char element[], char attribute[])
{
	char found[2][FOUND_SIZE];

	attribute[0] = '\0';
	if (complaint_match(message, "Element '%', attribute '%': ", found, 2))
		snprintf(attribute, FOUND_SIZE, "%s", found[1]);
	else if (!complaint_match(message, "Element '%': ", found, 1))
		return NULL;
	snprintf(element, FOUND_SIZE, "%s", found[0]);
	drop_namespaces(element);
	drop_namespaces(attribute);
	message = strstr(message, "': ");
	return message != NULL ? message + 3 : NULL;
}

static bool
add_schema_row(struct complaint *c, const struct place *at,
    const char *message)
{
	char		 element[FOUND_SIZE], attribute[FOUND_SIZE];
	char		 found[FOUND_MAX][FOUND_SIZE] = { "", "", "" };
	const char	*text = split_message(message, element, attribute);
	size_t		 i, k, n = sizeof(schema_rows) / sizeof(schema_rows[0]);
	int		 skip;

	for (i = 0; text != NULL && i < n; i++)
		if (complaint_match(text, schema_rows[i].pattern, found,
		    FOUND_MAX))
			break;
	if (text == NULL || i == n)
		return false;
	for (k = 0; k < FOUND_MAX; k++)
		drop_namespaces(found[k]);
	/* the facet's own name helps nobody */
	skip = strncmp(schema_rows[i].pattern, "[facet '%", 9) == 0;
	if (attribute[0] != '\0')
		diag_add(c->dg, schema_rows[i].of_attribute, at, element,
		    found[skip], found[skip + 1], attribute, NULL);
	else
		diag_add(c->dg, schema_rows[i].problem, at, element,
		    found[skip], found[skip + 1], NULL);
	return true;
}

void
complaint_schema(void *user, xmlErrorPtr e)
{
	struct complaint	*c = user;
	struct arena		*arena;
	struct place		 at = { .file = c->file, .line = e->line };

	if (e->code == XML_ERR_NO_MEMORY)
		mem_exhausted();
	if (repeats(c, e))
		return;
	arena = arena_new();
	if (e->node != NULL)
		at = data_place(e->node, arena);
	if (e->message == NULL || !add_schema_row(c, &at, e->message))
		add_quoted(c, DATA_INVALID, &at, e);
	c->broken = true;
	arena_free(arena);
}
