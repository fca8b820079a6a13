"""Letters on the pages: in every language, in every form, and a decision of our own."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest

from duly.answer.letters import LANGUAGES
from duly.desk.acts import answer, check, decide, letters
from duly.desk.acts.covering import language_of
from duly.desk.acts.receive import Delivery, receive
from duly.desk.acts.resolve import resolve
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.people.access import SYSTEM
from duly.order.events import Reason
from duly.order.terms import Channel, OrderRef, Outcome
from duly.receive.readers.document import File
from tests.cast import ASHA, BILAL, DEV
from tests.desk.pages import house

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]


def answered(language: str) -> OrderRef:
    ref = house.delivered()
    decide.propose([ref], Outcome.DECLINE, Reason.GROUND_NOT_SHOWN, by=ASHA, at=now())
    decide.confirm([ref], by=BILAL, at=now())
    answer.answer(ref, by=BILAL, at=now(), language=language)
    return ref


def test_a_letter_can_be_written_in_every_language_and_the_authoritys_is_chosen() -> None:
    ref = house.delivered()
    html = house.sits(BILAL).get(f"/desk/orders/{ref}/do/answer/").content.decode()
    offered = re.findall(r'<option value="(\w\w)"( selected)?>', html)
    assert [code for code, _ in offered] == list(LANGUAGES)
    assert [code for code, chosen in offered if chosen] == ["en"]


@pytest.mark.parametrize(
    ("country", "languages", "chosen"),
    [
        ("DE", ["fr", "de"], "fr"),
        ("DE", [], "de"),
        ("EG", ["xx"], "ar"),
        ("IN", ["hi", "en"], "hi"),
        ("NO", [], "en"),
    ],
)
def test_the_authoritys_language_is_that_of_its_order_else_of_its_country(
    country: str, languages: list[str], chosen: str
) -> None:
    order = read.order(house.delivered(), SYSTEM)
    object.__setattr__(order, "country", country)
    object.__setattr__(order, "fields", {"languages": languages})
    assert language_of(order) == chosen


def test_a_letter_is_handed_out_in_every_form_as_it_was_written() -> None:
    ref = answered("ar")
    bilal, sent = house.sits(BILAL), letters.sent(ref, BILAL)[-1]
    base = f"/desk/orders/{ref}/letters/{sent.digest}/"
    page = bilal.get(base).content.decode()
    assert all(f'href="{base}{form}"' in page for form in ("pdf", "html", "txt", "json"))
    assert 'lang="ar" dir="rtl"' in page
    assert bilal.get(f"{base}pdf").content.startswith(b"%PDF")
    assert b'dir="rtl"' in bilal.get(f"{base}html").content
    assert "\u200f" in bilal.get(f"{base}txt").content.decode()
    told = json.loads(bilal.get(f"{base}json").content)
    assert (told["letter"], told["language"]) == ("answer", "ar")


def test_no_form_of_a_letter_names_anyone_of_the_house() -> None:
    ref = answered("en")
    (sent,) = [each for each in letters.sent(ref, BILAL) if each.kind == "AnswerSent"]
    forms = b"".join(letters.in_form(sent, form) for form in ("html", "txt", "json"))
    for actor in (ASHA, BILAL, DEV):
        assert actor.person.encode() not in forms.lower()
        assert actor.seat.encode() not in forms


def test_complying_with_a_referral_is_a_decision_of_our_own_that_says_on_what_it_rests() -> None:
    text = (
        b"SYNTHETIC SAMPLE\nEuropol Internet Referral Unit (synthetic)\n"
        b"We refer the following account for your consideration under your terms:\n\n1. @"
    ) + house.HANDLES[0].encode()
    delivery = Delivery(
        files=(File(name="referral.txt", data=text),),
        channel=Channel.PORTAL,
        authority="eu-terreg:europol",
        country="DE",
        instrument="eu-terreg:referral",
        platform="x",
    )
    ref = receive(delivery, by=DEV, at=now() - timedelta(hours=1)).order
    resolve(ref, by=DEV, at=now())
    check.check(ref, by=ASHA, at=now())
    asha, said = house.sits(ASHA), {"reason": "own_terms", "territory": "all"}
    form = asha.post(f"/desk/orders/{ref}/propose/", {"item": house.shown(ref)}).content.decode()
    assert 'value="own_terms" selected' in form
    assert house.propose(asha, ref, **said) == 422
    rests = {"terms": "Rule 4: no threats", "explanation": "It threatens a named person."}
    assert house.propose(asha, ref, **said, **rests) == 302
    kinds = [line.kind for line in read.events(ref)]
    assert kinds[-2:] == ["BasisStated", "DecisionProposed"]
