"""Cases whose input is too big, or whose surroundings are too odd, to lie in tests/messages/.

A case is a function of the context and an empty folder; its first line says what must hold.
"""

import os
import random
import re
import shutil
import struct
import zlib

from harness.base import ROOT, Failure, Skip, compare_messages, environment, first_lines, run

CASES = []

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Liberation Serif">
  <fo:layout-master-set>
    <fo:simple-page-master master-name="p" page-width="210mm" page-height="297mm"><fo:region-body/></fo:simple-page-master>
  </fo:layout-master-set>
  <fo:page-sequence master-reference="p">
    <fo:flow flow-name="xsl-region-body"><fo:block>Приказ</fo:block></fo:flow>
  </fo:page-sequence>
</fo:root>
"""


TEMPLATE = """<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:pisar:data"
  xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:t="urn:pisar:template" exclude-result-prefixes="t d">
<t:document kind="X-1" title="Проба" needs="people" each="/*" file="concat('x', @id)"/>
<xsl:template match="/"><fo:root font-family="Liberation Serif"><fo:layout-master-set>
<fo:simple-page-master master-name="p" page-width="210mm" page-height="297mm"><fo:region-body/></fo:simple-page-master>
</fo:layout-master-set><fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body">
<fo:block>{content}</fo:block></fo:flow></fo:page-sequence></fo:root></xsl:template>
</xsl:stylesheet>
"""


def case(function):
    CASES.append(function)
    return function


def shell(context, folder, script):
    """Run a script of sh in the folder; pisar stands for the program under test."""
    script = f"pisar() {{ '{context.program}' \"$@\" --lang=en; }}\n{script}"
    return run(["sh", "-c", script], cwd=folder, env=environment(context.program))


def expect(result, status, *codes):
    if result.status != status:
        raise Failure(f"ended with {result.status}, not {status}: {first_lines(result.err)}")
    compare_messages([{"code": code} for code in codes], result.err)


def page_and_old_file(folder):
    """in.fo to be formatted, and an out.pdf that must outlive a failure."""
    (folder / "in.fo").write_text(PAGE)
    (folder / "out.pdf").write_text("the old file")


def render_own(folder, template):
    """The small dossier, and a folder t with a template of one's own for it."""
    shutil.copytree(ROOT / "tests/messages/small", folder, dirs_exist_ok=True)
    (folder / "t").mkdir()
    (folder / "t/x.xsl").write_text(template)


def expect_old_file(folder):
    """The target is what it was, and nothing half written lies beside it."""
    if (folder / "out.pdf").read_text() != "the old file":
        raise Failure("the old file was damaged")
    others = sorted(p.name for p in folder.iterdir() if p.name not in ("in.fo", "out.pdf"))
    if others:
        raise Failure(f"left behind: {', '.join(others)}")


@case
def full_disk(context, folder):
    """A disk that is full: status 3, the old file stays whole."""
    work = folder / "work"  # becomes a disk of two pages for the shell and its children
    kept = folder / "kept"
    work.mkdir()
    kept.mkdir()
    page_and_old_file(folder)
    script = f"""
        mount -t tmpfs -o size=8k tmpfs work && cp out.pdf work/ || exit 77
        dd if=/dev/zero of=work/filler bs=1k count=4 2>/dev/null
        cd work
        '{context.program}' format ../in.fo -o out.pdf --lang=en
        status=$?
        rm filler
        cp * .[!.]* ../kept/ 2>/dev/null
        exit $status"""
    private = "-m" if os.getuid() == 0 else "-rm"
    result = run(["unshare", private, "sh", "-c", script], cwd=folder, env=environment(context.program))
    if result.status == 77 or "unshare" in result.err:
        raise Skip("no private mounts here: " + first_lines(result.err))
    expect(result, 3, "P701")
    expect_old_file(kept)


@case
def file_size_limit(context, folder):
    """A write that fails half way (a quota, a limit): status 3, the old file stays whole."""
    page_and_old_file(folder)
    result = shell(context, folder, "trap '' XFSZ; ulimit -f 1; pisar format in.fo -o out.pdf")
    expect(result, 3, "P701")
    expect_old_file(folder)


@case
def read_only_folder(context, folder):
    """A folder that may not be written: status 3, the old file stays whole."""
    page_and_old_file(folder)
    command = [context.program, "format", "in.fo", "-o", "out.pdf", "--lang=en"]
    if os.getuid() == 0:  # root may write anywhere, unless that right is given up
        if not shutil.which("setpriv"):
            raise Skip("setpriv is missing")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    folder.chmod(0o555)
    try:
        result = run(command, cwd=folder, env=environment(context.program))
    finally:
        folder.chmod(0o755)
    expect(result, 3, "P701")
    expect_old_file(folder)


@case
def standard_output_is_full(context, folder):
    """What cannot be printed is not done: status 3."""
    expect(shell(context, folder, "pisar help >/dev/full"), 3, "P701")


@case
def nested_100_mb(context, folder):
    """100 MB of nested elements: refused before they are read into memory."""
    with (folder / "a.xml").open("wb") as file:
        for _ in range(100):
            file.write(b"<a>" * 350_000)
    expect(shell(context, folder, "pisar check a.xml"), 1, "P105")


@case
def nested_deep(context, folder):
    """A file of allowed size whose elements are nested without end."""
    (folder / "a.xml").write_bytes(b"<a>" * 3_000_000)
    expect(shell(context, folder, "pisar check a.xml"), 1, "P106")


@case
def nested_blocks(context, folder):
    """A template that nests blocks too deeply for the page: an error, no file."""
    template = TEMPLATE.format(content='<xsl:call-template name="deep"><xsl:with-param name="n" select="450"/></xsl:call-template>')
    deep = """<xsl:template name="deep"><xsl:param name="n"/>
      <fo:block><xsl:if test="$n &gt; 0"><xsl:call-template name="deep"><xsl:with-param name="n" select="$n - 1"/>
      </xsl:call-template></xsl:if></fo:block></xsl:template></xsl:stylesheet>"""
    render_own(folder, template.replace("</xsl:stylesheet>", deep))
    expect(shell(context, folder, "pisar render X-1 dossier.xml -o out.pdf --templates=t"), 1, "P501")


@case
def nested_inlines(context, folder):
    """Inlines nested without end: an error, no file."""
    depth = 210
    (folder / "in.fo").write_text(PAGE.replace("Приказ", "<fo:inline>" * depth + "Приказ" + "</fo:inline>" * depth))
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P555")


@case
def pages_without_end(context, folder):
    """More pages than anybody prints: an error, no file."""
    (folder / "in.fo").write_text(PAGE.replace("<fo:block>", '<fo:block break-before="page">я</fo:block>' * 100_000 + '<fo:block break-before="page">'))
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P510")


@case
def reading_fails(context, folder):
    """A file that breaks off while it is read."""
    if not os.path.exists("/proc/self/mem"):
        raise Skip("no file here that opens and cannot be read")
    expect(shell(context, folder, "pisar check /proc/self/mem"), 1, "P101")


@case
def no_right_to_read(context, folder):
    """A file that others may not read."""
    (folder / "a.xml").write_text("<a/>")
    (folder / "a.xml").chmod(0)
    command = [context.program, "check", "a.xml", "--lang=en"]
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            raise Skip("setpriv is missing")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    expect(run(command, cwd=folder, env=environment(context.program)), 1, "P103")


@case
def one_broken_template_for_two_papers(context, folder):
    """The mistake is told once; the other papers fail all the same, and nothing is written."""
    render_own(folder, TEMPLATE.format(content="<xsl:value-off/>").replace('each="/*"', 'each="/d:dossier/d:people/d:person"'))
    expect(shell(context, folder, "pisar build dossier.xml -o out --templates=t -j1"), 1, "P220", "P221")
    if list(folder.glob("out/*")):
        raise Failure("a paper was written")


@case
def very_long_line(context, folder):
    """A word of a million letters: a warning at its line, a page with it, and no endless time."""
    (folder / "in.fo").write_text(PAGE.replace("Приказ", "ж" * 1_000_000))
    result = shell(context, folder, "pisar format in.fo -o out.pdf")
    expect(result, 0, "P551")
    if not (folder / "out.pdf").exists():
        raise Failure("no PDF was made")


def page_with(**changes):
    """The page with another content, and other attributes of its objects."""
    page = PAGE.replace("<fo:block>Приказ</fo:block>", changes.pop("flow", "<fo:block>Приказ</fo:block>"))
    for element, attributes in changes.items():
        page = page.replace(f"<fo:{element.replace('_', '-')} ", f"<fo:{element.replace('_', '-')} {attributes} ", 1)
    return page


def format_page(context, folder, page, status, *codes):
    """In bounded time (the harness's) and memory; with errors there is no file, and nothing else is left."""
    (folder / "in.fo").write_text(page)
    limit = "" if "asan" in str(context.program) else "ulimit -v 1048576; "
    expect(shell(context, folder, limit + "pisar format in.fo -o out.pdf"), status, *codes)
    left = sorted(p.name for p in folder.iterdir())
    if left != (["in.fo"] if status else ["in.fo", "out.pdf"]):
        raise Failure(f"left behind: {', '.join(left)}")


def said_for_each_line(context, folder, lines, code):
    """Each line of the flow is warned of once."""
    (folder / "in.fo").write_text(page_with(flow="\n".join(["", *lines])))
    result = shell(context, folder, "pisar format in.fo -o out.pdf")
    first = PAGE[: PAGE.index("<fo:block>")].count("\n") + 2
    compare_messages([{"code": code, "line": first + i} for i in range(len(lines))], result.err)
    if result.status != 0:
        raise Failure(f"ended with {result.status}")


LENGTHS = ("font-size", "line-height", "margin-left", "space-before", "start-indent", "padding", "text-indent", "letter-spacing", "word-spacing")


@case
def lengths_that_are_no_numbers(context, folder):
    """Each is told and ignored."""
    values = ("NaN", "NaNpt", "Infinitypt", "1e308pt", "1pt div 0", "(1pt div 0) * 0", "pt", "")
    lines = [f'<fo:block {name}="{value}">Приказ</fo:block>' for name in LENGTHS for value in values]
    for start in range(0, len(lines), 40):  # of more than 50 of a kind only their number is told
        said_for_each_line(context, folder, lines[start : start + 40], "P306")


@case
def lengths_without_a_unit(context, folder):
    """Each is told, and taken as points; as a line's height it is a factor."""
    lines = [f'<fo:block {name}="1">Приказ</fo:block>' for name in LENGTHS if name != "line-height"]
    said_for_each_line(context, folder, lines, "P331")


@case
def lengths_beyond_all_measure(context, folder):
    """They are cut, and that is told."""
    inner = [name for name in LENGTHS if name != "padding"]  # makes a box higher than the page, which is told too
    lines = [f'<fo:block {name}="99999999999999999999mm"/>' for name in inner]
    said_for_each_line(context, folder, lines, "P308")


@case
def page_numbers_that_are_none(context, folder):
    """A first page number, or a number of repeats, that no int holds is told and ignored."""
    for value in ("99999999999999", "2147483647", "1e9", "NaN"):
        format_page(context, folder, page_with(page_sequence=f'initial-page-number="{value}"'), 0, "P306")
        (folder / "out.pdf").unlink()


@case
def margins_larger_than_the_page(context, folder):
    """No room for text: it is printed all the same, on the page."""
    format_page(context, folder, page_with(simple_page_master='margin="200mm"'), 0, "P504")


@case
def deep_blocks_in_a_file(context, folder):
    """A hundred thousand levels in an FO file: an error, no file."""
    depth = 100_000
    format_page(context, folder, page_with(flow="<fo:block>" * depth + "</fo:block>" * depth), 1, "P106")


def table(cell="", columns="", rows=1):
    row = f"<fo:table-row><fo:table-cell {cell}><fo:block>а</fo:block></fo:table-cell></fo:table-row>"
    return f'<fo:table table-layout="fixed" width="100%">{columns}<fo:table-body>{row * rows}</fo:table-body></fo:table>'


@case
def spans_of_a_million(context, folder):
    """Cut to what a table may have, and that is told."""
    format_page(context, folder, page_with(flow=table('number-columns-spanned="1000000"')), 0, "P308", "P515")
    (folder / "out.pdf").unlink()
    format_page(context, folder, page_with(flow=table('number-rows-spanned="1000000"')), 0, "P308")


@case
def columns_repeated_a_billion_times(context, folder):
    """Cut to what a table may have, and that is told."""
    columns = '<fo:table-column column-width="1pt" number-columns-repeated="1000000000"/>'
    format_page(context, folder, page_with(flow=table(columns=columns)), 0, "P308", "P516", "P551")


WORDS = "Наставник помогает молодому педагогу. "  # 71 bytes


@case
def paragraph_of_three_megabytes(context, folder):
    """Is set, and takes no memory by the square of its length."""
    (folder / "in.fo").write_text(page_with(flow=f"<fo:block>{WORDS * 45_000}</fo:block>"))
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 0)


@case
def paragraph_of_more_than_ten_megabytes(context, folder):
    """Too much for one text: an error that says so, no file."""
    format_page(context, folder, page_with(flow=f"<fo:block>{WORDS * 150_000}</fo:block>"), 1, "P133")


@case
def million_empty_blocks(context, folder):
    """Nothing to print is no reason to fail."""
    format_page(context, folder, page_with(flow="<fo:block/>" * 1_000_000), 0)


@case
def keeps_over_a_thousand_pages(context, folder):
    """A chain of keeps that no page can hold is broken, and that is told once."""
    block = '<fo:block keep-with-next.within-page="always" keep-together.within-page="always">а</fo:block>'
    (folder / "in.fo").write_text(page_with(flow=block * 60_000))
    result = shell(context, folder, "pisar format in.fo -o out.pdf")
    if result.status != 0 or "[P506]" not in result.err:
        raise Failure(f"ended with {result.status}: {first_lines(result.err)}")


@case
def footnote_larger_than_a_page(context, folder):
    """It goes on, on as many pages as it needs."""
    body = "<fo:block>сноска</fo:block>" * 500
    note = f"<fo:footnote><fo:inline>1</fo:inline><fo:footnote-body>{body}</fo:footnote-body></fo:footnote>"
    format_page(context, folder, page_with(flow=f"<fo:block>а{note}</fo:block>"), 0)


@case
def hundred_thousand_blocks_in_one(context, folder):
    """Set, a line each."""
    format_page(context, folder, page_with(flow="<fo:block>" + "<fo:block>а</fo:block>" * 100_000 + "</fo:block>"), 0)


@case
def hundred_thousand_spans(context, folder):
    """Rows tied two by two take time and memory by their number."""
    pair = """<fo:table-row><fo:table-cell number-rows-spanned="2"><fo:block>а</fo:block></fo:table-cell>
        <fo:table-cell><fo:block>б</fo:block></fo:table-cell></fo:table-row>
        <fo:table-row><fo:table-cell><fo:block>в</fo:block></fo:table-cell></fo:table-row>"""
    flow = f'<fo:table table-layout="fixed" width="100%"><fo:table-body>{pair * 50_000}</fo:table-body></fo:table>'
    format_page(context, folder, page_with(flow=flow), 0)


@case
def rows_of_hundreds_of_pages_under_one_span(context, folder):
    """They break between pages, and take no memory by the square of their number."""
    row = "<fo:table-row>{}<fo:table-cell><fo:block>б</fo:block></fo:table-cell></fo:table-row>"
    first = row.format('<fo:table-cell number-rows-spanned="20000"><fo:block>а</fo:block></fo:table-cell>')
    flow = f'<fo:table table-layout="fixed" width="100%"><fo:table-body>{first}{row.format("") * 19_999}</fo:table-body></fo:table>'
    format_page(context, folder, page_with(flow=flow), 0)


@case
def region_of_no_height(context, folder):
    """No room for text: it is printed all the same, and sticks out."""
    page = PAGE.replace("<fo:region-body/>", '<fo:region-body margin-top="148mm" margin-bottom="149mm"/>')
    format_page(context, folder, page, 0, "P504", "P505")


@case
def thousand_columns(context, folder):
    """Columns narrower than a letter: it sticks out, and that is told."""
    page = PAGE.replace("<fo:region-body/>", '<fo:region-body column-count="1000" column-gap="0pt"/>')
    format_page(context, folder, page, 0, "P551")


@case
def fonts_of_no_size_and_of_any(context, folder):
    """What cannot be seen is told, and so is what has no room."""
    format_page(context, folder, page_with(flow='<fo:block font-size="0pt">Приказ</fo:block>'), 0, "P517")
    (folder / "out.pdf").unlink()
    format_page(context, folder, page_with(flow='<fo:block font-size="1000000000pt">а</fo:block>'), 0, "P308", "P505", "P517", "P551")


@case
def widths_below_zero(context, folder):
    """Each is told and ignored."""
    flow = """<fo:block-container width="-5pt" height="-5pt"><fo:block>а</fo:block></fo:block-container>
        <fo:block><fo:leader leader-length="-5pt"/></fo:block>"""
    format_page(context, folder, page_with(flow=flow), 0, "P306", "P306", "P306")


@case
def leaders_that_repeat_nothing(context, folder):
    """A pattern of no width repeats by the width of what is in it; that of nothing is a space."""
    flow = """<fo:block>а<fo:leader leader-pattern="dots" leader-pattern-width="0pt" leader-length="100pt"/></fo:block>
        <fo:block>а<fo:leader leader-pattern="use-content" leader-length="100pt"/></fo:block>"""
    format_page(context, folder, page_with(flow=flow), 0)


@case
def label_wider_than_its_item(context, folder):
    """The body has no room beside it: what sticks out is told."""
    flow = """<fo:list-block provisional-distance-between-starts="900pt"><fo:list-item>
        <fo:list-item-label end-indent="label-end()"><fo:block>1</fo:block></fo:list-item-label>
        <fo:list-item-body start-indent="body-start()"><fo:block>а</fo:block></fo:list-item-body></fo:list-item></fo:list-block>"""
    format_page(context, folder, page_with(flow=flow), 0, "P517", "P551")


@case
def marker_that_retrieves_itself(context, folder):
    """Without end: an error, no file."""
    page = PAGE.replace("<fo:region-body/>", '<fo:region-body margin-top="9mm"/><fo:region-before extent="9mm"/>')
    retrieve = '<fo:block><fo:retrieve-marker retrieve-class-name="м"/></fo:block>'
    page = page.replace("<fo:flow ", f'<fo:static-content flow-name="xsl-region-before">{retrieve}</fo:static-content><fo:flow ')
    page = page.replace("Приказ", f'<fo:marker marker-class-name="м">{retrieve}</fo:marker>Приказ')
    format_page(context, folder, page, 1, "P501")


def drawing(folder, content):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">{content}</svg>'
    page = PAGE.replace("Приказ", f"<fo:instream-foreign-object>{svg}</fo:instream-foreign-object>")
    (folder / "in.fo").write_text(page)


@case
def svg_path_of_a_million_commands(context, folder):
    """Refused at its bound."""
    drawing(folder, '<path d="M0 0' + " L1 1" * 1_000_000 + '"/>')
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P321")


@case
def svg_use_of_use_of_use(context, folder):
    """Ten to the eighth rectangles in a few lines: refused at the bound on elements."""
    groups = "".join(f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 9))
    drawing(folder, f'<defs><rect id="a0" width="1" height="1"/>{groups}</defs><use href="#a8"/>')
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P321")


@case
def svg_groups_without_end(context, folder):
    """Nested too deeply: an error, no file."""
    drawing(folder, "<g>" * 5000 + '<rect width="1" height="1"/>' + "</g>" * 5000)
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P106")


@case
def svg_gradients_that_refer_to_each_other(context, folder):
    """A circle of references: an error, no file."""
    circle = "".join(f'<linearGradient id="{a}" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#{b}"/>' for a, b in ("ab", "ba"))
    drawing(folder, circle + '<rect fill="url(#a)" width="9" height="9"/>')
    expect(shell(context, folder, "pisar format in.fo -o out.pdf"), 1, "P322")


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, packed):
    """A grey PNG that says that size, whatever its packed pixels are."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


PICTURE = '<fo:block><fo:external-graphic src="a.png"/></fo:block>'


@case
def picture_of_60000_by_60000(context, folder):
    """Refused for the size that it says, before anything is decoded."""
    (folder / "a.png").write_bytes(png(60_000, 60_000, zlib.compress(b"")))
    (folder / "in.fo").write_text(page_with(flow=PICTURE))
    expect(shell(context, folder, "ulimit -t 5; pisar format in.fo -o out.pdf"), 0, "P608")


@case
def picture_that_unpacks_to_a_gigabyte(context, folder):
    """A few rows are said, a flood is packed: no more is unpacked than the rows need."""
    flood = zlib.compressobj(1)
    packed = b"".join(flood.compress(bytes(1 << 20)) for _ in range(1 << 10)) + flood.flush()
    (folder / "a.png").write_bytes(png(10, 10, packed))
    (folder / "in.fo").write_text(page_with(flow=PICTURE))
    result = shell(context, folder, "ulimit -t 20; pisar format in.fo -o out.pdf")
    if result.status not in (0, 1):
        raise Failure(f"ended with {result.status}: {first_lines(result.err)}")


# Small changes that people make, each applied to one line of a file.
MUTATIONS = (
    (r'id="(\w+)"', r'id="\1x"'),
    (r'(person|pair|ref|plan-form)="([\w-]+)"', r'\1="\2-нет"'),
    (r'<([a-z-]+)>([^<]*)</\1>', r'<\1x>\2</\1x>'),
    (r'<([a-z-]+)>([^<]*)</\1>', r''),
    (r'<([a-z-]+)>([^<]*)</\1>', r'<\1>\2</\1><\1>\2</\1>'),
    (r'"(\d{4})-(\d\d)-(\d\d)"', r'"\1-\2-41"'),
    (r'"(\d+)"', r'"\1,5"'),
    (r' [a-z-]+="[^"]*"', r''),
    (r'<([a-z-]+) ', r'<\1 лишний="1" '),
)
VERDICTS = 50


def give_catalogue(folder):
    """whole.xml: the dossier with the acts that the program adds to it."""
    shared = (ROOT / "templates/shared.xml").read_text()
    catalogue = re.search(r"<catalogue.*</catalogue>", shared, re.DOTALL).group(0)
    dossier = (folder / "dossier.xml").read_text()
    (folder / "whole.xml").write_text(re.sub(r"(<dossier[^>]*>)", lambda m: m.group(1) + catalogue, dossier, count=1))


@case
def same_verdict_as_libxml2(context, folder):
    """Our validator and libxml2's agree on mutated data: both find an error, or neither does."""
    chance = random.Random(7)
    school = ROOT / "samples/school"
    schema = ROOT / "templates/schema/pisar.xsd"
    shutil.copytree(school, folder / "school")
    give_catalogue(folder / "school")
    files = sorted(p for p in school.glob("*.xml") if p.name != "dossier.xml")
    found = 0
    for number in range(VERDICTS):
        path = chance.choice(files)
        lines = path.read_text().split("\n")
        pattern, change = chance.choice(MUTATIONS)
        hits = [i for i, line in enumerate(lines) if re.search(pattern, line)]
        if not hits:
            continue
        at = chance.choice(hits)
        lines[at] = re.sub(pattern, change, lines[at], count=1)
        target = folder / "school" / path.name
        target.write_text("\n".join(lines))
        theirs = run(["xmllint", "--noout", "--xinclude", "--schema", str(schema), "school/whole.xml"], cwd=folder).status
        # no rules: only the schema is compared
        ours = shell(context, folder, "pisar render O-2 school/dossier.xml --dump=data").status
        if (theirs != 0) != (ours == 1):
            raise Failure(f"mutation {number}, {path.name}:{at + 1}: {lines[at].strip()}\nours {ours}, libxml2 {theirs}")
        found += ours == 1
        target.write_text(path.read_text())
    if found < VERDICTS // 3:
        raise Failure(f"only {found} of {VERDICTS} mutations are errors: the test proves little")
