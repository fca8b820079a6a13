"""The ten lines of the handbook for WSGI, Django and FastAPI run, as they stand there."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from fastapi import FastAPI

from duly.gate import Gate, build
from duly.gate.asgi import ASGIGate
from duly.gate.digests import keyed, name
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
    environ: dict[str, Any] = {"PATH_INFO": where, "HTTP_X_COUNTRY": country}
    setup_testing_defaults(environ)
    told: list[str] = []
    answer = app(environ, lambda status, *_: told.append(status))
    return int(told[0][:3]), b"".join(answer)


def plain(environ: Any, start_response: Callable[..., Any]) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"the page"]


def test_wsgi(register: Path) -> None:
    app = run("wsgi", register, application=plain)["application"]

    assert [asked(app, "/users/7", one)[0] for one in ("IN", "US", "")] == [451, 200, 200]
    assert asked(app, "/users/8", "IN") == (200, b"the page")
    assert b"https://desk.example/orders/IN-2021-0002" in asked(app, "/users/7", "IN")[1]


@pytest.fixture
def site(settings: Any) -> Iterator[ModuleType]:
    """Make a Django site with one view; its routes are filled in by the test."""
    module = ModuleType("a_site_of_the_tests")
    sys.modules[module.__name__] = module
    settings.ROOT_URLCONF, settings.MIDDLEWARE = module.__name__, []
    yield module
    del sys.modules[module.__name__]


@pytest.mark.django_db
def test_django(register: Path, site: ModuleType) -> None:
    def user(request: HttpRequest, id: str) -> HttpResponse:
        return HttpResponse(f"the page of {id}")

    known = run("wsgi", register, application=plain) | {
        "get_wsgi_application": get_wsgi_application,
        "JsonResponse": JsonResponse,
        "newest_posts": lambda: [{"id": 1, "author": 7}, {"id": 2, "author": 8}],
    }
    made = run("django", register, **known)
    site.urlpatterns = [  # type: ignore[attr-defined]
        path("users/<id>", user),
        path("timeline", made["timeline"]),
    ]

    app = made["application"]
    assert [asked(app, "/users/7", one)[0] for one in ("IN", "US")] == [451, 200]
    assert asked(app, "/users/8", "IN") == (200, b"the page of 8")
    told = [json.loads(asked(app, "/timeline", one)[1])["posts"] for one in ("IN", "US")]
    assert [[post["id"] for post in posts] for posts in told] == [[2], [1, 2]]


def test_fastapi(register: Path) -> None:
    known = run("wsgi", register, application=plain)
    app = run("fastapi", register, **known, FastAPI=FastAPI, ASGIGate=ASGIGate)["app"]

    def ask(where: str, country: str) -> Said:
        return asyncio.run(_asked(app, where, country))

    assert [ask("/users/7", one)[0] for one in ("IN", "US", "")] == [451, 200, 200]
    assert ask("/users/8", "IN") == (200, b'{"id":"8"}')


async def _asked(app: Any, where: str, country: str) -> Said:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        **{"type": "http", "method": "GET", "path": where, "raw_path": where.encode()},
        **{"query_string": b"", "headers": [(b"x-country", country.encode())]},
        **{"http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80), "root_path": ""},
    }
    await app(scope, receive, send)
    return sent[0]["status"], b"".join(one.get("body", b"") for one in sent[1:])


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
