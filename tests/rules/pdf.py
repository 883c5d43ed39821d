"""Reads a PDF through qpdf: per page the text runs with face, size and colour, the strokes, filled rectangles, pictures.

Lengths are points, y counts from the top of the page. Knows nothing of papers and of rules. Reads what Pisar and its
peers write: fonts with a ToUnicode map, no encryption, no forms inside forms.
"""

import base64
import json
import re
import subprocess
from dataclasses import dataclass, field

MM = 72 / 25.4


@dataclass
class Run:
    """Glyphs shown by one operator."""

    x: float
    y: float  # of the baseline
    size: float
    font: str  # without the tag of the subset
    colour: tuple
    text: str
    edges: list  # x of the left edge of each character, and the right edge of the last
    upright: bool = True  # reads from left to right

    @property
    def right(self):
        return self.edges[-1]


@dataclass
class Stroke:
    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: tuple

    @property
    def level(self):
        return abs(self.y1 - self.y0) < 0.01

    @property
    def plumb(self):
        return abs(self.x1 - self.x0) < 0.01


@dataclass
class Page:
    number: int
    width: float
    height: float
    runs: list = field(default_factory=list)
    strokes: list = field(default_factory=list)
    drawn: list = field(default_factory=list)  # strokes within a clip: of a chart, not of the page
    fills: list = field(default_factory=list)  # (x0, y0, x1, y1, colour)
    images: list = field(default_factory=list)  # (x0, y0, x1, y1)
    links: list = field(default_factory=list)  # number of the page that each leads to; None: nowhere

    @property
    def landscape(self):
        return self.width > self.height


@dataclass
class Font:
    name: str
    embedded: bool
    unicode: dict
    widths: dict
    two_bytes: bool
    default: float = 1000.0


@dataclass
class Document:
    pages: list
    fonts: list
    info: dict
    language: str


def read(path):
    command = ["qpdf", "--json", "--json-stream-data=inline", "--decode-level=all", str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 3):
        raise ValueError(done.stderr.decode(errors="replace").strip())
    return _Reader(json.loads(done.stdout)["qpdf"][1]).document()


class _Reader:
    def __init__(self, objects):
        self.objects = objects
        self.fonts = {}

    def get(self, thing):
        """The object itself, where there is a reference."""
        if isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            found = self.objects.get("obj:" + thing, {})
            return found["value"] if "value" in found else found.get("stream")
        return thing

    def data(self, stream):
        return base64.b64decode(self.get(stream)["data"])

    def document(self):
        trailer = self.objects["trailer"]["value"]
        root = self.get(trailer["/Root"])
        leaves = list(self.leaves(root["/Pages"], {}))
        place = {reference: i for i, (reference, _) in enumerate(leaves, 1)}
        names = self.named(root)
        pages = [self.page(i, leaf, place, names) for i, (_, leaf) in enumerate(leaves, 1)]
        info = {k[1:]: _string(v) for k, v in self.get(trailer.get("/Info", {})).items()}
        return Document(pages, list(self.fonts.values()), info, _string(root.get("/Lang", "")))

    def leaves(self, reference, inherited):
        node = inherited | self.get(reference)
        if "/Kids" not in node:
            yield reference, node
            return
        kept = {k: node[k] for k in ("/Resources", "/MediaBox") if k in node}
        for kid in node["/Kids"]:
            yield from self.leaves(kid, kept)

    def named(self, root):
        tree = self.get(self.get(root.get("/Names", {})).get("/Dests", {}))
        nodes, found = [tree], {}
        while nodes:
            node = nodes.pop()
            flat = node.get("/Names", [])
            found |= dict(zip(map(_string, flat[::2]), map(self.get, flat[1::2])))
            nodes += map(self.get, node.get("/Kids", []))
        return found

    def page(self, number, leaf, place, names):
        x0, y0, x1, y1 = map(float, self.get(leaf["/MediaBox"]))
        page = Page(number, x1 - x0, y1 - y0)
        contents = self.get(leaf["/Contents"])
        streams = contents if isinstance(contents, list) else [leaf["/Contents"]]
        resources = self.get(leaf["/Resources"])
        _Canvas(self, page, resources).draw(b"\n".join(map(self.data, streams)))
        for annotation in map(self.get, self.get(leaf.get("/Annots", []))):
            if "/Dest" in annotation:
                page.links.append(self.target(annotation["/Dest"], place, names))
        return page

    def target(self, destination, place, names):
        destination = self.get(destination)
        if isinstance(destination, str):
            destination = names.get(_string(destination), [None])
        return place.get(destination[0])

    def font(self, reference):
        if reference not in self.fonts:
            self.fonts[reference] = self.load(self.get(reference))
        return self.fonts[reference]

    def load(self, font):
        name = font["/BaseFont"][1:]
        inner = self.get(self.get(font["/DescendantFonts"])[0]) if "/DescendantFonts" in font else font
        descriptor = self.get(inner.get("/FontDescriptor", {}))
        embedded = any(k.startswith("/FontFile") for k in descriptor)
        unicode = _to_unicode(self.data(font["/ToUnicode"]).decode("latin-1")) if "/ToUnicode" in font else {}
        two_bytes = "/DescendantFonts" in font
        if two_bytes:
            widths = _cid_widths(self.get(inner.get("/W", [])))
        else:
            widths = dict(enumerate(map(float, self.get(font.get("/Widths", []))), font.get("/FirstChar", 0)))
        return Font(name, embedded, unicode, widths, two_bytes, float(inner.get("/DW", 1000)))


def _string(value):
    if isinstance(value, str) and value.startswith("b:"):
        return bytes.fromhex(value[2:]).decode("latin-1")
    return value.removeprefix("u:") if isinstance(value, str) else value


def _utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", errors="replace")


def _to_unicode(cmap):
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(high, 16) - int(low, 16) + 1):
                found[int(low, 16) + step] = chr(int(text, 16) + step)
    return found


def _cid_widths(array):
    found, i = {}, 0
    while i < len(array):
        if isinstance(array[i + 1], list):
            found |= {array[i] + step: float(w) for step, w in enumerate(array[i + 1])}
            i += 2
        else:
            found |= dict.fromkeys(range(array[i], array[i + 1] + 1), float(array[i + 2]))
            i += 3
    return found


TOKEN = re.compile(
    rb"\s*(?:(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?P<string>\((?:\\.|[^\\()])*\))|<<(?P<dict>.*?)>>"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>|(?P<name>/[^\s<>\[\]()/]*)|(?P<mark>[\[\]])|(?P<word>[A-Za-z'\"*]+\d?\*?))",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _unescape(match):
    if match[1]:
        return bytes([int(match[1], 8) & 255])
    return ESCAPED.get(match[2], match[2]) if match[2] else b""


def _times(m, n):
    a, b, c, d, e, f = m
    g, h, i, j, k, l = n
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l


@dataclass
class _State:
    matrix: tuple = UNIT
    line: float = 1.0
    stroke: tuple = (0.0,)
    fill: tuple = (0.0,)
    font: Font = None
    size: float = 1.0
    rise: float = 0.0
    spacing: float = 0.0
    clipped: bool = False


class _Canvas:
    """Follows the operators of a page (ISO 32000-1, 8 and 9)."""

    def __init__(self, reader, page, resources):
        self.reader, self.page = reader, page
        self.resources = {k: reader.get(v) for k, v in resources.items()}
        self.state, self.saved = _State(), []
        self.path, self.at = [], (0.0, 0.0)
        self.text = self.start = UNIT
        self.instead = []  # for each marked span: its ActualText, or None

    def draw(self, content):
        operands, arrays = [], []
        for token in TOKEN.finditer(content):
            kind, value = token.lastgroup, token[token.lastgroup]
            if kind == "word":
                action = getattr(self, OPERATORS.get(value, ""), None)
                if action:
                    action(*operands)
                operands = []
            elif value == b"[":
                arrays.append(operands)
                operands = []
            elif value == b"]":
                operands = arrays.pop() + [operands]
            else:
                operands.append(_operand(kind, value))

    def point(self, x, y):
        a, b, c, d, e, f = self.state.matrix
        return a * x + c * y + e, self.page.height - (b * x + d * y + f)

    def save(self):
        self.saved.append(self.state)
        self.state = _State(**vars(self.state))

    def restore(self):
        self.state = self.saved.pop()

    def concat(self, *matrix):
        self.state.matrix = _times(matrix, self.state.matrix)

    def line_width(self, width):
        self.state.line = width

    def fill_colour(self, *colour):
        self.state.fill = colour

    def stroke_colour(self, *colour):
        self.state.stroke = colour

    def move(self, x, y):
        self.at = x, y

    def line_to(self, x, y):
        self.path.append((*self.at, x, y))
        self.at = x, y

    def curve_to(self, *numbers):
        self.line_to(*numbers[-2:])

    def rectangle(self, x, y, w, h):
        self.path += [(x, y, x + w, y), (x + w, y, x + w, y + h), (x + w, y + h, x, y + h), (x, y + h, x, y)]

    def stroke(self):
        for x0, y0, x1, y1 in self.path:
            ends = sorted([self.point(x0, y0), self.point(x1, y1)])
            strokes = self.page.drawn if self.state.clipped else self.page.strokes
            strokes.append(Stroke(*ends[0], *ends[1], self.state.line, self.state.stroke))
        self.path = []

    def fill(self):
        points = [self.point(*p) for s in self.path for p in (s[:2], s[2:])]
        if points:
            xs, ys = zip(*points)
            self.page.fills.append((min(xs), min(ys), max(xs), max(ys), self.state.fill))
        self.path = []

    def fill_and_stroke(self):
        kept = self.path
        self.fill()
        self.path = kept
        self.stroke()

    def clip(self):
        self.state.clipped = True

    def end_path(self):
        self.path = []

    def picture(self, name):
        corners = [self.point(x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        xs, ys = zip(*corners)
        self.page.images.append((min(xs), min(ys), max(xs), max(ys)))

    def begin_text(self):
        self.text = self.start = UNIT

    def set_font(self, name, size):
        self.state.font = self.reader.font(self.resources["/Font"][name])
        self.state.size = size

    def set_rise(self, rise):
        self.state.rise = rise

    def set_spacing(self, spacing):
        self.state.spacing = spacing

    def next_line(self, x, y):
        self.text = self.start = _times((1, 0, 0, 1, x, y), self.start)

    def text_matrix(self, *matrix):
        self.text = self.start = matrix

    def mark(self, _tag, properties=None):
        found = re.search(rb"/ActualText\s*<(\w+)>", properties) if isinstance(properties, bytes) else None
        self.instead.append(_utf16(found[1].decode()).removeprefix("\ufeff") if found else None)

    def end_mark(self):
        if self.instead:
            self.instead.pop()

    def show(self, string):
        self.show_array([string])

    def show_array(self, parts):
        state, font = self.state, self.state.font
        whole = _times(self.text, state.matrix)
        text, edges, pen = [], [], 0.0
        for part in parts:
            if isinstance(part, float):
                pen -= part * state.size / 1000
                continue
            step = 2 if font.two_bytes else 1
            for i in range(0, len(part), step):
                code = int.from_bytes(part[i : i + step], "big")
                shown = self.character(font.unicode.get(code, "\ufffd"))
                width = font.widths.get(code, font.default) * state.size / 1000 + state.spacing
                text.append(shown)
                edges += [pen + width * k / max(len(shown), 1) for k in range(len(shown))]
                pen += width
        edges.append(pen)
        scale, turn = whole[0], whole[1]
        x, y = whole[4] + whole[2] * state.rise, self.page.height - (whole[5] + whole[3] * state.rise)
        run = Run(x, y, state.size, re.sub(r"^[A-Z]{6}\+", "", font.name), state.fill, "".join(text), [], turn == 0)
        run.edges = [x + edge * scale for edge in edges]
        if run.text:
            self.page.runs.append(run)
        self.text = _times((1, 0, 0, 1, pen, 0), self.text)

    def character(self, shown):
        """Within a span with a text of its own, that text, once."""
        if not self.instead or self.instead[-1] is None:
            return shown
        text, self.instead[-1] = self.instead[-1], ""
        return text


def _operand(kind, value):
    if kind == "number":
        return float(value)
    if kind == "string":
        return ESCAPE.sub(_unescape, value[1:-1])
    if kind == "hex":
        return bytes.fromhex(value.decode())
    return value.decode() if kind == "name" else value


OPERATORS = {
    b"q": "save", b"Q": "restore", b"cm": "concat", b"w": "line_width",
    b"g": "fill_colour", b"rg": "fill_colour", b"k": "fill_colour",
    b"G": "stroke_colour", b"RG": "stroke_colour", b"K": "stroke_colour",
    b"m": "move", b"l": "line_to", b"c": "curve_to", b"v": "curve_to", b"y": "curve_to", b"re": "rectangle",
    b"S": "stroke", b"s": "stroke", b"f": "fill", b"F": "fill", b"f*": "fill",
    b"B": "fill_and_stroke", b"B*": "fill_and_stroke", b"b": "fill_and_stroke", b"n": "end_path", b"Do": "picture",
    b"W": "clip", b"W*": "clip",
    b"BT": "begin_text", b"Tf": "set_font", b"Ts": "set_rise", b"Tc": "set_spacing",
    b"Td": "next_line", b"Tm": "text_matrix", b"Tj": "show", b"TJ": "show_array",
    b"BDC": "mark", b"BMC": "mark", b"EMC": "end_mark",
}  # fmt: skip
