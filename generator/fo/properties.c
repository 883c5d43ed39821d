/*
 * properties: the table. Rows stand in the order of XSL 1.1 §7's sections,
 * loosely; initial values are the standard's, and where it leaves them to
 * the program, as README.md says. What has no row is not done: it is told.
 */
#include "fo/properties.h"

#include "fo/job.h"

/* Where a value stands. */
#define T(field)	.where = IN_TEXT, .offset = offsetof(struct fo_text, field)
#define B(field)	.where = IN_BOX, .offset = offsetof(struct fo_box, field)
#define P(field)	.where = IN_PAGE, .offset = offsetof(struct fo_page, field)
#define J(field)	.where = IN_JOB, .offset = offsetof(struct job, field)
#define KEY_IN(s, field)	.keyword_offset = offsetof(struct s, field)

/* Keywords, without FO_V_. */
#define V1(a)			FO_V_##a,
#define V2(a, ...)		FO_V_##a, V1(__VA_ARGS__)
#define V3(a, ...)		FO_V_##a, V2(__VA_ARGS__)
#define V4(a, ...)		FO_V_##a, V3(__VA_ARGS__)
#define V5(a, ...)		FO_V_##a, V4(__VA_ARGS__)
#define V6(a, ...)		FO_V_##a, V5(__VA_ARGS__)
#define V7(a, ...)		FO_V_##a, V6(__VA_ARGS__)
#define V8(a, ...)		FO_V_##a, V7(__VA_ARGS__)
#define V9(a, ...)		FO_V_##a, V8(__VA_ARGS__)
#define V10(a, ...)		FO_V_##a, V9(__VA_ARGS__)
#define V11(a, ...)		FO_V_##a, V10(__VA_ARGS__)
#define PICK(a, b, c, d, e, f, g, h, i, j, k, v, ...)	v
#define VN(...)			PICK(__VA_ARGS__, V11, V10, V9, V8, V7, V6, \
				    V5, V4, V3, V2, V1, )(__VA_ARGS__)
#define SET(...)		(const uint8_t[]){ VN(__VA_ARGS__) 0 }
#define KEYS(...)		.keywords = SET(__VA_ARGS__)
#define NOT_DONE(...)		.unsupported = SET(__VA_ARGS__)

#define KEPT		{ .kind = KIND_KEPT }
#define ONE_OF(...)	{ .kind = KIND_KEPT, KEYS(__VA_ARGS__) }
#define COUNT_OR(...)	{ .kind = KIND_KEPT, KEYS(__VA_ARGS__), \
			    .may = MAY_COUNT }
#define ALIAS(id)	{ .kind = KIND_ALIAS, .as = id, .rank = RANK_ABSOLUTE }
#define PART(id, c)	{ .kind = KIND_ALIAS, .as = id, .as_component = c, \
			    .rank = RANK_ABSOLUTE }
#define SHORTHAND(r)	{ .kind = KIND_SHORTHAND, .rank = r }

#define PERCENT		.may = MAY_PERCENT
#define ANY_SIGN	.may = MAY_PERCENT | MAY_NEGATIVE

#define BORDER_STYLES	KEYS(NONE, HIDDEN, DOTTED, DASHED, SOLID, DOUBLE, \
			    GROOVE, RIDGE, INSET, OUTSET)
#define BASELINES	.keywords = (const uint8_t[]){ FO_V_AUTO,	\
	    FO_V_BASELINE, FO_V_BEFORE_EDGE, FO_V_TEXT_BEFORE_EDGE,	\
	    FO_V_MIDDLE, FO_V_CENTRAL, FO_V_AFTER_EDGE,			\
	    FO_V_TEXT_AFTER_EDGE, FO_V_ALPHABETIC, FO_V_IDEOGRAPHIC,	\
	    FO_V_HANGING, FO_V_MATHEMATICAL, FO_V_NONE_GIVEN }
#define BREAKS		KEYS(AUTO, COLUMN, PAGE, EVEN_PAGE, ODD_PAGE)
#define SIZINGS		KEYS(AUTO, SCALE_TO_FIT, SCALE_DOWN_TO_FIT, \
			    SCALE_UP_TO_FIT)

#define BORDER(SIDE)							\
	[FO_P_BORDER_##SIDE##_COLOR] = { KIND_COLOR,			\
	    B(border[FO_##SIDE].color), .initial = "black" },		\
	[FO_P_BORDER_##SIDE##_STYLE] = { KIND_KEYWORD,			\
	    B(border[FO_##SIDE].style), .initial = "none",		\
	    BORDER_STYLES },						\
	[FO_P_BORDER_##SIDE##_WIDTH] = { KIND_BORDER_WIDTH,		\
	    B(border[FO_##SIDE]), .initial = "medium" },		\
	[FO_P_BORDER_##SIDE##_PRECEDENCE] = { KIND_BORDER_PRECEDENCE,	\
	    B(border[FO_##SIDE].precedence), .initial = "0" },		\
	[FO_P_PADDING_##SIDE] = { KIND_PADDING, B(padding[FO_##SIDE]),	\
	    .initial = "0pt", PERCENT }

/* XSL 1.1 §5.3.1, for lr-tb. */
#define ABSOLUTE_BORDER(EDGE, SIDE)					\
	[FO_P_BORDER_##EDGE##_COLOR] = ALIAS(FO_P_BORDER_##SIDE##_COLOR), \
	[FO_P_BORDER_##EDGE##_STYLE] = ALIAS(FO_P_BORDER_##SIDE##_STYLE), \
	[FO_P_BORDER_##EDGE##_WIDTH] = ALIAS(FO_P_BORDER_##SIDE##_WIDTH), \
	[FO_P_PADDING_##EDGE] = ALIAS(FO_P_PADDING_##SIDE),		\
	[FO_P_BORDER_##EDGE] = SHORTHAND(RANK_EDGE),			\
	[FO_P_MARGIN_##EDGE] = { KIND_LENGTH, J(margin[FO_##EDGE]),	\
	    ANY_SIGN, KEYS(AUTO) }

const struct property properties[FO_PROPERTY_MAX] = {
	/* §7.7 absolute positions, and what relates to them */
	[FO_P_ABSOLUTE_POSITION] = { KIND_KEYWORD, B(absolute_position),
	    .initial = "auto", KEYS(AUTO, ABSOLUTE, FIXED) },
	[FO_P_TOP] = { KIND_LENGTH, B(top), .initial = "auto", ANY_SIGN,
	    KEYS(AUTO) },
	[FO_P_BOTTOM] = { KIND_LENGTH, B(bottom), .initial = "auto",
	    ANY_SIGN, KEYS(AUTO) },
	[FO_P_LEFT] = { KIND_LENGTH, B(left), .initial = "auto", ANY_SIGN,
	    KEYS(AUTO) },
	[FO_P_RIGHT] = { KIND_LENGTH, B(right), .initial = "auto", ANY_SIGN,
	    KEYS(AUTO) },
	[FO_P_Z_INDEX] = { KIND_INT, B(z_index), .initial = "auto",
	    KEYS(AUTO), .may = MAY_NEGATIVE },

	/* §7.8 borders, padding, background */
	BORDER(BEFORE), BORDER(AFTER), BORDER(START), BORDER(END),
	ABSOLUTE_BORDER(TOP, BEFORE), ABSOLUTE_BORDER(BOTTOM, AFTER),
	ABSOLUTE_BORDER(LEFT, START), ABSOLUTE_BORDER(RIGHT, END),
	[FO_P_BACKGROUND_COLOR] = { KIND_COLOR, B(background),
	    .initial = "transparent" },
	[FO_P_BACKGROUND_IMAGE] = { KIND_URI, B(background_image),
	    .initial = "none", KEYS(NONE) },
	[FO_P_BACKGROUND_REPEAT] = { KIND_KEYWORD, B(background_repeat),
	    .initial = "repeat", KEYS(REPEAT, REPEAT_X, REPEAT_Y,
	    NO_REPEAT) },
	[FO_P_BACKGROUND_ATTACHMENT] = { KIND_KEYWORD,
	    B(background_attachment), .initial = "scroll", KEYS(SCROLL),
	    NOT_DONE(FIXED) },
	[FO_P_BACKGROUND_POSITION_HORIZONTAL] = { KIND_POSITION,
	    B(background_x), .initial = "0%", ANY_SIGN,
	    KEYS(LEFT, CENTER, RIGHT) },
	[FO_P_BACKGROUND_POSITION_VERTICAL] = { KIND_POSITION,
	    B(background_y), .initial = "0%", ANY_SIGN,
	    KEYS(TOP, CENTER, BOTTOM) },

	/* §7.9 fonts */
	[FO_P_FONT_FAMILY] = { KIND_FAMILIES, T(families),
	    .initial = "sans-serif" },	/* open in §7.9.2; FOP's */
	[FO_P_FONT_SIZE] = { KIND_FONT_SIZE, T(font_size),
	    .initial = "medium", .rank = RANK_FONT_SIZE },
	[FO_P_FONT_WEIGHT] = { KIND_FONT_WEIGHT, T(font_weight),
	    .initial = "normal" },
	[FO_P_FONT_STYLE] = { KIND_KEYWORD, T(font_style),
	    .initial = "normal", KEYS(NORMAL, ITALIC, OBLIQUE, BACKSLANT) },
	[FO_P_FONT_VARIANT] = { KIND_KEYWORD, T(font_variant),
	    .initial = "normal", KEYS(NORMAL, SMALL_CAPS) },
	[FO_P_FONT_STRETCH] = { KIND_FONT_STRETCH, T(font_stretch),
	    .initial = "normal", KEYS(NORMAL, WIDER, NARROWER,
	    ULTRA_CONDENSED, EXTRA_CONDENSED, CONDENSED, SEMI_CONDENSED,
	    SEMI_EXPANDED, EXPANDED, EXTRA_EXPANDED, ULTRA_EXPANDED) },
	[FO_P_FONT_SELECTION_STRATEGY] = { KIND_KEYWORD,
	    T(font_selection_strategy), .initial = "auto",
	    KEYS(AUTO, CHARACTER_BY_CHARACTER) },

	/* §7.10 hyphenation, language */
	[FO_P_LANGUAGE] = { KIND_WORD, T(language), .initial = "none",
	    KEYS(NONE) },
	[FO_P_COUNTRY] = { KIND_WORD, T(country), .initial = "none",
	    KEYS(NONE) },
	[FO_P_XML_LANG] = { KIND_LANGUAGE_TAG, T(language),
	    .rank = RANK_LANGUAGE_TAG },
	[FO_P_HYPHENATE] = { KIND_BOOL, T(hyphenate), .initial = "false" },
	[FO_P_HYPHENATION_CHARACTER] = { KIND_CHARACTER,
	    T(hyphenation_character), .initial = "-" },
	[FO_P_HYPHENATION_PUSH_CHARACTER_COUNT] = { KIND_INT,
	    T(hyphenation_push), .initial = "2" },
	[FO_P_HYPHENATION_REMAIN_CHARACTER_COUNT] = { KIND_INT,
	    T(hyphenation_remain), .initial = "2" },
	[FO_P_HYPHENATION_LADDER_COUNT] = { KIND_INT, T(hyphenation_ladder),
	    .initial = "no-limit", KEYS(NO_LIMIT) },

	/* §7.11, §7.12 margins, spaces, indents */
	[FO_P_SPACE_BEFORE] = { KIND_SPACE, B(space_before),
	    .initial = "0pt", ANY_SIGN },
	[FO_P_SPACE_AFTER] = { KIND_SPACE, B(space_after), .initial = "0pt",
	    ANY_SIGN },
	[FO_P_SPACE_START] = { KIND_SPACE, B(space_start), .initial = "0pt",
	    ANY_SIGN },
	[FO_P_SPACE_END] = { KIND_SPACE, B(space_end), .initial = "0pt",
	    ANY_SIGN },
	[FO_P_START_INDENT] = { KIND_LENGTH, T(start_indent),
	    .initial = "0pt", ANY_SIGN },
	[FO_P_END_INDENT] = { KIND_LENGTH, T(end_indent), .initial = "0pt",
	    ANY_SIGN },

	/* §7.14 area alignment */
	[FO_P_ALIGNMENT_ADJUST] = { KIND_KEYED_LENGTH, B(alignment_adjust),
	    KEY_IN(fo_box, alignment_adjust_kind), .initial = "auto",
	    ANY_SIGN, BASELINES },
	[FO_P_ALIGNMENT_BASELINE] = { KIND_KEYWORD, B(alignment_baseline),
	    .initial = "auto", BASELINES },
	[FO_P_BASELINE_SHIFT] = { KIND_KEYED_LENGTH, B(baseline_shift),
	    KEY_IN(fo_box, baseline_shift_kind), .initial = "baseline",
	    ANY_SIGN, KEYS(BASELINE, SUB, SUPER) },
	[FO_P_DOMINANT_BASELINE] = { KIND_KEYWORD, B(dominant_baseline),
	    .initial = "auto", .keywords = (const uint8_t[]){ FO_V_AUTO,
	    FO_V_USE_SCRIPT, FO_V_NO_CHANGE, FO_V_RESET_SIZE,
	    FO_V_ALPHABETIC, FO_V_IDEOGRAPHIC, FO_V_HANGING,
	    FO_V_MATHEMATICAL, FO_V_CENTRAL, FO_V_MIDDLE,
	    FO_V_TEXT_AFTER_EDGE, FO_V_TEXT_BEFORE_EDGE, FO_V_NONE_GIVEN } },
	[FO_P_DISPLAY_ALIGN] = { KIND_KEYWORD, T(display_align),
	    .initial = "auto", KEYS(AUTO, BEFORE, CENTER, AFTER) },
	[FO_P_RELATIVE_ALIGN] = { KIND_KEYWORD, T(relative_align),
	    .initial = "before", KEYS(BEFORE, BASELINE) },

	/* §7.15 area dimensions */
	[FO_P_BLOCK_PROGRESSION_DIMENSION] = { KIND_RANGE, B(bpd),
	    .initial = "auto", PERCENT, KEYS(AUTO, NONE) },
	[FO_P_INLINE_PROGRESSION_DIMENSION] = { KIND_RANGE, B(ipd),
	    .initial = "auto", PERCENT, KEYS(AUTO, NONE) },
	[FO_P_HEIGHT] = ALIAS(FO_P_BLOCK_PROGRESSION_DIMENSION),
	[FO_P_WIDTH] = ALIAS(FO_P_INLINE_PROGRESSION_DIMENSION),
	[FO_P_MIN_HEIGHT] = PART(FO_P_BLOCK_PROGRESSION_DIMENSION,
	    FO_C_MINIMUM),
	[FO_P_MAX_HEIGHT] = PART(FO_P_BLOCK_PROGRESSION_DIMENSION,
	    FO_C_MAXIMUM),
	[FO_P_MIN_WIDTH] = PART(FO_P_INLINE_PROGRESSION_DIMENSION,
	    FO_C_MINIMUM),
	[FO_P_MAX_WIDTH] = PART(FO_P_INLINE_PROGRESSION_DIMENSION,
	    FO_C_MAXIMUM),
	[FO_P_CONTENT_WIDTH] = { KIND_KEYED_LENGTH, B(content_width),
	    KEY_IN(fo_box, content_width_kind), .initial = "auto", PERCENT,
	    SIZINGS },
	[FO_P_CONTENT_HEIGHT] = { KIND_KEYED_LENGTH, B(content_height),
	    KEY_IN(fo_box, content_height_kind), .initial = "auto", PERCENT,
	    SIZINGS },
	[FO_P_SCALING] = { KIND_KEYWORD, B(scaling), .initial = "uniform",
	    KEYS(UNIFORM, NON_UNIFORM) },

	/* §7.16 blocks and lines */
	[FO_P_LINE_HEIGHT] = { KIND_LINE_HEIGHT, T(line_height_kind),
	    .initial = "normal", KEYS(NORMAL) },
	[FO_P_LINE_STACKING_STRATEGY] = { KIND_KEYWORD,
	    T(line_stacking_strategy), .initial = "max-height",
	    KEYS(MAX_HEIGHT, LINE_HEIGHT, FONT_HEIGHT) },
	[FO_P_LINE_HEIGHT_SHIFT_ADJUSTMENT] = { KIND_KEYWORD,
	    T(line_height_shift_adjustment), .initial = "consider-shifts",
	    KEYS(CONSIDER_SHIFTS, DISREGARD_SHIFTS) },
	[FO_P_LINEFEED_TREATMENT] = { KIND_KEYWORD, T(linefeed_treatment),
	    .initial = "treat-as-space", KEYS(IGNORE, PRESERVE,
	    TREAT_AS_SPACE, TREAT_AS_ZERO_WIDTH_SPACE) },
	[FO_P_WHITE_SPACE_TREATMENT] = { KIND_KEYWORD,
	    T(white_space_treatment),
	    .initial = "ignore-if-surrounding-linefeed", KEYS(IGNORE,
	    PRESERVE, IGNORE_IF_BEFORE_LINEFEED, IGNORE_IF_AFTER_LINEFEED,
	    IGNORE_IF_SURROUNDING_LINEFEED) },
	[FO_P_WHITE_SPACE_COLLAPSE] = { KIND_BOOL, T(white_space_collapse),
	    .initial = "true" },
	[FO_P_WRAP_OPTION] = { KIND_KEYWORD, T(wrap_option),
	    .initial = "wrap", KEYS(WRAP, NO_WRAP) },
	[FO_P_TEXT_ALIGN] = { KIND_ALIGN, T(text_align), .initial = "start",
	    KEYS(START, CENTER, END, JUSTIFY, LEFT, RIGHT, INSIDE, OUTSIDE) },
	[FO_P_TEXT_ALIGN_LAST] = { KIND_ALIGN, T(text_align_last),
	    .initial = "relative", KEYS(RELATIVE, START, CENTER, END,
	    JUSTIFY, LEFT, RIGHT, INSIDE, OUTSIDE) },
	[FO_P_TEXT_INDENT] = { KIND_LENGTH, T(text_indent),
	    .initial = "0pt", ANY_SIGN },
	[FO_P_LAST_LINE_END_INDENT] = { KIND_LENGTH, T(last_line_end_indent),
	    .initial = "0pt", ANY_SIGN },

	/* §7.17 characters */
	[FO_P_LETTER_SPACING] = { KIND_SPACE, T(letter_spacing),
	    .initial = "normal", .may = MAY_NEGATIVE, KEYS(NORMAL) },
	[FO_P_WORD_SPACING] = { KIND_SPACE, T(word_spacing),
	    .initial = "normal", .may = MAY_NEGATIVE, KEYS(NORMAL) },
	[FO_P_TEXT_DECORATION] = { KIND_DECORATION, B(underline) },
	[FO_P_TEXT_TRANSFORM] = { KIND_KEYWORD, T(text_transform),
	    .initial = "none", KEYS(NONE, CAPITALIZE, UPPERCASE, LOWERCASE) },
	[FO_P_CHARACTER] = KEPT,

	/* §7.18 colour; §7.19 floats */
	[FO_P_COLOR] = { KIND_COLOR, T(color), .initial = "black" },
	[FO_P_CLEAR] = { KIND_KEYWORD, B(clear), .initial = "none",
	    KEYS(NONE), NOT_DONE(START, END, LEFT, RIGHT, INSIDE, OUTSIDE,
	    BOTH) },
	[FO_P_FLOAT] = { KIND_KEYWORD, B(float_), .initial = "none",
	    KEYS(NONE), NOT_DONE(BEFORE, START, END, LEFT, RIGHT, INSIDE,
	    OUTSIDE) },

	/* §7.20 keeps and breaks */
	[FO_P_BREAK_AFTER] = { KIND_KEYWORD, B(break_after),
	    .initial = "auto", BREAKS },
	[FO_P_BREAK_BEFORE] = { KIND_KEYWORD, B(break_before),
	    .initial = "auto", BREAKS },
	[FO_P_KEEP_TOGETHER] = { KIND_KEEP, T(keep_together),
	    .initial = "auto" },
	[FO_P_KEEP_WITH_NEXT] = { KIND_KEEP, B(keep_with_next),
	    .initial = "auto" },
	[FO_P_KEEP_WITH_PREVIOUS] = { KIND_KEEP, B(keep_with_previous),
	    .initial = "auto" },
	[FO_P_ORPHANS] = { KIND_INT, T(orphans), .initial = "2" },
	[FO_P_WIDOWS] = { KIND_INT, T(widows), .initial = "2" },

	/* §7.21 layout */
	[FO_P_OVERFLOW] = { KIND_KEYWORD, B(overflow), .initial = "auto",
	    KEYS(VISIBLE, HIDDEN, SCROLL, ERROR_IF_OVERFLOW, AUTO),
	    NOT_DONE(REPEAT) },
	[FO_P_REFERENCE_ORIENTATION] = { KIND_ANGLE,
	    T(reference_orientation), .initial = "0" },
	[FO_P_SPAN] = { KIND_KEYWORD, B(span), .initial = "none",
	    KEYS(NONE, ALL) },

	/* §7.22 leaders and rules */
	[FO_P_LEADER_ALIGNMENT] = { KIND_KEYWORD, T(leader_alignment),
	    .initial = "none", KEYS(NONE, REFERENCE_AREA, PAGE) },
	[FO_P_LEADER_PATTERN] = { KIND_KEYWORD, T(leader_pattern),
	    .initial = "space", KEYS(SPACE, RULE, DOTS, USE_CONTENT) },
	[FO_P_LEADER_PATTERN_WIDTH] = { KIND_LENGTH, T(leader_pattern_width),
	    .initial = "use-font-metrics", PERCENT, KEYS(USE_FONT_METRICS) },
	[FO_P_LEADER_LENGTH] = { KIND_RANGE, T(leader_length),
	    .initial = "12pt", PERCENT },
	[FO_P_RULE_STYLE] = { KIND_KEYWORD, T(rule_style),
	    .initial = "solid", KEYS(NONE, DOTTED, DASHED, SOLID, DOUBLE,
	    GROOVE, RIDGE) },
	[FO_P_RULE_THICKNESS] = { KIND_ABSOLUTE, T(rule_thickness),
	    .initial = "1pt" },

	/* §7.27 pages */
	[FO_P_PAGE_WIDTH] = { KIND_LENGTH, P(page_width),
	    .initial = "auto", KEYS(AUTO, INDEFINITE) },
	[FO_P_PAGE_HEIGHT] = { KIND_LENGTH, P(page_height),
	    .initial = "auto", KEYS(AUTO, INDEFINITE) },
	[FO_P_EXTENT] = { KIND_LENGTH, P(extent), .initial = "0pt",
	    PERCENT },
	[FO_P_COLUMN_COUNT] = { KIND_INT, P(column_count), .initial = "1" },
	[FO_P_COLUMN_GAP] = { KIND_LENGTH, P(column_gap), .initial = "12pt",
	    PERCENT },
	[FO_P_PRECEDENCE] = { KIND_BOOL, P(precedence), .initial = "false" },
	[FO_P_FORCE_PAGE_COUNT] = ONE_OF(AUTO, EVEN, ODD,
	    END_ON_EVEN, END_ON_ODD, NO_FORCE),
	[FO_P_INITIAL_PAGE_NUMBER] = COUNT_OR(AUTO, AUTO_ODD, AUTO_EVEN),
	[FO_P_MASTER_NAME] = KEPT,
	[FO_P_MASTER_REFERENCE] = KEPT,
	[FO_P_MAXIMUM_REPEATS] = COUNT_OR(NO_LIMIT),
	[FO_P_ODD_OR_EVEN] = ONE_OF(ODD, EVEN, ANY),
	[FO_P_BLANK_OR_NOT_BLANK] = ONE_OF(BLANK, NOT_BLANK, ANY),
	[FO_P_PAGE_POSITION] = ONE_OF(ONLY, FIRST, LAST, REST, ANY),
	[FO_P_REGION_NAME] = KEPT,
	[FO_P_FLOW_NAME] = KEPT,
	[FO_P_FORMAT] = KEPT,

	/* §7.28 tables */
	[FO_P_BORDER_COLLAPSE] = { KIND_KEYWORD, T(border_collapse),
	    .initial = "collapse", KEYS(COLLAPSE, COLLAPSE_WITH_PRECEDENCE,
	    SEPARATE) },
	[FO_P_BORDER_SEPARATION] = { KIND_PAIR, T(border_separation_ip),
	    .initial = "0pt" },
	[FO_P_BORDER_SPACING] = ALIAS(FO_P_BORDER_SEPARATION),
	[FO_P_CAPTION_SIDE] = { KIND_KEYWORD, T(caption_side),
	    .initial = "before", KEYS(BEFORE, AFTER, TOP, BOTTOM, START, END,
	    LEFT, RIGHT) },
	[FO_P_COLUMN_NUMBER] = { KIND_INT, B(column_number) },
	[FO_P_COLUMN_WIDTH] = { KIND_LENGTH, B(column_width),
	    .initial = "auto", .may = MAY_PERCENT | MAY_UNITS, KEYS(AUTO) },
	[FO_P_EMPTY_CELLS] = { KIND_KEYWORD, T(empty_cells),
	    .initial = "show", KEYS(SHOW, HIDE) },
	[FO_P_ENDS_ROW] = { KIND_BOOL, B(ends_row), .initial = "false" },
	[FO_P_STARTS_ROW] = { KIND_BOOL, B(starts_row), .initial = "false" },
	[FO_P_NUMBER_COLUMNS_REPEATED] = { KIND_INT, B(columns_repeated),
	    .initial = "1" },
	[FO_P_NUMBER_COLUMNS_SPANNED] = { KIND_INT, B(columns_spanned),
	    .initial = "1" },
	[FO_P_NUMBER_ROWS_SPANNED] = { KIND_INT, B(rows_spanned),
	    .initial = "1" },
	[FO_P_TABLE_LAYOUT] = { KIND_KEYWORD, B(table_layout),
	    .initial = "fixed", KEYS(AUTO, FIXED) },
	[FO_P_TABLE_OMIT_FOOTER_AT_BREAK] = { KIND_BOOL, B(omit_footer),
	    .initial = "false" },
	[FO_P_TABLE_OMIT_HEADER_AT_BREAK] = { KIND_BOOL, B(omit_header),
	    .initial = "false" },

	/* §7.29 writing mode; §7.30 and others */
	[FO_P_WRITING_MODE] = { KIND_KEYWORD, T(writing_mode),
	    .initial = "lr-tb", KEYS(LR_TB), NOT_DONE(RL_TB, TB_RL) },
	[FO_P_VISIBILITY] = { KIND_KEYWORD, T(visibility),
	    .initial = "visible", KEYS(VISIBLE, HIDDEN, COLLAPSE) },
	[FO_P_PROVISIONAL_DISTANCE_BETWEEN_STARTS] = { KIND_LENGTH,
	    T(provisional_distance), .initial = "24pt", ANY_SIGN },
	[FO_P_PROVISIONAL_LABEL_SEPARATION] = { KIND_LENGTH,
	    T(provisional_separation), .initial = "6pt", ANY_SIGN },
	[FO_P_ID] = KEPT,
	[FO_P_REF_ID] = KEPT,
	[FO_P_SRC] = KEPT,
	[FO_P_CONTENT_TYPE] = KEPT,
	[FO_P_EXTERNAL_DESTINATION] = KEPT,
	[FO_P_INTERNAL_DESTINATION] = KEPT,
	[FO_P_STARTING_STATE] = ONE_OF(SHOW, HIDE),
	[FO_P_ROLE] = KEPT,
	[FO_P_SOURCE_DOCUMENT] = KEPT,
	[FO_P_MARKER_CLASS_NAME] = KEPT,
	[FO_P_RETRIEVE_CLASS_NAME] = KEPT,
	[FO_P_RETRIEVE_POSITION] = ONE_OF(FIRST_STARTING_WITHIN_PAGE,
	    FIRST_INCLUDING_CARRYOVER, LAST_STARTING_WITHIN_PAGE,
	    LAST_ENDING_WITHIN_PAGE),
	[FO_P_RETRIEVE_BOUNDARY] = ONE_OF(PAGE, PAGE_SEQUENCE, DOCUMENT),
	[FO_P_RETRIEVE_POSITION_WITHIN_TABLE] = ONE_OF(FIRST_STARTING,
	    FIRST_INCLUDING_CARRYOVER, LAST_STARTING, LAST_ENDING),
	[FO_P_RETRIEVE_BOUNDARY_WITHIN_TABLE] = ONE_OF(TABLE, TABLE_FRAGMENT,
	    PAGE),

	/* §7.31 shorthands */
	[FO_P_FONT] = SHORTHAND(RANK_FONT),
	[FO_P_BORDER] = SHORTHAND(RANK_ALL),
	[FO_P_BORDER_COLOR] = SHORTHAND(RANK_SIDES),
	[FO_P_BORDER_STYLE] = SHORTHAND(RANK_SIDES),
	[FO_P_BORDER_WIDTH] = SHORTHAND(RANK_SIDES),
	[FO_P_MARGIN] = SHORTHAND(RANK_SIDES),
	[FO_P_PADDING] = SHORTHAND(RANK_SIDES),
	[FO_P_BACKGROUND] = SHORTHAND(RANK_ALL),
	[FO_P_BACKGROUND_POSITION] = SHORTHAND(RANK_SIDES),
	[FO_P_SIZE] = SHORTHAND(RANK_SIDES),
	[FO_P_WHITE_SPACE] = SHORTHAND(RANK_SIDES),
	[FO_P_VERTICAL_ALIGN] = SHORTHAND(RANK_SIDES),
	[FO_P_POSITION] = SHORTHAND(RANK_SIDES),
	[FO_P_PAGE_BREAK_AFTER] = SHORTHAND(RANK_SIDES),
	[FO_P_PAGE_BREAK_BEFORE] = SHORTHAND(RANK_SIDES),
	[FO_P_PAGE_BREAK_INSIDE] = SHORTHAND(RANK_SIDES),

	/* ours: README.md */
	[FO_P_PISAR_FINE_LINES] = { KIND_BOOL, T(fine_lines),
	    .initial = "false" },
	[FO_P_PISAR_KEEP_HYPHENS] = { KIND_BOOL, T(keep_hyphens),
	    .initial = "false" },
	[FO_P_PISAR_KEEP_LIMIT] = { KIND_LENGTH, B(keep_limit),
	    .initial = "auto", KEYS(AUTO) },
	[FO_P_PISAR_KERNING] = { KIND_BOOL, T(kerning), .initial = "true" },
	[FO_P_PISAR_ONCE] = { KIND_BOOL, B(once), .initial = "false" },
	[FO_P_PISAR_REPEAT_ON_BREAK] = { KIND_BOOL, B(repeat_on_break),
	    .initial = "false" },
	[FO_P_PISAR_AUTHOR] = KEPT,
	[FO_P_PISAR_KEYWORDS] = KEPT,
	[FO_P_PISAR_SUBJECT] = KEPT,
	[FO_P_PISAR_TITLE] = KEPT,
};

const void *
property_field(const struct property *row, const void *text, const void *box,
    const void *page)
{
	const void *part = row->where == IN_TEXT ? text :
	    row->where == IN_BOX ? box : row->where == IN_PAGE ? page : NULL;

	return part != NULL ? (const char *)part + row->offset : NULL;
}
