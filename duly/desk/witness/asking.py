"""Asking a witness: one head, the proof that it grew, and what was answered."""

from __future__ import annotations

import http.client
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    Request,
    build_opener,
)

from duly.gate.fetching import Deadline
from duly.ledger.note import Note, Signature, parse
from duly.ledger.policy import Witness
from duly.ledger.witness import SIZE_TYPE, Submission
from duly.order.terms import Unreadable

_SECONDS = 10.0  # for the whole of a question and its answer
_SIZE = re.compile(r"[0-9]{1,19}")
_LARGEST = 64 << 10
_OK, _CONFLICT = 200, 409
_REFUSED = "refuses our history"
_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a witness said of one head: its line, or why there is none.

    ``size`` is what it saw last, where it says so. ``against`` means that it knows another
    history than ours, or a longer one: ours was rolled back or rewritten.
    """

    witness: str
    line: Signature | None = None
    why: str = ""
    size: int | None = None
    against: bool = False


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *args: object, **kwargs: object) -> None:
        """Follow nothing: a witness answers where the policy says it does."""


class _Ended(http.client.HTTPConnection):
    """A connection that its deadline ends, also while a byte comes every other second."""

    deadline: Deadline

    def connect(self) -> None:
        super().connect()
        self.deadline.ends(self.sock)


class _EndedSecure(http.client.HTTPSConnection, _Ended):
    """The same below TLS, which is put around it afterwards."""


class _InTime(HTTPHandler, HTTPSHandler):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def http_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_until, _Ended, self._deadline), req)

    def https_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_until, _EndedSecure, self._deadline), req)


def _until(kind: type[_Ended], deadline: Deadline, host: str, **more: Any) -> _Ended:
    connection = kind(host, **more)
    connection.deadline = deadline
    return connection


def ask(
    witness: Witness, note: str, size: int, old: int, proof: Callable[[int], tuple[bytes, ...]]
) -> Said:
    """Ask a witness to cosign a head of ``size`` entries; never raises for what it does.

    ``old`` is the size of ours that it cosigned last, as far as we know; ``proof`` gives the
    proof from any earlier size. When it knows better it is asked once more.
    """
    said = _asked(witness, note, Submission(old=old, proof=proof(old), note=note))
    if said.line is not None or said.size is None or said.size == old:
        return said
    if said.size > size:
        why = f"saw {said.size} entries; this history has {size}"
        return Said(witness=witness.name, why=why, size=said.size, against=True)
    return _asked(witness, note, Submission(old=said.size, proof=proof(said.size), note=note))


def _asked(witness: Witness, note: str, submission: Submission) -> Said:
    name = witness.name
    if not witness.url.startswith(_SCHEMES):
        return Said(witness=name, why="the policy names no web address for it")
    try:
        status, kind, text = _posted(f"{witness.url}/add-checkpoint", str(submission).encode())
    except (OSError, http.client.HTTPException, ValueError) as down:
        return Said(witness=name, why=f"cannot be asked: {type(down).__name__}")
    if status == _CONFLICT and kind == SIZE_TYPE and _SIZE.fullmatch(text.strip()):
        size, against = int(text), int(text) == submission.old
        why = f"saw another head of {size} entries" if against else f"saw {size} entries"
        return Said(witness=name, why=why, size=size, against=against)
    if status != _OK:
        why = f"{_REFUSED}: {_shown(text)}" if status == 422 else f"answered {status}"
        return Said(witness=name, why=why, against=status == 422)
    line = _line(witness, note, text)
    return Said(witness=name, line=line, why="" if line else "its cosignature does not verify")


def _posted(url: str, body: bytes) -> tuple[int, str, str]:
    request = Request(url, data=body, headers={"Content-Type": "text/plain"}, method="POST")  # noqa: S310 — the scheme was checked
    with Deadline(_SECONDS) as deadline:
        try:
            with build_opener(_NoRedirects, _InTime(deadline)).open(
                request, timeout=_SECONDS
            ) as yes:
                told = yes.status, yes.headers.get("Content-Type", ""), _text(yes.read(_LARGEST))
        except HTTPError as no:
            with no:
                told = no.code, no.headers.get("Content-Type", ""), _text(no.read(_LARGEST))
        except URLError as down:
            raise OSError(str(down.reason)) from down
    if deadline.passed:
        raise TimeoutError("too slow")
    return told


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _shown(text: str) -> str:
    """Return what a stranger says as one line that a database keeps and a terminal may show."""
    return "".join(each if each.isprintable() else " " for each in text.strip()[:120])


def _line(witness: Witness, note: str, answer: str) -> Signature | None:
    try:
        told: Note = parse(parse(note).text + "\n" + answer)
        return told.signed_by([witness.key])[0]
    except Unreadable:
        return None
