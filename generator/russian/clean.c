/*
 * clean: typed text to typeset text (layout rules 12.2 to 12.4). Works on
 * code points; each rule looks at what is put already and what comes.
 */
#include "russian/text.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

#define LEFT_OUTER	((ucs)0xAB)	/* « */
#define RIGHT_OUTER	((ucs)0xBB)	/* » */
#define LEFT_INNER	((ucs)0x201E)	/* „ */
#define RIGHT_INNER	((ucs)0x201C)	/* “ */
#define RIGHT_ENGLISH	((ucs)0x201D)	/* ” */
#define EN_DASH		((ucs)0x2013)
#define ELLIPSIS	((ucs)0x2026)
#define NUMERO		((ucs)0x2116)	/* № */

struct clean {
	ucs	*in, *out;	/* owned; NUL at the end of in */
	size_t	 n, done;
	int	 depth;		/* of quotation marks */
	bool	 balanced;	/* every mark has its fellow */
};

static bool
is_space(ucs c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_any_space(ucs c)
{
	return is_space(c) || c == UCS_NBSP || c == UCS_NNBSP;
}

static bool
is_digit(ucs c)
{
	return c >= '0' && c <= '9';
}

static bool
is_quote(ucs c)
{
	return c == '"' || c == LEFT_OUTER || c == RIGHT_OUTER ||
	    c == LEFT_INNER || c == RIGHT_INNER || c == RIGHT_ENGLISH;
}

/* Does the mark c, behind before, open? */
static bool
opens(ucs c, ucs before)
{
	if (c == LEFT_OUTER || c == LEFT_INNER)
		return true;
	if (c == RIGHT_OUTER || c == RIGHT_ENGLISH)
		return false;
	return before == 0 || is_any_space(before) || before == '(' ||
	    before == '[' || before == LEFT_OUTER || before == LEFT_INNER ||
	    before == EN_DASH || before == 0x2014 || before == '/' ||
	    before == '-';
}

static bool
is_balanced(const struct clean *t)
{
	int	depth = 0;
	size_t	i;
	ucs	before = 0;

	for (i = 0; i < t->n; i++) {
		ucs c = t->in[i];

		if (is_quote(c)) {
			bool open = opens(c, before);

			depth += open ? 1 : -1;
			/* what is put there, for the next mark's question */
			c = open ? LEFT_OUTER : RIGHT_OUTER;
			if (depth < 0)
				return false;
		}
		before = c;
	}
	return depth == 0;
}

static void
put(struct clean *t, ucs c)
{
	t->out[t->done++] = c;
}

static ucs
last(const struct clean *t)
{
	return t->done > 0 ? t->out[t->done - 1] : 0;
}

static void
put_quote(struct clean *t, ucs c)
{
	bool open = opens(c, last(t));

	if (!t->balanced) {
		/* 5" stays; « » that the user set stay */
		if (c == '"' && !is_digit(last(t)))
			c = open ? LEFT_OUTER : RIGHT_OUTER;
		put(t, c);
		return;
	}
	if (open)
		t->depth++;
	put(t, t->depth % 2 == 1 ? (open ? LEFT_OUTER : RIGHT_OUTER) :
	    (open ? LEFT_INNER : RIGHT_INNER));
	if (!open)
		t->depth--;
}

/* Digits of in behind i (exclusive); their value is capped. */
static size_t
digits_after(const struct clean *t, size_t i, long *value)
{
	size_t n = 0;

	*value = 0;
	while (is_digit(t->in[i + 1 + n]) && n < 8)
		*value = *value * 10 + (long)(t->in[i + 1 + n++] - '0');
	return n;
}

/* Digits already put, back from the end; what stands before them. */
static size_t
digits_before(const struct clean *t, size_t end, long *value, ucs *before)
{
	size_t	n = 0;
	long	power = 1;

	*value = 0;
	while (n < end && n < 8 && is_digit(t->out[end - 1 - n])) {
		*value += (long)(t->out[end - 1 - n] - '0') * power;
		power *= 10;
		n++;
	}
	*before = n < end ? t->out[end - 1 - n] : 0;
	return n;
}

/* Is it an order's number or a telephone, not a range? */
static bool
is_code(const struct clean *t, size_t start)
{
	while (start > 0 && is_any_space(t->out[start - 1]))
		start--;
	return start > 0 && t->out[start - 1] == NUMERO;
}

/*
 * At in[i], a hyphen or dash between numbers: «10-19», «2019 - 2024»?
 * end is where the first number ends in out, from the last digit's place in.
 */
static bool
is_range(const struct clean *t, size_t end, size_t from, size_t least)
{
	long	a, b;
	ucs	before, after;
	size_t	n = digits_before(t, end, &a, &before);
	size_t	m = digits_after(t, from, &b);

	after = t->in[from + 1 + m];
	return n >= least && n <= 4 && m >= least && m <= 4 && a < b &&
	    (before == 0 || is_any_space(before) || before == '(') &&
	    after != '-' && after != '/' && !ucs_is_letter(after) &&
	    !(after == '.' && is_digit(t->in[from + 2 + m])) &&
	    !is_code(t, end - n);
}

/* A hyphen, or an en dash between years; returns how many were read. */
static size_t
put_hyphen(struct clean *t, size_t i)
{
	ucs	next = t->in[i + 1];
	bool	spaced = (t->done == 0 || is_any_space(last(t))) &&
		    (next == 0 || is_any_space(next));

	if (spaced && t->done > 1 && is_range(t, t->done - 1, i + 1, 4)) {
		t->done--;		/* «2019 - 2024» */
		put(t, EN_DASH);
		return 2;
	}
	if (t->in[i] == EN_DASH || is_range(t, t->done, i, 1)) {
		put(t, EN_DASH);
		return 1;
	}
	if (next == '-') {
		put(t, EN_DASH);
		return t->in[i + 2] == '-' ? 3 : 2;
	}
	put(t, spaced ? EN_DASH : '-');
	return 1;
}

static bool
ends_phrase(ucs c)
{
	return c == 0 || is_any_space(c) || c == ')' || c == RIGHT_OUTER ||
	    c == '"' || c == ',' || c == ';';
}

/* White space: one space, or none before a comma and the like. */
static size_t
put_space(struct clean *t, size_t i)
{
	size_t	n = 1;
	ucs	next;

	while (is_space(t->in[i + n]))
		n++;
	next = t->in[i + n];
	if (t->done > 0 && next != 0 && next < 0x80 &&
	    strchr(",.;:?!)", (int)next) != NULL &&
	    !(next == ':' && is_digit(last(t))) &&	/* 2 : 1 */
	    (next == ')' || ends_phrase(t->in[i + n + 1])))
		return n;
	if (last(t) == '(' || is_any_space(last(t)))
		return n;
	put(t, last(t) == NUMERO || last(t) == 0xA7 ? UCS_NBSP : ' ');
	return n;
}

/* «№7», «5%», «...», «г.г.»; returns how many were read, 0 for no rule. */
static size_t
put_sign(struct clean *t, size_t i)
{
	const ucs *c = t->in + i;

	if (*c == NUMERO || *c == 0xA7) {
		put(t, *c);
		if (is_digit(c[1]) || ucs_is_letter(c[1]))
			put(t, UCS_NBSP);
		return 1;
	}
	if (*c == '%' && is_digit(last(t))) {
		put(t, UCS_NBSP);
		put(t, '%');
		return 1;
	}
	if (*c == '.' && c[1] == '.' && c[2] == '.' && c[3] != '.' &&
	    last(t) != '.') {
		put(t, ELLIPSIS);
		return 3;
	}
	if (*c == 0x433 && c[1] == '.' && c[2] == 0x433 && c[3] == '.' &&
	    !ucs_is_letter(last(t))) {
		put(t, 0x433);
		put(t, 0x433);
		put(t, '.');
		return 4;
	}
	return 0;
}

static size_t
put_one(struct clean *t, size_t i)
{
	ucs	c = t->in[i];
	size_t	n;

	if (is_space(c))
		return put_space(t, i);
	if (c == '-' || c == EN_DASH)
		return put_hyphen(t, i);
	n = put_sign(t, i);
	if (n > 0)
		return n;
	if (is_quote(c))
		put_quote(t, c);
	else
		put(t, c);
	return 1;
}

void
text_put_clean(struct buf *b, const char *s)
{
	size_t		room = strlen(s) + 8, i;
	struct clean	t = { 0 };
	char		bytes[4];

	/* zeros at the end let the rules look ahead; a rule adds at most one */
	t.in = mem_alloc(room * sizeof(ucs));
	t.out = mem_alloc(room * 2 * sizeof(ucs));
	while (*s != '\0')
		t.in[t.n++] = utf8_next(&s);
	t.balanced = is_balanced(&t);
	for (i = 0; i < t.n;)
		i += put_one(&t, i);
	for (i = 0; i < t.done; i++)
		buf_add(b, bytes, utf8_put(bytes, t.out[i]));
	mem_free(t.in);
	mem_free(t.out);
}
