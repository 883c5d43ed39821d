"""Names and posts in all cases: tests/declension/*.tsv, put through pisar decline.

A row is gender, nominative, and the five other cases; «?» in front of a form: the program must be unsure of it.
"""

from .base import ROOT, Failure, environment, first_lines, run

CASES = ["gen", "dat", "acc", "ins", "prep"]
KINDS = {"names": "name", "posts": "post"}


def cases(context):
    for path in sorted((ROOT / "tests/declension").glob("*.tsv")):
        yield f"declension/{path.stem}", lambda p=path: _run(context, p)


def _run(context, path):
    asked, wanted = [], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        gender, nominative, *forms = line.split("\t")
        if len(forms) != len(CASES):
            raise Failure(f"{path.name}:{number}: {len(forms)} forms, not {len(CASES)}")
        for case, form in zip(CASES, forms):
            asked.append(f"{KINDS[path.stem]}\t{gender}\t{nominative}\t{case}\n")
            wanted.append((number, case, form))
    lines = context.scratch(f"declension/{path.stem}") / "lines.txt"
    lines.write_text("".join(asked))
    result = run([context.program, "decline", lines], env=environment(context.program))
    given = result.out.splitlines()
    if result.status != 0 or len(given) != len(wanted):
        raise Failure(f"ended with {result.status} and {len(given)} lines: {first_lines(result.err)}")
    wrong = [
        f"{path.name}:{number}: {case} is «{is_}», not «{want}»"
        for (number, case, want), is_ in zip(wanted, given)
        if is_ != want
    ]
    if wrong or not wanted:
        raise Failure(first_lines(f"{len(wrong)} of {len(wanted)} forms are wrong\n" + "\n".join(wrong), 30))
