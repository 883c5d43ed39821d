"""The layout rules (tests/rules/) on every sample paper in each profile, and each rule on a page made wrong on purpose."""

import re
import sys
import tomllib

from lxml import etree

from rules import all as all_rules, registry
from rules.rules_words import wrong_words

from .base import ROOT, Failure, environment, first_lines, must, run

PROFILES = ["gost-2025", "gost-2016"]
FOLDER = ROOT / "tests/rules"
# What no rule of a piece of a page can hold.
OF_FILES = ("13.2",)
# Those that hold for any words, without lines and pages.
WORDS_RULES = ("12.2", "12.3", "12.4", "12.7", "12.8")

PAGE = """<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Liberation Serif" font-size="14pt"
    line-height="1.25" xml:lang="ru"><fo:layout-master-set>
  <fo:simple-page-master master-name="first" page-width="{width}mm" page-height="{height}mm" margin-left="{margins[0]}mm"
      margin-right="{margins[1]}mm" margin-bottom="{margins[3]}mm" margin-top="10mm">
    <fo:region-body margin-top="{body}mm"/><fo:region-before region-name="{first}" extent="{body}mm"/></fo:simple-page-master>
  <fo:simple-page-master master-name="other" page-width="{width}mm" page-height="{height}mm" margin-left="{margins[0]}mm"
      margin-right="{margins[1]}mm" margin-bottom="{margins[3]}mm" margin-top="10mm">
    <fo:region-body margin-top="{body}mm"/><fo:region-before extent="{body}mm"/></fo:simple-page-master>
  <fo:page-sequence-master master-name="pages"><fo:repeatable-page-master-alternatives>
    <fo:conditional-page-master-reference page-position="first" master-reference="first"/>
    <fo:conditional-page-master-reference master-reference="other"/></fo:repeatable-page-master-alternatives>
  </fo:page-sequence-master></fo:layout-master-set>
<fo:page-sequence master-reference="pages"><fo:static-content flow-name="xsl-region-before">
  <fo:block text-align="center" font-size="12pt">{number}</fo:block></fo:static-content>
  <fo:static-content flow-name="xsl-footnote-separator"><fo:block><fo:leader leader-pattern="rule"
    rule-thickness="0.5pt" leader-length="{separator}mm"/></fo:block></fo:static-content>
<fo:flow flow-name="xsl-region-body">{flow}</fo:flow></fo:page-sequence></fo:root>
"""


def cases(context):
    yield "rules/table", _check_table
    yield "rules/words", _check_words
    samples = tomllib.loads((FOLDER / "wrong.toml").read_text())
    for place, case in enumerate(samples["wrong"], 1):
        name = f"rules/wrong/{case['rule']}-{place}"
        yield name, lambda c=case, n=name: _check_wrong(context, samples["parts"], c, n)
    for case in samples["right"]:
        name = f"rules/right/{case['name']}"
        yield name, lambda c=case, n=name: _check_right(context, samples["parts"], c, n)
    for dossier in sorted(ROOT.glob("samples/*/dossier.xml")):
        for profile in PROFILES:
            name = f"rules/{dossier.parent.name}/{profile}"
            yield name, lambda d=dossier, p=profile, n=name: _check_school(context, d, p, n)


def _check_table():
    """Every rule of the table that a machine checks has a function and a wrong page, and no other has."""
    by_machine = {number for number, entry in registry.table().items() if entry["by"] == "machine"}
    wrong = {case["rule"] for case in tomllib.loads((FOLDER / "wrong.toml").read_text())["wrong"]}
    for what, numbers in (("functions", set(registry.CHECKS)), ("wrong pages", wrong)):
        if numbers != by_machine:
            raise Failure(f"{what} and rules.toml differ in {', '.join(sorted(numbers ^ by_machine))}")
    for number, entry in registry.table().items():
        if entry["by"] not in ("machine", "test", "eye", "none") or entry["by"] != "machine" and not entry.get("why"):
            raise Failure(f"{number}: who checks it, or why not?")


def _check_school(context, dossier, profile, name):
    folder = context.scratch(name)
    command = [context.program, "build", dossier, "-o", folder, "--quiet", "--param", f"profile={profile}", "-j", "1"]
    must(command, env=environment(context.program))
    papers = sorted(folder.glob("**/*.pdf"))
    if not papers:
        raise Failure("no papers")
    # In a process of its own: Python's threads would take turns.
    result = run([sys.executable, FOLDER / "check", f"--profile={profile}", *papers])
    if result.status != 0:
        raise Failure(first_lines(result.out, 60) + result.err)


def _make(context, parts, case, name):
    """The PDF of a case."""
    folder = context.scratch(name)
    flow = case["flow"]
    for _ in range(5):  # parts may have parts
        flow = re.sub(r"\{([a-z]+)\}", lambda m: parts[m[1]], flow)
    margins = case.get("margins", [30, 10, 20, 20])
    number = case.get("number", "<fo:page-number/>")
    first = "xsl-region-before" if case.get("first") else "bare"
    size = {"width": case.get("width", 210), "height": case.get("height", 297), "separator": case.get("separator", 50)}
    text = PAGE.format(margins=margins, body=margins[2] - 10, number=number, first=first, flow=flow, **size)
    (folder / "page.fo").write_text(text)
    pdf = folder / case.get("file", "page.pdf")
    must([context.program, "format", folder / "page.fo", "-o", pdf, "--quiet"], env=environment(context.program))
    if "replace" in case:
        old, new = (word.encode() for word in case["replace"])
        pdf.write_bytes(pdf.read_bytes().replace(old, new))
    return all_rules.Paper(pdf, case.get("profile", PROFILES[0]))


def _check_wrong(context, parts, case, name):
    found = registry.complaints(_make(context, parts, case, name), case["rule"])
    if not any(case["says"] in text for _, _, text in found):
        raise Failure(f"nobody says «{case['says']}»; said: {[text for _, _, text in found]}")


def _check_right(context, parts, case, name):
    found = [c for c in registry.complaints(_make(context, parts, case, name)) if c[0] not in OF_FILES]
    if found:
        raise Failure("\n".join(map(str, found)))


def _own_words(path):
    """(line, words) of a template, a table of words or a schema: its text and the Cyrillic strings in its expressions."""
    for node in etree.parse(str(path)).iter(etree.Element):
        texts = [node.text or "", *(child.tail or "" for child in node)]
        texts += [s for value in node.attrib.values() for s in re.findall(r"'([^']*)'", value)]
        texts = [re.sub(r"=[\"'][^\"']*[\"']?|^\"", "", text) for text in texts]  # «audience="public"» is no quotation
        yield from ((node.sourceline, " ".join(text.split())) for text in texts if re.search("[А-Яа-яЁё]", text))


def _check_words():
    """What the templates and the schema say themselves keeps section 12."""
    said = []
    for path in sorted(p for p in (ROOT / "templates").rglob("*") if p.suffix in (".xsl", ".xml", ".xsd")):
        for line, text in _own_words(path):
            for number in WORDS_RULES:
                said += [f"{path.relative_to(ROOT)}:{line}: rule {number}: {w}" for w in wrong_words(text, number)]
    if said:
        raise Failure("\n".join(said[:40]))
