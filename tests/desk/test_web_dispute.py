"""A dispute is walked by forms: dialogue, promises, court, stays; and staff stay unseen."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from duly.desk.clock import now
from duly.desk.orders import read
from duly.order.events import ChallengeFiled, PromiseMade
from tests.cast import ASHA, BILAL, DEV, GITA
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
INDIA = ZoneInfo("Asia/Kolkata")


def step(client: Client, ref: str, name: str, **said: str) -> int:
    """Send the form of a step as the page gives it; return the status."""
    told = {"turn": str(read.order(ref, BILAL).turn), **said}
    address = f"/desk/orders/{ref}/escalations/?step={name}"
    return client.post(address, told).status_code


def page(client: Client, ref: str) -> str:
    return client.get(f"/desk/orders/{ref}/escalations/").content.decode()


def in_india(ahead: timedelta) -> str:
    return f"{(now() + ahead).astimezone(INDIA):%Y-%m-%dT%H:%M}"


def kinds(ref: str) -> list[str]:
    return [line.kind for line in read.events(ref, "")]


def test_a_dialogue_is_set_minuted_and_its_promises_are_watched_and_kept() -> None:
    ref, counsel = house.delivered(resolved=False), house.sits(BILAL)
    assert step(counsel, ref, "dialogue", text="The list\nOur staff") == 302
    assert step(counsel, ref, "agenda", at=in_india(timedelta(days=1)), text="1. The list") == 302
    assert step(counsel, ref, "minutes", text="Both sides spoke.") == 302

    due = in_india(timedelta(days=2))
    assert step(counsel, ref, "promise", who="authority", at=due, text="Reasons for each") == 302

    (made,) = (e.event for e in read.events(ref, "") if isinstance(e.event, PromiseMade))
    clock = next(c for c in read.order(ref, BILAL).clocks if c.id == made.promise)
    assert (clock.who, clock.due_at) == ("authority", made.due_at)
    shown = page(counsel, ref)
    assert "Reasons for each" in shown and "1. The list" in shown and "promise.1" in shown
    assert step(counsel, ref, "kept", which="promise.1") == 302
    kept = next(c for c in read.order(ref, BILAL).clocks if c.id == "promise.1")
    assert kept.state == "met"


def test_a_challenge_names_items_by_number_and_a_stay_holds_until_it_ends() -> None:
    ref, counsel = house.delivered(), house.sits(BILAL)
    assert step(counsel, ref, "challenge", text="High Court Zq", items="1, 2 - 3") == 302
    (filed,) = (e.event for e in read.events(ref, "") if isinstance(e.event, ChallengeFiled))
    assert filed.items == (f"{ref}/1", f"{ref}/2", f"{ref}/3")

    assert step(counsel, ref, "stay", effect="hold") == 302
    assert "everything stays as it is" in page(counsel, ref)
    assert step(counsel, ref, "stay-ended") == 302
    assert step(counsel, ref, "decided", outcome="dismissed") == 302
    assert kinds(ref)[-3:] == ["StayGranted", "StayEnded", "ChallengeDecided"]


@pytest.mark.parametrize(
    ("name", "said", "code"),
    [
        ("challenge", {"text": "Court", "items": "9-7"}, "bad-items"),
        ("challenge", {"text": "Court", "items": "all"}, "bad-items"),
        ("challenge", {"text": "Court", "items": "99"}, "unknown-item"),
        ("challenge", {"text": " "}, "no-words"),
        ("agenda", {"text": "x"}, "bad-time"),
        ("agenda", {"text": "x", "at": "2001-01-01T10:00"}, "until-past"),
        ("stay", {"effect": "maybe"}, "no-choice"),
        ("stay", {"effect": "hold"}, "no-challenge"),
        ("kept", {"which": "execute"}, "unknown-promise"),
        ("nothing", {}, "unknown-step"),
        ("dialogue", {"turn": "0", "text": "x"}, "changed-since-seen"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason_and_records_nothing(
    name: str, said: dict[str, str], code: str
) -> None:
    ref, counsel = house.delivered(resolved=False), house.sits(BILAL)
    before = kinds(ref)
    told = {"turn": str(read.order(ref, BILAL).turn), **said}

    response = counsel.post(f"/desk/orders/{ref}/escalations/?step={name}", told)

    assert response.status_code == 409 and code in response.content.decode()
    assert kinds(ref) == before


def test_a_reviewer_is_offered_no_step_that_is_counsels() -> None:
    ref = house.delivered(resolved=False)

    assert "?step=" not in page(house.sits(ASHA), ref)
    assert "?step=notice" in page(house.sits(DEV), ref)
    assert step(house.sits(ASHA), ref, "challenge", text="x") == 403


def test_only_counsel_meets_the_page_on_staff_and_opening_it_is_recorded() -> None:
    ref, counsel = house.delivered(resolved=False), house.sits(BILAL)
    address = f"/desk/orders/{ref}/staff/"
    risk = "zq-colleague is named in the press"
    assert counsel.post(address, {"do": "note", "text": risk}).status_code == 302
    assert risk not in counsel.get(address).content.decode()

    opened = counsel.post(address, {"do": "open", "text": "before the hearing"})

    assert risk in opened.content.decode() and kinds(ref)[-1] == "SealedRead"
    assert counsel.post(address, {"do": "open", "text": " "}).status_code == 409
    for other in (ASHA, DEV, GITA):
        client = house.sits(other)
        assert client.get(address).status_code == 404
        assert client.post(address, {"do": "open", "text": "curious"}).status_code == 404
        assert "/staff/" not in page(client, ref)
