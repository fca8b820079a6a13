"""Whoever trusts a log's first key can follow it to the newest, and to no key of a thief's."""

from __future__ import annotations

from pathlib import Path

import pytest

from duly.ledger.keys import SigningKey
from duly.ledger.note import parse
from duly.ledger.succession import heirs, succeeded
from duly.order.terms import Unreadable
from tests.rooms.ledger.history import KEY
from tests.rooms.ledger.test_ledger_verb import Desk, keep
from tests.rooms.ledger.test_rotation import NEXT, THIEF, THIRD, rotated

CHAIN = [succeeded(NEXT, THIRD.verifier), succeeded(KEY, NEXT.verifier)]


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """A desk whose key was changed twice."""
    monkeypatch.setenv("DULY_HOME", str(tmp_path))
    monkeypatch.delenv("DULY_DATABASE_URL", raising=False)
    (tmp_path / "keys").mkdir()
    for name, key in (("ledger", THIRD), ("ledger-2", NEXT), ("ledger-1", KEY)):
        (tmp_path / "keys" / f"{name}.vkey").write_text(f"{key.verifier}\n")
    for number, note in enumerate(CHAIN):
        (tmp_path / "keys" / f"ledger-{number}.successor").write_text(note)
    keep(tmp_path / "duly.sqlite3", rotated())
    return Desk(tmp_path, capsys)


def test_the_newest_key_is_found_from_the_first_whatever_the_sequence_of_the_notes() -> None:
    assert heirs([KEY.verifier], CHAIN)[-1] == THIRD.verifier
    assert heirs([NEXT.verifier], CHAIN[:1]) == (NEXT.verifier, THIRD.verifier)


@pytest.mark.parametrize(
    "note",
    [
        succeeded(THIEF, THIEF.verifier),
        CHAIN[1].replace(str(NEXT.verifier), str(THIEF.verifier)),
        CHAIN[1].replace("successor", "12"),
        CHAIN[1].replace(KEY.name, "other.example/duly"),
    ],
    ids=["signed by the thief", "another key", "another word", "another log"],
)
def test_a_forged_successor_is_refused(note: str) -> None:
    with pytest.raises(Unreadable):
        heirs([KEY.verifier], [CHAIN[0], note])


def test_a_key_cannot_name_the_next_key_of_another_log() -> None:
    other = SigningKey(name="other.example/duly", seed=bytes([4]) * 32)
    with pytest.raises(ValueError, match="does not speak"):
        succeeded(KEY, other.verifier)
    raw = f"{other.name}\nsuccessor\n{other.verifier}\n"
    note = str(parse(CHAIN[1])).replace(parse(CHAIN[1]).text, raw)
    signed = note.replace(note.split("\n\n")[1], KEY.sign(raw).line())
    with pytest.raises(Unreadable):
        heirs([KEY.verifier], [signed])


def test_an_export_is_verified_with_the_first_key_alone(desk: Desk, tmp_path: Path) -> None:
    first = str(KEY.verifier)
    assert desk.run("export", str(tmp_path / "out"))[0] == 0
    status, told = desk.run("verify", "--export", str(tmp_path / "out"), "--key", first)
    assert (status, told["signed"]) == (0, 5)

    (tmp_path / "out" / "successors" / "ledger-1").write_text(succeeded(THIEF, THIEF.verifier))
    assert desk.run("verify", "--export", str(tmp_path / "out"), "--key", first)[0] == 3


def test_the_database_is_verified_with_the_first_key_and_its_end_is_not_forgotten(
    desk: Desk,
) -> None:
    first = ("--key", str(KEY.verifier))
    assert desk.run("verify", *first)[1]["signed"] == 5
    desk.sql("DELETE FROM orders_entry WHERE id = 5")
    desk.sql('DELETE FROM orders_leaf WHERE "index" = 4')
    desk.sql("DELETE FROM orders_checkpoint WHERE size = 5")
    status, told = desk.run("verify", *first)
    assert (status, [bad["entry"] for bad in told["bad"]]) == (4, ["checkpoint 5"])


def test_a_receipt_is_checked_with_the_first_key_and_the_published_successors(
    desk: Desk, tmp_path: Path
) -> None:
    _, told = desk.run("receipt", "IN-2021-0001/1#2")
    (tmp_path / "r").write_text(told["receipt"])
    checked = ("verify", "--receipt", str(tmp_path / "r"), "--key", str(KEY.verifier))
    notes = [tmp_path / "keys" / f"ledger-{number}.successor" for number in (0, 1)]
    assert desk.run(*checked)[0] == 4
    assert desk.run(*checked, "--key", str(notes[0]), "--key", str(notes[1]))[0] == 0
