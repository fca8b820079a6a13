"""Before a real nginx: no cache carries a withholding, or what is shown, into another country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from duly.desk.verbs.gating.serving import patterns
from duly.gate import Entry, Gate
from duly.gate.answering import Answers
from duly.gate.notice import Publisher
from duly.gate.wsgi import WSGIGate
from tests.contract.nginx import EXAMPLES, Nginx, nginx
from tests.rooms.gate.publishers import served
from tests.rooms.gate.registers import NOON, entry, write

pytestmark = [pytest.mark.loopback, pytest.mark.xdist_group("nginx")]


def publisher(*vary: str) -> Publisher:
    return Publisher(
        name="Chirp (synthetic)",
        blocked_by="https://chirp.example/",
        orders="https://desk.example/orders",
        appeal="https://desk.example/appeal",
        vary=vary,
    )


def platform(environ: Any, start_response: Callable[..., Any]) -> list[bytes]:
    """Serve pages that any cache may keep."""
    body = f"the page {environ['PATH_INFO']}".encode()
    start_response(
        "200 OK",
        [("Cache-Control", "public, max-age=600"), ("Content-Length", str(len(body)))],
    )
    return [body]


def port(url: str) -> int:
    return urlsplit(url).port or 0


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return write(tmp_path / "r", HELD, epoch=1)


HELD: list[Entry] = [
    entry(7, order="IN-2021-0002", until=None),
    entry(9, kind="post", until=None),
]


def gated(register: Path, *vary: str) -> WSGIGate:
    def subject_of(environ: Any) -> Any:
        found = re.fullmatch(r"/users/(\d+)", environ["PATH_INFO"])
        return ("account", found[1]) if found else None

    return WSGIGate(
        platform,
        Gate(register),
        publisher=publisher(*vary),
        subject_of=subject_of,
        country_of=lambda environ: environ.get("HTTP_X_COUNTRY"),
        now=lambda: NOON,
    )


@pytest.fixture
def cached(register: Path, tmp_path: Path) -> Iterator[Nginx]:
    """Put a cache before the middleware that would keep anything it is allowed to."""
    with (
        served(gated(register, "X-Country")) as app,
        nginx("nginx-cache.conf", tmp_path / "nginx", {8000: port(app)}) as cache,
    ):
        yield cache


def test_a_shared_cache_keeps_what_is_shown_and_never_what_is_withheld(
    cached: Nginx, register: Path
) -> None:
    first, again = (cached.get("/users/7", "US") for _ in range(2))
    assert (first.headers["X-Cache"], again.headers["X-Cache"]) == ("MISS", "HIT")

    for _ in range(2):
        withheld = cached.get("/users/7", "IN")
        assert (withheld.status, withheld.headers["X-Cache"]) == (451, "MISS")
        assert "IN-2021-0002" in withheld.body
    assert cached.get("/users/7", "US").headers["X-Cache"] == "HIT"
    assert cached.get("/users/7", "DE").body == "the page /users/7"
    assert cached.get("/users/7").status == 200

    write(register, [], epoch=2)
    assert cached.get("/users/7", "IN").body == "the page /users/7"


def test_what_was_cached_before_a_withholding_stays_with_the_countries_it_was_for(
    cached: Nginx, register: Path
) -> None:
    write(register, [], epoch=2)
    assert cached.get("/users/7", "US").status == 200
    write(register, HELD, epoch=3)

    assert cached.get("/users/7", "IN").status == 451
    assert cached.get("/users/7", "US").headers["X-Cache"] == "HIT"


def test_where_no_header_tells_the_country_a_shared_cache_keeps_nothing_of_a_subject(
    register: Path, tmp_path: Path
) -> None:
    with (
        served(gated(register)) as app,
        nginx("nginx-cache.conf", tmp_path / "nginx", {8000: port(app)}) as cache,
    ):
        assert [cache.get("/users/8", "US").headers["X-Cache"] for _ in range(2)] == ["MISS"] * 2
        assert [cache.get("/about", "US").headers["X-Cache"] for _ in range(2)] == ["MISS", "HIT"]


@pytest.fixture
def asked(register: Path, tmp_path: Path) -> Iterator[Nginx]:
    """Put nginx before a platform that knows nothing of the gate."""
    answers = Answers(
        Gate(register),
        publisher(),
        patterns=patterns(EXAMPLES / "patterns"),
        now=lambda: NOON,
    )
    with (
        served(platform) as app,
        served(answers) as gate,
        nginx(
            "nginx-auth-request.conf", tmp_path / "nginx", {8000: port(app), 8453: port(gate)}
        ) as proxy,
    ):
        yield proxy


def test_nginx_asks_the_gate_before_it_serves_also_out_of_its_cache(
    asked: Nginx, register: Path
) -> None:
    assert [asked.get("/users/7", "US").headers["X-Cache"] for _ in range(2)] == ["MISS", "HIT"]

    withheld = asked.get("/users/7", "IN", Accept_Language="hi")
    assert withheld.status == 451
    assert 'rel="blocked-by"' in withheld.headers["Link"]
    assert withheld.headers["Cache-Control"] == "private, no-store"
    assert "अपील कैसे करें" in withheld.body and "IN-2021-0002" in withheld.body
    assert asked.get("/users/1/status/9", "IN").status == 451
    assert asked.get("/users/8", "IN").status == 200
    assert asked.get("/users/7", "US").status == 200

    write(register, [], epoch=2)
    assert asked.get("/users/7", "IN").body == "the page /users/7"


@pytest.mark.parametrize(
    "path", ["//users/7", "/x/../users/7", "/users/%37", "/users/7?x=/users/8", "/users/./7"]
)
def test_another_spelling_of_a_page_does_not_get_round_the_gate(asked: Nginx, path: str) -> None:
    assert asked.get(path, "IN").status == 451


def test_a_reader_cannot_tell_the_gate_what_is_asked_about(asked: Nginx) -> None:
    page = asked.get(
        "/users/7", "IN", X_Gate_Subject="account 8", X_Gate_Country="US", X_Original_URI="/users/8"
    )
    assert page.status == 451


def test_without_a_gate_every_page_is_shown(tmp_path: Path) -> None:
    with served(platform) as gone:
        nobody = port(gone)
    with (
        served(platform) as app,
        nginx(
            "nginx-auth-request.conf", tmp_path / "nginx", {8000: port(app), 8453: nobody}
        ) as proxy,
    ):
        assert proxy.get("/users/7", "IN").body == "the page /users/7"
