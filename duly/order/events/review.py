"""What can happen while items are reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.order.events.base import Event, ItemEvent
from duly.order.terms import Digest, Sealed


class FindingKind(StrEnum):
    """What a reviewer or an analysis can hold to be so about one item."""

    NEWS_MEDIA = "news_media"
    JOURNALIST = "journalist"
    ACTIVIST = "activist"
    POLITICIAN = "politician"
    SATIRE = "satire"
    COUNTER_SPEECH = "counter_speech"
    CALLS_FOR_VIOLENCE = "calls_for_violence"
    AUTOMATION = "automation"
    COORDINATION = "coordination"
    OUT_OF_SCOPE = "out_of_scope"
    GROUND_NOT_SHOWN = "ground_not_shown"
    GROUND_SHOWN = "ground_shown"
    CANNOT_TELL = "cannot_tell"


PROTECTED = frozenset(
    {
        FindingKind.NEWS_MEDIA,
        FindingKind.JOURNALIST,
        FindingKind.ACTIVIST,
        FindingKind.POLITICIAN,
        FindingKind.SATIRE,
        FindingKind.COUNTER_SPEECH,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRecorded(ItemEvent):
    """A reviewer or an analysis holds something to be so, with its evidence."""

    finding: FindingKind
    note: Sealed | None
    evidence: Digest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCounted(Event):
    """What the posts of an order's accounts show was counted; it holds no opinion of them.

    ``posts`` is the document with everything that was counted from, ``result`` that with what
    came of it, ``input`` the digest of the rows as every card names it. With the same posts,
    ``parameters`` and ``code`` the same result comes out, byte for byte. ``silent`` of the
    ``accounts`` wrote nothing that the platform gives; ``compared`` were not on the order.
    """

    posts: Digest
    result: Digest
    input: Digest
    parameters: str
    code: str
    since: datetime
    until: datetime
    rows: int
    accounts: int
    silent: int
    compared: int
    groups: int
