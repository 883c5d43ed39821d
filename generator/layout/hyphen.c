/*
 * hyphen: see hyphen.h. The patterns stand in a trie; libhyphen, which reads
 * the same files, takes 7 ms to load the Russian ones, longer than a whole
 * document may.
 */
#include "layout/hyphen.h"

#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"

#define WORD_MAX	60	/* longer ones are not words */
#define LANGUAGES_MAX	16	/* in one session */
#define FILE_MAX	(4 << 20)
#define EDGE		((ucs)'.')	/* of a word, in patterns */
#define UCS_YO		((ucs)0x451)

struct node {
	ucs		 c;
	uint32_t	 child, next;	/* in nodes; 0: none */
	uint32_t	 values;	/* in the text of values; 0: none */
	uint8_t		 nvalue;
};

struct patterns {
	char		 language[4], country[4];
	bool		 found;
	VEC(struct node) nodes;		/* the first is the root */
	uint32_t	 first[256];	/* children of the root, by the last
					   byte of their letter; 0: look */
	struct buf	 values;	/* digits, one per gap between letters */
};

/* The characters of a dictionary's encoding, in lower case. */
struct charset {
	bool	utf8;
	ucs	of[256];	/* 0: none */
};

struct hyphenator {
	const char *const *folders;	/* borrowed */
	struct diag	*dg;		/* borrowed */
	struct patterns	 known[LANGUAGES_MAX];
	size_t		 nknown;
};

struct hyphenator *
hyphenator_new(const char *const *folders, struct diag *dg)
{
	struct hyphenator *h = mem_alloc(sizeof(*h));

	h->folders = folders;
	h->dg = dg;
	return h;
}

void
hyphenator_free(struct hyphenator *h)
{
	size_t i;

	if (h == NULL)
		return;
	for (i = 0; i < h->nknown; i++) {
		VEC_FREE(&h->known[i].nodes);
		buf_free(&h->known[i].values);
	}
	mem_free(h);
}

/* Reading dictionaries */

static uint32_t
add_node(struct patterns *p, ucs c, uint32_t next)
{
	struct node *node = VEC_PUSH(&p->nodes);

	*node = (struct node){ .c = c, .next = next };
	return (uint32_t)(p->nodes.n - 1);
}

static uint32_t
find_child(const struct patterns *p, uint32_t parent, ucs c)
{
	uint32_t i = p->nodes.at[parent].child;

	while (i != 0 && p->nodes.at[i].c != c)
		i = p->nodes.at[i].next;
	return i;
}

static uint32_t
find_first(const struct patterns *p, ucs c)
{
	uint32_t i = p->first[c & 0xFF];

	return i == 0 || p->nodes.at[i].c == c ? i : find_child(p, 0, c);
}

/* New ones go first: the files are sorted, so the next line asks for them. */
static uint32_t
need_child(struct patterns *p, uint32_t parent, ucs c)
{
	uint32_t i = parent == 0 ? find_first(p, c) :
	    find_child(p, parent, c);

	if (i == 0) {
		i = add_node(p, c, p->nodes.at[parent].child);
		p->nodes.at[parent].child = i;
		if (parent == 0)
			p->first[c & 0xFF] = i;
	}
	return i;
}

static ucs
next_letter(const struct charset *set, const char **s)
{
	ucs c = set->of[(unsigned char)**s];

	if (set->utf8 && (unsigned char)**s >= 0x80)
		return ucs_lower(utf8_next(s));
	(*s)++;
	return c;
}

static void
end_pattern(struct patterns *p, uint32_t at, const char *values, size_t n)
{
	p->nodes.at[at].values = (uint32_t)p->values.n;
	p->nodes.at[at].nvalue = (uint8_t)(n + 1);
	buf_add(&p->values, values, n + 1);
}

/* A line "так-же": the whole word, divided there and nowhere else, whatever
   the patterns say. */
static void
add_exception(struct patterns *p, const struct charset *set, const char *s)
{
	char		values[WORD_MAX + 4];
	uint32_t	at = need_child(p, 0, EDGE);
	size_t		n = 1;

	memset(values, '8', sizeof(values));
	values[0] = '0';
	while ((unsigned char)*s > ' ' && n < WORD_MAX) {
		if (*s == '-') {
			values[n] = '9';
			s++;
			continue;
		}
		at = need_child(p, at, next_letter(set, &s));
		n++;
	}
	values[n] = values[n + 1] = '0';
	end_pattern(p, need_child(p, at, EDGE), values, n + 1);
}

/*
 * A line "а1б2в": letters into the trie, digits between them into values.
 * Returns its end. Non-standard hyphenation, which changes letters (German
 * "ck/k=k"), is left out.
 */
static const char *
add_pattern(struct patterns *p, const struct charset *set, const char *s)
{
	char		values[WORD_MAX + 2];
	uint32_t	at = 0;
	size_t		n = 0;

	if (s[strcspn(s, "-0123456789\n")] == '-') {
		add_exception(p, set, s);
		return s;
	}
	memset(values, '0', sizeof(values));
	while ((unsigned char)*s > ' ' && *s != '/' && *s != '=' &&
	    n < WORD_MAX) {
		if (*s >= '0' && *s <= '9') {
			values[n] = *s++;
			continue;
		}
		at = need_child(p, at, next_letter(set, &s));
		n++;
	}
	if (n > 0 && (unsigned char)*s <= ' ')
		end_pattern(p, at, values, n);
	return s;
}

static void
start_patterns(struct patterns *p)
{
	p->nodes.n = 0;
	memset(p->first, 0, sizeof(p->first));
	buf_clear(&p->values);
	buf_putc(&p->values, '0');	/* so that 0 means none */
	add_node(p, 0, 0);
}

/* Capital letters begin the lines that are no patterns; how few letters may
   stand alone is the business of the properties. */
static void
read_setting(struct patterns *p, const char *line)
{
	if (strncmp(line, "NEXTLEVEL", 9) == 0)
		start_patterns(p);	/* so far: joints of compounds */
}

static void
read_patterns(struct patterns *p, const struct charset *set, const char *line)
{
	start_patterns(p);
	while (line != NULL && *line != '\0') {
		if (*line >= 'A' && *line <= 'Z')
			read_setting(p, line);
		else if (*line != '%' && *line != '#')
			line = add_pattern(p, set, line);
		line = strchr(line, '\n');
		if (line != NULL)
			line++;
	}
}

/* Encodings of one byte a letter, by iconv, and UTF-8; false for others. */
static bool
charset_find(struct charset *set, const char *name)
{
	iconv_t	cd;
	int	i;

	*set = (struct charset){ .utf8 = strcmp(name, "UTF-8") == 0 };
	for (i = 1; i < 0x80; i++)
		set->of[i] = ucs_lower((ucs)i);
	if (set->utf8)
		return true;
	cd = iconv_open("UTF-8", name);
	if (cd == (iconv_t)-1)	/* NOLINT(performance-no-int-to-ptr): POSIX */
		return false;
	for (i = 0x80; i < 0x100; i++) {
		char		 byte = (char)i, out[8] = { 0 };
		char		*src = &byte, *dst = out;
		const char	*p = out;
		size_t		 left = 1, room = sizeof(out) - 1;

		if (iconv(cd, &src, &left, &dst, &room) != (size_t)-1)
			set->of[i] = ucs_lower(utf8_next(&p));
	}
	iconv_close(cd);
	return true;
}

/* The first line names the encoding. */
static bool
read_dictionary(struct patterns *p, const char *path)
{
	struct buf	 file = { 0 };
	struct charset	 set;
	char		 name[32], *end;
	bool		 ok = false;

	if (!file_read(path, &file) || file.n == 0 || file.n > FILE_MAX ||
	    (end = memchr(file.data, '\n', file.n)) == NULL)
		goto out;
	snprintf(name, sizeof(name), "%.*s",
	    (int)strcspn(file.data, "\r\n \t"), file.data);
	ok = charset_find(&set, name);
	if (ok)
		read_patterns(p, &set, end + 1);
out:
	buf_free(&file);
	return ok;
}

/* Finding them */

/* The country whose dictionary stands for the language. */
static const struct {
	char	language[4], country[4];
} usual[] = {
	{ "ru", "RU" }, { "en", "US" }, { "uk", "UA" }, { "be", "BY" },
	{ "de", "DE" }, { "fr", "FR" }, { "tt", "RU" }, { "kk", "KZ" },
};

static bool
try_dictionary(struct hyphenator *h, struct patterns *p, const char *country)
{
	char	path[4096];
	size_t	i;

	for (i = 0; h->folders != NULL && h->folders[i] != NULL; i++) {
		int n = snprintf(path, sizeof(path), "%s/hyph_%s%s%s.dic",
		    h->folders[i], p->language, country[0] ? "_" : "",
		    country);

		if (n > 0 && n < (int)sizeof(path) && read_dictionary(p, path))
			return true;
	}
	return false;
}

static bool
load(struct hyphenator *h, struct patterns *p)
{
	size_t i;

	if (p->country[0] && try_dictionary(h, p, p->country))
		return true;
	for (i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		if (strcmp(usual[i].language, p->language) == 0 &&
		    try_dictionary(h, p, usual[i].country))
			return true;
	return try_dictionary(h, p, "");
}

/* Language tags come from the input: only two or three letters pass. */
static bool
copy_tag(char to[4], const char *tag, char first, char last)
{
	size_t i;

	for (i = 0; tag[i] != '\0'; i++) {
		if (i == 3 || tag[i] < first || tag[i] > last)
			return false;
		to[i] = tag[i];
	}
	to[i] = '\0';
	return true;
}

/* Those of the language, read now if need be; NULL for none. */
static const struct patterns *
patterns_for(struct hyphenator *h, const struct hyphen_rules *rules)
{
	struct patterns	*p, wanted = { 0 };
	size_t		 i;

	if (rules->language == NULL ||
	    !copy_tag(wanted.language, rules->language, 'a', 'z') ||
	    wanted.language[0] == '\0')
		return NULL;
	if (rules->country == NULL ||
	    !copy_tag(wanted.country, rules->country, 'A', 'Z'))
		wanted.country[0] = '\0';
	for (i = 0; i < h->nknown; i++) {
		p = &h->known[i];
		if (strcmp(p->language, wanted.language) == 0 &&
		    strcmp(p->country, wanted.country) == 0)
			return p->found ? p : NULL;
	}
	if (h->nknown == LANGUAGES_MAX)
		return NULL;
	p = &h->known[h->nknown++];
	*p = wanted;
	p->found = load(h, p);
	if (!p->found)
		diag_add(h->dg, HYPHEN_NO_PATTERNS, rules->place,
		    p->language, NULL);
	return p->found ? p : NULL;
}

/* Dividing words */

/* Of the alphabets of usual[]; in lower case. */
static bool
is_vowel(ucs c)
{
	static const uint8_t	cyrillic[] = {	/* from U+0430 */
		1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0,
		0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1
	};

	if (c >= 0x430 && c < 0x450)
		return cyrillic[c - 0x430];
	if (c >= 0xE0 && c <= 0xFF)
		return c != 0xE7 && c != 0xF0 && c != 0xF1;
	switch (c) {
	case 'a': case 'e': case 'i': case 'o': case 'u': case 'y':
	case 0x451: case 0x454: case 0x456: case 0x457: case 0x45E:
	case 0x4AF: case 0x4B1: case 0x4D9: case 0x4E9:
		return true;
	default:
		return false;
	}
}

/* Lower case of a word that may be divided, between two edges. Russian
   patterns are written without ё. */
static bool
normalize(const struct patterns *p, const ucs *c, size_t n, bool habits,
    ucs *word)
{
	bool	without_yo = find_first(p, UCS_YO) == 0;
	size_t	i;

	word[0] = word[n + 1] = EDGE;
	for (i = 0; i < n; i++) {
		word[i + 1] = ucs_lower(c[i]);
		if (habits && i > 0 && word[i + 1] != c[i])
			return false;	/* ГОСТ, КемГУ */
		if (word[i + 1] == UCS_YO && without_yo)
			word[i + 1] = 0x435;
	}
	return true;
}

static void
match(const struct patterns *p, const ucs *word, size_t n, char *values)
{
	size_t i, k;

	for (i = 0; i < n; i++) {
		uint32_t at = 0;

		for (k = i; k < n; k++) {
			const struct node	*node;
			const char		*v;
			size_t			 j;

			at = k == i ? find_first(p, word[k]) :
			    find_child(p, at, word[k]);
			if (at == 0)
				break;
			node = &p->nodes.at[at];
			v = p->values.data + node->values;
			for (j = 0; j < node->nvalue; j++)
				if (v[j] > values[i + j])
					values[i + j] = v[j];
		}
	}
}

/* Russian spelling: ь, ъ, й, ы do not begin a line. */
static bool
may_begin(ucs c)
{
	return c != 0x44C && c != 0x44A && c != 0x439 && c != 0x44B;
}

/* «не-» at the end of a line is easily read as a word of its own. */
static bool
is_negation(const ucs *word, size_t n)
{
	return n == 2 && word[1] == 0x43D && word[2] == 0x435;
}

static void
divide(const struct patterns *p, const struct hyphen_rules *rules,
    const ucs *c, size_t n, uint8_t *at)
{
	ucs	word[WORD_MAX + 2];
	char	values[WORD_MAX + 4];
	size_t	i, first = n, last = 0;	/* vowels */
	size_t	remain = rules->remain > 1 ? (size_t)rules->remain : 1;
	size_t	push = rules->push > 1 ? (size_t)rules->push : 1;

	if (n > WORD_MAX || n < remain + push ||
	    !normalize(p, c, n, rules->habits, word))
		return;
	for (i = 0; i < n; i++)
		if (is_vowel(word[i + 1])) {
			first = i < first ? i : first;
			last = i;
		}
	memset(values, '0', sizeof(values));
	match(p, word, n + 2, values);
	for (i = remain; i + push <= n; i++) {
		/* values[i + 1] stands before word[i + 1], which is c[i] */
		if (((values[i + 1] - '0') & 1) && may_begin(word[i + 1]) &&
		    first < i && last >= i)
			at[i] |= is_negation(word, i) ?
			    HYPHEN_POINT | HYPHEN_POOR : HYPHEN_POINT;
	}
}

static bool
is_part(ucs c)	/* of a word that, around it, is not divided */
{
	return (c >= '0' && c <= '9') || c == '\'' || c == 0x2019 ||
	    c == '_' || c == '@' || c == UCS_SHY || c == 0xFFFC;
}

static bool
is_capital(ucs c)
{
	return ucs_is_letter(c) && ucs_lower(c) != c;
}

static bool
is_bound(ucs c)
{
	return c == UCS_NBSP || c == UCS_NNBSP;
}

static bool
in_name(ucs c)	/* a surname may have a hyphen, and a joiner behind it */
{
	return ucs_is_letter(c) || c == '-' || c == UCS_NBHYPHEN ||
	    c == UCS_WJ;
}

/*
 * Is the word c[from..to) of a name: «Иванова А.П.», «А.П. Иванова» with a
 * no-break space, or a part of «Петрова-Водкина»?
 */
static bool
is_name(const ucs *c, size_t n, size_t from, size_t to)
{
	while (from > 0 && in_name(c[from - 1]))
		from--;
	while (to < n && in_name(c[to]))
		to++;
	if (!is_capital(c[from]))
		return false;
	if (to + 2 < n && is_bound(c[to]) && is_capital(c[to + 1]) &&
	    c[to + 2] == '.')
		return true;
	if (from > 2 && is_bound(c[from - 1]) && c[from - 2] == '.' &&
	    is_capital(c[from - 3]))
		return true;
	for (from++; from < to; from++)
		if (is_capital(c[from]) && !ucs_is_letter(c[from - 1]))
			return true;
	return false;
}

/* The end of the letters at i. */
static size_t
behind_letters(const ucs *c, size_t n, size_t i)
{
	while (i < n && ucs_is_letter(c[i]))
		i++;
	return i;
}

void
hyphenate(struct hyphenator *h, const struct hyphen_rules *rules,
    const ucs *c, size_t n, uint8_t *at)
{
	const struct patterns	*p = NULL;
	size_t			 i = 0, from, end;
	bool			 whole = false;

	while (i < n) {
		from = i;
		end = i = behind_letters(c, n, i);
		while (i < n && is_part(c[i]))
			i++;
		/* «д'Арк», «2х2», but not the mark in «слово4» */
		whole &= from > 0 && is_part(c[from - 1]);
		whole |= i > end && i < n && ucs_is_letter(c[i]);
		if (i == from)
			i++;
		if (whole || end - from < 4 ||
		    (rules->habits && is_name(c, n, from, end)))
			continue;
		if (p == NULL && (p = patterns_for(h, rules)) == NULL)
			return;
		divide(p, rules, c + from, end - from, at + from);
	}
}
