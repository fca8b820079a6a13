"""Whatever a server does, a follower ends soon, keeps what it has, and writes no more than that."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from duly.gate import Gate, RegisterRefused
from duly.gate.fetching import Source
from duly.gate.following import Follower
from tests.rooms.gate.publishers import NAME, Desk, follower, plain, talking, verify
from tests.rooms.gate.registers import NOON, entry

pytestmark = pytest.mark.loopback
SOON = 10.0  # seconds; a sanity bound, far above what is allowed below


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(folder=tmp_path / "outlet", file=tmp_path / "desk" / "register")
    made.publish([entry(7)], epoch=1)
    return made


def says(raw: bytes) -> Callable[[socket.socket, str], None]:
    return lambda caller, asked: caller.sendall(raw)


def endless(caller: socket.socket, asked: str) -> None:
    caller.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        caller.sendall(b"x" * 65536)


def chunks_without_end(caller: socket.socket, asked: str) -> None:
    caller.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        caller.sendall(b"400\r\n" + b"x" * 1024 + b"\r\n")


def drip(first: bytes) -> Callable[[socket.socket, str], None]:
    def dripping(caller: socket.socket, asked: str) -> None:
        caller.sendall(first)
        while True:
            time.sleep(0.05)
            caller.sendall(b"x")

    return dripping


def silence(caller: socket.socket, asked: str) -> None:
    caller.recv(1)  # until the follower hangs up


HOSTILE = {
    "endless": (endless, "gate-checkpoint"),
    "chunks without end": (chunks_without_end, "gate-checkpoint"),
    "slow body": (drip(b"HTTP/1.1 200 OK\r\n\r\n"), "source-unreachable"),
    "slow headers": (drip(b"HTTP/1.1 200 OK\r\nX-Slow: "), "source-unreachable"),
    "slow status": (drip(b"HT"), "source-unreachable"),
    "silence": (silence, "source-unreachable"),
    "nothing": (says(b""), "source-unreachable"),
    "no HTTP": (says(b"220 smtp.example ESMTP\r\n"), "source-unreachable"),
    "a long header": (says(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000), "source-unreachable"),
    "many headers": (says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200), "source-unreachable"),
    "bad chunks": (
        says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        "source-unreachable",
    ),
    "elsewhere": (
        says(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"),
        "source-elsewhere",
    ),
    "an error": (says(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"), "source-refuses"),
    "not modified unasked": (says(b"HTTP/1.1 304 Not Modified\r\n\r\n"), "source-refuses"),
    "a part": (says(b"HTTP/1.1 206 Partial\r\nContent-Length: 1\r\n\r\nx"), "source-refuses"),
    "compressed": (says(plain(b"x", more="Content-Encoding: gzip\r\n")), "source-refuses"),
    "a page": (says(plain(b"<html>log in</html>")), "gate-checkpoint"),
    "no text": (says(plain(bytes(range(256)))), "gate-checkpoint"),
    "cut short": (says(plain(b"duly gate checkpoint 1\n", length=500)), "gate-checkpoint"),
}


@pytest.mark.parametrize("how", HOSTILE)
def test_a_checkpoint_from_a_hostile_server_is_refused_soon(how: str, tmp_path: Path) -> None:
    talk, code = HOSTILE[how]
    began = time.monotonic()

    with talking(talk) as url, pytest.raises(RegisterRefused) as no:
        follower(url, tmp_path / "r", seconds=0.4, silence=0.3).once()

    assert no.value.code == code
    assert time.monotonic() - began < SOON
    assert list(tmp_path.iterdir()) == []


def segment_from(desk: Desk, talk: Callable[[socket.socket, str], None]) -> Callable[..., None]:
    def told(caller: socket.socket, asked: str) -> None:
        if asked.startswith("GET /checkpoint"):
            caller.sendall(plain((desk.folder / "checkpoint").read_bytes()))
        else:
            talk(caller, asked)

    return told


def longer(desk: Desk) -> bytes:
    return plain(desk.file.read_bytes() + b"more")


Talks = Callable[[Desk], Callable[[socket.socket, str], None]]
SEGMENTS: dict[str, tuple[Talks, str]] = {
    "endless": (lambda _: endless, "segment-wrong"),
    "chunks without end": (lambda _: chunks_without_end, "segment-wrong"),
    "slow": (lambda _: drip(b"HTTP/1.1 200 OK\r\n\r\n"), "source-unreachable"),
    "longer": (lambda desk: says(longer(desk)), "segment-wrong"),
    "cut short": (
        lambda desk: says(plain(desk.file.read_bytes()[:99], length=500)),
        "source-unreachable",
    ),
    "other bytes": (
        lambda desk: says(plain(b"x" * desk.file.stat().st_size)),
        "segment-wrong",
    ),
    "elsewhere": (
        lambda _: says(b"HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n"),
        "source-elsewhere",
    ),
    "missing": (lambda _: says(b"HTTP/1.1 404 No\r\n\r\n"), "source-refuses"),
}


@pytest.mark.parametrize("how", SEGMENTS)
def test_a_segment_from_a_hostile_server_is_never_put_in_place(
    how: str, desk: Desk, tmp_path: Path
) -> None:
    talk, code = SEGMENTS[how]
    host = tmp_path / "host" / "r"
    host.parent.mkdir()
    began = time.monotonic()

    with talking(segment_from(desk, talk(desk))) as url, pytest.raises(RegisterRefused) as no:
        follower(url, host, seconds=0.4, silence=0.3).once()

    assert no.value.code == code
    assert time.monotonic() - began < SOON
    assert not host.exists()
    kept = sum(one.stat().st_size for one in (tmp_path / "host" / "r.incoming").iterdir())
    assert kept <= desk.file.stat().st_size
    assert not Gate(host, verify=verify).one("account", 7, "IN", now=NOON)


def test_what_a_broken_off_fetch_left_is_resumed_from_an_honest_server(
    desk: Desk, tmp_path: Path
) -> None:
    whole = desk.file.read_bytes()
    ranges: list[str] = []

    def talk(caller: socket.socket, asked: str) -> None:
        if "Range: bytes=99-" in asked:
            ranges.append("99")
            told = f"HTTP/1.1 206 Part\r\nContent-Range: bytes 99-{len(whole) - 1}/{len(whole)}\r\n"
            caller.sendall(f"{told}Content-Length: {len(whole) - 99}\r\n\r\n".encode() + whole[99:])
        else:
            caller.sendall(plain(whole[:99], length=len(whole)))

    with talking(segment_from(desk, talk)) as url:
        following = follower(url, tmp_path / "r")
        with pytest.raises(RegisterRefused, match="broke off"):
            following.once()
        following.once()

    assert (tmp_path / "r").read_bytes() == whole
    assert ranges == ["99"]


def test_a_server_that_resumes_elsewhere_than_asked_is_not_believed(
    desk: Desk, tmp_path: Path
) -> None:
    segment = desk.publish([entry(7)], epoch=1).segments[0]
    (tmp_path / "r.incoming").mkdir()
    (tmp_path / "r.incoming" / segment.digest).write_bytes(desk.file.read_bytes()[:10])
    told = (
        b"HTTP/1.1 206 Part\r\nContent-Range: bytes 0-9/10\r\nContent-Length: 10\r\n\r\n0123456789"
    )

    with talking(segment_from(desk, says(told))) as url, pytest.raises(RegisterRefused) as no:
        follower(url, tmp_path / "r").once()

    assert no.value.code == "source-refuses"


def test_what_is_larger_than_allowed_is_not_even_asked_for(desk: Desk, tmp_path: Path) -> None:
    asked: list[str] = []

    def talk(caller: socket.socket, path: str) -> None:
        asked.append(path)

    with talking(segment_from(desk, talk)) as url, pytest.raises(RegisterRefused) as no:
        follower(url, tmp_path / "r", largest=10).once()

    assert (no.value.code, asked) == ("segment-too-large", [])


def test_a_server_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(RegisterRefused, match="source-unreachable"):
        follower(f"http://127.0.0.1:{port}", tmp_path / "r").once()


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://x.example/", "https://", "x", "http://h/?q=1", "http://h:x/"],
)
def test_an_address_that_is_no_folder_on_the_web_is_a_mistake_at_the_start(
    url: str, tmp_path: Path
) -> None:
    with pytest.raises(RegisterRefused, match="source-address"):
        Follower(Source(url=url), tmp_path / "r", verify=verify, register_id=NAME).once()
