/* Any file as data: reading, inclusions (of itself too), the schema. */
#include "fuzz.h"

static const char *const values[] = {
	"in.xml", "", ".", "../x", "/dev/null", "text", "xml", "1", "-1",
	"2025-02-30", "2025-09-01", "да", "a", "b", "99999999999999999999",
	"urn:pisar:data", "%00", "file:///etc/passwd"
};

static const char *const attributes[] = {
	"id", "ref", "href", "parse", "encoding", "xml:base", "xml:id", "date",
	"from", "to", "kind", "case", "gender"
};

static const char *const elements[] = {
	"dossier", "people", "person", "include", "fallback", "pair", "pairs",
	"school", "programme", "name", "post"
};

FUZZ_WORDS(fuzz_element, elements)
FUZZ_WORDS(fuzz_attribute, attributes)
FUZZ_WORDS(fuzz_value, values)

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	struct fuzz	*f = fuzz_open();
	xmlDoc		*doc = job_load(&f->shop,
			    fuzz_file("in.xml", bytes, n), true, f->dg);

	xmlFreeDoc(doc);
}
