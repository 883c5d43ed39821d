"""Rules 4 (text of an order) and 9 (acquaintance sheet)."""

import re

from .paper import INITIALS, OPERATIVE, SURNAME, signatures
from .registry import rule


@rule("4.1")
def preamble(paper):
    if not paper.kind_line:
        return
    count = len(OPERATIVE.findall(" ".join(line.plain for _, line in paper.order_text)))
    if count != 1:
        yield 1, f"«ПРИКАЗЫВАЮ:» stands {count} times"
    for (_, line), (sheet, after) in zip(paper.order_text, paper.order_text[1:]):
        match = OPERATIVE.search(line.plain)
        if match and match.end() != len(line.plain):
            yield sheet.number, "the items do not begin on a new line"
        elif match and after.x0 - sheet.left < 20:
            yield sheet.number, "no item follows «ПРИКАЗЫВАЮ:»"
    text = " ".join(line.plain for _, line in paper.order_text)
    before = OPERATIVE.split(text)[0]
    if count == 1 and len(re.findall(r"[А-Яа-яё]+", before)) < 3:
        yield 1, "no preamble"


def item_text(lines):
    text = "\n".join(line.plain for line in lines)
    return re.sub(r"(?<=[а-яё])-\n(?=[а-яё])", "", text).replace("\n", " ").replace("\u200b", "")


@rule("4.2")
def item_form(paper):
    for place, (number, sheet, lines) in enumerate(paper.items, 1):
        text = item_text(lines)
        words = re.sub(r"^\d+\.\s*", "", text)
        if number != place:
            yield sheet.number, f"item {number} stands where item {place} belongs"
        if not re.match(r"[«„]?[А-ЯЁ]", words):
            yield sheet.number, f"an item begins in lower case: «{text[:40]}»"
        if not text.endswith((".", "».", ":")) and not re.search(r"\.[»)]$", text):
            yield sheet.number, f"an item ends without a full stop: «{text[-40:]}»"
        deepest = max((n.count(".") for n in re.findall(r"(?:^|\s)(\d+(?:\.\d+)+)\.?\s", text)), default=0)
        if deepest > 3:
            yield sheet.number, "items nest deeper than four levels"


@rule("4.4")
def surname_first(paper):
    for _, sheet, lines in paper.items:
        for match in re.finditer(rf"(?<![А-Яа-яЁё./]){INITIALS} {SURNAME}", item_text(lines)):
            yield sheet.number, f"initials before the surname: «{match[0]}»"
    for sheet in paper.sheets:
        for _, name in signatures(sheet):
            if re.match(rf"/?{SURNAME}", name.plain):
                yield sheet.number, f"a signature with the surname first: «{name.plain}»"


@rule("4.5")
def control(paper):
    if paper.kind_line and paper.items and not re.search(r"\d\. Контроль ", item_text(paper.items[-1][2])):
        yield paper.items[-1][1].number, f"the last item is no control: «{item_text(paper.items[-1][2])[:50]}»"


@rule("4.6")
def attachments_cited(paper):
    if not paper.kind_line:
        return
    text = " ".join(line.plain for _, line in paper.order_text)
    for sheet, mark in paper.attachments:
        number = re.search(r"\d+", mark[0].plain)
        pattern = rf"(?i)приложени\w+[^.]{{0,40}}№? ?\b{number[0]}\b" if number else r"(?i)приложени|прилага"
        if not re.search(pattern, text):
            yield sheet.number, f"the order's text does not cite «{mark[0].plain}»"


@rule("4.7")
def short_items_whole(paper):
    places = {id(line): sheet.number for sheet, line in paper.order_text}
    for _, sheet, lines in paper.items:
        parts = _paragraphs(lines)
        for part in parts:
            pages = {places[id(line)] for line in part}
            if len(part) <= 3 and len(pages) > 1:
                yield sheet.number, f"an item of {len(part)} lines is split: «{part[0].plain[:40]}»"
    for sheet in paper.sheets:
        for position, _ in signatures(sheet):
            above = [o for o in sheet.body if o.y < position.y - 1.4 * position.size]
            levels = {round(o.y) for o in above}
            if len(levels) < 2 and sheet.number > 1:
                yield sheet.number, f"«{position.plain}» with {len(levels)} lines of text on its page"


def _paragraphs(lines):
    """Sub-items begin at the indent."""
    found = []
    for line in lines:
        if not found or line.x0 > min(other.x0 for other in lines) + 20:
            found.append([line])
        else:
            found[-1].append(line)
    return found


# Section 9.


def _sheets_of_acquaintance(paper):
    """(sheet, heading text, lines below it) of each list of those who have read the paper."""
    for sheet in paper.sheets:
        for place, line in enumerate(sheet.free):
            if re.match(r"С (?:приказом|распоряжением|положением).*", line.plain) and line.x0 - sheet.left < 45:
                words, rest = [line.plain], sheet.free[place + 1 :]
                while rest and not re.search(r"ознакомлен", " ".join(words)) and len(words) < 3:
                    words.append(rest.pop(0).plain)
                if re.search(r"ознакомлен", " ".join(words)):
                    yield sheet, " ".join(words), [o for o in sheet.body if o.y > line.y + 1]


def _people(paper, sheet, below):
    """Names in the rows, also of the pages where the table goes on."""
    lines = list(below)
    for other in paper.sheets[sheet.number :]:
        if not other.tables or other.free[:1] or not sheet.tables:
            break
        lines += other.body
    return [m[0] for line in lines for m in [re.search(rf"{INITIALS} {SURNAME}|{SURNAME} {INITIALS}", line.plain)] if m]


@rule("9.1")
def acquaintance_heading(paper):
    for sheet, heading, below in _sheets_of_acquaintance(paper):
        people = _people(paper, sheet, below)
        blank = [s for s in sheet.rules if s.x1 - s.x0 > 20]
        if not re.match(r"С \w+ от .*№ .*ознакомлен", heading) and not _is_blank(paper):
            yield sheet.number, f"the heading lacks date or number: «{heading}»"
        many = re.search(r"ознакомлены", heading)
        if len(people) > 1 and not many or len(people) == 1 and many:
            yield sheet.number, f"«{heading}» does not agree with {len(people)} people"
        if not people and not blank and not sheet.tables:
            yield sheet.number, "nobody and no room below the heading"


def _is_blank(paper):
    """The order itself has neither date nor number yet."""
    text = " ".join(line.plain for line in paper.sheets[0].free if paper.kind_line and 0 < line.y - paper.kind_line.y < 80)
    return paper.kind_line is not None and not re.search(r"№ *[\wА-Яа-я]", text)


@rule("9.2")
def everyone_named_reads(paper):
    """By the first letters of the surname: cases differ."""
    named = []
    for _, _, lines in paper.items:
        named += re.findall(rf"({SURNAME}) ({INITIALS})", item_text(lines))
    for sheet, _, below in _sheets_of_acquaintance(paper):
        rows = [re.sub(r"[^А-ЯЁа-яё.-]", "", name) for name in _people(paper, sheet, below)]
        places = [next((i for i, row in enumerate(rows) if name[:3] in row and initials in row), None) for name, initials in named]
        for (name, initials), place in zip(named, places):
            if place is None and rows:
                yield sheet.number, f"{name} {initials} of the items is not on the sheet"
        if len(set(rows)) < len(rows):
            yield sheet.number, "somebody stands on the sheet twice"
        first = [p for i, p in enumerate(places) if p is not None and p not in places[:i]]
        if first != sorted(first):
            yield sheet.number, "the sheet has another order than the items"
