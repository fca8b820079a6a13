"""What is withheld is what the register on this host says, whatever happened to either."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from duly.desk.home import current
from duly.desk.orders import epochs
from duly.desk.orders.models import Epoch, Owed
from duly.desk.worker import gate as worker_gate
from duly.desk.worker import publishing
from duly.desk.worker.drain import drain
from duly.desk.worker.gate import gate, register_id, replace, sign
from duly.gate.build import build
from duly.gate.chain import delta_path
from duly.gate.holder import Gate
from duly.gate.signal import signal_path
from duly.order.terms import OrderRef
from tests.cast import NOON, ORDER
from tests.desk.worker.office import (
    DAY,
    HOUR,
    People,
    account,
    events,
    opened,
    register,
    restore,
    withhold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
A, B = "1001", "1002"


def hidden(name: str) -> bool:
    return register().one("account", name, "IN", now=NOON + HOUR)


def test_a_restore_travels_exactly_as_a_withholding_does() -> None:
    refs = opened(account(A), account(B))
    withhold(refs)
    drain(at=NOON)
    assert (hidden(A), hidden(B), register().epoch) == (True, True, 1)

    restore(refs[:1], at=HOUR)
    drain(at=NOON + HOUR)

    assert (hidden(A), hidden(B), register().epoch) == (False, True, 2)
    assert events("CarriedOut") == 2


def test_nothing_owed_publishes_nothing() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    before = current().register.stat()

    assert drain(at=NOON + HOUR).epoch is None
    assert current().register.stat() == before


def test_a_withholding_that_reaches_its_date_leaves_the_register_and_is_recorded_once() -> None:
    withhold(opened(account(A)), days=1)
    drain(at=NOON)

    first, second = drain(at=NOON + DAY), drain(at=NOON + DAY + HOUR)

    assert (first.expired, second.expired) == (1, 0)
    assert (len(register()), register().epoch) == (0, 2)
    assert events("WithholdingExpired") == 1


def test_a_lost_register_is_built_again_as_it_was_and_nothing_new_is_recorded() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    bytes_then = current().register.read_bytes()
    current().register.unlink()

    drain(at=NOON + HOUR)

    assert current().register.read_bytes() == bytes_then
    assert (events("CarriedOut"), Epoch.objects.count()) == (1, 1)


@pytest.mark.parametrize("rubbish", [b"", b"not a register", b"\0" * 4096])
def test_a_register_that_is_not_ours_is_replaced(rubbish: bytes) -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    current().register.write_bytes(rubbish)

    assert drain(at=NOON + HOUR).epoch == 1
    assert hidden(A)


def test_somebody_elses_register_does_not_show_what_we_withhold() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    build([], current().register, register_id="another/desk", epoch=99, issued_at=NOON)

    drain(at=NOON + HOUR)

    assert hidden(A)
    assert register().register_id == "localhost/duly/desk"


def test_an_older_register_put_back_by_hand_never_stays() -> None:
    refs = opened(account(A))
    withhold(refs)
    drain(at=NOON)
    older = current().register.read_bytes()
    restore(refs, at=HOUR)
    drain(at=NOON + HOUR)
    current().register.write_bytes(older)

    drain(at=NOON + 2 * HOUR)

    assert not hidden(A)
    assert register().epoch == 2


def test_a_register_that_no_row_knows_is_followed_by_a_higher_epoch() -> None:
    refs = opened(account(A))
    withhold(refs)
    drain(at=NOON)
    follower = gate()
    restore(refs, at=HOUR)
    with transaction.atomic():  # a worker published and died before its commit
        publishing.publish_register(at=NOON + HOUR)
        transaction.set_rollback(True)
    assert (register().epoch, epochs.latest()) == (2, 1)
    assert follower.epoch == 2

    drain(at=NOON + HOUR)

    assert (register().epoch, follower.epoch, follower.alarm) == (3, 3, None)
    assert events("CarriedOut") == 2


def test_an_epoch_that_was_seen_and_lost_again_is_never_used_for_another_register(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refs = opened(account(A), account(B))
    withhold(refs[:1])
    follower = gate()
    with monkeypatch.context() as broken:
        broken.setattr(worker_gate, "replace", seen_and_lost(follower))
        drain(at=NOON)
    assert follower.epoch == 1
    withhold(refs[1:], at=HOUR)

    drain(at=NOON + HOUR)

    assert (follower.epoch, follower.alarm) == (2, None)
    assert follower.withheld("account", [A, B], "IN", now=NOON + HOUR) == [0, 1]


def seen_and_lost(follower: Gate) -> Callable[..., None]:
    def built(*args: Any, **kwargs: Any) -> None:
        replace(*args, **kwargs)
        follower.register()
        current().register.unlink()
        raise OSError(5, "Input/output error")

    return built


def test_a_database_older_than_its_register_withholds_what_it_knows_above_that_epoch() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    Epoch.objects.all().delete()  # as if an older copy of the database had been put back

    drain(at=NOON + HOUR)

    assert (register().epoch, hidden(A)) == (2, True)


def test_a_register_of_ours_that_is_ahead_is_followed_by_a_higher_epoch_not_replaced() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    build([], current().register, register_id=register_id(), epoch=7, issued_at=NOON, sign=sign)

    drain(at=NOON + HOUR)

    assert (register().epoch, hidden(A)) == (8, True)


def test_an_epoch_that_may_be_out_in_the_world_is_not_built_over() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    epochs.reserve(above=0, at=NOON)  # by a worker that died while it mended
    current().register.unlink()

    drain(at=NOON + HOUR)

    assert (register().epoch, hidden(A)) == (3, True)


def test_an_empty_desk_never_lifts_what_a_register_of_its_own_withholds() -> None:
    refs = opened(account(A))
    withhold(refs)
    drain(at=NOON)
    kept = current().register.read_bytes()
    restore(refs, at=HOUR)
    Epoch.objects.all().delete()
    Owed.objects.filter(kind="gate").update(done_at=NOON)

    done = drain(at=NOON + HOUR)

    assert current().register.read_bytes() == kept
    assert "withholds 1 subjects that this desk knows nothing of" in done.troubles[0]


def test_a_full_disk_leaves_the_debt_open_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    withhold(opened(account(A)))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(worker_gate, "replace", full)
        done = drain(at=NOON)

    assert "No space left on device" in done.troubles[0]
    assert [(each.kind, each.many) for each in done.stuck] == [("gate", 1)]
    assert done.told == 1  # people, clocks and letters do not wait for the disk

    assert drain(at=NOON).epoch == register().epoch
    assert hidden(A)


def test_one_thing_that_no_register_can_hold_does_not_hold_up_the_others() -> None:
    withhold(opened(account("x" * 9000), account(A)))

    done = drain(at=NOON)

    assert hidden(A)
    assert done.troubles[0].startswith(f"{ORDER}/1 is decided but not withheld")


def test_two_orders_on_one_account_are_two_entries(people: People) -> None:
    first, second = opened(account(A)), opened(account(A), ref=OrderRef("IN-2021-0003"))
    withhold(first)
    withhold(second)
    drain(at=NOON)

    restore(first, at=HOUR)
    drain(at=NOON + HOUR)

    assert hidden(A)


def test_an_order_is_published_without_reading_what_others_withhold() -> None:
    withhold(opened(account(A)))
    drain(at=NOON)
    withhold(opened(account(B), ref=OrderRef("IN-2021-0003")))

    with CaptureQueriesContext(connection) as asked:
        publishing.publish_register(at=NOON)

    assert (hidden(A), hidden(B)) == (True, True)
    assert [each["sql"] for each in asked if ORDER in each["sql"]] == []


def test_what_changed_is_published_beside_the_register_and_lost_with_nothing_but_time() -> None:
    refs = opened(account(A), account(B))
    withhold(refs)
    drain(at=NOON)
    base = current().register.read_bytes()
    restore(refs[:1], at=HOUR)
    drain(at=NOON + HOUR)
    assert (current().register.read_bytes(), len(register().layers)) == (base, 2)
    delta_path(current().register, 1).unlink()

    drain(at=NOON + 2 * HOUR)

    assert (hidden(A), hidden(B), register().epoch) == (False, True, 3)
    assert events("CarriedOut") == 2


def test_a_worker_that_finds_nothing_to_do_says_that_the_register_is_the_newest() -> None:
    signal_path(current().register).unlink(missing_ok=True)
    withhold(opened(account(A)))
    drain(at=NOON)
    drain(at=NOON + 5 * HOUR)

    assert gate().age(now=NOON + 6 * HOUR) == HOUR
