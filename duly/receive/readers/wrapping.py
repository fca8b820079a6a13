"""Addresses that a clerk's program broke over lines inside one cell, made whole or doubted."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from duly.receive.readers.document import Cell, Row

_ADDRESS = re.compile(r"^(?:https?:/{0,2}|www\.|[\w-]+(?:\.[\w-]+)+/)\S*$", re.IGNORECASE)
_ANEW = re.compile(r"^(?:h\w{1,4}ps?:?/{0,2}|www\.|[@＠#(（\[]|\d{1,4}[.)]\s)", re.IGNORECASE)
_OPEN_END = re.compile(r"[/?&=%_.:-]$")
_OPEN_START = re.compile(r"^[/?&=%]")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n|\u2028|\u2029)[ \t]*")

DOUBT = "The address is broken over two lines; it was not clear whether they are one."


def close_breaks(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Close line breaks inside addresses, column by column.

    A break is closed without doubt where the address shows that it goes on, or where every
    broken cell of the column breaks after the same number of characters (a machine did it).
    """
    breaks = Breaks()
    for row in rows:
        breaks.see(row)
    return tuple(map(breaks.close, rows))


class Breaks:
    """The line breaks of a list: ``see`` all its rows, then ``close`` each."""

    def __init__(self) -> None:
        self._widths: defaultdict[int, Counter[int]] = defaultdict(Counter)

    def see(self, row: Row) -> None:
        """Note after how many characters each address of a row breaks."""
        for place, cell in enumerate(row.cells):
            if _broken(cell.text):
                first, *others = _LINE_END.split(cell.text)
                if _ADDRESS.match(first) and not any(_ANEW.match(other) for other in others):
                    self._widths[place][len(first)] += 1

    def close(self, row: Row) -> Row:
        """Close the breaks of a row as the whole list shows them to be meant."""
        if not any(_broken(cell.text) for cell in row.cells):
            return row
        cells = (_closed(cell, self._evenly(place)) for place, cell in enumerate(row.cells))
        return replace(row, cells=tuple(cells))

    def _evenly(self, place: int) -> bool:
        seen = self._widths[place]
        return len(seen) == 1 and seen.total() >= 3


def _broken(text: str) -> bool:
    return "\n" in text or "\r" in text or "\u2028" in text


def _closed(cell: Cell, machine_made: bool) -> Cell:
    if not _broken(cell.text):
        return cell
    text, doubt = "", cell.doubt
    for part in _LINE_END.split(cell.text):
        last = text.rsplit("\n", 1)[-1]
        if not text or not _goes_on(last, part):
            text = f"{text}\n{part}" if text else part
            continue
        certain = machine_made or _OPEN_END.search(last) or _OPEN_START.match(part)
        doubt = doubt if certain else DOUBT
        text += part
    return replace(cell, text=text, doubt=doubt)


def _goes_on(last: str, part: str) -> bool:
    one_word = part != "" and not re.search(r"\s", part)
    return one_word and _ADDRESS.match(last) is not None and _ANEW.match(part) is None
