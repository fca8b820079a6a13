"""Takes every text and document of an order away for ever; its history still proves itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import get_args, get_type_hints

from django.db import connection
from django.db.models import QuerySet

from duly.desk.orders.models import Entry, Exhibit, OrderKey, VaultRow
from duly.desk.seals import destroy_old_key, next_key, rewrapped
from duly.ledger.codec import decode
from duly.order.events import AnyEvent
from duly.order.terms import Digest

_NO_DOCUMENTS = frozenset({"delivery", "register"})  # digests of other things


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How much was taken away."""

    texts: int
    documents: int


def erase(order: str, *, at: datetime) -> Erased:
    """Empty what is kept of an order, and lock all else with a new key; within a transaction.

    A document that came with another order too stays: it is that order's as well.
    """
    texts = VaultRow.objects.filter(order=order, erased_at=None)
    many = texts.update(cipher=b"", key=None, erased_at=at)
    OrderKey.objects.filter(order=order).delete()
    documents = _documents(order)
    emptied = documents.update(body=b"", words=b"", wrapped=b"", name="")
    _relock()
    return Erased(texts=many, documents=emptied)


def leave_no_trace() -> None:
    """Destroy the key that opened what was erased, and the pages on which it lay.

    After the transaction; done again it does nothing. On PostgreSQL old pages go with its own
    vacuuming, and nothing on them opens any more.
    """
    destroy_old_key()
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")


def _documents(order: str) -> QuerySet[Exhibit]:
    mine = set(_digests(_events(Entry.objects.filter(order=order))))
    kinds = [kind.__name__ for kind, names in _names().items() if names]
    others = Entry.objects.exclude(order=order).filter(kind__in=kinds).iterator(chunk_size=2000)
    shared = set(_digests(_events(others))) & mine
    rows = Exhibit.objects.exclude(wrapped=b"")
    return rows.filter(digest__in=mine - shared) | rows.filter(name__in=mine - shared)


def _events(rows: Iterable[Entry]) -> Iterator[AnyEvent]:
    return (decode(bytes(row.body)) for row in rows)


@cache
def _names() -> dict[type, tuple[str, ...]]:
    """Name the fields of each event that hold digests of documents."""
    return {kind: tuple(_names_of(kind)) for kind in get_args(AnyEvent)}


def _names_of(kind: type) -> Iterator[str]:
    hints = get_type_hints(kind)
    for name in (each.name for each in fields(kind)):
        if name not in _NO_DOCUMENTS and Digest in (hints[name], *get_args(hints[name])):
            yield name


def _digests(events: Iterable[AnyEvent]) -> Iterator[str]:
    for event in events:
        for name in _names().get(type(event), ()):
            told = getattr(event, name)
            yield from ([told] if isinstance(told, str) else told or ())


def _relock() -> None:
    key = next_key()
    for row in OrderKey.objects.all():
        row.wrapped = rewrapped(bytes(row.wrapped), row.order, key)
        row.save(update_fields=["wrapped"])
    for digest, wrapped in Exhibit.objects.exclude(wrapped=b"").values_list("digest", "wrapped"):
        anew = rewrapped(bytes(wrapped), digest, key)
        Exhibit.objects.filter(digest=digest).update(wrapped=anew)
