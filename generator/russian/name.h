/*
 * name: names of people with initials.
 */
#ifndef RUSSIAN_NAME_H
#define RUSSIAN_NAME_H

#include <stdbool.h>

struct buf;

enum name_form {
	NAME_BEFORE,		/* А.П. Иванова: in signatures */
	NAME_AFTER,		/* Иванова А.П.: in running text */
	NAME_BEFORE_SPACED,	/* А. П. Иванова, narrow no-break space */
	NAME_AFTER_SPACED,
	NAME_FULL,		/* Иванова Анна Петровна */
	NAME_FORM_MAX
};

enum name_form	name_form(const char *name);	/* «before», «after», … */

/*
 * Appends the name. given and patronymic may be empty; a given name that is
 * an initial already («А.») stays so; «Анна-Мария» gives «А.-М.».
 */
void	name_put(struct buf *, const char *surname, const char *given,
	    const char *patronymic, enum name_form);

#endif
