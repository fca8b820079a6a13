"""What may be done through the interface: deliver, keep a document, and every command."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path
from ninja.params.functions import Header

from duly.desk.api import receiving, shapes
from duly.desk.api.asking import router
from duly.desk.api.commands import OFFERS, Call, Offer, call
from duly.desk.api.fields import OrderName, Strict
from duly.desk.api.once import Done, fingerprint, once
from duly.desk.api.proof import actor_of
from duly.desk.api.receiving import JSON, MULTIPART
from duly.desk.clock import now
from duly.desk.orders.registry import RECEIVERS
from duly.order.terms import Refusal

_KEY: Any = Header(
    None,
    alias="Idempotency-Key",
    pattern=r"^[\x21-\x7e]{1,200}$",
    description="the same key with the same request is done once and answered the same",
)
__all__ = ["router"]
_FILE = {"type": "string", "format": "binary"}


def _files(**properties: Any) -> dict[str, Any]:
    first = next(iter(properties))
    return {"schema": {"type": "object", "required": [first], "properties": properties}}


def _body(**content: Any) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": content}}


@router.post(
    "/orders",
    response={200: shapes.Received, 201: shapes.Received},
    summary="Deliver an order",
    tags=["receive"],
    openapi_extra=_body(
        **{
            MULTIPART: _files(
                files={"type": "array", "minItems": 1, "items": _FILE},
                **receiving.Meant.model_json_schema()["properties"],
            ),
            JSON: {"schema": {"$ref": "#/components/schemas/Written"}},
        }
    ),
)
def deliver(request: HttpRequest, key: str | None = _KEY) -> HttpResponse:
    """Record a delivery as one order, resolve and acknowledge it; 200 when it had come before.

    What cannot be read is refused with 422; its bytes are kept, nothing else.
    """
    by = actor_of(request)
    if not by.roles & RECEIVERS:
        raise Refusal("no-right", "a delivery needs a seat as intake or counsel; ask one of them")
    came = receiving.came(request)
    return once(key, came.fingerprint(), by, lambda: receiving.ready(came, by=by))


@router.post(
    "/exhibits",
    response={201: shapes.Kept},
    summary="Keep a document",
    tags=["receive"],
    openapi_extra=_body(**{MULTIPART: _files(file=_FILE)}),
)
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a document that a command will name by its digest; keeping it twice keeps it once."""
    by = actor_of(request)
    return once(None, "", by, lambda: lambda: receiving.kept(receiving.uploaded(request), by=by))


def _add(offer: Offer) -> None:
    name = offer.entry.name

    def view(request: HttpRequest, ref: str, said: Strict, key: str | None) -> HttpResponse:
        by = actor_of(request)
        same = json.dumps(said.model_dump(mode="json"), sort_keys=True)

        def do() -> Done:
            done = call(offer, Call(ref=ref, by=by, said=said, at=now()))
            return 200, shapes.recorded(done.order, done.events), ""

        return once(key, fingerprint(name, ref, same), by, lambda: do)

    _describe(view, offer)
    router.add_api_operation(
        f"/orders/{{ref}}/{name}",
        ["POST"],
        view,
        response=shapes.Recorded,
        operation_id=name.replace("-", "_"),
        summary=name.replace("-", " ").capitalize(),
        description=_about(offer),
        tags=[offer.entry.room],
    )


def _describe(view: Callable[..., HttpResponse], offer: Offer) -> None:
    """Tell the framework this command's own body, which no annotation can name."""
    view.__name__ = offer.entry.name.replace("-", "_")
    view.__annotations__ = {
        "request": HttpRequest,
        "ref": Path[OrderName],
        "said": offer.body,
        "key": str | None,
    }
    view.__defaults__ = (_KEY,)


def _about(offer: Offer) -> str:
    rule = (offer.entry.rule.__doc__ or "").strip()
    lines = "\n".join(line.strip() for line in rule.splitlines())
    roles = ", ".join(sorted(role for role in offer.entry.roles if role != "system"))
    return f"{lines}\n\nNeeds a seat as: {roles}."


for _each in OFFERS:
    _add(_each)
