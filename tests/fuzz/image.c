/* Any file as a picture that a page shows. */
#include "fuzz.h"

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	fuzz_file("picture", bytes, n);
	fuzz_format(fuzz_page("<fo:block><fo:external-graphic src='picture' width='100%'"
	    " content-width='scale-to-fit'/></fo:block>"));
}
