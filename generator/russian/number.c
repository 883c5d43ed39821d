/*
 * number: see number.h.
 */
#include "russian/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

#define NARROW	"\u202F"
#define MINUS	"\u2212"

#define DECIMALS_MAX	6
#define GROUP_FROM	5	/* digits; layout rule 12.5 */

/* Half away from zero as seen in decimal: 0,285 is 0,29 with two places. */
static double
round_decimal(double x, int decimals)
{
	double	scale = pow(10, decimals), scaled = x * scale;

	return floor(scaled + 0.5 + scaled * 1e-15) / scale;
}

static void
put_grouped(struct buf *b, const char *digits, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (n >= GROUP_FROM && i > 0 && (n - i) % 3 == 0)
			buf_puts(b, NARROW);
		buf_putc(b, digits[i]);
	}
}

void
number_put(struct buf *b, double x, int decimals)
{
	char	 text[400];
	char	*point;
	size_t	 n;
	int	 places = decimals < 0 || decimals > DECIMALS_MAX ?
	    DECIMALS_MAX : decimals;

	if (isnan(x) || isinf(x)) {
		buf_puts(b, "\u2013");	/* layout rule 10.7: absent */
		return;
	}
	snprintf(text, sizeof(text), "%.*f", places,
	    round_decimal(fabs(x), places));
	point = strchr(text, '.');
	n = point != NULL ? (size_t)(point - text) : strlen(text);
	if (point != NULL && decimals < 0) {
		char *end = text + strlen(text);

		while (end > point && (end[-1] == '0' || end - 1 == point))
			*--end = '\0';
	}
	if (x < 0 && strspn(text, "0.") != strlen(text))
		buf_puts(b, MINUS);
	put_grouped(b, text, n);
	if (point != NULL && *point != '\0') {
		buf_putc(b, ',');
		buf_puts(b, point + 1);
	}
}

enum plural
number_plural(double x)
{
	double	whole = fabs(x);
	int	last, two;

	if (isnan(x) || isinf(x))
		return PLURAL_MANY;
	if (floor(whole) < whole)
		return PLURAL_FEW;	/* 1,5 пары */
	two = (int)fmod(whole, 100);
	last = two % 10;
	if (two >= 11 && two <= 14)
		return PLURAL_MANY;
	return last == 1 ? PLURAL_ONE : last >= 2 && last <= 4 ? PLURAL_FEW :
	    PLURAL_MANY;
}
