"""Page, text and data say what the paper says, and what they hold is inert."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.answer.letters import (
    LANGUAGES,
    Language,
    Letter,
    compose,
    data_of,
    sheet_in,
    webpage,
)
from duly.answer.letters.words import direction
from duly.answer.mailtext import mail_of_sheet, text_of
from tests.rooms.letters.reading import squeezed
from tests.rooms.letters.samples import ANSWER, PERSON, SAMPLES, STATEMENT, answered
from tests.rooms.letters.test_hostile import letter as hostile
from tests.rooms.letters.test_letters import facts_of

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
VOID = {"meta", "br"}
every = pytest.mark.parametrize("name", SAMPLES)
both = pytest.mark.parametrize("language", LANGUAGES)


class Page(HTMLParser):
    """What a browser would see: text, elements, and every address that could be followed."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.said, self.open, self.elements = "", list[str](), list[str]()
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(html.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said += data


def page(letter: Letter, language: Language = "en") -> Page:
    return Page(webpage(compose(letter, language=language)))


def told(letter: Letter, language: Language = "en") -> Any:
    return json.loads(data_of(letter, language=language))


@every
@both
def test_a_page_says_what_its_letter_says(name: str, language: Language) -> None:
    read = page(SAMPLES[name], language)
    assert read.open == []
    assert [
        each for each in facts_of(name, language) if squeezed(each) not in squeezed(read.said)
    ] == []
    assert ("html", "lang", language) in read.attributes
    assert ("html", "dir", direction(language)) in read.attributes
    assert read.elements.count("h1") == read.elements.count("main") == 1


@every
@both
def test_a_plain_text_says_what_its_letter_says(name: str, language: Language) -> None:
    said = squeezed(text_of(compose(SAMPLES[name], language=language)))
    assert [each for each in facts_of(name, language) if squeezed(each) not in said] == []


@every
@both
def test_a_letter_is_given_back_whole_by_its_data(name: str, language: Language) -> None:
    letter = SAMPLES[name]
    assert sheet_in(data_of(letter, language=language)) == compose(letter, language=language)
    assert data_of(letter, language=language) == data_of(replace(letter), language=language)


@every
def test_the_values_of_a_letter_are_the_same_in_every_language(name: str) -> None:
    said = [told(SAMPLES[name], language)["values"] for language in LANGUAGES]
    assert all(values == said[0] for values in said)


def test_the_fields_of_an_answer_keep_their_names() -> None:
    said = told(replace(ANSWER, items=(answered(1),)))
    assert list(said) == ["version", "letter", "language", "values", "sheet"]
    assert said["values"]["received_at"] == "2021-02-04T13:12:00Z"
    assert said["values"]["items"] == [
        {
            "position": 1,
            "locator": "@sample_handle_0001",
            "kind": "account",
            "resolved": "100000000000000001",
            "result": "declined",
            "reason": answered(1).reason,
            "territory": [],
            "until": None,
            "duplicate_of": None,
            "earlier_order": "IN-2021-0001",
        }
    ]


def test_data_for_a_person_never_names_the_authoritys_reference_on_its_cover() -> None:
    letter = replace(
        STATEMENT, cover=replace(PERSON, their_reference="SYN/X"), order_reference=None
    )
    assert "SYN/X" not in json.dumps(told(letter))
    assert "SYN/X" not in page(letter).said


def test_only_the_private_page_is_a_link_and_nothing_is_loaded() -> None:
    for letter in SAMPLES.values():
        read = page(letter)
        link = getattr(letter, "appeal_link", None)
        links = [value for _, name, value in read.attributes if name in {"href", "src", "action"}]
        assert links == ([link] if link else [])
        assert not {"script", "img", "link", "iframe", "form", "object"} & set(read.elements)


@given(ANY)
def test_no_text_at_all_is_markup_in_a_page(text: str) -> None:
    plain, read = page(hostile("x")), page(hostile(f"x{text}"))
    lines = {"br", "code", "bdi"}  # a receipt is shown line by line
    assert [each for each in read.elements if each not in lines] == [
        each for each in plain.elements if each not in lines
    ]
    assert {one[:2] for one in read.attributes} == {one[:2] for one in plain.attributes}


def test_markup_and_reversing_controls_are_shown_as_they_stand() -> None:
    text = "</td><script>alert(1)</script>&lt;\u202egpj.exe\u2069"
    read = page(hostile(text))
    shown = "</td><script>alert(1)</script>&lt;[U+202E]gpj.exe[U+2069]"
    assert read.said.count(shown) >= 8
    assert "script" not in read.elements
    assert shown in " ".join(text_of(compose(hostile(text), language="en")).split())


def test_the_end_of_every_isolate_of_ours_is_written() -> None:
    text = text_of(compose(hostile("مرجع\u2068\u2069\u2069"), language="en"))
    assert not re.search("\u2069[^\u2068]*\u2069", text)
    assert text.count("\u2068") == text.count("\u2069") > 0


APART = "\u2068\u2069"
LATIN = (
    *("@sample_voice", "@sample_handle_0001", "@sample_0017 murmur.example/other"),
    *("IN-2021-0002", "DE-2026-0007", "SYN/69A/2021/1178", "SYN/TCO/2026/41", "SYN/69A/2021/NC-3"),
    *("orders@murmur.example", "status/2?s=20", "3(7)", "4(4)", "13:12 UTC"),
    *("https://murmur.example/your/4f7d0c2b9a", "1-4", "17, 40-42", "Murmur (synthetic)"),
)


def loose(text: str) -> list[str]:
    """What a line of right-to-left text holds in Latin without setting it apart."""
    found = []
    for line in filter(re.compile("[\u0600-\u06ff\u200f]").search, text.splitlines()):
        assert line.count(APART[0]) == line.count(APART[1]), line
        for latin in LATIN:
            for match in re.finditer(rf"(?<![\w/.]){re.escape(latin)}(?!\w)", line):
                before = line[: match.start()]
                if before.count(APART[0]) <= before.count(APART[1]):
                    found.append(f"{latin}: {line}")
    return found


@every
def test_no_handle_address_or_reference_is_turned_around_in_a_right_to_left_letter(
    name: str,
) -> None:
    sheet = compose(SAMPLES[name], language="ar")
    assert loose(text_of(sheet)) == []
    assert loose(mail_of_sheet(sheet).body) == []
    html = re.sub("<style>.*</style>", "", webpage(sheet).decode())
    html = re.sub("<bdi[^>]*>", APART[0], html).replace("</bdi>", APART[1])
    assert loose(unescape(re.sub("<(?!br)[^>]*>", "", html).replace("<br>", "\n"))) == []


GOLDEN = Path(__file__).parent / "golden"


@every
@both
def test_a_letter_reads_as_the_one_that_was_approved(name: str, language: Language) -> None:
    approved = (GOLDEN / f"{name}.{language}.txt").read_text("utf-8")
    assert text_of(compose(SAMPLES[name], language=language)) == approved
