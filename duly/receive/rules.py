"""What may be recorded of a delivery, of its reading, and of its sender. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from duly.order.command import (
    Command,
    item_stamp,
    must_be_label,
    must_be_listed,
    must_be_open,
    stamp,
)
from duly.order.events import (
    AuthenticityAssessed,
    DeliveryRepeated,
    ItemListed,
    ItemNarrowed,
    ItemRemoved,
    OrderAcknowledged,
    OrderAmended,
    OrderReceived,
    OrderWithdrawn,
    ReadingCorrected,
    Verdict,
)
from duly.order.kinds import NARROWER, less_than
from duly.order.state import Folder, Item, Order
from duly.order.terms import (
    Ask,
    Channel,
    Country,
    Digest,
    ItemRef,
    Kind,
    OrderRef,
    Refusal,
    Sealed,
)

_EARLIEST = 1990  # before that no platform could be sent an order; a browser takes 26 for 0026


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedItem:
    """One line of the order as it was read; the ``position`` numbers lines from 1."""

    position: int
    kind: Kind
    ask: Ask
    locator: Sealed
    reading: Sealed
    needs_person: bool = False
    repaired: bool = False
    duplicate_of: int | None = None  # position


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive(Command):
    """Command to record a delivery as a new order."""

    authority: str
    country: Country
    territory: tuple[Country, ...]
    regime: str | None = None
    instrument: str | None = None
    channel: Channel
    received_at: datetime
    delivery: Digest
    exhibits: tuple[Digest, ...]
    reading: Sealed
    ask: Ask = Ask.NONE
    stated_items: int | None = None
    stated_length: str | None = None
    confidential: bool | None = None
    items: tuple[ListedItem, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatDelivery(Command):
    """Command to record that the same delivery came again."""

    channel: Channel
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessAuthenticity(Command):
    """Command to record whether this is really that authority."""

    verdict: Verdict
    sent_by: str
    document: str
    identity: str
    out_of_band: str
    competence: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledge(Command):
    """Command to acknowledge receipt with the counts of what was read."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend(Command):
    """Command to add a document by which the authority changes its order."""

    exhibit: Digest
    what: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(Command):
    """Command to record that the authority took its order back."""

    why: Sealed
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectReading(Command):
    """Command to put a person's reading of the line in the place of the machine's."""

    kind: Kind
    locator: Sealed
    reading: Sealed
    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow(Command):
    """Command to narrow an item to less than it named."""

    kind: Kind
    locator: Sealed
    reading: Sealed
    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove(Command):
    """Command to take an item out that is no longer asked for."""

    why: Sealed


def receive(
    ref: OrderRef, command: Receive, *, at: datetime
) -> tuple[OrderReceived | ItemListed, ...]:
    """Record a delivery as a new order with its items.

    Refuses ``received-later`` when the receipt lies after ``at``, ``received-too-early`` in a
    year that only a slip of the hand can mean, ``no-territory``, and
    ``not-a-label`` for an authority, regime or instrument that is no ``PACK:ID``.
    """
    must_be_label(command.authority, "an authority's name")
    must_be_label(command.regime, "a regime's name", most=40)
    must_be_label(command.instrument, "an instrument's name", most=40)
    if command.received_at > at:
        raise Refusal("received-later", "the receipt lies in the future; check its time")
    if command.received_at.year < _EARLIEST:
        year = command.received_at.year
        raise Refusal("received-too-early", f"the year {year:04} is no year of an order; check it")
    if not command.territory:
        raise Refusal("no-territory", "name the country whose authority sent this")
    head = OrderReceived(
        order=ref,
        at=at,
        by=command.by.person,
        seat=command.by.seat,
        authority=command.authority,
        country=command.country,
        territory=command.territory,
        regime=command.regime,
        instrument=command.instrument,
        channel=command.channel,
        received_at=command.received_at,
        delivery=command.delivery,
        exhibits=command.exhibits,
        reading=command.reading,
        ask=command.ask,
        stated_items=command.stated_items,
        stated_length=command.stated_length,
        confidential=command.confidential,
    )
    return (head, *(_listed(ref, line, command, at) for line in command.items))


def _listed(ref: OrderRef, line: ListedItem, command: Receive, at: datetime) -> ItemListed:
    return ItemListed(
        order=ref,
        at=at,
        by=command.by.person,
        seat=command.by.seat,
        item=ItemRef(f"{ref}/{line.position}"),
        position=line.position,
        kind=line.kind,
        ask=line.ask,
        locator=line.locator,
        reading=line.reading,
        needs_person=line.needs_person,
        repaired=line.repaired,
        duplicate_of=None if line.duplicate_of is None else ItemRef(f"{ref}/{line.duplicate_of}"),
    )


def repeat_delivery(order: Order, command: RepeatDelivery, *, at: datetime) -> DeliveryRepeated:
    """Record that the same delivery came again: it stays one order."""
    return DeliveryRepeated(
        **stamp(order, command, at), channel=command.channel, received_at=command.received_at
    )


def assess(order: Order, command: AssessAuthenticity, *, at: datetime) -> AuthenticityAssessed:
    """Record whether this is really that authority; a later assessment replaces it.

    Refuses ``not-a-label``: a verdict speaks in codes.
    """
    said = (command.sent_by, command.document, command.identity, command.out_of_band)
    for word in (*said, command.competence, *command.why):
        must_be_label(word, "a verdict's word")
    return AuthenticityAssessed(
        **stamp(order, command, at),
        verdict=command.verdict,
        sent_by=command.sent_by,
        document=command.document,
        identity=command.identity,
        out_of_band=command.out_of_band,
        competence=command.competence,
        why=command.why,
    )


def acknowledge(folder: Folder, command: Acknowledge, *, at: datetime) -> OrderAcknowledged:
    """Acknowledge receipt, with the counts.

    Refuses ``already-acknowledged``.
    """
    order, items = folder.order, folder.items.values()
    if order.acknowledged:
        raise Refusal("already-acknowledged", f"{order.ref} was acknowledged before")
    return OrderAcknowledged(
        **stamp(order, command, at),
        letter=command.letter,
        stated=order.received.stated_items,
        items=len(items),
        distinct=sum(item.duplicate_of is None for item in items),
        overlapping=sum(bool(item.overlaps) for item in items),
        needs_person=sum(item.needs_person for item in items),
    )


def amend(order: Order, command: Amend, *, at: datetime) -> OrderAmended:
    """Add a document by which the authority changes its order."""
    must_be_open(order)
    return OrderAmended(**stamp(order, command, at), exhibit=command.exhibit, what=command.what)


def withdraw(order: Order, command: Withdraw, *, at: datetime) -> OrderWithdrawn:
    """Record that the authority took its order back; what was withheld is to be restored."""
    if order.withdrawn:
        raise Refusal("already-withdrawn", f"{order.ref} was withdrawn before")
    return OrderWithdrawn(**stamp(order, command, at), exhibit=command.exhibit, why=command.why)


def correct(item: Item, command: CorrectReading, *, at: datetime) -> ReadingCorrected:
    """Put a person's reading in the place of the machine's.

    Refuses ``already-decided``: reopen the decision first; and ``kind-widened`` where the
    order named, with certainty, less than the new reading.
    """
    must_be_listed(item)
    _must_be_undecided(item)
    _must_not_widen(item, command.kind)
    return ReadingCorrected(
        **item_stamp(item, command, at),
        kind=command.kind,
        locator=command.locator,
        reading=command.reading,
        why=command.why,
    )


def narrow(item: Item, command: Narrow, *, at: datetime) -> ItemNarrowed:
    """Narrow an item to less than it named.

    Refuses ``not-narrower`` when the new kind is not known to be less than the old one.
    """
    must_be_listed(item)
    _must_be_undecided(item)
    if command.kind not in NARROWER[item.kind]:
        raise Refusal(
            "not-narrower", f"a {command.kind} is not known to be less than a {item.kind}"
        )
    return ItemNarrowed(
        **item_stamp(item, command, at),
        kind=command.kind,
        locator=command.locator,
        reading=command.reading,
        why=command.why,
    )


def remove(item: Item, command: Remove, *, at: datetime) -> ItemRemoved:
    """Take an item out that is no longer asked for.

    Refuses ``still-withheld``: restore it first.
    """
    must_be_listed(item)
    if item.withheld:
        raise Refusal("still-withheld", f"{item.ref} is withheld; restore it first")
    return ItemRemoved(**item_stamp(item, command, at), why=command.why)


def _must_be_undecided(item: Item) -> None:
    if item.decision or item.withheld:
        raise Refusal("already-decided", f"{item.ref} was decided; reopen the decision first")


def _must_not_widen(item: Item, kind: Kind) -> None:
    listed = item.listed
    if not listed.needs_person and listed.kind in less_than(kind):
        raise Refusal(
            "kind-widened",
            f"{item.ref} names a {listed.kind}, and a {kind} is more than that;"
            " decline it, or ask the authority what it means",
        )
