/*
 * page: page masters, regions, footnotes at the foot: pages one after the
 * other. Private to layout/.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "layout/vlist.h"

/* Which page is wanted, for choosing a master. */
struct page_wish {
	int	 number;
	bool	 first, last, blank;
};

/* The simple-page-master for a page; NULL after reporting. (master.c) */
const struct fo	*master_for(struct layout *, const struct fo *sequence,
		    int index, const struct page_wish *);
/* The same, or NULL, for a page that perhaps never comes. */
const struct fo	*master_ahead(const struct fo *sequence, int index,
		    const struct page_wish *);
/* May some page of the sequence have a master because it is the last? */
bool		 master_tells_last(const struct fo *sequence);
/* The region of that kind in a simple-page-master, or NULL. */
const struct fo	*master_region(const struct fo *master, enum fo_element);
/* The region's name: as given, or xsl-region-… */
const char	*region_name(const struct fo *region);
/*
 * The page without its margins; turned as a whole by frame_turn_of(master).
 */
struct rect	master_area(const struct fo *master);
/* Within master_area() if that is turned, on the page if it is not. */
struct rect	master_rect(const struct fo *master, const struct fo *region);
/* Do the margins leave any room for it? */
bool		master_has_room(const struct fo *master,
		    const struct fo *region);
void		master_size(const struct fo *master, mpt *width, mpt *height);

/* Numbers as a page-sequence's format says: 1, i, I, a, A, 01, with what
   stands about them: (1). */
const char	*page_format(struct arena *, const char *format, int number);

/* All pages of the document, one pass. False after reporting. */
bool	pages_fill(struct layout *, const struct fo *root, struct pages *);

/* Anchors of a finished page, added to the document's. (cite.c) */
void	cite_collect(struct layout *, struct pages *, const struct page *,
	    int page_index, const struct fo *sequence);
/* True if every id stands on the page that the last pass told. */
bool	cite_stable(struct layout *, const struct pages *);
/* The anchors as lay->cited for the next pass. */
void	cite_remember(struct layout *, const struct pages *);
/* Reports references to ids that are nowhere. */
void	cite_check(struct layout *, const struct fo *root,
	    const struct pages *);
struct bookmark	*cite_bookmarks(struct layout *, const struct fo *root);

/* Warns of each page with text that nobody will see. (outside.c) */
void	outside_check(struct layout *, const struct pages *);

#endif
