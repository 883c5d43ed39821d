/*
 * home: where the program's own files are: templates, fonts, schema.
 */
#ifndef CLI_HOME_H
#define CLI_HOME_H

struct arena;
struct diag;

/*
 * The folder that holds templates/ and fonts/: PISAR_HOME; or the source
 * tree that the program was built in; or PREFIX/share/pisar. In the arena;
 * NULL after reporting.
 */
const char	*home_find(const char *argv0, struct arena *, struct diag *);

#endif
