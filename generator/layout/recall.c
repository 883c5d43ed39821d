/*
 * recall: see recall.h. It lives as long as the shaper and the fonts, whose
 * glyphs and faces it names.
 */
#include "layout/recall.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "fo/fo.h"
#include "layout/context.h"
#include "layout/look.h"
#include "layout/paragraph.h"

#define BYTES_MAX	((size_t)4 << 20)	/* what is more is not kept */
#define TEXT_MAX	2000			/* bytes of a paragraph */
#define OBJECTS_MAX	32			/* in a paragraph */

/* A text or a rule. */
struct recalled_piece {
	size_t			 object;	/* see list_objects() */
	uint8_t			 kind, artifact; /* these as of its frame */
	mpt			 x, y, w, h, baseline;
	union {
		struct frame_text	 text;
		struct frame_rule	 rule;
	} u;
};

struct recalled_line {
	mpt			 h, baseline;
	bool			 forced;
	uint32_t		 skip;
	size_t			 n;
	struct recalled_piece	*pieces;
};

struct recalled {
	size_t			 n;
	struct recalled_line	*lines;
};

struct recall {
	struct arena	*arena;		/* all below, and their keys */
	struct map	 styles;	/* by what they say; any address */
	struct map	 paragraphs;	/* struct recalled * */
	struct buf	 key;		/* of a paragraph; scratch */
	struct buf	 style_key;	/* asked for while that is made */
	size_t		 bytes;
};

struct recall *
recall_new(void)
{
	struct recall *r = mem_alloc(sizeof(*r));

	r->arena = arena_new();
	return r;
}

static void
forget(struct recall *r)
{
	map_free(&r->styles);
	map_free(&r->paragraphs);
	arena_free(r->arena);
	r->bytes = 0;
}

void
recall_free(struct recall *r)
{
	if (r == NULL)
		return;
	forget(r);
	buf_free(&r->key);
	buf_free(&r->style_key);
	mem_free(r);
}

void
recall_begin(struct recall *r)
{
	if (r == NULL || r->bytes < BYTES_MAX)
		return;
	forget(r);
	r->arena = arena_new();
}

static void *
take(struct recall *r, size_t n, size_t size)
{
	r->bytes += n * size;
	return arena_array(r->arena, n, size);
}

static const char *
keep_key(struct recall *r, const struct buf *key)
{
	r->bytes += key->n;
	return arena_copy(r->arena, buf_text(key), key->n);
}

/* Styles */

static void
put_string(struct buf *b, const char *s)
{
	if (s != NULL)
		buf_add(b, s, strlen(s) + 1);
}

const void *
recall_style(struct recall *r, const struct fo_text *text)
{
	struct fo_text		 bare;
	struct buf		*b = &r->style_key;
	const char *const	*family;
	void			*found;

	memcpy(&bare, text, sizeof(bare));	/* its padding, too */
	bare.families = NULL;
	bare.language = bare.country = NULL;
	buf_clear(b);
	buf_add(b, (const char *)&bare, sizeof(bare));
	for (family = text->families; family != NULL && *family != NULL;
	    family++)
		put_string(b, *family);
	put_string(b, text->language);
	put_string(b, text->country);
	found = map_find(&r->styles, buf_text(b), b->n);
	if (found == NULL) {
		found = take(r, 1, 1);
		map_put(&r->styles, keep_key(r, b), b->n, found);
	}
	return found;
}

/* Paragraphs */

/* The paragraph's objects in document order; NULL at its end. depth counts
   those around it. */
static const struct fo *
next_object(const struct recall_key *key, const struct fo *fo, size_t *depth)
{
	if (fo->first != NULL) {
		++*depth;
		return fo->first;
	}
	for (; fo->next == NULL; fo = fo->parent, --*depth)
		if (*depth == 0)
			return NULL;
	return *depth == 0 && fo->next == key->end ? NULL : fo->next;
}

/* What is drawn of an inline beside its text is found in its frames. */
static bool
is_plain(const struct fo *fo, const struct look *look)
{
	return (fo->element == FO_TEXT || fo->element == FO_INLINE ||
	    (fo->element == FO_LEADER && fo->first == NULL)) &&
	    fo->strings == NULL && look->face != NULL &&
	    fo->style->box->background_image == NULL;
}

static bool
put_object(struct layout *lay, struct buf *b, const struct fo *fo,
    size_t depth)
{
	const struct look	*look = look_find(lay, fo);
	struct {
		const void	*style;
		size_t		 element, n, depth;
	} head = { look->style, fo->element, 0, depth };

	if (!is_plain(fo, look))
		return false;
	if (fo->element == FO_TEXT)
		head.n = strlen(fo->text);
	if (head.n > TEXT_MAX)
		return false;
	buf_add(b, (const char *)&head, sizeof(head));
	if (fo->element == FO_TEXT)
		buf_add(b, fo->text, head.n);
	else
		buf_add(b, (const char *)fo->style->box,
		    sizeof(*fo->style->box));
	return true;
}

static bool
make_key(struct layout *lay, const struct recall_key *key)
{
	struct buf		*b = &lay->options->recall->key;
	const struct look	*look = look_find(lay, key->block);
	const struct fo_box	*box = key->block->style->box;
	const struct fo		*fo = key->first;
	size_t			 n = 0, depth = 0;
	struct {
		const void	*style;
		int64_t		 width, around;
	} head = { look->style, (int64_t)key->width * 4 +
	    (key->first_line ? 2 : 0) + (key->last_run ? 1 : 0),
	    lay->lines_of };

	if (look->face == NULL || fo == NULL || box->underline ||
	    box->overline || box->line_through)
		return false;
	buf_clear(b);
	buf_add(b, (const char *)&head, sizeof(head));
	for (; fo != NULL; fo = next_object(key, fo, &depth))
		if (++n > OBJECTS_MAX || !put_object(lay, b, fo, depth))
			return false;
	return b->n <= TEXT_MAX + OBJECTS_MAX * sizeof(*box);
}

/* The paragraph's objects and, for what is drawn beside them, its block; how
   many there are. */
static size_t
list_objects(const struct recall_key *key, const struct fo **objects)
{
	const struct fo	*fo = key->first;
	size_t		 n = 0, depth = 0;

	for (; fo != NULL; fo = next_object(key, fo, &depth))
		objects[n++] = fo;
	objects[n++] = key->block;
	return n;
}

static struct frame *
make_piece(struct layout *lay, const struct fo *fo, struct recalled_piece *from)
{
	struct frame *f = frame_new(lay, (enum frame_kind)from->kind, fo);

	f->artifact = from->artifact;
	f->x = from->x;
	f->y = from->y;
	f->w = from->w;
	f->h = from->h;
	f->baseline = from->baseline;
	if (f->kind == FRAME_TEXT)
		f->u.text = &from->u.text;
	else
		f->u.rule = &from->u.rule;
	return f;
}

static void
make_line(struct layout *lay, const struct recall_key *key,
    const struct fo *const *objects, const struct recalled_line *from,
    struct line *line)
{
	struct frame		*f = frame_new(lay, FRAME_LINE, key->block);
	struct recalled_piece	*p;

	f->w = key->width;
	f->h = from->h;
	f->baseline = from->baseline;
	for (p = from->pieces; p < from->pieces + from->n; p++)
		frame_append(f, make_piece(lay, objects[p->object], p));
	*line = (struct line){ .frame = f, .forced = from->forced,
	    .skip = from->skip };
}

bool
recall_find(struct layout *lay, struct recall_key *key,
    struct paragraph *out)
{
	struct recall		*r = lay->options->recall;
	const struct recalled	*found;
	const struct fo		*objects[OBJECTS_MAX + 1];
	size_t			 i;

	if (r == NULL || !make_key(lay, key))
		return false;
	key->said = diag_said(lay->dg);
	found = map_find(&r->paragraphs, buf_text(&r->key), r->key.n);
	if (found == NULL)
		return false;
	list_objects(key, objects);
	out->n = found->n;
	out->lines = ARENA_ARRAY(lay->scratch, found->n, struct line);
	for (i = 0; i < found->n; i++)
		make_line(lay, key, objects, &found->lines[i],
		    &out->lines[i]);
	return true;
}

/* The text or rule of one of n objects. */
static bool
keep_piece(struct recall *r, const struct fo *const *objects, size_t n,
    const struct frame *f, struct recalled_piece *to)
{
	size_t size, i = 0;

	while (i < n && objects[i] != f->fo)
		i++;
	if (i == n || (f->kind != FRAME_TEXT && f->kind != FRAME_RULE) ||
	    f->id != NULL)
		return false;
	*to = (struct recalled_piece){ .object = i, .kind = f->kind,
	    .artifact = f->artifact, .x = f->x, .y = f->y, .w = f->w,
	    .h = f->h, .baseline = f->baseline };
	if (f->kind == FRAME_RULE) {
		to->u.rule = *f->u.rule;
		return true;
	}
	to->u.text = *f->u.text;
	size = f->u.text->n * sizeof(*f->u.text->glyphs);
	to->u.text.glyphs = memcpy(take(r, 1, size), f->u.text->glyphs, size);
	return true;
}

static bool
keep_line(struct recall *r, const struct fo *const *objects, size_t n,
    const struct line *line, struct recalled_line *to)
{
	const struct frame *f;

	*to = (struct recalled_line){ .h = line->frame->h,
	    .baseline = line->frame->baseline, .forced = line->forced,
	    .skip = line->skip };
	for (f = line->frame->first; f != NULL; f = f->next)
		to->n++;
	to->pieces = take(r, to->n, sizeof(*to->pieces));
	to->n = 0;
	for (f = line->frame->first; f != NULL; f = f->next)
		if (!keep_piece(r, objects, n, f, &to->pieces[to->n++]))
			return false;
	return line->called == NULL && line->frame->u.aside == 0;
}

void
recall_keep(struct layout *lay, const struct recall_key *key,
    const struct paragraph *p)
{
	struct recall	*r = lay->options->recall;
	const struct fo	*objects[OBJECTS_MAX + 1];
	size_t		 n;
	struct recalled	*kept;

	if (r == NULL || r->bytes >= BYTES_MAX ||
	    diag_said(lay->dg) != key->said || !make_key(lay, key))
		return;
	n = list_objects(key, objects);
	kept = take(r, 1, sizeof(*kept));
	kept->lines = take(r, p->n, sizeof(*kept->lines));
	for (; kept->n < p->n; kept->n++)
		if (!keep_line(r, objects, n, &p->lines[kept->n],
		    &kept->lines[kept->n]))
			return;
	map_put(&r->paragraphs, keep_key(r, &r->key), r->key.n, kept);
}
