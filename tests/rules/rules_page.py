"""Rules 1 (page) and 13 (the file)."""

import re

from .pdf import MM
from .registry import rule

EXACT = 0.5 * MM


@rule("1.1")
def page_size(paper):
    for sheet in paper.sheets:
        small, large = sorted((sheet.page.width, sheet.page.height))
        paper_size = any(abs(small - s * MM) < EXACT and abs(large - l * MM) < EXACT for s, l in ((210, 297), (148, 210)))
        slide = paper.slides and abs(large / small - 16 / 9) < 0.01
        if not paper_size and not slide:
            yield sheet.number, f"the page is {small / MM:.1f} × {large / MM:.1f} mm"


def outside(sheet, left, right, top, bottom):
    """What reaches into the margins of these widths, in mm; the page number excepted."""
    page = sheet.page
    x0, x1 = left * MM - EXACT, page.width - right * MM + EXACT
    y0, y1 = top * MM - EXACT, page.height - bottom * MM + EXACT
    for line in sheet.lines:
        if line is not sheet.folio and line not in sheet.running and not (x0 <= line.x0 and line.x1 <= x1 and y0 < line.y - 0.55 * line.size and line.y < y1):
            yield sheet.number, f"«{line.plain[:40]}» reaches into the margin"
    for s in page.strokes:
        if not is_ornament(page, s) and not (x0 <= s.x0 and s.x1 <= x1 and y0 <= min(s.y0, s.y1) and max(s.y0, s.y1) <= y1):
            yield sheet.number, f"a rule reaches into the margin: {s.x0 / MM:.0f}–{s.x1 / MM:.0f} mm"


def is_ornament(page, stroke):
    """Part of a frame around the whole page, as diplomas have it."""
    across, down = stroke.x1 - stroke.x0, abs(stroke.y1 - stroke.y0)
    edge = min(stroke.x0, page.width - stroke.x1, *(min(y, page.height - y) for y in (stroke.y0, stroke.y1)))
    return (across > 0.8 * page.width or down > 0.8 * page.height) and 4 * MM < edge < 20 * MM


def kept_long(paper):
    return paper.kind_line is not None or re.match(r"(Положение|Программа)\b", paper.document.info.get("Title", ""))


@rule("1.2")
def margins(paper):
    for sheet in paper.sheets:
        if not paper.slides and not sheet.page.landscape:
            yield from outside(sheet, 30 if kept_long(paper) else 20, 10, 20, 20)


@rule("1.3")
def page_number(paper):
    for sheet in paper.sheets:
        folio = sheet.folio
        if sheet.number == 1 and folio:
            yield 1, "the first page has a number"
        if sheet.number == 1 or paper.slides or paper.leaflet or not folio and is_title(sheet):
            continue
        if not folio:
            yield sheet.number, "no page number at the top"
            continue
        left, right = (sheet.left, sheet.right)
        if not re.fullmatch(r"\d+", folio.plain):
            yield sheet.number, f"the page number is «{folio.plain}»"
        if abs(folio.centre - (left + right) / 2) > 1 and abs(folio.centre - sheet.page.width / 2) > 1:
            yield sheet.number, "the page number is not centred"
        if folio.y - 0.66 * folio.size < 10 * MM - EXACT:
            yield sheet.number, "the page number is nearer than 10 mm to the edge"


def is_title(sheet):
    """A title page of what is attached: little text, the place and the year at its foot."""
    last = sheet.last
    return last is not None and re.search(r"\b20\d\d(?: ?г\.?)?$", last.plain) is not None and len(sheet.body) < 40 and not sheet.tables


@rule("1.4")
def numbers_count(paper):
    for sheet in paper.sheets:
        if sheet.folio and re.search(r"\d+", sheet.folio.plain)[0] != str(sheet.number):
            yield sheet.number, f"the page is numbered {sheet.folio.plain}"


@rule("1.6")
def landscape(paper):
    """The edge that is bound is the upper one of a turned page."""
    for sheet in paper.sheets:
        if not paper.slides and not paper.leaflet and sheet.page.landscape:
            yield from outside(sheet, 20, 10, 30 if kept_long(paper) else 20, 10)


@rule("13.1")
def text_not_pictures(paper):
    for sheet in paper.sheets:
        if not sheet.lines:
            yield sheet.number, "the page has no text"


@rule("13.2")
def properties(paper):
    info = paper.document.info
    if not paper.document.language.startswith("ru"):
        yield 1, "the language is not Russian"
    for key in ("Title", "Author"):
        if not re.search("[А-Яа-я]", str(info.get(key, ""))):
            yield 1, f"no {key} in the properties"


@rule("13.4")
def file_name(paper):
    if paper.path.stat().st_size > 15_000_000:
        yield 1, "the file is larger than 15 MB"
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", paper.path.name):
        yield 1, f"the file's name is not Latin: {paper.path.name}"


@rule("13.6")
def black_on_white(paper):
    for sheet in paper.sheets:
        for line in sheet.lines if not paper.slides else []:
            run = line.runs[0]
            if sum(run.colour) / len(run.colour) > 0.55 and not _on_dark(sheet.page, line):
                yield sheet.number, f"«{line.plain[:40]}» is pale"
        for s in sheet.page.strokes:
            if s.width < 0.49 and len(set(s.colour)) == 1:
                yield sheet.number, f"a rule of {s.width} pt"


def _on_dark(page, line):
    inside = (c for a, b, d, e, c in page.fills if a <= line.x0 and line.x1 <= d and b <= line.y <= e)
    return any(sum(colour) / len(colour) < 0.5 for colour in inside)
