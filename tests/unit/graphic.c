/* Pictures in lines: how large they are, and where they stand. */
#include "unit.h"

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/build.h"
#include "font/font.h"
#include "layout/image.h"
#include "layout/layout.h"

/* Any picture is 40 pt wide and 20 pt high; one named "gone" is not there. */
static const struct image picture = { .width = 40000, .height = 20000 };
static char asked[100];

static const struct image *
read_picture(struct image_reader *reader, const char *src,
    const struct place *place)
{
	(void)reader;
	(void)place;
	snprintf(asked, sizeof(asked), "%s", src);
	return strcmp(src, "gone") == 0 ? NULL : &picture;
}

static const char before[] =
    "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format'"
    " font-size='10pt' line-height='10pt'><fo:layout-master-set>"
    "<fo:simple-page-master master-name='p' page-width='100pt'"
    " page-height='200pt'><fo:region-body/></fo:simple-page-master>"
    "</fo:layout-master-set><fo:page-sequence master-reference='p'>"
    "<fo:flow flow-name='xsl-region-body'><fo:block>а"
    "<fo:external-graphic ";
static const char after[] =
    "/></fo:block></fo:flow></fo:page-sequence></fo:root>";

/* The first frame of a kind. */
static const struct frame *
find(const struct frame *f, enum frame_kind kind)
{
	const struct frame *kid, *found;

	if (f->kind == kind)
		return f;
	for (kid = f->first; kid != NULL; kid = kid->next)
		if ((found = find(kid, kind)) != NULL)
			return found;
	return NULL;
}

static struct arena *arena;
static struct fontset *fonts;
static struct shaper *shaper;

/* Lays the picture out in a line, behind one letter; NULL if it is not. */
static const struct frame *
laid(const char *attributes, enum frame_kind kind)
{
	struct image_reader	reader = { read_picture };
	struct diag		*dg = diag_new();
	struct layout_options	options = { .images = &reader };
	char			text[2000];
	xmlDoc			*doc;
	struct fo		*root;
	const struct pages	*pages = NULL;

	snprintf(text, sizeof(text), "%s%s%s", before, attributes, after);
	if (arena == NULL) {
		arena = arena_new();
		fonts = fontset_open("tests/fonts", dg);
		shaper = fonts != NULL ? shaper_new(fonts) : NULL;
	}
	options.fonts = fonts;
	options.shaper = shaper;
	doc = xmlReadMemory(text, (int)strlen(text), "x.fo", NULL,
	    XML_PARSE_NONET);
	root = doc != NULL && fonts != NULL ?
	    fo_build(doc, "x.fo", NULL, arena, dg) : NULL;
	if (root != NULL)
		pages = layout_document(root, &options, arena, dg);
	if (doc != NULL)
		xmlFreeDoc(doc);
	diag_free(dg);
	return pages != NULL ? find(pages->first->root, kind) : NULL;
}

#define CHECK_SIZE(attributes, width, height)				\
	do {								\
		const struct frame *image = laid(attributes, FRAME_IMAGE); \
		CHECK(image != NULL);					\
		CHECK_INT(image->w, width);				\
		CHECK_INT(image->h, height);				\
	} while (0)

TEST(natural_size)
{
	CHECK_SIZE("src='a.png'", 40000, 20000);
}

TEST(address_is_taken_out_of_url)
{
	CHECK_SIZE("src='url(a.png)'", 40000, 20000);
	CHECK_STR(asked, "a.png");
	laid("src='url( &quot;b c.png&quot; )'", FRAME_IMAGE);
	CHECK_STR(asked, "b c.png");
}

TEST(one_content_side_gives_the_other)
{
	CHECK_SIZE("src='a' content-width='10pt'", 10000, 5000);
	CHECK_SIZE("src='a' content-height='40pt'", 80000, 40000);
	CHECK_SIZE("src='a' content-width='50%'", 20000, 10000);
}

TEST(both_content_sides_count)
{
	CHECK_SIZE("src='a' content-width='10pt' content-height='10pt'",
	    10000, 5000);
	CHECK_SIZE("src='a' content-width='10pt' content-height='10pt'"
	    " scaling='non-uniform'", 10000, 10000);
	CHECK_SIZE("src='a' content-width='10pt' scaling='non-uniform'",
	    10000, 5000);
}

TEST(width_alone_does_not_scale)
{
	CHECK_SIZE("src='a' width='10pt'", 40000, 20000);
}

TEST(scale_to_fit_keeps_the_shape)
{
	CHECK_SIZE("src='a' width='20pt' content-width='scale-to-fit'",
	    20000, 10000);
	CHECK_SIZE("src='a' width='20pt' height='5pt'"
	    " content-width='scale-to-fit' content-height='scale-to-fit'",
	    10000, 5000);
	CHECK_SIZE("src='a' width='100%' content-width='scale-to-fit'",
	    100000, 50000);
}

TEST(scale_down_does_not_enlarge)
{
	CHECK_SIZE("src='a' width='80pt' content-width='scale-down-to-fit'",
	    40000, 20000);
	CHECK_SIZE("src='a' width='20pt' content-width='scale-down-to-fit'",
	    20000, 10000);
}

TEST(scale_to_fit_without_a_viewport_is_natural)
{
	CHECK_SIZE("src='a' content-width='scale-to-fit'", 40000, 20000);
}

TEST(stands_on_the_baseline)
{
	const struct frame *line = laid("src='a'", FRAME_LINE);
	const struct frame *image = find(line, FRAME_IMAGE);

	CHECK(image != NULL);
	CHECK_INT(image->x, 5000);
	CHECK_INT(image->y + image->h, line->baseline);
	CHECK_INT(line->h, 22000);	/* and 2 pt below for the letter */
}

TEST(alignment_before_edge_hangs_from_the_top)
{
	const struct frame *line = laid(
	    "src='a' alignment-baseline='before-edge'", FRAME_LINE);

	CHECK(line != NULL);
	CHECK_INT(find(line, FRAME_IMAGE)->y, 0);
	CHECK_INT(line->h, 20000);
}

TEST(viewport_holds_the_picture)
{
	const struct frame *image = laid("src='a' width='60pt' height='30pt'"
	    " text-align='center' display-align='after'", FRAME_IMAGE);

	CHECK(image != NULL);
	CHECK_INT(image->x, 5000 + 10000);
	CHECK_INT(image->y, 10000);
}

TEST(overflow_hidden_clips)
{
	const struct frame *image = laid(
	    "src='a' width='10pt' height='10pt' overflow='hidden'",
	    FRAME_IMAGE);

	CHECK(image != NULL);
	CHECK(image->u.image->clip);
	CHECK_INT(image->u.image->clip_w, 10000);
	CHECK_INT(image->w, 40000);
}

TEST(missing_picture_leaves_the_text)
{
	CHECK(laid("src='gone'", FRAME_IMAGE) == NULL);
	CHECK(laid("src='gone'", FRAME_TEXT) != NULL);
}

TEST(absurd_sizes_are_survived)
{
	CHECK(laid("src='a' content-width='0pt'", FRAME_LINE) != NULL);
	CHECK(laid("src='a' content-width='-5pt'", FRAME_LINE) != NULL);
	CHECK(laid("src='a' content-width='9999mm' content-height='1000%'",
	    FRAME_LINE) != NULL);
}
