/*
 * backdrop: pictures of backgrounds (XSL 1.1 §7.8.3 to §7.8.6). Says where they
 * stand; that there may be a thousand of them is the output's matter.
 */
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "fo/fo.h"
#include "layout/drawing.h"
#include "layout/image.h"
#include "layout/paint.h"

struct backdrop {
	const char		*url;		/* interned: its address is the
						   key */
	const struct image	*image;		/* NULL: none could be read */
};

/* Read once a pass, and told once if it cannot be. */
static const struct image *
find_image(struct layout *lay, const struct fo *fo)
{
	const char		*url = fo->style->box->background_image;
	struct image_reader	*reader = lay->options->images;
	struct backdrop		*found = map_find(&lay->backdrops,
				    (const char *)&url, sizeof(url));

	if (found != NULL)
		return found->image;
	found = ARENA_NEW(lay->arena, struct backdrop);
	found->url = url;
	if (reader != NULL)
		found->image = reader->read(reader, object_address(lay, url),
		    fo->place);
	else
		diag_add(lay->dg, INLINE_DROPPED, fo->place,
		    fo_property_name(FO_P_BACKGROUND_IMAGE), NULL);
	map_put(&lay->backdrops, (const char *)&found->url, sizeof(url),
	    found);
	return found->image;
}

/* The part of a picture's side that shows; the row of pictures if it
   repeats. */
struct stretch {
	mpt	from, length;
	mpt	first;		/* a picture stands there, from from on */
};

/* at: where the picture is placed; size: of it. */
static struct stretch
stretch_of(bool repeats, int64_t at, mpt size, mpt from, mpt length)
{
	struct stretch	s = { from, length, 0 };
	int64_t		off = at - from, end = at + size;

	if (repeats) {
		s.first = (mpt)(off % size);
		if (s.first > 0)
			s.first -= size;
		return s;
	}
	if (end > (int64_t)from + length)
		end = (int64_t)from + length;
	s.from = off > 0 ? (mpt)at : from;
	s.first = off > 0 ? 0 : (mpt)off;
	s.length = end > s.from ? (mpt)(end - s.from) : 0;
	return s;
}

static struct frame *
make_tile(struct layout *lay, const struct fo *fo, const struct image *image)
{
	struct frame *f;

	if (image->drawing != NULL)
		return drawing_frame(lay, fo, image->drawing, image->width,
		    image->height);
	f = frame_new(lay, FRAME_IMAGE, fo);
	f->w = image->width;
	f->h = image->height;
	f->u.image = ARENA_NEW(lay->arena, struct frame_image);
	f->u.image->image = image;
	return f;
}

struct frame *
paint_picture(struct layout *lay, const struct fo *fo, struct rect of,
    struct rect inside)
{
	const struct fo_box	*box = fo->style->box;
	enum fo_value		 repeat = box->background_repeat;
	const struct image	*image;
	struct stretch		 across, down;
	struct frame_tiles	*tiles;
	struct frame		*f, *tile;

	if (box->background_image == NULL || inside.w <= 0 || inside.h <= 0)
		return NULL;
	image = find_image(lay, fo);
	if (image == NULL || image->width <= 0 || image->height <= 0)
		return NULL;
	across = stretch_of(repeat == FO_V_REPEAT || repeat == FO_V_REPEAT_X,
	    of.x + (int64_t)fo_length(box->background_x,
	    of.w - image->width, 0), image->width, inside.x, inside.w);
	down = stretch_of(repeat == FO_V_REPEAT || repeat == FO_V_REPEAT_Y,
	    of.y + (int64_t)fo_length(box->background_y,
	    of.h - image->height, 0), image->height, inside.y, inside.h);
	if (across.length <= 0 || down.length <= 0)
		return NULL;
	f = frame_new(lay, FRAME_TILES, fo);
	f->artifact = 1;
	f->x = across.from;
	f->y = down.from;
	f->w = across.length;
	f->h = down.length;
	f->u.tiles = tiles = ARENA_NEW(lay->arena, struct frame_tiles);
	tiles->step_x = image->width;
	tiles->step_y = image->height;
	tile = make_tile(lay, fo, image);
	tile->x = across.first;
	tile->y = down.first;
	frame_append(f, tile);
	return f;
}

void
paint_picture_behind(struct layout *lay, struct frame *f, const struct fo *fo,
    struct rect of, struct rect inside)
{
	struct frame *picture = paint_picture(lay, fo, of, inside);

	if (picture != NULL)
		paint_behind(f, picture);
}
