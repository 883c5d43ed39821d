/*
 * guard: see guard.h. Text and forms are cut into tokens by the same knife:
 * a run of letters, a run of digits, or an initial with its dot.
 */
#include "russian/guard.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "russian/namelike.h"

#define BUCKETS	64
#define DIGITS_MAX	64

struct token {
	const char	*word;		/* lower case, folded */
	size_t		 start, end;	/* bytes in the text */
	bool		 capital;	/* its first letter was one */
	bool		 digits;
	bool		 covered;	/* by what is allowed */
	bool		 told;		/* of what is forbidden */
};

typedef VEC(struct token) tokens;

struct form {
	const struct token *tokens;
	const char	**stems;	/* of each token; NULL: exactly it */
	const char	**shorter;	/* «Кравц» of «Кравец»; or NULL */
	size_t		 n;
	enum guard_match match;
	const void	*owner;		/* NULL: allowed */
	struct form	*next;		/* of its bucket */
};

struct guard {
	struct arena	*arena;
	struct form	*buckets[BUCKETS];	/* by the first letter */
	struct form	*digits;
};

/* Of nouns and adjectives, singular and plural; «ов» makes other names. */
static const char *const endings[] = {
	"", "а", "ам", "ами", "ах", "ая", "е", "ее", "его", "ей", "ем",
	"ему", "ею", "и", "ие", "ий", "им", "ими", "их", "й", "о", "ого",
	"ое", "ой", "ом", "ому", "ою", "у", "ую", "ы", "ые", "ый", "ым",
	"ыми", "ых", "ь", "ью", "ю", "юю", "я", "ям", "ями", "ях", "яя",
	NULL
};

/* What a nominative may end in, longer ones first; the rest is the stem. */
static const char *const nominative[] = {
	"ий", "ый", "ой", "ая", "яя", "а", "я", "о", "е", "и", "у", "ю",
	"ь", "й", NULL
};

static const char *const matches[GUARD_MATCH_MAX] = {
	[GUARD_EXACT] = "exact", [GUARD_STEM] = "stem",
	[GUARD_DIGITS] = "digits", [GUARD_LATIN] = "latin",
};

enum guard_match
guard_match_name(const char *name)
{
	int i;

	for (i = 0; i < GUARD_MATCH_MAX; i++)
		if (strcmp(matches[i], name) == 0)
			break;
	return (enum guard_match)i;
}

/* ===== Tokens ===== */

/* Lower case; ё is е; a Latin letter becomes its Cyrillic double. */
static ucs
fold(ucs c)
{
	static const char latin[] = "aceopxyk";
	static const ucs cyrillic[] = { 0x430, 0x441, 0x435, 0x43E, 0x440,
	    0x445, 0x443, 0x43A };
	const char *p;

	c = ucs_lower(c);
	if (c == 0x451)
		return 0x435;
	p = c != 0 && c < 0x80 ? strchr(latin, (int)c) : NULL;
	return p != NULL ? cyrillic[p - latin] : c;
}

/* Signs that are in a word for the line breaker only. */
static bool
is_unseen(ucs c)
{
	return c == UCS_SHY || c == UCS_WJ || c == UCS_ZWSP || c == 0xFEFF;
}

static bool
is_digit(ucs c)
{
	return c >= '0' && c <= '9';
}

/* The token that starts at s, whose first sign is c; returns its end. */
static const char *
take_token(const char *text, const char *s, ucs c, struct arena *arena,
    struct token *t)
{
	struct buf	 word = { 0 };
	const char	*next = s;
	char		 bytes[4];
	size_t		 n = 0;

	*t = (struct token){ .start = (size_t)(s - text),
	    .capital = ucs_lower(c) != c, .digits = is_digit(c) };
	for (;;) {
		c = utf8_next(&next);
		if (!is_unseen(c)) {
			if (t->digits ? !is_digit(c) : !ucs_is_letter(c))
				break;
			buf_add(&word, bytes, utf8_put(bytes, fold(c)));
			n++;
		}
		s = next;
	}
	if (!t->digits && n == 1 && c == '.') {
		buf_putc(&word, '.');
		s++;
	}
	t->end = (size_t)(s - text);
	t->word = arena_strdup(arena, buf_text(&word));
	buf_free(&word);
	return s;
}

static void
cut(const char *text, struct arena *arena, tokens *list)
{
	const char	*s = text, *next;

	while (*s != '\0') {
		ucs c;

		next = s;
		c = utf8_next(&next);
		if (ucs_is_letter(c) || is_digit(c))
			next = take_token(text, s, c, arena, VEC_PUSH(list));
		s = next;
	}
}

static size_t
bucket(const char *word)
{
	/* the second byte tells Cyrillic letters apart */
	return ((unsigned char)word[0] + (unsigned char)word[1] * 7U) %
	    BUCKETS;
}

/* ===== Forms ===== */

static bool
ends_with(const char *word, size_t n, const char *end)
{
	size_t m = strlen(end);

	return n > m && memcmp(word + n - m, end, m) == 0;
}

/* The word without its ending, if two letters are left; else the word. */
static const char *
stem_of(struct arena *arena, const char *word)
{
	size_t i, n = strlen(word);

	for (i = 0; nominative[i] != NULL; i++)
		if (ends_with(word, n, nominative[i]) &&
		    n - strlen(nominative[i]) >= strlen("ли"))
			return arena_copy(arena, word,
			    n - strlen(nominative[i]));
	return word;
}

/* Without the vowel that goes in the other cases: «Кравец», «Кравца». */
static const char *
shorter_of(struct arena *arena, const char *word)
{
	static const char *const vowels[] = { "е", "о" };
	size_t i, n = strlen(word), letter = strlen("ц");

	for (i = 0; i < 2; i++)
		if (n >= 4 * letter && ends_with(word, n - letter, vowels[i]))
			return arena_printf(arena, "%.*s%s",
			    (int)(n - 2 * letter), word, word + n - letter);
	return NULL;
}

/* Initials and numbers have no cases, nor have words of two letters. */
static bool
declines(const struct token *t)
{
	return !t->digits && utf8_length(t->word) > 2 &&
	    strchr(t->word, '.') == NULL;
}

static void
find_stems(struct guard *g, struct form *f)
{
	size_t i;

	f->stems = ARENA_ARRAY(g->arena, f->n, const char *);
	f->shorter = ARENA_ARRAY(g->arena, f->n, const char *);
	for (i = 0; i < f->n; i++) {
		f->stems[i] = f->shorter[i] = NULL;
		if (f->match != GUARD_STEM || !declines(&f->tokens[i]))
			continue;
		f->stems[i] = stem_of(g->arena, f->tokens[i].word);
		if (f->stems[i] == f->tokens[i].word)
			f->shorter[i] = shorter_of(g->arena,
			    f->tokens[i].word);
	}
}

static void
add_form(struct guard *g, const char *text, enum guard_match match,
    const void *owner)
{
	tokens		 list = { 0 };
	struct token	*copy;
	struct form	*f = ARENA_NEW(g->arena, struct form), **at;

	cut(text, g->arena, &list);
	if (list.n == 0) {
		VEC_FREE(&list);
		return;
	}
	copy = ARENA_ARRAY(g->arena, list.n, struct token);
	memcpy(copy, list.at, list.n * sizeof(*copy));
	*f = (struct form){ .tokens = copy, .n = list.n, .match = match,
	    .owner = owner };
	VEC_FREE(&list);
	find_stems(g, f);
	at = match == GUARD_DIGITS ? &g->digits :
	    &g->buckets[bucket(copy[0].word)];
	f->next = *at;
	*at = f;
}

struct guard *
guard_new(void)
{
	struct guard *g = mem_alloc(sizeof(*g));

	*g = (struct guard){ .arena = arena_new() };
	return g;
}

void
guard_free(struct guard *g)
{
	if (g == NULL)
		return;
	arena_free(g->arena);
	mem_free(g);
}

void
guard_forbid(struct guard *g, const char *form, enum guard_match match,
    const void *owner)
{
	add_form(g, form, match, owner);
}

void
guard_allow(struct guard *g, const char *form, enum guard_match match)
{
	add_form(g, form, match, NULL);
}

/* ===== Search ===== */

static bool
is_ending(const char *s)
{
	size_t i;

	for (i = 0; endings[i] != NULL; i++)
		if (strcmp(endings[i], s) == 0)
			return true;
	return false;
}

static bool
has_stem(const char *word, const char *stem)
{
	size_t n = strlen(stem);

	return strncmp(word, stem, n) == 0 && is_ending(word + n);
}

static bool
same_word(const struct form *f, size_t i, const struct token *t)
{
	if (f->tokens[i].capital && !t->capital)
		return false;
	return strcmp(f->tokens[i].word, t->word) == 0 ||
	    (f->stems[i] != NULL && has_stem(t->word, f->stems[i])) ||
	    (f->shorter[i] != NULL && has_stem(t->word, f->shorter[i]));
}

static bool
stands_at(const struct form *f, const struct token *t, size_t left)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (i >= left || !same_word(f, i, &t[i]))
			return false;
	return true;
}

static void
cover(const struct guard *g, tokens *list)
{
	const struct form	*f;
	size_t			 i, k;

	for (i = 0; i < list->n; i++)
		for (f = g->buckets[bucket(list->at[i].word)]; f != NULL;
		    f = f->next)
			if (f->owner == NULL && stands_at(f, &list->at[i],
			    list->n - i))
				for (k = 0; k < f->n; k++)
					list->at[i + k].covered = true;
}

/* Is what is forbidden there wholly inside what is allowed? */
static bool
is_covered(const struct token *t, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!t[i].covered)
			return false;
	return true;
}

/* Digits go on over «-», brackets and spaces, two signs at most. */
static bool
goes_on(const char *text, const struct token *a, const struct token *b)
{
	const char	*s = text + a->end, *end = text + b->start;
	int		 n = 0;

	if (!b->digits)
		return false;
	for (; s < end; n++) {
		ucs c = utf8_next(&s);

		if (c != ' ' && c != '-' && c != '(' && c != ')' &&
		    c != UCS_NBSP && c != UCS_NNBSP && c != UCS_NBHYPHEN &&
		    !is_unseen(c))
			return false;
	}
	return n <= 3;
}

struct search {
	const struct guard *guard;
	const char	*text;
	tokens		 list;
	struct arena	*arena;
	void		(*hit)(void *, const void *, const char *);
	void		*user;
};

static void
tell(struct search *s, const void *owner, size_t first, size_t last)
{
	struct token	*t = s->list.at;
	size_t		 i;

	for (i = first; i <= last; i++)
		t[i].told = true;
	s->hit(s->user, owner, arena_copy(s->arena,
	    s->text + t[first].start, t[last].end - t[first].start));
}

/* The run of digits from token i on; returns the last one of it. */
static size_t
search_digits(struct search *s, size_t i)
{
	char			 run[DIGITS_MAX + 1] = "";
	const struct form	*f;
	const struct token	*t = s->list.at;
	size_t			 last = i, n = 0, k;
	const char		*p;

	for (k = i; k < s->list.n; k++) {
		if (k > i && !goes_on(s->text, &t[k - 1], &t[k]))
			break;
		for (p = t[k].word; *p != '\0' && n < DIGITS_MAX; p++)
			run[n++] = *p;
		last = k;
	}
	run[n] = '\0';
	for (f = s->guard->digits; f != NULL; f = f->next)
		if (f->owner != NULL && strstr(run, f->tokens[0].word) != NULL)
			tell(s, f->owner, i, last);
	return last;
}

static void
search_words(struct search *s, bool names)
{
	const struct token	*t = s->list.at;
	const struct form	*f;
	size_t			 i;

	for (i = 0; i < s->list.n; i++)
		for (f = s->guard->buckets[bucket(t[i].word)]; f != NULL;
		    f = f->next)
			if (f->owner != NULL &&
			    (names || f->match != GUARD_LATIN) &&
			    stands_at(f, &t[i], s->list.n - i) &&
			    !is_covered(&t[i], f->n))
				tell(s, f->owner, i, i + f->n - 1);
}

/* Is there nothing but space between two tokens? */
static bool
is_joined(const char *text, const struct token *a, const struct token *b)
{
	const char *s = text + a->end, *end = text + b->start;

	while (s < end) {
		ucs c = utf8_next(&s);

		if (c != ' ' && c != '\n' && c != UCS_NBSP &&
		    c != UCS_NNBSP && !is_unseen(c))
			return false;
	}
	return true;
}

/* Who is not in the lists at all, by the shape of a name. */
static void
search_names(struct search *s)
{
	const struct token	*t = s->list.at;
	struct namelike_word	*words = ARENA_ARRAY(s->arena, s->list.n + 1,
				    struct namelike_word);
	size_t			 i, k, n;

	for (i = 0; i < s->list.n; i++)
		words[i] = (struct namelike_word){ t[i].word, t[i].capital,
		    i > 0 && is_joined(s->text, &t[i - 1], &t[i]) };
	for (i = 0; i < s->list.n; i += n > 0 ? n : 1) {
		n = namelike(words, s->list.n, i);
		for (k = i; k < i + n; k++)
			if (t[k].covered || t[k].told)
				break;
		if (n > 0 && k == i + n)
			tell(s, NULL, i, k - 1);
	}
}

void
guard_search(const struct guard *g, const char *text, bool names,
    void (*hit)(void *user, const void *owner, const char *found), void *user)
{
	struct search	s = { .guard = g, .text = text, .hit = hit,
			    .user = user, .arena = arena_new() };
	size_t		i;

	cut(text, s.arena, &s.list);
	cover(g, &s.list);
	search_words(&s, names);
	for (i = 0; i < s.list.n; i++)
		if (s.list.at[i].digits)
			i = search_digits(&s, i);
	search_names(&s);
	VEC_FREE(&s.list);
	arena_free(s.arena);
}
