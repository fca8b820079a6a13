"""A refusal with its reasons: as plain values, and how it is worded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.answer.letters.answering import worded
from duly.answer.letters.cover import Cover, aware
from duly.answer.letters.sheet import Heading, Paragraph, Part, Points
from duly.answer.letters.words import Said, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """One reason and the positions it holds for; none = the order as a whole.

    ``reason`` is a code of the decision, or words.
    """

    reason: str
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRefusal:
    """The order, or what is named of it, is not carried out, for these reasons."""

    cover: Cover
    received_at: datetime
    listed: int
    declined: tuple[Declined, ...]
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at)
        if not self.declined:
            raise ValueError("a refusal gives its reasons")


def refusing(letter: OrderRefusal, words: Words) -> tuple[Part, ...]:
    """Word every reason with what it holds for, and what would let us look again."""
    contact, reference = letter.cover.contact, letter.cover.our_reference
    received = words.moment(letter.received_at, letter.cover.zone)
    return (
        Paragraph(text=words.say("refusal.opening", reference=reference, received=received)),
        Heading(text=words.say("refusal.reasons_head")),
        Points(texts=tuple(_ground(one, words) for one in letter.declined)),
        *_counts(letter, words),
        Heading(text=words.say("refusal.cure_head")),
        Paragraph(text=words.say("refusal.cure", contact=contact)),
        Paragraph(text=words.say("refusal.rights")),
    )


def _counts(letter: OrderRefusal, words: Words) -> Iterator[Part]:
    declined = sum(len(one.positions) for one in letter.declined)
    if declined:
        said = words.say("refusal.counts", declined=declined, listed=letter.listed)
        yield Paragraph(text=said)


def _ground(one: Declined, words: Words) -> str:
    reason = worded(one.reason, words)
    if not one.positions:
        return words.say("refusal.ground_whole", reason=reason)
    return words.say(
        "refusal.ground",
        reason=reason,
        items=_items(one.positions, words),
    )


def _items(positions: tuple[int, ...], words: Words) -> Said:
    comma = words.texts["letter.comma"]
    return Said(f"{comma} ".join(map(words.given, _runs(positions))))


def _runs(positions: tuple[int, ...]) -> Iterator[str]:
    """Write numbers that follow each other as a range: 1-4, 9."""
    ordered = sorted(positions)
    first = last = ordered[0]
    for place in ordered[1:]:
        if place != last + 1:
            yield _run(first, last)
            first = place
        last = place
    yield _run(first, last)


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
