/*
 * content: what may stand in what (XSL 1.1 §6), as far as layout depends on
 * it. Private to fo/.
 */
#ifndef FO_CONTENT_H
#define FO_CONTENT_H

#include <stdbool.h>
#include <stdint.h>

#include "fo/names.h"

struct fo;

/* What an object is, and what it may hold. */
enum {
	IN_ROOT = 1 << 0,
	IN_MASTERS = 1 << 1,
	IN_MASTER = 1 << 2,		/* page-sequence-master */
	IN_ALTERNATIVES = 1 << 3,
	IN_PAGE_MASTER = 1 << 4,
	IN_SEQUENCE = 1 << 5,
	IN_BOOKMARKS = 1 << 6,
	IN_BOOKMARK = 1 << 7,
	BLOCK_LEVEL = 1 << 8,
	INLINE_LEVEL = 1 << 9,		/* text too */
	IN_CAPTIONED = 1 << 10,
	IN_TABLE = 1 << 11,
	IN_ROWS = 1 << 12,		/* rows, or cells without them */
	IN_ROW = 1 << 13,
	IN_LIST = 1 << 14,
	IN_ITEM = 1 << 15,
	IN_FOOTNOTE = 1 << 16,
	MARKERS = 1 << 17,		/* markers, at the start of what flows */
	TEXT_ONLY = 1 << 18
};

/* What becomes of an element that stands where it may. */
enum treatment {
	TREAT_OBJECT,
	TREAT_WRAPPER,		/* fo:wrapper: see build.c */
	TREAT_UNSUPPORTED,	/* reported, then a wrapper */
	TREAT_NEUTRAL		/* a wrapper that says nothing of its own */
};

struct content {
	uint32_t	is;
	uint32_t	holds;
	uint8_t		treatment;	/* enum treatment */
	/* must be there: an error; FO_TEXT is the end */
	uint8_t		needs[2];	/* enum fo_element */
	/* one at least should be there: a warning */
	uint8_t		wants;
	/* properties that it must have; FO_P_NONE is the end */
	uint16_t	properties[2];	/* enum fo_property */
	bool		once;		/* a second one is an error */
};

const struct content	*content_of(enum fo_element);

#endif
