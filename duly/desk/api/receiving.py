"""A delivery by the interface: files, or the letter and its list as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from ninja import Schema
from ninja.errors import HttpError, ValidationError
from pydantic import ConfigDict, Field
from pydantic import ValidationError as Misfit

from duly.desk.acts.receive import Delivery, read_first
from duly.desk.acts.take_in import take_in
from duly.desk.api import shapes
from duly.desk.api.fields import Instant, Text
from duly.desk.api.once import Do, Done, fingerprint
from duly.desk.clock import now
from duly.desk.orders import exhibits, read
from duly.desk.orders.receipts import receipt_of
from duly.order.terms import Actor, Channel, Refusal, Role
from duly.receive.readers.document import File
from duly.receive.reading import Reading

JSON, MULTIPART = "application/json", "multipart/form-data"
_Name = Annotated[str, Field(max_length=80, pattern=r"^[\w:.-]+$")]
_Words = Annotated[str, Field(max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")]
_Shape = TypeVar("_Shape", bound=Schema)
_KEEPERS = frozenset({Role.INTAKE, Role.COUNSEL, Role.REVIEWER})


class Meant(Schema):
    """What whoever delivers knows already; what is left out is read from the documents."""

    model_config = ConfigDict(extra="forbid")

    authority: _Words | None = Field(
        default=None,
        description="PACK:ID or an id of the register; words where neither has it",
    )
    country: Annotated[str, Field(pattern="^[A-Za-z]{2}$")] | None = None
    instrument: _Name | None = None
    platform: _Name | None = Field(default=None, description="grammar of the locators")
    channel: Channel = Channel.API
    received_at: Instant | None = None


class Written(Meant):
    """An order as data: its letter, and its list as locators or as rows with named columns."""

    letter: Text
    items: list[Text | dict[str, str | int | None]] = Field(max_length=200_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came in one request."""

    files: tuple[File, ...]
    meant: Meant

    def fingerprint(self) -> str:
        """Return what makes this request the same as another."""
        names = [part for file in self.files for part in (file.name.encode(), file.data)]
        return fingerprint(
            "receive", self.meant.model_dump_json(include=set(Meant.model_fields)), *names
        )


def came(request: HttpRequest) -> Came:
    """Return what a request delivers, by its own content type.

    Refuses ``no-files``.
    """
    if request.content_type == JSON:
        said = _fitting(Written, _loaded(request))
        rows = [{"locator": each} if isinstance(each, str) else each for each in said.items]
        document = {"letter": said.letter, "items": rows}
        data = json.dumps(document, ensure_ascii=False, sort_keys=True).encode()
        return Came(files=(File(name="order.json", data=data),), meant=said)
    files = uploaded(request)
    return Came(files=files, meant=_fitting(Meant, request.POST.dict()))


def uploaded(request: HttpRequest) -> tuple[File, ...]:
    """Return the files of a multipart request.

    Refuses ``no-files``.
    """
    if request.content_type != MULTIPART:
        raise HttpError(415, f"send {MULTIPART}, or {JSON} where it is offered")
    try:
        parts = [part for _, group in request.FILES.lists() for part in group]
    except (MultiPartParserError, SuspiciousOperation) as broken:
        raise HttpError(400, f"this is no whole {MULTIPART} ({broken})") from broken
    if not parts:
        raise Refusal("no-files", "send at least one document as a file part")
    return tuple(File(name=part.name or "unnamed", data=part.read()) for part in parts)


def ready(delivered: Came, *, by: Actor) -> Do:
    """Read a delivery, which may take long, and return what records it."""
    meant = delivered.meant
    delivery = Delivery(
        files=delivered.files,
        channel=meant.channel,
        received_at=meant.received_at,
        authority=meant.authority,
        country=meant.country and meant.country.upper(),
        instrument=meant.instrument,
        platform=meant.platform,
    )
    reading = read_first(delivery, by=by, at=now())
    return lambda: _received(delivery, reading, by=by)


def _received(delivery: Delivery, reading: Reading, *, by: Actor) -> Done:
    """Record a delivery; a new order is resolved and acknowledged at once."""
    done = take_in(delivery, by=by, at=now(), reading=reading)
    order = read.order(done.order, by)
    judged: dict[str, Any] | None = None
    if done.authenticity:
        judged = {"verdict": done.authenticity.verdict, "why": list(done.authenticity.why)}
    said = shapes.Received(
        order=order.ref,
        repeated=done.repeated,
        authority=order.authority,
        authenticity=judged,
        instrument=order.instrument or None,
        items=order.items,
        clocks=[shapes.clock(each) for each in order.clocks],
        flags=sorted({flag.code for flag in done.reading.flags}),
        receipt=receipt_of(order.ref, "", 0),
    )
    return 200 if done.repeated else 201, said, f"/api/orders/{order.ref}"


def kept(files: Sequence[File], *, by: Actor) -> Done:
    """Keep one document, to be named by its digest in a command.

    Refuses ``no-right`` and ``one-file``.
    """
    if not by.roles & _KEEPERS:
        wanted = ", ".join(sorted(_KEEPERS))
        raise Refusal("no-right", f"this needs a seat as {wanted}; ask someone who has one")
    if len(files) != 1:
        raise Refusal("one-file", "send one document at a time")
    digest = exhibits.keep(files[0].data, "application/octet-stream", at=now())
    return 201, shapes.Kept(digest=digest), ""


def _loaded(request: HttpRequest) -> Any:
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError, SuspiciousOperation) as broken:
        raise HttpError(400, "the body is not JSON") from broken


def _fitting(shape: type[_Shape], said: Mapping[str, Any]) -> _Shape:
    try:
        return shape.model_validate(said)
    except Misfit as misfit:
        raise ValidationError(
            [
                {"loc": ["body", *each["loc"]], "msg": each["msg"], "type": each["type"]}
                for each in misfit.errors()
            ]
        ) from misfit
