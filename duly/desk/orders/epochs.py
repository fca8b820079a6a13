"""Which registers were published, so that epochs only grow."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max

from duly.desk.orders.models import Epoch


def next_epoch() -> int:
    """Return the epoch after the newest."""
    last: int | None = Epoch.objects.aggregate(last=Max("epoch"))["last"]
    return (last or 0) + 1


def record(epoch: int, digest: str, entries: int, *, at: datetime) -> None:
    """Note a published register; a second publisher of the same epoch fails."""
    Epoch.objects.create(epoch=epoch, digest=digest, entries=entries, published_at=at)


def newest() -> tuple[int, str] | None:
    """Return the newest epoch with its register's digest, if one was published."""
    row = Epoch.objects.order_by("-epoch").first()
    return (row.epoch, row.digest) if row else None
