/* The fo layer: expressions, colours, values that are refused. */
#include "fo_case.h"

/* Expressions: start-indent of the inner block; the outer's is 20pt */

static mpt
value_of(const char *expression)
{
	struct buf b = { 0 };

	buf_printf(&b, "start-indent='%s'", expression);
	read_block("start-indent='20pt' font-size='10pt'", buf_text(&b));
	buf_free(&b);
	return TEXT_OF("a")->start_indent.abs;
}

TEST(lengths_have_units)
{
	CHECK_INT(value_of("1in"), 72000);
	CHECK_INT(value_of("2.54cm"), 72000);
	CHECK_INT(value_of("25.4mm"), 72000);
	CHECK_INT(value_of("2pc"), 24000);
	CHECK_INT(value_of(".5px"), 500);
	CHECK_INT(value_of("1.em"), 10000);
	CHECK_INT(value_of("-3pt"), -3000);
	CHECK_INT(value_of("0"), 0);
	CHECK_STR(told(), "");
}

TEST(products_come_before_sums)
{
	CHECK_INT(value_of("1pt + 2pt * 3"), 7000);
	CHECK_INT(value_of("(1pt + 2pt) * 3"), 9000);
	CHECK_INT(value_of("10pt - 2pt - 3pt"), 5000);
	CHECK_INT(value_of("12pt div 2 div 3"), 2000);
	CHECK_INT(value_of("7pt mod 4pt"), 3000);
	CHECK_INT(value_of("-(2pt)--1pt"), -1000);
	CHECK_INT(value_of("12pt-2pt"), 10000);
	CHECK_INT(value_of("6 * (2pt * 3pt) div 4pt"), 9000);
	CHECK_STR(told(), "");
}

TEST(functions_of_numbers)
{
	CHECK_INT(value_of("floor(2.7) * 1pt"), 2000);
	CHECK_INT(value_of("ceiling(2.1) * 1pt"), 3000);
	CHECK_INT(value_of("round(2.5) * 1pt"), 3000);
	CHECK_INT(value_of("abs(-3pt)"), 3000);
	CHECK_INT(value_of("min(3pt, 2pt)"), 2000);
	CHECK_INT(value_of("max(3pt, min(9pt, 5pt))"), 5000);
	CHECK_STR(told(), "");
}

TEST(functions_of_the_parent)
{
	CHECK_INT(value_of("from-parent() + 1pt"), 21000);
	CHECK_INT(value_of("inherited-property-value(start-indent) * 2"),
	    40000);
	CHECK_INT(value_of("from-nearest-specified-value(font-size)"), 10000);
	CHECK_STR(told(), "");
	read_block("text-align='end'",
	    "text-align-last='from-parent(text-align)'");
	CHECK_INT(TEXT_OF("a")->text_align_last, FO_V_END);
}

TEST(percentages_and_lengths_stand_together)
{
	struct fo_len len;

	value_of("50% - 4pt");
	len = TEXT_OF("a")->start_indent;
	CHECK_INT(fo_length(len, 100000, 0), 46000);
	read_flow("<fo:table><fo:table-column"
	    " column-width='proportional-column-width(2) + 3pt'/>"
	    "<fo:table-body><fo:table-row><fo:table-cell/></fo:table-row>"
	    "</fo:table-body></fo:table>");
	len = first_of(FO_TABLE_COLUMN)->style->box->column_width;
	CHECK(len.units > 1.9f && len.units < 2.1f);
	CHECK_INT(len.abs, 3000);
}

TEST(numbers_without_a_unit_are_points)
{
	CHECK_INT(value_of("5"), 5000);
	CHECK_STR(told(), "3:P331");
}

TEST(expressions_that_make_no_sense_are_refused)
{
	static const char *const bad[] = { "", "pt", "5 pt", "1pt *",
	    "1pt + 1", "2pt * 3pt", "1pt div 0", "(1pt", "1pt)", "1ell",
	    "floor(1pt)", "max(1pt)", "min(1pt, 50%)", "nosuch(1)",
	    "1pt 2pt", "- ", "%", "body-start()", "0.5.5pt", "solid",
	    "max(max(max(1pt", "from-parent(nosuch)", "1pt mod 0pt", "7pt mod 4", "+1pt" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		CHECK_INT(value_of(bad[i]), 20000);
		CHECK_STR(told(), "3:P306");
	}
}

TEST(brackets_are_bounded)
{
	char	text[3001];

	memset(text, '(', 1000);
	memcpy(text + 1000, "1pt", 3);
	memset(text + 1003, ')', 1000);
	text[2003] = '\0';
	CHECK_INT(value_of(text), 20000);
	CHECK_STR(told(), "3:P306");
	memset(text, '-', 3000);
	text[3000] = '\0';
	CHECK_INT(value_of(text), 20000);
}

TEST(huge_numbers_are_cut_and_told)
{
	CHECK_INT(value_of("1e9pt"), 20000);	/* XSL has no exponents */
	CHECK_INT(value_of("99999999mm"), MPT_MAX);
	CHECK_STR(told(), "3:P308");
	CHECK_INT(value_of("-99999999999999999999999999999999in"), -MPT_MAX);
	CHECK_STR(told(), "3:P308");
	CHECK_INT(value_of("(99999pt*99999*99999*99999*99999*99999)*0"), 0);
	CHECK_INT(value_of("1pt + 0.00000000000000000000000000000000001pt"),
	    1000);
}

TEST(a_number_without_end_is_cut)
{
	char	text[1000];

	memset(text, '9', sizeof(text));
	memcpy(text + sizeof(text) - 3, "pt", 3);
	CHECK_INT(value_of(text), MPT_MAX);
	CHECK_STR(told(), "3:P308");
}

/* Colours */

static int
color_of(const char *text)
{
	struct buf		 b = { 0 };
	const struct fo_color	*c;

	buf_printf(&b, "color='%s'", text);
	read_block("color='#010203'", buf_text(&b));
	buf_free(&b);
	c = &TEXT_OF("a")->color;
	return c->r << 16 | c->g << 8 | c->b;
}

TEST(colours_have_many_forms)
{
	CHECK_INT(color_of("red"), 0xff0000);
	CHECK_INT(color_of("lightgoldenrodyellow"), 0xfafad2);
	CHECK_INT(color_of("#f80"), 0xff8800);
	CHECK_INT(color_of("#FF8000"), 0xff8000);
	CHECK_INT(color_of("rgb(255, 128, 0)"), 0xff8000);
	CHECK_INT(color_of("rgb(100%,0%,300)"), 0xff00ff);
	CHECK_INT(color_of("rgb-icc(1,2,4,#CMYK,0,0,0,1)"), 0x010204);
	CHECK_INT(color_of("cmyk(0, 1, 1, 0)"), 0xff0000);
	CHECK_INT(color_of("inherit"), 0x010203);
	CHECK_STR(told(), "");
}

TEST(bad_colours_are_refused)
{
	static const char *const bad[] = { "крас", "#ff", "#ggg", "rgb(1,2)",
	    "rgb(1pt,2pt,3pt)", "rgb(", "Red", "" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		CHECK_INT(color_of(bad[i]), 0x010203);
		CHECK_STR(told(), "3:P306");
	}
}

/* Values of other kinds that are refused, and what stays */

TEST(a_bad_value_is_told_with_its_line_and_ignored)
{
	read_block("font-size='10pt'", "font-size='-3pt' widows='два'"
	    " hyphenate='yes' text-align='middle' font-weight='450'");
	CHECK_STR(told(), "3:P306 3:P306 3:P306 3:P306 3:P306");
	CHECK_INT(TEXT_OF("a")->font_size, 10000);
	CHECK_INT(TEXT_OF("a")->widows, 2);
}

TEST(a_bad_word_spoils_the_whole_shorthand)
{
	read_block("padding='1pt 2pt 3ell'", "border='1pt solid solid'");
	CHECK_STR(told(), "2:P306 3:P306");
	CHECK_INT(BOX_OF("b")->padding[FO_BEFORE].len.abs, 0);
	CHECK_INT(BOX_OF("a")->border[FO_BEFORE].style, FO_V_NONE);
	read_block("padding='1pt 2pt 3pt 4pt 5pt'", "font='bold'");
	CHECK_STR(told(), "2:P306 3:P306");
}

TEST(negative_padding_and_width_are_refused)
{
	read_block("padding='-1pt'", "width='-1pt'");
	CHECK_STR(told(), "2:P306 3:P306");
}

TEST(unknown_properties_are_told)
{
	read_block("colour='red'", "space-before.most='1pt'"
	    " color.minimum='1pt' id.minimum='x' pisar:odd='1'");
	CHECK_STR(told(), "2:P304 3:P304 3:P304 3:P304 3:P304");
}

TEST(what_is_not_done_is_told_unless_it_asks_for_nothing)
{
	read_block("text-shadow='none' direction='ltr' azimuth='left'",
	    "text-shadow='2pt' writing-mode='rl-tb'"
	    " line-height.maximum='9pt'");
	CHECK_STR(told(), "2:P305 3:P305 3:P307 3:P305");
	CHECK_INT(TEXT_OF("a")->writing_mode, FO_V_LR_TB);
}

TEST(whole_numbers_are_rounded_and_bounded)
{
	read_block("widows='0' orphans='2.6'",
	    "number-columns-spanned='-4' z-index='-4' widows='99999'");
	CHECK_INT(TEXT_OF("b")->widows, 1);
	CHECK_INT(TEXT_OF("b")->orphans, 3);
	CHECK_INT(BOX_OF("a")->columns_spanned, 1);
	CHECK_INT(BOX_OF("a")->z_index, -4);
	CHECK_INT(TEXT_OF("a")->widows, 32767);
	CHECK_STR(told(), "3:P308");
}

TEST(quarter_turns_only)
{
	read_block("reference-orientation='-90'",
	    "reference-orientation='45'");
	CHECK_INT(TEXT_OF("b")->reference_orientation, 270);
	CHECK_STR(told(), "3:P306");
}

TEST(a_hyphenation_character_is_one)
{
	read_block("hyphenation-character='‐'", "hyphenation-character='--'");
	CHECK_INT(TEXT_OF("b")->hyphenation_character, 0x2010);
	CHECK_STR(told(), "3:P306");
}

TEST(our_own_properties)
{
	read_flow("<fo:block id='a' pisar:kerning='false'"
	    " pisar:once='true' pisar:repeat-on-break='true'>"
	    "<fo:block id='b'/></fo:block>");
	CHECK(!TEXT_OF("b")->kerning);
	CHECK(BOX_OF("a")->once && BOX_OF("a")->repeat_on_break);
	CHECK(!BOX_OF("b")->once);
	CHECK_STR(told(), "");
}
