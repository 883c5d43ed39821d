/*
 * date: see date.h. Forms by GOST R 7.0.97: «5 июня 2016 г.» without a
 * leading zero, «05.06.2016» with it.
 */
#include "russian/date.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

#define NBSP	"\u00A0"
#define EN_DASH	"\u2013"

static const struct {
	const char	*nominative, *genitive, *prepositional;
} months[] = {
	{ "", "", "" },
	{ "январь", "января", "январе" },
	{ "февраль", "февраля", "феврале" },
	{ "март", "марта", "марте" },
	{ "апрель", "апреля", "апреле" },
	{ "май", "мая", "мае" },
	{ "июнь", "июня", "июне" },
	{ "июль", "июля", "июле" },
	{ "август", "августа", "августе" },
	{ "сентябрь", "сентября", "сентябре" },
	{ "октябрь", "октября", "октябре" },
	{ "ноябрь", "ноября", "ноябре" },
	{ "декабрь", "декабря", "декабре" },
};

static const char *const weekdays[] = {
	"понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
	"воскресенье",
};

static const char *const form_names[DATE_FORM_MAX] = {
	[DATE_WORDS] = "words",
	[DATE_WORDS_FULL] = "words-full",
	[DATE_NUMERIC] = "numeric",
	[DATE_DAY_MONTH] = "day-month",
	[DATE_MONTH] = "month",
	[DATE_MONTH_GENITIVE] = "month-genitive",
	[DATE_MONTH_PREPOSITIONAL] = "month-prepositional",
	[DATE_MONTH_YEAR] = "month-year",
	[DATE_YEAR] = "year",
	[DATE_WEEKDAY] = "weekday",
	[DATE_FROM_TO] = "from-to",
};

enum date_form
date_form(const char *name)
{
	enum date_form form;

	for (form = 0; form < DATE_FORM_MAX; form++)
		if (strcmp(form_names[form], name) == 0)
			break;
	return form;
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in(int year, int month)
{
	static const int days[] = {
		0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return month == 2 && is_leap(year) ? 29 : days[month];
}

/* Exactly n digits; *s moves behind them. */
static bool
digits(const char **s, int n, int *out)
{
	*out = 0;
	for (; n > 0; n--, (*s)++) {
		if (**s < '0' || **s > '9')
			return false;
		*out = *out * 10 + (**s - '0');
	}
	return true;
}

bool
date_parse(const char *iso, struct date *out)
{
	const char *s = iso;

	*out = (struct date){ 0 };
	while (*s == ' ' || *s == '\n' || *s == '\t')
		s++;
	if (!digits(&s, 4, &out->year) || out->year == 0)
		return false;
	if (*s == '-') {
		s++;
		if (!digits(&s, 2, &out->month) || out->month < 1 ||
		    out->month > 12)
			return false;
	}
	if (*s == '-' && out->month > 0) {
		s++;
		if (!digits(&s, 2, &out->day) || out->day < 1 ||
		    out->day > days_in(out->year, out->month))
			return false;
	}
	while (*s == ' ' || *s == '\n' || *s == '\t')
		s++;
	return *s == '\0';
}

int
date_weekday(struct date d)
{
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
	int y = d.month < 3 ? d.year - 1 : d.year;
	int sunday0 = (y + y / 4 - y / 100 + y / 400 + shift[d.month - 1] +
	    d.day) % 7;

	return (sunday0 + 6) % 7;
}

static void
put_numeric(struct buf *b, struct date d)
{
	if (d.day > 0)
		buf_printf(b, "%02d.", d.day);
	if (d.month > 0)
		buf_printf(b, "%02d.", d.month);
	buf_printf(b, "%04d", d.year);
}

static void
put_day_month(struct buf *b, struct date d)
{
	if (d.day > 0)
		buf_printf(b, "%d" NBSP "%s", d.day, months[d.month].genitive);
	else
		buf_puts(b, months[d.month].nominative);
}

static void
put_words(struct buf *b, struct date d, const char *year)
{
	put_day_month(b, d);
	buf_printf(b, "%s%d" NBSP "%s", d.month > 0 ? NBSP : "", d.year, year);
}

void
date_put(struct buf *b, struct date d, enum date_form form)
{
	switch (form) {
	case DATE_WORDS_FULL:
		/* «август 2026 года» too */
		put_words(b, d, d.month > 0 ? "года" : "год");
		break;
	case DATE_NUMERIC:
		put_numeric(b, d);
		break;
	case DATE_DAY_MONTH:
		put_day_month(b, d);
		break;
	case DATE_MONTH:
		buf_puts(b, months[d.month].nominative);
		break;
	case DATE_MONTH_GENITIVE:
		buf_puts(b, months[d.month].genitive);
		break;
	case DATE_MONTH_PREPOSITIONAL:
		buf_puts(b, months[d.month].prepositional);
		break;
	case DATE_MONTH_YEAR:
		d.day = 0;
		put_words(b, d, "г.");
		break;
	case DATE_YEAR:
		buf_printf(b, "%d", d.year);
		break;
	case DATE_WEEKDAY:
		if (d.day > 0)
			buf_puts(b, weekdays[date_weekday(d)]);
		break;
	default:
		put_words(b, d, "г.");
	}
}

static bool
same_date(struct date a, struct date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* «с 5 сентября по 25 октября 2026 г.» */
static void
put_from_to(struct buf *b, struct date from, struct date to)
{
	bool same_year = from.year == to.year;

	buf_puts(b, "с" NBSP);
	if (from.day == 0 && from.month > 0)
		buf_puts(b, months[from.month].genitive);
	else if (from.day > 0 && same_year && from.month == to.month)
		buf_printf(b, "%d", from.day);
	else if (from.month > 0)
		put_day_month(b, from);
	if (!same_year || from.month == 0)
		buf_printf(b, "%s%d" NBSP "г.", from.month > 0 ? NBSP : "",
		    from.year);
	buf_puts(b, " по" NBSP);
	put_words(b, to, "г.");
}

static void
put_range_words(struct buf *b, struct date from, struct date to,
    const char *year)
{
	if (from.month == 0 || to.month == 0) {
		buf_printf(b, "%d" EN_DASH "%d" NBSP "%s", from.year, to.year,
		    *year == '\0' ? "" : strcmp(year, "г.") == 0 ? "гг." :
		    "годы");
		return;
	}
	if (from.year == to.year && from.month == to.month && from.day > 0 &&
	    to.day > 0) {
		buf_printf(b, "%d" EN_DASH, from.day);
	} else if (from.year == to.year) {
		put_day_month(b, from);
		buf_puts(b, NBSP EN_DASH " ");
	} else {
		put_words(b, from, year);
		buf_puts(b, NBSP EN_DASH " ");
	}
	put_words(b, to, year);
}

void
date_put_range(struct buf *b, struct date from, struct date to,
    enum date_form form)
{
	bool same_year = from.year == to.year;

	if (same_date(from, to)) {
		date_put(b, to, form);
		return;
	}
	switch (form) {
	case DATE_FROM_TO:
		put_from_to(b, from, to);
		break;
	case DATE_WORDS_FULL:
		put_range_words(b, from, to, "года");
		break;
	case DATE_MONTH_YEAR:
		from.day = to.day = 0;
		put_range_words(b, from, to, "г.");
		break;
	case DATE_WORDS:
		put_range_words(b, from, to, "г.");
		break;
	case DATE_DAY_MONTH:
		if (same_year && from.month == to.month && from.day > 0)
			buf_printf(b, "%d" EN_DASH, from.day);
		else {
			put_day_month(b, from);
			buf_puts(b, NBSP EN_DASH " ");
		}
		put_day_month(b, to);
		break;
	case DATE_YEAR:
		buf_printf(b, "%d" EN_DASH "%d", from.year, to.year);
		break;
	default:
		date_put(b, from, form);
		buf_puts(b, NBSP EN_DASH " ");
		date_put(b, to, form);
	}
}

int
date_school_year(struct date d)
{
	return d.month > 0 && d.month < 8 ? d.year - 1 : d.year;
}

void
date_put_school_year(struct buf *b, int first, bool in_full)
{
	if (in_full)
		buf_printf(b, "%d" EN_DASH "%d", first, first + 1);
	else
		buf_printf(b, "%d/%02d", first, (first + 1) % 100);
}
