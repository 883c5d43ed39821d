/*
 * build: see build.h. Elements open and close as they are read; the open
 * ones stand on a stack with a bound.
 *
 * Wrappers, and elements that are not supported, leave no object of their
 * own where that changes nothing: what stands in them is put where they
 * stand, and inherits from them.
 */
#include "fo/build.h"

#include <string.h>

#include "fo/builder.h"
#include "fo/compute.h"

#define DEPTH_MAX	1000
#define SHOWN_MAX	40	/* bytes of a text in a message */
#define TEXT_MAX	10000000 /* bytes of one; libxml2 has the same bound */

/* Where flowing content stands. Elsewhere what is not known is skipped: it
   holds no text of the document. */
#define FLOWING		(BLOCK_LEVEL | INLINE_LEVEL | IN_CAPTIONED |	\
			    IN_TABLE | IN_ROWS | IN_ROW | IN_LIST |	\
			    IN_ITEM | IN_FOOTNOTE)

void
builder_fail(struct builder *b, enum problem code, const struct place *place,
    const char *first, const char *second)
{
	diag_add(b->dg, code, place, first, second, NULL);
	b->failed = true;
}

static struct open *
top(struct builder *b)
{
	return b->open.n > 0 ? &b->open.at[b->open.n - 1] : NULL;
}

/* The tree */

static struct fo *
new_object(struct builder *b, enum fo_element element, int line,
    const struct fo_style *style, const struct place *place)
{
	struct fo *fo = ARENA_NEW(b->arena, struct fo);

	fo->element = element;
	fo->line = line;
	fo->style = style;
	fo->place = place;
	return fo;
}

/* The block for text and inlines where only blocks may stand. */
static struct fo *
anonymous_block(struct builder *b, struct open *o, int line)
{
	struct style_request request = {
		.element = FO_BLOCK,
		.parent = o->style,
		.list_item = o->list_item,
		.place = o->place,
	};

	if (o->anonymous == NULL) {
		o->anonymous = new_object(b, FO_BLOCK, line,
		    styles_find(b->styles, &request), o->place);
		tree_append(o->fo, o->anonymous);
		diag_add(b->dg, FO_TEXT_UNWRAPPED, o->place,
		    fo_element_name(o->fo->element), NULL);
	}
	return o->anonymous;
}

/* Text */

static void
misplaced_text(struct builder *b, const struct open *o, const char *text)
{
	size_t n;

	text += strspn(text, " \t\r\n");
	n = strlen(text);
	if (n > SHOWN_MAX)
		for (n = SHOWN_MAX; n > 0 &&
		    ((unsigned char)text[n] & 0xC0) == 0x80; n--)
			;
	diag_add(b->dg, FO_TEXT_MISPLACED, o->place,
	    fo_element_name(o->fo->element), arena_copy(b->arena, text, n),
	    NULL);
}

/* What was read since the last element began or ended. */
static void
add_text(struct builder *b, const char *text)
{
	struct open	*o = top(b);
	struct fo	*fo, *parent = o->fo;

	if (!(o->holds & (INLINE_LEVEL | TEXT_ONLY))) {
		if (o->anonymous == NULL && tree_is_white(text))
			return;
		if (!(o->holds & BLOCK_LEVEL)) {
			misplaced_text(b, o, text);
			return;
		}
		parent = anonymous_block(b, o, o->line);
	}
	fo = new_object(b, FO_TEXT, o->line, parent == o->fo ? o->style :
	    parent->style, o->place);
	fo->text = arena_strdup(b->arena, text);
	tree_append(parent, fo);
}

static void
end_text(struct builder *b)
{
	if (b->text.n > 0 && !b->stopped)
		add_text(b, buf_text(&b->text));
	buf_clear(&b->text);
}

/* Elements */

/* What the element is; FO_TEXT for one of another vocabulary, or unknown. */
static enum fo_element
identify(struct builder *b, const struct xml_element *e)
{
	struct name_slot *slot;

	if (e->uri == NULL || strcmp(e->uri, FO_NAMESPACE) != 0)
		return FO_TEXT;
	slot = name_slot(b->elements, e->name);
	if (slot->name != e->name) {
		slot->name = e->name;
		slot->id = (uint16_t)fo_element_find(e->name);
	}
	return (enum fo_element)slot->id;
}

/* "fo:block", or the name as it stands in the file. */
static const char *
full_name(struct builder *b, const struct xml_element *e)
{
	return e->prefix == NULL ? arena_strdup(b->arena, e->name) :
	    arena_printf(b->arena, "%s:%s", e->prefix, e->name);
}

/* The element as it will be when it is open, but for its object. */
static struct open
begin(struct builder *b, const struct xml_element *from, enum fo_element e)
{
	const struct open	*up = top(b);
	struct open		 o = { .line = from->line };
	const struct place	*place = up != NULL ? up->place : NULL;

	attributes_stamps(b, from);
	o.stamped = b->stamps.at.n > 0 || b->stamps.from.n > 0 ||
	    (up != NULL && up->stamped);
	o.place = place_make(b->arena, b->styles, &b->stamps, place,
	    up != NULL && up->stamped, b->file, from->line);
	b->attributes.n = 0;
	b->strings = NULL;
	b->last_string = &b->strings;
	b->asks_column = b->asks_around = false;
	if (e != FO_TEXT)
		attributes_read(b, from, o.place);
	return o;
}

/* A marker is printed where it is retrieved, in the style of that place
   (XSL 1.1 §6.13.5) if it is known already: static content stands first. */
static const struct fo_style *
parent_style(struct builder *b, enum fo_element e)
{
	const struct fo_string	*s;
	const struct fo_style	*found = NULL;

	if (b->open.n == 0)
		return NULL;
	for (s = b->strings; e == FO_MARKER && s != NULL; s = s->next)
		if (s->property == FO_P_MARKER_CLASS_NAME)
			found = map_find(&b->retrieved, s->value,
			    strlen(s->value));
	return found != NULL ? found : top(b)->style;
}

/* The column of the cell that is being read, or of the nearest one. */
static const struct fo_style *
cell_column(struct builder *b, enum fo_element e)
{
	const struct open *up = top(b);

	if (e == FO_TABLE_CELL)
		return column_style(&b->grid, up->fo, NULL,
		    b->column_number);
	return up->cell == NULL ? NULL :
	    column_style(&b->grid, up->cell->parent, up->cell, 0);
}

/* What the open elements specify, the innermost first. */
static const struct style_around *
what_is_around(struct builder *b)
{
	const struct style_around	*up = NULL;
	size_t				 i;

	for (i = 0; i < b->open.n; i++) {
		struct style_around *a = ARENA_NEW(b->arena,
		    struct style_around);

		*a = (struct style_around){ b->open.at[i].style,
		    &b->open.at[i].named, up };
		up = a;
	}
	return up;
}

static void
set_style(struct builder *b, struct open *o, enum fo_element e)
{
	const struct open	*up = top(b);
	struct style_request	 request = {
		.element = e,
		.parent = parent_style(b, e),
		.list_item = up != NULL ? up->list_item : NULL,
		.column = b->asks_column && up != NULL ?
		    cell_column(b, e) : NULL,
		.around = b->asks_around ? what_is_around(b) : NULL,
		.in_area = up != NULL && compute_makes_area(up->fo->element),
		.attributes = b->attributes.at,
		.n = b->attributes.n,
		.place = o->place,
	};
	size_t			 i;

	for (i = 0; i < b->attributes.n; i++) {
		unsigned id = b->attributes.at[i].property;

		o->named.bits[id / 64] |= UINT64_C(1) << id % 64;
	}
	o->style = styles_find(b->styles, &request);
	o->list_item = e == FO_LIST_ITEM ? o->style : request.list_item;
	o->cell = up != NULL ? up->cell : NULL;
}

static void
note_retrieved(struct builder *b, const struct fo *fo)
{
	const char *name = fo_string(fo, FO_P_RETRIEVE_CLASS_NAME);

	if (name != NULL &&
	    map_find(&b->retrieved, name, strlen(name)) == NULL)
		map_put(&b->retrieved, name, strlen(name),
		    (void *)(uintptr_t)fo->style);
}

/* Declarations hold metadata at most, foreign objects no FO. */
static bool
is_foreign(enum fo_element e)
{
	return e == FO_INSTREAM_FOREIGN_OBJECT || e == FO_DECLARATIONS;
}

static void
add_marker(struct builder *b, struct fo *parent, struct fo *marker)
{
	if (!tree_append_marker(parent, marker))
		diag_add(b->dg, FO_MARKER_LATE, marker->place,
		    fo_element_name(parent->element), NULL);
}

/* An object under the given parent. */
static void
open_object(struct builder *b, enum fo_element e, struct fo *parent,
    struct open *o)
{
	set_style(b, o, e);
	o->fo = new_object(b, e, o->line, o->style, o->place);
	o->fo->strings = b->strings;
	if (parent == NULL)
		b->root = o->fo;
	else if (e == FO_MARKER)
		add_marker(b, parent, o->fo);
	else
		tree_append(parent, o->fo);
	check_begin(b, o->fo);
	if (e == FO_TABLE_CELL)
		o->cell = o->fo;
	if (e == FO_RETRIEVE_MARKER || e == FO_RETRIEVE_TABLE_MARKER)
		note_retrieved(b, o->fo);
}

static void
enter_object(struct builder *b, enum fo_element e, struct open *o)
{
	struct open	*up = top(b);
	uint32_t	 is = content_of(e)->is;
	struct fo	*parent = up->fo;

	if (!(is & up->holds) && (is & INLINE_LEVEL) &&
	    (up->holds & BLOCK_LEVEL))
		parent = anonymous_block(b, up, o->line);
	else if (!(is & up->holds) && !(e == FO_INLINE &&
	    (up->holds & IN_FOOTNOTE)))
		builder_fail(b, FO_MISPLACED, o->place, fo_element_name(e),
		    fo_element_name(up->fo->element));
	else if (!(is & MARKERS))
		up->anonymous = NULL;
	o->holds = content_of(e)->holds;
	open_object(b, e, parent, o);
}

static bool
has_id(const struct builder *b)
{
	const struct fo_string *s = b->strings;

	while (s != NULL && s->property != FO_P_ID)
		s = s->next;
	return s != NULL;
}

/* A wrapper: an object for now where it may stand in lines, or has an id;
   else its children go to the element above. */
static void
enter_wrapper(struct builder *b, struct open *o)
{
	struct open *up = top(b);

	o->holds = up->holds;
	if (up->anonymous != NULL) {
		o->holds = content_of(FO_BLOCK)->holds;
		open_object(b, FO_WRAPPER, up->anonymous, o);
	} else if ((up->holds & INLINE_LEVEL) ||
	    ((up->holds & BLOCK_LEVEL) && has_id(b))) {
		open_object(b, FO_WRAPPER, up->fo, o);
	} else {
		set_style(b, o, FO_WRAPPER);
		o->fo = up->fo;
		o->shared = true;
	}
}

/* Of an object that is not supported this need not be said of each of its
   properties. */
static void
drop_unsupported(struct builder *b)
{
	struct fo_attribute	*a = b->attributes.at;
	size_t			 i, n = 0;

	for (i = 0; i < b->attributes.n; i++)
		if (properties[a[i].property].kind != KIND_UNSUPPORTED)
			a[n++] = a[i];
	b->attributes.n = n;
}

/* What is no object of ours. */
static void
enter_other(struct builder *b, const struct xml_element *from,
    enum fo_element e, struct open *o)
{
	const struct open	*up = top(b);
	const struct content	*content = content_of(e);

	if (e != FO_TEXT && (content->treatment == TREAT_WRAPPER ||
	    content->treatment == TREAT_NEUTRAL) &&
	    ((up->holds & FLOWING) || (up->holds & content->is & IN_ROOT))) {
		enter_wrapper(b, o);
	} else if (up->holds & FLOWING) {
		diag_add(b->dg, FO_UNSUPPORTED, o->place, full_name(b, from),
		    NULL);
		drop_unsupported(b);
		o->idle = true;
		enter_wrapper(b, o);
	} else
		diag_add(b->dg, FO_SKIPPED, o->place, full_name(b, from),
		    fo_element_name(up->fo->element), NULL);
}

static void
enter_root(struct builder *b, const struct xml_element *from,
    enum fo_element e, struct open *o)
{
	o->holds = content_of(e)->holds;
	if (e == FO_ROOT)
		open_object(b, e, NULL, o);
	else
		builder_fail(b, FO_NOT_FO, o->place, full_name(b, from), NULL);
}

static enum xml_want
enter(void *user, const struct xml_element *from)
{
	struct builder	*b = user;
	enum fo_element	 e = identify(b, from);
	struct open	 o;

	end_text(b);
	if (b->stopped)
		return XML_WANT_NOTHING;
	o = begin(b, from, e);
	if (b->open.n == 0)
		enter_root(b, from, e, &o);
	else if (e == FO_TEXT || content_of(e)->treatment != TREAT_OBJECT)
		enter_other(b, from, e, &o);
	else
		enter_object(b, e, &o);
	if (o.fo == NULL)
		return XML_WANT_NOTHING;
	*VEC_PUSH(&b->open) = o;
	if (b->open.n > DEPTH_MAX) {
		builder_fail(b, FO_TOO_DEEP, o.place,
		    arena_printf(b->arena, "%d", DEPTH_MAX), NULL);
		b->stopped = true;
	}
	return is_foreign(e) && !o.shared ? XML_WANT_NODE : XML_WANT_INSIDE;
}

/* Leaving elements */

static bool
holds_blocks(const struct fo *fo)
{
	const struct fo *child = fo->first;

	while (child != NULL && (fo_is_inline(child->element) ||
	    child->element == FO_MARKER ||
	    child->element == FO_RETRIEVE_MARKER ||
	    child->element == FO_RETRIEVE_TABLE_MARKER))
		child = child->next;
	return child != NULL;
}

/* What the wrapper was, now that it is known what stands in it. */
static void
leave_wrapper(struct builder *b, struct fo *fo, bool idle)
{
	const struct open	*up = top(b);
	bool			 named = fo_string(fo, FO_P_ID) != NULL;
	bool			 empty = idle && fo->first == NULL && !named;

	if (!empty && !holds_blocks(fo) && ((up->holds & INLINE_LEVEL) ||
	    fo->parent == up->anonymous)) {
		fo->element = FO_INLINE;
		split_inline(b, fo);
	} else if (!named)
		tree_dissolve_last(fo->parent);
}

static void
leave(void *user)
{
	struct builder	*b = user;
	struct open	 o = *top(b);

	end_text(b);
	if (b->stopped)
		return;
	b->open.n--;
	if (o.shared)
		return;
	if (o.fo->element == FO_WRAPPER) {
		leave_wrapper(b, o.fo, o.idle);
		return;
	}
	check_end(b, o.fo);
	if (o.fo->element == FO_INLINE || o.fo->element == FO_BASIC_LINK)
		split_inline(b, o.fo);
}

static void
take_node(void *user, const xmlNode *node)
{
	struct builder *b = user;

	if (!b->stopped)
		inset_read(b, node, top(b));
	leave(b);
}

static void
take_text(void *user, const char *text, size_t n)
{
	struct builder *b = user;

	if (b->text.n + n <= TEXT_MAX) {
		buf_add(&b->text, text, n);
		return;
	}
	builder_fail(b, DATA_LONG_TEXT, top(b)->place, NULL, NULL);
	b->stopped = true;
}

static void
take_entity(void *user, const char *name)
{
	struct builder		*b = user;
	const struct place	 start = { .file = b->file };

	builder_fail(b, FO_ENTITY, top(b) != NULL ? top(b)->place : &start,
	    name, NULL);
}

static void
open_builder(struct builder *b, const char *file, struct styles *session,
    struct arena *arena, struct diag *dg)
{
	*b = (struct builder){ .arena = arena, .dg = dg, .file = file,
	    .session = session, .styles = session };
	b->before = arena_mark(arena);
	if (session != NULL)
		styles_begin(session, dg);
	else
		b->styles = styles_new(arena, dg);
}

static void
free_builder(struct builder *b)
{
	if (b->session == NULL)
		styles_free(b->styles);
	VEC_FREE(&b->open);
	VEC_FREE(&b->attributes);
	buf_free(&b->text);
	map_free(&b->ids);
	map_free(&b->retrieved);
}

static struct fo *
close_builder(struct builder *b)
{
	if (b->root == NULL && !b->failed)
		builder_fail(b, FO_NOT_FO, &(struct place){ .file = b->file },
		    "", NULL);
	free_builder(b);
	return b->failed ? NULL : b->root;
}

static void
start_again(void *user)
{
	struct builder *b = user;

	free_builder(b);
	arena_reset(b->arena, b->before);
	diag_clear(b->dg);
	open_builder(b, b->file, b->session, b->arena, b->dg);
}

static const struct xml_reader reader = { .open = enter, .close = leave,
    .node = take_node, .text = take_text, .entity = take_entity,
    .again = start_again };

struct fo *
fo_build(xmlDoc *doc, const char *file, struct styles *session,
    struct arena *arena, struct diag *dg)
{
	struct builder b;

	open_builder(&b, arena_strdup(arena, file), session, arena, dg);
	events_of_document(doc, &reader, &b);
	return close_builder(&b);
}

struct fo *
fo_read(const char *path, struct styles *session, struct arena *arena,
    struct diag *dg)
{
	struct diag	*own = diag_beside(dg);	/* of what may be no XML */
	struct builder	 b;
	struct fo	*root;
	bool		 whole;

	open_builder(&b, arena_strdup(arena, path), session, arena, own);
	whole = events_of_file(path, &reader, &b, dg);
	root = close_builder(&b);
	if (whole)
		diag_merge(dg, own);
	diag_free(own);
	return whole ? root : NULL;
}
