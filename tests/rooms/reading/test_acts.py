"""Acts are known by their law and their provision together, and by nothing less."""

from __future__ import annotations

import pytest

from duly.law.loader import pack
from duly.receive.readers import File, open_files
from duly.receive.reading import read
from duly.receive.reading.fields.acts import ACTS

_ITEM = "\n\nhttps://x.com/zqsample/status/1356000000000000001\n"
SAID = [
    (
        "An order under Article 9 of the Digital Services Act is addressed to you.",
        "eu-dsa",
        "art9_order",
    ),
    (
        "Anordnung nach Art. 9 der Verordnung (EU) 2022/2065: Sie haben tätig zu werden.",
        "eu-dsa",
        "art9_order",
    ),
    (
        "You shall provide information under Article 10 of Regulation (EU) 2022/2065.",
        "eu-dsa",
        "art10_order",
    ),
    (
        "Notice under section 3 of the Terrorism Act 2006: modify or remove.",
        "uk-ta2006",
        "s3_notice",
    ),
    (
        "Demande de retrait, article 6-1 de la loi n° 2004-575 du 21 juin 2004.",
        "fr-lcen",
        "art6_1_request",
    ),
    ("5651 sayılı Kanunun 8/A maddesi uyarınca erişimin engellenmesi.", "tr-5651", "art8a_order"),
    (
        "В соответствии со статьёй 15.3 Федерального закона № 149-ФЗ удалите.",
        "ru-149fz",
        "art15_3_demand",
    ),
    ("Согласно статье 15.3-2 Федерального закона № 149-ФЗ.", "ru-149fz", "art15_3_2_demand"),
    ("O Tribunal Superior Eleitoral determina a remoção do conteúdo.", "br-tse", "removal_order"),
    ("Ordem judicial nos termos do art. 19 da Lei nº 12.965/2014.", "br-mci", "art19_order"),
    (
        "Removal notice under section 109 of the Online Safety Act 2021.",
        "au-osa2021",
        "removal_notice",
    ),
    ("A Disabling Direction under POFMA is issued to you.", "sg-pofma", "disabling"),
]
NOT_SAID = [
    "Article 9 of our own statutes obliges you to remove this.",  # a number without its law
    "The Digital Services Act protects everybody.",  # a law without its provision
    "See Article 90 of the Digital Services Act.",  # another provision
    "5651 sayılı Kanunun 8. maddesi uyarınca.",  # article 8 is not 8/A
    "В соответствии со статьёй 15.3-1 Федерального закона № 149-ФЗ.",  # 15.3-1 is not 15.3
]


def _read(text: str) -> tuple[str | None, str | None]:
    file = File(name="letter.txt", data=(text + _ITEM).encode())
    order = read(open_files([file])).order
    return order.regime, order.instrument


@pytest.mark.parametrize(("text", "regime", "instrument"), SAID)
def test_an_act_is_known_by_its_law_and_its_provision(
    text: str, regime: str, instrument: str
) -> None:
    assert _read(text) == (regime, instrument)


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_law_or_a_number_alone_is_no_act(text: str) -> None:
    assert _read(text) == (None, None)


def test_two_acts_of_one_law_leave_the_instrument_to_a_person() -> None:
    both = "Orders under Article 9 and Article 10 of the Digital Services Act."

    assert _read(both) == ("eu-dsa", None)


def test_two_laws_leave_both_to_a_person() -> None:
    both = "Section 3 of the Terrorism Act 2006 and Article 9 of the Digital Services Act."

    assert _read(both) == (None, None)


def test_every_act_stands_in_its_pack() -> None:
    for act in ACTS:
        assert act.instrument in {one.id for one in pack(act.regime).instruments}
