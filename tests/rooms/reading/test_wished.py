"""What somebody else wished, tried or demands is told; what the sender wishes is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.rooms.reading.made import doubted, read_letter, subjects

SAID = yaml.safe_load(Path(__file__).with_name("wished.yaml").read_text(encoding="utf-8"))
ONE = ("account", "zqone")


@pytest.mark.parametrize("text", SAID["wished"] + SAID["demanded"] + SAID["told"])
def test_what_others_wished_or_demand_is_never_certain(text: str) -> None:
    assert ONE not in subjects(read_letter(text))


@pytest.mark.parametrize("text", SAID["copied"])
def test_whoever_is_copied_is_never_certain_beside_an_ask(text: str) -> None:
    sure = subjects(read_letter(f"{text} Please block the account @zqtwo."))
    assert ONE not in sure


@pytest.mark.parametrize("text", SAID["asked"])
def test_what_the_sender_wishes_stays_certain(text: str) -> None:
    reading = read_letter(text)
    assert ONE in subjects(reading)
    assert doubted(reading) == []


def test_an_ask_stands_beside_what_others_wished() -> None:
    text = "The neighbor wanted @zqone blocked. You are directed to block the account @zqtwo."
    assert subjects(read_letter(text)) == [("account", "zqtwo")]
