"""What somebody owes under a law: within which time, in silence or not, and to whom."""

from __future__ import annotations

from dataclasses import dataclass

from duly.law.cited import Cited
from duly.law.days import Span
from duly.law.duration import Duration
from duly.law.terms import Binds, Bound, Duty, GagMode, NoticeDuty, Open, StartsOn, Telling, Who
from duly.order.terms import Country


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Cited):
    """Another length for orders received on certain days, local to the law's zone."""

    when: Span
    length: Duration


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

    ``stated_may_shorten``: a shorter length stated by the authority is used instead.
    ``instrument`` is filled in by the loader.
    """

    id: str
    duty: Duty
    who: Who
    start: StartsOn
    length: Duration | Open
    bound: Bound = Bound.AT_MOST
    working: Country | None = None
    stated_may_shorten: bool = False
    variants: tuple[Variant, ...] = ()
    pauses: tuple[Pause, ...] = ()
    renewable: Renewal | None = None
    note: str | None = None
    instrument: str = ""


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
