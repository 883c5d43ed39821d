"""Finds tables among the strokes of a page: cells are the rectangles that strokes enclose. Knows nothing of text."""

from dataclasses import dataclass, field

NEAR = 1.2  # points: lines of neighbouring cells that are meant to be one


@dataclass(eq=False)
class Cell:
    x0: float
    y0: float
    x1: float
    y1: float
    lines: list = field(default_factory=list)

    @property
    def text(self):
        return " ".join(line.text for line in self.lines).strip()

    @property
    def height(self):
        return self.y1 - self.y0

    @property
    def width(self):
        return self.x1 - self.x0

    def holds(self, x, y):
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@dataclass(eq=False)
class Row:
    """A band between two neighbouring levels; cells of several rows are in each."""

    y0: float
    y1: float
    cells: list

    @property
    def height(self):
        return self.y1 - self.y0

    @property
    def begins(self):
        """The cells that begin in this row."""
        return [c for c in self.cells if c.y0 > self.y0 - NEAR]


@dataclass(eq=False)
class Table:
    page: object
    cells: list
    rows: list
    columns: list  # x of every plumb line

    @property
    def top(self):
        return self.rows[0].y0

    @property
    def bottom(self):
        return self.rows[-1].y1

    @property
    def left(self):
        return self.columns[0]

    @property
    def right(self):
        return self.columns[-1]


def tables(page):
    """Those of two cells or more, from the top of the page."""
    found = [_table(page, group) for group in _touching(page.strokes)]
    return sorted((t for t in found if t), key=lambda t: t.top)


def _touching(strokes):
    """Groups of strokes that hang together."""
    boxes = [(s.x0 - NEAR, min(s.y0, s.y1) - NEAR, s.x1 + NEAR, max(s.y0, s.y1) + NEAR) for s in strokes]
    order = sorted(range(len(strokes)), key=lambda i: boxes[i][1])
    parent = list(range(len(strokes)))

    def root(i):
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    active = []
    for i in order:
        x0, y0, x1, _ = boxes[i]
        active = [j for j in active if boxes[j][3] >= y0]
        for j in active:
            if boxes[j][0] <= x1 and boxes[j][2] >= x0:
                parent[root(i)] = root(j)
        active.append(i)
    groups = {}
    for i in order:
        groups.setdefault(root(i), []).append(strokes[i])
    return groups.values()


def _merged(values):
    """Sorted, those nearer than NEAR taken for one."""
    found = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def _table(page, strokes):
    level = [s for s in strokes if s.level]
    plumb = [s for s in strokes if s.plumb]
    xs, ys = _merged(s.x0 for s in plumb), _merged(s.y0 for s in level)
    if len(xs) < 2 or len(ys) < 2:
        return None
    cells = _cells(xs, ys, level, plumb)
    if len(cells) < 2:
        return None
    rows = [Row(a, b, [c for c in cells if c.y0 < b - NEAR and c.y1 > a + NEAR]) for a, b in zip(ys, ys[1:])]
    return Table(page, cells, rows, xs)


def _cells(xs, ys, level, plumb):
    """Boxes of the finest grid, joined where no stroke stands between them."""
    wide, high = len(xs) - 1, len(ys) - 1
    owner = {(i, j): (i, j) for i in range(wide) for j in range(high)}

    def root(box):
        while owner[box] != box:
            box = owner[box]
        return box

    walls = [(s.x0, min(s.y0, s.y1), max(s.y0, s.y1)) for s in plumb]
    floors = [(s.y0, s.x0, s.x1) for s in level]
    for i, j in list(owner):
        middle_x, middle_y = (xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2
        if i + 1 < wide and not _between(walls, xs[i + 1], middle_y):
            owner[root((i + 1, j))] = root((i, j))
        if j + 1 < high and not _between(floors, ys[j + 1], middle_x):
            owner[root((i, j + 1))] = root((i, j))
    groups = {}
    for i, j in owner:
        groups.setdefault(root((i, j)), []).append((i, j))
    return [_cell(boxes, xs, ys) for boxes in groups.values()]


def _between(strokes, at, across):
    return any(abs(place - at) <= NEAR and low <= across <= high for place, low, high in strokes)


def _cell(boxes, xs, ys):
    columns, rows = [i for i, _ in boxes], [j for _, j in boxes]
    return Cell(xs[min(columns)], ys[min(rows)], xs[max(columns) + 1], ys[max(rows) + 1])
