/*
 * decline: the command that puts names and posts into cases, a line each.
 * The format is in help.c; the grammar is russian/decline.h's.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "russian/decline.h"
#include "russian/number.h"

enum field {
	FIELD_KIND, FIELD_GENDER, FIELD_TEXT, FIELD_CASE, FIELD_MAX
};

struct line {
	const char	*field[FIELD_MAX];
	struct place	 place;
	struct diag	*dg;
};

/* Always false, for its callers to return. */
static bool
wrong(const struct line *line, enum problem code, const char *what)
{
	diag_add(line->dg, code, &line->place, what, NULL);
	return false;
}

/* Cuts the line at its tabs. */
static bool
read_fields(struct line *line, char *text)
{
	char	 count[32];
	size_t	 n = 0;

	for (;;) {
		char *tab = strchr(text, '\t');

		if (n < FIELD_MAX)
			line->field[n] = text;
		n++;
		if (tab == NULL)
			break;
		*tab = '\0';
		text = tab + 1;
	}
	if (n == FIELD_MAX)
		return *line->field[FIELD_TEXT] != '\0' ||
		    wrong(line, DECLINE_TEXT, NULL);
	snprintf(count, sizeof(count), "%zu", n);
	return wrong(line, DECLINE_FIELDS, count);
}

static bool
read_gender(const struct line *line, enum gender *gender)
{
	static const struct {
		const char	*code;
		enum gender	 gender;
	} codes[] = {
		{ "", GENDER_UNKNOWN }, { "m", GENDER_M }, { "f", GENDER_F },
	};
	size_t i;

	for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (strcmp(codes[i].code, line->field[FIELD_GENDER]) == 0) {
			*gender = codes[i].gender;
			return true;
		}
	return wrong(line, DECLINE_GENDER, line->field[FIELD_GENDER]);
}

/* «пара,пары,пар» and a number: the form that the number asks for. */
static bool
put_plural(const struct line *line, struct buf *out)
{
	const char	*form = line->field[FIELD_TEXT], *comma;
	char		*end, *point;
	struct buf	 number = { 0 };
	double		 x;
	int		 skip, left = 2;
	bool		 ok;

	buf_puts(&number, line->field[FIELD_CASE]);
	point = number.data != NULL ? strchr(number.data, ',') : NULL;
	if (point != NULL)
		*point = '.';
	x = strtod(buf_text(&number), &end);
	ok = end != buf_text(&number) && *end == '\0' &&
	    strspn(buf_text(&number), "-.0123456789") == number.n;
	for (comma = form; (comma = strchr(comma, ',')) != NULL; comma++)
		left--;
	if (ok && left == 0) {
		for (skip = (int)number_plural(x); skip > 0; skip--)
			form = strchr(form, ',') + 1;
		buf_add(out, form, strcspn(form, ","));
	}
	buf_free(&number);
	if (ok && left == 0)
		return true;
	diag_add(line->dg, DECLINE_PLURAL, &line->place,
	    line->field[FIELD_TEXT], line->field[FIELD_CASE], NULL);
	return false;
}

static bool
put_case(const struct line *line, const struct lexicon *lx, struct buf *out)
{
	enum grammar_case	c = grammar_case(line->field[FIELD_CASE]);
	enum gender		gender = GENDER_UNKNOWN;
	struct buf		text = { 0 };
	bool			sure;

	if (!read_gender(line, &gender))
		return false;
	if (c == CASE_MAX || c == CASE_NOM)
		return wrong(line, DECLINE_CASE, line->field[FIELD_CASE]);
	if (strcmp(line->field[FIELD_KIND], "name") == 0)
		sure = decline_name(lx, &text, line->field[FIELD_TEXT],
		    gender, c);
	else
		sure = decline_post(lx, &text, line->field[FIELD_TEXT], c);
	buf_printf(out, "%s%s", sure ? "" : "?", buf_text(&text));
	buf_free(&text);
	return true;
}

static bool
put_line(struct line *line, const struct lexicon *lx, char *text, size_t n,
    struct buf *out)
{
	const char *kind;

	if (!utf8_valid(text, n) || strlen(text) != n)
		return wrong(line, DECLINE_UTF8, NULL);
	if (!read_fields(line, text))
		return false;
	kind = line->field[FIELD_KIND];
	if (strcmp(kind, "plural") == 0)
		return put_plural(line, out);
	if (strcmp(kind, "name") == 0 || strcmp(kind, "post") == 0)
		return put_case(line, lx, out);
	return wrong(line, DECLINE_KIND, kind);
}

/* Every line is read, so that all that is wrong is told at once. */
static void
put_lines(struct buf *in, const char *path, struct buf *out, struct diag *dg)
{
	struct lexicon	*lx = lexicon_new();
	struct line	 line = { .place = { .file = path }, .dg = dg };
	char		*p = in->data, *end = p != NULL ? p + in->n : NULL;

	if (p != NULL && in->n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
		p += 3;
	while (p < end) {
		char	*newline = memchr(p, '\n', (size_t)(end - p));
		char	*next = newline != NULL ? newline + 1 : end;
		size_t	 n = (size_t)((newline != NULL ? newline : end) - p);

		if (n > 0 && p[n - 1] == '\r')
			n--;
		p[n] = '\0';		/* a buf has room for one behind it */
		line.place.line++;
		if (put_line(&line, lx, p, n, out))
			buf_putc(out, '\n');
		p = next;
	}
	lexicon_free(lx);
}

void
command_decline(const struct options *o, struct diag *dg)
{
	const char	*path = o->args[0] != NULL ? o->args[0] : "-";
	struct buf	 in = { 0 }, out = { 0 };

	if (!file_read_max(strcmp(path, "-") == 0 ? "/dev/stdin" : path, &in,
	    DATA_FILE_MAX))
		data_unreadable(dg, path, NULL, errno);
	else
		put_lines(&in, path, &out, dg);
	if (diag_status(dg, o->strict) == 0)
		job_write(o->output, &out, dg);
	buf_free(&in);
	buf_free(&out);
}
