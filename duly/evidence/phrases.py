"""Every English text of cards and of their pictures, for those who translate it."""

from __future__ import annotations

from collections.abc import Iterator

from duly.evidence.cards import codes, wording
from duly.evidence.cards.matching import MATCHED_BY
from duly.evidence.cards.whole import SHARES
from duly.evidence.pictures import points, tables
from duly.evidence.traces import REASONS

_TABLES = (
    *(codes.NETWORKS, codes.INDICATORS, codes.CANNOT_TELL, codes.NOTICED, codes.KEPT),
    *(codes.EXPLANATIONS, codes.SAID_BY, codes.LEFT_OUT, codes.KINDS, codes.ABSENT),
    *(wording.SECTIONS, wording.WORDS, wording.FACTS, MATCHED_BY, SHARES, REASONS, points.WORDS),
)


def phrases() -> tuple[str, ...]:
    """Return each text once, in a fixed order."""
    return tuple(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from (wording.LIMIT, codes.CONTEST, codes.REGION_INNOCENT)
    for table in _TABLES:
        yield from table.values()
    for title, told in tables.TITLES.values():
        yield from (title, told)
    yield from (*points.GAP_NAMES, *points.DAYS, *tables.HEADS)
