"""``duly bench read``: a directory of 300,000 synthetic accounts, asked by name and by likeness."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from duly.desk.bench.row import Row, row, seconds
from duly.order.terms import Kind
from duly.platforms.directory import open_directory
from duly.receive.directory import Index

MANY = 300_000
_ASKED = 2_000
_SIGNS = "abcdefghijklmnopqrstuvwxyz" * 3 + "0123456789_"


def rows(many: int = MANY) -> list[Row]:
    """Make a list, open it anew and by its index, and ask it."""
    handles = _handles(many)
    with tempfile.TemporaryDirectory(prefix="duly-bench-") as folder:
        file = Path(folder) / "accounts.csv"
        file.write_text("kind,id\n" + "".join(f"account,{one}\n" for one in handles))
        made = seconds(partial(open_directory, file))
        opened = seconds(partial(open_directory, file))
        index = open_directory(file).index
        asked = Random(2).sample(handles, min(_ASKED, many))  # noqa: S311 — no secret
        return [
            row(f"index a list of {many:,} accounts", made, "s"),
            row(f"open it by its index, {many:,} accounts", opened * 1000, "ms"),
            _asking("find a handle", partial(index.find, Kind.ACCOUNT), asked, index),
            _asking("find what reads like a handle", index.lookalikes, asked, index),
        ]


def _handles(many: int) -> list[str]:
    made, random = set[str](), Random(1)  # noqa: S311 — no secret
    while len(made) < many:
        made.add("zq" + "".join(random.choices(_SIGNS, k=random.randint(4, 12))))
    return sorted(made)


def _asking(what: str, ask: Callable[[str], object], asked: Sequence[str], index: Index) -> Row:
    """Give the median over many names, each asked once."""
    taken = statistics.median(seconds(partial(ask, one)) for one in asked)
    return row(f"{what} among {len(index):,}", taken * 1_000_000, "µs", at_most=50)
