"""Layout cases: small FO documents in tests/layout/**/*.xml, with checks on the areas dump."""

import re
from xml.parsers import expat

from lxml import etree

from .base import ROOT, Failure, compare_messages, environment, first_lines, read_messages, run

METRICS = {"grid": ["--fonts=grid"], "real": []}


def cases(context):
    folder = ROOT / "tests/layout"
    for path in sorted(folder.rglob("*.xml")):
        name = f"layout/{path.relative_to(folder).with_suffix('')}"
        yield name, lambda p=path, n=name: _run(context, p, n)
    yield "layout/many-in-one-process", lambda: _run_many(context, folder)


def _run_many(context, folder):
    """What a process remembers of earlier documents changes nothing: each PDF is as made alone."""
    scratch = context.scratch("layout/many-in-one-process")
    sources = []
    for path in sorted(folder.rglob("*.xml")):
        if etree.parse(str(path)).find("messages/message") is None:
            sources.append(scratch / f"{path.parent.name}-{path.stem}.fo")
            sources[-1].write_bytes(fo_root(path.read_bytes()))
    command = [context.program, "format", *sources, "-o", scratch / "many"]
    _check_status(run(command, env=environment(context.program)), errors_expected=False)
    other = []
    for fo in sources:
        run([context.program, "format", fo, "-o", fo.with_suffix(".pdf")], env=environment(context.program))
        if fo.with_suffix(".pdf").read_bytes() != (scratch / "many" / f"{fo.stem}.pdf").read_bytes():
            other.append(fo.stem)
    if other or len(sources) < 100:
        raise Failure(f"of {len(sources)} documents these are other than alone: {' '.join(other)}")


def _run(context, path, name):
    test = etree.parse(str(path)).getroot()
    checks, messages = test.findall("check"), test.find("messages")
    expected = [] if messages is None else [_message(m) for m in messages.findall("message")]
    if test.get("metrics") not in METRICS:
        raise Failure('metrics must be "grid" or "real"')
    if not checks and not expected:
        raise Failure("nothing is checked")

    fo = context.scratch(name) / f"{path.stem}.fo"
    fo.write_bytes(fo_root(path.read_bytes()))
    command = [context.program, "format", fo, "--dump=areas", "--lang=en", *METRICS[test.get("metrics")]]
    result = run(command, env=environment(context.program))
    if messages is not None:
        compare_messages(expected, result.err)
    _check_status(result, errors_expected=messages is not None)
    if checks:
        _check_areas(checks, result.out)


def _message(element):
    want = dict(element.attrib)
    if "line" in want:
        want["line"] = int(want["line"])
    return want


def _check_status(result, errors_expected):
    """Errors, and only errors, end with 1."""
    messages, _ = read_messages(result.err)
    errors = any(m.is_error for m in messages)
    if result.status != int(errors) or errors and not errors_expected:
        raise Failure(f"ended with {result.status}: {first_lines(result.err, 30)}")


def fo_root(source):
    """The bytes of fo:root, at the line where they stand in the case."""
    parser = expat.ParserCreate()
    place, depth = {}, 0

    def start(tag, _):
        nonlocal depth
        depth += 1
        if depth == 2 and tag.endswith(":root"):
            place["start"] = parser.CurrentByteIndex

    def end(tag):
        nonlocal depth
        if depth == 2 and tag.endswith(":root"):
            place["end"] = source.index(b">", parser.CurrentByteIndex) + 1
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(source, True)
    if "end" not in place:
        raise Failure("there is no fo:root")
    return b"\n" * source.count(b"\n", 0, place["start"]) + source[place["start"] : place["end"]] + b"\n"


def _check_areas(checks, dump):
    try:
        areas = etree.fromstring(dump.encode())
    except etree.XMLSyntaxError as error:
        raise Failure(f"the areas dump is not XML: {error}") from None
    wrong = [why for check in checks if (why := _wrong(check, areas.getroottree()))]
    if wrong:
        raise Failure("\n".join(wrong))


def _wrong(check, areas):
    """Why the check does not hold, or None."""
    at = f"line {check.sourceline}: {check.get('xpath')}"
    try:
        value = _text(areas.xpath(check.get("xpath")))
    except etree.XPathError as error:
        return f"{at}: {error}"
    if value is None:
        return f"{at} finds nothing"
    if "is" in check.attrib:
        return None if value == check.get("is") else f"{at} is «{value}», not «{check.get('is')}»"
    if "near" in check.attrib and "within" in check.attrib:
        return _far(at, value, float(check.get("near")), float(check.get("within")))
    return f"{at}: neither is= nor near= within="


def _far(at, value, near, within):
    if not re.fullmatch(r"-?[\d.]+", value):
        return f"{at} is «{value}», not a number"
    return None if abs(float(value) - near) <= within else f"{at} is {value}, not within {within:g} of {near:g}"


def _text(value):
    """What XPath's string() would give; None for an empty set of nodes, so that a wrong path cannot pass."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, list):
        if not value:
            return None
        first = value[0]
        return "".join(first.itertext()) if isinstance(first, etree._Element) else str(first)
    return str(value)
