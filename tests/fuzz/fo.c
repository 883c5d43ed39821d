/* Any file as XSL-FO. */
#include "fo/fo.h"
#include "fuzz.h"

static const char *const values[] = {
	"0", "1", "2", "-1", "1pt", "0pt", "-1pt", "0.001pt", "1e308pt",
	"99999999999999999999mm", "10m", "14400pt", "1000000", "2147483647",
	"-2147483648", "1e9", "NaN", "NaNpt", "Infinity", "100%", "-100%",
	"1000%", "0%", "1e30%", "3em", "-1em", "50pt", "200mm",
	"proportional-column-width(1)", "proportional-column-width(-1)",
	"label-end()", "body-start()", "from-parent()", "inherited-property()",
	"from-table-column()", "xsl-region-body", "xsl-region-before",
	"xsl-region-start", "a", "b", "а б в", "", " ", "#f00", "1 div 0",
	"page", "column", "1pt solid red", "ru", "'", "(((((((((", "grid.png",
	"true", "false"
};

const char *
fuzz_element(unsigned i)
{
	return fo_element_name(1 + i % (FO_ELEMENT_MAX - 1)) + 3;
}

const char *
fuzz_attribute(unsigned i)
{
	return fo_property_name(1 + i % (FO_PROPERTY_MAX - 1));
}

const char *
fuzz_value(unsigned i)
{
	if (i % 2 == 0)
		return values[i / 2 % (sizeof(values) / sizeof(values[0]))];
	return fo_value_name(2 + i / 2 % (FO_VALUE_MAX - 2));
}

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	fuzz_format(fuzz_file("in.fo", bytes, n));
}
