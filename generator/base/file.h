/*
 * file: whole files in and out. Knows no format.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct diag;

/* Appends the file to out; false with errno set, nothing reported. */
bool	file_read(const char *path, struct buf *out);
/* The same, but EFBIG for a file of more than max bytes. */
bool	file_read_max(const char *path, struct buf *out, size_t max);
/*
 * Writes beside the target and renames: an error leaves the old file whole
 * and is reported as FILE_UNWRITABLE. What takes the place of an old file is
 * on the disk before that goes; a new one gets there in the system's time.
 */
bool	file_write(const char *path, const char *bytes, size_t n,
	    struct diag *);
/*
 * The real path of the folder that path lies in, or NULL; the caller frees
 * it with free().
 */
char	*file_folder(const char *path);
/* mkdir -p; false after reporting. */
bool	file_make_folder(const char *path, struct diag *);

/* Is there a folder of that name? */
bool	file_is_folder(const char *path);
/* Do two names lead to one file or folder? */
bool	file_is_same(const char *a, const char *b);

#endif
