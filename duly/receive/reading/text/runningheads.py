"""Heads and feet that a document repeats on its pages: said once, they are no part of its text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from duly.receive.readers.document import Line

_EDGE = 6  # lines at a page's top and bottom among which one is looked for
_FEWEST = 3  # pages
_LOCATES = re.compile(r"[@＠#]|//|\w\.\w+/")
_INTRODUCES = (":", "：")
_NUMBER = re.compile(r"\d{1,5}")


def repeated_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Return the places of lines that only repeat what another page has at its edge.

    A head or foot stands on at least three pages and on half of them, word for word but for the
    page's own number, with nothing but others between it and the edge. The first page keeps its
    head and the last one its foot, so that a sentence goes on over the pages between. What points
    somewhere is never taken for one, nor what as a rule stands right above that: a label.
    """
    pages = _pages(lines)
    if len(pages) < _FEWEST:
        return frozenset()
    edges = [_edges(lines, places) for places in pages.values()]
    said = {
        place: _said(lines[place].text, lines[place].page or 0)
        for both in edges
        for places in both
        for place in places
    }
    standing, labeling = Counter[str](), Counter[str]()
    for both, places in zip(edges, pages.values(), strict=True):
        above = set(_above_locators(lines, places))
        here = {place for edge in both for place in edge}
        standing.update({text for place in here for text in said[place]})
        labeling.update({text for place in here & above for text in said[place]})
    enough = max(_FEWEST, (len(pages) + 1) // 2)
    heads = {
        one for one, count in standing.items() if count >= enough and 2 * labeling[one] < count
    }
    usual = {place: [one for one in both if one in heads] for place, both in said.items()}
    tops, feet = zip(*edges, strict=True)
    return frozenset([*_again(tops, usual), *_again(reversed(feet), usual)])


def _pages(lines: Sequence[Line]) -> Mapping[int, list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.page is not None and line.text.strip():
            pages[line.page].append(place)
    return pages


def _edges(lines: Sequence[Line], places: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return a page's places from its top down and from its bottom up, as far as a head can go."""

    def may_repeat(place: int) -> bool:
        line = lines[place]
        plain = not (line.link or line.quoted or _LOCATES.search(line.text))
        return plain and not line.text.rstrip().endswith(_INTRODUCES)

    return (
        list(takewhile(may_repeat, places[:_EDGE])),
        list(takewhile(may_repeat, reversed(places[-_EDGE:]))),
    )


def _above_locators(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    for place, below in pairwise(places):
        if lines[below].link or _LOCATES.search(lines[below].text):
            yield place


def _said(text: str, page: int) -> tuple[str, ...]:
    """Give a line as it is, and with how far its first number lies from the page's own."""
    text = " ".join(text.split())
    number = _NUMBER.search(text)
    if number is None:
        return (text,)
    return text, f"{text[: number.start()]}{int(number[0]) - page:+}{text[number.end() :]}"


def _again(edges: Iterable[Sequence[int]], usual: Mapping[int, Sequence[str]]) -> Iterator[int]:
    """Yield what stands at an edge again, up to the first line there that no other page has."""
    seen: set[str] = set()
    for places in edges:
        here = list(takewhile(usual.__getitem__, places))
        yield from (place for place in here if not seen.isdisjoint(usual[place]))
        seen.update(one for place in here for one in usual[place])
