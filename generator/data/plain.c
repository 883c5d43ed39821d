/*
 * plain: see plain.h. Clauses are those of XML 1.0.
 *
 * A zero stands behind the last byte and nowhere else, so that most loops
 * need no other bound.
 */
#include "data/plain.h"

#include <stdint.h>

#include "base/buf.h"
#include "data/plain_tag.h"

#define DEPTH_MAX	250	/* libxml2 refuses a little more */

/* Characters (XML 1.0, 2.2 and 2.11) */

/* Eight bytes of ASCII without control characters among them? */
static inline bool
are_eight(const char *s)
{
	uint64_t eight;

	memcpy(&eight, s, 8);
	return ((eight | (eight - UINT64_C(0x2020202020202020))) &
	    UINT64_C(0x8080808080808080)) == 0;
}

/* Nor carriage returns, which would have to become newlines. */
static bool
are_characters(const char *s, const char *end)
{
	while (s < end) {
		if ((*s & 0x80) == 0) {
			if (end - s >= 8 && are_eight(s))
				s += 8;
			else if (*s >= ' ' || plain_is_space(*s))
				s++;
			else
				return false;
		} else if ((unsigned char)*s >= 0xC2 && (*s & 0x20) == 0 &&
		    (s[1] & 0xC0) == 0x80) {
			s += 2;
		} else {
			ucs c = utf8_next(&s);

			if (c == UCS_BAD || !plain_is_character(c))
				return false;
		}
	}
	return true;
}

/* Elements (3.1) */

static int
line_here(struct plain *p)
{
	const char *n;

	while ((n = memchr(p->counted, '\n', (size_t)(p->at - p->counted))) !=
	    NULL) {
		p->line++;
		p->counted = n + 1;
	}
	p->counted = p->at;
	return p->line;
}

static void
close_element(struct plain *p)
{
	size_t depth = p->open.n--;

	p->scopes.n = p->open.at[depth - 1].nscope;
	if (p->nothing == 0)
		p->reader->close(p->user);
	else if (p->nothing == depth)
		p->nothing = 0;
}

/* Tells the reader, unless it wants to hear nothing here. */
static bool
tell_open(struct plain *p, struct xml_element *e)
{
	enum xml_want want;

	if (p->nothing != 0)
		return true;
	e->line = line_here(p);
	e->attributes = p->attributes.at;
	e->nattribute = p->attributes.n;
	want = p->reader->open(p->user, e);
	if (want == XML_WANT_NOTHING)
		p->nothing = p->open.n;
	return want != XML_WANT_NODE;
}

static bool
read_open(struct plain *p)
{
	const struct name	*name;
	struct xml_element	 e = { 0 };

	p->at++;
	name = plain_name(p);
	if (name == NULL || p->open.n == DEPTH_MAX)
		return false;
	*VEC_PUSH(&p->open) = (struct tag){ name, p->scopes.n };
	if (!plain_attributes(p) || !plain_uri(p, name->prefix, &e.uri))
		return false;
	e.prefix = name->prefix;
	e.name = name->local;
	if (!tell_open(p, &e))
		return false;
	if (plain_skip(p, "/>")) {
		close_element(p);
		return true;
	}
	return plain_skip(p, ">");
}

static bool
read_close(struct plain *p)
{
	const struct name *name = p->open.at[p->open.n - 1].name;

	p->at += 2;
	if (strncmp(p->at, name->whole, name->n) != 0)
		return false;
	p->at += name->n;
	plain_skip_spaces(p);
	close_element(p);
	return plain_skip(p, ">");
}

/* What stands in them (2.4, 2.5) */

static bool
read_comment(struct plain *p)
{
	const char *end;

	if (!plain_skip(p, "<!--"))
		return false;
	end = strstr(p->at, "--");
	if (end == NULL)
		return false;
	p->at = end + 2;
	return plain_skip(p, ">");
}

static void
tell_text(struct plain *p, const char *text, size_t n)
{
	if (p->nothing == 0 && n > 0)
		p->reader->text(p->user, text, n);
}

/* What text may hold only at the end of a CDATA section. */
static bool
has_brackets(const char *s, const char *end)
{
	while ((s = memchr(s, ']', (size_t)(end - s))) != NULL)
		if (*++s == ']')
			return true;
	return false;
}

/* Up to the next tag. */
static bool
read_text(struct plain *p)
{
	const char	*end = memchr(p->at, '<', (size_t)(p->end - p->at));
	const char	*sign;
	char		 bytes[4];
	ucs		 c;

	if (end == NULL || has_brackets(p->at, end))
		return false;
	while ((sign = memchr(p->at, '&', (size_t)(end - p->at))) != NULL) {
		tell_text(p, p->at, (size_t)(sign - p->at));
		p->at = sign + 1;
		c = plain_reference(p);
		if (c == 0)
			return false;
		tell_text(p, bytes, utf8_put(bytes, c));
	}
	tell_text(p, p->at, (size_t)(end - p->at));
	p->at = end;
	return true;
}

/* The document (2.1) */

/* Spaces and comments outside the root. */
static bool
skip_outside(struct plain *p)
{
	plain_skip_spaces(p);
	while (strncmp(p->at, "<!--", 4) == 0) {
		if (!read_comment(p))
			return false;
		plain_skip_spaces(p);
	}
	return true;
}

static void
skip_declaration(struct plain *p)
{
	static const char *const known[] = {
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
	    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
	    "<?xml version='1.0' encoding='UTF-8'?>",
	    "<?xml version='1.0' encoding='utf-8'?>",
	    "<?xml version=\"1.0\"?>", "<?xml version='1.0'?>" };
	size_t i = 0;

	while (i < sizeof(known) / sizeof(known[0]) && !plain_skip(p, known[i]))
		i++;
}

static bool
read_document(struct plain *p)
{
	bool ok;

	skip_declaration(p);
	if (!skip_outside(p) || *p->at != '<' || !read_open(p))
		return false;
	while (p->open.n > 0) {
		if (*p->at != '<')
			ok = read_text(p);
		else if (p->at[1] == '/')
			ok = read_close(p);
		else if (p->at[1] == '!')
			ok = read_comment(p);
		else
			ok = read_open(p);
		if (!ok)
			return false;
	}
	return skip_outside(p) && p->at == p->end;
}

bool
plain_read(const struct buf *bytes, const struct xml_reader *reader,
    void *user)
{
	struct plain	p = { .reader = reader, .user = user, .line = 1 };
	bool		plain;

	if (bytes->n == 0 ||
	    !are_characters(bytes->data, bytes->data + bytes->n))
		return false;
	p.at = p.counted = bytes->data;
	p.end = p.at + bytes->n;
	p.arena = arena_new();
	plain = read_document(&p);
	map_free(&p.names);
	VEC_FREE(&p.open);
	VEC_FREE(&p.scopes);
	VEC_FREE(&p.attributes);
	VEC_FREE(&p.attribute_names);
	arena_free(p.arena);
	return plain;
}
