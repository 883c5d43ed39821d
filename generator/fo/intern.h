/*
 * intern: one copy of each string of bytes, with something that goes with
 * it. Private to fo/. Grows, never shrinks; keys live in the arena.
 */
#ifndef FO_INTERN_H
#define FO_INTERN_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct intern_entry {
	uint64_t	 hash;		/* 0: free */
	size_t		 n;
	const void	*key;
	const void	*value;		/* the owner's; NULL when new */
};

/* Set to { .arena = … } it is empty and ready. */
struct intern {
	struct arena		*arena;		/* borrowed */
	struct intern_entry	*at;		/* owned */
	size_t			 n, room;	/* room: a power of 2, or 0 */
};

void	intern_free(struct intern *);
/*
 * The entry of these bytes, made if there was none; good until the next
 * call. Its key is a copy, aligned for any type, with a NUL behind it.
 */
struct intern_entry	*intern_find(struct intern *, const void *, size_t n);

#endif
