/*
 * svg_number: numbers, lengths and transformations of SVG 1.1.
 */
#include <math.h>
#include <string.h>

#include "fo/svg_parts.h"

#define DIGITS_MAX	17	/* more change nothing */
#define EXPONENT_MAX	30

static bool
is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
skip(struct span *v, size_t n)
{
	v->s += n;
	v->n -= n;
}

static void
skip_white(struct span *v)
{
	while (v->n > 0 && is_white(*v->s))
		skip(v, 1);
}

static void
skip_comma(struct span *v)
{
	skip_white(v);
	if (v->n > 0 && *v->s == ',')
		skip(v, 1);
	skip_white(v);
}

static bool
is_digit(const struct span *v, size_t i)
{
	return i < v->n && v->s[i] >= '0' && v->s[i] <= '9';
}

/* Digits to a whole number; behind the point the exponent goes down. */
static size_t
read_digits(const struct span *v, size_t i, double *value, int *exponent,
    bool fraction)
{
	int n = 0;

	for (; is_digit(v, i); i++) {
		if (n < DIGITS_MAX) {
			*value = *value * 10 + (v->s[i] - '0');
			*exponent -= fraction;
			n += *value > 0;
		} else
			*exponent += !fraction;
	}
	return i;
}

/* "e-3" but not the "e" of "em". */
static size_t
read_exponent(const struct span *v, size_t i, int *exponent)
{
	size_t	j = i + 1;
	bool	minus = j < v->n && v->s[j] == '-';
	int	e = 0;

	if (i >= v->n || (v->s[i] != 'e' && v->s[i] != 'E'))
		return i;
	if (j < v->n && (v->s[j] == '-' || v->s[j] == '+'))
		j++;
	if (!is_digit(v, j))
		return i;
	for (; is_digit(v, j); j++)
		if (e < 1000)
			e = e * 10 + (v->s[j] - '0');
	*exponent += minus ? -e : e;
	return j;
}

bool
svg_number(struct span *v, double *out)
{
	double	value = 0;
	int	exponent = 0;
	size_t	i = 0, from;
	bool	minus, some;

	minus = v->n > 0 && *v->s == '-';
	if (v->n > 0 && (*v->s == '-' || *v->s == '+'))
		i++;
	from = i;
	i = read_digits(v, i, &value, &exponent, false);
	some = i > from;
	if (i < v->n && v->s[i] == '.' && (some || is_digit(v, i + 1))) {
		i = read_digits(v, i + 1, &value, &exponent, true);
		some = true;
	}
	if (!some)
		return false;
	i = read_exponent(v, i, &exponent);
	if (exponent > EXPONENT_MAX && value > 0)
		return false;
	for (; exponent < -EXPONENT_MAX; exponent++)
		value /= 10;
	value = exponent < 0 ? value / pow(10, -exponent) :
	    value * pow(10, exponent);
	if (value > SVG_NUMBER_MAX)
		return false;
	*out = minus ? -value : value;
	skip(v, i);
	return true;
}

int
svg_numbers(struct span v, double *out, int most)
{
	int n = 0;

	skip_white(&v);
	while (v.n > 0) {
		if (n == most || !svg_number(&v, &out[n]))
			return -1;
		n++;
		skip_comma(&v);
	}
	return n;
}

bool
svg_length(struct span v, double reference, double em, double *out)
{
	double unit;

	v = span_trim(v);
	if (!svg_number(&v, out))
		return false;
	if (v.n == 0 || span_is(v, "px"))
		return true;
	if (span_is(v, "%"))
		unit = reference / 100;
	else if (span_is(v, "em"))
		unit = em;
	else if (span_is(v, "ex"))
		unit = em / 2;
	else
		unit = mpt_of_unit(v.s, v.n) / SVG_UNIT;
	*out *= unit;
	return unit > 0 || (unit <= 0 && span_is(v, "%"));
}

double
svg_reference(const struct svg *s, char axis)
{
	if (axis == 'x')
		return s->view_w;
	if (axis == 'y')
		return s->view_h;
	return sqrt((s->view_w * s->view_w + s->view_h * s->view_h) / 2);
}

double
svg_geometry(struct svg *s, const struct svg_at *at, const char *name,
    char axis, double otherwise)
{
	struct span	v = svg_attribute(at->node, name);
	double		out;

	if (v.s == NULL)
		return otherwise;
	if (svg_length(v, svg_reference(s, axis), at->style.font_size, &out))
		return out;
	svg_bad_value(s, at->node, name, v);
	return otherwise;
}

/* Transformations, §7.6 */

static struct drawing_matrix
turned(const double *a, int n)
{
	double	angle = a[0] * 3.14159265358979323846 / 180;
	double	cosine = cos(angle), sine = sin(angle);
	double	x = n == 3 ? a[1] : 0, y = n == 3 ? a[2] : 0;

	if (fmod(a[0], 90) == 0) {	/* exactly */
		cosine = rint(cosine);
		sine = rint(sine);
	}
	return (struct drawing_matrix){ cosine, sine, -sine, cosine,
	    x - x * cosine + y * sine, y - x * sine - y * cosine };
}

static bool
one_transform(struct span name, const double *a, int n,
    struct drawing_matrix *m)
{
	double radian = 3.14159265358979323846 / 180;

	*m = DRAWING_IDENTITY;
	if (span_is(name, "matrix") && n == 6)
		*m = (struct drawing_matrix){ a[0], a[1], a[2], a[3], a[4],
		    a[5] };
	else if (span_is(name, "translate") && (n == 1 || n == 2)) {
		m->e = a[0];
		m->f = n == 2 ? a[1] : 0;
	} else if (span_is(name, "scale") && (n == 1 || n == 2)) {
		m->a = a[0];
		m->d = a[n - 1];
	} else if (span_is(name, "rotate") && (n == 1 || n == 3))
		*m = turned(a, n);
	else if (span_is(name, "skewX") && n == 1)
		m->c = tan(a[0] * radian);
	else if (span_is(name, "skewY") && n == 1)
		m->b = tan(a[0] * radian);
	else
		return false;
	return true;
}

static bool
is_sane(const struct drawing_matrix *m)
{
	const double	v[6] = { m->a, m->b, m->c, m->d, m->e, m->f };
	int		i;

	for (i = 0; i < 6; i++)
		if (!(fabs(v[i]) <= SVG_NUMBER_MAX * SVG_UNIT))
			return false;
	return true;
}

struct drawing_matrix
drawing_product(const struct drawing_matrix *p, const struct drawing_matrix *q)
{
	return (struct drawing_matrix){
		.a = p->a * q->a + p->c * q->b,
		.b = p->b * q->a + p->d * q->b,
		.c = p->a * q->c + p->c * q->d,
		.d = p->b * q->c + p->d * q->d,
		.e = p->a * q->e + p->c * q->f + p->e,
		.f = p->b * q->e + p->d * q->f + p->f,
	};
}

bool
svg_transform(struct span v, struct drawing_matrix *m)
{
	struct drawing_matrix	one;
	double			a[6];
	int			n;

	for (skip_comma(&v); v.n > 0; skip_comma(&v)) {
		const char	*open = memchr(v.s, '(', v.n);
		const char	*shut = memchr(v.s, ')', v.n);
		struct span	 name;

		if (open == NULL || shut == NULL || shut < open)
			return false;
		name = span_trim((struct span){ v.s, (size_t)(open - v.s) });
		n = svg_numbers((struct span){ open + 1,
		    (size_t)(shut - open - 1) }, a, 6);
		if (n < 1 || !one_transform(name, a, n, &one))
			return false;
		*m = drawing_product(m, &one);
		if (!is_sane(m))
			return false;
		skip(&v, (size_t)(shut - v.s) + 1);
	}
	return true;
}

/* Viewports, §7.7, §7.8 */

bool
svg_view_box(struct svg *s, const xmlNode *node, double box[4])
{
	struct span v = svg_attribute(node, "viewBox");

	if (v.s == NULL)
		return false;
	if (svg_numbers(v, box, 4) == 4 && box[2] > 0 && box[3] > 0)
		return true;
	svg_bad_value(s, node, "viewBox", v);
	return false;
}

/* 0, 1/2 or 1 of what is spare; -1 for another word. */
static double
share(struct span word, size_t from, char axis)
{
	static const char *const	names[] = { "Min", "Mid", "Max" };
	int				i;

	if (word.n != 8 || word.s[from] != axis)
		return -1;
	for (i = 0; i < 3; i++)
		if (memcmp(word.s + from + 1, names[i], 3) == 0)
			return i / 2.0;
	return -1;
}

/* preserveAspectRatio; false if it is another thing. */
static bool
aspect(struct span v, double *x, double *y, bool *slice, bool *stretch)
{
	struct span	rest = v, word;
	bool		more;

	if (!span_word(&rest, 0, &word))
		return false;
	if (span_is(word, "defer") && !span_word(&rest, 0, &word))
		return false;
	*stretch = span_is(word, "none");
	if (!*stretch) {
		*x = share(word, 0, 'x');
		*y = share(word, 4, 'Y');
	}
	more = span_word(&rest, 0, &word);
	*slice = more && span_is(word, "slice");
	return *x >= 0 && *y >= 0 &&
	    (!more || *slice || span_is(word, "meet"));
}

struct drawing_matrix
svg_fit(struct svg *s, const xmlNode *node, double w, double h, double box[4])
{
	struct span		v = svg_attribute(node, "preserveAspectRatio");
	struct drawing_matrix	m = DRAWING_IDENTITY;
	double			x = 0.5, y = 0.5;
	bool			slice = false, stretch = false;

	if (v.s != NULL && !aspect(v, &x, &y, &slice, &stretch)) {
		svg_bad_value(s, node, "preserveAspectRatio", v);
		x = y = 0.5;
		slice = stretch = false;
	}
	m.a = w / box[2];
	m.d = h / box[3];
	if (!stretch)
		m.a = m.d = slice ? fmax(m.a, m.d) : fmin(m.a, m.d);
	m.e = (stretch ? 0 : x * (w - box[2] * m.a)) - box[0] * m.a;
	m.f = (stretch ? 0 : y * (h - box[3] * m.d)) - box[1] * m.d;
	if (!is_sane(&m))
		return DRAWING_IDENTITY;
	return m;
}
