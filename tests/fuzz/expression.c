/*
 * Any lines as properties: "name=value" is an attribute of the object that a
 * line "name" opened in the one before; without such, of a block.
 */
#include <string.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "fo/build.h"
#include "fo/fo.h"
#include "fuzz.h"

#define LINES_MAX	200

/* libxml2 lets only such text through. */
static bool
is_text(const uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\t')
			return false;
	return utf8_valid((const char *)bytes, n);
}

static bool
is_name(const char *s)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz-.0123456789";

	return *s >= 'a' && *s <= 'z' && s[strspn(s, letters)] == '\0';
}

/* The object that the next line is about. */
static xmlNode *
add_line(xmlNode *node, char *line)
{
	char *value = strchr(line, '=');

	if (value != NULL)
		*value++ = '\0';
	if (!is_name(line))
		return node;
	if (value == NULL)
		return xmlNewChild(node, node->ns, (xmlChar *)line, NULL);
	xmlSetProp(node, (xmlChar *)line, (xmlChar *)value);
	return node;
}

static xmlDoc *
make_doc(char *text)
{
	xmlDoc	*doc = data_read(fuzz_page("<fo:block/>"), NULL,
		    fuzz_open()->dg);
	xmlNode	*node = xmlDocGetRootElement(doc);
	char	*line, *rest = NULL;
	int	 n = 0;

	while (node->last != NULL)
		node = node->last;
	for (line = strtok_r(text, "\n", &rest); line != NULL && n < LINES_MAX;
	    line = strtok_r(NULL, "\n", &rest), n++)
		node = add_line(node, line);
	return doc;
}

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	struct arena	*arena;
	struct buf	 out = { 0 };
	struct fo	*root;
	xmlDoc		*doc;

	if (!is_text(bytes, n))
		return;
	arena = arena_new();
	doc = make_doc(arena_copy(arena, (const char *)bytes, n));
	root = fo_build(doc, "in.fo", NULL, arena, fuzz_open()->dg);
	if (root != NULL)
		fo_dump(root, &out);
	buf_free(&out);
	xmlFreeDoc(doc);
	arena_free(arena);
}
