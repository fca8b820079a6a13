"""One question to an application as a server asks it, over WSGI and over ASGI."""

from __future__ import annotations

import asyncio
from typing import Any
from wsgiref.util import setup_testing_defaults

Told = tuple[int, dict[str, str], str]


def by_wsgi(app: Any, method: str, where: str, country: str) -> Told:
    """Return status, headers by small letters, body."""
    environ: dict[str, Any] = {
        **{"REQUEST_METHOD": method, "PATH_INFO": where, "HTTP_X_COUNTRY": country}
    }
    setup_testing_defaults(environ)
    heard: list[Any] = []
    answer = app(environ, lambda status, headers, *_: heard.extend((status, headers)))
    body = b"".join(answer)
    if hasattr(answer, "close"):
        answer.close()
    named = {name.lower(): value for name, value in heard[1]}
    return int(heard[0][:3]), named, body.decode()


async def by_asgi(app: Any, method: str, where: str, country: str) -> Told:
    """Return status, headers by small letters, body."""
    sent: list[Any] = []
    asked = [{"type": "http.request", "body": b"", "more_body": False}]

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return asked.pop() if asked else await asyncio.Event().wait()

    scope = {
        **{"type": "http", "method": method, "path": where, "raw_path": where.encode()},
        **{"query_string": b"", "headers": [(b"x-country", country.encode())]},
        **{"http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80), "root_path": ""},
    }
    await app(scope, receive, send)
    named = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    body = b"".join(one.get("body", b"") for one in sent[1:])
    return sent[0]["status"], named, body.decode()
