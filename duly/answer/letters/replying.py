"""The answer to a notice of non-compliance: as plain values, and how it is worded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.answer.letters.answering import listing
from duly.answer.letters.authority import AnsweredItem, Result, Standing
from duly.answer.letters.cover import Cover, aware
from duly.answer.letters.escalating import standing_of
from duly.answer.letters.sheet import Heading, Paragraph, Part
from duly.answer.letters.words import Words

_HIDDEN = (Result.WITHHELD, Result.DUPLICATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoncomplianceAnswer:
    """What a notice of non-compliance says, answered item by item; admits nothing.

    The cover's ``their_reference`` is the notice's own. ``items`` are those that the notice names,
    or all where it names ``none``; ``unknown`` counts what it names that the order never listed.
    """

    cover: Cover
    received_at: datetime
    standing: Standing
    items: tuple[AnsweredItem, ...]
    provision: str | None = None
    names_order: bool = True
    names_items: bool = True
    unknown: int = 0
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)


def replying(letter: NoncomplianceAnswer, words: Words) -> tuple[Part, ...]:
    """Word what the notice is held to say, where the order stands, and each item's reason."""
    return (
        *(Paragraph(text=text) for text in _said(letter, words)),
        *standing_of(letter.standing, words, itemwise=True),
        *listing(letter.items, letter.cover, words),
        Heading(text=words.say("reply.asks_head")),
        *(
            Paragraph(text=words.say(key))
            for key in ("reply.asks", "noncompliance.dialogue", "noncompliance.assurance")
        ),
        Paragraph(text=words.say("reply.reservation")),
    )


def _said(letter: NoncomplianceAnswer, words: Words) -> Iterator[str]:
    received = words.moment(letter.received_at, letter.cover.zone)
    yield words.say("reply.opening", received=received, order=letter.cover.our_reference)
    if letter.provision is not None:
        yield words.say("noncompliance.cites", provision=letter.provision)
    if not letter.names_order:
        yield words.say("reply.names_no_order")
    shown = sum(item.result not in _HIDDEN for item in letter.items)
    counted = "named" if letter.names_items else "all"
    yield words.say(f"reply.{counted}", count=len(letter.items), shown=shown)
    if letter.unknown:
        yield words.say("reply.unknown", count=letter.unknown)
