"""Printed lines to the cells of a table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duly.receive.readers.document import Box
from duly.receive.readers.pdf.geometry import Rule, Rules

TOUCH = 2.0  # points by which lines that meet on paper may miss each other in the file
_SHORTEST = 4.0
_OPEN_SIDE = 12.0
_MOST_PAIRS = 4_000_000

Place = tuple[int, int]  # row, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A ruled table on one page: its lines, and which base cells form one cell."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    head: dict[Place, Place]  # base cell -> first base cell of the printed cell

    @property
    def box(self) -> Box:
        """Return the table's outline."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def area(self) -> float:
        """Return the area inside the outline."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    @property
    def rounded(self) -> Grid:
        """Return the same table with its lines at tenths of a point."""
        xs, ys = (tuple(round(at, 1) for at in edges) for edges in (self.xs, self.ys))
        return Grid(xs=xs, ys=ys, head=self.head)

    def row(self, y: float) -> int:
        """Return the row at a height inside the outline."""
        return bisect_right(self.ys, y, 1, len(self.ys) - 1) - 1

    def column(self, x: float) -> int:
        """Return the column at a place inside the outline."""
        return bisect_right(self.xs, x, 1, len(self.xs) - 1) - 1

    def members(self) -> dict[Place, list[Place]]:
        """Return the base cells of every printed cell."""
        found: dict[Place, list[Place]] = defaultdict(list)
        for place, head in self.head.items():
            found[head].append(place)
        return found

    def cell_box(self, members: Sequence[Place]) -> Box:
        """Return the outline of a printed cell."""
        if len(members) == 1:
            row, column = members[0]
            return self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1]
        rows, columns = [row for row, _ in members], [column for _, column in members]
        left, right = self.xs[min(columns)], self.xs[max(columns) + 1]
        return left, self.ys[min(rows)], right, self.ys[max(rows) + 1]

    def with_rows(self, row: int, tops: Sequence[float]) -> Grid:
        """Cut one row at these heights; nothing changes where a cell spans it and another."""
        crossing = any(
            head[0] != place[0] for place, head in self.head.items() if row in {place[0], head[0]}
        )
        cuts = [top for top in tops if self.ys[row] + TOUCH < top < self.ys[row + 1] - TOUCH]
        if crossing or not cuts:
            return self
        more = len(cuts)
        head: dict[Place, Place] = {}
        for (at, column), (top, first) in self.head.items():
            for step in range(more + 1 if at == row else 1):
                moved = at + step + (more if at > row else 0)
                head[moved, column] = (
                    moved if at == row else top + (more if top > row else 0),
                    first,
                )
        ys = (*self.ys[: row + 1], *cuts, *self.ys[row + 1 :])
        return Grid(xs=self.xs, ys=ys, head=head)


def find_grids(rules: Rules) -> tuple[Grid, ...]:
    """Find every ruled table, smallest first; a frame with one cell is not a table.

    Returns none when the page has so many lines that they are a drawing.
    """
    level, upright = joined(rules.level), joined(rules.upright)
    if len(level) * len(upright) > _MOST_PAIRS:
        return ()
    grids = (_grid(*group) for group in _groups(level, upright))
    kept = [grid for grid in grids if grid is not None and len(set(grid.head.values())) > 1]
    return tuple(sorted(kept, key=lambda grid: grid.area))


def joined(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Join pieces of one line, drawn cell by cell or twice."""
    return tuple(_joined(rules))


def _joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    held: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        if held and rule.at - held[0].at > 1.5:
            yield from _spliced(held)
            held = []
        held.append(rule)
    yield from _spliced(held)


def _spliced(rules: Sequence[Rule]) -> Iterator[Rule]:
    whole: Rule | None = None
    for rule in sorted(rules, key=lambda rule: rule.start):
        if whole is not None and rule.start <= whole.end + TOUCH:
            whole = Rule(at=whole.at, start=whole.start, end=max(whole.end, rule.end))
            continue
        if whole is not None and whole.end - whole.start >= _SHORTEST:
            yield whole
        whole = rule
    if whole is not None and whole.end - whole.start >= _SHORTEST:
        yield whole


def _groups(
    level: Sequence[Rule], upright: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the lines that touch one another, directly or through others."""
    parent = list(range(len(level) + len(upright)))
    for low, one in enumerate(level):
        for high, other in enumerate(upright, start=len(level)):
            if _touch(one, other):
                parent[_root(parent, low)] = _root(parent, high)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for low, one in enumerate(level):
        groups[_root(parent, low)][0].append(one)
    for high, other in enumerate(upright, start=len(level)):
        groups[_root(parent, high)][1].append(other)
    yield from groups.values()


def _touch(level: Rule, upright: Rule) -> bool:
    return (
        level.start - TOUCH <= upright.at <= level.end + TOUCH
        and upright.start - TOUCH <= level.at <= upright.end + TOUCH
    )


def _root(parent: list[int], one: int) -> int:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    if not level or not upright:
        return None
    xs = _positions(upright, level)
    ys = _positions(level, upright)
    if len(xs) < 2 or len(ys) < 2:
        return None
    level = [rule for rule in level if _spans(rule, xs)]
    ys = _positions(level, upright) if level else ()
    if len(ys) < 2:
        return None
    return Grid(xs=xs, ys=ys, head=_heads(xs, ys, level, upright))


def _spans(rule: Rule, positions: tuple[float, ...]) -> bool:
    """Test that a line runs across a whole column; an underline inside a cell does not."""
    return any(
        rule.start - TOUCH <= left and right <= rule.end + TOUCH
        for left, right in pairwise(positions)
    )


def _positions(rules: Sequence[Rule], across: Sequence[Rule]) -> tuple[float, ...]:
    """Where lines stand; a table may be open at a side, then its cross lines stick out."""
    found: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not found or at - found[-1] > TOUCH:
            found.append(at)
    start, end = min(rule.start for rule in across), max(rule.end for rule in across)
    first = [start] if found[0] - start > _OPEN_SIDE else []
    last = [end] if end - found[-1] > _OPEN_SIDE else []
    return (*first, *found, *last)


def _heads(
    xs: tuple[float, ...], ys: tuple[float, ...], level: list[Rule], upright: list[Rule]
) -> dict[Place, Place]:
    """Unite base cells that no printed line divides."""
    rows, columns = len(ys) - 1, len(xs) - 1
    walls, floors = _by_position(upright, xs), _by_position(level, ys)
    parent = list(range(rows * columns))
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            middle_x, middle_y = _middle(xs, column), _middle(ys, row)
            if column + 1 < columns and not _covers(walls[column + 1], middle_y):
                _unite(parent, here, here + 1)
            if row + 1 < rows and not _covers(floors[row + 1], middle_x):
                _unite(parent, here, here + columns)
    return {
        (place // columns, place % columns): divmod(_root(parent, place), columns)
        for place in range(rows * columns)
    }


def _unite(parent: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(parent, one), _root(parent, other)))
    parent[high] = low


def _middle(edges: tuple[float, ...], place: int) -> float:
    return (edges[place] + edges[place + 1]) / 2


def _by_position(rules: list[Rule], positions: tuple[float, ...]) -> list[list[Rule]]:
    found: list[list[Rule]] = [[] for _ in positions]
    for rule in rules:
        after = bisect_left(positions, rule.at)
        nearest = range(max(after - 1, 0), min(after + 1, len(positions)))
        found[min(nearest, key=lambda n: abs(positions[n] - rule.at))].append(rule)
    return found


def _covers(rules: list[Rule], middle: float) -> bool:
    for rule in rules:  # noqa: SIM110 — asked of every cell, and any() takes twice the time
        if rule.start - TOUCH <= middle <= rule.end + TOUCH:
            return True
    return False
