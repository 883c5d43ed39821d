/*
 * svg_parts: what the parts of svg.h share.
 *
 *	svg.c		the walk: elements, viewports, use
 *	svg_style.c	presentation attributes and inheritance
 *	svg_number.c	numbers, lengths, transformations
 *	svg_path.c	path data; svg_shape.c: the basic shapes
 *	svg_text.c	texts
 *	svg_paint.c	colours, gradients
 *
 * Private to fo/'s builder: knows libxml2. Section numbers are SVG 1.1's.
 */
#ifndef FO_SVG_PARTS_H
#define FO_SVG_PARTS_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "fo/drawing.h"
#include "fo/styles.h"

#define SVG_NAMESPACE	"http://www.w3.org/2000/svg"
#define XLINK_NAMESPACE	"http://www.w3.org/1999/xlink"

/*
 * A user unit, a px, in millipoints: 1/72 inch, as long as a pixel of a
 * picture that does not tell its resolution, and as FOP takes it. CSS has
 * 1/96; who wants that gives width and height in pt, mm or in.
 */
#define SVG_UNIT	1000.0

#define SVG_DEPTH	100	/* elements in one another, use counted */
#define SVG_ELEMENTS	100000	/* of one drawing, use counted */
#define SVG_SEGMENTS	400000	/* of all its paths */
#define SVG_DASHES	16
#define SVG_STOPS	64
#define SVG_NUMBER_MAX	1e7	/* larger ones are refused */

enum svg_paint_kind { SVG_NONE, SVG_COLOR, SVG_CURRENT, SVG_SERVER };

struct svg_paint {
	enum svg_paint_kind	kind;
	struct fo_color		color;	/* of a server: what stands in */
	struct span		server;	/* its id */
};

/* The properties of an element; all but shown are inherited. */
struct svg_style {
	struct svg_paint	 fill, stroke;
	double			 fill_opacity, stroke_opacity;
	double			 opacity;	/* used up by groups */
	bool			 even_odd;
	double			 width, miter, dash_offset;
	double			 dash[SVG_DASHES];
	size_t			 ndash;
	enum drawing_cap	 cap;
	enum drawing_join	 join;
	struct fo_color		 color;
	const struct fo_style	*font;
	double			 font_size, letter;
	enum drawing_anchor	 anchor;
	enum drawing_baseline	 baseline;
	bool			 hidden;
	bool			 preserve;	/* white space */
	bool			 overflows;	/* not inherited */
	bool			 gone;		/* display: none */
	struct fo_color		 stop;		/* not inherited */
};

struct svg_segments {
	VEC(uint8_t)		 ops;
	VEC(struct drawing_point) at;
};

struct svg {
	struct arena		*arena;		/* borrowed, as the next four */
	struct diag		*dg;
	struct styles		*styles;
	const xmlNode		*root;
	const char		*file;
	const struct place	*place;		/* of what it stands in */
	bool			 stamped;	/* that is the place of all */
	const struct fo		*fo;		/* what it stands in, or NULL */
	struct map		 ids;		/* filled when first asked */
	bool			 ids_known;
	double			 view_w, view_h; /* of the viewport */
	VEC(struct drawing_item) items;
	struct svg_segments	 path;		/* being read */
	size_t			 nsegment, nelement;
	int			 depth;
	bool			 failed;	/* an error was reported */
};

/* An element with all that its content inherits. */
struct svg_at {
	const xmlNode		*node;
	struct svg_style	 style;
	struct drawing_matrix	 matrix;	/* to the drawing */
};

/* svg.c: messages, with the place of the node */
const struct place	*svg_place(struct svg *, const xmlNode *);
/*
 * What is drawn up to svg_end_group() shows as one thing of the element's
 * opacity, which is used up (§14.5). False, and nothing to end, where it is
 * opaque.
 */
bool	svg_begin_group(struct svg *, struct svg_at *);
void	svg_end_group(struct svg *);
void	svg_bad_value(struct svg *, const xmlNode *, const char *name,
	    struct span value);
void	svg_unsupported(struct svg *, const xmlNode *, const char *name);
/* An error: there will be no drawing. */
void	svg_fail(struct svg *, const xmlNode *, enum problem,
	    const char *);
/* The element that "#name" leads to; NULL after reporting. */
const xmlNode	*svg_target(struct svg *, const xmlNode *from,
		    struct span name);
bool	svg_is(const xmlNode *, const char *name);
/* The value of an attribute without namespace; s is NULL for none. */
struct span	svg_attribute(const xmlNode *, const char *name);
/* href, or xlink:href. */
struct span	svg_href(const xmlNode *);

/* svg_number.c; all false where the text is no such thing */
bool	svg_number(struct span *, double *);	/* taken off the front */
/* Reads numbers parted by white space or commas; how many, or -1. */
int	svg_numbers(struct span, double *, int most);
/* reference: what 100 % are; em: the font size. All in user units. */
bool	svg_length(struct span, double reference, double em, double *);
bool	svg_transform(struct span, struct drawing_matrix *);
/* A length attribute of the element, or what it is without. */
double	svg_geometry(struct svg *, const struct svg_at *, const char *name,
	    char axis, double otherwise);
double	svg_reference(const struct svg *, char axis);
/* Puts the viewBox into w, h (§7.8); no viewBox: the identity. */
struct drawing_matrix	svg_fit(struct svg *, const xmlNode *, double w,
			    double h, double box[4]);
/* False if there is none, or a bad one, which is reported. */
bool	svg_view_box(struct svg *, const xmlNode *, double box[4]);

/* svg_style.c */
struct svg_style	svg_initial(const struct fo_style *);
/* Adds what the element says of itself. */
void	svg_style(struct svg *, struct svg_at *);

/* svg_path.c */
void	svg_move(struct svg *, double x, double y);
void	svg_line(struct svg *, double x, double y);
void	svg_curve(struct svg *, const double c[6]);
void	svg_arc(struct svg *, const double from[2], const double arc[7]);
void	svg_close(struct svg *);
/* False where the data went wrong; what was good is there. */
bool	svg_path(struct svg *, struct span data);

/* svg_shape.c: draws one of the basic shapes, or a path; false for others */
bool	svg_shape(struct svg *, const struct svg_at *);

/* svg_paint.c */
bool	svg_color(struct span, struct fo_color *, double *alpha);
/* A number of whole, or a percentage, kept between 0 and whole. */
bool	svg_part(struct span, double whole, double *);
/* What to paint with; box: of the path, in user units. */
struct drawing_paint	svg_paint(struct svg *, const struct svg_at *,
			    const struct svg_paint *, double opacity,
			    const double box[4]);
/* The same without gradients: a colour that stands in. */
struct drawing_paint	svg_flat_paint(struct svg *, const struct svg_at *,
			    const struct svg_paint *, double opacity,
			    const char *property);

/* svg_text.c: the text in the element, and in all below it */
void	svg_text(struct svg *, const struct svg_at *);
/* The text of the first child of that name, white space folded; or NULL. */
const char	*svg_child_text(struct svg *, const xmlNode *,
		    const char *name);

/* svg.c: the whole of it */
struct svg_source {
	const xmlNode		*root;		/* svg:svg */
	struct arena		*arena;
	struct diag		*dg;
	struct styles		*styles;
	const struct fo_style	*style;		/* to inherit from */
	const char		*file;
	const struct place	*place;		/* around it, or NULL */
	bool			 stamped;
	const struct fo		*fo;
};
/* NULL after reporting. */
const struct drawing	*svg_draw(const struct svg_source *);

#endif
