"""What the public may see of an order, and when nothing is owed any more. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_be_in_sight, must_be_label, must_sit_elsewhere, stamp
from duly.order.events import (
    OrderClosed,
    OrderErased,
    OrderPublished,
    OrderSealed,
    OrderUnsealed,
    SealedRead,
)
from duly.order.state import Folder, Item, Order
from duly.order.terms import Outcome, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal(Command):
    """Command to show counts only, until a date or until unsealed; ``why`` is a code."""

    why: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseal(Command):
    """Command to let the order be shown again; ``why`` is a code."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSealed(Command):
    """Command to open sealed text, saying what for."""

    what: str
    purpose: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish(Command):
    """Command to put the order's counts into the public register."""

    public_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Command):
    """Command to end an order under which nothing is owed any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase(Command):
    """Command to take every text and document of an order away for ever; ``why`` is a code."""

    why: str


def seal(order: Order, command: Seal, *, at: datetime) -> OrderSealed:
    """Show counts only from now on.

    Refuses ``until-past``, ``until-too-far`` and ``not-a-label``.
    """
    must_be_label(command.why, "the reason of a seal")
    if command.until is not None and command.until <= at:
        raise Refusal("until-past", "the end lies in the past; name a later instant")
    if command.until is not None:
        must_be_in_sight(command.until, at=at)
    return OrderSealed(**stamp(order, command, at), why=command.why, until=command.until)


def unseal(order: Order, command: Unseal, *, at: datetime) -> OrderUnsealed:
    """Let the order be shown again.

    Refuses ``not-sealed`` and ``not-a-label``; ``local-seat`` and ``seat-nowhere`` as for a
    decision.
    """
    must_be_label(command.why, "the reason of an unsealing")
    if order.sealed is None:
        raise Refusal("not-sealed", f"{order.ref} is not sealed")
    must_sit_elsewhere(order, command.by)
    return OrderUnsealed(**stamp(order, command, at), why=command.why)


def read_sealed(order: Order, command: ReadSealed, *, at: datetime) -> SealedRead:
    """Record that sealed text was opened, and what for.

    Refuses ``not-a-label`` for a ``what`` that is no reference.
    """
    must_be_label(command.what, "what was read")
    return SealedRead(**stamp(order, command, at), what=command.what, purpose=command.purpose)


def publish(folder: Folder, command: Publish, *, at: datetime) -> OrderPublished:
    """Put the order's counts into the public register; counts are never secret."""
    items = folder.items.values()
    return OrderPublished(
        **stamp(folder.order, command, at),
        public_ref=command.public_ref,
        listed=len(items),
        withheld=sum(item.withheld is not None for item in items),
        declined=sum(_declined(item) for item in items),
        restored=sum(item.restored is not None for item in items),
    )


def _declined(item: Item) -> bool:
    return item.decision is not None and item.decision.outcome is Outcome.DECLINE


def close(folder: Folder, command: Close, *, at: datetime) -> OrderClosed:
    """End an order under which nothing is owed any more.

    Refuses ``already-closed``; ``still-withheld``; ``not-answered`` while an item has
    neither a decision nor an end and the order was neither withdrawn nor lapsed.
    """
    order, items = folder.order, folder.items.values()
    if order.closed:
        raise Refusal("already-closed", f"{order.ref} was closed before")
    if any(item.withheld for item in items):
        raise Refusal("still-withheld", f"{order.ref} still withholds; it ends when they end")
    if not (order.withdrawn or order.lapsed or order.answers):
        raise Refusal("not-answered", f"answer {order.ref} before closing it")
    return OrderClosed(**stamp(order, command, at))


def erase(order: Order, command: Erase, *, at: datetime) -> OrderErased:
    """Take away what is kept of a closed order: the people in it are to be forgotten.

    Refuses ``not-closed``, ``already-erased`` and ``not-a-label``; ``local-seat`` and
    ``seat-nowhere`` as for a decision.
    """
    must_be_label(command.why, "the reason of an erasure")
    if order.erased:
        raise Refusal("already-erased", f"what was kept of {order.ref} was erased before")
    if not order.closed:
        raise Refusal("not-closed", f"{order.ref} is not closed; close it before erasing it")
    must_sit_elsewhere(order, command.by)
    return OrderErased(**stamp(order, command, at), why=command.why)
