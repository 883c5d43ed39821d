/*
 * date: dates and school years in Russian words. Knows no clock.
 */
#ifndef RUSSIAN_DATE_H
#define RUSSIAN_DATE_H

#include <stdbool.h>

struct buf;

/* day or month 0: not given («2026-09» is a month, «2026» a year). */
struct date {
	int	year, month, day;
};

enum date_form {
	DATE_WORDS,		/* 30 августа 2026 г. */
	DATE_WORDS_FULL,	/* 30 августа 2026 года */
	DATE_NUMERIC,		/* 30.08.2026 */
	DATE_DAY_MONTH,		/* 30 августа */
	DATE_MONTH,		/* август */
	DATE_MONTH_GENITIVE,	/* августа */
	DATE_MONTH_PREPOSITIONAL, /* августе */
	DATE_MONTH_YEAR,	/* август 2026 г. */
	DATE_YEAR,		/* 2026 */
	DATE_WEEKDAY,		/* воскресенье */
	DATE_FROM_TO,		/* ranges: с 5 по 25 сентября 2026 г. */
	DATE_FORM_MAX
};

/* The form of that name («words», «numeric», …); DATE_FORM_MAX for none. */
enum date_form	date_form(const char *name);

/* Reads 2026-08-30, 2026-08 or 2026; false if that is no date. */
bool	date_parse(const char *iso, struct date *out);
/*
 * Appends the date; what it lacks is left out («август 2026 г.» for a month
 * in words). The spaces inside are no-break spaces.
 */
void	date_put(struct buf *, struct date, enum date_form);
/*
 * Appends a range without repeating what both ends share: «5–25 сентября
 * 2026 г.», «сентябрь – октябрь 2026 г.». Equal ends give one date.
 */
void	date_put_range(struct buf *, struct date from, struct date to,
	    enum date_form);
/* From 0, Monday. */
int	date_weekday(struct date);

/*
 * The year in which the school year of that date begins: August already
 * belongs to the coming one. A date without month is that year itself.
 */
int	date_school_year(struct date);
/* «2026/27», or «2026–2027» when long. */
void	date_put_school_year(struct buf *, int first, bool in_full);

#endif
