/*
 * split: inlines and links in which blocks stand beside text (XSL 1.1 §6.6.7).
 * They become one for each stretch of text or of blocks, with the same style,
 * so that lines and blocks stand one below the other.
 */
#include "fo/builder.h"

enum stretch { NEITHER, TEXT, BLOCKS };

static enum stretch	kind_of(const struct fo *);

/* Of an inline: that of what is in it, if it is the same. */
static enum stretch
kind_inside(const struct fo *fo)
{
	const struct fo *kid;

	for (kid = fo->first; kid != NULL; kid = kid->next)
		if (kind_of(kid) == TEXT)
			return TEXT;
	return fo->first != NULL ? BLOCKS : TEXT;
}

static enum stretch
kind_of(const struct fo *fo)
{
	switch (fo->element) {
	case FO_TEXT:
		return tree_is_white(fo->text) ? NEITHER : TEXT;
	case FO_INLINE: case FO_BASIC_LINK:
		return kind_inside(fo);
	case FO_MARKER: case FO_RETRIEVE_MARKER: case FO_RETRIEVE_TABLE_MARKER:
		return TEXT;
	default:
		return fo_is_inline(fo->element) ? TEXT : BLOCKS;
	}
}

/* One more of them, without the id. */
static struct fo *
another(struct builder *b, const struct fo *fo)
{
	struct fo			*copy = ARENA_NEW(b->arena, struct fo);
	const struct fo_string		*s;
	const struct fo_string		**last = &copy->strings;

	*copy = *fo;
	copy->first = copy->last = copy->next = copy->prev = NULL;
	copy->strings = NULL;
	for (s = fo->strings; s != NULL; s = s->next) {
		struct fo_string *own;

		if (s->property == FO_P_ID)
			continue;
		own = ARENA_NEW(b->arena, struct fo_string);
		*own = *s;
		own->next = NULL;
		*last = own;
		last = (const struct fo_string **)&own->next;
	}
	return copy;
}

static bool
is_mixed(const struct fo *fo)
{
	const struct fo	*kid;
	bool		 text = false, blocks = false;

	for (kid = fo->first; kid != NULL; kid = kid->next) {
		enum stretch kind = kind_of(kid);

		text = text || kind == TEXT;
		blocks = blocks || kind == BLOCKS;
	}
	return text && blocks;
}

/* What has to have one inline, or lines alone. */
static bool
stays_whole(const struct fo *parent)
{
	return parent->element == FO_FOOTNOTE ||
	    parent->element == FO_LEADER || parent->element == FO_TITLE;
}

void
split_inline(struct builder *b, struct fo *fo)
{
	struct fo	*kid = fo->first, *next, *to = fo;
	enum stretch	 last = NEITHER;

	if (stays_whole(fo->parent) || !is_mixed(fo))
		return;
	fo->first = fo->last = NULL;
	for (; kid != NULL; kid = next) {
		enum stretch kind = kind_of(kid);

		next = kid->next;
		kid->next = NULL;
		if (last != NEITHER && kind != NEITHER && kind != last) {
			to = another(b, fo);
			tree_append(fo->parent, to);
		}
		last = kind != NEITHER ? kind : last;
		tree_append(to, kid);
	}
}
