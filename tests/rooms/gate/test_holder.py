import logging
import threading
import time
from pathlib import Path

import pytest

from duly.gate import Gate, build
from duly.gate.holder import LOOK_AGAIN
from duly.gate.signal import Signal, signal_path
from tests.rooms.gate.registers import DAY, NOON, entry, write


def test_with_no_register_nothing_is_withheld_and_an_alarm_stands(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gate = Gate(tmp_path / "r")

    assert gate.withheld("account", [7], "IN", now=NOON) == []
    assert gate.explain("account", 7, "IN", now=NOON) == []
    assert (gate.epoch, gate.age(now=NOON), gate.register()) == (0, None, None)
    assert gate.alarm is not None
    assert gate.alarm.code == "register-missing"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "nothing is withheld" in caplog.text


def test_a_new_register_is_seen_by_the_next_question(tmp_path: Path) -> None:
    gate = Gate(tmp_path / "r")
    write(tmp_path / "r", [entry(7)])
    first = gate.withheld("account", [7, 8], "IN", now=NOON)
    write(tmp_path / "r", [entry(8)], epoch=2)

    assert first == [0]
    assert gate.withheld("account", [7, 8], "IN", now=NOON) == [1]
    assert (gate.epoch, gate.alarm, gate.age(now=NOON + DAY)) == (2, None, DAY)


def test_a_restore_is_seen_exactly_as_a_withholding(tmp_path: Path) -> None:
    gate = Gate(write(tmp_path / "r", [entry(7)]))
    write(tmp_path / "r", [], epoch=2)

    assert not gate.one("account", 7, "IN", now=NOON)


@pytest.mark.parametrize("rung", [True, False], ids=["rung", "moved by hand"])
@pytest.mark.parametrize("fault", ["corrupt", "older", "other", "gone", "same epoch"])
def test_a_refused_register_leaves_the_last_verified_one(
    tmp_path: Path, fault: str, rung: bool, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path / "r", [entry(7)], epoch=5)
    if not rung:
        signal_path(path).unlink()
    gate = Gate(path)
    next_ = tmp_path / "next"
    if fault == "corrupt":
        next_.write_bytes(path.read_bytes()[:-1] + b"x")
    elif fault == "older":
        write(next_, [], epoch=4)
    elif fault == "same epoch":
        write(next_, [], epoch=5)
    else:
        build([], next_, register_id="other", epoch=6, issued_at=NOON)
    if fault == "gone":
        path.unlink()
    else:
        next_.rename(path)
    Signal(path).ring(create=rung)

    for _ in range(3):
        assert gate.one("account", 7, "IN", now=NOON)
    assert gate.alarm is not None
    assert gate.epoch == 5
    assert len(caplog.records) == 1

    write(path, [], epoch=6)
    assert not gate.one("account", 7, "IN", now=NOON)
    assert gate.alarm is None


def test_a_file_moved_by_hand_where_others_ring_is_seen_before_long(tmp_path: Path) -> None:
    gate = Gate(write(tmp_path / "r", [entry(7)]))
    write(tmp_path / "next", [], epoch=2).rename(tmp_path / "r")

    end = time.monotonic() + 20
    while gate.one("account", 7, "IN", now=NOON) and time.monotonic() < end:
        time.sleep(LOOK_AGAIN / 4)
    assert gate.epoch == 2


def test_the_same_issue_written_again_is_no_alarm(tmp_path: Path) -> None:
    gate = Gate(write(tmp_path / "r", [entry(7)]))
    write(tmp_path / "r", [entry(7)])

    assert gate.alarm is None


def test_an_epoch_seen_before_a_restart_can_be_held(tmp_path: Path) -> None:
    gate = Gate(write(tmp_path / "r", [entry(7)], epoch=3), after=4)

    assert gate.alarm is not None
    assert gate.alarm.code == "rolled-back"
    assert not gate.one("account", 7, "IN", now=NOON)


def test_readers_in_many_threads_never_see_half_a_register(tmp_path: Path) -> None:
    ids = list(range(200))
    path = write(tmp_path / "r", [entry(n) for n in ids])
    gate = Gate(path)
    wrong: list[int] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            met = len(gate.withheld("account", ids, "IN", now=NOON))
            if met not in {0, 200}:
                wrong.append(met)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for epoch in range(2, 40):
        write(path, [entry(n) for n in ids] if epoch % 2 else [], epoch=epoch)
    done.set()
    for reader in readers:
        reader.join()

    assert wrong == []
    assert gate.epoch == 39
    assert gate.alarm is None
