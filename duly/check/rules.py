"""What holding an order against its law may record. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, ItemStamp, must_be_open, stamp
from duly.order.events import CheckResult, ItemChecked, OrderChecked, Standing
from duly.order.state import Folder
from duly.order.terms import ItemRef, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResults:
    """How the checks that the instrument asks of every item came out for one item."""

    item: ItemRef
    results: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOrder(Command):
    """Command to record how the order came out against its instrument's checks."""

    pack: str
    pack_version: str
    instrument: str
    standing: Standing
    results: tuple[CheckResult, ...]
    basis: str | None = None
    items: tuple[ItemResults, ...] = ()


def check_order(
    folder: Folder, command: CheckOrder, *, at: datetime
) -> tuple[OrderChecked | ItemChecked, ...]:
    """Record the checks of the order and of its items; a later check replaces an earlier one.

    Refuses ``basis-without-law`` when a defective order is given a basis, and
    ``unknown-item``.
    """
    order = folder.order
    must_be_open(order)
    if command.basis is not None and command.standing is Standing.DEFECTIVE:
        raise Refusal("basis-without-law", "a defective order has no legal basis to act on")
    if unknown := {each.item for each in command.items} - folder.items.keys():
        raise Refusal("unknown-item", f"{order.ref} has no item {sorted(unknown)[0]}")
    who = stamp(order, command, at)
    return (
        OrderChecked(
            **who,
            pack=command.pack,
            pack_version=command.pack_version,
            instrument=command.instrument,
            basis=command.basis,
            standing=command.standing,
            results=command.results,
        ),
        *(
            ItemChecked(**ItemStamp(**who, item=each.item), results=each.results)
            for each in command.items
        ),
    )
