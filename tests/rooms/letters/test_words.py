"""All catalogues say the same things, and say them completely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

import pytest
from ruamel.yaml import YAML

from duly.answer.letters import LANGUAGES, Doubt, Language, Result, missing_glyphs
from duly.answer.letters.words import named_zone, words
from duly.order.events import Reason
from duly.order.terms import Kind

CODED = ("duty", "start", "length")
NOON = datetime(2021, 2, 4, 12, 0, tzinfo=UTC)
LATE = datetime(2021, 2, 4, 22, 15, tzinfo=UTC)
CODED_ALIKE = {"kind", "month", "country"}  # an app is an app in German too, April is April
ALIKE = {"letter.date", "letter.contact", "feedback.date", "annex3.signature"} | {
    f"span.minutes.{form}" for form in ("one", "many")
}
FINER = re.compile(r"span\.\w+\.(two|few|hundred)")
both = pytest.mark.parametrize("language", LANGUAGES)


def clocks_within(tree: object) -> Iterator[Mapping[str, object]]:
    branches: list[object] = []
    if isinstance(tree, Mapping):
        branches = list(tree.values())
        if set(CODED) <= tree.keys():
            yield tree
    elif isinstance(tree, list):
        branches = tree
    for branch in branches:
        yield from clocks_within(branch)


@cache
def clocks_of_the_packs() -> list[Mapping[str, object]]:
    packs = [
        each for each in (files("duly.law") / "packs").iterdir() if each.name.endswith(".yaml")
    ]
    trees = [YAML(typ="safe", pure=True).load(pack.read_text("utf-8")) for pack in packs]
    return [clock for tree in trees for clock in clocks_within(tree)]


def keys(language: Language) -> set[str]:
    """The keys of a catalogue; the finer plurals of Russian and Arabic are their own."""
    return {key for key in words(language).texts if not FINER.fullmatch(key)}


@both
def test_every_catalogue_has_the_same_keys(language: Language) -> None:
    assert keys(language) == keys("en")


@both
def test_every_catalogue_puts_the_same_values_into_each_text(language: Language) -> None:
    def put_in(of: Language) -> dict[str, set[str]]:
        texts = {key: words(of).texts[key] for key in keys(of)}
        return {
            key: set(re.findall(r"{(\w+)}", text))
            for key, text in texts.items()
            if not re.fullmatch(r"span\.\w+\.one", key)  # Arabic says one and two in words
        }

    assert put_in(language) == put_in("en")


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_text_was_left_in_english(language: Language) -> None:
    english, other = words("en").texts, words(language).texts
    same = {key for key, text in other.items() if text == english.get(key)}
    left = {key for key in same if re.search(r"[a-z]{3}(?![^{]*})", other[key])}
    assert {key for key in left - ALIKE if key.partition(".")[0] not in CODED_ALIKE} == set()


@both
def test_the_shipped_fonts_can_draw_every_text(language: Language) -> None:
    assert missing_glyphs("".join(words(language).texts.values())) == set()


@both
def test_every_code_that_a_letter_can_carry_has_its_word(language: Language) -> None:
    keys = words(language).texts.keys()
    assert {f"kind.{kind}" for kind in Kind} <= keys
    assert {f"doubt.{doubt}" for doubt in Doubt} <= keys
    assert {f"{group}.{result}" for group in ("outcome", "tally") for result in Result} <= keys


@both
def test_every_clock_of_the_packs_is_said_in_words(language: Language) -> None:
    keys = words(language).texts.keys()
    said = {(name, str(clock[name])) for clock in clocks_of_the_packs() for name in CODED}
    assert len(said) > 20
    spans = {code for name, code in said if name == "length" and code.startswith("P")}
    assert [span for span in spans if words(language).span(span) == span] == []
    assert {f"{name}.{code}" for name, code in said if code not in spans} - keys == set()


def test_norway_is_a_country_and_not_a_no() -> None:
    assert words("en").name("country", "NO") == "Norway"


def test_an_unknown_code_is_said_as_it_is() -> None:
    assert words("en").name("duty", "file_a_report") == "file a report"
    assert words("en").name("country", "XX") == "XX"
    assert words("ar").name("country", "XX") == "\u2068XX\u2069"


def test_a_time_is_given_in_the_readers_zone_and_in_utc() -> None:
    assert words("en").moment(NOON, "Asia/Kolkata") == "4 February 2021, 17:30 IST (12:00 UTC)"
    assert words("hi").moment(NOON, "Asia/Kolkata") == "4 फ़रवरी 2021, 17:30 IST (12:00 UTC)"


def test_a_time_on_two_dates_names_both() -> None:
    said = words("en").moment(LATE, "Asia/Kolkata")
    assert said == "5 February 2021, 03:45 IST (4 February 2021, 22:15 UTC)"


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Antarctica/Troll"])
def test_a_time_in_utc_is_given_once(zone: str) -> None:
    said = words("en").moment(NOON, zone)

    assert re.fullmatch("4 February 2021, 12:00 UTC([+]00:00)?", said)
    assert named_zone(NOON, zone).count("UTC") == 1


def test_a_zone_without_a_short_name_is_given_by_its_distance() -> None:
    assert words("en").local(NOON, "Asia/Dubai") == "4 February 2021, 16:00 UTC+04:00"


@pytest.mark.parametrize(
    ("length", "english", "hindi"),
    [
        ("PT1H", "1 hour", "1 घंटा"),
        ("PT48H", "48 hours", "48 घंटे"),
        ("P2M", "2 months", "2 माह"),
        ("P1DT12H", "1 day 12 hours", "1 दिन 12 घंटे"),
        ("immediately", "immediately", "तत्काल"),
    ],
)
def test_a_span_is_said_in_words(length: str, english: str, hindi: str) -> None:
    assert words("en").span(length) == english
    assert words("hi").span(length) == hindi


@pytest.mark.parametrize(
    ("count", "english", "hindi"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1178, "1,178", "1,178"),
        (100000, "100,000", "1,00,000"),
        (12345678, "12,345,678", "1,23,45,678"),
    ],
)
def test_a_count_is_grouped_as_its_readers_expect(count: int, english: str, hindi: str) -> None:
    assert words("en").number(count) == english
    assert words("hi").number(count) == hindi


@both
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_of_a_decision_has_words_in_every_language(
    language: Language, reason: Reason
) -> None:
    assert words(language).texts[f"reason.{reason.value}"]


@pytest.mark.parametrize(
    ("length", "said"), [("PT1H", "1 час"), ("PT3H", "3 часа"), ("PT12H", "12 часов")]
)
def test_a_span_takes_the_form_that_its_count_asks_for_in_russian(length: str, said: str) -> None:
    assert words("ru").span(length) == said
    assert words("ru").span("PT21H") == "21 час"


@pytest.mark.parametrize(
    ("length", "said"),
    [
        ("PT1H", "ساعة واحدة"),
        ("PT2H", "ساعتان"),
        ("PT3H", "3 ساعات"),
        ("PT48H", "48 ساعة"),
        ("P100D", "100 يوم"),
        ("P180D", "180 يوما"),
        ("P103D", "103 أيام"),
    ],
)
def test_a_span_takes_the_form_that_its_count_asks_for_in_arabic(length: str, said: str) -> None:
    assert words("ar").span(length) == said


def test_arabic_letters_carry_no_vowel_marks_which_their_text_layer_would_hold_twice() -> None:
    marks = [text for text in words("ar").texts.values() if re.search("[\u064b-\u0652]", text)]
    assert marks == []
