"""One case: tests/layers has nothing to say."""

import sys

from .base import ROOT, Failure, run


def cases(context):
    yield "layers", _run


def _run():
    result = run([sys.executable, ROOT / "tests/layers"])
    if result.status != 0:
        raise Failure(result.out + result.err)
