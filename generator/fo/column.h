/*
 * column: which fo:table-column a cell stands in, for from-table-column()
 * (XSL 1.1 §5.10.4). Private to fo/.
 */
#ifndef FO_COLUMN_H
#define FO_COLUMN_H

#include <stdint.h>

struct fo;
struct fo_style;

#define COLUMNS_MAX	1000

/* How far the rows of one body, header or footer have been gone through;
   {0} to begin with. */
struct column_grid {
	const struct fo	*group;
	const struct fo	*row;		/* the last one counted; or NULL */
	uint16_t	 left[COLUMNS_MAX]; /* rows that a cell from above
					       still stands in */
};

/*
 * The style of the column of a cell of the row (or of a group with cells
 * but no rows); cell NULL: of the next one there will be, which says itself
 * that its column is number, or 0 if it does not. NULL when there is none.
 */
const struct fo_style	*column_style(struct column_grid *,
			    const struct fo *row, const struct fo *cell,
			    int number);

#endif
