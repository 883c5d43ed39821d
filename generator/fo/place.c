/*
 * place: see place.h.
 */
#include "fo/place.h"

#include "base/arena.h"
#include "fo/styles.h"

/* "FILE:LINE"; what has no line is all file. */
static const char *
read_stamp(struct styles *styles, struct span stamp, int *line)
{
	size_t	n = stamp.n, i;
	int	v = 0;

	while (n > 0 && stamp.s[n - 1] != ':')
		n--;
	for (i = n; i < stamp.n && stamp.s[i] >= '0' && stamp.s[i] <= '9' &&
	    v < 100000000; i++)
		v = v * 10 + (stamp.s[i] - '0');
	if (n == 0 || i < stamp.n || n == stamp.n) {
		*line = 0;
		return styles_string(styles, stamp);
	}
	*line = v;
	return styles_string(styles, (struct span){ stamp.s, n - 1 });
}

static bool
same_place(const struct place *a, const struct place *b)
{
	return a->file == b->file && a->line == b->line &&
	    a->template_file == b->template_file &&
	    a->template_line == b->template_line;
}

const struct place *
place_make(struct arena *arena, struct styles *styles,
    const struct stamps *stamps, const struct place *parent,
    bool parent_stamped, const char *file, int line)
{
	struct place	 p = { .file = file, .line = line }, *copy;

	if (parent_stamped)
		p = *parent;
	if (stamps->at.n > 0)
		p.file = read_stamp(styles, stamps->at, &p.line);
	if (stamps->from.n > 0)
		p.template_file = read_stamp(styles, stamps->from,
		    &p.template_line);
	if (parent != NULL && same_place(parent, &p))
		return parent;
	copy = ARENA_NEW(arena, struct place);
	*copy = p;
	return copy;
}
