"""A request that an order of another state be scrutinized: as plain values, and its wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.answer.letters.answering import listing
from duly.answer.letters.authority import AnsweredItem
from duly.answer.letters.cover import Cover, aware
from duly.answer.letters.sheet import Fact, Facts, Heading, Paragraph, Part, Points
from duly.answer.letters.words import Words
from duly.order.terms import Country


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrutinyRequest:
    """Article 4(4) of Regulation (EU) 2021/784: our own state's authority is asked to look.

    ``issuer``, ``issued_in`` and ``issuer_reference`` are the order's; an empty reference means
    that it has none. ``reasons`` are ours, as written. ``due_at`` ends the time to ask.
    """

    cover: Cover
    received_at: datetime
    issuer: str
    issued_in: Country
    issuer_reference: str
    reasons: tuple[str, ...]
    items: tuple[AnsweredItem, ...]
    due_at: datetime | None = None
    member_state: Country | None = None
    representative: str | None = None
    receipt: str | None = None

    def __post_init__(self) -> None:
        aware(self.received_at, self.due_at)
        if not self.reasons:
            raise ValueError("a request for scrutiny gives its reasons")


def asking_scrutiny(letter: ScrutinyRequest, words: Words) -> tuple[Part, ...]:
    """Word whose order it is, why it should be looked at, what was done on it, what is asked."""
    reasons = tuple(words.prose(reason) for reason in letter.reasons)
    return (
        Paragraph(text=words.say("scrutiny.opening")),
        Heading(text=words.say("scrutiny.order_head")),
        Facts(facts=tuple(_order(letter, words))),
        *_in_time(letter, words),
        Heading(text=words.say("scrutiny.reasons_head")),
        Points(texts=reasons),
        *listing(letter.items, letter.cover, words),
        Heading(text=words.say("scrutiny.ask_head")),
        Paragraph(text=words.say("scrutiny.ask")),
        Paragraph(text=words.say("scrutiny.effect")),
    )


def _order(letter: ScrutinyRequest, words: Words) -> Iterator[Fact]:
    cover = letter.cover
    unknown = words.say("letter.unknown")
    state = letter.member_state
    told = {
        "feedback.authority": letter.issuer,
        "scrutiny.issued_in": words.name("country", letter.issued_in),
        "feedback.their_file": letter.issuer_reference or unknown,
        "feedback.our_file": cover.our_reference,
        "feedback.received": words.moment(letter.received_at, cover.zone),
        "feedback.provider": cover.platform,
        "feedback.representative": letter.representative or "",
        "feedback.member_state": unknown if state is None else words.name("country", state),
    }
    for key, value in told.items():
        if value:
            yield Fact(label=words.say(key), value=value)


def _in_time(letter: ScrutinyRequest, words: Words) -> Iterator[Part]:
    due = letter.due_at
    if due is not None and letter.cover.written_at <= due:
        until = words.moment(due, letter.cover.zone)
        yield Paragraph(text=words.say("scrutiny.in_time", until=until))
