"""The table of what there is of XSL-FO (docs/xsl-fo.tsv) is true.

It has a row for every object and property that the program knows; what is done is used by a layout case, what is not is
told with its line. Knows the tables' names and nothing of what they mean.
"""

import re
from importlib.machinery import SourceFileLoader

from lxml import etree

from .base import ROOT, Failure, environment, read_messages, run

FO = "http://www.w3.org/1999/XSL/Format"
SVG = "http://www.w3.org/2000/svg"
XML = "http://www.w3.org/XML/1998/namespace"
TOLD = {"P302", "P303", "P305", "P306", "P307", "P320"}
AT_ONCE = 40  # the program counts what is the same beyond 50
# In a place of its own, not in a block.
PLACED = {"folio-prefix": "sequence", "folio-suffix": "sequence", "flow-map": "masters"}
# What stands only in something that is not done either.
INNER = {"flow-assignment", "flow-source-list", "flow-name-specifier", "flow-target-list", "region-name-specifier"}

_docs = SourceFileLoader("make_xsl_fo", str(ROOT / "docs/make-xsl-fo")).load_module()


def cases(context):
    yield "profile/pages-are-made-of-the-table", _pages
    yield "profile/every-name-has-a-row", _names
    yield "profile/what-is-done-has-a-case", _used
    for group in ("objects", "properties", "functions", "svg"):
        yield f"profile/what-is-not-done-is-told-{group}", lambda g=group: _told(context, g)


def _rows():
    """{group: {name: state}}"""
    table, group = {}, None
    for kind, *cells in _docs.rows():
        if kind == "section":
            group = table.setdefault(cells[0], {})
            continue
        for name in cells[0]:
            if name in group:
                raise Failure(f"{name} has two rows")
            if cells[1] == "part" and not (cells[2] and cells[3]):
                raise Failure(f"{name}: how, in both languages?")
            group[name] = cells[1]
    return table


def _pages():
    for language, file in enumerate(_docs.FILES):
        if (ROOT / "docs" / file).read_text() != _docs.page(language):
            raise Failure(f"docs/{file} is old: run docs/make-xsl-fo")


def _defined(file):
    text = (ROOT / "generator/fo" / file).read_text()
    return {name for name in re.findall(r'^\w+\(\w+,\s*"([^"]+)"\)', text, re.MULTILINE) if not name.startswith("pisar:")}


def _names():
    table = _rows()
    for group, file in (("objects", "elements.def"), ("properties", "properties.def")):
        known, rows = _defined(file), table[group]
        without = sorted(known - set(rows))
        unknown = sorted(name for name, state in rows.items() if state != "no" and name not in known)
        if without or unknown:
            raise Failure(f"{group} without a row: {', '.join(without)}; rows of what {file} does not know: {', '.join(unknown)}")


def _used():
    used = {group: set() for group in ("objects", "properties", "svg")}
    values = []
    for path in (ROOT / "tests/layout").rglob("*.xml"):
        for e in etree.parse(str(path)).getroot().iter(f"{{{FO}}}*", f"{{{SVG}}}*"):
            name = etree.QName(e)
            used["objects" if name.namespace == FO else "svg"].add(name.localname)
            if name.namespace == FO:
                values += e.attrib.values()
                used["properties"] |= {("xml:lang" if XML in a else a).partition(".")[0] for a in e.attrib}
    text = "\n".join(values)
    # pictures are files, which layout cases have not
    messages = (ROOT / "tests/messages/format.toml").read_text()
    used["objects"] |= set(re.findall(r"<fo:(external-graphic)\b", messages))
    used["properties"] |= set(re.findall(r"<fo:external-graphic (src)=", messages))
    patterns = {
        "functions": lambda name: rf"(?<![\w-]){name}\(",
        "units": lambda name: rf"\d{name}(?![\w%])",
        "colours": lambda name: {"#rgb": r"#[0-9a-f]{3}\b", "#rrggbb": r"#[0-9a-f]{6}\b", "name": r"\b(red|blue|gray|silver)\b"}.get(name, name),
    }
    missing = []
    for group, rows in _rows().items():
        for name in (name for name, state in rows.items() if state == "yes"):
            if not (name in used[group] if group in used else re.search(patterns[group](name), text)):
                missing.append(name)
    if missing:
        raise Failure("no layout case uses " + ", ".join(missing))


def _told(context, group):
    names = [name for name, state in _rows()[group].items() if state == "no" and name not in INNER]
    for i in range(0, len(names), AT_ONCE):
        _tell(context, group, names[i : i + AT_ONCE])


def _tell(context, group, names):
    lines = {place: [] for place in ("masters", "sequence", "block")}
    for name in names:
        lines[PLACED.get(name, "block") if group == "objects" else "block"].append(_use(group, name))
    text = _document(lines)
    folder = context.scratch(f"profile/{group}-{names[0]}")
    (folder / "a.fo").write_text(text)
    result = run([context.program, "format", "a.fo", "-o", "a.pdf", "--lang=en"], cwd=folder, env=environment(context.program))
    messages, _ = read_messages(result.err)
    for name in names:
        line = text[: text.index(_use(group, name))].count("\n") + 1
        if not any(m.line == line and m.code in TOLD and name in m.text for m in messages):
            raise Failure(f"{name} in line {line} is not told:\n{result.err}")


def _use(group, name):
    if group == "objects":
        return f"<fo:{name} />"
    if group == "properties":
        return f'<fo:block {name}="1">x</fo:block>'
    if group == "functions":
        return f'<fo:block space-before="{name}(x)">x</fo:block>'
    return f'<fo:block><fo:instream-foreign-object><svg xmlns="{SVG}" width="9" height="9"><{name}/></svg></fo:instream-foreign-object></fo:block>'


def _document(lines):
    part = {place: "\n".join(["", *rows, ""]) for place, rows in lines.items()}
    return f"""<fo:root xmlns:fo="{FO}">
<fo:layout-master-set>
<fo:simple-page-master master-name="p" page-width="200mm" page-height="900mm"><fo:region-body/></fo:simple-page-master>{part["masters"]}</fo:layout-master-set>
<fo:page-sequence master-reference="p">{part["sequence"]}<fo:flow flow-name="xsl-region-body"><fo:block>{part["block"]}</fo:block></fo:flow></fo:page-sequence>
</fo:root>
"""
