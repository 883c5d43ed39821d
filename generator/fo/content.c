/*
 * content: the content models of XSL 1.1 §6 as a table.
 */
#include "fo/content.h"

#define FLOWS		(BLOCK_LEVEL | MARKERS)
#define MIXED		(BLOCK_LEVEL | INLINE_LEVEL | MARKERS)
#define HOLDER(bits)	{ .is = INLINE_LEVEL, .holds = bits }
#define UNSUPPORTED(bits) { .is = bits, .treatment = TREAT_UNSUPPORTED }
#define NEUTRAL		{ .is = MIXED, .treatment = TREAT_NEUTRAL }

static const struct content contents[FO_ELEMENT_MAX] = {
	[FO_TEXT] = { .is = INLINE_LEVEL },

	/* §6.4 pages */
	[FO_ROOT] = { .holds = IN_ROOT,
	    .needs = { FO_LAYOUT_MASTER_SET, FO_PAGE_SEQUENCE } },
	[FO_LAYOUT_MASTER_SET] = { .is = IN_ROOT, .holds = IN_MASTERS },
	[FO_PAGE_SEQUENCE_MASTER] = { .is = IN_MASTERS, .holds = IN_MASTER,
	    .properties = { FO_P_MASTER_NAME } },
	[FO_SINGLE_PAGE_MASTER_REFERENCE] = { .is = IN_MASTER,
	    .properties = { FO_P_MASTER_REFERENCE } },
	[FO_REPEATABLE_PAGE_MASTER_REFERENCE] = { .is = IN_MASTER,
	    .properties = { FO_P_MASTER_REFERENCE } },
	[FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES] = { .is = IN_MASTER,
	    .holds = IN_ALTERNATIVES,
	    .needs = { FO_CONDITIONAL_PAGE_MASTER_REFERENCE } },
	[FO_CONDITIONAL_PAGE_MASTER_REFERENCE] = { .is = IN_ALTERNATIVES,
	    .properties = { FO_P_MASTER_REFERENCE } },
	[FO_SIMPLE_PAGE_MASTER] = { .is = IN_MASTERS,
	    .holds = IN_PAGE_MASTER, .needs = { FO_REGION_BODY },
	    .properties = { FO_P_MASTER_NAME } },
	[FO_REGION_BODY] = { .is = IN_PAGE_MASTER },
	[FO_REGION_BEFORE] = { .is = IN_PAGE_MASTER },
	[FO_REGION_AFTER] = { .is = IN_PAGE_MASTER },
	[FO_REGION_START] = { .is = IN_PAGE_MASTER },
	[FO_REGION_END] = { .is = IN_PAGE_MASTER },
	[FO_DECLARATIONS] = { .is = IN_ROOT },
	[FO_COLOR_PROFILE] = { .is = 0 },
	[FO_BOOKMARK_TREE] = { .is = IN_ROOT, .holds = IN_BOOKMARKS },
	[FO_BOOKMARK] = { .is = IN_BOOKMARKS,
	    .holds = IN_BOOKMARKS | IN_BOOKMARK,
	    .needs = { FO_BOOKMARK_TITLE } },
	[FO_BOOKMARK_TITLE] = { .is = IN_BOOKMARK, .holds = TEXT_ONLY },
	[FO_PAGE_SEQUENCE_WRAPPER] = { .is = IN_ROOT,
	    .treatment = TREAT_NEUTRAL },
	[FO_PAGE_SEQUENCE] = { .is = IN_ROOT, .holds = IN_SEQUENCE,
	    .needs = { FO_FLOW }, .properties = { FO_P_MASTER_REFERENCE } },
	[FO_TITLE] = { .is = IN_SEQUENCE, .holds = INLINE_LEVEL },
	[FO_STATIC_CONTENT] = { .is = IN_SEQUENCE, .holds = FLOWS,
	    .properties = { FO_P_FLOW_NAME } },
	[FO_FLOW] = { .is = IN_SEQUENCE, .holds = FLOWS,
	    .properties = { FO_P_FLOW_NAME }, .once = true },
	[FO_FOLIO_PREFIX] = UNSUPPORTED(IN_SEQUENCE),
	[FO_FOLIO_SUFFIX] = UNSUPPORTED(IN_SEQUENCE),

	/* §6.5 blocks; §6.6 inlines */
	[FO_BLOCK] = { .is = BLOCK_LEVEL, .holds = MIXED },
	[FO_BLOCK_CONTAINER] = { .is = BLOCK_LEVEL, .holds = FLOWS },
	[FO_INITIAL_PROPERTY_SET] = UNSUPPORTED(INLINE_LEVEL),
	[FO_BIDI_OVERRIDE] = UNSUPPORTED(MIXED),
	[FO_INLINE_CONTAINER] = { .is = INLINE_LEVEL, .holds = FLOWS },
	[FO_CHARACTER] = { .is = INLINE_LEVEL },
	[FO_EXTERNAL_GRAPHIC] = { .is = INLINE_LEVEL },	/* src: reader.c */
	[FO_INSTREAM_FOREIGN_OBJECT] = { .is = INLINE_LEVEL },
	[FO_INLINE] = HOLDER(MIXED),
	[FO_LEADER] = HOLDER(INLINE_LEVEL),
	[FO_PAGE_NUMBER] = { .is = INLINE_LEVEL },
	[FO_PAGE_NUMBER_CITATION] = { .is = INLINE_LEVEL,
	    .properties = { FO_P_REF_ID } },
	[FO_PAGE_NUMBER_CITATION_LAST] = { .is = INLINE_LEVEL,
	    .properties = { FO_P_REF_ID } },
	[FO_SCALING_VALUE_CITATION] = UNSUPPORTED(INLINE_LEVEL),
	[FO_BASIC_LINK] = HOLDER(MIXED),

	/* §6.7 tables */
	[FO_TABLE_AND_CAPTION] = { .is = BLOCK_LEVEL,
	    .holds = IN_CAPTIONED | MARKERS, .needs = { FO_TABLE } },
	[FO_TABLE_CAPTION] = { .is = IN_CAPTIONED, .holds = FLOWS },
	[FO_TABLE] = { .is = BLOCK_LEVEL | IN_CAPTIONED,
	    .holds = IN_TABLE | MARKERS, .needs = { FO_TABLE_BODY } },
	[FO_TABLE_COLUMN] = { .is = IN_TABLE },
	[FO_TABLE_HEADER] = { .is = IN_TABLE, .holds = IN_ROWS | MARKERS,
	    .wants = FO_TABLE_ROW, .once = true },
	[FO_TABLE_FOOTER] = { .is = IN_TABLE, .holds = IN_ROWS | MARKERS,
	    .wants = FO_TABLE_ROW, .once = true },
	[FO_TABLE_BODY] = { .is = IN_TABLE, .holds = IN_ROWS | MARKERS,
	    .wants = FO_TABLE_ROW },
	[FO_TABLE_ROW] = { .is = IN_ROWS, .holds = IN_ROW,
	    .wants = FO_TABLE_CELL },
	[FO_TABLE_CELL] = { .is = IN_ROWS | IN_ROW, .holds = FLOWS },

	/* §6.8 lists */
	[FO_LIST_BLOCK] = { .is = BLOCK_LEVEL, .holds = IN_LIST | MARKERS,
	    .wants = FO_LIST_ITEM },
	[FO_LIST_ITEM] = { .is = IN_LIST, .holds = IN_ITEM | MARKERS,
	    .needs = { FO_LIST_ITEM_LABEL, FO_LIST_ITEM_BODY } },
	[FO_LIST_ITEM_LABEL] = { .is = IN_ITEM, .holds = FLOWS, .once = true },
	[FO_LIST_ITEM_BODY] = { .is = IN_ITEM, .holds = FLOWS, .once = true },

	/* §6.9 to §6.11: for screens */
	[FO_MULTI_SWITCH] = UNSUPPORTED(MIXED),
	[FO_MULTI_CASE] = NEUTRAL,
	[FO_MULTI_TOGGLE] = NEUTRAL,
	[FO_MULTI_PROPERTIES] = UNSUPPORTED(MIXED),
	[FO_MULTI_PROPERTY_SET] = NEUTRAL,
	[FO_INDEX_RANGE_BEGIN] = UNSUPPORTED(MIXED),
	[FO_INDEX_RANGE_END] = UNSUPPORTED(MIXED),

	/* §6.12 out of line; §6.13 others */
	[FO_FLOAT] = UNSUPPORTED(MIXED),
	[FO_FOOTNOTE] = { .is = INLINE_LEVEL, .holds = IN_FOOTNOTE,
	    .needs = { FO_INLINE, FO_FOOTNOTE_BODY } },
	[FO_FOOTNOTE_BODY] = { .is = IN_FOOTNOTE, .holds = FLOWS,
	    .once = true },
	[FO_WRAPPER] = { .is = MIXED, .treatment = TREAT_WRAPPER },
	[FO_MARKER] = { .is = MARKERS, .holds = BLOCK_LEVEL | INLINE_LEVEL,
	    .properties = { FO_P_MARKER_CLASS_NAME } },
	[FO_RETRIEVE_MARKER] = { .is = BLOCK_LEVEL | INLINE_LEVEL,
	    .properties = { FO_P_RETRIEVE_CLASS_NAME } },
	[FO_RETRIEVE_TABLE_MARKER] = {
	    .is = BLOCK_LEVEL | INLINE_LEVEL | IN_ROWS,
	    .properties = { FO_P_RETRIEVE_CLASS_NAME } },
	[FO_CHANGE_BAR_BEGIN] = UNSUPPORTED(MIXED),
	[FO_CHANGE_BAR_END] = UNSUPPORTED(MIXED),
};

const struct content *
content_of(enum fo_element e)
{
	return &contents[e];
}
