/*
 * options: see options.h. Options may stand anywhere among the arguments;
 * «--name=value» and «--name value» are the same.
 */
#include "cli/options.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "russian/date.h"

enum option {
	OPTION_OUTPUT, OPTION_JOBS, OPTION_PARAM, OPTION_PROFILE, OPTION_DUMP,
	OPTION_LANG, OPTION_QUIET, OPTION_STRICT, OPTION_NO_KERNING,
	OPTION_REPEAT, OPTION_REF, OPTION_FONTS, OPTION_PICTURES,
	OPTION_TEMPLATES, OPTION_PUBLIC, OPTION_DATE, OPTION_HELP, OPTION_VERSION,
	OPTION_NONE
};

static const struct {
	const char	*name;
	char		 letter;
	bool		 value;
} table[OPTION_NONE] = {
	[OPTION_OUTPUT] = { "output", 'o', true },
	[OPTION_JOBS] = { "jobs", 'j', true },
	[OPTION_PARAM] = { "param", 'p', true },
	[OPTION_PROFILE] = { "profile", 0, true },
	[OPTION_DUMP] = { "dump", 0, true },
	[OPTION_LANG] = { "lang", 0, true },
	[OPTION_QUIET] = { "quiet", 'q', false },
	[OPTION_STRICT] = { "strict", 0, false },
	[OPTION_NO_KERNING] = { "no-kerning", 0, false },
	[OPTION_REPEAT] = { "repeat", 0, true },
	[OPTION_REF] = { "ref", 0, true },
	[OPTION_FONTS] = { "fonts", 0, true },
	[OPTION_PICTURES] = { "pictures", 0, true },
	[OPTION_TEMPLATES] = { "templates", 0, true },
	[OPTION_PUBLIC] = { "public", 0, false },
	[OPTION_DATE] = { "date", 0, true },
	[OPTION_HELP] = { "help", 'h', false },
	[OPTION_VERSION] = { "version", 'V', false },
};

static const struct {
	const char	*name;
	int		 least, most;	/* arguments */
} commands[COMMAND_MAX] = {
	[COMMAND_HELP] = { "help", 0, 1 },
	[COMMAND_VERSION] = { "version", 0, 0 },
	[COMMAND_LIST] = { "list", 0, 0 },
	[COMMAND_CHECK] = { "check", 1, 1 },
	[COMMAND_RENDER] = { "render", 2, 2 },
	[COMMAND_BLANK] = { "blank", 1, 2 },
	[COMMAND_BUILD] = { "build", 1, 1 },
	[COMMAND_FORMAT] = { "format", 1, INT_MAX },
	[COMMAND_DECLINE] = { "decline", 0, 1 },
};

static const char *const dumps[DUMP_MAX] = {
	[DUMP_NONE] = "none", [DUMP_DATA] = "data", [DUMP_FO] = "fo",
	[DUMP_TREE] = "tree", [DUMP_STEPS] = "steps", [DUMP_AREAS] = "areas",
	[DUMP_PAGES] = "pages",
};

const char *
options_suffix(const struct options *o)
{
	static const char *const suffixes[DUMP_MAX] = {
		[DUMP_NONE] = ".pdf", [DUMP_DATA] = ".xml",
		[DUMP_FO] = ".fo", [DUMP_TREE] = ".tree.xml",
		[DUMP_STEPS] = ".steps.txt",
		[DUMP_AREAS] = ".areas.xml", [DUMP_PAGES] = ".pages.txt",
	};

	return suffixes[o->dump];
}

/* Russian unless the surroundings ask for another language. */
static enum diag_lang
lang_of_locale(void)
{
	static const char *const names[] = {
		"LC_ALL", "LC_MESSAGES", "LANG"
	};
	const char	*value;
	size_t		 i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		value = getenv(names[i]);
		if (value != NULL && *value != '\0')
			return strncmp(value, "ru", 2) == 0 ? DIAG_RU : DIAG_EN;
	}
	return DIAG_RU;
}

static bool
bad_value(struct diag *dg, const char *name, const char *value)
{
	diag_add(dg, CLI_VALUE, NULL, name, value, NULL);
	return false;
}

static bool
read_number(struct diag *dg, const char *name, const char *value, int most,
    int *out)
{
	char	*end;
	long	 n = strtol(value, &end, 10);

	if (*value == '\0' || *end != '\0' || n < 1 || n > most)
		return bad_value(dg, name, value);
	*out = (int)n;
	return true;
}

static bool
read_param(struct options *o, struct diag *dg, const char *value)
{
	const char *equals = strchr(value, '=');

	if (equals == NULL || equals == value)
		return bad_value(dg, "param", value);
	*VEC_PUSH(&o->params) = NULL;
	o->params.at[o->params.n - 1] = strncpy(
	    mem_alloc((size_t)(equals - value) + 1), value,
	    (size_t)(equals - value));
	*VEC_PUSH(&o->params) = mem_strdup(equals + 1);
	return true;
}

static bool
read_dump(struct options *o, struct diag *dg, const char *value)
{
	int i;

	for (i = 0; i < DUMP_MAX; i++)
		if (strcmp(dumps[i], value) == 0) {
			o->dump = (enum dump)i;
			return true;
		}
	return bad_value(dg, "dump", value);
}

static bool
read_date(struct options *o, struct diag *dg, const char *value)
{
	struct date date;

	o->date = value;
	return (date_parse(value, &date) && date.day > 0) ||
	    bad_value(dg, "date", value);
}

static bool
set_option(struct options *o, struct diag *dg, enum option option,
    const char *value)
{
	switch (option) {
	case OPTION_OUTPUT:
		o->output = value;
		return *value != '\0' || bad_value(dg, "output", value);
	case OPTION_JOBS:
		return read_number(dg, "jobs", value, 256, &o->jobs);
	case OPTION_REPEAT:
		return read_number(dg, "repeat", value, 1000000, &o->repeat);
	case OPTION_PARAM:
		return read_param(o, dg, value);
	case OPTION_PROFILE:
		*VEC_PUSH(&o->params) = mem_strdup("profile");
		*VEC_PUSH(&o->params) = mem_strdup(value);
		return true;
	case OPTION_DUMP:
		return read_dump(o, dg, value);
	case OPTION_LANG:
		o->lang = strcmp(value, "en") == 0 ? DIAG_EN : DIAG_RU;
		return strcmp(value, "en") == 0 || strcmp(value, "ru") == 0 ||
		    bad_value(dg, "lang", value);
	case OPTION_QUIET:
		o->quiet = true;
		return true;
	case OPTION_STRICT:
		o->strict = true;
		return true;
	case OPTION_NO_KERNING:
		o->kerning = false;
		return true;
	case OPTION_REF:
		o->ref = value;
		return true;
	case OPTION_FONTS:
		o->fonts = value;
		return true;
	case OPTION_PICTURES:
		o->pictures = value;
		return true;
	case OPTION_TEMPLATES:
		o->templates = value;
		return true;
	case OPTION_PUBLIC:
		o->public = true;
		return true;
	case OPTION_DATE:
		return read_date(o, dg, value);
	case OPTION_HELP:
		o->command = COMMAND_HELP;
		return true;
	case OPTION_VERSION:
		o->command = COMMAND_VERSION;
		return true;
	default:
		return false;
	}
}

/* The option that arg names; *value is set when it stands in arg. */
static enum option
find_option(const char *arg, const char **value)
{
	enum option	i;
	size_t		n;

	*value = NULL;
	for (i = 0; i < OPTION_NONE; i++) {
		n = strlen(table[i].name);
		if (arg[1] == '-' && strncmp(arg + 2, table[i].name, n) == 0 &&
		    (arg[2 + n] == '\0' || arg[2 + n] == '=')) {
			*value = arg[2 + n] == '=' ? arg + 3 + n : NULL;
			return i;
		}
		if (table[i].letter != 0 && arg[1] == table[i].letter &&
		    (table[i].value || arg[2] == '\0')) {
			*value = arg[2] != '\0' ? arg + 2 : NULL;
			return i;
		}
	}
	return OPTION_NONE;
}

/* One option at argv[*i], its value too; *i moves to the last one used. */
static bool
take_option(struct options *o, struct diag *dg, int argc, char **argv, int *i)
{
	const char	*arg = argv[*i], *value;
	enum option	 option = find_option(arg, &value);

	if (option == OPTION_NONE) {
		diag_add(dg, CLI_OPTION, NULL, arg, NULL);
		return false;
	}
	if (!table[option].value)
		return value != NULL ?
		    bad_value(dg, table[option].name, value) :
		    set_option(o, dg, option, "");
	if (value == NULL && *i + 1 < argc)
		value = argv[++*i];
	if (value == NULL) {
		diag_add(dg, CLI_NO_VALUE, NULL, arg, NULL);
		return false;
	}
	return set_option(o, dg, option, value);
}

static bool
set_command(struct options *o, struct diag *dg, const char *name)
{
	int i;

	for (i = 0; i < COMMAND_MAX; i++)
		if (strcmp(commands[i].name, name) == 0) {
			o->command = (enum command)i;
			return true;
		}
	diag_add(dg, CLI_COMMAND, NULL, name, NULL);
	return false;
}

static bool
check_args(const struct options *o, struct diag *dg)
{
	const char	*name = commands[o->command].name;
	int		 n = (int)o->nargs;

	if (n < commands[o->command].least || n > commands[o->command].most) {
		diag_add(dg, n < commands[o->command].least ? CLI_TOO_FEW :
		    CLI_TOO_MANY, NULL, name, NULL);
		return false;
	}
	if (o->command == COMMAND_BUILD && o->output == NULL) {
		diag_add(dg, CLI_OUTPUT, NULL, name, NULL);
		return false;
	}
	if (o->command == COMMAND_BUILD && (o->dump == DUMP_DATA ||
	    (o->dump != DUMP_NONE && o->public)))
		return bad_value(dg, "dump", dumps[o->dump]);
	if (o->nargs > 1 && o->command == COMMAND_FORMAT &&
	    o->output == NULL) {
		diag_add(dg, CLI_OUTPUT, NULL, name, NULL);
		return false;
	}
	if (o->output == NULL && o->dump == DUMP_NONE &&
	    (o->command == COMMAND_RENDER || o->command == COMMAND_BLANK ||
	    o->command == COMMAND_FORMAT)) {
		diag_add(dg, CLI_OUTPUT, NULL, name, NULL);
		return false;
	}
	return true;
}

static void
find_lang(struct options *o, int argc, char **argv)
{
	int i;

	o->lang = lang_of_locale();
	for (i = 1; i < argc; i++) {
		const char *value = strncmp(argv[i], "--lang=", 7) == 0 ?
		    argv[i] + 7 : "";

		if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			value = argv[i + 1];
		if (strcmp(value, "ru") == 0 || strcmp(value, "en") == 0)
			o->lang = *value == 'e' ? DIAG_EN : DIAG_RU;
	}
}

bool
options_read(struct options *o, int argc, char **argv, struct diag *dg)
{
	bool	only_args = false, named = false, ok = true;
	int	i;

	*o = (struct options){ .kerning = true, .repeat = 1 };
	o->args = mem_alloc(((size_t)argc + 2) * sizeof(*o->args));
	find_lang(o, argc, argv);
	for (i = 1; ok && i < argc; i++) {
		const char *arg = argv[i];

		if (!only_args && strcmp(arg, "--") == 0) {
			only_args = true;
		} else if (!only_args && arg[0] == '-' && arg[1] != '\0') {
			ok = take_option(o, dg, argc, argv, &i);
		} else if (!named) {
			named = true;
			ok = set_command(o, dg, arg);
		} else {
			o->args[o->nargs++] = arg;
		}
	}
	*VEC_PUSH(&o->params) = NULL;
	return ok && check_args(o, dg);
}

void
options_free(struct options *o)
{
	size_t i;

	for (i = 0; i < o->params.n; i++)
		mem_free((char *)(uintptr_t)o->params.at[i]);
	VEC_FREE(&o->params);
	mem_free(o->args);
}
