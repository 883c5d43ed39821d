/*
 * job: one document on its way to a file. Private to pdf/.
 */
#ifndef PDF_JOB_H
#define PDF_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "layout/frame.h"

struct canvas;
struct diag;
struct fonts;
struct image;
struct object;
struct picture;
struct pdf_options;
struct writer;

struct used_state {
	int	fill, stroke;		/* opacities, thousandths */
};

struct used_shading {
	char		*text;		/* owned; of its dictionary */
	struct object	*object;
};

struct used_pattern {
	char		*text;		/* owned; its dictionary and content */
	struct object	*object;
};

struct used_picture {
	const struct picture	*picture;	/* borrowed */
	struct object		*object;
};

struct job {
	const struct pages	*pages;		/* borrowed */
	const struct pdf_options *options;	/* borrowed */
	struct diag		*dg;		/* borrowed */
	struct writer		*writer;
	struct fonts		*fonts;
	struct object		**page_objects;	/* owned; by page index */
	struct object		*resources;
	struct object		**nodes;	/* owned; of the page tree */
	size_t			 nnode;		/* 0: all pages in the root */
	struct map		 anchors;	/* id: const struct anchor * */
	VEC(struct used_picture) pictures;
	VEC(struct used_shading) shadings;
	VEC(struct used_pattern) patterns;
	struct map		 known_patterns; /* by text: which, + 1 */
	VEC(struct used_state)	 states;
	VEC(struct object *)	 forms;
	struct buf		 text;		/* scratch for dictionaries */
};

#define JOB_NODE_PAGES	1000

/* pdf.c: the node of the page tree that the page hangs in. */
const struct object	*job_page_parent(const struct job *, size_t page);
/* pdf.c: the root of the tree has the first page's; pages like it need none. */
void	job_put_media_box(struct buf *, const struct page *);

/* page.c: every glyph, for the fonts. */
void	job_count(struct job *);
/* Every page's content; false after reporting. */
bool	job_pages(struct job *);

/* link.c: links, bookmarks, named places. */
void	job_anchors(struct job *);
/* An annotation for the frame's area (of the canvas), or NULL. */
struct object	*job_link(struct job *, const struct canvas *,
		    const struct frame *, int64_t x, int64_t y);
/* Each puts its entry of the catalogue, if there is anything to say. */
void	job_outlines(struct job *, struct buf *catalog);
void	job_names(struct job *, struct buf *catalog);

/* picture.c: the number that names the picture in content. */
unsigned	job_picture(struct job *, const struct image *);
void		job_put_pictures(const struct job *, struct buf *);

/*
 * form.c: content that is shown as one thing, as a transparency group (ISO
 * 32000-1, 11.6.6); the number that names it in content.
 */
unsigned	job_form(struct job *, const struct buf *content);
void		job_put_forms(const struct job *, struct buf *);

/*
 * pattern.c: the number that names content of that size, which is repeated
 * side by side; matrix: from its lower corner to the page.
 */
unsigned	job_pattern(struct job *, const struct buf *content,
		    const struct frame_tiles *, const struct buf *matrix);
void		job_put_patterns(const struct job *, struct buf *);
void		job_free_patterns(struct job *);

/* shade.c: numbers that name a gradient, and opacities, in content. */
unsigned	job_shading(struct job *, const struct drawing_gradient *);
unsigned	job_state(struct job *, int fill, int stroke);
void		job_put_shades(const struct job *, struct buf *);
void		job_free_shades(struct job *);

#endif
