/*
 * shade: gradients as shadings (ISO 32000-1, 8.7.4.5) and opacities as
 * graphics states (11.6.4.4), each once in a document.
 */
#include <string.h>

#include "base/arena.h"
#include "pdf/job.h"
#include "pdf/object.h"

static void
put_rgb(struct buf *b, const char *key, struct fo_color c)
{
	const unsigned	parts[3] = { c.r, c.g, c.b };
	int		i;

	buf_puts(b, key);
	for (i = 0; i < 3; i++) {
		buf_puts(b, i > 0 ? " " : "[");
		put_decimal(b, (parts[i] * 1000 + 127) / 255);
	}
	buf_puts(b, "]");
}

/* From one colour to another (7.10.3). */
static void
put_step(struct buf *b, struct fo_color from, struct fo_color to)
{
	buf_puts(b, "<</FunctionType 2/Domain[0 1]/N 1");
	put_rgb(b, "/C0", from);
	put_rgb(b, "/C1", to);
	buf_puts(b, ">>");
}

/* Steps between stops apart, stitched (7.10.4); before the first and behind
   the last stop the colour stays. */
static void
put_function(struct buf *b, const struct drawing_gradient *g)
{
	struct buf	bounds = { 0 }, encode = { 0 };
	double		last = 0;
	size_t		i;

	buf_puts(b, "<</FunctionType 3/Domain[0 1]/Functions[");
	for (i = 0; i <= g->n; i++) {
		const struct drawing_stop *to = &g->stops[i < g->n ? i :
		    g->n - 1];
		double at = i < g->n ? to->offset : 1;

		if (at <= last)
			continue;
		if (last > 0) {
			put_fraction(&bounds, last);
			buf_putc(&bounds, ' ');
		}
		put_step(b, g->stops[i > 0 ? i - 1 : 0].color, to->color);
		buf_puts(&encode, "0 1 ");
		last = at;
	}
	buf_printf(b, "]/Bounds[%s]/Encode[%s]>>", buf_text(&bounds),
	    buf_text(&encode));
	buf_free(&bounds);
	buf_free(&encode);
}

static void
put_shading(struct buf *b, const struct drawing_gradient *g)
{
	buf_puts(b, "/ColorSpace/DeviceRGB/Extend[true true]");
	if (g->radial) {
		buf_puts(b, "/ShadingType 3/Coords[");
		put_fraction(b, g->focus_x);
		buf_putc(b, ' ');
		put_fraction(b, g->focus_y);
		buf_puts(b, " 0 0 0 1]/Function");
	} else
		buf_puts(b, "/ShadingType 2/Coords[0 0 1 0]/Function");
	put_function(b, g);
}

unsigned
job_shading(struct job *job, const struct drawing_gradient *g)
{
	struct buf	*b = &job->text;
	size_t		 i;

	buf_clear(b);
	put_shading(b, g);
	for (i = 0; i < job->shadings.n; i++)
		if (strcmp(job->shadings.at[i].text, buf_text(b)) == 0)
			return (unsigned)i + 1;
	*VEC_PUSH(&job->shadings) = (struct used_shading){
	    .text = mem_strdup(buf_text(b)),
	    .object = object_new(job->writer) };
	object_text(job->shadings.at[i].object, b);
	return (unsigned)i + 1;
}

unsigned
job_state(struct job *job, int fill, int stroke)
{
	size_t i;

	for (i = 0; i < job->states.n; i++)
		if (job->states.at[i].fill == fill &&
		    job->states.at[i].stroke == stroke)
			return (unsigned)i + 1;
	*VEC_PUSH(&job->states) = (struct used_state){ fill, stroke };
	return (unsigned)job->states.n;
}

void
job_put_shades(const struct job *job, struct buf *out)
{
	size_t i;

	buf_puts(out, job->shadings.n > 0 ? "/Shading<<" : "");
	for (i = 0; i < job->shadings.n; i++)
		put_numbered(out, 'S', i, job->shadings.at[i].object);
	buf_puts(out, job->shadings.n > 0 ? ">>" : "");
	for (i = 0; i < job->states.n; i++) {
		buf_puts(out, i == 0 ? "/ExtGState<</G" : "/G");
		put_int(out, (int64_t)i + 1);
		buf_puts(out, "<</ca ");
		put_decimal(out, job->states.at[i].fill);
		buf_puts(out, "/CA ");
		put_decimal(out, job->states.at[i].stroke);
		buf_puts(out, ">>");
	}
	buf_puts(out, job->states.n > 0 ? ">>" : "");
}

void
job_free_shades(struct job *job)
{
	size_t i;

	for (i = 0; i < job->shadings.n; i++)
		mem_free(job->shadings.at[i].text);
	VEC_FREE(&job->shadings);
	VEC_FREE(&job->states);
}
