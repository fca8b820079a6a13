"""What was read of a line, beside the line itself."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.parts import Action, Glyphs, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a text, mail or table exhibit."""

    number: int
    cells: tuple[tuple[Glyphs, ...], ...]
    position: int = 0
    href: str = ""
    here: bool = False
    doubtful: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """An item's line as it stands in its exhibit; ``alt`` is what was read there.

    A picture, ``width`` by ``height`` points with ``mark`` (x, y, width, height) around the
    line, or the line among its neighbors.
    """

    alt: str
    image: str = ""
    width: float = 0
    height: float = 0
    mark: tuple[float, float, float, float] = (0, 0, 0, 0)
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the machine read the item, beside the line it read.

    ``first`` is what it read before a person did. ``points`` names every character that hides
    or misleads; ``others`` are the readings it could not choose between.
    """

    crop: Crop | None
    path: str
    locator: tuple[Glyphs, ...]
    norm: str
    repaired: str = ""
    needs_person: str = ""
    ground: str = ""
    first: tuple[Glyphs, ...] = ()
    points: tuple[Term, ...] = ()
    others: tuple[tuple[Glyphs, ...], ...] = ()
    same: Term | None = None
    by_person: Action | None = None
