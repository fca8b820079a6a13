"""What reading a delivery gives: the order's fields, its items, and what is no item, with why."""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.terms import Ask, Kind
from duly.receive.readers.document import Box, Document, Flag
from duly.receive.readers.frozen import frozen


@frozen
class Source:
    """Where something stood, and the way it was read."""

    document: str
    page: int | None = None
    row: int | None = None
    sheet: str | None = None
    box: Box | None = None
    path: str = "text"


@frozen
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
    written: str | None = None  # how the letter itself writes the name, with its department


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Who signs; the name is personal and is kept sealed with the rest of the reading."""

    name: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """Where and how long the order can be challenged, as it says itself."""

    to: str | None
    within: str | None  # ISO 8601 duration
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date the letter names, told apart by its role; ``on`` is none if it reads two ways."""

    on: str | None  # ISO 8601 date
    role: str  # issued, decision, hearing, due, received, earlier, published, law
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redactions:
    """How many places are blacked out, and how many of them stand where an item would."""

    places: int = 0
    items: int = 0


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
    written: str | None = None  # the body as written


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when the order wants something done; ``length`` is an ISO 8601 duration."""

    length: str
    start: str
    duty: str
    calendar: str = "elapsed"  # or working-days
    words: str = ""  # as written
    who: str | None = None  # platform, owner or operator, where the sentence names one


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A fixed day, or moment, by which the order wants something done."""

    at: str  # ISO 8601 date, or date and local time without a zone
    duty: str
    words: str = ""


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
    also_asks: tuple[Ask, ...] = ()  # asked beside the main thing
    deadline: Deadline | None = None  # the first of them: on carrying out, if there is one
    deadlines: tuple[Deadline, ...] = ()
    due: tuple[Due, ...] = ()
    urgency: str | None = None  # words such as "immediately", which set no length
    penalty: str | None = None
    appeal: Appeal | None = None
    officer: Officer | None = None
    dates: tuple[Dated, ...] = ()
    redactions: Redactions = Redactions()
    confidential: bool | None = None
    withdrawals: tuple[str, ...] = ()
    form: str | None = None  # the prescribed form that was recognized
    reasons: str | None = None  # the statement of reasons, where a form has a field for it
    territory: tuple[str, ...] = ()  # where it is to hold: country codes, else as written
    redress: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Serials:
    """What the list's own numbers say: its last one, if there is one list, and what is amiss."""

    last: int | None = None
    missing: str = ""  # numbers and ranges, as "4, 7-9"
    doubled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The order's own count beside what was found."""

    stated: int | None
    rows: int
    items: int
    distinct: int
    needs_person: int
    serials: Serials = Serials()


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
