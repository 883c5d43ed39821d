/*
 * svg_path: path data (SVG 1.1 §8.3) to moves, lines and curves.
 *
 * Appends to the path that is being read, in user units. Knows no elements.
 */
#include <math.h>
#include <string.h>

#include "fo/svg_parts.h"

#define PI	3.14159265358979323846

/* Segments */

static bool
room(struct svg *s)
{
	if (s->nsegment < SVG_SEGMENTS)
		s->nsegment++;
	else
		svg_fail(s, s->root, SVG_TOO_LARGE, NULL);
	return !s->failed;
}

static void
add(struct svg *s, enum drawing_op op, const double *at, int n)
{
	int i;

	if (!room(s))
		return;
	*VEC_PUSH(&s->path.ops) = (uint8_t)op;
	for (i = 0; i < n; i++)
		*VEC_PUSH(&s->path.at) = (struct drawing_point){
		    at[2 * (size_t)i], at[2 * (size_t)i + 1] };
}

void
svg_move(struct svg *s, double x, double y)
{
	add(s, DRAW_MOVE, (double[]){ x, y }, 1);
}

void
svg_line(struct svg *s, double x, double y)
{
	add(s, DRAW_LINE, (double[]){ x, y }, 1);
}

void
svg_curve(struct svg *s, const double c[6])
{
	add(s, DRAW_CURVE, c, 3);
}

void
svg_close(struct svg *s)
{
	add(s, DRAW_CLOSE, NULL, 0);
}

/* Arcs, §F.6 */

struct ellipse {
	double	cx, cy, rx, ry;
	double	cosine, sine;	/* of the axis' angle */
	double	start, sweep;	/* angles */
};

static double
angle_of(double x, double y)
{
	return atan2(y, x);
}

/* From the end points to the centre, §F.6.5; the radii are not 0. */
static struct ellipse
find_centre(const double from[2], const double arc[7])
{
	struct ellipse	e = { .rx = fabs(arc[0]), .ry = fabs(arc[1]) };
	double		x, y, over, k, cx, cy;
	bool		large = arc[3] != 0, sweep = arc[4] != 0;

	e.cosine = cos(arc[2] * PI / 180);
	e.sine = sin(arc[2] * PI / 180);
	x = e.cosine * (from[0] - arc[5]) / 2 + e.sine * (from[1] - arc[6]) / 2;
	y = e.cosine * (from[1] - arc[6]) / 2 - e.sine * (from[0] - arc[5]) / 2;
	over = x * x / (e.rx * e.rx) + y * y / (e.ry * e.ry);
	if (over > 1) {		/* too small to reach: §F.6.6 */
		e.rx *= sqrt(over);
		e.ry *= sqrt(over);
		over = 1;
	}
	k = over > 0 ? sqrt((1 - over) / over) : 0;
	k = large == sweep ? -k : k;
	cx = k * e.rx * y / e.ry;
	cy = -k * e.ry * x / e.rx;
	e.cx = e.cosine * cx - e.sine * cy + (from[0] + arc[5]) / 2;
	e.cy = e.sine * cx + e.cosine * cy + (from[1] + arc[6]) / 2;
	e.start = angle_of((x - cx) / e.rx, (y - cy) / e.ry);
	e.sweep = angle_of((-x - cx) / e.rx, (-y - cy) / e.ry) - e.start;
	if (sweep && e.sweep < 0)
		e.sweep += 2 * PI;
	else if (!sweep && e.sweep > 0)
		e.sweep -= 2 * PI;
	return e;
}

/* A point of the ellipse, or with a handle, one beside it on the tangent. */
static void
put_point(const struct ellipse *e, double angle, double handle, double *out)
{
	double x = e->rx * (cos(angle) - handle * sin(angle));
	double y = e->ry * (sin(angle) + handle * cos(angle));

	out[0] = e->cx + e->cosine * x - e->sine * y;
	out[1] = e->cy + e->sine * x + e->cosine * y;
}

void
svg_arc(struct svg *s, const double from[2], const double arc[7])
{
	struct ellipse	e;
	double		c[6], step, handle;
	int		n, i;

	if (from[0] == arc[5] && from[1] == arc[6])
		return;
	if (fabs(arc[0]) < 1e-9 || fabs(arc[1]) < 1e-9) {
		svg_line(s, arc[5], arc[6]);
		return;
	}
	e = find_centre(from, arc);
	n = (int)ceil(fabs(e.sweep) / (PI / 2) - 1e-6);
	n = n < 1 ? 1 : n;
	step = e.sweep / n;
	handle = 4.0 / 3 * tan(step / 4);
	for (i = 0; i < n; i++) {
		put_point(&e, e.start + i * step, handle, c);
		put_point(&e, e.start + (i + 1) * step, -handle, c + 2);
		put_point(&e, e.start + (i + 1) * step, 0, c + 4);
		if (i + 1 == n) {	/* where it was told to end */
			c[4] = arc[5];
			c[5] = arc[6];
		}
		svg_curve(s, c);
	}
}

/* Commands */

struct reader {
	struct svg	*svg;
	struct span	 rest;
	char		 command, last;	/* last: the one before, in capitals */
	double		 at[2], start[2];
	double		 handle[2];	/* of the last curve */
	bool		 begun;		/* there is a subpath */
};

/* How many numbers each takes, by the capital letter. */
static int
count_of(char command)
{
	switch (command & ~0x20) {
	case 'M': case 'L': case 'T':
		return 2;
	case 'H': case 'V':
		return 1;
	case 'S': case 'Q':
		return 4;
	case 'C':
		return 6;
	case 'A':
		return 7;
	case 'Z':
		return 0;
	default:
		return -1;
	}
}

static void
skip_to_number(struct span *v)
{
	while (v->n > 0 && strchr(" \t\r\n,", *v->s) != NULL) {
		v->s++;
		v->n--;
	}
}

/* "1" and "0" of arcs may stand without anything between. */
static bool
read_flag(struct span *v, double *out)
{
	if (v->n == 0 || (*v->s != '0' && *v->s != '1'))
		return false;
	*out = *v->s - '0';
	v->s++;
	v->n--;
	return true;
}

static bool
read_arguments(struct reader *r, double *a, int n)
{
	bool	arc = (r->command & ~0x20) == 'A';
	int	i;

	for (i = 0; i < n; i++) {
		skip_to_number(&r->rest);
		if (arc && (i == 3 || i == 4)) {
			if (!read_flag(&r->rest, &a[i]))
				return false;
		} else if (!svg_number(&r->rest, &a[i]))
			return false;
	}
	return true;
}

/* Small letters count from where the pen is. */
static void
make_absolute(const struct reader *r, double *a, int n)
{
	int i;

	if (r->command < 'a')
		return;
	switch (r->command) {
	case 'h':
		a[0] += r->at[0];
		break;
	case 'v':
		a[0] += r->at[1];
		break;
	case 'a':
		a[5] += r->at[0];
		a[6] += r->at[1];
		break;
	default:
		for (i = 0; i < n; i++)
			a[i] += r->at[i & 1];
	}
}

static void
go(struct reader *r, double x, double y)
{
	r->at[0] = x;
	r->at[1] = y;
}

static void
hold(struct reader *r, double x, double y)
{
	r->handle[0] = x;
	r->handle[1] = y;
}

/* A handle opposite to the last curve's, if that was of the kind. */
static void
mirror(const struct reader *r, const char *of, double out[2])
{
	bool like = r->last != '\0' && strchr(of, r->last) != NULL;

	out[0] = like ? 2 * r->at[0] - r->handle[0] : r->at[0];
	out[1] = like ? 2 * r->at[1] - r->handle[1] : r->at[1];
}

static void
cubic(struct reader *r, double x1, double y1, const double *a)
{
	svg_curve(r->svg, (double[]){ x1, y1, a[0], a[1], a[2], a[3] });
	hold(r, a[0], a[1]);
	go(r, a[2], a[3]);
}

static void
quadratic(struct reader *r, double x1, double y1, double x, double y)
{
	double c[6] = { r->at[0] + (x1 - r->at[0]) * 2 / 3,
	    r->at[1] + (y1 - r->at[1]) * 2 / 3, x + (x1 - x) * 2 / 3,
	    y + (y1 - y) * 2 / 3, x, y };

	svg_curve(r->svg, c);
	hold(r, x1, y1);
	go(r, x, y);
}

static void
line(struct reader *r, double x, double y)
{
	svg_line(r->svg, x, y);
	go(r, x, y);
}

static void
begin(struct reader *r, double x, double y)
{
	svg_move(r->svg, x, y);
	go(r, x, y);
	r->start[0] = x;
	r->start[1] = y;
	r->begun = true;
}

static void
run(struct reader *r, const double *a)
{
	double h[2];

	switch (r->command & ~0x20) {
	case 'M':
		begin(r, a[0], a[1]);
		break;
	case 'L':
		line(r, a[0], a[1]);
		break;
	case 'H':
		line(r, a[0], r->at[1]);
		break;
	case 'V':
		line(r, r->at[0], a[0]);
		break;
	case 'C':
		cubic(r, a[0], a[1], a + 2);
		break;
	case 'S':
		mirror(r, "CS", h);
		cubic(r, h[0], h[1], a);
		break;
	case 'Q':
		quadratic(r, a[0], a[1], a[2], a[3]);
		break;
	case 'T':
		mirror(r, "QT", h);
		quadratic(r, h[0], h[1], a[0], a[1]);
		break;
	case 'A':
		svg_arc(r->svg, r->at, a);
		go(r, a[5], a[6]);
		break;
	default:
		svg_close(r->svg);
		go(r, r->start[0], r->start[1]);
		r->begun = false;
	}
	r->last = (char)(r->command & ~0x20);
}

/* The next command; more numbers mean the last one again (§8.3.1). */
static bool
next_command(struct reader *r)
{
	char c = *r->rest.s;

	if (count_of(c) >= 0 && ((c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z'))) {
		r->command = c;
		r->rest.s++;
		r->rest.n--;
	} else if (r->command == '\0' || count_of(r->command) == 0)
		return false;
	else if (r->command == 'M' || r->command == 'm')
		r->command = r->command == 'M' ? 'L' : 'l';
	return r->last != '\0' || (r->command & ~0x20) == 'M';
}

bool
svg_path(struct svg *s, struct span data)
{
	struct reader	r = { .svg = s, .rest = data };
	double		a[7];
	int		n;

	for (skip_to_number(&r.rest); r.rest.n > 0 && !s->failed;
	    skip_to_number(&r.rest)) {
		if (!next_command(&r))
			return false;
		n = count_of(r.command);
		if (!read_arguments(&r, a, n))
			return false;
		make_absolute(&r, a, n);
		if (!r.begun && (r.command & ~0x20) != 'M' && n > 0)
			begin(&r, r.at[0], r.at[1]);	/* behind a z */
		run(&r, a);
	}
	return true;
}
