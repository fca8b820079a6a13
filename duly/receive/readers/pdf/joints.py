"""What stood between two lines: nothing, a blank, or a line end that its writer meant."""

from __future__ import annotations

import re

from duly.receive.readers.numbering import STOPS
from duly.receive.readers.pdf.lines import Run
from duly.receive.readers.wrapping import DOUBT

_ROUNDING = 0.75  # points by which a file's widths may miss those the program broke lines by

MEANT, BLANK, NOTHING = "\n", " ", ""

_ADDRESS = re.compile(
    r"(?:https?:/{0,2}|www\.|[\w-]+(?:[.,][\w-]+)+/)\S*$|\S*//\S*$", re.IGNORECASE
)
_ADDRESS_WITHIN = re.compile(r"https?:|www\.|//", re.IGNORECASE)
_OF_ADDRESS = re.compile(r"[\w/?&=%.~#-]", re.ASCII)
_HANDLE = re.compile(r"[\w.]+$", re.ASCII)
_NAMED = re.compile(r"[@＠#]\S*$")
_ANEW = re.compile(
    rf"^(?:\(?\d{{1,5}}[{STOPS}]\s?)?(?:h\w{{1,4}}ps?(?::/{{0,2}}|//)|www\.|[@＠#])", re.IGNORECASE
)
_FIRST_WORD = re.compile(r"\S+")
_FIRST_SEGMENT = re.compile(r"[/?&=.\-_:%#]*[^/?&=.\-_:%#\s]*[/?&=.\-_:%#]?")
_FIRST_CHARACTER = re.compile(r"\S[.,;:!?)\]]*")  # which never begin a line
_OPEN_END = re.compile(r"[/?&=%_-]$")
_OPEN_START = re.compile(r"[/?&=%_-]")
_HYPHEN = "A hyphen stands where the line ends; it was not clear whether it belongs there."


def is_locator(text: str) -> bool:
    """Test whether a text ends in something that points at an account or a page."""
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    return _ADDRESS.search(last) is not None or _NAMED.match(last) is not None


def find_joint(
    text: str, above: Run, below: Run, *, width: float, alone: bool
) -> tuple[str, str | None]:
    """Decide what joins ``below`` to ``text``, which ends with ``above``; and the doubt, if any.

    A line that ended although the next word had room was ended by its writer. ``width`` is the
    room a line has; ``alone`` says that nothing but one unbroken word stands on these lines.
    """
    room = width - (above.box[2] - above.box[0])
    last = text.rsplit("\n", 1)[-1].rsplit(" ", 1)[-1]
    address = _ADDRESS.search(last) is not None
    if _ANEW.match(below.text) and (address or _NAMED.match(last)):
        return MEANT, None
    if above.ends_in_blank:
        return BLANK, None
    had_room = _width(below, _FIRST_WORD) <= room
    if address or (_OPEN_END.search(last) and _ADDRESS_WITHIN.search(text)):
        return _roomy(last, below) if had_room else _address_joint(last, below, room, alone)
    if had_room:
        return MEANT, None
    return _word_joint(last, below, room, within=_ADDRESS_WITHIN.search(text) is not None)


def _roomy(last: str, below: Run) -> tuple[str, str | None]:
    """The next word had room: the line's end was meant, unless the address is plainly cut."""
    unfinished = _OPEN_END.search(last) or _OPEN_START.match(below.text)
    return MEANT, DOUBT if unfinished and _OF_ADDRESS.match(below.text) else None


def _address_joint(last: str, below: Run, room: float, alone: bool) -> tuple[str, str | None]:
    if last.endswith("-"):
        return NOTHING, _HYPHEN
    if last.endswith(("//", "?", "&", "=")):
        return NOTHING, None
    # Between two letters, or two digits, a program breaks only when not one more had room.
    if _alike(last[-1], below.text[0]) and _width(below, _FIRST_CHARACTER) <= room - _ROUNDING:
        return (MEANT if alone else BLANK), None
    unforced = _width(below, _FIRST_SEGMENT) <= room and not _alike(last[-1], below.text[0])
    return NOTHING, DOUBT if unforced or not alone else None


def _alike(one: str, other: str) -> bool:
    return (one.isalpha() and other.isalpha()) or (one.isdigit() and other.isdigit())


def _word_joint(last: str, below: Run, room: float, *, within: bool) -> tuple[str, str | None]:
    """A word is only broken inside when not even one more character had room."""
    if _width(below, _FIRST_CHARACTER) <= room - _ROUNDING:
        return BLANK, None
    first = below.text.split(" ", 1)[0]
    handle = _HANDLE.match(last + first) and re.search(r"[\d_]", last + first)
    if within or _NAMED.match(last) or handle:
        return NOTHING, DOUBT
    return (NOTHING if last.endswith("-") else BLANK), None


def _width(line: Run, part: re.Pattern[str]) -> float:
    """Measure the beginning of a line."""
    found = part.match(line.text)
    return line.width_of(max(found.end() if found else 0, 1))
