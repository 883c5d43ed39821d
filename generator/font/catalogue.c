/*
 * catalogue: the table of faces, aliases and fallbacks, and the choice of a
 * face from it. Opens no face by itself; knows no shaping.
 */
#include "font/set.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"

#define NAME_MAX_BYTES	128
#define WORDS_MAX	7

/*
 * Names are compared as people write them: no matter the case, spaces
 * around or doubled spaces.
 */
static size_t
fold_name(const char *name, char out[NAME_MAX_BYTES])
{
	size_t	n = 0;
	bool	space = false;

	while (*name != '\0' && n + 6 < NAME_MAX_BYTES) {
		ucs c = utf8_next(&name);

		if (c == ' ' || c == '\t' || c == '\n' || c == UCS_NBSP) {
			space = n > 0;
			continue;
		}
		if (space)
			out[n++] = ' ';
		space = false;
		n += utf8_put(out + n, ucs_lower(c));
	}
	return n;
}

struct family *
catalogue_family(const struct fontset *set, const char *name)
{
	char	folded[NAME_MAX_BYTES];
	size_t	n = fold_name(name, folded);

	return map_find(&set->names, folded, n);
}

static void
put_name(struct fontset *set, const char *name, struct family *family)
{
	char	folded[NAME_MAX_BYTES];
	size_t	n = fold_name(name, folded);

	map_put(&set->names, arena_copy(set->arena, folded, n), n, family);
}

static struct family *
make_family(struct fontset *set, const char *name)
{
	struct family *family = catalogue_family(set, name);

	if (family != NULL)
		return family;
	family = ARENA_NEW(set->arena, struct family);
	family->name = arena_strdup(set->arena, name);
	*VEC_PUSH(&set->families) = family;
	put_name(set, name, family);
	return family;
}

/* Of a width's name, -4 … 4; false if it is none. */
static bool
read_stretch(const char *name, int *stretch)
{
	static const char *const names[] = { "ultra-condensed",
	    "extra-condensed", "condensed", "semi-condensed", "normal",
	    "semi-expanded", "expanded", "extra-expanded", "ultra-expanded" };
	int i;

	for (i = 0; i < (int)(sizeof(names) / sizeof(names[0])); i++)
		if (strcmp(names[i], name) == 0) {
			*stretch = i - 4;
			return true;
		}
	return false;
}

static bool
line_face(struct fontset *set, char **words, size_t n)
{
	struct face	*face;
	struct family	*family;
	char		*end;
	long		 weight;
	bool		 italic;
	int		 stretch = 0;

	if (n < 5 || n > 6 || (n == 6 && !read_stretch(words[4], &stretch)))
		return false;
	weight = strtol(words[2], &end, 10);
	italic = strcmp(words[3], "italic") == 0;
	if (*end != '\0' || weight < 100 || weight > 900 ||
	    (!italic && strcmp(words[3], "upright") != 0) ||
	    strchr(words[n - 1], '/') != NULL)
		return false;
	family = make_family(set, words[1]);
	face = ARENA_NEW(set->arena, struct face);
	face->set = set;
	face->family = family;
	face->file = arena_strdup(set->arena, words[n - 1]);
	face->weight = (int)weight;
	face->italic = italic;
	face->stretch = stretch;
	face->number = set->faces.n;
	*VEC_PUSH(&set->faces) = face;
	*VEC_PUSH(&family->faces) = face;
	return true;
}

static bool
line_alias(struct fontset *set, char **words, size_t n)
{
	struct family *family;

	if (n != 3 || (family = catalogue_family(set, words[2])) == NULL)
		return false;
	put_name(set, words[1], family);
	return true;
}

static bool
line_fallback(struct fontset *set, char **words, size_t n)
{
	struct family *family;

	if (n != 2 || (family = catalogue_family(set, words[1])) == NULL)
		return false;
	*VEC_PUSH(&set->fallback) = family;
	return true;
}

static bool
line_kerning(struct fontset *set, char **words, size_t n)
{
	if (n != 2)
		return false;
	set->kerning = strcmp(words[1], "on") == 0;
	return set->kerning || strcmp(words[1], "off") == 0;
}

static const struct {
	const char	*word;
	bool		(*read)(struct fontset *, char **words, size_t n);
} line_kinds[] = {
	{ "face",	line_face },
	{ "alias",	line_alias },
	{ "fallback",	line_fallback },
	{ "kerning",	line_kerning },
};

/* Cuts the line into words in place; WORDS_MAX if there are too many or a
   quote is not closed. */
static size_t
split_words(char *line, char *words[WORDS_MAX])
{
	size_t n = 0;

	for (;;) {
		char stop = ' ';

		line += strspn(line, " \t\r");
		if (*line == '\0' || *line == '#')
			return n;
		if (*line == '"')
			stop = *line++;
		if (n == WORDS_MAX)
			return n;
		words[n++] = line;
		line += strcspn(line, stop == '"' ? "\"" : " \t\r");
		if (*line == '\0')
			return stop == '"' ? WORDS_MAX : n;
		*line++ = '\0';
	}
}

static bool
read_line(struct fontset *set, char *line)
{
	char	*words[WORDS_MAX];
	size_t	 n = split_words(line, words), i;

	if (n == 0)
		return true;
	for (i = 0; i < sizeof(line_kinds) / sizeof(line_kinds[0]); i++)
		if (strcmp(line_kinds[i].word, words[0]) == 0)
			return line_kinds[i].read(set, words, n);
	return false;
}

bool
catalogue_read(struct fontset *set, const char *path, struct diag *dg)
{
	struct buf	 text = { 0 };
	struct place	 place = { .file = path };
	char		*line, *next;
	bool		 ok = false;

	if (!file_read(path, &text)) {
		diag_add(dg, FONT_UNREADABLE, NULL, path, strerror(errno),
		    NULL);
		goto out;
	}
	for (line = text.data; line != NULL && *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		place.line++;
		if (!read_line(set, line)) {
			diag_add(dg, FONT_CATALOGUE_WRONG, &place, NULL);
			goto out;
		}
	}
	ok = set->faces.n > 0;
	if (!ok)
		diag_add(dg, FONT_CATALOGUE_WRONG, &place, NULL);
out:
	buf_free(&text);
	return ok;
}

struct fontset *
fontset_open(const char *folder, struct diag *dg)
{
	struct fontset	*set = mem_alloc(sizeof(*set));

	set->arena = arena_new();
	set->folder = mem_strdup(folder);
	pthread_mutex_init(&set->lock, NULL);
	if (!catalogue_read(set, arena_printf(set->arena, "%s/catalogue",
	    folder), dg)) {
		fontset_close(set);
		return NULL;
	}
	return set;
}

void
fontset_close(struct fontset *set)
{
	size_t i;

	if (set == NULL)
		return;
	for (i = 0; i < set->faces.n; i++)
		face_close(set->faces.at[i]);
	for (i = 0; i < set->families.n; i++)
		VEC_FREE(&set->families.at[i]->faces);
	for (i = 0; i < set->reported.n; i++)
		mem_free(set->reported.at[i].name);
	VEC_FREE(&set->reported);
	VEC_FREE(&set->families);
	VEC_FREE(&set->faces);
	VEC_FREE(&set->fallback);
	map_free(&set->names);
	pthread_mutex_destroy(&set->lock);
	arena_free(set->arena);
	mem_free(set->folder);
	mem_free(set);
}

bool
fontset_kerning(const struct fontset *set)
{
	return set->kerning;
}

/*
 * The family's face nearest to what is asked: the width counts most (of two
 * equally far, the narrower if narrow or normal was asked for, else the
 * wider: CSS Fonts 3, 5.2), the slant counts more than
 * any weight; of two weights equally far, the one on the side of normal
 * text (400) or of bold (700) that the asked one is on.
 */
static struct face *
nearest(const struct family *family, int weight, bool italic, int stretch)
{
	struct face	*best = NULL;
	int		 least = 0;
	size_t		 i;

	for (i = 0; i < family->faces.n; i++) {
		struct face	*face = family->faces.at[i];
		int		 away = 2 * abs(face->weight - weight);

		away += face->italic != italic ? 10000 : 0;
		away += 100000 * abs(face->stretch - stretch);
		away += (face->stretch > stretch) == (stretch <= 0) ? 50000 : 0;
		away += (face->weight > weight) == (weight <= 500) ? 1 : 0;
		if (best == NULL || away < least) {
			best = face;
			least = away;
		}
	}
	return best;
}

/*
 * Says once in a document that a family is not here. A diag is only known by
 * its address, which a later document's may have again: one without any such
 * warning is new.
 */
static void
unknown_family(struct fontset *set, const char *name, const char *stand_in,
    struct diag *dg, const struct place *place)
{
	bool	fresh = !diag_has(dg, FONT_FAMILY_UNKNOWN);
	size_t	i, kept = 0;

	for (i = 0; i < set->reported.n; i++) {
		struct reported r = set->reported.at[i];

		if (r.dg == dg && fresh) {
			mem_free(r.name);
			continue;
		}
		if (r.dg == dg && strcmp(r.name, name) == 0)
			return;
		set->reported.at[kept++] = r;
	}
	set->reported.n = kept;
	*VEC_PUSH(&set->reported) = (struct reported){
	    .dg = dg, .name = mem_strdup(name) };
	diag_add(dg, FONT_FAMILY_UNKNOWN, place, name, stand_in, NULL);
}

const struct face *
font_find(struct fontset *set, const char *const *families, int weight,
    bool italic, int stretch, struct diag *dg, const struct place *place)
{
	const struct family	*family = NULL;
	struct face		*face;
	bool			 ok;

	for (size_t i = 0; families != NULL && families[i] != NULL &&
	    family == NULL; i++)
		family = catalogue_family(set, families[i]);
	pthread_mutex_lock(&set->lock);
	if (family == NULL) {
		family = set->families.at[0];
		if (families != NULL && families[0] != NULL)
			unknown_family(set, families[0], family->name, dg,
			    place);
	}
	face = nearest(family, weight, italic, stretch);
	ok = face_open(face, dg, place);
	pthread_mutex_unlock(&set->lock);
	return ok ? face : NULL;
}

const struct face *
font_fallback(struct fontset *set, const struct face *face, ucs c)
{
	size_t i;

	for (i = 0; i < set->fallback.n; i++) {
		struct face	*other = nearest(set->fallback.at[i],
				    face->weight, face->italic, face->stretch);
		bool		 ok;

		if (other == face)
			continue;
		pthread_mutex_lock(&set->lock);
		ok = face_open(other, NULL, NULL);
		pthread_mutex_unlock(&set->lock);
		if (ok && face_has(other, c))
			return other;
	}
	return NULL;
}
