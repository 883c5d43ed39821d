/*
 * numeric: see numeric.h.
 */
#include "fo/numeric.h"

#include <math.h>

void
numeric_negate(struct numeric *v)
{
	v->abs = -v->abs;
	v->pct = -v->pct;
	v->units = -v->units;
	v->start = -v->start;
	v->end = -v->end;
}

bool
numeric_add(struct numeric *v, const struct numeric *b, double sign)
{
	if (v->power == 0 && v->abs == 0)
		v->power = b->power;
	if (v->power != b->power && !(b->power == 0 && b->abs == 0))
		return false;
	v->abs += sign * b->abs;
	v->pct += sign * b->pct;
	v->units += sign * b->units;
	v->start += sign * b->start;
	v->end += sign * b->end;
	return true;
}

bool
numeric_multiply(struct numeric *v, const struct numeric *b)
{
	const struct numeric a = *v;

	if (a.power != 0 && b->power != 0 &&
	    (a.pct != 0 || b->pct != 0 || a.units != 0 || b->units != 0))
		return false;
	*v = (struct numeric){ a.abs * b->abs,
	    a.pct * b->abs + b->pct * a.abs,
	    a.units * b->abs + b->units * a.abs,
	    a.start * b->abs + b->start * a.abs,
	    a.end * b->abs + b->end * a.abs, a.power + b->power };
	return true;
}

bool
numeric_divide(struct numeric *v, const struct numeric *b)
{
	if (b->pct != 0 || b->units != 0 || b->abs == 0 ||
	    (b->power != 0 && (v->pct != 0 || v->units != 0)))
		return false;
	v->abs /= b->abs;
	v->pct /= b->abs;
	v->units /= b->abs;
	v->power -= b->power;
	return true;
}

bool
numeric_modulo(struct numeric *v, const struct numeric *b)
{
	if (b->pct != 0 || b->units != 0 || v->pct != 0 || v->units != 0 ||
	    b->abs == 0 || v->power != b->power)
		return false;
	v->abs = fmod(v->abs, b->abs);
	return true;
}

bool
numeric_comparable(const struct numeric *a, const struct numeric *b)
{
	return a->power == b->power && a->units == b->units &&
	    (a->pct == b->pct || (a->abs == 0 && b->abs == 0));
}

bool
numeric_max(struct numeric *v, const struct numeric *b)
{
	if (b->abs > v->abs || b->pct > v->pct)
		*v = *b;
	return true;
}

bool
numeric_min(struct numeric *v, const struct numeric *b)
{
	if (b->abs < v->abs || b->pct < v->pct)
		*v = *b;
	return true;
}

bool
numeric_floor(struct numeric *v, const struct numeric *unused)
{
	(void)unused;
	v->abs = floor(v->abs);
	return v->power == 0;
}

bool
numeric_ceiling(struct numeric *v, const struct numeric *unused)
{
	(void)unused;
	v->abs = ceil(v->abs);
	return v->power == 0;
}

bool
numeric_round(struct numeric *v, const struct numeric *unused)
{
	(void)unused;
	v->abs = floor(v->abs + 0.5);
	return v->power == 0;
}

bool
numeric_abs(struct numeric *v, const struct numeric *unused)
{
	(void)unused;
	v->abs = fabs(v->abs);
	v->pct = fabs(v->pct);
	return true;
}
