"""One case: every numbered problem of problems.def is named by a test, by its number or by its name in C.

Knows nothing of what the tests do with them.
"""

import re

from .base import ROOT, Failure

PROBLEM = re.compile(r"^PROBLEM\((\w+), (\d+),", re.MULTILINE)
TESTS = ["messages/*.toml", "messages_generated.py", "layout/**/*.xml", "unit/*.c"]

# What no input of ours can bring about, and why.
UNREACHABLE = {
    "PDF_FAILED": "libharu itself would have to fail",
}


def cases(context):
    yield "problems/each-has-a-test", _run


def _run():
    texts = "\n".join(path.read_text() for pattern in TESTS for path in (ROOT / "tests").glob(pattern))
    # expect_bad() of unit/data.c takes the number of the problem of an element; the attribute's is the next
    numbers = set(re.findall(r"\bP(\d{3})\b", texts))
    for number in re.findall(r", (1\d\d)(?:\);| \},)", texts):
        numbers |= {number, str(int(number) + 1)}
    names = set(re.findall(r"\b[A-Z]+(?:_[A-Z0-9]+)+\b", texts))
    problems = PROBLEM.findall((ROOT / "generator/base/problems.def").read_text())
    untested = [f"P{number} {name}" for name, number in problems
                if number not in numbers and name not in names and name not in UNREACHABLE]
    if not problems or untested:
        raise Failure("no test names " + ", ".join(untested))
