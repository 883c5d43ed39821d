"""CPU time and memory of a command and all that it starts."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PISAR_HOME": str(ROOT)}


class Cost(NamedTuple):
    cpu: float  # seconds
    memory: int  # KiB, of the largest process
    out: str


def measure(command, text=""):
    """Of a command that has to succeed, with text as its standard input."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as given:
        given.write(text.encode())
        given.seek(0)
        process = subprocess.Popen(list(map(str, command)), stdin=given, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))[:200]} failed")
        out.seek(0)
        return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, out.read().decode(errors="replace"))
