"""How coarsely the public may count: sizes and times of public heads are rounded down."""

from __future__ import annotations

from datetime import UTC, datetime

BUCKET = 16  # entries: fewer than a day's work on one order


def full(size: int) -> int:
    """Return the largest public size that a tree of ``size`` entries reaches."""
    return size - size % BUCKET


def hour(at: datetime) -> datetime:
    """Return the beginning of the hour; what was signed since is not public yet."""
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
