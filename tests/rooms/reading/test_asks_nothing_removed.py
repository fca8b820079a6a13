"""Letters that want data only, or lift a block, bear no ask to remove or block."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from duly.receive.reading.text.takenback import is_taken_back
from tests.rooms.reading.made import read_letter

SAID: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "asks_nothing_removed.yaml").read_text(encoding="utf-8")
)
ACTS = {"remove", "withhold", "suspend", "restrict"}
LIST = "1. @zqkara\n2. @zqmira"
# "Remove the restored post, the stay having lapsed": a stay in the clause of an ask.
NOT_HEARD = {"still en6"}


def asks(sentence: str) -> set[str]:
    reading = read_letter(f"Qz Police\n\n{sentence}\n\n{LIST}")
    return {reading.order.ask.value, *(item.ask.value for item in reading.items)}


@pytest.mark.parametrize("part", ["data", "undone"])
def test_what_asks_for_data_or_lifts_a_block_bears_no_such_ask(part: str) -> None:
    wrong = {name: asks(said) & ACTS for name, said in SAID[part].items()}

    assert {name: found for name, found in wrong.items() if found} == {}


def test_an_ask_beside_data_and_stays_is_still_heard() -> None:
    deaf = {name for name, said in SAID["still"].items() if not asks(said) & ACTS}

    assert {f"still {name}" for name in deaf} == NOT_HEARD


APPEALS = {
    "en": "An appeal does not suspend the execution of this order.",
    "fr": "Le recours ne suspend pas l'exécution de la présente ordonnance.",
    "it": "Il ricorso non sospende l'esecuzione.",
    "es": "El recurso no suspende la ejecución de la orden.",
    "pl": "Zażalenie nie wstrzymuje wykonania postanowienia.",
    "ru": "Обжалование не приостанавливает исполнения решения.",
    "uk": "Оскарження не зупиняє виконання рішення.",
    "ja": "異議の申立ては執行を停止しない。",
}


@pytest.mark.parametrize("sentence", APPEALS.values(), ids=APPEALS)
def test_an_appeal_that_suspends_nothing_takes_nothing_back(sentence: str) -> None:
    assert not is_taken_back(sentence)


def test_an_order_that_is_stayed_upon_appeal_is_taken_back() -> None:
    assert is_taken_back("Upon appeal the execution of the order of 3 May is stayed.")
