/*
 * svg: files of SVG to drawings (drawing.h says what those are).
 *
 * Of SVG 1.1: svg, g, use, symbol, the basic shapes, path, text and tspan,
 * linear and radial gradients, title and desc. What is outside is reported
 * by name and line, and its text is still drawn. Nothing that the drawing
 * refers to is ever read; hostile ones end in a message: there are bounds on
 * depth, on the elements drawn and on the segments of paths.
 */
#ifndef FO_SVG_H
#define FO_SVG_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct drawing;

/* True when the first bytes of a file are those of XML. */
bool	svg_is_xml(const char *bytes, size_t n);
/* In the arena; NULL after reporting. The path is as it is to be opened. */
const struct drawing	*svg_load(const char *path, struct arena *,
			    struct diag *);

#endif
