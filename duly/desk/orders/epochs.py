"""Which registers were published, so that epochs only grow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from duly.desk.orders.models import Epoch

_LOCK = 0x67617465  # one advisory lock for the whole database


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One published register; ``digest`` is the SHA-256 of its file."""

    epoch: int
    digest: str
    entries: int
    published_at: datetime


@contextmanager
def publishing() -> Iterator[None]:
    """Hold one transaction in which nobody else publishes; it dies with its worker."""
    with transaction.atomic():  # on SQLite it starts as the only writer
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield


def reserve(*, above: int, at: datetime) -> int:
    """Return a new epoch above all that was ever reserved here, and above ``above``.

    It is committed before any register carries it, so that none is ever used for two.
    """
    with publishing():
        epoch = max(latest(), above) + 1
        Epoch.objects.create(epoch=epoch, digest="", entries=0, published_at=at)
    return epoch


def latest() -> int:
    """Return the newest epoch that was reserved, published or not; 0 when there is none."""
    return Epoch.objects.aggregate(last=Max("epoch"))["last"] or 0


def record(published: Published) -> None:
    """Note what a reserved epoch was published as; those that came to nothing are forgotten."""
    Epoch.objects.filter(epoch__lt=published.epoch, digest="").delete()
    Epoch.objects.filter(epoch=published.epoch, digest="").update(
        digest=published.digest, entries=published.entries, published_at=published.published_at
    )


def newest() -> Published | None:
    """Return the newest register that was published, if any was."""
    row = Epoch.objects.exclude(digest="").order_by("-epoch").first()
    if row is None:
        return None
    return Published(
        epoch=row.epoch, digest=row.digest, entries=row.entries, published_at=row.published_at
    )
