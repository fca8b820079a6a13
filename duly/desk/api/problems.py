"""A no, as RFC 9457 says it: problem+json with the stable code of the refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from ninja import Schema
from pydantic import Field

from duly.order.terms import Refusal, Unreadable

MEDIA_TYPE = "application/problem+json"
STATUSES = (400, 401, 403, 404, 409, 415, 422)
_TITLES = {
    400: "The request is not JSON",
    401: "Not proved who is asking",
    403: "Not this person or seat",
    404: "Not here",
    405: "Not done this way",
    409: "Not as things stand",
    415: "Not in this form",
    422: "Not with these words",
}
_UNPROVED = frozenset({"no-token", "bad-token"})
_FORBIDDEN = frozenset(
    {
        *("no-right", "same-eyes", "local-seat", "seat-nowhere", "counsel-must-confirm"),
        *(
            "counsel-must-say",
            "counsel-first",
            "seat-revoked",
            "seat-changed",
            "other-person",
            "not-yours",
        ),
    }
)
_MISSING = frozenset(
    {
        *(
            "unknown-order",
            "unknown-item",
            "unknown-exhibit",
            "unknown-clock",
            "unknown-promise",
            "unknown-letter",
        ),
        *("unknown-entry", "unknown-person", "no-such-event", "not-yet-signed"),
    }
)
_MALFORMED = frozenset(
    {
        *("bad-time", "bad-field", "not-text", "not-a-label", "no-event-name", "no-files"),
        *("one-file", "no-items", "item-twice", "several-orders", "wrong-scope", "yes-and-no"),
        *("beyond-territory", "no-territory", "no-until", "until-past", "reason-does-not-fit"),
        *("protected-without-reason", "finding-without-evidence", "nothing-said"),
        *(
            "nothing-missing",
            "nothing-listed",
            "received-later",
            "unknown-country",
            "unknown-authority",
        ),
        *("other-country", "unknown-check", "unknown-side", "no-instrument", "basis-without-law"),
        *("not-narrower", "kind-widened", "still-uncertain", "too-large", "too-many-files"),
        *("no-form", "received-too-early", "until-too-far", "unknown-kind"),
    }
)


class Problem(Schema):
    """Why something was not done; nothing was recorded."""

    type: str = Field(description="urn:duly:refusal:CODE, as in docs/refusals.md")
    title: str
    status: int
    code: str = Field(description="stable and public")
    detail: str = Field(description="what to do next, for a person")
    errors: list[dict[str, Any]] | None = Field(
        default=None, description="which part of the request, when it was not understood"
    )


def status_of(code: str) -> int:
    """Return the HTTP status under which a refusal's code is answered."""
    for status, codes in ((401, _UNPROVED), (403, _FORBIDDEN), (404, _MISSING), (422, _MALFORMED)):
        if code in codes:
            return status
    return 409


def problem(
    status: int, code: str, detail: str, errors: list[dict[str, Any]] | None = None
) -> HttpResponse:
    """Return the answer that says no."""
    said: Mapping[str, Any] = {
        "type": f"urn:duly:refusal:{code}",
        "title": _TITLES.get(status, "Not done"),
        "status": status,
        "code": code,
        "detail": detail,
    }
    whole = said if errors is None else {**said, "errors": errors}
    answer = HttpResponse(
        json.dumps(whole, ensure_ascii=False, default=str), status=status, content_type=MEDIA_TYPE
    )
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="duly"'
    return answer


def refused(no: Refusal | Unreadable) -> HttpResponse:
    """Return a refusal, or broken input, as a problem."""
    return problem(422 if isinstance(no, Unreadable) else status_of(no.code), no.code, no.why)
