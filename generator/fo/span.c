/*
 * span: cutting attribute texts into words.
 */
#include <string.h>

#include "fo/job.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct span
span_trim(struct span v)
{
	while (v.n > 0 && is_space(v.s[0])) {
		v.s++;
		v.n--;
	}
	while (v.n > 0 && is_space(v.s[v.n - 1]))
		v.n--;
	return v;
}

bool
span_is(struct span v, const char *s)
{
	return strlen(s) == v.n && memcmp(v.s, s, v.n) == 0;
}

/* Where the word at the front ends. */
static size_t
word_end(struct span v, char mark)
{
	size_t	i;
	int	depth = 0;
	char	quote = '\0';

	for (i = 0; i < v.n; i++) {
		char c = v.s[i];

		if (quote != '\0') {
			if (c == quote)
				quote = '\0';
		} else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '(')
			depth++;
		else if (c == ')')
			depth--;
		else if (depth <= 0 && (mark != '\0' ? c == mark :
		    is_space(c)))
			break;
	}
	return i;
}

bool
span_word(struct span *rest, char mark, struct span *word)
{
	size_t n;

	*rest = span_trim(*rest);
	if (rest->n == 0)
		return false;
	n = word_end(*rest, mark);
	*word = span_trim((struct span){ rest->s, n });
	if (n < rest->n && mark != '\0')
		n++;
	rest->s += n;
	rest->n -= n;
	return true;
}
