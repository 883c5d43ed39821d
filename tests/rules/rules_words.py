"""Rules 12: typography of Russian text. The patterns work on any text, so that words of templates are read with them too."""

import re

from .pdf import MM
from .registry import rule

SHORT = "в|во|к|ко|о|об|с|со|у|и|а|на|по|от|до|за|из|не|ни"
# «9 класс» counts nothing.
NOUNS = "год|лет|раз|пар|час|ча|мин|дн|дней|недел|месяц|челов|балл|мест|экз|стр|руб"
MONTH = "январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр"

# (number, what is wrong, pattern). \n is the end of a line, a plain space is where one may come.
PATTERNS = [
    ("12.1", "a break after №, §", r"[№§][ \n]"),
    ("12.1", "a break after a short word", rf"(?:^|[ \u00a0(«])(?i:{SHORT})\n(?=\S)"),
    ("12.1", "a break beside initials", r"(?<![А-Яа-яЁё])(?<![а-яё][\u00a0 ])(?<![а-яё][\u00a0 ][А-ЯЁ]\.)[А-ЯЁ]\.[ \n](?=[А-ЯЁ]\.|[А-ЯЁ][а-яё])"),
    ("12.1", "a break beside initials", r"[А-ЯЁ][а-яё]+[ \n](?=[А-ЯЁ]\.[А-ЯЁ]\.)"),
    ("12.1", "a break before a unit", r"\d[ \n](?=(?:г\.|гг\.|руб\.|%|л\.|экз\.|чел\.|кг|км|ч\b))"),
    ("12.1", "a break within a date", rf"\b\d{{1,2}}[ \n](?=(?:{MONTH}))|(?:{MONTH})\w*[ \n](?=(?:19|20)\d\d(?![–\d]))"),
    ("12.1", "a break between number and noun", rf"(?<![\d./])\b\d{{1,3}}[ \n](?=(?:{NOUNS}))"),
    ("12.1", "a break before a particle", r"\w[ \n](?:бы|же|ли)\b(?!-)"),
    ("12.1", "a break within an abbreviation", r"(?<!\d\u00a0)\b(?:г|ул|п|ст|ч|д|с|пос|обл|стр|пп)\.\n(?=[\dА-ЯЁ])"),
    ("12.2", "a straight quotation mark", r"[\"＂]|(?<!\w)'|'(?!\w)"),
    ("12.2", "quotation marks within quotation marks", r"«[^«»]*«"),
    ("12.3", "a hyphen for a dash", r"[\w»).,][ \u00a0]-[ \u00a0]\w"),
    ("12.3", "a hyphen in a range", r"(?<![\d./-])(?:19|20)\d\d-(?:19|20)\d\d(?!\d)|(?<![\w./-])[1-9]\d?-[1-9]\d? (?:лет|раз|класс|балл)"),
    ("12.3", "spaces around the dash of a range", r"(?<![\d.])\b(?:19|20)\d\d[ \u00a0][–—][ \u00a0](?:19|20)\d\d\b(?! г\.)"),
    ("12.3", "a hyphen for a minus", r"(?<=[ \u00a0(])-\d+(?:,\d+)?(?= ?%|\)|$)"),
    ("12.4", "№, § without a space", r"[№§][\dА-Яа-я]"),
    ("12.4", "a space before a stop", r"[\w»)][ \u00a0\n][,;:?!](?!\))|[\wа-яё»)][ \n]\.(?![.\dA-Za-z])|\([ \u00a0]|[ \u00a0]\)"),
    ("12.4", "two stops", r",,|;;|::|(?<!\.)\.\.(?!\.)|,\.|\.,(?<![а-яА-ЯёЁ.]\.,)|;\."),
    ("12.5", "a decimal point", r"(?<![\d.])\d+\.\d+(?=[ \u00a0]?%)"),
    ("12.6", "a school year written another way", r"\b20\d\d ?[-/] ?20\d\d\b|\b20\d\d[-–]\d\d(?= уч)|\b20\d\d-20\d\d\b"),
    ("12.7", "letters of two scripts in a word", r"[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]"),
    ("12.8", "underscores", r"__+|(?<![\w.@/-])_(?![\w@])"),
    ("12.9", "a break within «и т. п.»", r"\bт\.[ \n](?=[пдечк]\.)|\bи[ \n]т\.|\bи[ \n]др\."),
    ("12.9", "a break within a number", r"\d\d\.\n\d\d\.\d{4}|\d\d\.\d\d\.\n\d{4}|\d/\n\d|\w@\n|\d-\n(?=[А-Яа-я]{1,3}\b)|«\n(?=[а-яё])|\n»(?! _)"),
]  # fmt: skip


def compiled():
    return [(number, what, re.compile(pattern, re.MULTILINE)) for number, what, pattern in PATTERNS]


COMPILED = compiled()


def wrong_words(text, number):
    """What is wrong by this rule, with some of the text around."""
    for of, what, pattern in COMPILED:
        if of != number:
            continue
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 20) : match.end() + 20].replace("\n", "⏎").replace("\u00a0", "⍽")
            yield f"{what}: «{around}»"


def in_narrow_cell(block):
    """Under 30 mm initials may stand below their surname."""
    cell = block.lines[0].cell
    return cell is not None and cell.width < 30 * MM


def _check(number):
    def check(paper):
        for block in paper.blocks:
            for wrong in wrong_words(block.text, number):
                if not (wrong.startswith("a break beside initials") and in_narrow_cell(block)):
                    yield block.page.number, wrong

    return check


for _number in ("12.1", "12.2", "12.4", "12.7", "12.8", "12.9"):
    rule(_number)(_check(_number))


@rule("12.3")
def dashes(paper):
    yield from _check("12.3")(paper)
    forms = set(re.findall(r"\b(?:ученик|учитель|педагог|студент)[\u00a0 ]?([–—-])[\u00a0 \n]?(?:ученик|учитель|педагог)\b", paper.text))
    if len(forms) > 1:
        yield 1, f"«ученик – ученик» is written with {' and '.join(sorted(forms))}"


CODES = re.compile(r"(?:ОКПО|ОКОГУ|ОГРН|ИНН|КПП|тел|счёт|СНИЛС|сертификат|индекс|https?:|@|БИК|ОКТМО)", re.IGNORECASE)


@rule("12.5")
def figures(paper):
    yield from _check("12.5")(paper)
    for block in paper.blocks:
        if CODES.search(block.text) or "ЭЛЕКТРОННОЙ ПОДПИСЬЮ" in block.text.upper():
            continue
        for match in re.finditer(r"(?<![\w./№-])[1-9]\d{4,}(?![\w./-])(?!, [А-ЯЁг])", block.text):
            yield block.page.number, f"thousands not apart: «{match[0]}»"


@rule("12.6")
def school_years(paper):
    yield from _check("12.6")(paper)
    year = r"\b20\d\d(/\d\d|–20\d\d|/20\d\d|-\d\d)(?=[\u00a0 \n](?:учебн|уч\.))"
    forms = {re.sub(r"\d", "0", match) for match in re.findall(year, paper.text)}
    if len(forms) > 1:
        yield 1, f"the school year is written in {len(forms)} ways"
    for sheet in paper.sheets:
        for line in sheet.free:
            if re.search(r"\bуч\.[\u00a0 ]г", line.text):
                yield sheet.number, f"«уч. г.» outside a table: «{line.plain[:40]}»"
