"""One page judged and read: is its text to be believed, what is table, what is letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Box, Cell, Line, Row, TextLayer
from duly.receive.readers.pdf.celltext import cell_text
from duly.receive.readers.pdf.content import Content
from duly.receive.readers.pdf.geometry import Glyph, holds
from duly.receive.readers.pdf.grid import Grid, Place, find_grids
from duly.receive.readers.pdf.lines import find_lines

_FULL_PAGE = 0.8  # share of the page that a scan's pictures cover
_PICTURE = 0.1
_OUTLINES = 300  # drawn shapes on a page without letters: text turned into drawings
_COLUMNS_APART = 1.6  # line heights between two texts that are not one line
_WHOLE_CELL = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A ruled table on one page; ``edges`` are its column lines."""

    rows: tuple[Row, ...]
    edges: tuple[float, ...]
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page says."""

    number: int
    layer: TextLayer | None
    lines: tuple[Line, ...] = ()
    tables: tuple[PageTable, ...] = ()
    pictures: bool = False
    unseen: int = 0
    unmapped: int = 0


def judge(content: Content) -> TextLayer | None:
    """Say where a page's text comes from, or that it is blank.

    A page that is one picture is a scan whatever text lies under it: that text is foreign.
    """
    covered = sum(_share(box, content) for box in content.pictures)
    if covered >= _FULL_PAGE or (not content.glyphs and covered >= _PICTURE):
        return TextLayer.FOREIGN if content.glyphs or content.unseen else TextLayer.SCAN
    if content.glyphs:
        return TextLayer.BORN_DIGITAL
    if content.unseen:
        return TextLayer.FOREIGN
    return TextLayer.SCAN if content.strokes >= _OUTLINES else None


def read_page(content: Content, number: int) -> Page:
    """Read a page's tables and the lines around them; nothing of a page that is a picture."""
    layer = judge(content)
    if layer is not TextLayer.BORN_DIGITAL:
        return Page(number=number, layer=layer)
    grids = find_grids(content.rules)
    cells, rest = _sorted_in(content.glyphs, grids)
    tables = (_table(grid, cells[n], number, content.links) for n, grid in enumerate(grids))
    return Page(
        number=number,
        layer=layer,
        lines=tuple(_lines(rest, number, content.links)),
        tables=tuple(sorted(tables, key=lambda table: table.box[1])),
        pictures=any(_share(box, content) >= _PICTURE for box in content.pictures),
        unseen=content.unseen,
        unmapped=content.unmapped,
    )


def _share(box: Box, content: Content) -> float:
    wide = min(box[2], content.view.width) - max(box[0], 0.0)
    high = min(box[3], content.view.height) - max(box[1], 0.0)
    area = content.view.width * content.view.height
    return max(wide, 0.0) * max(high, 0.0) / area if area else 0.0


def _sorted_in(
    glyphs: Iterable[Glyph], grids: Sequence[Grid]
) -> tuple[dict[int, dict[Place, list[Glyph]]], list[Glyph]]:
    """Give each character to the smallest table around it, or to the running text."""
    cells: dict[int, dict[Place, list[Glyph]]] = defaultdict(lambda: defaultdict(list))
    boxes = [grid.box for grid in grids]
    rest: list[Glyph] = []
    for one in glyphs:
        x, y = (one.left + one.right) / 2, one.middle
        for number, box in enumerate(boxes):
            if holds(box, x, y):
                cells[number][grids[number].place(x, y)].append(one)
                break
        else:
            rest.append(one)
    return cells, rest


def _lines(
    glyphs: Iterable[Glyph], number: int, links: Sequence[tuple[Box, str]]
) -> Iterator[Line]:
    for run in find_lines(glyphs, columns_apart=_COLUMNS_APART):
        box = run.box
        yield Line(text=run.text, page=number, box=_rounded(box), link=_link(box, links))


def _link(box: Box, links: Sequence[tuple[Box, str]]) -> str | None:
    """Return the address of the first link whose middle lies on the text, or the other way."""
    for area, address in links:
        if holds(box, (area[0] + area[2]) / 2, (area[1] + area[3]) / 2) or holds(
            area, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        ):
            return address
    return None


def _rounded(box: Box) -> Box:
    left, top, right, bottom = box
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


def _table(
    grid: Grid,
    glyphs: dict[Place, list[Glyph]],
    number: int,
    links: Sequence[tuple[Box, str]],
) -> PageTable:
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    near = [pair for pair in links if _overlap(pair[0], grid.box)]
    shown: dict[Place, Cell] = {}
    for head, members in grid.members().items():
        cell = _cell(glyphs.get(head, []), grid.cell_box(members), _spans(members), near)
        for place in members:
            repeats = place == head or (place[1] == head[1] and cell.spans[1] == 1)
            shown[place] = cell if repeats else Cell(text="")
    return PageTable(
        rows=tuple(
            Row(cells=tuple(shown[row, column] for column in range(columns)), number=0, page=number)
            for row in range(rows)
        ),
        edges=grid.xs,
        box=grid.box,
    )


def _overlap(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _spans(members: Sequence[Place]) -> tuple[int, int]:
    return len({row for row, _ in members}), len({column for _, column in members})


def _cell(
    glyphs: list[Glyph], box: Box, spans: tuple[int, int], links: Sequence[tuple[Box, str]]
) -> Cell:
    text, doubt = cell_text(find_lines(glyphs, columns_apart=_WHOLE_CELL), box)
    link = next((address for area, address in links if _middle_in(area, box)), None)
    return Cell(text=text, link=link, box=_rounded(box), spans=spans, doubt=doubt)


def _middle_in(area: Box, box: Box) -> bool:
    return holds(box, (area[0] + area[2]) / 2, (area[1] + area[3]) / 2)
