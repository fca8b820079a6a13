"""What changed is published beside the register; readers have all of it or nothing."""

from pathlib import Path

import pytest

from duly.gate import Bulk, Entry, Gate, Issuer, Register, RegisterRefused
from duly.gate.chain import delta_path, files
from duly.gate.signal import Signal
from tests.rooms.gate.registers import DAY, INDIA, NOON, READERS, entry, overwrite, write
from tests.rooms.gate.test_refused_registers import KEY, sign, verify

ALL = list(range(40))


def issuer(path: Path) -> Issuer:
    return Issuer(path, register_id="chirp", seed=b"a test")


def bulk(*ids: int | str, order: str = "IN-2021-0009") -> Bulk:
    return Bulk(
        kind="account", ids=ids, countries=INDIA, since=NOON - DAY, until=NOON + DAY, order=order
    )


def withheld(path: Path, *, native: bool, small: int = 1 << 16) -> list[int]:
    register = Register.open(path, native=native, small=small)
    return register.withheld("account", ALL, "IN", now=NOON)


@pytest.mark.parametrize("native", READERS)
@pytest.mark.parametrize("small", [0, 1 << 16])
def test_a_delta_adds_ends_and_releases(tmp_path: Path, native: bool, small: int) -> None:
    path = write(tmp_path / "r", [entry(7, order="A"), entry(8, order="B"), entry(9, order="B")])
    mine = issuer(path)

    mine.publish(epoch=2, at=NOON, withhold=[bulk(10, 11), entry(12)])
    assert withheld(path, native=native, small=small) == [7, 8, 9, 10, 11, 12]
    mine.publish(epoch=3, at=NOON, end=["B"], release=[("account", "11")])
    assert withheld(path, native=native, small=small) == [7, 10, 12]
    mine.publish(epoch=4, at=NOON, withhold=[entry(8, order="B")])
    assert withheld(path, native=native, small=small) == [7, 8, 10, 12]
    assert len(files(path)) == 4


@pytest.mark.parametrize("native", READERS)
def test_what_two_orders_withhold_survives_the_end_of_one_across_files(
    tmp_path: Path, native: bool
) -> None:
    path = write(tmp_path / "r", [entry(7, order="A"), entry("zq", order="A")])
    issuer(path).publish(epoch=2, at=NOON, withhold=[bulk(7, "zq", order="B")])
    register = Register.open(path, native=native)
    assert [one.order for one in register.explain("account", 7, "IN", now=NOON)] == ["A", "B"]

    issuer(path).publish(epoch=3, at=NOON, end=["A"])
    register = Register.open(path, native=native)
    assert register.withheld("account", [7, "zq"], "IN", now=NOON) == [0, 1]
    assert [one.order for one in register.explain("account", "zq", "IN", now=NOON)] == ["B"]
    assert register.where("account", [7], now=NOON) == {0: ("IN",)}

    issuer(path).publish(epoch=4, at=NOON, end=["B"])
    register = Register.open(path, native=native)
    assert register.withheld("account", [7, "zq"], "IN", now=NOON) == []
    assert (register.where("account", [7], now=NOON), len(register)) == ({}, 0)


def test_there_are_never_more_than_three_deltas_and_nothing_gets_lost(tmp_path: Path) -> None:
    path = write(tmp_path / "r", [entry(0)])
    mine = issuer(path)
    for number in range(1, 30):
        mine.publish(epoch=number + 1, at=NOON, withhold=[entry(number)])
        assert len(files(path)) <= 4
        assert Register.open(path).withheld("account", ALL, "IN", now=NOON) == ALL[: number + 1]
    assert len(Register.open(path)) == 30


def test_a_change_that_outgrows_the_base_becomes_part_of_it(tmp_path: Path) -> None:
    path = write(tmp_path / "r", [entry(0)])

    done = issuer(path).publish(epoch=2, at=NOON, withhold=[bulk(*range(5_000))])

    assert (done.delta, files(path)) == (0, [path])
    assert len(Register.open(path).withheld("account", range(6_000), "IN", now=NOON)) == 5_000


def test_replacing_all_entries_publishes_the_difference(tmp_path: Path) -> None:
    path = tmp_path / "r"
    first = [entry(n, order="A") for n in range(300)] + [entry(n, order="B") for n in range(9)]
    assert issuer(path).replace(first, epoch=1, at=NOON).delta == 0

    changed: list[Entry] = [*first[1:], entry("zq", order="A")]
    done = issuer(path).replace(changed, epoch=2, at=NOON)
    assert (done.delta, done.subjects) == (1, 2)
    ended = issuer(path).replace(changed[:299], epoch=3, at=NOON)
    assert (ended.delta, ended.subjects) == (2, 1)

    register = Register.open(path)
    assert register.withheld("account", [0, 1, 299, "zq"], "IN", now=NOON) == [1, 2]
    assert len(register) == 299


def test_an_epoch_that_was_published_is_not_published_again(tmp_path: Path) -> None:
    path = write(tmp_path / "r", [entry(0)], epoch=5)

    for epoch in (4, 5):
        with pytest.raises(RegisterRefused, match="rolled-back"):
            issuer(path).publish(epoch=epoch, at=NOON, withhold=[entry(1)])
    assert files(path) == [path]


def signed(path: Path, seed: bytes = b"a test") -> Issuer:
    return Issuer(path, register_id="chirp", sign=sign, verify=verify, seed=seed)


def test_deltas_of_two_registers_cannot_be_mixed(tmp_path: Path) -> None:
    for name in ("one", "two"):
        mine = signed(tmp_path / name)
        mine.replace([entry(1), entry(2, order=name)], epoch=1, at=NOON)
        mine.publish(epoch=2, at=NOON, withhold=[entry(3)])
    gate = Gate(tmp_path / "one", verify=verify)
    (tmp_path / "two.1").rename(tmp_path / "one.1")
    Signal(tmp_path / "one").ring()

    assert gate.withheld("account", ALL, "IN", now=NOON) == [1, 2, 3]
    assert gate.alarm is not None
    assert gate.alarm.code == "register-corrupt"


def test_a_delta_taken_away_is_a_rollback(tmp_path: Path) -> None:
    mine = signed(tmp_path / "r")
    mine.replace([entry(1)], epoch=1, at=NOON)
    mine.publish(epoch=2, at=NOON, withhold=[entry(2)])
    gate = Gate(tmp_path / "r", verify=verify)
    delta_path(tmp_path / "r", 1).unlink()
    Signal(tmp_path / "r").ring()

    assert gate.withheld("account", ALL, "IN", now=NOON) == [1, 2]
    assert gate.alarm is not None
    assert gate.alarm.code == "rolled-back"


def test_a_delta_that_nobody_signed_is_refused(tmp_path: Path) -> None:
    signed(tmp_path / "r").replace([entry(1)], epoch=1, at=NOON)
    gate = Gate(tmp_path / "r", verify=verify)
    Issuer(tmp_path / "r", register_id="chirp").publish(epoch=2, at=NOON, withhold=[entry(2)])

    assert gate.withheld("account", ALL, "IN", now=NOON) == [1]
    assert gate.alarm is not None
    assert gate.alarm.code == "register-unsigned"


def test_a_bit_that_flips_in_any_byte_of_a_delta_changes_nothing(tmp_path: Path) -> None:
    mine = signed(tmp_path / "r")
    mine.replace([entry(1), entry("zq")], epoch=1, at=NOON)
    mine.publish(epoch=2, at=NOON, withhold=[entry(2)], end=["X"], release=[("account", "zq")])
    delta = delta_path(tmp_path / "r", 1)
    whole = delta.read_bytes()
    for place in range(len(whole)):
        overwrite(delta, whole, {place: whole[place] ^ 1 << place % 8})
        with pytest.raises(RegisterRefused):
            Register.open(tmp_path / "r", verify=verify)
    for size in range(0, len(whole), 7):
        overwrite(delta, whole[:size], {})
        with pytest.raises(RegisterRefused):
            Register.open(tmp_path / "r", verify=verify)
    assert KEY not in whole


def test_what_was_left_of_an_older_base_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "r"
    mine = signed(path)
    mine.replace([entry(1)], epoch=1, at=NOON)
    mine.publish(epoch=2, at=NOON, withhold=[entry(2)])
    left = delta_path(path, 1).read_bytes()
    mine.replace([entry(n) for n in range(5_000)], epoch=3, at=NOON)
    delta_path(path, 1).write_bytes(left)

    register = Register.open(path, verify=verify)
    assert (register.epoch, len(register.layers), len(register)) == (3, 1, 5_000)


def test_a_delta_alone_is_no_register(tmp_path: Path) -> None:
    path = write(tmp_path / "r", [entry(1)])
    issuer(path).publish(epoch=2, at=NOON, withhold=[entry(2)])

    with pytest.raises(RegisterRefused, match="not-a-register"):
        Register.open(delta_path(path, 1))


def test_a_part_of_what_stands_is_never_taken_for_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "r"
    with pytest.raises(RegisterRefused, match="register-missing"):
        issuer(path).replace([entry(7, order="A")], epoch=1, at=NOON, orders=["A"])
    write(path, [entry(8, order="B")], epoch=5)
    with pytest.raises(RegisterRefused, match="rolled-back"):
        issuer(path).replace([entry(7, order="A")], epoch=5, at=NOON, orders=["A"])

    issuer(path).replace([entry(7, order="A")], epoch=6, at=NOON, orders=["A"])
    assert withheld(path, native=False) == [7, 8]
