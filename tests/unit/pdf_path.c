/* The pdf layer: paths, gradients, opacities and turned parts of drawings. */
#include "pages.h"

#define BLACK	{ .r = 0 }
#define NONE	{ .none = true }

static const uint8_t triangle[] = { DRAW_MOVE, DRAW_LINE, DRAW_CURVE,
    DRAW_CLOSE };
static const struct frame_point corners[] = { { 0, 0 }, { 10000, 0 },
    { 10000, 5000 }, { 5000, 10000 }, { 0, 10000 } };

/* A path at 20, 30 of a page of 100 pt, filled black. */
static struct frame_path *
add_path(void)
{
	struct frame		*f = add_frame(add_page(), FRAME_PATH, 20000,
				    30000, 10000, 10000);
	struct frame_path	*path = ARENA_NEW(arena, struct frame_path);

	*path = (struct frame_path){ .ops = triangle, .nop = 4,
	    .at = corners, .n = 5, .fill = { BLACK, 1000 },
	    .stroke = { NONE, 1000 }, .miter = 4000, .width = 1000 };
	f->u.path = path;
	return path;
}

static const char segments[] = "20 70 m\n30 70 l\n30 65 25 60 20 60 c\nh\n";

TEST(path_is_filled)
{
	set_up("fonts");
	add_path();
	CHECK_CLEAN();
	CHECK_HAS(segments);
	CHECK_HAS("h\nf\n");
	CHECK(strstr(inside(), "q\n") == NULL);
	tear_down();
}

TEST(path_is_filled_by_the_even_odd_rule)
{
	struct frame_path *path;

	set_up("fonts");
	path = add_path();
	path->even_odd = true;
	CHECK_CLEAN();
	CHECK_HAS("h\nf*\n");
	path->stroke.color.none = false;
	CHECK_CLEAN();
	CHECK_HAS("h\nB*\n");
	tear_down();
}

TEST(stroke_has_its_properties)
{
	static const mpt	 dash[] = { 3000, 1500 };
	struct frame_path	*path;

	set_up("fonts");
	path = add_path();
	path->fill.color.none = true;
	path->stroke.color = (struct fo_color){ .r = 255 };
	path->width = 2000;
	path->cap = DRAW_ROUND_CAP;
	path->join = DRAW_BEVEL;
	path->dash = dash;
	path->ndash = 2;
	path->dash_offset = 500;
	CHECK_CLEAN();
	CHECK_HAS("1 0 0 RG\n2 w\n1 J 2 j 4 M\n[3 1.5].5 d\n");
	CHECK_HAS("h\nS\nQ\n");
	tear_down();
}

/* What a stroke sets does not reach the rule behind it. */
TEST(what_a_stroke_sets_ends_with_it)
{
	struct frame_path	*path;
	struct frame		*f;

	set_up("fonts");
	path = add_path();
	path->stroke.color = (struct fo_color){ .r = 0 };
	path->cap = DRAW_SQUARE;
	path->width = 3000;
	f = add_frame(doc->first->root, FRAME_RULE, 0, 0, 10000, 0);
	f->u.rule = ARENA_NEW(arena, struct frame_rule);
	*f->u.rule = (struct frame_rule){ .thickness = 3000,
	    .style = FO_V_SOLID, .color = BLACK };
	CHECK_CLEAN();
	CHECK_HAS("Q\n3 w\n0 100 m");
	tear_down();
}

TEST(oval_pen_draws_by_a_matrix)
{
	static const double	 pen[4] = { 2, 0, 0, 0.5 };
	struct frame_path	*path;

	set_up("fonts");
	path = add_path();
	path->stroke.color = (struct fo_color){ .r = 0 };
	path->pen = pen;
	CHECK_CLEAN();
	/* first the fill; then the same path in the pen's space */
	CHECK_HAS("h\nf\n2 0 0 .5 20 70 cm\n0 0 m\n5 0 l\n"
	    "5 -10 2.5 -20 0 -20 c\nh\nS\n");
	tear_down();
}

TEST(opacity_is_a_state)
{
	struct frame_path *path;

	set_up("fonts");
	path = add_path();
	path->fill.opacity = 250;
	CHECK_CLEAN();
	CHECK_HAS("q\n/G1 gs\n");
	CHECK(strstr(say("strings $FILE"),
	    "/ExtGState<</G1<</ca .25/CA 1>>>>") != NULL);
	tear_down();
}

/* Left red, right blue, half and half in the middle. */
TEST(gradient_is_a_shading)
{
	static const struct drawing_stop stops[] = {
		{ 0, { .r = 255 } }, { 1, { .b = 255 } } };
	static const struct drawing_gradient gradient = { .stops = stops,
	    .n = 2 };
	struct frame_path *path;

	set_up("fonts");
	path = add_path();
	path->gradient = &gradient;
	path->gradient_matrix = (struct drawing_matrix){ 10000, 0, 0, 10000,
	    0, 0 };
	CHECK_CLEAN();
	CHECK_HAS("W n\n10 0 0 -10 20 70 cm\n/S1 sh\nQ\n");
	CHECK(strstr(say("strings $FILE"), "/ShadingType 2/Coords[0 0 1 0]")
	    != NULL);
	/* 72 dpi: the pixel at 21, 31 is red, that at 28, 31 is blue */
	CHECK_STR(say("pdftoppm -r 72 -x 21 -y 31 -W 1 -H 1 $FILE | "
	    "tail -c 3 | od -An -tu1 | awk '{print ($1 > 200), ($3 < 60)}'"),
	    "1 1\n");
	CHECK_STR(say("pdftoppm -r 72 -x 28 -y 31 -W 1 -H 1 $FILE | "
	    "tail -c 3 | od -An -tu1 | awk '{print ($1 < 60), ($3 > 200)}'"),
	    "1 1\n");
	tear_down();
}

TEST(stops_are_stitched)
{
	static const struct drawing_stop stops[] = {
		{ 0.25, { .r = 255 } }, { 0.5, { .g = 255 } },
		{ 0.5, { .b = 255 } } };
	static const struct drawing_gradient gradient = { .stops = stops,
	    .n = 3, .radial = true, .focus_x = 0.5 };
	struct frame_path *path;

	set_up("fonts");
	path = add_path();
	path->gradient = &gradient;
	path->gradient_matrix = (struct drawing_matrix){ 10000, 0, 0, 10000,
	    5000, 5000 };
	CHECK_CLEAN();
	CHECK(strstr(say("strings $FILE"), "/ShadingType 3/"
	    "Coords[.5 0 0 0 0 1]") != NULL);
	/* red up to the first, red to green, blue from the last on */
	CHECK(strstr(say("strings $FILE"), "/C0[1 0 0]/C1[1 0 0]>>"
	    "<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 1 0]>>"
	    "<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 1]/C1[0 0 1]>>]"
	    "/Bounds[.25 .5 ]") != NULL);
	tear_down();
}

TEST(part_of_a_drawing_is_turned)
{
	static const struct frame_part part = { .turned = true,
	    .turn = { 0.6, 0.8, -0.8, 0.6 }, .opacity = 500 };
	struct frame *f;

	set_up("fonts");
	f = add_frame(add_page(), FRAME_GROUP, 50000, 20000, 0, 0);
	f->u.part = &part;
	add_line(f, 0, "Ось", 0);
	CHECK_CLEAN();
	CHECK_HAS("q\n.6 -.8 .8 .6 50 80 cm\n/G1 gs\nBT\n");
	CHECK_STR(say("pdftotext $FILE - | tr -d ' \\n\\f'"), "Ось");
	tear_down();
}
