"""Every letter, in every language, says its facts and is a whole, lasting document."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import get_args

import pytest

from duly.answer.letters import LANGUAGES, Acknowledgement, Language, Letter, compose, render
from duly.answer.letters.composing import ToAuthority, ToPerson
from duly.answer.letters.words import direction, words
from duly.answer.mailtext import text_of
from tests.rooms.letters import logical, reading
from tests.rooms.letters.samples import (
    ACKNOWLEDGEMENT,
    ANSWER,
    CLARIFICATION,
    COVER,
    DIALOGUE,
    GAGGED,
    MINUTES,
    NONCOMPLIANCE,
    RECEIPT,
    RESTORATION,
    SAMPLES,
    STATEMENT,
)

FACTS: dict[str, tuple[str, ...]] = {
    "acknowledgement": (
        "SYN/69A/2021/1178",
        "3f9ac0d1" * 8,
        "1,178",
        "1,180",
        "1,171",
        "17, 40-42",
        "906",
        "18:42 IST (13:12 UTC)",
        "20:42 IST (15:12 UTC)",
        "Blocking Rules 2009, rule 13",
        RECEIPT,
    ),
    "answer": ("40", "@sample_handle_0001", "100000000000000001", "18:42", "IN-2021-0001", RECEIPT),
    "clarification": ("17", "@sample_0017 murmur.example/other", "1.35714E+18"),
    "noncompliance": ("SYN/69A/2021/NC-3", "section 69A(3)", "1,178", "583", "126", "469", RECEIPT),
    "dialogue": ("Form of future lists", "18:42 IST (13:12 UTC)", "20:42 IST (15:12 UTC)"),
    "minutes": ("Video call", "Office of the Secretary", "one item per row", "journalists"),
    "statement": (
        "@sample_voice",
        "Section 69A",
        "Public order",
        "https://murmur.example/your/4f7d0c2b9a",
        RECEIPT,
    ),
    "gagged": ("@sample_voice", "rule 16", "https://murmur.example/your/4f7d0c2b9a"),
    "restoration": ("@sample_voice", "23:42 IST (18:12 UTC)", "No lawful ground"),
    "annex2": (
        "SYN/TCO/2026/41",
        "14:12 CET (13:12 UTC)",
        "14:34 CET (13:34 UTC)",
        "status/2?s=20",
    ),
    "annex3": ("SYN/TCO/2026/41", "14:12 CET (13:12 UTC)", "another provider", "five types"),
    "refusal": ("1-4, 9", "12", "bears no date", "18:42 IST (13:12 UTC)", RECEIPT),
    "notice": ("@sample_voice", "Section 69A", "Public order"),
    "terms": ("@sample_voice", "Rule 4 of the community rules", "named place", "Section 111"),
    "removal": ("@sample_voice", "Section 69A", "court of the member state"),
    "own": ("@sample_voice", "Rule 4 of the community rules", "named place"),
    "wide": ("@sample_handle_0011", "@sample_handle_0022", "lang=en&s=20"),
    "scrutiny": (
        "SYN/TCO/2026/41",
        "13:12 GMT (13:12 UTC)",
        "none of the five types",
        "sample_handle_0011",
        RECEIPT,
    ),
    "reply": ("SYN/69A/2021/NC-3", "section 69A(3)", "1,178", "@sample_handle_0014", RECEIPT),
    "late": ("Regulation (EU) 2021/784 art 11", "2021, 18:42 IST (13:12 UTC)"),
}
# What a letter must say in its own words, by the catalogue's key.
SAYINGS: dict[str, tuple[str, ...]] = {
    "acknowledgement": (
        "acknowledgement.no_admission",
        "acknowledgement.withheld",
        "acknowledgement.unknown",
        "acknowledgement.serials_missing",
        "acknowledgement.serials_doubled",
        "duty.execute",
        "letter.receipt_meaning",
    ),
    "answer": ("answer.scope", "outcome.declined", "outcome.clarify", "outcome.not_found"),
    "clarification": ("doubt.no_basis", "doubt.disagrees", "clarification.until_then"),
    "noncompliance": (
        "noncompliance.no_admission",
        "noncompliance.dialogue",
        "noncompliance.assurance",
        "noncompliance.review",
    ),
    "dialogue": ("dialogue.reservation", "dialogue.other_time"),
    "minutes": ("minutes.agreed_head", "minutes.open_head"),
    "statement": ("statement.appeal", "statement.court", "statement.automated_yes"),
    "gagged": ("statement.barred", "statement.gag_later", "statement.appeal"),
    "restoration": ("restoration.nothing",),
    "annex2": ("annex2.disabled", "feedback.office", "feedback.own_words", "country.IE"),
    "annex3": ("annex3.force_majeure", "annex3.manifest_errors", "annex3.time", "annex3.unsigned"),
    "refusal": ("reason.ground_not_in_law", "reason.protected_speech", "refusal.rights"),
    "notice": ("rule.dsa_9_5", "statement.court"),
    "terms": ("rule.dsa_17", "rule.dsa_17_redress", "rule.explanation"),
    "own": ("rule.own_terms", "statement.court", "rule.terms"),
    "wide": ("answer.places_head", "country.WORLD", "country.BR", "country.EU27", "country.QA"),
    "scrutiny": ("scrutiny.opening", "scrutiny.ask", "scrutiny.effect", "country.IE"),
    "reply": ("reply.names_no_order", "reply.asks", "reply.reservation", "noncompliance.dialogue"),
    "late": ("statement.appeal",),
    "removal": ("rule.terreg_11", "statement.redress", "country.IE", "statement.court"),
}
NUMBERS = ("1,178", "1,180", "1,171")
every = pytest.mark.parametrize("name", SAMPLES)
both = pytest.mark.parametrize("language", LANGUAGES)


def facts_of(name: str, language: Language) -> list[str]:
    """What a letter must say: its own facts, numbers as the language writes them, its sayings."""
    cover = SAMPLES[name].cover
    counts = {fact: words(language).number(int(fact.replace(",", ""))) for fact in NUMBERS}
    facts = [cover.platform, cover.our_reference, cover.contact, *cover.address]
    facts += [words(language).moment(cover.written_at, cover.zone)]
    facts += [counts.get(fact, fact) for fact in FACTS[name]]
    return [*facts, *(words(language).say(key) for key in SAYINGS[name])]


@cache
def pdf_of(name: str, language: Language) -> bytes:
    """A sample set once for all tests that read it."""
    return render(SAMPLES[name], language=language)


def holds(pdf: bytes, fact: str, language: Language) -> bool:
    """Whether a letter says a fact; of what runs from right to left, whether it has its words."""
    if direction(language) == "rtl":
        return logical.holds(pdf, fact)
    return reading.squeezed(fact) in reading.text(pdf)


def said(letter: Letter, language: Language) -> str:
    return reading.text(render(letter, language=language))


def test_there_is_a_sample_of_every_letter() -> None:
    kinds = {*get_args(ToAuthority), *get_args(ToPerson)}
    assert {type(letter) for letter in SAMPLES.values()} == kinds


@every
@both
def test_a_letter_says_its_facts(name: str, language: Language) -> None:
    pdf = pdf_of(name, language)
    missing = [fact for fact in facts_of(name, language) if not holds(pdf, fact, language)]
    assert missing == []


@every
@both
def test_a_letter_is_tagged_titled_and_in_its_language(name: str, language: Language) -> None:
    pdf = pdf_of(name, language)
    with reading.opened(pdf) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == language
        assert document.Root.StructTreeRoot is not None
        assert SAMPLES[name].cover.our_reference in str(document.docinfo["/Title"])
        assert str(document.docinfo["/Author"]) == COVER.platform
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"


@every
@both
def test_a_letter_has_no_hole_and_no_foreign_font(name: str, language: Language) -> None:
    pdf = pdf_of(name, language)
    numbers = list(reading.glyphs(pdf))
    assert len(numbers) > 300
    assert 0 not in numbers
    assert all(font.startswith("Noto") for font in reading.fonts(pdf))


@every
def test_equal_letters_are_equal_bytes(name: str) -> None:
    assert render(replace(SAMPLES[name]), language="en") == pdf_of(name, "en")


@both
def test_every_page_says_which_of_how_many_it_is(language: Language) -> None:
    pages = reading.pages(pdf_of("answer", language))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        foot = words(language).say("letter.page", page=number, pages=len(pages))
        assert reading.squeezed(foot) in page


def test_a_letter_is_dated_when_it_was_written_not_when_it_was_set() -> None:
    with reading.opened(render(DIALOGUE, language="en")) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20210204135200")


def test_a_time_without_a_zone_is_not_accepted() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(ACKNOWLEDGEMENT, received_at=datetime(2021, 2, 4))  # noqa: DTZ001


def test_an_acknowledgement_points_out_a_count_that_differs() -> None:
    counts = replace(ACKNOWLEDGEMENT.counts, items=1170)
    text = said(replace(ACKNOWLEDGEMENT, counts=counts), "en")
    assert reading.squeezed("states 1,178 items; we read 1,170") in text


def test_an_acknowledgement_without_a_stated_count_says_so() -> None:
    counts = replace(ACKNOWLEDGEMENT.counts, stated=None)
    text = said(replace(ACKNOWLEDGEMENT, counts=counts), "en")
    assert "Itemsasstatedintheordernotstated" in text


def test_a_clock_without_an_end_gives_none() -> None:
    clock = replace(ACKNOWLEDGEMENT.clocks[0], length="without_undue_delay", due_at=None)
    letter: Acknowledgement = replace(ACKNOWLEDGEMENT, clocks=(clock,))
    assert reading.squeezed("18:42 IST; without undue delay") in said(letter, "en")


def test_a_question_about_the_whole_order_holds_the_whole_order() -> None:
    letter = replace(CLARIFICATION, questions=CLARIFICATION.questions[:1], clock_paused=False)
    text = said(letter, "en")
    assert reading.squeezed(words("en").say("clarification.until_then_whole")) in text
    assert reading.squeezed(words("en").say("clarification.paused")) not in text


def test_a_receipt_of_a_notice_admits_nothing_even_without_its_section() -> None:
    text = said(replace(NONCOMPLIANCE, provision=None, standing=None), "en")
    assert reading.squeezed("neither an admission of non-compliance nor of any liability") in text
    assert "None" not in text


def test_minutes_name_offices_and_the_desk() -> None:
    assert reading.squeezed("For the platform Government Orders Desk") in said(MINUTES, "en")


@both
def test_a_gagged_statement_names_what_it_leaves_out_and_holds_none_of_it(
    language: Language,
) -> None:
    letter = replace(GAGGED, cover=replace(COVER, to=("@sample_voice",)))
    barred = words(language).say("statement.barred")
    text = reading.squeezed(text_of(compose(letter, language=language)))
    assert text.count(reading.squeezed(barred)) == 4
    text += said(letter, language)
    assert holds(render(letter, language=language), barred, language)
    for secret in ("Ministry", "SYN/69A", "Section69A", "Publicorder"):
        assert secret not in text


def test_a_statement_tells_apart_what_is_unsaid_and_what_may_not_be_said() -> None:
    text = said(replace(STATEMENT, grounds=""), "en")
    assert reading.squeezed(words("en").say("statement.not_given")) in text
    assert reading.squeezed(words("en").say("statement.gag_unnamed")) not in text


def test_only_the_private_page_can_be_clicked() -> None:
    def addresses(letter: Letter) -> list[str]:
        with reading.opened(render(letter, language="en")) as document:
            notes = [note for page in document.pages for note in page.get("/Annots", [])]
            return [str(note.A.URI) for note in notes if "/A" in note]

    assert set(addresses(STATEMENT)) == {STATEMENT.appeal_link}
    assert addresses(ANSWER) == []
    assert addresses(RESTORATION) == []
