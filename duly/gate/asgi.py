"""Stand before an ASGI application and answer 451 for what is withheld from the reader."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from datetime import datetime
from typing import Any

from duly.gate.asking import Question, Subjects
from duly.gate.holder import Gate
from duly.gate.notice import STATUS, Headers, Publisher, varied

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class ASGIGate:
    """ASGI middleware for HTTP; other protocols pass. A fault shows the page and rings the alarm.

    ``subject_of`` and ``country_of`` are as in ``WSGIGate``, with the scope in place of the
    environment; the gate answers from memory, so that nothing is awaited.
    """

    def __init__(
        self,
        app: Application,
        gate: Gate,
        *,
        publisher: Publisher,
        subject_of: Callable[[Scope], Subjects],
        country_of: Callable[[Scope], str | None],
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._app = app
        self._question = Question(gate, publisher, now=now)
        self._subject_of = subject_of
        self._country_of = country_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 451, or let the application answer."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        verdict = self._question.ask(
            *(scope, self._subject_of, self._country_of),
            accept=_told(scope, b"accept"),
            languages=_told(scope, b"accept-language"),
        )
        if verdict.answer is None:
            names = verdict.vary
            return await self._app(scope, receive, _varying(send, names) if names else send)
        headers, body = verdict.answer
        start = {"type": "http.response.start", "status": STATUS, "headers": _raw(headers)}
        await send(start)
        shown = b"" if scope["method"] == "HEAD" else body
        return await send({"type": "http.response.body", "body": shown})


def _told(scope: Scope, wanted: bytes) -> str:
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    return ",".join(value.decode("latin-1") for name, value in headers if name == wanted)


def _raw(headers: Headers) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]


def _varying(send: Send, names: tuple[str, ...]) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            told = message.get("headers", ())
            plain = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in told]
            message = {**message, "headers": _raw(varied(plain, names))}
        await send(message)

    return sent
