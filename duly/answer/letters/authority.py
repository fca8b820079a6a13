"""Letters to the authority: what each of them says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.answer.letters.cover import Cover, aware
from duly.order.terms import Country, Digest, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A document as it arrived: its name and its SHA-256."""

    name: str
    sha256: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was read of an order; ``stated`` is the authority's own number, if it gave one."""

    stated: int | None
    rows: int
    items: int
    distinct: int
    repeated: int = 0
    needs_person: int = 0
    unreadable: int = 0
    withheld: int | None = None  # now, under an earlier order; none where nothing was looked up
    unknown: int | None = None  # not found on the platform; none where nothing was looked up
    last_serial: int | None = None
    serials_missing: str = ""  # numbers and ranges
    serials_doubled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time limit with its arithmetic.

    ``duty`` and ``start`` are the law pack's codes, or words. ``length`` is an ISO 8601 duration
    or the pack's code for an open length; ``due_at`` is None where no moment follows from it.
    ``basis`` is the provision; ``remark`` adds to the arithmetic (days counted, holidays).
    """

    duty: str
    start: str
    from_at: datetime
    length: str
    due_at: datetime | None
    basis: str | None = None
    remark: str | None = None

    def __post_init__(self) -> None:
        aware(self.from_at, self.due_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """We have received this, read this much of it, and count the time like this."""

    cover: Cover
    received_at: datetime
    exhibits: tuple[Exhibit, ...]
    counts: Counts
    clocks: tuple[Clock, ...] = ()
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)


class Result(StrEnum):
    """What the authority is told of one item."""

    WITHHELD = "withheld"
    RESTORED = "restored"
    DECLINED = "declined"
    DUPLICATE = "duplicate"
    NOT_FOUND = "not_found"
    CLARIFY = "clarify"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredItem:
    """One item as it stands in the order, what it was identified as, and its outcome.

    A withheld item has its ``territory`` (countries, or groups that the law names) and ``until``
    (exclusive); a duplicate has the position of the item it repeats. ``earlier_order`` is an
    earlier order that lists it too.
    """

    position: int
    locator: str
    kind: Kind
    resolved: str | None
    result: Result
    reason: str = ""
    territory: tuple[Country, ...] = ()
    until: datetime | None = None
    duplicate_of: int | None = None
    earlier_order: str | None = None

    def __post_init__(self) -> None:
        aware(self.until)
        if self.result is Result.WITHHELD and not (self.territory and self.until):
            raise ValueError("a withheld item names its territory and its end")
        if self.result is Result.DUPLICATE and self.duplicate_of is None:
            raise ValueError("a duplicate names the item that it repeats")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsCounted:
    """What was counted of an order's accounts; ``same`` did as one other within the window."""

    posts: int
    accounts: int
    silent: int
    compared: int
    same: int
    same_of: int
    same_compared: int
    same_compared_of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """The answer to an order, item by item."""

    cover: Cover
    received_at: datetime
    items: tuple[AnsweredItem, ...]
    receipt: str | None = None
    counted: PostsCounted | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)


class Doubt(StrEnum):
    """What keeps an item or an order from being certain."""

    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    NOT_FOUND = "not_found"
    DISAGREES = "disagrees"
    ROUNDED = "rounded"
    FOREIGN = "foreign"
    NO_BASIS = "no_basis"
    NO_GROUNDS = "no_grounds"
    DEADLINE = "deadline"
    TERRITORY = "territory"
    DURATION = "duration"
    COUNT = "count"
    AUTHENTICITY = "authenticity"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One point to be cleared up: of an item where ``position`` and ``locator`` are given."""

    doubt: Doubt
    position: int | None = None
    locator: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarification:
    """We ask; nothing happens to these items until we know."""

    cover: Cover
    questions: tuple[Question, ...]
    clock_paused: bool = False
    receipt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an order stands on the day of a letter, in counts."""

    listed: int
    withheld: int
    restored: int
    declined: int
    pending: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceAcknowledgement:
    """Formal receipt of a notice of non-compliance; admits nothing.

    The cover's ``their_reference`` is the notice's own. ``provision`` is the section it cites.
    """

    cover: Cover
    received_at: datetime
    provision: str | None = None
    standing: Standing | None = None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueRequest:
    """We ask to talk, about this, at one of these times."""

    cover: Cover
    topics: tuple[str, ...]
    proposed_at: tuple[datetime, ...] = ()
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(*self.proposed_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueMinutes:
    """What was said and agreed. Those present are named by office; ours is the desk."""

    cover: Cover
    held_at: datetime
    place: str
    for_authority: tuple[str, ...]
    discussed: tuple[str, ...]
    agreed: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    objections_within: str = "P7D"
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.held_at)
