"""An answer of any length holds every item, in order, each with its outcome and reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import settings

from duly.answer.letters import LANGUAGES, AnsweredItem, Language, Result, compose, render
from duly.answer.letters.sheet import Facts, Items, Points, Row
from duly.answer.letters.words import direction
from tests.rooms.letters import logical, reading
from tests.rooms.letters.samples import (
    ANSWER,
    REASON_PART,
    REASON_PRESS,
    answered,
)

LONG = settings().max_examples > 100
WHOLE_IN = LANGUAGES if LONG else ("en", "hi", "ru")  # one of each script; `make test-long` has all
WHOLE_LIST = replace(ANSWER, items=tuple(answered(position) for position in range(1, 1179)))


def rows(*items: AnsweredItem, language: Language = "en") -> tuple[Row, ...]:
    sheet = compose(replace(ANSWER, items=items), language=language)
    (listed,) = (part for part in sheet.parts if isinstance(part, Items))
    return listed.rows


@pytest.mark.parametrize("language", WHOLE_IN)
def test_a_list_of_1178_items_is_answered_item_by_item(language: Language) -> None:
    pdf = render(WHOLE_LIST, language=language)
    text = logical.pieces(pdf) if direction(language) == "rtl" else reading.text(pdf)
    assert all(f"sample_handle_{position:04d}" in text for position in range(1, 1179))
    assert len(pdf) < 3_000_000
    assert 0 not in set(reading.glyphs(pdf))


def test_the_summary_adds_up_to_the_list() -> None:
    sheet = compose(WHOLE_LIST, language="en")
    summary = next(part for part in sheet.parts if isinstance(part, Facts))
    total, *parts = (int(fact.value.replace(",", "")) for fact in summary.facts)
    assert total == 1178 == sum(parts)


def test_the_head_of_the_list_stands_on_every_page() -> None:
    *pages, last = reading.pages(render(WHOLE_LIST, language="en"))
    assert all("Aslistedintheorder" in page for page in pages)
    assert "sample_handle_1178" in last + pages[-1]


def test_a_reason_shared_by_items_is_said_once_and_pointed_at() -> None:
    sheet = compose(ANSWER, language="en")
    (reasons,) = (part for part in sheet.parts if isinstance(part, Points))
    assert set(reasons.texts) == {REASON_PART, REASON_PRESS}
    text = reading.text(render(ANSWER, language="en"))
    assert text.count(reading.squeezed(REASON_PART)) == 1
    number = reasons.texts.index(REASON_PRESS) + 1
    assert f"DeclinedReason{number}." in text


def test_a_reason_of_one_item_stands_beside_it() -> None:
    item = replace(answered(1), reason="Only\r\n this one.", earlier_order="IN-2021-0001")
    (row,) = rows(item)
    assert row.word == "Declined"
    assert row.detail == "Only this one. Also listed in order IN-2021-0001."


def test_a_withheld_item_names_its_territory_and_its_end() -> None:
    item = next(item for item in ANSWER.items if item.result is Result.WITHHELD)
    assert rows(item)[0].word == "Withheld in India until 6 March 2021, 18:42"
    assert rows(item, language="hi")[0].word == "भारत में 6 मार्च 2021, 18:42 तक रोका गया"


@pytest.mark.parametrize("left_out", ["territory", "until"])
def test_a_withheld_item_without_territory_or_end_cannot_be_written(left_out: str) -> None:
    item = next(item for item in ANSWER.items if item.result is Result.WITHHELD)
    with pytest.raises(ValueError, match="territory and its end"):
        replace(item, **{left_out: None})  # type: ignore[arg-type]


def test_a_duplicate_without_its_original_cannot_be_written() -> None:
    item = next(item for item in ANSWER.items if item.result is Result.DUPLICATE)
    assert rows(item)[0].word == f"Duplicate of item {item.position - 1}"
    with pytest.raises(ValueError, match="repeats"):
        replace(item, duplicate_of=None)


def test_an_item_that_was_not_identified_is_never_given_an_identity() -> None:
    item = replace(answered(1), result=Result.NOT_FOUND, resolved=None)
    assert rows(item)[0].resolved == "not identified"


def test_items_under_review_are_promised_a_letter() -> None:
    items = (replace(answered(1), result=Result.PENDING), answered(12))
    text = reading.text(render(replace(ANSWER, items=items), language="en"))
    assert "Itemsstillunderreview:1." in text
