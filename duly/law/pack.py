"""One body of law as data: who may order what, how, in which time, and who may know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from duly.law.days import Span
from duly.law.duration import Duration
from duly.law.terms import (
    AuthorityKind,
    Binds,
    Bound,
    Confidence,
    Duty,
    Effect,
    Force,
    GagMode,
    LegalMeasure,
    NoticeDuty,
    Open,
    Per,
    RedressEffect,
    StartsOn,
    Telling,
    Test,
    Verify,
    Who,
)
from duly.order.terms import Country, Kind, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact stands in the law, where that was read, and how far it may be relied on."""

    id: str
    cite: str
    conf: Confidence
    official_at: str | None = None
    seen_at: tuple[str, ...] = ()
    quote: str | None = None
    note: str | None = None
    amends: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None  # the last day


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A fact that names its sources; every fact of a pack does."""

    src: tuple[Source, ...]

    @property
    def confidence(self) -> Confidence:
        """Return the weakest confidence among the sources."""
        return max((s.conf for s in self.src), key=list(Confidence).index)

    @property
    def cite(self) -> str:
        """Return the citations in words, the first source first."""
        return "; ".join(source.cite for source in self.src)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Cited):
    """A body that may issue instruments, and how to find out that it is really that body."""

    id: str
    name: str
    kind: AuthorityKind
    min_rank: str | None = None
    register_url: str | None = None
    verify: tuple[Verify, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory(Cited):
    """Where the instrument takes effect: country codes, or groups that the pack spells out."""

    must: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Cited):
    """The ways an instrument comes in, the way its answer goes out, and in which language."""

    incoming: tuple[str, ...]
    outgoing: tuple[str, ...]
    languages: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground the law knows; ``words`` name it, ``near`` come close and need a person."""

    id: str
    text: str
    words: tuple[str, ...]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotGround:
    """Something orders cite that this law does not know as a ground."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds(Cited):
    """The grounds of an instrument; ``closed`` means the law admits no others."""

    closed: bool
    listed: tuple[Ground, ...]
    not_grounds: tuple[NotGround, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Cited):
    """Content the law itself leaves out of its reach."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Cited):
    """A question to ask of an order; ``test`` is what the desk can look at by itself."""

    id: str
    ask: str
    fail: Effect
    per: Per = Per.ORDER
    test: Test | None = None


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
class DeclineGround(Cited):
    """A reason the law itself gives for not carrying out, and the form to use."""

    id: str
    text: str
    form: str | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Redress(Cited):
    """A way to challenge the order."""

    who: tuple[Who, ...]
    where: str
    effect: RedressEffect
    clock: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewBody(Cited):
    """A body that looks again of its own motion."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty(Cited):
    """What a breach may cost."""

    breach: str
    prison_max: Duration | None = None
    fine: str | None = None
    turnover_pct: float | None = None
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Cited):
    """A form the law prescribes, as the list of its fields."""

    id: str
    direction: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Cited):
    """One kind of act under the law. ``valid_to`` is the last day it may be received.

    An order cites it by any of ``cited_as``, and if it names a law, by one of ``of_law``.
    """

    id: str
    name: str
    force: Force
    issuers: tuple[str, ...]
    targets: tuple[Kind, ...]
    measures: tuple[LegalMeasure, ...]
    territory: Territory
    checks: tuple[Check, ...]
    clocks: tuple[Clock, ...]
    gag: Gag
    user_notice: UserNotice
    of_law: tuple[str, ...] = ()
    cited_as: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    emergency_variant_of: str | None = None
    follows_into: tuple[str, ...] = ()
    grounds: Grounds | None = None
    excluded: tuple[Exclusion, ...] = ()
    route: Route | None = None
    decline_grounds: tuple[DeclineGround, ...] = ()
    redress: tuple[Redress, ...] = ()
    review_body: ReviewBody | None = None
    penalties: tuple[Penalty, ...] = ()
    forms: tuple[Form, ...] = ()

    def in_force_on(self, day: date) -> bool:
        """Whether an order received on that day, local to the law, falls under this text."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)

    def clock(self, clock_id: str) -> Clock:
        """Return one clock. Refuses with ``no-such-clock``."""
        for clock in self.clocks:
            if clock.id == clock_id:
                return clock
        known = ", ".join(clock.id for clock in self.clocks)
        raise Refusal("no-such-clock", f"{self.id} has no clock {clock_id!r}; it has {known}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLaw(Cited):
    """A judgment a desk needs, and what it holds."""

    id: str
    court: str
    decided: date
    status: str
    holds: tuple[str, ...]
    affects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Cited):
    """A change that is coming and does not bind yet."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Cited):
    """A report owed to the public or to a regulator."""

    id: str
    to: str
    period: Duration | None = None
    due: str | None = None
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """Who last read the pack against its sources, and when it must be read again."""

    on: date
    by: str
    next: date
    lawyer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The time zone in which the law counts, by the authority's country where that decides."""

    default: ZoneInfo
    by_country: Mapping[str, ZoneInfo] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One regime. It is data to work with, never legal advice."""

    pack: str
    version: str
    jurisdiction: str
    title: str
    not_legal_advice: bool
    reviewed: Reviewed
    zone: Zones
    sources: Mapping[str, Source]
    authorities: tuple[Authority, ...]
    instruments: tuple[Instrument, ...]
    territories: Mapping[str, tuple[Country, ...]] = field(default_factory=dict)
    rights_tests: tuple[str, ...] = ()
    case_law: tuple[CaseLaw, ...] = ()
    watch: tuple[Watch, ...] = ()
    transparency: tuple[Report, ...] = ()

    def instrument(self, instrument_id: str) -> Instrument:
        """Return one instrument. Refuses with ``no-such-instrument``."""
        for one in self.instruments:
            if one.id == instrument_id:
                return one
        known = ", ".join(one.id for one in self.instruments)
        raise Refusal(
            "no-such-instrument", f"{self.pack} has no {instrument_id!r}; it has {known}."
        )

    def authority(self, authority_id: str) -> Authority:
        """Return one authority by its id within the pack. Refuses with ``no-such-authority``."""
        for one in self.authorities:
            if one.id == authority_id:
                return one
        known = ", ".join(one.id for one in self.authorities)
        raise Refusal("no-such-authority", f"{self.pack} has no {authority_id!r}; it has {known}.")

    def countries(self, territory: Territory) -> tuple[Country, ...]:
        """Return the countries of a territory, groups spelled out, each once."""
        spread = (self.territories.get(code, (Country(code),)) for code in territory.must)
        return tuple(dict.fromkeys(country for group in spread for country in group))

    def zone_of(self, country: Country | None) -> ZoneInfo:
        """Return the zone in which an authority of ``country`` counts, or the law's default."""
        return self.zone.by_country.get(country or "", self.zone.default)
