"""The figures of the reports of samples/: what they show is what the tables say (monitoring rule 9.9).

Each value in a figure's words must stand in a table's row of that name, and be printed in the PDF's text of the figure;
each bar must be as long as its value, from zero, on one scale.
"""

import re
from xml.etree import ElementTree

from .base import ROOT, Failure, environment, must

SVG = "{http://www.w3.org/2000/svg}"
FO = "{http://www.w3.org/1999/XSL/Format}"
BAR = "11"  # the height of a lying bar


def cases(context):
    for dossier in sorted(ROOT.glob("samples/*/dossier.xml")):
        if any(ROOT.glob(f"tests/golden/{dossier.parent.name}/*_e-2-1.png")):  # it has such a report
            yield f"figures/{dossier.parent.name}", lambda d=dossier: _check(context, d)


def _check(context, dossier):
    folder = context.scratch(f"figures-{dossier.parent.name}")
    command = [context.program, "render", "E-2", dossier]
    env = environment(context.program)
    root = ElementTree.fromstring(must([*command, "--dump=fo"], env=env))
    must([*command, "-o", folder / "e-2.pdf"], env=env)
    text = _plain(must(["pdftotext", "-raw", folder / "e-2.pdf", "-"]))
    tables = [[[_words(c) for c in row.iter(FO + "table-cell")] for row in table.iter(FO + "table-row")]
              for table in root.iter(FO + "table")]
    bars = values = 0
    for svg in root.iter(SVG + "svg"):
        title = svg.findtext(SVG + "title")
        bars += _check_bars(title, svg)
        values += _check_values(title, svg, tables)
        _check_printed(title, svg, text)
    if bars < 6 or values < 12:
        raise Failure(f"only {bars} bars and {values} values were found: the test proves little")


def _words(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def _plain(text):
    return re.sub(r"\s+", " ", text.replace("\u2011", "-").replace("\u2060", ""))


def _number(text):
    """«12,5 %», «n = 17» behind a mean: the number that the text begins with; None for «*»."""
    match = re.match(r"(не менее )?−?\d[\d\u202f]*(,\d+)?", text)
    digits = re.sub(r"[^\d,−]", "", match[0]) if match else ""
    return float(digits.replace(",", ".").replace("−", "-")) if digits else None


def _check_bars(title, svg):
    """A lying bar is followed by its value; all begin at one place, and are as long as their values."""
    parts = list(svg)
    scales, begins = [], set()
    for place, part in enumerate(parts):
        if part.tag != SVG + "rect" or part.get("height") != BAR:
            continue
        label = next(p for p in parts[place + 1:] if p.tag == SVG + "text")
        scales.append(float(part.get("width")) / _number(_words(label)))
        begins.add(part.get("x"))
    if scales and (max(scales) > min(scales) * 1.001 or len(begins) > 1):
        raise Failure(f"«{title}»: bars of one figure are on different scales: {scales}, {begins}")
    return len(scales)


def _check_printed(title, svg, text):
    """All that the drawing says can be found in the PDF's text."""
    for label in svg.iter(SVG + "text"):
        if _plain(_words(label)) not in text:
            raise Failure(f"«{title}»: «{_words(label)}» is not in the text of the PDF")


def _check_values(title, svg, tables):
    """«name: series 6,3, series 7,1; …» in the figure's words; how many values were compared.

    A part of no length is not printed in its bar."""
    count = 0
    shown = " ".join(_words(e) for e in svg.iter(SVG + "text"))
    for category in _plain(svg.findtext(SVG + "desc")).split("; "):
        name, _, said = category.rpartition(": ")
        if said.startswith("исполнено"):
            count += _check_stage(title, name, said, tables)
            continue
        if title.startswith("Изменения по формам"):
            count += _check_change(title, name, said, tables)
            continue
        if title.startswith("Охват"):
            count += _check_coverage(title, name, said, tables)
            continue
        if "г." in said or re.fullmatch(r"\d+", name):  # times; marks, which no table has
            continue
        for value in said.split(", "):
            series, _, number = value.rpartition(" ")
            if _number(number) is None:
                continue
            if not any(_says(rows, who, _number(number)) for rows in tables for who in (name, series)):
                raise Failure(f"«{title}»: no table row of «{name}» or «{series}» says {number}")
            if number != "0" and not re.search(rf"(?<![\d,]){re.escape(number)}(?![\d,])", shown):
                raise Failure(f"«{title}»: {number} of «{name}» is not printed")
            count += 1
    return count


def _check_stage(title, name, said, tables):
    """«1. Подготовка: исполнено 3 из 4»: of the rows of that section, so many say «исполнено»."""
    done = whole = 0
    for rows in tables:
        inside = False
        for row in rows:
            if len(row) == 1:
                inside = row[0] == name.partition(". ")[2]
            elif inside:
                whole += 1
                done += re.match(r"исполнено(;|$)", row[-1]) is not None
    if said != f"исполнено {done} из {whole}":
        raise Failure(f"«{title}»: «{name}» {said}, but the table has {done} of {whole}")
    return 1


def _check_coverage(title, name, said, tables):
    """«дети, 2027 г.: Факт 6,3, Цель 5»: in that year's column of the two rows of those people."""
    people, _, year = name.rpartition(", ")
    for rows in tables:
        at = rows[0].index(year) if year in rows[0] else None
        for target, fact in zip(rows, rows[1:]):
            if at and target[:2] == [people, "цель"]:
                if said == f"Факт {fact[at - 1]}, Цель {target[at]}":
                    return 1
                raise Failure(f"«{title}»: {name} {said}, but the table has {fact[at - 1]} and {target[at]}")
    raise Failure(f"«{title}»: no table of «{name}»")


def _check_change(title, name, said, tables):
    """«ученик – ученик, n = 9 – вопрос: до 6,2, после 6,9»: in the row of that question."""
    before, after = re.fullmatch(r"до (\S+), после (\S+)", said).groups()
    for rows in tables:
        for row in rows:
            if len(row) > 2 and f" – {name}".endswith(" – " + row[1]) and any(c.startswith(f"{before} → {after}") for c in row[2:]):
                return 1
    raise Failure(f"«{title}»: no row of «{name}» says {before} → {after}")


def _says(rows, name, number):
    """Rows of that name, alone or together, have the number in one column."""
    same = [row for row in rows if _is_named(row, name)]
    columns = zip(*([_number(cell) for cell in row] for row in same))
    single = any(_number(cell) == number for row in same for cell in row)
    return single or any(None not in c and abs(sum(c) - number) < 0.01 for c in columns)


def _is_named(row, name):
    """By one of its cells; a code may stand before the name, the unit behind the cell."""
    plain = re.sub(r"^I-\w+\. ", "", name)
    return any(cell.removesuffix(", %") == plain for cell in row)
