"""What every command carries, and what every room asks before it acts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from duly.order.state import Item, Order
from duly.order.terms import Actor, Country, ItemRef, OrderRef, PersonRef, Refusal, SeatRef

NOWHERE = Country("ZZ")  # a seat of which nobody said where it is
_IN_SIGHT = 1_000  # years
_LABEL = re.compile(r"[\w .:/()#+-]+")


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
    """Refuse what begins anything where nothing may be begun any more.

    Refuses ``order-withdrawn``, ``order-lapsed`` and ``order-closed``.
    """
    if order.withdrawn:
        raise Refusal(
            "order-withdrawn",
            f"{order.ref} was withdrawn by the authority; only restoring is left to do",
        )
    if order.lapsed:
        raise Refusal(
            "order-lapsed",
            f"{order.ref} has lost its legal effect; only restoring is left to do",
        )
    if order.closed:
        raise Refusal("order-closed", f"{order.ref} is closed; a new delivery opens a new order")


def must_be_listed(item: Item) -> None:
    """Refuse ``item-removed`` where the item is no longer asked for."""
    must_be_open(item.order)
    if item.removed:
        raise Refusal("item-removed", f"{item.ref} is no longer part of the order")


def must_sit_elsewhere(order: Order, by: Actor) -> None:
    """Refuse the last signature from the demanding country, or from nobody knows where.

    Refuses ``local-seat`` and ``seat-nowhere``.
    """
    if by.country == order.received.country:
        raise Refusal(
            "local-seat",
            "a seat in the demanding country is never the last signature;"
            " ask a colleague seated elsewhere",
        )
    if by.country == NOWHERE:
        raise Refusal(
            "seat-nowhere",
            "nobody said in which country your seat is, so it cannot be the last signature;"
            " ask an administrator to seat you anew with --country",
        )


def must_be_in_sight(until: datetime, *, at: datetime) -> None:
    """Refuse ``until-too-far`` for a time that only a slip of the hand can mean.

    The last day of the calendar cannot even be told in every zone.
    """
    if until.year > at.year + _IN_SIGHT:
        raise Refusal(
            "until-too-far", f"{until:%Y} is over {_IN_SIGHT:,} years away; check the year"
        )


def must_be_label(text: str | None, of: str, *, most: int = 80) -> None:
    """Refuse ``not-a-label`` for words that would stand in the ledger for ever as they are.

    A label is a code or a short name of a group: letters, digits, spaces and ``.:/()#+-_``, and
    never blank.
    """
    if text is not None and not (len(text) <= most and text.strip() and _LABEL.fullmatch(text)):
        raise Refusal(
            "not-a-label",
            f"{of} goes into the ledger as it is: a short code, no sentence and no address;"
            " what is said about people belongs into a note, which is sealed",
        )
