"""What every answer carries, what travels over TLS only, and what a proxy's words are worth."""

from __future__ import annotations

import json
import runpy
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from duly.desk.acts import house as people
from duly.desk.clock import now
from duly.desk.verbs.serve import bound
from duly.desk.web.views.order.files import download
from tests.cast import ASHA
from tests.desk.asked import caller
from tests.desk.pages import house

ROOT = Path(__file__).parents[2]
ANSWERS = (
    *("/", "/orders.csv", "/blocked-by/", "/withheld/", "/sign-in/", "/nowhere", "/desk/"),
    *("/desk/ledger/", "/desk/nowhere/", "/api/orders", "/api/docs", "/static/duly/desk.js"),
)
NOWHERE = (
    *("/.git/config", "/.env", "/admin/", "/metrics", "/debug/", "/static/", "/static/duly/"),
    *("/static/../settings.py", "/static/%2e%2e/settings.py", "/static/duly/..%2f..%2furls.py"),
)
TRACED = (*ANSWERS, "/checkpoint", "/p/x/", "/desk/people/", "/sign-out/")


def made(**told: str) -> dict[str, Any]:
    """Return the settings as an environment makes them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in told.items():
            patch.setenv(name, value)
        return runpy.run_path(str(ROOT / "duly/desk/settings.py"))


@pytest.mark.django_db
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", ANSWERS)
def test_every_answer_says_what_a_browser_may_do_with_it(page: str) -> None:
    response = house.sits(ASHA).get(page)
    policy = response.headers["Content-Security-Policy"]
    for word in ("default-src", "object-src", "base-uri", "frame-ancestors"):
        assert f"{word} 'none'" in policy, word
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in response.headers
    response.close()
    kind = response.headers["Content-Type"]
    assert not kind.startswith("text/") or "charset=" in kind, kind


@pytest.mark.django_db
@pytest.mark.usefixtures("desk")
def test_no_address_says_back_what_it_was_sent() -> None:
    client = house.sits(ASHA)
    for page in TRACED:
        said = client.trace(page, headers={"X-Zq": "zqmark"})
        assert b"zqmark" not in getattr(said, "content", b""), page


@pytest.mark.django_db
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", NOWHERE)
def test_nothing_but_the_desk_is_served(page: str) -> None:
    assert house.sits(ASHA).get(page).status_code == 404


def test_the_name_of_a_download_adds_nothing_to_its_header() -> None:
    sent = download(b"", 'a"; x=y\r\nSet-Cookie: z.pdf\u202efdp')
    assert sent.headers["Content-Disposition"].startswith('attachment; filename="a___x_y__Set-C')
    assert not {*"\r\n\u202e"} & {*sent.headers["Content-Disposition"]}
    assert sent.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert sent.headers["Cache-Control"] == "private, no-store"


@pytest.fixture
def tls(settings: LazySettings) -> Client:
    """A browser at a desk behind TLS."""
    cache.clear()
    names = ("COOKIE_NAME", "COOKIE_SECURE", "HSTS_SECONDS", "HSTS_INCLUDE_SUBDOMAINS")
    for name, value in made(DULY_TLS="1").items():
        if name.endswith(names):
            setattr(settings, name, value)
    return Client()


@pytest.mark.django_db
@pytest.mark.usefixtures("desk")
def test_behind_tls_every_cookie_is_bound_to_this_host_and_to_tls(tls: Client) -> None:
    said = {"login": "asha", "password": people.issue_token("asha", at=now())}
    tls.get("/sign-in/", secure=True)
    entered = tls.post("/sign-in/", said, secure=True)
    tls.post("/theme/", {"theme": "dark"}, secure=True)
    tls.post("/language/", {"language": "hi"}, secure=True)
    assert {*tls.cookies} == {
        f"__Host-{name}" for name in ("sessionid", "csrftoken", "theme", "language")
    }
    for name, cookie in tls.cookies.items():
        assert cookie["secure"] and cookie["httponly"], name
        assert cookie["samesite"] in ("Lax", "Strict"), name
        assert (cookie["path"], cookie["domain"]) == ("/", ""), name
    assert entered.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert 'data-theme="dark"' in tls.get("/desk/", secure=True).content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("desk")
def test_nobody_is_led_from_plain_to_tls_with_a_token_in_hand(tls: Client) -> None:
    headers = {"Authorization": f"Bearer {caller(ASHA).token}"}
    assert tls.get("/api/orders", headers=headers).status_code == 200


def test_mail_leaves_this_machine_over_tls_only() -> None:
    elsewhere, here = made(DULY_SMTP_HOST="mail.example"), made(DULY_SMTP_HOST="localhost")
    assert (elsewhere["EMAIL_USE_TLS"], elsewhere["EMAIL_USE_SSL"]) == (True, False)
    assert (here["EMAIL_USE_TLS"], here["EMAIL_USE_SSL"]) == (False, False)
    said = made(DULY_SMTP_HOST="mail.example", DULY_SMTP_TLS="tls")
    assert (said["EMAIL_USE_TLS"], said["EMAIL_USE_SSL"]) == (False, True)
    for mistyped in ("", "ssl", "STARTTLS", "no"):
        said = made(DULY_SMTP_HOST="mail.example", DULY_SMTP_TLS=mistyped)
        assert (said["EMAIL_USE_TLS"], said["EMAIL_USE_SSL"]) == (True, False), mistyped
    said = made(DULY_SMTP_HOST="mail.example", DULY_SMTP_TLS="off")
    assert (said["EMAIL_USE_TLS"], said["EMAIL_USE_SSL"]) == (False, False)


Ask = Callable[[bytes], dict[str, Any]]


@pytest.fixture
def served(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ask]:
    """A server of the desk that says back what it was told."""
    monkeypatch.setenv("DULY_TLS", request.param)

    def told(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "application/json")])
        said = {name: environ.get(name) for name in ("REMOTE_ADDR", "wsgi.url_scheme")}
        headers = [name for name in environ if name.startswith("HTTP_X_")]
        body = environ["wsgi.input"].read().decode()
        return [json.dumps({**said, "headers": headers, "body": body}).encode()]

    server = bound(0, told)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()

    def ask(raw: bytes) -> dict[str, Any]:
        with closing(socket.create_connection(("127.0.0.1", server.effective_port))) as line:
            line.sendall(raw)
            line.settimeout(20)
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        assert answer.count(b"HTTP/1.") == 1, answer
        found: dict[str, Any] = json.loads(answer.partition(b"\r\n\r\n")[2])
        return found

    yield ask
    server.close()


def sent(*headers: str, body: str = "") -> bytes:
    lines = ("POST / HTTP/1.1", "Host: localhost", "Connection: close", *headers, "", body)
    return "\r\n".join(lines).encode()


SPOOFED = ("X-Forwarded-For: 203.0.113.9, 192.0.2.7", "X-Forwarded-Proto: https", "X-Zq: 1")


@pytest.mark.loopback
@pytest.mark.parametrize("served", ["0"], indirect=True)
def test_without_a_proxy_no_forwarded_word_is_believed(served: Ask) -> None:
    told = served(sent(*SPOOFED, "Content-Length: 0"))
    assert (told["REMOTE_ADDR"], told["wsgi.url_scheme"]) == ("127.0.0.1", "http")
    assert told["headers"] == ["HTTP_X_ZQ"]


@pytest.mark.loopback
@pytest.mark.parametrize("served", ["1"], indirect=True)
def test_behind_a_proxy_the_last_address_is_the_one_it_saw_itself(served: Ask) -> None:
    told = served(sent(*SPOOFED, "Content-Length: 0"))
    assert (told["REMOTE_ADDR"], told["wsgi.url_scheme"]) == ("192.0.2.7", "https")


@pytest.mark.loopback
@pytest.mark.parametrize("served", ["0"], indirect=True)
def test_a_request_of_two_lengths_is_one_request(served: Ask) -> None:
    body = "2\r\nab\r\n0\r\n\r\n"
    told = served(sent("Transfer-Encoding: chunked", "Content-Length: 4", body=body))
    assert told["body"] == "ab"
