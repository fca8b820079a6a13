"""Titles, status words and sentences that ask, in words that sound like dropping or telling."""

from __future__ import annotations

import pytest

from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import is_plain_ask
from duly.receive.reading.text.takenback import is_taken_back
from duly.receive.reading.text.titles import SPARED, spared_by
from tests.rooms.reading.made import doubted, read_letter, read_list, subjects


@pytest.mark.parametrize(
    "title",
    [
        "ARTÍCULO PRIMERO. Ordenar la restricción de acceso a las siguientes cuentas:",
        "시정요구 목록",
        "Accounts conveyed earlier and not yet blocked",
        "Accounts of the previous list that are still not removed",
        "Früher gemeldete, noch nicht gesperrte Konten: noch nicht gesperrt",
        "Comptes signalés auparavant, pas encore bloqués",
        "Cuentas anteriores que aún no han sido bloqueadas",
        "Ранее направленные и ещё не заблокированные аккаунты",
        "prašome nedelsiant panaikinti prieigą prie šių paskyrų:",
    ],
)
def test_a_title_that_asks_spares_nothing(title: str) -> None:
    assert spared_by(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "Accounts blocked earlier",
        "Previous list",
        "구 목록",
        "이전 목록",
        "Primeri",
        "Not yet blocked: request withdrawn, order revoked",
    ],
)
def test_a_title_that_does_not_ask_still_spares(title: str) -> None:
    assert spared_by(title) == SPARED


def test_removing_access_takes_no_order_back() -> None:
    assert not takes_back("Prašome panaikinti prieigą prie paskyrų")
    assert not is_taken_back("prašome nedelsiant panaikinti prieigą prie šių paskyrų")
    assert is_taken_back("Tarnyba panaikina savo nurodymą.")


@pytest.mark.parametrize("told", ["skal fjernes", "ska tas bort", "must be removed"])
def test_what_must_be_removed_is_plainly_asked(told: str) -> None:
    assert is_plain_ask(told)
    assert not is_plain_ask(f"not {told}") and not is_plain_ask("skal ikke fjernes")


ASKS = {
    "ro": "Ministerul solicită următoarele: solicităm blocarea tuturor conturilor de mai jos, "
    "întrucât acestea instigă la ură și încalcă ordinea publică din România.",
}


@pytest.mark.parametrize("tongue", ASKS)
def test_an_ask_in_a_tongue_seldom_met_is_heard_above_a_table(tongue: str) -> None:
    rows = [(str(n), f"https://x.com/zqone{n}") for n in range(1, 5)]

    assert len(subjects(read_list((ASKS[tongue],), ("No.", "URL"), *rows))) == len(rows)


LISTS = {
    "sv": (
        "Polisen begär att följande konton görs otillgängliga:",
        "Även följande inlägg tas bort:",
    ),
    "nl": ("Wij verzoeken u de volgende accounts te blokkeren:", "Bijlage 2: berichten"),
}


@pytest.mark.parametrize("tongue", LISTS)
def test_two_lists_that_are_both_asked_about_are_certain(tongue: str) -> None:
    accounts, posts = LISTS[tongue]
    text = (
        f"{accounts}\n- https://x.com/zqone\n- https://x.com/zqtwo\n\n{posts}\n"
        "- https://x.com/zqkara/status/1356868433739783990\n"
        "- https://x.com/zqkara/status/1356868433739783991"
    )
    reading = read_letter(text)

    assert not doubted(reading) and len(subjects(reading)) == 4
