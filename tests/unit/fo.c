/*
 * The fo layer: from an XSL-FO document to objects with computed styles.
 *
 * Cases give the content of a flow, which begins in line 2 of the file
 * "t.fo"; objects are found by their id.
 */
#include "unit.h"

#include <libxml/parser.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/build.h"
#include "fo/fo.h"

#define PAGES								\
	"<fo:layout-master-set><fo:simple-page-master master-name='p'"	\
	" page-width='200pt' page-height='100pt' margin-left='9pt'>"	\
	"<fo:region-body/></fo:simple-page-master></fo:layout-master-set>"
#define ROOT								\
	"<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format'"		\
	" xmlns:pisar='urn:pisar:fo' xmlns:x='urn:x'"

/* What was read last; freed by the next reading, and at the end. */
static struct arena	*arena;
static struct diag	*dg;
static struct fo	*root;
static char		 codes[500];

static void
forget(void)
{
	arena_free(arena);
	diag_free(dg);
	arena = NULL;
	dg = NULL;
	root = NULL;
}

/* The codes told of, with their lines: "2:P306 4:P304". */
static const char *
told(void)
{
	char	*text = NULL, *line, *rest;
	size_t	 n = 0, used = 0;
	FILE	*out = open_memstream(&text, &n);

	diag_print(dg, out, DIAG_RU, false);
	fclose(out);
	codes[0] = '\0';
	for (line = strtok_r(text, "\n", &rest); line != NULL;
	    line = strtok_r(NULL, "\n", &rest)) {
		const char *number = strchr(line, ':');
		const char *code = strrchr(line, '[');

		used += (size_t)snprintf(codes + used,
		    sizeof(codes) - used, "%s%d:%.4s", used > 0 ? " " : "",
		    atoi(number + 1), code + 1);
		if (used >= sizeof(codes))
			break;
	}
	free(text);
	return codes;
}

static void
no_message(void *unused, const char *format, ...)
{
	(void)unused;
	(void)format;
}

static void
read_file(const char *xml, size_t n)
{
	xmlDoc *doc;

	if (arena == NULL && dg == NULL)
		atexit(forget);
	forget();
	arena = arena_new();
	dg = diag_new();
	xmlSetGenericErrorFunc(NULL, no_message);
	doc = xmlReadMemory(xml, (int)n, "t.fo", NULL,
	    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE);
	root = fo_build(doc, "t.fo", arena, dg);
	xmlFreeDoc(doc);
}

static void
read_text(const char *xml)
{
	read_file(xml, strlen(xml));
}

/* A flow of this content, from line 2. */
static void
read_flow(const char *content)
{
	struct buf b = { 0 };

	buf_puts(&b, ROOT ">" PAGES "<fo:page-sequence master-reference='p'>"
	    "<fo:flow flow-name='xsl-region-body'>\n");
	buf_puts(&b, content);
	buf_puts(&b, "</fo:flow></fo:page-sequence></fo:root>");
	read_file(b.data, b.n);
	buf_free(&b);
}

/* A block with these attributes, id 'a', in a block that is 'b'. */
static void
read_block(const char *outer, const char *inner)
{
	struct buf b = { 0 };

	buf_printf(&b, "<fo:block id='b' %s>\n<fo:block id='a' %s>я"
	    "</fo:block></fo:block>", outer, inner);
	read_flow(buf_text(&b));
	buf_free(&b);
}

static const struct fo *
next_object(const struct fo *fo)
{
	if (fo->first != NULL)
		return fo->first;
	while (fo != NULL && fo->next == NULL)
		fo = fo->parent;
	return fo != NULL ? fo->next : NULL;
}

static const struct fo *
object(const char *id)
{
	static const struct fo_text	no_text;
	static const struct fo_box	no_box;
	static const struct fo_style	no_style = { &no_text, &no_box, NULL };
	static const struct fo		nothing = { .style = &no_style };
	const struct fo			*fo;

	for (fo = root; fo != NULL; fo = next_object(fo)) {
		const char *is = fo_string(fo, FO_P_ID);

		if (is != NULL && strcmp(is, id) == 0)
			return fo;
	}
	return &nothing;
}

static const struct fo *
first_of(enum fo_element e)
{
	const struct fo *fo = root;

	while (fo != NULL && fo->element != e)
		fo = next_object(fo);
	return fo != NULL ? fo : object("");
}

#define TEXT_OF(id)	(object(id)->style->text)
#define BOX_OF(id)	(object(id)->style->box)

/* The tree */

TEST(a_document_becomes_a_tree)
{
	const struct fo *block;

	read_flow("<fo:block id='a'>Приказ</fo:block>");
	CHECK_STR(told(), "");
	block = object("a");
	CHECK_INT(block->element, FO_BLOCK);
	CHECK_INT(block->parent->element, FO_FLOW);
	CHECK_INT(block->line, 2);
	CHECK_INT(block->first->element, FO_TEXT);
	CHECK_STR(block->first->text, "Приказ");
	CHECK(block->first->style == block->style);
	CHECK_STR(block->place->file, "t.fo");
	CHECK_INT(block->place->line, 2);
}

TEST(white_space_between_blocks_is_dropped)
{
	read_flow("<fo:block id='a'/> \n <fo:block id='b'/>");
	CHECK(object("a")->next == object("b"));
	CHECK(object("b")->prev == object("a"));
	CHECK_STR(told(), "");
}

TEST(white_space_in_a_block_is_kept)
{
	read_flow("<fo:block id='a'> в\n <fo:inline>г</fo:inline> </fo:block>");
	CHECK_STR(object("a")->first->text, " в\n ");
	CHECK_STR(object("a")->last->text, " ");
}

TEST(comments_do_not_part_a_text)
{
	read_flow("<fo:block id='a'>настав<!-- н --><?p i?><![CDATA[ник]]>"
	    "</fo:block>");
	CHECK_STR(object("a")->first->text, "наставник");
	CHECK(object("a")->first->next == NULL);
}

TEST(strings_are_kept)
{
	read_flow("<fo:block id=' a '><fo:character character=' '/>"
	    "<fo:external-graphic src='url(герб.png)'/></fo:block>");
	CHECK_STR(fo_string(object("a"), FO_P_ID), "a");
	CHECK_STR(fo_string(first_of(FO_CHARACTER), FO_P_CHARACTER), " ");
	CHECK_STR(fo_string(first_of(FO_EXTERNAL_GRAPHIC), FO_P_SRC),
	    "url(герб.png)");
	CHECK(fo_string(object("a"), FO_P_SRC) == NULL);
}

TEST(numbers_are_read_from_strings)
{
	read_text(ROOT ">" PAGES "<fo:page-sequence master-reference='p'"
	    " initial-page-number='12' force-page-count='7x'>"
	    "<fo:flow flow-name='f'/></fo:page-sequence></fo:root>");
	CHECK_INT(fo_number(first_of(FO_PAGE_SEQUENCE),
	    FO_P_INITIAL_PAGE_NUMBER, 1), 12);
	CHECK_INT(fo_number(first_of(FO_PAGE_SEQUENCE),
	    FO_P_FORCE_PAGE_COUNT, 5), 5);
	CHECK_INT(fo_number(first_of(FO_PAGE_SEQUENCE), FO_P_ID, 3), 3);
}

TEST(a_page_master_has_its_own_lengths)
{
	const struct fo_page *page;

	read_flow("");
	page = first_of(FO_SIMPLE_PAGE_MASTER)->style->page;
	CHECK(page != NULL);
	CHECK_INT(page->page_width.abs, 200000);
	CHECK_INT(page->page_height.abs, 100000);
	CHECK_INT(page->margin[FO_LEFT].abs, 9000);
	CHECK_INT(page->margin[FO_RIGHT].abs, 0);
	CHECK(first_of(FO_REGION_BODY)->style->page != NULL);
	CHECK(first_of(FO_FLOW)->style->page == NULL);
	/* a page's margin is no indent */
	CHECK_INT(first_of(FO_REGION_BODY)->style->text->start_indent.abs, 0);
}

TEST(objects_alike_share_a_style)
{
	read_flow("<fo:block id='a' color='red' margin='1pt'/>"
	    "<fo:block id='b' color='red' margin='1pt'/>"
	    "<fo:block id='c' margin='1pt' color='#f00'/>");
	CHECK(object("a")->style == object("b")->style);
	CHECK(object("a")->style == object("c")->style);
}

TEST(names_have_texts)
{
	CHECK_STR(fo_element_name(FO_TABLE_CELL), "fo:table-cell");
	CHECK_STR(fo_element_name(FO_TEXT), "#text");
	CHECK_STR(fo_property_name(FO_P_XML_LANG), "xml:lang");
	CHECK_STR(fo_value_name(FO_V_NO_WRAP), "no-wrap");
}

TEST(property_names_stand_in_order)
{
	int id;

	/* they are searched by halves */
	for (id = FO_P_NONE + 2; id < FO_PROPERTY_MAX; id++)
		CHECK(strcmp(fo_property_name((enum fo_property)(id - 1)),
		    fo_property_name((enum fo_property)id)) < 0);
}

/* Places */

TEST(stamps_are_places)
{
	const struct place *p;

	read_flow("<fo:block id='a' pisar:at='школа.xml:30'"
	    " pisar:from='приказ.xsl:12'><fo:block id='b'/></fo:block>");
	p = object("a")->place;
	CHECK_STR(p->file, "школа.xml");
	CHECK_INT(p->line, 30);
	CHECK_STR(p->template_file, "приказ.xsl");
	CHECK_INT(p->template_line, 12);
	CHECK(object("b")->place == p);
	CHECK_STR(told(), "");
}

TEST(stamps_make_no_new_style)
{
	read_flow("<fo:block id='a' pisar:at='ш.xml:30'/>"
	    "<fo:block id='b' pisar:at='ш.xml:31'/>");
	CHECK(object("a")->style == object("b")->style);
	CHECK_INT(object("b")->place->line, 31);
}

TEST(a_stamp_may_name_a_colon_or_no_line)
{
	read_flow("<fo:block id='a' pisar:at='c:/ш.xml:4'/>"
	    "<fo:block id='b' pisar:at='ш.xml'/>");
	CHECK_STR(object("a")->place->file, "c:/ш.xml");
	CHECK_INT(object("a")->place->line, 4);
	CHECK_STR(object("b")->place->file, "ш.xml");
	CHECK_INT(object("b")->place->line, 0);
}

TEST(attributes_of_others_are_ignored)
{
	read_flow("<fo:block x:colour='red' xml:space='preserve'/>");
	CHECK_STR(told(), "");
}

/* Initial values and inheritance */

TEST(initial_values_are_the_standards)
{
	const struct fo_text	*t;
	const struct fo_box	*b;

	read_flow("<fo:block id='a'/>");
	t = TEXT_OF("a");
	b = BOX_OF("a");
	CHECK_STR(t->families[0], "serif");
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
	CHECK(t->letter_spacing.is_auto);
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
	CHECK_INT(BOX_OF("a")->baseline_shift_kind, FO_V_LENGTH);
	CHECK_INT(BOX_OF("a")->baseline_shift.abs, -2000);
}

TEST(background_is_its_colour)
{
	read_block("background='no-repeat #c0c0c0'", "background='url(a.png)'");
	CHECK_INT(BOX_OF("b")->background.r, 192);
	CHECK(!BOX_OF("b")->background.none);
	CHECK_STR(told(), "3:P307");
}

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

TEST(expressions_that_make_no_sense_are_refused)
{
	static const char *const bad[] = { "", "pt", "5", "5 pt", "1pt *",
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
	    " word-spacing.maximum='9pt'");
	CHECK_STR(told(), "3:P305 3:P307 3:P305");
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

/* Structure */

TEST(text_among_blocks_gets_a_block)
{
	read_flow("один <fo:inline id='a'>два</fo:inline>\n<fo:block id='b'/>");
	CHECK_STR(told(), "1:P310");
	CHECK_INT(object("a")->parent->element, FO_BLOCK);
	CHECK_STR(object("a")->prev->text, "\nодин ");
	CHECK(object("a")->parent->next == object("b"));
}

TEST(text_in_a_row_is_an_error)
{
	read_flow("<fo:table><fo:table-body><fo:table-row>\n"
	    "потерян<fo:table-cell/></fo:table-row></fo:table-body>"
	    "</fo:table>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P311");
}

TEST(objects_out_of_place_are_errors)
{
	read_flow("<fo:table-cell/>\n<fo:region-body/>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P309 3:P309");
}

TEST(parts_that_are_missing_are_errors)
{
	read_flow("<fo:table/>\n<fo:list-block><fo:list-item>"
	    "<fo:list-item-label/></fo:list-item></fo:list-block>\n"
	    "<fo:block><fo:footnote/></fo:block>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P312 3:P312 4:P312 4:P312");
	read_text(ROOT "/>");
	CHECK_STR(told(), "1:P312 1:P312");
	read_text(ROOT ">" PAGES "<fo:page-sequence master-reference='p'/>"
	    "</fo:root>");
	CHECK_STR(told(), "1:P312");
}

TEST(empty_tables_and_lists_are_warnings)
{
	read_flow("<fo:table><fo:table-body/></fo:table>\n<fo:list-block/>");
	CHECK(root != NULL);
	CHECK_STR(told(), "2:P313 3:P313");
}

TEST(properties_that_are_missing_are_errors)
{
	read_flow("<fo:block><fo:external-graphic/>\n"
	    "<fo:page-number-citation ref-id=''/></fo:block>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P314 3:P314");
}

TEST(masters_must_be_there_once)
{
	read_text(ROOT ">\n" PAGES "\n<fo:page-sequence master-reference='q'>"
	    "<fo:flow flow-name='f'/></fo:page-sequence></fo:root>");
	CHECK_STR(told(), "3:P315");
	read_text(ROOT "><fo:layout-master-set>\n"
	    "<fo:page-sequence-master master-name='s'>"
	    "<fo:single-page-master-reference master-reference='s'/>"
	    "</fo:page-sequence-master>\n"
	    "<fo:page-sequence-master master-name='s'/>"
	    "</fo:layout-master-set><fo:page-sequence master-reference='s'>"
	    "<fo:flow flow-name='f'/></fo:page-sequence></fo:root>");
	CHECK_STR(told(), "3:P316 2:P315");
}

TEST(an_id_is_there_once)
{
	read_flow("<fo:block id='a'/>\n<fo:block id='a'/>");
	CHECK_STR(told(), "3:P317");
	CHECK(root != NULL);
}

TEST(a_link_leads_somewhere)
{
	read_flow("<fo:block><fo:basic-link internal-destination='b'/>\n"
	    "<fo:basic-link>куда</fo:basic-link></fo:block>");
	CHECK_STR(told(), "3:P319");
}

TEST(another_root_is_an_error)
{
	read_text("<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format'/>");
	CHECK(root == NULL);
	CHECK_STR(told(), "1:P302");
	read_text("<root/>");
	CHECK_STR(told(), "1:P302");
	read_text("");
	CHECK(root == NULL);
}

TEST(nesting_is_bounded)
{
	struct buf	b = { 0 };
	int		i;

	for (i = 0; i < 5000; i++)
		buf_puts(&b, "<fo:block>");
	for (i = 0; i < 5000; i++)
		buf_puts(&b, "</fo:block>");
	read_flow(buf_text(&b));
	buf_free(&b);
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P301");
}

TEST(entities_are_not_expanded)
{
	read_text("<!DOCTYPE r [<!ENTITY e 'тайна'>]>" ROOT ">" PAGES
	    "<fo:page-sequence master-reference='p'><fo:flow flow-name='f'>"
	    "<fo:block color='&e;'>\n&e;</fo:block></fo:flow>"
	    "</fo:page-sequence></fo:root>");
	CHECK(root == NULL);
	CHECK(diag_has(dg, FO_ENTITY));
}

/* Wrappers and what is not supported */

TEST(a_wrapper_in_a_line_is_an_inline)
{
	read_flow("<fo:block><fo:wrapper id='a' color='red'"
	    " border='1pt solid'>слово</fo:wrapper></fo:block>");
	CHECK_INT(object("a")->element, FO_INLINE);
	CHECK_INT(TEXT_OF("a")->color.r, 255);
	CHECK_INT(BOX_OF("a")->border[FO_START].width, 0);
	CHECK_STR(told(), "");
}

TEST(a_wrapper_of_blocks_leaves_its_style)
{
	read_flow("<fo:wrapper color='red'><fo:block id='a'/></fo:wrapper>"
	    "<fo:block id='b'>до<fo:wrapper color='red'>в<fo:block id='c'/>"
	    "</fo:wrapper></fo:block>");
	CHECK_INT(object("a")->parent->element, FO_FLOW);
	CHECK_INT(TEXT_OF("a")->color.r, 255);
	CHECK(object("a")->next == object("b"));
	CHECK(object("c")->parent == object("b"));
	CHECK_STR(object("c")->prev->text, "в");
	CHECK_INT(object("c")->prev->style->text->color.r, 255);
	CHECK_STR(object("c")->prev->prev->text, "до");
}

TEST(a_wrapper_of_blocks_with_an_id_stays)
{
	read_flow("<fo:wrapper id='w'><fo:block id='a'/></fo:wrapper>");
	CHECK_INT(object("w")->element, FO_WRAPPER);
	CHECK(object("a")->parent == object("w"));
}

TEST(a_wrapper_may_hold_rows)
{
	read_flow("<fo:table><fo:table-body id='t'><fo:wrapper color='red'>"
	    "<fo:table-row id='a'><fo:table-cell/></fo:table-row>"
	    "</fo:wrapper></fo:table-body></fo:table>");
	CHECK(object("a")->parent == object("t"));
	CHECK_INT(TEXT_OF("a")->color.r, 255);
	CHECK_STR(told(), "");
}

TEST(what_is_not_supported_is_told_and_its_text_stays)
{
	read_flow("<fo:block id='a'>\n<fo:bidi-override>раз</fo:bidi-override>"
	    "<x:y>два</x:y><fo:nosuch>три</fo:nosuch></fo:block>\n"
	    "<fo:float><fo:block id='b'>четыре</fo:block></fo:float>");
	CHECK_STR(told(), "3:P303 3:P303 3:P303 4:P303");
	CHECK_INT(object("a")->last->element, FO_INLINE);
	CHECK_STR(object("a")->last->first->text, "три");
	CHECK_STR(object("a")->last->prev->first->text, "два");
	CHECK_STR(object("b")->first->text, "четыре");
	CHECK_INT(object("b")->parent->element, FO_FLOW);
}

TEST(empty_unsupported_objects_leave_nothing)
{
	read_flow("<fo:block id='a'><fo:change-bar-begin/></fo:block>");
	CHECK(object("a")->first == NULL);
	CHECK_STR(told(), "2:P303");
}

TEST(the_wrapper_of_page_sequences_gives_them_its_style)
{
	read_text(ROOT ">" PAGES "<fo:page-sequence-wrapper color='red'>"
	    "<fo:page-sequence master-reference='p'><fo:flow flow-name='f'/>"
	    "</fo:page-sequence></fo:page-sequence-wrapper></fo:root>");
	CHECK_STR(told(), "");
	CHECK(first_of(FO_PAGE_SEQUENCE)->parent == root);
	CHECK_INT(first_of(FO_FLOW)->style->text->color.r, 255);
}

TEST(a_foreign_object_is_kept_as_text)
{
	read_flow("<fo:block><fo:instream-foreign-object>"
	    "<x:svg x:w='1'>г</x:svg></fo:instream-foreign-object></fo:block>");
	CHECK_STR(first_of(FO_INSTREAM_FOREIGN_OBJECT)->svg,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<x:svg xmlns:x=\"urn:x\" x:w=\"1\">г</x:svg>\n");
	CHECK_STR(told(), "");
}

TEST(metadata_are_read)
{
	const struct fo *d;

	read_text(ROOT ">" PAGES "<fo:declarations><x:xmpmeta><r:li"
	    " xmlns:r='urn:r' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
	    "<dc:title><r:Alt><r:li>Приказ\n № 5</r:li><r:li>Order</r:li>"
	    "</r:Alt></dc:title><dc:subject><r:Bag><r:li>раз</r:li>"
	    "<r:li>два</r:li></r:Bag></dc:subject></r:li></x:xmpmeta>"
	    "</fo:declarations><fo:page-sequence master-reference='p'>"
	    "<fo:flow flow-name='f'/></fo:page-sequence></fo:root>");
	d = first_of(FO_DECLARATIONS);
	CHECK_STR(fo_string(d, FO_P_PISAR_TITLE), "Приказ № 5");
	CHECK_STR(fo_string(d, FO_P_PISAR_KEYWORDS), "раз, два");
	CHECK(fo_string(d, FO_P_PISAR_AUTHOR) == NULL);
	CHECK_STR(told(), "");
}

TEST(a_marker_is_in_the_style_of_the_place_it_is_printed_in)
{
	read_text(ROOT ">" PAGES "<fo:page-sequence master-reference='p'>"
	    "<fo:static-content flow-name='s'><fo:block font-size='8pt'>"
	    "<fo:retrieve-marker retrieve-class-name='m'/></fo:block>"
	    "</fo:static-content><fo:flow flow-name='f'><fo:block"
	    " font-size='20pt'><fo:marker marker-class-name='m' id='a'>гл"
	    "</fo:marker></fo:block></fo:flow></fo:page-sequence></fo:root>");
	CHECK_INT(TEXT_OF("a")->font_size, 8000);
}

TEST(cells_take_values_from_their_column)
{
	read_flow("<fo:table><fo:table-column text-align='end'/>"
	    "<fo:table-column number-columns-repeated='2' color='red'"
	    " text-align='center'/><fo:table-body><fo:table-row>"
	    "<fo:table-cell number-rows-spanned='2'/><fo:table-cell/>"
	    "</fo:table-row><fo:table-row>"
	    "<fo:table-cell text-align='from-table-column()'><fo:block id='a'"
	    " color='from-table-column(color)'/></fo:table-cell>"
	    "<fo:table-cell/></fo:table-row><fo:table-row>"
	    "<fo:table-cell id='b' text-align='from-table-column()'/>"
	    "<fo:table-cell column-number='3' id='c'"
	    " text-align='from-table-column(text-align)'/></fo:table-row>"
	    "</fo:table-body></fo:table>");
	CHECK_STR(told(), "");
	CHECK_INT(TEXT_OF("a")->text_align, FO_V_CENTER);
	CHECK_INT(TEXT_OF("a")->color.r, 255);
	CHECK_INT(TEXT_OF("b")->text_align, FO_V_END);
	CHECK_INT(TEXT_OF("c")->text_align, FO_V_CENTER);
}

TEST(the_dump_shows_what_differs)
{
	struct buf b = { 0 };

	read_block("color='red' space-before='1pt'", "start-indent='1.25pt'");
	fo_dump(object("b"), &b);
	CHECK_STR(buf_text(&b),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<fo:block line=\"2\" xmlns:fo=\"http://www.w3.org/1999/XSL/Format\""
	    " xmlns:pisar=\"urn:pisar:fo\" id=\"b\" color=\"#ff0000\""
	    " space-before=\"1pt\">\n"
	    " <text line=\"2\">&#10;</text>\n"
	    " <fo:block line=\"3\" id=\"a\" start-indent=\"1.25pt\">\n"
	    "  <text line=\"3\">я</text>\n"
	    " </fo:block>\n"
	    "</fo:block>\n");
	buf_free(&b);
}
