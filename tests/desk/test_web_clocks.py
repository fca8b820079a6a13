"""Clocks are shown with their arithmetic, rules confirmed, looks recorded, restoring answered."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from duly.desk.acts import restores
from duly.desk.clock import now
from duly.desk.orders import read
from tests.cast import ASHA, BILAL, DEV
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


def clocks_page(client: Client, ref: str) -> str:
    return client.get(f"/desk/orders/{ref}/clocks/").content.decode()


def send(client: Client, ref: str, do: str, clock: str) -> int:
    said = {"do": do, "clock": clock, "turn": str(read.order(ref, BILAL).turn)}
    return client.post(f"/desk/orders/{ref}/clocks/", said).status_code


def state_of(ref: str, clock: str) -> str:
    return next((c.state for c in read.order(ref, BILAL).clocks if c.id == clock), "none")


def withheld() -> tuple[str, Client]:
    """Withhold an order of three by the forms; return it and counsel's browser."""
    ref, counsel = house.delivered(), house.sits(BILAL)
    assert house.propose(house.sits(ASHA), ref) == 302
    assert house.act(counsel, ref, "confirm") == 302
    assert house.act(counsel, ref, "withhold") == 302
    return ref, counsel


def test_a_clock_says_how_long_is_left_and_how_that_was_reckoned() -> None:
    ref = house.delivered(resolved=False)

    shown = re.sub(r"\s+", " ", clocks_page(house.sits(ASHA), ref))

    assert re.search(r"in 1 d 2[23] h", shown)
    assert "48 hours as stated in the order, from receipt" in shown
    assert 'progress max="100" value="2"' in shown


def test_counsel_confirms_a_rule_on_the_page_and_nobody_else_does() -> None:
    ref = house.delivered(resolved=False)
    assert "Believed to be 2 hours" in clocks_page(house.sits(ASHA), ref)

    assert send(house.sits(ASHA), ref, "confirm-rule", "ack") == 403
    assert state_of(ref, "ack") == "none"
    assert send(house.sits(BILAL), ref, "confirm-rule", "ack") == 302
    assert state_of(ref, "ack") in ("running", "met")


@pytest.mark.parametrize("do", ["prolong", "nothing", "still-needed"])
def test_a_step_that_a_clock_does_not_offer_is_refused(do: str) -> None:
    ref = house.delivered(resolved=False)
    before = read.order(ref, BILAL).turn

    assert send(house.sits(BILAL), ref, do, "none") == 409
    assert read.order(ref, BILAL).turn == before


def test_a_proposal_to_restore_waits_in_the_inbox_until_it_is_kept_with_a_reason() -> None:
    ref, counsel = withheld()
    restores.propose(ref, "no-longer-needed", by=ASHA, at=now())
    assert "Restoring is proposed" in counsel.get("/desk/").content.decode()
    shown = counsel.get("/desk/restores/").content.decode()
    assert "it is no longer needed" in shown and "Restore 3" in shown

    told = {"order": ref, "turn": str(read.order(ref, BILAL).turn), "why": " "}
    assert counsel.post("/desk/restores/", told).status_code == 409
    assert counsel.post("/desk/restores/", {**told, "why": "It still holds."}).status_code == 302

    assert "Nothing waits to be restored" in counsel.get("/desk/restores/").content.decode()
    assert house.states(ref) == ["withheld"] * 3


def test_restoring_what_was_proposed_answers_it_too() -> None:
    ref, counsel = withheld()
    restores.propose(ref, "withdrawn", by=ASHA, at=now())

    assert house.act(counsel, ref, "restore", cause="withdrawn") == 302

    assert "Nothing waits to be restored" in counsel.get("/desk/restores/").content.decode()
    assert house.states(ref) == ["restored"] * 3


def test_who_may_not_keep_is_offered_no_form_and_refused() -> None:
    ref, _counsel = withheld()
    restores.propose(ref, "court", by=BILAL, at=now())
    intake = house.sits(DEV)

    assert "<textarea" not in intake.get("/desk/restores/").content.decode()
    told = {"order": ref, "turn": str(read.order(ref, BILAL).turn), "why": "x"}
    assert intake.post("/desk/restores/", told).status_code == 403
