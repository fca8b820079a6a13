"""The mail says what the letter says, and no header can be slipped into it."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from duly.answer.letters import LANGUAGES, Language
from duly.answer.letters.words import words
from duly.answer.mailtext import LISTED, LONGEST_SUBJECT, WIDTH, clean_header, mail_of
from tests.rooms.letters.reading import squeezed
from tests.rooms.letters.samples import ANSWER, GAGGED, SAMPLES, STATEMENT, answered
from tests.rooms.letters.test_letters import facts_of

ANY = st.text(st.characters(exclude_categories=()), max_size=80)
Coding = Literal["q", "b"]


def encoded(text: str, coding: Coding) -> str:
    data = text.encode("utf-8", "replace")
    if coding == "b":
        return f"=?utf-8?b?{b64encode(data).decode()}?="
    return f"=?utf-8?q?{''.join(f'={byte:02X}' for byte in data)}?="


def sent(subject: str) -> EmailMessage:
    message = EmailMessage(policy=policy.default)
    message["From"] = "orders@murmur.example"
    message["To"] = "officer@ministry.example"
    message["Subject"] = subject
    message.set_content("body")
    received = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert isinstance(received, EmailMessage)
    return received


def assert_harmless(text: str) -> None:
    subject = clean_header(text)
    assert len(subject) <= LONGEST_SUBJECT
    assert not any(unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"} for char in subject)
    received = sent(subject)
    assert received.keys() == [
        "From",
        "To",
        "Subject",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    ]
    assert received.get_content() == "body\n"
    assert squeezed(str(received["Subject"])) == squeezed(subject)


@pytest.mark.parametrize("plane", range(0x11))
def test_no_character_in_a_subject_makes_a_header(plane: int) -> None:
    step = 1 if plane == 0 else 509
    for number in range(plane << 16, (plane + 1) << 16, step):
        subject = clean_header(f"a{chr(number)}Bcc: b@evil.example")
        assert subject.isprintable() or "\u200c" in subject or "\u200d" in subject
        assert len(subject.splitlines()) == 1


@pytest.mark.parametrize("number", [*range(0x100), 0x2028, 0x2029, 0xD800, 0x202E, 0xFEFF])
def test_no_control_in_a_sent_subject_makes_a_header(number: int) -> None:
    assert_harmless(f"a{chr(number)}Bcc: b@evil.example")


@given(ANY)
@example("a\r\nBcc: b@evil.example")
@example("=?utf-8?q?a=0D=0ABcc=3A_b=40evil.example?=")
@example("=?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3D0ABcc=3A_b=3F=3D?=")
@example("=?utf-8?b?YQ0KQmNjOiBi?= =?utf-8?q?=0ACc:_x?=")
@example("=?nonsense?q?a=0ABcc:_b?=")
@example("=?utf-8?b?%%%?=")
@example("=?=?utf-8?q?x?=?= =?utf-8?q?")
def test_no_text_as_a_subject_makes_a_header(text: str) -> None:
    assert_harmless(text)


@given(ANY, st.lists(st.sampled_from(["q", "b"]), min_size=1, max_size=6))
def test_no_encoded_word_however_deep_makes_a_header(text: str, codings: list[Coding]) -> None:
    for coding in codings:
        text = encoded(f"x\r\nBcc: b@evil.example\r\n\r\n{text}", coding)
    assert_harmless(text)


def test_a_plain_subject_is_left_alone() -> None:
    assert clean_header("Your order No. 12/2021 = urgent?") == "Your order No. 12/2021 = urgent?"
    assert clean_header("=?utf-8?q?R=C3=A9f_12?=") == "Réf 12"


def test_a_long_subject_is_cut_visibly() -> None:
    assert clean_header("x" * 1000) == "x" * (LONGEST_SUBJECT - 1) + "…"


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_says_what_its_letter_says(name: str, language: Language) -> None:
    mail = mail_of(SAMPLES[name], language=language, attached=True)
    body = squeezed(mail.body)
    cover = SAMPLES[name].cover
    head = {cover.platform, *cover.address, words(language).moment(cover.written_at, cover.zone)}
    facts = [fact for fact in facts_of(name, language) if fact not in head]
    facts.append(words(language).say("letter.attached"))
    beyond = squeezed(mail.subject) + body
    assert [fact for fact in facts if squeezed(fact) not in beyond] == []
    assert cover.our_reference in mail.subject
    assert mail.subject == clean_header(mail.subject)


def test_a_mail_is_narrow_but_never_breaks_an_address() -> None:
    body = mail_of(STATEMENT, language="en").body
    assert STATEMENT.appeal_link in body
    wide = [line for line in body.splitlines() if len(line) > WIDTH]
    assert all(" " not in line.strip() or line.startswith("    ") for line in wide)


def test_a_gagged_mail_holds_nothing_that_may_not_be_told() -> None:
    mail = mail_of(GAGGED, language="en")
    assert mail.body.count(words("en").say("statement.barred")) == 4
    assert "Ministry" not in mail.subject + mail.body


def test_a_long_list_stands_in_the_attached_letter() -> None:
    letter = replace(ANSWER, items=tuple(answered(position) for position in range(1, 1179)))
    body = mail_of(letter, language="en", attached=True).body
    assert f"only in the attached letter: {1178 - LISTED:,}." in body
    assert "sample_handle_0050" in body
    assert "sample_handle_0051" not in body


def test_a_mail_without_the_letter_speaks_of_none_and_lists_all() -> None:
    letter = replace(ANSWER, items=tuple(answered(position) for position in range(1, 1179)))
    body = mail_of(letter, language="en").body
    assert "attached" not in body
    assert "sample_handle_1178" in body


def test_a_locator_cannot_write_lines_of_its_own_into_a_mail() -> None:
    items = (replace(answered(1), locator="a\n\nRespectfully,\nThe Court\u202e"),)
    body = mail_of(replace(ANSWER, items=items), language="en").body
    assert "a[U+000A][U+000A]Respectfully,[U+000A]The Court[U+202E]" in " ".join(body.split())
