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

struct recalled_text {
	mpt			 x, y, w, h, baseline; /* as of its frame */
	struct frame_text	 text;
};

struct recalled_line {
	mpt			 h, baseline;
	bool			 forced;
	uint32_t		 skip;
	size_t			 n;
	struct recalled_text	*texts;
};

struct recalled {
	size_t			 n;
	struct recalled_line	*lines;
};

struct recall {
	struct arena	*arena;		/* all below, and their keys */
	struct map	 styles;	/* by what they say; any address */
	struct map	 paragraphs;	/* struct recalled * */
	struct buf	 key;		/* scratch */
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
keep_key(struct recall *r)
{
	r->bytes += r->key.n;
	return arena_copy(r->arena, buf_text(&r->key), r->key.n);
}

/* Styles; recall_style() uses the key, too */

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
	struct buf		*b = &r->key;
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
		map_put(&r->styles, keep_key(r), b->n, found);
	}
	return found;
}

/* Paragraphs */

static bool
is_plain(const struct recall_key *key, const struct look *look)
{
	const struct fo		*text = key->first;
	const struct fo_box	*box = key->block->style->box;
	const struct fo_text	*block = key->block->style->text;

	return text != NULL && !fo_is_relative(block->text_indent) &&
	    !fo_is_relative(block->last_line_end_indent) && text->next == key->end &&
	    text->element == FO_TEXT && look->face != NULL &&
	    text->style->text == block &&
	    !box->underline && !box->overline && !box->line_through;
}

static bool
make_key(struct layout *lay, const struct recall_key *key)
{
	struct recall		*r = lay->options->recall;
	const struct look	*look = look_find(lay, key->block);
	size_t			 n;
	struct {
		const void	*style;
		int64_t		 width;
	} head = { look->style, (int64_t)key->width * 4 +
	    (key->first_line ? 2 : 0) + (key->last_run ? 1 : 0) };

	if (!is_plain(key, look))
		return false;
	n = strlen(key->first->text);
	if (n > TEXT_MAX)
		return false;
	buf_clear(&r->key);
	buf_add(&r->key, (const char *)&head, sizeof(head));
	buf_add(&r->key, key->first->text, n);
	return true;
}

static void
make_line(struct layout *lay, const struct recall_key *key,
    const struct recalled_line *from, struct line *line)
{
	struct frame		*f = frame_new(lay, FRAME_LINE, key->block);
	struct recalled_text	*t;

	f->w = key->width;
	f->h = from->h;
	f->baseline = from->baseline;
	for (t = from->texts; t < from->texts + from->n; t++) {
		struct frame *text = frame_new(lay, FRAME_TEXT, key->first);

		text->x = t->x;
		text->y = t->y;
		text->w = t->w;
		text->h = t->h;
		text->baseline = t->baseline;
		text->u.text = &t->text;
		frame_append(f, text);
	}
	*line = (struct line){ .frame = f, .forced = from->forced,
	    .skip = from->skip };
}

bool
recall_find(struct layout *lay, struct recall_key *key,
    struct paragraph *out)
{
	struct recall		*r = lay->options->recall;
	const struct recalled	*found;
	size_t			 i;

	if (r == NULL || !make_key(lay, key))
		return false;
	key->said = diag_said(lay->dg);
	found = map_find(&r->paragraphs, buf_text(&r->key), r->key.n);
	if (found == NULL)
		return false;
	out->n = found->n;
	out->lines = ARENA_ARRAY(lay->scratch, found->n, struct line);
	for (i = 0; i < found->n; i++)
		make_line(lay, key, &found->lines[i], &out->lines[i]);
	return true;
}

static bool
keep_text(struct recall *r, const struct frame *f, struct recalled_text *to)
{
	size_t size = f->kind == FRAME_TEXT ?
	    f->u.text->n * sizeof(*f->u.text->glyphs) : 0;

	if (f->kind != FRAME_TEXT || f->artifact || f->id != NULL)
		return false;
	*to = (struct recalled_text){ f->x, f->y, f->w, f->h, f->baseline,
	    *f->u.text };
	to->text.glyphs = memcpy(take(r, 1, size), f->u.text->glyphs, size);
	return true;
}

static bool
keep_line(struct recall *r, const struct line *line, struct recalled_line *to)
{
	const struct frame *f;

	*to = (struct recalled_line){ .h = line->frame->h,
	    .baseline = line->frame->baseline, .forced = line->forced,
	    .skip = line->skip };
	for (f = line->frame->first; f != NULL; f = f->next)
		to->n++;
	to->texts = take(r, to->n, sizeof(*to->texts));
	to->n = 0;
	for (f = line->frame->first; f != NULL; f = f->next)
		if (!keep_text(r, f, &to->texts[to->n++]))
			return false;
	return line->called == NULL;
}

void
recall_keep(struct layout *lay, const struct recall_key *key,
    const struct paragraph *p)
{
	struct recall	*r = lay->options->recall;
	struct recalled	*kept;

	if (r == NULL || r->bytes >= BYTES_MAX ||
	    diag_said(lay->dg) != key->said || !make_key(lay, key))
		return;
	kept = take(r, 1, sizeof(*kept));
	kept->lines = take(r, p->n, sizeof(*kept->lines));
	for (; kept->n < p->n; kept->n++)
		if (!keep_line(r, &p->lines[kept->n], &kept->lines[kept->n]))
			return;
	map_put(&r->paragraphs, keep_key(r), r->key.n, kept);
}
