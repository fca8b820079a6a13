"""An order with its law, as one visitor sees it now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from django.utils.translation import gettext as _

from duly.desk.acts.lawful import Law, authority_name, law_of
from duly.desk.orders import read
from duly.desk.web.views.saying.codes import country, duty, items, length
from duly.desk.web.views.saying.instants import clock as written
from duly.desk.web.views.saying.instants import spoken
from duly.desk.web.views.saying.states import clock_state
from duly.desk.web.views.structs import Clock, Term, When
from duly.desk.web.views.visitor import Visitor
from duly.escalate.promises import DUTY as KEEP
from duly.law.pack import Instrument
from duly.order.terms import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What every page of one order starts from; times are in the authority's zone."""

    order: read.OrderView
    law: Law
    now: datetime

    @property
    def zone(self) -> str:
        """The authority's IANA zone."""
        return str(self.law.zone(self.order.country))

    @property
    def href(self) -> str:
        """The address of the order's page."""
        return href_of(self.order.ref)

    @property
    def authority(self) -> str:
        """The authority's name."""
        return authority_name(self.order.authority)

    @property
    def instrument(self) -> str:
        """What kind of act it is, or that nobody knows yet."""
        return self.law.instrument.name if self.law.instrument else _("kind of act not known")

    @property
    def title(self) -> str:
        """What is asked, in a few words."""
        return f"{self.instrument.partition(',')[0]}: {items(self.order.items)}"

    def when(self, at: datetime) -> When:
        """Say an instant in the authority's zone."""
        return spoken(at, now=self.now, zone=self.zone)

    def clocks(self) -> tuple[Clock, ...]:
        """Return the clocks with their arithmetic, the platform's own first."""
        ours = sorted(self.order.clocks, key=lambda clock: clock.who != "platform")
        return tuple(self.clock(each) for each in ours)

    def clock(self, clock: read.ClockView) -> Clock:
        """Return one clock with its arithmetic."""
        return Clock(
            duty=duty(clock.duty),
            state=clock_state(clock, now=self.now),
            due=self.when(clock.due_at) if clock.due_at else None,
            sums=tuple(self._sums(clock)),
            source=_cite(self.law.instrument, clock.id),
            note=clock.why if clock.due_at is None else "",
        )

    def _sums(self, clock: read.ClockView) -> list[Term]:
        since = written(clock.started_at, now=self.now, zone=self.zone)
        lines = [Term(label=_("From"), value=since)]
        if clock.duty != KEEP:  # what was promised has a date, and no length
            lines.append(Term(label=_("Length"), value=f"+ {length(clock.length)}"))
        if clock.due_at:
            due = written(clock.due_at, now=self.now, zone=self.zone)
            lines.append(Term(label=_("Due"), value=due, note=clock.why))
        return lines


def look(ref: str, who: Visitor) -> Sight:
    """Return an order as the visitor sees it.

    Refuses ``unknown-order``, also for one that is not theirs to see.
    """
    return sight(read.order(ref, who.actor), who.now)


def sight(order: read.OrderView, now: datetime) -> Sight:
    """Put an order beside its law."""
    return Sight(order=order, law=law_of(order.regime, order.instrument), now=now)


def item_of(ref: str, position: int) -> read.ItemView:
    """Return one item of an order that was looked at before.

    Refuses ``unknown-item``.
    """
    found = read.items(ref, refs=[f"{ref}/{position}"])
    if not found:
        raise Refusal("unknown-item", f"{ref} has no item {position}")
    return found[0]


def href_of(ref: str) -> str:
    """Return the address of an order's page."""
    return f"/desk/orders/{quote(ref)}/"


def named_country(code: str) -> str:
    """Name a country as it stands in a table: with a capital."""
    said = country(code)
    return said[:1].upper() + said[1:]


def _cite(instrument: Instrument | None, clock: str) -> str:
    known = {each.id: each for each in instrument.clocks} if instrument else {}
    return known[clock].cite if clock in known else ""
