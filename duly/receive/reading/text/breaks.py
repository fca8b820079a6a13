"""Addresses that a line's end cuts in two: what they may be, the likeliest first."""

from __future__ import annotations

import re

from duly.receive.reading.locator.hosts import KNOWN_HOST
from duly.receive.reading.text.flow import Block

_NEXT = re.compile(r"\s*\n\s*([A-Za-z0-9%_~./?&=#:@+-]+)")
_ANEW = re.compile(rf"^(?:h[htpx]{{2,5}}s?:|www\.|@|#|{KNOWN_HOST})", re.IGNORECASE)
_TAIL = re.compile(r"[/?=&_%]|\d[a-z]|[a-z]\d|\.[a-z]{2,5}(?:/|$)|-\w", re.IGNORECASE)
_FULL = 0.82
_SHORT_LINE = 40


def readings_of(block: Block, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """Give the readings of the address at a place, and where the first of them ends."""
    text = _one_line(block.text[start:end])
    following = _NEXT.match(block.text, end)
    if not block.broken or following is None or block.text[end : end + 1] not in {"\n", " "}:
        return (text,), end
    more = following[1].rstrip(".,;:!?)")
    if not more or _ANEW.match(more):
        return (text,), end
    joined = text + more
    far = following.start(1) + len(more)
    if text.endswith(("-", "\u00ad", "\ufffe")):
        return (text[:-1] + "-" + more, text[:-1] + more), far
    if text[-1] in "=&?%_":
        return (joined, text), far
    if text.endswith("/") or _is_full(block, end):
        if _TAIL.search(more):
            return (joined, text), far
        return (text, joined), end
    return (text,), end


def _one_line(text: str) -> str:
    """Close the gap after a scheme that stands alone at a line's end."""
    return re.sub(r"(?<=/)\s*\n\s*", "", text)


def _is_full(block: Block, end: int) -> bool:
    line = block.text[block.text.rfind("\n", 0, end) + 1 : end]
    return block.width >= _SHORT_LINE and len(line) >= _FULL * block.width
