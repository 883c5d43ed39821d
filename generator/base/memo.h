/*
 * memo: what was made of which bytes, so that it need not be made again.
 *
 * For work whose result hangs on its input alone and that comes again in a
 * batch: compressing a page like the last one, cutting a face down to the
 * same letters. Bounded in memory; threads may share one.
 */
#ifndef BASE_MEMO_H
#define BASE_MEMO_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct memo;

struct memo	*memo_new(void);
void		 memo_free(struct memo *);	/* NULL is allowed */

/* In both NULL for the memo is one that remembers nothing. */

/* Adds what was made of key to out; false if that is not known. */
bool	memo_get(struct memo *, const struct buf *key, struct buf *out);
/* Copies both. */
void	memo_put(struct memo *, const struct buf *key,
	    const struct buf *made);

#endif
