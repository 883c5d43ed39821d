/*
 * decline_post: posts, «старший воспитатель группы»; see decline.h. The head
 * is the first noun behind the adjectives that open the phrase, or one of the
 * adjectives that need none («заведующий складом»). What follows it stays,
 * but for further heads behind a comma, a dash, a bracket or «и».
 */
#include <string.h>

#include "base/buf.h"
#include "russian/decline.h"
#include "russian/decline_word.h"

struct post {
	const struct lexicon	*lx;
	struct buf		*out;
	enum grammar_case	 c;
	const char		*p;		/* what is still to be read */
	bool			 sure;
};

/* A phrase on its way to its head. */
struct phrase {
	bool	first;		/* of the post; others must be sure */
	bool	adjective;	/* seen already */
	bool	subst;		/* and it may be the head itself */
};

/* Bytes of a word too short for a head: «по», «за». */
#define SHORT_MAX	4

static const enum gender genders[] = {
	GENDER_M, GENDER_F, GENDER_N, GENDER_PLURAL
};
#define NGENDER	(sizeof(genders) / sizeof(genders[0]))

static bool
listed(const struct post *post, enum word_kind kind,
    const struct word_text *w, enum gender *gender)
{
	size_t i;

	for (i = 0; i < NGENDER; i++)
		if (lexicon_has(post->lx, kind, genders[i], w->low, w->n)) {
			*gender = genders[i];
			return true;
		}
	return false;
}

static struct word_text
last_part(const struct word_text *w)
{
	const char	*hyphen = strrchr(w->low, '-');
	size_t		 from = hyphen == NULL ? 0 :
	    (size_t)(hyphen + 1 - w->low);

	return word_slice(w, from, w->n - from);
}

/* The gender that an adjective's own ending shows. */
static bool
is_adjective(const struct post *post, const struct phrase *phrase,
    const struct word_text *w, enum gender *gender)
{
	struct word_text	part = last_part(w);
	struct inflection	form;
	size_t			i;

	/* «заведующая учебной частью»: hardly a man's */
	if ((!phrase->first || phrase->adjective) && part.n > 4 &&
	    strcmp(part.low + part.n - 4, "ой") == 0)
		return false;
	/* a further «ответственное», «ответственные» must be a known one */
	for (i = 0; part.n > 6 && i < NGENDER; i++)
		if ((phrase->first || genders[i] <= GENDER_F ||
		    lexicon_has(post->lx, KIND_SUBST, genders[i], w->low,
		    w->n)) &&
		    lexicon_inflect(post->lx, KIND_ADJECTIVE, genders[i],
		    part.low, part.n, CASE_NOM, &form)) {
			*gender = genders[i];
			return true;
		}
	return false;
}

/* By the last letter, for nouns that the tables do not name. */
static enum gender
guess_gender(const struct word_text *w)
{
	static const struct {
		const char	*letter;
		enum gender	 gender;
	} last[] = {
		{ "а", GENDER_F }, { "я", GENDER_F }, { "о", GENDER_N },
		{ "е", GENDER_N }, { "и", GENDER_PLURAL },
		{ "ы", GENDER_PLURAL },
	};
	size_t i;

	for (i = 0; i < sizeof(last) / sizeof(last[0]); i++)
		if (w->n > 2 &&
		    strcmp(w->low + w->n - 2, last[i].letter) == 0)
			return last[i].gender;
	return GENDER_M;
}

/* «шеф-», «IT-» */
static bool
is_prefix(const struct post *post, const struct word_text *w, bool russian)
{
	return !russian || lexicon_has(post->lx, KIND_PREFIX, GENDER_M,
	    w->low, w->n);
}

/* A noun, every part of it; false if unsure. */
static bool
put_noun(const struct post *post, struct buf *b, const char *at, size_t n)
{
	bool	sure = true;

	while (n > 0) {
		const char		*hyphen = memchr(at, '-', n);
		size_t			 k = hyphen != NULL ?
		    (size_t)(hyphen - at) : n;
		struct word_text	 w;
		bool			 russian = word_read(&w, at, k);
		enum gender		 gender = GENDER_M;

		if (hyphen != NULL && is_prefix(post, &w, russian)) {
			buf_add(b, at, k);
		} else if (!russian) {
			buf_add(b, at, k);
			sure = false;
		} else {
			if (!listed(post, KIND_NOUN, &w, &gender))
				gender = guess_gender(&w);
			sure = word_put(post->lx, b, KIND_NOUN, gender, &w,
			    post->c) && sure;
		}
		if (hyphen != NULL)
			buf_putc(b, '-');
		at += k + (hyphen != NULL);
		n -= k + (hyphen != NULL);
	}
	return sure;
}

static size_t
post_word_length(const char *p)
{
	static const char *const ends[] = {
		" ", "\t", ",", ";", "(", ")", "/", "\u00A0", "\u202F",
		"\u2013", "\u2014", "\n"
	};
	size_t n, i;

	for (n = 0; p[n] != '\0'; n++)
		for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
			if (strncmp(p + n, ends[i], strlen(ends[i])) == 0)
				return n;
	return n;
}

static void
take(struct post *post, size_t n)
{
	buf_add(post->out, post->p, n);
	post->p += n;
}

static void
take_spaces(struct post *post)
{
	for (;;) {
		if (*post->p == ' ' || *post->p == '\t')
			take(post, 1);
		else if (strncmp(post->p, "\u00A0", 2) == 0)
			take(post, 2);
		else
			return;
	}
}

/* «гл.», «временно», and «и» between adjectives: the head is to come. */
static bool
is_on_the_way(const struct post *post, const struct phrase *phrase,
    const struct word_text *w)
{
	enum gender any;

	return listed(post, KIND_SKIP, w, &any) ||
	    (phrase->adjective && !phrase->subst && strcmp(w->low, "и") == 0);
}

/*
 * Is the word, or its part before a hyphen, a head that the tables name?
 * «шеф-», «IT-» are passed over.
 */
static bool
is_known_head(const struct post *post, size_t n, enum gender *gender)
{
	const char *at = post->p, *end = post->p + n;

	for (;;) {
		const char		*hyphen = memchr(at, '-',
		    (size_t)(end - at));
		struct word_text	 w;
		bool			 russian = word_read(&w, at,
		    (size_t)((hyphen == NULL ? end : hyphen) - at));

		if (russian && listed(post, KIND_NOUN, &w, gender))
			return true;
		if (hyphen == NULL || !is_prefix(post, &w, russian))
			return false;
		at = hyphen + 1;
	}
}

static void
take_adjective(struct post *post, const struct word_text *w,
    enum gender gender)
{
	struct word_text part = last_part(w);

	buf_add(post->out, w->at, w->n - part.n);
	post->sure = word_put(post->lx, post->out, KIND_ADJECTIVE, gender,
	    &part, post->c) && post->sure;
	post->p += w->n;
}

/*
 * «медицинская сестра палатная», «врач участковый». A masculine «-ой» is left
 * alone: «учитель музыкальной школы»; at the phrase's end nobody knows.
 */
static bool
take_postposed(struct post *post, enum gender gender)
{
	struct post		before = *post;
	size_t			wrote = post->out->n, n;
	struct word_text	w;
	struct inflection	form;

	take_spaces(post);
	n = post_word_length(post->p);
	if (n > 8 && word_read(&w, post->p, n) &&
	    lexicon_inflect(post->lx, KIND_POSTPOSED, gender, w.low, w.n,
	    CASE_GEN, &form)) {
		if (form.sure) {
			take_adjective(post, &w, gender);
			return true;
		}
		before.sure = before.sure && post->p[n] != '\0';
	}
	*post = before;
	post->out->n = wrote;
	post->out->data[wrote] = '\0';
	return false;
}

/* The noun that may end the phrase; false if it is none, and stays. */
static bool
take_noun(struct post *post, const struct phrase *phrase, size_t n)
{
	struct buf	b = { 0 };
	bool		sure = put_noun(post, &b, post->p, n), head;
	enum gender	gender = GENDER_M;

	if (is_known_head(post, n, &gender))
		head = true;
	else
		head = phrase->first && !phrase->subst && n > SHORT_MAX;
	if (head) {
		post->sure = post->sure && sure;
		buf_puts(post->out, buf_text(&b));
		post->p += n;
		while (take_postposed(post, gender))
			;
	}
	buf_free(&b);
	return head;
}

/* From where p stands to behind the head; false if there is none. */
static bool
take_phrase(struct post *post, struct phrase *phrase)
{
	struct word_text	w;
	enum gender		gender;
	size_t			n;

	for (;;) {
		take_spaces(post);
		n = post_word_length(post->p);
		if (n == 0)
			return phrase->subst;
		if (!word_read(&w, post->p, n))
			return take_noun(post, phrase, n) || phrase->subst;
		if (is_on_the_way(post, phrase, &w)) {
			take(post, n);
			continue;
		}
		if (listed(post, KIND_STOP, &w, &gender)) {
			take(post, n);
			return true;
		}
		if (is_known_head(post, n, &gender) ||
		    !is_adjective(post, phrase, &w, &gender))
			return take_noun(post, phrase, n) || phrase->subst;
		phrase->adjective = true;
		phrase->subst = phrase->subst || lexicon_has(post->lx,
		    KIND_SUBST, gender, w.low, w.n);
		take_adjective(post, &w, gender);
	}
}

/* One more head; else all stays as it was. */
static void
take_further(struct post *post, bool in_brackets)
{
	struct phrase	phrase = { 0 };
	struct post	before = *post;
	size_t		n = post->out->n;

	if (take_phrase(post, &phrase))
		return;
	*post = before;
	if (post->out->data != NULL) {
		post->out->n = n;
		post->out->data[n] = '\0';
	}
	if (phrase.adjective && !in_brackets)
		post->sure = false;
}

/* What a further head may stand behind; 0 if nothing such is here. */
static size_t
separator_at(const char *p)
{
	static const char *const separators[] = {
		", ", ",", "; ", " и ", " - ", "\u2013", "\u2014", "(", "/"
	};
	size_t i;

	for (i = 0; i < sizeof(separators) / sizeof(separators[0]); i++)
		if (strncmp(p, separators[i], strlen(separators[i])) == 0)
			return strlen(separators[i]);
	return 0;
}

/* A name in quotation marks stays whole. */
static size_t
quoted_length(const char *p)
{
	const char *end;

	if (strncmp(p, "«", 2) != 0)
		return 0;
	end = strstr(p, "»");
	return end == NULL ? 0 : (size_t)(end - p) + 2;
}

bool
decline_post(const struct lexicon *lx, struct buf *out, const char *text,
    enum grammar_case c)
{
	struct post	post = { lx, out, c, text, true };
	struct phrase	phrase = { .first = true };
	size_t		n;

	post.sure = take_phrase(&post, &phrase) && post.sure;
	while (*post.p != '\0') {
		n = separator_at(post.p);
		if (n > 0) {
			bool brackets = *post.p == '(' || *post.p == '/';

			take(&post, n);
			take_further(&post, brackets);
		} else {
			n = quoted_length(post.p);
			take(&post, n > 0 ? n : 1);
		}
	}
	return post.sure || c == CASE_NOM;
}
