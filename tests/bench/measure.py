"""CPU time and memory of a command and all that it starts."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PISAR_HOME": str(ROOT)}
# A process is said to be as large as the one it was begun by: so a small one begins it, and tells what it cost.
BEGIN = """import os, sys
child = os.spawnvp(os.P_NOWAIT, sys.argv[2], sys.argv[2:])
_, status, usage = os.wait4(child, 0)
with open(sys.argv[1], 'w') as report:
    print(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=report)
"""


class Cost(NamedTuple):
    cpu: float  # seconds
    memory: int  # KiB, of the largest process
    out: str


def measure(command, text=""):
    """Of a command that has to succeed, with text as its standard input."""
    command = list(map(str, command))
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as given, tempfile.NamedTemporaryFile("r") as report:
        given.write(text.encode())
        given.seek(0)
        subprocess.run([sys.executable, "-ISc", BEGIN, report.name, *command], stdin=given, stdout=out, stderr=subprocess.DEVNULL,
                       cwd=ROOT, env=ENVIRONMENT, check=True)
        status, cpu, memory = report.read().split()
        if status != "0":
            sys.exit(f"{' '.join(command)[:200]} failed")
        out.seek(0)
        return Cost(float(cpu), int(memory), out.read().decode(errors="replace"))
