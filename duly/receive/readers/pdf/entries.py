"""Lines of running text; a list's entries are whole again where a narrow column broke them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Box
from duly.receive.readers.numbering import STOPS
from duly.receive.readers.pdf.geometry import around
from duly.receive.readers.pdf.joints import MEANT, NOTHING, find_joint, is_locator
from duly.receive.readers.pdf.lines import Run
from duly.receive.readers.wrapping import DOUBT

_MARKER = re.compile(
    rf"^(?:(?:[-*•·‣▪–—]|\(?\d{{1,5}}[{STOPS}]?|\(?[a-z][.)])\s+(?=\S)|"
    rf"\(?\d{{1,5}}[{STOPS}](?=https?:|www\.|[@＠#]))",
    re.IGNORECASE,
)
_TURNED = re.compile(r"(\S+) ?\.(\d{1,5})")  # an entry whose number stands at its right
_OPEN_NAME = re.compile(r"(?:/|[@＠])[\w.]*[_-]$", re.ASCII)
_NOT_OF_IT = re.compile(r"[a-z][a-z0-9+.-]*:/|\d+/\d+$", re.IGNORECASE)  # a page's foot
_ALIKE = 0.15  # share by which letters of one entry may differ in height
_LETTER = 0.6  # line heights: how far a full line may stay from the edge
_GAP = 0.8  # line heights between lines of one entry
_OUTDENT, _INDENT = 1.5, 4.0  # line heights that a line may begin left or right of the one above


@dataclass(slots=True)
class Entry:
    """A line, or several that are one address; ``ended`` when its writer ended it there."""

    text: str
    box: Box
    ended: bool = False
    doubt: str | None = None


def find_entries(runs: Sequence[Run]) -> list[Entry]:
    """Join the lines of an entry that is one address and nothing else; leave all others alone."""
    boxes = [run.box for run in runs]
    following = _following(boxes)
    edges = _edges(boxes, following)
    taken: set[int] = set()
    entries = []
    for place in range(len(runs)):
        if place not in taken:
            entries.append(_entry(place, runs, following, edges, taken))
    return entries


def _numbered_first(text: str) -> str:
    """Put an entry's number before it, as it is read from right to left."""
    turned = _TURNED.fullmatch(text)
    return f"{turned[2]}. {turned[1]}" if turned and is_locator(turned[1]) else text


def _entry(
    place: int,
    runs: Sequence[Run],
    following: dict[int, int],
    edges: dict[int, float],
    taken: set[int],
) -> Entry:
    text = _numbered_first(runs[place].text)
    entry = Entry(text=text, box=runs[place].box)
    while place in following:
        above, below = runs[place], runs[following[place]]
        if not _is_one_word(entry.text):
            entry.doubt = DOUBT if _is_left_open(entry.text, below.text) else None
            break
        width = edges[place] - above.box[0]
        joint, doubt = find_joint(entry.text, above, below, width=width, alone=True)
        if joint == NOTHING and not _edge_is_shared(place, runs, edges):
            doubt = doubt or DOUBT
        begins = _MARKER.match(below.text) is not None
        meant = joint == MEANT and doubt is None
        entry.ended = (begins or meant) and is_locator(entry.text)
        if joint != NOTHING or not _may_go_on(below.text) or not _are_alike(above, below):
            break
        place = following[place]
        taken.add(place)
        entry.text += below.text
        entry.box = around((entry.box, below.box))
        entry.doubt = entry.doubt or doubt
    return entry


def _is_left_open(text: str, below: str) -> bool:
    """Test for a name that ends as hardly any does, where the next line may carry it on."""
    return _OPEN_NAME.search(text) is not None and re.match(r"[a-z0-9_]", below) is not None


def _edge_is_shared(place: int, runs: Sequence[Run], edges: dict[int, float]) -> bool:
    """Test that the edge is the column's, not only that of its own longest line."""
    edge = edges[place]
    reach = edge - (runs[place].box[3] - runs[place].box[1]) * _LETTER
    return sum(edges[n] == edge and run.box[2] >= reach for n, run in enumerate(runs)) > 1


def _is_one_word(text: str) -> bool:
    bare = _MARKER.sub("", text)
    return " " not in bare and (is_locator(bare) or re.search(r"[\d_]", bare) is not None)


def _may_go_on(text: str) -> bool:
    return " " not in text and text.isascii() and _NOT_OF_IT.match(text) is None


def _are_alike(above: Run, below: Run) -> bool:
    """Test that letters are of one size, as those of a page's foot mostly are not."""
    high, low = above.box[3] - above.box[1], below.box[3] - below.box[1]
    return abs(high - low) <= _ALIKE * max(high, low)


def _following(boxes: Sequence[Box]) -> dict[int, int]:
    """For each line find the next one of the same column, directly below."""
    found: dict[int, int] = {}
    for place, box in enumerate(boxes):
        height = max(box[3] - box[1], 1.0)
        for later in range(place + 1, len(boxes)):
            other = boxes[later]
            if other[1] - box[3] > _GAP * height:
                break
            starts = other[0] - box[0]
            below = other[1] > (box[1] + box[3]) / 2
            if below and -_OUTDENT * height <= starts <= _INDENT * height:
                found[place] = later
                break
    return found


def _edges(boxes: Sequence[Box], following: dict[int, int]) -> dict[int, float]:
    """For each line find how far right the lines of its column reach."""
    group = list(range(len(boxes)))
    for place, later in following.items():
        group[later] = group[place]
    reach: dict[int, float] = {}
    for place, box in enumerate(boxes):
        reach[group[place]] = max(reach.get(group[place], 0.0), box[2])
    return {place: reach[group[place]] for place in range(len(boxes))}
