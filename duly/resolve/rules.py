"""What a locator leads to, given what the platform and earlier orders say. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_listed
from duly.order.events import (
    DuplicateFound,
    ItemResolved,
    ItemUnresolvable,
    OverlapFound,
    Unresolved,
)
from duly.order.state import Item
from duly.order.terms import ItemRef, Kind, OrderRef, Refusal, Sealed

Resolution = ItemResolved | ItemUnresolvable | DuplicateFound | OverlapFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the platform says stands behind the locator, sealed."""

    kind: Kind
    subject: Sealed
    label: Sealed
    author: Sealed | None = None
    traits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An item of an earlier order that named the same subject."""

    order: OrderRef
    item: ItemRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolve(Command):
    """Command to record what the locator leads to: a subject, or why to none."""

    found: Subject | None = None
    unresolved: Unresolved | None = None
    duplicate_of: ItemRef | None = None
    earlier: tuple[Earlier, ...] = ()


def resolve(item: Item, command: Resolve, *, at: datetime) -> tuple[Resolution, ...]:
    """Record what the locator leads to, duplicates within the order, and earlier orders.

    Refuses ``already-decided``; ``kind-widened`` when a post or less would become a whole
    account; ``nothing-said`` when neither a subject nor a why is given.
    """
    must_be_listed(item)
    if item.decision or item.withheld:
        raise Refusal("already-decided", f"{item.ref} was decided; reopen the decision first")
    who = item_stamp(item, command, at)
    if command.found is None:
        if command.unresolved is None:
            raise Refusal("nothing-said", f"say what {item.ref} leads to, or why to nothing")
        return (ItemUnresolvable(**who, why=command.unresolved),)
    _must_not_widen(item, command.found.kind)
    return (
        ItemResolved(
            **who,
            kind=command.found.kind,
            subject=command.found.subject,
            author=command.found.author,
            label=command.found.label,
            traits=command.found.traits,
        ),
        *(
            DuplicateFound(**who, of=of)
            for of in (command.duplicate_of,)
            if of is not None and of != item.duplicate_of
        ),
        *(
            OverlapFound(**who, earlier_order=each.order, earlier_item=each.item)
            for each in command.earlier
            if each.item not in {old.earlier_item for old in item.overlaps}
        ),
    )


def _must_not_widen(item: Item, kind: Kind) -> None:
    if kind is not item.kind:
        raise Refusal(
            "kind-widened",
            f"{item.ref} names a {item.kind}; the platform's answer is a {kind}."
            " Correct the reading first",
        )
