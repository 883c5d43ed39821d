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

/* Of lengths of which there may be many. */
static mpt
sum(mpt a, mpt b)
{
	int64_t v = (int64_t)a + b;

	return (mpt)(v > MPT_MAX ? MPT_MAX : v < -MPT_MAX ? -MPT_MAX : v);
}

static void
meet(struct meeting *m, const struct fo_space *sp, struct give g)
{
	if (sp->precedence == FO_FORCE) {
		m->forced.opt = sum(m->forced.opt, g.opt);
		m->forced.stretch = sum(m->forced.stretch, g.stretch);
		m->forced.shrink = sum(m->forced.shrink, g.shrink);
		m->any_forced = true;
	} else if (!m->any || sp->precedence > m->precedence) {
		m->precedence = sp->precedence;
		m->most = g;
	} else if (sp->precedence == m->precedence)
		keep_larger(&m->most, g);
	m->any = true;
}

void
spaces_add(struct spaces *s, const struct fo_space *sp, mpt reference)
{
	struct give g = give_of(sp, reference);

	meet(&s->all, sp, g);
	if (sp->retain || s->since.any)
		meet(&s->since, sp, g);
	if (sp->retain)
		s->until = s->all;
}

struct give
spaces_give(struct spaces *s, enum edge edge)
{
	struct meeting m = edge == EDGE_TOP ? s->since :
	    edge == EDGE_END ? s->until : s->all;

	*s = (struct spaces){ 0 };
	return m.any_forced ? m.forced : m.most;
}

mpt
spaces_settle(struct spaces *s, enum edge edge)
{
	return spaces_give(s, edge).opt;
}
