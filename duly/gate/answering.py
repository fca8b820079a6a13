"""Answers over HTTP whether something is withheld, for platforms and proxies not in Python."""

from __future__ import annotations

import json
import logging
import posixpath
import re
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, unquote

from duly.gate.asking import Question, Subject, Verdict
from duly.gate.countries import COUNTRIES
from duly.gate.entry import KINDS
from duly.gate.holder import Gate
from duly.gate.metrics import MEDIA_TYPE, Watch
from duly.gate.notice import REASON, STATUS, Headers, Publisher

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LOG: Final = logging.getLogger("duly.gate")

SUBJECT: Final = "HTTP_X_GATE_SUBJECT"
COUNTRY: Final = "HTTP_X_GATE_COUNTRY"
URI: Final = "HTTP_X_ORIGINAL_URI"
ENVOY: Final = "/envoy"
LARGEST: Final = 1 << 20  # bytes of a question
MOST: Final = 10_000  # ids of a question

Answer = tuple[HTTPStatus, Headers, bytes]


class Malformed(Exception):
    """A question that cannot be understood; it says what would be."""


class Answers:
    """WSGI application that asks one gate; a fault of the gate never withholds anything.

    | path | asks | says |
    |---|---|---|
    | ``/check`` | kind, id (repeated), country in the query, or the same as JSON by POST | JSON |
    | ``/auth`` | for nginx ``auth_request`` | 204 shown, 403 withheld |
    | ``/notice`` | the same question | the 451 page to be shown then |
    | ``/envoy/…`` | for Envoy ``ext_authz`` with this ``path_prefix`` | 200 shown, 451 withheld |
    | ``/metrics`` ``/health`` | nothing | figures; 200, or 503 while an alarm rings |

    ``/auth``, ``/notice`` and ``/envoy`` take the subjects from ``X-Gate-Subject`` (``account 7,
    post 9``, ids percent-encoded), else from the path (``X-Original-URI``, or behind ``/envoy``)
    by ``patterns``, whose named groups are kinds. ``X-Gate-Country`` is the reader's country: the
    proxy sets it, and never passes on the reader's own.
    """

    def __init__(
        self,
        gate: Gate,
        publisher: Publisher,
        *,
        patterns: Sequence[re.Pattern[str]] = (),
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._gate = gate
        self._question = Question(gate, publisher, now=now)
        self._patterns = patterns
        self._now = now
        self.watch = Watch(gate)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        try:
            status, headers, body = self._answer(environ)
        except Malformed as wrong:
            status, headers, body = _document(HTTPStatus.BAD_REQUEST, {"detail": str(wrong)})
        told = {name.lower() for name, _ in headers}
        if "cache-control" not in told:
            headers = [*headers, ("Cache-Control", "no-store")]
        if "content-type" not in told and status is not HTTPStatus.NO_CONTENT:
            headers = [*headers, ("Content-Type", "text/plain"), ("Content-Length", "0")]
        elif "content-length" not in told and body:
            headers = [*headers, ("Content-Length", str(len(body)))]
        phrase = REASON if status == STATUS else status.phrase
        start_response(f"{status.value} {phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        path = _path(environ)
        if path == ENVOY or path.startswith(f"{ENVOY}/"):
            return self._page(environ, path.removeprefix(ENVOY) or "/", shown=HTTPStatus.OK)
        match path:
            case "/auth":
                return self._allowed(environ)
            case "/notice":
                return self._page(environ, _original(environ), shown=HTTPStatus.CONFLICT)
            case "/check":
                return self._checked(environ)
            case "/metrics":
                return HTTPStatus.OK, [("Content-Type", MEDIA_TYPE)], self.watch.text().encode()
            case "/health":
                return self._health()
            case _:
                return _document(HTTPStatus.NOT_FOUND, {"detail": "There is nothing here."})

    def _asked(self, environ: WSGIEnvironment, path: str) -> Verdict:
        began = time.perf_counter()
        verdict = self._question.ask(
            *(environ, lambda asked: self._subjects(asked, path), _country),
            accept=environ.get("HTTP_ACCEPT", ""),
            languages=environ.get("HTTP_ACCEPT_LANGUAGE", ""),
        )
        said = "shown" if verdict.answer is None else "withheld"
        self.watch.counts.count(said, time.perf_counter() - began)
        return verdict

    def _allowed(self, environ: WSGIEnvironment) -> Answer:
        if self._asked(environ, _original(environ)).answer is None:
            return HTTPStatus.NO_CONTENT, [], b""
        return HTTPStatus.FORBIDDEN, [("X-Gate-Status", str(STATUS))], b""

    def _page(self, environ: WSGIEnvironment, path: str, *, shown: HTTPStatus) -> Answer:
        verdict = self._asked(environ, path)
        if verdict.answer is None:
            return shown, [("Retry-After", "0")] if shown is HTTPStatus.CONFLICT else [], b""
        headers, body = verdict.answer
        return HTTPStatus(STATUS), headers, body

    def _subjects(self, environ: WSGIEnvironment, path: str) -> list[Subject]:
        named = environ.get(SUBJECT, "")
        if named:
            return [_subject(part) for part in named.split(",")]
        return [
            (kind, id)
            for pattern in self._patterns
            if (match := pattern.search(path))
            for kind, id in match.groupdict().items()
            if id
        ]

    def _checked(self, environ: WSGIEnvironment) -> Answer:
        began = time.perf_counter()
        kind, ids, country = _question(environ)
        at = None if self._now is None else self._now()
        try:
            positions = self._gate.withheld(kind, ids, country, now=at)
        except TypeError as wrong:
            raise Malformed(f"An id is a whole number or a text: {wrong}") from wrong
        counts, spent = self.watch.counts, time.perf_counter() - began
        counts.count("withheld", spent, len(positions))
        counts.count("shown", 0.0, len(ids) - len(positions))
        age, alarm = self._gate.age(now=at), self._gate.alarm
        told = {
            "withheld": [ids[at] for at in positions],
            "positions": positions,
            "epoch": self._gate.epoch,
            "age_seconds": None if age is None else age.total_seconds(),
            "alarm": None if alarm is None else alarm.code,
            "unknown": self._unknown(kind, country),
        }
        return _document(HTTPStatus.OK, told)

    def _unknown(self, kind: str, country: str | None) -> list[str]:
        """Name the parts of a question for which nothing can ever be withheld as things stand."""
        register = self._gate.register()
        kinds = KINDS if register is None else KINDS | register.kinds
        known = {"kind": kind in kinds, "country": country in COUNTRIES}
        return [part for part, known_here in known.items() if not known_here]

    def _health(self) -> Answer:
        alarm = self._gate.alarm
        if alarm is None:
            return _document(HTTPStatus.OK, {"ok": True, "epoch": self._gate.epoch})
        told = {"ok": False, "epoch": self._gate.epoch, "code": alarm.code, "why": alarm.why}
        return _document(HTTPStatus.SERVICE_UNAVAILABLE, told)


def _document(status: HTTPStatus, told: object) -> Answer:
    body = json.dumps(told, ensure_ascii=False).encode() + b"\n"
    return status, [("Content-Type", "application/json")], body


def _country(environ: WSGIEnvironment) -> str | None:
    return environ.get(COUNTRY) or None


def _path(environ: WSGIEnvironment) -> str:
    raw: str = environ.get("PATH_INFO", "")
    return _normal(raw.encode("latin-1").decode("utf-8", "surrogateescape"))


def _original(environ: WSGIEnvironment) -> str:
    return _normal(unquote(environ.get(URI, "").partition("?")[0], errors="surrogateescape"))


def _normal(path: str) -> str:
    """Name a page in one way only, so that ``//7`` and ``/x/../7`` are the page ``/7``."""
    return posixpath.normpath("/" + path.lstrip("/"))


def _subject(part: str) -> Subject:
    kind, _, id = part.strip().partition(" ")
    if not kind or not id:
        raise Malformed(f"{SUBJECT} is written 'account 7, post 9'")
    return kind, unquote(id.strip())


def _question(environ: WSGIEnvironment) -> tuple[str, list[Any], str | None]:
    if environ["REQUEST_METHOD"] == "POST":
        told = _posted(environ)
        kind, ids, country = told.get("kind"), told.get("ids"), told.get("country")
    else:
        query = parse_qs(environ.get("QUERY_STRING", ""), max_num_fields=MOST + 9)
        kind, ids = (query.get("kind") or [None])[0], query.get("id")
        country = (query.get("country") or [None])[0]
    if not isinstance(kind, str) or not isinstance(ids, list) or not 0 < len(ids) <= MOST:
        raise Malformed(
            f"Give kind, country, and 1 to {MOST} ids: /check?kind=account&country=IN&id=7"
        )
    if country is not None and not isinstance(country, str):
        raise Malformed("A country is two letters, such as IN.")
    return kind, ids, country


def _posted(environ: WSGIEnvironment) -> dict[str, Any]:
    try:
        size = int(environ.get("CONTENT_LENGTH") or 0)
        if not 0 < size <= LARGEST:
            raise Malformed(f"A question has 1 to {LARGEST} bytes.")
        told = json.loads(environ["wsgi.input"].read(size))
    except (ValueError, RecursionError) as wrong:
        raise Malformed("A question is JSON with kind, ids and country.") from wrong
    if not isinstance(told, dict):
        raise Malformed("A question is JSON with kind, ids and country.")
    return told
