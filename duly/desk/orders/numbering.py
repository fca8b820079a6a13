"""Mints the references under which orders are known inside and outside."""

from __future__ import annotations

from datetime import datetime

from django.db.models.functions import Length

from duly.desk.orders.models import Head
from duly.order.terms import Country, OrderRef


def next_ref(country: Country, received_at: datetime) -> OrderRef:
    """Return the next free reference of a country and year: IN-2021-0002.

    Two receipts at the same instant may get the same; the door then refuses the second with
    ``reference-taken``, and the next one is to be asked for.
    """
    prefix = f"{country}-{received_at.year:04d}-"
    rows = Head.objects.filter(order__startswith=prefix)
    last = rows.order_by(Length("order").desc(), "-order").values_list("order", flat=True).first()
    number = int(last.removeprefix(prefix)) if last else 0
    return OrderRef(f"{prefix}{number + 1:04d}")
