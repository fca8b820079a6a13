"""How the letters of an escalation are worded: receipt of a notice, dialogue, minutes."""

from __future__ import annotations

from duly.answer.letters.authority import (
    DialogueMinutes,
    DialogueRequest,
    NoncomplianceAcknowledgement,
    Standing,
)
from duly.answer.letters.sheet import Fact, Facts, Heading, Paragraph, Part, Points
from duly.answer.letters.words import Said, Words


def receiving_notice(letter: NoncomplianceAcknowledgement, words: Words) -> tuple[Part, ...]:
    """Word formal receipt without admission, the wish for a dialogue and for safe staff."""
    received = words.moment(letter.received_at, letter.cover.zone)
    order = letter.cover.our_reference
    said = [words.say("noncompliance.opening", received=received, order=order)]
    if letter.provision is not None:
        said.append(words.say("noncompliance.cites", provision=letter.provision))
    asked = ("no_admission", "review", "dialogue", "assurance")
    said += [words.say(f"noncompliance.{name}") for name in asked]
    return (Points(texts=tuple(said)), *standing_of(letter.standing, words))


def standing_of(
    standing: Standing | None, words: Words, *, itemwise: bool = False
) -> tuple[Part, ...]:
    """Word where an order stands, in counts; ``itemwise``: the letter itself answers the items."""
    if standing is None:
        return ()
    facts = tuple(
        Fact(
            label=words.say(f"noncompliance.measure.{name}"),
            value=words.number(getattr(standing, name)),
        )
        for name in ("listed", "withheld", "restored", "declined", "pending")
    )
    return (
        Heading(text=words.say("noncompliance.measures_head")),
        *(() if itemwise else (Paragraph(text=words.say("noncompliance.state")),)),
        Facts(facts=facts),
    )


def asking_dialogue(letter: DialogueRequest, words: Words) -> tuple[Part, ...]:
    """Word the wish to talk, what about, and when."""
    zone = letter.cover.zone
    times = tuple(words.moment(moment, zone) for moment in letter.proposed_at)
    return (
        Paragraph(text=words.say("dialogue.opening", reference=letter.cover.our_reference)),
        *_listed("dialogue.topics_head", letter.topics, words),
        *_listed("dialogue.times_head", times, words),
        Paragraph(text=words.say("dialogue.other_time")),
        Paragraph(text=words.say("dialogue.reservation")),
    )


def minuting(letter: DialogueMinutes, words: Words) -> tuple[Part, ...]:
    """Word what was discussed, agreed and left open, and how to correct it."""
    held = words.moment(letter.held_at, letter.cover.zone)
    reference, contact = letter.cover.our_reference, letter.cover.contact
    within = words.span(letter.objections_within)
    present = (
        Fact(label=words.say("minutes.held"), value=held),
        Fact(label=words.say("minutes.place"), value=letter.place),
        Fact(
            label=words.say("minutes.for_authority"),
            value=Said("; ".join(map(words.given, letter.for_authority))),
        ),
        Fact(label=words.say("minutes.for_platform"), value=words.say("minutes.desk")),
    )
    return (
        Paragraph(text=words.say("minutes.opening", held=held, reference=reference)),
        Facts(facts=present),
        *_listed("minutes.said_head", letter.discussed, words),
        *_listed("minutes.agreed_head", letter.agreed, words),
        *_listed("minutes.open_head", letter.left_open, words),
        Paragraph(text=words.say("minutes.correct", contact=contact, length=within)),
    )


def _listed(head: str, texts: tuple[str, ...], words: Words) -> tuple[Part, ...]:
    if not texts:
        return ()
    return Heading(text=words.say(head)), Points(texts=tuple(map(words.prose, texts)))
