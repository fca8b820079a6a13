"""Drops every projection and folds it again from the history; says what differed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import transaction
from django.db.models import Model

from duly.desk.orders import project
from duly.desk.orders.models import ClockRow, Entry, ItemRow, OrderRow
from duly.ledger.codec import decode
from duly.order.events import HouseEvent
from duly.order.state import Folder, fold

_PROJECTIONS: tuple[tuple[type[Model], tuple[str, ...]], ...] = (
    (OrderRow, ("order",)),
    (ItemRow, ("item",)),
    (ClockRow, ("order", "clock")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """How many rows there are now, and which were not what the history says."""

    rows: int
    differences: tuple[str, ...]


def rebuild(progress: Callable[[str], None] = lambda order: None) -> Rebuilt:
    """Refold every projection in one transaction and compare it with what stood there."""
    with transaction.atomic():
        before = _snapshot()
        for model, _ in _PROJECTIONS:
            model._default_manager.all().delete()
        for folder in _folders():
            project.write_order(folder.order)
            project.write_items(folder.items.values())
            progress(folder.order.ref)
        after = _snapshot()
    names = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    return Rebuilt(rows=len(after), differences=tuple(names))


def _snapshot() -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for model, keys in _PROJECTIONS:
        for values in model._default_manager.values():
            values.pop("id", None)
            rows[" ".join([model.__name__, *(str(values[key]) for key in keys)])] = values
    return rows


def _folders() -> Iterator[Folder]:
    entries = Entry.objects.order_by("order", "item", "turn").values_list("order", "body")
    for _, group in groupby(entries.iterator(chunk_size=2000), key=lambda row: row[0]):
        events = [decode(bytes(body)) for _, body in group]
        about = [event for event in events if not isinstance(event, HouseEvent)]
        if about:
            yield fold(about)
