"""The records of an old Excel workbook, weighed before a library unfolds them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from duly.order.terms import Unreadable
from duly.receive.readers.limits import Limits

_BOF, _EOF, _BOUNDSHEET, _FILEPASS, _HLINK, _FORMULA = 0x809, 0x0A, 0x85, 0x2F, 0x1B8, 0x06
_CELLS = frozenset({0x203, 0x27E, 0xFD, 0x204, 0xBD, 0x06, 0x205, 0x201, 0xBE, 0xD6})
_SEVERAL = {0xBD: 6, 0xBE: 2}  # records of several cells: bytes for each
_BOFS = frozenset({_BOF, 0x009, 0x209, 0x409})
_MACROS = frozenset({1, 6})  # kinds of sheets that hold code
_MOST_CELLS = 1_500_000
_MOST_LINKED = 300_000
_MOST_SHEETS = 255
_HYPERLINK = 0x0167
_TEXT = 0x17
_CALLS = frozenset({0x22, 0x42, 0x62})


@dataclass(slots=True)
class Weighed:
    """What the library does not tell: where ``HYPERLINK`` made the words, its address and they."""

    linked: dict[int, dict[tuple[int, int], str | None]] = field(default_factory=dict)
    shown: dict[int, dict[tuple[int, int], str]] = field(default_factory=dict)  # its words
    macros: bool = False


def weigh_records(stream: bytes, limits: Limits) -> Weighed:
    """Walk all records.

    Raises ``Unreadable`` with ``broken-workbook``, ``encrypted``, ``too-large`` or
    ``hostile-file``.
    """
    scales = _Scales(limits.rows)
    for place, kind, body in _records(stream):
        scales.take(place, kind, body)
    if sum(scales.widths.values()) > 2 * _MOST_CELLS:
        raise Unreadable("too-large", "The workbook is mostly empty and huge. Send it as CSV.")
    return scales.weighed


class _Scales:
    """Counts what the records claim."""

    def __init__(self, most_rows: int) -> None:
        self.weighed = Weighed()
        self.widths: dict[tuple[int, int], int] = {}  # of each row of each sheet
        self._most_rows = most_rows
        self._sheets: dict[int, int] = {}  # where each worksheet starts in the stream
        self._cells = self._linked = self._depth = 0
        self._sheet = -1

    def take(self, place: int, kind: int, body: bytes) -> None:
        """Count one record."""
        if kind in _BOFS:
            self._sheet = self._sheets.get(place, self._sheet)
            self._depth += 1
        elif kind == _EOF:
            self._depth -= 1
        elif kind == _FILEPASS:
            raise Unreadable("encrypted", "The workbook needs a password. Send it without one.")
        elif kind == _BOUNDSHEET and len(body) >= 6:
            self._enlist(body)
        elif kind == _HLINK and len(body) >= 8:
            top, bottom, left, right = struct.unpack_from("<4H", body)
            self._linked += (max(0, bottom - top) + 1) * (max(0, right - left) + 1)
        elif kind in _CELLS and len(body) >= 6:
            self._cell(kind, body)
        self._bound()

    def _bound(self) -> None:
        rows = len(self.widths) > self._most_rows
        if rows or self._cells > _MOST_CELLS or self._linked > _MOST_LINKED:
            why = f"The workbook has over {self._most_rows:,} rows. Send CSV in parts."
            raise Unreadable("too-large", why)

    def _enlist(self, body: bytes) -> None:
        (place,) = struct.unpack_from("<I", body)
        kind = body[5] & 0x0F
        if place in self._sheets or len(self._sheets) >= _MOST_SHEETS:
            why = "The workbook's sheets stand in one place, as no Excel writes them. Ask for CSV."
            raise Unreadable("hostile-file", why)
        if kind == 0:
            self._sheets[place] = len(self._sheets)
        self.weighed.macros = self.weighed.macros or kind in _MACROS

    def _cell(self, kind: int, body: bytes) -> None:
        row, column = struct.unpack_from("<2H", body)
        last = column + (len(body) - 6) // _SEVERAL[kind] if kind in _SEVERAL else column
        self._cells += last - column + 1
        place = (self._sheet, row)
        self.widths[place] = max(self.widths.get(place, 0), last + 1)
        if kind == _FORMULA and self._depth == 1 and _calls_hyperlink(body[22:]):
            made = self.weighed.linked.setdefault(self._sheet, {})
            texts = list(_texts(body[22:]))
            made[row, column] = texts[0] if texts else None
            if len(texts) > 1:
                self.weighed.shown.setdefault(self._sheet, {})[row, column] = texts[1]


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if kind == 0 and length == 0:
            return  # what is left is padding
        body = stream[place + 4 : place + 4 + length]
        if len(body) < length:
            why = "The workbook breaks off in the middle. Ask for it again, or for XLSX or CSV."
            raise Unreadable("broken-workbook", why)
        yield place, kind, body
        place += 4 + length


def _calls_hyperlink(tokens: bytes) -> bool:
    return any(
        tokens[at] in _CALLS and tokens[at + 2 : at + 4] == struct.pack("<H", _HYPERLINK)
        for at in range(len(tokens) - 3)
    )


def _texts(tokens: bytes) -> Iterator[str]:
    """Give the texts that a formula begins with, one after the other."""
    at = 0
    while len(tokens) >= at + 3 and tokens[at] == _TEXT:
        length, wide = tokens[at + 1], tokens[at + 2] & 1
        end = at + 3 + length * (2 if wide else 1)
        text = tokens[at + 3 : end].decode("utf-16-le" if wide else "latin-1", "replace")
        if not text:
            return
        yield text
        at = end
