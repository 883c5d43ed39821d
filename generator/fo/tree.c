/*
 * tree: children of objects while the tree is built. Knows nothing of what
 * may stand where.
 */
#include <string.h>

#include "fo/builder.h"

void
tree_append(struct fo *parent, struct fo *child)
{
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

bool
tree_is_white(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

static void
insert_before(struct fo *next, struct fo *child)
{
	child->parent = next->parent;
	child->next = next;
	child->prev = next->prev;
	if (next->prev != NULL)
		next->prev->next = child;
	else
		next->parent->first = child;
	next->prev = child;
}

bool
tree_append_marker(struct fo *parent, struct fo *marker)
{
	struct fo	*behind = parent->first;
	const struct fo	*content;

	while (behind != NULL && behind->element == FO_MARKER)
		behind = behind->next;
	if (behind == NULL) {
		tree_append(parent, marker);
		return true;
	}
	for (content = behind; content != NULL; content = content->next)
		if (content->element != FO_TEXT ||
		    !tree_is_white(content->text))
			break;
	insert_before(behind, marker);
	return content == NULL;
}

void
tree_dissolve_last(struct fo *parent)
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
		tree_append(parent, child);
	}
}
