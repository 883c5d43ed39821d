/*
 * styles: see styles.h. Remembers styles by what made them, and keeps one
 * copy of each equal part.
 */
#include "fo/styles.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "fo/compute.h"
#include "fo/fo.h"
#include "fo/intern.h"

#define FAMILIES_MAX	32
#define SHOWN_MAX	60	/* bytes of a bad value in a message */
#define KEPT_MAX	2000	/* styles of a session, of 2 KB at most, and
				   strings */

struct made {
	const struct fo_style	*style;
	size_t			 told;	/* the document that what is wrong
					   with it was last told of; 0: none */
};

struct styles {
	struct arena	*arena;		/* borrowed, but for a session's */
	struct diag	*dg;		/* borrowed */
	size_t		 document;	/* from 1 */
	size_t		 ntold;		/* styles that told something */
	struct intern	 made;		/* struct made, by what it was made of */
	struct intern	 texts, boxes, pages, wholes;
	struct intern	 strings, families;
	struct buf	 key;
	VEC(struct fo_attribute) sorted;
	const struct fo_style *initial;
};

static const void *
one_copy(struct intern *in, const void *bytes, size_t n)
{
	return intern_find(in, bytes, n)->key;
}

const char *
styles_string(struct styles *s, struct span v)
{
	return one_copy(&s->strings, v.n > 0 ? v.s : "", v.n);
}

static const struct fo_style *
keep_style(struct styles *s, const struct job *j, bool has_page)
{
	struct fo_style style;

	memset(&style, 0, sizeof(style));
	style.text = one_copy(&s->texts, &j->text, sizeof(j->text));
	style.box = one_copy(&s->boxes, &j->box, sizeof(j->box));
	if (has_page)
		style.page = one_copy(&s->pages, &j->page, sizeof(j->page));
	return one_copy(&s->wholes, &style, sizeof(style));
}

static void
make_initial(struct styles *s)
{
	static const struct fo_text	 no_text;
	static const struct fo_box	 no_box;
	static const struct fo_style	 nothing = { &no_text, &no_box, NULL };
	struct intern			 empty = { .arena = s->arena };
	struct style_request		 request = { .element = FO_TEXT };
	struct job			 j;

	s->made = s->texts = s->boxes = s->pages = s->wholes = empty;
	s->strings = s->families = empty;
	memset(&j, 0, sizeof(j));
	j.styles = s;
	j.request = &request;
	j.parent = &nothing;
	compute_initial(&j);
	s->initial = keep_style(s, &j, true);
}

struct styles *
styles_new(struct arena *arena, struct diag *dg)
{
	struct styles *s = mem_alloc(sizeof(*s));

	s->arena = arena;
	s->dg = dg;
	s->document = 1;
	make_initial(s);
	return s;
}

static void
forget(struct styles *s)
{
	intern_free(&s->made);
	intern_free(&s->texts);
	intern_free(&s->boxes);
	intern_free(&s->pages);
	intern_free(&s->wholes);
	intern_free(&s->strings);
	intern_free(&s->families);
}

void
styles_free(struct styles *s)
{
	if (s == NULL)
		return;
	forget(s);
	buf_free(&s->key);
	VEC_FREE(&s->sorted);
	mem_free(s);
}

struct styles *
styles_new_session(void)
{
	return styles_new(arena_new(), NULL);
}

void
styles_free_session(struct styles *s)
{
	struct arena *arena = s != NULL ? s->arena : NULL;

	styles_free(s);
	arena_free(arena);
}

void
styles_begin(struct styles *s, struct diag *dg)
{
	s->dg = dg;
	s->document++;
	if (s->made.n + s->strings.n + s->ntold < KEPT_MAX)
		return;
	forget(s);
	arena_free(s->arena);
	s->arena = arena_new();
	s->ntold = 0;
	make_initial(s);
}

const struct fo_style *
styles_initial(const struct styles *s)
{
	return s->initial;
}

/* Font families */

/* A name without quotes, white space in it as one space. */
static const char *
family_name(struct styles *s, struct span v)
{
	char	*name;
	size_t	 i, n = 0;

	if (v.n >= 2 && (v.s[0] == '"' || v.s[0] == '\'') &&
	    v.s[v.n - 1] == v.s[0])
		v = (struct span){ v.s + 1, v.n - 2 };
	v = span_trim(v);
	name = arena_copy(s->arena, v.n > 0 ? v.s : "", v.n);
	for (i = 0; i < v.n; i++) {
		bool space = strchr(" \t\r\n", v.s[i]) != NULL;

		if (!space || name[n - 1] != ' ')
			name[n++] = space ? ' ' : v.s[i];
	}
	name[n] = '\0';
	return name;
}

static const char *const *
split_families(struct styles *s, struct span v)
{
	const char	*names[FAMILIES_MAX + 1];
	const char	**list;
	struct span	 word;
	size_t		 n = 0;

	while (n < FAMILIES_MAX && span_word(&v, ',', &word)) {
		names[n] = family_name(s, word);
		if (names[n++][0] == '\0')
			return NULL;
	}
	if (n == 0)
		return NULL;
	list = ARENA_ARRAY(s->arena, n + 1, const char *);
	memcpy(list, names, n * sizeof(*list));
	return list;
}

const char *const *
styles_families(struct styles *s, struct span v)
{
	struct intern_entry *e;

	if (v.n == 0)
		return NULL;
	e = intern_find(&s->families, v.s, v.n);
	if (e->value == NULL)
		e->value = split_families(s, v);
	return e->value;
}

/* Messages */

/* The value, cut where a character begins if it is long. */
static const char *
shown_value(struct styles *s, struct span v)
{
	size_t n = v.n;

	if (n <= SHOWN_MAX)
		return arena_copy(s->arena, n > 0 ? v.s : "", n);
	for (n = SHOWN_MAX; n > 0 && ((unsigned char)v.s[n] & 0xC0) == 0x80;
	    n--)
		;
	return arena_printf(s->arena, "%.*s…", (int)n, v.s);
}

void
compute_report(struct job *j, const struct fo_attribute *a,
    enum verdict verdict)
{
	struct styles		*s = j->styles;
	const struct place	*place = j->request->place;
	const char		*name;
	bool			 all;

	if (verdict == VALUE_SET && !j->cut && !j->bare)
		return;
	name = a->component == FO_C_WHOLE ? fo_property_name(a->property) :
	    arena_printf(s->arena, "%s.%s", fo_property_name(a->property),
	    fo_component_name(a->component));
	all = properties[a->property].kind == KIND_UNSUPPORTED ||
	    a->component != FO_C_WHOLE;
	if (verdict == VALUE_UNKNOWN)
		diag_add(s->dg, FO_UNKNOWN_PROPERTY, place, name, NULL);
	else if (verdict == VALUE_UNSUPPORTED && all)
		diag_add(s->dg, FO_PROPERTY_UNSUPPORTED, place, name, NULL);
	else
		diag_add(s->dg, verdict == VALUE_SET ?
		    j->cut ? FO_VALUE_CUT : FO_NO_UNIT :
		    verdict == VALUE_BAD ? FO_BAD_VALUE :
		    FO_VALUE_UNSUPPORTED, place, name,
		    shown_value(s, a->value), NULL);
}

/* Finding and making */

static void
key_add(struct buf *key, const void *bytes, size_t n)
{
	buf_add(key, bytes, n);
}

static void
make_key(struct buf *key, const struct style_request *r)
{
	struct {
		const void	*parent, *list_item, *column;
		uint64_t	 element;
	} head = { r->parent, r->list_item, r->column,
	    (uint64_t)r->element << 1 | r->in_area };
	size_t i;

	buf_clear(key);
	key_add(key, &head, sizeof(head));
	for (i = 0; i < r->n; i++) {
		const struct fo_attribute	*a = &r->attributes[i];
		uint32_t			 id[2];

		id[0] = (uint32_t)a->property << 8 | (uint32_t)a->component;
		id[1] = (uint32_t)a->value.n;
		key_add(key, id, sizeof(id));
		key_add(key, a->value.s, a->value.n);
	}
}

static const struct fo_style *
make_style(struct styles *s, const struct style_request *r)
{
	struct job j;

	memset(&j, 0, sizeof(j));
	j.styles = s;
	j.request = r;
	j.parent = r->parent != NULL ? r->parent : s->initial;
	s->sorted.n = 0;
	while (s->sorted.n < r->n)
		(void)VEC_PUSH(&s->sorted);
	compute_style(&j, s->initial, s->sorted.at);
	return keep_style(s, &j, compute_has_page(r->element));
}

/* Made anew for a document that was not told yet what is wrong with it. */
static void
make(struct styles *s, const struct style_request *r, struct made *made)
{
	size_t said = diag_said(s->dg);

	made->style = make_style(s, r);
	if (diag_said(s->dg) == said)
		return;
	made->told = s->document;
	s->ntold++;
}

const struct fo_style *
styles_find(struct styles *s, const struct style_request *r)
{
	struct intern_entry	*e;
	struct made		*made;

	if (r->around != NULL)
		return make_style(s, r);
	make_key(&s->key, r);
	e = intern_find(&s->made, s->key.data, s->key.n);
	if (e->value == NULL)
		e->value = ARENA_NEW(s->arena, struct made);
	made = (struct made *)(uintptr_t)e->value;
	if (made->style == NULL ||
	    (made->told != 0 && made->told != s->document))
		make(s, r, made);
	return made->style;
}
