"""Who may be told what: India's confidence without end, TERREG's six weeks, and no gag at all."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from duly.law.clocks import Due, start
from duly.law.duration import Duration
from duly.law.duties import Gag
from duly.law.gags import Allowed, Deferred, lapses_at, may_tell
from duly.law.loader import instrument, pack
from duly.law.terms import Telling
from tests.rooms.law.golden import moment

NOON = moment("2026-11-23T12:00Z")
INDIA = instrument("in-it-act", "s69a_direction").gag
TERREG = instrument("eu-terreg", "removal_order").gag
GENERIC = instrument("generic", "request").gag
COUNTED_ONLY = {Telling.AGGREGATE_COUNTS, Telling.COUNSEL, Telling.COURT}
TO_THE_USER = {Telling.USER_NOTICE, Telling.REASONS_TO_USER, Telling.ORDER_COPY}


def tellable(gag: Gag, stated: bool | None, at: datetime = NOON, **more: datetime) -> set[Telling]:
    return {
        field for field in Telling if isinstance(may_tell(gag, field, at, stated, **more), Allowed)
    }


def test_in_india_a_user_is_told_the_fact_and_nothing_else() -> None:
    told = may_tell(INDIA, Telling.USER_NOTICE, NOON, True)

    assert isinstance(told, Allowed) and told.fact_only
    assert tellable(INDIA, True) & TO_THE_USER == {Telling.USER_NOTICE}


@pytest.mark.parametrize(
    "field",
    ["reasons_to_user", "order_copy", "public_item_page", "lumen", "authority_name"],
)
def test_in_india_the_rest_is_kept_back_without_end(field: str) -> None:
    told = may_tell(INDIA, Telling(field), NOON + timedelta(days=9999), False)

    assert isinstance(told, Deferred) and told.until is None
    assert "Blocking Rules 2009 r.16" in told.why and "disputed" in told.why


def test_in_india_counts_counsel_court_and_auditor_stay_allowed() -> None:
    assert {Telling.AUDITOR, *COUNTED_ONLY} <= tellable(INDIA, True)


@pytest.mark.parametrize("id", ["s69a_notice", "s69a_emergency", "noncompliance"])
def test_every_paper_under_section_69a_is_as_confidential_as_the_direction(id: str) -> None:
    assert tellable(instrument("in-it-act", id).gag, None) == tellable(INDIA, None)


def test_a_reasoned_intimation_has_no_gag() -> None:
    assert tellable(instrument("in-it-act", "r3_1_d").gag, None) == set(Telling)


def test_terreg_keeps_nothing_back_unless_the_order_says_so() -> None:
    assert tellable(TERREG, False) == set(Telling)


def test_terreg_with_the_box_ticked_allows_only_counts_counsel_and_court() -> None:
    assert tellable(TERREG, True) == COUNTED_ONLY


def test_silence_is_kept_while_nobody_has_read_the_box() -> None:
    told = may_tell(TERREG, Telling.USER_NOTICE, NOON, None)

    assert isinstance(told, Deferred) and "nobody has read" in told.why


def test_a_deferred_notice_knows_when_it_may_go_out() -> None:
    ends = lapses_at(gag_of_six_weeks())
    assert ends == moment("2027-01-05T00:00+01:00")

    told = may_tell(TERREG, Telling.USER_NOTICE, NOON, True, ends_at=ends)

    assert isinstance(told, Deferred) and told.until == ends
    assert tellable(TERREG, True, ends - timedelta(seconds=1), ends_at=ends) == COUNTED_ONLY
    assert tellable(TERREG, True, ends, ends_at=ends) == set(Telling)


def test_what_the_law_leaves_open_is_kept_back_for_counsel() -> None:
    told = may_tell(TERREG, Telling.AUDITOR, NOON, True)

    assert isinstance(told, Deferred) and "ask counsel" in told.why


def test_an_unknown_law_that_asks_for_silence_does_not_silence_the_notice() -> None:
    assert Telling.USER_NOTICE in tellable(GENERIC, True)
    assert Telling.ORDER_COPY not in tellable(GENERIC, True)


def gag_of_six_weeks() -> Due:
    law = pack("eu-terreg")
    clock = law.instrument("removal_order").clock("gag_end")
    due = start(clock, pack=law, received_at=NOON, started_at=NOON, stated=Duration(weeks=6))
    assert isinstance(due, Due)
    return due
