/*
 * memo: see memo.h. When it is full it forgets all.
 */
#include "base/memo.h"

#include <pthread.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"

#define BYTES_MAX	((size_t)16 << 20)

struct memo {
	pthread_mutex_t	 lock;		/* for all below */
	struct arena	*arena;		/* keys and values */
	struct map	 made;		/* of bytes: struct buf * */
	size_t		 bytes;
};

struct memo *
memo_new(void)
{
	struct memo *m = mem_alloc(sizeof(*m));

	pthread_mutex_init(&m->lock, NULL);
	m->arena = arena_new();
	return m;
}

void
memo_free(struct memo *m)
{
	if (m == NULL)
		return;
	map_free(&m->made);
	arena_free(m->arena);
	pthread_mutex_destroy(&m->lock);
	mem_free(m);
}

bool
memo_get(struct memo *m, const struct buf *key, struct buf *out)
{
	const struct buf *made;

	if (m == NULL)
		return false;
	pthread_mutex_lock(&m->lock);
	made = map_find(&m->made, buf_text(key), key->n);
	if (made != NULL)
		buf_add(out, made->data, made->n);
	pthread_mutex_unlock(&m->lock);
	return made != NULL;
}

static void
forget(struct memo *m)
{
	map_free(&m->made);
	arena_free(m->arena);
	m->arena = arena_new();
	m->bytes = 0;
}

void
memo_put(struct memo *m, const struct buf *key, const struct buf *made)
{
	struct buf *copy;

	if (m == NULL || key->n + made->n > BYTES_MAX / 4)
		return;
	pthread_mutex_lock(&m->lock);
	if (m->bytes + key->n + made->n > BYTES_MAX)
		forget(m);
	m->bytes += key->n + made->n;
	copy = ARENA_NEW(m->arena, struct buf);
	copy->data = arena_copy(m->arena, buf_text(made), made->n);
	copy->n = made->n;
	map_put(&m->made, arena_copy(m->arena, buf_text(key), key->n), key->n,
	    copy);
	pthread_mutex_unlock(&m->lock);
}
