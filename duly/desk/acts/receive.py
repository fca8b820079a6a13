"""A delivery comes in: kept, read, recorded as one order, assessed, its clocks started."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from typing import Any, TypedDict, cast

from django.db import transaction

from duly.desk.acts.assessing import assessed
from duly.desk.acts.assessing import command as assessing
from duly.desk.acts.clocks import start_clocks
from duly.desk.acts.lawful import Law, law_as_told, law_of
from duly.desk.acts.reading import read_delivery
from duly.desk.acts.sender import NOBODY, as_told
from duly.desk.orders import exhibits, numbering
from duly.desk.orders.door import handle, may_receive, open_order
from duly.desk.orders.vault import Pouch
from duly.gate.countries import COUNTRIES
from duly.law.loader import pack_ids
from duly.order.terms import (
    Actor,
    Ask,
    Channel,
    Country,
    Digest,
    OrderRef,
    Refusal,
    Sealed,
    Unreadable,
)
from duly.receive.authenticity import Authenticity, Envelope
from duly.receive.readers.document import File
from duly.receive.reading import Reading, ReadItem, as_json
from duly.receive.rules import ListedItem, Receive, RepeatDelivery

_TRIES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What came, how, when, and what the person at the desk already knows of it."""

    files: tuple[File, ...]
    channel: Channel
    received_at: datetime | None = None  # now, or as a mail's envelope says
    authority: str | None = None  # PACK:ID
    country: str | None = None
    instrument: str | None = None  # overrides what was read, PACK:ID or ID
    platform: str | None = None
    envelope: Envelope | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The order that stands for the delivery; ``repeated`` when it had come before."""

    order: OrderRef
    reading: Reading
    authenticity: Authenticity | None = None
    repeated: bool = False


def read_first(delivery: Delivery, *, by: Actor, at: datetime) -> Reading:
    """Keep the documents of a delivery and read them; nothing is recorded.

    Raises ``Unreadable``. Refuses ``no-right`` and ``seat-revoked`` before anything is read.
    """
    may_receive(by)
    keep_files(delivery.files, at=at)
    return _read(delivery, at)


def receive(
    delivery: Delivery, *, by: Actor, at: datetime, reading: Reading | None = None
) -> Received:
    """Record a delivery as one order, or as the repetition of one.

    ``reading`` is what ``read_first`` gave. Raises ``Unreadable``; the bytes are kept as
    exhibits then, and nothing else. Refuses ``nothing-listed``, ``unknown-country``,
    ``other-country``, ``unknown-authority``, ``no-instrument`` for one that no law has, and what
    the door refuses.
    """
    may_receive(by)
    digests = keep_files(delivery.files, at=at)
    received_at = _received_at(delivery, at)
    reading = reading or _read(delivery, at)
    if not reading.items:
        raise _nothing_listed(reading)
    law, authority = _whose(delivery, reading)
    country = _country(delivery, reading, law)
    pouch = Pouch(OrderRef(""))
    said = assessed(delivery.files, delivery.channel, delivery.envelope, law, at=received_at)
    command = Receive(
        by=by,
        authority=authority,
        country=country,
        territory=law.territory(country),
        regime=law.pack.pack,
        instrument=law.instrument.id if law.instrument else None,
        channel=delivery.channel,
        received_at=received_at,
        delivery=_delivery_digest(digests),
        exhibits=digests,
        **_as_read(reading, pouch),
    )
    try:
        ref = _recorded(command, said, law, reading, pouch, at)
    except Refusal as refusal:
        if refusal.code != "same-delivery":
            raise
        return _repeated(OrderRef(refusal.why), delivery, reading, command, at)
    return Received(order=ref, reading=reading, authenticity=said)


def _received_at(delivery: Delivery, at: datetime) -> datetime:
    return (delivery.received_at or at).astimezone(UTC)


def _read(delivery: Delivery, at: datetime) -> Reading:
    received_at = _received_at(delivery, at)
    return read_delivery(delivery.files, platform=delivery.platform, received_at=received_at)


class _AsRead(TypedDict):
    reading: Sealed
    ask: Ask
    stated_items: int | None
    stated_length: str | None
    confidential: bool | None
    items: tuple[ListedItem, ...]


def _as_read(reading: Reading, pouch: Pouch) -> _AsRead:
    return _AsRead(
        reading=pouch.seal(_fields(reading)),
        ask=reading.order.ask,
        stated_items=reading.counts.stated,
        stated_length=reading.order.deadline.length if reading.order.deadline else None,
        confidential=reading.order.confidential,
        items=tuple(_line(pouch, place, item) for place, item in enumerate(reading.items, 1)),
    )


def _recorded(
    command: Receive, said: Authenticity, law: Law, reading: Reading, pouch: Pouch, at: datetime
) -> OrderRef:
    """Record the order under the next free reference; of two at once, one takes the next."""
    for _ in range(_TRIES):
        ref = numbering.next_ref(command.country, command.received_at)
        pouch.hand_over(ref)
        try:
            _record(ref, command, said, law, reading, pouch, at)
        except Refusal as refusal:
            if refusal.code != "reference-taken":
                raise
        else:
            return ref
    raise Refusal("busy", "too many deliveries arrive at once; send this one again")


def _record(
    ref: OrderRef,
    command: Receive,
    said: Authenticity,
    law: Law,
    reading: Reading,
    pouch: Pouch,
    at: datetime,
) -> None:
    """Record the order, the verdict on its sender and its clocks together or not at all."""
    with transaction.atomic():
        open_order(ref, command, at=at, pouch=pouch)
        verdict, fingerprints = assessing(said, ref, by=command.by, at=at)
        handle(ref, verdict, at=at, pouch=fingerprints)
        start_clocks(ref, law, at=at)


def _nothing_listed(reading: Reading) -> Refusal:
    whys = "; ".join(flag.why.rstrip(".") for flag in reading.flags)
    return Refusal(
        "nothing-listed",
        f"no account, post or other thing was found to act on: {whys}. The documents are kept;"
        " a notice about an earlier order is recorded with 'duly escalate notice'",
    )


def keep_files(files: Sequence[File], *, at: datetime) -> tuple[Digest, ...]:
    """Keep every file as it came, before anything looks inside it."""
    return tuple(exhibits.keep(each.data, "application/octet-stream", at=at) for each in files)


def keep_documents(files: Sequence[File], *, at: datetime) -> tuple[Digest, ...]:
    """Keep the documents of an act that are not read here; refuses one with nothing in it."""
    for each in files:
        if not each.data:
            raise Unreadable("empty", f"{each.name} is empty. Ask the sender for it again.")
    return keep_files(files, at=at)


def _repeated(
    ref: OrderRef, delivery: Delivery, reading: Reading, command: Receive, at: datetime
) -> Received:
    again = RepeatDelivery(by=command.by, channel=delivery.channel, received_at=command.received_at)
    handle(ref, again, at=at)
    return Received(order=ref, reading=reading, repeated=True)


def _delivery_digest(digests: Sequence[Digest]) -> Digest:
    return Digest(hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest())


def _whose(delivery: Delivery, reading: Reading) -> tuple[Law, str]:
    told = delivery.authority
    authority = (
        reading.order.authority.id or NOBODY
        if told is None
        else as_told(told, under=_under(delivery, reading))
    )
    regime = authority.partition(":")[0]
    if regime not in pack_ids() or regime == "generic":
        regime = reading.order.regime or "generic"
    if delivery.instrument:
        return law_as_told(regime, delivery.instrument), authority
    return law_of(regime, (reading.order.instrument or "").rpartition(":")[2]), authority


def _under(delivery: Delivery, reading: Reading) -> str:
    named = (delivery.instrument or "").rpartition(":")[0]
    return named or reading.order.regime or "generic"


def _country(delivery: Delivery, reading: Reading, law: Law) -> Country:
    """Return whose authority it is; a law is never another country's than its own.

    Who may see, act and sign hangs on this country: a wrong one would let in the very seats
    that must stay out.
    """
    home = law.pack.jurisdiction
    own = {home} & COUNTRIES.keys() or set(chain(*law.pack.territories.values()))
    told = (delivery.country or "").upper()
    named = told or (reading.order.country or "").upper()
    if own and named not in own:
        if told in COUNTRIES:
            raise Refusal("other-country", f"{law.pack.title}: that is no law of {told}")
        named = told or home
    if named not in COUNTRIES:
        why = "say which country's authority sent this, by its two letters, such as IN"
        raise Refusal("unknown-country", why)
    return Country(named)


def _fields(reading: Reading) -> str:
    said = as_json(reading)
    kept = {name: said[name] for name in ("counts", "flags", "not_items", "documents")}
    order = cast("dict[str, object]", said["order"])
    return json.dumps({**order, **kept, "platform": reading.platform}, ensure_ascii=False)


def _line(pouch: Pouch, place: int, item: ReadItem) -> ListedItem:
    return ListedItem(
        position=place,
        kind=item.kind,
        ask=item.ask,
        locator=pouch.seal(item.locator),
        reading=pouch.seal(json.dumps(_said_of(item), ensure_ascii=False)),
        needs_person=item.needs_person is not None,
        repaired=item.repaired is not None,
        duplicate_of=None if item.duplicate_of is None else item.duplicate_of + 1,
    )


def _said_of(item: ReadItem) -> Mapping[str, Any]:
    source = item.source
    return {
        "id": item.id,
        "norm": item.norm,
        "author": item.author,
        "ground": item.ground,
        "repaired": item.repaired,
        "needs_person": item.needs_person,
        "alternatives": list(item.alternatives),
        "source": {
            "document": source.document,
            "page": source.page,
            "row": source.row,
            "sheet": source.sheet,
            "box": list(source.box) if source.box else None,
            "path": source.path,
        },
    }
