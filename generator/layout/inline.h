/*
 * inline: the parts of a paragraph between the formatting objects and the
 * frames of its lines. Private to layout/.
 *
 *	collect.c  objects to characters, and runs of them of one look
 *	level.c    the inlines that they stand in
 *	space.c    white space, XSL 1.1 §7.16
 *	wrap.c     where lines may end; hyphen.c: where words may
 *	atom.c     runs to words, spaces and objects with widths
 *	align.c    heights of inlines about their line's baseline
 *	object.c   sizes of pictures and leaders
 *	gap.c      the spaces about inlines
 *	items.c    atoms to the breaker's boxes, glue and penalties
 *	line.c     the atoms of one line to frames
 *
 * All of it lives in the layout's scratch arena while one paragraph is
 * laid; frames and glyphs go to its own arena.
 */
#ifndef LAYOUT_INLINE_H
#define LAYOUT_INLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "layout/breaker.h"
#include "layout/context.h"
#include "layout/look.h"
#include "layout/paragraph.h"

struct filled;
struct fo;
struct image;
struct opened;

#define INLINE_DEPTH	200	/* objects nested in one paragraph */

/* Heights of the baselines of an area, XSL 1.1 §7.14.5. */
struct baselines {
	mpt		 ascent, descent; /* about the alphabetic one */
	mpt		 x_height;
	enum fo_value	 dominant;
	mpt		 before, after;	/* edges, above the dominant one */
	bool		 replaced;	/* not of text */
	bool		 placed;	/* its alignment-point is point */
	mpt		 point;		/* below its upper edge */
};

/* So that a few of them together are a length still. */
static inline mpt
clamp(mpt v)
{
	return v > MPT_MAX ? MPT_MAX : v < -MPT_MAX ? -MPT_MAX : v;
}

/* An open inline object, or the block: where its text stands. */
struct level {
	struct level		*up;	/* NULL: the block's */
	const struct fo		*fo;
	const struct look	*look;
	mpt		 shift;		/* of the baseline, upwards */
	struct baselines own;
	struct baselines *table;	/* for what stands in it: its own or
					   that of a level around */
	enum fo_value	 baseline;	/* of the table around; computed */
	mpt		 raised;	/* baseline-shift */
	mpt		 aligned;	/* that baseline, and */
	mpt		 offset;	/* the table's dominant one, above the
					   block's */
	mpt		 start, end;	/* space, border and padding */
	mpt		 space_start, space_end; /* the space in them, and */
	mpt		 start_stretch, start_shrink; /* how far it gives */
	mpt		 end_stretch, end_shrink;
	mpt		 start_again, end_again; /* retained where a line's end
						    parts it */
	mpt		 starts_again, ends_again; /* with those around it */
	mpt		 above, below;	/* what it takes up about its baseline */
	mpt		 rim;		/* of a picture: border and padding
					   above it, which count in the line */
	int		 depth;
	int16_t		 keep;		/* keep-together.within-line */
	int16_t		 next, previous; /* keep-with-….within-line */
	bool		 nowrap;
	bool		 boxed;		/* border or background */
	bool		 spaced;	/* space-start or space-end */
	bool		 under, over, through;	/* lines that begin with it */
	bool		 decorated;	/* any of them */
	bool		 bare;		/* ends one of those around it */
	bool		 linked;
	const char	*id;
};

enum run_kind {
	RUN_TEXT,	/* characters of a level */
	RUN_OPEN,	/* a level begins; no characters */
	RUN_CLOSE,
	RUN_OBJECT,	/* one character that stands for fo */
	RUN_NOTE	/* a footnote belongs here; no characters */
};

struct run {
	uint8_t		 kind;
	uint32_t	 from, to;	/* characters */
	struct level	*level;
	const struct fo	*fo;
};

enum atom_kind {
	ATOM_TEXT,	/* characters without a break among them */
	ATOM_SPACE,	/* one that may change its width, or be dropped */
	ATOM_ZERO,	/* a break opportunity of no width */
	ATOM_SOFT,	/* a soft hyphen */
	ATOM_FEED,	/* the line ends */
	ATOM_OPEN,
	ATOM_CLOSE,
	ATOM_GRAPHIC,	/* or an inline-container */
	ATOM_LEADER,
	ATOM_NOTE
};

struct graphic {
	const struct image	*image;	/* borrowed; NULL: area */
	struct frame		*area;	/* an inline-container's content */
	mpt	 width, height;		/* of the area, padding included */
	mpt	 x, y;			/* of the picture in it */
	mpt	 image_width, image_height;
	bool	 clip;
	mpt	 above;			/* the baseline */
};

struct leader {
	mpt			 min, opt, max;
	mpt			 thickness;
	const struct look	*look;	/* of the unit */
	const struct word	*unit;	/* of dots or content, or NULL */
	mpt			 unit_width; /* what the unit takes up */
	mpt			 unit_space; /* of that, before it */
};

struct atom {
	uint8_t			 kind;
	bool			 breakable; /* a line may end behind it */
	bool			 elastic;   /* of variable width: a space,
					       letters, the side of an inline */
	bool			 kept;	/* a space not dropped at line ends */
	bool			 hyphens; /* has HYPHEN_POINTs in it */
	bool			 tight;	/* no letter-spacing behind it */
	int16_t			 keep;	/* of neighbours that a break behind
					   it would part */
	mpt			 width;
	mpt			 reserve; /* so much more where lines are
					     chosen: a number not yet known */
	uint32_t		 from, to;	/* characters */
	struct level		*level;
	const struct fo		*fo;
	const struct face	*face;	/* text: may be a fallback */
	mpt			 size;	/* text: small capitals differ */
	const struct word	*word;
	union {
		struct graphic	*graphic;
		struct leader	*leader;
	} u;
};

/* A paragraph on its way. */
struct para {
	struct layout		*lay;
	const struct fo		*block;
	mpt			 width;
	mpt			 around;	/* what a percentage of
						   text-indent is of */
	struct level		*root;

	ucs			*c;
	uint8_t			*at;	/* WRAP_…, HYPHEN_POINT */
	size_t			 n, room;
	struct run		*runs;
	size_t			 nrun, run_room;
	struct atom		*atoms;
	size_t			 natom, atom_room;
	bool			 too_deep; /* said so */
	bool			 spaced;   /* a level is */
	bool			 bound;	   /* one is kept with a neighbour */
	bool			 weak;	   /* a keep is a number */
	bool			 edges;	/* there are levels at edges */
	int			 depth;	/* of the deepest level */
	struct opened		*open;	/* room for the pen's, or NULL yet */
};

/* At least one more member of size in scratch memory, moved if need be. */
void	*para_grow(struct para *, void *old, size_t n, size_t *room,
	    size_t size);

/* That of an object within up; NULL: of the block itself. */
struct level	*level_new(struct para *, struct level *up, const struct fo *);
/* Sets where the level stands, XSL 1.1 §7.14: with text of its look, */
void	align_text(struct level *);
/* a picture or the like of that height, borders and padding with it, */
void	align_replaced(struct level *, mpt height);
/* or an area of lines, the first baseline of which is so far below its upper
   edge, or below 0 for none. */
void	align_container(struct level *, mpt height, mpt first);
/* The edges of a line's table about the alphabetic baseline; */
void	align_edges(struct baselines *, mpt above, mpt below);
/* what the level, and those around it, stand at then. */
void	align_again(struct level *);
/* It stands at an edge of the line. */
bool	align_at_edge(const struct para *, const struct level *);

void	collect(struct para *, const struct fo *first, const struct fo *end);
/* The basic-link that the block stands in, or is; NULL for none. */
const struct fo	*collect_link_around(const struct fo *block);
void	space_treat(struct para *);
void	atoms_make(struct para *);

/* The picture of a graphic; NULL after reporting. */
const struct image *object_image(struct para *, const struct fo *);
/* The level gets the picture's height. */
struct graphic	*object_graphic(struct para *, struct level *,
		    const struct fo *);
/* The same of an inline-container, and the notes called in it. */
struct graphic	*object_area(struct para *, struct level *,
		    const struct fo *, struct filled *called);
struct leader	*object_leader(struct para *, struct level *,
		    const struct fo *);


/* Millipoints of the first n glyphs of a text atom. */
mpt	atom_advance(const struct atom *, size_t n);
/* How many glyphs show the characters before c; -1: c is inside a glyph. */
int	atom_glyph(const struct atom *, uint32_t c);
/* True for the space of a line's end or beginning that is not printed. */
bool	atom_is_dropped(const struct atom *);

/* Does it do anything to those it meets? */
bool	gap_counts(const struct fo_space *);
/*
 * Settles the spaces about the inlines of these atoms. edges: of a line, where
 * they go; else as they are before lines are chosen.
 */
void	gaps_settle(struct para *, size_t from, size_t end, bool edges);
/*
 * Of the settled spaces before the atom at end, or from the other on, up to
 * what shows: so much goes if a line ends, or begins, there.
 */
mpt	gap_lost_before(const struct para *, size_t end);
mpt	gap_lost_after(const struct para *, size_t from);

/* Items for one line feed's worth of atoms. */
struct item_list {
	struct item	*at;
	size_t		 n, room;
	enum fo_value	 align;		/* justify, start, center; auto: only
					   the last line is justified */
	bool		 hyphens;	/* with the points of hyphenate() */
	bool		 firm;		/* keeps that are numbers hold */
};

/* Items of the atoms from up to end, which hold no line feed. */
void	items_make(struct para *, struct item_list *, size_t from, size_t end,
	    mpt indent);
/* What ends the last line; last: its alignment. */
void	items_finish(struct para *, struct item_list *, enum fo_value last,
	    mpt end_indent);

/* The atoms of a line, and how they stand in it. */
struct line_range {
	size_t		 from, end;	/* atoms; end is not in it */
	uint32_t	 from_cut;	/* the first begins at this character, */
	uint32_t	 end_cut;	/* the last ends before this; 0: whole */
	bool		 hyphen;	/* printed at the end */
	bool		 shrinks;	/* spaces may be narrower than natural */
	mpt		 indent, end_indent;
	enum fo_value	 align;
};

/* What was open at the end of the line before, and is at that of this one. */
struct level	*line_begins_in(const struct para *,
		    const struct line_range *);
struct level	*line_ends_in(const struct para *, const struct line_range *);
/* False if the atoms show nothing and mark no place: there is no line. */
bool	line_is_empty(const struct para *, const struct line_range *);
void	line_make(struct para *, const struct line_range *, struct line *);

#endif
