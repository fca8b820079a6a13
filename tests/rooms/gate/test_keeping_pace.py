"""A follower looks again: after a hint at once, otherwise before long, however often it fails."""

from __future__ import annotations

import json
import logging
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from duly.gate import RegisterRefused
from duly.gate.fetching import Source
from duly.gate.hints import listen
from duly.gate.logs import Lines
from duly.gate.metrics import followed
from duly.gate.pace import EVERY, LONGEST, Report, keep_following, look, pause
from duly.gate.shelf import Shelf
from tests.rooms.gate.publishers import Desk, follower, plain, served, talking
from tests.rooms.gate.registers import NOON, entry

PATIENCE = 20.0


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(folder=tmp_path / "outlet", file=tmp_path / "desk" / "register")
    made.publish([entry(7)], epoch=1)
    return made


def test_a_pause_grows_with_failures_and_never_beyond_a_minute_and_a_fifth() -> None:
    fine = Report(at=NOON)
    assert all(0.8 * EVERY <= pause(fine) <= 1.2 * EVERY for _ in range(100))
    failing = [Report(at=NOON, in_a_row=many) for many in range(1, 2_000)]
    assert all(0.8 * EVERY <= pause(one) <= 1.2 * LONGEST for one in failing)
    assert pause(failing[0]) > pause(fine, every=1)
    assert len({pause(fine) for _ in range(10)}) > 1  # hosts do not come all at once


@pytest.mark.loopback
def test_a_refusal_is_an_alarm_until_the_next_good_look(tmp_path: Path, desk: Desk) -> None:
    shelf = Shelf(desk.folder)
    down = [True]

    def app(environ: Any, start_response: Any) -> Any:
        if not down[0]:
            return shelf(environ, start_response)
        start_response("503 Busy", [("Content-Length", "0")])
        return []

    with served(app) as url:
        following = follower(url, tmp_path / "r")
        first = look(following, Report(at=NOON))
        down[0] = False
        second = look(following, first)

    assert first.refused is not None and first.refused.code == "source-refuses"
    assert (first.in_a_row, second.in_a_row, second.failures, second.epoch) == (1, 0, 1, 1)
    assert 'duly_gate_follow_alarm{code="source-refuses"} 1\n' in followed(first)
    told = followed(second)
    assert 'duly_gate_follow_alarm{code="none"} 0\n' in told
    assert f"duly_gate_follow_issued_timestamp_seconds {NOON.timestamp():.0f}\n" in told
    assert "duly_gate_follow_failures_total 1\n" in told


@pytest.mark.loopback
def test_a_hint_brings_a_withholding_and_a_restore_long_before_the_next_poll(
    tmp_path: Path, desk: Desk
) -> None:
    shelf = Shelf(desk.folder)
    stopped, woken, seen = threading.Event(), threading.Event(), []
    came = threading.Condition()

    def tell(report: Report) -> None:
        with came:
            seen.append(report.epoch)
            came.notify_all()

    with served(shelf) as url:
        ear = threading.Thread(
            target=listen, args=(Source(url=url),), kwargs={"heard": woken.set, "stopped": stopped}
        )
        legs = threading.Thread(
            target=keep_following,
            args=(follower(url, tmp_path / "r"),),
            kwargs={"tell": tell, "stopped": stopped, "woken": woken, "every": 3_600.0},
        )
        ear.start()
        legs.start()
        try:
            for epoch, entries in ((2, [entry(8)]), (3, [])):
                desk.publish(entries, epoch=epoch)
                with came:
                    assert came.wait_for(lambda e=epoch: e in seen, PATIENCE)  # type: ignore[misc]
        finally:
            stopped.set()
            woken.set()
            shelf.stop()
            ear.join(PATIENCE)
            legs.join(PATIENCE)


@pytest.mark.loopback
def test_a_server_without_events_is_not_asked_for_them_again(tmp_path: Path) -> None:
    asked: list[str] = []

    def talk(caller: Any, path: str) -> None:
        asked.append(path)
        caller.sendall(plain(b"<html>", more="Content-Type: text/html\r\n"))

    with talking(talk) as url:
        listen(Source(url=url), heard=lambda: None, stopped=threading.Event())

    assert len(asked) == 1


@pytest.mark.loopback
def test_events_without_end_or_line_wake_nobody(tmp_path: Path) -> None:
    stopped, heard = threading.Event(), []

    def talk(caller: Any, path: str) -> None:
        caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
        stopped.set()
        caller.sendall(b"x" * 10_000_000)

    began = time.monotonic()
    with talking(talk) as url:
        listen(Source(url=url), heard=lambda: heard.append(1), stopped=stopped)

    assert heard == []
    assert time.monotonic() - began < PATIENCE


@pytest.mark.loopback
def test_the_stream_gives_its_place_back_and_refuses_more_listeners_than_it_has_places(
    desk: Desk,
) -> None:
    shelf = Shelf(desk.folder, listeners=1)
    said: list[str] = []
    ask = {"REQUEST_METHOD": "GET", "PATH_INFO": "/events"}

    first = shelf(ask, lambda status, *_: said.append(status))  # type: ignore[arg-type]
    assert next(iter(first)) == b"event: epoch\ndata: 1\n\n"
    shelf(ask, lambda status, *_: said.append(status))  # type: ignore[arg-type]
    first.close()  # type: ignore[attr-defined]
    shelf(ask, lambda status, *_: said.append(status))  # type: ignore[arg-type]

    assert [one[:3] for one in said] == ["200", "503", "200"]


def test_a_line_of_the_log_says_what_and_where_and_nothing_of_anybody() -> None:
    try:
        raise ValueError("/users/zq_somebody")
    except ValueError as wrong:
        told = (type(wrong), wrong, wrong.__traceback__)
    record = logging.LogRecord("duly.gate", logging.ERROR, "", 1, "the gate failed", (), told)
    record.gate = {"code": "register-forged", "epoch": 3}

    line = json.loads(Lines().format(record))

    assert (line["level"], line["code"], line["epoch"]) == ("error", "register-forged", 3)
    assert line["exception"] == "ValueError"
    assert "zq_somebody" not in json.dumps(line)
    assert datetime.fromisoformat(line["at"]).tzinfo == UTC


def test_a_full_disk_is_an_alarm_and_not_the_end(tmp_path: Path) -> None:
    class Full:
        checkpoint = None

        def once(self) -> None:
            raise OSError(28, "No space left on device")

    report = look(Full(), Report(at=NOON))  # type: ignore[arg-type]

    assert isinstance(report.refused, RegisterRefused)
    assert report.refused.code == "register-not-kept"
