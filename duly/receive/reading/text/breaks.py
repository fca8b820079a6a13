"""Addresses that a line's end cuts in two: what they may be, the likeliest first."""

from __future__ import annotations

import re

from duly.receive.reading.locator.hosts import KNOWN_HOST
from duly.receive.reading.text.flow import Block

_NEXT = re.compile(r"\s*\n\s*(?P<more>[A-Za-z0-9%_~./?&=#:@+-]+)(?P<rest>[^\n]*)")
_ANEW = re.compile(r"^(?:h[htpx]{2,5}s?:|www\.|@|#)", re.IGNORECASE)
_HOST = re.compile(rf"^{KNOWN_HOST}", re.IGNORECASE)
_LISTED = re.compile(r"^\d{1,5}[.)]?$")
_START = re.compile(rf"^\s*(?:h[htpx]{{2,5}}s?:|www\.|@|#|{KNOWN_HOST})", re.IGNORECASE)
_WHOLE_HOST = re.compile(r"^(?:\w+:/+)?[^/\s]+\.[a-z]{2,24}(?:[/?#:]|$)", re.IGNORECASE)
_POST = re.compile(r"(?:^|/)status(?:es)?/\d{15,19}(?!\d)")
_TAIL = re.compile(r"[/?=&_%]|^\d+$|\d[a-z]|[a-z]\d|\.[a-z]{2,5}(?:/|$)|-\w", re.IGNORECASE)
_HANDLE_TAIL = re.compile(r"^(?=\w*[\d_])\w{1,14}$", re.ASCII)
_CUT_WORD = re.compile(r"([\w.-]*\w)[-\u00ad\ufffe]\n\s*$")
_FULL = 0.82
_SHORT_LINE = 40
Readings = tuple[tuple[str, ...], int]


def readings_of(block: Block, start: int, end: int) -> Readings:
    """Give the readings of the address at a place, and where the first of them ends."""
    text = _one_line(block.text[start:end])
    following = _NEXT.match(block.text, end) if block.broken else None
    if following is None or block.text[end : end + 1] not in {"\n", " "}:
        return _started_above(block, start, text), end
    more = following["more"].rstrip(".,;:!?)")
    far = following.start("more") + len(more)
    if not more or _is_new(text, more, following["rest"]):
        return _started_above(block, start, text), end
    return _joined(text, more, far, end, _is_full(block, end))


def handle_readings(block: Block, start: int, end: int) -> Readings:
    """Give the readings of a handle that stands at a line's end, above a lone piece of a name."""
    text = block.text[start:end]
    following = _NEXT.match(block.text, end) if block.broken else None
    if following is None or following["rest"].strip() or block.text[end : end + 1] != "\n":
        return (text,), end
    if not _HANDLE_TAIL.match(following["more"]):
        return (text,), end
    return (text, text + following["more"]), end


def _is_new(text: str, more: str, rest: str) -> bool:
    """Tell whether the next line starts something of its own."""
    if _ANEW.match(more) or (_LISTED.match(more) and _START.match(rest)):
        return True
    return _HOST.match(more) is not None and _WHOLE_HOST.match(text) is not None


def _joined(text: str, more: str, far: int, end: int, full: bool) -> Readings:
    joined = text + more
    if text.endswith(("-", "\u00ad", "\ufffe")):
        return (f"{text[:-1]}-{more}", text[:-1] + more), far
    if more.startswith("/") or _POST.search(more):
        return (joined,), far
    if text[-1] in "=&?%_" or not _WHOLE_HOST.match(text) or _TAIL.search(more):
        return (joined, text), far
    if text.endswith("/") or full:
        return (text, joined), end
    return (text,), end


def _started_above(block: Block, start: int, text: str) -> tuple[str, ...]:
    """Allow for a host whose first half stands at the end of the line above."""
    cut = _CUT_WORD.search(block.text[max(0, start - 80) : start]) if block.broken else None
    if cut is None or "//" in text:
        return (text,)
    return f"{cut[1]}-{text}", f"{cut[1]}{text}", text


def _one_line(text: str) -> str:
    """Close the gap after a scheme that stands alone at a line's end."""
    return re.sub(r"(?<=/)\s*\n\s*", "", text)


def _is_full(block: Block, end: int) -> bool:
    line = block.text[block.text.rfind("\n", 0, end) + 1 : end]
    return block.width >= _SHORT_LINE and len(line) >= _FULL * block.width
