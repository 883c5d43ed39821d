/*
 * map: from a string of bytes to a pointer or a number. Grows, never shrinks.
 *
 * Keys are borrowed: they must live as long as the map. A map set to {0} is
 * empty and ready.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map_slot {
	const char	*key;		/* borrowed; NULL: free */
	size_t		 n;
	uint64_t	 hash;
	void		*value;		/* borrowed */
};

struct map {
	struct map_slot	*slots;		/* owned */
	size_t		 room;		/* a power of 2, or 0 */
	size_t		 n;
};

void	 map_free(struct map *);
/* The value of key, or NULL. */
void	*map_find(const struct map *, const char *key, size_t n);
/* Sets the value; an older one is replaced. */
void	 map_put(struct map *, const char *key, size_t n, void *value);

/* The same on every machine; chain by passing the last result. */
#define HASH_START	UINT64_C(14695981039346656037)
uint64_t	hash_bytes(uint64_t start, const void *bytes, size_t n);

#endif
