"""One case: a program that was installed finds its templates and fonts where they were installed."""

from .base import ROOT, Failure, environment, must


def cases(context):
    yield "install", lambda: _run(context)


def _run(context):
    folder = context.scratch("install")
    build = context.program.parent
    if context.program.name != "pisar":
        raise Failure("the program under test is not called pisar")
    make = ["make", "-s", "-o", build / "pisar", f"BUILD={build}", f"DESTDIR={folder}", "PREFIX=/usr", "install"]
    must(make, cwd=ROOT)
    installed = must([folder / "usr/bin/pisar", "list"], cwd=folder, env=environment())
    here = must([context.program, "list"], env=environment(context.program))
    if not here or installed != here:
        raise Failure(f"pisar list, installed:\n{installed}here:\n{here}")
