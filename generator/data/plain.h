/*
 * plain: XML as nearly all files have it, read for events.h in a fifth of
 * the time that libxml2's parser takes. Private to data/.
 *
 * Plain is UTF-8 with names of ASCII, without a DTD, CDATA sections and
 * processing instructions. What is not plain, and all that is wrong, is left
 * to libxml2: it alone says what is no XML.
 */
#ifndef DATA_PLAIN_H
#define DATA_PLAIN_H

#include <stdbool.h>

struct buf;
struct xml_reader;

/*
 * Tells the reader of the file whose bytes these are. False, without a word
 * to anybody, if it turned out not to be plain or the reader wants a node: by
 * then much may have been told.
 */
bool	plain_read(const struct buf *, const struct xml_reader *, void *user);

#endif
