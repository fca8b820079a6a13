"""Stand among a Django site's middleware and answer 451 for what is withheld from the reader.

Django itself is not imported: its middleware is a matter of what is called with what.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar, cast

from duly.gate.asking import Question, Subjects, Verdict
from duly.gate.holder import Gate
from duly.gate.notice import REASON, STATUS, Publisher, varied


class Request(Protocol):
    """What is used of Django's request."""

    META: dict[str, Any]
    method: str | None


class Response(Protocol):
    """What is used of Django's response."""

    @property
    def headers(self) -> Any:
        """Its headers, of any letter case."""
        ...


R = TypeVar("R", bound=Request)
A = TypeVar("A", bound=Response)


class DjangoGate(Generic[R, A]):
    """A middleware factory for ``MIDDLEWARE``, for sites under WSGI and under ASGI.

    ``respond`` is Django's ``HttpResponse``. ``subject_of`` and ``country_of`` are as in
    ``WSGIGate``, with the request in place of the environment. A fault shows the page and rings
    the alarm. Put it below what finds out the reader's country and above what caches pages.
    """

    sync_capable = True
    async_capable = True

    def __init__(
        self,
        gate: Gate,
        *,
        publisher: Publisher,
        respond: Callable[..., A],
        subject_of: Callable[[R], Subjects],
        country_of: Callable[[R], str | None],
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._question = Question(gate, publisher, now=now)
        self._respond = respond
        self._subject_of = subject_of
        self._country_of = country_of

    def __call__(
        self, get_response: Callable[[R], A] | Callable[[R], Awaitable[A]]
    ) -> Callable[[R], A] | Callable[[R], Awaitable[A]]:
        """Return the middleware that stands before ``get_response``, awaited where that is."""
        if _is_awaited(get_response):
            later = cast("Callable[[R], Awaitable[A]]", get_response)

            async def handle_later(request: R) -> A:
                verdict = self._ask(request)
                answer = self._withheld(request, verdict)
                return _shown(await later(request), verdict) if answer is None else answer

            return handle_later
        at_once = cast("Callable[[R], A]", get_response)

        def handle(request: R) -> A:
            verdict = self._ask(request)
            answer = self._withheld(request, verdict)
            return _shown(at_once(request), verdict) if answer is None else answer

        return handle

    def _ask(self, request: R) -> Verdict:
        return self._question.ask(
            *(request, self._subject_of, self._country_of),
            accept=request.META.get("HTTP_ACCEPT", ""),
            languages=request.META.get("HTTP_ACCEPT_LANGUAGE", ""),
        )

    def _withheld(self, request: R, verdict: Verdict) -> A | None:
        if verdict.answer is None:
            return None
        headers, body = verdict.answer
        told: Mapping[str, str] = dict(headers)
        shown = b"" if request.method == "HEAD" else body
        return self._respond(shown, status=STATUS, reason=REASON, headers=told)


def _shown(response: A, verdict: Verdict) -> A:
    """Add to a passed page which request headers told the country."""
    before = [("Vary", response.headers["Vary"])] if "Vary" in response.headers else []
    for name, value in varied(before, verdict.vary) if verdict.vary else ():
        response.headers[name] = value
    return response


def _is_awaited(handler: object) -> bool:
    """Tell whether a handler is awaited; before Python 3.12 asgiref marks some by an attribute."""
    return inspect.iscoroutinefunction(handler) or hasattr(handler, "_is_coroutine")
