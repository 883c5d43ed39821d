#!/usr/bin/python3
"""Makes Grid.ttf, the face of the layout tests: every glyph is half an em wide.

1000 units to the em, ascender 800, descender -200, no kerning: at 10 pt a
character is 5 pt wide, a line 10 pt high. Needs python3-fonttools; the result
is kept in the repository, so only who changes the face needs this script.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

WIDTH = 500
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x400, 0x460), 0x490, 0x491,
    *range(0x2010, 0x2016),             # dashes
    *range(0x2018, 0x201F),             # quotes
    0x2020, 0x2021, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033,
    0x2039, 0x203A, 0x2070, 0x2074, 0x20BD, 0x2116, 0x2122,
    *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25A1, 0x2610, 0x2611, 0x2713,
]
EMPTY = {0x20, 0xA0, 0xAD, 0x202F}


def box():
    pen = TTGlyphPen(None)
    for i, point in enumerate([(50, 0), (50, 700), (450, 700), (450, 0)]):
        (pen.lineTo if i else pen.moveTo)(point)
    pen.closePath()
    return pen.glyph()


def main():
    cmap = {c: f"uni{c:04X}" for c in CHARACTERS}
    names = [".notdef", *cmap.values()]
    empty = {cmap[c] for c in EMPTY}
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap(cmap)
    font.setupGlyf({n: TTGlyphPen(None).glyph() if n in empty else box() for n in names})
    font.setupHorizontalMetrics({n: (WIDTH, 0 if n in empty else 50) for n in names})
    font.setupHorizontalHeader(ascent=800, descent=-200, lineGap=0)
    font.setupNameTable({"familyName": "Grid", "styleName": "Regular",
                         "psName": "Grid", "fullName": "Grid"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200, sTypoLineGap=0,
                  usWinAscent=800, usWinDescent=200, sxHeight=500, sCapHeight=700,
                  ySubscriptYOffset=200, ySuperscriptYOffset=400,
                  yStrikeoutPosition=275, yStrikeoutSize=50, usWeightClass=400)
    font.setupPost(underlinePosition=-75, underlineThickness=50)
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    font.save(Path(__file__).with_name("Grid.ttf"))


if __name__ == "__main__":
    main()
