"""A PDF as a reader sees it: lines, paragraphs, tables, notes, attachments. Knows how papers look, and no rule."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from . import grid, pdf
from .pdf import MM

KEPT_HYPHEN = "-\u200b"  # a word's own hyphen at the end of a line
NBSP = "\u00a0"
INITIALS = r"[А-ЯЁ]\.(?:-[А-ЯЁ]\.)?(?:[\u202f\u00a0]?[А-ЯЁ]\.)?"
SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
NAME = re.compile(rf"/?(?:{INITIALS}\s?{SURNAME}|{SURNAME}\s?{INITIALS})/?")
KIND = re.compile(r"(ПРИКАЗ|РАСПОРЯЖЕНИЕ|ПОСТАНОВЛЕНИЕ)")
OPERATIVE = re.compile(r"\b(приказываю|обязываю|постановляю)\s*:", re.IGNORECASE)
NUMBER_SIGN = re.compile(r"№\s*\S")
ITEM = re.compile(r"(\d+)\.[ \u00a0]")


@dataclass(eq=False)
class Line:
    """Words on one baseline that belong together."""

    page: object
    x0: float
    x1: float
    y: float
    size: float
    text: str
    font: str
    bold: bool
    runs: list
    marks: list = field(default_factory=list)  # raised figures
    cell: object = None
    table: object = None
    alone: bool = True  # nothing else stands on its baseline

    @property
    def hyphenated(self):
        return self.text.endswith("-")

    @property
    def centre(self):
        return (self.x0 + self.x1) / 2

    @property
    def plain(self):
        return self.text.replace(NBSP, " ").replace("\u202f", " ").strip()


@dataclass(eq=False)
class Block:
    """Lines below each other in one column. The text has a line end where a line ends."""

    lines: list

    @cached_property
    def text(self):
        text = "\n".join(line.text.strip(" ") for line in self.lines)
        text = re.sub(r"(?<=[а-яёa-z])-\n(?=[а-яёa-z])", "", text)
        return text.replace(KEPT_HYPHEN, "-").replace("\u2060", "").replace("\u200b", "")

    @property
    def page(self):
        return self.lines[0].page


class Sheet:
    """A page with its lines sorted out."""

    def __init__(self, page):
        self.page = page
        self.number = page.number
        self.tables = grid.tables(page)
        self.lines = _lines(page)
        for line in self.lines:
            self._settle(line)
        _mark_company(self.lines)
        self.folio = next((line for line in self.lines if self._is_folio(line)), None)
        self.separator = self._separator()
        foot = self.separator.y0 if self.separator else page.height
        text = [line for line in self.lines if line is not self.folio]
        self.notes = [line for line in text if line.y > foot]
        self.body = [line for line in text if line.y <= foot]
        self.left, self.right = _margins(page)

    def _settle(self, line):
        for table in self.tables:
            for cell in table.cells:
                if cell.holds(line.centre, line.y - line.size / 4):
                    line.cell, line.table = cell, table
                    cell.lines.append(line)
                    return

    def _is_folio(self, line):
        """A number, and no more, within the top margin."""
        inside = line.y < 20 * MM and abs(line.centre - self.page.width / 2) < self.page.width / 3
        return inside and line.alone and re.fullmatch(r"\W*(?:стр\.)?\W*\d+\W*", line.plain, re.IGNORECASE) is not None

    def _separator(self):
        """The rule above the footnotes: short, at the left, a note's mark below it."""
        for stroke in self.page.strokes:
            if stroke.level and 20 * MM < stroke.x1 - stroke.x0 < 80 * MM and stroke.x0 < 35 * MM:
                below = [line for line in self.lines if 0 < line.y - stroke.y0 < 20 and line.x0 < stroke.x0 + 2]
                if below and below[0].marks and below[0].runs[0].size < below[0].size:
                    return stroke
        return None

    @cached_property
    def rules(self):
        """Level strokes that belong to no table: places to write on, dividing lines."""
        inside = [(t.top, t.bottom, t.left, t.right) for t in self.tables]
        return [s for s in self.page.strokes if s.level and not any(
            a - 1 <= s.y0 <= b + 1 and c - 2 <= s.x0 and s.x1 <= d + 2 for a, b, c, d in inside)]  # fmt: skip

    def beside(self, line):
        """The lines on the same baseline."""
        return [other for other in self.body if other is not line and abs(other.y - line.y) < 1]

    @cached_property
    def free(self):
        """Lines of the body outside tables, from the top."""
        return sorted((line for line in self.body if line.cell is None), key=lambda line: (round(line.y), line.x0))

    @property
    def first(self):
        return min(self.body, key=lambda line: line.y, default=None)

    @property
    def last(self):
        return max(self.body, key=lambda line: line.y, default=None)


def _edge(sheet, line):
    """Within the margin: how far from which edge, in mm."""
    above, below = round(line.y / MM), round((sheet.page.height - line.y) / MM)
    return ("top", above) if above < 20 else ("bottom", below) if below < 20 else None


def _margins(page):
    """Where text begins and ends: 30 and 10 mm, on a turned page 20 and 20."""
    left, right = (20 * MM, 20 * MM) if page.landscape else (30 * MM, 10 * MM)
    return left, page.width - right


def _lines(page):
    lines = []
    for run in page.runs:
        if not run.text.strip() and run.text != NBSP or not run.upright:
            continue
        last = lines[-1] if lines else None
        if last and _goes_on(last, run):
            _append(last, run)
        else:
            lines.append(_line(page, run))
    for line in lines:
        line.text = line.text.rstrip(" ")
    return [line for line in lines if line.text.strip() or line.marks]


def _line(page, run):
    bold = "Bold" in run.font
    line = Line(page, run.x, run.right, run.y, run.size, run.text, run.font, bold, [run])
    if run.size < 8.9 and re.fullmatch(r"\d+\)?|\*+", run.text.strip()):
        line.marks.append(run.text.strip())
        line.text = ""
    return line


def _goes_on(line, run):
    last = line.runs[-1]
    spare = 2.5 * run.size if last.text[-1] in " \u00a0" or run.text[0] in " \u00a0" else 0.25 * run.size
    raised = abs(run.y - line.y) < 0.6 * max(run.size, line.size) and run.size != line.size
    if run.x - last.right > 1 and any(s.plumb and last.right < s.x0 < run.x and s.y0 < run.y < s.y1 for s in line.page.strokes):
        return False  # the wall of a cell
    return (abs(run.y - line.y) < 0.3 or raised) and -1 < run.x - last.right < spare


def _append(line, run):
    raised = run.y < line.y - 1 and run.size < line.size
    if raised and re.fullmatch(r"\d+\)?|\*+", run.text.strip()):
        line.marks.append(run.text.strip())
    else:
        line.text += run.text
        line.bold = line.bold and ("Bold" in run.font or not run.text.strip())
    if run.size > line.size:
        line.y, line.size = run.y, run.size
    line.x1 = max(line.x1, run.edges[len(run.text.rstrip(" "))])
    line.runs.append(run)


def _mark_company(lines):
    by_place = {}
    for line in lines:
        by_place.setdefault(round(line.y), []).append(line)
    for group in by_place.values():
        for line in group:
            line.alone = len(group) == 1


def _follows(line, after):
    """The next line of the same paragraph, or of the next one if that does not show."""
    gap = after.y - line.y
    if line.cell is None and after.x0 - line.x0 > 20 and re.match(r"\S.*[.:;]$", line.plain):
        return False  # an indent
    if after.runs[0].font != line.runs[-1].font and line.plain.endswith("."):
        return False  # «Проблема. …», its first word in bold
    overlap = min(line.x1, after.x1) - max(line.x0, after.x0)
    same = line.cell is after.cell and abs(line.size - after.size) < 0.6
    return same and 0 < gap < 1.75 * line.size and overlap > 0


class Paper:
    def __init__(self, path, profile="gost-2025"):
        self.path = path
        self.document = pdf.read(path)
        self.profile = profile
        self.sheets = [Sheet(page) for page in self.document.pages]
        self._take_running_words()

    def _take_running_words(self):
        """A line at the edge of every page, «Публичная версия», belongs to no page's text."""
        places = [{(line.plain, _edge(sheet, line)) for line in sheet.lines} for sheet in self.sheets]
        running = {(text, edge) for text, edge in set.intersection(*places) if edge and len(places) > 1}
        for sheet in self.sheets:
            sheet.running = [line for line in sheet.lines if (line.plain, _edge(sheet, line)) in running]
            sheet.body = [line for line in sheet.body if line not in sheet.running]
            sheet.notes = [line for line in sheet.notes if line not in sheet.running]

    @property
    def corner(self):
        """The greatest width of a requisite in the corner."""
        return (75 if self.profile == "gost-2016" else 80) * MM

    @cached_property
    def slides(self):
        return all(not _is_a4(sheet.page) for sheet in self.sheets)

    @cached_property
    def leaflet(self):
        """Two turned pages in columns, to be folded: nothing is bound, nothing numbered."""
        turned = len(self.sheets) <= 2 and all(sheet.page.landscape and not sheet.tables for sheet in self.sheets)
        lines = [line for sheet in self.sheets for line in sheet.free]
        return turned and sum(not line.alone for line in lines) > len(lines) / 2

    @cached_property
    def blocks(self):
        found = []
        for sheet in self.sheets:
            open_blocks = []
            for line in sheet.lines:
                home = next((b for b in reversed(open_blocks[-3:]) if _follows(b.lines[-1], line)), None)
                if home:
                    home.lines.append(line)
                else:
                    open_blocks.append(Block([line]))
            found += open_blocks
        return found

    @cached_property
    def text(self):
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def kind_line(self):
        """«ПРИКАЗ», where the paper is an order."""
        for line in self.sheets[0].free[:40]:
            if re.fullmatch(KIND, re.sub(r"\s", "", line.plain).upper()) and OPERATIVE.search(self.squeezed):
                return line
        return None

    @cached_property
    def squeezed(self):
        """Text in which typed-out letters are words."""
        return self.text.replace("\n", " ").replace(NBSP, " ")

    @cached_property
    def all_attachments(self):
        """(sheet, lines of the mark) for each attachment, also those of what is attached."""
        return [(sheet, mark) for sheet in self.sheets for mark in [attachment_mark(sheet)] if mark]

    @cached_property
    def attachments(self):
        """Those of the paper itself."""
        if self.kind_line is None:
            return self.all_attachments
        stem = self.kind_line.plain.replace(" ", "").lower()[:-1]
        return [(sheet, mark) for sheet, mark in self.all_attachments if len(mark) < 2 or mark[1].plain.startswith(f"к {stem}")]

    @cached_property
    def order_sheets(self):
        """The pages of the order itself, without attachments and acquaintance sheets."""
        ends = [sheet.number for sheet, _ in self.attachments]
        end = min(ends, default=len(self.sheets) + 1)
        return [sheet for sheet in self.sheets if sheet.number < end]

    @cached_property
    def order_text(self):
        """The order's paragraphs from below its head to the signature: (sheet number, lines)."""
        found, open_lines = [], False
        for sheet in self.order_sheets:
            marked = [line for _, lines in e_marks(sheet) for line in lines]
            for line in sheet.free:
                if line in marked:
                    continue
                if not open_lines:
                    open_lines = self.kind_line is not None and sheet.number == 1 and line.y > self.kind_line.y
                    continue
                if is_signature(sheet, line) or re.match(r"С приказом", line.plain):
                    return found
                if line.alone:
                    found.append((sheet, line))
        return found

    @cached_property
    def items(self):
        """The order's numbered items: (number, first sheet, lines)."""
        found, started = [], False
        for sheet, line in self.order_text:
            match = ITEM.match(line.text)
            if started and match and line.x0 > sheet.left + 5:
                found.append((int(match[1]), sheet, [line]))
            elif started and found:
                found[-1][2].append(line)
            started = started or OPERATIVE.search(line.plain) is not None
        return found


def _is_a4(page):
    small, large = sorted((page.width, page.height))
    return abs(small - 210 * MM) < 30 and abs(large - 297 * MM) < 30


def e_marks(sheet):
    """(first line, lines) of each mark of an electronic signature; its words may take two lines."""
    heads = [line for line in sheet.lines if re.search(r"ДОКУМЕНТ ПОДПИСАН|ПОДПИСАН\w* ЭЛЕКТРОННОЙ|ЭЛЕКТРОННОЙ ПОДПИСЬЮ", line.plain.upper())]
    for head in heads:
        if any(0 < head.y - other.y < 15 for other in heads):
            continue
        middle = (head.x0 + head.x1) / 2        # of a frame about 70 mm wide
        lines = [o for o in sheet.lines if -1 < o.y - head.y < 25 * MM and abs(o.x0 - middle) < 37 * MM and abs(o.x1 - middle) < 37 * MM
                 and o.size <= head.size + 0.1]
        yield head, lines


def attachment_mark(sheet):
    """The lines of «Приложение … к … от …» at the upper right, or None."""
    for line in sheet.free[:6]:
        if re.fullmatch(r"Приложение(?: № ?\d+)?", line.plain) and line.x0 > sheet.page.width * 0.4:
            mark = [line]
            for other in sheet.free:
                if 0 < other.y - mark[-1].y < 1.6 * line.size and other.x0 > sheet.page.width * 0.35:
                    mark.append(other)
            return mark
    return None


def is_signature(sheet, line):
    """A position at the left margin, a name and nothing else beside it, with room between."""
    beside = sheet.beside(line)
    if line.cell is not None or abs(line.x0 - sheet.left) > 2 or len(beside) != 1:
        return False
    name = beside[0]
    under = [o for o in sheet.free if 0 < o.y - line.y < 1.3 * line.size and abs(o.x0 - line.x0) < 1]
    if under and abs(name.x1 - sheet.right) > 2:
        return False  # two parties, each in a column
    return NAME.fullmatch(name.plain) is not None and name.x0 - line.x1 > 15 * MM and name.x1 > 0.62 * sheet.page.width


def signatures(sheet):
    """(position line, name line) for each signature of the sheet."""
    return [(line, sheet.beside(line)[0]) for line in sheet.free if is_signature(sheet, line)]
