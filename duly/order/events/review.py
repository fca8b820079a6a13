"""What can happen while items are reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.order.events.base import ItemEvent
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
