"""What somebody owes under a law: within which time, in silence or not, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from duly.law.cited import Cited
from duly.law.days import Span
from duly.law.duration import Duration
from duly.law.terms import (
    Binds,
    Bound,
    Duty,
    GagMode,
    IfMissed,
    NoticeDuty,
    Open,
    StartsOn,
    Telling,
    Who,
)
from duly.order.terms import Country


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Cited):
    """Another length for orders received on certain days, local to the law's zone.

    ``around`` names the dates of the pack that its days were counted around.
    """

    when: Span
    length: Duration
    around: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates(Cited):
    """Days that the law counts around, like the days of a vote."""

    text: str
    on: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptHours(Cited):
    """When something can be received in law: local hours of the working days of a country."""

    opens: time
    closes: time
    working: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A clock stops at one event and runs its full length anew from the other."""

    at: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """How a clock may be prolonged; ``times`` is how often, unlimited if none."""

    by: Duration | Open
    times: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Cited):
    """A duty with a time. ``working`` counts that country's working days instead of the watch.

    ``any_region``: a holiday in any part of that country is no working day.
    ``stated_may_shorten`` and ``stated_may_lengthen``: a shorter or a longer length stated by
    the authority is used instead. ``repeats``: once it has run, it is owed again.
    ``instrument`` is filled in by the loader.
    """

    id: str
    duty: Duty
    who: Who
    start: StartsOn
    length: Duration | Open
    bound: Bound = Bound.AT_MOST
    working: Country | None = None
    any_region: bool = False
    stated_may_shorten: bool = False
    stated_may_lengthen: bool = False
    repeats: bool = False
    if_missed: IfMissed | None = None
    variants: tuple[Variant, ...] = ()
    pauses: tuple[Pause, ...] = ()
    renewable: Renewal | None = None
    note: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    instrument: str = ""

    def rule_on(self, day: date) -> Clock | Variant:
        """Return the rule that sets the length for an order received on that day."""
        return next((each for each in self.variants if day in each.when), self)

    def in_force_on(self, day: date) -> bool:
        """Whether it runs for an order received on that day, local to the law."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gag(Cited):
    """What must be kept back, what may always be told, and the clock that ends it."""

    mode: GagMode
    binds_platform: Binds = Binds.YES
    hides: tuple[Telling, ...] = ()
    still_allowed: tuple[Telling, ...] = ()
    clock: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UserNotice(Cited):
    """What the law says about telling the affected person."""

    duty: NoticeDuty
    when: str | None = None
    must_contain: tuple[str, ...] = ()
