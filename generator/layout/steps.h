/*
 * steps: what layout did on the way, a line each, for --dump=steps: words and
 * lines of each paragraph, the items of each list, the part of the flow that
 * each column took. Nothing where layout_options.steps is NULL. Private to
 * layout/.
 */
#ifndef LAYOUT_STEPS_H
#define LAYOUT_STEPS_H

#include "layout/paragraph.h"
#include "layout/vlist.h"

struct para;

void	steps_paragraph(const struct para *, const struct line *, size_t n);
/* fo: whose content the list is. */
void	steps_list(const struct layout *, const struct fo *,
	    const struct vlist *);
void	steps_part(const struct layout *, struct cursor from,
	    const struct filled *, mpt room);

#endif
