/*
 * replay: a fuzz target over the files named, in place of libFuzzer: for
 * inputs that were found once and are tests since. Ends with 1 if one took
 * more memory than any may.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "base/buf.h"
#include "base/file.h"
#include "fuzz.h"

#define MEMORY_MAX	(1L << 20)	/* KiB: 1 GiB */

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static bool
replay(const char *path)
{
	struct buf	 in = { 0 };
	struct rusage	 used;

	if (!file_read(path, &in)) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return false;
	}
	LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&in), in.n);
	buf_free(&in);
	getrusage(RUSAGE_SELF, &used);
	if (used.ru_maxrss > MEMORY_MAX)
		fprintf(stderr, "%s: took %ld KiB\n", path, used.ru_maxrss);
	return used.ru_maxrss <= MEMORY_MAX;
}

int
main(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++)
		if (!replay(argv[i]))
			return 1;
	return 0;
}
