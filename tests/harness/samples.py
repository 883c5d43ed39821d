"""The papers of samples/: their text in order, their fonts, their page images.

Each school is built twice, the second time in other surroundings, and the bytes must be the same.
tests/samples/SCHOOL/*.toml say what a paper contains; tests/golden/SCHOOL/PAPER-N.png how a page looks.
"""

import re
import shutil
import tomllib
from fnmatch import fnmatch

from . import pages
from .base import ROOT, Failure, environment, first_lines, must, run

KEYS = {"paper", "parts", "absent", "pages", "title", "bookmarks"}


def cases(context):
    for dossier in sorted(ROOT.glob("samples/*/dossier.xml")):
        school = dossier.parent.name
        built = context.out / "samples" / school
        result = _build(context, dossier, built)
        papers = {str(p.relative_to(built).with_suffix("")): p for p in sorted(built.glob("**/*.pdf"))}
        yield f"samples/{school}/build", lambda r=result, p=papers: _check_build(p, r)
        yield f"samples/{school}/golden", lambda s=school, p=papers: pages.check_no_strangers(context, s, p)
        for paper, pdf in papers.items():
            yield f"samples/{school}/{paper}/look", lambda p=pdf, s=school, n=paper: pages.check(context, p, s, n)
        if not context.update:
            yield from _more_cases(context, dossier, built, papers)


def _more_cases(context, dossier, built, papers):
    """Those that have nothing to do with golden pages."""
    school = dossier.parent.name
    yield f"samples/{school}/same-bytes", lambda: _check_same_bytes(context, dossier, built)
    yield f"samples/{school}/descriptions", lambda: _check_descriptions(school, papers)
    for paper, pdf in papers.items():
        chosen = [d for d in _descriptions(school) if fnmatch(paper, d["paper"])]
        yield f"samples/{school}/{paper}/text", lambda p=pdf, c=chosen: _check_text(p, c)
        yield f"samples/{school}/{paper}/file", lambda p=pdf: _check_file(p)


def _build(context, dossier, folder, *options, **env):
    folder.mkdir(parents=True)
    command = [context.program, "build", dossier.relative_to(ROOT), "-o", folder, *options]
    return run(command, env=environment(context.program, **env))


def _descriptions(school):
    found = []
    for path in sorted((ROOT / "tests/samples" / school).glob("*.toml")):
        description = tomllib.loads(path.read_text())
        description.setdefault("paper", path.stem)
        description["path"] = path.relative_to(ROOT)
        found.append(description)
    return found


def _check_build(papers, result):
    """The school builds without a word on standard error."""
    if result.status != 0 or result.err:
        raise Failure(f"ended with {result.status}: {first_lines(result.err, 30)}")
    if not papers:
        raise Failure("no paper was made")


def _check_descriptions(school, papers):
    """Every description is for a paper that is made, and says something."""
    for description in _descriptions(school):
        if description.keys() - KEYS - {"path"} or not description.get("parts"):
            raise Failure(f"{description['path']}: unknown keys, or no parts")
        if not any(fnmatch(paper, description["paper"]) for paper in papers):
            raise Failure(f"{description['path']}: there is no paper {description['paper']}")


def _check_same_bytes(context, dossier, built):
    again = built.with_name(built.name + "-again")
    result = _build(context, dossier, again, "-j", "1", TZ="Asia/Kamchatka", LC_ALL="C", HOME="/nowhere")
    if result.status != 0:
        raise Failure(f"ended with {result.status}: {first_lines(result.err)}")
    first, second = ({str(p.relative_to(f)): p.read_bytes() for p in f.glob("**/*.pdf")} for f in (built, again))
    shutil.rmtree(again)
    different = [name for name in sorted(first | second) if first.get(name) != second.get(name)]
    if different:
        raise Failure(f"other bytes on the second run: {', '.join(different)}")


def _check_text(pdf, descriptions):
    """Parts in their order; a part is a string, in which spaces may be line ends."""
    if not descriptions:
        raise Failure("no description in tests/samples names this paper")
    text = _joined(must(["pdftotext", "-layout", pdf, "-"]))
    info = dict(re.findall(r"^(\w[\w ]*):\s*(.*)$", must(["pdfinfo", pdf]), re.MULTILINE))
    if not re.search("[А-Яа-я]", info.get("Title", "")) or not info.get("Author"):
        raise Failure("no Russian title, or no author")
    for description in descriptions:
        try:
            _check_description(description, pdf, text, info)
        except Failure as failure:
            raise Failure(f"{description['path']}: {failure}") from None


def _check_description(description, pdf, text, info):
    _check_order(description["parts"], text)
    for part in description.get("absent", []):
        if _pattern(part).search(text):
            raise Failure(f"must not contain «{part}»")
    if description.get("pages", int(info["Pages"])) != int(info["Pages"]):
        raise Failure(f"{info['Pages']} pages, not {description['pages']}")
    if description.get("title", info["Title"]) != info["Title"]:
        raise Failure(f"the title is «{info['Title']}»")
    if "bookmarks" in description:
        outlines = must(["qpdf", "--json", "--json-key=outlines", pdf])
        titles = [_unescape(t) for t in re.findall(r'"title": "(.*)"', outlines)]
        _check_order(description["bookmarks"], "\n".join(titles))


def _check_order(parts, text):
    place = 0
    for part in parts:
        match = _pattern(part).search(text, place)
        if not match:
            where = "at all" if not _pattern(part).search(text) else "after the part before it"
            raise Failure(f"«{part}» is not there {where}")
        place = match.end()


def _joined(text):
    """Words broken at a line's end put together again, every run of spaces and line ends one space."""
    text = re.sub(r"(?<=\w)[-\u00ad\u2010]\n\s*(?=\w)", "", text.replace("\u2011", "-"))
    return re.sub(r"\s+", " ", text)


def _pattern(part):
    """A hyphen of a part may have been taken for one at the end of a line."""
    words = (re.escape(word).replace(r"\-", "-?") for word in part.split())
    return re.compile(r"\s".join(words))


def _unescape(json_string):
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), json_string)


def _check_file(pdf):
    """Sound for other programs: structure, fonts, language."""
    check = run(["qpdf", "--check", pdf])
    if check.status != 0 or check.err:
        raise Failure(f"qpdf --check: {first_lines(check.err + check.out)}")
    fonts = must(["pdffonts", pdf]).splitlines()[2:]
    if not fonts:
        raise Failure("no fonts")
    for font in fonts:
        # name, type and encoding contain spaces; embedded, subset, Unicode, object and generation do not
        if font.split()[-5:-2] != ["yes", "yes", "yes"]:
            raise Failure(f"font not embedded, not a subset, or without Unicode: {font}")
    if b"/Lang" not in pdf.read_bytes():
        raise Failure("no language")
