"""Rules 3 (head), 5 (attachments), 6 (stamps), 7 (signatures), 8 (mark of an electronic signature)."""

import re

from .paper import INITIALS, KIND, NAME, NUMBER_SIGN, OPERATIVE, SURNAME, e_marks, signatures
from .pdf import MM
from .registry import rule

NEAR = 2  # points
DATE = re.compile(r"«?\d{1,2}»?(?:\.\d\d\.\d{4}| [а-я]+ \d{4} г\.)")
ACRONYM = r"[А-ЯЁ]{3,}"


def _head(paper):
    """The lines above the document's kind."""
    return [line for line in paper.sheets[0].free if paper.kind_line and line.y < paper.kind_line.y - 1] + [
        line for line in paper.sheets[0].body if line.cell is not None and paper.kind_line and line.y < paper.kind_line.y
    ]


def _below_kind(paper):
    """The lines between the kind and the heading's end: date, number, place, heading."""
    found = []
    for line in paper.sheets[0].free:
        if paper.kind_line and line.y > paper.kind_line.y + 1:
            if line.x0 - paper.sheets[0].left > 20 and line.alone and line.x1 > paper.sheets[0].right - 3 and found and not line.bold:
                break
            if OPERATIVE.search(line.plain):
                break
            found.append(line)
    return found


def heading_lines(paper):
    found = []
    for line in _below_kind(paper):
        if found and line.y - found[-1].y < 1.75 * line.size and line.bold == found[-1].bold:
            found.append(line)
        elif not found and re.match(r"«?(?:О|Об|Обо)[ \u00a0]", line.text):
            found.append(line)
        elif found:
            break
    return found


@rule("3.1")
def head_order(paper):
    """Names, then the short name in brackets on its own line, then address and codes, then the kind."""
    facts = [line for line in _head(paper) if re.search(r"\b(?:ОГРН|ОКПО|ИНН|e-mail|тел\.)", line.plain)]
    names = [line for line in _head(paper) if line.bold and line.size > 11.5]
    if paper.kind_line and not names:
        yield 1, "no name of the organisation above the document's kind"
    if facts and names and min(f.y for f in facts) < max(n.y for n in names):
        yield 1, "address or codes stand above the organisation's name"
    for line in _head(paper):
        if re.search(rf"\(\s?{ACRONYM} .*\)", line.plain) and not re.fullmatch(r"\(.*\)", line.plain):
            yield 1, f"the short name has no line of its own: «{line.plain}»"
    low = [line for line in paper.sheets[0].free if paper.kind_line and line.y > paper.kind_line.y and "ОГРН" in line.plain]
    if low:
        yield 1, "the codes stand below the document's kind"


@rule("3.2")
def head_width(paper):
    sheet = paper.sheets[0]
    for line in _head(paper):
        corner = line.x1 < sheet.left + 95 * MM
        greatest = paper.corner if corner else 120 * MM
        if line.x1 - line.x0 > greatest + 1:
            yield 1, f"a line of {(line.x1 - line.x0) / MM:.0f} mm in the head: «{line.plain}»"
        upper_right = line.x0 > sheet.page.width / 2
        if not corner and not upper_right and abs(line.centre - (sheet.left + sheet.right) / 2) > NEAR:
            yield 1, f"a line of the head is not centred: «{line.plain}»"


@rule("3.3")
def kind_in_capitals(paper):
    for sheet in paper.sheets[:1]:
        for line in sheet.free[:40]:
            word = re.sub(r"\s", "", line.plain)
            if line.alone and re.fullmatch(KIND, word.upper()) and not KIND.fullmatch(word):
                yield 1, f"the document's kind is not in capitals: «{line.plain}»"
    for sheet in paper.sheets:
        for line in sheet.free:
            if line.alone and line.bold and re.fullmatch(r"(?:Положение|Программа|Согласие|Аналитический отчёт|Анкета)", line.plain):
                yield sheet.number, f"the document's kind is not in capitals: «{line.plain}»"


@rule("3.4")
def date_line(paper):
    if not paper.kind_line:
        return
    lines = _below_kind(paper)
    number = next((line for line in lines if NUMBER_SIGN.search(line.plain) and len(line.plain) < 40), None)
    date = next((line for line in lines if DATE.search(line.plain) and len(line.plain) < 60), None)
    blank = [s for s in paper.sheets[0].rules if paper.kind_line.y < s.y0 < paper.kind_line.y + 60 * MM]
    if number is None and not blank:
        yield 1, "no number below the document's kind"
    if date is None and not blank:
        yield 1, "no date below the document's kind"
    if date and number and date is not number:
        beside = abs(date.y - number.y) < 1 and number.x0 > date.x1
        below = number.y > date.y and abs(number.x0 - date.x0) < NEAR
        if not beside and not below:
            yield 1, "date and number do not stand together"
    if date and abs(date.x0 - paper.sheets[0].left) > NEAR and date.x0 < paper.sheets[0].right - 90 and not _centred(paper, date):
        yield 1, "the date does not stand at the left"


def _centred(paper, line):
    return abs(line.centre - (paper.sheets[0].left + paper.sheets[0].right) / 2) < NEAR


@rule("3.5")
def date_forms(paper):
    months = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    for block in paper.blocks:
        text = block.text.replace("\u00a0", " ")
        for match in re.finditer(rf"(?<![«\d])\b0\d (?:{months})", text):
            yield block.page.number, f"a zero before the day: «{match[0]}»"
        for match in re.finditer(rf"[«„]\d{{1,2}}[»“] (?:{months}) (?:19|20)\d\d", text):
            yield block.page.number, f"a day in quotation marks: «{match[0]}»"
        for match in re.finditer(rf"\d (?:{months}) (?:19|20)\d\d(?! г| уч)(?=[\s.,;)]|$)", text):
            yield block.page.number, f"a date without «г.»: «{match[0]}»"
        for match in re.finditer(r"\d\d\.\d\d\.\d{4} г(?:\.|ода)", text):
            yield block.page.number, f"a date in figures with «г.»: «{match[0]}»"
    if paper.kind_line:
        dates = [m[0] for line in _below_kind(paper) for m in [DATE.search(line.plain)] if m and len(line.plain) < 60][:1]
        marks = [m[0] for _, mark in paper.attachments for line in mark for m in [DATE.search(line.plain)] if m]
        if len({re.sub(r"[\d]+", "0", re.sub(months, "м", d)) for d in dates + marks}) > 1:
            yield 1, f"dates of requisites in two forms: {', '.join(dates + marks[:1])}"


@rule("3.6")
def number_form(paper):
    for line in _below_kind(paper):
        match = re.match(r"(?:от .* )?(№.*)$", line.plain)
        if match and len(line.plain) < 40 and not re.match(r"№ +(?:[\wА-Яа-я]+(?:[-/][\wА-Яа-я]+)*)? *$", match[1]):
            yield 1, f"the number is «{line.plain}»"


@rule("3.7")
def place(paper):
    if paper.kind_line and not any(re.match(r"(?:г|с|п|д|пос|дер|ст|х|пгт|рп|р\.п)\.? ?[А-ЯЁ]", line.plain) for line in _below_kind(paper)):
        yield 1, "no place below the document's kind"


@rule("3.8")
def heading_form(paper):
    lines = heading_lines(paper)
    if not paper.kind_line:
        return
    if not lines:
        yield 1, "no heading «О …»"
        return
    text = " ".join(line.plain for line in lines)
    if text.endswith("."):
        yield 1, f"the heading ends with a full stop: «{text[-40:]}»"
    if text.startswith("«"):
        yield 1, "the heading is in quotation marks"
    if len(lines) > 5:
        yield 1, f"a heading of {len(lines)} lines"
    for line in lines:
        if abs(line.x0 - paper.sheets[0].left) > NEAR and not _centred(paper, line):
            yield 1, f"the heading does not begin at the margin: «{line.plain}»"
        if line.x1 - line.x0 > paper.corner + 1 and not _centred(paper, line):
            yield 1, f"a heading {(line.x1 - line.x0) / MM:.0f} mm wide"


@rule("3.9")
def o_or_ob(paper):
    """Of the heading, and of every heading of an act that is named."""
    head = " ".join(line.plain for line in heading_lines(paper))
    for text in [head, *re.findall(r"«(Об? [^»]*)»", paper.squeezed)]:
        if re.match(r"О [аиоуэ]", text, re.IGNORECASE) or re.match(r"Об [^аиоуэ«\d\W]", text, re.IGNORECASE):
            yield 1, f"«{text[:40]}»"


# Section 5.


@rule("5.1")
def attachment_marks(paper):
    numbers = []
    for sheet, mark in paper.attachments:
        if sheet.first.y < mark[0].y - 1:
            yield sheet.number, "an attachment does not begin a page"
        left, right = min(line.x0 for line in mark), max(line.x1 for line in mark)
        if right - left > paper.corner + 1:
            yield sheet.number, f"the mark is {(right - left) / MM:.0f} mm wide"
        at_left = all(abs(line.x0 - left) < NEAR for line in mark)
        centred = all(abs(line.centre - (left + right) / 2) < NEAR for line in mark)
        if not at_left and not centred:
            yield sheet.number, "the lines of the mark begin at different places"
        numbers.append(re.search(r"\d+", mark[0].plain))
        if paper.kind_line and (len(mark) < 2 or not re.match(r"к ", mark[1].plain)):
            yield sheet.number, "the mark does not say to what: «к приказу …»"
    if len(numbers) == 1 and numbers[0] and not re.search(r"(?i)приложени\w+ № [2-9]", paper.squeezed):
        yield paper.attachments[0][0].number, "the only attachment has a number"
    if len(numbers) > 1 and [n and int(n[0]) for n in numbers] != list(range(1, len(numbers) + 1)):
        yield paper.attachments[0][0].number, f"attachments are numbered {', '.join(n[0] if n else '–' for n in numbers)}"


GENDER = [
    ("УТВЕРЖДЕНА", r"програм|дорожн|карт|форм[ау]|анкет|памятк|инструкц|схем|смет|справк|циклограм"),
    ("УТВЕРЖДЁН", r"план|переч|реестр|состав|список|порядок|график|регламент|журнал|индивидуальн\w+ план|отч[её]т|шаблон"),
    ("УТВЕРЖДЕНО", r"положени|соглашени|согласи|задани|распис|руководство"),
    ("УТВЕРЖДЕНЫ", r"рекоменд|правил|форм[ы]|показател|критери|списки"),
]


@rule("5.2")
def approved_agrees(paper):
    for sheet in paper.sheets:
        for line in sheet.free:
            if not re.fullmatch(r"УТВЕРЖД[ЕЁ]Н[АОЫ]?", line.plain):
                continue
            below = [other for other in sheet.free if 0 < other.y - line.y < 25 and other.x0 > line.x0 - 60]
            if not below or not re.match(r"(?:приказом|распоряжением|постановлением|решением|протоколом|директор|педагогич|советом|общим)", below[0].plain):
                yield sheet.number, "«УТВЕРЖДЕНО» without the act that approves"
            title = next((other for other in sheet.free if other.y > line.y + 20 and other.bold and not re.match(r"УТВ|СОГЛ|ПРИН", other.plain)), None)
            word = title.plain.lower().lstrip("«") if title else ""
            want = next((form for form, stems in GENDER if re.match(stems, word)), None)
            if want and line.plain.replace("ЖДЕН", "ЖДЁН") != want.replace("ЖДЕН", "ЖДЁН"):
                yield sheet.number, f"{line.plain} does not agree with «{title.plain}»"


def day(text):
    """2026-10-26 of a date in any form."""
    months = "янв фев мар апр ма[йя] июн июл авг сен окт ноя дек".split()
    figures = re.search(r"(\d\d)\.(\d\d)\.(\d{4})", text)
    if figures:
        return f"{figures[3]}-{figures[2]}-{figures[1]}"
    words = re.search(r"«?(\d{1,2})»? ([а-я]+) (\d{4})", text)
    if words:
        month = next((i for i, stem in enumerate(months, 1) if re.match(stem, words[2])), 0)
        return f"{words[3]}-{month:02}-{int(words[1]):02}"
    return None


@rule("5.3")
def mark_equals_order(paper):
    if not paper.kind_line:
        return
    own = " ".join(line.plain for line in _below_kind(paper) if len(line.plain) < 60)
    number = re.search(r"№ +([\w/А-Яа-я-]+)", own)
    for sheet, mark in paper.attachments:
        text = " ".join(line.plain for line in mark)
        if day(own) and day(text) and day(own) != day(text):
            yield sheet.number, f"the mark has another date than the order: «{text}»"
        theirs = re.search(r"(?:\d{4}|г\.) № +([\w/А-Яа-я-]+)", text)
        if number and theirs and number[1] != theirs[1]:
            yield sheet.number, f"the mark has another number than the order: «{text}»"
        if number and not theirs and day(own):
            yield sheet.number, f"the mark lacks the order's number: «{text}»"


# Section 6.

STAMP = re.compile(r"[«\"]?(УТВЕРЖДАЮ|Утверждаю|СОГЛАСОВАНО|Согласовано|ПРИНЯТ[АОЫ]?|Принято|РАССМОТРЕН[АОЫ]?)[»\"]?:?")


def stamps(sheet):
    """(line, the lines below it in its column) of the stamps of a sheet."""
    for line in sheet.free:
        if STAMP.fullmatch(line.plain):
            width = sheet.page.width * 0.45
            near = [o for o in sheet.free if 0 < o.y - line.y < 45 * MM and -60 < o.x0 - line.x0 < width and o.x0 < line.x0 + 75 * MM]
            yield line, near


@rule("6.1")
def approval_stamp(paper):
    for sheet in paper.sheets:
        for line, below in stamps(sheet):
            word = line.plain
            if word.strip("«»\":").upper() != "УТВЕРЖДАЮ":
                continue
            if word != "УТВЕРЖДАЮ":
                yield sheet.number, f"the stamp is written «{word}»"
            if line.x0 < sheet.page.width * 0.4:
                yield sheet.number, "УТВЕРЖДАЮ does not stand at the right"
            text = " ".join(o.plain for o in below)
            room = [s for s in sheet.rules if 0 < s.y0 - line.y < 45 * MM and s.x0 > line.x0 - 60]
            if not NAME.search(text) and not room:
                yield sheet.number, "УТВЕРЖДАЮ without a name"
            if not DATE.search(text) and not re.search(r"20|«", text) and not room:
                yield sheet.number, "УТВЕРЖДАЮ without a date"


@rule("6.2")
def stamps_in_rows(paper):
    for sheet in paper.sheets:
        found = [line for line, _ in stamps(sheet)]
        for line in found:
            for other in found:
                if other.x0 > line.x1 and 1 < abs(other.y - line.y) < 12 * MM:
                    yield sheet.number, f"«{line.plain}» and «{other.plain}» do not stand at one height"
        for line, below in stamps(sheet):
            if line.plain.startswith("ПРИНЯТ") and not re.search(r"протокол", " ".join(o.plain for o in below)):
                yield sheet.number, f"«{line.plain}» without its record"


@rule("6.3")
def agreement_stamp(paper):
    for sheet in paper.sheets:
        for line, below in stamps(sheet):
            word = line.plain
            if word.strip("«»\":").upper() != "СОГЛАСОВАНО":
                continue
            if word != "СОГЛАСОВАНО":
                yield sheet.number, f"the stamp is written «{word}»"
            text = " ".join(o.plain for o in below)
            room = [s for s in sheet.rules if 0 < s.y0 - line.y < 45 * MM and s.x0 > line.x0 - 60]
            if not (NAME.search(text) or room or re.search(r"письм|протокол", text)):
                yield sheet.number, "СОГЛАСОВАНО without a name or an act"


# Section 7.


@rule("7.1")
def signature_place(paper):
    for sheet in paper.sheets:
        for position, name in signatures(sheet):
            if abs(name.x1 - sheet.right) > NEAR:
                yield sheet.number, f"«{name.plain}» does not end at the right margin"
            above = [o for o in sheet.free if 0 < position.y - o.y < 50 and abs(o.x0 - sheet.left) < 1 and o.size == position.size]
            for line in [position, *(o for o in above if position.y - o.y < 1.3 * position.size)]:
                if line.x1 - line.x0 > 80 * MM:
                    yield sheet.number, f"the position is {(line.x1 - line.x0) / MM:.0f} mm wide: «{line.plain}»"
            if any(0 < o.y - position.y < 1.3 * position.size and abs(o.x0 - sheet.left) < 1 and re.match("[а-яё]", o.plain) for o in sheet.free):
                yield sheet.number, f"«{name.plain}» does not stand at the last line of the position"
            if paper.kind_line and re.search(ACRONYM, position.plain) and sheet in paper.order_sheets and _head(paper):
                yield sheet.number, f"on a letterhead the position names no organisation: «{position.plain}»"


@rule("7.2")
def initials(paper):
    for block in paper.blocks:
        for match in re.finditer(rf"(?<![А-Яа-яЁё])[А-ЯЁ]\.[ \u00a0\n][А-ЯЁ]\.[ \u00a0]?(?={SURNAME})|{SURNAME}[ \u00a0][А-ЯЁ]\.[ \u00a0\n][А-ЯЁ]\.", block.text):
            yield block.page.number, f"initials apart: «{match[0]}»"
        for match in re.finditer(rf"(?<![А-Яа-яЁё.]){INITIALS}(?:\n|(?=[А-ЯЁ][а-яё])){SURNAME}", block.text):
            if not re.search(r"[а-яё][\u00a0 ]$", block.text[: match.start()]):  # «Орлова А.П.», the next one below
                yield block.page.number, f"initials and surname not by a no-break space: «{match[0]!r}»"


@rule("7.3")
def acting(paper):
    for sheet in paper.sheets:
        for line in sheet.free:
            if re.match(r"(?:за|/) ?(?:директор|заведующ|начальник)|(?:директор|заведующ\w+)а?\s*/$", line.plain, re.IGNORECASE):
                yield sheet.number, f"acting is «И.о. …»: «{line.plain}»"
        for position, name in signatures(sheet):
            if re.match(r"(?:И\.о\.|Исполняющ|Врио)", position.plain) and "/" in name.plain:
                yield sheet.number, f"a slash in an acting head's signature: «{name.plain}»"


@rule("7.4")
def seal(paper):
    for sheet in paper.sheets:
        for line in sheet.lines:
            if not re.fullmatch(r"М\. ?П\.", line.plain):
                continue
            for other in sheet.lines:
                if other is not line and abs(other.y - line.y) < 8 and other.x0 < line.x1 + 1 and line.x0 < other.x1 + 1:
                    yield sheet.number, f"М.П. stands on «{other.plain}»"


# Section 8.


@rule("8.1")
def e_mark_words(paper):
    for sheet in paper.sheets:
        for _, lines in e_marks(sheet):
            text = " ".join(line.plain for line in lines)
            for want in (r"(?i)документ подписан", r"Сертификат:? ?[0-9A-Fa-f]{8}", rf"Владелец:? {SURNAME} ", r"Действител\w+:? с \d\d\.\d\d\.\d{4} по \d\d\.\d\d\.\d{4}"):
                if not re.search(want, text):
                    yield sheet.number, f"the mark of the electronic signature lacks {want}"


@rule("8.2")
def e_mark_place(paper):
    for sheet in paper.sheets:
        for head, lines in e_marks(sheet):
            beside = [o for o in sheet.lines if o not in lines and head.y - 10 < o.y < head.y + 28 * MM]
            if not any(o.x1 < head.x0 for o in beside) or not any(NAME.fullmatch(o.plain) and o.x0 > head.x1 for o in beside):
                yield sheet.number, "the mark does not stand between position and name"


@rule("8.3")
def e_mark_readable(paper):
    for sheet in paper.sheets:
        for _, lines in e_marks(sheet):
            for line in lines:
                if line.size < 5.99:
                    yield sheet.number, f"letters of {line.size} pt in the mark"
                for other in sheet.lines:
                    if other is not line and abs(other.y - line.y) < 0.6 * line.size and other.x0 < line.x1 and line.x0 < other.x1:
                        yield sheet.number, f"«{line.plain}» and «{other.plain}» overlap"


@rule("8.5")
def no_false_mark(paper):
    """A certificate's number is there, or the field is empty."""
    for sheet in paper.sheets:
        for _, lines in e_marks(sheet):
            text = " ".join(line.plain for line in lines)
            if not re.search(r"[0-9A-Fa-f]{16}", text.replace(" ", "")):
                yield sheet.number, "a mark of an electronic signature without a certificate"
