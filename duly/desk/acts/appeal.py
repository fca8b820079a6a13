"""An affected person objects through their private page; someone else decides."""

from __future__ import annotations

from datetime import datetime

from duly.appeal.rules import DecideAppeal, FileAppeal
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch
from duly.order.terms import Actor, ItemRef, OrderRef


def file(item: str, text: str, *, by: Actor, at: datetime) -> Recorded:
    """Ask for another look."""
    order = OrderRef(item.partition("/")[0])
    pouch = Pouch(order)
    command = FileAppeal(by=by, text=pouch.seal(text))
    return handle_items(order, [(ItemRef(item), command)], at=at, pouch=pouch)


def decide(item: str, upheld: bool, reason: str, *, by: Actor, at: datetime) -> Recorded:
    """Decide an appeal; one that is upheld restores the item in the same act."""
    order = OrderRef(item.partition("/")[0])
    pouch = Pouch(order)
    command = DecideAppeal(by=by, upheld=upheld, reason=pouch.seal(reason))
    return handle_items(order, [(ItemRef(item), command)], at=at, pouch=pouch)
