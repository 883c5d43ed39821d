"""Each kind of chart (templates/common/chart*.xsl), called by a template of a school's own with numbers known here.

The lengths, heights, angles and places in the drawing must be those of the numbers; values, unit, note, source, title and
number are text. Two sets of numbers for each, so that nothing can be right by chance.
"""

import math
import re
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from .base import ROOT, Failure, environment, must

SVG = "{http://www.w3.org/2000/svg}"
PARTS = ["chart", "chart-bars", "chart-shapes", "chart-slopes", "chart-schemes"]

TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:pisar="urn:pisar:template"
    xmlns:d="urn:pisar:data"
    exclude-result-prefixes="pisar d">
  <xsl:import href="common/reports.xsl"/>
  {imports}
  <pisar:document kind="S-9" title="Рисунок" needs="monitoring" audience="never" each="/d:dossier/d:monitoring" file="'s-9'"/>
  <xsl:template match="/"><xsl:call-template name="report-paper"/></xsl:template>
  <xsl:template name="report-blocks">
    <xsl:call-template name="{chart}">
      <xsl:with-param name="title">Название</xsl:with-param>
      {params}
      <xsl:with-param name="lead">Всё показано на рисунке</xsl:with-param>
      <xsl:with-param name="note">n = 12</xsl:with-param>
      <xsl:with-param name="source">журнал куратора</xsl:with-param>
      <xsl:with-param name="data">{data}</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
"""

NUMBERS = [[[12.5, 30], [48, 7.5], [3, 60]], [[80, 41], [20, 66], [55.5, 9]]]  # two series of three categories, twice


def cases(context):
    for place, numbers in enumerate(NUMBERS):
        for chart, check in CHARTS.items():
            name = f"charts/{chart}-{place + 1}"
            yield name, lambda n=name, c=chart, k=check, v=numbers: k(context, n, c, v)


def text_of(value):
    return f"{value:g}".replace(".", ",")


def data_of(numbers, *series):
    named = "".join(f"<series name={quoteattr(name)}{more}/>" for name, more in series)
    rows = "".join(f'<category name="Строка {place}" no="{place}">'
                   + "".join(f'<value text="{text_of(v)}"/>' for v in values) + "</category>"
                   for place, values in enumerate(numbers, 1))
    return named, rows


def draw(context, name, chart, data, unit=True, **more):
    """The svg that the template's own chart draws; what every figure must have is looked at."""
    folder = context.scratch(name)
    (folder / "templates").mkdir()
    imports = "".join(f'<xsl:import href="common/{p}.xsl"/>' for p in PARTS)
    units = '<xsl:with-param name="unit">%</xsl:with-param>' if unit else ""
    params = units + "".join(f'<xsl:with-param name="{k}" select="{v}"/>' for k, v in more.items())
    (folder / "templates/s-9.xsl").write_text(TEMPLATE.format(imports=imports, chart=chart, params=params, data=data))
    (folder / "dossier.xml").write_text((ROOT / "tests/messages/numbers/dossier.xml").read_text())
    out = must([context.program, "render", "S-9", folder / "dossier.xml", "--dump=fo", "-o", "-"],
               env=environment(context.program))
    root = ElementTree.fromstring(out)
    svg = next(root.iter(SVG + "svg"))
    words = re.sub(r"\s", " ", " ".join(root.itertext()))
    order = ["Всё показано на рисунке 1.", "n = 12. Источник: журнал куратора",
             "Рисунок 1 – Название, %" if unit else "Рисунок 1 – Название"]
    places = [re.sub(" +", " ", words).find(part) for part in order]
    expect(places == sorted(places) and min(places) >= 0, f"lead, note and title stand at {places}")
    return svg


def expect(holds, why):
    if not holds:
        raise Failure(why)


def near(is_, want, why):
    expect(len(is_) == len(want) and all(abs(a - b) < 0.002 * max(1, abs(b)) for a, b in zip(is_, want)),
           f"{why}: {[round(v, 2) for v in is_]}, not {[round(v, 2) for v in want]}")


def says(svg, *texts):
    shown = [re.sub(r"\s+", " ", "".join(t.itertext())).strip() for t in svg.iter(SVG + "text")]
    for text in texts:
        expect(text in shown, f"«{text}» is not among {shown}")


def number(element, name):
    return float(element.get(name))


def boxes(svg, **size):
    """Rectangles with an outline, so neither legend nor the white behind a value."""
    return [r for r in svg.iter(SVG + "rect") if r.get("stroke") and all(r.get(k) == v for k, v in size.items())
            and (r.get("width"), r.get("height")) not in (("10", "9"), ("10", "10"))]


def points(path):
    return [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+)\s+(-?[\d.]+)", path.get("d"))]


def bars(context, name, chart, numbers):
    named, rows = data_of(numbers, ("до", ""), ("цель", ' mark="line"'))
    svg = draw(context, name, chart, named + rows, max=100)
    all_ = boxes(svg, height="11")
    scale = number(all_[0], "width") / numbers[0][0]
    near([number(b, "width") for b in all_], [row[0] * scale for row in numbers], "lengths of the bars")
    expect(len({b.get("x") for b in all_}) == 1, "the bars begin at different places")
    marks = [m for m in svg.iter(SVG + "path") if m.get("stroke-width") == "2"][1:]  # the first is the legend's
    start = number(all_[0], "x")
    near([float(re.match(r"M([\d.]+)", m.get("d"))[1]) - start for m in marks], [row[1] * scale for row in numbers],
         "places of the marks")
    says(svg, *(f"{text_of(row[0])} %".replace(" ", " ") for row in numbers), f"цель {text_of(numbers[0][1])} %")


def stacked(context, name, chart, numbers):
    named, rows = data_of(numbers, ("часть", ""), ("остальное", ' tone="hatch"'))
    svg = draw(context, name, chart, named + rows)
    all_ = boxes(svg, height="18")
    flat = [v for row in numbers for v in row]
    scale = number(all_[0], "width") / flat[0]
    near([number(b, "width") for b in all_], [v * scale for v in flat], "lengths of the parts")
    for left, right in zip(all_[::2], all_[1::2]):
        near([number(right, "x")], [number(left, "x") + number(left, "width")], "the parts follow one another")
    says(svg, *(f"{text_of(v)} %" for v in flat))


def columns(context, name, chart, numbers):
    named, rows = data_of(numbers, ("до", ""), ("после", ""))
    svg = draw(context, name, chart, named + rows, axis="'Год'")
    all_ = boxes(svg)
    flat = [v for row in numbers for v in row]
    scale = number(all_[0], "height") / flat[0]
    near([number(b, "height") for b in all_], [v * scale for v in flat], "heights of the columns")
    near([number(b, "y") + number(b, "height") for b in all_], [number(all_[0], "y") + number(all_[0], "height")] * 6,
         "feet of the columns")
    says(svg, "Год", "Строка 1", *(f"{text_of(v)} %" for v in flat))


def pie(context, name, chart, numbers):
    svg = draw(context, name, chart, "".join(data_of([[row[0]] for row in numbers])))
    whole = sum(row[0] for row in numbers)
    shares, turn = [], 0
    for path in svg.iter(SVG + "path"):
        (x, y), (x1, y1) = points(path)[:2]
        x2, y2 = map(float, re.search(r"1 (-?[\d.]+) (-?[\d.]+)z", path.get("d")).groups())
        from_ = math.atan2(x1 - x, y - y1) % math.tau
        near([from_], [turn % math.tau], "where a sector begins")
        sweep = (math.atan2(x2 - x, y - y2) - from_) % math.tau
        turn += sweep
        shares.append(sweep / math.tau)
    near(shares, [row[0] / whole for row in numbers], "shares of the circle")
    says(svg, *(f"Строка {n} – {text_of(row[0])} %" for n, row in enumerate(numbers, 1)))


def radar(context, name, chart, numbers):
    named, rows = data_of(numbers, ("до", ""), ("после", ""))
    svg = draw(context, name, chart, named + rows, max=100)
    lines = [p for p in svg.iter(SVG + "path") if p.get("stroke-linejoin")]
    middle = next(c for c in svg.iter(SVG + "circle"))
    x, y = number(middle, "cx"), number(middle, "cy")
    for place, line in enumerate(lines):
        radii = [math.hypot(px - x, py - y) for px, py in points(line)]
        near(radii, [95 * row[place] / 100 for row in numbers], f"distances of line {place + 1}")
        near([math.atan2(px - x, y - py) % math.tau for px, py in points(line)], [0, math.tau / 3, 2 * math.tau / 3], "angles")
    expect([bool(p.get("stroke-dasharray")) for p in lines] == [True, False], "before is dashed, after is solid")
    says(svg, *(f"Строка {n}: {text_of(a)} → {text_of(b)}" for n, (a, b) in enumerate(numbers, 1)))


def slopes(context, name, chart, numbers):
    named, rows = data_of(numbers, ("до", ""), ("после", ""))
    _, second = data_of([row[::-1] for row in numbers])
    svg = draw(context, name, chart, f'{named}<panel name="Одни">{rows}</panel><panel name="Другие">{second}</panel>')
    lines = [p for p in svg.iter(SVG + "path") if p.get("stroke-width") == "1.2"]
    want = numbers + [row[::-1] for row in numbers]
    ends = [(a[1], b[1]) for a, b in map(points, lines)]
    expect(len(ends) == 6, f"{len(ends)} lines")
    flat, heights = [v for row in want for v in row], [y for pair in ends for y in pair]
    scale = (heights[1] - heights[0]) / (flat[1] - flat[0])
    near(heights, [heights[0] + scale * (v - flat[0]) for v in flat], "heights of the ends, one scale for both panels")
    expect(scale < 0, "more is higher")
    expect([bool(p.get("stroke-dasharray")) for p in lines] == [b < a for a, b in want], "what falls is dashed")
    says(svg, "Одни", "Другие", "1 – Строка 1", "Штриховая линия – снижение.",
         *(f"{text_of(b)} ({n})" for n, (a, b) in enumerate(numbers, 1)), *(text_of(a) for a, b in numbers))


def timeline(context, name, chart, numbers):
    months = [(9, 10), (10, 12), (11, 11)] if numbers is NUMBERS[0] else [(9, 9), (9, 11), (10, 12)]
    data = "".join(f'<category name="Этап {n}" start="2026-{a:02}" end="2026-{b:02}"/>' for n, (a, b) in enumerate(months, 1))
    svg = draw(context, name, chart, data, unit=False)
    all_ = boxes(svg, height="8")
    month = number(all_[0], "width") / (months[0][1] - months[0][0] + 1)
    near([number(b, "width") for b in all_], [(b - a + 1) * month for a, b in months], "lengths of the spans")
    near([number(b, "x") for b in all_], [number(all_[0], "x") + (a - months[0][0]) * month for a, _ in months], "beginnings")
    says(svg, "сен", "Этап 1", "Этап 3")


def stages(context, name, chart, numbers):
    count = 7 if numbers is NUMBERS[0] else 3
    data = "".join(f'<category name="Шаг" note="исполнено {n} из 9"/>' for n in range(1, count + 1))
    svg = draw(context, name, chart, data, unit=False)
    expect(len(boxes(svg)) == count, "a box for each")
    expect(len([p for p in svg.iter(SVG + "path") if not p.get("stroke")]) == count - 1, "an arrow between each two")
    says(svg, *(f"{n}. Шаг" for n in range(1, count + 1)), f"исполнено {count} из 9")


def pyramid(context, name, chart, numbers):
    count = 4 if numbers is NUMBERS[0] else 5
    data = "".join(f'<category name="Уровень {n}" note="вопрос {n}"/>' for n in range(count, 0, -1))
    svg = draw(context, name, chart, data, unit=False)
    levels = [p.get("d") for p in svg.iter(SVG + "path") if p.get("fill")]
    widths = [float(re.search(r"h(-?[\d.]+)L", d)[1]) for d in levels]
    expect(len(widths) == count and widths == sorted(widths), f"the lower, the wider: {widths}")
    says(svg, f"Уровень {count}", "вопрос 1")


CHARTS = {"chart-bars": bars, "chart-stacked": stacked, "chart-columns": columns, "chart-pie": pie, "chart-radar": radar,
          "chart-slopes": slopes, "chart-timeline": timeline, "chart-stages": stages, "chart-pyramid": pyramid}
