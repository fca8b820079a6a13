"""How a request for clarification is worded."""

from __future__ import annotations

from duly.answer.letters.authority import Clarification, Question
from duly.answer.letters.sheet import Paragraph, Part, Points
from duly.answer.letters.words import Words


def asking(letter: Clarification, words: Words) -> tuple[Part, ...]:
    """Word each question as a numbered point, and what waits for the reply."""
    reference, contact = letter.cover.our_reference, letter.cover.contact
    itemwise = any(question.position is not None for question in letter.questions)
    wait = "until_then" if itemwise else "until_then_whole"
    paused = (Paragraph(text=words.say("clarification.paused")),) if letter.clock_paused else ()
    return (
        Paragraph(text=words.say("clarification.opening", reference=reference)),
        Points(texts=tuple(_point(question, words) for question in letter.questions)),
        Paragraph(text=words.say(f"clarification.{wait}")),
        *paused,
        Paragraph(text=words.say("clarification.reply", contact=contact, reference=reference)),
    )


def _point(question: Question, words: Words) -> str:
    doubt = words.say(f"doubt.{question.doubt}")
    if question.detail:
        doubt = words.say("clarification.detail", doubt=doubt, detail=words.prose(question.detail))
    if question.position is None:
        return doubt
    return words.say(
        "clarification.item",
        position=question.position,
        locator=question.locator or words.say("letter.unknown"),
        doubt=doubt,
    )
