"""How long a sign-in lasts, and what ends it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import signing
from django.core.cache import cache
from django.test import Client

from duly.desk.acts import house as people
from duly.desk.acts.telling import item_of_link, private_link
from duly.desk.clock import now
from duly.desk.web.lasting import LASTS, RESTS
from duly.order.terms import Country, Refusal, Role
from tests.cast import ASHA, BILAL, FARID
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
DOOR = "/sign-in/?next=/desk/"
OTHER_PASSWORD = "correct horse battery staple"


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def at(monkeypatch: pytest.MonkeyPatch, instant: datetime) -> None:
    monkeypatch.setattr("duly.desk.web.views.visitor.now", lambda: instant)


def leads(client: Client) -> str:
    return client.get("/desk/").headers.get("Location", "")


def test_a_sign_in_that_rests_for_an_hour_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    client, began = house.sits(ASHA), now()
    at(monkeypatch, began)
    assert leads(client) == ""
    at(monkeypatch, began + RESTS)
    assert leads(client) == DOOR
    assert client.session.is_empty()


def test_a_sign_in_lasts_a_working_day_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    client, began = house.sits(ASHA), now()
    for minutes in range(0, 480, 50):
        at(monkeypatch, began + timedelta(minutes=minutes))
        assert leads(client) == "", minutes
    at(monkeypatch, began + LASTS)
    assert leads(client) == DOOR


def test_what_was_written_is_shown_again_to_whoever_rested_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = house.sits(ASHA)
    client.get("/desk/")
    at(monkeypatch, now() + RESTS)
    said = client.post("/desk/orders/IN-2026-0001/propose/", {"note": "Two words, and more."})
    assert said.status_code == 403
    assert "Two words, and more." in said.content.decode()


def test_a_button_pressed_after_the_end_of_a_sign_in_says_that_nothing_was_recorded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, page = house.sits(ASHA), "/desk/orders/IN-2026-0001/propose/"
    client.get("/desk/")
    at(monkeypatch, now() + RESTS)
    ahead = client.post(f"{page}?effect=1", {"note": "a"}, headers={"HX-Request": "true"})
    assert (ahead.status_code, ahead.headers.get("HX-Redirect")) == (204, None)
    said = client.post(page, {"outcome": "comply"})
    assert said.status_code == 403
    assert "nothing was recorded" in said.content.decode()


def test_a_second_sign_in_in_the_same_browser_lasts_as_long_as_the_first(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    said, began = {"login": "asha", "password": people.issue_token("asha", at=now())}, now()
    for minutes in (0, 55):
        at(monkeypatch, began + timedelta(minutes=minutes))
        client.post("/sign-in/", said)
        assert leads(client) == ""
    first = client.session.session_key
    client.post("/sign-in/", said)
    assert client.session.session_key != first
    assert "began" not in client.session


def test_a_new_token_ends_every_session_of_its_person() -> None:
    here, there, other = house.sits(ASHA), house.sits(ASHA), house.sits(FARID)
    people.issue_token("asha", by=FARID, at=now())
    assert {leads(here), leads(there)} == {DOOR}
    assert leads(other) == "/desk/people/"


def test_whoever_proves_the_old_token_makes_a_new_one_and_nobody_else() -> None:
    old = people.issue_token("asha", by=FARID, at=now())
    own = people.issue_token("asha", by=people.actor_of_token(old), at=now())
    assert people.actor_of_token(own) == ASHA
    with pytest.raises(Refusal, match="bad-token"):
        people.actor_of_token(old)
    with pytest.raises(Refusal, match="no-right"):
        people.issue_token("asha", by=BILAL, at=now())


def test_a_new_seat_revives_no_session_of_an_earlier_one() -> None:
    client = house.sits(ASHA)
    people.revoke_seat("asha", "left", by=FARID, at=now())
    people.grant_seat("asha", [Role.REVIEWER], Country("US"), by=FARID, at=now())
    assert leads(client) == DOOR


def test_each_sign_in_has_a_name_of_its_own_that_dies_with_it(client: Client) -> None:
    said = {"login": "asha", "password": people.issue_token("asha", at=now())}
    client.get("/sign-in/")
    client.post("/sign-in/", said)
    first = client.session.session_key or ""
    assert len(first) >= 32
    client.post("/sign-out/")
    client.post("/sign-in/", said)
    second = client.session.session_key or ""
    assert second != first
    assert list(Session.objects.values_list("session_key", flat=True)) == [second]
    client.cookies["sessionid"] = first
    assert leads(client) == DOOR


def test_whoever_signs_out_leaves_nothing_in_the_browser() -> None:
    forgets = house.sits(ASHA).post("/sign-out/").headers["Clear-Site-Data"]
    assert forgets == '"cache", "storage"'


def test_every_page_shows_the_way_out() -> None:
    client = house.sits(ASHA)
    for page in ("", "letters/", "escalations/", "restores/", "unsent/", "ledger/", "nowhere/"):
        assert 'action="/sign-out/"' in client.get(f"/desk/{page}").content.decode(), page


def test_nobody_comes_in_with_a_password(client: Client) -> None:
    user = people.user_of(ASHA.person)
    user.set_password(OTHER_PASSWORD)
    user.save()
    said = {"login": "asha", "password": OTHER_PASSWORD}
    assert client.post("/sign-in/", said).status_code == 403


def test_the_token_is_taken_as_it_was_given_and_hidden_while_it_is_written(client: Client) -> None:
    token = people.issue_token("asha", at=now())
    for other in (token.upper(), token[:-1], f"{token}x"):
        assert client.post("/sign-in/", {"login": "asha", "password": other}).status_code == 403
    page = client.get("/sign-in/").content.decode()
    assert 'type="password"' in page
    assert 'autocomplete="current-password"' in page
    assert "onpaste" not in page


def test_words_in_the_address_prove_nobody(client: Client) -> None:
    token = people.issue_token("asha", at=now())
    assert client.post(f"/sign-in/?login=asha&password={token}", {}).status_code == 403
    assert client.get(f"/api/orders?token={token}&Authorization=Bearer {token}").status_code == 401


def test_strangers_lock_nobody_out(client: Client) -> None:
    said = {"login": "asha", "password": "duly_guess"}
    for _ in range(11):
        client.post("/sign-in/", said, REMOTE_ADDR="192.0.2.1")
    right = {"login": "asha", "password": people.issue_token("asha", at=now())}
    assert client.post("/sign-in/", right, REMOTE_ADDR="192.0.2.1").status_code == 403
    assert client.post("/sign-in/", right, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_a_signature_made_for_another_purpose_opens_no_private_page() -> None:
    item = "IN-2026-0001/1"
    assert item_of_link(private_link(item).strip("/").rpartition("/")[2]) == item
    for purpose in ("django.core.signing", "django.contrib.sessions.SessionStore"):
        with pytest.raises(Refusal, match="bad-link"):
            item_of_link(signing.dumps(item, salt=purpose))


def test_nobody_is_there_before_somebody_is_added() -> None:
    assert not User.objects.exists()  # the cast has seats; a user is made at the first sign-in
