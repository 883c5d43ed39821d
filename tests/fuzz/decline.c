/* Any file as lines for «pisar decline». */
#include "cli/commands.h"
#include "fuzz.h"

void
fuzz_one(const uint8_t *bytes, size_t n)
{
	struct options	 o = { .command = COMMAND_DECLINE,
			    .output = "/dev/null" };

	o.args[0] = fuzz_file("in.tsv", bytes, n);
	command_decline(&o, fuzz_open()->dg);
}
