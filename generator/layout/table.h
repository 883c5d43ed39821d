/*
 * table: the grid of a table, its column widths, its rows as groups, and
 * the borders that neighbours share. Private to layout/.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/group.h"

/* A cell in the grid; a spanned slot points to the same one. */
struct tcell {
	const struct fo	*fo;
	const struct fo	*row_fo;	/* the fo:table-row, or the part */
	int		 row, col;
	int		 nrow, ncol;
};

/* Header, footer or a body. */
struct tpart {
	const struct fo	*fo;
	struct tcell	**slots;	/* nrow × ncol; NULL: no cell */
	const struct fo	**rows;		/* fo:table-row, or NULL */
	int		 nrow;
};

/* The rows of a table on a page: between two places in the list it is in. */
struct table_rows {
	const struct table *table;
	const struct vlist *list;
	struct cursor	 from, end;
};

struct table {
	const struct fo	*fo;
	const struct fo	**columns;	/* fo:table-column or NULL, ncol */
	int		 ncol;
	mpt		*x;		/* ncol + 1 grid lines, from the left
					   border edge of the table */
	struct area	 around;	/* that the table stands in */
	mpt		 inset;		/* of the grid in the table's border
					   rectangle */
	bool		 collapse;
	bool		 precedence;	/* of borders decides first */
	bool		 cells_only;	/* nothing but cells has borders */
	mpt		 gap_x, gap_y;	/* border-separation */
	struct tpart	*header, *footer;	/* or NULL */
	struct tpart	*bodies;
	int		 nbody;
};

/* Reads the rows below a header, footer or body into a grid. */
void	table_read_part(struct layout *, const struct table *,
	    const struct fo *, struct tpart *);
/*
 * Rows and columns with visibility="collapse" go, with the cells that stand in
 * no other; their room is the others' (XSL 1.1 §7.30.17, CSS2 17.5.5).
 */
void	table_drop_collapsed(struct layout *, struct table *);
/* The number of columns the table's columns and rows ask for. */
int	table_count_columns(const struct fo *);
/*
 * Grid lines for the table in a width, which is returned; reports what cannot
 * fit. base: what the columns' percentages are of; shrink: in automatic layout
 * the table is no wider than its content.
 */
mpt	table_set_widths(struct layout *, struct table *, mpt width, mpt base,
	    bool shrink);

/* The rows and cells of a group of the table's rows. */
void	table_make_cells(struct layout *, struct group *);

/*
 * The border on the edge of a slot, conflicts resolved (XSL 1.1 §6.7.10 as
 * CSS2 17.6.2.1); side is the slot's. Slots outside the part are the
 * table's edge, or the neighbouring part's last row.
 */
const struct fo_border	*table_border(const struct table *,
			    const struct tpart *, int row, int col,
			    enum fo_side);

/*
 * The same where a page's end cuts the slot's cell: its own border if it is
 * retained, and that of the header or footer repeated there.
 */
const struct fo_border	*table_cut_border(const struct table *,
			    const struct tpart *, int row, int col,
			    enum fo_side);

/*
 * The header or footer of the table anew, in the arena: what it retrieves of
 * the rows with it on a page (XSL 1.1 §6.13.7) is known now.
 */
struct group	*table_retell(struct layout *, const struct table_rows *,
		    bool header, bool again);
/* Does a header or footer retrieve markers of its table? (table_marker.c) */
bool		 table_retrieves(const struct fo *part);

bool	table_only_cells_have_borders(const struct table *);
void	table_paint_cell(struct layout *, const struct piece *,
	    const struct gcell *, struct frame *);
/* A rule that grows while its next segment has the same border. */
struct table_run {
	const struct fo_border	*b;	/* NULL: none is begun */
	mpt			 from, to, at;
};

/* The upright rules of a table's part on a page, from row to row. */
struct table_runs {
	struct table_run	*upright;	/* in scratch memory */
	size_t			 n;
};

/* Of a piece; the upright ones go on until table_end_rules(). */
void	table_paint_rules(struct layout *, const struct piece *,
	    struct table_runs *, struct frame *into, mpt x, mpt y, bool top);
void	table_end_rules(struct layout *, struct table_runs *,
	    struct frame *into);

#endif
