/*
 * mutate_png: libFuzzer's changes with the checksums of the chunks made right
 * again, for a PNG is thrown away at the first wrong one.
 */
#include <string.h>

#include <zlib.h>

#include "fuzz.h"

#define HEAD	8

size_t	LLVMFuzzerCustomMutator(uint8_t *, size_t, size_t, unsigned);

static uint32_t
u32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

size_t
LLVMFuzzerCustomMutator(uint8_t *bytes, size_t n, size_t max, unsigned seed)
{
	size_t at = HEAD, length;

	n = LLVMFuzzerMutate(bytes, n, max);
	if (n < HEAD || memcmp(bytes, "\x89PNG\r\n\x1A\n", HEAD) != 0 ||
	    seed % 10 == 0)
		return n;
	while (at + 12 <= n && (length = u32(bytes + at)) <= n - at - 12) {
		uLong sum = crc32(0, bytes + at + 4, (uInt)length + 4);

		for (int i = 0; i < 4; i++)
			bytes[at + 8 + length + (size_t)i] =
			    (uint8_t)(sum >> (24 - 8 * i));
		at += 12 + length;
	}
	return n;
}
