/*
 * emit: formatting objects to items of a vlist. Private to layout/.
 */
#ifndef LAYOUT_EMIT_H
#define LAYOUT_EMIT_H

#include "layout/resume.h"
#include "layout/vlist.h"

struct emitter {
	struct layout	*lay;
	struct vlist	*list;
	struct wrapper	*open;		/* the innermost */
	int		 keep;		/* strength of keep-together here */

	/* since the last box */
	bool		 boxed;		/* there is one */
	int		 keep_across;	/* of keep-with-next, -with-previous */
	int		 keep_common;	/* of the innermost object around both */
	enum fo_value	 force;		/* break-before, -after, or 0 */
	VEC(struct vitem) lead;		/* spaces and openings to come */
	struct group	*section;	/* section row in force, to repeat */
	int		 depth;

	/* the rest of a list of another width; else NULL and 0 */
	const struct resume *resume;	/* not reached yet */
	uint32_t	 skip;		/* of the next paragraph */
};

void	emit_children(struct emitter *, const struct fo *);
/* An item without room of its own: behind a break that is demanded here. */
void	emit_loose(struct emitter *, struct vitem);
/* A box's worth of content is about to come: break and lead before it. */
void	emit_lead(struct emitter *);
/* Openings that got no box, before their closing. */
void	emit_flush(struct emitter *);
struct vitem	*emit_item(struct emitter *, enum vitem_kind,
		    const struct fo *);
/* The group as an item; what its cells ask of its edges is heeded. */
void	emit_group(struct emitter *, const struct fo *, struct group *,
	    struct group *section);
/* Opens a block-level object: break, space, keeps; close it likewise. */
struct wrapper	*emit_open(struct emitter *, const struct fo *, mpt x, mpt w);
/* The same between its indents. */
struct wrapper	*emit_open_block(struct emitter *, const struct fo *);
void	emit_close(struct emitter *, struct wrapper *, int keep_before);
/* The keep-together strength in force, for emit_close(). */
int	emit_keep(struct emitter *, const struct fo *);

/* An indent of text in the list's area. */
static inline mpt
emit_length(const struct emitter *em, struct fo_len len)
{
	return area_length(&em->list->area, len);
}

/* Width of the area that the object stands in: what a percentage is of. */
mpt	emit_base(const struct emitter *, const struct fo *);

void	emit_table(struct emitter *, const struct fo *);
void	emit_list_item(struct emitter *, const struct fo *);
void	emit_list_block(struct emitter *, const struct fo *);
void	emit_container(struct emitter *, const struct fo *);
void	emit_captioned(struct emitter *, const struct fo *);
void	emit_block(struct emitter *, const struct fo *);
/* One row, with room for so many cells, whose x counts from the area's edge,
   not the block's. */
struct group	*emit_row(struct emitter *, const struct fo *, size_t ncell);
/*
 * The content of a container in a frame of its own, border and padding
 * around it, turned as reference-orientation says. The area is the content's;
 * h: of it too, 0 for as high as it is; ref: what its padding in percent is of.
 * The notes called in it, to be freed with VEC_FREE.
 */
struct frame	*container_area(struct layout *, const struct fo *,
		    struct area, mpt h, mpt ref, struct filled *called);
/* keep-with-previous and break-before of an object without a wrapper. */
void	emit_before(struct emitter *, const struct fo *);
void	emit_after(struct emitter *, const struct fo *);
void	emit_space_after(struct emitter *, const struct fo *);

/* True for block, table, list-block…, wrappers that hold one, and inlines and
   links that hold nothing else. */
bool	fo_is_block_level(const struct fo *);

#endif
