"""Mints the references under which orders are known inside and outside, none of them twice."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db.models.functions import Length

from duly.desk.home import current
from duly.desk.orders.models import Entry, Head
from duly.order.terms import Country, OrderRef

_LEAP = 1000  # more orders than any country sends between a backup and its restore


def next_ref(country: Country, received_at: datetime) -> OrderRef:
    """Return the next free reference of a country and year: IN-2021-0002.

    Two receipts at the same instant may get the same; the door then refuses the second with
    ``reference-taken``, and the next one is to be asked for. The first after a restore leaps
    to the next thousand: those between may have been given out by what is lost.
    """
    prefix = f"{country}-{received_at.year:04d}-"
    rows = Head.objects.filter(order__startswith=prefix)
    last = rows.order_by(Length("order").desc(), "-order").values_list("order", flat=True).first()
    number = int(last.removeprefix(prefix)) if last else 0
    if _may_have_followed(last, received_at):
        number = -(-(number + _LEAP) // _LEAP) * _LEAP
    return OrderRef(f"{prefix}{number + 1:04d}")


def _may_have_followed(last: str | None, received_at: datetime) -> bool:
    """Say whether orders may have come after the last one that a restored backup knows."""
    restored_at = current().restored_at()
    if restored_at is None:
        return False
    if last is None:
        return received_at.astimezone(UTC).year <= restored_at.year
    return Entry.objects.filter(order=last, turn=0, recorded_at__lt=restored_at).exists()
