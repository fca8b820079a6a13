"""From a letter's values to its words: which letter is worded how, and under which subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from duly.answer.letters.acknowledging import acknowledging
from duly.answer.letters.annexes import ImpossibilityFeedback, RemovalFeedback
from duly.answer.letters.answering import answering
from duly.answer.letters.asking import asking
from duly.answer.letters.authority import (
    Acknowledgement,
    Clarification,
    DialogueMinutes,
    DialogueRequest,
    ItemAnswer,
    NoncomplianceAcknowledgement,
)
from duly.answer.letters.cover import Cover
from duly.answer.letters.escalating import asking_dialogue, minuting, receiving_notice
from duly.answer.letters.framing import framing
from duly.answer.letters.person import RestorationNotice, StatementOfReasons
from duly.answer.letters.refusing import OrderRefusal, refusing
from duly.answer.letters.replying import NoncomplianceAnswer, replying
from duly.answer.letters.reporting import reporting_impossibility, reporting_removal
from duly.answer.letters.scrutiny import ScrutinyRequest, asking_scrutiny
from duly.answer.letters.sheet import Facts, Items, Part, Receipt, Sheet
from duly.answer.letters.telling import giving_reasons, subject_key, telling_restored
from duly.answer.letters.words import Language, Words, words

Form = (
    RemovalFeedback | ImpossibilityFeedback | OrderRefusal | ScrutinyRequest | NoncomplianceAnswer
)
ToAuthority = (
    Acknowledgement
    | ItemAnswer
    | Clarification
    | NoncomplianceAcknowledgement
    | DialogueRequest
    | DialogueMinutes
    | Form
)
ToPerson = StatementOfReasons | RestorationNotice
Letter = ToAuthority | ToPerson

NAMES: Mapping[type[Letter], str] = {  # the catalogue's chapter of each letter
    Acknowledgement: "acknowledgement",
    ItemAnswer: "answer",
    Clarification: "clarification",
    NoncomplianceAcknowledgement: "noncompliance",
    DialogueRequest: "dialogue",
    DialogueMinutes: "minutes",
    RemovalFeedback: "annex2",
    ImpossibilityFeedback: "annex3",
    OrderRefusal: "refusal",
    ScrutinyRequest: "scrutiny",
    NoncomplianceAnswer: "reply",
    StatementOfReasons: "statement",
    RestorationNotice: "restoration",
}


def compose(letter: Letter, *, language: Language) -> Sheet:
    """Word a letter; the same sheet becomes PDF, page, text, mail and data."""
    catalogue, cover = words(language), cover_of(letter)
    personal = isinstance(letter, ToPerson)
    return Sheet(
        language=language,
        cover=cover,
        frame=framing(cover, catalogue, personal=personal),
        personal=personal,
        subject=_subject(letter, catalogue),
        parts=(
            *(_harmless(part, catalogue) for part in _body(letter, catalogue)),
            *_receipt(letter.receipt, catalogue),
        ),
    )


def _harmless(part: Part, catalogue: Words) -> Part:
    """Make the values of a part harmless, so that what is left of isolates is our own."""
    if isinstance(part, Facts):
        facts = (replace(fact, value=catalogue.given(fact.value)) for fact in part.facts)
        return replace(part, facts=tuple(facts))
    if isinstance(part, Items):
        given = catalogue.given
        rows = (
            replace(row, locator=given(row.locator), resolved=given(row.resolved))
            for row in part.rows
        )
        return replace(part, rows=tuple(rows))
    return part


def cover_of(letter: Letter) -> Cover:
    """Return the cover as it may be shown; to a person it never names the authority's reference."""
    if isinstance(letter, ToPerson):  # it is told in the text, or not at all
        return replace(letter.cover, their_reference=None)
    return letter.cover


def _body(letter: Letter, catalogue: Words) -> tuple[Part, ...]:
    if isinstance(letter, ToPerson):
        return _to_person(letter, catalogue)
    return _to_authority(letter, catalogue)


def _to_authority(letter: ToAuthority, catalogue: Words) -> tuple[Part, ...]:
    match letter:
        case Acknowledgement():
            return acknowledging(letter, catalogue)
        case ItemAnswer():
            return answering(letter, catalogue)
        case Clarification():
            return asking(letter, catalogue)
        case NoncomplianceAcknowledgement():
            return receiving_notice(letter, catalogue)
        case DialogueRequest():
            return asking_dialogue(letter, catalogue)
        case DialogueMinutes():
            return minuting(letter, catalogue)
        case _:
            return _form(letter, catalogue)


def _form(letter: Form, catalogue: Words) -> tuple[Part, ...]:
    match letter:
        case RemovalFeedback():
            return reporting_removal(letter, catalogue)
        case ImpossibilityFeedback():
            return reporting_impossibility(letter, catalogue)
        case OrderRefusal():
            return refusing(letter, catalogue)
        case ScrutinyRequest():
            return asking_scrutiny(letter, catalogue)
        case NoncomplianceAnswer():
            return replying(letter, catalogue)
        case _:
            assert_never(letter)


def _to_person(letter: ToPerson, catalogue: Words) -> tuple[Part, ...]:
    match letter:
        case StatementOfReasons():
            return giving_reasons(letter, catalogue)
        case RestorationNotice():
            return telling_restored(letter, catalogue)
        case _:
            assert_never(letter)


def _subject(letter: Letter, catalogue: Words) -> str:
    name = NAMES[type(letter)]
    if isinstance(letter, ToPerson):
        return catalogue.say(
            subject_key(letter) if isinstance(letter, StatementOfReasons) else f"{name}.subject",
            kind=catalogue.name("kind", letter.kind),
            territory=catalogue.places(letter.territory),
        )
    if letter.cover.their_reference is None:
        return catalogue.say(f"{name}.subject_plain")
    return catalogue.say(f"{name}.subject", reference=letter.cover.their_reference)


def _receipt(text: str | None, catalogue: Words) -> tuple[Part, ...]:
    if text is None:
        return ()
    meaning, label = catalogue.say("letter.receipt_meaning"), catalogue.say("letter.receipt")
    return (Receipt(meaning=meaning, label=label, text=text),)
