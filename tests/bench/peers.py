"""The formatters that `make bench` knows: what makes a document of which source, and many in one process.

A formatter that is not installed is left out. Typst is its binary on the PATH, or the npm package
@myriaddreamin/typst-ts-node-compiler in the folder that TYPST_NODE names.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "peer"))

import fop  # tests/peer/fop.py
import plan

WEASYPRINT = """import sys
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
for line in sys.stdin:
    source, made = line.rstrip("\\n").split("\\t")
    HTML(source).write_pdf(made, font_config=fonts)
"""
TYPST = """const { NodeCompiler } = require(process.env.TYPST_NODE + '/node_modules/@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs'), path = require('path');
const lines = fs.readFileSync(0, 'utf8').trim().split('\\n').map(line => line.split('\\t'));
const compiler = NodeCompiler.create({ workspace: path.dirname(lines[0][0]), fontArgs: [{ fontPaths: [process.argv[1]] }] });
for (const [source, made, name] of lines) {
  const result = compiler.compile({ mainFilePath: source, inputs: { name } });
  if (!result.result) { result.printDiagnostics(); process.exit(1); }
  fs.writeFileSync(made, compiler.pdf(result.result, { pdfTags: false }));
  compiler.evictCache(10);
}
"""


class Formatter:
    """name; source(who, times) gives the text of a document, suffix that file's name's end."""

    def __init__(self, name, suffix, source):
        self.name, self.suffix, self.source = name, suffix, source

    def one(self, source, made):
        """(command, standard input) that makes one document in a process of its own."""
        return self.many([(source, made)])

    def batch(self, pairs, names):
        """The same for many that differ in a name; or None."""
        return self.many(pairs)


class Pisar(Formatter):
    def __init__(self, program):
        super().__init__("Pisar", ".fo", plan.fo)
        self.program = program

    def one(self, source, made):
        return [self.program, "format", source, "-o", made, "--quiet"], ""

    def many(self, pairs):
        return [self.program, "format", *(source for source, _ in pairs), "-o", pairs[0][1].parent, "--quiet"], ""


class Fop(Formatter):
    def __init__(self, work):
        super().__init__("Apache FOP", ".fo", plan.fo)
        self.config = fop.config(work, "real")

    def one(self, source, made):
        return ["fop", "-q", "-c", self.config, "-fo", source, "-pdf", made], ""

    def many(self, pairs):
        return fop.command(), "".join(f"{self.config}\t{source}\t{made}\n" for source, made in pairs)


class Lines(Formatter):
    """A program that reads SOURCE, tab, MADE from standard input."""

    def __init__(self, name, suffix, source, command):
        super().__init__(name, suffix, source)
        self.command = command

    def many(self, pairs):
        return self.command, "".join(f"{source}\t{made}\n" for source, made in pairs)


class TypstNode(Lines):
    """What it made of a source it remembers: so the names come from outside."""

    def __init__(self):
        super().__init__("Typst (node)", ".typ", plan.typst, ["node", "-e", TYPST, ROOT / "fonts"])

    def one(self, source, made):
        return self.batch([(source, made)], [plan.name(0)])

    def batch(self, pairs, names):
        lines = (f"{pairs[0][0]}\t{made}\t{name}\n" for (_, made), name in zip(pairs, names))
        return self.command, "".join(lines)


class TypstBinary(Formatter):
    def __init__(self):
        super().__init__("Typst", ".typ", plan.typst)

    def one(self, source, made):
        return ["typst", "compile", "--font-path", ROOT / "fonts", source, made], ""

    def many(self, pairs):
        return None  # has no way to make many in a process


def installed(program, work):
    yield Pisar(program)
    if shutil.which("typst"):
        yield TypstBinary()
    elif shutil.which("node") and os.environ.get("TYPST_NODE"):
        yield TypstNode()
    python = shutil.which("python3", path="/usr/bin")
    if python and subprocess.run([python, "-c", "import weasyprint"], capture_output=True).returncode == 0:
        yield Lines("WeasyPrint", ".html", plan.html, [python, "-c", WEASYPRINT])
    if fop.installed():
        yield Fop(work)
