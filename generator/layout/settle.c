/*
 * settle: see settle.h.
 */
#include "layout/settle.h"

#include "fo/fo.h"

void
spaces_add(struct spaces *s, const struct fo_space *sp, mpt reference)
{
	mpt opt = fo_length(sp->opt, reference, 0);

	if (sp->precedence == FO_FORCE) {
		s->forced += opt;
		s->any_forced = true;
	} else if (!s->any || sp->precedence > s->precedence) {
		s->precedence = sp->precedence;
		s->opt = opt;
	} else if (sp->precedence == s->precedence && opt > s->opt) {
		s->opt = opt;
	}
	s->any = true;
	if (sp->retain) {
		s->any_retained = true;
		if (opt > s->retained)
			s->retained = opt;
	}
}

mpt
spaces_settle(struct spaces *s, bool top)
{
	mpt h;

	if (!s->any)
		return 0;
	if (top)
		h = s->any_retained ? s->retained : 0;
	else
		h = s->any_forced ? s->forced : s->opt;
	*s = (struct spaces){ 0 };
	return h;
}
