"""How each duty of an order's law begins, from what was known when the order arrived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from duly.desk.acts.lawful import Law
from duly.desk.orders import read
from duly.law.arithmetic import Stated
from duly.law.clocks import Due, NotStarted, start, waits
from duly.law.days import end_of_day
from duly.law.duration import Duration
from duly.law.duties import Clock
from duly.law.terms import Duty, Force, StartsOn
from duly.order.terms import Refusal, Unreadable

Since = Mapping[StartsOn, datetime | None]
# What an order may set its own time for; no order shortens the time to ask for scrutiny of it.
_ANSWERED_BY = frozenset({Duty.EXECUTE, Duty.PROVIDE_INFORMATION, Duty.REPLY_OR_HEARING})
_ISSUED = frozenset({StartsOn.ORDER_ISSUED, StartsOn.INTERIM_DIRECTION_ISSUED})


def known_at_receipt(order: read.OrderView, law: Law) -> Since:
    """Return the events that have happened when an order arrives, with their instants.

    None stands for the receipt itself. The order's own date counts where it was read; one that
    is later than the receipt stays so, and what runs from it is a conflict. Where the order asks
    for silence, that was decided with it, and never after it arrived.
    """
    received_at = order.received_at
    issued = _issued_at(order, law, received_at)
    since: dict[StartsOn, datetime | None] = {each: None for each in StartsOn if each.is_receipt}
    if issued is not None:
        since |= dict.fromkeys(_ISSUED, issued)
    if order.confidential:
        since[StartsOn.GAG_DECISION] = min(issued or received_at, received_at)
    return since


def reckoned(
    order: read.OrderView,
    law: Law,
    clock: Clock,
    since: Since,
    stated: Stated | None,
    *,
    confirmed: bool = False,
) -> Due | NotStarted:
    """Return how a clock of the order's law begins, or why it does not; nothing is recorded.

    What cannot be reckoned, like a time beyond the calendar, does not begin: an order is
    recorded whatever it says.
    """
    if clock.start not in since:
        return waits(clock)
    return _begun(
        clock,
        law,
        order,
        received_at=order.received_at,
        stated=stated if clock.start.is_receipt and clock.duty in _ANSWERED_BY else None,
        started_at=since[clock.start],
        confirmed=confirmed,
    )


def of_notice(
    order: read.OrderView, law: Law, received_at: datetime, stated: Stated | None
) -> Iterator[Due | NotStarted]:
    """Yield how each clock begins by which a notice of non-compliance is answered.

    It runs under the notice's own instrument, from the receipt of the notice.
    """
    notices = [one for one in law.pack.instruments if one.force is Force.NON_COMPLIANCE_NOTICE]
    for clock in (clock for notice in notices for clock in notice.clocks):
        yield _begun(clock, law, order, received_at=received_at, stated=stated)


def _begun(
    clock: Clock,
    law: Law,
    order: read.OrderView,
    *,
    received_at: datetime,
    stated: Stated | None,
    started_at: datetime | None = None,
    confirmed: bool = False,
) -> Due | NotStarted:
    try:
        return start(
            clock,
            pack=law.pack,
            received_at=received_at,
            stated=stated,
            zone=law.zone(order.country),
            started_at=started_at,
            confirmed_by_person=confirmed,
        )
    except Refusal as refusal:
        return NotStarted(clock=clock, code=refusal.code, why=refusal.why)


def stated_length(order: read.OrderView) -> Duration | None:
    """Return the length that the order itself states to act within, as it was read."""
    deadline = order.fields.get("deadline")
    return as_length(str(deadline.get("length"))) if isinstance(deadline, dict) else None


def as_length(text: str | None) -> Duration | None:
    """Return an ISO 8601 length; nothing for what is none."""
    try:
        return Duration.parse(text) if text else None
    except Unreadable:
        return None


def _issued_at(order: read.OrderView, law: Law, received_at: datetime) -> datetime | None:
    """Return the end of the day that the order bears; on the day it arrived, its arrival.

    What is counted from it then ends rather too late than too early.
    """
    said = order.fields.get("issued_on")
    if not isinstance(said, str):
        return None
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    zone = law.zone(order.country)
    if day > received_at.astimezone(zone).date():
        return end_of_day(day, zone)
    return min(end_of_day(day, zone), received_at)
