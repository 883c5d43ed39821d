/*
 * reader: finds and reads pictures for layout and for pdf_write().
 *
 * What a document may read is bounded by the folders given: a name is
 * resolved with all its links first and must then lie in one of them.
 * Nothing is ever fetched. Knows no PDF objects.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "fo/drawing.h"
#include "fo/svg.h"
#include "layout/image.h"
#include "pdf/pdf.h"
#include "pdf/picture.h"

struct entry {
	struct image	 image;		/* data is the picture below */
	struct picture	 picture;
	uint64_t	 hash;		/* of the file */
	size_t		 nfile;
	struct entry	*next;
};

struct reader {
	struct image_reader	 base;	/* first: cast back by read_image() */
	struct diag		*dg;	/* borrowed */
	struct arena		*arena;
	VEC(char *)		 folders; /* owned; resolved */
	struct map		 by_path;
	struct entry		*entries;
};

/* The path in "url('a.png')", "file:///x/a.png" or "a.png", copied. */
static char *
bare_name(struct arena *a, const char *src)
{
	size_t n;

	src += strspn(src, " \t\r\n");
	if (strncmp(src, "url(", 4) == 0) {
		src += 4;
		src += strspn(src, " '\"");
		n = strcspn(src, "'\")");
	} else
		n = strlen(src);
	while (n > 0 && strchr(" \t\r\n", src[n - 1]) != NULL)
		n--;
	if (n > 7 && strncmp(src, "file://", 7) == 0) {
		src += 7;
		n -= 7;
	} else if (n > 6 && strncmp(src, "file:/", 6) == 0) {
		src += 5;
		n -= 5;
	}
	return arena_copy(a, src, n);
}

/* "http:", "data:" and the like; not "C" of a path with a colon later on. */
static bool
has_scheme(const char *name)
{
	const char *p = name;

	while (isalnum((unsigned char)*p) || *p == '+' || *p == '-' ||
	    *p == '.')
		p++;
	return p > name && *p == ':';
}

static int
hex_value(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ?
	    c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int
base64_value(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c != '\0' ? strchr(digits, c) : NULL;

	return at != NULL ? (int)(at - digits) : -1;
}

/* %20 and the like as bytes, in place; %00 stays as it is. */
static void
decode_percents(char *name)
{
	char *to = name;

	for (; *name != '\0'; name++, to++) {
		int high = name[0] == '%' ? hex_value(name[1]) : -1;
		int low = high >= 0 ? hex_value(name[2]) : -1;

		*to = *name;
		if (low >= 0 && high + low > 0) {
			*to = (char)(high << 4 | low);
			name += 2;
		}
	}
	*to = '\0';
}

static bool
lies_within(const struct reader *r, const char *path)
{
	for (size_t i = 0; i < r->folders.n; i++) {
		const char	*folder = r->folders.at[i];
		size_t		 n = strlen(folder);

		if (strncmp(path, folder, n) == 0 &&
		    (path[n] == '/' || (n > 0 && folder[n - 1] == '/')))
			return true;
	}
	return false;
}

/*
 * The resolved path of a name, in the arena; NULL if there is none in the
 * folders. outside tells that there is one, but not in them.
 */
static char *
resolve(struct reader *r, const char *name, bool *outside)
{
	size_t n = *name == '/' ? 1 : r->folders.n;

	for (size_t i = 0; i < n; i++) {
		char	*path = *name == '/' ? arena_strdup(r->arena, name) :
			    arena_printf(r->arena, "%s/%s",
			    r->folders.at[i], name);
		char	*real = realpath(path, NULL), *kept = NULL;

		if (real != NULL && lies_within(r, real))
			kept = arena_strdup(r->arena, real);
		else if (real != NULL)
			*outside = true;
		free(real);
		if (kept != NULL)
			return kept;
	}
	return NULL;
}

static char *
find_file(struct reader *r, const char *src, const struct place *place)
{
	bool	 outside = false;
	char	*name = bare_name(r->arena, src), *path = NULL;

	if (has_scheme(name))
		outside = true;
	else if (name[0] != '\0') {
		path = resolve(r, name, &outside);
		if (path == NULL && strchr(name, '%') != NULL) {
			decode_percents(name);
			path = resolve(r, name, &outside);
		}
	}
	if (path == NULL)
		diag_add(r->dg, outside ? IMAGE_FORBIDDEN : IMAGE_MISSING,
		    place, src, NULL);
	return path;
}

/* A regular file of bearable size, whole; false after reporting. */
static bool
read_file(struct reader *r, const char *path, const char *src,
    struct buf *out, const struct place *place)
{
	int		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW |
			    O_NONBLOCK);
	struct stat	st;
	char		chunk[16384];
	ssize_t		n = -1;
	bool		large = false;

	if (fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		large = (size_t)st.st_size > PICTURE_BYTES_MAX;
		while (!large && (n = read(fd, chunk, sizeof(chunk))) > 0) {
			buf_add(out, chunk, (size_t)n);
			large = out->n > PICTURE_BYTES_MAX;
		}
	}
	if (fd >= 0)
		close(fd);
	if (large)
		diag_add(r->dg, IMAGE_TOO_LARGE, place, src, NULL);
	else if (n < 0)
		diag_add(r->dg, IMAGE_MISSING, place, src, NULL);
	return !large && n == 0;
}

static bool
decode(struct reader *r, struct picture *p, const struct buf *file,
    const char *src, const struct place *place)
{
	enum picture_fault	fault;
	char			why[200] = "";

	if (file->n >= 8 && memcmp(file->data, "\x89PNG\r\n\x1A\n", 8) == 0)
		fault = picture_from_png(p, file, why, sizeof(why));
	else if (file->n >= 3 && memcmp(file->data, "\xFF\xD8\xFF", 3) == 0)
		fault = picture_from_jpeg(p, file, why, sizeof(why));
	else {
		diag_add(r->dg, IMAGE_UNSUPPORTED, place, src, NULL);
		return false;
	}
	if (fault == PICTURE_LARGE)
		diag_add(r->dg, IMAGE_TOO_LARGE, place, src, NULL);
	if (fault == PICTURE_DAMAGED)
		diag_add(r->dg, IMAGE_DAMAGED, place, src, why, NULL);
	return fault == PICTURE_GOOD;
}

/* "data:image/png;base64,…": the bytes; false if src is something else. */
static bool
read_data(struct reader *r, const char *src, struct buf *out)
{
	const char	*name = bare_name(r->arena, src), *comma;
	unsigned	 bits = 0, n = 0;

	comma = strchr(name, ',');
	if (strncmp(name, "data:", 5) != 0 || comma == NULL ||
	    comma - name < 7 || memcmp(comma - 7, ";base64", 7) != 0)
		return false;
	for (; *++comma != '\0' && *comma != '=';) {
		int value = base64_value(*comma);

		if (value < 0)
			continue;
		bits = bits << 6 | (unsigned)value;
		n += 6;
		if (n >= 8) {
			n -= 8;
			buf_putc(out, (char)(bits >> n & 0xFF));
		}
	}
	return true;
}

/* Pixels to millipoints; 72 a picture that does not say, or says nonsense. */
static mpt
natural_size(size_t pixels, double dpi)
{
	double size;

	if (!(dpi >= 1 && dpi <= 100000))
		dpi = 72;
	size = (double)pixels * 72000.0 / dpi;
	return size > MPT_MAX ? MPT_MAX : size < 1 ? 1 : (mpt)(size + 0.5);
}

/* A drawing's file is read again by the loader of XML, with its bounds. */
static bool
read_drawing(struct reader *r, struct entry *e, const char *path)
{
	const struct drawing *d = svg_load(path, r->arena, r->dg);

	if (d == NULL)
		return false;
	e->image.path = path;
	e->image.drawing = d;
	e->image.width = (mpt)(d->width + 0.5);
	e->image.height = (mpt)(d->height + 0.5);
	return true;
}

static void
fill_image(struct image *image, const char *path, struct picture *p)
{
	image->path = path;
	image->pixel_width = (int)p->width;
	image->pixel_height = (int)p->height;
	image->width = natural_size(p->width, p->x_dpi);
	image->height = natural_size(p->height, p->y_dpi);
	image->data = p;
}

/* A file of the same bytes under another name. */
static struct entry *
find_twin(const struct reader *r, uint64_t hash, size_t n)
{
	struct entry *e = r->entries;

	while (e != NULL && (e->hash != hash || e->nfile != n))
		e = e->next;
	return e;
}

/* Pixels, decoded once for all files of the same bytes. */
static bool
read_pixels(struct reader *r, struct entry *e, const struct buf *file,
    const char *path, const char *src, const struct place *place)
{
	struct entry *twin;

	e->hash = hash_bytes(HASH_START, file->data, file->n);
	e->nfile = file->n;
	twin = find_twin(r, e->hash, e->nfile);
	if (twin == NULL && !decode(r, &e->picture, file, src, place)) {
		picture_free(&e->picture);
		return false;
	}
	fill_image(&e->image, path, twin != NULL ? twin->image.data :
	    &e->picture);
	return true;
}

/* What the file, if path is not NULL, or the data hold. */
static struct entry *
read_entry(struct reader *r, const struct buf *file, const char *path,
    const char *src, const struct place *place)
{
	struct entry	*e = ARENA_NEW(r->arena, struct entry);
	bool		 drawing = path != NULL &&
			    svg_is_xml(buf_text(file), file->n);

	if (drawing ? !read_drawing(r, e, path) :
	    !read_pixels(r, e, file, path != NULL ? path : "", src, place))
		return NULL;
	e->next = r->entries;
	r->entries = e;
	return e;
}

static const struct image *
read_image(struct image_reader *base, const char *src,
    const struct place *place)
{
	struct reader	*r = (struct reader *)base;
	char		*path;
	struct entry	*e = NULL;
	struct buf	 file = { 0 };

	if (read_data(r, src, &file)) {
		e = read_entry(r, &file, NULL, "data:", place);
		goto out;
	}
	path = find_file(r, src, place);
	if (path == NULL)
		goto out;
	e = map_find(&r->by_path, path, strlen(path));
	if (e == NULL && read_file(r, path, src, &file, place)) {
		e = read_entry(r, &file, path, src, place);
		map_put(&r->by_path, path, strlen(path), e);
	}
out:
	buf_free(&file);
	return e != NULL ? &e->image : NULL;
}

struct image_reader *
pdf_image_reader_new(const char *const *folders, struct diag *dg)
{
	struct reader *r = mem_alloc(sizeof(*r));

	r->base.read = read_image;
	r->dg = dg;
	r->arena = arena_new();
	for (; folders != NULL && *folders != NULL; folders++) {
		char *real = realpath(*folders, NULL);

		if (real != NULL)
			*VEC_PUSH(&r->folders) = real;
	}
	return &r->base;
}

void
pdf_image_reader_free(struct image_reader *base)
{
	struct reader	*r = (struct reader *)base;
	struct entry	*e;

	if (r == NULL)
		return;
	for (e = r->entries; e != NULL; e = e->next)
		picture_free(&e->picture);
	for (size_t i = 0; i < r->folders.n; i++)
		free(r->folders.at[i]);
	VEC_FREE(&r->folders);
	map_free(&r->by_path);
	arena_free(r->arena);
	mem_free(r);
}
