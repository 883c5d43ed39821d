"""Random FO documents: pages, columns, blocks, lists, tables, notes and keeps in any mixture, and each word only once."""

import random
import re

NS = 'xmlns:fo="http://www.w3.org/1999/XSL/Format"'


def tag(name, *attributes):
    """A start tag; of an attribute given twice the first counts."""
    kept = {}
    for match in re.finditer(r'([-.\w]+)="([^"]*)"', " ".join(attributes)):
        kept.setdefault(match[1], match[0])
    return f"<fo:{' '.join([name, *kept.values()])}>"


class Maker:
    """Makes one document; words: how many there are in it, w1, w2 and so on."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = 0
        self.ids = 0

    def one_of(self, *options):
        return self.random.choice(options)

    def attributes(self, *options):
        """A quarter of them."""
        return " ".join(option for option in options if self.random.random() < 0.25)

    def word(self):
        self.words += 1
        return f"w{self.words}"

    def text(self, most=20):
        return " ".join(self.word() for _ in range(self.random.randint(1, most)))

    def space(self, side):
        best = self.one_of(0, 3, 8)
        least, most = self.one_of(0, best), best + self.one_of(0, 2, 10, 60)
        kept = self.one_of("", "", f' {side}.conditionality="retain"')
        return f'{side}.minimum="{least}pt" {side}.optimum="{best}pt" {side}.maximum="{most}pt"{kept}'

    def breaks(self):
        return self.attributes(
            self.space("space-before"), self.space("space-after"),
            'keep-together.within-column="always"', 'keep-with-next.within-page="always"', 'keep-with-next="3"',
            'orphans="3" widows="3"', 'padding="2pt" border="1pt solid black"',
            self.one_of('break-before="page"', 'break-after="column"', 'break-before="even-page"', ""))

    def inline(self, depth):
        kind = self.one_of("plain", "plain", "inline", "note", "leader", "link", "number", "container", "block")
        if kind == "inline":
            look = self.attributes('font-weight="bold"', 'baseline-shift="super"', 'font-size="14pt"',
                                   'border="1pt solid black"', 'letter-spacing="1pt"', 'keep-together.within-line="always"')
            return tag("inline", look) + f"{self.text(6)}</fo:inline>"
        if kind == "note" and depth < 9:
            return (f"<fo:footnote><fo:inline>*</fo:inline><fo:footnote-body>"
                    f"{self.block(9)}</fo:footnote-body></fo:footnote>")
        if kind == "leader":
            return f'<fo:leader leader-pattern="{self.one_of("dots", "rule", "space")}" leader-length="{self.one_of("20pt", "100%")}"/>'
        if kind == "link":
            return f'<fo:basic-link external-destination="url(a)">{self.text(4)}</fo:basic-link>'
        if kind == "number" and self.ids > 0:
            return f'<fo:page-number-citation ref-id="i{self.random.randint(1, self.ids)}"/>'
        if kind == "container" and depth < 9:
            return f'<fo:inline-container width="60pt"><fo:block>{self.text(5)}</fo:block></fo:inline-container>'
        if kind == "block" and depth < 9:
            return f"<fo:block>{self.text(5)}</fo:block>"
        return self.text(6)

    def runs(self, depth):
        return " ".join(self.inline(depth) for _ in range(self.random.randint(1, 4)))

    def paragraph(self, depth):
        self.ids += 1
        look = self.attributes('text-align="justify"', 'text-align="center"', 'start-indent="10pt"', 'text-indent="8pt"',
                               'hyphenate="true"', 'linefeed-treatment="preserve"', 'line-height="20pt"')
        return tag("block", f'id="i{self.ids}"', self.breaks(), look) + f"{self.runs(depth)}</fo:block>"

    def blocks(self, depth, most=3):
        return "".join(self.block(depth) for _ in range(self.random.randint(1, most)))

    def list_block(self, depth):
        items = "".join(
            tag("list-item", self.breaks()) + f'<fo:list-item-label end-indent="label-end()"><fo:block>{self.word()}</fo:block>'
            f'</fo:list-item-label><fo:list-item-body start-indent="body-start()">{self.blocks(depth + 1)}</fo:list-item-body>'
            "</fo:list-item>" for _ in range(self.random.randint(1, 4)))
        return tag("list-block", self.breaks()) + f"{items}</fo:list-block>"

    def cell(self, depth, spans=""):
        look = self.attributes('padding="3pt"', 'border="1pt solid black"', 'display-align="center"', 'display-align="after"')
        return tag("table-cell", spans, look) + f"{self.blocks(depth + 1, 2)}</fo:table-cell>"

    def row(self, depth):
        shape = self.one_of("two", "two", "wide", "tall")
        keep = self.attributes('keep-together.within-page="always"', 'keep-with-next="always"', 'height="30pt"')
        start = f"<fo:table-row {keep}>"
        if shape == "wide":
            wide = self.cell(depth, 'number-columns-spanned="2"')
            return f"{start}{wide}</fo:table-row>"
        if shape == "tall":
            tall = self.cell(depth, 'number-rows-spanned="2"')
            return f"{start}{tall}{self.cell(depth)}</fo:table-row><fo:table-row>{self.cell(depth)}</fo:table-row>"
        return f"{start}{self.cell(depth)}{self.cell(depth)}</fo:table-row>"

    def table(self, depth):
        rows = "".join(self.row(depth) for _ in range(self.random.randint(1, 6)))
        header = '<fo:table-header><fo:table-row><fo:table-cell number-columns-spanned="2"><fo:block>Шапка</fo:block></fo:table-cell></fo:table-row></fo:table-header>'
        look = self.attributes('border-collapse="separate" border-spacing="2pt"', 'table-omit-header-at-break="true"', 'border="1pt solid black"')
        columns = '<fo:table-column column-width="40%"/><fo:table-column column-width="60%"/>'
        start = tag("table", 'width="100%" table-layout="fixed"', self.breaks(), look)
        return f'{start}{columns}{self.one_of("", header)}<fo:table-body>{rows}</fo:table-body></fo:table>'

    def container(self, depth):
        look = self.one_of("", "", 'reference-orientation="90" inline-progression-dimension="80pt"', 'height="60pt"',
                           'absolute-position="absolute" top="10pt" left="10pt" width="60pt" height="30pt"')
        return tag("block-container", look, self.space("space-before")) + f"{self.blocks(9, 2)}</fo:block-container>"

    def block(self, depth=0):
        if depth > 2:
            return self.paragraph(depth)
        kind = self.random.random()
        if kind < 0.55:
            return self.paragraph(depth)
        if kind < 0.65:
            return tag("block", self.breaks()) + f"{self.blocks(depth + 1, 4)}</fo:block>"
        if kind < 0.78:
            return self.list_block(depth)
        if kind < 0.94:
            return self.table(depth)
        return self.container(depth)

    def masters(self):
        wide = self.one_of(220, 300)
        pages = "".join(
            f'<fo:simple-page-master master-name="{name}" page-width="{wide if self.random.random() < 0.9 else wide + 40}pt" '
            f'page-height="{self.one_of(116, 200, 300)}pt"><fo:region-body column-count="{self.one_of(1, 1, 1, 2)}" '
            f'column-gap="4pt"/></fo:simple-page-master>' for name in "abcd")
        places = self.one_of([("a", "first"), ("b", "rest"), ("c", "last")], [("a", "first"), ("b", "any")], [("c", "last"), ("a", "any")],
                             [("a", "any")])
        choice = "".join(f'<fo:conditional-page-master-reference master-reference="{m}" page-position="{p}"/>' for m, p in places)
        return (f'{pages}<fo:page-sequence-master master-name="s"><fo:repeatable-page-master-alternatives>{choice}'
                '<fo:conditional-page-master-reference master-reference="d"/></fo:repeatable-page-master-alternatives></fo:page-sequence-master>')

    def document(self):
        spans = '<fo:block span="all">'
        kids = "".join(f"{spans}{self.block()}</fo:block>" if self.random.random() < 0.1 else self.block()
                       for _ in range(self.random.randint(2, 10)))
        return (f'<fo:root {NS} font-size="10pt" line-height="12pt" language="ru"><fo:layout-master-set>{self.masters()}</fo:layout-master-set>'
                f'<fo:page-sequence master-reference="s"><fo:flow flow-name="xsl-region-body">{kids}</fo:flow></fo:page-sequence></fo:root>')
