"""Publish, follow, serve at the command line: a restore reaches a host as a withholding does."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from duly.cli import main
from tests.rooms.gate.publishers import KEY, OTHER

pytestmark = pytest.mark.loopback
HEAD = "kind,id,countries,from,until,order,action\n"
ROW = "account,7,IN,2021-02-10T00:00:00Z,,IN-2021-0002,withhold\n"
PATIENCE = 30.0
SITE = ("--blocked-by", "https://chirp.example/", "--orders", "https://desk.example/orders")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "key").write_text(KEY.secret_text())
    (tmp_path / "trust").write_text(str(KEY.verifier))
    (tmp_path / "other").write_text(str(OTHER.verifier))
    build(tmp_path, ROW)
    return tmp_path


def build(room: Path, rows: str) -> None:
    (room / "in.csv").write_text(HEAD + rows)
    words = ("build", room / "in.csv", room / "made", "--key", room / "key")
    assert gate(*words, "--register-id", "chirp") == 0
    assert gate("publish", room / "made", room / "outlet", "--key", room / "key") == 0


def gate(*words: object) -> int:
    return main(["gate", *map(str, words)])


@contextmanager
def serving(room: Path, *more: object) -> Iterator[str]:
    """Run ``duly gate serve`` as its own process; give its address."""
    words = ["serve", room / "made", "--trust", room / "trust", "--port", "0", *SITE, *more]
    process = subprocess.Popen(
        [sys.executable, "-m", "duly", "gate", *map(str, words)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1].removesuffix("/check")
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        process.stdout.close()


def asked(url: str) -> list[str]:
    question = f"{url}/check?kind=account&country=IN&id=7"
    with urllib.request.urlopen(question, timeout=PATIENCE) as answer:  # noqa: S310  loopback
        withheld: list[str] = json.load(answer)["withheld"]
        return withheld


def told(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict[str, object]]:
    capsys.readouterr()
    status = gate(*words, "--json")
    said: dict[str, object] = json.loads(capsys.readouterr().out)
    return status, said


def test_a_host_follows_over_http_and_says_what_came(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    host, figures = room / "host.gate", room / "figures.prom"
    with serving(room, "--outlet", room / "outlet") as url:
        follow = ("follow", url, host, "--once", "--trust", room / "trust", "--metrics", figures)
        assert told(capsys, *follow)[1]["found"] == "replaced"
        assert told(capsys, *follow)[1]["found"] == "unchanged"
        ask = ("check", host, "--country", "IN", "--trust", room / "trust", "7")
        assert told(capsys, *ask)[1]["withheld"] == ["7"]
        assert asked(url) == ["7"]

        build(room, "")

        assert told(capsys, *follow)[1]["epoch"] == 2
        assert told(capsys, *ask)[1]["withheld"] == []
        assert asked(url) == []
    assert "duly_gate_follow_epoch 2\n" in figures.read_text()


def test_what_is_refused_is_told_by_code_and_status_and_changes_nothing(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    host, figures = room / "host.gate", room / "figures.prom"
    with serving(room, "--outlet", room / "outlet") as url:
        follow = ("follow", url, host, "--once", "--metrics", figures, "--trust")
        assert told(capsys, *follow, room / "other")[0] == 1
        assert 'alarm{code="checkpoint-forged"} 1' in figures.read_text()
        assert not host.exists()
        assert told(capsys, *follow, room / "trust", "--register-id", "another")[0] == 1
        assert (
            told(capsys, "follow", f"{url}/no", host, "--once", "--trust", room / "trust")[0] == 3
        )
        assert gate(*follow, room / "trust") == 0
    assert told(capsys, *follow, room / "trust")[0] == 3
    assert 'alarm{code="source-unreachable"} 1' in figures.read_text()
    assert gate("check", host, "--country", "IN", "7") == 0


def test_a_host_behind_a_proxy_goes_through_it_unless_told_not_to(
    room: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")  # where nobody listens
    with serving(room, "--outlet", room / "outlet") as url:
        words = ("follow", url, room / "host", "--trust", room / "trust", "--once")
        assert told(capsys, *words)[0] == 3
        assert told(capsys, *words, "--proxy", "none")[0] == 0
        assert told(capsys, *words, "--proxy", "http://127.0.0.1:9")[0] == 3


def test_a_follower_runs_until_it_is_stopped_and_logs_lines_for_machines(room: Path) -> None:
    with serving(room, "--outlet", room / "outlet") as url:
        words = ["follow", url, room / "host.gate", "--trust", room / "trust", "--every", "0.2"]
        process = subprocess.Popen(
            [sys.executable, "-m", "duly", "gate", *map(str, words)],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr is not None
        try:
            first = json.loads(process.stderr.readline())
            build(room, "")
            second = json.loads(process.stderr.readline())
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0
            process.stderr.close()
    assert [(one["message"], one["epoch"]) for one in (first, second)] == [
        ("register in use", 1),
        ("register in use", 2),
    ]


def test_publishing_a_register_that_is_not_ours_is_refused(room: Path) -> None:
    (room / "key").write_text(OTHER.secret_text())

    assert gate("publish", room / "made", room / "new", "--key", room / "key") == 1
    assert not (room / "new" / "checkpoint").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--subjects", "{patterns}", *SITE), "bad-pattern"),
        (("--blocked-by", "chirp.example", "--orders", "https://desk.example/"), "bad-address"),
    ],
)
def test_a_mistake_in_what_is_served_is_told_at_the_start(
    room: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: str
) -> None:
    for line in ("(", "^/users/[0-9]+$"):
        (room / "patterns").write_text(f"# paths\n{line}\n")
        named = [word.format(patterns=room / "patterns") for word in words]
        assert gate("serve", room / "made", *named) == 1
        assert code in capsys.readouterr().err
