/*
 * line: what line.c measures, and the pen that writes its frames (pen.c).
 * Private to them.
 */
#ifndef LAYOUT_LINE_H
#define LAYOUT_LINE_H

#include "layout/inline.h"

/* What is known of a line before it is written. */
struct measure {
	size_t	 first, last;	/* atoms that are seen; last is not in it */
	size_t	 nnote, nglyph;
	int64_t	 spare;		/* width left over; < 0: sticks out */
	int64_t	 stretch, shrink; /* of the spaces */
	int64_t	 space_room, space_done; /* the one that is asked for */
	int64_t	 space_share, space_given; /* what they take of the spare */
	int64_t	 leader_stretch, leader_shrink;
	int64_t	 leader_room, leader_done;
	int64_t	 leader_share, leader_given;
	mpt	 above, below;	/* heights about the baseline */
};

/* An inline that is being written, and has something of its own to show. */
struct opened {
	const struct level	*level;
	struct frame		*rect;	/* background, or NULL */
	struct frame		*link;	/* or NULL */
	mpt			 x;	/* where it began */
	mpt			 stroke_x; /* where its lines under text did */
	bool			 begun;	/* on this line */
};

struct pen {
	struct layout	*lay;
	struct line	*line;
	mpt		 x, baseline;	/* in the line's frame */
	struct frame	*parent;	/* the line's, or a link's */
	mpt		 parent_x, parent_y; /* its place in the line */
	struct opened	*open;		/* room for the deepest level */
	size_t		 nopen;
	struct frame	*text;		/* being written, or NULL */
	const struct atom *like;	/* what stands in it */
	struct glyph	*glyphs;	/* room for the line's */
	int64_t		 spread;	/* shared by so many letters to come */
	int64_t		 nspread;
};

void	pen_start(struct pen *, struct frame *line, mpt x, size_t nglyph);
/* Opens what was open at the end of the line before. */
void	pen_reopen(struct pen *, const struct level *);
void	pen_open(struct pen *, const struct level *, bool begun);
void	pen_close(struct pen *, const struct level *, bool ended);
/* So much more goes to the letters of the next text, n of them. */
void	pen_spread(struct pen *, mpt more, int64_t n);
void	pen_text(struct pen *, const struct atom *, size_t from, size_t end);
void	pen_space(struct pen *, const struct atom *, mpt width);
void	pen_hyphen(struct pen *, const struct atom *);
void	pen_graphic(struct pen *, const struct atom *);
void	pen_leader(struct pen *, const struct atom *, mpt width, mpt line);
void	pen_end(struct pen *);

#endif
