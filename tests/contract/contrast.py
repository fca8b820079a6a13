"""Reads the design tokens and measures what the eye will get, by WCAG 2.2."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

TOKENS = Path(__file__).parents[2] / "duly/desk/web/static/duly/tokens.css"
_DRAWN = re.compile(r"--([a-z-]+):\s*light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\);")
_PAIR = re.compile(r"pair: ([a-z-]+) on ([a-z-]+) >= ([\d.]+)")
RGB = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A promise of contrast: this text on this ground, at least so much."""

    text: str
    ground: str
    least: float


def drawings(css: str) -> dict[str, dict[str, str]]:
    """Read every colour token as drawn for ``light`` and for ``dark``."""
    found = _DRAWN.findall(css)
    return {
        "light": {name: day for name, day, _ in found},
        "dark": {name: night for name, _, night in found},
    }


def pairs(css: str) -> list[Pair]:
    """Read the promised pairs."""
    return [Pair(text=a, ground=b, least=float(c)) for a, b, c in _PAIR.findall(css)]


def linear(colour: str) -> RGB:
    """Turn ``oklch(L C H)`` into linear sRGB; outside 0..1 means out of gamut.

    Matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.
    """
    lightness, chroma, hue = (float(x) for x in re.findall(r"[\d.]+", colour)[:3])
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def shown(colour: str) -> RGB:
    """The colour as an 8-bit sRGB screen shows it, in linear light."""
    return tuple(_decode(round(_encode(min(max(c, 0.0), 1.0)) * 255) / 255) for c in linear(colour))  # type: ignore[return-value]


def _encode(c: float) -> float:
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


def _decode(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def ratio(one: str, other: str) -> float:
    """The WCAG contrast ratio of two ``oklch()`` colours, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = shown(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
