"""One body of law as data: who may order what, how, in which time, and who may know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from duly.law.cited import Cited, Reviewed, Source
from duly.law.duration import Duration
from duly.law.duties import Clock, Dates, Gag, ReceiptHours, UserNotice
from duly.law.scrutiny import Annulled, Check, Exclusion, Grounds
from duly.law.terms import (
    AuthorityKind,
    Each,
    Engagement,
    Force,
    LegalMeasure,
    RedressEffect,
    Verify,
    Who,
)
from duly.order.terms import Country, Kind, Refusal


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
class DeclineGround(Cited):
    """A reason the law itself gives for not carrying out, and the form to use."""

    id: str
    text: str
    form: str | None = None


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
    """What a breach may cost; a fine ``each`` hour counts from the end of the clock ``after``."""

    breach: str
    prison_max: Duration | None = None
    fine: str | None = None
    each: Each | None = None
    after: str | None = None
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

    An order cites it by any of ``cited_as``, and if it names a law, by one of ``of_law``;
    ``not_cited_as`` looks alike and is another provision, as 15.3-1 is not 15.3.
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
    not_cited_as: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    emergency_variant_of: str | None = None
    follows_into: tuple[str, ...] = ()
    grounds: Grounds | None = None
    excluded: tuple[Exclusion, ...] = ()
    route: Route | None = None
    receipt: ReceiptHours | None = None
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
class Engage(Cited):
    """A limit on dealing with these authorities at all, and why."""

    policy: Engagement
    why: str


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
    engage: Engage | None = None
    dates: Mapping[str, Dates] = field(default_factory=dict)
    annulled: tuple[Annulled, ...] = ()
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
