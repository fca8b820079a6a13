"""The golden cases: what arrived when, and what the desk must say."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, cast

import pytest

from duly.law.cases import Case, cases, differences, failing, shipped, stands
from duly.law.loader import pack, pack_ids
from duly.law.pack import Pack
from duly.law.yaml12 import read
from duly.order.terms import Unreadable
from tests.rooms.law.golden import made_up, pack_of

EVERY = [case for name in pack_ids() for case in shipped(name)]
ELSEWHERE = cast(
    "list[dict[str, Any]]",
    read(files("tests.rooms.law").joinpath("elsewhere.yaml").read_text("utf-8")),
)
ONE = """
- it: gives one hour
  clock: removal_order/execute
  received: "2026-11-23T09:00Z"
  due: "2026-11-23T10:00Z"
"""


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_it(case: Case) -> None:
    law = pack(case.book)

    assert list(differences(case, stands(case, law))) == []


@pytest.mark.parametrize("told", ELSEWHERE, ids=lambda told: f"it {told['it']}")
def test_the_grammar_carries_it(told: dict[str, Any]) -> None:
    law: Pack = pack_of(made_up(**told["clock"]))
    case = Case(book="elsewhere", told={**told, "clock": "order/execute"})

    assert list(differences(case, stands(case, law))) == []


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_regime_has_at_least_ten_golden_cases(pack_id: str) -> None:
    assert len(shipped(pack_id)) >= 10


def test_there_are_at_least_a_hundred_and_fifty_cases_no_two_of_which_are_named_alike() -> None:
    assert len(EVERY) >= 150
    assert len({str(case) for case in EVERY}) == len(EVERY)


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_instrument_has_a_case_of_its_time_to_act(pack_id: str) -> None:
    told = {str(case.told["clock"]) for case in shipped(pack_id)}
    acts = {
        f"{one.id}/{clock.id}"
        for one in pack(pack_id).instruments
        for clock in one.clocks
        if clock.id == "execute"
    }

    assert acts - told == set()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"due": "2026-11-23T10:01Z"}, "should be 2026-11-23T10:01:00+00:00, is"),
        ({"due": None, "duty": True}, "should be a duty without a fixed time"),
        ({"due": None, "paused": ["x"]}, "should be stopped until x"),
        ({"due": None, "not_started": "waits"}, "should be waits"),
        ({"says": "never"}, "should say 'never'"),
        ({"why": "because"}, "should say exactly 'because'"),
    ],
)
def test_a_case_that_does_not_hold_is_reported(wrong: dict[str, Any], says: str) -> None:
    (right,) = cases(ONE, name="one")
    told = {key: value for key, value in {**right.told, **wrong}.items() if value is not None}
    law = pack("eu-terreg")

    assert list(failing([right], law)) == []
    assert says in next(failing([Case(book="one", told=told)], law))[1]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (ONE.replace("it:", "that:"), "it needs it, clock and received"),
        (ONE + "  when: now\n", "unknown when"),
        (ONE + "  duty: true\n", "one of due, duty, paused, not_started"),
        (ONE + "  due: twice\n", "duplicate key"),
        ("just words", "it needs it, clock and received"),
    ],
)
def test_a_case_in_other_words_is_refused(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        cases(text, name="mine")


def test_a_time_without_its_offset_is_refused() -> None:
    (case,) = cases(ONE.replace("09:00Z", "09:00"), name="mine")

    with pytest.raises(Unreadable, match="no instant"):
        stands(case, pack("eu-terreg"))
