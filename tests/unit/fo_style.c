/* The fo layer: inheritance, what follows from several properties, shorthands. */
#include "fo_case.h"

/* Initial values and inheritance */

TEST(initial_values_are_the_standards)
{
	const struct fo_text	*t;
	const struct fo_box	*b;

	read_flow("<fo:block id='a'/>");
	t = TEXT_OF("a");
	b = BOX_OF("a");
	CHECK_STR(t->families[0], "sans-serif");
	CHECK(t->families[1] == NULL);
	CHECK_INT(t->font_size, 12000);
	CHECK_INT(t->font_weight, 400);
	CHECK_INT(t->line_height_kind, FO_LH_NORMAL);
	CHECK_INT(t->text_align, FO_V_START);
	CHECK_INT(t->text_align_last, FO_V_RELATIVE);
	CHECK_INT(t->widows, 2);
	CHECK_INT(t->orphans, 2);
	CHECK(!t->hyphenate && t->kerning && t->white_space_collapse);
	CHECK_INT(t->hyphenation_push, 2);
	CHECK_INT(t->hyphenation_ladder, 0);
	CHECK_INT(t->hyphenation_character, '-');
	CHECK_STR(t->language, "");
	CHECK_INT(t->border_collapse, FO_V_COLLAPSE);
	CHECK(t->letter_spacing.opt.is_auto);
	CHECK_INT(t->leader_length.min.abs, 0);
	CHECK_INT(t->leader_length.opt.abs, 12000);
	CHECK(t->leader_length.max.pct > 0.99f);
	CHECK_INT(t->provisional_distance.abs, 24000);
	CHECK_INT(b->border[FO_START].style, FO_V_NONE);
	CHECK_INT(b->border[FO_START].width, 0);
	CHECK(b->background.none);
	CHECK(b->ipd.opt.is_auto && b->column_width.is_auto);
	CHECK_INT(b->columns_spanned, 1);
	CHECK_INT(b->column_number, 0);
	CHECK_INT(b->baseline_shift_kind, FO_V_BASELINE);
}

TEST(text_properties_are_inherited_and_box_properties_not)
{
	read_block("color='red' font-size='10pt' space-before='3pt'", "");
	CHECK_INT(TEXT_OF("a")->color.r, 255);
	CHECK_INT(TEXT_OF("a")->font_size, 10000);
	CHECK_INT(BOX_OF("a")->space_before.opt.abs, 0);
	CHECK(TEXT_OF("a") == TEXT_OF("b"));
}

TEST(inherit_takes_the_parents_value)
{
	read_block("space-before='3pt' border='2pt solid blue'"
	    " content-width='5pt'", "space-before='inherit'"
	    " border='inherit' content-width='inherit'");
	CHECK_STR(told(), "");
	CHECK_INT(BOX_OF("a")->space_before.max.abs, 3000);
	CHECK_INT(BOX_OF("a")->border[FO_END].width, 2000);
	CHECK_INT(BOX_OF("a")->border[FO_END].color.b, 255);
	CHECK_INT(BOX_OF("a")->content_width_kind, FO_V_LENGTH);
	CHECK_INT(BOX_OF("a")->content_width.abs, 5000);
}

TEST(a_font_size_in_em_or_percent_is_of_the_parents)
{
	read_block("font-size='10pt'", "font-size='2em' start-indent='1em'");
	CHECK_INT(TEXT_OF("a")->font_size, 20000);
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 20000);
	read_block("font-size='10pt'", "start-indent='1em' font-size='50%'");
	CHECK_INT(TEXT_OF("a")->font_size, 5000);
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 5000);
}

TEST(font_sizes_have_names)
{
	read_block("font-size='large'", "font-size='larger'");
	CHECK_INT(TEXT_OF("b")->font_size, 14400);
	CHECK_INT(TEXT_OF("a")->font_size, 17280);
	read_block("font-size='12pt'", "font-size='smaller'");
	CHECK_INT(TEXT_OF("a")->font_size, 10000);
}

TEST(a_factor_of_line_height_is_inherited_as_a_factor)
{
	read_block("font-size='20pt' line-height='1.5'", "font-size='10pt'");
	CHECK_INT(TEXT_OF("a")->line_height_kind, FO_LH_FACTOR);
	CHECK(TEXT_OF("a")->line_height_factor > 1.49f &&
	    TEXT_OF("a")->line_height_factor < 1.51f);
}

TEST(a_percentage_of_line_height_is_inherited_as_a_length)
{
	read_block("font-size='20pt' line-height='150%'", "font-size='10pt'");
	CHECK_INT(TEXT_OF("a")->line_height_kind, FO_LH_LENGTH);
	CHECK_INT(TEXT_OF("a")->line_height, 30000);
	read_block("line-height='2em' font-size='8pt'", "line-height='normal'");
	CHECK_INT(TEXT_OF("b")->line_height, 16000);
	CHECK_INT(TEXT_OF("a")->line_height_kind, FO_LH_NORMAL);
}

TEST(weights_are_relative_to_the_parents)
{
	read_block("font-weight='bold'", "font-weight='bolder'");
	CHECK_INT(TEXT_OF("a")->font_weight, 900);
	read_block("font-weight='bold'", "font-weight='lighter'");
	CHECK_INT(TEXT_OF("a")->font_weight, 400);
	read_block("font-weight='300'", "font-weight='bolder'");
	CHECK_INT(TEXT_OF("a")->font_weight, 400);
}

TEST(stretches_are_relative_to_the_parents)
{
	read_block("font-stretch='semi-expanded'", "font-stretch='narrower'");
	CHECK_INT(TEXT_OF("a")->font_stretch, FO_V_NORMAL);
	read_block("font-stretch='ultra-expanded'", "font-stretch='wider'");
	CHECK_INT(TEXT_OF("a")->font_stretch, FO_V_ULTRA_EXPANDED);
}

TEST(families_are_a_list)
{
	const char *const *f;

	read_flow("<fo:block id='a' font-family='\"PT  Serif\", Arial,serif'/>");
	f = TEXT_OF("a")->families;
	CHECK_STR(f[0], "PT Serif");
	CHECK_STR(f[1], "Arial");
	CHECK_STR(f[2], "serif");
	CHECK(f[3] == NULL);
}

TEST(a_language_may_come_with_its_country)
{
	read_block("xml:lang='ru-RU'", "country='by' language='BE'");
	CHECK_STR(TEXT_OF("b")->language, "ru");
	CHECK_STR(TEXT_OF("b")->country, "RU");
	CHECK_STR(TEXT_OF("a")->language, "be");
	CHECK_STR(TEXT_OF("a")->country, "BY");
	read_block("language='ru-RU'", "language='none'");
	CHECK_STR(TEXT_OF("b")->language, "ru");
	CHECK_STR(TEXT_OF("a")->language, "");
	read_block("xml:lang='sr-Cyrl-RS'", "");
	CHECK_STR(TEXT_OF("b")->country, "RS");
}

TEST(left_is_start_and_relative_is_made_out)
{
	read_block("text-align='right'", "text-align='justify'");
	CHECK_INT(TEXT_OF("b")->text_align, FO_V_END);
	CHECK_INT(fo_align_last(TEXT_OF("b")), FO_V_END);
	CHECK_INT(fo_align_last(TEXT_OF("a")), FO_V_START);
	read_block("text-align-last='left'", "text-align='center'");
	CHECK_INT(fo_align_last(TEXT_OF("a")), FO_V_START);
}

TEST(a_line_under_text_goes_on_in_what_stands_in_it)
{
	read_flow("<fo:block><fo:inline text-decoration='underline'>"
	    "<fo:inline id='a'/><fo:inline id='b'"
	    " text-decoration='line-through'/><fo:inline id='c'"
	    " text-decoration='no-underline'/></fo:inline></fo:block>");
	CHECK(BOX_OF("a")->underline && !BOX_OF("a")->line_through);
	CHECK(BOX_OF("b")->underline && BOX_OF("b")->line_through);
	CHECK(!BOX_OF("c")->underline);
}

/* Indents and spaces: what FOP 2.8 gives for the same */

TEST(a_start_indent_is_inherited)
{
	read_block("start-indent='10pt'", "");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 10000);
}

TEST(a_margin_adds_to_the_inherited_indent)
{
	read_block("start-indent='10pt'", "margin-left='5pt'"
	    " padding-left='3pt' border-left='2pt solid black'");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 20000);
	CHECK_INT(TEXT_OF("a")->end_indent.abs, 0);
}

TEST(without_a_margin_border_and_padding_stick_out)
{
	read_block("start-indent='10pt'", "padding-left='3pt'"
	    " border-left='2pt solid black'");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 10000);
}

TEST(a_named_margin_beats_an_indent)
{
	read_block("start-indent='10pt'",
	    "start-indent='7pt' margin-left='5pt'");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 15000);
	read_block("start-indent='10pt'", "start-indent='7pt' margin='5pt'");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 7000);
	CHECK_INT(TEXT_OF("a")->end_indent.abs, 5000);
}

TEST(a_margin_of_a_reference_area_counts_from_it)
{
	read_flow("<fo:block start-indent='10pt'>"
	    "<fo:block-container id='a' margin-left='4pt'/>"
	    "<fo:block-container id='b'/></fo:block>");
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 4000);
	CHECK_INT(TEXT_OF("b")->start_indent.abs, 10000);
}

TEST(an_inlines_margin_is_a_space)
{
	read_flow("<fo:block><fo:inline id='a' margin-left='4pt'"
	    " margin-right='2pt'/></fo:block>");
	CHECK_INT(BOX_OF("a")->space_start.opt.abs, 4000);
	CHECK_INT(BOX_OF("a")->space_end.opt.abs, 2000);
	CHECK_INT(TEXT_OF("a")->start_indent.abs, 0);
}

TEST(a_margin_above_is_a_space_that_stays)
{
	read_block("margin-top='5pt' space-before='20pt'",
	    "margin='5pt' space-before='20pt'");
	CHECK_INT(BOX_OF("b")->space_before.opt.abs, 5000);
	CHECK(BOX_OF("b")->space_before.retain);
	CHECK_INT(BOX_OF("a")->space_before.opt.abs, 20000);
	CHECK(!BOX_OF("a")->space_before.retain);
	CHECK_INT(BOX_OF("a")->space_after.max.abs, 5000);
}

TEST(a_percentage_stays_for_layout)
{
	struct fo_len len;

	read_block("margin-left='10%'", "");
	len = TEXT_OF("b")->start_indent;
	CHECK_INT(len.abs, 0);
	CHECK_INT(fo_length(len, 200000, 0), 20000);
	CHECK_INT(fo_length(FO_LEN_AUTO, 200000, 7), 7);
	len.pct = 1e30f;
	CHECK_INT(fo_length(len, 200000, 0), MPT_MAX);
}

TEST(list_functions_count_from_the_item)
{
	read_flow("<fo:list-block start-indent='15pt'"
	    " provisional-distance-between-starts='20pt'"
	    " provisional-label-separation='5pt'><fo:list-item>"
	    "<fo:list-item-label id='a' end-indent='label-end()'>"
	    "<fo:block/></fo:list-item-label>"
	    "<fo:list-item-body start-indent='body-start()'>"
	    "<fo:block id='b' start-indent='body-start() + 1pt'/>"
	    "</fo:list-item-body></fo:list-item></fo:list-block>");
	CHECK_STR(told(), "");
	CHECK_INT(TEXT_OF("b")->start_indent.abs, 36000);
	/* 100 % less 15 + 20 - 5 */
	CHECK_INT(fo_length(TEXT_OF("a")->end_indent, 100000, 0), 70000);
}

/* Compounds */

TEST(a_space_has_components)
{
	const struct fo_space *s;

	read_block("space-before='6pt' space-before.maximum='9pt'"
	    " space-before.precedence='force'"
	    " space-before.conditionality='retain'", "");
	s = &BOX_OF("b")->space_before;
	CHECK_INT(s->min.abs, 6000);
	CHECK_INT(s->opt.abs, 6000);
	CHECK_INT(s->max.abs, 9000);
	CHECK_INT(s->precedence, FO_FORCE);
	CHECK(s->retain);
}

TEST(an_optimum_alone_may_shrink_to_nothing)
{
	read_block("space-before.optimum='6pt'", "space-before.minimum='6pt'");
	CHECK_INT(BOX_OF("b")->space_before.min.abs, 0);
	CHECK_INT(BOX_OF("b")->space_before.opt.abs, 6000);
	CHECK_INT(BOX_OF("b")->space_before.max.abs, 6000);
	CHECK_INT(BOX_OF("a")->space_before.opt.abs, 6000);
	CHECK_INT(BOX_OF("a")->space_before.max.abs, 6000);
}

TEST(sizes_are_brought_in_order)
{
	read_block("space-before.minimum='2pt' space-before.optimum='6pt'"
	    " space-before.maximum='4pt'", "");
	CHECK_INT(BOX_OF("b")->space_before.min.abs, 2000);
	CHECK_INT(BOX_OF("b")->space_before.opt.abs, 4000);
	CHECK_INT(BOX_OF("b")->space_before.max.abs, 4000);
}

TEST(width_and_height_are_dimensions)
{
	read_block("width='50%' height='20pt'", "min-height='8pt'");
	CHECK(BOX_OF("b")->ipd.opt.pct > 0.49f);
	CHECK_INT(BOX_OF("b")->bpd.opt.abs, 20000);
	CHECK_INT(BOX_OF("b")->bpd.min.abs, 20000);
	CHECK_INT(BOX_OF("a")->bpd.min.abs, 8000);
	CHECK(BOX_OF("a")->bpd.opt.is_auto && BOX_OF("a")->bpd.max.is_auto);
}

TEST(keeps_have_strengths)
{
	read_block("keep-together.within-page='always'",
	    "keep-with-next='5' keep-with-next.within-line='auto'");
	CHECK_INT(TEXT_OF("a")->keep_together.page, FO_KEEP_ALWAYS);
	CHECK_INT(TEXT_OF("a")->keep_together.line, 0);
	CHECK_INT(BOX_OF("a")->keep_with_next.page, 5);
	CHECK_INT(BOX_OF("a")->keep_with_next.line, 0);
	read_block("keep-with-next='100000'", "keep-with-next='0'");
	CHECK_INT(BOX_OF("b")->keep_with_next.page, FO_KEEP_ALWAYS - 2);
	CHECK_INT(BOX_OF("a")->keep_with_next.page, 1);
}

TEST(border_separation_is_a_pair)
{
	read_block("border-separation='4pt'", "border-separation"
	    ".block-progression-direction='1pt'");
	CHECK_INT(TEXT_OF("a")->border_separation_ip.abs, 4000);
	CHECK_INT(TEXT_OF("a")->border_separation_bp.abs, 1000);
	read_block("border-spacing='2pt 3pt'", "");
	CHECK_INT(TEXT_OF("a")->border_separation_ip.abs, 2000);
	CHECK_INT(TEXT_OF("a")->border_separation_bp.abs, 3000);
}

/* Shorthands */

TEST(four_sides_go_round_from_the_top)
{
	const struct fo_padding *p;

	read_block("padding='1pt 2pt 3pt 4pt'", "padding='1pt 2pt'");
	p = BOX_OF("b")->padding;
	CHECK_INT(p[FO_BEFORE].len.abs, 1000);
	CHECK_INT(p[FO_END].len.abs, 2000);
	CHECK_INT(p[FO_AFTER].len.abs, 3000);
	CHECK_INT(p[FO_START].len.abs, 4000);
	p = BOX_OF("a")->padding;
	CHECK_INT(p[FO_AFTER].len.abs, 1000);
	CHECK_INT(p[FO_START].len.abs, 2000);
}

TEST(a_border_takes_its_words_in_any_order)
{
	const struct fo_border *border;

	read_block("border='rgb(0, 128, 0) 0.5pt dashed'", "");
	border = &BOX_OF("b")->border[FO_AFTER];
	CHECK_INT(border->width, 500);
	CHECK_INT(border->style, FO_V_DASHED);
	CHECK_INT(border->color.g, 128);
}

TEST(a_border_without_a_style_is_none)
{
	read_block("border='3pt red'", "border-width='3pt'");
	CHECK_INT(BOX_OF("b")->border[FO_START].width, 0);
	CHECK_INT(BOX_OF("a")->border[FO_START].width, 0);
}

TEST(a_border_has_a_medium_width_and_the_texts_colour)
{
	read_block("color='red' border='solid'", "border-style='solid'"
	    " border-color='blue' border-width='thick thin'");
	CHECK_INT(BOX_OF("b")->border[FO_START].width, 1000);
	CHECK_INT(BOX_OF("b")->border[FO_START].color.r, 255);
	CHECK_INT(BOX_OF("a")->border[FO_BEFORE].width, 2000);
	CHECK_INT(BOX_OF("a")->border[FO_START].width, 500);
	CHECK_INT(BOX_OF("a")->border[FO_START].color.b, 255);
}

TEST(what_is_more_exact_wins)
{
	/* whatever the order */
	read_block("border-left-width='4pt' border-left='3pt solid'"
	    " border-width='2pt' border='1pt solid'",
	    "border-start-width='1pt' border-left-width='2pt'"
	    " border-style='solid'");
	CHECK_INT(BOX_OF("b")->border[FO_START].width, 4000);
	CHECK_INT(BOX_OF("b")->border[FO_END].width, 2000);
	CHECK_INT(BOX_OF("a")->border[FO_START].width, 2000);
}

TEST(border_conditions_are_discard_until_said)
{
	read_block("border-top='1pt solid' padding-before.length='2pt'"
	    " border-before-width.conditionality='retain'", "");
	CHECK(BOX_OF("b")->border[FO_BEFORE].retain);
	CHECK_INT(BOX_OF("b")->border[FO_BEFORE].width, 1000);
	CHECK(!BOX_OF("b")->padding[FO_BEFORE].retain);
	CHECK_INT(BOX_OF("b")->padding[FO_BEFORE].len.abs, 2000);
}

TEST(font_sets_all_of_the_font)
{
	const struct fo_text *t;

	read_block("font-stretch='condensed' font-weight='bold'",
	    "font=\"italic 10pt/1.5em 'PT Sans', serif\"");
	t = TEXT_OF("a");
	CHECK_INT(t->font_size, 10000);
	CHECK_INT(t->font_style, FO_V_ITALIC);
	CHECK_INT(t->font_weight, 400);
	CHECK_INT(t->font_stretch, FO_V_NORMAL);
	CHECK_INT(t->line_height, 15000);
	CHECK_STR(t->families[0], "PT Sans");
	read_block("font='10pt serif'", "font='bold 2em serif'"
	    " font-size='3em'");
	CHECK_INT(TEXT_OF("a")->font_size, 30000);
	CHECK_INT(TEXT_OF("a")->font_weight, 700);
}

TEST(white_space_is_four_properties)
{
	read_block("white-space='pre'", "wrap-option='wrap'");
	CHECK_INT(TEXT_OF("a")->linefeed_treatment, FO_V_PRESERVE);
	CHECK(!TEXT_OF("a")->white_space_collapse);
	CHECK_INT(TEXT_OF("a")->white_space_treatment, FO_V_PRESERVE);
	CHECK_INT(TEXT_OF("b")->wrap_option, FO_V_NO_WRAP);
	CHECK_INT(TEXT_OF("a")->wrap_option, FO_V_WRAP);
}

TEST(page_breaks_of_css_are_breaks_and_keeps)
{
	read_block("page-break-before='always' page-break-inside='avoid'",
	    "page-break-after='avoid' page-break-before='right'");
	CHECK_INT(BOX_OF("b")->break_before, FO_V_PAGE);
	CHECK_INT(TEXT_OF("b")->keep_together.page, FO_KEEP_ALWAYS);
	CHECK_INT(TEXT_OF("b")->keep_together.line, 0);
	CHECK_INT(BOX_OF("a")->break_before, FO_V_ODD_PAGE);
	CHECK_INT(BOX_OF("a")->keep_with_next.column, FO_KEEP_ALWAYS);
}

TEST(vertical_align_moves_the_baseline)
{
	read_block("vertical-align='super'", "vertical-align='-2pt'");
	CHECK_INT(BOX_OF("b")->baseline_shift_kind, FO_V_SUPER);
	CHECK_INT(BOX_OF("a")->alignment_adjust_kind, FO_V_LENGTH);
	CHECK_INT(BOX_OF("a")->alignment_adjust.abs, -2000);
}

TEST(background_is_several_properties)
{
	read_block("background='no-repeat #c0c0c0 25% bottom'",
	    "background='url(a.png) 2pt fixed'");
	CHECK_INT(BOX_OF("b")->background.r, 192);
	CHECK_INT(BOX_OF("b")->background_repeat, FO_V_NO_REPEAT);
	CHECK(BOX_OF("b")->background_x.pct == 0.25F);
	CHECK(BOX_OF("b")->background_y.pct == 1);
	CHECK_STR(BOX_OF("a")->background_image, "url(a.png)");
	CHECK_INT(BOX_OF("a")->background_x.abs, 2000);
	CHECK(BOX_OF("a")->background_y.pct == 0.5F);
	CHECK_STR(told(), "3:P307");	/* fixed */
}

TEST(a_session_keeps_styles_and_says_again_what_is_wrong)
{
	const struct fo_text *first;

	session = styles_new_session();
	read_block("color='red'", "font-size='great'");
	CHECK_STR(told(), "3:P306");
	first = TEXT_OF("b");
	read_block("color='red'", "font-size='great'");
	CHECK_STR(told(), "3:P306");
	CHECK(TEXT_OF("b") == first);
	read_block("color='red'", "font-size='10pt'");
	CHECK_STR(told(), "");
	CHECK_INT(TEXT_OF("a")->font_size, 10000);
	styles_free_session(session);
	session = NULL;
}

TEST(a_session_forgets_when_it_is_full)
{
	char attributes[40];

	session = styles_new_session();
	for (int i = 0; i < 3000; i++) {
		snprintf(attributes, sizeof(attributes), "font-size='%dpt'",
		    10 + i);
		read_block("", attributes);
		CHECK_INT(TEXT_OF("a")->font_size, (10 + i) * 1000);
	}
	styles_free_session(session);
	session = NULL;
}
