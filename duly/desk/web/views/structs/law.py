"""The clocks of an order in full, proposals to restore, and what only counsel may read."""

from __future__ import annotations

from dataclasses import dataclass

from duly.desk.web.views.structs.letters import StepForm
from duly.desk.web.views.structs.order import OrderHead
from duly.desk.web.views.structs.parts import Action, Clock, Field, Frame, Term, When


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockCard:
    """One running, stopped or ended clock. ``percent`` of its time has run, where that is known.

    ``follows`` is what the law attaches to its having run out.
    """

    id: str
    clock: Clock
    rests: str
    percent: int | None = None
    follows: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockGroup:
    """The clocks of one side."""

    word: str
    cards: tuple[ClockCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleClock:
    """A duty of the law that does not run, and why; ``confirm`` lets it run."""

    duty: str
    whose: str
    why: str
    word: str = ""
    waits: bool = False
    confirm: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClocksPage:
    """Every clock of an order with its arithmetic, and what is odd about its law and dates."""

    frame: Frame
    head: OrderHead
    groups: tuple[ClockGroup, ...]
    idle: tuple[IdleClock, ...]
    flags: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreCard:
    """An order whose reason to withhold seems to be gone; people restore or keep."""

    order: str
    href: str
    title: str
    authority: str
    why: str
    since: When
    withheld: str
    clock: Clock | None
    restore: Action
    action: str
    fields: tuple[Field, ...]
    seen: tuple[tuple[str, str], ...]
    may_keep: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoresPage:
    """Every proposal to restore that waits for people."""

    frame: Frame
    cards: tuple[RestoreCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffNote:
    """One note on what an order may mean for people who work here."""

    at: When
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPage:
    """What staff may risk, for counsel's eyes: how many notes there are, and those opened."""

    frame: Frame
    head: OrderHead
    many: int
    notes: tuple[StaffNote, ...]
    opening: StepForm
    noting: StepForm
