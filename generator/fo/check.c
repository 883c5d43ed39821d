/*
 * check: what an object must have (content.c says what), ids, and the names
 * of page masters.
 */
#include <string.h>

#include "fo/builder.h"

static void
check_id(struct builder *b, const struct fo *fo)
{
	const char *id = fo_string(fo, FO_P_ID);

	if (id == NULL)
		return;
	if (map_find(&b->ids, id, strlen(id)) != NULL)
		diag_add(b->dg, FO_ID_TWICE, fo->place, id, NULL);
	else
		map_put(&b->ids, id, strlen(id), (void *)(uintptr_t)fo);
}

static bool
leads_nowhere(const struct fo *fo)
{
	return (fo->element == FO_BASIC_LINK || fo->element == FO_BOOKMARK) &&
	    fo_string(fo, FO_P_INTERNAL_DESTINATION) == NULL &&
	    fo_string(fo, FO_P_EXTERNAL_DESTINATION) == NULL;
}

static bool
is_empty(const char *value)
{
	return value == NULL || value[0] == '\0';
}

void
check_begin(struct builder *b, struct fo *fo)
{
	const struct content	*content = content_of(fo->element);
	size_t			 i;

	if (fo->strings != NULL)
		check_id(b, fo);
	for (i = 0; i < 2 && content->properties[i] != FO_P_NONE; i++) {
		enum fo_property id =
		    (enum fo_property)content->properties[i];

		if (is_empty(fo_string(fo, id)))
			builder_fail(b, FO_PROPERTY_MISSING, fo->place,
			    fo_element_name(fo->element),
			    fo_property_name(id));
	}
	if (content->once && fo_child(fo->parent, fo->element) != fo)
		builder_fail(b, FO_SECOND, fo->place,
		    fo_element_name(fo->element),
		    fo_element_name(fo->parent->element));
	if (fo->element == FO_CHARACTER && is_empty(fo_string(fo,
	    FO_P_CHARACTER)))
		diag_add(b->dg, FO_NO_CHARACTER, fo->place, NULL);
	if (leads_nowhere(fo))
		diag_add(b->dg, FO_NO_DESTINATION, fo->place,
		    fo_element_name(fo->element), NULL);
}

/* Page masters */

static void
gather_masters(struct builder *b, const struct fo *set, struct map *masters)
{
	const struct fo *m;

	for (m = set->first; m != NULL; m = m->next) {
		const char *name = fo_string(m, FO_P_MASTER_NAME);

		if (name == NULL)
			continue;
		if (map_find(masters, name, strlen(name)) != NULL)
			builder_fail(b, FO_MASTER_TWICE, m->place, name,
			    NULL);
		map_put(masters, name, strlen(name), (void *)(uintptr_t)m);
	}
}

/* wanted: FO_SIMPLE_PAGE_MASTER, or FO_TEXT for any kind of master. */
static void
check_reference(struct builder *b, const struct fo *fo,
    const struct map *masters, enum fo_element wanted)
{
	const char	*name = fo_string(fo, FO_P_MASTER_REFERENCE);
	const struct fo	*m;

	if (name == NULL)
		return;
	m = map_find(masters, name, strlen(name));
	if (m == NULL || (wanted != FO_TEXT && m->element != wanted))
		builder_fail(b, FO_MASTER_UNKNOWN, fo->place, name, NULL);
}

static void
check_sequence_master(struct builder *b, const struct fo *master,
    const struct map *masters)
{
	const struct fo *m, *alternative;

	for (m = master->first; m != NULL; m = m->next) {
		check_reference(b, m, masters, FO_SIMPLE_PAGE_MASTER);
		for (alternative = m->first; alternative != NULL;
		    alternative = alternative->next)
			check_reference(b, alternative, masters,
			    FO_SIMPLE_PAGE_MASTER);
	}
}

/* Names of regions, and of what else a page-sequence may fill. */
static void
gather_regions(const struct fo *set, struct map *regions)
{
	static const char *const known[] = { "xsl-region-before",
	    "xsl-region-after", "xsl-region-start", "xsl-region-end",
	    "xsl-footnote-separator", "xsl-before-float-separator" };
	const struct fo	*m, *region;
	size_t		 i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		map_put(regions, known[i], strlen(known[i]),
		    (void *)(uintptr_t)set);
	for (m = set->first; m != NULL; m = m->next)
		for (region = m->first; region != NULL; region = region->next) {
			const char *name = fo_string(region,
			    FO_P_REGION_NAME);

			if (name != NULL)
				map_put(regions, name, strlen(name),
				    (void *)(uintptr_t)region);
		}
}

/* Each fills a region of its own. */
static void
check_static(struct builder *b, const struct fo *sequence,
    const struct map *regions)
{
	struct map	 taken = { 0 };
	const struct fo	*fo;

	for (fo = sequence->first; fo != NULL; fo = fo->next) {
		const char *name = fo_string(fo, FO_P_FLOW_NAME);

		if (fo->element != FO_STATIC_CONTENT || name == NULL)
			continue;
		if (map_find(regions, name, strlen(name)) == NULL)
			diag_add(b->dg, FO_REGION_UNKNOWN, fo->place, name,
			    NULL);
		if (map_find(&taken, name, strlen(name)) != NULL)
			builder_fail(b, FO_REGION_TAKEN, fo->place, name,
			    NULL);
		map_put(&taken, name, strlen(name), (void *)(uintptr_t)fo);
	}
	map_free(&taken);
}

static void
check_masters(struct builder *b, const struct fo *root)
{
	const struct fo	*set = fo_child(root, FO_LAYOUT_MASTER_SET), *fo;
	struct map	 masters = { 0 }, regions = { 0 };

	if (set == NULL)
		return;
	gather_masters(b, set, &masters);
	gather_regions(set, &regions);
	for (fo = set->first; fo != NULL; fo = fo->next)
		check_sequence_master(b, fo, &masters);
	for (fo = root->first; fo != NULL; fo = fo->next)
		if (fo->element == FO_PAGE_SEQUENCE) {
			check_reference(b, fo, &masters, FO_TEXT);
			check_static(b, fo, &regions);
		}
	map_free(&masters);
	map_free(&regions);
}

static bool
has_content(const struct fo *fo)
{
	const struct fo *child = fo->first;

	while (child != NULL && child->element == FO_MARKER)
		child = child->next;
	return child != NULL;
}

void
check_end(struct builder *b, const struct fo *fo)
{
	const struct content	*content = content_of(fo->element);
	size_t			 i;

	for (i = 0; i < 2 && content->needs[i] != FO_TEXT; i++) {
		enum fo_element e = (enum fo_element)content->needs[i];

		if (fo_child(fo, e) == NULL)
			builder_fail(b, FO_INCOMPLETE, fo->place,
			    fo_element_name(fo->element),
			    fo_element_name(e));
	}
	if (content->wants != FO_TEXT && !has_content(fo))
		diag_add(b->dg, FO_EMPTY, fo->place,
		    fo_element_name(fo->element), fo_element_name(
		    (enum fo_element)content->wants), NULL);
	if (fo->element == FO_ROOT)
		check_masters(b, fo);
}
