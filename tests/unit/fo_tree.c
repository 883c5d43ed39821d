/* The fo layer: the tree, where objects come from, what may stand in what. */
#include "fo_case.h"

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
	CHECK(root != NULL);
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
	read_flow("<fo:block><fo:page-number-citation/>\n"
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
	    "<x:m x:w='1>2'>Рост &lt; 1 &amp; <x:i>план</x:i></x:m>!"
	    "</fo:instream-foreign-object></fo:block>");
	CHECK_STR(first_of(FO_INSTREAM_FOREIGN_OBJECT)->foreign,
	    "Рост < 1 &  план !");
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
