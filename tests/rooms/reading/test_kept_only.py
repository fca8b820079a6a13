"""Letters that have things kept and nothing removed, or that uphold what they quote."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import aside, doubted, read_letter, subjects

SAID: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "kept_only.yaml").read_text(encoding="utf-8")
)
FIRST = "https://x.com/zqkara/status/1356868433739783990"
SECOND = "https://x.com/zqmira/status/1356868433739783980"
ACCOUNTS = "1. @zqkara\n2. @zqmira"


def each(said: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sentence", SAID[said].values(), ids=SAID[said])


@each("kept")
def test_a_list_below_words_that_only_have_it_kept_is_never_certain(sentence: str) -> None:
    reading = read_letter(f"Qz Police\n\n{sentence}\n\n{ACCOUNTS}")

    assert subjects(reading) == []
    assert len(doubted(reading)) == 2


def test_a_list_that_is_to_be_removed_and_preserved_is_asked_about() -> None:
    asked = "Please remove and preserve the content of the following accounts:"

    assert len(subjects(read_letter(f"Qz Police\n\n{asked}\n\n{ACCOUNTS}"))) == 2


@each("refrains")
def test_a_letter_that_says_that_nothing_is_to_be_removed_holds_nothing_certain(
    sentence: str,
) -> None:
    reading = read_letter(f"Qz Police\n\nRef 26/118:\n\n{ACCOUNTS}\n\n{sentence}")

    assert subjects(reading) == []


def test_a_letter_that_refrains_from_one_ask_and_makes_another_is_read() -> None:
    asked = f"Please remove the following:\n\n1. {FIRST}\n\nDo not suspend the account."

    assert subjects(read_letter(asked)) == [("post", FIRST[-19:])]


@each("upheld")
def test_what_a_letter_upholds_of_the_order_it_quotes_is_asked_about_by_a_person(
    sentence: str,
) -> None:
    quoted = f"> Please remove the following posts:\n> 1. {FIRST}\n> 2. {SECOND}"
    reading = read_letter(
        f"Qz Police\n\n{sentence}\n\nOn 9 May 2026 qz@police.example wrote:\n{quoted}"
    )

    assert subjects(reading) == []
    assert {said.locator[-19:] for said in doubted(reading)} == {FIRST[-19:], SECOND[-19:]}


def test_what_is_quoted_below_a_letter_that_does_not_uphold_it_is_set_aside() -> None:
    quoted = f"> Please remove the following posts:\n> 1. {FIRST}"
    reading = read_letter(f"Thank you for your answer.\n\nOn 9 May 2026 qz wrote:\n{quoted}")

    assert aside(reading)[FIRST] == "quoted"


BELOW = {
    "own": ("Please remove the post below:\n\n{}", "quoted"),
    "quoted": ("Please remove {} and the accounts quoted below.", None),
}


@pytest.mark.parametrize("case", BELOW)
def test_below_is_what_a_letter_quotes_only_where_nothing_of_its_own_follows(case: str) -> None:
    said, why = BELOW[case]
    quoted = "On 9 May 2026 qz wrote:\n> Please remove zq_old and @zq_other."
    reading = read_letter(f"Qz Police\n\n{said.format(FIRST)}\n\n{quoted}")

    assert [aside(reading).get(name) for name in ("zq_old", "@zq_other")] == [why, why]
    assert len(doubted(reading)) == (0 if why else 2)


@each("unconsented")
def test_what_was_published_without_consent_is_asked_about(sentence: str) -> None:
    asks = "Please remove the above posts within 24 hours."

    reading = read_letter(f"Qz Police\n\n{sentence}\n\n1. {FIRST}\n2. {SECOND}\n\n{asks}")

    assert len(subjects(reading)) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The account @zqkara is still online.",
        "Das Konto @zqkara ist weiterhin abrufbar.",
        "Le compte @zqkara est toujours en ligne.",
        "@zqkara hesabının yayına devam ettiği görülmüştür.",
        "Аккаунт @zqkara по-прежнему доступен.",
        "@zqkara 계정은 여전히 운영되고 있습니다.",
    ],
)
def test_an_account_that_is_told_to_be_up_still_is_asked_about_by_a_person(sentence: str) -> None:
    asks = f"Please remove {SECOND} within 24 hours."

    assert "zqkara" in str(doubted(read_letter(f"Qz Police\n\n{sentence}\n\n{asks}")))


def test_marks_that_turn_the_direction_and_a_serial_in_words_begin_entries() -> None:
    marked = "Please suspend the accounts below:\n\u200f@zqkara\n\u200f@zqmira"
    serials = "Please suspend the accounts below:\n\nS/N 1   @zqkara\nS/N 2   @zqmira"

    assert len(subjects(read_letter(marked))) == 2
    assert len(subjects(read_letter(serials))) == 2


def test_a_subject_that_takes_back_says_no_more_than_the_body_that_names_what() -> None:
    reading = read_letter(
        "Qz Commission\nSubject: Withdrawal of an order and a further order\n\n"
        f"The order to remove the post {FIRST} is hereby withdrawn.\n\n"
        f"Please remove the following post within 24 hours:\n\n1. {SECOND}"
    )

    assert subjects(reading) == [("post", SECOND[-19:])]


def test_a_name_that_came_lately_shares_the_row_that_it_ends() -> None:
    text = "Please suspend the accounts @zqkara, @zqmira and, since Sunday, @zqthird_."

    assert len(subjects(read_letter(text))) == 3
