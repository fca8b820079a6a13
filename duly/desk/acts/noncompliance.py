"""What a notice of non-compliance says, read in a child process and held against its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.desk.acts.correct import platform_of
from duly.desk.acts.reading import read_delivery
from duly.desk.orders import read
from duly.order.terms import ItemRef, Refusal, Unreadable
from duly.receive.readers.document import File
from duly.receive.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What was read of a notice; ``unknown`` counts what it names that the order never listed."""

    was_read: bool = False
    names_order: bool = False
    items: tuple[ItemRef, ...] = ()
    unknown: int = 0
    penalty: str | None = None
    length: str | None = None  # ISO 8601, within which it wants a reply


def read_notice(order: read.OrderView, files: Sequence[File]) -> Notice:
    """Return what a notice says; nothing for one that cannot be read, which is kept all the same.

    An item counts as named only where its line was read with certainty, here and in the order.
    """
    try:
        said = read_delivery(files, platform=platform_of(order))
    except (Unreadable, Refusal):
        return Notice()
    named = {(item.kind, item.id) for item in said.items if item.needs_person is None}
    mine = {(item.kind, str(item.reading.get("id") or "")): item for item in _sure(order)}
    found = tuple(ItemRef(item.ref) for key, item in mine.items() if key in named)
    return Notice(
        was_read=True,
        names_order=_names(order, said),
        items=found,
        unknown=len(said.items) - len(found),
        penalty=said.order.penalty,
        length=said.order.deadline.length if said.order.deadline else None,
    )


def _sure(order: read.OrderView) -> list[read.ItemView]:
    return [item for item in read.items(order.ref) if not item.needs_person]


def _names(order: read.OrderView, said: Reading) -> bool:
    theirs = {str(each) for each in order.fields.get("references") or ()}
    return bool({*theirs, order.ref} & set(said.order.references))
