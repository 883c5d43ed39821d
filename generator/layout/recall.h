/*
 * recall: paragraphs laid out before, in this document or an earlier one of
 * the same session: a class's plans differ by a name, a table says «в течение
 * года» in every row.
 *
 * Only a paragraph of text, inlines and leaders is remembered, that gave no
 * message and whose lines hold nothing but text and rules: it depends on its
 * texts, their styles and its width alone. Knows no pages.
 */
#ifndef LAYOUT_RECALL_H
#define LAYOUT_RECALL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mpt.h"

struct fo;
struct fo_text;
struct layout;
struct paragraph;
struct recall;

struct recall	*recall_new(void);
void		 recall_free(struct recall *);	/* NULL is allowed */
/* A new document: what was remembered may be forgotten now, and only now. */
void		 recall_begin(struct recall *);

/* One address for all styles that say the same, in whichever document. */
const void	*recall_style(struct recall *, const struct fo_text *);

/* What a paragraph's lines depend on; see paragraph_lay(). */
struct recall_key {
	const struct fo	*block, *first, *end;
	mpt		 width;
	bool		 first_line, last_run;
	size_t		 said;		/* recall_find() sets it: messages */
};

/* Lines as of old, or false. Their frames are new, their glyphs shared. */
bool		 recall_find(struct layout *, struct recall_key *,
		    struct paragraph *);
/* Remembers the lines that were laid out since, if that may be. */
void		 recall_keep(struct layout *, const struct recall_key *,
		    const struct paragraph *);

#endif
