/*
 * picture: pictures as image XObjects (ISO 32000-1, 8.9.5).
 */
#include "pdf/picture.h"

#include "base/arena.h"
#include "layout/image.h"
#include "pdf/job.h"
#include "pdf/object.h"

void
picture_free(struct picture *p)
{
	buf_free(&p->color.entries);
	buf_free(&p->color.bytes);
	buf_free(&p->mask.entries);
	buf_free(&p->mask.bytes);
}

static struct object *
make_object(struct job *job, const struct pixels *pixels,
    const struct object *mask)
{
	struct object	*o = object_new(job->writer);
	struct buf	*b = &job->text;

	buf_clear(b);
	buf_puts(b, "/Type/XObject/Subtype/Image");
	buf_add(b, buf_text(&pixels->entries), pixels->entries.n);
	if (mask != NULL) {
		buf_puts(b, "/SMask ");
		put_reference(b, mask);
	}
	object_stream_as_it_is(o, pixels->bytes.data, pixels->bytes.n);
	object_text(o, b);
	return o;
}

unsigned
job_picture(struct job *job, const struct image *image)
{
	const struct picture	*picture = image->data;
	struct object		*mask = NULL;
	size_t			 i;

	for (i = 0; i < job->pictures.n; i++)
		if (job->pictures.at[i].picture == picture)
			return (unsigned)i + 1;
	if (picture->mask.bytes.n > 0)
		mask = make_object(job, &picture->mask, NULL);
	*VEC_PUSH(&job->pictures) = (struct used_picture){
	    .picture = picture,
	    .object = make_object(job, &picture->color, mask) };
	return (unsigned)job->pictures.n;
}

void
job_put_pictures(const struct job *job, struct buf *out)
{
	for (size_t i = 0; i < job->pictures.n; i++)
		put_numbered(out, 'I', i, job->pictures.at[i].object);
}
