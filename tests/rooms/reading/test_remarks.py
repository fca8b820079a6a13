"""Remarks and labels beside a locator that speak against acting on it."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import aside, codes, doubted, read_letter, read_list, subjects

HEAD = ("S.No.", "URL", "Status")


@pytest.mark.parametrize(
    "remark",
    [
        "withdrawn on 3 May",
        "Complied with",
        "already blocked",
        "removed by the author; ignore",
        "do not remove",
        "not unlawful",
        "for context only",
        "victim",
        "impersonated, genuine account",
        "bereits gelöscht",
        "déjà supprimé",
        "no bloquear: denunciante",
        "заявник; не чіпати",
        "не блокировать",
        "jangan diblokir",
        "已删除",
    ],
)
def test_a_row_whose_remark_speaks_against_it_is_for_a_person(remark: str) -> None:
    reading = read_list(HEAD, ("1", "@zqkara", ""), ("2", "@zqmira", remark))

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]
    assert remark in str(doubted(reading)[0].needs_person)


@pytest.mark.parametrize(
    "ground",
    [
        "harassment of the victim's family",
        "incites violence",
        "active",
        "Promosi judi",
        "наркотики",
        "ложная информация о снятом видео",
        "asks not to vote",
        "谣言",
    ],
)
def test_rows_whose_remarks_give_their_grounds_stay_certain(ground: str) -> None:
    reading = read_list(HEAD, ("1", "@zqkara", "spam"), ("2", "@zqmira", ground))

    assert len(subjects(reading)) == 2
    assert doubted(reading) == []


@pytest.mark.parametrize("kind", ["", "whole account"])
def test_a_remark_that_says_what_is_listed_speaks_against_nobody(kind: str) -> None:
    reading = read_list(HEAD, ("1", "@zqkara", ""), ("2", "@zqmira", kind))

    assert len(subjects(reading)) == 2


def test_a_column_of_sources_says_nothing_against_its_rows() -> None:
    head = ("S.No.", "URL", "Source")
    reading = read_list(head, ("1", "@zqkara", "informant"), ("2", "@zqmira", "victim"))

    assert len(subjects(reading)) == 2


@pytest.mark.parametrize("label", ["Complainant", "Posted by", "Opfer:", "Потерпевший", "Source"])
def test_an_account_whose_label_names_somebody_else_is_for_a_person(label: str) -> None:
    reading = read_list(
        ("Content", "https://x.com/zqkara/status/1356868433739783990"), (label, "@zqmira")
    )

    assert subjects(reading) == [("post", "1356868433739783990")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]


def test_an_office_that_asks_to_be_followed_asks_nothing_about_itself() -> None:
    reading = read_letter(
        "Please remove https://x.com/zqkara/status/1356868433739783990 within 24 hours.\n\n"
        "Follow the Media Council on X: @zqcouncil"
    )

    assert subjects(reading) == [("post", "1356868433739783990")]
    assert aside(reading)["@zqcouncil"] == "authority-own"


@pytest.mark.parametrize(
    "said",
    [
        "Úřad bere svůj příkaz ze dne 3. března 2026 zpět; týkal se účtu @zqkara.",
        "Myndigheten återkallar sin begäran om kontot @zqkara.",
        "Viranomainen peruuttaa tiliä @zqkara koskevan määräyksen.",
        "A hatóság a @zqkara fiókra vonatkozó végzést visszavonja.",
        "Η αρχή ανακαλεί την εντολή για τον λογαριασμό @zqkara.",
    ],
)
def test_an_order_that_is_taken_back_names_nobody_for_certain(said: str) -> None:
    reading = read_letter(said)

    assert subjects(reading) == []
    assert "withdrawal" in codes(reading)


@pytest.mark.parametrize(
    ("head", "asked", "said"),
    [
        ("区分", "削除対象", "取下げ"),
        ("Category", "unlawful content", "withdrawn"),
        ("Kategorie", "strafbarer Inhalt", "zurückgezogen"),
    ],
)
def test_a_column_of_kinds_may_take_a_row_out_too(head: str, asked: str, said: str) -> None:
    rows = [(str(n), f"https://x.com/zqkara{n}", asked) for n in range(1, 6)]
    reading = read_list(("No.", "URL", head), *rows, ("6", "https://x.com/zqmira", said))

    assert len(subjects(reading)) == 5
    assert [item.id for item in doubted(reading)] == ["zqmira"]
