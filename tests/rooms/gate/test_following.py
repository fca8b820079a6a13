"""A host follows a publisher: what is new is taken once verified, what is wrong changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from duly.gate import Gate, RegisterRefused
from duly.gate.chain import files
from duly.gate.following import Found
from duly.gate.outlet import publish, renew, standing
from duly.gate.shelf import Shelf
from tests.rooms.gate.publishers import (
    NAME,
    OTHER,
    Desk,
    follower,
    minutes,
    seal,
    served,
    verify,
)
from tests.rooms.gate.registers import NOON, entry

pytestmark = pytest.mark.loopback


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(folder=tmp_path / "outlet", file=tmp_path / "desk" / "register")


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def url(desk: Desk, asked: list[str]) -> Iterator[str]:
    shelf = Shelf(desk.folder)

    def noted(environ: Any, start_response: Callable[..., Any]) -> Any:
        asked.append(environ["PATH_INFO"] + " " + environ.get("HTTP_RANGE", ""))
        return shelf(environ, start_response)

    with served(noted) as address:
        yield address


@pytest.fixture
def host(tmp_path: Path) -> Path:
    (tmp_path / "host").mkdir()
    return tmp_path / "host" / "register.gate"


def gate(host: Path) -> Gate:
    return Gate(host, verify=verify, register_id=NAME)


def test_a_withholding_and_its_restore_travel_the_same_way(
    desk: Desk, url: str, host: Path
) -> None:
    following, reading = follower(url, host), gate(host)
    assert not reading.one("account", 7, "IN", now=NOON)

    desk.publish([entry(7), entry(8)], epoch=1)
    assert following.once() is Found.REPLACED
    assert [reading.one("account", one, "IN", now=NOON) for one in (7, 8)] == [True, True]
    assert not reading.one("account", 7, "US", now=NOON)

    desk.publish([entry(8)], epoch=2, at=minutes(1))
    assert following.once() is Found.REPLACED
    assert [reading.one("account", one, "IN", now=NOON) for one in (7, 8)] == [False, True]
    assert reading.epoch == 2


def test_what_has_not_changed_is_not_sent_again(
    desk: Desk, url: str, host: Path, asked: list[str]
) -> None:
    desk.publish([entry(7)], epoch=1)
    following = follower(url, host)

    assert [following.once() for _ in range(3)] == [Found.REPLACED, *2 * [Found.UNCHANGED]]
    assert len([one for one in asked if one.startswith("/segments/")]) == 1


def test_a_renewed_checkpoint_makes_the_host_current_without_a_new_register(
    desk: Desk, url: str, host: Path, asked: list[str]
) -> None:
    desk.publish([entry(7)], epoch=1)
    following = follower(url, host)
    following.once()
    before = host.stat()
    renew(desk.folder, seal=seal, verify=verify, at=minutes(5))

    assert following.once() is Found.RENEWED
    assert host.stat() == before
    assert host.with_name("register.gate.checkpoint").stat().st_mtime == minutes(5).timestamp()
    assert len([one for one in asked if one.startswith("/segments/")]) == 1


def test_a_follower_that_starts_again_knows_what_it_held(
    desk: Desk, url: str, host: Path, asked: list[str]
) -> None:
    desk.publish([entry(7)], epoch=1)
    follower(url, host).once()

    assert follower(url, host).once() is Found.UNCHANGED
    assert len([one for one in asked if one.startswith("/segments/")]) == 1


def test_a_register_that_was_lost_or_spoiled_on_the_host_is_put_back(
    desk: Desk, url: str, host: Path
) -> None:
    desk.publish([entry(7)], epoch=1)
    follower(url, host).once()
    for spoil in (host.unlink, lambda: host.write_bytes(b"spoiled")):
        spoil()
        assert follower(url, host).once() is Found.REPLACED
        assert gate(host).one("account", 7, "IN", now=NOON)


def test_a_fetch_that_broke_off_is_resumed_where_it_stopped(
    desk: Desk, url: str, host: Path, asked: list[str]
) -> None:
    published = desk.publish([entry(one) for one in range(5_000)], epoch=1)
    segment = published.segments[0]
    incoming = host.with_name("register.gate.incoming")
    incoming.mkdir()
    (incoming / segment.digest).write_bytes(desk.file.read_bytes()[:1_000])
    (incoming / ("0" * 64)).write_bytes(b"of an epoch that nobody wants any more")

    assert follower(url, host).once() is Found.REPLACED
    assert f"/{segment.name} bytes=1000-" in asked
    assert host.read_bytes() == desk.file.read_bytes()
    assert not incoming.exists()


def test_a_part_that_was_spoiled_on_the_way_is_thrown_away_and_fetched_anew(
    desk: Desk, url: str, host: Path
) -> None:
    segment = desk.publish([entry(7)], epoch=1).segments[0]
    incoming = host.with_name("register.gate.incoming")
    incoming.mkdir()
    (incoming / segment.digest).write_bytes(b"x" * 100)
    following = follower(url, host)

    assert refused(following) == "segment-wrong"
    assert not host.exists()
    assert following.once() is Found.REPLACED


def refused(following: Any) -> str:
    with pytest.raises(RegisterRefused) as no:
        following.once()
    return no.value.code


def in_force(desk: Desk, url: str, host: Path) -> tuple[Any, Gate]:
    desk.publish([entry(7)], epoch=5)
    following = follower(url, host)
    following.once()
    return following, gate(host)


def test_an_older_epoch_is_refused_and_the_last_verified_stays(
    desk: Desk, url: str, host: Path, tmp_path: Path
) -> None:
    following, reading = in_force(desk, url, host)
    older = Desk(folder=tmp_path / "older", file=desk.file)
    older.publish([], epoch=4)
    (desk.folder / "checkpoint").write_bytes((older.folder / "checkpoint").read_bytes())

    assert refused(following) == "rolled-back"
    assert refused(follower(url, host)) == "rolled-back"  # also after a start
    assert reading.one("account", 7, "IN", now=NOON)


def test_another_register_under_the_same_epoch_is_refused(
    desk: Desk, url: str, host: Path, tmp_path: Path
) -> None:
    following, reading = in_force(desk, url, host)
    other = Desk(folder=tmp_path / "other", file=desk.file)
    other.publish([], epoch=5)
    (desk.folder / "checkpoint").write_bytes((other.folder / "checkpoint").read_bytes())

    assert refused(following) == "rolled-back"
    assert reading.one("account", 7, "IN", now=NOON)


def test_a_checkpoint_by_another_key_is_refused(
    desk: Desk, url: str, host: Path, tmp_path: Path
) -> None:
    following, reading = in_force(desk, url, host)
    forger = Desk(folder=tmp_path / "forger", file=desk.file, key=OTHER)
    forger.publish([entry(1)], epoch=6)
    (desk.folder / "checkpoint").write_bytes((forger.folder / "checkpoint").read_bytes())

    assert refused(following) == "checkpoint-forged"
    assert (reading.epoch, reading.one("account", 1, "IN", now=NOON)) == (5, False)


def test_a_segment_by_another_key_is_refused_though_its_checkpoint_is_genuine(
    desk: Desk, url: str, host: Path, tmp_path: Path
) -> None:
    following, reading = in_force(desk, url, host)
    forger = Desk(folder=tmp_path / "forger", file=desk.file, key=OTHER)
    text = forger.publish([entry(1)], epoch=6).text()
    for segment in (forger.folder / "segments").iterdir():
        (desk.folder / "segments" / segment.name).write_bytes(segment.read_bytes())
    (desk.folder / "checkpoint").write_text(seal(text))

    assert refused(following) == "register-forged"
    assert reading.epoch == 5


def test_another_register_is_refused(desk: Desk, url: str, host: Path, tmp_path: Path) -> None:
    following, _ = in_force(desk, url, host)
    other = Desk(folder=tmp_path / "other", file=desk.file)
    other.publish([], epoch=9, name="another")
    (desk.folder / "checkpoint").write_bytes((other.folder / "checkpoint").read_bytes())

    assert refused(following) == "wrong-register"


def test_an_older_copy_out_of_a_cache_is_no_alarm_and_changes_nothing(
    desk: Desk, url: str, host: Path
) -> None:
    desk.publish([entry(7)], epoch=1)
    copy = (desk.folder / "checkpoint").read_bytes()
    renew(desk.folder, seal=seal, verify=verify, at=minutes(5))
    following = follower(url, host)
    following.once()
    (desk.folder / "checkpoint").write_bytes(copy)

    assert following.once() is Found.OLDER
    held = following.checkpoint
    assert held is not None and held.issued_at == minutes(5)


def test_publishing_cannot_go_back_or_change_what_an_epoch_holds(desk: Desk) -> None:
    desk.publish([entry(7)], epoch=5)
    for epoch in (4, 5):
        with pytest.raises(RegisterRefused, match="rolled-back"):
            desk.publish([entry(8)], epoch=epoch)
    with pytest.raises(RegisterRefused, match="wrong-register"):
        desk.publish([], epoch=6, name="another")

    laid = standing(desk.folder, verify)
    assert laid is not None and laid.epoch == 5


def test_segments_that_nothing_names_any_more_are_removed_in_time(desk: Desk) -> None:
    first = desk.publish([entry(7)], epoch=1, at=minutes(0))
    desk.publish([entry(8)], epoch=2, at=minutes(1))
    assert (desk.folder / first.segments[0].name).exists()  # somebody may be fetching it

    desk.publish([entry(9)], epoch=3, at=minutes(60 * 24 * 365 * 50))

    assert len(list((desk.folder / "segments").iterdir())) == 1


def fetched(asked: list[str]) -> int:
    return len([one for one in asked if one.startswith("/segments/")])


def test_what_changed_travels_alone_and_a_restore_as_a_withholding(
    desk: Desk, url: str, host: Path, asked: list[str]
) -> None:
    desk.publish([entry(one, order="A") for one in range(5_000)], epoch=1)
    following, reading = follower(url, host), gate(host)
    following.once()
    base = host.stat().st_ino

    desk.add(2, withhold=[entry(9_000, order="B")])
    assert following.once() is Found.REPLACED
    assert reading.withheld("account", [1, 9_000, 9_001], "IN", now=NOON) == [0, 1]
    assert (fetched(asked), host.stat().st_ino) == (2, base)

    desk.add(3, end=["B"])
    assert following.once() is Found.REPLACED
    assert reading.withheld("account", [1, 9_000], "IN", now=NOON) == [0]
    assert (fetched(asked), host.stat().st_ino) == (3, base)
    assert (reading.epoch, reading.alarm) == (3, None)


def test_deltas_that_were_merged_and_a_new_base_leave_nothing_old_in_use(
    desk: Desk, url: str, host: Path
) -> None:
    desk.publish([entry(1)], epoch=1)
    following, reading = follower(url, host), gate(host)
    for epoch in range(2, 9):
        desk.add(epoch, withhold=[entry(epoch)])
        following.once()
        assert reading.withheld("account", list(range(20)), "IN", now=NOON) == list(
            range(1, epoch + 1)
        )
        assert [one.read_bytes() for one in files(host)] == [
            one.read_bytes() for one in files(desk.file)
        ]
    desk.publish([entry(3)], epoch=9)
    following.once()

    assert reading.withheld("account", list(range(20)), "IN", now=NOON) == [3]
    assert (files(host), reading.epoch, reading.alarm) == ([host], 9, None)
    assert not host.with_name("register.gate.1").exists()


def test_a_delta_is_refused_where_it_does_not_stand_on_what_the_checkpoint_names(
    desk: Desk, url: str, host: Path
) -> None:
    desk.publish([entry(1)], epoch=1)
    following, reading = follower(url, host), gate(host)
    following.once()
    desk.add(2, withhold=[entry(2)])
    delta = desk.file.with_name("register.1").read_bytes()
    desk.publish([entry(5)], epoch=3)
    desk.add(4, withhold=[entry(6)])
    laid = standing(desk.folder, verify)
    assert laid is not None
    stray = replace(laid.segments[1], digest=hashlib.sha256(delta).hexdigest(), size=len(delta))
    (desk.folder / stray.name).write_bytes(delta)
    mixed = replace(laid, segments=(laid.segments[0], stray))
    (desk.folder / "checkpoint").write_text(seal(mixed.text()))

    assert refused(following) == "segment-wrong"
    assert (reading.withheld("account", [1, 2, 5, 6], "IN", now=NOON), reading.epoch) == ([0], 1)


def test_files_that_are_no_chain_are_not_published(desk: Desk, tmp_path: Path) -> None:
    desk.publish([entry(1)], epoch=1)
    desk.add(2, withhold=[entry(2)])
    delta = desk.file.with_name("register.1")
    other = Desk(folder=tmp_path / "other", file=tmp_path / "another" / "register")
    other.publish([entry(9)], epoch=1)

    for parts in ([other.file, delta], [delta]):
        with pytest.raises(RegisterRefused, match="register-corrupt"):
            publish(parts, tmp_path / "x", seal=seal, verify=verify, at=NOON)


def test_readers_learn_how_fresh_the_register_is(desk: Desk, url: str, host: Path) -> None:
    now = datetime.now(UTC)  # noqa: TID251  the alarm reads the clock
    desk.publish([entry(7, until=None)], epoch=1, at=now - timedelta(hours=2))
    following = follower(url, host)
    following.once()
    reading = Gate(host, verify=verify, max_stale=timedelta(hours=1), when_stale={"DE": "open"})
    assert reading.alarm is not None and reading.alarm.code == "register-stale"
    assert reading.one("account", 7, "IN")

    renew(desk.folder, seal=seal, verify=verify, at=now)
    assert following.once() is Found.RENEWED

    age = reading.age()
    assert age is not None and age < timedelta(minutes=30)
    assert reading.alarm is None
