/*
 * diag: see diag.h.
 */
#include "base/diag.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

#define ARGS_MAX	4
#define SAME_CODE_MAX	50

static const struct {
	int		 number;
	enum diag_level	 level;
	const char	*text[2];
} problems[PROBLEM_MAX] = {
#define PROBLEM(name, number, level, ru, en)	\
	[name] = { number, level, { ru, en } },
#include "base/problems.def"
#undef PROBLEM
};

static const char *const level_names[][2] = {
	[DIAG_NOTE] = { "замечание", "note" },
	[DIAG_WARNING] = { "предупреждение", "warning" },
	[DIAG_ERROR] = { "ошибка", "error" },
	[DIAG_USAGE] = { "неверный вызов", "usage" },
	[DIAG_SYSTEM] = { "сбой", "failure" },
};

struct entry {
	enum problem	 code;
	enum diag_level	 level;
	struct place	 place;		/* strings in the arena */
	const char	*args[ARGS_MAX];
};

struct diag {
	struct arena	*arena;		/* owned */
	VEC(struct entry) list;
	size_t		 seen[PROBLEM_MAX];	/* of each code, all counted */
	size_t		 said;		/* additions */
	bool		 forgiven[PROBLEM_MAX];
};

struct diag *
diag_new(void)
{
	struct diag *dg = mem_alloc(sizeof(*dg));

	dg->arena = arena_new();
	return dg;
}

struct diag *
diag_beside(const struct diag *dg)
{
	struct diag *beside = diag_new();

	memcpy(beside->forgiven, dg->forgiven, sizeof(dg->forgiven));
	return beside;
}

void
diag_free(struct diag *dg)
{
	if (dg == NULL)
		return;
	arena_free(dg->arena);
	VEC_FREE(&dg->list);
	mem_free(dg);
}

void
diag_clear(struct diag *dg)
{
	dg->list.n = 0;
	dg->said = 0;
	memset(dg->seen, 0, sizeof(dg->seen));
}

static bool
same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool
same_entry(const struct entry *a, const struct entry *b)
{
	int i;

	if (a->code != b->code || a->place.line != b->place.line ||
	    !same_text(a->place.file, b->place.file))
		return false;
	for (i = 0; i < ARGS_MAX; i++)
		if (!same_text(a->args[i], b->args[i]))
			return false;
	return true;
}

static void
add_entry(struct diag *dg, const struct entry *from)
{
	struct entry	*e;
	size_t		 i;

	dg->said++;
	for (i = dg->list.n; i > 0; i--)
		if (same_entry(&dg->list.at[i - 1], from))
			return;
	if (dg->seen[from->code]++ >= SAME_CODE_MAX)
		return;
	e = VEC_PUSH(&dg->list);
	*e = *from;
	if (dg->forgiven[e->code] && e->level == DIAG_ERROR)
		e->level = DIAG_WARNING;
	if (e->place.file != NULL)
		e->place.file = arena_strdup(dg->arena, e->place.file);
	if (e->place.template_file != NULL)
		e->place.template_file =
		    arena_strdup(dg->arena, e->place.template_file);
	for (i = 0; i < ARGS_MAX; i++)
		if (e->args[i] != NULL)
			e->args[i] = arena_strdup(dg->arena, e->args[i]);
}

static enum diag_level
level_of(const struct diag *dg, enum problem code)
{
	return dg->forgiven[code] ? DIAG_WARNING : problems[code].level;
}

void
diag_add(struct diag *dg, enum problem code, const struct place *place, ...)
{
	struct entry	 e = { .code = code, .level = level_of(dg, code) };
	va_list		 args;
	const char	*s;
	int		 n = 0;

	if (place != NULL)
		e.place = *place;
	va_start(args, place);
	while ((s = va_arg(args, const char *)) != NULL)
		if (n < ARGS_MAX)
			e.args[n++] = s;
	va_end(args);
	add_entry(dg, &e);
}

void
diag_forgive(struct diag *dg, enum problem code)
{
	dg->forgiven[code] = true;
}

void
diag_merge(struct diag *dst, struct diag *src)
{
	size_t i;

	for (i = 0; i < src->list.n; i++)
		add_entry(dst, &src->list.at[i]);
	for (i = 0; i < PROBLEM_MAX; i++)
		if (src->seen[i] > SAME_CODE_MAX)
			dst->seen[i] += src->seen[i] - SAME_CODE_MAX;
	src->list.n = 0;
	memset(src->seen, 0, sizeof(src->seen));
}

void
diag_merge_mild(struct diag *dst, struct diag *src)
{
	size_t i;

	for (i = 0; i < src->list.n; i++)
		if (src->list.at[i].level == DIAG_ERROR)
			src->list.at[i].level = DIAG_WARNING;
	diag_merge(dst, src);
}

enum diag_level
diag_worst(const struct diag *dg)
{
	enum diag_level	worst = DIAG_NOTE;
	size_t		i;

	for (i = 0; i < dg->list.n; i++)
		if (dg->list.at[i].level > worst)
			worst = dg->list.at[i].level;
	return worst;
}

size_t
diag_count(const struct diag *dg, enum diag_level at_least)
{
	size_t i, n = 0;

	for (i = 0; i < PROBLEM_MAX; i++)
		if (level_of(dg, (enum problem)i) >= at_least)
			n += dg->seen[i];
	return n;
}

size_t
diag_said(const struct diag *dg)
{
	return dg->said;
}

bool
diag_has(const struct diag *dg, enum problem code)
{
	return dg->seen[code] > 0;
}

static void
put_text(struct buf *b, const char *text, const char *const *args)
{
	const char *p;

	for (p = text; *p != '\0'; p++) {
		if (p[0] == '{' && p[1] >= '1' && p[1] <= '0' + ARGS_MAX &&
		    p[2] == '}') {
			const char *arg = args[p[1] - '1'];

			buf_puts(b, arg != NULL ? arg : "");
			p += 2;
		} else
			buf_putc(b, *p);
	}
}

static void
put_entry(struct buf *b, const struct entry *e, enum diag_lang lang)
{
	const struct place *at = &e->place;

	if (at->file != NULL)
		buf_puts(b, at->file);
	else
		buf_puts(b, "pisar");
	if (at->file != NULL && at->line > 0)
		buf_printf(b, ":%d", at->line);
	buf_printf(b, ": %s: ", level_names[e->level][lang]);
	put_text(b, problems[e->code].text[lang], e->args);
	if (at->template_file != NULL)
		buf_printf(b, lang == DIAG_RU ? " (шаблон %s:%d)" :
		    " (template %s:%d)", at->template_file, at->template_line);
	buf_printf(b, " [P%d]\n", problems[e->code].number);
}

void
diag_print(const struct diag *dg, FILE *out, enum diag_lang lang, bool quiet)
{
	struct buf	b = { 0 };
	size_t		i;

	for (i = 0; i < dg->list.n; i++) {
		const struct entry *e = &dg->list.at[i];

		if (!quiet || e->level > DIAG_NOTE)
			put_entry(&b, e, lang);
	}
	for (i = 0; i < PROBLEM_MAX; i++)
		if (dg->seen[i] > SAME_CODE_MAX)
			buf_printf(&b, lang == DIAG_RU ?
			    "pisar: и ещё %zu таких же [P%d]\n" :
			    "pisar: and %zu more of the same [P%d]\n",
			    dg->seen[i] - SAME_CODE_MAX, problems[i].number);
	fputs(buf_text(&b), out);
	buf_free(&b);
}

int
diag_status(const struct diag *dg, bool strict)
{
	switch (diag_worst(dg)) {
	case DIAG_SYSTEM:
		return 3;
	case DIAG_USAGE:
		return 2;
	case DIAG_ERROR:
		return 1;
	case DIAG_WARNING:
		return strict ? 1 : 0;
	default:
		return 0;
	}
}
