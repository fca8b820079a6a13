"""Words that end in a vowel's mark are heard, and not inside of longer ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from duly.receive.reading.wordlist import WORD_END, WORD_START
from tests.rooms.reading.made import POST, aside, doubted, read_letter, subjects

ORDINARY: list[str] = yaml.safe_load(
    (Path(__file__).parent / "marked_scripts.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("said", ORDINARY)
def test_an_ordinary_order_stays_certain(said: str) -> None:
    reading = read_letter(said.replace("{post}", f"https://x.com/zqkara/status/{POST}"))

    assert subjects(reading)
    assert doubted(reading) == []


@pytest.mark.parametrize("word", ["वादी", "তথ্য", "தேதி", "ลงวันที่", "يوماً", "foo"])
def test_a_word_ends_behind_its_last_mark(word: str) -> None:
    ended = re.compile(rf"{WORD_START}{re.escape(word)}{WORD_END}")

    assert all(ended.search(text) for text in (word, f"a {word} b", f"{word}।", f"({word})"))


@pytest.mark.parametrize(("word", "longer"), [("वाद", "वादी"), ("वादी", "प्रतिवादी"), ("ক", "কি")])
def test_a_shorter_word_is_not_found_in_a_longer_one(word: str, longer: str) -> None:
    assert re.search(rf"{WORD_START}{word}{WORD_END}", longer) is None


def test_the_account_of_a_minister_is_not_the_one_asked_about() -> None:
    said = "मंत्री (@zqbank) का प्रतिरूपण करने वाले खाते @zqmoro को हटाएं।"
    reading = read_letter(said)

    assert subjects(reading) == [("account", "zqmoro")]
    assert "@zqbank" in aside(reading)


@pytest.mark.parametrize(
    "said",
    [
        "प्रतिवादी @zqkara का खाता बंद करें।",
        "피고소인 @zqkara 계정을 차단하여 주시기 바랍니다.",
        "मंत्री के विरुद्ध पोस्ट करने वाला (@zqkara) खाता बंद करें।",
    ],
)
def test_whom_a_complaint_is_against_is_not_put_aside_as_a_complainant(said: str) -> None:
    assert subjects(read_letter(said)) == [("account", "zqkara")]


def test_what_stands_near_a_complainant_is_asked_about() -> None:
    said = f"कृपया शिकायतकर्ता से जुड़े https://x.com/zqkara/status/{POST} को हटाएं।"

    assert [item.id for item in doubted(read_letter(said))] == [POST]


@pytest.mark.parametrize(
    ("how", "sure"), [("evidently", True), ("everybody", False), ("on", False)]
)
def test_who_evidently_pretends_is_the_false_account(how: str, sure: bool) -> None:
    said = f"Das Konto @zqkara {how} imitiert das Amt. Bitte entfernen Sie das falsche Konto."

    assert (subjects(read_letter(said)) == [("account", "zqkara")]) is sure
