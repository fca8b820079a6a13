"""The ten lines of the handbook for WSGI and FastAPI run, as they stand there."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from duly.gate import Gate, build
from duly.gate.asgi import ASGIGate
from duly.gate.digests import keyed, name
from tests.contract.driving import by_asgi, by_wsgi
from tests.rooms.gate.publishers import KEY, verify
from tests.rooms.gate.registers import NOON, entry

PAGE = Path(__file__).parents[2] / "docs/distribution.md"
SECRET = b"\7" * 32
Said = tuple[int, bytes]


def block(which: str) -> str:
    found = re.findall(rf"^```python {which}\n(.*?)^```", PAGE.read_text(), re.M | re.S)
    assert len(found) == 1
    return str(found[0])


def run(which: str, register: Path, **known: Any) -> dict[str, Any]:
    code = block(which).replace("/var/lib/duly/register.gate", str(register))
    names = {"__name__": "a_site_of_the_tests", "verify": verify, **known}
    exec(compile(code, f"{PAGE.name}: {which}", "exec"), names)  # noqa: S102  our own handbook
    return names


@pytest.fixture
def register(tmp_path: Path) -> Path:
    held = [entry(7, until=None)]
    sign = lambda text: KEY.sign(text.decode()).value  # noqa: E731
    build(held, tmp_path / "r", register_id="chirp", epoch=1, issued_at=NOON, sign=sign)
    return tmp_path / "r"


def asked(app: Any, where: str, country: str) -> Said:
    status, _, body = by_wsgi(app, "GET", where, country)
    return status, body.encode()


def plain(environ: Any, start_response: Callable[..., Any]) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"the page"]


def test_wsgi(register: Path) -> None:
    app = run("wsgi", register, application=plain)["application"]

    assert [asked(app, "/users/7", one)[0] for one in ("IN", "US", "")] == [451, 200, 200]
    assert asked(app, "/users/8", "IN") == (200, b"the page")
    assert b"https://desk.example/orders/IN-2021-0002" in asked(app, "/users/7", "IN")[1]


def test_fastapi(register: Path) -> None:
    known = run("wsgi", register, application=plain)
    app = run("fastapi", register, **known, FastAPI=FastAPI, ASGIGate=ASGIGate)["app"]

    def ask(where: str, country: str) -> Said:
        status, _, body = asyncio.run(by_asgi(app, "GET", where, country))
        return status, body.encode()

    assert [ask("/users/7", one)[0] for one in ("IN", "US", "")] == [451, 200, 200]
    assert ask("/users/8", "IN") == (200, b'{"id":"8"}')


def test_digests_at_an_edge(tmp_path: Path) -> None:
    sign = lambda text: KEY.sign(text.decode()).value  # noqa: E731
    held = keyed([entry(7, until=None)], SECRET)
    file, id = tmp_path / "edge.gate", name("chirp", SECRET)
    build(held, file, register_id=id, epoch=1, issued_at=NOON, sign=sign)
    code = block("digests").replace("edge.gate", str(file))
    assert str(file) in code

    known: dict[str, Any] = {"secret": SECRET, "verify": verify}
    exec(code, known)  # noqa: S102  our own handbook
    assert known["edge"].withheld("account", [7, 8], "IN") == [0]
    assert isinstance(known["edge"].gate, Gate)
