"""Mails that were given up: shown with the reason, and tried again when somebody says so."""

from __future__ import annotations

from datetime import datetime

from duly.answer.rules import SendAgain
from duly.desk.orders import owed, read
from duly.desk.orders.door import Recorded, handle, held
from duly.desk.people.access import SYSTEM
from duly.order.terms import Actor, OrderRef


def send_again(ref: str, *, by: Actor, at: datetime) -> Recorded:
    """Owe anew every mail of an order that was given up, on the record.

    Refuses ``nothing-given-up``, and what the door refuses.
    """
    read.must_see(ref, by)
    order = OrderRef(ref)
    with held(order, by, SendAgain):
        many = owed.try_again(order, at=at)
        return handle(order, SendAgain(by=by, many=many), at=at)


def send_all_again(*, at: datetime) -> None:
    """Do so for every order, for whoever runs this machine."""
    for ref in owed.given_up():
        send_again(ref, by=SYSTEM, at=at)
