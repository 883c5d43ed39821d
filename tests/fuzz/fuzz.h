/*
 * fuzz: what the fuzz targets share. A target is a file of its own with
 * fuzz_one(); it is linked with libFuzzer (make fuzz) or with replay.c (make
 * check). mutate_*.c make changes that leave an input's frame whole.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli/job.h"

struct diag;

/* Of the target: must return for any bytes, without a leak. */
void	fuzz_one(const uint8_t *, size_t);

/* For mutate_xml.c, of the target: the word with that number, any number. */
const char	*fuzz_element(unsigned);
const char	*fuzz_attribute(unsigned);
const char	*fuzz_value(unsigned);

/* One of the three, from a table. */
#define FUZZ_WORDS(name, table)						\
	const char *							\
	name(unsigned i)						\
	{								\
		return table[i % (sizeof(table) / sizeof(table[0]))];	\
	}

/* What «pisar format» would work with, and the problems of this input. */
struct fuzz {
	struct options	 options;
	struct shop	 shop;
	struct diag	*dg;
	char		 folder[1000];	/* for files; empty but for them */
};

/* Opened when first asked for; problems are forgotten at fuzz_forget(). */
struct fuzz	*fuzz_open(void);
void		 fuzz_forget(void);
/* A file in the folder, overwritten; its path, until the next call. */
const char	*fuzz_file(const char *name, const void *, size_t);
/* in.fo, a small page with that in its flow; its path. */
const char	*fuzz_page(const char *flow);
/* The FO file through layout to a PDF that is thrown away. */
void		 fuzz_format(const char *path);

/* Behind libFuzzer's own mutations. */
size_t	LLVMFuzzerMutate(uint8_t *, size_t, size_t max);

#endif
