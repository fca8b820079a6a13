"""The words of one cell, whole again where only the narrow column had broken them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.lines import Run
from duly.receive.readers.wrapping import DOUBT

_ADDRESS = re.compile(r"(?:https?:/{0,2}|www\.|[\w-]+(?:[.,][\w-]+)+/)\S*$|\S*//\S*$", re.I)
_ADDRESS_WITHIN = re.compile(r"https?:|www\.|//", re.I)
_OF_ADDRESS = re.compile(r"[\w/?&=%.~#-]", re.ASCII)
_HANDLE = re.compile(r"[\w.]+$", re.ASCII)
_NAMED = re.compile(r"[@＠#]\S*$")
_ANEW = re.compile(r"^(?:h\w{1,4}ps?(?::/{0,2}|//)|www\.|[@＠#])", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\S+")
_FIRST_SEGMENT = re.compile(r"[/?&=.\-_:%#]*[^/?&=.\-_:%#\s]*[/?&=.\-_:%#]?")
_FIRST_CHARACTER = re.compile(r"\S[.,;:!?)\]]*")  # which never begin a line
_OPEN_END = re.compile(r"[/?&=%_-]$")
_OPEN_START = re.compile(r"[/?&=%_-]")
_MISSING = "The file does not tell one of the letters. Read it from the page's picture."
_HYPHEN = "A hyphen stands where the line ends; it was not clear whether it belongs there."


def cell_text(
    lines: Sequence[Run], box: Box, *, width: float | None = None
) -> tuple[str, str | None]:
    """Return a cell's text and, where a broken address could be read in two ways, the doubt.

    A line that ended although the next piece had room was ended by its writer: it stays broken.
    ``width`` is the room for text where the box does not tell it.
    """
    if not lines:
        return "", None
    width = _inner_width(lines, box) if width is None else width
    text, doubt = lines[0].text, None
    for above, below in pairwise(lines):
        joint, unsure = _joint(text, above, below, width)
        doubt = doubt or unsure
        text = text + joint + below.text
    return text.strip(), _MISSING if "\ufffd" in text else doubt


def _inner_width(lines: Sequence[Run], box: Box) -> float:
    margins = [line.box[0] - box[0] for line in lines] + [box[2] - line.box[2] for line in lines]
    return box[2] - box[0] - 2 * max(min(margins), 0.0)


def _joint(text: str, above: Run, below: Run, width: float) -> tuple[str, str | None]:
    """Decide what stood between two lines: nothing, a blank, or a line end that was meant."""
    room = width - (above.box[2] - above.box[0])
    last = text.rsplit("\n", 1)[-1].rsplit(" ", 1)[-1]
    address = _ADDRESS.search(last) is not None
    if _ANEW.match(below.text) and (address or _NAMED.match(last)):
        return "\n", None
    if above.ends_in_blank:
        return " ", None
    had_room = _width(below, _FIRST_WORD) <= room
    if address or (_OPEN_END.search(last) and _ADDRESS_WITHIN.search(text)):
        return _address_joint(last, below, room, had_room)
    if had_room:
        return "\n", None
    return _word_joint(last, below, room, within=_ADDRESS_WITHIN.search(text) is not None)


def _address_joint(last: str, below: Run, room: float, had_room: bool) -> tuple[str, str | None]:
    if had_room:
        unfinished = _OPEN_END.search(last) or _OPEN_START.match(below.text)
        unfinished = unfinished and _OF_ADDRESS.match(below.text)
        return "\n", DOUBT if unfinished else None
    if last.endswith("-"):
        return "", _HYPHEN
    goes_on = last.endswith(("//", "?", "&", "="))
    unforced = not goes_on and _width(below, _FIRST_SEGMENT) <= room
    return "", DOUBT if unforced else None


def _word_joint(last: str, below: Run, room: float, *, within: bool) -> tuple[str, str | None]:
    """A word is only broken inside when not even one more character had room."""
    if _width(below, _FIRST_CHARACTER) <= room:
        return " ", None
    first = below.text.split(" ", 1)[0]
    if (
        within
        or _NAMED.match(last)
        or (_HANDLE.match(last + first) and re.search(r"[\d_]", last + first))
    ):
        return "", DOUBT
    return ("" if last.endswith("-") else " "), None


def _width(line: Run, part: re.Pattern[str]) -> float:
    """Measure the beginning of a line."""
    found = part.match(line.text)
    shown = line.glyphs[: max(found.end() if found else 0, 1)]
    return max(one.right for one in shown) - min(one.left for one in shown)
