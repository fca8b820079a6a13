"""``duly bench gate``: the pure reader of a register beside a bare set of the same ids."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from duly.desk.bench.row import Row, row, side_by_side
from duly.gate.build import build
from duly.gate.entry import Entry
from duly.gate.register import Register

_ENTRIES = 100_000
_BATCH = 200
_ROUNDS = 400
_SINGLES = 200
_FIRST = 1_350_000_000_000_000_000
_SINCE = datetime(2021, 2, 4, tzinfo=UTC)


def rows(folder: Path | None) -> list[Row]:
    """Build a register of 100,000 accounts and ask it about ids of which one in ten is in it."""
    ids = [_FIRST + 7 * number for number in range(_ENTRIES)]
    with tempfile.TemporaryDirectory(prefix="duly-bench-", dir=folder) as made:
        register = _register(Path(made) / "bench.duly", ids)
        at = _SINCE + timedelta(days=1)
        asked = [
            [_FIRST + 7 * (start * 50 + n) + (0 if n % 10 == 0 else 1) for n in range(_BATCH)]
            for start in range(_ROUNDS)
        ]
        plain = frozenset(("account", one, "IN") for one in ids)
        batch, floor = side_by_side(
            _ROUNDS,
            lambda turn: register.withheld("account", asked[turn], "IN", now=at),
            lambda turn: [
                n for n, one in enumerate(asked[turn]) if ("account", one, "IN") in plain
            ],
        )
        single, single_floor = side_by_side(
            _ROUNDS,
            lambda turn: [
                register.one("account", one, "IN", now=at) for one in asked[turn][:_SINGLES]
            ],
            lambda turn: [("account", one, "IN") in plain for one in asked[turn][:_SINGLES]],
        )
    per_batch, per_one = 1e6, 1e6 / _SINGLES
    return [
        row(
            f"a batch of {_BATCH} ids in a register of {_ENTRIES:,}",
            batch * per_batch,
            "µs",
            floor=floor * per_batch,
        ),
        row("one id", single * per_one, "µs", floor=single_floor * per_one),
    ]


def _register(path: Path, ids: list[int]) -> Register:
    entries = (
        Entry(
            kind="account",
            id=one,
            countries=frozenset({"IN"}),
            since=_SINCE,
            until=_SINCE + timedelta(days=365),
            order="IN-2021-0002",
        )
        for one in ids
    )
    build(entries, path, register_id="bench", epoch=1, issued_at=_SINCE)
    return Register.open(path)
