/*
 * home: see home.h.
 */
#include "cli/home.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"

/* As seen from the program's folder. */
static const char *const places[] = {
	"..",			/* build/pisar in the source tree */
	"../share/pisar",	/* PREFIX/bin/pisar */
	"../..",		/* build/asan/pisar */
	".",
};

static bool
is_home(struct arena *arena, const char *path)
{
	static const char *const parts[] = { "templates", "fonts" };
	struct stat	 st;
	size_t		 i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (stat(arena_printf(arena, "%s/%s", path, parts[i]),
		    &st) != 0 || !S_ISDIR(st.st_mode))
			return false;
	return true;
}

/* The folder of the running program, without symbolic links. */
static const char *
own_folder(const char *argv0, struct arena *arena)
{
	char	*real = realpath("/proc/self/exe", NULL), *slash;
	char	*copy;

	if (real == NULL)	/* not Linux: as it was called */
		real = realpath(argv0, NULL);
	if (real == NULL)
		return ".";
	copy = arena_strdup(arena, real);
	free(real);
	slash = strrchr(copy, '/');
	if (slash != NULL)
		slash[slash == copy] = '\0';
	return copy;
}

const char *
home_find(const char *argv0, struct arena *arena, struct diag *dg)
{
	const char	*given = getenv("PISAR_HOME"), *own, *path;
	char		*real;
	size_t		 i;

	if (given != NULL && *given != '\0') {
		if (is_home(arena, given))
			return arena_strdup(arena, given);
		diag_add(dg, CLI_NO_HOME, NULL, given, NULL);
		return NULL;
	}
	own = own_folder(argv0, arena);
	for (i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		path = arena_printf(arena, "%s/%s", own, places[i]);
		if (!is_home(arena, path))
			continue;
		real = realpath(path, NULL);
		path = arena_strdup(arena, real != NULL ? real : path);
		free(real);
		return path;
	}
	diag_add(dg, CLI_NO_HOME, NULL, own, NULL);
	return NULL;
}
