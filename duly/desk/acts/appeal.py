"""An affected person objects through their private page; someone else decides."""

from __future__ import annotations

from datetime import datetime

from duly.appeal.rules import DecideAppeal, FileAppeal
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch
from duly.order.command import Command
from duly.order.events import Cause
from duly.order.terms import Actor, ItemRef, OrderRef
from duly.withhold.rules import Restore


def file(item: str, text: str, *, by: Actor, at: datetime) -> Recorded:
    """Ask for another look."""
    order = OrderRef(item.partition("/")[0])
    pouch = Pouch(order)
    command = FileAppeal(by=by, text=pouch.say(text, "say why you object"))
    return handle_items(order, [(ItemRef(item), command)], at=at, pouch=pouch)


def decide(item: str, upheld: bool, reason: str, *, by: Actor, at: datetime) -> Recorded:
    """Decide an appeal; one that is upheld restores the subject in the same act.

    The order may list one subject twice: its other lines are restored with it.
    """
    order = OrderRef(item.partition("/")[0])
    pouch = Pouch(order)
    command = DecideAppeal(
        by=by, upheld=upheld, reason=pouch.say(reason, "say why; the person reads it")
    )
    targets: list[tuple[ItemRef, Command]] = [(ItemRef(item), command)]
    if upheld:
        targets += [(ref, Restore(by=by, cause=Cause.APPEAL)) for ref in _same(order, item)]
    return handle_items(order, targets, at=at, pouch=pouch)


def _same(order: OrderRef, item: str) -> list[ItemRef]:
    views = [view for view in read.items(order) if view.state == "withheld"]
    heard = {(view.kind, view.subject) for view in views if view.ref == item}
    return [
        ItemRef(view.ref)
        for view in views
        if view.ref != item and (view.kind, view.subject) in heard
    ]
