"""Hands out a published folder over HTTP: the checkpoint for seconds, its segments for ever."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

from duly.gate.hints import events
from duly.gate.outlet import CHECKPOINT, SEGMENTS

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Headers = list[tuple[str, str]]

FRESH: Final = 2  # seconds for which a cache may hand on a checkpoint
LISTENERS: Final = 32
_SEGMENT: Final = re.compile(rf"/{SEGMENTS}/([0-9a-f]{{64}})")
_RANGE: Final = re.compile(r"bytes=(\d+)-(\d*)")
_PIECE: Final = 1 << 18
_OCTETS: Final = "application/octet-stream"


class Shelf:
    """WSGI application for a folder that ``publish`` wrote: two kinds of files, and events.

    Any web server does as well; this one adds ``/events``, the hint that the epoch changed, for
    up to ``listeners`` at a time, each in a thread of its server.
    """

    def __init__(self, folder: Path, *, listeners: int = LISTENERS) -> None:
        self._folder = folder
        self._free = threading.Semaphore(listeners)
        self._stopped = threading.Event()

    def stop(self) -> None:
        """End every stream of events."""
        self._stopped.set()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request for GET or HEAD."""
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return _nothing(start_response, HTTPStatus.METHOD_NOT_ALLOWED)
        if path == f"/{CHECKPOINT}":
            return self._checkpoint(environ, start_response)
        if path == "/events":
            return self._events(environ, start_response)
        match = _SEGMENT.fullmatch(path)
        if match is None:
            return _nothing(start_response, HTTPStatus.NOT_FOUND)
        return self._segment(match[1], environ, start_response)

    def _checkpoint(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        try:
            body = (self._folder / CHECKPOINT).read_bytes()
        except FileNotFoundError:
            return _nothing(start_response, HTTPStatus.NOT_FOUND)
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = [("ETag", etag), ("Cache-Control", f"public, max-age={FRESH}")]
        if etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            return _nothing(start_response, HTTPStatus.NOT_MODIFIED, headers)
        headers += [("Content-Type", "text/plain; charset=utf-8")]
        headers += [("Content-Length", str(len(body)))]
        start_response(_line(HTTPStatus.OK), headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _segment(
        self, digest: str, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        file = self._folder / SEGMENTS / digest
        try:
            size = file.stat().st_size
        except FileNotFoundError:
            return _nothing(start_response, HTTPStatus.NOT_FOUND)
        start, end = _part(environ.get("HTTP_RANGE", ""), size)
        headers = [
            ("Content-Type", _OCTETS),
            ("ETag", f'"{digest}"'),
            ("Cache-Control", "public, max-age=31536000, immutable"),
            ("Accept-Ranges", "bytes"),
        ]
        if start >= size and size:
            headers += [("Content-Range", f"bytes */{size}")]
            return _nothing(start_response, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers)
        headers += [("Content-Length", str(end - start))]
        whole = (start, end) == (0, size)
        if not whole:
            headers += [("Content-Range", f"bytes {start}-{end - 1}/{size}")]
        start_response(_line(HTTPStatus.OK if whole else HTTPStatus.PARTIAL_CONTENT), headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else _pieces(file, start, end - start)

    def _events(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "HEAD" or not self._free.acquire(blocking=False):
            return _nothing(start_response, HTTPStatus.SERVICE_UNAVAILABLE, [("Retry-After", "60")])
        headers = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
        start_response(_line(HTTPStatus.OK), [*headers, ("X-Accel-Buffering", "no")])
        return _Stream(events(self._epoch, stopped=self._stopped), self._free)

    def _epoch(self) -> int:
        """Say which epoch lies here; a hint, so that no signature is checked."""
        try:
            text = (self._folder / CHECKPOINT).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return 0
        return max((int(one) for one in re.findall(r"^segment (\d{1,19}) ", text, re.M)), default=0)


def _part(asked: str, size: int) -> tuple[int, int]:
    """Return where the wanted part begins and ends; the whole for what is no single range."""
    match = _RANGE.fullmatch(asked.replace(" ", ""))
    if match is None:
        return 0, size
    end = min(int(match[2]) + 1, size) if match[2] else size
    return (int(match[1]), end) if int(match[1]) < end or int(match[1]) >= size else (0, size)


class _Stream:
    """A stream that gives its place back when its server is done with it, begun or not."""

    def __init__(self, told: Iterator[bytes], free: threading.Semaphore) -> None:
        self._told = told
        self._free: threading.Semaphore | None = free

    def __iter__(self) -> Iterator[bytes]:
        return self._told

    def close(self) -> None:
        """Give the place back, once."""
        free, self._free = self._free, None
        if free is not None:
            free.release()


def _pieces(file: Path, start: int, left: int) -> Iterator[bytes]:
    with file.open("rb") as opened:
        opened.seek(start)
        while left > 0 and (piece := opened.read(min(_PIECE, left))):
            left -= len(piece)
            yield piece


def _nothing(
    start_response: Callable[..., object], status: HTTPStatus, headers: Headers | None = None
) -> Iterable[bytes]:
    told = list(headers or ())
    if status is not HTTPStatus.NOT_MODIFIED:
        told += [("Content-Length", "0")]
    if status is HTTPStatus.NOT_FOUND:
        told += [("Cache-Control", "no-store")]
    start_response(_line(status), told)
    return []


def _line(status: HTTPStatus) -> str:
    return f"{status.value} {status.phrase}"
