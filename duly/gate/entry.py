"""What is withheld, where, from when until when, and by which public order."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from duly.gate.countries import COUNTRIES

WITHHOLD: Final = "withhold"
KINDS: Final = frozenset({"account", "hashtag", "post"})  # what registers hold most; any word may
LARGEST: Final = 2**64
LONGEST: Final = 8_192  # bytes of one id
OPEN: Final = 2**63 - 1  # an end that never comes, in microseconds

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)


class RegisterRefused(Exception):
    """A register that is not used, or an entry that is not put into one.

    ``code`` is stable and public; ``why`` says what to do next, to a person.
    """

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code
        self.why = why


class Countable(Protocol):
    """An integer of any make, such as NumPy's."""

    def __index__(self) -> int:
        """Return it as an int."""
        ...


Id = int | str | bytes | Countable


class Batch(Protocol):
    """Ids in a row that can turn itself into a list: ``array``, ``memoryview``, ``ndarray``."""

    def tolist(self) -> list[int]:
        """Return the ids."""
        ...


Ids = Iterable[Id] | Batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One subject withheld under one order.

    ``countries`` are ISO 3166-1 alpha-2; it stands from ``since`` until before ``until`` (None:
    until lifted). ``order`` is the order's public reference; nothing else of the order enters.
    """

    kind: str
    id: int | str
    countries: frozenset[str]
    since: datetime
    until: datetime | None
    order: str
    action: str = WITHHOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Why something is withheld now: an order's public reference, since, until, action."""

    order: str
    since: datetime
    until: datetime | None
    action: str


def canonical(written: Id) -> int | str:
    """Return an id as the register compares it.

    Whole numbers below 2**64 are numbers however they are written (``7``, ``"7"``, ``b"7"``);
    everything else is text and is compared exactly. Raises ``TypeError`` for what is no id, such
    as a float, which may have lost digits.
    """
    if isinstance(written, bool):
        raise TypeError("an id is a whole number or text, not a truth value")
    if isinstance(written, bytes):
        written = written.decode("utf-8", "surrogateescape")
    if isinstance(written, str):
        plain = written.isascii() and written.isdecimal() and len(written) <= 20
        if not plain or (written[0] == "0" and len(written) > 1) or int(written) >= LARGEST:
            return str.__str__(written)
        return int(written)
    number = operator.index(written)
    return number if 0 <= number < LARGEST else str(number)


def spelled(written: Id) -> int | bytes | None:
    """Return an id as a table holds it: a number or a text's bytes; None for what no text is.

    Agrees with ``canonical`` and raises as it does.
    """
    if isinstance(written, bytes):
        raw = written
    else:
        known = written if isinstance(written, str) else canonical(written)
        if isinstance(known, int):
            return known
        try:
            raw = str.encode(known)
        except UnicodeEncodeError:
            return None
    if not raw.isdigit() or len(raw) > 20 or (raw[0] == 48 and len(raw) > 1):
        return raw
    number = int(raw)
    return number if number < LARGEST else raw


def checked(entry: Entry) -> Entry:
    """Return the entry with its id made canonical.

    Refuses with ``entry-kind``, ``entry-id``, ``entry-country``, ``entry-time``, ``entry-order``,
    ``entry-action``: a register never holds what could not be explained or undone.
    """
    check_terms(entry)
    return replace(entry, id=checked_id(entry))


def check_terms(entry: Entry) -> None:
    """Check everything of an entry but its id, as ``checked`` does."""
    name = f"{entry.kind} {entry.id!r}"
    if not (entry.kind.isascii() and entry.kind.isidentifier() and len(entry.kind) <= 32):
        raise RegisterRefused("entry-kind", f"{name}: a kind is a word such as account or post.")
    if not entry.countries or not entry.countries <= COUNTRIES.keys():
        raise RegisterRefused("entry-country", f"{name}: name one or more ISO 3166-1 countries.")
    until = OPEN if entry.until is None else instant(entry.until)
    if until <= instant(entry.since):
        raise RegisterRefused("entry-time", f"{name}: it ends before it begins. Correct the dates.")
    if not entry.order.isprintable() or not entry.order.strip() or len(entry.order) > 200:
        raise RegisterRefused("entry-order", f"{name}: give the order's public reference.")
    if entry.action != WITHHOLD:
        raise RegisterRefused("entry-action", f"{name}: the only action is {WITHHOLD!r}.")


def checked_id(entry: Entry) -> int | str:
    """Return the entry's id as the register compares it; refuses with ``entry-id``."""
    known = canonical(entry.id)
    if isinstance(known, int):
        return known
    try:
        size = len(known.encode())
    except UnicodeEncodeError as broken:
        raise RegisterRefused("entry-id", f"An id of kind {entry.kind} is not text.") from broken
    if not 0 < size <= LONGEST:
        raise RegisterRefused(
            "entry-id", f"An id of kind {entry.kind} is empty or longer than {LONGEST} bytes."
        )
    return known


def instant(when: datetime) -> int:
    """Return microseconds since 1970 in UTC; refuses a time without its zone (``entry-time``)."""
    if when.tzinfo is None:
        raise RegisterRefused("entry-time", f"{when} has no time zone. Give it in UTC.")
    return (when - _START) // timedelta(microseconds=1)


def moment(microseconds: int) -> datetime:
    """Return the time in UTC."""
    return _START + timedelta(microseconds=microseconds)
