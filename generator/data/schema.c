/*
 * schema: see schema.h.
 */
#include "data/schema.h"

#include <libxml/xmlschemas.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/complaint.h"

struct schema {
	xmlSchema	*rules;		/* owned; unchanged once compiled */
};

static void
on_schema_error(void *user, xmlErrorPtr e)
{
	struct complaint	*c = user;
	struct place		 at = { .file = c->file, .line = e->line };

	if (e->file != NULL)
		at.file = e->file;
	diag_add(c->dg, DATA_SCHEMA_BROKEN, &at,
	    e->message != NULL ? e->message : "", NULL);
}

struct schema *
schema_open(const char *path, struct diag *dg)
{
	struct complaint	 c = { .dg = dg, .file = path };
	xmlSchemaParserCtxt	*ctxt = xmlSchemaNewParserCtxt(path);
	xmlSchema		*rules;
	struct schema		*s;

	if (ctxt == NULL)
		mem_exhausted();
	xmlSchemaSetParserStructuredErrors(ctxt, on_schema_error, &c);
	rules = xmlSchemaParse(ctxt);
	xmlSchemaFreeParserCtxt(ctxt);
	if (rules == NULL) {
		diag_add(dg, DATA_SCHEMA_UNREADABLE,
		    &(struct place){ .file = path }, NULL);
		return NULL;
	}
	s = mem_alloc(sizeof(*s));
	s->rules = rules;
	return s;
}

void
schema_close(struct schema *s)
{
	if (s == NULL)
		return;
	xmlSchemaFree(s->rules);
	mem_free(s);
}

bool
schema_check(const struct schema *s, xmlDoc *doc, struct diag *dg)
{
	struct complaint	 c = { .dg = dg, .file = (const char *)doc->URL };
	xmlSchemaValidCtxt	*ctxt = xmlSchemaNewValidCtxt(s->rules);
	bool			 ok;

	if (ctxt == NULL)
		mem_exhausted();
	xmlSchemaSetValidStructuredErrors(ctxt, complaint_schema, &c);
	ok = xmlSchemaValidateDoc(ctxt, doc) == 0;
	if (!ok && !c.broken)
		diag_add(dg, DATA_INVALID, &(struct place){ .file = c.file },
		    "", NULL);
	xmlSchemaFreeValidCtxt(ctxt);
	return ok;
}
