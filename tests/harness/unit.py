"""Unit tests: programs build/tests/unit_*, made from tests/unit/*.c with unit.h.

Every case runs in a process of its own, so that a crash fails that case only.
"""

from .base import ROOT, Failure, environment, first_lines, run


def cases(context):
    folder = context.program.parent / "tests"
    for source in sorted((ROOT / "tests/unit").glob("*.c")):
        program = folder / f"unit_{source.stem}"
        listing = run([program, "--list"]) if program.exists() else None
        names = listing.out.split() if listing else []
        if not names:
            yield f"unit/{source.stem}", lambda p=program: _nothing(p)
        for name in names:
            yield f"unit/{source.stem}/{name}", lambda p=program, n=name: _run(context, p, n)


def _nothing(program):
    raise Failure(f"{program} is missing or has no case")


def _run(context, program, name):
    result = run([program, name], env=environment(context.program))
    if result.status == 0 and result.out.strip() == f"ok {name}":
        return
    if result.status < 0:
        raise Failure(f"died of signal {-result.status}")
    said = result.out.strip().removeprefix(f"not ok {name}: ")
    raise Failure(first_lines(f"{said}\n{result.err}", 30))
