/*
 * form: parts of a page as form XObjects that are transparency groups
 * (ISO 32000-1, 8.10 and 11.6.6): painted together first, then laid on the
 * page with one opacity.
 */
#include "base/arena.h"
#include "pdf/job.h"
#include "pdf/object.h"

/* Wider than any page, wherever its origin: the page cuts what it paints. */
#define REACH	"28800"

unsigned
job_form(struct job *job, const struct buf *content)
{
	struct buf	*b = &job->text;
	struct object	*form = object_new(job->writer);

	object_stream(form, buf_text(content), content->n, true);
	buf_clear(b);
	buf_puts(b, "/Type/XObject/Subtype/Form/BBox[-" REACH " -" REACH " "
	    REACH " " REACH "]/Group<</S/Transparency/I true>>/Resources ");
	put_reference(b, job->resources);
	object_text(form, b);
	*VEC_PUSH(&job->forms) = form;
	return (unsigned)job->forms.n;
}

void
job_put_forms(const struct job *job, struct buf *out)
{
	size_t i;

	for (i = 0; i < job->forms.n; i++)
		put_numbered(out, 'X', i, job->forms.at[i]);
}
