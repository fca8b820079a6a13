"""The doctor looks at what is in force here, and names what would lose data, leak or lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings

from duly.desk.acts.platform import platform
from duly.desk.clock import now
from duly.desk.doctor import machine
from duly.desk.doctor.examining import examine, fatal
from duly.desk.doctor.finding import Check, Weight
from duly.desk.home import Home, current
from duly.desk.mail.register import authorities
from duly.desk.orders import guard
from duly.desk.orders.door import open_order
from duly.desk.orders.models import Owed
from duly.desk.orders.vault import Pouch
from duly.desk.people.models import Seat
from duly.desk.sandbox.probes import Walls
from duly.order.terms import OrderRef
from tests.case import received
from tests.cast import NOON, ORDER
from tests.desk.asked import an_order

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
# The tests' own databases are in memory, or on a server that is told to forget.
OURS = frozenset({"sqlite-journal", "postgres-durable"})


def wrong() -> list[str]:
    return [each.id for each in fatal(OURS)]


def found(name: str) -> Check:
    return next(each for each in examine() if each.id == name)


@pytest.fixture(autouse=True)
def a_whole_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.delenv("DULY_PLATFORM", raising=False)
    home = current()
    home.prepare()
    yield home
    home.directory.unlink(missing_ok=True)
    home.authorities.unlink(missing_ok=True)


def test_a_desk_as_it_was_made_has_nothing_fatal() -> None:
    assert wrong() == []


@pytest.mark.parametrize(("near", "tls"), [(True, False), (False, True)])
def test_letters_that_travel_in_the_open_are_told_of(near: bool, tls: bool) -> None:
    with override_settings(MAIL_STAYS_HERE=False, EMAIL_USE_TLS=False, EMAIL_USE_SSL=False):
        assert not found("mail-tls").ok
    with override_settings(MAIL_STAYS_HERE=near, EMAIL_USE_TLS=tls, EMAIL_USE_SSL=False):
        assert found("mail-tls").ok


def test_every_check_has_a_name_of_its_own_and_a_way_to_mend_it() -> None:
    checks = list(examine())

    assert len({each.id for each in checks}) == len(checks)
    assert [each.id for each in checks if not each.ok and not each.fix] == []


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "value", "check"),
    [
        ("synchronous", "NORMAL", "sqlite-synchronous"),
        ("synchronous", "FULL", "sqlite-synchronous"),  # the deleted journal may come back
        ("recursive_triggers", "OFF", "sqlite-triggers"),
    ],
)
def test_a_setting_that_is_not_in_force_is_fatal(name: str, value: str, check: str) -> None:
    with connection.cursor() as cursor:
        before = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        cursor.execute(f"PRAGMA {name}={value}")
        try:
            assert wrong() == [check]
        finally:
            cursor.execute(f"PRAGMA {name}={before}")


@pytest.mark.postgres
def test_postgresql_that_forgets_commits_is_fatal() -> None:
    durable = found("postgres-durable")

    assert (durable.failed, durable.weight) == (True, Weight.FATAL)
    assert "fsync" in durable.why
    assert found("postgres-role").ok


def test_a_history_that_anyone_may_change_is_fatal() -> None:
    guard.remove()

    assert "guard-triggers" in wrong()


def test_a_guard_that_keeps_its_name_and_guards_nothing_is_fatal() -> None:
    if connection.vendor == "sqlite":
        name = "orders_leaf_no_delete"
        nothing = f"CREATE TRIGGER {name} BEFORE DELETE ON orders_leaf BEGIN SELECT 1; END"
        hollow = f"DROP TRIGGER {name}", nothing
    else:
        name = "orders_leaf_no_change"
        hollow = f"ALTER TABLE orders_leaf DISABLE TRIGGER {name}", "SELECT 1"
    with connection.cursor() as cursor:
        for statement in hollow:
            cursor.execute(statement)

    assert name in found("guard-triggers").why


def test_a_key_that_is_gone_is_fatal_and_is_not_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_order(1)
    assert found("keys").ok

    monkeypatch.setenv("DULY_HOME", str(tmp_path))

    assert wrong() == ["keys"]
    assert not (tmp_path / "keys").exists()


def test_a_head_signed_with_another_key_is_fatal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_order(1)
    assert found("ledger-key").ok

    monkeypatch.setenv("DULY_HOME", str(tmp_path))
    current().ledger_key("another.example/desk")

    assert wrong() == ["ledger-key"]


def test_keys_that_others_can_read_are_fatal(a_whole_home: Home) -> None:
    a_whole_home.secret("session")
    key = a_whole_home.keys / "session.key"
    key.chmod(0o640)
    try:
        assert wrong() == ["key-rights"]
        assert "session.key" in found("key-rights").why
    finally:
        key.chmod(0o600)


def test_a_subject_that_adds_a_header_is_fatal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "clean_header", lambda text: "x\nBcc: somebody@else.example")
    monkeypatch.setattr(machine, "EmailMessage", _Naive)

    assert wrong() == ["mail-headers"]


class _Naive(dict[str, str]):
    """A mail library that writes what it is given."""

    def __init__(self, policy: object) -> None:
        super().__init__()

    def as_bytes(self) -> bytes:
        return "\n".join(f"{name}: {value}" for name, value in self.items()).encode()


def test_a_child_without_walls_is_fatal_and_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    walls = Walls(network=False, reading=True, writing=True, starting=True, environment=True)
    monkeypatch.setattr(machine, "describe", lambda: (walls, "not walled off from: network."))

    assert "network" in found("sandbox").why
    assert wrong() == ["sandbox"]
    assert fatal(OURS | {"sandbox"}) == []


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"DEBUG": True}, "debug"),
        ({"DULY_DEMO": True}, "demo-doors"),
        ({"ALLOWED_HOSTS": ["*"]}, "hosts"),
        ({"DULY_PUBLIC_URL": "https://desk.example", "SESSION_COOKIE_SECURE": False}, "cookies"),
    ],
)
def test_a_setting_that_leaks_is_found(settings: dict[str, Any], name: str) -> None:
    assert found(name).ok

    with override_settings(**settings):
        assert found(name).failed


def test_a_seat_that_is_nowhere_is_warned_of() -> None:
    assert found("seats-somewhere").ok
    Seat.objects.filter(person_id="p-bilal").update(country="ZZ")

    warned = found("seats-somewhere")

    assert (warned.ok, warned.failed, warned.weight) == (False, False, Weight.WARNING)
    assert "bilal" in warned.why


def test_one_person_alone_is_warned_of() -> None:
    Seat.objects.exclude(person_id="p-asha").update(revoked_at=NOON)

    assert not found("four-eyes").ok


def test_names_taken_for_permanent_ids_are_warned_of_until_a_directory_is_imported(
    a_whole_home: Home,
) -> None:
    assert not found("platform").ok

    a_whole_home.directory.write_text("kind,id,author\naccount,zqkara,\n")

    assert found("platform").ok
    assert platform().name == "directory"


def test_a_directory_that_cannot_be_read_is_found(a_whole_home: Home) -> None:
    a_whole_home.directory.write_text("no head")

    assert found("platform").failed


def test_an_imported_register_is_used_and_a_broken_one_is_found(a_whole_home: Home) -> None:
    one = '{"authorities": [{"id": "in-it-act:do_meity", "domain": "meity.example.in"}]}'
    a_whole_home.authorities.write_text(one)
    assert found("authorities").ok
    assert [each.id for each in authorities().authorities] == ["in-it-act:do_meity"]

    a_whole_home.authorities.write_text("{")

    assert found("authorities").failed


def test_events_in_the_future_say_that_the_clock_went_back() -> None:
    ahead = now() + timedelta(days=1)
    assert found("clock").ok

    open_order(ORDER, received(1), at=ahead, pouch=Pouch(OrderRef(ORDER)))

    assert "went back" in found("clock").why


def test_what_is_owed_and_late_is_found() -> None:
    an_order(1)
    entry = _entry()
    Owed.objects.all().delete()
    Owed.objects.create(entry_id=entry, order=ORDER, kind="mail", due_at=now())
    assert found("worker").ok

    Owed.objects.update(due_at=now() - timedelta(hours=1))

    assert found("worker").failed


def _entry() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(id) FROM orders_entry")
        return int(cursor.fetchone()[0])


def test_a_disk_that_is_nearly_full_is_fatal(monkeypatch: pytest.MonkeyPatch) -> None:
    def free(many: int) -> Callable[[Path], Any]:
        return lambda path: type("Usage", (), {"free": many})

    monkeypatch.setattr("duly.desk.doctor.machine.shutil.disk_usage", free(1 << 30))
    assert not found("disk-space").failed
    monkeypatch.setattr("duly.desk.doctor.machine.shutil.disk_usage", free(1 << 20))
    assert found("disk-space").failed
