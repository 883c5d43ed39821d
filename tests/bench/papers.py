"""CPU time, pages and bytes of every sample paper.

cold: a process for the paper alone, from the school's XML to the PDF; the median of five.
many: one more of the same in a process that has made others: data, fonts and templates are read again, what the
process keeps is warm.
"""

import re
import statistics
import subprocess

from measure import ENVIRONMENT, ROOT, measure

COLD = 5  # runs, of which the median counts
MANY = 20  # papers in one process


def bench(program, folder, wanted):
    print(f"\n{'paper':<50} {'pages':>5} {'bytes':>8} {'cold ms':>8} {'many ms':>8}")
    for dossier in sorted(ROOT.glob("samples/*/dossier.xml")):
        bench_school(program, dossier, folder / dossier.parent.name, wanted)


def bench_school(program, dossier, folder, wanted):
    build = [program, "build", dossier, "-o", folder, "--lang=en", "-j1"]
    built = measure(build)
    papers = re.findall(r"^(\S+) +(.+?)\.pdf +(\d+) p\.$", built.out, re.MULTILINE)
    render = [program, "render", dossier, "-o", folder / "bench.pdf"]
    for kind, name, pages, ref in with_refs(render, papers):
        title = f"{dossier.parent.name}/{name}"
        if wanted not in title:
            continue
        size = (folder / f"{name}.pdf").stat().st_size
        cold, many = bench_paper([*render[:2], kind, *render[2:], *([f"--ref={ref}"] if ref else [])])
        print(f"{title:<50} {pages:>5} {size:>8} {cold * 1000:>8.1f} {many * 1000:>8.2f}", flush=True)
    if papers and not wanted:
        print(f"{dossier.parent.name}: {len(papers)} papers by build -j1: {built.cpu * 1000 / len(papers):.2f} ms each")


def bench_paper(render):
    cold = statistics.median(measure(render).cpu for _ in range(COLD))
    return cold, max(0, measure([*render, f"--repeat={MANY + 1}"]).cpu - cold) / MANY


def with_refs(render, papers):
    """Adds what --ref needs: the subjects of a kind come in the order in which build makes their papers."""
    subjects = {}
    for kind, name, pages in papers:
        same = [p for p in papers if p[0] == kind]
        if len(same) > 1 and kind not in subjects:
            subjects[kind] = iter(ids_of(render, kind))
        yield kind, name, pages, next(subjects[kind]) if kind in subjects else None


def ids_of(render, kind):
    """Asked for a paper without saying which, pisar names them all."""
    said = subprocess.run([*render[:2], kind, *render[2:], "--lang=en"], env=ENVIRONMENT, capture_output=True, text=True).stderr
    match = re.search(r": ([^:]*) \[P\d+\]", said)
    return match[1].split(", ") if match else []

