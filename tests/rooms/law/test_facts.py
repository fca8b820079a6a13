"""Facts are counted, compared and grown old one by one."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from duly.law.changes import Change, difference
from duly.law.explaining import explained
from duly.law.facts import by_confidence, facts, stale
from duly.law.loader import pack, pack_ids, read_pack
from tests.rooms.law.golden import made_up, pack_of

SUMMER = date(2026, 12, 24)


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_fact_has_a_name_of_its_own_and_is_counted_once(pack_id: str) -> None:
    law = pack(pack_id)
    names = [fact.path for fact in facts(law)]

    assert len(set(names)) == len(names)
    assert sum(by_confidence(law).values()) == len(names)
    for one in law.instruments:
        assert {f"{one.id}/checks/{each.id}" for each in one.checks} <= set(names)
        assert {f"{one.id}/clocks/{each.id}" for each in one.clocks} <= set(names)


def test_a_fact_is_counted_by_its_weakest_source() -> None:
    before, after = by_confidence(pack_of(made_up())), by_confidence(pack_of(made_up(src=["bill"])))

    assert before["proposed"] == 0 and after["proposed"] == 1
    assert after["primary"] == before["primary"] - 1


def test_facts_grow_old_on_the_day_after_their_review_was_due() -> None:
    law = pack_of(made_up())

    assert stale(law, date(2026, 12, 23)) == ()
    assert len(stale(law, SUMMER)) == len(facts(law))


def test_a_source_that_is_reviewed_more_often_grows_old_alone() -> None:
    data = made_up(src=["law", "hearsay"])
    own = {"on": "2026-11-23", "by": "counsel", "next": "2026-12-01", "lawyer": True}
    data["sources"]["hearsay"]["reviewed"] = own

    ((fact, review),) = stale(pack_of(data), date(2026, 12, 2))

    assert fact.path == "order/clocks/execute" and review.by == "counsel"


def changed(**clock: Any) -> tuple[Change, ...]:
    return difference(pack_of(made_up()), pack_of(made_up(**clock))).changed


def test_a_changed_length_is_named_with_what_it_was() -> None:
    (change,) = changed(length="PT3H")

    assert change == Change(path="order/clocks/execute", key="length", was="PT24H", now="PT3H")


def test_a_word_that_came_or_went_is_named() -> None:
    assert changed(note="new")[0].was is None
    (source,) = changed(src=["hearsay"])
    assert (source.key, source.now) == ("source", "hearsay; unverified")


def test_the_same_pack_differs_in_nothing() -> None:
    law = pack("in-it-act")

    found = difference(law, law)

    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_what_was_added_and_what_was_taken_away_is_named() -> None:
    before, data = pack_of(made_up()), made_up()
    data["instruments"][0]["checks"][0]["id"] = "other"

    found = difference(before, pack_of(data))

    assert found.added == ("order/checks/other",) and found.removed == ("order/checks/any",)


def test_a_changed_variant_of_a_shipped_pack_is_seen() -> None:
    text = files("duly.law.packs").joinpath("in-it-act.yaml").read_text("utf-8")
    assert text.count("length: PT36H") == 1

    changes = difference(pack("in-it-act"), read_pack(text.replace("PT36H", "PT24H"))).changed

    assert [(each.path, each.key) for each in changes] == [
        ("r3_1_d/clocks/execute/variants/1", "length")
    ]


@pytest.mark.parametrize(
    ("clock", "says"),
    [
        (
            {},
            "The platform has to carry it out: at most 24 hours, from receipt (the law; primary).",
        ),
        ({"bound": "at_least"}, "at least 24 hours"),
        ({"length": "as_stated_in_order"}, "as long as the order says"),
        ({"length": "P2D", "working": "GB"}, "2 working days of GB"),
        ({"length": "P1D", "working": "GB", "any_region": True}, "a holiday in any part counts"),
        ({"length": "P1M"}, "It ends at the same local time of its last day."),
        ({"length": "PT1H"}, "It runs by the watch"),
        ({"repeats": True}, "It is owed again and again"),
        ({"stated_may_lengthen": True}, "A longer time stated by the authority is used instead."),
        ({"stated_may_shorten": True}, "A shorter time stated by the authority is used instead."),
        ({"if_missed": "order_lapses"}, "If it runs out: order lapses."),
        ({"renewable": {"by": "P6W", "times": 1}}, "prolonged by 6 weeks, once."),
        ({"renewable": {"by": "as_stated_in_order"}}, "prolonged as the authority says."),
        ({"pauses": [{"at": "stop", "until": "go"}]}, "It stops at “stop”"),
        ({"src": ["hearsay"]}, "it starts only when a person confirms it."),
        ({"from": "2026-01-01", "to": "2026-12-31"}, "from 2026-01-01 until 2026-12-31."),
        ({"note": "a word"}, "Note: a word."),
        (
            {"variants": [{"when": "received < 2026-02-20", "length": "PT36H", "src": ["law"]}]},
            "Received until 2026-02-19: 36 hours (the law; primary).",
        ),
    ],
)
def test_a_clock_is_explained_with_everything_that_changes_it(
    clock: dict[str, Any], says: str
) -> None:
    told = " ".join(explained(pack_of(made_up(**clock)).instrument("order").clock("execute")))

    assert says in told
