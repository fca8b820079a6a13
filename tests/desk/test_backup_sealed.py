"""A backup under a passphrase goes back whole or not at all, and what it lacks is noticed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from duly.cli import main
from duly.desk.backup.taking import take
from duly.desk.home import Home
from duly.order.terms import Refusal, Unreadable
from tests.cast import NOON
from tests.desk.test_backup import everything, home_with, restored

WORDS = b"four words nobody guesses"
MIDST = 2_000_000


@pytest.fixture
def desk(tmp_path: Path) -> Home:
    return home_with(tmp_path / "desk")


@pytest.fixture
def shut(desk: Home, tmp_path: Path) -> Path:
    (desk.path / "directory.csv").write_bytes(os.urandom(3 << 20))  # pieces of their own
    return take(desk, None, tmp_path / "kept.sealed", at=NOON, words=WORDS).path


def test_a_sealed_backup_shows_nothing_and_goes_back_whole(
    desk: Home, shut: Path, tmp_path: Path
) -> None:
    other = Home(tmp_path / "other")
    raw = shut.read_bytes()

    done = restored(shut, other, words=WORDS)

    assert (done.report.ok, done.report.size) == (True, 12)
    assert (other.path / "directory.csv").read_bytes() == desk.directory.read_bytes()
    hidden = (b"a secret", b"SQLite format", b"manifest", b"IN-2021-0001", b"ustar")
    assert [word for word in hidden if word in raw] == []
    assert list(desk.path.glob(".duly-backup-*")) == []


@pytest.mark.parametrize(
    ("words", "code"), [(None, "no-passphrase"), (b"another passphrase", "bad-passphrase")]
)
def test_a_sealed_backup_opens_with_its_own_words_only(
    shut: Path, tmp_path: Path, words: bytes | None, code: str
) -> None:
    other = Home(tmp_path / "other")
    with pytest.raises(Refusal, match=code):
        restored(shut, other, words=words)
    assert everything(other.path) == {}


def _exchanged(raw: bytes) -> bytes:
    start = raw.index(b"\n", 21) + 1
    piece = (1 << 20) + 16
    one, two = raw[start : start + piece], raw[start + piece : start + 2 * piece]
    return raw[:start] + two + one + raw[start + 2 * piece :]


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "a bit of it was turned": lambda raw: raw[:MIDST] + bytes([raw[MIDST] ^ 1]) + raw[MIDST + 1 :],
    "its end was cut off": lambda raw: raw[:-20],
    "whole pieces were cut off": lambda raw: raw[: len(raw) - len(raw) % (1 << 20)],
    "two pieces were exchanged": _exchanged,
    "something was added": lambda raw: raw + b"more",
    "its cost was raised": lambda raw: raw.replace(b'"n": 32768', b'"n": 99999999'),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED.keys())
def test_a_sealed_backup_that_was_changed_is_refused(
    shut: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    shut.write_bytes(spoil(shut.read_bytes()))
    with pytest.raises((Refusal, Unreadable), match=r"backup-damaged|bad-passphrase"):
        restored(shut, Home(tmp_path / "other"), words=WORDS)
    assert everything(tmp_path / "other") == {}


def test_an_old_backup_over_a_longer_history_is_noticed_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever forces it may; that two entries are gone is not forgotten with them."""
    backup = take(home_with(tmp_path / "desk"), None, tmp_path / "kept.tar", at=NOON).path
    other = home_with(tmp_path / "other", entries=14)
    restored(backup, other, over=str(other.path))
    monkeypatch.delenv("DULY_DATABASE_URL", raising=False)
    monkeypatch.setenv("DULY_HOME", str(other.path))

    assert main(["ledger", "verify", "--json"]) == 4
    said = json.loads(capsys.readouterr().out)
    assert said["bad"][0]["why"] == "14 entries were signed; only 12 are left."
