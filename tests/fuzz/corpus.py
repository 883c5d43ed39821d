"""What fuzzing starts from: our own cases, cut down to the inputs of a target, and words for its dictionary."""

import re
import struct
import sys
import zlib
from itertools import product
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from harness.layout import fo_root  # noqa: E402

EVENTS = ROOT / "tests/unit/events.c"
SVG = "{http://www.w3.org/2000/svg}svg"


def layout_cases():
    for path in sorted((ROOT / "tests/layout").rglob("*.xml")):
        yield fo_root(path.read_bytes()).strip()


def fo():
    yield from layout_cases()


def xml():
    yield from layout_cases()
    yield from (text.encode() for text in re.findall(r'check_(?:met|other|refused)\("(<[^"]*)"', EVENTS.read_text()))


def svg():
    for source in layout_cases():
        for drawing in etree.fromstring(source).iter(SVG):
            yield etree.tostring(drawing, encoding="utf-8", with_tail=False)


def expression():
    """Each object of a case with its attributes, a line each."""
    for source in layout_cases():
        lines = []
        for element in etree.fromstring(source).iter("{http://www.w3.org/1999/XSL/Format}*"):
            lines.append(etree.QName(element).localname)
            lines += [f"{name}={value}" for name, value in element.attrib.items() if not name.startswith("{")]
        yield "\n".join(lines).encode()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(bits, color, interlaced, transparent):
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    width, height = 9, 7
    row = b"\0" + bytes((width * channels * bits + 7) // 8)
    extra = {0: bytes(2), 2: bytes(6), 3: b"\x80"}.get(color, b"") if transparent else b""
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, interlaced)),
            chunk(b"pHYs", struct.pack(">IIB", 11811, 11811, 1)),
            chunk(b"PLTE", b"\xff\0\0\0\xff\0") if color == 3 else b"",
            chunk(b"tRNS", extra) if extra else b"",
            chunk(b"IDAT", zlib.compress(row * height * (2 if interlaced else 1))),
            chunk(b"IEND", b""),
        ]
    )


def image():
    depths = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
    for color, depth in depths.items():
        for bits, interlaced, transparent in product(depth, (0, 1), (False, True)):
            yield png(bits, color, interlaced, transparent)


def font():
    yield (ROOT / "tests/fonts/Grid.ttf").read_bytes()


def data():
    """The small dossier as one file, and the program's own catalogue."""
    dossier = etree.parse(str(ROOT / "tests/messages/small/dossier.xml"))
    yield etree.tostring(dossier, encoding="utf-8")
    dossier.xinclude()
    yield etree.tostring(dossier, encoding="utf-8")


def decline():
    for kind, name in (("name", "names"), ("post", "posts")):
        rows = (ROOT / f"tests/declension/{name}.tsv").read_text().splitlines()
        rows = [row.split("\t") for row in rows if row and not row.startswith("#")]
        for start in range(0, len(rows), 20):
            lines = [f"{kind}\t{row[0]}\t{row[1]}\tdat" for row in rows[start : start + 20]]
            yield "\n".join(lines).encode()


def words(target):
    """The dictionary of the target, or none where the mutator knows the words."""
    if target != "expression":
        return []
    found = []
    for name in ("elements", "properties", "values"):
        found += re.findall(r'"(.+)"', (ROOT / f"generator/fo/{name}.def").read_text())
    found += re.findall(r'"([a-z-]+)"', (ROOT / "generator/fo/expr.c").read_text())
    return found
