"""The same request twice is done once: `Idempotency-Key`, kept for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from ninja import Schema

from duly.desk.api.models import Answered
from duly.desk.api.problems import problem
from duly.desk.clock import now
from duly.desk.orders import vault
from duly.order.terms import Actor

Done = tuple[int, Schema, str]  # status, body, address of what was made or ""
Do = Callable[[], Done]
_JSON = "application/json"


def fingerprint(*parts: str | bytes) -> str:
    """Return one digest of a request's method, path and content."""
    held = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        held.update(len(raw).to_bytes(8, "big") + raw)
    return held.hexdigest()


def once(key: str | None, request: str, by: Actor, ready: Callable[[], Do]) -> HttpResponse:
    """Make ready, do something and answer it; under a key, do it once and answer the same ever.

    The key, what is recorded and the answer are written in one transaction, so that no crash
    can part them; nobody else is kept waiting while ``ready`` reads what came, which it does
    not for a key that was used. A refusal records nothing and leaves the key free. The request
    is kept as a keyed digest: whoever guesses it cannot be sure.
    """
    if key is None:
        return _answer(*_rendered(ready()()))
    told = vault.key("request", request).hex()
    if _used(key, by).exists():
        return _again(key, told, by)
    do = ready()
    with transaction.atomic():
        row = _claimed(key, told, by)
        if row is None:
            return _again(key, told, by)
        status, body, location = _rendered(do())
        Answered.objects.filter(pk=row.pk).update(status=status, body=body, location=location)
    return _answer(status, body, location)


def _used(key: str, by: Actor) -> QuerySet[Answered]:
    return Answered.objects.filter(person=by.person, key=key)


def _claimed(key: str, request: str, by: Actor) -> Answered | None:
    """Take the key, or return none when it was used; waits for one that is being used now."""
    if _used(key, by).exists():
        return None
    try:
        with transaction.atomic():
            return Answered.objects.create(
                person=by.person, key=key, request=request, status=0, answered_at=now()
            )
    except IntegrityError:
        return None


def _again(key: str, request: str, by: Actor) -> HttpResponse:
    row = _used(key, by).get()
    if row.request != request:
        return problem(
            409, "key-reused", "this Idempotency-Key was used for another request; take a new one"
        )
    return _answer(row.status, row.body, row.location)


def _rendered(done: Done) -> tuple[int, str, str]:
    status, said, location = done
    return status, said.model_dump_json(by_alias=True), location


def _answer(status: int, body: str, location: str) -> HttpResponse:
    answer = HttpResponse(body, status=status, content_type=_JSON)
    if location:
        answer["Location"] = location
    return answer
