/*
 * pdf: pages of frames to a PDF file, with libharu writing the objects.
 *
 * Draws what the frames say and decides nothing. The same pages give the
 * same bytes.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include <stdbool.h>

struct buf;
struct diag;
struct fontset;
struct image_reader;
struct memo;
struct pages;

struct pdf_options {
	const char	*creator;	/* NULL: "Pisar" */
	long long	 date;		/* seconds since 1970; < 0: none written */
	struct memo	*memo;		/* borrowed; NULL: a single document */
};

/* The whole file into out; false after reporting. */
bool	pdf_write(const struct pages *, const struct pdf_options *,
	    struct buf *out, struct diag *);

/*
 * Reads PNG and JPEG for layout and for pdf_write(); relative names are
 * looked for in the folders given (NULL-ended), in order; a name that leaves
 * them or goes to the network is refused with an error.
 */
struct image_reader	*pdf_image_reader_new(const char *const *folders,
			    struct diag *);
void			 pdf_image_reader_free(struct image_reader *);

#endif
