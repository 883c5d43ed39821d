/*
 * pages: pages built by hand for the tests of pdf/, and what other people's
 * readers (qpdf, poppler) say of the files made of them.
 */
#ifndef PAGES_H
#define PAGES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "fo/fo.h"
#include "layout/frame.h"
#include "pdf/pdf.h"
#include "unit.h"

static const struct place	 place = { .file = "план.xml", .line = 7 };
static const struct fo		 object = { .place = &place };

static struct diag		*dg;
static struct fontset		*set;
static struct shaper		*shaper;
static struct arena		*arena;
static const struct face	*serif;
static struct pages		*doc;
static struct buf		 file;		/* the PDF made last */
static char			 folder[40];

static inline void
set_up(const char *fonts)
{
	static const char *const families[] = { "serif", NULL };

	dg = diag_new();
	arena = arena_new();
	set = fontset_open(fonts, dg);
	shaper = shaper_new(set);
	serif = font_find(set, families, 400, false, 0, dg, NULL);
	doc = ARENA_NEW(arena, struct pages);
	doc->language = "ru";
	strcpy(folder, "/tmp/pisar-pdf-XXXXXX");
	if (mkdtemp(folder) == NULL)
		abort();
}

static inline void
tear_down(void)
{
	char command[80];

	snprintf(command, sizeof(command), "rm -rf %s", folder);
	if (system(command) != 0)
		abort();
	shaper_free(shaper);
	fontset_close(set);
	arena_free(arena);
	diag_free(dg);
	buf_free(&file);
}

static inline const char *
path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static inline struct frame *
add_frame(struct frame *parent, enum frame_kind kind, mpt x, mpt y, mpt w,
    mpt h)
{
	struct frame *f = ARENA_NEW(arena, struct frame);

	f->kind = (uint8_t)kind;
	f->fo = &object;
	f->x = x;
	f->y = y;
	f->w = w;
	f->h = h;
	if (parent != NULL && parent->last != NULL)
		parent->last->next = f;
	else if (parent != NULL)
		parent->first = f;
	if (parent != NULL)
		parent->last = f;
	return f;
}

/* 200 pt by 100 pt. */
static inline struct frame *
add_page(void)
{
	struct page *page = ARENA_NEW(arena, struct page);

	page->width = 200 * MPT_PT;
	page->height = 100 * MPT_PT;
	page->root = add_frame(NULL, FRAME_GROUP, 0, 0, page->width,
	    page->height);
	if (doc->last != NULL)
		doc->last->next = page;
	else
		doc->first = page;
	doc->last = page;
	doc->n++;
	return page->root;
}

/* A line with one text in it, its baseline 8 pt below y; size 10 pt. */
static inline struct frame_text *
add_line(struct frame *parent, mpt y, const char *text, mpt space)
{
	struct frame		*line = add_frame(parent, FRAME_LINE,
				    10 * MPT_PT, y, 0, 10 * MPT_PT);
	struct frame		*f = add_frame(line, FRAME_TEXT, 0, 0, 0,
				    10 * MPT_PT);
	struct frame_text	*t = ARENA_NEW(arena, struct frame_text);
	const struct word	*word = shape(shaper, serif, text,
				    strlen(text), true);
	struct glyph		*glyphs = ARENA_ARRAY(arena, word->n,
				    struct glyph);

	for (size_t i = 0; i < word->n; i++) {
		glyphs[i] = word->glyphs[i];
		glyphs[i].advance = font_width(10 * MPT_PT,
		    glyphs[i].advance) + (glyphs[i].c == ' ' ? space : 0);
	}
	*t = (struct frame_text){ .face = serif, .size = 10 * MPT_PT,
	    .glyphs = glyphs, .n = word->n, .keep_hyphen = true };
	f->baseline = 8 * MPT_PT;
	f->u.text = t;
	return t;
}

static inline bool
make(void)
{
	struct pdf_options options = { .date = -1 };

	buf_clear(&file);
	return pdf_write(doc, &options, &file, dg) &&
	    file_write(path_of("a.pdf"), file.data, file.n, dg);
}

/* What a command says, with its errors; FILE is the PDF. */
static inline const char *
say(const char *command)
{
	char	*whole = arena_printf(arena, "cd %s; FILE=a.pdf; %s 2>&1",
		    folder, command);
	FILE	*pipe = popen(whole, "r");
	char	*out = arena_alloc(arena, 20000);
	size_t	 n = fread(out, 1, 19999, pipe);

	pclose(pipe);
	out[n] = '\0';
	return out;
}

/* The operators of the first page; a zero byte shows as a dot. */
static inline const char *
inside(void)
{
	return say("N=$(strings $FILE | sed -n "
	    "'s|.*/Contents \\([0-9]*\\).*|\\1|p' | head -1); "
	    "qpdf --show-object=$N --filtered-stream-data $FILE | "
	    "tr '\\000' .");
}

#define CHECK_CLEAN()							\
	do {								\
		CHECK(make());						\
		CHECK(strstr(say("qpdf --check $FILE"), "No syntax or "	\
		    "stream encoding errors found") != NULL);		\
		CHECK_STR(say("pdftoppm -r 20 $FILE out"), "");		\
	} while (0)

#define CHECK_HAS(text)		CHECK(strstr(inside(), text) != NULL)

#endif
