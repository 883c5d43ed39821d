/*
 * paragraph: a run of inline content to lines.
 *
 * collect (inline.h) makes characters of one style of the formatting
 * objects, words and spaces of them, and items for the breaker (breaker.h);
 * then line frames are made of the breaks. Knows nothing of pages: what
 * belongs to the page (footnotes) is handed on with its line.
 */
#ifndef LAYOUT_PARAGRAPH_H
#define LAYOUT_PARAGRAPH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mpt.h"

struct fo;
struct frame;
struct layout;

/* fo:footnote objects called in a line or another box. */
struct called {
	const struct fo	**at;
	size_t		 n;
};

/* A finished line. Its frame: x is relative to the width given, h the line's
   whole height (line-height, half-leading included), baseline set. */
struct line {
	struct frame	*frame;
	struct called	*called;	/* in it; NULL: none */
	bool		 forced;	/* ends at a forced line break */
	uint32_t	 skip;		/* characters before it */
};

struct paragraph {
	struct line	*lines;		/* in scratch memory, not their frames */
	size_t		 n;
};

/*
 * Lines for the inline objects from first up to (not including) end, all
 * children of the block: text, inline, leader, … in the given width (the
 * content width between start-indent and end-indent). first_line tells
 * whether text-indent applies (it does to the block's first run only).
 * last_run: text-align-last and last-line-end-indent apply to its last line.
 * skip: so many characters stand elsewhere already; the lines begin behind
 * them, at what was the beginning of a line.
 * White space that XSL 1.1 §7.16 discards makes no line: n may be 0.
 * What does not fit is reported and still set. Scratch memory is not given
 * back.
 */
struct paragraph	paragraph_lay(struct layout *, const struct fo *block,
			    const struct fo *first, const struct fo *end,
			    mpt width, bool first_line, bool last_run,
			    uint32_t skip);

/* None, with room for that many. */
struct called	*called_new(struct layout *, size_t room);

/* The line-height of the block's own strut, in mpt. */
mpt	line_height(struct layout *, const struct fo *);

#endif
