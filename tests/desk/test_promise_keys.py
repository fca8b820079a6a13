"""Keys are made once, whole, for one user; without the right one nothing is recorded."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from duly.desk.acts.house import HOUSE
from duly.desk.home import Home, current
from duly.desk.orders import guard
from duly.desk.orders.door import handle, open_order
from duly.desk.orders.models import Checkpoint, Entry, Unsequenced
from duly.desk.orders.vault import Pouch
from duly.ledger.codec import encode
from duly.ledger.keys import SigningKey
from duly.order.events import KeyAdopted
from duly.order.terms import OrderRef, PersonRef, Refusal, SeatRef
from tests.case import CHECKED, received
from tests.cast import NOON, ORDER
from tests.desk.standing import audited, counted

OTHER = OrderRef("IN-2021-0009")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_keys_and_the_database_are_readable_by_nobody_else(tmp_path: Path) -> None:
    shared = tmp_path / "desk"
    shared.mkdir(mode=0o755)
    (shared / "keys").mkdir(mode=0o777)
    (shared / "duly.sqlite3").write_bytes(b"")
    (shared / "duly.sqlite3").chmod(0o644)
    home = Home(shared)

    home.secret("session")
    home.ledger_key("localhost/duly/desk")
    home.claim_database()

    assert mode(home.keys) == 0o700
    assert {mode(each) for each in home.keys.iterdir()} == {0o600}
    assert mode(home.database) == 0o600


def test_two_makers_of_one_key_get_the_same_key(tmp_path: Path) -> None:
    home, found = Home(tmp_path), []
    gate = threading.Barrier(8)

    def make() -> None:
        gate.wait()
        found.append((home.secret("vault"), str(home.ledger_key("localhost/duly/desk").verifier)))

    makers = [threading.Thread(target=make) for _ in range(8)]
    for each in makers:
        each.start()
    for each in makers:
        each.join()

    assert len(found) == 8
    assert len(set(found)) == 1
    assert sorted(each.name for each in home.keys.iterdir()) == ["ledger.key", "vault.key"]


@pytest.mark.parametrize("content", ["", "\n", "ab", "zz" * 32, "00" * 31, "00" * 33])
def test_half_a_key_is_refused_and_not_used(tmp_path: Path, content: str) -> None:
    home = Home(tmp_path)
    home.prepare()
    (home.keys / "vault.key").write_text(content)

    with pytest.raises(Refusal, match="broken-key"):
        home.secret("vault")


@pytest.fixture
def an_order(desk: None) -> None:
    open_order(ORDER, received(1), at=NOON, pouch=Pouch(ORDER))


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """Return a copy of the tests' own keys, to put back afterwards."""
    saved = tmp_path / "saved"
    current().secret("vault")
    shutil.copytree(current().keys, saved)
    return saved


@pytest.mark.django_db
@pytest.mark.usefixtures("an_order")
@pytest.mark.parametrize("gone", [True, False])
def test_without_the_key_that_signed_the_history_nothing_is_recorded(
    aside: Path, gone: bool
) -> None:
    key = current().keys / "ledger.key"
    before = counted()
    try:
        key.unlink()
        if not gone:
            stranger = SigningKey(name="localhost/duly/desk", seed=os.urandom(32))
            key.write_text(stranger.secret_text())
        code = "no-ledger-key" if gone else "other-ledger-key"
        with pytest.raises(Refusal, match=code):
            handle(ORDER, CHECKED, at=NOON)
        with pytest.raises(Refusal, match=code):
            second = received(1, delivery="c" * 64)
            open_order(OTHER, second, at=NOON, pouch=Pouch(OTHER))
        assert key.exists() is not gone
        assert counted() == before
    finally:
        shutil.copy(aside / "ledger.key", key)

    handle(ORDER, CHECKED, at=NOON)
    assert audited().bad == ()


@pytest.mark.django_db
@pytest.mark.usefixtures("an_order")
@pytest.mark.parametrize("column", ["frontier", "root"])
def test_nothing_is_recorded_on_a_head_that_is_not_what_was_signed(column: str) -> None:
    before = counted()
    with guard.lifted_for_tests():
        Checkpoint.objects.update(**{column: b"\0" * 31})

    with pytest.raises(Refusal, match="rotten-head"):
        handle(ORDER, CHECKED, at=NOON)
    assert counted() == before


@pytest.mark.django_db
@pytest.mark.usefixtures("an_order")
@pytest.mark.parametrize("spelled", ["KeyAdopted", "\\u004beyAdopted"])
def test_a_key_that_somebody_slips_into_the_queue_is_never_signed(spelled: str) -> None:
    thief = SigningKey(name="localhost/duly/desk", seed=os.urandom(32))
    who = PersonRef("p-synthetic"), SeatRef("s-synthetic")
    adopted = KeyAdopted(order=HOUSE, at=NOON, by=who[0], seat=who[1], verifier=str(thief.verifier))
    body = encode(adopted).replace(b"KeyAdopted", spelled.encode())
    turn = Entry.objects.filter(order=HOUSE, item="").count()
    slipped = Entry.objects.create(
        order=HOUSE, turn=turn, kind="OrderWithdrawn", body=body, salt=b"\1" * 32, recorded_at=NOON
    )
    Unsequenced.objects.create(entry=slipped)
    before, heads = counted(), Checkpoint.objects.count()

    with pytest.raises(Refusal, match="foreign-entry"):
        handle(ORDER, CHECKED, at=NOON)

    assert (counted(), Checkpoint.objects.count()) == (before, heads)


@pytest.mark.django_db
@pytest.mark.usefixtures("an_order")
def test_what_waits_for_its_place_and_is_no_event_is_never_signed() -> None:
    body = b'{"order":"HOUSE","event":"OrderWithdrawn"'
    slipped = Entry.objects.create(
        order=HOUSE, turn=99, kind="OrderWithdrawn", body=body, salt=b"\1" * 32, recorded_at=NOON
    )
    Unsequenced.objects.create(entry=slipped)
    before = counted()

    with pytest.raises(Refusal, match="foreign-entry"):
        handle(ORDER, CHECKED, at=NOON)

    assert counted() == before


@pytest.mark.django_db
@pytest.mark.usefixtures("an_order")
def test_a_lost_vault_key_is_not_replaced_by_one_that_finds_nothing(aside: Path) -> None:
    pouch = Pouch(ORDER)
    pouch.seal("zqkara", topic="subject:account")
    pouch.keep()
    key = current().keys / "vault.key"
    try:
        key.unlink()
        with pytest.raises(Refusal, match="no-vault-key"):
            Pouch(ORDER).seal("zqkara", topic="subject:account")
        assert not key.exists()
    finally:
        shutil.copy(aside / "vault.key", key)


def test_a_key_that_is_to_follow_is_known_wherever_it_was_prepared(tmp_path: Path) -> None:
    home, origin = Home(tmp_path), "localhost/duly/desk"
    home.ledger_key(origin)
    device, made = (SigningKey(name=origin, seed=os.urandom(32)) for _ in range(2))
    assert not home.knows_ledger_key(origin, str(device.verifier))
    (home.keys / "ledger.next").write_text(f"{device.verifier}\n")
    (home.keys / "ledger-next.key").write_text(made.secret_text())
    assert home.knows_ledger_key(origin, str(device.verifier))
    assert home.knows_ledger_key(origin, str(made.verifier))


def test_no_folder_and_no_key_is_made_by_asking_for_help(tmp_path: Path) -> None:
    home = tmp_path / "home"
    words = [sys.executable, "-m", "duly", "ledger", "verify", "--help"]
    env = {**os.environ, "DULY_HOME": str(home)}

    subprocess.run(words, check=True, capture_output=True, env=env)

    assert not home.exists()
