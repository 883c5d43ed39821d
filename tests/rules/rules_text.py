"""Rules 2 (type) and 11 (footnotes, lists, contents)."""

import re

from .paper import KEPT_HYPHEN, NAME, SURNAME, e_marks
from .pdf import MM
from .registry import rule

INDENT = 12.5 * MM
NEAR = 2  # points


def family(font):
    return re.split(r"[-,]", font)[0].removesuffix("PSMT").removesuffix("PS").removesuffix("MT")


@rule("2.1")
def faces_and_sizes(paper):
    families = {family(font.name.partition("+")[2] or font.name) for font in paper.document.fonts}
    if len(families) > 1 and not paper.slides:
        yield 1, f"families: {', '.join(sorted(families))}"
    for sheet in paper.sheets:
        for line in sheet.lines:
            if paper.slides or _is_small_print(sheet, line):
                continue
            if line.size < 8.99:
                yield sheet.number, f"«{line.plain[:40]}» has {line.size} pt"
        for line, after in _justified(sheet):
            if not 11.99 <= line.size <= 14.01:
                yield sheet.number, f"text of {line.size} pt: «{line.plain[:40]}»"


def _is_small_print(sheet, line):
    """Captions below rules, the mark of an electronic signature: 2.1 does not speak of them."""
    return line.size >= 5.99 and any(line in lines for _, lines in e_marks(sheet))


@rule("2.2")
def fonts(paper):
    for font in paper.document.fonts:
        if not font.embedded or "+" not in font.name or not font.unicode:
            yield 1, f"{font.name} is not embedded, no subset, or without Unicode"
    for sheet in paper.sheets:
        for line in sheet.lines:
            if "\ufffd" in line.text:
                yield sheet.number, f"no Unicode: «{line.plain[:40]}»"


def _justified(sheet):
    """(line, next line) of the running text: paragraphs with an indent, whose next lines begin at the left margin."""
    free = [line for line in sheet.free if line.alone and not line.bold]
    inside = False
    for line, after in zip(free, free[1:]):
        inside = 20 < line.x0 - sheet.left < 60 or inside and abs(line.x0 - sheet.left) < NEAR
        near = 0 < after.y - line.y < 1.75 * line.size and abs(line.size - after.size) < 0.1
        inside = inside and near and line.size > 11 and abs(after.x0 - sheet.left) < NEAR
        if inside and line.x1 > sheet.page.width * 0.6:
            yield line, after


def _goes_on(line, after):
    return line.hyphenated or re.match(r"[а-яё]", after.plain) and not re.search(r"[.:;!?]$", line.plain)


@rule("2.3")
def justified(paper):
    for sheet in paper.sheets if not paper.slides else []:
        for line, after in _justified(sheet):
            room = sheet.right - line.x1
            if room > NEAR and _goes_on(line, after) and not line.text.endswith(("@", "/")) and room < 120:
                yield sheet.number, f"not justified: «{line.plain[-40:]}»"
        for line in sheet.lines:
            if line.hyphenated and _is_undivided(sheet, line):
                yield sheet.number, f"a divided word: «{line.plain[-40:]}»"
    for block in paper.blocks:
        for line, after in zip(block.lines, block.lines[1:]):
            if _divides_name(line, after):
                yield line.page.number, f"a divided name: «{line.plain[-30:]}» «{after.plain[:20]}»"


def _is_undivided(sheet, line):
    """Headings, the position of a signature, the mark of an attachment, stamps."""
    beside = sheet.beside(line)
    position = any(NAME.fullmatch(other.plain) for other in beside) and abs(line.x0 - sheet.left) < NEAR
    corner = line.x0 > sheet.page.width / 2 and line.size < 13 and line.alone
    return line.cell is None and (line.bold or position or corner)


def _divides_name(line, after):
    """A surname beside initials is divided, or broken at its hyphen."""
    head = re.search(r"([А-ЯЁ][а-яё]+)-\u200b?$", line.text)
    if not head:
        return False
    tail = re.match(rf"[А-Яа-яё-]+[\u00a0 ](?:[А-ЯЁ]\.|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ич|вича|вичу|вны|вне)\b)", after.text)
    broken = line.text.endswith(KEPT_HYPHEN) and re.match(SURNAME, after.text)
    return bool(tail or broken)


@rule("2.4")
def indent(paper):
    for sheet in paper.sheets if not paper.slides else []:
        for line, _ in _justified(sheet):
            inset = line.x0 - sheet.left
            if inset > NEAR and abs(inset - INDENT) > 0.5 * MM and not re.match(r"[–—•]|\d+[.)]\s{2}", line.text):
                yield sheet.number, f"an indent of {inset / MM:.1f} mm: «{line.plain[:40]}»"
        for before, line, after in zip(sheet.free, sheet.free[1:], sheet.free[2:]):
            if _begins_without_indent(sheet, before, line, after):
                yield sheet.number, f"no indent: «{line.plain[:40]}»"


def _begins_without_indent(sheet, before, line, after):
    ends = re.search(r"[.;]$", before.plain) and before.x1 < sheet.right - 40 and before.alone and before.size == line.size
    wide = abs(line.x0 - sheet.left) < NEAR and abs(line.x1 - sheet.right) < NEAR and line.size > 11.9 and not line.bold
    goes_on = abs(after.x0 - sheet.left) < NEAR and 0 < after.y - line.y < 1.75 * line.size
    near = line.y - before.y < 2.5 * line.size
    return ends and wide and goes_on and near and line.alone and _goes_on(line, after)


@rule("2.5")
def line_spacing(paper):
    for sheet in paper.sheets if not paper.slides else []:
        for line, after in _justified(sheet):
            pitch = (after.y - line.y) / line.size
            if _goes_on(line, after) and not 0.99 < pitch < 1.74:
                yield sheet.number, f"lines {pitch:.2f} of the size apart: «{line.plain[:40]}»"


@rule("2.6")
def no_typed_tracking(paper):
    for block in paper.blocks:
        for match in re.finditer(r"(?<![А-Яа-яёЁ.])(?:[А-ЯЁа-яё][ \u00a0]){4,}[А-ЯЁа-яё](?![А-Яа-яё])", block.text):
            yield block.page.number, f"letters apart by spaces: «{match[0]}»"
        for match in re.finditer(r"\S {2,}\S", block.text):
            yield block.page.number, f"two spaces: «{block.text[max(0, match.start() - 15) : match.end() + 15]}»"


def _headings(sheet):
    """Whole bold lines of the running text: (first line, last line)."""
    found = []
    for line in sheet.free:
        heading = line.bold and line.alone and line.size > 10
        if heading and found and line.y - found[-1][1].y < 1.75 * line.size and abs(line.size - found[-1][1].size) < 0.1:
            found[-1][1] = line
        elif heading:
            found.append([line, line])
    return found


@rule("2.8")
def headings(paper):
    for sheet in paper.sheets:
        for _, line in _headings(sheet):
            if re.search(r"[^.]\.$", line.plain) and not re.search(r"(\bг|\bгг|[А-ЯЁ])\.$", line.plain):
                yield sheet.number, f"a heading with a full stop: «{line.plain}»"
            below = [other for other in sheet.body if other.y > line.y + 1]
            last_sheet = sheet.number == len(paper.sheets)
            if not below and not last_sheet:
                yield sheet.number, f"a heading at the foot of the page: «{line.plain}»"
            elif len(below) == 1 and not last_sheet and _breaks_after(paper, sheet, below[0]):
                yield sheet.number, f"a heading with one line of its text: «{line.plain}»"


def _breaks_after(paper, sheet, line):
    """The paragraph of this last line goes on on the next page."""
    after = paper.sheets[sheet.number].first if sheet.number < len(paper.sheets) else None
    same = after is not None and line.cell is None and after.cell is None and abs(after.size - line.size) < 0.1
    full = abs(line.x1 - sheet.right) < NEAR and not line.bold and line.alone
    begins = same and abs(after.x0 - paper.sheets[sheet.number].left) < NEAR and after.alone and not after.bold
    return full and begins and _goes_on(line, after)


@rule("2.9")
def widows_and_orphans(paper):
    for sheet, after in zip(paper.sheets, paper.sheets[1:]):
        last, first = sheet.last, after.first
        if last is None or first is None or not _breaks_after(paper, sheet, last):
            continue
        if last.x0 - sheet.left > 20:
            yield sheet.number, f"the first line of a paragraph alone: «{last.plain[:40]}»"
        second = next((line for line in after.free if line.y > first.y + 1), None)
        goes_on = second and abs(second.x0 - after.left) < NEAR and second.y - first.y < 1.75 * first.size
        if not (goes_on and abs(first.x1 - after.right) < NEAR):
            yield after.number, f"the last line of a paragraph alone: «{first.plain[:40]}»"


@rule("2.10")
def one_spelling(paper):
    names = set(re.findall(r"[А-ЯЁ][а-яё]{2,}(?=[\u00a0 ][А-ЯЁ]\.)|(?<=\.\u00a0)[А-ЯЁ][а-яё]{2,}", paper.text))
    for name in sorted(names):
        if "ё" in name.lower() and name.replace("ё", "е").replace("Ё", "Е") in names:
            yield 1, f"«{name}» is written with ё and with е"


# Section 11.


@rule("11.1")
def footnotes(paper):
    seen = set()
    for sheet in paper.sheets:
        notes = [line.marks[0] for line in sheet.notes if line.marks and line.runs[0].size < line.size]
        marks = [mark for line in sheet.body for mark in line.marks]
        for mark in marks:
            if mark not in notes and mark not in seen and re.fullmatch(r"\d+\)?", mark):
                yield sheet.number, f"the note {mark} does not stand on the page of its mark"
        for note in notes:
            if note not in marks:
                yield sheet.number, f"the note {note} stands on a page without its mark"
            seen.add(note)
        if sheet.separator and not 45 * MM < sheet.separator.x1 - sheet.separator.x0 < 55 * MM:
            yield sheet.number, "the rule above the notes is not 5 cm"
        for line in sheet.notes:
            if line.size < 9.99:
                yield sheet.number, f"a note of {line.size} pt"


def _list_items(paper):
    """(line that begins an item of a dash list, its block's next lines, cell)"""
    for block in paper.blocks:
        items = []
        for line in block.lines:
            if re.match(r"[–—-][\u00a0 ]", line.text):
                items.append([line])
            elif items:
                items[-1].append(line)
        yield items


@rule("11.2")
def dash_lists(paper):
    for sheet in paper.sheets:
        for line in sheet.lines:
            if re.match(r"-[\u00a0 ]", line.text) or re.match(r"[•·▪]", line.text):
                yield sheet.number, f"a list with another mark: «{line.plain[:40]}»"
            if re.match(r"– [А-Яа-яё]", line.text) and line.cell is None and abs(line.x0 - sheet.left - INDENT) < NEAR:
                yield sheet.number, f"a dash that may part from its item: «{line.plain[:40]}»"
    for items in _list_items(paper):
        for item, after in zip(items, items[1:]):
            end = item[-1].plain
            if item[0].cell is None and after[0].x0 == item[0].x0 and not re.search(r"[;:,.]$", end):
                yield item[-1].page.number, f"an item without «;»: «{end[-40:]}»"
    for sheet in paper.sheets:
        yield from _numbers_in_order(sheet)


def _numbers_in_order(sheet):
    """1) 2) 3) or 1. 2. 3. in one column: a number never falls back but to 1, and none is left out."""
    last = {}
    for line in sorted(sheet.free, key=lambda line: line.y):
        match = re.match(r"(\d{1,2})(\)|\.(?!\d))[\u00a0 ]", line.text)
        if not match or line.bold:
            continue
        number, key = int(match[1]), (match[2], round(line.x0))
        if match[2] == ".":
            last = {k: v for k, v in last.items() if k[0] == "."}
        before = last.get(key)
        if before is not None and number not in (before + 1, 1):
            yield sheet.number, f"{number} follows {before}: «{line.plain[:40]}»"
        last[key] = number


@rule("11.3")
def contents(paper):
    heading = next(((s, line) for s in paper.sheets for line in s.free if line.plain.lower() in ("содержание", "оглавление")), None)
    if not heading:
        return
    rows = {}
    for line in heading[0].body:
        rows.setdefault(round(line.y), []).append(line.plain)
    gap = r"\s+" if heading[0].tables else r"\s*[.…]{3,}\s*"
    matches = [re.fullmatch(rf"(.*?){gap}(\d+)", " ".join(row)) for row in rows.values()]
    entries = [match for match in matches if match]
    if not entries:
        yield heading[0].number, "the contents have no dot leaders"
    for title, number in (match.groups() for match in entries):
        page = int(number)
        if page > len(paper.sheets):
            yield heading[0].number, f"the contents name page {page}"
            continue
        text = " ".join(other.plain for other in paper.sheets[page - 1].lines)
        if re.sub(r"\W", "", title.split()[-1]) not in text:
            yield heading[0].number, f"«{title[:40]}» is not on page {page}"
    if entries and not heading[0].page.links:
        yield heading[0].number, "the contents have no links"


@rule("11.4")
def references(paper):
    for sheet in paper.sheets:
        if None in sheet.page.links:
            yield sheet.number, "a link leads nowhere"
    for block in paper.blocks:
        for match in re.finditer(r"\?\?|(?:[Пп]риложени\w+|[Тт]аблиц\w+|раздел\w*) №?[\u00a0 ]?(?=[,.;)])", block.text):
            if "??" in match[0] or "№" in match[0]:
                yield block.page.number, f"a reference without its number: «{match[0]}»"


