/*
 * balance: columns of about the same height, as Apache FOP makes them: what
 * all columns hold is shared out evenly, each share rounded to the nearest
 * place where a column may end; then a column shorter than its successor
 * takes from it what keeps it from becoming much longer. The gap that a page
 * break swallowed counts in the first column. Knows heights only.
 */
#include "layout/body.h"

#define LONGER		((int64_t)4 * MPT_PT)	/* so much a column may be */
#define ROUNDS_MAX	20

static int64_t
column_height(const struct fill_piece *p, size_t from, size_t end)
{
	int64_t	h = 0;
	size_t	i;

	for (i = from; i < end; i++)
		h += p[i].height + (i > from || i == 0 ? p[i].gap : 0);
	return h;
}

/* Ends by the average height; returns the number of columns. */
static int
share_out(const struct fill_piece *p, size_t n, int ncol, int64_t average,
    size_t *ends)
{
	int64_t	limit = average, sum = 0, before = 0;
	size_t	i, from = 0;
	int	col = 0;

	for (i = 0; i < n && col < ncol - 1; i++) {
		sum += p[i].height + (i > from || i == 0 ? p[i].gap : 0);
		if (sum > limit && sum - limit > limit - before && i > from) {
			sum = before;
			i--;
		} else if (i + 1 == n || sum <= limit) {
			before = sum;
			continue;
		}
		before = sum;
		ends[col++] = from = i + 1;
		limit += average;
	}
	return col + 1;
}

static int64_t
all_columns(const struct fill_piece *p, size_t n, int ncol,
    const size_t *ends)
{
	int64_t	sum = 0;
	size_t	from = 0;
	int	col;

	for (col = 0; col < ncol; col++) {
		size_t end = col + 1 < ncol ? ends[col] : n;

		sum += column_height(p, from, end);
		from = end;
	}
	return sum;
}

/* Moves the first piece of a column to the one before; false: not better. */
static bool
even_out(const struct fill_piece *p, size_t n, int ncol, size_t *ends)
{
	bool	moved = false;
	int	col;

	for (col = ncol - 1; col > 0; col--) {
		size_t	from = col > 1 ? ends[col - 2] : 0;
		size_t	mid = ends[col - 1], end = col < ncol - 1 ?
			    ends[col] : n;
		int64_t	here = column_height(p, mid, end);

		if (mid + 1 >= end || column_height(p, from, mid) >= here ||
		    column_height(p, from, mid + 1) > here + LONGER)
			continue;
		ends[col - 1]++;
		moved = true;
	}
	return moved;
}

int
balance(const struct fill_piece *p, size_t n, int ncol, size_t *ends)
{
	int64_t	average = column_height(p, 0, n) / ncol, last = -1, older;
	int	made, round;

	for (round = 0; ; round++) {
		made = share_out(p, n, ncol, average, ends);
		older = last;
		last = average;
		average = all_columns(p, n, made, ends) / ncol;
		if (average == last || average == older ||
		    round >= ROUNDS_MAX)
			break;
	}
	for (round = 0; round < ROUNDS_MAX && even_out(p, n, made, ends);
	    round++)
		;
	return made;
}
