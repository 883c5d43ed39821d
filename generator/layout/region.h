/*
 * region: the frames of a page's regions, and what stands in those beside
 * the body. Private to layout/.
 */
#ifndef LAYOUT_REGION_H
#define LAYOUT_REGION_H

#include "layout/page.h"

/* The static-content of a page-sequence for that flow-name, or NULL. */
const struct fo	*region_static(const struct fo *sequence, const char *name);
/* The content rectangle's size, as what stands in it sees it. */
struct rect	 region_size(const struct fo *master, const struct fo *region);
/*
 * A frame of the region's border rectangle; in *content the frame for what
 * stands in it, which is the same one where border and padding are none.
 */
struct frame	*region_frame(struct layout *, const struct fo *master,
		    const struct fo *region, struct frame **content);
/* Moves the frames from first on by the region's display-align. */
void		 region_align(struct frame *first, const struct fo *region,
		    mpt spare);
/* The frame in which a page's regions stand: its root, or a turned one. */
struct frame	*region_canvas(struct layout *, struct page *,
		    const struct fo *master);
/* The four regions beside the body, with their static content. */
void		 region_fill_sides(struct layout *, struct page *,
		    const struct fo *sequence);

#endif
