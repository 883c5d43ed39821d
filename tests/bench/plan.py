"""One plan for all formatters: a table of plan.toml's rows, once or many times over, as XSL-FO, HTML and Typst.

The three say the same in their own words, as a user of each would: same faces, sizes, margins, columns, rules and notes.
"""

import re
import tomllib
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEXT = tomllib.loads((HERE / "plan.toml").read_text())
COLUMNS = [12, 48, 20, 46, 23, 21]  # mm
ROWS = sum(len(section["rows"]) for section in TEXT["section"])


def name(i):
    """The ith of a thousand names, all different."""
    surnames, names, patronymics = TEXT["surnames"], TEXT["names"], TEXT["patronymics"]
    return f"{surnames[i % 20]} {names[i // 20 % 10]} {patronymics[(i * 3 + i // 20) % 5]}"


def body(times):
    """(title, rows) of each section."""
    number = 0
    for _ in range(times):
        for section in TEXT["section"]:
            number += 1
            rows = [[f"{number % 9 + 1}.{i}.", *row] for i, row in enumerate(section["rows"], 1)]
            yield f"Раздел {number}. {section['title']}", rows


def fo(who, times=1):
    cell = 'border="0.5pt solid black" padding="0.8mm 1.2mm"'
    fill = '<fo:leader leader-pattern="rule" rule-thickness="0.5pt" leader-length.minimum="0pt" leader-length.optimum="12pt" leader-length.maximum="100%"/>'
    bold1, plain1, bold2, plain2 = map(escape, TEXT["intro"])
    o = ["""<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Liberation Serif" font-size="12pt" line-height="14pt" language="ru" hyphenate="false">
<fo:layout-master-set>
<fo:simple-page-master master-name="first" page-width="210mm" page-height="297mm">
<fo:region-body margin="20mm 10mm 20mm 30mm"/><fo:region-before region-name="head-first" extent="20mm"/>
</fo:simple-page-master>
<fo:simple-page-master master-name="rest" page-width="210mm" page-height="297mm">
<fo:region-body margin="20mm 10mm 20mm 30mm"/><fo:region-before region-name="head-rest" extent="20mm" display-align="center"/>
</fo:simple-page-master>
<fo:page-sequence-master master-name="plan"><fo:repeatable-page-master-alternatives>
<fo:conditional-page-master-reference page-position="first" master-reference="first"/>
<fo:conditional-page-master-reference page-position="any" master-reference="rest"/>
</fo:repeatable-page-master-alternatives></fo:page-sequence-master>
</fo:layout-master-set>
<fo:page-sequence master-reference="plan">
<fo:static-content flow-name="xsl-footnote-separator"><fo:block line-height="4pt" space-before="4pt"><fo:leader leader-pattern="rule" leader-length="50mm" rule-thickness="0.5pt"/></fo:block></fo:static-content>
<fo:static-content flow-name="head-rest"><fo:block text-align="center" margin-left="30mm" margin-right="10mm"><fo:page-number/></fo:block></fo:static-content>
<fo:flow flow-name="xsl-region-body">"""]
    o.append('<fo:block text-align="center" font-weight="bold" font-size="14pt" line-height="16pt" space-after="12pt">')
    o += [f"<fo:block>{escape(line)}</fo:block>" for line in TEXT["title"]]
    o.append(f'</fo:block>\n<fo:block text-align="justify" space-after="6pt"><fo:inline font-weight="bold">{bold1}</fo:inline>{plain1}'
             f'<fo:inline font-weight="bold">{bold2}</fo:inline>{plain2}</fo:block>')
    for label in fills(who):
        o.append(f'<fo:block text-align-last="justify" space-before="6pt">{escape(label)} {fill}</fo:block>')
    o.append('<fo:table table-layout="fixed" width="170mm" border-collapse="collapse" font-size="10pt" line-height="12pt" space-before="12pt">')
    o += [f'<fo:table-column column-width="{width}mm"/>' for width in COLUMNS]
    o.append('<fo:table-header><fo:table-row keep-together.within-page="always" text-align="center">')
    for i, title in enumerate(TEXT["head"]):
        mark = {3: 1, 4: 2}.get(i)
        mark = f'<fo:inline font-size="6.5pt" baseline-shift="super" line-height="6.5pt">{mark}</fo:inline>' if mark else ""
        o.append(f"<fo:table-cell {cell}><fo:block>{escape(title)}{mark}</fo:block></fo:table-cell>")
    o.append("</fo:table-row></fo:table-header>\n<fo:table-body>")
    # FOP prints a note of a repeated header on every page: so they hang on the first row
    notes = "".join(
        '<fo:footnote><fo:inline/><fo:footnote-body><fo:block font-size="10pt" line-height="11.5pt" text-align="justify" font-weight="normal">'
        f'<fo:inline font-size="6.5pt" baseline-shift="super">{i}</fo:inline> {escape(note)}</fo:block></fo:footnote-body></fo:footnote>'
        for i, note in enumerate(TEXT["notes"], 1))
    for title, rows in body(times):
        o.append(f'<fo:table-row keep-together.within-page="always" keep-with-next.within-page="always"><fo:table-cell number-columns-spanned="6" {cell}>'
                 f'<fo:block font-weight="bold" text-align="center">{escape(title)}{notes}</fo:block></fo:table-cell></fo:table-row>')
        notes = ""
        for row in rows:
            cells = "".join(f"<fo:table-cell {cell}><fo:block>{escape(text)}</fo:block></fo:table-cell>" for text in row)
            o.append(f'<fo:table-row keep-together.within-page="always">{cells}</fo:table-row>')
    signs = "<fo:table-cell><fo:block/></fo:table-cell>".join(
        f'<fo:table-cell><fo:block text-align-last="justify">{escape(sign)} {fill}</fo:block></fo:table-cell>' for sign in TEXT["sign"])
    o.append(f"""</fo:table-body></fo:table>
<fo:table table-layout="fixed" width="170mm" space-before="24pt" keep-together.within-page="always">
<fo:table-column column-width="78mm"/><fo:table-column column-width="14mm"/><fo:table-column column-width="78mm"/>
<fo:table-body><fo:table-row>{signs}</fo:table-row></fo:table-body></fo:table>
</fo:flow></fo:page-sequence></fo:root>""")
    return "\n".join(o)


def html(who, times=1):
    bold1, plain1, bold2, plain2 = map(escape, TEXT["intro"])
    o = [f"""<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>{escape(" ".join(TEXT["title"]))}</title><style>
@page {{ size: A4; margin: 20mm 10mm 20mm 30mm; @top-center {{ content: counter(page); font: 12pt "Liberation Serif" }}
	@footnote {{ border-top: 0.5pt solid black; padding-top: 4pt }} }}
@page :first {{ @top-center {{ content: none }} }}
html {{ font: 12pt/14pt "Liberation Serif"; hyphens: none }} body {{ margin: 0 }}
h1 {{ font-size: 14pt; line-height: 16pt; text-align: center; margin: 0 0 12pt }} p {{ margin: 0 0 6pt; text-align: justify }}
.fill {{ display: flex; margin: 6pt 0 0 }} .fill i {{ display: block; flex: 1 1 10mm; height: 11pt; border-bottom: 0.5pt solid black; margin-left: 3pt }}
.plan {{ border-collapse: collapse; table-layout: fixed; width: 170mm; margin-top: 12pt; font-size: 10pt; line-height: 12pt }}
.plan td, .plan th {{ border: 0.5pt solid black; padding: 0.8mm 1.2mm; vertical-align: top; font-weight: normal; text-align: left }}
.plan th, .plan .sec td {{ text-align: center }} .plan .sec td {{ font-weight: bold }}
.plan tr {{ break-inside: avoid }} .plan tr.sec {{ break-after: avoid }}
.fn {{ float: footnote; font-size: 10pt; line-height: 11.5pt; text-align: justify }}
::footnote-call, ::footnote-marker {{ content: counter(footnote); font-size: 6.5pt; vertical-align: super; line-height: 1 }}
.sign {{ width: 100%; margin-top: 24pt; break-inside: avoid }} .sign td {{ width: 78mm }}
</style></head><body><h1>{"<br>".join(map(escape, TEXT["title"]))}</h1>
<p><b>{bold1}</b>{plain1}<b>{bold2}</b>{plain2}</p>"""]
    o += [f'<div class="fill">{escape(label)}<i></i></div>' for label in fills(who)]
    o.append('<table class="plan"><colgroup>' + "".join(f'<col style="width:{width}mm">' for width in COLUMNS) + "</colgroup><thead><tr>")
    for i, title in enumerate(TEXT["head"]):
        note = {3: 0, 4: 1}.get(i)
        note = "" if note is None else f'<span class="fn">{escape(TEXT["notes"][note])}</span>'
        o.append(f"<th>{escape(title)}{note}</th>")
    o.append("</tr></thead><tbody>")
    for title, rows in body(times):
        o.append(f'<tr class="sec"><td colspan="6">{escape(title)}</td></tr>')
        o += ["<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows]
    signs = "".join(f'<td><div class="fill">{escape(sign)}<i></i></div></td>' for sign in TEXT["sign"])
    o.append(f'</tbody></table><table class="sign"><tr>{signs}</tr></table></body></html>')
    return "\n".join(o)


def typst(who, times=1):
    def text(s):
        return re.sub(r"([\\#*_`$<>@~\[\]/=])", r"\\\1", s)

    bold1, plain1, bold2, plain2 = map(text, TEXT["intro"])
    o = [f"""#set page(paper: "a4", margin: (left: 30mm, right: 10mm, top: 20mm, bottom: 20mm), header-ascent: 0pt,
  header: context {{ if counter(page).get().first() > 1 {{ align(center + horizon, counter(page).display()) }} }})
#set text(font: "Liberation Serif", size: 12pt, lang: "ru", hyphenate: false, top-edge: 10.7pt, bottom-edge: -3.3pt)
#set par(leading: 0pt, spacing: 0pt, justify: true)
#set footnote.entry(gap: 0pt, clearance: 6pt, indent: 0pt)
#show footnote.entry: set text(size: 10pt, top-edge: 8.9pt, bottom-edge: -2.6pt)
#let fill = box(width: 1fr, line(length: 100%, stroke: 0.5pt))
#let note(body) = box(width: 0pt, height: 0pt, clip: true, footnote(body))
#let name = sys.inputs.at("name", default: "{who}")
#align(center, text(size: 14pt, weight: "bold", top-edge: 12.2pt, bottom-edge: -3.8pt)[{" #linebreak() ".join(map(text, TEXT["title"]))}])
#v(12pt)
*{bold1}*{plain1}*{bold2}*{plain2}
#v(12pt)"""]
    for i, label in enumerate(TEXT["fill"]):
        o.append(f"{text(label)} {'#name ' if i == 0 else ''}#fill\n#v(6pt)")
    o.append("#[\n#set text(size: 10pt, top-edge: 9.1pt, bottom-edge: -2.9pt)\n#set par(justify: false)\n#show table.cell: set block(breakable: false)")
    o.append(f"#table(columns: ({', '.join(f'{w}mm' for w in COLUMNS)}), stroke: 0.5pt, inset: (x: 1.2mm, y: 0.8mm), align: left + top,")
    heads = [f"table.cell(align: center)[{text(t)}{ {3: '#super[1]', 4: '#super[2]'}.get(i, '') }]" for i, t in enumerate(TEXT["head"])]
    o.append(f"table.header({', '.join(heads)}),")
    # with the notes in the header they are printed again on every page, and numbered on
    notes = "".join(f"#note[{text(note)}]" for note in TEXT["notes"])
    for title, rows in body(times):
        o.append(f"table.cell(colspan: 6, align: center, breakable: false)[*{text(title)}*{notes}],")
        notes = ""
        o += [", ".join(f"table.cell(breakable: false)[{text(cell)}]" if cell else "[]" for cell in row) + "," for row in rows]
    signs = ", ".join(f"[{text(sign)} #fill]" for sign in TEXT["sign"])
    o.append(f")\n]\n#v(24pt)\n#block(breakable: false, grid(columns: (78mm, 78mm), column-gutter: 14mm, {signs}))")
    return "\n".join(o)


def fills(who):
    first, *others = TEXT["fill"]
    return [f"{first} {who}", *others]
