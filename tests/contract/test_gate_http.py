"""The answer 451 on the wire: RFC 7725, HTTP caching, PEP 3333 and ASGI."""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from duly.gate import Gate, Standing
from duly.gate.asgi import ASGIGate, Scope
from duly.gate.asking import Question, Subjects
from duly.gate.notice import ANYTHING, Publisher, Withheld, answer, varied
from duly.gate.words import WORDS, Words
from duly.gate.wsgi import WSGIGate
from tests.rooms.gate.registers import NOON, entry, write

PUBLISHER = Publisher(
    name="Chirp <synthetic>",
    blocked_by="https://chirp.example/",
    orders="https://public.example/orders",
    appeal="https://public.example/appeal",
    vary=("X-Country",),
)
Reply = tuple[str, dict[str, str], bytes]
Ask = Callable[..., Reply]
PAGE = [("Content-Type", "text/plain"), ("Vary", "Cookie")]


def subject(path: str) -> Subjects:
    if path == "/broken":
        raise RuntimeError("the platform's own fault")
    if path.startswith("/post/"):
        return [("post", path[6:]), ("account", 7)]
    return ("account", path[1:]) if path != "/" else None


def country(header: str | None) -> str | None:
    if header == "broken":
        raise RuntimeError("the platform's own fault")
    return header


def wsgi(gate: Gate) -> Ask:
    def page(environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", PAGE)
        return [b"the page"]

    middleware = WSGIGate(
        page,
        gate,
        publisher=PUBLISHER,
        subject_of=lambda environ: subject(environ["PATH_INFO"]),
        country_of=lambda environ: country(environ.get("HTTP_X_COUNTRY")),
        now=lambda: NOON,
    )

    def ask(path: str, method: str = "GET", **headers: str) -> Reply:
        environ: dict[str, Any] = {"PATH_INFO": path, "REQUEST_METHOD": method, "QUERY_STRING": ""}
        environ["SCRIPT_NAME"] = ""
        environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        setup_testing_defaults(environ)
        told: list[Any] = []

        def start_response(*start: Any) -> Callable[[bytes], object]:
            told.extend(start)
            return print

        answered = validator(middleware)(environ, start_response)
        body = b"".join(answered)
        answered.close()  # type: ignore[attr-defined]
        return told[0][:3], dict(told[1]), body

    return ask


def asgi(gate: Gate) -> Ask:
    async def page(scope: Any, receive: Any, send: Any) -> None:
        headers = [(name.lower().encode(), value.encode()) for name, value in PAGE]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"the page"})

    def header(scope: Scope, wanted: bytes) -> str | None:
        return {name: value.decode() for name, value in scope["headers"]}.get(wanted)

    middleware = ASGIGate(
        page,
        gate,
        publisher=PUBLISHER,
        subject_of=lambda scope: subject(scope["path"]),
        country_of=lambda scope: country(header(scope, b"x-country")),
        now=lambda: NOON,
    )

    def ask(path: str, method: str = "GET", **headers: str) -> Reply:
        raw = [(n.replace("_", "-").encode(), v.encode()) for n, v in headers.items()]
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        scope = {"type": "http", "path": path, "method": method, "headers": raw}
        asyncio.run(middleware(scope, receive, send))
        start, body = sent
        assert all(name == name.lower() for name, _ in start["headers"])
        told = {n.decode().title(): v.decode() for n, v in start["headers"]}
        return str(start["status"]), told, body["body"]

    return ask


@pytest.fixture(params=[wsgi, asgi])
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Ask:
    held = [
        entry(7),
        entry(7, order="IN-2021/1 \N{DEVANAGARI LETTER KA}<", until=None),
        entry(70, kind="post"),
    ]
    made: Ask = request.param(Gate(write(tmp_path / "r", held)))
    return made


def test_the_status_is_451_where_it_is_withheld(ask: Ask) -> None:
    status, headers, body = ask("/7", x_country="IN")

    assert status == "451"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert int(headers["Content-Length"]) == len(body)


@pytest.mark.parametrize("where", ["US", "XX", "T1", "", "in"])
def test_the_page_is_shown_elsewhere_and_where_the_country_is_unknown(ask: Ask, where: str) -> None:
    assert ask("/7", x_country=where)[::2] == ("200", b"the page")
    assert ask("/7")[::2] == ("200", b"the page")


def test_what_is_not_listed_is_shown(ask: Ask) -> None:
    for path in ("/", "/8", "/07", "/post7"):
        assert ask(path, x_country="IN")[0] == "200"


def test_a_post_falls_with_its_author(ask: Ask) -> None:
    assert b"This account is withheld in India" in ask("/post/9", x_country="IN")[2]
    assert b"This post is withheld in India" in ask("/post/70", x_country="IN")[2]


def test_the_link_names_who_blocks_and_never_the_authority(ask: Ask) -> None:
    link = ask("/7", x_country="IN")[1]["Link"]

    assert '<https://chirp.example/>; rel="blocked-by"' in link
    assert '<https://public.example/orders/IN-2021-0002>; rel="describedby"' in link
    assert '<https://public.example/orders/IN-2021%2F1%20%E0%A4%95%3C>; rel="describedby"' in link
    assert link.count("blocked-by") == 1


def test_the_body_says_what_where_until_when_and_how_to_appeal(ask: Ask) -> None:
    page = ask("/7", x_country="IN")[2].decode()

    assert "This account is withheld in India in response to a legal demand." in page
    assert "This notice concerns readers in India alone." in page
    assert "11 February 2021, 12:00 UTC" in page
    assert "until it is lifted" in page
    assert 'href="https://public.example/appeal"' in page


def test_nothing_in_the_body_is_taken_for_markup_and_nothing_is_loaded(ask: Ask) -> None:
    _, headers, body = ask("/7", x_country="IN")
    page = body.decode()

    assert "Chirp &lt;synthetic&gt;" in page
    assert "<synthetic>" not in page
    assert not re.search(r"<(script|img|link|iframe)|url\(|@import", page)
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_a_head_request_gets_the_same_headers_and_no_body(ask: Ask) -> None:
    status, headers, body = ask("/7", "HEAD", x_country="IN")

    assert (status, body) == ("451", b"")
    assert headers == ask("/7", x_country="IN")[1]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/json"),
        ("application/problem+json", "application/problem+json"),
        ("application/json, text/html;q=0.5", "application/json"),
        ("application/*", "application/json"),
        ("text/html, application/json", "text/html; charset=utf-8"),
        ("text/html;q=0.9, application/json;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
        ("application/json;q=0, */*", "text/html; charset=utf-8"),
        ("image/png", "text/html; charset=utf-8"),
        ("application/json;q=x", "application/json"),
    ],
)
def test_the_reader_gets_the_form_they_asked_for(ask: Ask, accept: str, media_type: str) -> None:
    assert ask("/7", x_country="IN", accept=accept)[1]["Content-Type"] == media_type


def test_a_program_is_told_the_same(ask: Ask) -> None:
    told = json.loads(ask("/7", x_country="IN", accept="application/json")[2])

    assert (told["status"], told["country"], told["kind"]) == (451, "IN", "account")
    assert told["blocked_by"] == "https://chirp.example/"
    assert {
        "reference": "IN-2021-0002",
        "page": "https://public.example/orders/IN-2021-0002",
        "since": "2021-02-09T12:00:00Z",
        "until": "2021-02-11T12:00:00Z",
    } in told["orders"]


def test_no_cache_keeps_a_withholding(ask: Ask) -> None:
    headers = ask("/7", x_country="IN")[1]

    assert headers["Cache-Control"] == "private, no-store"
    assert headers["Vary"] == "Accept, Accept-Language, X-Country"


def test_a_shown_page_says_that_it_depends_on_the_country(ask: Ask) -> None:
    assert ask("/7", x_country="US")[1]["Vary"] == "Cookie, X-Country"
    assert ask("/", x_country="US")[1]["Vary"] == "Cookie"


def test_a_fault_in_the_gate_shows_the_page_and_rings(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    assert ask("/broken", x_country="IN")[0] == "200"
    assert ask("/7", x_country="broken")[0] == "200"
    assert len([one for one in caplog.records if one.levelname == "ERROR"]) == 2


@pytest.mark.parametrize("make", [wsgi, asgi])
def test_with_no_register_every_page_is_shown(make: Callable[[Gate], Ask], tmp_path: Path) -> None:
    assert make(Gate(tmp_path / "none"))("/7", x_country="IN")[0] == "200"


def test_other_protocols_pass(tmp_path: Path) -> None:
    met: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        met.append(scope["type"])

    gate = ASGIGate(
        app,
        Gate(write(tmp_path / "r", [entry(7)])),
        publisher=PUBLISHER,
        subject_of=lambda scope: ("account", 7),
        country_of=lambda scope: "IN",
    )

    async def silent(*message: Any) -> Any:
        raise AssertionError(message)

    asyncio.run(gate({"type": "lifespan"}, silent, silent))
    assert met == ["lifespan"]


@pytest.mark.parametrize("address", ["chirp.example", "javascript:alert(1)", "https://", ""])
def test_an_address_that_leads_nowhere_is_a_mistake_at_the_start(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Publisher(name="Chirp", blocked_by=address, orders="https://public.example/")


def test_an_address_cannot_end_the_header() -> None:
    publisher = Publisher(
        name="Chirp",
        blocked_by='https://chirp.example/a>; rel="x"\r\nSet-Cookie: a=b',
        orders="https://public.example/",
        vary=("X-Country\r\nSet-Cookie: a=b",),
    )

    standing = Standing(order='1>"\r\nX: y', since=NOON, until=None, action="withhold")
    withheld = Withheld(kind="account", country="IN\r\nX: y", standings=(standing,))

    headers, _ = answer(publisher, withheld)

    assert all(re.fullmatch(r"[ -~]+", name + value) for name, value in headers)
    told = dict(headers)
    assert told["Link"].count(">") == told["Link"].count("<") == 2
    assert told["Vary"] == "Accept, Accept-Language, X-CountrySet-Cookieab"


def test_where_no_header_tells_the_country_no_cache_may_hand_on_what_is_shown() -> None:
    assert varied([("Vary", "Cookie"), ("X", "y")], (ANYTHING,)) == [("X", "y"), ("Vary", "*")]

    publisher = replace(PUBLISHER, vary=())
    gate = Gate("nowhere")
    asked = Question(gate, publisher).ask(
        None, lambda _: ("account", 7), lambda _: "US", accept="", languages=""
    )
    assert asked.vary == (ANYTHING,)


@pytest.mark.parametrize(
    ("languages", "told", "says"),
    [
        ("hi", "hi", "अपील कैसे करें"),
        ("hi-IN,hi;q=0.9,en;q=0.8", "hi", "भारत"),
        ("de-AT, en;q=0.9", "de", "widersprechen"),
        ("en;q=0.5, fr;q=0.9", "fr", "contester"),
        ("xx, tr;q=0.1", "tr", "itiraz"),
        ("pt-BR", "pt", "recorrer"),
        ("ru", "ru", "возразить"),
        ("xx", "en", "how to appeal"),
        ("hi;q=0, en;q=0.1", "en", "how to appeal"),
        ("", "en", "how to appeal"),
        (";;,q=,=,hi;q=x" * 99, "hi", "अपील"),
    ],
)
def test_the_reader_is_told_in_their_language_how_to_appeal(
    ask: Ask, languages: str, told: str, says: str
) -> None:
    _, headers, body = ask("/7", x_country="IN", accept_language=languages)

    assert headers["Content-Language"] == told
    assert f'<html lang="{told}">' in body.decode()
    assert says in body.decode()
    assert "IN-2021-0002" in body.decode()


@pytest.mark.parametrize("words", WORDS.values(), ids=lambda words: words.language)
def test_every_language_says_everything_of_every_kind(words: Words) -> None:
    assert words.what.keys() == WORDS["en"].what.keys()
    for kind in words.what:
        assert "India" in words.told(kind, "India")
    for text in (words.title, words.alone):
        assert "{place}" in text
    assert "{since}" in words.since and "{until}" in words.since and "{since}" in words.open
    assert all([words.order, words.references, words.yours, words.appeal, words.by])
