"""A court holds an order up while it looks: all is shown again, or stays as it is. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_open, stamp
from duly.order.events import Cause, ItemRestored, Stay, StayEnded, StayGranted
from duly.order.state import Folder, Order
from duly.order.terms import Digest, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantStay(Command):
    """Command to record that a court stays the order, and what that does to what is withheld."""

    effect: Stay
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndStay(Command):
    """Command to record that the stay is over."""

    exhibit: Digest | None = None


def grant_stay(
    folder: Folder, command: GrantStay, *, at: datetime
) -> tuple[StayGranted | ItemRestored, ...]:
    """Record a stay; one that restores shows everything again in the same act.

    While it stands nothing further is withheld. Refuses ``no-challenge`` where the order was
    not challenged, and ``order-stayed`` where one stands.
    """
    order = folder.order
    must_be_open(order)
    if order.challenge is None:
        raise Refusal("no-challenge", f"{order.ref} was not challenged; record that first")
    if order.stay is not None:
        raise Refusal("order-stayed", f"a stay of {order.ref} stands; end it first")
    granted = StayGranted(
        **stamp(order, command, at), effect=command.effect, exhibit=command.exhibit
    )
    return (granted, *(_restored(folder, command, at) if command.effect is Stay.RESTORE else ()))


def end_stay(order: Order, command: EndStay, *, at: datetime) -> StayEnded:
    """Record that the stay is over; nothing is withheld by it, that is decided anew.

    Refuses ``no-stay``.
    """
    if order.stay is None:
        raise Refusal("no-stay", f"no stay of {order.ref} stands")
    return StayEnded(**stamp(order, command, at), exhibit=command.exhibit)


def _restored(folder: Folder, command: GrantStay, at: datetime) -> Iterator[ItemRestored]:
    for item in folder.items.values():
        if item.withheld is not None:
            yield ItemRestored(**item_stamp(item, command, at), cause=Cause.COURT)
