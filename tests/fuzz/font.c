/* Any file as a font: metrics, shaping, a subset in a PDF. */
#include "font/font.h"

#include "fuzz.h"

static const char catalogue[] =
    "face F 400 upright in.ttf\n"
    "fallback F\n";

static const char flow[] =
    "<fo:block font-family='F' text-decoration='underline'>"
    "Приказ AVAV fi а\u0301 №</fo:block>"
    "<fo:block font-family='F' text-align='justify' font-size='7pt'>слово "
    "<fo:inline baseline-shift='super'>1</fo:inline> слово слово слово"
    "</fo:block>";

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	struct fuzz	*f = fuzz_open();

	fuzz_file("catalogue", catalogue, sizeof(catalogue) - 1);
	fuzz_file("in.ttf", bytes, n);
	f->options.fonts = f->folder;
	fuzz_format(fuzz_page(flow));
	fontset_close(f->shop.fonts);
	f->shop.fonts = NULL;
}
