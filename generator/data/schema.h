/*
 * schema: checks data against a W3C XML Schema, once compiled and then
 * shared by all documents of the process.
 */
#ifndef DATA_SCHEMA_H
#define DATA_SCHEMA_H

#include <stdbool.h>

#include <libxml/tree.h>

struct diag;
struct schema;

/* Compiles the schema file; NULL after reporting. */
struct schema	*schema_open(const char *path, struct diag *);
void		 schema_close(struct schema *);		/* NULL is allowed */

/*
 * Each error is reported with the place in the file that the user wrote,
 * also where it was included; false when there is one.
 */
bool		 schema_check(const struct schema *, xmlDoc *, struct diag *);

#endif
