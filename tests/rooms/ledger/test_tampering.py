"""No edit of a stored history goes unseen, and what was touched is named."""

from __future__ import annotations

import copy
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings

from duly.desk.history.sqlite import opened
from duly.desk.witness.keeping import Keeping
from duly.ledger.beside import column_by_column, row_by_row
from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.cosignature import CosigningKey
from duly.ledger.stored import Row
from duly.ledger.tree import Tree, leaf_hash
from duly.ledger.verify import verify
from duly.ledger.witness import Rejected, Submission
from duly.order.terms import Unreadable
from tests.rooms.ledger.history import KEY, NOON, History, week
from tests.rooms.ledger.tampering import TAMPERING, Tamper, recommitted, reseal
from tests.rooms.ledger.test_ledger_verb import keep

ROUNDS = 1_250 if settings().max_examples > 100 else 40  # of eight kinds: 10,000 in the long run
WAYS = [(column_by_column, row_by_row), (lambda *_: None, lambda *_: None)]  # one by one, at last
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))


@pytest.fixture(scope="module")
def whole() -> History:
    return week()


@pytest.mark.parametrize("tamper", TAMPERING, ids=lambda each: each.__name__)
def test_every_tampering_is_found_and_named(whole: History, tamper: Tamper) -> None:
    for seed in range(ROUNDS):
        history = copy.deepcopy(whole)
        named = tamper(history, random.Random(seed))  # noqa: S311 — a forger's whims, repeatable
        report = history.verify()
        assert report.bad, (tamper.__name__, seed)
        found = [bad.entry for bad in report.bad]
        assert not named or any(each.startswith(named) for each in found), (seed, named, found)


@pytest.mark.parametrize("tamper", TAMPERING, ids=lambda each: each.__name__)
def test_what_is_found_at_once_is_what_is_found_one_by_one(
    whole: History, tamper: Tamper, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(min(ROUNDS, 100)):
        history = copy.deepcopy(whole)
        tamper(history, random.Random(seed))  # noqa: S311 — as above
        at_once = history.verify()
        for one_way, the_other in WAYS:
            with monkeypatch.context() as patch:
                patch.setattr("duly.ledger.waiting.beside", one_way)
                patch.setattr("duly.ledger.verify.turned", the_other)
                assert history.verify() == at_once


def test_with_the_stolen_key_the_database_alone_shows_nothing_and_the_witness_refuses(
    whole: History, tmp_path: Path
) -> None:
    """The one forgery that no check of the database can find is why there are witnesses."""
    keeping = Keeping(tmp_path / "witness.sqlite3")
    keeping.watch(KEY.verifier)
    keeping.cosign(_asked(_tree(whole), 0, 12), NORTH, at=NOON)
    for seed in range(ROUNDS):
        forged = copy.deepcopy(whole)
        recommitted(forged, random.Random(seed))  # noqa: S311 — as above
        reseal(forged, KEY)
        assert forged.verify().ok
        forged.append("IN-2021-0002")
        other = _tree(forged)

        for old, size in ((12, 12), (12, 13), (0, 12)):
            with pytest.raises(Rejected):
                keeping.cosign(_asked(other, old, size), NORTH, at=NOON)


def test_every_byte_of_a_small_store_flipped_changes_no_event_unseen(tmp_path: Path) -> None:
    """A flip is reported, or every event, leaf and head reads back exactly as it was."""
    store = tmp_path / "duly.sqlite3"
    keep(store, week())
    with closing(sqlite3.connect(store)) as database:
        database.execute("PRAGMA page_size=512")
        database.execute("VACUUM")
    raw, before = store.read_bytes(), _all(store)
    assert before is not None
    unseen, harmless = [], 0
    step = 1 if settings().max_examples > 1000 else 23  # all of them in the long run
    for at in range(0, len(raw), step):
        store.write_bytes(raw[:at] + bytes([raw[at] ^ (1 << at % 8)]) + raw[at + 1 :])
        after = _all(store)
        harmless += after == before
        if after is not None and after != before:
            unseen.append(at)
    assert unseen == []
    assert 0 < harmless < len(raw)


def _all(store: Path) -> tuple[list[Row], list[Row]] | None:
    """Return what is stored, if it verifies; none when the flip was noticed."""
    try:
        with opened(str(store)) as held:
            entries, leaves = list(held.entries()), list(held.leaves())
            report = verify(held, verifiers=[KEY.verifier])
    except Unreadable:
        return None
    return (entries, leaves) if report.ok else None


def _tree(history: History) -> Tree:
    return Tree(leaf_hash(leaf.commitment) for leaf in history.leaves)


def _asked(tree: Tree, old: int, size: int) -> str:
    note = sign(Checkpoint(origin=KEY.name, size=size, root=tree.root(size)), KEY)
    return str(Submission(old=old, proof=tree.consistency(old, size), note=note))
