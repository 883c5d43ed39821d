/*
 * wrap: see wrap.h.
 */
#include "layout/wrap.h"

#include <linebreak.h>
#include <stdbool.h>
#include <string.h>

enum class {
	SIGN,		/* never a break beside it, but at spaces */
	LETTER,
	DIGIT,
	SPACE,
	WIDE_SPACE,	/* of fixed width, a break behind it */
	FEED,
	ZERO,		/* zero width space */
	GLUE,		/* no break on either side */
	OPEN,
	CLOSE,		/* no break before, not even after spaces */
	HYPHEN,
	DASH,
	SLASH,
	FOREIGN		/* asked of libunibreak */
};

/* Classes of ASCII; a…z and 0…9 stand for themselves. */
static enum class
class_of_ascii(ucs c)
{
	switch (c) {
	case ' ':
		return SPACE;
	case '\n':
		return FEED;
	case '-':
		return HYPHEN;
	case '/':
		return SLASH;
	case '(': case '[': case '{':
		return OPEN;
	case ')': case ']': case '}':
	case '.': case ',': case ':': case ';': case '!': case '?':
		return CLOSE;
	default:
		return c >= '0' && c <= '9' ? DIGIT :
		    ucs_is_letter(c) ? LETTER : SIGN;
	}
}

static enum class
class_of_punctuation(ucs c)	/* U+2000…206F */
{
	switch (c) {
	case 0x2007: case UCS_NBHYPHEN: case UCS_NNBSP: case UCS_WJ:
		return GLUE;
	case UCS_ZWSP:
		return ZERO;
	case 0x2010:
		return HYPHEN;
	case 0x2012: case 0x2013: case 0x2014: case 0x2015:
		return DASH;
	case 0x201A: case 0x201E: case 0x2039: case 0x2045: case 0x207D:
		return OPEN;
	case 0x201D: case 0x203A: case 0x203C: case 0x203D: case 0x2047:
	case 0x2048: case 0x2049: case 0x2046:
		return CLOSE;
	case 0x2028: case 0x2029:
		return FEED;
	default:
		return c <= 0x200A || c == 0x205F ? WIDE_SPACE : SIGN;
	}
}

static enum class
class_of(ucs c)
{
	if (c >= 0x300 && c <= 0x52F)
		return LETTER;
	if (c < 0x80)
		return class_of_ascii(c);
	if (c >= 0x2000 && c <= 0x206F)
		return class_of_punctuation(c);
	if (c == UCS_NBSP || c == 0xFEFF)
		return GLUE;
	if (c == UCS_NEL)
		return FEED;
	if (c == 0xAB)
		return OPEN;
	if (c == 0xBB)
		return CLOSE;
	if (ucs_is_letter(c))
		return LETTER;
	if (c <= 0xFF || (c >= 0x20A0 && c <= 0x27BF) || c == UCS_OBJECT)
		return SIGN;	/* currency, №, arrows, mathematics, boxes */
	return FOREIGN;
}

static bool
is_word(const ucs *c, size_t n, size_t i, size_t many)
{
	for (; many > 0; many--, i++)
		if (i >= n || class_of(c[i]) != LETTER)
			return false;
	return true;
}

/* Many letters (any characters but spaces, if not letters) up to end. */
static bool
is_word_before(const ucs *c, size_t end, size_t many, bool letters)
{
	for (; many > 0; many--) {
		enum class k = end > 0 ? class_of(c[--end]) : SPACE;

		if (letters ? k != LETTER : k == SPACE || k == FEED)
			return false;
	}
	return true;
}

/* «и/или», «http://school»; not «б/н», «с/х», «12/2026». */
static bool
may_break_at_slash(const ucs *c, size_t n, size_t i)
{
	return is_word(c, n, i + 1, 2) && (is_word_before(c, i, 2, false) ||
	    (i > 0 && class_of(c[i - 1]) == SPACE));
}

/* A dash or hyphen that stands free: a space or nothing follows. */
static bool
stands_free(const ucs *c, size_t n, size_t i)
{
	enum class k = class_of(c[i]);

	if (k != DASH && k != HYPHEN)
		return false;
	return i + 1 == n || class_of(c[i + 1]) == SPACE ||
	    class_of(c[i + 1]) == FEED || c[i + 1] == UCS_NBSP;
}

/* «№ 5», «§ 7» */
static bool
is_sign_of_number(const ucs *c, size_t n, size_t sign, size_t i)
{
	return (c[sign] == 0x2116 || c[sign] == 0xA7) && i + 1 < n &&
	    class_of(c[i + 1]) == DIGIT;
}

/* At the last of some spaces. */
static bool
may_break_at_space(const ucs *c, size_t n, size_t i)
{
	size_t		before = i;
	enum class	k;

	while (before > 0 && class_of(c[before]) == SPACE)
		before--;
	k = class_of(c[before]);
	if (k == OPEN || i + 1 >= n || class_of(c[i + 1]) == CLOSE ||
	    class_of(c[i + 1]) == SLASH)
		return false;
	/* «– Да»: a dash that begins a paragraph keeps its word */
	if ((k == DASH || k == HYPHEN) && (before == 0 ||
	    class_of(c[before - 1]) == FEED))
		return false;
	return !stands_free(c, n, i + 1) &&
	    !is_sign_of_number(c, n, before, i);
}

/* «Петрова-Водкина»: a capital and a small letter behind the hyphen. */
static bool
is_in_name(const ucs *c, size_t n, size_t i)
{
	return i + 2 < n && ucs_lower(c[i + 1]) != c[i + 1] &&
	    ucs_lower(c[i + 2]) == c[i + 2];
}

/* «учебно-воспитательный»; not «5-й», «10-летний». */
static bool
may_break_at_hyphen(const ucs *c, size_t n, size_t i)
{
	return is_word(c, n, i + 1, 2) && is_word_before(c, i, 2, true) &&
	    !is_in_name(c, n, i);
}

static bool
may_break(const ucs *c, size_t n, size_t i)
{
	enum class	k = class_of(c[i]), next;

	next = i + 1 < n ? class_of(c[i + 1]) : FEED;
	if (next == SPACE || next == FEED || next == ZERO)
		return false;
	switch (k) {
	case SPACE:
		return may_break_at_space(c, n, i);
	case ZERO:
		return true;
	case WIDE_SPACE:
		return next != GLUE && next != CLOSE;
	case HYPHEN:
	case DASH:
		return may_break_at_hyphen(c, n, i);
	case SLASH:
		return may_break_at_slash(c, n, i);
	default:
		return false;
	}
}

/* A stretch without spaces that has other scripts in it. */
static void
ask_unibreak(const ucs *c, size_t n, const char *language, uint8_t *at)
{
	char	found[256];
	size_t	from, part, i;

	for (from = 0; from < n; from += part) {
		part = n - from < sizeof(found) ? n - from : sizeof(found);
		set_linebreaks_utf32(c + from, part, language, found);
		for (i = 0; i + 1 < part; i++)
			if (found[i] == LINEBREAK_ALLOWBREAK &&
			    (class_of(c[from + i]) == FOREIGN ||
			    class_of(c[from + i + 1]) == FOREIGN))
				at[from + i] |= WRAP_MAY;
	}
}

static void
find_by_habits(const ucs *c, size_t n, const char *language, uint8_t *at)
{
	size_t	i, word = 0;
	bool	foreign = false;

	for (i = 0; i <= n; i++) {
		enum class k = i < n ? class_of(c[i]) : SPACE;

		if (k == LETTER || k == DIGIT)
			continue;
		foreign |= k == FOREIGN;
		if (k == SPACE || k == FEED) {
			if (foreign)
				ask_unibreak(c + word, i - word, language,
				    at + word);
			foreign = false;
			word = i + 1;
		}
		if (i < n && may_break(c, n, i))
			at[i] |= WRAP_MAY;
	}
}

/*
 * What libunibreak allows and we do not: an object is no sign, a soft hyphen
 * is hyphen.c's, a brace closes as a parenthesis does, and UAX #14 of today
 * leaves a word its hyphen (LB20a).
 */
static bool
holds(const ucs *c, size_t i)
{
	enum class next = class_of(c[i + 1]);

	switch (c[i]) {
	case ' ':
		return false;
	case UCS_OBJECT: case UCS_SHY:
		return true;
	case '}':
		return next == LETTER || next == DIGIT;
	case '-': case 0x2010:
		return next == LETTER &&
		    (i == 0 || class_of(c[i - 1]) == SPACE ||
		    class_of(c[i - 1]) == GLUE);
	default:
		return c[i + 1] == UCS_OBJECT;
	}
}

/* Between a word and a word the space divides, whatever is around them. */
static bool
is_between_words(const ucs *c, size_t n, size_t i)
{
	enum class k, next;

	if (i == 0 || i + 1 >= n || c[i] != ' ')
		return false;
	k = class_of(c[i - 1]);
	next = class_of(c[i + 1]);
	return (k == LETTER || k == DIGIT || k == CLOSE) &&
	    (next == LETTER || next == DIGIT);
}

static void
find_by_standard(const ucs *c, size_t n, uint8_t *at)
{
	char	*found = (char *)at;
	size_t	 from, end, i;
	bool	 plain;

	for (from = 0; from < n; from = end) {
		plain = true;
		for (i = from; i < n && !is_between_words(c, n, i); i++)
			plain &= class_of(c[i]) == LETTER;
		end = i < n ? i + 1 : n;
		if (!plain)
			set_linebreaks_utf32(c + from, end - from, "",
			    found + from);
		for (i = from; i + 1 < end; i++)
			at[i] = !plain && found[i] == LINEBREAK_ALLOWBREAK &&
			    !holds(c, i) ? WRAP_MAY : 0;
		at[end - 1] = end < n ? WRAP_MAY : 0;
	}
}

/* Is the language printed by the habits of Russian? */
static bool
has_habits(const char *language)
{
	static const char *const languages[] = { "ru", "uk", "be", "kk",
	    "tt", "ba", "cv", "kv", "udm", "sah", "os", "ce", "chm", "myv" };
	size_t i;

	for (i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
		if (strcmp(language, languages[i]) == 0)
			return true;
	return false;
}

void
wrap_find(const ucs *c, size_t n, const char *language, uint8_t *at)
{
	size_t i;

	if (has_habits(language))
		find_by_habits(c, n, language, at);
	else
		find_by_standard(c, n, at);
	for (i = 0; i < n; i++)
		if (class_of(c[i]) == FEED)
			at[i] = WRAP_MUST;
}

void
wrap_find_part(const ucs *c, size_t n, size_t from, size_t to, uint8_t *at)
{
	size_t word = from;

	if (from == to)
		return;
	while (word < to && c[word] == ' ')
		word++;
	wrap_find(c + word, to - word, "", at + word);
	if (word > from && word < n && class_of(c[word]) != FEED)
		at[word - 1] |= WRAP_MAY;
	if (to > word && to < n && c[to - 1] == ' ' &&
	    class_of(c[to]) != FEED)
		at[to - 1] |= WRAP_MAY;
}
