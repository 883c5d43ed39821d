/*
 * mpt: see mpt.h.
 */
#include "base/mpt.h"

#include <stddef.h>
#include <string.h>

static const struct {
	const char	*name;
	double		 mpt;
} units[] = {
	{ "pt", 1000.0 },
	{ "mm", 72000.0 / 25.4 },
	{ "cm", 720000.0 / 25.4 },
	{ "in", 72000.0 },
	{ "pc", 12000.0 },
	{ "px", 1000.0 },	/* XSL leaves it open; FOP's default too */
};

bool
mpt_from_unit(double number, const char *unit, mpt *out)
{
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		double v = number * units[i].mpt;

		if (strcmp(unit, units[i].name) != 0)
			continue;
		if (!(v >= -(double)MPT_MAX && v <= (double)MPT_MAX))
			return false;
		*out = (mpt)(v < 0 ? v - 0.5 : v + 0.5);
		return true;
	}
	return false;
}

mpt
mpt_scale(mpt value, int64_t part, int64_t whole)
{
	int64_t p = (int64_t)value * part;
	int64_t half = (whole < 0 ? -whole : whole) / 2;

	return (mpt)((p + (p < 0 ? -half : half)) / whole);
}
