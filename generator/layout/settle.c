/*
 * settle: see settle.h.
 */
#include "layout/settle.h"

#include "fo/fo.h"

static struct give
give_of(const struct fo_space *sp, mpt reference)
{
	struct give	g = { .opt = fo_length(sp->opt, reference, 0) };
	mpt		min = fo_length(sp->min, reference, 0);
	mpt		max = fo_length(sp->max, reference, 0);

	g.stretch = max > g.opt ? max - g.opt : 0;
	g.shrink = min < g.opt ? g.opt - min : 0;
	return g;
}

/* Of spaces that are equal the one that gives less. */
static void
keep_larger(struct give *old, struct give new)
{
	if (new.opt > old->opt) {
		*old = new;
	} else if (new.opt == old->opt) {
		if (new.stretch < old->stretch)
			old->stretch = new.stretch;
		if (new.shrink < old->shrink)
			old->shrink = new.shrink;
	}
}

void
spaces_add(struct spaces *s, const struct fo_space *sp, mpt reference)
{
	struct give g = give_of(sp, reference);

	if (sp->precedence == FO_FORCE) {
		s->forced.opt += g.opt;
		s->forced.stretch += g.stretch;
		s->forced.shrink += g.shrink;
		s->any_forced = true;
	} else if (!s->any || sp->precedence > s->precedence) {
		s->precedence = sp->precedence;
		s->most = g;
	} else if (sp->precedence == s->precedence)
		keep_larger(&s->most, g);
	s->any = true;
	if (sp->retain) {
		if (s->any_retained)
			keep_larger(&s->retained, g);
		else if (g.opt > 0)
			s->retained = g;
		s->any_retained = true;
	}
}

struct give
spaces_give(struct spaces *s, bool top)
{
	struct give g = { 0 };

	if (!s->any)
		return g;
	if (!top)
		g = s->any_forced ? s->forced : s->most;
	else if (s->any_retained)
		g = s->retained;
	*s = (struct spaces){ 0 };
	return g;
}

mpt
spaces_settle(struct spaces *s, bool top)
{
	return spaces_give(s, top).opt;
}
