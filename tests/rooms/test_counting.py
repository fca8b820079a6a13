"""A count of what posts show goes on record, decides nothing, and is refused where it may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from duly.order.command import Command
from duly.order.terms import Digest, Refusal
from duly.receive.rules import Withdraw
from duly.review.rules import CountEvidence
from tests.case import kinds, ready, sealed
from tests.cast import ASHA, BILAL, NOON

COUNT = CountEvidence(
    by=ASHA,
    posts=Digest("a" * 64),
    result=Digest("b" * 64),
    input=Digest("c" * 64),
    parameters="window:60.0 kinds:co_share/co_link",
    code="0.1.0+24ef100fab43",
    since=NOON - timedelta(days=30),
    until=NOON,
    rows=54_362,
    accounts=1,
    silent=0,
    compared=20,
    groups=0,
)


def test_a_count_changes_no_item_and_leaves_every_open_form_good() -> None:
    before = ready()
    items = dict(before.folder.items)
    after = before.do(COUNT)

    assert kinds(after.events)[-1] == "EvidenceCounted"
    assert {ref: item.turn for ref, item in after.folder.items.items()} == {
        ref: item.turn for ref, item in items.items()
    }
    assert after.item().findings == ()


def test_an_order_may_be_counted_again() -> None:
    assert kinds(ready().do(COUNT, replace(COUNT, rows=1)).events)[-2:] == ["EvidenceCounted"] * 2


@pytest.mark.parametrize(
    ("command", "code"),
    [
        pytest.param(replace(COUNT, accounts=0), "no-accounts", id="nobody"),
        pytest.param(replace(COUNT, parameters="@zqkara"), "not-a-label", id="parameters"),
        pytest.param(replace(COUNT, code="see zq@mail"), "not-a-label", id="code"),
    ],
)
def test_a_count_of_nobody_or_with_a_name_in_it_is_refused(command: Command, code: str) -> None:
    with pytest.raises(Refusal) as no:
        ready().do(command)
    assert no.value.code == code


def test_nothing_is_counted_for_an_order_that_was_taken_back() -> None:
    with pytest.raises(Refusal, match="order-withdrawn"):
        ready().do(Withdraw(by=BILAL, why=sealed("w")), COUNT)
