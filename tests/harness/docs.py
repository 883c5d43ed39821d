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
        for number, command, files in _commands(readme):
            yield f"docs/{readme.name}:{number}", lambda c=command, f=copy, n=files: _run(context, f, c, n)


def _must_have_commands():
    readme = ROOT / "README.md"
    if not readme.exists() or "```sh" not in readme.read_text():
        raise Failure("README.md shows no command")


def _commands(readme):
    """
    (line number, command, files) for each command of the ```sh blocks; a \\ at the end goes on in the next line. files
    are those shown before it: a line «`path`:» and an ```xml block say what the reader has to write there.
    """
    block, command, start, name, files = "", "", 0, "", {}
    for number, raw in enumerate(readme.read_text().splitlines(), 1):
        line = raw.strip()
        if line.startswith("```"):
            block = "" if block else line[3:]
            if not block:
                name = ""
        elif block == "xml" and name:
            files[name] = files.get(name, "") + raw + "\n"
        elif not block and (match := re.fullmatch(r"`([^`]+)`:", line)):
            name = match.group(1)
        elif block == "sh":
            start = start if command else number
            command += line.removesuffix("\\")
            if line.endswith("\\"):
                continue
            command = command.strip().removeprefix("./setup && ")
            if command and not command.startswith("#") and not SKIPPED.match(command):
                yield start, command, dict(files)
            command = ""


def _run(context, copy, command, files):
    if not copy.exists():
        _copy_tree(context, copy)
    for name, text in files.items():
        (copy / name).write_text(text)
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
