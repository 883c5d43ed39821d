/*
 * numeral: see numeral.h.
 */
#include "russian/numeral.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "russian/date.h"
#include "russian/number.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define GENDER_ANY	GENDER_UNKNOWN

static const struct {
	long long	 value;
	enum gender	 gender;
	const char	*form[CASE_MAX];
} cardinals[] = {
#define CARDINAL(value, gender, ...)	\
	{ value, GENDER_##gender, { __VA_ARGS__ } },
#define ORDINAL(value, word)
#define POWER(value, gender, ...)
#include "russian/numerals.def"
#undef CARDINAL
#undef ORDINAL
#undef POWER
};

static const struct {
	long long	 value;
	const char	*word;
} ordinals[] = {
#define CARDINAL(value, gender, ...)
#define ORDINAL(value, word)	{ value, word },
#define POWER(value, gender, ...)
#include "russian/numerals.def"
#undef CARDINAL
#undef ORDINAL
#undef POWER
};

/* From the smallest. */
static const struct power {
	long long	 value;
	enum gender	 gender;
	const char	*form[3 * CASE_MAX];	/* by enum plural, then case */
} powers[] = {
#define CARDINAL(value, gender, ...)
#define ORDINAL(value, word)
#define POWER(value, gender, ...)	\
	{ value, GENDER_##gender, { __VA_ARGS__ } },
#include "russian/numerals.def"
#undef CARDINAL
#undef ORDINAL
#undef POWER
};

static void
put_word(struct buf *b, const char *word)
{
	if (b->n > 0 && b->data[b->n - 1] != ' ' && b->data[b->n - 1] != '(')
		buf_putc(b, ' ');
	buf_puts(b, word);
}

static void
put_cardinal(struct buf *b, long long value, enum gender gender,
    enum grammar_case c)
{
	size_t i;

	for (i = 0; i < COUNT(cardinals); i++)
		if (cardinals[i].value == value &&
		    (cardinals[i].gender == gender ||
		    cardinals[i].gender == GENDER_ANY)) {
			put_word(b, cardinals[i].form[c]);
			return;
		}
}

/* 1 to 999: hundreds, tens, ones, each a word. */
static void
put_below_thousand(struct buf *b, long long n, enum gender gender,
    enum grammar_case c)
{
	if (n >= 100)
		put_cardinal(b, n / 100 * 100, gender, c);
	n %= 100;
	if (n > 20) {
		put_cardinal(b, n / 10 * 10, gender, c);
		n %= 10;
	}
	if (n > 0)
		put_cardinal(b, n, gender, c);
}

bool
numeral_put(struct buf *b, long long n, enum gender gender,
    enum grammar_case c)
{
	size_t i;

	if (n > NUMERAL_MAX || n < -NUMERAL_MAX)
		return false;
	if (n < 0) {
		put_word(b, "минус");
		n = -n;
	}
	if (n == 0)
		put_cardinal(b, 0, gender, c);
	for (i = COUNT(powers); i-- > 0; ) {
		long long		 many = n / powers[i].value;
		const struct power	*p = &powers[i];

		if (many == 0)
			continue;
		put_below_thousand(b, many, p->gender, c);
		put_word(b, p->form[(size_t)number_plural((double)many) *
		    CASE_MAX + (size_t)c]);
		n %= p->value;
	}
	put_below_thousand(b, n, gender, c);
	return true;
}

/* «первый», «второй» less two letters, and an adjective's ending. */
static void
put_ordinal_word(struct buf *b, const char *word, enum gender gender,
    enum grammar_case c)
{
	static const char *const hard[][CASE_MAX] = {
		[GENDER_M] = { "", "ого", "ому", "", "ым", "ом" },
		[GENDER_F] = { "ая", "ой", "ой", "ую", "ой", "ой" },
		[GENDER_N] = { "ое", "ого", "ому", "ое", "ым", "ом" },
		[GENDER_PLURAL] = { "ые", "ых", "ым", "ые", "ыми", "ых" },
	};
	static const char *const third[][CASE_MAX] = {
		[GENDER_M] = { "", "ьего", "ьему", "", "ьим", "ьем" },
		[GENDER_F] = { "ья", "ьей", "ьей", "ью", "ьей", "ьей" },
		[GENDER_N] = { "ье", "ьего", "ьему", "ье", "ьим", "ьем" },
		[GENDER_PLURAL] = { "ьи", "ьих", "ьим", "ьи", "ьими", "ьих" },
	};
	bool		 is_third = strcmp(word, "третий") == 0;
	const char	*ending = is_third ? third[gender][c] :
	    hard[gender][c];

	put_word(b, word);
	if (*ending == '\0')
		return;
	b->n -= 4;
	b->data[b->n] = '\0';
	buf_puts(b, ending);
}

/* Only the last word is an ordinal: «две тысячи двадцать шестой». */
bool
numeral_put_ordinal(struct buf *b, long long n, enum gender gender,
    enum grammar_case c)
{
	size_t i;

	if (n < 1 || n > ORDINAL_MAX || gender == GENDER_UNKNOWN)
		return false;
	for (i = COUNT(ordinals); i-- > 0; ) {
		long long rest = n - ordinals[i].value;
		long long unit = ordinals[i].value < 10 ? 10 :
		    ordinals[i].value < 100 ? 100 : 1000;

		if (rest < 0 || rest % unit != 0 ||
		    (ordinals[i].value >= 1000 && rest > 0))
			continue;
		if (rest > 0)
			numeral_put(b, rest, GENDER_M, CASE_NOM);
		put_ordinal_word(b, ordinals[i].word, gender, c);
		return true;
	}
	return false;
}

static void
put_counted(struct buf *b, long long n, const char *const forms[3])
{
	buf_puts(b, forms[number_plural((double)(n % 100))]);
}

bool
numeral_put_money(struct buf *b, double roubles)
{
	static const char *const rouble[] = { "рубль", "рубля", "рублей" };
	static const char *const kopeck[] = { "копейка", "копейки", "копеек" };
	long long n;

	if (!(fabs(roubles) <= (double)NUMERAL_MAX))	/* NaN too */
		return false;
	n = llround(fabs(roubles) * 100);
	number_put(b, (double)(roubles < 0 ? -(n / 100) : n / 100), 0);
	buf_puts(b, " (");
	numeral_put(b, roubles < 0 ? -(n / 100) : n / 100, GENDER_M, CASE_NOM);
	buf_puts(b, ") ");
	put_counted(b, n / 100, rouble);
	buf_printf(b, " %02lld ", n % 100);
	put_counted(b, n % 100, kopeck);
	return true;
}

bool
numeral_put_date(struct buf *b, struct date d, enum grammar_case c)
{
	if (d.day == 0 || d.month == 0)
		return false;
	numeral_put_ordinal(b, d.day, GENDER_N, c);
	buf_putc(b, ' ');
	date_put(b, d, DATE_MONTH_GENITIVE);
	numeral_put_ordinal(b, d.year, GENDER_M, CASE_GEN);
	buf_puts(b, " года");
	return true;
}
