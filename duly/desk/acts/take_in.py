"""A delivery is taken in: recorded, its locators asked about, its receipt acknowledged."""

from __future__ import annotations

from datetime import datetime

from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.lawful import may_deal
from duly.desk.acts.receive import Delivery, Received, receive
from duly.desk.acts.resolve import resolve
from duly.desk.orders import read
from duly.order.terms import Actor
from duly.receive.reading import Reading


def take_in(
    delivery: Delivery, *, by: Actor, at: datetime, reading: Reading | None = None
) -> Received:
    """Record a delivery, ask the platform, and acknowledge it where this person may do that.

    Each of the three stands by itself: what a crash or an outage left undone is done when the
    same delivery is handed in again. ``reading`` is that of a delivery that was read before.
    """
    received = receive(delivery, by=by, at=at, reading=reading)
    order = read.order(received.order, by)
    if order.counts.get("listed"):
        resolve(received.order, by=by, at=at)
    ended = order.state in ("withdrawn", "lapsed")
    if order.acknowledged_at is None and not ended and may_deal(order, by):
        acknowledge(received.order, by=by, at=at)
    return received
