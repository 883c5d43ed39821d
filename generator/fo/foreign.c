/*
 * foreign: see foreign.h.
 */
#include "fo/foreign.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

#define METADATA_MAX	4096	/* bytes; a title, not a book */

const xmlNode *
foreign_child(const xmlNode *node)
{
	const xmlNode *child = node->children;

	while (child != NULL && child->type != XML_ELEMENT_NODE)
		child = child->next;
	return child;
}

#define DC	"http://purl.org/dc/elements/1.1/"
#define PDF	"http://ns.adobe.com/pdf/1.3/"

/* In the order of preference. */
static const struct {
	enum fo_property	 id;
	const char		*uri, *name;
} metadata[] = {
	{ FO_P_PISAR_TITLE, DC, "title" },
	{ FO_P_PISAR_AUTHOR, DC, "creator" },
	{ FO_P_PISAR_SUBJECT, DC, "description" },
	{ FO_P_PISAR_KEYWORDS, PDF, "Keywords" },
	{ FO_P_PISAR_KEYWORDS, DC, "subject" },
};

/* The node behind this one in document order, below top; or NULL. */
static const xmlNode *
next_node(const xmlNode *node, const xmlNode *top, bool into)
{
	if (into && node->type == XML_ELEMENT_NODE && node->children != NULL)
		return node->children;
	while (node != top && node->next == NULL)
		node = node->parent;
	return node == top ? NULL : node->next;
}

static const xmlNode *
find_element(const xmlNode *top, const char *uri, const char *name)
{
	const xmlNode *n;

	for (n = next_node(top, top, true); n != NULL;
	    n = next_node(n, top, true))
		if (n->type == XML_ELEMENT_NODE && n->ns != NULL &&
		    strcmp((const char *)n->name, name) == 0 &&
		    strcmp((const char *)n->ns->href, uri) == 0)
			return n;
	return NULL;
}

static bool
is_text(const xmlNode *n)
{
	return (n->type == XML_TEXT_NODE ||
	    n->type == XML_CDATA_SECTION_NODE) && n->content != NULL;
}

const char *
foreign_text(const xmlNode *top, struct arena *arena)
{
	struct buf	 b = { 0 };
	const char	*result;
	const xmlNode	*n;

	for (n = next_node(top, top, true); n != NULL;
	    n = next_node(n, top, true))
		if (is_text(n))
			buf_printf(&b, "%s%s", b.n > 0 ? " " : "",
			    (const char *)n->content);
	result = arena_copy(arena, buf_text(&b), b.n);
	buf_free(&b);
	return result;
}

/* A character of text, white space folded; items after an item get ", ". */
static void
add_folded(struct buf *b, const char *text, bool new_item)
{
	for (; *text != '\0'; text++) {
		bool space = strchr(" \t\r\n", *text) != NULL;

		if (space && (b->n == 0 || b->data[b->n - 1] == ' '))
			continue;
		if (!space && new_item && b->n > 0) {
			if (b->data[b->n - 1] == ' ')
				b->data[--b->n] = '\0';
			buf_puts(b, ", ");
		}
		new_item = new_item && space;
		buf_putc(b, space ? ' ' : *text);
	}
}

static bool
is_alternative(const xmlNode *item)
{
	return item->parent != NULL && item->parent->type ==
	    XML_ELEMENT_NODE && strcmp((const char *)item->parent->name,
	    "Alt") == 0;
}

/* The text in rdf:li's (of alternatives the first), or plain. */
static void
gather_text(const xmlNode *top, struct buf *b)
{
	const xmlNode	*n;
	bool		 new_item = false;

	for (n = next_node(top, top, true); n != NULL && b->n < METADATA_MAX;
	    n = next_node(n, top, true)) {
		if (n->type == XML_ELEMENT_NODE &&
		    strcmp((const char *)n->name, "li") == 0) {
			if (b->n > 1 && is_alternative(n))
				return;
			new_item = true;
		} else if (is_text(n)) {
			add_folded(b, (const char *)n->content, new_item);
			new_item = false;
		}
	}
}

const char *
foreign_metadata(const xmlNode *declarations, enum fo_property id,
    struct arena *arena)
{
	struct buf	 b = { 0 };
	const char	*result = NULL;
	size_t		 i;

	for (i = 0; i < sizeof(metadata) / sizeof(metadata[0]); i++) {
		const xmlNode *n;

		if (metadata[i].id != id || b.n > 0)
			continue;
		n = find_element(declarations, metadata[i].uri,
		    metadata[i].name);
		if (n != NULL)
			gather_text(n, &b);
	}
	while (b.n > 0 && b.data[b.n - 1] == ' ')
		b.data[--b.n] = '\0';
	if (b.n > 0)
		result = arena_copy(arena, b.data, b.n);
	buf_free(&b);
	return result;
}
