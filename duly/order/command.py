"""What every command carries, and what every room asks before it acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from duly.order.state import Item, Order
from duly.order.terms import Actor, ItemRef, OrderRef, PersonRef, Refusal, SeatRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a person wants done; never carries the time nor an id it could mint.

    ``seen`` is the turn that was shown: the door refuses ``changed-since-seen`` on another.
    """

    by: Actor
    seen: int | None = None


class Stamp(TypedDict):
    """The fields that every event of an order shares."""

    order: OrderRef
    at: datetime
    by: PersonRef
    seat: SeatRef


class ItemStamp(Stamp):
    """The fields that every event of an item shares."""

    item: ItemRef


def stamp(order: Order, command: Command, at: datetime) -> Stamp:
    """Return who, where from, when, on which order."""
    return Stamp(order=order.ref, at=at, by=command.by.person, seat=command.by.seat)


def item_stamp(item: Item, command: Command, at: datetime) -> ItemStamp:
    """Return who, where from, when, on which item."""
    return ItemStamp(**stamp(item.order, command, at), item=item.ref)


def must_be_open(order: Order) -> None:
    """Refuse ``order-withdrawn`` or ``order-closed`` where nothing may be begun any more."""
    if order.withdrawn:
        raise Refusal(
            "order-withdrawn",
            f"{order.ref} was withdrawn by the authority; only restoring is left to do",
        )
    if order.closed:
        raise Refusal("order-closed", f"{order.ref} is closed; a new delivery opens a new order")


def must_be_listed(item: Item) -> None:
    """Refuse ``item-removed`` where the item is no longer asked for."""
    must_be_open(item.order)
    if item.removed:
        raise Refusal("item-removed", f"{item.ref} is no longer part of the order")
