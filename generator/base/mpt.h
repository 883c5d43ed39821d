/*
 * mpt: lengths. Every length in the program is a whole number of
 * millipoints (1/1000 of 1/72 inch); sums that can grow are 64-bit.
 */
#ifndef BASE_MPT_H
#define BASE_MPT_H

#include <stddef.h>
#include <stdint.h>

typedef int32_t	mpt;

#define MPT_PT		((mpt)1000)
/* The largest length a document may name: 10 m; more is cut, with a message. */
#define MPT_MAX		((mpt)28346457)

/* Farther no sum goes: no page is so high, and some such sums stay whole. */
#define MPT_FAR		((int64_t)8 * MPT_MAX)

/* Millimetres to millipoints, rounded. */
#define MM(mm)		((mpt)((mm) * 72000.0 / 25.4 + 0.5))

/*
 * Millipoints in one of the unit whose name is the n bytes at name (pt mm cm
 * in pc px, XSL 1.1 §5.9.13); 0 for an unknown one. em depends on the font
 * and is not known here.
 */
double	mpt_of_unit(const char *name, size_t n);
/* a + b, no farther from 0 than MPT_FAR. */
mpt	mpt_sum(mpt a, int64_t b);
/* value * part / whole, rounded half away from zero; whole is not 0. */
mpt	mpt_scale(mpt value, int64_t part, int64_t whole);

#endif
