"""A count that was asked for is done by a worker: once, whoever dies, and never once stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from duly.desk.acts import counting
from duly.desk.acts import house as people
from duly.desk.evidence.counted import newest
from duly.desk.orders import counts, owed
from duly.desk.orders.counts import HowFar, Stage
from duly.desk.worker.counting import LEASE, count_evidence
from duly.evidence.cards import counted
from duly.order.terms import Refusal
from duly.platforms.demo.traffic import traffic
from tests.cast import ASHA, CHITRA, ESI, FARID, NOON, ORDER
from tests.desk.worker.office import account, opened


class Killed(BaseException):
    """Stands for a process that is ended: nothing after it runs."""


@pytest.fixture(autouse=True)
def order(desk: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    monkeypatch.setattr(counting, "_LEAST_OTHERS", 12)
    opened(*map(account, sorted(traffic().fans)[:2]))


def settled() -> None:
    """Serve what resolving the items owes, so that only what a person asks for is left."""
    assert count_evidence(at=NOON) == (ORDER,)


def stage() -> Stage:
    one = counts.of_order(ORDER)
    assert one is not None
    return one.stage


def kill(monkeypatch: pytest.MonkeyPatch) -> None:
    def ends(*_given: object, **_told: object) -> None:
        raise Killed

    monkeypatch.setattr("duly.desk.acts.counting.counted", ends)


def test_asked_twice_it_is_counted_once_for_whoever_asked() -> None:
    settled()
    counting.ask(ORDER, by=ASHA, at=NOON)
    counting.ask(ORDER, by=ASHA, at=NOON)

    assert count_evidence(at=NOON) == (ORDER,)
    assert count_evidence(at=NOON) == ()
    found = newest(ORDER)
    assert found is not None and found.event.by == ASHA.person
    assert stage() is Stage.DONE


@pytest.mark.parametrize("asked", [True, False], ids=["asked-for", "owed"])
def test_a_worker_that_dies_leaves_its_count_to_the_next(
    asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if asked:
        settled()
        counting.ask(ORDER, by=ASHA, at=NOON)
    with monkeypatch.context() as patch:
        kill(patch)
        with pytest.raises(Killed):
            count_evidence(at=NOON)
    before = newest(ORDER)
    assert stage() is Stage.COUNTING

    assert count_evidence(at=NOON + timedelta(seconds=30)) == ()
    assert count_evidence(at=NOON + LEASE + timedelta(minutes=1)) == (ORDER,)
    assert newest(ORDER) != before
    assert not owed.waits(ORDER, [owed.EVIDENCE])


def test_what_three_workers_died_of_is_given_up_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kill(monkeypatch)
    for n in range(3):
        with pytest.raises(Killed):
            count_evidence(at=NOON + n * (LEASE + timedelta(minutes=1)))

    assert count_evidence(at=NOON + timedelta(hours=1)) == ()
    one = counts.of_order(ORDER)
    assert one is not None and one.stage is Stage.FAILED
    assert "ended three times" in one.why
    assert [each.why for each in owed.unhappy([ORDER]) if each.kind == owed.EVIDENCE] == [
        "worker-died"
    ]


def test_a_count_that_runs_is_stopped_at_its_next_step_and_records_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*given: object, **told: object) -> object:
        assert counting.stop(ORDER, by=ASHA, at=NOON)
        return counted(*given, **told)  # type: ignore[arg-type]

    monkeypatch.setattr("duly.desk.acts.counting.counted", stopped)
    monkeypatch.setattr("duly.desk.worker.counting._STEP", timedelta(0))
    assert count_evidence(at=NOON) == ()

    assert (stage(), newest(ORDER)) == (Stage.STOPPED, None)
    assert not owed.waits(ORDER, [owed.EVIDENCE])


def test_a_run_that_another_worker_took_over_writes_no_more() -> None:
    settled()
    counts.ask(ORDER, by=ASHA.person, at=NOON)
    [first] = counts.claim(at=NOON, until=NOON + LEASE, limit=9)
    [second] = counts.claim(at=NOON + 2 * LEASE, until=NOON + 3 * LEASE, limit=9)

    assert not counts.note(first, HowFar(counted=9), at=NOON, until=NOON + LEASE)
    assert not counts.end(first, Stage.DONE, at=NOON)
    assert counts.note(second, HowFar(posts=5), at=NOON, until=NOON + 3 * LEASE)
    assert counts.end(second, Stage.DONE, at=NOON)


def test_two_workers_do_not_take_the_same_count() -> None:
    settled()
    counts.ask(ORDER, by=ASHA.person, at=NOON)

    assert len(counts.claim(at=NOON, until=NOON + LEASE, limit=9)) == 1
    assert counts.claim(at=NOON, until=NOON + LEASE, limit=9) == []
    assert counts.begin(ORDER, at=NOON, until=NOON + LEASE) is None


def test_whoever_lost_the_seat_meanwhile_has_nothing_counted() -> None:
    settled()
    before = newest(ORDER)
    counting.ask(ORDER, by=ASHA, at=NOON)
    people.revoke_seat("asha", "left", by=FARID, at=NOON)

    assert count_evidence(at=NOON) == ()
    assert (stage(), newest(ORDER)) == (Stage.FAILED, before)


@pytest.mark.parametrize("by", [CHITRA, ESI], ids=["in-the-country", "without-the-right"])
def test_nobody_else_asks_for_a_count_or_stops_one(by: object) -> None:
    settled()
    counting.ask(ORDER, by=ASHA, at=NOON)
    for act in (counting.ask, counting.stop):
        with pytest.raises(Refusal, match=r"no-right|unknown-order"):
            act(ORDER, by=by, at=NOON)  # type: ignore[arg-type]
    assert stage() is Stage.ASKED
