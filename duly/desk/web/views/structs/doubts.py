"""The lines of an order that a person must read, and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.order import Exhibit, OrderHead
from duly.desk.web.views.structs.parts import Action, Field, Frame, Glyphs, State, Term
from duly.desk.web.views.structs.reading import Crop, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way in which a doubtful line can be read; ``means`` says what it would name."""

    text: str
    locator: tuple[Glyphs, ...]
    means: str
    key: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPage:
    """One doubtful line beside its reading, and the form that says what stands there.

    ``place`` of ``total`` is where it stands among the lines for a person; ``wider`` are
    readings that would name more than the line does.
    """

    frame: Frame
    head: OrderHead
    position: int
    kind: str
    reading: Reading
    state: State
    action: str
    cancel: str
    choices: tuple[Choice, ...]
    wider: tuple[tuple[Glyphs, ...], ...]
    none_chosen: bool
    fields: tuple[Field, ...]
    seen: tuple[tuple[str, str], ...]
    exhibit: Exhibit | None
    place: int = 0
    total: int = 0
    before: str = ""
    after: str = ""
    decline: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """A line that waits for a person: what was read, and why that is not certain."""

    position: int
    href: str
    locator: tuple[Glyphs, ...]
    kind: str
    doubt: str
    where: str
    crop: Crop | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What was read and set aside for one reason."""

    code: str
    why: str
    rows: tuple[tuple[tuple[Glyphs, ...], str], ...]  # as written, and where
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPage:
    """What was read of an order: the counts held together, what waits, what was set aside."""

    frame: Frame
    head: OrderHead
    counts: tuple[Term, ...]
    flags: tuple[Term, ...]
    queue: tuple[QueueRow, ...]
    waiting: int
    begin: Action | None
    asides: tuple[Aside, ...]
    more: int = 0
