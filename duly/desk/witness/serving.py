"""The witness's two addresses: one takes heads and cosigns them, one shows the last of each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

from duly.desk.witness.keeping import Keeping
from duly.ledger.cosignature import CosigningKey
from duly.ledger.witness import SIZE_TYPE, Rejected

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LARGEST = 64 << 10
_PLAIN = "text/plain; charset=utf-8"
_ADD = "/add-checkpoint"
_SHOWN = "/checkpoint"


class Application:
    """A WSGI application of C2SP ``tlog-witness``; below ``/HASH/checkpoint`` anyone may look."""

    def __init__(self, keeping: Keeping, key: CosigningKey, clock: Callable[[], datetime]) -> None:
        self._keeping, self._key, self._clock = keeping, key, clock

    def __call__(self, asked: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path, method = str(asked.get("PATH_INFO", "")), str(asked["REQUEST_METHOD"])
        if path == _ADD and method == "POST":
            status, kind, body = self._added(asked)
        elif path == "/" and method in {"GET", "HEAD"}:
            status, kind, body = HTTPStatus.OK, _PLAIN, f"{self._key.verifier}\n"
        elif path.endswith(_SHOWN) and method in {"GET", "HEAD"}:
            status, kind, body = self._shown(path.removesuffix(_SHOWN).strip("/"))
        else:
            status, kind, body = HTTPStatus.NOT_FOUND, _PLAIN, "nothing is here\n"
        raw = body.encode()
        start(
            f"{status.value} {status.phrase}",
            [
                ("Content-Type", kind),
                ("Content-Length", str(len(raw))),
                ("Cache-Control", "no-store"),
            ],
        )
        return [b"" if method == "HEAD" else raw]

    def _added(self, asked: WSGIEnvironment) -> tuple[HTTPStatus, str, str]:
        try:
            length = int(asked.get("CONTENT_LENGTH") or 0)
            if not 0 <= length <= LARGEST:
                raise Rejected(HTTPStatus.BAD_REQUEST, "the request is too long")
            text = asked["wsgi.input"].read(length).decode()
            return HTTPStatus.OK, _PLAIN, self._keeping.cosign(text, self._key, at=self._clock())
        except ValueError:  # no number for its length, or no text
            return HTTPStatus.BAD_REQUEST, _PLAIN, "the request is no text\n"
        except Rejected as rejected:
            status = HTTPStatus(rejected.status)
            if status is HTTPStatus.CONFLICT and rejected.size is not None:
                return status, SIZE_TYPE, f"{rejected.size}\n"
            return status, _PLAIN, f"{rejected.why}\n"

    def _shown(self, name: str) -> tuple[HTTPStatus, str, str]:
        for each in self._keeping.watched():
            if hashlib.sha256(each.origin.encode()).hexdigest() == name:
                note = self._keeping.latest(each.origin)
                return HTTPStatus.OK if note else HTTPStatus.NOT_FOUND, _PLAIN, note or ""
        return HTTPStatus.NOT_FOUND, _PLAIN, "this log is not watched here\n"
