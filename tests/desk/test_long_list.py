"""A list longer than any order so far leaves its child row by row, and is what its parts are."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import settings

from duly.desk.bench.clerk import Wanted, plain_rows
from duly.desk.sandbox.told import Asked, told

LONG = settings().max_examples > 100
ROWS = 1_000_000 if LONG else 3_000
PARTS = 10 if LONG else 2
PART = ROWS // PARTS
MOST = 500 * 1024  # kibibytes
HEADS = ["S.No.", "Handle / URL", "Type", "Grounds"]


def written(rows: Iterable[Wanted], path: Path) -> Path:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        for one in rows:
            row = one.row
            writer.writerow([row.serial, row.locator, row.kind.value, row.ground_en])
    return path


def said(asked: Asked) -> tuple[Iterator[tuple[str, ...]], dict[str, Any]]:
    """Give each item as what it names, and the rest once all items were taken."""
    rest: dict[str, Any] = {}

    def items() -> Iterator[tuple[str, ...]]:
        for name, piece in told(asked):
            if name == "items":
                for one in piece:
                    yield one["kind"], one["id"], one["norm"], str(one["needs_person"])
            else:
                rest[name] = piece

    return items(), rest


def digest(items: Iterable[tuple[str, ...]]) -> str:
    total = sha256()
    for one in items:
        total.update("\x00".join(one).encode())
    return total.hexdigest()


@pytest.fixture
def rows() -> Iterator[Wanted]:
    return plain_rows(ROWS, Random(7))  # noqa: S311 — the same rows every time


def test_a_long_list_is_what_its_parts_are_within_500_megabytes(
    rows: Iterator[Wanted], tmp_path: Path
) -> None:
    whole, rest = said(Asked(files=[written(rows, tmp_path / "list.csv")], rows=1_000_000))
    found = digest(whole)

    again = plain_rows(ROWS, Random(7))  # noqa: S311
    parts = (written(islice(again, PART), tmp_path / f"{n}.csv") for n in range(PARTS))
    assert digest(item for part in parts for item in said(Asked(files=[part]))[0]) == found
    assert rest["rest"]["counts"]["items"] == ROWS
    assert rest["spent"]["kibibytes"] < MOST
    print(f"\n{ROWS:,} rows: {rest['spent']}")
