"""Rules 10: tables."""

import re

from .pdf import MM
from .registry import rule

VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯ"
THIRD = 1 / 3


def header_rows(table):
    """The rows at the top whose words are bold, and a row of column numbers below them."""
    count = 0
    for row in table.rows:
        lines = [line for cell in row.cells for line in cell.lines]
        spans = len(row.cells) == 1
        total = any(re.fullmatch(r"[\d,.–]+|Всего|Итого", cell.text) for cell in row.cells)
        if lines and all(line.bold for line in lines) and not spans and not total:
            count += 1
            continue
        break
    if count < len(table.rows) and count and is_number_row(table.rows[count]):
        count += 1
    return table.rows[:count]


def is_number_row(row):
    return len(row.cells) > 2 and [cell.text for cell in row.cells] == [str(i) for i in range(1, len(row.cells) + 1)]


def body_rows(table):
    return table.rows[len(header_rows(table)) :]


def is_section(table, row):
    """One cell over the whole width, with words."""
    return len(row.cells) == 1 and len(table.columns) > 2 and row.cells[0].text and row.cells[0].height < 25 * MM


def continued(paper):
    """(sheet, table, next sheet, its table) where a table goes on on the next page."""
    for sheet, after in zip(paper.sheets, paper.sheets[1:]):
        if not sheet.tables or not after.tables:
            continue
        table, rest = sheet.tables[-1], after.tables[0]
        nothing_below = not [line for line in sheet.free if line.y > table.bottom]
        nothing_above = not [line for line in after.free if line.y < rest.top]
        same = abs(table.left - rest.left) < 2 and abs(table.right - rest.right) < 2
        columns = {round(x / 3) for x in table.columns} & {round(x / 3) for x in rest.columns}
        if nothing_below and nothing_above and same and len(columns) >= min(len(table.columns), len(rest.columns)) - 1:
            yield sheet, table, after, rest


def header_text(table):
    return [cell.text for row in header_rows(table) for cell in row.begins]


@rule("10.1")
def header_repeated(paper):
    for _, table, after, rest in continued(paper):
        head = header_rows(table)
        if not head:
            continue
        numbers = head[-1] if is_number_row(head[-1]) else None
        again = numbers and rest.rows and [c.text for c in rest.rows[0].cells] == [c.text for c in numbers.cells]
        if not again and header_text(table) != header_text(rest):
            yield after.number, "the table goes on without its header"


@rule("10.2")
def header_form(paper):
    for sheet, table, cell in header_cells(paper):
        for line in cell.lines:
            if len(cell.lines) and abs(line.centre - (cell.x0 + cell.x1) / 2) > 4 and not line.marks:
                yield sheet.number, f"a header not centred: «{line.plain}»"
            if line.text.endswith("-") and cell.width > 25 * MM:
                yield sheet.number, f"a header's word is divided: «{cell.text}»"
        if re.search(r"[^.]\.$", cell.text) and not re.search(r"(?:п/п|экз|чел|руб|г|[Сс]тр|ч|Ф\.И\.О|[А-ЯЁ])\.$", cell.text):
            yield sheet.number, f"a header with a full stop: «{cell.text}»"
        if re.match(r"[а-яё]", cell.text):
            yield sheet.number, f"a header in lower case: «{cell.text}»"


def header_cells(paper):
    for sheet in paper.sheets:
        for table in sheet.tables:
            for row in header_rows(table):
                for cell in row.begins:
                    if not is_number_row(row):
                        yield sheet, table, cell


@rule("10.3")
def columns_wide_enough(paper):
    for sheet in paper.sheets:
        for table in sheet.tables:
            for cell in table.cells:
                for line in cell.lines:
                    if line.x0 < cell.x0 - 0.5 or line.x1 > cell.x1 + 0.5:
                        yield sheet.number, f"«{line.plain}» sticks out of its cell"
                for line, after in zip(cell.lines, cell.lines[1:]):
                    if _splits(line, after):
                        yield sheet.number, f"«{line.plain}» «{after.plain}» is split without a hyphen"


def _splits(line, after):
    """A number goes on below; a word's rest has no vowel, or its beginning none."""
    figures = re.fullmatch(r"\d+\.(?:\d+\.)*", line.plain) and re.match(r"\d+\.", after.plain)
    head, tail = re.search(r"([А-Яа-яё]+)$", line.text), re.match(r"([а-яё]{1,3})(?![А-Яа-яё.])", after.text)
    letters = head and tail and not set(tail[1]) & set(VOWELS) and tail[1] not in ("в", "к", "с", "л", "г", "ч", "п")
    return bool(figures or letters)


def _torn(table, rest):
    """The first row after the header on the next page is the rest of the last one: it begins in the middle."""
    rows, last = body_rows(rest), table.rows[-1]
    if not rows or not header_rows(rest) and header_rows(table):
        return None
    first = rows[1] if is_section(rest, rows[0]) and len(rows) > 1 else rows[0]
    if len(first.cells) != len(last.cells) or len(first.cells) < 2:
        return None
    pairs = list(zip(last.cells, first.cells))
    goes_on = [a.text and b.text and (_is_cut(a.text, b.text) or _is_item(b.text)) for a, b in pairs]
    rest = [cut or not b.text or a.text == b.text for cut, (a, b) in zip(goes_on, pairs)]
    return first if any(goes_on) and all(rest) else None


def _is_item(text):
    return re.match(r"(?:\d+[.)]|–) ", text.replace("\u00a0", " ")) is not None


def _is_cut(before, after):
    return not re.search(r"[.;:!?»)]$", before) and re.match(r"[а-яё]", after) is not None and len(before) > 12


@rule("10.4")
def short_rows_whole(paper):
    for sheet, table, after, rest in continued(paper):
        first = _torn(table, rest)
        if first is None:
            continue
        last = table.rows[-1]
        limit = (sheet.page.height - 40 * MM) * THIRD
        if last.height + first.height < limit:
            yield sheet.number, f"a short row is split: «{last.cells[0].text} {last.cells[1].text[:30]}»"
        for cell, other in zip(last.cells, first.cells):
            if _is_cut(cell.text, other.text) and (len(cell.lines) == 1 or len(other.lines) == 1):
                yield sheet.number, f"a split row leaves one line: «{cell.text[-30:]}» «{other.text[:30]}»"


@rule("10.5")
def spanning_repeated(paper):
    for sheet, table, after, rest in continued(paper):
        rows = body_rows(rest)
        if not rows:
            continue
        first = rows[1] if is_section(rest, rows[0]) and len(rows) > 1 else rows[0]
        cell, old = first.cells[0], table.rows[-1].cells[0]
        cut = re.match(r"\d", old.text) is None or _torn(table, rest) is not None
        spans = cell.y1 > first.y1 + 1 or old.y0 < table.rows[-1].y0 - 1
        if old.text and not cell.text and cut and spans and old.width < 60 * MM:
            yield after.number, f"«{old.text[:30]}» is not said again where its row goes on"


@rule("10.6")
def cells_form(paper):
    for sheet in paper.sheets:
        for stroke in (s for t in sheet.tables for s in sheet.page.strokes if t.top - 1 <= s.y0 <= t.bottom + 1):
            if abs(stroke.width - 0.5) > 0.3 and (stroke.plumb or stroke.level):
                yield sheet.number, f"a border of {stroke.width} pt"
                break
        for table in sheet.tables:
            yield from _table_form(sheet, table)


def _table_form(sheet, table):
    for cell in table.cells:
        for line in cell.lines:
            beside = min(line.x0 - cell.x0, cell.x1 - line.x1)
            above = line.y - 0.66 * line.size - cell.y0
            if min(beside, above, cell.y1 - line.y) < 1 * MM - 0.3:
                yield sheet.number, f"less than 1 mm around «{line.plain[:30]}»"
    head = header_rows(table)
    if head and head[0].cells[0].text == "№":
        for row in body_rows(table):
            cell = row.cells[0]
            for line in cell.lines if len(row.cells) > 1 else []:
                if re.fullmatch(r"\d+\.?", line.plain) and abs(line.centre - (cell.x0 + cell.x1) / 2) > 2:
                    yield sheet.number, f"the number «{line.plain}» is not centred"
    for row in body_rows(table):
        for cell in row.begins:
            if len(row.cells) > 1:
                yield from _alignment(sheet, cell)


def _alignment(sheet, cell):
    """Words at the left, dates and figures centred or at the right."""
    middle = (cell.x0 + cell.x1) / 2
    centred = all(abs(line.centre - middle) < 1 for line in cell.lines) and len({round(line.x0) for line in cell.lines}) > 1
    if centred and len(cell.text) > 40 and not re.search(r"\d", cell.text):
        yield sheet.number, f"words in a cell are centred: «{cell.text[:40]}»"


@rule("10.7")
def empty_cells(paper):
    for sheet in paper.sheets:
        for table in sheet.tables:
            for row in body_rows(table):
                for cell in row.begins:
                    if cell.x0 == table.left and header_text(table)[:1] in (["№"], ["№ п/п"]):
                        continue  # a row without a number
                    if not cell.text and not _has_drawing(sheet, cell) and cell.height < 8 * MM - 0.5 and len(row.cells) > 1 and cell.width > 12 * MM:
                        yield sheet.number, f"an empty cell {cell.height / MM:.1f} mm high beside «{row.cells[0].text[:20]}»"


def _has_drawing(sheet, cell):
    inside = [s for s in sheet.page.strokes if cell.x0 + 1 < s.x0 and s.x1 < cell.x1 - 1 and cell.y0 < s.y0 < cell.y1]
    return bool(inside) or any(cell.holds((a + c) / 2, (b + d) / 2) for a, b, c, d, *_ in sheet.page.fills + sheet.page.images)


@rule("10.8")
def titles_count(paper):
    numbers = []
    for sheet in paper.sheets:
        for line in sheet.free:
            match = re.match(r"Таблица (\d+)(?: (\S))?", line.plain)
            if match and line.x0 - sheet.left < 45:
                numbers.append(int(match[1]))
                if match[2] not in ("–", None):
                    yield sheet.number, f"no dash in the title: «{line.plain[:40]}»"
    if numbers != list(range(1, len(numbers) + 1)):
        yield 1, f"tables are numbered {numbers}"


@rule("10.9")
def section_rows(paper):
    for sheet in paper.sheets:
        for table in sheet.tables:
            last = table.rows[-1]
            goes_on = sheet.number < len(paper.sheets) and paper.sheets[sheet.number].tables
            if is_section(table, last) and goes_on and last.cells[0].lines[0].bold and len(table.rows) > 1:
                yield sheet.number, f"a section's row ends the page: «{last.cells[0].text[:40]}»"
            for row in table.rows[:-1]:
                if is_lone_title(table, row):
                    yield sheet.number, f"a section's row does not span the table: «{row.cells[0].text[:40]}»"


def is_lone_title(table, row):
    """Bold words in the first cell, the others empty."""
    words = [cell for cell in row.cells if cell.text]
    return len(row.cells) > 2 and len(words) == 1 and words[0] is row.cells[0] and all(line.bold for line in words[0].lines) and len(words[0].text) > 12
