/* Any file as lines for «pisar decline». */
#include "cli/commands.h"
#include "fuzz.h"

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	const char	*args[] = { fuzz_file("in.tsv", bytes, n), NULL };
	struct options	 o = { .command = COMMAND_DECLINE, .args = args,
			    .nargs = 1, .output = "/dev/null" };

	command_decline(&o, fuzz_open()->dg);
}
