"""Registers for the tests: one noon, two orders, a platform's key."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from duly.gate import Entry, build

NOON = datetime(2021, 2, 10, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
INDIA = frozenset({"IN"})


def entry(
    id: int | str,
    *,
    kind: str = "account",
    countries: frozenset[str] = INDIA,
    since: datetime = NOON - DAY,
    until: datetime | None = NOON + DAY,
    order: str = "IN-2021-0002",
) -> Entry:
    return Entry(kind=kind, id=id, countries=countries, since=since, until=until, order=order)


def write(path: Path, entries: Iterable[Entry], *, epoch: int = 1) -> Path:
    build(entries, path, register_id="chirp", epoch=epoch, issued_at=NOON)
    return path
