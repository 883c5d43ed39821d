/*
 * unit: the smallest test frame that does.  One file includes it and is a program of its own.
 *
 *	TEST(sum_of_lengths)
 *	{
 *		CHECK_INT(mpt_add(1000, 500), 1500);
 *	}
 *
 * The program runs the cases named on its command line, or all of them; --list names them.
 * A failed check ends its case.  Each case prints "ok NAME" or "not ok NAME: why".
 * Checks may stand in helper functions that return void; the case then goes on after the helper.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct unit_case {
	const char		*name;
	void			(*run)(void);
	struct unit_case	*next;
};

static struct unit_case *unit_cases;		/* in the order of the file */
static struct unit_case **unit_last = &unit_cases;
static char unit_why[2000];			/* empty while the case holds */

/* Registers itself before main(), so that no list of cases has to be kept. */
#define TEST(id)							\
	static void unit_run_##id(void);				\
	static struct unit_case unit_case_##id = { #id, unit_run_##id, NULL }; \
	__attribute__((constructor)) static void unit_add_##id(void)	\
	{								\
		*unit_last = &unit_case_##id;				\
		unit_last = &unit_case_##id.next;			\
	}								\
	static void unit_run_##id(void)

/* The first failure is the one worth reading. */
#define UNIT_FAIL(...)							\
	do {								\
		if (unit_why[0] == '\0') {				\
			size_t unit_n = (size_t)snprintf(unit_why, sizeof(unit_why), \
			    "%s:%d: ", __FILE__, __LINE__);		\
			snprintf(unit_why + unit_n, sizeof(unit_why) - unit_n, __VA_ARGS__); \
		}							\
		return;							\
	} while (0)

#define CHECK(condition)						\
	do {								\
		if (!(condition))					\
			UNIT_FAIL("%s does not hold", #condition);	\
	} while (0)

#define CHECK_INT(is, want)						\
	do {								\
		long long unit_is = (long long)(is), unit_want = (long long)(want); \
		if (unit_is != unit_want)				\
			UNIT_FAIL("%s is %lld, not %lld", #is, unit_is, unit_want); \
	} while (0)

/* Either may be NULL. */
#define CHECK_STR(is, want)						\
	do {								\
		const char *unit_is = (is), *unit_want = (want);	\
		if ((unit_is == NULL) != (unit_want == NULL) ||		\
		    (unit_is != NULL && strcmp(unit_is, unit_want) != 0)) \
			UNIT_FAIL("%s is \"%s\", not \"%s\"", #is,	\
			    unit_is ? unit_is : "(null)", unit_want ? unit_want : "(null)"); \
	} while (0)

static bool
unit_chosen(const char *name, int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], name) == 0)
			return true;
	return argc < 2;
}

static bool
unit_run(const struct unit_case *c)
{
	unit_why[0] = '\0';
	c->run();
	if (unit_why[0] == '\0')
		printf("ok %s\n", c->name);
	else
		printf("not ok %s: %s\n", c->name, unit_why);
	return unit_why[0] == '\0';
}

int
main(int argc, char **argv)
{
	bool	list = argc == 2 && strcmp(argv[1], "--list") == 0;
	int	nrun = 0, nfailed = 0;

	for (const struct unit_case *c = unit_cases; c != NULL; c = c->next) {
		if (list)
			printf("%s\n", c->name);
		else if (unit_chosen(c->name, argc, argv)) {
			nrun++;
			nfailed += !unit_run(c);
		}
	}
	return !list && (nrun == 0 || nfailed > 0);
}

#endif
