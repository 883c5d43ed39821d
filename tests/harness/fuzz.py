"""Inputs that fuzzing found, replayed: programs build/tests/fuzz_* over tests/fuzz/seeds/*/*.

Each must end by itself, soon, with no more memory than any input may take.
"""

from .base import ROOT, Failure, environment, first_lines, run


def cases(context):
    folder = context.program.parent / "tests"
    for seed in sorted((ROOT / "tests/fuzz/seeds").glob("*/*")):
        target = seed.parent.name
        yield f"fuzz/{target}/{seed.stem}", lambda p=folder / f"fuzz_{target}", s=seed: _replay(context, p, s)


def _replay(context, program, seed):
    result = run([program, seed], env=environment(context.program, TMPDIR=str(context.scratch(f"fuzz/{seed.name}"))))
    if result.status != 0 or result.err:
        raise Failure(f"ended with {result.status}: {first_lines(result.err, 30)}")
