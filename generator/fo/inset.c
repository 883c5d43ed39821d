/*
 * inset: what another vocabulary says inside FO: drawings and metadata. A
 * part of build.
 */
#include "fo/builder.h"

#include "fo/foreign.h"
#include "fo/svg_parts.h"

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

void
inset_read(struct builder *b, const xmlNode *node, const struct open *o)
{
	static const enum fo_property ids[] = { FO_P_PISAR_TITLE,
	    FO_P_PISAR_AUTHOR, FO_P_PISAR_SUBJECT, FO_P_PISAR_KEYWORDS };
	struct fo	*fo = o->fo;
	size_t		 i;

	if (fo->element == FO_INSTREAM_FOREIGN_OBJECT) {
		read_drawing(b, node, o);
		return;
	}
	for (i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		const char *value = foreign_metadata(node, ids[i], b->arena);

		if (value != NULL && fo_string(fo, ids[i]) == NULL)
			attributes_keep(b, ids[i], value);
		fo->strings = b->strings;
	}
}
