/*
 * set: what a set of fonts and a face are made of. Private to font/.
 */
#ifndef FONT_SET_H
#define FONT_SET_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hb.h>

#include "base/arena.h"
#include "base/map.h"
#include "font/font.h"

struct family;

/*
 * Opened when it is first asked for, under the set's lock; what is set then
 * never changes again, so that holders of a face need no lock.
 */
struct face {
	struct fontset		*set;		/* borrowed */
	const struct family	*family;	/* borrowed */
	const char		*file;		/* in the set's folder */
	int			 weight;
	bool			 italic;
	int			 stretch;	/* -4 … 4, 0: normal */
	size_t			 number;	/* in the set, from 0 */

	bool			 tried;		/* opening was tried */
	hb_face_t		*hb;		/* owned; NULL: unusable */
	hb_font_t		*font;		/* owned; scale: font units */
	struct face_metrics	 metrics;
	char			 name[128];	/* PostScript */

	/* under the set's lock; see subset.c */
	hb_face_t		*bare;		/* owned, or NULL */
};

struct family {
	const char	*name;
	VEC(struct face *) faces;	/* borrowed; in the catalogue's order */
};

/* A stand-in that was reported to a diag; see unknown_family(). */
struct reported {
	const struct diag	*dg;		/* only compared */
	char			*name;		/* owned */
};

struct fontset {
	char			*folder;	/* owned */
	struct arena		*arena;		/* names, faces, families */
	VEC(struct family *)	 families;
	VEC(struct face *)	 faces;
	VEC(struct family *)	 fallback;
	struct map		 names;		/* folded: struct family * */
	bool			 kerning;

	pthread_mutex_t		 lock;		/* for all below, and faces */
	VEC(struct reported)	 reported;
};

/* Reads the table; false after reporting. */
bool	catalogue_read(struct fontset *, const char *path, struct diag *);
/* The family of that name or alias, whatever the case of its letters. */
struct family	*catalogue_family(const struct fontset *, const char *name);

/* Opens a face if it was not tried before; the lock is held. */
bool	face_open(struct face *, struct diag *, const struct place *);
void	face_close(struct face *);

/* Units of the face in those of a word's advance. */
static inline int
face_scale(const struct face *face, hb_position_t units)
{
	return (int)((int64_t)units * FONT_EM / face->metrics.units_per_em);
}

/* The character whose glyph is drawn when the face has none for c; c itself
   if there is no such; 0 for what is never drawn (U+00AD, U+2060, …). */
ucs	face_stand_in(ucs c);
/* In 1/1000 em, the width of a space that the face does not have; 0: the
   stand-in's own. */
int	face_space_width(ucs c);

#endif
