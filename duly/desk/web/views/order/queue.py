"""The lines of an order that wait for a person, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.desk.orders import record
from duly.desk.orders.read import ItemView
from duly.desk.web.views.order.sight import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Where one line stands among those for a person; positions, 0 for none."""

    place: int
    total: int
    before: int
    after: int


def waits(item: ItemView) -> bool:
    """Tell whether a person must still read an item."""
    return item.state == "needs-person"


def queue(sight: Sight, among: Sequence[ItemView], here: ItemView) -> Queue:
    """Return the line's place: those that people have read already count as done.

    After the last one the first that still waits comes round again.
    """
    left = [item.position for item in among if waits(item)]
    done = len(read_by_people(sight.order.ref) - {here.ref})
    after = [position for position in left if position > here.position]
    before = [position for position in left if position < here.position]
    mine = here.position in left
    return Queue(
        place=done + len(before) + 1 if mine else 0,
        total=done + len(left),
        before=next(iter(before[::-1]), 0),
        after=next(iter((*after, *before)), 0),
    )


def read_by_people(ref: str) -> set[str]:
    """Return the items that a person read in the place of the machine."""
    lines = record.of_items(ref, kinds=["ReadingCorrected"])
    return {str(getattr(line.event, "item", "")) for line in lines}
