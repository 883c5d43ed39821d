/*
 * arena: memory that lives as long as a document, or a scratch part of it.
 *
 * Allocation never returns NULL: a program that has no memory left says so
 * and ends with status 3. Nothing taken from an arena is freed singly.
 * Knows nothing of what it holds.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena_block;

struct arena {
	char	*at, *end;		/* what is free of the last block */
	struct arena_block *last;	/* owned */
	struct arena_block *spare;	/* owned; one, kept by a reset */
};

/* A place to come back to with arena_reset(); only for scratch arenas. */
struct arena_mark {
	struct arena_block *block;	/* borrowed */
	char	*at;
};

struct arena	*arena_new(void);		/* end it with arena_free() */
void		 arena_free(struct arena *);	/* NULL is allowed */

/* Makes the free part at least that large: for arena_take(). */
void	 arena_make_room(struct arena *, size_t size);

#define ARENA_ALIGNMENT	_Alignof(double)

/* Memory as it is, aligned for any type but long double; size 0 is allowed. */
static inline void *
arena_take(struct arena *a, size_t size)
{
	char *p;

	if (size > (size_t)(a->end - a->at))	/* both are aligned */
		arena_make_room(a, size);
	p = a->at;
	a->at += (size + ARENA_ALIGNMENT - 1) & ~(ARENA_ALIGNMENT - 1);
	return p;
}

/* The same, zeroed. */
static inline void *
arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_take(a, size), 0, size);
}

/* The same for count members of the given size; ends on overflow. */
void	*arena_array(struct arena *, size_t count, size_t size);
/* A copy of n bytes, with a NUL behind them that is not counted. */
char	*arena_copy(struct arena *, const char *bytes, size_t n);
char	*arena_strdup(struct arena *, const char *);
char	*arena_printf(struct arena *, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
char	*arena_vprintf(struct arena *, const char *format, va_list)
	    __attribute__((format(printf, 2, 0)));

struct arena_mark	arena_mark(const struct arena *);
/* Forgets all that was taken since the mark; its memory is used again. */
void			arena_reset(struct arena *, struct arena_mark);

#define ARENA_NEW(arena, type)		((type *)arena_alloc(arena, sizeof(type)))
#define ARENA_ARRAY(arena, n, type)	((type *)arena_array(arena, n, sizeof(type)))

/* The heap for what must be freed or grown singly; never NULL. */
void	*mem_alloc(size_t size);
void	*mem_grow(void *, size_t size);	/* realloc */
char	*mem_strdup(const char *);
_Noreturn void	mem_exhausted(void);

/*
 * Growing arrays on the heap: struct { type *at; size_t n, room; }.
 * VEC_PUSH gives the address of a new, unset last member.
 */
#define VEC(type)	struct { type *at; size_t n, room; }
#define VEC_PUSH(v)							\
	((v)->n == (v)->room ?						\
	    (void)((v)->at = mem_grow_array((v)->at, &(v)->room,	\
	    sizeof(*(v)->at))) : (void)0, &(v)->at[(v)->n++])
#define VEC_FREE(v)	(mem_free((v)->at), (v)->at = NULL, (v)->n = (v)->room = 0)

void	*mem_grow_array(void *, size_t *room, size_t size);
void	 mem_free(void *);

#endif
