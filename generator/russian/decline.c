/*
 * decline: names; see decline.h. Posts are in decline_post.c.
 */
#include "russian/decline.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "russian/decline_word.h"

#define TOKENS_MAX	8	/* words of a name; with more it is unsure */
#define SHORT_MAX	6	/* bytes: three letters */

enum role {
	ROLE_SURNAME = NAME_SURNAME,
	ROLE_GIVEN = NAME_GIVEN,
	ROLE_PATRONYMIC = NAME_PATRONYMIC,
	ROLE_STILL	/* initials, «фон», «Али оглы» */
};

static const enum word_kind kind_of[] = {
	[ROLE_SURNAME] = KIND_SURNAME,
	[ROLE_GIVEN] = KIND_GIVEN,
	[ROLE_PATRONYMIC] = KIND_PATRONYMIC,
};

struct token {
	const char		*from;	/* the text since the last token */
	struct word_text	 word;
	enum role		 role;
	bool			 russian;
	enum gender		 patronymic; /* whose, or unknown */
};

struct name {
	const struct lexicon	*lx;
	struct token		 tokens[TOKENS_MAX];
	size_t			 n;
	const char		*rest;		/* behind the last token */
	struct token		*words[TOKENS_MAX]; /* without the still ones */
	size_t			 nword;
	bool			 initials;
	enum gender		 turkic;	/* whose «оглы» or «кызы» */
	bool			 sure;		/* of the roles */
};

static bool
has(const struct name *name, enum word_kind kind, enum gender gender,
    const struct token *t)
{
	return lexicon_has(name->lx, kind, gender, t->word.low, t->word.n);
}

static bool
is_given(const struct name *name, enum gender gender, const struct token *t)
{
	const char *hyphen = strchr(t->word.low, '-');

	return lexicon_is_given(name->lx, gender, t->word.low, t->word.n) ||
	    (hyphen != NULL && lexicon_is_given(name->lx, gender, t->word.low,
	    (size_t)(hyphen - t->word.low)));
}

static bool
is_known_given(const struct name *name, const struct token *t)
{
	return is_given(name, GENDER_M, t) || is_given(name, GENDER_F, t);
}

/* Whose given name it is; unknown if of both, or of none. */
static enum gender
given_gender(const struct name *name, const struct token *t)
{
	bool	his = is_given(name, GENDER_M, t);
	bool	hers = is_given(name, GENDER_F, t);

	if (his == hers)
		return GENDER_UNKNOWN;
	return his ? GENDER_M : GENDER_F;
}

/* White space of any kind that may stand between words. */
static size_t
space_at(const char *p)
{
	static const char *const spaces[] = { " ", "\t", "\u00A0", "\u202F" };
	size_t i;

	for (i = 0; i < sizeof(spaces) / sizeof(spaces[0]); i++)
		if (strncmp(p, spaces[i], strlen(spaces[i])) == 0)
			return strlen(spaces[i]);
	return 0;
}

static size_t
word_length(const char *p)
{
	size_t n = 0;

	while (p[n] != '\0' && space_at(p + n) == 0)
		n++;
	return n;
}

/* The bytes of «А.П.» or «А.-М.» that the word begins with. */
static size_t
initials_length(const char *p, size_t n)
{
	while (n > 0 && p[n - 1] != '.')
		n--;
	return n;
}

static enum gender
patronymic_gender(const struct lexicon *lx, const struct word_text *w)
{
	if (lexicon_has(lx, KIND_PATRONYMIC, GENDER_M, w->low, w->n))
		return GENDER_M;
	return lexicon_tells(KIND_PATRONYMIC, w->low, w->n);
}

static void
add_token(struct name *name, const char *from, const char *at, size_t n)
{
	struct token *t = &name->tokens[name->n++];

	t->from = from;
	t->role = ROLE_SURNAME;
	t->russian = word_read(&t->word, at, n);
	t->patronymic = GENDER_UNKNOWN;
	if (t->russian)
		t->patronymic = patronymic_gender(name->lx, &t->word);
}

/* Cuts the text into words; initials stay, also «А.П.Иванова»'s. */
static void
read_tokens(struct name *name, const char *text)
{
	const char	*p = text, *from = text;
	size_t		 n, dots;

	while (name->n < TOKENS_MAX) {
		while ((n = space_at(p)) > 0)
			p += n;
		n = word_length(p);
		if (n == 0)
			break;
		dots = initials_length(p, n);
		if (dots > 0) {
			name->initials = true;
			p += dots;
			n -= dots;
		}
		if (n > 0) {
			add_token(name, from, p, n);
			p += n;
			from = p;
		}
	}
	name->rest = from;
	name->sure = *p == '\0';
}

/* «Али оглы», and «Али-оглы» as one word. */
static void
find_turkic(struct name *name)
{
	static const enum gender genders[] = { GENDER_M, GENDER_F };
	size_t i, g;

	for (i = 0; i < name->n; i++) {
		struct token	*t = &name->tokens[i];
		const char	*hyphen = strrchr(t->word.low, '-');
		const char	*last = hyphen != NULL ? hyphen + 1 :
		    t->word.low;

		for (g = 0; g < 2; g++) {
			if (!lexicon_has(name->lx, KIND_TURKIC, genders[g],
			    last, strlen(last)) || (hyphen == NULL && i == 0))
				continue;
			t->role = ROLE_STILL;
			if (hyphen == NULL)
				t[-1].role = ROLE_STILL;
			name->turkic = genders[g];
		}
	}
}

static bool
starts_small(const struct token *t)
{
	return t->russian && memcmp(t->word.at, t->word.low, 2) == 0;
}

/* «фон Триер», «Ван Гог», but not «Ван Ирина Петровна». */
static void
find_particles(struct name *name)
{
	bool	any_capital = false;
	size_t	i;

	for (i = 0; i < name->n; i++)
		any_capital = any_capital || !starts_small(&name->tokens[i]);
	for (i = 0; i + 1 < name->n; i++) {
		struct token	*t = &name->tokens[i];
		bool		 whole = i == 0 && name->n == 3 &&
		    name->tokens[2].patronymic != GENDER_UNKNOWN;

		if (has(name, KIND_PARTICLE, GENDER_M, t) &&
		    ((any_capital && starts_small(t)) || !whole))
			t->role = ROLE_STILL;
	}
}

static void
collect_words(struct name *name)
{
	size_t i;

	name->nword = 0;
	for (i = 0; i < name->n; i++)
		if (name->tokens[i].role != ROLE_STILL)
			name->words[name->nword++] = &name->tokens[i];
}

static void
set_roles(struct name *name, size_t from, size_t to, enum role role)
{
	for (; from < to; from++)
		name->words[from]->role = role;
}

/* A word by itself: a given name, a patronymic, else a surname. */
static void
assign_one(struct name *name, enum gender gender)
{
	struct token	*t = name->words[0];
	bool		 given = gender == GENDER_UNKNOWN ?
	    is_known_given(name, t) : is_given(name, gender, t);

	if (name->turkic != GENDER_UNKNOWN || given)
		t->role = ROLE_GIVEN;
	else if (t->patronymic == GENDER_F)
		t->role = ROLE_PATRONYMIC;
}

/* Does the word look like a surname that has a gender? */
static bool
is_surname_like(const struct token *t)
{
	return lexicon_tells(KIND_SURNAME, t->word.low, t->word.n) !=
	    GENDER_UNKNOWN;
}

/* «Ооржак Начын»: given names of the East end so, too. */
static bool
is_like_given(const struct token *t)
{
	static const char *const ends[] = { "ин", "ын", "ина", "ына" };
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (t->word.n > strlen(ends[i]) &&
		    strcmp(t->word.low + t->word.n - strlen(ends[i]),
		    ends[i]) == 0)
			return true;
	return false;
}

/* «Ким», «Ван», «Си»: at home in the East, where the surname is first. */
static bool
is_short(const struct token *t)
{
	return t->word.n <= SHORT_MAX;
}

/* Two words: which is the given name? */
static void
assign_two(struct name *name, enum gender gender)
{
	struct token	*a = name->words[0], *b = name->words[1];
	bool		 ga = is_known_given(name, a);
	bool		 gb = is_known_given(name, b);
	bool		 girl = given_gender(name, a) == GENDER_F;

	if (name->turkic != GENDER_UNKNOWN) {
		/* the patronymic is not among them; it follows the name */
		bool last = name->tokens[name->n - 1].role == ROLE_STILL;

		(last ? b : a)->role = ROLE_GIVEN;
	} else if (b->patronymic != GENDER_UNKNOWN && !gb &&
	    a->patronymic == GENDER_UNKNOWN &&
	    !(girl && b->patronymic == GENDER_M)) {
		a->role = ROLE_GIVEN;
		b->role = ROLE_PATRONYMIC;
	} else if (girl && given_gender(name, b) == GENDER_M) {
		/* «Анна Герман»; but «Роза Пётр» */
		(gender == GENDER_M ? b : a)->role = ROLE_GIVEN;
		name->sure = name->sure && gender != GENDER_UNKNOWN;
	} else if (gb && !(ga && is_surname_like(b) && !is_surname_like(a)))
		b->role = ROLE_GIVEN;
	else if (ga || (is_surname_like(b) && !is_surname_like(a))) {
		a->role = ROLE_GIVEN;
		name->sure = name->sure &&
		    (ga || (!is_short(a) && !is_like_given(b)));
	} else {
		b->role = ROLE_GIVEN;
		name->sure = name->sure && is_surname_like(a);
	}
}

/* Three words or more without a patronymic: «Джон Фицджеральд Кеннеди». */
static void
assign_foreign(struct name *name)
{
	size_t	last = name->nword - 1;
	bool	asian = is_short(name->words[0]) &&
	    !is_known_given(name, name->words[1]);

	if (!asian && is_known_given(name, name->words[0])) {
		set_roles(name, 0, last, ROLE_GIVEN);
	} else if (!asian && is_known_given(name, name->words[last])) {
		name->words[last]->role = ROLE_GIVEN;
	} else {
		/* «Ким Чен Ир»: only the last word declines */
		set_roles(name, 0, last, ROLE_STILL);
		name->words[last]->role = ROLE_GIVEN;
		name->sure = false;
	}
}

static void
assign_many(struct name *name)
{
	size_t	last = name->nword - 1, p = last;

	if (name->turkic != GENDER_UNKNOWN) {
		name->words[last]->role = ROLE_GIVEN;
		return;
	}
	/* «Роман Аркадьевич Абрамович»: the first of the two */
	if (name->words[last - 1]->patronymic != GENDER_UNKNOWN &&
	    (name->words[last]->patronymic == GENDER_UNKNOWN ||
	    is_known_given(name, name->words[0])))
		p = last - 1;
	if (name->words[p]->patronymic == GENDER_UNKNOWN) {
		assign_foreign(name);
		return;
	}
	name->words[p]->role = ROLE_PATRONYMIC;
	if (p == last)
		name->words[p - 1]->role = ROLE_GIVEN;
	else
		set_roles(name, 0, p, ROLE_GIVEN);
}

static void
assign(struct name *name, enum gender gender)
{
	collect_words(name);
	if (name->nword == 0)
		name->sure = false;
	else if (name->initials)
		return;		/* all that is left is the surname */
	else if (name->nword == 1)
		assign_one(name, gender);
	else if (name->nword == 2)
		assign_two(name, gender);
	else
		assign_many(name);
}

/* The gender that the words tell, the surest first. */
static enum gender
find_gender(const struct name *name)
{
	enum gender	given, by_given = GENDER_UNKNOWN;
	enum gender	by_surname = GENDER_UNKNOWN;
	size_t		i;

	if (name->turkic != GENDER_UNKNOWN)
		return name->turkic;
	for (i = 0; i < name->n; i++) {
		const struct token *t = &name->tokens[i];

		if (t->role == ROLE_PATRONYMIC &&
		    t->patronymic != GENDER_UNKNOWN)
			return t->patronymic;
		given = t->role == ROLE_GIVEN ? given_gender(name, t) :
		    GENDER_UNKNOWN;
		if (given != GENDER_UNKNOWN && by_given != GENDER_UNKNOWN &&
		    given != by_given)
			return GENDER_UNKNOWN;	/* «Эрих Мария» */
		if (given != GENDER_UNKNOWN)
			by_given = given;
		if (t->role == ROLE_SURNAME && t->russian &&
		    by_surname == GENDER_UNKNOWN &&
		    !has(name, KIND_SURNAME, GENDER_M, t) &&
		    !has(name, KIND_SURNAME, GENDER_F, t))
			by_surname = lexicon_tells(KIND_SURNAME, t->word.low,
			    t->word.n);
	}
	return by_given != GENDER_UNKNOWN ? by_given : by_surname;
}

/* A part before a hyphen. */
static bool
put_fore(const struct name *name, struct buf *b, const struct token *t,
    const struct word_text *part, enum gender gender, enum grammar_case c)
{
	struct inflection	form;
	enum word_kind		kind = kind_of[t->role];
	bool			sure;

	if (t->role == ROLE_PATRONYMIC || part->n < 2 ||
	    memcmp(part->at, part->low, 2) == 0 ||
	    lexicon_has(name->lx, KIND_FORE, gender, part->low, part->n)) {
		buf_add(b, part->at, part->n);
		return true;
	}
	if (gender == GENDER_M && t->role == ROLE_GIVEN &&
	    !lexicon_is_given(name->lx, gender, part->low, part->n)) {
		buf_add(b, part->at, part->n);	/* «Азрет-Али» */
		return false;
	}
	/* «Ахмед-Хан», «Ганс-Юрген»: the custom is not one */
	if (gender == GENDER_M && t->role == ROLE_GIVEN) {
		word_put(name->lx, b, kind, gender, part, c);
		return false;
	}
	/* «Гулак-», «Корвин-»: is it a surname by itself? */
	sure = t->role == ROLE_GIVEN ||
	    !lexicon_inflect(name->lx, kind, gender, part->low, part->n,
	    CASE_GEN, &form) || form.cut > 0 || *form.ending == '\0' ||
	    lexicon_has(name->lx, kind, gender, part->low, part->n) ||
	    lexicon_tells(KIND_SURNAME, part->low, part->n) == gender ||
	    lexicon_tells(KIND_PATRONYMIC, part->low, part->n) == gender;
	return word_put(name->lx, b, kind, gender, part, c) && sure;
}

static bool
put_token(const struct name *name, struct buf *b, const struct token *t,
    enum gender gender, enum grammar_case c)
{
	struct word_text	 part;
	size_t			 from = 0, n;
	bool			 sure = true;

	if (t->role == ROLE_STILL || !t->russian) {
		buf_add(b, t->word.at, t->word.n);
		return t->role == ROLE_STILL;
	}
	for (;;) {
		n = strcspn(t->word.low + from, "-");
		part = word_slice(&t->word, from, n);
		from += n;
		if (t->word.low[from] != '-')
			break;
		sure = put_fore(name, b, t, &part, gender, c) && sure;
		buf_putc(b, '-');
		from++;
	}
	if (n == 0)
		return false;
	return word_put(name->lx, b, kind_of[t->role], gender, &part, c) &&
	    sure;
}

static bool
put_name(const struct name *name, struct buf *b, enum gender gender,
    enum grammar_case c)
{
	bool	sure = true;
	size_t	i;

	for (i = 0; i < name->n; i++) {
		const struct token *t = &name->tokens[i];

		buf_add(b, t->from, (size_t)(t->word.at - t->from));
		sure = put_token(name, b, t, gender, c) && sure;
	}
	buf_puts(b, name->rest);
	return sure;
}

/* Whose it is, nobody knows: sure of what is the same for both. */
static bool
put_either(const struct name *name, struct buf *b, enum grammar_case c)
{
	struct buf	his = { 0 }, hers = { 0 };
	bool		sure;

	sure = put_name(name, &his, GENDER_M, c);
	sure = put_name(name, &hers, GENDER_F, c) && sure &&
	    strcmp(buf_text(&his), buf_text(&hers)) == 0;
	buf_puts(b, buf_text(&his));
	buf_free(&his);
	buf_free(&hers);
	return sure;
}

static bool
put_any(const struct name *name, struct buf *b, enum gender gender,
    enum grammar_case c)
{
	bool sure = gender == GENDER_UNKNOWN ? put_either(name, b, c) :
	    put_name(name, b, gender, c);

	return (sure && name->sure) || c == CASE_NOM;
}

static void
start(struct name *name, const struct lexicon *lx, const char *text)
{
	name->lx = lx;
	name->n = 0;
	name->initials = false;
	name->turkic = GENDER_UNKNOWN;
	read_tokens(name, text);
	find_turkic(name);
	find_particles(name);
}

enum gender
decline_gender(const struct lexicon *lx, const char *surname,
    const char *given, const char *patronymic)
{
	struct name	 name;
	const char	*const text[] = { patronymic, given, surname };
	static const enum role roles[] = {
		ROLE_PATRONYMIC, ROLE_GIVEN, ROLE_SURNAME
	};
	enum gender	 gender = GENDER_UNKNOWN;
	size_t		 i;

	for (i = 0; i < 3 && gender == GENDER_UNKNOWN; i++) {
		start(&name, lx, text[i]);
		collect_words(&name);
		set_roles(&name, 0, name.nword, roles[i]);
		gender = find_gender(&name);
	}
	return gender;
}

bool
decline_name_part(const struct lexicon *lx, struct buf *b,
    enum name_part part, const char *text, enum gender gender,
    enum grammar_case c)
{
	struct name name;

	start(&name, lx, text);
	collect_words(&name);
	set_roles(&name, 0, name.nword, (enum role)part);
	return put_any(&name, b, gender, c);
}

bool
decline_name(const struct lexicon *lx, struct buf *b, const char *text,
    enum gender gender, enum grammar_case c)
{
	struct name name;

	start(&name, lx, text);
	assign(&name, gender);
	if (gender == GENDER_UNKNOWN)
		gender = find_gender(&name);
	return put_any(&name, b, gender, c);
}
