"""What all kinds of tests share: running commands, and reading pisar's messages.

Knows nothing of any one kind of test.
"""

import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 120  # seconds; the slowest honest command takes a few, even under ASan


class Failure(Exception):
    """The test does not hold; the text says why."""


class Skip(Exception):
    """This machine cannot run the test; the text says why."""


@dataclass
class Context:
    program: Path  # the pisar under test
    out: Path  # folder for what the tests make; emptied at the start of a run
    update: bool = False  # replace golden files

    def scratch(self, name):
        """An empty folder for the test of this name."""
        folder = self.out / "scratch" / re.sub(r"[^\w.-]+", "_", name)
        folder.mkdir(parents=True)
        return folder


@dataclass
class Result:
    status: int  # negative: the signal that ended it
    out: str
    err: str


def environment(program=None, **more):
    """The same surroundings on every machine. A value of None removes a variable."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LANG", "LC_", "PISAR", "MAKE", "MFLAGS"))}
    # A sanitizer must not end with 1: that is pisar's own "the input has errors".
    env |= {
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "ASAN_OPTIONS": "exitcode=99:detect_stack_use_after_return=1",
        "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1",
        "LSAN_OPTIONS": "exitcode=99",
    }
    env.pop("SOURCE_DATE_EPOCH", None)
    # build/pisar must find templates and fonts by itself; a program from elsewhere is told.
    if program and program.parent != ROOT / "build":
        env["PISAR_HOME"] = str(ROOT)
    for key, value in more.items():
        if value is None:
            env.pop(key, None)
        else:
            env[key] = value
    return env


def run(command, cwd=ROOT, env=None, timeout=TIMEOUT):
    """Run to the end. command is a list, or a line for sh."""
    process = subprocess.Popen(
        command,
        shell=isinstance(command, str),
        cwd=cwd,
        env=env or environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise Failure(f"not done after {timeout} s") from None
    return Result(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def must(command, **options):
    """Run a tool that has to succeed without a word on standard error."""
    result = run(command, **options)
    if result.status != 0 or result.err:
        name = command if isinstance(command, str) else Path(command[0]).name
        raise Failure(f"{name} ended with {result.status}: {first_lines(result.err)}")
    return result.out


def first_lines(text, count=6):
    lines = text.strip().splitlines()
    more = f"\n… {len(lines) - count} more lines" if len(lines) > count else ""
    return "\n".join(lines[:count]) + more


MESSAGE = re.compile(
    r"(?P<place>.*?): "
    r"(?:(?P<level>note|warning|error|usage|failure|замечание|предупреждение|ошибка|неверный вызов|сбой): )?"
    r"(?P<text>.*) \[(?P<code>P\d+)\]"
)
HARMLESS = ("note", "warning", "замечание", "предупреждение")


@dataclass
class Message:
    file: str
    line: int  # 0: none
    level: str  # "" for «and 12 more of the same»
    text: str
    code: str

    @property
    def is_error(self):
        return self.level not in HARMLESS and self.level != ""

    def __str__(self):
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line}: {self.level}: {self.text} [{self.code}]"


def read_messages(err):
    """The messages in what pisar wrote to standard error, and the lines that are none."""
    messages, others = [], []
    for line in err.splitlines():
        match = MESSAGE.fullmatch(line)
        if not match:
            others.append(line)
            continue
        file, _, number = match["place"].rpartition(":")
        if not number.isdigit():
            file, number = match["place"], 0
        messages.append(Message(file, int(number), match["level"] or "", match["text"], match["code"]))
    return messages, others


def compare_messages(expected, err):
    """expected: dictionaries with code and, where they matter, line, file and text (a regex).

    Each must have been said once, and nothing else may have been said.
    """
    messages, others = read_messages(err)
    if others:
        raise Failure("not a message of pisar: " + first_lines("\n".join(others), 12))
    for want in expected:
        found = next((m for m in messages if _fits(want, m)), None)
        if found is None:
            said = "\n".join(map(str, messages)) or "nothing"
            raise Failure(f"message expected: {_show(want)}\nsaid: {said}")
        messages.remove(found)
    if messages:
        raise Failure("message not expected: " + "\n".join(map(str, messages)))


def _fits(want, message):
    return (
        want["code"] == message.code
        and want.get("line", message.line) == message.line
        and want.get("file", message.file) in (message.file, Path(message.file).name)
        and ("text" not in want or re.search(want["text"], message.text) is not None)
    )


def _show(want):
    return ", ".join(f"{k} {v}" for k, v in want.items())
