"""What the shipped fonts cover, read from the fonts; `python -m` this file writes it down again."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

import duly.answer.fonts

FONTS = Path(duly.answer.fonts.__file__).parent
ORDER = ("Noto Serif", "Noto Sans", "Noto Sans Devanagari", "Noto Naskh Arabic", "Noto Sans Mono")


def covered() -> dict[str, list[list[int]]]:
    characters: dict[str, set[int]] = {}
    for path in sorted(FONTS.glob("*.ttf")):
        font = TTFont(path)
        name = str(font["name"].getDebugName(1))
        cmap = set(font.getBestCmap()) - set(range(32))
        characters[name] = characters.get(name, cmap) & cmap
    first = [name for name in ORDER if name in characters]
    rest = sorted(set(characters) - set(first))
    return {name: ranges(characters[name]) for name in first + rest}


def ranges(characters: set[int]) -> list[list[int]]:
    points = sorted(characters)
    edges = [at for at, (one, two) in enumerate(pairwise(points), 1) if two != one + 1]
    bounds = [0, *edges, len(points)]
    return [[points[start], points[end - 1]] for start, end in pairwise(bounds)]


def main() -> None:
    lines = (f"{json.dumps(name)}: {json.dumps(found)}" for name, found in covered().items())
    (FONTS / "coverage.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
