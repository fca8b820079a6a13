"""What reading a delivery gives: the order's fields, its items, and what is no item, with why."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.terms import Ask, Kind
from duly.receive.readers.document import Box, Document, Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something stood, and the way it was read."""

    document: str
    page: int | None = None
    row: int | None = None
    sheet: str | None = None
    box: Box | None = None
    path: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """One thing the order asks about, as read; with ``needs_person`` it is never acted on."""

    locator: str
    kind: Kind
    id: str
    norm: str
    source: Source
    ask: Ask = Ask.NONE
    repaired: str | None = None
    duplicate_of: int | None = None  # index of the first item with the same subject
    needs_person: str | None = None
    alternatives: tuple[str, ...] = ()
    ground: str | None = None  # the row's own ground, as written
    author: str | None = None  # the account that an address of a post names


@dataclass(frozen=True, slots=True, kw_only=True)
class NotItem:
    """An address or name that stands in the delivery and is not asked about."""

    locator: str
    why: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who sends the order, as its own words say; proof is another matter."""

    name: str | None = None
    id: str | None = None  # ``PACK:ID`` where a pack knows the authority
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A law that the order cites, and the provision of it."""

    law: str | None
    provision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision that the order rests on, as cited."""

    body: str | None
    date: str | None
    number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when the order wants something done; ``length`` is an ISO 8601 duration."""

    length: str
    start: str
    duty: str
    calendar: str = "elapsed"  # or working-days
    words: str = ""  # as written


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFields:
    """What the order says about itself."""

    authority: Authority = Authority()
    country: str | None = None
    issued_on: str | None = None  # ISO 8601 date
    references: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    regime: str | None = None
    instrument: str | None = None
    legal_basis: tuple[Basis, ...] = ()
    grounds: tuple[str, ...] = ()
    underlying_decision: Decision | None = None
    ask: Ask = Ask.NONE
    fallback_ask: Ask | None = None
    deadline: Deadline | None = None  # the first of them: on carrying out, if there is one
    deadlines: tuple[Deadline, ...] = ()
    urgency: str | None = None  # words such as "immediately", which set no length
    penalty: str | None = None
    confidential: bool | None = None
    withdrawals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The order's own count beside what was found."""

    stated: int | None
    rows: int
    items: int
    distinct: int
    needs_person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A delivery as read; nothing of it is recorded yet."""

    documents: tuple[Document, ...]
    platform: str
    order: OrderFields
    items: tuple[ReadItem, ...]
    not_items: tuple[NotItem, ...]
    counts: Counts
    flags: tuple[Flag, ...]
