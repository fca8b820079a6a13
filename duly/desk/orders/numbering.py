"""Mints the references under which orders are known inside and outside."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max

from duly.desk.orders.models import Head
from duly.order.terms import Country, OrderRef


def next_ref(country: Country, received_at: datetime) -> OrderRef:
    """Return the next free reference of a country and year: IN-2021-0002.

    Two receipts at the same instant may get the same; the door then refuses the second.
    """
    prefix = f"{country}-{received_at.year}-"
    last = Head.objects.filter(order__startswith=prefix).aggregate(last=Max("order"))["last"]
    number = int(last.removeprefix(prefix)) if last else 0
    return OrderRef(f"{prefix}{number + 1:04d}")
