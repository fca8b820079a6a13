"""A witness vouches for a log that only grew, and for nothing else: C2SP tlog-witness."""

from __future__ import annotations

import base64
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duly.desk.witness.keeping import Keeping
from duly.ledger.checkpoint import Checkpoint, sign
from duly.ledger.cosignature import (
    CosigningKey,
    cosigned_at,
    parse_cosigning,
    parse_witness,
)
from duly.ledger.keys import SigningKey, parse_verifying
from duly.ledger.note import parse
from duly.ledger.policy import parse_policy
from duly.ledger.tree import EMPTY_ROOT, Tree, leaf_hash
from duly.ledger.witness import Rejected, Submission, parse_submission
from duly.order.terms import Refusal, Unreadable

NOON = datetime(2021, 2, 1, 12, tzinfo=UTC)
LOG = SigningKey(name="desk.example/duly", seed=bytes(range(32)))
OTHER = SigningKey(name="desk.example/duly", seed=bytes(range(1, 33)))
NORTH = CosigningKey(name="north.example/w", seed=bytes(32))
SOUTH = CosigningKey(name="south.example/w", seed=bytes([1]) * 32)

# The example in C2SP tlog-cosignature, its key recovered by nobody: only its form is used.
EXAMPLE = "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+"


def tree(entries: int, *, told: str = "") -> Tree:
    return Tree(leaf_hash(f"{told if n > 4 else ''}{n}".encode()) for n in range(entries))


def head(of: Tree, size: int, key: SigningKey = LOG) -> str:
    return sign(Checkpoint(origin=key.name, size=size, root=of.root(size)), key)


def submitted(of: Tree, old: int, size: int, key: SigningKey = LOG) -> str:
    return str(Submission(old=old, proof=of.consistency(old, size), note=head(of, size, key)))


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    made = Keeping(tmp_path / "witness.sqlite3")
    made.watch(LOG.verifier)
    return made


def rejected(keeping: Keeping, body: str) -> tuple[int, int | None, bool]:
    with pytest.raises(Rejected) as found:
        keeping.cosign(body, NORTH, at=NOON)
    return found.value.status, found.value.size, found.value.fork


def test_a_log_that_only_grew_is_cosigned_again_and_again(keeping: Keeping) -> None:
    grown = tree(40)
    for old, size in ((0, 3), (3, 3), (3, 17), (17, 40)):
        line = keeping.cosign(submitted(grown, old, size), NORTH, at=NOON)
        note = parse(head(grown, size) + line)
        (signature,) = note.signed_by([NORTH.verifier])
        assert cosigned_at(signature) == NOON
    latest = keeping.latest(LOG.name)
    assert latest is not None
    assert len(parse(latest).signed_by([NORTH.verifier, LOG.verifier])) == 2


def test_the_time_of_a_cosignature_cannot_be_changed() -> None:
    text = Checkpoint(origin=LOG.name, size=3, root=tree(3).root()).text()
    line = NORTH.cosign(text, at=NOON)
    later = int(NOON.timestamp() + 3600).to_bytes(8) + line.value[8:]
    assert NORTH.verifier.verifies(text.encode(), line.value)
    assert not NORTH.verifier.verifies(text.encode(), later)
    assert not NORTH.verifier.verifies(text.encode(), line.value[8:])
    assert not LOG.verifier.verifies(text.encode(), line.value)


def test_a_cosignature_has_the_form_of_the_specifications_example() -> None:
    line = NORTH.cosign("a\n1\nb\n", at=datetime.fromtimestamp(1679315147, UTC))
    raw = base64.b64decode(EXAMPLE + "mbIUBkBIfZ+qnA==")
    assert len(raw) == len(line.key_id + line.value)
    assert raw[4:12] == line.value[:8]


def test_a_witness_key_is_no_log_key_and_reads_back_as_itself() -> None:
    assert parse_witness(str(NORTH.verifier)) == NORTH.verifier
    assert parse_cosigning(NORTH.secret_text()) == NORTH
    for reader, text in ((parse_verifying, NORTH.verifier), (parse_witness, LOG.verifier)):
        with pytest.raises(Unreadable, match="key-malformed"):
            reader(str(text))


def test_a_rollback_is_refused_and_accuses_nobody(keeping: Keeping) -> None:
    """Anyone can send an old head again: it shows nothing against the log."""
    grown = tree(40)
    keeping.cosign(submitted(grown, 0, 20), NORTH, at=NOON)

    assert rejected(keeping, submitted(grown, 0, 12)) == (409, 20, False)
    assert rejected(keeping, submitted(grown, 12, 12)) == (409, 20, False)
    assert keeping.forks() == ()


def test_an_unknown_past_is_answered_with_what_was_seen(keeping: Keeping) -> None:
    grown = tree(40)
    keeping.cosign(submitted(grown, 0, 20), NORTH, at=NOON)

    assert rejected(keeping, submitted(grown, 0, 30)) == (409, 20, False)
    assert keeping.forks() == ()


def test_another_head_of_the_same_size_is_a_split_view(keeping: Keeping) -> None:
    keeping.cosign(submitted(tree(20), 0, 20), NORTH, at=NOON)

    assert rejected(keeping, submitted(tree(20, told="x"), 20, 20)) == (409, 20, True)
    ((seen, other),) = keeping.forks()
    assert parse(seen).signed_by([LOG.verifier])
    assert parse(other).signed_by([LOG.verifier])


def test_a_history_rewritten_with_the_stolen_key_is_never_cosigned(keeping: Keeping) -> None:
    """Whoever has our key can sign any history; what the witness saw they cannot undo."""
    keeping.cosign(submitted(tree(20), 0, 20), NORTH, at=NOON)
    forged = tree(60, told="forged ")

    for size in range(21, 61):
        status, seen, fork = rejected(keeping, submitted(forged, 20, size))
        assert (status, seen, fork) == (422, 20, False)
    assert rejected(keeping, submitted(forged, 20, 20)) == (409, 20, True)
    assert (keeping.watched()[0].size, keeping.watched()[0].forks) == (20, 1)


STEP = base64.b64encode(bytes(32)).decode() + "\n"
BODIES = {
    "no old line": ("{rest}", 400),
    "a padded old size": ("old 03\n{rest}", 400),
    "a negative old size": ("old -3\n{rest}", 400),
    "a proof that is not base64": ("old 0\n!!\n{rest}", 400),
    "a proof of a short hash": ("old 0\nAAAA\n{rest}", 400),
    "too long a proof": ("old 0\n" + STEP * 64 + "{rest}", 400),
    "a proof from nothing": ("old 0\n" + STEP + "{rest}", 422),
    "an old size beyond the head": ("old 9\n{rest}", 400),
    "no checkpoint": ("old 0\n\nnothing", 400),
}


@pytest.mark.parametrize(("body", "status"), BODIES.values(), ids=BODIES.keys())
def test_what_is_no_proper_request_is_refused_and_changes_nothing(
    keeping: Keeping, body: str, status: int
) -> None:
    rest = "\n" + head(tree(5), 5)

    assert rejected(keeping, body.format(rest=rest))[0] == status
    assert keeping.latest(LOG.name) is None


def test_a_log_that_is_not_watched_is_not_found(keeping: Keeping) -> None:
    stranger = SigningKey(name="stranger.example/log", seed=bytes(32))
    assert rejected(keeping, submitted(tree(5), 0, 5, stranger))[0] == 404


def test_a_head_signed_by_nobody_who_is_trusted_is_forbidden(keeping: Keeping) -> None:
    assert rejected(keeping, submitted(tree(5), 0, 5, OTHER))[0] == 403


def test_a_false_signature_in_a_trusted_name_is_forbidden(keeping: Keeping) -> None:
    note = parse(head(tree(5), 5))
    line = replace(note.signatures[0], value=bytes(64))
    body = str(Submission(old=0, proof=(), note=str(replace(note, signatures=(line,)))))
    assert rejected(keeping, body)[0] == 403


def test_an_empty_log_has_one_root_only(keeping: Keeping) -> None:
    wrong = sign(Checkpoint(origin=LOG.name, size=0, root=bytes(32)), LOG)
    right = sign(Checkpoint(origin=LOG.name, size=0, root=EMPTY_ROOT), LOG)
    assert rejected(keeping, str(Submission(old=0, proof=(), note=wrong)))[0] == 422
    assert keeping.cosign(str(Submission(old=0, proof=(), note=right)), NORTH, at=NOON)


def test_a_new_key_of_a_log_is_trusted_and_an_old_one_dropped(keeping: Keeping) -> None:
    grown = tree(9)
    keeping.cosign(submitted(grown, 0, 4), NORTH, at=NOON)
    keeping.watch(OTHER.verifier)
    keeping.drop(LOG.verifier)

    assert rejected(keeping, submitted(grown, 4, 9))[0] == 403
    assert keeping.cosign(submitted(grown, 4, 9, OTHER), NORTH, at=NOON)
    with pytest.raises(Refusal, match="unknown-log"):
        keeping.drop(LOG.verifier)


def test_what_was_seen_is_on_the_disk_before_the_signature_leaves(keeping: Keeping) -> None:
    keeping.cosign(submitted(tree(5), 0, 5), NORTH, at=NOON)
    with closing(sqlite3.connect(keeping.path)) as other:
        assert other.execute("SELECT origin, size FROM seen").fetchall() == [(LOG.name, 5)]
    assert keeping.path.stat().st_mode & 0o077 == 0


def test_a_submission_reads_back_as_it_was_written() -> None:
    body = submitted(tree(9), 4, 9)
    assert str(parse_submission(body)) == body


POLICY = f"""# who must vouch
witness north {NORTH.verifier} https://north.example/w/
witness south {SOUTH.verifier}
group both all north south
quorum both
"""


def test_a_policy_says_how_many_of_whom_it_takes() -> None:
    policy = parse_policy(POLICY)
    text = Checkpoint(origin=LOG.name, size=3, root=tree(3).root()).text()
    once = head(tree(3), 3) + NORTH.cosign(text, at=NOON).line()
    twice = once + SOUTH.cosign(text, at=NOON + timedelta(hours=1)).line()

    assert policy.witnesses[0].url == "https://north.example/w"
    assert policy.told() == "2 of north, south"
    assert [policy.cosigners(parse(note)) for note in (once, twice)] == [
        ("north",),
        ("north", "south"),
    ]
    assert [policy.met(names) for names in ((), ("north",), ("north", "south"))] == [
        False,
        False,
        True,
    ]


def test_groups_of_groups_are_counted() -> None:
    keys = [CosigningKey(name=f"w{n}", seed=bytes([n]) * 32).verifier for n in range(5)]
    policy = parse_policy(
        "".join(f"witness w{n} {key}\n" for n, key in enumerate(keys))
        + "group x 2 w0 w1 w2\ngroup y any w3 w4\ngroup all-of all x y\nquorum all-of\n"
    )
    assert policy.met({"w0", "w2", "w4"})
    assert not policy.met({"w0", "w1", "w2"})
    assert not policy.met({"w0", "w3", "w4"})


FAULTS = {
    "no quorum": POLICY.replace("quorum both\n", ""),
    "two quorums": POLICY + "quorum north\n",
    "a name used before it stands": "quorum north\n" + POLICY,
    "a witness twice": POLICY.replace(
        "quorum both", f"witness again {NORTH.verifier}\nquorum both"
    ),
    "more than there are": POLICY.replace("all north", "3 north"),
    "none of them": POLICY.replace("all north", "0 north"),
    "a member twice": POLICY.replace("all north south", "1 north north"),
    "a log's key for a witness": f"witness w {LOG.verifier}\nquorum w\n",
    "a word nobody knows": POLICY + "trust everyone\n",
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS.keys())
def test_a_policy_with_a_fault_is_refused_whole(text: str) -> None:
    with pytest.raises(Unreadable, match="policy-malformed"):
        parse_policy(text)
