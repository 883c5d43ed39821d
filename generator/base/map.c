/*
 * map: see map.h. Open addressing, at most two thirds full.
 */
#include "base/map.h"

#include <string.h>

#include "base/arena.h"

static inline uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return h ^ h >> 29;
}

/* One load, where the lowest byte comes first. */
static inline uint64_t
word_at(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	    (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	    (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	    (uint64_t)p[7] << 56;
}

uint64_t
hash_bytes(uint64_t h, const void *bytes, size_t n)
{
	const unsigned char	*p = bytes;
	uint64_t		 last;

	for (; n >= 32; n -= 32, p += 32) {
		h = mix(h, word_at(p));
		h = mix(h, word_at(p + 8));
		h = mix(h, word_at(p + 16));
		h = mix(h, word_at(p + 24));
	}
	for (; n >= 8; n -= 8, p += 8)
		h = mix(h, word_at(p));
	for (last = n; n > 0; )
		last = last << 8 | p[--n];
	return mix(h, last);
}

void
map_free(struct map *m)
{
	mem_free(m->slots);
	*m = (struct map){ 0 };
}

static struct map_slot *
find_slot(const struct map *m, uint64_t hash, const char *key, size_t n)
{
	size_t i = (size_t)(hash >> 7) & (m->room - 1);

	for (;; i = (i + 1) & (m->room - 1)) {
		struct map_slot *s = &m->slots[i];

		if (s->key == NULL || (s->hash == hash && s->n == n &&
		    memcmp(s->key, key, n) == 0))
			return s;
	}
}

void *
map_find(const struct map *m, const char *key, size_t n)
{
	if (m->room == 0)
		return NULL;
	return find_slot(m, hash_bytes(HASH_START, key, n), key, n)->value;
}

static void
grow(struct map *m)
{
	struct map	old = *m;
	size_t		i;

	m->room = old.room > 0 ? old.room * 2 : 64;
	m->slots = mem_alloc(m->room * sizeof(*m->slots));
	for (i = 0; i < old.room; i++) {
		struct map_slot *s = &old.slots[i];

		if (s->key != NULL)
			*find_slot(m, s->hash, s->key, s->n) = *s;
	}
	mem_free(old.slots);
}

void
map_put(struct map *m, const char *key, size_t n, void *value)
{
	uint64_t	 hash = hash_bytes(HASH_START, key, n);
	struct map_slot	*s;

	if ((m->n + 1) * 3 > m->room * 2)
		grow(m);
	s = find_slot(m, hash, key, n);
	if (s->key == NULL)
		m->n++;
	*s = (struct map_slot){ key, n, hash, value };
}
