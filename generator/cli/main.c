/*
 * main: the program pisar. Reads the command line, runs the command, tells
 * what was met, and gives the exit status.
 */
#include <stdio.h>

#include "cli/commands.h"

static void (*const commands[COMMAND_MAX])(struct shop *, struct diag *) = {
	[COMMAND_LIST] = command_list,
	[COMMAND_CHECK] = command_check,
	[COMMAND_RENDER] = command_render,
	[COMMAND_BLANK] = command_blank,
	[COMMAND_BUILD] = command_build,
	[COMMAND_FORMAT] = command_format,
};

int
main(int argc, char **argv)
{
	struct options	 options;
	struct diag	*dg = diag_new();
	struct shop	 shop;
	int		 status;

	if (!options_read(&options, argc, argv, dg))
		goto out;
	if (options.command == COMMAND_HELP)
		command_help(&options, dg);
	else if (options.command == COMMAND_VERSION)
		command_version(dg);
	else if (options.command == COMMAND_DECLINE)
		command_decline(&options, dg);
	else {
		if (shop_open(&shop, &options, argv[0], dg))
			commands[options.command](&shop, dg);
		shop_close(&shop);
	}
out:
	diag_print(dg, stderr, options.lang, options.quiet);
	status = diag_status(dg, options.strict);
	options_free(&options);
	diag_free(dg);
	return status;
}
