/*
 * name: see name.h. Layout rules 4.4, 7.2 and 12.1: no break between the
 * initials and the surname.
 */
#include "russian/name.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

#define NBSP	"\u00A0"
#define NARROW	"\u202F"

static const char *const form_names[NAME_FORM_MAX] = {
	[NAME_BEFORE] = "before",
	[NAME_AFTER] = "after",
	[NAME_BEFORE_SPACED] = "before-spaced",
	[NAME_AFTER_SPACED] = "after-spaced",
	[NAME_FULL] = "full",
};

enum name_form
name_form(const char *name)
{
	enum name_form form;

	for (form = 0; form < NAME_FORM_MAX; form++)
		if (strcmp(form_names[form], name) == 0)
			break;
	return form;
}

/* The first letter of each part of a name that a hyphen joins. */
static void
put_initial(struct buf *b, const char *name)
{
	char	letter[4];
	bool	start = true;

	while (*name != '\0') {
		ucs c = utf8_next(&name);

		if (start && ucs_is_letter(c)) {
			buf_add(b, letter, utf8_put(letter, ucs_upper(c)));
			buf_putc(b, '.');
			start = false;
		} else if (c == '-' || c == UCS_NBHYPHEN) {
			buf_putc(b, '-');
			start = true;
		}
	}
}

static void
put_initials(struct buf *b, const char *given, const char *patronymic,
    const char *between)
{
	put_initial(b, given);
	if (*given != '\0' && *patronymic != '\0')
		buf_puts(b, between);
	put_initial(b, patronymic);
}

static void
put_full(struct buf *b, const char *const parts[3])
{
	bool	any = false;
	int	i;

	for (i = 0; i < 3; i++) {
		if (*parts[i] == '\0')
			continue;
		if (any)
			buf_putc(b, ' ');
		buf_puts(b, parts[i]);
		any = true;
	}
}

void
name_put(struct buf *b, const char *surname, const char *given,
    const char *patronymic, enum name_form form)
{
	bool		 spaced, before;
	const char	*gap;

	if (form == NAME_FULL) {
		put_full(b, (const char *const[]){ surname, given,
		    patronymic });
		return;
	}
	spaced = form == NAME_BEFORE_SPACED || form == NAME_AFTER_SPACED;
	before = form == NAME_BEFORE || form == NAME_BEFORE_SPACED;
	gap = *surname != '\0' && (*given != '\0' || *patronymic != '\0') ?
	    NBSP : "";
	if (before)
		put_initials(b, given, patronymic, spaced ? NARROW : "");
	else
		buf_puts(b, surname);
	buf_puts(b, gap);
	if (before)
		buf_puts(b, surname);
	else
		put_initials(b, given, patronymic, spaced ? NARROW : "");
}
