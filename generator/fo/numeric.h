/*
 * numeric: what an expression's parts come to, and arithmetic with it (XSL
 * 1.1 §5.9.4, §5.10.1). Knows no text. Private to fo/.
 */
#ifndef FO_NUMERIC_H
#define FO_NUMERIC_H

#include <stdbool.h>

/* A numeric: a number (power 0), a length in mpt (power 1), an area… */
struct numeric {
	double	abs;
	double	pct;		/* 1.0 is 100 % of what the property names */
	double	units;		/* proportional-column-width() */
	double	start, end;	/* indents of the area around */
	int	power;
};

/*
 * Each changes the first; false, when the types of the two do not fit: a
 * length and a number (but a bare 0 goes with everything), a percentage where
 * it cannot be taken.
 */
bool	numeric_add(struct numeric *, const struct numeric *, double sign);
bool	numeric_multiply(struct numeric *, const struct numeric *);
bool	numeric_divide(struct numeric *, const struct numeric *);
bool	numeric_modulo(struct numeric *, const struct numeric *);
void	numeric_negate(struct numeric *);

/* min() and max() have a sense: both are lengths, numbers, percentages. */
bool	numeric_comparable(const struct numeric *, const struct numeric *);
bool	numeric_max(struct numeric *, const struct numeric *);
bool	numeric_min(struct numeric *, const struct numeric *);
/* Functions of one numeric; the second is not looked at. */
bool	numeric_floor(struct numeric *, const struct numeric *);
bool	numeric_ceiling(struct numeric *, const struct numeric *);
bool	numeric_round(struct numeric *, const struct numeric *);
bool	numeric_abs(struct numeric *, const struct numeric *);

#endif
