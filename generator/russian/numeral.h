/*
 * numeral: numbers, sums of money and dates written out in words.
 */
#ifndef RUSSIAN_NUMERAL_H
#define RUSSIAN_NUMERAL_H

#include <stdbool.h>

#include "russian/agree.h"
#include "russian/lexicon.h"

struct buf;
struct date;

#define NUMERAL_MAX	999999999999LL	/* of either sign */
#define ORDINAL_MAX	9999		/* from 1 */

/* All false, and nothing appended, for numbers beyond those. */

/* «двадцать одна», «двадцатью одной»: the gender of what is counted. */
bool	numeral_put(struct buf *, long long, enum gender, enum grammar_case);
/* «двадцать первая», «двадцать первой». */
bool	numeral_put_ordinal(struct buf *, long long, enum gender,
	    enum grammar_case);
/* «15 000 (пятнадцать тысяч) рублей 00 копеек»; rounded to a kopeck. */
bool	numeral_put_money(struct buf *, double roubles);
/*
 * «тридцатое августа две тысячи двадцать шестого года»; the case is that of
 * the day. False for a date without day or month.
 */
bool	numeral_put_date(struct buf *, struct date, enum grammar_case);

#endif
