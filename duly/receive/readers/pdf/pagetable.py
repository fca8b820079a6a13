"""A table on one page: its cells filled with the words that begin in them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from duly.receive.readers.document import Box, Cell, Row
from duly.receive.readers.frozen import swiftly
from duly.receive.readers.pdf.celltext import cell_text
from duly.receive.readers.pdf.geometry import holds
from duly.receive.readers.pdf.grid import Grid, Place
from duly.receive.readers.pdf.lines import Run, find_lines
from duly.receive.readers.pdf.rowstarts import find_starts, is_serial
from duly.receive.readers.pdf.spaced import Spaced
from duly.receive.readers.pdf.words import Word, find_bands

RULED, SPACED = "pdf-ruled-cells", "pdf-spaced-cells"
_WHOLE_CELL = 1e9
_made = swiftly(Cell)  # a page has hundreds
_LEVEL = 1.0  # points between the feet of two texts that stand on one line
_RUNS_OVER = "A word runs over the edge of its cell. Compare with the page's picture."
_MIXED = "A cell holds the lines of several rows: a line between them may be missing. Compare."
_UNSURE = "The table has no lines; it was not clear where its rows begin. Compare with the page."

Links = Sequence[tuple[Box, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A table on one page; ``edges`` are its column lines, ``path`` how it was told.

    ``above`` counts the lines of its page that are read before it.
    """

    rows: tuple[Row, ...]
    edges: tuple[float, ...]
    box: Box
    path: str
    above: int = 0


def read_ruled(grid: Grid, words: Sequence[Word], page: int, links: Links) -> PageTable:
    """Fill a table with printed columns; rows without a line between are cut at their numbers."""
    grid, sure = _cut(grid, words)
    lines, over = _lines(grid, words)
    cells = grid.members()
    mixed = _run_together(grid, cells, lines)
    shown: dict[Place, Cell] = {}
    drawn = grid.rounded
    for head, members in cells.items():
        box = grid.cell_box(members)
        text, doubt = cell_text(lines.get(head, ()), box)
        doubt = doubt or (_RUNS_OVER if head in over else _MIXED if head[0] in mixed else None)
        cell = _made(
            text=text,
            link=_link(box, links) if links else None,
            box=drawn.cell_box(members),
            spans=_spans(members),
            doubt=doubt,
        )
        shown[head] = cell
        for place in members if len(members) > 1 else ():
            repeats = place == head or (place[1] == head[1] and cell.spans[1] == 1)
            shown[place] = cell if repeats else Cell(text="")
    return _table(grid, shown, page, path=RULED, sure=sure)


def read_spaced(table: Spaced, words: Sequence[Word], page: int, links: Links) -> PageTable:
    """Fill a table that only its spacing tells; what may be cut is in doubt."""
    grid = table.grid
    lines, over = _lines(grid, words)
    widths = _widths(lines)
    shown: dict[Place, Cell] = {}
    for place in grid.head:
        box = grid.cell_box([place])
        width = widths.get(place[1], 0.0)
        text, doubt = cell_text(lines.get(place, []), box, width=width)
        doubt = doubt or (_RUNS_OVER if place in over else None)
        if any(box[1] <= top < box[3] for top in table.doubted):
            doubt = doubt or _UNSURE
        shown[place] = Cell(text=text, link=_link(box, links), box=rounded(box), doubt=doubt)
    return _table(grid, shown, page, path=SPACED, sure=table.sure)


def rounded(box: Box) -> Box:
    """Round to tenths of a point: enough to draw a frame on the page's picture."""
    left, top, right, bottom = box
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


def _run_together(
    grid: Grid, cells: Mapping[Place, Sequence[Place]], lines: Mapping[Place, Sequence[Run]]
) -> frozenset[int]:
    """Return rows of a cell that has a line of text level with each of its rows' own."""
    tall = {
        head: {row for row, _ in members}
        for head, members in cells.items()
        if members[-1][0] != head[0] and len(lines.get(head, ())) > 1
    }
    if not tall:
        return frozenset()
    level: dict[int, list[float]] = defaultdict(list)
    for head, runs in lines.items():
        if head not in tall:
            level[head[0]].extend(run.box[3] for run in runs)
    return frozenset(
        row
        for head, rows in tall.items()
        if all(any(_is_level(run, level[row]) for run in lines[head]) for row in rows)
        for row in rows
    )


def _is_level(run: Run, bottoms: Sequence[float]) -> bool:
    return any(abs(run.box[3] - bottom) < _LEVEL for bottom in bottoms)


def _cut(grid: Grid, words: Sequence[Word]) -> tuple[Grid, bool]:
    """Cut rows that hold several serial numbers, from the last up so that places stay right."""
    sure = True
    inside = _by_row(grid, words)
    for row in reversed(range(len(grid.ys) - 1)):
        held = inside[row]
        several = len(held) > 3 and sum(is_serial(word.text) for word in held) > 1
        starts = find_starts(find_bands(held), (grid.xs[0], grid.xs[1])) if several else None
        if starts is not None:
            grid = grid.with_rows(row, [at - 0.5 for at in starts.tops])
            sure = sure and starts.sure
    return grid, sure


def _by_row(grid: Grid, words: Iterable[Word]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        found[bisect_right(grid.ys, word.middle) - 1].append(word)
    return found


def _lines(grid: Grid, words: Iterable[Word]) -> tuple[dict[Place, list[Run]], frozenset[Place]]:
    """Give words to the cells in which they begin; return also the cells that one runs over."""
    held: dict[Place, list[Word]] = defaultdict(list)
    over: set[Place] = set()
    row_at, column_at, head = grid.row, grid.column, grid.head
    for word in words:
        across = word.letters.across
        row, first = row_at(word.middle), column_at(across(word.start))
        begins = head[row, first]
        last = column_at(across(word.stop - 1)) if word.stop - word.start > 1 else first
        if first == last or begins == head[row, last]:
            held[begins].append(word)
            continue
        over.update((begins, head[row, last]))
        for piece in word.pieces():
            held[head[row, column_at(across(piece.start))]].append(piece)
    lines = {place: find_lines(found, columns_apart=_WHOLE_CELL) for place, found in held.items()}
    return lines, frozenset(over)


def _widths(lines: Mapping[Place, Sequence[Run]]) -> dict[int, float]:
    """Return the longest line of each column: the room that its text had at least."""
    widths: dict[int, float] = defaultdict(float)
    for (_, column), runs in lines.items():
        longest = max(run.box[2] - run.box[0] for run in runs)
        widths[column] = max(widths[column], longest)
    return widths


def _table(
    grid: Grid, shown: Mapping[Place, Cell], page: int, *, path: str, sure: bool
) -> PageTable:
    rows = []
    for row in range(len(grid.ys) - 1):
        cells = (shown[row, column] for column in range(len(grid.xs) - 1))
        told = cells if sure else (cell if not cell.text else _doubted(cell) for cell in cells)
        rows.append(Row(cells=tuple(told), number=0, page=page))
    return PageTable(rows=tuple(rows), edges=grid.xs, box=grid.box, path=path)


def _doubted(cell: Cell) -> Cell:
    return cell if cell.doubt else replace(cell, doubt=_UNSURE)


def _spans(members: Sequence[Place]) -> tuple[int, int]:
    if len(members) == 1:
        return 1, 1
    return len({row for row, _ in members}), len({column for _, column in members})


def _link(box: Box, links: Links) -> str | None:
    for area, address in links:
        if holds(box, (area[0] + area[2]) / 2, (area[1] + area[3]) / 2):
            return address
    return None
