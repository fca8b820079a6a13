"""Every byte of a desk's store of two megabytes, flipped once: no event changes unseen.

A flip is noticed when reading fails or the verification finds something bad, and harmless when
every entry, turn, leaf and head still reads as before; there is no third way. Bytes at the same
place of many pages are flipped at once where each page answers for itself: a page of entries by
a finding about an entry that lies in it, a page that no reading touches by changing nothing.
Whatever is not settled so is flipped alone, before a verification of the whole.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from duly.desk.history.sqlite import history_of
from duly.desk.home import Home
from duly.ledger.keys import VerifyingKey
from duly.ledger.stored import Row, tamed
from duly.ledger.verify import verify
from duly.order.terms import Unreadable

pytestmark = [pytest.mark.sqlite, pytest.mark.long]
ROOT = Path(__file__).parents[2]
PAGE = 4096
SLICES = 16
# What a verification reads; the rest of the file is apart from it.
READ = ("sqlite_schema", "orders_entry", "orders_leaf", "orders_checkpoint", "orders_cosignature")
ALONE = 1


@dataclass(frozen=True, slots=True)
class Read:
    """What a store tells: its rows, and what a verification says of them."""

    rows: tuple[tuple[Row, ...], ...]
    bad: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Store:
    """The store, and which events lie on which of its pages."""

    raw: bytes
    keys: tuple[VerifyingKey, ...]
    before: Read
    groups: tuple[tuple[int, ...], ...]  # pages whose flips go together
    rows: dict[int, tuple[int, ...]]  # ids of the entries on a page

    def read(self, raw: bytes) -> Read | None:
        """Return what is told; none when reading failed."""
        with closing(sqlite3.connect(":memory:")) as held:
            held.deserialize(raw)
            try:
                history = history_of(held, Path("flipped"))
                streams = history.entries(), history.turns(), history.leaves()
                heads = tuple((note,) for note in history.checkpoints())
                rows = (*map(tuple, streams), heads)
                if self.keys and rows == self.before.rows:
                    return self.before
                found = verify(history, verifiers=self.keys).bad if self.keys else ()
            except (Unreadable, sqlite3.Error):
                return None
        return Read(rows, tuple((each.entry, each.why) for each in found))

    def unseen(self, pages: Sequence[int], at: int) -> Iterator[tuple[int, int]]:
        """Flip the byte at this place of pages; yield those that changed and were not seen."""
        raw = bytearray(self.raw)
        for page in pages:
            raw[(page - 1) * PAGE + at] ^= 1 << (page + at) % 8
        after = self.read(bytes(raw))
        if after is self.before or (after is None and len(pages) == ALONE):
            return
        if after is None:
            half = len(pages) // 2
            yield from self.unseen(pages[:half], at)
            yield from self.unseen(pages[half:], at)
        elif len(pages) > ALONE:
            for page in pages:
                if not self._settled(page, after):
                    yield from self.unseen([page], at)
        elif not after.bad:
            yield pages[0], at

    def _settled(self, page: int, after: Read) -> bool:
        """Say whether a finding about an entry on this page is about that entry alone."""
        ids = set(self.rows.get(page, ()))
        told = {entry for entry, why in after.bad if why.startswith("Its text")}
        mine = [tamed(row).label for row in self.before.rows[0] if row[0] in ids]
        return any(label in told for label in mine)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("flipped")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    words = [sys.executable, "-m", "tests.desk.filled", "80", "26"]
    subprocess.run(words, cwd=ROOT, env=kept | {"DULY_HOME": str(path)}, check=True)
    home = Home(path)
    raw = home.database.read_bytes()
    with closing(sqlite3.connect(home.database)) as held:
        owners = held.execute("SELECT pageno, name, pagetype FROM dbstat").fetchall()
    groups: dict[str, list[int]] = defaultdict(list)
    owned = {page: (name, kind) for page, name, kind in owners}
    for page in range(1, len(raw) // PAGE + 1):
        name, kind = owned.get(page, ("free", ""))
        read = name in READ or any(f"autoindex_{each}_" in name or each in name for each in READ)
        together = name == "orders_entry" and kind == "leaf"
        groups["entries" if together else f"alone {page}" if read else "apart"].append(page)
    rows = {page: tuple(_ids(raw[(page - 1) * PAGE : page * PAGE])) for page in groups["entries"]}
    asked = Store(raw, (), Read((), ()), (), {}).read(raw)
    assert asked is not None
    keys = home.ledger_verifiers("localhost/duly/desk")
    return Store(raw, keys, asked, tuple(map(tuple, groups.values())), rows)


def _ids(page: bytes) -> Iterator[int]:
    """Yield the ids of the rows on a leaf page of a table (SQLite's file format, 1.6)."""
    for cell in range(int.from_bytes(page[3:5], "big")):
        at = int.from_bytes(page[8 + 2 * cell : 10 + 2 * cell], "big")
        _, at = _varint(page, at)
        yield _varint(page, at)[0]


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    while page[at] & 0x80:
        value, at = value << 7 | page[at] & 0x7F, at + 1
    return value << 7 | page[at], at + 1


def test_the_store_is_of_two_megabytes_and_holds(store: Store) -> None:
    assert len(store.raw) > 2_000_000
    assert sum(map(len, store.groups)) * PAGE == len(store.raw)
    assert {row[0] for row in store.before.rows[0]} == {
        n for ids in store.rows.values() for n in ids
    }
    changed = store.raw.replace(b"ItemWithheld", b"ItemWithheId", 1)
    after = store.read(changed)
    assert after is not None
    assert after.bad


@pytest.mark.parametrize("part", range(SLICES))
def test_no_flip_of_any_byte_changes_an_event_unseen(store: Store, part: int) -> None:
    assert settings().max_examples > 100
    unseen = [
        found
        for at in range(part, PAGE, SLICES)
        for group in store.groups
        for found in store.unseen(group, at)
    ]
    assert unseen == []
