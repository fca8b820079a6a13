"""The history's key: in a file, in the environment, in a device; and another one in its place."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from duly.desk.acts.rotating import rotate
from duly.desk.home import Home, current
from duly.desk.orders import read
from duly.desk.orders.door import handle, open_order
from duly.desk.orders.models import Checkpoint, Entry
from duly.desk.orders.vault import Pouch
from duly.ledger.checkpoint import open_note
from duly.ledger.keys import SigningKey
from duly.ledger.verify import verify
from duly.order.terms import Refusal, Unreadable
from tests.case import CHECKED, received
from tests.cast import ASHA, FARID, NOON, ORDER
from tests.desk.standing import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
ORIGIN = "localhost/duly/desk"
KEY = SigningKey(name=ORIGIN, seed=bytes([7]) * 32)
DEVICE = """
import sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
key = Ed25519PrivateKey.from_private_bytes(bytes([{seed}]) * 32)
sys.stdout.buffer.write(key.sign(sys.stdin.buffer.read()))
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("DULY_HOME", str(tmp_path))
    made = current()
    made.prepare()
    return made


def device(home: Home, folder: Path, seed: int) -> str:
    (home.keys / "ledger.vkey").write_text(f"{KEY.verifier}\n")
    program = folder / "device.py"
    program.write_text(DEVICE.format(seed=seed))
    return shlex.join([sys.executable, str(program)])


def newest() -> str:
    head = read.head()
    assert head is not None
    return head.note


def test_a_key_in_the_environment_signs_and_none_is_made_in_the_home(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DULY_LEDGER_KEY", KEY.secret_text())
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    assert open_note(newest(), [KEY.verifier]).size == Entry.objects.count()
    assert not (home.keys / "ledger.key").exists()


def test_a_device_signs_through_a_program_and_its_key_is_never_seen(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DULY_LEDGER_SIGNER", device(home, tmp_path, seed=7))
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    assert open_note(newest(), [KEY.verifier]).size == Entry.objects.count()


@pytest.mark.sqlite  # elsewhere the place, and the signature, follow the commit
def test_what_a_device_signs_with_another_key_is_not_used_and_nothing_is_recorded(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DULY_LEDGER_SIGNER", device(home, tmp_path, seed=8))
    with pytest.raises(Refusal, match="signer-failed"):
        open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    assert (Entry.objects.count(), Checkpoint.objects.count()) == (0, 0)


def test_a_new_key_is_adopted_on_the_record_and_the_history_verifies_across_it(
    home: Home,
) -> None:
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    old = home.ledger_key(ORIGIN).verifier
    new = rotate(by=FARID, at=NOON)
    handle(ORDER, CHECKED, at=NOON)

    keys = home.ledger_verifiers(ORIGIN)
    assert [str(key) for key in keys] == [new, str(old)]
    assert open_note(newest(), keys[:1]).size == Entry.objects.count()
    with pytest.raises(Unreadable, match="note-unsigned"):
        open_note(newest(), [old])
    assert verify(rows(), verifiers=keys).ok


def test_only_an_administrator_changes_the_key_and_not_one_that_is_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(Refusal, match="no-right"):
        rotate(by=ASHA, at=NOON)
    monkeypatch.setenv("DULY_LEDGER_KEY", KEY.secret_text())
    with pytest.raises(Refusal, match="key-elsewhere"):
        rotate(by=FARID, at=NOON)


NEXT = SigningKey(name=ORIGIN, seed=bytes([8]) * 32)


def next_device(home: Home, folder: Path, key: SigningKey, seed: int) -> str:
    (home.keys / "ledger.next").write_text(f"{key.verifier}\n")
    program = folder / "next.py"
    program.write_text(DEVICE.format(seed=seed))
    return shlex.join([sys.executable, str(program)])


@pytest.mark.parametrize("first", ["device", "environment", "file"])
def test_the_key_of_a_device_follows_on_the_record_and_signs_at_once(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    if first == "device":
        monkeypatch.setenv("DULY_LEDGER_SIGNER", device(home, tmp_path, seed=7))
    elif first == "environment":
        monkeypatch.setenv("DULY_LEDGER_KEY", KEY.secret_text())
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    old = home.ledger_key(ORIGIN).verifier
    program = next_device(home, tmp_path, NEXT, seed=8)
    monkeypatch.setenv("DULY_LEDGER_NEXT_SIGNER", program)

    assert rotate(by=FARID, at=NOON) == str(NEXT.verifier)
    handle(ORDER, CHECKED, at=NOON)

    assert open_note(newest(), [NEXT.verifier]).size == Entry.objects.count()
    assert verify(rows(), verifiers=[old]).ok
    monkeypatch.setenv("DULY_LEDGER_SIGNER", program)
    monkeypatch.delenv("DULY_LEDGER_NEXT_SIGNER")
    assert home.ledger_verifiers(ORIGIN) == (NEXT.verifier, old)


@pytest.mark.parametrize(
    ("key", "seed"), [(NEXT, 9), (SigningKey(name="other.example/log", seed=bytes([8]) * 32), 8)]
)
def test_a_next_device_that_does_not_sign_for_this_log_is_not_adopted(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: SigningKey, seed: int
) -> None:
    monkeypatch.setenv("DULY_LEDGER_SIGNER", device(home, tmp_path, seed=7))
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))
    recorded = Entry.objects.count()
    monkeypatch.setenv("DULY_LEDGER_NEXT_SIGNER", next_device(home, tmp_path, key, seed))
    with pytest.raises(Refusal, match="signer-failed"):
        rotate(by=FARID, at=NOON)
    assert Entry.objects.count() == recorded
    assert home.ledger_key(ORIGIN).verifier == KEY.verifier
