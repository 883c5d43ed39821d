/*
 * properties: the one table of all that is known of each property, and the
 * kinds of values that its rows name. Private to fo/.
 *
 * A kind knows how to read, to copy and to print a value; a row says where
 * in a style the value stands, what it is at first and what it may be. A
 * new property of a known kind is a new row and nothing more.
 */
#ifndef FO_PROPERTIES_H
#define FO_PROPERTIES_H

#include <stdbool.h>
#include <stddef.h>

#include "fo/style.h"

struct buf;
struct job;

/* A piece of an attribute's text, not ended by NUL. */
struct span {
	const char	*s;
	size_t		 n;
};

/* Without white space at both ends. */
struct span	 span_trim(struct span);
bool		 span_is(struct span, const char *);
/*
 * Takes the next word off the front: the mark (white space if it is 0)
 * outside brackets and quotes ends it. False when nothing is left.
 */
bool		 span_word(struct span *rest, char mark, struct span *word);

/* What stands behind the dot: "space-before.optimum". */
enum fo_component {
	FO_C_WHOLE,
	FO_C_MINIMUM, FO_C_OPTIMUM, FO_C_MAXIMUM,
	FO_C_PRECEDENCE, FO_C_CONDITIONALITY, FO_C_LENGTH,
	FO_C_LINE, FO_C_COLUMN, FO_C_PAGE,
	FO_C_BPD, FO_C_IPD,
	FO_COMPONENT_MAX
};

enum kind {
	KIND_UNSUPPORTED,	/* would show on paper; reported */
	KIND_KEPT,		/* a string of the object, not of the style */
	KIND_ALIAS,		/* another name of another property */
	KIND_SHORTHAND,		/* several others; shorthand.c */
	KIND_KEYWORD, KIND_BOOL, KIND_INT, KIND_LENGTH, KIND_ABSOLUTE,
	KIND_RANGE, KIND_SPACE, KIND_PAIR, KIND_KEEP, KIND_PADDING,
	KIND_BORDER_WIDTH, KIND_BORDER_PRECEDENCE, KIND_COLOR,
	KIND_FAMILIES, KIND_FONT_SIZE, KIND_FONT_WEIGHT, KIND_FONT_STRETCH,
	KIND_LINE_HEIGHT, KIND_WORD, KIND_LANGUAGE_TAG, KIND_CHARACTER,
	KIND_ANGLE, KIND_ALIGN, KIND_KEYED_LENGTH, KIND_DECORATION,
	KIND_URI, KIND_POSITION,
	KIND_MAX
};

/* The struct that a value stands in. What is in fo_text is inherited. */
enum where { IN_NOTHING, IN_TEXT, IN_BOX, IN_PAGE, IN_JOB };

enum {
	MAY_PERCENT = 1,	/* kept as a percentage for layout */
	MAY_NEGATIVE = 2,
	MAY_UNITS = 4,		/* proportional-column-width() */
	MAY_ZERO = 8,		/* of whole numbers: 0 beside 1, 2, … */
	MAY_COUNT = 16		/* of what is kept: a number */
};

#define COUNT_DIGITS	8	/* of those: what is added fits into an int */

/*
 * Lower ranks are set first, so that what is more exact wins (XSL 1.1
 * §5.3.1, CSS2 shorthands), and what others are counted from comes first.
 */
enum rank {
	RANK_FONT = -6,		/* the shorthand */
	RANK_FONT_SIZE,		/* em */
	RANK_LANGUAGE_TAG,
	RANK_ALL,		/* all four sides, all of a border */
	RANK_SIDES,		/* all four sides */
	RANK_EDGE,		/* border-top */
	RANK_PLAIN = 0,
	RANK_ABSOLUTE		/* border-top-width beats border-before-width */
};

struct property {
	uint8_t		 kind;		/* enum kind */
	uint8_t		 where;		/* enum where */
	uint16_t	 offset;	/* there */
	uint16_t	 keyword_offset; /* KEYED_LENGTH: of its keyword */
	uint8_t		 may;
	int8_t		 rank;
	const char	*initial;	/* NULL: as memory is zeroed */
	const uint8_t	*keywords;	/* FO_V_NONE_GIVEN at the end */
	const uint8_t	*unsupported;	/* keywords that are right, but not
					   done */
	uint16_t	 as;		/* ALIAS: enum fo_property */
	uint8_t		 as_component;	/* ALIAS: enum fo_component */
};

extern const struct property properties[FO_PROPERTY_MAX];

enum verdict { VALUE_SET, VALUE_BAD, VALUE_UNSUPPORTED, VALUE_UNKNOWN };

struct kind_row {
	uint16_t	 size;		/* of the value */
	uint16_t	 components;	/* 1 << enum fo_component */
	enum verdict	(*set)(struct job *, const struct property *,
			    enum fo_component, struct span, void *);
	/* Writes the value; NULL: it is not shown. */
	void		(*print)(struct buf *, const struct property *,
			    const void *);
};

extern const struct kind_row kinds[KIND_MAX];

/* Where the property's value stands in structs of the style's parts. */
const void	*property_field(const struct property *, const void *text,
	    const void *box, const void *page);

/* FO_TEXT, FO_P_NONE, FO_C_WHOLE, FO_V_NONE_GIVEN when there is none. */
enum fo_element		fo_element_find(const char *local_name);
enum fo_property	fo_property_find(struct span);
enum fo_component	fo_component_find(struct span);
enum fo_value		fo_value_among(const uint8_t *set, struct span);
const char		*fo_component_name(enum fo_component);

#endif
