/*
 * file: see file.h.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

bool
file_read(const char *path, struct buf *out)
{
	return file_read_max(path, out, SIZE_MAX);
}

bool
file_read_max(const char *path, struct buf *out, size_t max)
{
	char	 chunk[65536];
	FILE	*f = fopen(path, "rb");
	size_t	 n, total = 0;
	bool	 ok;
	int	 saved;

	if (f == NULL)
		return false;
	while (total <= max && (n = fread(chunk, 1, sizeof(chunk), f)) > 0) {
		total += n;
		if (total <= max)
			buf_add(out, chunk, n);
	}
	ok = ferror(f) == 0 && total <= max;
	saved = total > max ? EFBIG : errno;
	fclose(f);
	errno = saved;
	return ok;
}

static bool
write_all(int fd, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, bytes, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		bytes += done;
		n -= (size_t)done;
	}
	return true;
}

/* /dev/stdout, /dev/full and the like are written to as they are. */
static bool
is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

static mode_t
file_mode(const char *path)
{
	struct stat	st;
	mode_t		mask;

	if (stat(path, &st) == 0)
		return st.st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static bool
write_special(const char *path, const char *bytes, size_t n)
{
	int	fd = open(path, O_WRONLY | O_CLOEXEC);
	bool	ok;

	if (fd < 0)
		return false;
	ok = write_all(fd, bytes, n);
	if (close(fd) != 0)
		ok = false;
	return ok;
}

static bool
write_beside(const char *path, const char *bytes, size_t n)
{
	size_t	 room = strlen(path) + 16;
	char	*beside = mem_alloc(room);
	bool	 ok = false;
	int	 fd, saved;

	snprintf(beside, room, "%s.XXXXXX", path);
	fd = mkstemp(beside);
	if (fd < 0)
		goto out;
	ok = write_all(fd, bytes, n) && fchmod(fd, file_mode(path)) == 0 &&
	    fsync(fd) == 0;
	saved = errno;
	if (close(fd) != 0 && ok) {
		saved = errno;
		ok = false;
	}
	errno = saved;
	ok = ok && rename(beside, path) == 0;
	if (!ok) {
		saved = errno;
		unlink(beside);
		errno = saved;
	}
out:
	mem_free(beside);
	return ok;
}

bool
file_write(const char *path, const char *bytes, size_t n, struct diag *dg)
{
	bool ok = is_special(path) ? write_special(path, bytes, n) :
	    write_beside(path, bytes, n);

	if (!ok)
		diag_add(dg, FILE_UNWRITABLE, NULL, path, strerror(errno), NULL);
	return ok;
}

bool
file_make_folder(const char *path, struct diag *dg)
{
	char		*copy = mem_strdup(path), *p;
	struct stat	 st;
	bool		 ok;

	for (p = copy + 1; *copy != '\0' && *p != '\0'; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		mkdir(copy, 0777);	/* the last one tells what failed */
		*p = '/';
	}
	ok = mkdir(copy, 0777) == 0 || errno == EEXIST;
	if (ok && (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))) {
		errno = ENOTDIR;
		ok = false;
	}
	if (!ok)
		diag_add(dg, FILE_UNWRITABLE, NULL, path, strerror(errno), NULL);
	mem_free(copy);
	return ok;
}
