/*
 * pattern: what is repeated over a rectangle, as tiling patterns (ISO 32000-1,
 * 8.7.3): a page's worth of pictures of a point each takes no more room than
 * two of them.
 */
#include "base/arena.h"
#include "pdf/job.h"
#include "pdf/object.h"

static void
put_dictionary(const struct job *job, struct buf *b,
    const struct frame_tiles *tiles, const struct buf *matrix)
{
	buf_puts(b, "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1"
	    "/BBox[0 0 ");
	put_decimal(b, tiles->step_x);
	buf_putc(b, ' ');
	put_decimal(b, tiles->step_y);
	buf_puts(b, "]/XStep ");
	put_decimal(b, tiles->step_x);
	buf_puts(b, "/YStep ");
	put_decimal(b, tiles->step_y);
	buf_puts(b, "/Matrix[");
	buf_add(b, buf_text(matrix), matrix->n);
	buf_puts(b, "]/Resources ");
	put_reference(b, job->resources);
}

unsigned
job_pattern(struct job *job, const struct buf *content,
    const struct frame_tiles *tiles, const struct buf *matrix)
{
	struct buf	 dictionary = { 0 }, *all = &job->text;
	uintptr_t	 number;
	struct used_pattern *p;

	put_dictionary(job, &dictionary, tiles, matrix);
	buf_clear(all);
	buf_add(all, dictionary.data, dictionary.n);
	buf_add(all, buf_text(content), content->n);
	number = (uintptr_t)map_find(&job->known_patterns, buf_text(all),
	    all->n);
	if (number == 0) {
		p = VEC_PUSH(&job->patterns);
		p->text = mem_strdup(buf_text(all));
		p->object = object_new(job->writer);
		object_stream(p->object, buf_text(content), content->n, true);
		object_text(p->object, &dictionary);
		number = job->patterns.n;
		map_put(&job->known_patterns, p->text, all->n,
		    (void *)number);
	}
	buf_free(&dictionary);
	return (unsigned)number;
}

void
job_put_patterns(const struct job *job, struct buf *out)
{
	size_t i;

	buf_puts(out, job->patterns.n > 0 ? "/Pattern<<" : "");
	for (i = 0; i < job->patterns.n; i++)
		put_numbered(out, 'P', i, job->patterns.at[i].object);
	buf_puts(out, job->patterns.n > 0 ? ">>" : "");
}

void
job_free_patterns(struct job *job)
{
	size_t i;

	for (i = 0; i < job->patterns.n; i++)
		mem_free(job->patterns.at[i].text);
	VEC_FREE(&job->patterns);
	map_free(&job->known_patterns);
}
