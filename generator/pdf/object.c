/*
 * object: see object.h.
 */
#include "pdf/object.h"

#include <stdio.h>
#include <string.h>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/memo.h"

/* Level 6 takes twice the time for 3 % fewer bytes. */
#define DEFLATE_LEVEL	1

/*
 * libharu calls write_text() between << and >>, and write_stream() after >>:
 * a stream written there needs no object of its own for its length.
 */
struct object {
	HPDF_Dict	 dict;		/* owned by libharu */
	struct writer	*writer;	/* borrowed */
	const char	*text;		/* in the writer's arena */
	size_t		 ntext;
	const char	*bytes;		/* in the arena, or borrowed */
	size_t		 nbytes;
	bool		 has_stream, deflated;
	HPDF_Stream	 file;		/* borrowed; while being written */
};

struct writer {
	HPDF_Doc	 doc;		/* owned */
	struct arena	*arena;
	struct libdeflate_compressor *compressor; /* owned */
	struct memo	*memo;		/* borrowed, or NULL */
	struct buf	 deflated;	/* scratch */
	struct object	*catalog, *root_pages, *info;
	uint64_t	 hash[2];	/* of all that was put in */
	char		 id[80];
};

static HPDF_STATUS
write_text(HPDF_Dict dict, HPDF_Stream file)
{
	struct object	*o = dict->attr;
	char		 line[64];
	HPDF_STATUS	 status;

	o->file = file;
	status = HPDF_Stream_Write(file, (const HPDF_BYTE *)o->text,
	    (HPDF_UINT)o->ntext);
	if (status != HPDF_OK || !o->has_stream)
		return status;
	snprintf(line, sizeof(line), "/Length %zu%s", o->nbytes,
	    o->deflated ? "/Filter/FlateDecode" : "");
	return HPDF_Stream_WriteStr(file, line);
}

static HPDF_STATUS
write_stream(HPDF_Dict dict)
{
	struct object	*o = dict->attr;
	HPDF_STATUS	 status;

	if (!o->has_stream)
		return HPDF_OK;
	status = HPDF_Stream_WriteStr(o->file, "\nstream\n");
	if (status == HPDF_OK)
		status = HPDF_Stream_Write(o->file,
		    (const HPDF_BYTE *)o->bytes, (HPDF_UINT)o->nbytes);
	if (status == HPDF_OK)
		status = HPDF_Stream_WriteStr(o->file, "\nendstream");
	return status;
}

/* /ID from a hash of the content: the same document has the same one. */
static HPDF_STATUS
write_id(HPDF_Dict dict, HPDF_Stream file)
{
	return HPDF_Stream_WriteStr(file, ((struct writer *)dict->attr)->id);
}

static struct object *
adopt(struct writer *w, HPDF_Dict dict)
{
	struct object *o = ARENA_NEW(w->arena, struct object);

	if (dict == NULL)
		mem_exhausted();
	o->dict = dict;
	o->writer = w;
	o->text = "";
	dict->attr = o;
	dict->write_fn = write_text;
	dict->after_write_fn = write_stream;
	return o;
}

struct writer *
writer_new(struct memo *memo)
{
	struct writer *w = mem_alloc(sizeof(*w));

	w->arena = arena_new();
	w->memo = memo;
	w->hash[0] = HASH_START;
	w->hash[1] = ~HASH_START;
	w->compressor = libdeflate_alloc_compressor(DEFLATE_LEVEL);
	w->doc = HPDF_New(NULL, NULL);
	if (w->compressor == NULL || w->doc == NULL)
		mem_exhausted();
	w->doc->pdf_version = HPDF_VER_14;
	w->doc->trailer->attr = w;
	w->doc->trailer->write_fn = write_id;
	return w;
}

void
writer_free(struct writer *w)
{
	if (w == NULL)
		return;
	HPDF_Free(w->doc);
	libdeflate_free_compressor(w->compressor);
	buf_free(&w->deflated);
	arena_free(w->arena);
	mem_free(w);
}

struct object *
object_new(struct writer *w)
{
	HPDF_Dict dict = HPDF_Dict_New(w->doc->mmgr);

	if (dict == NULL || HPDF_Xref_Add(w->doc->xref, dict) != HPDF_OK)
		mem_exhausted();
	return adopt(w, dict);
}

unsigned long
object_number(const struct object *o)
{
	return o->dict->header.obj_id & 0x00FFFFFF;
}

struct object *
object_catalog(struct writer *w)
{
	if (w->catalog == NULL)
		w->catalog = adopt(w, w->doc->catalog);
	return w->catalog;
}

/* Its Kids and Count are ours to write, as a tree. */
struct object *
object_root_pages(struct writer *w)
{
	HPDF_Dict root = w->doc->root_pages;

	if (w->root_pages == NULL) {
		HPDF_Dict_RemoveElement(root, "Kids");
		HPDF_Dict_RemoveElement(root, "Count");
		root->before_write_fn = NULL;
		w->root_pages = adopt(w, root);
	}
	return w->root_pages;
}

struct object *
object_info(struct writer *w)
{
	if (w->info == NULL) {
		if (w->doc->info == NULL)
			HPDF_SetInfoAttr(w->doc, HPDF_INFO_PRODUCER, "");
		if (w->doc->info == NULL)
			mem_exhausted();
		HPDF_Dict_RemoveElement(w->doc->info, "Producer");
		w->info = adopt(w, w->doc->info);
	}
	return w->info;
}

static void
add_to_hash(struct writer *w, const void *bytes, size_t n)
{
	w->hash[0] = hash_bytes(w->hash[0], bytes, n);
	w->hash[1] = hash_bytes(w->hash[1] ^ w->hash[0], &n, sizeof(n));
}

void
object_text(struct object *o, const struct buf *text)
{
	add_to_hash(o->writer, buf_text(text), text->n);
	o->text = arena_copy(o->writer->arena, buf_text(text), text->n);
	o->ntext = text->n;
}

/* libdeflate takes half as long as zlib for the same size. */
static void
deflate_bytes(struct writer *w, const void *bytes, size_t n)
{
	const struct buf key = { .data = (char *)(uintptr_t)bytes, .n = n };
	size_t		 room;

	buf_clear(&w->deflated);
	if (memo_get(w->memo, &key, &w->deflated))
		return;
	room = libdeflate_zlib_compress_bound(w->compressor, n);
	buf_make_room(&w->deflated, room);
	w->deflated.n = libdeflate_zlib_compress(w->compressor, bytes, n,
	    w->deflated.data, room);
	memo_put(w->memo, &key, &w->deflated);
}

void
object_stream(struct object *o, const void *bytes, size_t n, bool deflated)
{
	struct writer *w = o->writer;

	if (deflated) {
		deflate_bytes(w, bytes, n);
		n = w->deflated.n;
		bytes = w->deflated.data;
	}
	add_to_hash(w, bytes, n);
	o->bytes = arena_copy(w->arena, bytes, n);
	o->nbytes = n;
	o->has_stream = true;
	o->deflated = deflated;
}

void
object_stream_as_it_is(struct object *o, const void *bytes, size_t n)
{
	add_to_hash(o->writer, bytes, n);
	o->bytes = bytes;
	o->nbytes = n;
	o->has_stream = true;
}

static HPDF_STATUS
put_bytes(HPDF_Stream file, const HPDF_BYTE *bytes, HPDF_UINT n)
{
	buf_add(file->attr, (const char *)bytes, n);
	return HPDF_OK;
}

/*
 * What HPDF_SaveToStream() writes, straight into out: libharu would keep it
 * in a stream of its own to be read back.
 */
static bool
put_file(struct writer *w, struct buf *out)
{
	HPDF_Doc	doc = w->doc;
	HPDF_Stream	file = HPDF_CallbackWriter_New(doc->mmgr, put_bytes,
			    out);
	bool		ok;

	ok = file != NULL &&
	    HPDF_Dict_Add(doc->trailer, "Root", doc->catalog) == HPDF_OK &&
	    HPDF_Dict_Add(doc->trailer, "Info", doc->info) == HPDF_OK &&
	    HPDF_Stream_WriteStr(file, "%PDF-1.4\n%\267\276\255\252\n") ==
	    HPDF_OK && HPDF_Xref_WriteToStream(doc->xref, file, NULL) ==
	    HPDF_OK;
	HPDF_Stream_Free(file);
	return ok;
}

bool
writer_save(struct writer *w, struct buf *out, struct diag *dg)
{
	char	code[16];

	snprintf(w->id, sizeof(w->id), "/ID[<%016llX%016llX>"
	    "<%016llX%016llX>]\n", (unsigned long long)w->hash[0],
	    (unsigned long long)w->hash[1], (unsigned long long)w->hash[0],
	    (unsigned long long)w->hash[1]);
	if (HPDF_GetError(w->doc) == HPDF_OK && put_file(w, out))
		return true;
	snprintf(code, sizeof(code), "0x%04lX", HPDF_GetError(w->doc));
	diag_add(dg, PDF_FAILED, NULL, code, NULL);
	return false;
}
