"""The same order gives the same items, whatever container and layout it comes in."""

from __future__ import annotations

from random import Random

import pytest

from tests.rooms.metamorphic.containers import CONTAINERS
from tests.rooms.metamorphic.judging import judge
from tests.rooms.metamorphic.orders import make_order
from tests.rooms.metamorphic.typeset import CLASSES, typeset
from tests.rooms.readers.made import pdf

_ASKED = 0.5  # share that a layout as narrow as a5 at 9 points may leave to a person


def chance(name: str) -> Random:
    return Random(name)  # noqa: S311 — the same order every time


@pytest.mark.parametrize("name", CONTAINERS)
def test_every_container_gives_every_item_of_the_order_for_certain(name: str) -> None:
    for place in range(4):
        random = chance(f"{name} {place}")
        entries = make_order(random, rows=40, bare=name in {"xlsx", "csv"})
        verdict = judge(CONTAINERS[name](random, entries), entries)
        assert (verdict.wrong, verdict.missed) == ((), ())
        assert verdict.certain == verdict.subjects


@pytest.mark.parametrize("layout", CLASSES)
def test_no_layout_makes_a_wrong_item_and_most_are_certain(layout: str) -> None:
    random = chance(layout)
    entries = make_order(random, rows=24, bare=False)
    verdict = judge(pdf(typeset(random, layout, entries).markup), entries)
    assert verdict.wrong == ()
    assert verdict.certain >= _ASKED * verdict.subjects


def test_one_order_gives_the_same_items_in_all_containers_and_in_print() -> None:
    entries = make_order(chance("one order"), rows=40, bare=False)
    documents = [make(chance("form"), entries) for make in CONTAINERS.values()]
    documents.append(pdf(typeset(chance("form"), "boxed", entries).markup))
    verdicts = {judge(data, entries) for data in documents}
    assert len(verdicts) == 1
    assert verdicts.pop().certain == len({entry.subject for entry in entries})
