"""Page images against golden ones."""

from PIL import Image, ImageChops, ImageDraw

from .base import ROOT, Failure, must

GOLDEN = ROOT / "tests/golden"
RESOLUTION = 40  # pixels to the inch: small files, and a letter still has six pixels
LEVELS = 16  # grey levels kept: small files, and rasterizers may differ in the last bits
# Means of BLOCK x BLOCK pixels may differ by TOLERANCE of 255. Tried on a plan of three pages: another letter
# in 12 pt gives 43, another word 51, a lost superscript 81, a line moved by 0.3 pt 128. With blocks of 8 a lost
# comma or word would hide between 5 and 10, as much as nothing.
BLOCK = 2
TOLERANCE = 32


def check(context, pdf, school, paper):
    """Fails when a page visibly differs from its golden one, is new, or is gone."""
    images = context.out.parent / "images" / school
    drawn = _draw(pdf, context.out / "pages" / school / paper)
    complaints = []
    for number, image in enumerate(drawn, 1):
        path = GOLDEN / school / f"{paper}-{number}.png"
        why = _differs(image, path, images)
        if why:
            complaints.append(f"page {number}: {why}")
            if context.update:
                _write(image, path)
    for path in _of_paper(GOLDEN / school, paper)[len(drawn) :]:
        complaints.append(f"page {path.stem.rpartition('-')[2]}: is no longer there")
        if context.update:
            path.unlink()
    _settle(context, f"{school}/{paper}", complaints, f"see {_short(images)}, then run make golden")


def check_no_strangers(context, school, papers):
    """No golden page without a paper, else a paper that is no longer made would pass."""
    folder = GOLDEN / school
    strangers = [p for p in folder.rglob("*.png") if _paper_of(p, folder) not in papers]
    if context.update:
        for path in strangers:
            path.unlink()
    gone = sorted({_paper_of(p, folder) for p in strangers})
    _settle(context, school, [f"{paper}: is no longer made" for paper in gone], "make golden forgets it")


def _settle(context, name, complaints, advice):
    if complaints and context.update:
        print("\n".join(f"replaced {name}, {c}" for c in complaints), flush=True)
    elif complaints:
        raise Failure("\n".join(complaints) + f"\n{advice}")


def _paper_of(path, folder):
    return str(path.relative_to(folder).with_suffix("")).rpartition("-")[0]


def _of_paper(folder, paper):
    found = [p for p in folder.rglob("*.png") if _paper_of(p, folder) == paper]
    return sorted(found, key=lambda p: int(p.stem.rpartition("-")[2]))


def _draw(pdf, folder):
    """The pages as images of few grey levels."""
    folder.mkdir(parents=True, exist_ok=True)
    must(["pdftoppm", "-r", str(RESOLUTION), "-gray", pdf, folder / "page"])
    files = sorted(folder.glob("page-*.pgm"))  # poppler pads the numbers
    step = 255 // (LEVELS - 1)
    return [Image.open(f).convert("L").point(lambda v: round(v / step) * step) for f in files]


def _differs(image, path, images):
    """What is visibly other than in the golden page at path, or None. Writes images to look at."""
    if not path.exists():
        _write(image, images / path.name)
        return "has no golden page"
    golden = Image.open(path).convert("L")
    if golden.size != image.size:
        _write(image, images / path.name)
        return f"{image.size} pixels, not {golden.size}"
    places = _different_blocks(golden, image)
    if not places:
        return None
    _write(image, images / path.name)
    _write(_side_by_side(golden, image, places), images / f"{path.stem}-diff.png")
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    mm = 25.4 / RESOLUTION * BLOCK
    return f"differs in {len(places)} places, {top * mm:.0f} to {(bottom + 1) * mm:.0f} mm from the top"


def _different_blocks(golden, image):
    """Columns and rows of the blocks whose means differ by more than TOLERANCE."""
    if golden.tobytes() == image.tobytes():
        return []
    difference = ImageChops.difference(golden.reduce(BLOCK), image.reduce(BLOCK))
    width = difference.width
    return [(i % width, i // width) for i, v in enumerate(difference.getdata()) if v > TOLERANCE]


def _side_by_side(golden, image, places):
    """Golden page, page, and the page with the places in red."""
    marked = image.convert("RGB")
    draw = ImageDraw.Draw(marked)
    for x, y in places:
        left, top = x * BLOCK, y * BLOCK
        draw.rectangle([left - 1, top - 1, left + BLOCK, top + BLOCK], outline="red")
    sheet = Image.new("RGB", (image.width * 3 + 20, image.height), "grey")
    for i, part in enumerate((golden, image, marked)):
        sheet.paste(part.convert("RGB"), (i * (image.width + 10), 0))
    return sheet


def _write(image, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, optimize=True)


def _short(path):
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
