/*
 * mpt: see mpt.h.
 */
#include "base/mpt.h"

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

double
mpt_of_unit(const char *name, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strlen(units[i].name) == n &&
		    memcmp(units[i].name, name, n) == 0)
			return units[i].mpt;
	return 0;
}

mpt
mpt_sum(mpt a, int64_t b)
{
	int64_t sum = a + b;

	return (mpt)(sum > MPT_FAR ? MPT_FAR :
	    sum < -MPT_FAR ? -MPT_FAR : sum);
}

mpt
mpt_scale(mpt value, int64_t part, int64_t whole)
{
	int64_t p = (int64_t)value * part;
	int64_t half = (whole < 0 ? -whole : whole) / 2;

	return (mpt)((p + (p < 0 ? -half : half)) / whole);
}
