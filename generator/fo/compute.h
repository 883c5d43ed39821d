/*
 * compute: one style from its attributes. Private to fo/.
 */
#ifndef FO_COMPUTE_H
#define FO_COMPUTE_H

#include "fo/job.h"

/* In a job's given, beside the components: named itself, not set by a
   shorthand only. */
#define GIVEN_ITSELF	(1u << 15)

/* The initial values, into a job that is zeroed but for styles and parent. */
void	compute_initial(struct job *);
/* Text, box and page into the job; sorted has room for the attributes. */
void	compute_style(struct job *, const struct fo_style *initial,
	    struct fo_attribute *sorted);
/* True for the elements whose content counts from their own edges. */
bool	compute_makes_area(enum fo_element);
/* True for the elements whose styles have a fo_page. */
bool	compute_has_page(enum fo_element);
/* Tells of a value that was not taken (styles.c). */
void	compute_report(struct job *, const struct fo_attribute *,
	    enum verdict);

#endif
