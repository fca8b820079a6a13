"""Made-up subjects under five kinds of order, and what is withheld of them by a plain rule."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from duly.gate.countries import GROUPS
from duly.gate.entry import Entry
from duly.gate.filing import Bulk

KIND: Final = "account"
HERE: Final = "IN"
SINCE: Final = datetime(2021, 2, 4, tzinfo=UTC)
NOW: Final = SINCE + timedelta(days=30)
_SMALL: Final = bytes(byte & 0x1F for byte in range(256))  # as long as today's permanent ids
_DRAWN: Final = 1_000_000  # at once
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of all subjects, and the order on it."""

    part: float
    countries: frozenset[str]
    until: datetime | None
    order: str

    @property
    def stands(self) -> bool:
        """Whether it is withheld here, now."""
        return HERE in self.countries and (self.until is None or self.until > NOW)


SHARES: Final = (
    Share(part=0.60, countries=frozenset({HERE}), until=None, order="IN-2021-0001"),
    Share(part=0.10, countries=GROUPS["EU27"], until=None, order="EU-2021-0002"),
    Share(part=0.01, countries=GROUPS["WORLD"], until=None, order="UN-2021-0003"),
    Share(part=0.25, countries=frozenset({"TR"}), until=None, order="TR-2021-0004"),
    Share(
        part=0.04,
        countries=frozenset({HERE}),
        until=SINCE + timedelta(days=9),
        order="IN-2021-0005",
    ),
)


def numbers(many: int, draw: random.Random) -> array[int]:
    """Return so many ids of 61 bits, by chance."""
    found = array("Q")
    for start in range(0, many, _DRAWN):
        drawn = bytearray(draw.randbytes(8 * min(_DRAWN, many - start)))
        drawn[7::8] = drawn[7::8].translate(_SMALL)
        found.frombytes(drawn)
    return found


def texts(many: int, draw: random.Random) -> list[str]:
    """Return so many decentralized ids, by chance."""
    return ["did:plc:" + "".join(draw.choices(_LETTERS, k=24)) for _ in range(many)]


Ids = TypeVar("Ids", "array[int]", list[str])
Id = TypeVar("Id", int, str)


def shared(ids: Ids) -> list[tuple[Share, Ids]]:
    """Part ids among the orders."""
    start, found = 0, []
    for share in SHARES:
        end = len(ids) if share is SHARES[-1] else start + round(share.part * len(ids))
        found.append((share, ids[start:end]))
        start = end
    return found


def bulk(ids: array[int]) -> list[Bulk]:
    """Return the orders on numbers."""
    return [
        Bulk(
            kind=KIND,
            ids=part,
            countries=share.countries,
            since=SINCE,
            until=share.until,
            order=share.order,
        )
        for share, part in shared(ids)
    ]


def entries(ids: list[str]) -> list[Entry]:
    """Return the orders on texts."""
    return [
        Entry(
            kind=KIND,
            id=one,
            countries=share.countries,
            since=SINCE,
            until=share.until,
            order=share.order,
        )
        for share, part in shared(ids)
        for one in part
    ]


def asked(
    ids: Sequence[Id], strangers: Sequence[Id], size: int, hits: float, draw: random.Random
) -> list[list[Id]]:
    """Return batches of strangers in which each id is with a chance of ``hits`` a listed one."""
    return [
        [draw.choice(ids) if draw.random() < hits else one for one in strangers[at : at + size]]
        for at in range(0, len(strangers), size)
    ]
