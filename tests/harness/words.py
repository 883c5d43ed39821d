"""No word is lost and none printed twice, wherever pages, columns, rows and items are cut: random documents, each word in them once.

WORDS=1000 in the environment makes as many of them instead of a few; words/17 is made of the number 17, the same each time.
"""

import os
import re
from collections import Counter

from .base import Failure, environment, first_lines, run
from .maker import Maker

FEW = 60


def cases(context):
    for seed in range(int(os.environ.get("WORDS", FEW))):
        yield f"words/{seed}", lambda seed=seed: _check(context, seed)


def _check(context, seed):
    maker = Maker(seed)
    file = context.out / f"words-{seed}.fo"
    file.write_text(maker.document())
    done = run([context.program, "format", file, "--dump=areas"], env=environment(context.program))
    if done.status != 0:
        raise Failure(f"{file}: status {done.status}: {first_lines(done.err)}")
    printed = Counter(re.findall(r"w\d+", " ".join(re.findall(r"<text [^>]*>([^<]*)</text>", done.out))))
    lost = [f"w{n + 1}" for n in range(maker.words) if not printed[f"w{n + 1}"]]
    twice = [word for word, times in printed.items() if times > 1]
    if lost or twice:
        raise Failure(f"{file}: lost {len(lost)}: {lost[:5]}; printed twice {len(twice)}: {twice[:5]}")
    file.unlink()
