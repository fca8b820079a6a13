"""One page read by the first reader: made straight, its cells and lines cut out, its words read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from duly.receive.readers.pdf.geometry import Rule, Rules
from duly.receive.readers.pdf.grid import Grid, find_grids
from duly.receive.readers.recognized import Leaf, Segment, Sheet, Strip
from duly.receive.readers.scan.engine import LATIN, Engine, Said
from duly.receive.readers.scan.picture import Picture
from duly.receive.readers.scan.ruling import Ruling, darker, find_ruling
from duly.receive.readers.scan.straight import Gray, quarter_turned, skew, straightened
from duly.receive.readers.scan.strips import find_strips, without_specks

_BETTER = 5  # hundredths of confidence by which a line reads better that stands upright
_MOST_SURE = 100  # hundredths of confidence
_SAMPLE, _SAMPLE_INCHES = 12, 0.8
_AT_THE_EDGE = 0.015  # inch
_RUNNING = -1  # of no column
_LEAST_INK = 0.0004  # of a page that is not blank


def read_sheet(picture: Picture, number: int, engine: Engine) -> Sheet:
    """Read one page; a blank one has no strips."""
    page = _upright(picture, engine)
    return Sheet(
        number=number,
        dpi=picture.dpi,
        width=page.ruling.cleared.shape[1],
        height=page.ruling.cleared.shape[0],
        shown=picture.shown,
        grain=picture.grain,
        quarter_turns=page.turns,
        skew=page.angle,
        level=page.ruling.level,
        upright=page.ruling.upright,
        strips=tuple(page.strips()),
        languages=tuple(sorted(page.used)),
    )


def rules_of(page: Leaf | Sheet | Ruling, dpi: float) -> Rules:
    """Return a page's printed lines in points."""
    point = 72.0 / dpi
    level = (
        Rule(at=(top + bottom) / 2 * point, start=left * point, end=right * point)
        for left, top, right, bottom in page.level
    )
    upright = (
        Rule(at=(left + right) / 2 * point, start=top * point, end=bottom * point)
        for left, top, right, bottom in page.upright
    )
    return Rules(level=tuple(level), upright=tuple(upright))


class _Page:
    """A page turned one way and made straight, while its lines are read."""

    def __init__(self, picture: Picture, turns: int, engine: Engine) -> None:
        gray = np.ascontiguousarray(np.rot90(picture.gray, turns))
        self.turns = turns
        self.angle = skew(gray)
        self.ruling = find_ruling(straightened(gray, self.angle), picture.dpi)
        self.used: set[str] = set()
        self._gray = self.ruling.cleared
        self._dpi = picture.dpi
        self._engine = engine
        self._ink = without_specks(darker(self._gray, picture.dpi), picture.dpi)
        self._grids = find_grids(rules_of(self.ruling, picture.dpi))
        self._boxes = [] if self._is_blank else list(self._lines())
        self._read: dict[Segment, Said] = {}  # in Latin letters

    @property
    def _is_blank(self) -> bool:
        return bool((self._ink > 0).mean() < _LEAST_INK)

    def strips(self) -> Iterator[Strip]:
        """Yield the lines of words."""
        if self._grids:
            for column, box, cramped in self._boxes:
                yield replace(self._strip(column, box), cramped=cramped)
        elif not self._is_blank:
            yield from self._running()

    def legible(self) -> float:
        """Return how well a few Latin lines read as they stand."""
        boxes = self._samples()[::4]
        self._read = {box: self._engine.line(self._cut(box), LATIN) for box in boxes}
        said = [one.confidence for one in self._read.values()]
        return sum(said) / len(said) if said else 0.0

    def legible_upside_down(self, enough: float) -> float:
        """Return how well the same lines read upside down, or less, once that is not enough."""
        boxes = sorted(self._read, key=lambda box: box[2] - box[0])
        told, left = 0, len(boxes)
        for box in boxes:
            if told + _MOST_SURE * left < enough * len(boxes):
                break
            cut = np.ascontiguousarray(np.rot90(self._cut(box), 2))
            told, left = told + self._engine.line(cut, LATIN).confidence, left - 1
        return told / len(boxes) if boxes else 0.0

    def _samples(self) -> list[Segment]:
        wide = [box for _, box, _ in self._boxes if box[2] - box[0] > _SAMPLE_INCHES * self._dpi]
        return wide[:: max(1, len(wide) // _SAMPLE)][:_SAMPLE]

    def languages(self) -> str:
        """Name the languages of a page's running text, the best first, as the engine wants it."""
        best = [
            self._engine.best(self._cut(box), self._read.get(box))[1] for box in self._samples()
        ]
        held = [name for name, _ in Counter(best).most_common()]
        return "+".join(held) if LATIN in held else "+".join([*held, LATIN])

    def _lines(self) -> Iterator[tuple[int, Segment, bool]]:
        for column, cell in self._cells():
            for box in find_strips(self._ink, cell, self._dpi):
                yield column, box, column != _RUNNING and self._cramped(cell, box)

    def _cramped(self, cell: Segment, box: Segment) -> bool:
        """Tell whether ink of a line lies at the very edge of its cell."""
        near = max(2, int(_AT_THE_EDGE * self._dpi))
        rows = self._ink[box[1] : box[3]]
        sides = (rows[:, cell[0] : cell[0] + near], rows[:, cell[2] - near : cell[2]])
        return any(int((side > 0).sum()) >= near for side in sides)

    def _running(self) -> Iterator[Strip]:
        """Read a page without printed columns: the engine tells its lines apart."""
        language = self.languages()
        for box, said in self._engine.page(self._gray, language, self._dpi):
            self.used.update(language.split("+"))
            yield _strip(self._gray, box, said)

    def _cells(self) -> Iterator[tuple[int, Segment]]:
        """Yield the cells of every table, then the bands of the page above and below them."""
        scale = self._dpi / 72.0
        margin = max(2, int(0.012 * self._dpi))
        free = np.ones(self._ink.shape[0], bool)
        for grid in self._grids:
            free[max(int(grid.box[1] * scale), 0) : int(grid.box[3] * scale) + margin] = False
            for left, top, right, bottom in _printed(grid):
                cell = (
                    max(int(left * scale) + margin, 0),
                    max(int(top * scale) + margin, 0),
                    int(right * scale) - margin + 1,
                    int(bottom * scale) - margin + 1,
                )
                yield cell[0], cell
        for start, end in _runs(free):
            yield _RUNNING, (0, start, self._ink.shape[1], end)

    def _strip(self, column: int, box: Segment) -> Strip:
        said, language = self._engine.best(self._cut(box), self._read.get(box))
        self.used.add(language)
        return _strip(self._gray, box, said, column)

    def _cut(self, box: Segment) -> Gray:
        left, top, right, bottom = box
        return np.ascontiguousarray(self._gray[top:bottom, left:right])


def _strip(gray: Gray, box: Segment, said: Said, column: int = _RUNNING) -> Strip:
    left, top, right, bottom = box
    return Strip(
        box=box,
        text=said.text,
        edges=said.edges,
        confidence=said.confidence,
        gray=np.ascontiguousarray(gray[top:bottom, left:right]).tobytes(),
        column=column,
    )


def _printed(grid: Grid) -> Iterator[tuple[float, float, float, float]]:
    for members in grid.members().values():
        yield grid.cell_box(members)


def _runs(free: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], free.astype(np.int8), [0]))))
    yield from ((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _upright(picture: Picture, engine: Engine) -> _Page:
    """Turn a page so that its lines can be read."""
    likely = 1 if quarter_turned(picture.gray) else 0
    page = _Page(picture, likely, engine)
    upright = page.legible()
    upside_down = page.legible_upside_down(enough=upright - _BETTER)
    if upright > upside_down + _BETTER:
        return page
    turns = engine.quarter_turns(picture.gray, picture.dpi)
    if turns is None and upside_down > upright + _BETTER:
        turns = likely + 2
    return page if turns in {None, likely} else _Page(picture, turns or 0, engine)
