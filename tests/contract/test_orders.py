"""The judge's orders: how well made-up orders of many authorities are read, by class."""

from __future__ import annotations

import json
from typing import Any

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import as_json, read
from tests.contract.orders.corpus import HELD, SEEN, Order, Wanted, orders
from tests.contract.orders.score import Verdict, judge, table

Half = tuple[str, list[Verdict]]


def verdict(order: Order) -> Verdict:
    """Judge what `duly read --json` says of the order."""
    reading = read(open_files([File(name=order.name, data=order.data)]), platform=order.platform)
    return judge(order, json.loads(json.dumps(as_json(reading))))


@pytest.fixture(scope="module", params=(*SEEN, *HELD))
def half(request: pytest.FixtureRequest) -> Half:
    """Read a half once: what is asked of one stands side by side, on one worker."""
    name: str = request.param
    return name, [verdict(order) for order in orders() if order.half == name]


# The share of right fields that every seen half holds, and what unseen ones hold.
FIELDS_SEEN = 0.95
FIELDS_OTHERWISE = {"held": 0.93, "held2": 0.85}


# How many wrong certain items a half that nobody works on holds; a new half must hold none.
MOST_WRONG = {"held": 1, "held2": 1}


def test_every_order_is_read_and_judged_in_each_half(half: Half) -> None:
    name, verdicts = half
    print(f"\n{name}\n{table(name, verdicts)}")
    assert len(verdicts) >= 25
    assert sum(v.fields for v in verdicts) >= 5 * len(verdicts)


def test_the_share_of_fields_that_a_half_holds_is_right_in_it(half: Half) -> None:
    name, verdicts = half
    total = sum(v.fields for v in verdicts)
    bad = sum(len(v.missed) + len(v.invented) for v in verdicts)
    assert total - bad >= FIELDS_OTHERWISE.get(name, FIELDS_SEEN) * total


def test_nothing_certain_is_wrong_beyond_the_number_that_is_known(half: Half) -> None:
    name, verdicts = half
    wrong = sum(len(verdict.wrong) for verdict in verdicts)
    assert wrong <= MOST_WRONG.get(name, 0)


def item(kind: str, id: str, doubt: str | None = None) -> dict[str, Any]:
    return {"kind": kind, "id": id, "norm": id, "locator": id, "needs_person": doubt}


def judged(*items: dict[str, Any], **said: Any) -> Verdict:
    """Judge an order against one post, in which one account is spared, that sets no time."""
    order = Order(
        id="made",
        half="dev",
        group="made",
        platform="x",
        container="txt",
        text="",
        items=(Wanted.of("post 1700000000000000001"),),
        never=("zqspared",),
        fields={"deadline": None, "ask": "remove"},
    )
    fields = {"deadline": None, "ask": "remove", **said}
    return judge(order, {"items": list(items), "not_items": [], "flags": [], "order": fields})


POST = item("post", "1700000000000000001")


def test_of_an_unseen_half_nothing_but_its_sums_is_shown() -> None:
    verdicts = [judged(item("account", "zqspared"))]
    assert "made" in table("dev", verdicts)
    assert len(table("held", verdicts).splitlines()) == 2
    assert "zqspared" not in repr(verdicts) + table("held", verdicts)


def test_what_is_certain_and_not_ordered_is_called_wrong() -> None:
    assert judged(POST).wrong == []
    assert len(judged(POST, item("account", "zqspared")).wrong) == 1
    assert len(judged(item("account", "1700000000000000001")).wrong) == 1
    assert judged(POST, item("account", "zqspared", "who?")).wrong == []


def test_what_is_neither_read_nor_set_aside_is_called_lost() -> None:
    assert judged().lost == ["post 1700000000000000001"]
    assert judged(item("post", "1700000000000000001", "torn")).lost == []
    assert judged(POST).unnamed == ["zqspared"]


def test_a_doubt_about_what_is_plain_is_called_needless() -> None:
    assert judged(POST).doubted == []
    assert len(judged(item("post", "1700000000000000001", "torn")).doubted) == 1


def test_a_field_nobody_wrote_is_called_invented() -> None:
    assert judged(POST).invented == []
    assert len(judged(POST, deadline={"length": "PT24H"}).invented) == 1
    assert len(judged(POST, ask="none").missed) == 1
