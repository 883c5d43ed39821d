/*
 * decline_word: see decline_word.h.
 */
#include "russian/decline_word.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "russian/text.h"

bool
word_read(struct word_text *w, const char *at, size_t n)
{
	const char	*p = at;
	size_t		 k = 0;
	bool		 russian = n < WORD_MAX;

	w->at = at;
	w->n = n;
	w->low[0] = '\0';
	while (russian && p < at + n) {
		ucs c = utf8_next(&p);

		russian = c == '-' || c == '\'' || c == 0x2019 || c == '.' ||
		    ucs_is_cyrillic(c);
		k += utf8_put(w->low + k, ucs_lower(c));
	}
	if (russian)
		w->low[n] = '\0';
	return russian && n > 0;
}

struct word_text
word_slice(const struct word_text *w, size_t from, size_t n)
{
	struct word_text slice = { .at = w->at + from, .n = n };

	memcpy(slice.low, w->low + from, n);
	slice.low[n] = '\0';
	return slice;
}

/* Is the letter that ends at byte n a capital? */
static bool
is_capital(const struct word_text *w, size_t n)
{
	return n >= 2 && memcmp(w->at + n - 2, w->low + n - 2, 2) != 0;
}

static void
put_ending(struct buf *b, const struct word_text *w, size_t cut,
    const char *ending)
{
	/* «ИВАНОВ», and «Ёж», of which nothing is left */
	if (w->n > 2 && is_capital(w, w->n))
		text_put_upper(b, ending);
	else if (cut == w->n && is_capital(w, 2))
		text_put_capitalized(b, ending);
	else
		buf_puts(b, ending);
}

bool
word_put(const struct lexicon *lx, struct buf *b, enum word_kind kind,
    enum gender gender, const struct word_text *w, enum grammar_case c)
{
	struct inflection form;

	if (!lexicon_inflect(lx, kind, gender, w->low, w->n, c, &form) ||
	    form.cut > w->n) {
		buf_add(b, w->at, w->n);
		return false;
	}
	buf_add(b, w->at, w->n - form.cut);
	put_ending(b, w, form.cut, form.ending);
	return form.sure;
}
