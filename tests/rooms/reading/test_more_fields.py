"""What an order says about itself where the plain form of words is left."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import codes, read_letter
from tests.rooms.reading.test_fields import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zqland Police, 9 October 2023. Remove these:", "2023-10-09"),
        ("Media Regulator of Zqland, order 77 of 14 January 2025", "2025-01-14"),
        ("Zqland Data Board - decision 41/2024 of 19 June 2024", "2024-06-19"),
        ("12.03.2024 № 27-31-2024/Ид4471-24\nРоскомнадзор уведомляет", "2024-03-12"),
        ("Sayı: E-101.02-55713      06.02.2024\n5651 sayılı Kanun uyarınca", "2024-02-06"),
        ("Bundeskriminalamt\nAktenzeichen: AZ 1/24  Datum: 05.06.2024", "2024-06-05"),
        ("Publique-se. Brasília, 12 de outubro de 2022. O Relator", "2022-10-12"),
        ("Prokuratura Rejonowa\nZqów, dnia 22 lipca 2024 r.", "2024-07-22"),
        ("Previous direction dated 31.01.2021 concerning @zqold stands withdrawn.", None),
        (
            "Die Gesuchte (geb. 01.02.1990) wird auf Grund des Beschlusses vom 3.5.2024 gesucht",
            None,
        ),
    ],
)
def test_a_heading_gives_the_date_and_an_earlier_acts_date_is_not_it(
    text: str, wanted: str | None
) -> None:
    assert said(text).issued_on == wanted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Case No. 3:24-cv-00417-ZQ", "3:24-cv-00417-ZQ"),
        ("Our Ref.: (12) in NSD/ZQ/77/2024", "(12) in NSD/ZQ/77/2024"),
        ("Representação nº 0600999-11.2022.6.00.0000", "0600999-11.2022.6.00.0000"),
        ("Sygn. akt 4021-2.Ds.118.2024", "4021-2.Ds.118.2024"),
        ("Notice ID: 79B/2025/000482", "79B/2025/000482"),
        ("Amtsgericht Zqstadt, Az. 21 Gs 118/25", "21 Gs 118/25"),
        ("Roskomnadzor, 05.04.2024, No. 04-3390", "04-3390"),
    ],
)
def test_numbers_of_cases_and_files_are_references(text: str, number: str) -> None:
    assert number in said(text).references


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("Pursuant to Article 9 DSA", ("Regulation (EU) 2022/2065", "article 9")),
        ("Gemäß Art. 3 der Verordnung (EU) 2021/784", ("Regulation (EU) 2021/784", "article 3")),
        ("NOTICE UNDER SECTION 3 OF THE TERRORISM ACT 2006", ("Terrorism Act 2006", "section 3")),
        ("ORDER pursuant to 18 U.S.C. § 2703(d)", ("18 U.S.C.", "§ 2703(d)")),
        ("under the IT Rules 2021 and Section 91 CrPC",
         ("Code of Criminal Procedure, 1973", "section 91")),
        ("Стаття 25 Закону України «Про Службу безпеки України»",
         ("Закону України «Про Службу безпеки України»", "article 25")),
    ],
)  # fmt: skip
def test_laws_are_read_in_the_manner_of_their_country(text: str, law: tuple[str, str]) -> None:
    assert [(basis.law, basis.provision) for basis in said(text).legal_basis] == [law]


def test_a_host_is_no_law() -> None:
    assert said("Подробнее: https://398-fz.rkn.gov.ru/toproviders/ . Удалить!").legal_basis == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rechtsbehelf: Klage beim Verwaltungsgericht binnen eines Monats.",
        "Zażalenie przysługuje w terminie 7 dni od doręczenia.",
        "Cite-se para defesa no prazo de 2 dias.",
        "Löschen Sie den Beitrag. Dagegen ist Beschwerde binnen zwei Wochen zulässig.",
    ],
)
def test_times_to_challenge_or_to_defend_are_no_deadlines(text: str) -> None:
    assert said(text).deadlines == ()


def test_of_two_times_in_a_sentence_each_keeps_its_own() -> None:
    order = said(
        "5651 sayılı Kanun uyarınca kararın tebliğinden itibaren dört saat içinde kaldırılmasına, "
        "7 gün içinde Zq 4. Sulh Ceza Hakimliğine itiraz yolu açık olmak üzere karar verildi."
    )

    assert order.deadline is not None and order.deadline.length == "PT4H"
    assert order.appeal is not None and order.appeal.within == "P7D"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Zqland Police, 7 July 2022\nRemove: @zqkara", "Zqland Police", "police"),
        ("Zq Data Board - decision 41/2024 of 19 June 2024", "Zq Data Board", "regulator"),
        ("From the desk of the Cyber Crime Police, Zqpur\n\nTo,\nThe Grievance Officer, Chirp Inc.",
         "Cyber Crime Police, Zqpur", "police"),
        ("Government of India\nMinistry of Communications\nDepartment of Telecommunications\nNo. 1",
         "Department of Telecommunications", "ministry"),
    ],
)  # fmt: skip
def test_the_sender_is_read_without_its_act_and_is_never_the_addressee(
    text: str, name: str, kind: str
) -> None:
    authority = said(text).authority

    assert (authority.name, authority.type) == (name, kind)


def test_what_was_annulled_is_told_although_an_address_stands_between() -> None:
    text = "The order of 1 August 2024 against https://x.com/zqseal is annulled."

    assert "withdrawal" in codes(read_letter(text))


def test_a_point_that_says_more_than_an_address_leaves_no_gap_in_its_lists_numbers() -> None:
    reading = read_letter(
        "Block these:\n\n1) @zqkara\n2) https://x.com/zqmira and what she posted there last week\n"
        "3) @zqarin"
    )

    assert "serial-gap" not in codes(reading)
