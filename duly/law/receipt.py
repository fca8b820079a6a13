"""When something that arrived at night counts as received in law."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from duly.law.days import is_working_day
from duly.law.duties import ReceiptHours
from duly.law.moments import local


def counts_from(arrived: datetime, hours: ReceiptHours | None, zone: ZoneInfo) -> datetime:
    """Return the UTC instant from which something counts as received.

    Within the hours of a working day that is when it arrived; otherwise it is when the next
    such hours open, in the local time of ``zone``. Refuses ``holidays-unknown``.
    """
    if hours is None:
        return arrived.astimezone(UTC)
    there = arrived.astimezone(zone)
    day = there.date()
    if is_working_day(day, hours.working):
        if hours.opens <= there.time() < hours.closes:
            return arrived.astimezone(UTC)
        if there.time() < hours.opens:
            return datetime.combine(day, hours.opens, tzinfo=zone).astimezone(UTC)
    day += timedelta(days=1)
    while not is_working_day(day, hours.working):
        day += timedelta(days=1)
    return datetime.combine(day, hours.opens, tzinfo=zone).astimezone(UTC)


def in_words(arrived: datetime, hours: ReceiptHours, zone: ZoneInfo) -> str:
    """Return why it does not count from when it arrived."""
    return (
        f"It arrived {local(arrived, zone)}, outside the hours of receipt "
        f"({hours.opens:%H:%M} to {hours.closes:%H:%M} on working days of {hours.working}, "
        f"{hours.cite})"
    )
