"""Deciding on the pages: two people, in numbers, and never on what changed meanwhile."""

from __future__ import annotations

import pytest

from duly.desk.orders import read
from duly.order.terms import OrderRef
from tests.cast import ASHA, BILAL
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


@pytest.fixture
def ref() -> OrderRef:
    """An order of three accounts, resolved and checked."""
    return house.delivered()


def test_two_people_withhold_a_whole_order_and_one_restores_it(ref: OrderRef) -> None:
    asha, bilal = house.sits(ASHA), house.sits(BILAL)
    assert house.propose(asha, ref) == 302
    assert house.states(ref) == ["proposed"] * 3
    assert house.act(bilal, ref, "confirm") == 302
    assert house.states(ref) == ["to-withhold"] * 3
    assert house.act(bilal, ref, "withhold") == 302
    assert house.states(ref) == ["withheld"] * 3
    assert house.act(asha, ref, "restore", cause="review") == 302
    assert house.states(ref) == ["restored"] * 3


def test_only_what_was_chosen_is_proposed_with_the_reason_kept_for_each(ref: OrderRef) -> None:
    assert house.propose(house.sits(ASHA), ref, 1, 3, cluster="harvest") == 302
    items = read.items(ref)
    assert [item.state for item in items] == ["proposed", "resolved", "proposed"]
    assert [item.cluster for item in items] == ["harvest", "", "harvest"]


def test_the_effect_is_said_in_numbers_before_anything_happens(ref: OrderRef) -> None:
    asha = house.sits(ASHA)
    form = asha.post(f"/desk/orders/{ref}/propose/", {"item": house.shown(ref, 1, 2)})
    said = form.content.decode()
    assert form.status_code == 200
    assert "Withholds 2 accounts in India until" in said
    assert "Elsewhere: nothing." in said
    assert "1 item of this order stay" in said
    assert house.states(ref) == ["resolved"] * 3


def test_the_effect_follows_the_form_as_it_is_filled_in(ref: OrderRef) -> None:
    asha = house.sits(ASHA)
    address = f"/desk/orders/{ref}/propose/?effect=1"
    said = {"do": "1", "item": house.shown(ref), "outcome": "decline", "reason": "not_found"}
    response = asha.post(address, said, headers={"HX-Request": "true"})
    assert "Declines 3 items: all of it stays visible." in response.content.decode()
    assert "<html" not in response.content.decode()
    assert house.states(ref) == ["resolved"] * 3


def test_whoever_proposed_cannot_confirm_and_is_told_who_can(ref: OrderRef) -> None:
    asha = house.sits(ASHA)
    house.propose(asha, ref)
    page = asha.get(f"/desk/orders/{ref}/").content.decode()
    assert "You proposed this, so another person must confirm it. Bilal (synthetic) can." in page
    response = asha.post(f"/desk/orders/{ref}/confirm/", {"do": "1", "item": house.shown(ref)})
    assert response.status_code == 403
    assert "same-eyes" in response.content.decode()
    assert house.states(ref) == ["proposed"] * 3


def test_what_changed_since_it_was_seen_is_shown_anew_and_not_decided(ref: OrderRef) -> None:
    asha, bilal = house.sits(ASHA), house.sits(BILAL)
    seen = house.shown(ref)
    bilal.post(
        f"/desk/orders/{ref}/find/",
        {"do": "1", "finding": "journalist", "item": house.shown(ref, 2)},
    )
    listed = asha.post(f"/desk/orders/{ref}/propose/", {"item": seen})
    assert listed.status_code == 409
    assert "1 of these changed since you saw them" in listed.content.decode()
    said = {"do": "1", "outcome": "decline", "reason": "protected_speech", "item": seen}
    done = asha.post(f"/desk/orders/{ref}/propose/", said)
    assert done.status_code == 409
    assert "changed-since-seen" in done.content.decode()
    assert house.states(ref) == ["resolved"] * 3


def test_protected_speech_is_left_out_of_a_bulk_and_needs_words_of_its_own(ref: OrderRef) -> None:
    asha = house.sits(ASHA)
    asha.post(
        f"/desk/orders/{ref}/find/",
        {"do": "1", "finding": "news_media", "note": "a daily", "item": house.shown(ref, 2)},
    )
    form = asha.post(f"/desk/orders/{ref}/propose/", {"item": house.shown(ref)})
    assert "Protected speech is decided one by one." in form.content.decode()
    assert "Propose for 2" in form.content.decode()
    assert house.propose(asha, ref, 2) == 422
    assert house.propose(asha, ref, 2, note="It calls for violence, quoted in the exhibit.") == 302


@pytest.mark.parametrize("wrong", [{"until": ""}, {"until": "2001-01-01"}, {"until": "soon"}])
def test_a_withholding_without_an_end_ahead_is_not_proposed(
    ref: OrderRef, wrong: dict[str, str]
) -> None:
    assert house.propose(house.sits(ASHA), ref, **wrong) == 422
    assert house.states(ref) == ["resolved"] * 3


def test_confirming_shows_each_proposal_and_leaves_out_ones_own(ref: OrderRef) -> None:
    asha, bilal = house.sits(ASHA), house.sits(BILAL)
    house.propose(asha, ref, 1, note="Named with certainty.")
    house.propose(bilal, ref, 2)
    chosen = {"item": house.shown(ref, 1, 2)}
    page = bilal.post(f"/desk/orders/{ref}/confirm/", chosen).content.decode()
    assert "Named with certainty." in page
    assert "Confirm 1" in page
    assert "You proposed this, so another person must confirm it." in page
    assert "Nothing is withheld yet: carrying it out is the next step." in page


def test_what_was_done_is_told_once_with_the_way_back_beside_it(ref: OrderRef) -> None:
    asha, bilal = house.sits(ASHA), house.sits(BILAL)
    house.propose(asha, ref)
    house.act(bilal, ref, "confirm")
    house.act(bilal, ref, "withhold")
    page = f"/desk/orders/{ref}/"
    first, second = (bilal.get(page).content.decode() for _ in range(2))
    assert "Withheld 3 accounts in India; elsewhere nothing." in first
    assert f'href="{page}restore/"' in first
    assert "Withheld 3 accounts in India" not in second


def test_an_item_that_is_asked_for_by_htmx_comes_alone_with_its_exhibit(ref: OrderRef) -> None:
    headers = {"HX-Request": "true", "HX-Target": "inspector"}
    said = house.sits(ASHA).get(f"/desk/orders/{ref}/?item=2", headers=headers).content.decode()
    assert said.startswith('<section class="pane inspector" id="inspector"')
    assert 'id="exhibit"' in said
    assert 'hx-swap-oob="true"' in said
    assert "<html" not in said


def test_a_whole_order_step_is_refused_when_the_order_has_moved_on(ref: OrderRef) -> None:
    bilal = house.sits(BILAL)
    turn = read.order(ref, BILAL).turn
    assert bilal.post(f"/desk/orders/{ref}/do/acknowledge/", {"turn": turn}).status_code == 302
    again = bilal.post(f"/desk/orders/{ref}/do/acknowledge/", {"turn": turn})
    assert again.status_code == 409
    assert "changed-since-seen" in again.content.decode()
