/*
 * intern: see intern.h.
 */
#include "fo/intern.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"

void
intern_free(struct intern *in)
{
	mem_free(in->at);
	*in = (struct intern){ .arena = in->arena };
}

static struct intern_entry *
find_slot(const struct intern *in, uint64_t hash, const void *key, size_t n)
{
	size_t i = (size_t)(hash >> 7) & (in->room - 1);

	for (;; i = (i + 1) & (in->room - 1)) {
		struct intern_entry *e = &in->at[i];

		if (e->hash == 0 || (e->hash == hash && e->n == n &&
		    memcmp(e->key, key, n) == 0))
			return e;
	}
}

static void
grow(struct intern *in)
{
	struct intern	old = *in;
	size_t		i;

	in->room = old.room > 0 ? old.room * 2 : 64;
	in->at = mem_alloc(in->room * sizeof(*in->at));
	for (i = 0; i < old.room; i++)
		if (old.at[i].hash != 0)
			*find_slot(in, old.at[i].hash, old.at[i].key,
			    old.at[i].n) = old.at[i];
	mem_free(old.at);
}

struct intern_entry *
intern_find(struct intern *in, const void *key, size_t n)
{
	uint64_t		 hash = hash_bytes(HASH_START, key, n) | 1;
	struct intern_entry	*e;

	if ((in->n + 1) * 3 > in->room * 2)
		grow(in);
	e = find_slot(in, hash, key, n);
	if (e->hash == 0) {
		in->n++;
		*e = (struct intern_entry){ hash, n,
		    arena_copy(in->arena, key, n), NULL };
	}
	return e;
}
