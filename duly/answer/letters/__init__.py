"""Letters: plain values go in; PDF, page and data come out, in the language asked for."""

from __future__ import annotations

from duly.answer.letters.annexes import (
    ImpossibilityFeedback,
    Measured,
    Needed,
    Obstacle,
    RemovalFeedback,
)
from duly.answer.letters.authority import (
    Acknowledgement,
    AnsweredItem,
    Clarification,
    Clock,
    Counts,
    DialogueMinutes,
    DialogueRequest,
    Doubt,
    Exhibit,
    ItemAnswer,
    NoncomplianceAcknowledgement,
    PostsCounted,
    Question,
    Result,
    Standing,
)
from duly.answer.letters.composing import Letter, ToAuthority, ToPerson, compose
from duly.answer.letters.cover import Cover
from duly.answer.letters.data import data_of, sheet_in
from duly.answer.letters.glyphs import missing_glyphs
from duly.answer.letters.person import HeldBack, RestorationNotice, Rule, StatementOfReasons
from duly.answer.letters.refusing import Declined, OrderRefusal
from duly.answer.letters.replying import NoncomplianceAnswer
from duly.answer.letters.scrutiny import ScrutinyRequest
from duly.answer.letters.typesetting import typeset
from duly.answer.letters.webpage import webpage
from duly.answer.letters.words import LANGUAGES, Language

__all__ = [
    "LANGUAGES",
    "Acknowledgement",
    "AnsweredItem",
    "Clarification",
    "Clock",
    "Counts",
    "Cover",
    "Declined",
    "DialogueMinutes",
    "DialogueRequest",
    "Doubt",
    "Exhibit",
    "HeldBack",
    "ImpossibilityFeedback",
    "ItemAnswer",
    "Language",
    "Letter",
    "Measured",
    "Needed",
    "NoncomplianceAcknowledgement",
    "NoncomplianceAnswer",
    "Obstacle",
    "OrderRefusal",
    "PostsCounted",
    "Question",
    "RemovalFeedback",
    "RestorationNotice",
    "Result",
    "Rule",
    "ScrutinyRequest",
    "Standing",
    "StatementOfReasons",
    "ToAuthority",
    "ToPerson",
    "compose",
    "data_of",
    "missing_glyphs",
    "render",
    "sheet_in",
    "webpage",
]


def render(letter: Letter, *, language: Language) -> bytes:
    """Write a letter as a tagged PDF (PDF/A-2a, PDF/UA-1); equal letters give equal bytes."""
    return typeset(compose(letter, language=language))
