"""How an acknowledgement of receipt is worded."""

from __future__ import annotations

from collections.abc import Iterator

from duly.answer.letters.authority import Acknowledgement, Clock, Counts
from duly.answer.letters.sheet import Fact, Facts, Heading, Paragraph, Part, Points
from duly.answer.letters.words import Words

_COUNTED = ("rows", "items", "distinct", "repeated", "needs_person", "unreadable")


def acknowledging(letter: Acknowledgement, words: Words) -> tuple[Part, ...]:
    """Word what was received, what was read and how the time is counted."""
    return (
        Paragraph(text=words.say("acknowledgement.opening")),
        Facts(facts=(*_receipt(letter, words), *_exhibits(letter, words))),
        Paragraph(text=words.say("acknowledgement.exhibits_note")),
        *_read(letter.counts, words),
        *_clocks(letter, words),
        Paragraph(text=words.say("acknowledgement.no_admission")),
    )


def _receipt(letter: Acknowledgement, words: Words) -> tuple[Fact, ...]:
    received = words.moment(letter.received_at, letter.cover.zone)
    return (
        Fact(label=words.say("acknowledgement.received"), value=received),
        Fact(
            label=words.say("acknowledgement.reference_ours"),
            value=letter.cover.our_reference,
            exact=True,
        ),
    )


def _exhibits(letter: Acknowledgement, words: Words) -> tuple[Fact, ...]:
    label = words.say("acknowledgement.exhibit")
    return tuple(
        fact
        for exhibit in letter.exhibits
        for fact in (
            Fact(label=label, value=exhibit.name, exact=True),
            Fact(label="SHA-256", value=exhibit.sha256, exact=True),
        )
    )


def _read(counts: Counts, words: Words) -> tuple[Part, ...]:
    unknown = words.say("letter.unknown")
    stated = unknown if counts.stated is None else words.number(counts.stated)
    facts = [Fact(label=words.say("acknowledgement.stated"), value=stated)]
    for name in _COUNTED:
        value = words.number(getattr(counts, name))
        facts.append(Fact(label=words.say(f"acknowledgement.{name}"), value=value))
    facts.extend(_looked_up(counts, words))
    facts.extend(_serials(counts, words))
    head = Heading(text=words.say("acknowledgement.counts_head"))
    if counts.stated in (None, counts.items):
        return head, Facts(facts=tuple(facts))
    differs = words.say("acknowledgement.differs", stated=counts.stated or 0, items=counts.items)
    return head, Facts(facts=tuple(facts)), Paragraph(text=differs)


def _looked_up(counts: Counts, words: Words) -> Iterator[Fact]:
    for name, count in (("withheld", counts.withheld), ("unknown", counts.unknown)):
        if count is not None:
            label = words.say(f"acknowledgement.{name}")
            yield Fact(label=label, value=words.number(count))


def _serials(counts: Counts, words: Words) -> Iterator[Fact]:
    """Say what the list's own numbers prove: whole, or which are missing or used twice."""
    amiss = (("missing", counts.serials_missing), ("doubled", counts.serials_doubled))
    for name, numbers in amiss:
        if numbers:
            yield Fact(label=words.say(f"acknowledgement.serials_{name}"), value=numbers)
    if counts.last_serial and not (counts.serials_missing or counts.serials_doubled):
        whole = words.say("acknowledgement.serials_whole", last=words.number(counts.last_serial))
        yield Fact(label=words.say("acknowledgement.serials"), value=whole)


def _clocks(letter: Acknowledgement, words: Words) -> tuple[Part, ...]:
    if not letter.clocks:
        return ()
    lines = tuple(_clock(clock, letter.cover.zone, words) for clock in letter.clocks)
    return (
        Heading(text=words.say("acknowledgement.clocks_head")),
        Points(texts=lines),
        Paragraph(text=words.say("acknowledgement.clocks_note")),
    )


def _clock(clock: Clock, zone: str, words: Words) -> str:
    key = "clock_open" if clock.due_at is None else "clock"
    sum_ = words.say(
        f"acknowledgement.{key}",
        start=words.name("start", clock.start),
        from_at=words.local(clock.from_at, zone),
        length=words.span(clock.length),
        due_at="" if clock.due_at is None else words.moment(clock.due_at, zone),
    )
    named = "clock_named" if clock.basis is None else "clock_under"
    line = words.say(
        f"acknowledgement.{named}",
        duty=words.name("duty", clock.duty),
        basis=clock.basis or "",
        sum=sum_,
    )
    if clock.remark is None:
        return line
    return f"{line} — {words.prose(clock.remark)}"
