"""Fields in turns that clerks use: parties, ranks, dates beside numbers, from when a time runs."""

from __future__ import annotations

import pytest

from duly.receive.reading.outcome import OrderFields
from tests.rooms.reading.made import read_letter

POST = "https://x.com/zqkara/status/1356868433739783990"


def order_of(text: str) -> OrderFields:
    return read_letter(text).order


@pytest.mark.parametrize(
    ("head", "party"),
    [
        ("2. SULH CEZA HÂKİMLİĞİ", "TALEP EDEN: Qzova İl Jandarma Komutanlığı"),
        ("UNITED STATES DISTRICT COURT", "QZ STUDIOS, LLC, Plaintiff"),
        ("HIGH COURT OF QZLAND", "QZ POLICE AUTHORITY ........ Petitioner"),
    ],
)
def test_a_party_of_the_case_is_not_who_sends_it(head: str, party: str) -> None:
    order = order_of(f"{head}\n\n{party}\n\nThe post is to be removed: {POST}\n\n{party}")

    assert order.authority.type == "court"


def test_who_signs_by_his_rank_is_not_the_body() -> None:
    order = order_of(
        f"УМВД РОССИИ ПО КЖОВСКОЙ ОБЛАСТИ\n\nПросим удалить {POST}\n\n"
        "Врио начальника\nподполковник полиции  К.Ж. Кжов"
    )

    assert order.authority.written == "УМВД РОССИИ ПО КЖОВСКОЙ ОБЛАСТИ"
    assert order.authority.type == "police"


def test_a_mail_address_in_the_head_names_no_other_body() -> None:
    order = order_of(
        "From: Media Cell <mcmc@qz.example>\nOFFICE OF THE CHIEF ELECTORAL OFFICER, QZPUR\n\n"
        f"Please remove {POST}\n\nNodal Officer"
    )

    assert order.country != "MY"
    assert "Malaysia" not in (order.authority.name or "")


@pytest.mark.parametrize(
    ("head", "on"),
    [
        ("ПРОКУРАТУРА РОССИЙСКОЙ ФЕДЕРАЦИИ\n13.03.2026 № 7-30-2026/5177", "2026-03-13"),
        ("QZ AGENCY OF NIGERIA\nQZA/CPD/493/VOL.I/13          8th March, 2026", "2026-03-08"),
    ],
)
def test_the_letters_date_is_told_from_its_number(head: str, on: str) -> None:
    assert order_of(f"{head}\n\nRemove {POST}").issued_on == on


@pytest.mark.parametrize(
    "said",
    [
        "Kararın bildirilmesinden itibaren dört saat içinde erişim engellenmelidir.",
        "Erişim bildirimden itibaren derhal ve en geç dört saat içinde engellenmelidir.",
    ],
)
def test_a_time_that_runs_from_being_told_runs_from_receipt(said: str) -> None:
    deadline = order_of(f"T.C.\nQZOVA SULH CEZA HÂKİMLİĞİ\n\n{said}\n{POST}").deadline

    assert deadline is not None
    assert (deadline.length, deadline.start) == ("PT4H", "receipt")


def test_a_law_whose_title_holds_a_full_stop_is_cited_whole() -> None:
    (basis,) = order_of(
        f"Remove {POST} under section 24 of the Qzcrimes (Prohibition, Etc.) Act, 2015."
    ).legal_basis

    assert basis.law == "Qzcrimes (Prohibition, Etc.) Act, 2015"


def test_a_court_that_declares_and_has_access_shut_off_asks_for_that() -> None:
    said = "признать информацию, размещенную по адресу ниже, запрещенной"
    head = "КЖОВСКИЙ РАЙОННЫЙ СУД\nРЕШЕНИЕ\n\nСуд решил:"

    assert order_of(f"{head} {said}.\n\n{POST}").ask.value == "declare"
    assert order_of(f"{head} {said} и ограничить доступ к ней.\n\n{POST}").ask.value != "declare"


def test_a_turkish_decisions_number_is_read_whole() -> None:
    order = order_of(f"T.C.\nQZOVA\nDEĞİŞİK İŞ NO: 2026/8957 D. İş\n\nEngellenmesine: {POST}")

    assert order.references == ("2026/8957 D. İş",)


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("Kindly get the post removed at the earliest.", "remove"),
        ("The accounts below spread falsehoods. You are requested to deactivate them.", "suspend"),
    ],
)
def test_an_ask_in_everyday_words_is_known(said: str, ask: str) -> None:
    assert order_of(f"Qz Police\n\n{said}\n\n{POST}").ask.value == ask


def test_what_the_sender_will_get_removed_is_no_ask() -> None:
    said = "We will get a report removed from file."

    assert order_of(f"Qz Police\n\n{said}\n\n{POST}").ask.value == "none"


@pytest.mark.parametrize("shown", ["https://x.com/zqkara", "x.com/zqkara"])
def test_the_dots_of_an_address_end_no_declaration(shown: str) -> None:
    said = f"признать информацию на странице {shown} запрещенной и ограничить доступ к ней"
    order = order_of(f"КЖОВСКИЙ РАЙОННЫЙ СУД\nРЕШЕНИЕ\n\nСуд решил: {said}.")

    assert order.ask.value == "restrict"


def test_the_day_beside_a_cases_number_is_not_the_letters() -> None:
    order = order_of(f"Delhi Police\nFIR No. 45/2025        01.02.2025\n\nBlock {POST}")

    assert order.issued_on is None


def test_a_body_that_applies_is_the_sender_where_nobody_else_is_named() -> None:
    order = order_of(f"Applicant: Cyber Crime Cell, Qzbad Police\nNotice No. 12\n\nBlock {POST}")

    assert order.authority.name == "Cyber Crime Cell, Qzbad Police"


@pytest.mark.parametrize(
    ("said", "start"), [("bildirilmesi ve", "unstated"), ("bildiriminden itibaren", "receipt")]
)
def test_a_time_to_report_in_turkish_starts_at_no_receipt(said: str, start: str) -> None:
    deadline = order_of(f"Qz\n\nSonucun {said} en geç 4 saat içinde kaldırılması: {POST}").deadline

    assert deadline is not None
    assert deadline.start == start
