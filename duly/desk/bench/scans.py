"""``duly bench read``: the synthetic order printed, scanned askew, and read from its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from random import Random

from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument

from duly.desk.bench.clerk import Wanted, order
from duly.desk.bench.row import Row, row, seconds
from duly.desk.demo.annexures import ruled_pdf
from duly.desk.sandbox.reading import read_in_child
from duly.desk.sandbox.recognition import tools
from duly.order.terms import Kind
from duly.receive.readers import File
from duly.receive.reading import Reading
from duly.receive.reading.locator import locate

_SECONDS, _ASKED, _OFFERED = 60.0, 5.0, 99.0
_OTHERS, _NEAR = 300_000, 3  # accounts that the order does not name; look-alikes of each it does
_DPI, _ASKEW = 200, 0.5
_SWAPS = {"o": "0", "0": "o", "l": "1", "1": "l", "q": "g", "g": "q", "e": "c", "c": "e", "5": "s"}
_OWNER = re.compile(r"\.com/+\s*(\w+)\s*/status", re.IGNORECASE)


def rows() -> list[Row]:
    """Read a scan of 1,178 rows with a directory of 300,000 accounts and close look-alikes."""
    if tools().lacking:
        return []
    listed = order()
    letter = ["Block access by the public to the accounts and addresses below (1,178 entries)."]
    printed = ruled_pdf([one.row for one in listed], letter, "11(9)", "4th February, 2021")
    scan, known = scanned(printed), directory(listed)
    read: list[Reading] = []
    took = seconds(
        lambda: read.append(read_in_child([File(name="scan.pdf", data=scan)], directory=known))
    )
    return [
        row("scan of the order: all pages", took, "s", at_most=_SECONDS),
        *_scored(read[0], [one.subject for one in listed]),
    ]


def scanned(pdf: bytes, seed: int = 7) -> bytes:
    """Print a PDF and scan it: a little askew, soft, noisy and compressed."""
    random = Random(seed)  # noqa: S311 — a stage set, not a secret
    pages = []
    for page in PdfDocument(pdf):
        drawn = page.render(scale=_DPI / 72, grayscale=True).to_pil()
        turned = drawn.rotate(
            random.uniform(-_ASKEW, _ASKEW), fillcolor=255, resample=Image.Resampling.BICUBIC
        ).filter(ImageFilter.GaussianBlur(0.5))
        noise = Image.effect_noise(turned.size, 100)
        pages.append(Image.blend(turned, noise, 0.07))
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=_DPI, quality=55)
    return out.getvalue()


def directory(listed: Sequence[Wanted], seed: int = 11) -> bytes:
    """List everyone that the order names, others, and names that are spelled nearly alike."""
    random = Random(seed)  # noqa: S311 — a stage set, not a secret
    posts = {one.id: _owner(one) for one in listed if one.kind is Kind.POST}
    named = {one.id for one in listed if one.kind is Kind.ACCOUNT} | set(posts.values())
    accounts = set(named)
    accounts |= {_near(name, random) for name in sorted(named) for _ in range(_NEAR)}
    syllables = ("ka", "ra", "mi", "zo", "tu", "pe", "la", "qi", "ve", "xo", "na", "si")
    while len(accounts) < _OTHERS:
        name = "".join(random.choices(syllables, k=random.randint(2, 5)))
        accounts.add(
            f"{name}{random.choice(('', '_'))}{random.choice(('', random.randint(1, 99999)))}"
        )
    lines = [f"account,{name}," for name in sorted(accounts) if name]
    lines += [f"post,{number},{author}" for number, author in posts.items()]
    return "\n".join(["kind,id,author", *lines]).encode()


def _owner(one: Wanted) -> str:
    match = _OWNER.search(one.row.locator)
    return match[1].lower() if match else ""


def _near(name: str, random: Random) -> str:
    places = [place for place, sign in enumerate(name) if sign in _SWAPS]
    if "_" in name and random.random() < 0.4:
        return name.replace("_", random.choice(("", "__")), 1)
    if not places or random.random() < 0.2:
        return f"{name}_"
    place = random.choice(places)
    return name[:place] + _SWAPS[name[place]] + name[place + 1 :]


def _scored(reading: Reading, truth: Sequence[tuple[str, str]]) -> Iterator[Row]:
    items = [item for item in reading.items if item.source.row is not None]
    wrong = asked = good = 0
    for item, right in zip(items, truth, strict=False):
        own = (item.kind.value, item.id)
        if item.needs_person is None:
            wrong += own != right
            good += own == right
            continue
        asked += 1
        offered = (locate(one, platform="x", bare=True) for one in item.alternatives)
        good += right in {own, *((one.kind.value, one.id) for one in offered)}
    yield row("scan of the order: rows lost", abs(len(truth) - len(items)), "", at_most=0)
    yield row("scan of the order: accepted and wrong", wrong, "", at_most=0)
    share = 100 * good / len(truth)
    yield Row(
        name="scan of the order: right, or offered to a person",
        value=round(share, 1),
        unit="%",
        target=_OFFERED,
        met=share >= _OFFERED,
    )
    yield row("scan of the order: asked of a person", 100 * asked / len(truth), "%", at_most=_ASKED)
