"""No card says more than it counted, in any language: no word that nothing has earned."""

from __future__ import annotations

import pytest

from duly.evidence.cards import codes, saying
from duly.evidence.cards.form import AnyCard
from duly.evidence.cards.matching import MATCHED_BY
from duly.evidence.cards.saying import said
from duly.evidence.cards.whole import SHARES
from duly.evidence.pictures import TITLES
from duly.evidence.unearned import UNEARNED, unearned
from tests.rooms.evidence import crowd

TABLES: dict[str, dict[str, str]] = {
    "networks": codes.NETWORKS,
    "indicators": codes.INDICATORS,
    "cannot_tell": codes.CANNOT_TELL,
    "noticed": codes.NOTICED,
    "kept": codes.KEPT,
    "explanations": codes.EXPLANATIONS,
    "words": saying.WORDS,
    "sections": saying.SECTIONS,
    "facts": saying.FACTS,
    "shares": SHARES,
    "matched": MATCHED_BY,
    "titles": {name: " ".join(each) for name, each in TITLES.items()},
    "others": {"limit": saying.LIMIT, "contest": codes.CONTEST, "region": codes.REGION_INNOCENT},
}


@pytest.mark.parametrize("table", sorted(TABLES))
def test_no_word_of_a_card_is_unearned(table: str) -> None:
    assert {name: unearned(text) for name, text in TABLES[table].items() if unearned(text)} == {}


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


def test_the_sentences_come_through_the_catalogue_that_is_given() -> None:
    card = next(crowd.study().cards())

    assert all(line.text.startswith("«") for line in said(card, say="«{}»".format))
