/*
 * arena: see arena.h. A list of blocks; big pieces get a block of their own.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE	((size_t)64 * 1024)
#define ALIGNMENT	_Alignof(double)

struct block {
	struct block	*prev;		/* owned */
	size_t		 size;		/* of bytes[] */
	double		 bytes[];
};

struct arena {
	struct block	*last;		/* owned */
	struct block	*spare;		/* owned; one, kept by a reset */
	size_t		 used;		/* in last */
	size_t		 total;
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
	return mem_alloc(sizeof(struct arena));
}

void
arena_free(struct arena *a)
{
	struct block *b, *prev;

	if (a == NULL)
		return;
	for (b = a->last; b != NULL; b = prev) {
		prev = b->prev;
		free(b);
	}
	free(a->spare);
	free(a);
}

static void
add_block(struct arena *a, size_t need)
{
	size_t		 size = need > BLOCK_SIZE ? need : BLOCK_SIZE;
	struct block	*b;

	if (a->spare != NULL && a->spare->size >= need) {
		b = a->spare;
		a->spare = NULL;
	} else {
		b = malloc(sizeof(*b) + size);
		if (b == NULL)
			mem_exhausted();
		b->size = size;
		a->total += size;
	}
	b->prev = a->last;
	a->last = b;
	a->used = 0;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	char	*p;

	if (size > SIZE_MAX / 4)
		mem_exhausted();
	size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
	if (a->last == NULL || a->last->size - a->used < size)
		add_block(a, size);
	p = (char *)a->last->bytes + a->used;
	a->used += size;
	return memset(p, 0, size);
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
	char *p = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(p, bytes, n);
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
	return (struct arena_mark){ a->last, a->used };
}

void
arena_reset(struct arena *a, struct arena_mark m)
{
	struct block *b;

	while (a->last != m.block) {
		b = a->last;
		a->last = b->prev;
		if (a->spare == NULL || a->spare->size < b->size) {
			struct block *old = a->spare;

			a->spare = b;
			b = old;
		}
		if (b != NULL) {
			a->total -= b->size;
			free(b);
		}
	}
	a->used = m.used;
}
