"""What somebody wrote is never lost on the way to the desk, and never another site's word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from duly.desk.acts import decide
from duly.desk.clock import now
from duly.desk.web.views.refusing import sentence
from duly.desk.web.views.saying.instants import full_day, spoken
from duly.order.events import Reason
from duly.order.terms import Country, OrderRef, Outcome, Refusal
from tests.cast import ASHA
from tests.desk.pages import house
from tests.desk.standing import counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
WRITTEN = "It reports news.\n<b>Nothing</b> in it calls for violence."
SHOWN = "It reports news.\n&lt;b&gt;Nothing&lt;/b&gt; in it calls for violence."


@pytest.fixture
def ref() -> OrderRef:
    return house.delivered()


def test_what_was_written_before_a_session_ended_is_shown_to_be_kept(ref: OrderRef) -> None:
    address = f"/desk/orders/{ref}/find/?item=1"
    said = {"note": WRITTEN, "finding": "news_media"}

    response = Client().post(address, said)

    assert response.status_code == 403
    html = response.content.decode()
    assert "You were signed out meanwhile" in html
    assert SHOWN in html
    assert "news_media" not in html
    assert f'href="/sign-in/?next=/desk/orders/{ref}/find/%3Fitem%3D1"' in html
    assert response.headers["Cache-Control"] == "private, no-store"
    assert house.states(ref) == ["resolved"] * 3


def test_a_button_of_somebody_signed_out_says_that_nothing_was_recorded(ref: OrderRef) -> None:
    response = Client().post(f"/desk/orders/{ref}/do/seal/", {"turn": "1"})

    assert response.status_code == 403
    assert "nothing was recorded" in response.content.decode()


@pytest.mark.parametrize(
    ("origin", "kept"), [("http://testserver", True), ("http://other.example", False), ("", False)]
)
def test_a_form_too_old_gives_back_what_was_written_on_this_desk_alone(
    ref: OrderRef, origin: str, kept: bool
) -> None:
    strict = house.sits(ASHA, enforce_csrf_checks=True)
    sent = {"origin": origin} if origin else {}

    response = strict.post(f"/desk/orders/{ref}/find/", {"note": WRITTEN}, headers=sent)

    assert response.status_code == 403
    assert (SHOWN in response.content.decode()) is kept


def test_a_text_longer_than_anybody_reads_is_given_back_and_not_recorded(ref: OrderRef) -> None:
    client = house.sits(ASHA)
    item = house.shown(ref, 1)
    said = {"do": "1", "item": item, "finding": "satire", "note": "so it is " * 20_000}

    before = counted()
    response = client.post(f"/desk/orders/{ref}/find/", said)

    assert response.status_code == 403
    assert "longer than 100,000 characters" in response.content.decode()
    assert counted() == before
    assert client.post(f"/desk/orders/{ref}/find/", said | {"note": "so"}).status_code == 302
    assert counted() != before


def test_a_file_keeps_its_name_at_the_head_of_a_sentence() -> None:
    assert sentence("list.csv is empty") == "list.csv is empty."
    assert sentence("you proposed this") == "You proposed this."


def test_an_end_at_the_end_of_the_calendar_is_refused_and_breaks_no_page(ref: OrderRef) -> None:
    last, at = datetime.max.replace(tzinfo=UTC), now()

    with pytest.raises(Refusal, match="until-too-far"):
        decide.propose(
            [ref],
            Outcome.COMPLY,
            Reason.LAWFUL_ORDER,
            by=ASHA,
            at=at,
            territory=[Country("IN")],
            until=last,
        )
    assert "9999" in spoken(last, now=at, zone="Asia/Kolkata").exact
    assert "9999" in full_day(last, zone="Asia/Kolkata")
