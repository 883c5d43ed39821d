/*
 * build: see build.h. One walk over the document without recursion; the
 * open elements stand on a stack with a bound.
 *
 * Wrappers, and elements that are not supported, leave no object of their
 * own where that changes nothing: what stands in them is put where they
 * stand, and inherits from them.
 */
#include "fo/build.h"

#include <limits.h>
#include <string.h>

#include "fo/builder.h"
#include "fo/compute.h"
#include "fo/foreign.h"
#include "fo/svg_parts.h"

#define DEPTH_MAX	1000
#define SHOWN_MAX	40	/* bytes of a text in a message */

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

static void
append(struct fo *parent, struct fo *child)
{
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

/* Puts the last child's children in its place. */
static void
dissolve_last(struct fo *parent)
{
	struct fo *gone = parent->last, *child, *next;

	parent->last = gone->prev;
	if (gone->prev != NULL)
		gone->prev->next = NULL;
	else
		parent->first = NULL;
	for (child = gone->first; child != NULL; child = next) {
		next = child->next;
		child->next = NULL;
		append(parent, child);
	}
}

static int
node_line(const xmlNode *node)
{
	long line = xmlGetLineNo(node);

	return line < 0 ? 0 : line > INT_MAX ? INT_MAX : (int)line;
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
		append(o->fo, o->anonymous);
		diag_add(b->dg, FO_TEXT_UNWRAPPED, o->place,
		    fo_element_name(o->fo->element), NULL);
	}
	return o->anonymous;
}

/* Text */

static bool
is_white(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

static bool
is_text(const xmlNode *n)
{
	return n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE;
}

static bool
goes_on(const xmlNode *n)
{
	return n != NULL && (is_text(n) || n->type == XML_COMMENT_NODE ||
	    n->type == XML_PI_NODE);
}

/* The text from *node up to the next element, as one; *node is set to its
   last node. In the arena, or the document's own where there is one node. */
static const char *
gather_text(struct builder *b, xmlNode **node)
{
	xmlNode	*n = *node;
	const char	*only = n->content != NULL ?
			    (const char *)n->content : "";

	if (!goes_on(n->next))
		return only;
	buf_clear(&b->text);
	for (; goes_on(n); n = n->next) {
		if (is_text(n) && n->content != NULL)
			buf_puts(&b->text, (const char *)n->content);
		*node = n;
	}
	return buf_text(&b->text);
}

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

static void
add_text(struct builder *b, xmlNode **node)
{
	struct open	*o = top(b);
	/* libxml2 notes where a text ends, and not always that */
	int		 line = node_line((*node)->parent);
	const char	*text = gather_text(b, node);
	struct fo	*fo, *parent = o->fo;

	if (text[0] == '\0')
		return;
	if (!(o->holds & (INLINE_LEVEL | TEXT_ONLY))) {
		if (o->anonymous == NULL && is_white(text))
			return;
		if (!(o->holds & BLOCK_LEVEL)) {
			misplaced_text(b, o, text);
			return;
		}
		parent = anonymous_block(b, o, line);
	}
	fo = new_object(b, FO_TEXT, line, parent == o->fo ? o->style :
	    parent->style, o->place);
	fo->text = arena_strdup(b->arena, text);
	append(parent, fo);
}

/* Elements */

/* What the element is; FO_TEXT for one of another vocabulary, or unknown. */
static enum fo_element
identify(struct builder *b, const xmlNode *node)
{
	struct name_slot *slot;

	if (!is_namespace(node->ns, &b->fo_ns, FO_NAMESPACE))
		return FO_TEXT;
	slot = name_slot(b->elements, node->name);
	if (slot->name != node->name) {
		slot->name = node->name;
		slot->id = (uint16_t)fo_element_find(
		    (const char *)node->name);
	}
	return (enum fo_element)slot->id;
}

/* "fo:block", or the name as it stands in the file. */
static const char *
node_name(struct builder *b, const xmlNode *node)
{
	if (node->ns == NULL || node->ns->prefix == NULL)
		return (const char *)node->name;
	return arena_printf(b->arena, "%s:%s",
	    (const char *)node->ns->prefix, (const char *)node->name);
}

/* The element as it will be when it is open, but for its object. */
static struct open
begin(struct builder *b, const xmlNode *node, enum fo_element e)
{
	const struct open	*up = top(b);
	struct open		 o = { .place = NULL };
	const struct place	*place = up != NULL ? up->place : NULL;

	attributes_stamps(b, node);
	o.stamped = b->stamps.at.n > 0 || b->stamps.from.n > 0 ||
	    (up != NULL && up->stamped);
	o.place = place_make(b->arena, b->styles, &b->stamps, place,
	    up != NULL && up->stamped, b->file, node_line(node));
	b->attributes.n = 0;
	b->strings = NULL;
	b->last_string = &b->strings;
	b->asks_column = false;
	if (e != FO_TEXT)
		attributes_read(b, node, o.place);
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
		.in_area = up != NULL && compute_makes_area(up->fo->element),
		.attributes = b->attributes.at,
		.n = b->attributes.n,
		.place = o->place,
	};

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

/* The drawing in a foreign object, or the text of what is none. */
static void
read_drawing(struct builder *b, const xmlNode *node, const struct open *o)
{
	const xmlNode		*child = foreign_child(node);
	struct svg_source	 source = { .root = child, .arena = b->arena,
				    .dg = b->dg, .styles = b->styles,
				    .style = o->style, .file = b->file,
				    .place = o->place, .stamped = o->stamped,
				    .fo = o->fo };

	if (child == NULL || !svg_is(child, "svg")) {
		o->fo->foreign = foreign_text(node, b->arena);
		return;
	}
	o->fo->drawing = svg_draw(&source);
	b->failed = b->failed || o->fo->drawing == NULL;
}

/* Declarations hold metadata at most, foreign objects no FO. */
static bool
read_foreign(struct builder *b, const xmlNode *node, const struct open *o)
{
	static const enum fo_property ids[] = { FO_P_PISAR_TITLE,
	    FO_P_PISAR_AUTHOR, FO_P_PISAR_SUBJECT, FO_P_PISAR_KEYWORDS };
	struct fo	*fo = o->fo;
	size_t		 i;

	if (fo->element == FO_INSTREAM_FOREIGN_OBJECT) {
		read_drawing(b, node, o);
		return true;
	}
	if (fo->element != FO_DECLARATIONS)
		return false;
	for (i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		const char *value = foreign_metadata(node, ids[i], b->arena);

		if (value != NULL && fo_string(fo, ids[i]) == NULL)
			attributes_keep(b, ids[i], value);
		fo->strings = b->strings;
	}
	return true;
}

/* An object under the given parent; true if its children are to be read. */
static bool
open_object(struct builder *b, const xmlNode *node, enum fo_element e,
    struct fo *parent, struct open *o)
{
	set_style(b, o, e);
	o->fo = new_object(b, e, node_line(node), o->style, o->place);
	o->fo->strings = b->strings;
	if (parent != NULL)
		append(parent, o->fo);
	else
		b->root = o->fo;
	check_begin(b, o->fo);
	if (e == FO_TABLE_CELL)
		o->cell = o->fo;
	if (e == FO_RETRIEVE_MARKER || e == FO_RETRIEVE_TABLE_MARKER)
		note_retrieved(b, o->fo);
	return !read_foreign(b, node, o);
}

static bool
enter_object(struct builder *b, const xmlNode *node, enum fo_element e,
    struct open *o)
{
	struct open	*up = top(b);
	uint32_t	 is = content_of(e)->is;
	struct fo	*parent = up->fo;

	if (!(is & up->holds) && (is & INLINE_LEVEL) &&
	    (up->holds & BLOCK_LEVEL))
		parent = anonymous_block(b, up, node_line(node));
	else if (!(is & up->holds) && !(e == FO_INLINE &&
	    (up->holds & IN_FOOTNOTE)))
		builder_fail(b, FO_MISPLACED, o->place, fo_element_name(e),
		    fo_element_name(up->fo->element));
	else if (!(is & MARKERS))
		up->anonymous = NULL;
	o->holds = content_of(e)->holds;
	return open_object(b, node, e, parent, o);
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
static bool
enter_wrapper(struct builder *b, const xmlNode *node, struct open *o)
{
	struct open *up = top(b);

	o->holds = up->holds;
	if (up->anonymous != NULL) {
		o->holds = content_of(FO_BLOCK)->holds;
		return open_object(b, node, FO_WRAPPER, up->anonymous, o);
	}
	if ((up->holds & INLINE_LEVEL) ||
	    ((up->holds & BLOCK_LEVEL) && has_id(b)))
		return open_object(b, node, FO_WRAPPER, up->fo, o);
	set_style(b, o, FO_WRAPPER);
	o->fo = up->fo;
	o->shared = true;
	return true;
}

/* What is no object of ours. */
static bool
enter_other(struct builder *b, const xmlNode *node, enum fo_element e,
    struct open *o)
{
	const struct open	*up = top(b);
	const struct content	*content = content_of(e);
	const char		*name;

	if (e != FO_TEXT && (content->treatment == TREAT_WRAPPER ||
	    content->treatment == TREAT_NEUTRAL) &&
	    ((up->holds & FLOWING) || (up->holds & content->is & IN_ROOT)))
		return enter_wrapper(b, node, o);
	name = node_name(b, node);
	if (!(up->holds & FLOWING)) {
		diag_add(b->dg, FO_SKIPPED, o->place, name,
		    fo_element_name(up->fo->element), NULL);
		return false;
	}
	diag_add(b->dg, FO_UNSUPPORTED, o->place, name, NULL);
	return node->children != NULL && enter_wrapper(b, node, o);
}

static bool
enter_root(struct builder *b, const xmlNode *node, enum fo_element e,
    struct open *o)
{
	if (e != FO_ROOT) {
		builder_fail(b, FO_NOT_FO, o->place, node_name(b, node),
		    NULL);
		return false;
	}
	o->holds = content_of(e)->holds;
	return open_object(b, node, e, NULL, o);
}

/* Opens the element; false if there is nothing to be read in it. */
static bool
enter(struct builder *b, const xmlNode *node)
{
	enum fo_element	 e = identify(b, node);
	struct open	 o = begin(b, node, e);
	bool		 into;

	if (b->open.n == 0)
		into = enter_root(b, node, e, &o);
	else if (e == FO_TEXT ||
	    content_of(e)->treatment != TREAT_OBJECT)
		into = enter_other(b, node, e, &o);
	else
		into = enter_object(b, node, e, &o);
	if (o.fo == NULL)
		return false;
	*VEC_PUSH(&b->open) = o;
	return into;
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
leave_wrapper(struct builder *b, struct fo *fo)
{
	const struct open *up = top(b);

	if (!holds_blocks(fo) && ((up->holds & INLINE_LEVEL) ||
	    fo->parent == up->anonymous))
		fo->element = FO_INLINE;
	else if (fo_string(fo, FO_P_ID) == NULL)
		dissolve_last(fo->parent);
}

static void
leave(struct builder *b)
{
	struct open o = *top(b);

	b->open.n--;
	if (o.shared)
		return;
	if (o.fo->element == FO_WRAPPER)
		leave_wrapper(b, o.fo);
	else
		check_end(b, o.fo);
}

/* The walk */

/* Takes in the node, and text behind it; true if its children are next. */
static bool
visit(struct builder *b, xmlNode **node)
{
	struct place at;

	switch ((*node)->type) {
	case XML_ELEMENT_NODE:
		if (!enter(b, *node))
			break;
		if ((*node)->children != NULL)
			return true;
		break;
	case XML_TEXT_NODE:
	case XML_CDATA_SECTION_NODE:
		add_text(b, node);
		return false;
	case XML_ENTITY_REF_NODE:
		at = *top(b)->place;
		builder_fail(b, FO_ENTITY, &at, (const char *)(*node)->name,
		    NULL);
		return false;
	default:
		return false;
	}
	return false;
}

/*
 * What has been read is let go at once: together with the objects it would be
 * more than all that comes later.
 */
static xmlNode *
next_of(xmlNode *node)
{
	xmlNode *next = node->next;

	xmlUnlinkNode(node);
	xmlFreeNode(node);
	return next;
}

static void
walk(struct builder *b, xmlNode *root)
{
	xmlNode	*node = root;
	size_t	 depth;

	for (;;) {
		depth = b->open.n;
		if (visit(b, &node)) {
			if (b->open.n > DEPTH_MAX) {
				builder_fail(b, FO_TOO_DEEP, top(b)->place,
				    arena_printf(b->arena, "%d", DEPTH_MAX),
				    NULL);
				return;
			}
			node = node->children;
			continue;
		}
		if (b->open.n > depth)
			leave(b);
		while (node != root && node->next == NULL) {
			node = node->parent;
			leave(b);
		}
		if (node == root)
			return;
		node = next_of(node);
	}
}

struct fo *
fo_build(xmlDoc *doc, const char *file, struct arena *arena,
    struct diag *dg)
{
	struct builder	 b = { .arena = arena, .dg = dg };
	xmlNode		*root = xmlDocGetRootElement(doc);
	struct place	 start;

	b.file = arena_strdup(arena, file);
	b.styles = styles_new(arena, dg);
	start = (struct place){ .file = b.file };
	if (root == NULL)
		builder_fail(&b, FO_NOT_FO, &start, "", NULL);
	else
		walk(&b, root);
	styles_free(b.styles);
	VEC_FREE(&b.open);
	VEC_FREE(&b.attributes);
	buf_free(&b.text);
	map_free(&b.ids);
	map_free(&b.retrieved);
	return b.failed ? NULL : b.root;
}
