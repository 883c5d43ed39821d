/*
 * nobreak: where a line of Russian text must not end (layout rules 12.1 and
 * 12.9). Looks at each pair of words and decides on the space between them.
 */
#include "russian/text.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

#define NBSP		"\u00A0"
/* A hyphen that search still finds: U+2011 would be another character. */
#define NBHYPHEN	"-\u2060"

#define CORE_MAX	64	/* longer words stand in no table */

/* A word, and what the rules ask of it. */
struct token {
	const char	*s;		/* borrowed */
	size_t		 n;
	char		 core[CORE_MAX]; /* small letters, without the marks
					    around it; "" if too long */
	bool		 opened;	/* a quotation mark or bracket before */
	bool		 dot;		/* a full stop behind the core */
	bool		 closed;	/* another mark behind it */
	bool		 capital;	/* the core began with a capital */
	bool		 small;		/* with a small letter */
	bool		 number;	/* digits and , . / – - : only */
	bool		 date;		/* the same with two full stops */
	bool		 initials;	/* А. А.П. А.-М. */
	bool		 acronym;	/* СОШ, МБДОУ: a kind of institution */
};

/* Prepositions and conjunctions of one or two letters. */
static const char *const short_words[] = {
	"в", "во", "к", "ко", "о", "об", "с", "со", "у", "и", "а", "но",
	"на", "по", "от", "до", "за", "из", "не", "ни", NULL
};

static const char *const particles[] = {
	"бы", "б", "же", "ж", "ли", "ль", NULL
};

static const char *const dashes[] = { "–", "—", "−", "-", NULL };

/* Abbreviations, with a full stop, of what a number or name follows. */
static const char *const before_name[] = {
	"г", "с", "п", "пп", "ст", "ч", "ул", "д", "кв", "пос", "дер", "обл",
	"р", "стр", "рис", "табл", "гл", "разд", "им", "т", "тт", "проф", "к",
	"корп", "пер", "просп", "пр", "пл", "наб", "ш", "абз", "подп", "см",
	"ср", "акад", "доц", "гр", "тел", "каб", "ауд", "вып", "прил", NULL
};

/* After «т.»: т. д., т. п., т. е., т. к., т. ч., т. н., т. о. */
static const char *const after_t[] = {
	"д", "п", "е", "к", "ч", "н", "о", NULL
};

/* Parts of acts: «п. 3 ст. 47» may break before the second one. */
static const char *const act_parts[] = {
	"п", "пп", "подп", "ст", "абз", "разд", "гл", NULL
};

static const char *const years[] = {
	"г", "гг", "год", "года", "году", "годом", "годы", "годов", NULL
};

static const char *const months[] = {
	"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
	"августа", "сентября", "октября", "ноября", "декабря",
	"январь", "февраль", "март", "апрель", "май", "июнь", "июль",
	"август", "сентябрь", "октябрь", "ноябрь", "декабрь",
	"январе", "феврале", "марте", "апреле", "мае", "июне", "июле",
	"августе", "сентябре", "октябре", "ноябре", "декабре", NULL
};

static bool
among(const char *word, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(word, *list) == 0)
			return true;
	return false;
}

static bool
is_opening(ucs c)
{
	return c == 0xAB || c == 0x201E || c == 0x201C || c == '"' ||
	    c == '(' || c == '[';
}

static bool
is_closing(ucs c)
{
	return c == 0xBB || c == 0x201C || c == 0x201D || c == '"' ||
	    c == ')' || c == ']' || c == ',' || c == ';' || c == ':' ||
	    c == '!' || c == '?' || c == 0x2026;
}

/* The last character of [s, end) and its start. */
static ucs
last_character(const char *s, const char *end, const char **start)
{
	const char *p = end;

	do
		p--;
	while (p > s && ((unsigned char)*p & 0xC0) == 0x80);
	*start = p;
	return utf8_next(&p);
}

static bool
is_initials(const char *s, const char *end)
{
	bool any = false;

	while (s < end) {
		ucs c = utf8_next(&s);

		if (c == '-' && any)
			c = utf8_next(&s);
		if (!ucs_is_letter(c) || ucs_lower(c) == c || s >= end ||
		    *s != '.')
			return false;
		s++;
		any = true;
	}
	return any;
}

/* Two to five capitals and nothing else: longer ones are words in capitals. */
static bool
is_acronym(const char *s, const char *end)
{
	size_t	n = 0;

	for (; s < end; n++) {
		ucs c = utf8_next(&s);

		if (!ucs_is_letter(c) || ucs_lower(c) == c)
			return false;
	}
	return n >= 2 && n <= 5;
}

static void
judge_number(struct token *t, const char *s, const char *end)
{
	int	dots = 0;

	t->number = s < end;
	for (; s < end && t->number; s++) {
		if (s + 2 < end && memcmp(s, "\u2013", 3) == 0)
			s += 2;
		else if ((*s < '0' || *s > '9') &&
		    (strchr(",./-:", *s) == NULL || *s == '\0'))
			t->number = false;
		dots += *s == '.';
	}
	/* a mark alone, «/» or «.», is no number */
	t->number = t->number && t->core[strcspn(t->core, "0123456789")] != '\0';
	t->date = t->number && dots >= 2;
}

static void
set_core(struct token *t, const char *s, const char *end)
{
	size_t	n = 0;

	while (s < end) {
		ucs c = utf8_next(&s);

		if (n + 5 > CORE_MAX) {
			n = 0;
			break;
		}
		n += utf8_put(t->core + n, ucs_lower(c));
	}
	t->core[n] = '\0';
}

static struct token
token_make(const char *s, size_t n)
{
	struct token	 t = { .s = s, .n = n };
	const char	*end = s + n, *next, *first;
	ucs		 c;

	while (s < end) {
		next = s;
		if (!is_opening(utf8_next(&next)))
			break;
		t.opened = true;
		s = next;
	}
	while (s < end && is_closing(last_character(s, end, &next))) {
		t.closed = true;
		end = next;
	}
	t.initials = is_initials(s, end);
	t.acronym = is_acronym(s, end);
	if (end - s > 1 && end[-1] == '.') {
		t.dot = true;
		end--;
	}
	set_core(&t, s, end);
	judge_number(&t, s, end);
	first = s;
	c = s < end ? utf8_next(&first) : 0;
	t.capital = ucs_is_letter(c) && ucs_lower(c) != c;
	t.small = ucs_is_letter(c) && !t.capital;
	return t;
}

static bool
all_digits(const char *s, size_t least, size_t most)
{
	size_t n = strspn(s, "0123456789");

	return s[n] == '\0' && n >= least && n <= most;
}

/* «5 пар», «5 %», «2026 г.», «7 «Б»», «10 000» */
static bool
binds_number(const struct token *l, const struct token *r)
{
	size_t n = strlen(r->core);

	if (l->dot || l->closed || !l->number)
		return false;
	if (!r->opened && among(r->core, years))
		return true;
	if (l->date)
		return false;
	if (r->core[0] == '%' || strcmp(r->core, "‰") == 0 ||
	    strcmp(r->core, "₽") == 0)
		return true;
	if (r->capital && !r->dot && utf8_length(r->core) == 1 && n == 2 &&
	    r->opened <= r->closed)	/* 7 «Б», and not № 10 «О школе» */
		return true;
	if (all_digits(l->core, 1, 3) && l->core[0] != '0' &&
	    all_digits(r->core, 3, 3))
		return true;
	return !r->opened && r->small && !among(r->core, short_words) &&
	    !(r->dot && among(r->core, act_parts));
}

/* «г. Энск», «п. 3», «т. д.» */
static bool
binds_abbreviation(const struct token *before, const struct token *l,
    const struct token *r)
{
	bool year = strcmp(l->core, "г") == 0 && before->number &&
	    !before->closed;		/* not in «№ 7, г. Энск» */
	bool etc = strcmp(before->core, "т") == 0 ||	/* т. д., т. п. */
	    (strcmp(l->core, "пр") == 0 && strcmp(before->core, "и") == 0);

	if (!l->dot || l->closed)
		return false;
	if (strcmp(l->core, "т") == 0 && !r->opened && among(r->core, after_t))
		return true;
	if (year || etc || !among(l->core, before_name))
		return false;
	return r->capital || (r->core[0] >= '0' && r->core[0] <= '9') ||
	    r->core[0] == '+';
}

/* «учебный год» in any case: «году» alone says nothing. */
static bool
is_school(const char *core)
{
	static const char stem[] = "учебн";

	return strncmp(core, stem, sizeof stem - 1) == 0;
}

/* May the line not end between l and r? before stands before l. */
static bool
binds(const struct token *before, const struct token *l,
    const struct token *r)
{
	bool plain = !l->dot && !l->closed;

	if (plain && among(l->core, short_words))
		return true;
	if (plain && (strcmp(l->core, "№") == 0 ||
	    strcmp(l->core, "№№") == 0 || strcmp(l->core, "§") == 0 ||
	    strcmp(l->core, "§§") == 0))
		return true;
	if (!r->opened && among(r->core, particles) && l->n > 0 && plain)
		return true;
	if (l->n > 0 && !r->dot && among(r->core, dashes))
		return true;
	if (l->initials && !l->closed && r->capital)
		return true;
	if (r->initials && l->capital && plain && !r->opened)
		return true;
	if (l->acronym && plain && strcmp(r->core, "№") == 0)	/* СОШ № 7 */
		return true;
	if (plain && among(l->core, months) && all_digits(r->core, 4, 4))
		return true;
	if (plain && is_school(l->core) && among(r->core, years))
		return true;
	return binds_number(l, r) || binds_abbreviation(before, l, r);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The bytes of «273-ФЗ» and «Р-145»: the hyphen between is unbreakable. */
static bool
is_code_hyphen(const struct token *t, size_t i)
{
	char before, after;

	if (t->s[i] != '-' || i == 0 || i + 1 >= t->n)
		return false;
	before = t->s[i - 1];
	after = t->s[i + 1];
	/* from 'A' on: Latin letters and all bytes of Cyrillic ones */
	return (is_digit(before) && (unsigned char)after >= 'A') ||
	    (is_digit(after) && (unsigned char)before >= 'A');
}

static void
put_token(struct buf *b, const struct token *t)
{
	size_t	i;
	bool	address = false;	/* e-mail and the like */

	for (i = 0; i < t->n; i++)
		address = address || t->s[i] == '@' ||
		    (i + 2 < t->n && memcmp(t->s + i, "://", 3) == 0);
	for (i = 0; i < t->n; i++)
		if (!address && is_code_hyphen(t, i))
			buf_puts(b, NBHYPHEN);
		else
			buf_putc(b, t->s[i]);
}

/* Bytes of white space at s: plain ones, or no-break spaces among them. */
static size_t
space_length(const char *s, bool *fixed)
{
	size_t n = 0;

	*fixed = false;
	for (;;) {
		if (s[n] == ' ' || s[n] == '\t' || s[n] == '\n' ||
		    s[n] == '\r') {
			n++;
		} else if (strncmp(s + n, NBSP, 2) == 0) {
			*fixed = true;
			n += 2;
		} else if (strncmp(s + n, "\u202F", 3) == 0) {
			*fixed = true;
			n += 3;
		} else
			return n;
	}
}

static size_t
word_length(const char *s)
{
	size_t	n = 0;
	bool	fixed;

	while (s[n] != '\0' && space_length(s + n, &fixed) == 0)
		n++;
	return n;
}

void
text_put_nobreak(struct buf *b, const char *s)
{
	struct token	before = { .s = "" }, l = { .s = "" }, r;
	size_t		space, n;
	bool		fixed;

	while (*s != '\0') {
		space = space_length(s, &fixed);
		n = word_length(s + space);
		r = token_make(s + space, n);
		if (fixed)
			buf_add(b, s, space);
		else if (space > 0)
			buf_puts(b, binds(&before, &l, &r) ? NBSP : " ");
		put_token(b, &r);
		before = l;
		l = r;
		s += space + n;
	}
}
