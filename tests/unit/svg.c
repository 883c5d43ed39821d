/* The fo layer: SVG to drawings. */
#include "fo_case.h"

#include <math.h>

#include "fo/drawing.h"

static const struct drawing *drawing;

/* Units are millipoints, so that places can be read off. */
static void
read_svg(const char *content)
{
	static char text[4000];

	snprintf(text, sizeof(text), "<fo:block><fo:instream-foreign-object>"
	    "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='3'"
	    " viewBox='0 0 3000 3000'>%s</svg></fo:instream-foreign-object>"
	    "</fo:block>", content);
	read_flow(text);
	drawing = root == NULL ? NULL :
	    first_of(FO_INSTREAM_FOREIGN_OBJECT)->drawing;
}

static const struct drawing_shape *
shape(size_t i)
{
	return i < drawing->n && drawing->items[i].kind == DRAWING_SHAPE ?
	    drawing->items[i].u.shape : NULL;
}

static const struct drawing_shape *
first_shape(void)
{
	size_t i = 0;

	while (drawing != NULL && i < drawing->n && shape(i) == NULL)
		i++;
	return drawing != NULL ? shape(i) : NULL;
}

/* The first shape's path, rounded: "M1 2 L3 4 Z". */
static const char *
path(void)
{
	static char	 text[2000];
	const struct drawing_path *p;
	size_t		 i, k, at = 0, n = 0;

	text[0] = '\0';
	if (first_shape() == NULL)
		return "";
	p = &first_shape()->path;
	for (i = 0; i < p->nop && n < sizeof(text) - 100; i++) {
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s%c",
		    i > 0 ? " " : "", "MLCZ"[p->ops[i]]);
		for (k = (size_t[]){ 1, 1, 3, 0 }[p->ops[i]]; k > 0; k--, at++)
			n += (size_t)snprintf(text + n, sizeof(text) - n,
			    "%.0f %.0f%s", p->at[at].x + 0.0,
			    p->at[at].y + 0.0, k > 1 ? " " : "");
	}
	return text;
}

static const char *
path_of(const char *d)
{
	static char text[2000];

	snprintf(text, sizeof(text), "<path d='%s'/>", d);
	read_svg(text);
	return path();
}

/* Path data, SVG 1.1 §8.3 */

TEST(path_of_lines)
{
	CHECK_STR(path_of("M10 20 L 30 40"), "M10 20 L30 40");
	CHECK_STR(path_of("m10 20 l 30 40"), "M10 20 L40 60");
	CHECK_STR(path_of("M10,20H50V-5h-5v2"),
	    "M10 20 L50 20 L50 -5 L45 -5 L45 -3");
	CHECK_STR(told(), "");
}

TEST(path_repeats_a_command)
{
	CHECK_STR(path_of("M1 2 3 4 5 6"), "M1 2 L3 4 L5 6");
	CHECK_STR(path_of("m1 2 3 4 5 6"), "M1 2 L4 6 L9 12");
	CHECK_STR(path_of("M0 0 h1 2 3"), "M0 0 L1 0 L3 0 L6 0");
}

TEST(path_needs_no_spaces)
{
	CHECK_STR(path_of("M10-20L30-40.5.5"), "M10 -20 L30 -40");
	CHECK_STR(told(), "2:P306");	/* .5 has no partner */
	CHECK_STR(path_of("M1e1,2E+1l.5e1.5"), "M10 20 L15 20");
}

TEST(path_closes_and_goes_on)
{
	CHECK_STR(path_of("M1 1h5v5z"), "M1 1 L6 1 L6 6 Z");
	CHECK_STR(path_of("M1 1h5v5z l2 2"),
	    "M1 1 L6 1 L6 6 Z M1 1 L3 3");
	CHECK_STR(path_of("M1 1h5zm2 2h5"), "M1 1 L6 1 Z M3 3 L8 3");
}

TEST(path_of_cubic_curves)
{
	CHECK_STR(path_of("M0 0C1 2 3 4 5 6"), "M0 0 C1 2 3 4 5 6");
	CHECK_STR(path_of("M10 10c1 2 3 4 5 6"), "M10 10 C11 12 13 14 15 16");
	CHECK_STR(path_of("M0 0C1 2 3 4 5 6S7 8 9 10"),
	    "M0 0 C1 2 3 4 5 6 C7 8 7 8 9 10");
	/* no curve before: the handle is where the pen is */
	CHECK_STR(path_of("M10 10s7 8 9 10"), "M10 10 C10 10 17 18 19 20");
}

TEST(path_of_quadratic_curves)
{
	CHECK_STR(path_of("M0 0Q30 60 60 0"), "M0 0 C20 40 40 40 60 0");
	CHECK_STR(path_of("M0 0Q30 60 60 0T120 0"),
	    "M0 0 C20 40 40 40 60 0 C80 -40 100 -40 120 0");
	CHECK_STR(path_of("M0 0T60 0"), "M0 0 C0 0 20 0 60 0");
}

TEST(path_of_arcs)
{
	/* a quarter of a circle of 100: handles at 55,228 */
	CHECK_STR(path_of("M100 0A100 100 0 0 1 0 100"),
	    "M100 0 C100 55 55 100 0 100");
	CHECK_STR(path_of("M100 0A100 100 0 0 0 0 100"),
	    "M100 0 C45 0 0 45 0 100");
	/* flags without spaces */
	CHECK_STR(path_of("M100 0a100 100 0 01-100 100"),
	    "M100 0 C100 55 55 100 0 100");
	/* no radius: a line; radii too small are made larger */
	CHECK_STR(path_of("M0 0A0 5 0 0 1 9 9"), "M0 0 L9 9");
	CHECK_STR(path_of("M0 0A1 1 0 0 1 200 0"),
	    "M0 0 C0 -55 45 -100 100 -100 C155 -100 200 -55 200 0");
}

TEST(path_is_drawn_up_to_its_error)
{
	CHECK_STR(path_of("M1 2L3 4L5 x L7 8"), "M1 2 L3 4");
	CHECK_STR(told(), "2:P306");
	CHECK_STR(path_of("L1 2"), "");
	CHECK_STR(told(), "2:P306");
	CHECK_STR(path_of("M NaN 0"), "");
	CHECK_STR(told(), "2:P306");
	CHECK_STR(path_of("M0 0 A5 5 0 2 1 9 9"), "M0 0");
	CHECK_STR(told(), "2:P306");
}

TEST(numbers_have_bounds)
{
	CHECK_STR(path_of("M1e7 0L0 1e-400"), "M10000000 0 L0 0");
	CHECK_STR(told(), "");
	CHECK_STR(path_of("M0 0L1e8 0"), "M0 0");
	CHECK_STR(told(), "2:P306");
	CHECK_STR(path_of("M0 0L1e999999999999 0"), "M0 0");
	CHECK_STR(path_of("M0 0L 123456789012345678901234567890e-29 0"),
	    "M0 0 L1 0");
}

/* Shapes */

TEST(shapes_are_paths)
{
	read_svg("<rect x='1' y='2' width='30' height='40'/>");
	CHECK_STR(path(), "M1 2 L31 2 L31 42 L1 42 Z");
	read_svg("<polygon points='1,2 3,4 5,6'/>");
	CHECK_STR(path(), "M1 2 L3 4 L5 6 Z");
	read_svg("<polyline points='1 2,3 4 5-6'/>");
	CHECK_STR(path(), "M1 2 L3 4 L5 -6");
	read_svg("<circle cx='100' cy='100' r='100'/>");
	CHECK_STR(path(), "M200 100 C200 155 155 200 100 200"
	    " C45 200 0 155 0 100 C0 45 45 0 100 0 C155 0 200 45 200 100 Z");
	read_svg("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>");
	CHECK_STR(path(), "M1 2 L3 4");
	CHECK(shape(0)->fill.color.none);
}

TEST(a_rectangle_has_one_radius_for_both)
{
	read_svg("<rect width='400' height='400' ry='100'/>");
	CHECK_STR(path(), "M100 0 L300 0 C355 0 400 45 400 100 L400 300"
	    " C400 355 355 400 300 400 L100 400 C45 400 0 355 0 300 L0 100"
	    " C0 45 45 0 100 0 Z");
	read_svg("<rect width='400' height='400' rx='900' ry='0'/>");
	CHECK_STR(path(), "M0 0 L400 0 L400 400 L0 400 Z");
}

TEST(shapes_without_extent_are_not_drawn)
{
	read_svg("<rect width='0' height='4'/><circle r='-1'/><path d=''/>"
	    "<polygon points=''/><rect width='1' height='1' fill='none'/>"
	    "<ellipse rx='1'/><rect width='1' height='1' display='none'/>"
	    "<rect width='1' height='1' visibility='hidden'/>");
	CHECK_INT(drawing->n, 0);
}

/* Properties */

TEST(properties_are_inherited)
{
	read_svg("<g fill='red' stroke='#00f' stroke-width='5'"
	    " style='stroke-linecap: round; fill-rule:evenodd'>"
	    "<rect width='1' height='1' fill='inherit'/></g>");
	CHECK_STR(told(), "");
	CHECK_INT(shape(0)->fill.color.r, 255);
	CHECK_INT(shape(0)->stroke.paint.color.b, 255);
	CHECK_INT(shape(0)->stroke.width, 5);
	CHECK_INT(shape(0)->stroke.cap, DRAW_ROUND_CAP);
	CHECK(shape(0)->even_odd);
}

TEST(the_style_attribute_wins)
{
	read_svg("<rect width='1' height='1' fill='red'"
	    " style='fill:#0f0 !important;'/>");
	CHECK_INT(shape(0)->fill.color.r, 0);
	CHECK_INT(shape(0)->fill.color.g, 255);
}

TEST(colours_of_svg)
{
	read_svg("<g color='#102030'><rect width='1' height='1'"
	    " fill='currentColor' stroke='rgb(50%, 0%, 100%)'/>"
	    "<rect width='1' height='1' fill='rgb(1,2,300)'/>"
	    "<rect width='1' height='1' fill='transparent'/></g>");
	CHECK_STR(told(), "");
	CHECK_INT(shape(0)->fill.color.g, 0x20);
	CHECK_INT(shape(0)->stroke.paint.color.r, 128);
	CHECK_INT(shape(1)->fill.color.b, 255);
	CHECK_INT(drawing->n, 2);
	read_svg("<rect width='1' height='1' fill='reddish'/>");
	CHECK_STR(told(), "2:P306");
}

TEST(opacities_are_multiplied)
{
	read_svg("<rect width='1' height='1' opacity='50%' fill-opacity='.5'/>");
	CHECK_INT(lround(shape(0)->fill.opacity * 1000), 250);
}

TEST(dashes_of_odd_number_are_doubled)
{
	read_svg("<path d='M0 0h9' stroke='red' stroke-dasharray='1, 2 3'/>");
	CHECK_INT(shape(0)->stroke.ndash, 6);
	CHECK_INT(shape(0)->stroke.dash[3], 1);
	read_svg("<path d='M0 0h9' stroke='red' stroke-dasharray='0 0'/>");
	CHECK_INT(shape(0)->stroke.ndash, 0);
	read_svg("<path d='M0 0h9' stroke='red' stroke-dasharray='1 -1'/>");
	CHECK_STR(told(), "2:P306");
}

TEST(transformations_are_multiplied)
{
	read_svg("<g transform='translate(100 50) rotate(90)'>"
	    "<path transform='scale(2,3)' d='M10 20'/></g>");
	CHECK_STR(path(), "M40 70");
	read_svg("<path transform='matrix(1 0 0 1 5 6)skewX(45)'"
	    " d='M10 20'/>");
	CHECK_STR(path(), "M35 26");
	read_svg("<path transform='rotate(180 10 10)' d='M0 0'/>");
	CHECK_STR(path(), "M20 20");
	read_svg("<path transform='turn(180)' d='M1 2'/>");
	CHECK_STR(path(), "M1 2");
	CHECK_STR(told(), "2:P306");
}

/* Viewports */

TEST(a_drawing_has_its_size)
{
	read_flow("<fo:block><fo:instream-foreign-object>"
	    "<svg xmlns='http://www.w3.org/2000/svg' width='25.4mm'"
	    " viewBox='0 0 20 10'/></fo:instream-foreign-object></fo:block>");
	drawing = first_of(FO_INSTREAM_FOREIGN_OBJECT)->drawing;
	CHECK_INT(lround(drawing->width), 72000);
	CHECK_INT(lround(drawing->height), 36000);
	read_flow("<fo:block><fo:instream-foreign-object>"
	    "<svg xmlns='http://www.w3.org/2000/svg' width='100%'/>"
	    "</fo:instream-foreign-object></fo:block>");
	drawing = first_of(FO_INSTREAM_FOREIGN_OBJECT)->drawing;
	CHECK_INT(drawing->width, 300000);	/* 300 by 150 px */
	CHECK_INT(drawing->height, 150000);
	CHECK_STR(told(), "");
}

TEST(a_view_box_keeps_its_proportions)
{
	read_svg("<svg width='400' height='200' viewBox='0 0 100 100'>"
	    "<path d='M0 0h100'/></svg>");
	CHECK_INT(drawing->items[0].kind, DRAWING_CLIP);
	CHECK_STR(path(), "M100 0 L300 0");
	read_svg("<svg width='400' height='200' viewBox='0 0 100 100'"
	    " preserveAspectRatio='xMaxYMin slice' overflow='visible'>"
	    "<path d='M0 0h100'/></svg>");
	CHECK_STR(path(), "M0 0 L400 0");
	read_svg("<svg width='400' height='200' viewBox='0 0 100 100'"
	    " preserveAspectRatio='none' overflow='visible'>"
	    "<path d='M0 0L100 100'/></svg>");
	CHECK_STR(path(), "M0 0 L400 200");
	CHECK_STR(told(), "");
	read_svg("<svg width='4' height='2' viewBox='0 0 9'/>");
	CHECK_STR(told(), "2:P306");
}

/* References */

TEST(use_draws_again)
{
	read_svg("<defs><path id='a' d='M1 2'/></defs>"
	    "<use href='#a' x='10' y='20' fill='red'/>");
	CHECK_STR(path(), "M11 22");
	CHECK_INT(shape(0)->fill.color.r, 255);
	CHECK_INT(drawing->n, 1);
	read_svg("<use href='#none'/>");
	CHECK_STR(told(), "2:P323");
	read_svg("<use href='other.svg#a'/>");
	CHECK_STR(told(), "2:P324");
}

TEST(use_in_a_circle_is_an_error)
{
	read_svg("<g id='a'><use href='#a'/></g>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P322");
	read_svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/>"
	    "</g>");
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P301");
}

TEST(gradients_take_from_one_another)
{
	read_svg("<linearGradient id='a'><stop offset='0' stop-color='red'/>"
	    "<stop offset='50%' stop-color='#00f'/></linearGradient>"
	    "<linearGradient id='b' href='#a' y2='1' x2='0'/>"
	    "<rect x='10' y='20' width='100' height='200' fill='url(#b)'/>");
	CHECK_STR(told(), "");
	CHECK(shape(0)->fill.gradient != NULL);
	CHECK_INT(shape(0)->fill.gradient->n, 2);
	CHECK_INT(shape(0)->fill.gradient->stops[1].color.b, 255);
	/* 1,0 of its space is the lower left corner */
	CHECK_INT(shape(0)->fill.gradient->matrix.b, 200);
	CHECK_INT(shape(0)->fill.gradient->matrix.e, 10);
	read_svg("<radialGradient id='a' href='#a'/>"
	    "<rect width='1' height='1' fill='url(#a)'/>");
	CHECK_STR(told(), "2:P322");
}

/* Texts */

TEST(text_is_runs_of_one_style)
{
	const struct drawing_text *text;

	read_svg("<text x='5' y='6' font-size='10'>\n  План   <tspan"
	    " dx='2' font-weight='bold' fill='red'>школы </tspan>\n</text>");
	CHECK_STR(told(), "");
	CHECK_INT(drawing->items[0].kind, DRAWING_TEXT);
	text = drawing->items[0].u.text;
	CHECK_INT(text->n, 2);
	CHECK(text->runs[0].has_x && !text->runs[1].has_x);
	CHECK_INT(text->runs[0].x, 5);
	CHECK_INT(text->runs[0].n, strlen("План "));
	CHECK_INT(text->runs[1].n, strlen("школы"));
	CHECK_INT(text->runs[1].dx, 2);
	CHECK_INT(text->runs[1].fo->style->text->font_weight, 700);
	CHECK_INT(text->runs[1].fill.color.r, 255);
	CHECK_INT(text->runs[1].size, 10);
}

TEST(white_space_is_kept_where_asked)
{
	read_svg("<text xml:space='preserve'> а  б </text>");
	CHECK_INT(drawing->items[0].u.text->runs[0].n, strlen(" а  б "));
}

TEST(titles_are_kept)
{
	read_svg("<title> Доля\n наставников </title><desc>Столбцы</desc>");
	CHECK_STR(drawing->title, "Доля наставников");
	CHECK_STR(drawing->description, "Столбцы");
	CHECK_INT(drawing->n, 0);
}

/* What is outside */

TEST(what_is_outside_is_told_and_its_text_stays)
{
	read_svg("<foreignObject x='7'><p xmlns='u'>Пояснение</p>"
	    "</foreignObject>");
	CHECK_STR(told(), "2:P303");
	CHECK_INT(drawing->items[0].u.text->runs[0].x, 7);
	CHECK_INT(drawing->items[0].u.text->runs[0].n, strlen("Пояснение"));
	read_svg("<text><textPath href='#a'>По дуге</textPath></text>");
	CHECK_STR(told(), "2:P303");
	CHECK_INT(drawing->n, 1);
	read_svg("<style>a{}</style>");
	CHECK_STR(told(), "2:P320");
	read_svg("<rect width='1' height='1' filter='url(#a)'/>");
	CHECK_STR(told(), "2:P305");
	read_svg("<rect width='1' height='1' filter='none' data-x='1'/>");
	CHECK_STR(told(), "");
	read_svg("<rect width='1' height='1' fil='red'/>");
	CHECK_STR(told(), "2:P304");
}

TEST(too_deep_a_drawing_is_an_error)
{
	static char	text[3000];
	int		i;

	for (i = 0; i < 110; i++)
		strcat(text, "<g>");
	for (i = 0; i < 110; i++)
		strcat(text, "</g>");
	read_svg(text);
	CHECK(root == NULL);
	CHECK_STR(told(), "2:P301");
}

TEST(other_vocabularies_are_no_drawings)
{
	read_flow("<fo:block><fo:instream-foreign-object><svg/>"
	    "</fo:instream-foreign-object></fo:block>");
	CHECK(first_of(FO_INSTREAM_FOREIGN_OBJECT)->drawing == NULL);
	CHECK(first_of(FO_INSTREAM_FOREIGN_OBJECT)->foreign != NULL);
}
