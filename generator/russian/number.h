/*
 * number: numbers as Russian papers write them, and the form of a noun that
 * a number asks for.
 */
#ifndef RUSSIAN_NUMBER_H
#define RUSSIAN_NUMBER_H

struct buf;

/*
 * Appends the number: decimal comma, minus sign, groups of three split by
 * narrow no-break spaces from five digits on. decimals < 0: as many as the
 * number has, at most 6. Rounded half away from zero.
 */
void	number_put(struct buf *, double, int decimals);

enum plural {
	PLURAL_ONE,	/* 1, 21: пара */
	PLURAL_FEW,	/* 2…4, 22, and fractions: пары */
	PLURAL_MANY	/* 0, 5…20: пар */
};

enum plural	number_plural(double);

#endif
