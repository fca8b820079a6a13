"""The way out of a network that has no other: a proxy, as the environment or a person names it."""

from __future__ import annotations

import base64
import http.client
import socket
import urllib.request
from contextlib import closing
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from duly.gate.entry import RegisterRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A proxy that speaks plain HTTP; TLS goes through it unopened, in a tunnel."""

    host: str
    port: int
    authorization: str | None = field(default=None, repr=False)

    def headers(self) -> dict[str, str]:
        """Return what this proxy alone is told."""
        return {} if self.authorization is None else {"Proxy-Authorization": self.authorization}

    def tunnel(self, link: socket.socket, host: str, port: int) -> None:
        """Have a connection to the proxy led on to a server; refuses with ``source-refuses``."""
        where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        told = {"Host": where, "User-Agent": "duly-gate/1", **self.headers()}
        lines = [f"CONNECT {where} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items())]
        link.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        with closing(http.client.HTTPResponse(link, method="CONNECT")) as answer:
            answer.begin()
            if answer.status != HTTPStatus.OK:
                raise RegisterRefused(
                    "source-refuses",
                    f"The proxy answers with status {answer.status}. Ask who runs it.",
                )


def proxy_for(url: str, named: str | None = None) -> Proxy | None:
    """Return the proxy for an address: the one that was named, else the environment's.

    ``none`` names none. The environment's are HTTPS_PROXY and HTTP_PROXY by the address's
    scheme, in small letters too, without the hosts of NO_PROXY. Refuses with ``source-proxy``
    what is no address of an HTTP proxy.
    """
    if named is not None:
        return None if named == "none" else _read(named)
    parts = urlsplit(url)
    found = urllib.request.getproxies().get(parts.scheme)
    if not found or urllib.request.proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    return _read(found)


def _read(named: str) -> Proxy:
    parts = urlsplit(named if "//" in named else f"http://{named}")
    try:
        port = parts.port or 80
    except ValueError:
        port = 0
    if parts.scheme != "http" or not parts.hostname or not port or parts.path.strip("/"):
        raise RegisterRefused(
            "source-proxy", "A proxy is given as http://host:port, or none. Correct the setting."
        )
    if parts.username is None:
        return Proxy(host=parts.hostname, port=port)
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    secret = "Basic " + base64.b64encode(pair.encode()).decode()
    return Proxy(host=parts.hostname, port=port, authorization=secret)
