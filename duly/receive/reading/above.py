"""What stands above each list of a document, in every container: the words that govern its rows.

They hold until the next words that say something: a list below nothing but a page's end, or below
its own heads, goes on with what was said of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Document, Line, Table
from duly.receive.reading.table.heads import Role, role_of_head
from duly.receive.reading.text.headings import heads_against
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.runningheads import repeated_heads
from duly.receive.reading.text.titles import OTHERS, spared_by

_LINES = 2  # that are held together, where none introduces the list
_REACH = 4  # paragraphs in which a title is looked for
_MOST = 60  # lines above a list that are looked at
_WIDE = 0.75  # of the longest line: one so long was broken by the page's width
_ENDS = re.compile(r"[.:;!?।。！？：；]\s*$")
_FOOT = re.compile(
    r"\W*+(?:(?:page|p|seite|стр\w*|página|pagina|sayfa|str|पृष्ठ|第)?\W*+\d{1,4}\W*+"
    r"(?:of|von|de|di|из|z)?\W*+\d{0,4}\W*+(?:页|頁)?|file:\S+(?:\s+\d+\W\d+)?)\W*+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Above:
    """The words right above a list, and why a title there leaves its rows in doubt."""

    lines: tuple[str, ...]
    spared: str | None = None
    captions: tuple[str, ...] = ()  # by which the list may be called: its sheet, the last lines

    def text_without(self, calls: Callable[[str], bool]) -> str:
        """Give the words, but those that call lists by name and say of each what becomes of it."""
        return " ".join(one for one in self.lines if not calls(one))


def said_above(
    document: Document, tables: Sequence[Table], listing: Sequence[int]
) -> tuple[Above, ...]:
    """Say what stands above each of the tables at the places given."""
    between = {place: _between(tables, place) for place in listing}
    running = _running(document, {n for places in between.values() for n in places})
    said: list[Above] = []
    for place, lines in between.items():
        sheet = tables[place].sheet
        paragraphs = list(_paragraphs([document.lines[n] for n in lines if n not in running]))
        if said and not paragraphs and not sheet:
            said.append(said[-1])
        else:
            said.append(_above(sheet, paragraphs, first=not said))
    return tuple(said)


def _between(tables: Sequence[Table], place: int) -> range:
    """Give the places of the last lines between a table and the one before."""
    end = tables[place].above or 0  # which tables side by side share, if nothing stands between
    before = (one.above or 0 for one in tables[:place])
    start = max((above for above in before if above < end), default=0)
    return range(max(start, end - _MOST), end)


def _above(sheet: str | None, paragraphs: Sequence[str], *, first: bool) -> Above:
    name = [sheet] if sheet else []
    introduces = bool(paragraphs) and paragraphs[-1].rstrip().endswith((":", "："))
    own = (*name, *(paragraphs[-1:] if introduces else paragraphs[-_LINES:]))
    called = (*name, *paragraphs[-_LINES:])
    last = paragraphs[-1] if paragraphs else ""
    against = heads_against(paragraphs)
    if against is None and asks_plainly(last) and spared_by(last) is None:
        return Above(own, captions=called)
    whole = introduces or not first  # what stands above the first list may be a signature
    near = (spared_by(one) for one in (*name, *([last] if whole else ())))
    far = (spared_by(one) for one in paragraphs[-_REACH:] if not first)
    said = (against, *near, *(why for why in far if why != OTHERS))
    return Above(own, next(filter(None, said), None), called)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Join lines that a page's width broke; leave out the heads of a list's columns."""
    shown = [line for line in lines if line.text.strip() and not (line.quoted or line.aside)]
    width = max((len(line.text) for line in shown), default=0)
    held = ""
    for line in shown:
        text = line.text.strip()
        if held and line.page is not None and _goes_on(held, text, width):
            held = f"{held} {text}"
            continue
        if held:
            yield held
        held = "" if _is_head(text) else text
    if held:
        yield held


def _goes_on(held: str, text: str, width: int) -> bool:
    if _ENDS.search(held) or text[:1].isupper():
        return False
    last = held[-width:]
    return text[:1].islower() or len(last) >= _WIDE * width


def _is_head(text: str) -> bool:
    return role_of_head(text) is Role.SERIAL and len(text.split()) <= 2 * _REACH


def _running(document: Document, wanted: Collection[int]) -> frozenset[int]:
    """Give those of the places wanted at which pages only say their number or something again."""
    if not any(document.lines[place].page is not None for place in wanted):
        return frozenset()
    again = repeated_heads(document.lines)
    pages: dict[str, set[int]] = {}
    for line in document.lines:
        if line.page is not None and line.text.strip():
            pages.setdefault(_shape(line.text), set()).add(line.page)
    papers = _heads_of_the_paper(document, pages)
    return again | {
        place
        for place, line in ((place, document.lines[place]) for place in wanted)
        if line.page is not None
        and (_FOOT.fullmatch(line.text) or len(pages.get(_shape(line.text), ())) > 1)
        and (_shape(line.text) in papers or not (spared_by(line.text) or asks_plainly(line.text)))
    }


def _heads_of_the_paper(document: Document, pages: Mapping[str, set[int]]) -> frozenset[str]:
    """Give what stands on every page, also where the letter asks: "sample, not a real order"."""
    every = set[int]().union(*pages.values())
    heads = frozenset(shape for shape, on in pages.items() if on == every)
    others = (line.text for line in document.lines if _shape(line.text) not in heads)
    return heads if len(every) > 1 and any(map(asks_plainly, others)) else frozenset()


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))
