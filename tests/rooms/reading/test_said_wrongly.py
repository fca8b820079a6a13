"""Fields that were once said and wrong, which is worse than nothing said."""

from __future__ import annotations

import pytest

from duly.order.terms import Ask
from tests.rooms.reading.made import codes, read_letter
from tests.rooms.reading.test_fields import said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Комитет информации\nИсх. № 04-18/2041-И\n18 декабря 2025 года\n\nУдалите запись.",
            "2025-12-18",
        ),
        ("Zqland Board\nNo. 12-05-2047\n3 May 2026\nRemove the post.", "2026-05-03"),
        ("Zqland Board\nNo. 12/05/2026-R\n3 April 2026\nRemove the post.", "2026-04-03"),
    ],
)
def test_an_acts_number_is_no_date(text: str, day: str) -> None:
    assert said(text).issued_on == day


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("under section 17-204 of the Zqland Consumer Act 1999", "section 17-204"),
        ("(article 421-2-5 du code pénal)", "article 421-2-5"),
        ("section 5-2 of the Zq Act 2001", "section 5-2"),
    ],
)
def test_a_provision_keeps_all_parts_of_its_number(text: str, provision: str) -> None:
    assert [one.provision for one in said(text).legal_basis] == [provision]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Cyber Unit, Zqmere Constabulary\nPlease remove the post. The offence is under section "
            "66B of the Sexual Offences Act 2003.",
            "GB",
        ),
        (
            "Landeskriminalamt Zqvoralpen\nWir ersuchen Sie, den Beitrag zu löschen (§ 282 StGB).\n"
            "GrInsp Zqmann, LPD Zqvoralpen",
            "AT",
        ),
    ],
)
def test_a_unit_or_code_that_several_countries_have_decides_nothing(
    text: str, country: str
) -> None:
    assert said(text).country == country


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("A Comissão ordena o apagamento da publicação.", Ask.REMOVE),
        ("अतः उक्त फर्जी खाते को इस पत्र की प्राप्ति के 24 घंटे के अंदर बंद करें।", Ask.SUSPEND),
        (
            "Subject: Withdrawal of our order\n\nWe asked you to remove the account @zqkara.\n\n"
            "The court has set it aside, so we hereby withdraw the order as a whole.",
            Ask.NONE,
        ),
        (
            "Betreff: Rücknahme unserer Anordnung\n\nMit Bescheid hatten wir die Löschung des "
            "Kontos @zqkara verlangt. Die Anordnung wird hiermit zurückgenommen.",
            Ask.NONE,
        ),
        ("Our order of 3 May is withdrawn. Please remove the post @zqmira made.", Ask.REMOVE),
        ("Please remove the post of @zqmira. Our order of 1 May is withdrawn.", Ask.REMOVE),
    ],
)
def test_what_a_letter_asks_for_is_what_it_asks_now(text: str, ask: Ask) -> None:
    assert said(text).ask is ask


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please leave that one alone and remove the others.", "withdrawal"),
        ("Den punkten är inte längre aktuell.", "withdrawal"),
        ("Der Punkt 2 ist nicht mehr aktuell.", "withdrawal"),
        ("उक्त खाते को बंद करें तथा मोबाइल नंबर उपलब्ध कराएं।", "block-and-data-demand"),
        ("Remove it and any further posts by this account.", "open-ended-ask"),
    ],
)
def test_words_that_a_person_must_know_of_are_flagged(text: str, code: str) -> None:
    assert code in codes(read_letter(text))


def test_one_further_post_is_a_post_and_no_open_end() -> None:
    assert "open-ended-ask" not in codes(read_letter("Remove one further post, named below."))


def test_a_reply_that_is_to_stay_up_takes_no_order_back() -> None:
    text = "Please remove the post @zqkara made. The reply is here: @zqmira (please leave it up)."

    assert "withdrawal" not in codes(read_letter(text))
