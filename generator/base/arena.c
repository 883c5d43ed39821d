/*
 * arena: see arena.h. A list of blocks; big pieces get a block of their own.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE	((size_t)64 * 1024)

struct arena_block {
	struct arena_block *prev;	/* owned */
	size_t		 size;		/* of bytes[] */
	double		 bytes[];
};

void
mem_exhausted(void)
{
	fputs("pisar: out of memory / не хватает памяти\n", stderr);
	exit(3);
}

void *
mem_alloc(size_t size)
{
	void *p = calloc(1, size > 0 ? size : 1);

	if (p == NULL)
		mem_exhausted();
	return p;
}

void *
mem_grow(void *old, size_t size)
{
	void *p = realloc(old, size > 0 ? size : 1);

	if (p == NULL)
		mem_exhausted();
	return p;
}

void *
mem_grow_array(void *old, size_t *room, size_t size)
{
	size_t n = *room > 0 ? *room * 2 : 8;

	if (n > SIZE_MAX / 2 / size)
		mem_exhausted();
	*room = n;
	return mem_grow(old, n * size);
}

void
mem_free(void *p)
{
	free(p);
}

char *
mem_strdup(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(mem_alloc(n), s, n);
}

struct arena *
arena_new(void)
{
	struct arena *a = mem_alloc(sizeof(*a));

	a->at = a->end = (char *)a;	/* no room, but an address */
	return a;
}

void
arena_free(struct arena *a)
{
	struct arena_block *b, *prev;

	if (a == NULL)
		return;
	for (b = a->last; b != NULL; b = prev) {
		prev = b->prev;
		free(b);
	}
	free(a->spare);
	free(a);
}

/* The last block's bytes from at on are free. */
static void
go_on(struct arena *a, char *at)
{
	a->at = at;
	a->end = a->last != NULL ? (char *)a->last->bytes + a->last->size :
	    at;
}

void
arena_make_room(struct arena *a, size_t need)
{
	size_t			 size = BLOCK_SIZE;
	struct arena_block	*b;

	if (need > SIZE_MAX / 4)
		mem_exhausted();
	if (need > size)
		size = (need + ARENA_ALIGNMENT - 1) & ~(ARENA_ALIGNMENT - 1);
	if (a->spare != NULL && a->spare->size >= need) {
		b = a->spare;
		a->spare = NULL;
	} else {
		b = malloc(sizeof(*b) + size);
		if (b == NULL)
			mem_exhausted();
		b->size = size;
	}
	b->prev = a->last;
	a->last = b;
	go_on(a, (char *)b->bytes);
}

void *
arena_array(struct arena *a, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / 4 / size)
		mem_exhausted();
	return arena_alloc(a, count * size);
}

char *
arena_copy(struct arena *a, const char *bytes, size_t n)
{
	char *p = arena_take(a, n + 1);

	if (n > 0)
		memcpy(p, bytes, n);
	p[n] = '\0';
	return p;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_copy(a, s, strlen(s));
}

char *
arena_vprintf(struct arena *a, const char *format, va_list args)
{
	va_list	 again;
	char	*p;
	int	 n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	p = arena_alloc(a, n > 0 ? (size_t)n + 1 : 1);
	if (n > 0)
		vsnprintf(p, (size_t)n + 1, format, again);
	va_end(again);
	return p;
}

char *
arena_printf(struct arena *a, const char *format, ...)
{
	va_list	 args;
	char	*p;

	va_start(args, format);
	p = arena_vprintf(a, format, args);
	va_end(args);
	return p;
}

struct arena_mark
arena_mark(const struct arena *a)
{
	return (struct arena_mark){ a->last, a->at };
}

void
arena_reset(struct arena *a, struct arena_mark m)
{
	struct arena_block *b;

	while (a->last != m.block) {
		b = a->last;
		a->last = b->prev;
		if (a->spare == NULL || a->spare->size < b->size) {
			struct arena_block *old = a->spare;

			a->spare = b;
			b = old;
		}
		free(b);
	}
	go_on(a, m.at);
}
