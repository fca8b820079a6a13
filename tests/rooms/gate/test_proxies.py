"""A host behind a proxy follows through it: plain addresses by asking it, TLS in a tunnel."""

from __future__ import annotations

import base64
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from duly.gate import Gate, RegisterRefused
from duly.gate.fetching import Source
from duly.gate.following import Follower, Found
from duly.gate.proxies import Proxy, proxy_for
from duly.gate.shelf import Shelf
from tests.rooms.gate.publishers import NAME, Desk, served, verify
from tests.rooms.gate.registers import NOON, entry

pytestmark = pytest.mark.loopback
SECRET = "Basic " + base64.b64encode(b"zq:p@ss").decode()


@dataclass
class Way:
    """A proxy on loopback, and the first line and the secret of each request that it led on."""

    address: str = ""
    led: list[tuple[str, str]] = field(default_factory=list)

    def lead(self, caller: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked and (piece := caller.recv(65536)):
            asked += piece
        first, *rest = asked.decode("latin-1").split("\r\n")
        headers = dict(line.split(": ", 1) for line in rest if ": " in line)
        secret = headers.get("Proxy-Authorization", "")
        if secret != SECRET:
            caller.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
            return
        self.led.append((first, secret))
        method, where, _ = first.split(" ")
        target = urlsplit(where if "//" in where else f"//{where}")
        with socket.create_connection((str(target.hostname), target.port or 80), 5) as server:
            if method == "CONNECT":
                caller.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                server.sendall(asked.replace(where.encode(), target.path.encode(), 1))
            back = threading.Thread(target=_copy, args=(caller, server), daemon=True)
            back.start()
            _copy(server, caller)
            back.join(5)


def _copy(source: socket.socket, to: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            to.sendall(piece)
    with suppress(OSError):
        to.shutdown(socket.SHUT_WR)


@pytest.fixture
def way() -> Iterator[Way]:
    way = Way()

    def lead(caller: socket.socket) -> None:
        with caller, suppress(OSError):
            way.lead(caller)

    with _listening(lead) as way.address:
        yield way


@contextmanager
def _listening(answer: object) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):  # it is shut below
            while True:
                caller, _ = listening.accept()
                threading.Thread(target=answer, args=(caller,), daemon=True).start()  # type: ignore[arg-type]

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "outlet", tmp_path / "made" / "register.gate")
    made.publish([entry(7)], epoch=1)
    return made


def followed(source: Source, desk: Desk, host: Path) -> list[bool]:
    """Follow a withholding and its restore; whether each was hidden from a reader."""
    follower = Follower(source, host, verify=verify, register_id=NAME)
    gate, hidden = None, []
    for epoch in (1, 2):
        if epoch == 2:
            desk.add(2, end=["IN-2021-0002"])
        assert follower.once() is Found.REPLACED
        gate = gate or Gate(host, verify=verify)
        hidden.append(gate.one("account", 7, "IN", now=NOON))
    return hidden


def test_a_plain_address_is_asked_of_the_proxy(desk: Desk, way: Way, tmp_path: Path) -> None:
    with served(Shelf(desk.folder)) as url:
        proxy = proxy_for(url, f"http://zq:p%40ss@{way.address}")
        source = Source(url=url, proxy=proxy, authorization="of the server")
        assert followed(source, desk, tmp_path / "host") == [True, False]

    assert {first.split(" ")[0] for first, _ in way.led} == {"GET"}
    assert way.led[0] == (f"GET {url}/checkpoint HTTP/1.1", SECRET)


def test_tls_goes_through_the_proxy_in_a_tunnel(desk: Desk, way: Way, tmp_path: Path) -> None:
    with served(Shelf(desk.folder)) as url, _in_tls(url, tmp_path) as (secure, trusting):
        proxy = proxy_for(secure, f"zq:p%40ss@{way.address}")
        source = Source(url=secure, proxy=proxy, tls=trusting, authorization="of the server")
        assert followed(source, desk, tmp_path / "host") == [True, False]

        assert {first for first, _ in way.led} == {f"CONNECT {secure[8:]} HTTP/1.1"}
        with pytest.raises(RegisterRefused, match="source-unreachable"):  # another's certificate
            Follower(
                Source(url=secure, proxy=proxy), tmp_path / "x", verify=verify, register_id=NAME
            ).once()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_refuses_is_said_to(way: Way, scheme: str, tmp_path: Path) -> None:
    source = Source(url=f"{scheme}://127.0.0.1:9", proxy=proxy_for("http://x", way.address))

    with pytest.raises(RegisterRefused, match="407"):
        Follower(source, tmp_path / "host", verify=verify, register_id=NAME).once()


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://chirp.example/gate/", Proxy(host="out.example", port=3128)),
        ("http://chirp.example/gate/", Proxy(host="plain.example", port=80)),
        ("https://desk.inside.example/gate/", None),
        ("https://127.0.0.1:8443/", None),
    ],
)
def test_the_environment_names_the_proxy_and_who_needs_none(
    url: str, proxy: Proxy | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://out.example:3128/")
    monkeypatch.setenv("http_proxy", "plain.example")
    monkeypatch.setenv("no_proxy", "127.0.0.1,inside.example")

    assert proxy_for(url) == proxy
    assert proxy_for(url, "none") is None
    assert proxy_for(url, "http://other.example:8080") == Proxy(host="other.example", port=8080)


@pytest.mark.parametrize("named", ["", "socks5://out.example:1080", "http://", "http://x:none"])
def test_what_names_no_proxy_is_a_mistake_at_the_start(named: str) -> None:
    with pytest.raises(RegisterRefused, match="source-proxy"):
        proxy_for("https://chirp.example/", named)


@contextmanager
def _in_tls(url: str, folder: Path) -> Iterator[tuple[str, ssl.SSLContext]]:
    """Put TLS before a server; gives its address and who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "synthetic")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2021, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2121, 1, 1, tzinfo=UTC))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "pem").write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "pem")

    def answer(caller: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(caller, server_side=True) as opened:
            asked = opened.recv(65536)
            with socket.create_connection((urlsplit(url).hostname or "", urlsplit(url).port)) as to:
                to.sendall(asked)
                _copy(to, opened)

    with _listening(answer) as address:
        yield f"https://{address}", ssl.create_default_context(cafile=str(folder / "pem"))
