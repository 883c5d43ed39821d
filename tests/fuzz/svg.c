/* Any file as a drawing that a page shows. */
#include "fuzz.h"

static const char *const elements[] = {
	"svg", "g", "use", "symbol", "defs", "rect", "circle", "ellipse",
	"line", "polyline", "polygon", "path", "text", "tspan", "title", "desc",
	"linearGradient", "radialGradient", "stop", "clipPath", "image",
	"style", "a", "switch", "marker", "pattern"
};

static const char *const attributes[] = {
	"x", "y", "x1", "y1", "x2", "y2", "width", "height", "r", "rx", "ry",
	"cx", "cy", "fx", "fy", "d", "points", "transform", "viewBox",
	"preserveAspectRatio", "id", "href", "style", "class", "fill", "stroke",
	"stroke-width", "stroke-dasharray", "stroke-dashoffset",
	"stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "opacity",
	"fill-opacity", "stroke-opacity", "stop-color", "stop-opacity",
	"offset", "fill-rule", "gradientUnits", "gradientTransform",
	"spreadMethod", "font-size", "font-family", "font-weight",
	"text-anchor", "letter-spacing", "dominant-baseline", "overflow",
	"visibility", "display", "dx", "dy", "rotate", "color"
};

static const char *const values[] = {
	"0", "1", "-1", "1e308", "-1e308", "1e-308", "1e38", "NaN", "inf",
	"100%", "-100%", "1e9%", "10mm", "10em", "1e30em", "#a", "#b",
	"url(#a)", "url(#b) red", "url(#", "none", "red", "currentColor",
	"#123", "rgb(1,2,3)", "rgb(1e99%,0,0)", "inherit", "0 0 10 10",
	"0 0 0 0", "0 0 -1 1e308", "0 0 1e-300 1e-300", "scale(0)",
	"scale(1e200)", "rotate(1e300)", "matrix(1 0 0 1 1e300 0)",
	"skewX(90)", "translate(1e9,1e9) scale(1e-9)", "M0 0", "M0 0L1e30 1e30",
	"M0 0A1 1 0 0 1 1e-30 0", "M0 0A1e30 1e-30 45 1 0 5 5z",
	"M0 0C1 2 3 4 5 6S7 8 9 10Q1 2 3 4T5 6HV", "1 1 1", "0 0", "1,1,,1",
	"1e-9", "objectBoundingBox", "userSpaceOnUse", "reflect", "repeat",
	"middle", "end", "bolder", "evenodd", "xMidYMid slice", "xMaxYMax meet",
	"fill:red;stroke:url(#a);", "stroke-width:-1", "hidden", "visible",
	"round", "bevel", "square"
};

FUZZ_WORDS(fuzz_element, elements)
FUZZ_WORDS(fuzz_attribute, attributes)
FUZZ_WORDS(fuzz_value, values)

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	fuzz_file("in.svg", bytes, n);
	fuzz_format(fuzz_page("<fo:block>а"
	    "<fo:external-graphic src='in.svg'/></fo:block>"));
}
