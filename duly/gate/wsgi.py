"""Stand before a WSGI application and answer 451 for what is withheld from the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from duly.gate.asking import Question, Subjects
from duly.gate.holder import Gate
from duly.gate.notice import REASON, STATUS, Headers, Publisher, varied

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class WSGIGate:
    """WSGI middleware; a fault in the gate shows the page and rings the alarm.

    ``subject_of`` tells which subject a request is about (its kind and permanent id; several
    where a page falls with any of them, such as a post and its author), ``country_of`` from
    which country it comes; None where neither is known.
    """

    def __init__(
        self,
        app: WSGIApplication,
        gate: Gate,
        *,
        publisher: Publisher,
        subject_of: Callable[[WSGIEnvironment], Subjects],
        country_of: Callable[[WSGIEnvironment], str | None],
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._app = app
        self._question = Question(gate, publisher, now=now)
        self._subject_of = subject_of
        self._country_of = country_of

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer 451, or let the application answer."""
        verdict = self._question.ask(
            *(environ, self._subject_of, self._country_of),
            accept=environ.get("HTTP_ACCEPT", ""),
            languages=environ.get("HTTP_ACCEPT_LANGUAGE", ""),
        )
        if verdict.answer is None:
            names = verdict.vary
            return self._app(environ, _varying(start_response, names) if names else start_response)
        headers, body = verdict.answer
        start_response(f"{STATUS} {REASON}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _varying(start_response: StartResponse, names: tuple[str, ...]) -> StartResponse:
    def start(status: str, headers: Headers, *exc_info: object) -> Callable[[bytes], object]:
        return start_response(status, varied(headers, names), *exc_info)  # type: ignore[arg-type]

    return start
