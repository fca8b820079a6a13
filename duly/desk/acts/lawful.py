"""The law that an order falls under, as the desk needs it: pack, instrument, zone, gag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from duly.desk.orders.read import ClockView, OrderView
from duly.gate.countries import GROUPS
from duly.law.clocks import Due, recorded
from duly.law.consequences import consequences
from duly.law.duties import Clock
from duly.law.loader import pack as load_pack
from duly.law.loader import pack_ids
from duly.law.pack import Instrument, Pack
from duly.law.terms import Engagement, Who
from duly.order.terms import Actor, Country, Refusal, Role

GENERIC = "generic"
_FURTHER = re.compile(r"\.[0-9]+$")
_EVERYWHERE = "WORLD"
_HOME = "home_competent"  # as packs name the authority of the platform's own state


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One instrument within its pack."""

    pack: Pack
    instrument: Instrument | None

    @property
    def instrument_ref(self) -> str | None:
        """The instrument as ``PACK:ID``, if it is known."""
        return f"{self.pack.pack}:{self.instrument.id}" if self.instrument else None

    def zone(self, country: str) -> ZoneInfo:
        """Return the zone in which the authority of ``country`` counts."""
        return self.pack.zone_of(Country(country))

    def territory(self, country: str) -> tuple[Country, ...]:
        """Return the countries the instrument reaches: at least the authority's own."""
        if self.instrument is None:
            return (Country(country),)
        return self.pack.countries(self.instrument.territory) or (Country(country),)

    def has_form(self, form: str) -> bool:
        """Tell whether the instrument prescribes this form for what goes back to the authority."""
        return self.instrument is not None and any(
            one.id == form and one.direction == "platform_to_authority"
            for one in self.instrument.forms
        )

    def over(self) -> str | None:
        """Return the authority, as ``PACK:ID``, that the platform may ask to look at the order."""
        ways = self.instrument.redress if self.instrument else ()
        asked = any(way.clock and Who.PLATFORM in way.who for way in ways)
        known = {one.id for one in self.pack.authorities}
        return f"{self.pack.pack}:{_HOME}" if asked and _HOME in known else None

    def places(self, countries: Sequence[str]) -> tuple[Country, ...]:
        """Return a territory by the fewest names: all countries, the law's groups, then the rest.

        A group is named only where all of its members belong to the territory.
        """
        left = set(countries)
        if left >= GROUPS[_EVERYWHERE]:
            return (Country(_EVERYWHERE),)
        names: list[str] = []
        largest_first = sorted(self.pack.territories.items(), key=lambda named: -len(named[1]))
        for group, members in largest_first:
            if left and left >= set(members):
                names.append(group)
                left -= set(members)
        names += dict.fromkeys(each for each in countries if each in left)
        return tuple(map(Country, names))


def law_of(regime: str | None, instrument: str | None) -> Law:
    """Return the law by its ids; what no pack knows falls under the generic one."""
    name = regime if regime in pack_ids() else GENERIC
    pack = load_pack(name)
    known = {one.id: one for one in pack.instruments}
    chosen = known.get(instrument or "")
    if chosen is None and name == GENERIC:
        chosen = pack.instruments[0]
    return Law(pack=pack, instrument=chosen)


def law_as_told(regime: str, told: str) -> Law:
    """Return the law that a person named: ``told`` is ``PACK:ID``, or an id of the regime.

    Refuses ``no-instrument`` for one that the law does not have, and says which it has.
    """
    pack, _, own = told.rpartition(":")
    law = law_of(pack or regime, own)
    if law.instrument is None or own != law.instrument.id or pack not in {"", law.pack.pack}:
        raise no_instrument(law)
    return law


def no_instrument(law: Law) -> Refusal:
    """Return the refusal of an order whose kind of act nobody has said, as far as it has one."""
    known = ", ".join(f"{law.pack.pack}:{one.id}" for one in law.pack.instruments)
    return Refusal("no-instrument", f"say what kind of act it is: --instrument one of {known}")


def may_deal(order: OrderView, by: Actor) -> bool:
    """Whether this person may answer the order's authority, sign for it, or carry its order out."""
    engage = law_of(order.regime, order.instrument).pack.engage
    if engage is None:
        return True
    return engage.policy is Engagement.COUNSEL and Role.COUNSEL in by.roles


def must_deal(order: OrderView, by: Actor) -> None:
    """Hold an act towards an authority against the limits on dealing with it at all.

    Refuses ``no-dealing`` where nobody may, and ``counsel-first`` for anybody but counsel.
    """
    engage = law_of(order.regime, order.instrument).pack.engage
    if engage is None or may_deal(order, by):
        return
    why = f"{engage.why} ({engage.cite})"
    if engage.policy is Engagement.NEVER:
        raise Refusal("no-dealing", why)
    raise Refusal("counsel-first", why)


def rule_of(law: Law, clock: str) -> Clock | None:
    """Return the law's own rule of a clock; none for one that a person made up.

    A clock of another instrument of the same law bears its name: ``noncompliance.answer``, and
    a number where it is not the first.
    """
    own, _, name = _FURTHER.sub("", clock).rpartition(".")
    named = next((one for one in law.pack.instruments if one.id == own), None)
    instrument = named if own else law.instrument
    rules = instrument.clocks if instrument else ()
    return next((rule for rule in rules if rule.id == name), None)


def as_due(order: OrderView, clock: ClockView) -> Due | None:
    """Return a clock of an order as its law reckons it; none for one that a person made up."""
    law = law_of(order.regime, order.instrument)
    rule = rule_of(law, clock.id)
    if rule is None:
        return None
    return recorded(
        rule,
        zone=law.zone(order.country),
        started_at=clock.started_at,
        due_at=clock.due_at,
        length=clock.length,
        why=clock.why,
    )


def follows_from(order: OrderView, clock: ClockView, *, at: datetime) -> tuple[str, ...]:
    """Return what the law attaches to a duty that was not done in time, in sentences."""
    owed = clock.state in ("running", "missed") and clock.due_at is not None
    own, _, name = _FURTHER.sub("", clock.id).rpartition(".")
    law = law_of(order.regime, own or order.instrument)
    if not owed or clock.due_at is None or clock.due_at > at or law.instrument is None:
        return ()
    return consequences(law.instrument, name, due_at=clock.due_at, at=at)


def authority_name(ref: str) -> str:
    """Return the authority's name by ``PACK:ID``, or the words that were given."""
    pack_id, _, own = ref.partition(":")
    if pack_id in pack_ids():
        for one in load_pack(pack_id).authorities:
            if one.id == own:
                return one.name
    return own or ref
