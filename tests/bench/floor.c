/*
 * floor: the finished pages of `pisar format --dump=pages` drawn once more
 * with libharu alone, N times: what it costs at least to have libharu emit
 * them, the way its manual shows. Times nothing itself; see run.
 *
 * floor PAGES FONTS-FOLDER N OUT.pdf
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>

#define FACES_MAX	8

static struct {
	char		 name[64];
	HPDF_Font	 font;
} faces[FACES_MAX];

static void
fail(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
	(void)user;
	fprintf(stderr, "floor: libharu 0x%lX, %lu\n", error, detail);
	exit(1);
}

static HPDF_Font
find_face(HPDF_Doc doc, const char *folder, const char *name)
{
	char	path[1024];
	int	i;

	for (i = 0; i < FACES_MAX && faces[i].font != NULL; i++)
		if (strcmp(faces[i].name, name) == 0)
			return faces[i].font;
	if (i == FACES_MAX)
		exit(1);
	/* the file of a regular face says so, its PostScript name may not */
	snprintf(path, sizeof(path), "%s/%s%s.ttf", folder, name,
	    strchr(name, '-') == NULL ? "-Regular" : "");
	snprintf(faces[i].name, sizeof(faces[i].name), "%s", name);
	faces[i].font = HPDF_GetFont(doc, HPDF_LoadTTFontFromFile(doc, path,
	    HPDF_TRUE), "UTF-8");
	return faces[i].font;
}

static void
draw_text(HPDF_Doc doc, HPDF_Page page, const char *folder, double height,
    char *line)
{
	double	x, y, size;
	char	name[64];
	int	n = 0;

	if (sscanf(line, "text %lf %lf %63s %lf %n", &x, &y, name, &size,
	    &n) != 4)
		exit(1);
	HPDF_Page_BeginText(page);
	HPDF_Page_SetFontAndSize(page, find_face(doc, folder, name),
	    (HPDF_REAL)(size / 1000));
	HPDF_Page_TextOut(page, (HPDF_REAL)(x / 1000),
	    (HPDF_REAL)(height - y / 1000), line + n);
	HPDF_Page_EndText(page);
}

static void
draw_rule(HPDF_Page page, double height, const char *line)
{
	double x, y, w, h, thickness;

	if (sscanf(line, "rule %lf %lf %lf %lf %lf", &x, &y, &w, &h,
	    &thickness) != 5)
		exit(1);
	HPDF_Page_SetLineWidth(page, (HPDF_REAL)(thickness / 1000));
	HPDF_Page_MoveTo(page, (HPDF_REAL)(x / 1000),
	    (HPDF_REAL)(height - y / 1000));
	HPDF_Page_LineTo(page, (HPDF_REAL)((x + w) / 1000),
	    (HPDF_REAL)(height - (y + h) / 1000));
	HPDF_Page_Stroke(page);
}

static void
draw(const char *pages, const char *folder, const char *out)
{
	HPDF_Doc	doc = HPDF_New(fail, NULL);
	HPDF_Page	page = NULL;
	char		line[4096];
	double		width, height = 0;
	FILE		*in = fopen(pages, "r");

	if (in == NULL)
		exit(1);
	memset(faces, 0, sizeof(faces));
	HPDF_UseUTFEncodings(doc);
	HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
	while (fgets(line, sizeof(line), in) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (sscanf(line, "page %*d %lf %lf", &width, &height) == 2) {
			height /= 1000;
			page = HPDF_AddPage(doc);
			HPDF_Page_SetWidth(page, (HPDF_REAL)(width / 1000));
			HPDF_Page_SetHeight(page, (HPDF_REAL)height);
		} else if (strncmp(line, "text ", 5) == 0) {
			draw_text(doc, page, folder, height, line);
		} else {
			draw_rule(page, height, line);
		}
	}
	fclose(in);
	HPDF_SaveToFile(doc, out);
	HPDF_Free(doc);
}

int
main(int argc, char **argv)
{
	int i;

	if (argc != 5)
		return 2;
	for (i = atoi(argv[3]); i > 0; i--)
		draw(argv[1], argv[2], argv[4]);
	return 0;
}
