/*
 * lexicon: see lexicon.h.
 */
#include "russian/lexicon.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Genders as bits, so that one row may serve two. */
#define BIT(gender)	(1u << (gender))
#define GENDERS_M	BIT(GENDER_M)
#define GENDERS_F	BIT(GENDER_F)
#define GENDERS_N	BIT(GENDER_N)
#define GENDERS_PL	BIT(GENDER_PLURAL)
#define GENDERS_MF	(GENDERS_M | GENDERS_F)

enum sureness {
	SURE, UNSURE,
	UNSURE_INS,	/* in the instrumental only */
	UNSURE_DP,	/* in the dative and the prepositional */
	UNSURE_DIP	/* in these three */
};

enum paradigm_name {
#define PARADIGM(name, cut, gen, dat, acc, ins, prep)	P_##name,
#include "russian/paradigms.def"
#undef PARADIGM
	P_MAX
};

static const struct {
	const char	*cut;
	const char	*ending[CASE_MAX];
} paradigms[P_MAX] = {
#define PARADIGM(name, cut, gen, dat, acc, ins, prep)	\
	{ cut, { cut, gen, dat, acc, ins, prep } },
#include "russian/paradigms.def"
#undef PARADIGM
};

/* The way a word goes: what words and endings have in common. */
struct way {
	enum word_kind		 kind;
	unsigned		 genders;
	enum paradigm_name	 paradigm;
	enum sureness		 sureness;
};

#define WAY(kind, gender, paradigm, sureness)	\
	{ KIND_##kind, GENDERS_##gender, P_##paradigm, sureness }

static const struct words_row {
	struct way	 way;
	const char	*words;
} words[] = {
#define WORDS(kind, gender, paradigm, sureness, list)	\
	{ WAY(kind, gender, paradigm, sureness), list },
#define ENDING(kind, gender, ending, paradigm, sureness)
#include "russian/words.def"
#include "russian/posts.def"
#undef WORDS
#undef ENDING
};

static const struct ending_row {
	struct way	 way;
	const char	*ending;
} endings[] = {
#define WORDS(kind, gender, paradigm, sureness, list)
#define TELLS(kind, gender, ending)
#define ENDING(kind, gender, ending, paradigm, sureness)	\
	{ WAY(kind, gender, paradigm, sureness), ending },
#include "russian/endings.def"
#include "russian/posts.def"
#undef WORDS
#undef TELLS
#undef ENDING
};

static const struct {
	enum word_kind	 kind;
	enum gender	 gender;
	const char	*ending;
} tells[] = {
#define ENDING(kind, gender, ending, paradigm, sureness)
#define TELLS(kind, gender, ending)	\
	{ KIND_##kind, GENDER_##gender, ending },
#include "russian/endings.def"
#undef TELLS
#undef ENDING
};

static const struct {
	unsigned	 genders;
	const char	*names;
} given[] = {
#define GIVEN_NAMES(gender, names)	{ GENDERS_##gender, names },
#include "russian/given.def"
#undef GIVEN_NAMES
};

/* Values are rows of the tables above; keys stand in them. */
struct lexicon {
	struct map	words[KIND_MAX][GENDER_UNKNOWN];
	struct map	given[GENDER_UNKNOWN];
};

/* The next word of a list, or NULL; *list moves behind it. */
static const char *
next_word(const char **list, size_t *n)
{
	const char *word = *list + strspn(*list, " ");

	*n = strcspn(word, " ");
	*list = word + *n;
	return *n > 0 ? word : NULL;
}

static void
put_words(struct map *maps, unsigned genders, const char *list,
    const void *row)
{
	const char	*word;
	size_t		 n;
	int		 g;

	while ((word = next_word(&list, &n)) != NULL)
		for (g = 0; g < GENDER_UNKNOWN; g++)
			if (genders & BIT(g))
				map_put(&maps[g], word, n,
				    (void *)(uintptr_t)row);
}

struct lexicon *
lexicon_new(void)
{
	struct lexicon	*lx = mem_alloc(sizeof(*lx));
	size_t		 i;

	*lx = (struct lexicon){ 0 };
	for (i = 0; i < COUNT(words); i++)
		put_words(lx->words[words[i].way.kind], words[i].way.genders,
		    words[i].words, &words[i]);
	for (i = 0; i < COUNT(given); i++)
		put_words(lx->given, given[i].genders, given[i].names,
		    &given[i]);
	return lx;
}

void
lexicon_free(struct lexicon *lx)
{
	int kind, g;

	if (lx == NULL)
		return;
	for (g = 0; g < GENDER_UNKNOWN; g++) {
		for (kind = 0; kind < KIND_MAX; kind++)
			map_free(&lx->words[kind][g]);
		map_free(&lx->given[g]);
	}
	mem_free(lx);
}

enum grammar_case
grammar_case(const char *name)
{
	static const char *const names[CASE_MAX] = {
		"nom", "gen", "dat", "acc", "ins", "prep"
	};
	int i;

	for (i = 0; i < CASE_MAX; i++)
		if (strcmp(names[i], name) == 0)
			break;
	return (enum grammar_case)i;
}

/* Is the letter, two bytes of UTF-8, one of those in the list? */
static bool
is_one_of(const char *letter, const char *list)
{
	for (; *list != '\0'; list += 2)
		if (memcmp(letter, list, 2) == 0)
			return true;
	return false;
}

/*
 * Does the word end so? Both are walked from their ends; Russian letters are
 * two bytes each.
 */
static bool
ends_so(const char *word, size_t n, const char *ending)
{
	size_t k = strlen(ending);

	while (k > 0) {
		bool letter = (ending[k - 1] & 0x80) != 0;

		if (!letter && ending[k - 1] == '^')
			return n == 0;
		if (n < 2)
			return false;
		if (letter && memcmp(word + n - 2, ending + k - 2, 2) != 0)
			return false;
		if (ending[k - 1] == '@' &&
		    !is_one_of(word + n - 2, "аеёиоуыэюя"))
			return false;
		if (ending[k - 1] == '#' &&
		    !is_one_of(word + n - 2, "бвгджзйклмнпрстфхцчшщ"))
			return false;
		k -= letter ? 2 : 1;
		n -= 2;
	}
	return true;
}

bool
lexicon_has(const struct lexicon *lx, enum word_kind kind, enum gender gender,
    const char *word, size_t n)
{
	return gender < GENDER_UNKNOWN &&
	    map_find(&lx->words[kind][gender], word, n) != NULL;
}

bool
lexicon_is_given(const struct lexicon *lx, enum gender gender,
    const char *word, size_t n)
{
	return gender < GENDER_UNKNOWN &&
	    (map_find(&lx->given[gender], word, n) != NULL ||
	    map_find(&lx->words[KIND_GIVEN][gender], word, n) != NULL);
}

enum gender
lexicon_tells(enum word_kind kind, const char *word, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT(tells); i++)
		if (tells[i].kind == kind && ends_so(word, n, tells[i].ending))
			return tells[i].gender;
	return GENDER_UNKNOWN;
}

static const struct way *
find_way(const struct lexicon *lx, enum word_kind kind, enum gender gender,
    const char *word, size_t n)
{
	const struct words_row	*row;
	size_t			 i;

	row = map_find(&lx->words[kind][gender], word, n);
	if (row != NULL)
		return &row->way;
	for (i = 0; i < COUNT(endings); i++)
		if (endings[i].way.kind == kind &&
		    (endings[i].way.genders & BIT(gender)) != 0 &&
		    ends_so(word, n, endings[i].ending))
			return &endings[i].way;
	return NULL;
}

static bool
is_sure(enum sureness sureness, enum grammar_case c)
{
	bool hangs = (c == CASE_INS && sureness != UNSURE_DP) ||
	    ((c == CASE_DAT || c == CASE_PREP) && sureness != UNSURE_INS);

	return sureness == SURE || c == CASE_NOM ||
	    (sureness != UNSURE && !hangs);
}

bool
lexicon_inflect(const struct lexicon *lx, enum word_kind kind,
    enum gender gender, const char *word, size_t n, enum grammar_case c,
    struct inflection *out)
{
	const struct way *way = find_way(lx, kind, gender, word, n);

	if (way == NULL)
		return false;
	out->cut = strlen(paradigms[way->paradigm].cut);
	out->ending = paradigms[way->paradigm].ending[c];
	out->sure = is_sure(way->sureness, c);
	return true;
}

/* A paradigm takes off what its words end with. */
static bool
check_cut(enum paradigm_name paradigm, const char *word, size_t n,
    struct buf *wrong)
{
	const char	*cut = paradigms[paradigm].cut;
	size_t		 k = strlen(cut);

	if (n >= k && memcmp(word + n - k, cut, k) == 0)
		return true;
	buf_printf(wrong, "«%.*s» does not end with «%s»", (int)n, word, cut);
	return false;
}

/* A word stands once in a kind and gender. */
static bool
check_words(const struct words_row *row, struct map *seen, struct buf *wrong)
{
	const char	*list = row->words, *word;
	size_t		 n;
	int		 g;

	while ((word = next_word(&list, &n)) != NULL) {
		if (!check_cut(row->way.paradigm, word, n, wrong))
			return false;
		for (g = 0; g < GENDER_UNKNOWN; g++) {
			if ((row->way.genders & BIT(g)) == 0)
				continue;
			if (map_find(&seen[g], word, n) != NULL) {
				buf_printf(wrong, "«%.*s» stands twice",
				    (int)n, word);
				return false;
			}
			map_put(&seen[g], word, n, (void *)(uintptr_t)row);
		}
	}
	return true;
}

/* No ending is hidden behind an earlier, shorter one. */
static bool
check_ending(size_t i, struct buf *wrong)
{
	const struct ending_row	*row = &endings[i];
	size_t			 j, n = strlen(row->ending);

	if (strpbrk(row->ending, "#@^") != NULL)
		return true;
	if (*row->ending != '\0' &&
	    !check_cut(row->way.paradigm, row->ending, n, wrong))
		return false;
	for (j = 0; j < i; j++)
		if (*endings[j].ending != '^' &&
		    endings[j].way.kind == row->way.kind &&
		    endings[j].way.genders == row->way.genders &&
		    ends_so(row->ending, n, endings[j].ending)) {
			buf_printf(wrong, "«%s» stands behind «%s»",
			    row->ending, endings[j].ending);
			return false;
		}
	return true;
}

bool
lexicon_check(struct buf *wrong)
{
	struct lexicon	*seen = mem_alloc(sizeof(*seen));
	bool		 ok = true;
	size_t		 i;

	*seen = (struct lexicon){ 0 };
	for (i = 0; ok && i < COUNT(words); i++)
		ok = check_words(&words[i], seen->words[words[i].way.kind],
		    wrong);
	for (i = 0; ok && i < COUNT(endings); i++)
		ok = check_ending(i, wrong);
	lexicon_free(seen);
	return ok;
}
