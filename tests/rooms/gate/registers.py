"""Registers for the tests: one noon, two orders, a platform's key."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duly.gate import Bulk, Entry, build
from duly.gate.fast import KERNEL

NOON = datetime(2021, 2, 10, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
INDIA = frozenset({"IN"})

# Without a compiler there is one reader, and it has nothing to be compared with.
READERS = [pytest.param(False, id="plain"), *([pytest.param(True, id="kernel")] * KERNEL)]


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


def write(
    path: Path, entries: Iterable[Entry], *, epoch: int = 1, bulk: Sequence[Bulk] = ()
) -> Path:
    build(
        entries,
        path,
        register_id="chirp",
        epoch=epoch,
        issued_at=NOON,
        seed=b"a test",
        bulk=bulk,
    )
    return path


def overwrite(path: Path, whole: bytes, changed: dict[int, int]) -> None:
    """Write a file with some bytes changed; as a new file, which costs no wait for the disk."""
    broken = bytearray(whole)
    for place, value in changed.items():
        broken[place] = value
    path.unlink(missing_ok=True)
    path.write_bytes(broken)
