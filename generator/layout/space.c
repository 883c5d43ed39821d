/*
 * space: white space of a paragraph's characters, XSL 1.1 §7.16.7, .8 and
 * .12: line feeds first, then what stands by them, then what stands in a
 * row. The properties are the block's. A row of spaces ends where an inline
 * begins or ends, for what stands right before the next space is no
 * character then; what is at a line's end goes through all inlines there.
 */
#include "fo/fo.h"
#include "layout/inline.h"
#include "layout/wrap.h"

#define GONE	((ucs)0)

enum before {		/* what was kept last */
	BEFORE_EDGE,	/* nothing, or a line's end */
	BEFORE_SPACE,
	BEFORE_OTHER
};

struct state {
	struct para		*p;
	const struct fo_text	*text;	/* the block's */
	enum before		 before;
	bool			 apart;	/* an inline's edge lies between */
	uint32_t		 tail;	/* the first of the spaces kept last */
};

/* One that goes at a line feed: after it, or before it. */
static bool
goes_at_feed(enum fo_value treatment, bool after)
{
	switch (treatment) {
	case FO_V_IGNORE:
	case FO_V_IGNORE_IF_SURROUNDING_LINEFEED:
		return true;
	case FO_V_IGNORE_IF_AFTER_LINEFEED:
		return after;
	case FO_V_IGNORE_IF_BEFORE_LINEFEED:
		return !after;
	default:
		return false;
	}
}

static void
drop_tail(struct state *s, uint32_t end)
{
	uint32_t i;

	for (i = s->tail; s->before == BEFORE_SPACE && i < end; i++)
		if (s->p->c[i] == ' ')
			s->p->c[i] = GONE;
	s->before = BEFORE_EDGE;
}

static void
treat_space(struct state *s, uint32_t i)
{
	enum fo_value	treatment = s->text->white_space_treatment;
	bool		goes = treatment == FO_V_IGNORE;

	if (s->before == BEFORE_EDGE)
		goes |= goes_at_feed(treatment, true);
	if (s->before == BEFORE_SPACE && !s->apart)
		goes |= s->text->white_space_collapse;
	s->p->c[i] = goes ? GONE : ' ';
	if (goes)
		return;
	if (s->before != BEFORE_SPACE)
		s->tail = i;
	s->before = BEFORE_SPACE;
	s->apart = false;
}

/* False if it became something else than a line's end. */
static bool
treat_feed(struct state *s, uint32_t i)
{
	switch (s->text->linefeed_treatment) {
	case FO_V_IGNORE:
		s->p->c[i] = GONE;
		return false;
	case FO_V_TREAT_AS_ZERO_WIDTH_SPACE:
		s->p->c[i] = UCS_ZWSP;
		s->before = BEFORE_OTHER;
		return false;
	case FO_V_PRESERVE:
		return true;
	default:
		treat_space(s, i);
		return false;
	}
}

static void
treat_char(struct state *s, uint32_t i)
{
	ucs c = s->p->c[i];

	if (c == '\t' || c == '\r' || c == ' ') {
		treat_space(s, i);
		return;
	}
	if (c == '\n' && !treat_feed(s, i))
		return;
	if (c != '\n' && c != UCS_NEL && c != 0x2028 && c != 0x2029) {
		s->before = BEFORE_OTHER;
		return;
	}
	if (goes_at_feed(s->text->white_space_treatment, false))
		drop_tail(s, i);
	s->before = BEFORE_EDGE;
}

static void
squeeze(struct para *p)
{
	size_t		i, r;
	uint32_t	n = 0;

	for (r = 0; r < p->nrun; r++) {
		struct run *run = &p->runs[r];

		i = run->from;
		run->from = n;
		for (; i < run->to; i++)
			if (p->c[i] != GONE)
				p->c[n++] = p->c[i];
		run->to = n;
	}
	p->n = n;
}

/* An fo:character is one among those of the text about it. */
static bool
is_character(const struct run *run)
{
	return run->fo != NULL && run->fo->element == FO_CHARACTER;
}

void
space_treat(struct para *p)
{
	struct state	s = { .p = p, .before = BEFORE_EDGE,
			    .text = p->root->look->text };
	size_t		r;
	uint32_t	i;

	for (r = 0; r < p->nrun; r++) {
		const struct run *run = &p->runs[r];

		if (run->kind == RUN_OBJECT)
			s.before = BEFORE_OTHER;
		s.apart |= run->kind != RUN_TEXT && !is_character(run);
		if (run->kind != RUN_TEXT)
			continue;
		for (i = run->from; i < run->to; i++)
			treat_char(&s, i);
	}
	if (goes_at_feed(s.text->white_space_treatment, false))
		drop_tail(&s, (uint32_t)p->n);
	squeeze(p);
}
