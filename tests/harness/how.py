"""generator/HOW.md: the functions that it names are there, and what it shows is what the program prints."""

import re

from .base import ROOT, Failure, environment, must

PAGE = ROOT / "generator/HOW.md"
CASE = ROOT / "generator/how.fo"
DUMPS = ("tree", "steps", "areas", "pages")


def cases(context):
    text = PAGE.read_text()
    yield "how/functions", lambda: _check_functions(text)
    yield "how/case", lambda: _check_shown(_blocks(text, "fo"), CASE.read_text())
    for dump in DUMPS:
        yield f"how/{dump}", lambda d=dump: _check_shown(_blocks(text, d), _print(context, d))


def _check_functions(text):
    """Each is defined somewhere: its name begins a line."""
    sources = "\n".join(path.read_text() for path in sorted(ROOT.glob("generator/*/*.c")))
    named = sorted(set(re.findall(r"`(\w+)\(\)`", text)))
    missing = [name for name in named if not re.search(rf"^{name}\(", sources, re.MULTILINE)]
    if missing or not named:
        raise Failure(f"not in the sources: {', '.join(missing) or 'nothing is named'}")


def _blocks(text, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def _print(context, dump):
    return must([context.program, "format", CASE, "--fonts=grid", f"--dump={dump}"], env=environment(context.program))


def _check_shown(blocks, printed):
    """Line for line, in this order; «…» stands for lines that are left out."""
    if not blocks:
        raise Failure("nothing of it is shown")
    at = 0
    for part in re.split(r"^…\n", "…\n".join(blocks), flags=re.MULTILINE):
        found = printed.find(part, at)
        if found < 0:
            raise Failure(f"not in what is printed:\n{part}")
        at = found + len(part)
