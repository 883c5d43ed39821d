/*
 * kinds: the readers and printers of values, shared by kinds.c (which has
 * the table of kinds), kinds_font.c and kinds_area.c. Private to fo/.
 */
#ifndef FO_KINDS_H
#define FO_KINDS_H

#include "fo/expr.h"

/* A reader: text to the value at field. */
#define KIND_SETTER(name)						\
	enum verdict name(struct job *j, const struct property *row,	\
	    enum fo_component c, struct span v, void *field)
/* A printer: value to text. */
#define KIND_PRINTER(name)						\
	void name(struct buf *b, const struct property *row,		\
	    const void *field)

KIND_SETTER(set_range);
KIND_SETTER(set_space);
KIND_SETTER(set_pair);
KIND_SETTER(set_keep);
KIND_SETTER(set_padding);
KIND_SETTER(set_border_width);
KIND_SETTER(set_border_precedence);
KIND_SETTER(set_position);

KIND_SETTER(set_families);
KIND_SETTER(set_font_size);
KIND_SETTER(set_font_weight);
KIND_SETTER(set_font_stretch);
KIND_SETTER(set_line_height);
KIND_SETTER(set_word);
KIND_SETTER(set_language_tag);
KIND_SETTER(set_character);
KIND_SETTER(set_decoration);
KIND_SETTER(set_uri);

KIND_PRINTER(print_range);
KIND_PRINTER(print_space);
KIND_PRINTER(print_pair);
KIND_PRINTER(print_keep);
KIND_PRINTER(print_padding);
KIND_PRINTER(print_border_width);
KIND_PRINTER(print_border_precedence);

KIND_PRINTER(print_families);
KIND_PRINTER(print_line_height);
KIND_PRINTER(print_word);
KIND_PRINTER(print_uri);
KIND_PRINTER(print_character);
KIND_PRINTER(print_decoration);

void	print_thousandths(struct buf *, int64_t);
void	print_mpt(struct buf *, mpt);		/* "12.5pt" */
void	print_len(struct buf *, struct fo_len);	/* "100%-24pt", "auto" */

/* A length of the row's sort, or a keyword of the row, which is auto. */
bool	read_len(struct job *, const struct property *, struct span,
	    struct fo_len *);
enum verdict	verdict_of(bool ok);

#endif
