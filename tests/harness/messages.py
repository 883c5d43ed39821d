"""What pisar says about bad input: the cases in tests/messages/*.toml, and the generated ones."""

import re
import shutil
import tomllib
from functools import cache

import messages_generated

from .base import ROOT, Failure, compare_messages, environment, first_lines, run

REQUIRED = {"name", "cmd", "status", "messages"}
OPTIONAL = {"files", "encoding", "copy", "replace", "absent", "unchanged", "prints", "langs", "env"}
MESSAGE_KEYS = {"code", "file", "line", "at", "text", "ru", "en"}


def cases(context):
    for path in sorted((ROOT / "tests/messages").glob("*.toml")):
        for case in tomllib.loads(path.read_text())["case"]:
            name = f"messages/{path.stem}/{case.get('name')}"
            yield name, lambda c=case, n=name: _run(context, c, n)
    for function in messages_generated.CASES:
        name = f"messages/generated/{function.__name__.replace('_', '-')}"
        yield name, lambda f=function, n=name: f(context, context.scratch(n))


def _run(context, case, name):
    unknown = case.keys() - REQUIRED - OPTIONAL | {k for m in case["messages"] for k in m.keys() - MESSAGE_KEYS}
    if unknown or REQUIRED - case.keys():
        raise Failure(f"keys unknown: {unknown or 'none'}, missing: {REQUIRED - case.keys() or 'none'}")
    for lang in case.get("langs", ["ru", "en"]):
        try:
            _run_in(context, case, lang, context.scratch(f"{name}-{lang}"))
        except Failure as failure:
            raise Failure(f"--lang={lang}: {failure}" if lang else str(failure)) from None


def _run_in(context, case, lang, work):
    _prepare(case, work)
    unchanged = {file: (work / file).read_bytes() for file in case.get("unchanged", [])}
    command = _fill(case["cmd"], context) + (f" --lang={lang}" if lang else "")
    result = run(command, cwd=work, env=environment(context.program, **case.get("env", {})))

    if result.status != case["status"]:
        raise Failure(f"ended with {result.status}, not {case['status']}: {first_lines(result.err, 30)}")
    compare_messages([_expected(m, lang, work) for m in case["messages"]], result.err)
    if "prints" in case and not re.search(case["prints"], result.out):
        raise Failure(f"standard output does not match: {first_lines(result.out)}")
    for file in case.get("absent", []):
        if list(work.glob(file)):
            raise Failure(f"{file} must not exist")
    for file, old in unchanged.items():
        if (work / file).read_bytes() != old:
            raise Failure(f"{file} has changed")


def _prepare(case, work):
    """Copies from the tree, then the case's own files, then the replacements."""
    copied = case.get("copy", [])
    for source in [copied] if isinstance(copied, str) else copied:
        source = ROOT / source
        shutil.copytree(source, work, dirs_exist_ok=True) if source.is_dir() else shutil.copy(source, work)
    for name, text in case.get("files", {}).items():
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_bytes(text.encode(case.get("encoding", "utf-8")))
    for change in case.get("replace", []):
        file = work / change["file"]
        text = file.read_text()
        # Samples are edited now and then: a replacement that hits nothing would test nothing.
        if change["find"] not in text:
            raise Failure(f"{change['file']} does not contain «{change['find']}»")
        file.write_text(text.replace(change["find"], change["with"], 1))


def _fill(command, context):
    return command.replace("@pisar@", f"'{context.program}'").replace("@root@", f"'{ROOT}'")


def _expected(message, lang, work):
    want = {key: message[key] for key in ("code", "file", "line", "text") if key in message}
    if "at" in message:
        want["line"] = _line_of(work / message["file"], message["at"])
    if lang in message:
        want["text"] = message[lang]
    return want


@cache
def _line_of(file, text):
    """The number of the first line that contains the text."""
    for number, line in enumerate(file.read_text().splitlines(), 1):
        if text in line:
            return number
    raise Failure(f"no line of {file.name} contains «{text}»")
