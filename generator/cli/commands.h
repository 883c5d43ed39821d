/*
 * commands: what each command does. All report to dg; the exit status comes
 * of what was reported.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/job.h"

void	command_list(struct shop *, struct diag *);
void	command_check(struct shop *, struct diag *);
void	command_render(struct shop *, struct diag *);
void	command_blank(struct shop *, struct diag *);
void	command_format(struct shop *, struct diag *);
void	command_build(struct shop *, struct diag *);	/* build.c */

/* decline.c; needs no shop, nor do those of help.c. */
void	command_decline(const struct options *, struct diag *);
void	command_help(const struct options *, struct diag *);
void	command_version(struct diag *);

#endif
