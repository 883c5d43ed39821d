"""The lists of what the papers must be able to say, and where that is held: messages/real-papers.md, samples/*.md.

The last column of a list's tables names, in backticks, cases («order-alone»), described papers of the samples
(«school/q-1», a file of tests/samples), blank forms («blank Q-4 role=mentor») and files of the tree; words in «» behind
a paper or a blank must be printed in it. «not: …» says what is missing and why.

Every row is a test. Knows nothing of what the cases do.
"""

import functools
import itertools
import re
import tomllib
from fnmatch import fnmatch

from .base import ROOT, Failure, environment, must

LISTS = ["messages/real-papers.md", "samples/documents.md", "samples/monitoring.md"]
NAMED = {"messages/*.toml": r'^name = "(.*)"', "unit/*.c": r"^TEST\((\w+)\)", "harness/charts.py": r'"(chart-[a-z]+)":'}
BLANKS = itertools.count(1)
REFERENCE = re.compile(r"`([^`]+)`((?:\s*«[^»]*»)*)")


def cases(context):
    for name in LISTS:
        path = ROOT / "tests" / name
        for number, line in enumerate(path.read_text().splitlines(), 1):
            cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
            if len(cells) > 1 and cells[-1] and not re.fullmatch(r"-+|case|held by", cells[-1]):
                yield f"lists/{path.stem}/{number}", lambda c=cells[-1]: _check(context, c)


def _check(context, cell):
    references = REFERENCE.findall(cell)
    if not references and not cell.startswith("not: "):
        raise Failure(f"«{cell}» names nothing")
    for name, words in references:
        texts = _texts(context, name)
        for word in re.findall("«([^»]*)»", words):
            if not any(_flat(word) in text for text in texts):
                raise Failure(f"«{word}» is not in {name}")


def _texts(context, name):
    """Of the papers that this is about; of a case or a file there are none."""
    if name.startswith("blank "):
        return _blank(context, name)
    school, _, stem = name.partition("/")
    description = ROOT / "tests/samples" / school / f"{stem}.toml"
    if stem and description.exists():
        paper = tomllib.loads(description.read_text()).get("paper", stem)
        built = context.out / "samples" / school
        return [text for pdf in sorted(built.glob("*.pdf")) if fnmatch(pdf.stem, paper) for text in _read(pdf)]
    if name not in _case_names() and not (ROOT / name).is_file():
        raise Failure(f"there is no case, paper or file {name}")
    return []


def _blank(context, name):
    kind, *parameters = name.split()[1:]
    pdf = context.scratch(f"lists-{next(BLANKS)}") / "blank.pdf"
    options = [part for parameter in parameters for part in ("--param", parameter)]
    must([context.program, "blank", kind, *options, "-o", pdf], env=environment(context.program))
    return _read(pdf)


@functools.cache
def _case_names():
    names = {path.relative_to(ROOT / "tests").with_suffix("").as_posix()
             for path in (ROOT / "tests/layout").rglob("*.xml")}
    for pattern, name in NAMED.items():
        for path in (ROOT / "tests").glob(pattern):
            names |= set(re.findall(name, path.read_text(), re.MULTILINE))
    return names


@functools.cache
def _read(pdf):
    """By lines, by columns and as drawn: a cell of several lines is whole in one of them."""
    return [_flat(must(["pdftotext", *how, pdf, "-"])) for how in ([], ["-layout"], ["-raw"])]


def _flat(text):
    """Words broken at a line's end put together again; without spaces, of which no two readings agree."""
    text = re.sub(r"(?<=\w)[-\u00ad\u2010]\n\s*(?=\w)", "", text.replace("\u2011", "-"))
    return re.sub(r"[\s\u200b\u2060-]", "", text).lower()
