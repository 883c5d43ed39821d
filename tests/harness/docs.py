"""Every command that README.md and docs/*.md (in any language) show is run, in order, in a copy of the tree."""

import os
import re
import shutil

from .base import ROOT, Failure, environment, first_lines, run

ONE_BY_ONE = True  # later commands use what earlier ones made

# Installing, getting the source and running these very tests have no place inside the tests.
SKIPPED = re.compile(r"(\./setup|sudo|git|cd|make (check|asan|golden|bench|tidy))\b")


def cases(context):
    yield "docs/README.md", _must_have_commands
    for readme in sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")]):
        copy = context.out / f"tree-{readme.stem}"
        for number, command in _commands(readme):
            yield f"docs/{readme.name}:{number}", lambda c=command, f=copy: _run(context, f, c)


def _must_have_commands():
    readme = ROOT / "README.md"
    if not readme.exists() or "```sh" not in readme.read_text():
        raise Failure("README.md shows no command")


def _commands(readme):
    """(line number, command) for each command of the ```sh blocks; a \\ at the end goes on in the next line."""
    inside, command, start = False, "", 0
    for number, line in enumerate(map(str.strip, readme.read_text().splitlines()), 1):
        if line.startswith("```"):
            inside = line == "```sh"
            continue
        if not inside:
            continue
        start = start if command else number
        command += line.removesuffix("\\")
        if line.endswith("\\"):
            continue
        command = command.strip().removeprefix("./setup && ")
        if command and not command.startswith("#") and not SKIPPED.match(command):
            yield start, command
        command = ""


def _run(context, copy, command):
    if not copy.exists():
        _copy_tree(context, copy)
    result = run(command, cwd=copy, env=environment(), timeout=170)
    if result.status != 0:
        raise Failure(f"{command}\nended with {result.status}: {first_lines(result.err or result.out)}")


def _copy_tree(context, copy):
    """With what is built, and its times, so that make has nothing to compile; with the program under test."""
    ignored = {ROOT: [".git"], ROOT / "build": ["asan", "samples", "tests"]}
    shutil.copytree(ROOT, copy, ignore=lambda folder, _: ignored.get(type(ROOT)(folder), []), symlinks=True)
    (copy / "build").mkdir(exist_ok=True)
    shutil.copy(context.program, copy / "build/pisar")
    os.utime(copy / "build/pisar")
