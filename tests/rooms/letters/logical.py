"""Reads the text of a letter by what its file says of it, whatever its direction.

A page shows text from right to left, and its file holds the words of such a line as they are seen,
from the left: programs that go by places on the page guess at the order. The file itself says
which runs are reversed, so each word can be read as it was written; the order of a line's words
cannot, and is left to those who look.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pikepdf

from tests.rooms.letters import reading

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def words(pdf: bytes) -> Counter[str]:
    """Every word of the letter, as often as it stands there."""
    with reading.opened(pdf) as document:
        said = " ".join(" ".join(_said(page)) for page in document.pages)
    return Counter(words_of(said))


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def holds(pdf: bytes, fact: str) -> bool:
    """Whether every word of a fact stands in the letter; one cut to fit its column, in pieces."""
    there = _vocabulary(pdf)
    left = [word for word in words_of(fact) if word not in there]
    return not left or all(word in pieces(pdf) for word in left)


@lru_cache(maxsize=4)
def _vocabulary(pdf: bytes) -> frozenset[str]:
    return frozenset(words(pdf))


@lru_cache(maxsize=4)
def pieces(pdf: bytes) -> str:
    with reading.opened(pdf) as document:
        return reading.squeezed("".join(text for page in document.pages for text in _said(page)))


def order_of_tags(pdf: bytes) -> list[list[int]]:
    """The numbers of each page's marked runs, in the order in which the tags name them."""
    with reading.opened(pdf) as document:
        places = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        found: list[list[int]] = [[] for _ in places]
        for page, number in _marked(document.Root.StructTreeRoot, (0, 0)):
            found[places[page]].append(number)
        return found


def _marked(node: pikepdf.Object, page: tuple[int, int]) -> Iterator[tuple[tuple[int, int], int]]:
    page = node.Pg.objgen if "/Pg" in node else page
    for kid in _kids(node):
        if isinstance(kid, int):
            yield page, kid
        elif "/MCID" in kid:
            yield kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID)
        elif "/S" in kid:
            yield from _marked(kid, page)


def _kids(node: pikepdf.Object) -> list[Any]:
    kids: Any = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _said(page: pikepdf.Page) -> Iterator[str]:
    fonts = {name: _table(font) for name, font in page.Resources.Font.items()}
    font: dict[int, str] = {}
    open_: list[str | None] = []  # what each open mark says instead, or ""
    reversed_ = 0
    for each in pikepdf.parse_content_stream(page):
        operator, operands = str(each.operator), list(each.operands)
        if operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator in ("BMC", "BDC"):
            reversed_ += str(operands[0]) == "/ReversedChars"
            open_.append(str(operands[0]))
            instead = _instead(operands)
            if instead is not None:
                yield instead
                open_[-1] = None
        elif operator == "EMC":
            reversed_ -= open_.pop() == "/ReversedChars"
        elif None not in open_:
            runs = reading.shown(operator, operands)
            glyphs = [font[number] for run in runs for number in reading.numbers(run)]
            yield "".join(reversed(glyphs) if reversed_ else glyphs)


def _instead(operands: list[pikepdf.Object]) -> str | None:
    told = operands[1] if len(operands) > 1 else None
    if isinstance(told, pikepdf.Dictionary) and "/ActualText" in told:
        return str(told.ActualText)
    return None


def _table(font: pikepdf.Object) -> dict[int, str]:
    """What each glyph of a font stands for."""
    told = font.ToUnicode.read_bytes()
    table = {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in _BLOCK.findall(told)
        for glyph, text in _PAIR.findall(block)
    }
    for block in _RANGES.findall(told):
        for first, last, text in _RANGE.findall(block):
            base = int(text, 16)
            span = range(int(first, 16), int(last, 16) + 1)
            table |= {glyph: chr(base + step) for step, glyph in enumerate(span)}
    return table
