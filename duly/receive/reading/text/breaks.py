"""Addresses that a line's end cuts in pieces: what they may be, the likeliest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from duly.receive.reading.locator.hosts import KNOWN_HOST
from duly.receive.reading.text.flow import Block, starts_anew

_NEXT = re.compile(r"\s*\n\s*(?P<more>[A-Za-z0-9%_~./?&=#:@+-]+)(?P<rest>[^\n]*)")
_HOST = re.compile(rf"^{KNOWN_HOST}", re.IGNORECASE)
_WHOLE_HOST = re.compile(r"^(?:\w+:/+)?[^/\s]+\.[a-z]{2,24}(?:[/?#:]|$)", re.IGNORECASE)
_POST = re.compile(r"(?:^|/)status(?:es)?/\d{17,19}(?!\d)")
_TAIL = re.compile(r"[/?=&_%]|^\d+$|\d[a-z]|[a-z]\d|\.[a-z]{2,5}(?:/|$)|-\w", re.IGNORECASE)
_NAME = re.compile(r"^\w{1,15}$", re.ASCII)
_CUT_WORD = re.compile(r"([\w.-]*\w)[-\u00ad\ufffe]\n\s*$")
_NUMBERED = re.compile(r"^\W*(?:\d{1,5}\W*)?$")
_HYPHENS = ("-", "\u00ad", "\ufffe")
_FULL = 0.82
_AROUND = 12  # lines
_MOST_LINES = 8
Readings = tuple[tuple[str, ...], int]


@dataclass(slots=True)
class _Joining:
    """The readings so far; ``text`` is the one that is being carried on."""

    text: str
    end: int
    readings: list[str]
    settled: bool = False

    def go_on(self, text: str, end: int, *, certain: bool) -> None:
        """Carry the address on; an uncertain join keeps what it was before as a reading."""
        if certain:
            self.readings.remove(self.text)
        self.text, self.end = text, end
        self.readings.insert(0, text)


def readings_of(block: Block, start: int, end: int) -> Readings:
    """Give the readings of the address at a place, and where the first of them ends."""
    text = _one_line(block.text[start:end])
    joining = _Joining(text=text, end=end, readings=[text])
    for _ in range(_MOST_LINES if block.broken else 0):
        if joining.settled or not _carried_on(block, start, joining):
            break
    if len(joining.readings) == 1 and joining.end == end:
        return _started_above(block, start, text), end
    return tuple(dict.fromkeys(joining.readings)), joining.end


def handle_readings(block: Block, start: int, end: int) -> Readings:
    """Give the readings of a handle that stands at a line's end, above a lone piece of a name."""
    text = block.text[start:end]
    following = _next(block, end)
    if following is None or following["rest"].strip() or not _NAME.match(following["more"]):
        return (text,), end
    more = following["more"]
    if re.search(r"[\d_]", more) or text.endswith("_") or _is_full(block, end):
        return (text, text + more), end
    return (text,), end


def _next(block: Block, end: int, text: str = "") -> re.Match[str] | None:
    """Find the next line, if the address stands at the very end of its own and may go on."""
    if not block.broken or block.text[end : end + 1] not in {"\n", " "}:
        return None
    following = _NEXT.match(block.text, end)
    if following is None:
        return None
    unfinished = text and (text.endswith(_HYPHENS) or not _WHOLE_HOST.match(text))
    if unfinished and _HOST.match(following["more"]):
        return following
    return None if starts_anew(following["more"] + following["rest"]) else following


def _carried_on(block: Block, start: int, joining: _Joining) -> bool:
    """Carry the address on into the next line, as far as the signs allow."""
    following = _next(block, joining.end, joining.text)
    more = following["more"].rstrip(".,;:!?)") if following else ""
    if following is None or not more:
        return False
    alone = _NUMBERED.match(block.text[block.text.rfind("\n", 0, start) + 1 : start])
    full = _is_full(block, joining.end) and (block.by_page or alone is not None)
    _judge(joining, more, following, full)
    joining.settled = joining.settled or more != following["more"]
    return True


def _judge(joining: _Joining, more: str, following: re.Match[str], full: bool) -> None:
    text, far = joining.text, following.start("more") + len(more)
    if text.endswith(_HYPHENS):
        joining.go_on(f"{text[:-1]}-{more}", far, certain=True)
        joining.readings.append(text[:-1] + more)
    elif more.startswith("/") or _POST.search(more):
        joining.go_on(text + more, far, certain=True)
    elif text[-1] in "=&?%_" or not _WHOLE_HOST.match(text) or _TAIL.search(more):
        joining.go_on(text + more, far, certain=False)
    else:
        joining.settled = True
        if text.endswith("/") or full:
            joining.readings.append(text + more)


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
    """Tell whether a line is as long as the lines around it: its end may be a machine's."""
    lines = block.text[:end].split("\n")
    near = lines[-_AROUND:] + block.text[end:].split("\n", _AROUND)[1:_AROUND]
    return len(lines[-1]) >= _FULL * max(len(line) for line in near)
