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

/* Codes that libxml2 uses for several things. */
static enum problem
special_case(const xmlError *e)
{
	const char *text = e->message != NULL ? e->message : "";

	if (strstr(text, "Excessive depth") != NULL ||
	    strstr(text, "Maximum element depth") != NULL)
		return DATA_TOO_DEEP;
	if (strstr(text, "amplification") != NULL)
		return DATA_ENTITY_LOOP;
	if (e->code == XML_ERR_NAME_REQUIRED &&
	    strstr(text, "attribute name") != NULL)
		return DATA_TAG_FORM;
	/* what is left of a character cut by a wrong encoding */
	if (e->code == XML_ERR_INVALID_CHAR && e->int1 == 0)
		return DATA_BAD_BYTES;
	return PROBLEM_MAX;
}

void
complaint_parse(struct complaint *c, const xmlError *e)
{
	struct place	at = { .file = c->file, .line = e->line };
	enum problem	code;
	size_t		i;

	if (c->broken)
		return;
	if (e->code == XML_ERR_NO_MEMORY) {
		/* so libxml2 calls its bound on one text, too */
		if (e->message == NULL || strstr(e->message, "huge") == NULL)
			mem_exhausted();
		c->told = c->broken = true;
		diag_add(c->dg, DATA_LONG_TEXT, &at, NULL);
		return;
	}
	/* Odd but legal things are no business of a school's. */
	if (e->level == XML_ERR_WARNING && e->code != XML_WAR_UNDECLARED_ENTITY)
		return;
	c->told = true;
	c->broken = e->level == XML_ERR_FATAL ||
	    e->code == XML_WAR_UNDECLARED_ENTITY;
	code = special_case(e);
	if (code != PROBLEM_MAX) {
		diag_add(c->dg, code, &at, "256", NULL);
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
