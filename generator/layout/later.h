/*
 * later: rows of a long table are made when a page comes to them, and let go
 * when it has them: of a register over a thousand pages there are never a
 * thousand pages of lists. Their lines stay: they are on the pages.
 *
 * Only rows that ask nothing of their neighbours and call no notes wait:
 * plain blocks of text in their cells. Private to layout/.
 */
#ifndef LAYOUT_LATER_H
#define LAYOUT_LATER_H

#include <stdbool.h>

struct group;
struct layout;

/* Whether the cells of such a group need not be made yet. */
bool	later_may(const struct layout *, const struct group *);
/* Makes them, if they wait. */
void	later_make(struct layout *, struct group *);
/* Nothing refers to the cells made so: their memory is used again. */
void	later_let_go(struct layout *);

#endif
