"""What a letter says of itself in passing, in the usual turns of many countries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from duly.order.terms import Ask
from duly.receive.reading.outcome import OrderFields
from tests.rooms.reading.made import codes, read_letter

SAID: dict[str, list[Any]] = yaml.safe_load(
    (Path(__file__).parent / "passing.yaml").read_text(encoding="utf-8")
)
ASKED = "1. https://x.com/zqkara/status/1356868433739783990"


def fields_of(text: str) -> OrderFields:
    return read_letter(f"{text}\n\n{ASKED}").order


@pytest.mark.parametrize(("sentence", "law", "provision"), SAID["laws"])
def test_a_law_is_read_with_its_provision(sentence: str, law: str, provision: str) -> None:
    cited = fields_of(sentence).legal_basis

    assert any(law in (one.law or "") and provision in (one.provision or "") for one in cited)
    assert not any("determinar" in (one.law or "") for one in cited)


@pytest.mark.parametrize(("line", "number"), SAID["references"])
def test_the_order_s_own_number_is_read(line: str, number: str) -> None:
    assert number in fields_of(f"Qz Authority\n{line}").references


@pytest.mark.parametrize("sentence", SAID["secret"])
def test_an_order_that_nobody_may_be_told_of_is_confidential(sentence: str) -> None:
    assert fields_of(f"Qz Police\n\n{sentence}").confidential is True


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        *((one, {Ask.REMOVE}) for one in SAID["removes"]),
        *((one, {Ask.SUSPEND}) for one in SAID["suspends"]),
        *((one, {Ask.WITHHOLD, Ask.RESTRICT}) for one in SAID["blocks"]),
        *((one, {Ask.NONE}) for one in SAID["nothing"]),
    ],
)
def test_the_ask_is_what_the_body_asks_for_and_not_its_title(sentence: str, asks: set[Ask]) -> None:
    assert fields_of(f"Qz Authority\n\n{sentence}").ask in asks


@pytest.mark.parametrize(("text", "name", "kind"), SAID["senders"])
def test_who_writes_is_read_where_the_letter_names_itself(text: str, name: str, kind: str) -> None:
    authority = fields_of(f"{text}\n\n").authority

    assert (authority.type, name in (authority.name or "")) == (kind, True)


def test_a_decision_that_a_committee_approved_is_what_the_letter_rests_on() -> None:
    decision = fields_of(
        "En cumplimiento al Acuerdo ACQ-QZ-19/2026, aprobado por la Comisión de Quejas el 1 de"
        " mayo de 2026, se le requiere que elimine la publicación:"
    ).underlying_decision

    assert decision is not None
    said = (decision.body, decision.date, decision.number)
    assert said == ("Comisión de Quejas", "2026-05-01", "ACQ-QZ-19/2026")


@pytest.mark.parametrize(
    "sentence",
    [
        "U dient dit bericht ongemoeid te laten en terug te plaatsen.",
        "Revoga-se a providência decretada, devendo a requerida repô-las.",
    ],
)
def test_what_is_put_back_is_told_as_a_withdrawal(sentence: str) -> None:
    assert "withdrawal" in codes(read_letter(f"Qz Rechtbank\n\n{sentence}\n\n{ASKED}"))
