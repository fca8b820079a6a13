"""The order in which a page is read: the lines above each table, also above one beside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from duly.receive.readers.document import Box, Line
from duly.receive.readers.pdf.pagetable import PageTable

_SLACK = 2.0  # points by which a line may reach over an edge
_FAR = 3.0  # line heights between a heading and what it stands above

_Band = list[Line]  # what stands at one height


def in_order(
    lines: Sequence[Line], tables: Sequence[PageTable]
) -> tuple[tuple[Line, ...], tuple[PageTable, ...]]:
    """Put tables in order, and say how many lines stand above each.

    Of tables side by side each has its own headings: those of the second follow the first.
    """
    if not tables:
        return tuple(lines), ()
    waiting = list(_bands(lines))
    read: list[Line] = []
    placed: list[PageTable] = []
    for group in _side_by_side(sorted(tables, key=lambda table: (table.box[1], table.box[0]))):
        top = min(table.box[1] for table in group)
        above = [band for band in waiting if _middle(band) < top + _SLACK]
        waiting = [band for band in waiting if _middle(band) >= top + _SLACK]
        own = _headings(above, [table.box for table in group]) if len(group) > 1 else 0
        shared = len(above) - own
        read.extend(line for band in above[:shared] for line in band)
        for place, table in enumerate(group):
            read.extend(_over(place, group, above[shared:]))
            placed.append(replace(table, above=len(read)))
    read.extend(line for band in waiting for line in band)
    return tuple(read), tuple(placed)


def _bands(lines: Sequence[Line]) -> Iterator[_Band]:
    """Yield lines that stand side by side; a blank line goes with the one before it."""
    band: _Band = []
    for line in lines:
        last = next((one.box for one in reversed(band) if one.box), None)
        if last is not None and line.box is not None and not _level(last, line.box):
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _level(one: Box, other: Box) -> bool:
    return min(one[3], other[3]) - max(one[1], other[1]) > (one[3] - one[1]) / 2


def _middle(band: _Band) -> float:
    return next(((line.box[1] + line.box[3]) / 2 for line in band if line.box), 0.0)


def _side_by_side(tables: Sequence[PageTable]) -> Iterator[list[PageTable]]:
    """Yield tables from the top down; those at one height together, from left to right."""
    group: list[PageTable] = []
    for table in tables:
        if group and not all(_beside(one.box, table.box) for one in group):
            yield sorted(group, key=lambda one: one.box[0])
            group = []
        group.append(table)
    yield sorted(group, key=lambda one: one.box[0])


def _beside(one: Box, other: Box) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    apart = max(other[0] - one[2], one[0] - other[2])
    return shared > 0 and apart > -_SLACK


def _headings(above: Sequence[_Band], boxes: Sequence[Box]) -> int:
    """Count the last bands whose lines each stand over one table only.

    A short line above them all, from their left, is said of all of them.
    """
    top = min(box[1] for box in boxes)
    own = 0
    for count, band in enumerate(reversed(above), start=1):
        held = [line.box for line in band if line.box]
        columns = [_column(box, boxes) for box in held]
        far = any(top - box[3] > _FAR * (box[3] - box[1]) for box in held)
        if far or None in columns:
            break
        own = count if any(columns) else own
        top = min((box[1] for box in held), default=top)
    return own


def _column(box: Box, boxes: Sequence[Box]) -> int | None:
    """Return over which table a line stands, if over one only."""
    for place, (left, _, _, _) in enumerate(boxes):
        after = boxes[place + 1][0] if place + 1 < len(boxes) else float("inf")
        begins = place == 0 or box[0] >= left - _SLACK
        if begins and box[0] < after - _SLACK:
            return place if box[2] <= after + _SLACK else None
    return None


def _over(place: int, group: Sequence[PageTable], bands: Sequence[_Band]) -> Iterator[Line]:
    boxes = [table.box for table in group]
    for band in bands:
        column = 0
        for line in band:
            column = (_column(line.box, boxes) or 0) if line.box else column
            if column == place:
                yield line
