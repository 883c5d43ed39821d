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

#define CHUNK	65536

bool
file_read(const char *path, struct buf *out)
{
	return file_read_max(path, out, SIZE_MAX);
}

bool
file_read_max(const char *path, struct buf *out, size_t max)
{
	FILE	*f = fopen(path, "rb");
	size_t	 n, total = 0;
	bool	 ok;
	int	 saved;

	if (f == NULL)
		return false;
	do {
		buf_make_room(out, CHUNK);
		n = fread(out->data + out->n, 1, CHUNK, f);
		total += n;
		if (total <= max)
			out->n += n;
	} while (n > 0 && total <= max);
	out->data[out->n] = '\0';
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

#define BESIDE_TRIES	1000

/*
 * A new file beside path, its name in *beside (to be freed); -1 with errno
 * set. Its mode is that of the *old file, else what the umask leaves.
 */
static int
open_beside(const char *path, char **beside, bool *old)
{
	size_t		 room = strlen(path) + 32;
	struct stat	 st;
	int		 fd = -1, i, saved;

	*beside = mem_alloc(room);
	for (i = 0; i < BESIDE_TRIES && fd < 0; i++) {
		snprintf(*beside, room, "%s.%ld-%d~", path, (long)getpid(), i);
		fd = open(*beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
		    0666);
		if (fd < 0 && errno != EEXIST)
			return -1;
	}
	*old = stat(path, &st) == 0;
	if (fd < 0 || !*old || fchmod(fd, st.st_mode & 0777) == 0)
		return fd;
	saved = errno;
	close(fd);
	unlink(*beside);
	errno = saved;
	return -1;
}

static bool
write_beside(const char *path, const char *bytes, size_t n)
{
	char	*beside;
	bool	 ok, old;
	int	 fd = open_beside(path, &beside, &old), saved;

	if (fd < 0) {
		mem_free(beside);
		return false;
	}
	ok = write_all(fd, bytes, n) && (!old || fsync(fd) == 0);
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
	mem_free(beside);
	return ok;
}

/* A link stays a link: what it points to is replaced. */
static bool
write_regular(const char *path, const char *bytes, size_t n)
{
	struct stat	 st;
	char		*real = lstat(path, &st) == 0 && S_ISLNK(st.st_mode) ?
			    realpath(path, NULL) : NULL;
	bool		 ok = write_beside(real != NULL ? real : path, bytes,
			    n);
	int		 saved = errno;

	free(real);
	errno = saved;
	return ok;
}

bool
file_write(const char *path, const char *bytes, size_t n, struct diag *dg)
{
	bool ok = is_special(path) ? write_special(path, bytes, n) :
	    write_regular(path, bytes, n);

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

char *
file_folder(const char *path)
{
	const char	*slash = strrchr(path, '/');
	char		*copy = mem_strdup(slash != NULL ? path : "."), *real;

	if (slash != NULL)
		copy[slash == path ? 1 : slash - path] = '\0';
	real = realpath(copy, NULL);
	mem_free(copy);
	return real;
}

bool
file_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
file_is_same(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}
