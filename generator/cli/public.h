/*
 * public: papers for everybody to read. Which parameters make one, the day
 * that counts for consents, and the search of the finished paper for what
 * must not be in it.
 */
#ifndef CLI_PUBLIC_H
#define CLI_PUBLIC_H

#include <stdbool.h>

#include "cli/job.h"

struct guard;
struct pages;
struct template_head;

typedef VEC(const char *) param_list;	/* name, value, … */

/*
 * Ends the list with NULL. With --public the audience is public, whatever it
 * was; a paper for the public is told the day of publication.
 */
void	public_params(const struct shop *, const struct template_head *,
	    param_list *);
/* Is a paper of that kind with these (NULL-ended) for the public? */
bool	public_asked(const struct template_head *, const char *const *params);

/*
 * What must not be in such a paper, as templates/guard.xsl says of the data;
 * NULL after reporting. End it with guard_free().
 */
struct guard	*public_guard(struct shop *, xmlDoc *data, const char *file,
		    struct diag *);
/*
 * Searches pages, title, author, bookmarks, links and the file's name; false
 * after telling each once. name may be NULL.
 */
bool	public_check(const struct guard *, const struct pages *,
	    const char *name, struct diag *);

#endif
