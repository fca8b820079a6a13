"""What was erased is nowhere: not in the tables, their free pages, the home, or a later backup."""

from __future__ import annotations

import ast
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from pytest_django import DjangoDbBlocker

from duly.cli import main
from duly.desk.acts.acknowledge import acknowledge
from duly.desk.acts.receive import Delivery, receive
from duly.desk.home import current
from duly.desk.orders import exhibits, guard, read
from duly.desk.orders.door import handle
from duly.desk.orders.models import Entry, Exhibit, OrderKey, VaultRow
from duly.desk.orders.rebuild import rebuild
from duly.desk.orders.vault import ERASED, open_order, same_texts
from duly.desk.worker.drain import drain
from duly.desk.worker.erasing import serve_erasures
from duly.order.events import OrderReceived
from duly.order.terms import Channel, Digest, OrderRef, Refusal
from duly.publish.rules import Close, Erase
from duly.receive.readers.document import File
from duly.receive.rules import Withdraw
from tests.case import sealed
from tests.cast import ASHA, BILAL, CHITRA, DEV, NOON
from tests.desk.pages import house
from tests.desk.standing import audited, seat_the_cast

ORDER = """Ministry of Electronics and Information Technology, Government of India
No. {number}
Direction under section 69A of the Information Technology Act, 2000.
You are directed to block access by the public in India to the following accounts within 24 hours:
1. https://x.com/{name}
2. https://x.com/zqmohan
"""
PERSON = "zqforgettable"


def taken_in(number: str, name: str) -> OrderRef:
    text = ORDER.format(number=number, name=name).encode()
    delivery = Delivery(files=(File(name=f"{name}.txt", data=text),), channel=Channel.MAIL)
    return OrderRef(receive(delivery, by=DEV, at=NOON).order)


def closed(number: str, name: str) -> OrderRef:
    ref = taken_in(number, name)
    drain(at=NOON)
    handle(ref, Withdraw(by=DEV, exhibit=None, why=sealed("letter")), at=NOON)
    handle(ref, Close(by=BILAL), at=NOON)
    return ref


def erased(ref: OrderRef) -> None:
    handle(ref, Erase(by=BILAL, why="retention"), at=NOON)
    serve_erasures(at=NOON)


def image() -> bytes:
    """Return the whole database as its file would be, free pages and all."""
    connection.ensure_connection()
    return bytes(connection.connection.serialize())


def everywhere() -> bytes:
    files = sorted(path for path in current().path.rglob("*") if path.is_file())
    return image() + b"".join(path.read_bytes() for path in files)


def ciphers(ref: str) -> list[bytes]:
    rows = [bytes(row.cipher) for row in VaultRow.objects.filter(order=ref)]
    keys = [bytes(row.wrapped) for row in OrderKey.objects.filter(order=ref)]
    return [*rows, *keys]


def document(ref: str) -> Digest:
    event = read.events(ref)[0].event
    assert isinstance(event, OrderReceived)
    return event.exhibits[0]


@pytest.fixture
def guarded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Put the triggers back after the tables were emptied."""
    yield
    with django_db_blocker.unblock():
        guard.install()


@pytest.fixture
def committed(guarded: None, transactional_db: None) -> Iterator[None]:
    """Seat the cast where everything is really committed, and pages are really freed."""
    seat_the_cast()
    yield
    guard.remove()


@pytest.mark.sqlite
def test_no_byte_of_an_erased_order_is_left_in_the_database_or_the_home(committed: None) -> None:
    kept, gone = closed("1/2021", "zqkara"), closed("2/2021", PERSON)
    locked = ciphers(gone)
    documents = [bytes(one) for one in Exhibit.objects.values_list("body", flat=True)]
    before, key = image(), (current().keys / "seal.key").read_bytes()

    erased(gone)

    after = everywhere()
    assert len(locked) > 4
    assert all(each in before and each not in after for each in locked)
    assert sum(each in after for each in documents) < sum(each in before for each in documents)
    assert PERSON.encode() not in after
    assert key not in after
    assert set(open_order(gone).values()) == {ERASED}
    assert ERASED not in open_order(kept).values()


@pytest.mark.django_db
def test_nothing_that_is_kept_lies_open_in_the_database(desk: None) -> None:
    ref = closed("3/2021", PERSON)
    raw = b"".join(
        bytes(row) for row in VaultRow.objects.values_list("cipher", flat=True)
    ) + b"".join(
        bytes(body) + bytes(words) for body, words in Exhibit.objects.values_list("body", "words")
    )
    assert any(PERSON in text for text in open_order(ref).values())
    assert PERSON.encode() not in raw
    assert b"%PDF" not in raw


@pytest.mark.django_db
def test_after_an_erasure_every_proof_still_holds_and_a_rebuild_is_the_same(desk: None) -> None:
    gone = closed("4/2021", PERSON)
    size = Entry.objects.count()

    erased(gone)

    report = audited()
    assert (report.ok, report.size) == (True, size + 1)
    assert rebuild().differences == ()


@pytest.mark.django_db
def test_what_was_erased_is_found_and_shown_no_more_and_can_come_again(desk: None) -> None:
    gone = closed("5/2021", PERSON)
    digest = document(gone)

    erased(gone)

    with pytest.raises(Refusal, match="erased-exhibit"):
        exhibits.load(digest)
    assert all(not found for found in same_texts("locator", [PERSON]).values())
    again = exhibits.keep(b"new", "text/plain", at=NOON)
    assert exhibits.load(again).body == b"new"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["", "items/1/", "history/", "letters/", "exhibits/"])
def test_the_pages_of_an_erased_order_still_open_and_name_nobody(desk: None, address: str) -> None:
    gone = closed("5/2021", PERSON)
    erased(gone)

    answer = house.sits(ASHA).get(f"/desk/orders/{gone}/{address}")

    assert answer.status_code == 200
    assert PERSON.encode() not in answer.content


@pytest.mark.django_db
def test_a_document_that_came_with_another_order_too_stays_with_that(desk: None) -> None:
    gone = closed("6/2021", PERSON)
    other = taken_in("7/2021", "zqkara")
    digest = document(gone)
    handle(other, Withdraw(by=DEV, exhibit=digest, why=sealed("letter")), at=NOON)

    erased(gone)

    assert PERSON.encode() in exhibits.load(digest).body


@pytest.mark.django_db
def test_letters_leave_before_what_they_say_is_erased(desk: None) -> None:
    ref = taken_in("8/2021", PERSON)
    acknowledge(ref, by=DEV, at=NOON)
    handle(ref, Withdraw(by=DEV, exhibit=None, why=sealed("letter")), at=NOON)
    handle(ref, Close(by=BILAL), at=NOON)
    handle(ref, Erase(by=BILAL, why="retention"), at=NOON)

    assert serve_erasures(at=NOON) == ()
    drain(at=NOON)
    assert len(mail.outbox) == 1
    assert len(serve_erasures(at=NOON.replace(hour=13))) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("by", "why", "code"),
    [
        (CHITRA, "retention", "unknown-order"),
        (ASHA, "retention", "no-right"),
        (BILAL, "a sentence, no code!", "not-a-label"),
    ],
)
def test_only_counsel_elsewhere_erases_and_says_why_by_a_code(
    desk: None, by: Any, why: str, code: str
) -> None:
    ref = closed("9/2021", PERSON)
    with pytest.raises(Refusal) as no:
        handle(ref, Erase(by=by, why=why), at=NOON)
    assert no.value.code == code
    assert PERSON in " ".join(open_order(ref).values())


@pytest.mark.django_db
def test_an_order_that_is_not_closed_is_not_erased_and_none_twice(desk: None) -> None:
    with pytest.raises(Refusal, match="not-closed"):
        handle(taken_in("10/2021", "zqkara"), Erase(by=BILAL, why="retention"), at=NOON)
    ref = closed("11/2021", PERSON)
    erased(ref)
    with pytest.raises(Refusal, match="already-erased"):
        handle(ref, Erase(by=BILAL, why="retention"), at=NOON)
    assert serve_erasures(at=NOON) == ()


@pytest.mark.sqlite
def test_an_entry_is_opened_later_and_proved_to_be_what_was_committed(
    committed: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ref = closed("12/2021", PERSON)
    with closing(sqlite3.connect(current().database)) as file:
        connection.connection.backup(file)
    try:
        assert main(["ledger", "receipt", f"{ref}/1#0", "--open", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        (tmp_path / "r").write_text(told["receipt"])
        held = ["ledger", "verify", "--receipt", str(tmp_path / "r"), "--opening"]
        for change, status in (("", 0), (PERSON, 4)):
            said = json.dumps(told).replace(change or "\0", "zqsomebody")
            (tmp_path / "o").write_text(said)
            assert main([*held, str(tmp_path / "o")]) == status
    finally:
        current().database.unlink()
    assert any(PERSON in text["text"] for text in told["opening"]["texts"])


OLD = r"""
import os
from django.core.management import call_command
from duly.desk import started
from django.db import connection
call_command("migrate", "orders", "0003", verbosity=0)
with connection.cursor() as cursor:
    for row in (("a" * 64, "IN-1", "", b"s" * 32, "zq text", None, None),
                ("b" * 64, "IN-1", "t", b"s" * 32, "\x1a" + b"\xed\xa0\x80".hex(), b"k", None),
                ("c" * 64, "IN-2", "", b"", "", None, "2021-02-01 00:00:00")):
        cursor.execute('INSERT INTO orders_vaultrow (sealed, "order", topic, salt, text, key,'
                       ' erased_at) VALUES (%s, %s, %s, %s, %s, %s, %s)', row)
    cursor.execute("INSERT INTO orders_exhibit (digest, media_type, name, text, body, kept_at)"
                   " VALUES ('d', 'text/plain', '', 'a subject', %s, '2021-02-01')", [b"a letter"])
call_command("migrate", verbosity=0)
from duly.desk.orders import exhibits, vault
print(repr((vault.open_order("IN-1"), vault.open_order("IN-2"),
            exhibits.load("d").body, exhibits.load("d").text)))
"""


@pytest.mark.sqlite
def test_what_an_older_desk_kept_in_the_open_is_encrypted_and_reads_the_same(
    tmp_path: Path,
) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    done = subprocess.run(
        [sys.executable, "-c", OLD],
        env=kept | {"DULY_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert ast.literal_eval(done.stdout) == (
        {"a" * 64: "zq text", "b" * 64: "\ud800"},
        {"c" * 64: ERASED},
        b"a letter",
        "a subject",
    )
    raw = (tmp_path / "duly.sqlite3").read_bytes()
    assert [text for text in (b"zq text", b"a letter", b"a subject") if text in raw] == []
