/*
 * layout: from the tree of formatting objects to pages of frames.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include <stdbool.h>

#include "layout/frame.h"

struct arena;
struct buf;
struct diag;
struct fo;
struct image_reader;

struct hyphenator;	/* patterns read so far; see layout/hyphen.h */
struct recall;		/* paragraphs of before; see layout/recall.h */

struct layout_options {
	struct fontset		*fonts;
	struct shaper		*shaper;
	struct hyphenator	*hyphenator;	/* NULL: never hyphenate */
	struct recall		*recall;	/* NULL: remembers nothing;
						   of one shaper, hyphenator
						   and kerning */
	struct image_reader	*images;	/* NULL: pictures are errors */
	bool			 kerning;
	size_t			 max_pages;	/* 0: the default, 100 000 */
	struct buf		*steps;		/* NULL, or what was done, as
						   text (steps.h) */
};

/*
 * The pages, in the arena; NULL after reporting at least one error.
 * Everything the pages point to lives as long as the arena, the fonts, the
 * shaper and the FO tree; and no longer than up to the next document that is
 * given the same recall.
 */
struct pages	*layout_document(const struct fo *root,
		    const struct layout_options *, struct arena *,
		    struct diag *);

#endif
