/*
 * style: the computed properties of a formatting object.
 *
 * Names are XSL 1.1's. Lengths in millipoints. A style is shared by all
 * objects that have the same one, and never changes once made. What is
 * inherited stands in struct fo_text, what is not in struct fo_box; both
 * are interned, so equal pointers mean equal values (not the reverse).
 * Knows no layout: what layout alone can resolve stays a percentage.
 */
#ifndef FO_STYLE_H
#define FO_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/mpt.h"
#include "base/utf8.h"
#include "fo/names.h"

/*
 * A length: abs + pct * (the reference the property names) + units *
 * (one proportional-column-width unit) + from_start and from_end * the indents
 * that a cell or container inherits, where these are percentages: of another
 * area than what stands in it; or auto / none / normal.
 */
struct fo_len {
	mpt	 abs;
	float	 pct;		/* 1.0 is 100 % */
	float	 units;		/* proportional-column-width() */
	bool	 is_auto;	/* auto, none, indefinite or normal */
	int8_t	 from_start, from_end;
};

/* Has it a percentage? */
static inline bool
fo_is_relative(struct fo_len len)
{
	return len.pct < 0 || len.pct > 0;
}

/* Does what stands in a cell or container not have it as it is? */
static inline bool
fo_is_around(struct fo_len len)
{
	return fo_is_relative(len) || len.from_start != 0 || len.from_end != 0;
}

#define FO_LEN_ABS(m)	((struct fo_len){ .abs = (m) })
#define FO_LEN_AUTO	((struct fo_len){ .is_auto = true })

/* XSL 1.1 §4.3, space-specifiers */
#define FO_FORCE	INT32_MAX
#define FO_OF_ITSELF	INT32_MIN
struct fo_space {
	struct fo_len	 min, opt, max;
	int32_t		 precedence;	/* FO_FORCE: "force" */
	bool		 retain;	/* conditionality */
};

struct fo_color {
	uint8_t	r, g, b;
	bool	none;		/* transparent */
};

struct fo_border {
	mpt		 width;		/* 0 where style is none or hidden */
	enum fo_value	 style;
	struct fo_color	 color;
	bool		 retain;	/* conditionality */
	int32_t		 precedence;	/* collapsing borders; FO_OF_ITSELF: by
					   what it is a border of */
};

struct fo_padding {
	struct fo_len	 len;
	bool		 retain;
};

/* Keep strengths: 0 is auto, 1…998 a number, FO_KEEP_ALWAYS always. */
#define FO_KEEP_ALWAYS	1000
struct fo_keep {
	int16_t	 line, column, page;
};

/* A length range (min, opt, max), for leader-length, block- and
   inline-progression-dimension. */
struct fo_range {
	struct fo_len	min, opt, max;
};

enum fo_side { FO_BEFORE, FO_AFTER, FO_START, FO_END, FO_SIDES };

enum fo_line_height { FO_LH_NORMAL, FO_LH_FACTOR, FO_LH_LENGTH };

/* Inherited properties. */
struct fo_text {
	/* font */
	const char *const *families;	/* interned, NULL at the end */
	mpt		 font_size;
	int16_t		 font_weight;	/* 100…900 */
	enum fo_value	 font_style;	/* normal, italic, oblique, backslant */
	enum fo_value	 font_variant;	/* normal, small-caps */
	enum fo_value	 font_stretch;
	enum fo_value	 font_selection_strategy;
	struct fo_color	 color;

	/* lines */
	enum fo_line_height line_height_kind;
	float		 line_height_factor;
	mpt		 line_height;		/* FO_LH_LENGTH: already final */
	enum fo_value	 line_stacking_strategy;
	enum fo_value	 line_height_shift_adjustment;
	enum fo_value	 text_align, text_align_last;
	struct fo_len	 text_indent, last_line_end_indent;
	struct fo_len	 start_indent, end_indent;
	struct fo_space	 letter_spacing, word_spacing;	/* auto: normal */
	enum fo_value	 text_transform;
	enum fo_value	 linefeed_treatment, white_space_treatment;
	enum fo_value	 wrap_option;
	bool		 white_space_collapse;
	bool		 hyphenate;
	ucs		 hyphenation_character;
	int16_t		 hyphenation_push, hyphenation_remain;
	int16_t		 hyphenation_ladder;	/* 0: no limit */
	const char	*language;		/* "ru"; interned; "" for none */
	const char	*country;
	int16_t		 widows, orphans;
	struct fo_keep	 keep_together;
	enum fo_value	 visibility;

	/* areas */
	enum fo_value	 display_align, relative_align;
	int16_t		 reference_orientation;	/* 0, 90, 180, 270 */
	enum fo_value	 writing_mode;

	/* tables and lists */
	enum fo_value	 border_collapse;	/* collapse,
						   collapse-with-precedence,
						   separate */
	struct fo_len	 border_separation_ip, border_separation_bp;
	enum fo_value	 empty_cells, caption_side;
	struct fo_len	 provisional_distance;	/* …-between-starts */
	struct fo_len	 provisional_separation; /* …-label-separation */

	/* leaders */
	enum fo_value	 leader_pattern, leader_alignment, rule_style;
	struct fo_len	 leader_pattern_width;	/* auto: use-font-metrics */
	struct fo_range	 leader_length;
	mpt		 rule_thickness;

	/* ours, namespace urn:pisar:fo; see fo/README.md */
	bool		 kerning, keep_hyphens, fine_lines;
};

/* Properties that are not inherited. */
struct fo_box {
	struct fo_space	 space_before, space_after, space_start, space_end;
	struct fo_border border[FO_SIDES];
	struct fo_padding padding[FO_SIDES];
	struct fo_color	 background;
	const char	*background_image;	/* url(…) as written; interned;
						   NULL: none */
	enum fo_value	 background_repeat, background_attachment;
	struct fo_len	 background_x, background_y;	/* a percentage is of
							   the room it leaves */
	struct fo_keep	 keep_with_next, keep_with_previous;
	enum fo_value	 break_before, break_after;
	enum fo_value	 span;			/* none, all */
	struct fo_range	 bpd, ipd;		/* block-, inline-progression-
						   dimension; height, width */
	enum fo_value	 overflow;
	enum fo_value	 absolute_position;	/* auto, absolute, fixed */
	struct fo_len	 top, bottom, left, right;
	int16_t		 z_index;

	/* inline */
	enum fo_value	 baseline_shift_kind;	/* baseline, sub, super or
						   FO_V_LENGTH */
	struct fo_len	 baseline_shift;
	enum fo_value	 alignment_baseline, dominant_baseline;
	enum fo_value	 alignment_adjust_kind;	/* auto, a baseline, or
						   length */
	struct fo_len	 alignment_adjust;
	bool		 underline, overline, line_through;
	enum fo_value	 clear, float_;

	/* graphics */
	struct fo_len	 content_width, content_height;
	enum fo_value	 content_width_kind, content_height_kind;
						/* auto, scale-to-fit,
						   scale-down-to-fit,
						   scale-up-to-fit, FO_V_LENGTH */
	enum fo_value	 scaling;		/* uniform, non-uniform */

	/* tables */
	int16_t		 column_number;		/* 0: not given */
	int16_t		 columns_spanned, rows_spanned, columns_repeated;
	bool		 starts_row, ends_row;
	struct fo_len	 column_width;		/* auto allowed */
	enum fo_value	 table_layout;
	bool		 omit_header, omit_footer; /* at a break */

	/* ours, namespace urn:pisar:fo; see fo/README.md */
	bool		 repeat_on_break;	/* a row-spanning cell's text,
						   or a section row, again at
						   the top of the next page */
	struct fo_len	 keep_limit;		/* a table row is kept whole up
						   to this height; auto: by
						   keep-together alone */
	bool		 once;			/* printed only the first time
						   in a repeated header */
};

/* Of page masters and regions only; margins and sides are absolute here. */
enum fo_edge { FO_TOP, FO_BOTTOM, FO_LEFT, FO_RIGHT, FO_EDGES };

struct fo_page {
	struct fo_len	 page_width, page_height;	/* auto allowed */
	struct fo_len	 margin[FO_EDGES];	/* of the page, or of the body */
	struct fo_len	 extent;
	int16_t		 column_count;
	struct fo_len	 column_gap;
	bool		 precedence;
};

struct fo_style {
	const struct fo_text	*text;		/* shared */
	const struct fo_box	*box;		/* shared */
	const struct fo_page	*page;		/* shared; NULL but on
						   simple-page-master and
						   region-… */
};

#endif
