"""Fetches over HTTP from a server that is not trusted: bounded in time, in length, in place."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Self
from urllib.parse import urlsplit

from duly.gate.entry import RegisterRefused
from duly.gate.proxies import Proxy

PIECE: Final = 1 << 16
_GONE: Final = (OSError, http.client.HTTPException, ValueError)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer whose body has not been read yet; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    pieces: Iterator[bytes]


class Deadline:
    """Ends a connection at an instant, whatever its server is doing then.

    A second handle on the connection does it: the first passes from TCP to TLS to the answer.
    """

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._handle: socket.socket | None = None
        self._bell = threading.Timer(seconds, self._ring)
        self._bell.daemon = True

    def ends(self, link: socket.socket) -> None:
        """Name the connection that is ended."""
        self._handle = link.dup()

    def __enter__(self) -> Self:
        self._bell.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bell.cancel()
        self._bell.join()
        if self._handle is not None:
            self._handle.close()

    def _ring(self) -> None:
        self.passed = True
        if self._handle is not None:
            with suppress(OSError):
                self._handle.shutdown(socket.SHUT_RDWR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A folder behind an address of http or https; no redirect, no compression.

    ``authorization`` is sent as the header of that name, to this server alone (over plain http
    through a proxy, which reads it too). ``silence`` is how many seconds it may say nothing.
    """

    url: str
    authorization: str | None = field(default=None, repr=False)
    silence: float = 10.0
    tls: ssl.SSLContext | None = None
    proxy: Proxy | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        try:
            fit = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
        except ValueError:
            fit = False
        if not fit or parts.query or parts.fragment or parts.username:
            raise RegisterRefused(
                "source-address", f"{self.url!r} is no address of a folder: https://host/path."
            )

    @contextmanager
    def get(
        self, name: str, *, seconds: float, headers: Mapping[str, str] | None = None
    ) -> Iterator[Reply]:
        """Ask for a file below the address; all of it, body included, within so many seconds.

        Refuses with ``source-unreachable`` (nothing, too late, or no HTTP), ``source-elsewhere``
        (a redirect, which is never followed) and ``source-refuses`` (any other status than 200,
        206, 304 and 416).
        """
        with Deadline(seconds) as deadline:
            try:
                with closing(self._connected(deadline)) as connection:
                    connection.request("GET", self._path(name), headers=self._told(headers or {}))
                    with closing(connection.getresponse()) as answer:
                        _must_be_expected(answer)
                        known = {key.lower(): value for key, value in answer.getheaders()}
                        yield Reply(answer.status, known, _pieces(answer, deadline))
            except _GONE as gone:
                raise _unreachable(gone, deadline) from gone

    def _connected(self, deadline: Deadline) -> http.client.HTTPConnection:
        parts = urlsplit(self.url)
        host, secure = parts.hostname or "", parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        through = self.proxy
        first = (host, port) if through is None else (through.host, through.port)
        link = socket.create_connection(first, self.silence)
        deadline.ends(link)
        if through is not None and secure:
            try:
                through.tunnel(link, host, port)
            except BaseException:
                link.close()
                raise
        connection = http.client.HTTPConnection(host, port, timeout=self.silence)
        connection.sock = link
        if secure:
            tls = self.tls or ssl.create_default_context()
            try:
                connection.sock = tls.wrap_socket(link, server_hostname=host)
            except BaseException:
                connection.close()
                raise
        return connection

    def _path(self, name: str) -> str:
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/") + "/" + name
        return f"http://{parts.netloc}{path}" if self._asks_a_proxy else path

    @property
    def _asks_a_proxy(self) -> bool:
        """Tell whether the proxy itself is asked, and not the server through a tunnel."""
        return self.proxy is not None and self.url.startswith("http:")

    def _told(self, more: Mapping[str, str]) -> dict[str, str]:
        told = {"Accept-Encoding": "identity", "User-Agent": "duly-gate/1", "Connection": "close"}
        if self.authorization is not None:
            told["Authorization"] = self.authorization
        if self.proxy is not None and self._asks_a_proxy:
            told |= self.proxy.headers()
        return told | dict(more)


def _must_be_expected(answer: http.client.HTTPResponse) -> None:
    expected = (
        *(HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED),
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
    )
    if answer.status in expected:
        return
    if 300 <= answer.status < 400:
        raise RegisterRefused(
            "source-elsewhere",
            "The server points elsewhere, which is never followed. Give the address itself.",
        )
    raise RegisterRefused(
        "source-refuses", f"The server answers with status {answer.status}. Ask who runs it."
    )


def _pieces(answer: http.client.HTTPResponse, deadline: Deadline) -> Iterator[bytes]:
    while piece := answer.read1(PIECE):
        yield piece
    if deadline.passed:
        raise TimeoutError("too slow")


def _unreachable(gone: BaseException, deadline: Deadline) -> RegisterRefused:
    why = "too slow" if deadline.passed else f"{type(gone).__name__}"
    return RegisterRefused(
        "source-unreachable", f"The server cannot be followed now ({why}). It is tried again."
    )
