"""No card says more than it counted, in any language: no word that nothing has earned."""

from __future__ import annotations

import pytest

from duly.evidence import pictures
from duly.evidence.cards.form import AnyCard
from duly.evidence.cards.saying import said
from duly.evidence.phrases import phrases
from duly.evidence.unearned import UNEARNED, unearned
from tests.rooms.evidence import crowd


def test_no_word_of_a_card_is_unearned() -> None:
    assert len(phrases()) > 150
    assert {text: unearned(text) for text in phrases() if unearned(text)} == {}


def test_every_sentence_of_the_crowd_s_cards_is_earned() -> None:
    study = crowd.study()
    cards: list[AnyCard] = [*study.cards(), *study.groups(), study.whole()]
    lines = [line for card in cards for line in said(card)]

    assert len(lines) > 100
    assert [line for line in lines if unearned(line.text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Coordinated behaviour", "a BOT.", "inauthentic", "p-value 0.01", "scored 0.9",
        "significantly more", "यह समन्वित है", "خودکار", "koordiniertes Verhalten", "бот",
    ],
)  # fmt: skip
def test_an_unearned_word_is_found(text: str) -> None:
    assert unearned(text)


@pytest.mark.parametrize("text", ["both bottles", "Bottom", "underscored", "respect", "asterisk"])
def test_a_word_that_only_holds_one_is_not(text: str) -> None:
    assert unearned(text) == []


def test_every_language_of_the_letters_has_its_words() -> None:
    assert {"en", "hi", "pa", "ur", "bn", "de", "fr", "es"} <= set(UNEARNED)


def test_what_is_said_comes_through_the_catalogue_that_is_given() -> None:
    card = next(crowd.study().cards())

    assert all(line.text.startswith("«") for line in said(card, say="«{}»".format))


def test_a_catalogue_of_all_phrases_leaves_nothing_unsaid() -> None:
    study = crowd.study(kinds=("co_share", "co_text", "co_similar"))
    met: set[str] = set()

    def say(text: str) -> str:
        met.add(text)
        return text

    drawn: list[pictures.AnyDrawn] = [*study.cards(), *study.groups()]
    for each in drawn:
        said(each, say)
        for name in pictures.names(each):
            pictures.table(name, each, say=say)
    said(study.whole(), say)

    assert len(met) > 80
    assert met - set(phrases()) == set()
