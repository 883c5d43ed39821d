/*
 * note: footnotes at the foot of the page: their height while a page is
 * being filled, and what of them goes on to the next. Private to layout/.
 */
#ifndef LAYOUT_NOTE_H
#define LAYOUT_NOTE_H

#include "base/map.h"
#include "layout/vlist.h"

/* A note, or what is left of one that began on a page before. */
struct note {
	const struct fo	*fo;		/* fo:footnote */
	const struct vlist *list;
	struct cursor	 from;
	mpt		 height;	/* of what is left */
	mpt		 least;		/* of a first part of it; 0: not known
					   yet */
};

struct notes {
	struct note_room room;		/* first: given to fill_find() */
	struct layout	*lay;
	mpt		 width;
	const struct fo	*separator;	/* fo:static-content, or NULL */
	mpt		 separator_height;
	VEC(struct note) waiting;	/* from pages before */
	VEC(const struct fo *) kept;	/* called higher up on the page */
	struct map	 known;		/* fo:footnote → struct note */
};

void	notes_start(struct notes *, struct layout *, const struct fo *separator,
	    mpt width);
void	notes_end(struct notes *);
/* The width of notes called from here on; none left over is wider. */
void	notes_set_width(struct notes *, mpt);
/* The height of all notes on the page with these. */
mpt	notes_height(struct notes *, const struct fo *const *called,
	    size_t n);
/* Keeps notes called higher up on a page, to be placed at its foot. */
void	notes_keep(struct notes *, const struct fo *const *called, size_t n);
void	notes_forget(struct notes *);
/*
 * Sets the waiting notes, those kept and those called at x above the line
 * bottom in the frame, in at most that room; what has no room waits.
 */
void	notes_place(struct notes *, const struct fo *const *called, size_t n,
	    mpt room, mpt x, mpt bottom, struct frame *into);

#endif
