"""What posts show beyond the review: by interface, to the person, the public, the authority."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from duly.desk.acts import answer, counting, publish, telling
from duly.desk.evidence.counted import newest
from duly.desk.orders import exhibits
from duly.desk.worker.drain import drain
from duly.order.terms import Country, ItemRef, OrderRef
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import WORLD
from duly.platforms.demo.traffic import traffic
from duly.receive.rules import Receive
from tests.case import received
from tests.cast import ASHA, BILAL, CHITRA, ESI, NOON, ORDER
from tests.desk.asked import caller
from tests.desk.worker.office import account, opened, post, withhold

pytestmark = pytest.mark.usefixtures("desk")
GERMAN = OrderRef("DE-2021-0001")


def german() -> Receive:
    """Return a removal order that does not ask for silence."""
    return replace(
        received(4),
        country=Country("DE"),
        territory=(Country("DE"),),
        authority="eu-terreg:ms_competent",
        regime="eu-terreg",
        instrument="removal_order",
        confidential=False,
    )


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    planted = next(one for one in traffic().planted if one.kind == "relay")
    found = sorted(planted.posts)[:12]
    opened(*map(account, found), post("9", None))
    counting.count(ORDER, by=ASHA, at=NOON, platform=DemoPlatform())
    return found


def others(names: list[str]) -> set[str]:
    return {one.handle for name, one in WORLD.accounts.items() if name not in names}


def test_the_interface_gives_the_whole_and_a_card_to_whoever_may_see_the_order(
    names: list[str],
) -> None:
    whole = caller(ASHA).get(f"orders/{ORDER}/evidence").json()
    card = caller(ASHA).get(f"orders/{ORDER}/items/1/evidence").json()

    assert whole["whole"]["listed"] == len(names)
    assert card["card"]["account"] == names[0]
    assert not [each for each in card["card"]["partners"] if each["handle"] in others(names)]
    assert isinstance(card["card"]["matched"]["accounts"], int)
    for where in ("evidence", "items/1/evidence"):
        assert caller(CHITRA).get(f"orders/{ORDER}/{where}").status_code == 404
    assert caller(ASHA).get(f"orders/{ORDER}/items/13/evidence").json()["code"] == "no-card"


def test_the_public_is_told_counts_and_no_small_number(names: list[str]) -> None:
    publish.publish(ORDER, by=ESI, at=NOON)
    html = Client().get(f"/orders/{ORDER}/").content.decode()

    assert f"{len(names)} accounts of the order" in html
    assert "fewer than 10" in html
    assert not [handle for handle in others(names) | set(names) if f"@{handle}" in html]


def test_the_answer_tells_counts_of_the_whole_and_no_account(names: list[str]) -> None:
    withhold([ItemRef(f"{ORDER}/1")])
    sent = answer.answer(ORDER, by=BILAL, at=NOON, language="en")
    letter = getattr(sent.events[0][1], "letter", "")
    data = exhibits.other_form(letter, "application/json").body.decode()
    found = newest(ORDER)
    assert found is not None

    assert "What was counted of the accounts" in data
    assert f"{found.event.rows:,}" in data
    assert "says nothing of intent" in data


def test_a_person_is_told_nothing_of_it_while_the_law_keeps_the_reasons_back(
    names: list[str],
) -> None:
    withhold([ItemRef(f"{ORDER}/1")])
    drain(at=NOON + timedelta(minutes=1))

    assert "What was counted of your posts" not in own_page(f"{ORDER}/1")


def test_a_person_sees_the_own_card_where_reasons_may_be_told_and_no_other_account(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    planted = next(one for one in traffic().planted if one.kind == "relay")
    found = sorted(planted.posts)[:4]
    refs = opened(*map(account, found), ref=GERMAN, law=german())
    counting.count(GERMAN, by=ASHA, at=NOON, platform=DemoPlatform())
    withhold(refs[:1])
    drain(at=NOON + timedelta(minutes=1))
    html = own_page(refs[0])

    assert "What was counted of your posts" in html
    assert "If anything in it is wrong" in html
    assert not [handle for handle in others(found[:1]) if f"@{handle}<" in html]


def own_page(item: str) -> str:
    address = telling.private_link(item).partition("/p/")[2]
    return Client().get(f"/p/{address}").content.decode()
