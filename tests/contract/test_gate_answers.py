"""The gate over HTTP: questions, proxies' questions, figures, health."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from duly.gate import Gate
from duly.gate.answering import MOST, Answers
from duly.gate.notice import Publisher
from tests.rooms.gate.registers import NOON, entry, write

PUBLISHER = Publisher(
    name="Chirp (synthetic)",
    blocked_by="https://chirp.example/",
    orders="https://desk.example/orders",
    vary=("X-Gate-Country",),
)
Said = tuple[int, dict[str, str], bytes]


@pytest.fixture
def app(tmp_path: Path) -> Answers:
    gate = Gate(write(tmp_path / "r", [entry(7), entry("a b,c", kind="post"), entry("नदी")]))
    patterns = [re.compile(r"^/@(?P<account>[^/]+)$"), re.compile(r"^/p/(?P<post>.+)$")]
    return Answers(gate, PUBLISHER, patterns=patterns, now=lambda: NOON)


def post(app: Answers, path: str, body: bytes) -> Said:
    more = {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
    return asked(app, path, {"REQUEST_METHOD": "POST", **more})


def ask(app: Answers, path: str, **headers: str) -> Said:
    told = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return asked(app, path, {"REQUEST_METHOD": "GET", **told})


def asked(app: Answers, path: str, more: dict[str, Any]) -> Said:
    path, _, query = path.partition("?")
    environ: dict[str, Any] = {"PATH_INFO": path.encode().decode("latin-1"), "QUERY_STRING": query}
    environ |= {"SCRIPT_NAME": "", **more}
    setup_testing_defaults(environ)
    told: list[Any] = []

    def start_response(*start: Any) -> Callable[[bytes], object]:
        told.extend(start)
        return print

    answered = validator(app)(environ, start_response)
    whole = b"".join(answered)
    answered.close()  # type: ignore[attr-defined]
    return int(told[0][:3]), dict(told[1]), whole


def test_a_question_in_the_address_is_answered_with_those_withheld(app: Answers) -> None:
    status, headers, body = ask(app, "/check?kind=account&country=IN&id=7&id=8")

    assert (status, headers["Cache-Control"]) == (200, "no-store")
    told = json.loads(body)
    assert (told["withheld"], told["positions"], told["epoch"]) == (["7"], [0], 1)
    assert (told["age_seconds"], told["alarm"]) == (0.0, None)


@pytest.mark.parametrize("country", ["US", "XX", "in", "", None])
def test_elsewhere_nothing_is_withheld(app: Answers, country: str | None) -> None:
    posted = json.dumps({"kind": "account", "ids": [7], "country": country}).encode()

    assert json.loads(post(app, "/check", posted)[2])["withheld"] == []


@pytest.mark.parametrize(
    ("kind", "country", "unknown"),
    [
        ("account", "IN", []),
        ("hashtag", "US", []),
        ("acount", "IN", ["kind"]),
        ("account", "UK", ["country"]),
        ("acount", None, ["kind", "country"]),
    ],
)
def test_what_nobody_knows_of_a_question_is_named(
    app: Answers, kind: str, country: str | None, unknown: list[str]
) -> None:
    posted = json.dumps({"kind": kind, "ids": [8], "country": country}).encode()

    assert json.loads(post(app, "/check", posted)[2])["unknown"] == unknown


def test_a_question_in_json_keeps_numbers_and_texts(app: Answers) -> None:
    posted = {"kind": "account", "ids": [7, "7", "नदी", 8, "07"], "country": "IN"}

    told = json.loads(post(app, "/check", json.dumps(posted).encode())[2])
    assert (told["withheld"], told["positions"]) == ([7, "7", "नदी"], [0, 1, 2])


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/check", b""),
        ("/check?kind=account", b""),
        ("/check?id=7", b""),
        ("/check?kind=account&" + "id=1&" * (MOST + 1), b""),
        ("/check", b"{"),
        ("/check", b"[]"),
        ("/check", b"[" * 100_000),
        ("/check", b'{"kind": "account", "ids": [7.5], "country": "IN"}'),
        ("/check", b'{"kind": "account", "ids": [true], "country": "IN"}'),
        ("/check", b'{"kind": "account", "ids": "7", "country": "IN"}'),
        ("/check", b'{"kind": "account", "ids": [], "country": "IN"}'),
        ("/check", b'{"kind": 1, "ids": [7], "country": "IN"}'),
        ("/check", b'{"kind": "account", "ids": [7], "country": 1}'),
        ("/check", b'{"kind": "account", "ids": [null], "country": "IN"}'),
        ("/check", b"\xff\xfe"),
    ],
)
def test_a_question_that_cannot_be_understood_is_told_what_could_be(
    app: Answers, path: str, body: bytes
) -> None:
    status, _, said = post(app, path, body) if body else ask(app, path)

    assert status == 400
    assert json.loads(said)["detail"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x_gate_subject": "account 7"}, 403),
        ({"x_gate_subject": "account 8"}, 204),
        ({"x_gate_subject": "account 8, post a%20b%2Cc"}, 403),
        ({"x_gate_subject": "account 8,account 7"}, 403),
        ({"x_gate_subject": "rubbish"}, 204),
        ({"x_original_uri": "/@7?x=1"}, 403),
        ({"x_original_uri": "/@%E0%A4%A8%E0%A4%A6%E0%A5%80"}, 403),
        ({"x_original_uri": "/p/a%20b,c"}, 403),
        ({"x_original_uri": "/@8"}, 204),
        ({"x_original_uri": "/"}, 204),
        ({}, 204),
    ],
)
def test_nginx_is_told_by_the_status(app: Answers, headers: dict[str, str], status: int) -> None:
    assert ask(app, "/auth", x_gate_country="IN", **headers)[0] == status
    assert ask(app, "/auth", x_gate_country="US", **headers)[0] == 204
    assert ask(app, "/auth", **headers)[0] == 204


def test_envoy_is_given_the_whole_page(app: Answers) -> None:
    status, headers, body = ask(app, "/envoy/@7", x_gate_country="IN")

    assert (status, headers["Vary"]) == (451, "Accept, Accept-Language, X-Gate-Country")
    assert 'rel="blocked-by"' in headers["Link"]
    assert b"This account is withheld in India" in body
    for path, country in (("/envoy/@7", "US"), ("/envoy/@8", "IN"), ("/envoy", "IN")):
        assert ask(app, path, x_gate_country=country)[0] == 200
    assert ask(app, "/envoy//@7", x_gate_country="IN")[0] == 451


def test_a_page_that_was_restored_meanwhile_is_asked_for_again(app: Answers) -> None:
    status, headers, _ = ask(app, "/notice", x_gate_country="IN", x_original_uri="/@8")

    assert (status, headers["Retry-After"]) == (409, "0")


def test_figures_hold_counts_and_no_id(app: Answers) -> None:
    ask(app, "/check?kind=account&country=IN&id=7&id=123456789")
    ask(app, "/auth", x_gate_country="IN", x_original_uri="/@7")

    status, headers, body = ask(app, "/metrics")
    text = body.decode()
    assert (status, headers["Content-Type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    assert 'duly_gate_answers_total{answer="withheld"} 2\n' in text
    assert 'duly_gate_answers_total{answer="shown"} 1\n' in text
    assert "duly_gate_epoch 1\n" in text
    assert 'duly_gate_alarm{code="none"} 0\n' in text
    assert "123456789" not in text
    for line in text.splitlines():
        assert re.fullmatch(
            r'# (HELP|TYPE) \w+ .+|[a-z_]+(\{[a-z]+="[\w-]+"(,[a-z]+="[\w-]+")*\})? [0-9.e+-]+',
            line,
        )


def test_health_is_the_alarm_of_the_gate(app: Answers, tmp_path: Path) -> None:
    assert ask(app, "/health")[0] == 200

    none = Answers(Gate(tmp_path / "none"), PUBLISHER)
    status, _, body = ask(none, "/health")
    assert (status, json.loads(body)["code"]) == (503, "register-missing")
    assert 'duly_gate_alarm{code="register-missing"} 1\n' in ask(none, "/metrics")[2].decode()
    assert ask(none, "/auth", x_gate_country="IN", x_gate_subject="account 7")[0] == 204


def test_there_is_nothing_else(app: Answers) -> None:
    assert ask(app, "/")[0] == 404
