"""Scans made for the tests: synthetic lists set in type, printed askew, soiled and pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).parents[1] / "duly/answer/fonts"
SERIF, SANS, MONO = "NotoSerif-Regular.ttf", "NotoSans-Regular.ttf", "NotoSansMono-Regular.ttf"
_SYLLABLES = tuple(
    map("".join, zip("zqkvtxmfljrdcgpnsbhwoen", "oiaeuoieaoauyyeaiiourrt", strict=True))
)
_GROUNDS = ("Inciting violence", "Spreading misinformation", "Operated from abroad")
_PAPER = (8.27, 11.69)  # inches


@dataclass(frozen=True, kw_only=True)
class Press:
    """How a list is printed and scanned."""

    font: str = SERIF
    points: float = 11.0
    dpi: int = 200
    skew: float = 0.3
    noise: float = 7.0
    blur: float = 0.5
    quality: int = 60
    column: float = 2.6  # inches of the locators
    turns: int = 0
    stamp: bool = False


@dataclass(frozen=True)
class Listed:
    """One row with the subject it names."""

    written: str
    kind: str
    id: str
    author: str = ""


def handles(seed: int, count: int) -> list[str]:
    """Make synthetic handles: a quarter hold `_`, 3.3 % end in it, 1.3 % hold it twice."""
    random, made = Random(seed), dict[str, None]()  # noqa: S311
    while len(made) < count:
        name = "zq" + "".join(random.choices(_SYLLABLES, k=random.randint(2, 4)))
        chance = random.random()
        if chance < 0.033:
            name += "_"
        elif chance < 0.046:
            name = f"{name[:4]}__{name[4:]}"
        elif chance < 0.24:
            name += f"_{random.randint(1, 9999)}"
        elif chance < 0.5:
            name += str(random.randint(1, 9999))
        made.setdefault(name[:15].rstrip("_") if len(name) > 15 else name)
    return list(made)


def listed(seed: int, count: int) -> list[Listed]:
    """Make rows: accounts in several notations, and posts."""
    random = Random(seed + 1)  # noqa: S311
    return [_row(random, name) for name in handles(seed, count)]


def _row(random: Random, name: str) -> Listed:
    shown = name.capitalize() if random.random() < 0.3 else name
    chance = random.random()
    if chance < 0.25:
        number = str(random.randint(1355 * 10**15, 1357 * 10**15))
        return Listed(f"https://twitter.com/{shown}/status/{number}", "post", number, name)
    forms = ("{}", "@{}", "https://twitter.com/{}", "twitter.com/{}")
    return Listed(random.choice(forms).format(shown), "account", name)


def scan(rows: Sequence[Listed], press: Press, seed: int = 1) -> bytes:
    """Print the rows as a ruled table and scan it; gives a PDF of pictures."""
    random = Random(seed)  # noqa: S311
    return as_pdf([_scanned(page, press, random) for page in _pages(rows, press)], press)


def as_pdf(pages: Sequence[Image.Image], press: Press) -> bytes:
    """Bind pictures of pages into a PDF."""
    out = BytesIO()
    pages[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=press.dpi,
        quality=press.quality,
    )
    return out.getvalue()


@cache
def _font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, pixels)


def _pages(rows: Sequence[Listed], press: Press) -> list[Image.Image]:
    pages: list[Image.Image] = []
    number = 0
    while number < len(rows):
        page, number = _page(rows, number, press)
        pages.append(page)
    return pages


def _page(rows: Sequence[Listed], number: int, press: Press) -> tuple[Image.Image, int]:
    """Set one page from row ``number`` on; gives it and the row that comes next."""
    dpi, font = press.dpi, _font(press.font, round(press.points * press.dpi / 72))
    page = Image.new("L", (round(_PAPER[0] * dpi), round(_PAPER[1] * dpi)), 255)
    draw = ImageDraw.Draw(page)
    line, pad = round(press.points * 1.35 * dpi / 72), round(0.05 * dpi)
    edges = [round(x * dpi) for x in (0.8, 1.4, 1.4 + press.column, 7.3)]
    top = round(0.9 * dpi)
    random = Random(number)  # noqa: S311
    cells: list[Sequence[str]] = [("S.No.", "Handle / URL", "Grounds")]
    while number < len(rows):
        cells.append((f"{number + 1}.", rows[number].written, random.choice(_GROUNDS)))
        number += 1
        height = sum(len(_wrapped(c[1], font, edges, pad)) * line + 2 * pad for c in cells)
        if top + height > page.height - dpi:
            break
    for row in cells:
        bottom = top + len(_wrapped(row[1], font, edges, pad)) * line + 2 * pad
        for left, right, text in zip(edges, edges[1:], row, strict=False):
            draw.rectangle((left, top, right, bottom), outline=0, width=max(1, dpi // 120))
            shown = _wrapped(text, font, edges, pad) if left == edges[1] else [text]
            for place, piece in enumerate(shown):
                draw.text((left + 2 * pad, top + pad + place * line), piece, 0, font)
        top = bottom
    return page, number


def _wrapped(text: str, font: ImageFont.FreeTypeFont, edges: Sequence[int], pad: int) -> list[str]:
    room = edges[2] - edges[1] - 4 * pad
    lines = [""]
    for sign in text:
        if font.getlength(lines[-1] + sign) > room:
            lines.append("")
        lines[-1] += sign
    return lines


def _scanned(page: Image.Image, press: Press, random: Random) -> Image.Image:
    if press.stamp:
        draw = ImageDraw.Draw(page)
        middle = (page.width * random.uniform(0.3, 0.6), page.height * random.uniform(0.2, 0.6))
        size = press.dpi * 0.7
        box = (middle[0] - size, middle[1] - size, middle[0] + size, middle[1] + size)
        draw.ellipse(box, outline=120, width=press.dpi // 40)
    askew = random.uniform(-press.skew, press.skew)
    page = page.rotate(askew, fillcolor=255, resample=Image.Resampling.BICUBIC)
    page = page.filter(ImageFilter.GaussianBlur(press.blur * press.dpi / 200))
    noise = Image.effect_noise(page.size, press.noise * 2)
    page = Image.blend(page, noise, 0.06) if press.noise else page
    return page.rotate(90 * press.turns, expand=True)
