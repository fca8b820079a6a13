"""The desk fills in the forms that a law prescribes, from what is on record."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from duly.answer.letters import Rule, StatementOfReasons
from duly.decide.rules import Confirm
from duly.desk.acts import answer, clarify, decide, letters, objecting, telling
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.people.access import SYSTEM
from duly.desk.worker.drain import drain
from duly.law.loader import pack
from duly.order.events import AnswerSent, ClarificationAsked, ClockPaused, Reason
from duly.order.terms import Country, ItemRef, OrderRef, Outcome, Refusal
from duly.withhold.rules import Withhold
from tests.case import COMPLY, received
from tests.cast import ASHA, BILAL, NOON
from tests.desk.worker.office import DAY, HOUR, account, opened, start_clock, withhold

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
GERMAN = OrderRef("DE-2021-0001")
UNION = tuple(Country(code) for code in pack("eu-terreg").territories["EU27"])


def removal_order(*, items: int = 1, gagged: bool = False) -> list[ItemRef]:
    law = replace(
        received(items),
        country=Country("DE"),
        territory=UNION,
        authority="eu-terreg:ms_competent",
        regime="eu-terreg",
        instrument="removal_order",
        confidential=gagged,
    )
    return opened(*(account(name) for name in ("ana", "ben")[:items]), ref=GERMAN, law=law)


def letter(recorded: Recorded) -> Any:
    newest = letters.sent(GERMAN, SYSTEM)[-1]
    first = recorded.events[0][1]
    assert isinstance(first, AnswerSent | ClarificationAsked)
    assert newest.digest == first.letter
    return json.loads(letters.in_form(newest, "json"))


def test_an_order_carried_out_as_a_whole_is_answered_on_annex_two(settings: Any) -> None:
    settings.DULY_MEMBER_STATE = "IE"
    refs = removal_order()
    propose = replace(COMPLY, territory=UNION, until=NOON + 100 * DAY)
    for command in (propose, Confirm(by=BILAL), Withhold(by=BILAL)):
        handle_items(GERMAN, [(ref, command) for ref in refs], at=NOON)
    said = letter(answer.answer(GERMAN, by=BILAL, at=NOON + HOUR))
    assert said["letter"] == "annex2"
    values = said["values"]
    assert (values["member_state"], values["listed"]) == ("IE", 1)
    assert (values["removed"], values["disabled"]) == (False, True)
    (item,) = values["items"]
    assert item["territory"] == ["EU27"]
    assert item["measured_at"] == NOON.isoformat().replace("+00:00", "Z")


def test_the_box_for_all_member_states_stays_empty_where_one_was_left_out() -> None:
    withhold(removal_order(), days=100)
    said = letter(answer.answer(GERMAN, by=BILAL, at=NOON + HOUR))
    assert (said["letter"], said["values"]["disabled"]) == ("annex2", False)
    assert [item["territory"] for item in said["values"]["items"]] == [["DE"]]


def test_what_is_declined_can_be_refused_with_its_reasons() -> None:
    refs = removal_order(items=2)
    decline = replace(
        COMPLY, outcome=Outcome.DECLINE, territory=(), until=None, reason=Reason.PROTECTED_SPEECH
    )
    for command in (decline, Confirm(by=BILAL)):
        handle_items(GERMAN, [(ref, command) for ref in refs], at=NOON)
    said = letter(answer.answer(GERMAN, by=BILAL, at=NOON, form=answer.Form.REFUSAL))
    declined = [{"reason": "protected_speech", "positions": [1, 2]}]
    assert (said["letter"], said["values"]["declined"]) == ("refusal", declined)
    said = letter(answer.answer(GERMAN, by=BILAL, at=NOON))
    assert said["letter"] == "answer"


def test_a_form_that_does_not_fit_is_refused() -> None:
    removal_order()
    for form in (answer.Form.ANNEX2, answer.Form.REFUSAL):
        with pytest.raises(Refusal, match=r"declined|withheld") as no:
            answer.answer(GERMAN, by=BILAL, at=NOON, form=form)
        assert no.value.code == "no-form"


def test_what_is_impossible_goes_on_annex_three_and_stops_the_hour_by_the_laws_word() -> None:
    removal_order()
    start_clock("execute", duty="execute", due=HOUR, ref=GERMAN, who="platform")
    recorded = clarify.clarify(GERMAN, by=BILAL, at=NOON, impossible="A flood took the data hall.")
    said = letter(recorded)
    assert said["letter"] == "annex3"
    assert "force_majeure" in said["values"]["obstacles"]
    assert said["values"]["further"] == "A flood took the data hall."
    causes = [e.event.cause for e in read.events(GERMAN) if isinstance(e.event, ClockPaused)]
    assert causes == ["annex3_impossibility"]


def test_a_notice_that_was_held_back_says_so_and_by_which_law() -> None:
    refs = removal_order(gagged=True)
    start_clock("gag_end", duty="gag_ends", due=42 * DAY, ref=GERMAN, who="authority")
    withhold(refs, days=100)
    drain(at=NOON)
    assert mail.outbox == []
    drain(at=NOON + 43 * DAY)
    body = " ".join(str(mail.outbox[0].body).split())
    law = "Regulation (EU) 2021/784 art 11"
    assert f"We could not tell you this earlier: {law} did not allow it until 19 March 2021" in body


def test_a_notice_that_was_never_held_back_does_not_say_so() -> None:
    withhold(removal_order(), days=100)
    drain(at=NOON)
    assert "earlier:" not in str(mail.outbox[0].body)


def test_an_order_under_article_9_of_the_dsa_owes_a_notice_of_its_own() -> None:
    law = replace(
        received(1),
        country=Country("DE"),
        territory=(Country("DE"),),
        authority="eu-dsa:ms_authority",
        regime="eu-dsa",
        instrument="art9_order",
        confidential=False,
    )
    withhold(opened(account("ana"), ref=GERMAN, law=law), days=100)
    drain(at=NOON)
    said = " ".join(str(mail.outbox[0].body).split())
    assert "given under Article 9(5) of Regulation (EU) 2022/2065" in said
    assert "Statement of reasons" not in f"{mail.outbox[0].subject} {said}"


def test_the_authority_of_our_own_state_is_asked_for_scrutiny_by_letter(settings: Any) -> None:
    settings.DULY_MEMBER_STATE = "IE"
    withhold(removal_order(), days=100)
    start_clock("ask_scrutiny", duty="request_scrutiny", due=48 * HOUR, ref=GERMAN, who="platform")
    reasons = ["The video is a news report.", " ", "No type of article 2(7) is named."]
    done = objecting.request_scrutiny(GERMAN, reasons, by=BILAL, at=NOON + HOUR, language="de")
    assert [type(event).__name__ for _, event in done.events] == [
        "ScrutinyAsked",
        "ScrutinyRequested",
    ]
    said = json.loads(letters.in_form(letters.sent(GERMAN, SYSTEM)[-1], "json"))
    values = said["values"]
    assert (said["letter"], said["language"]) == ("scrutiny", "de")
    assert (values["issued_in"], values["member_state"]) == ("DE", "IE")
    assert values["reasons"] == ["The video is a news report.", "No type of article 2(7) is named."]
    assert values["cover"]["their_reference"] is None
    assert values["items"][0]["result"] == "withheld"
    clocks = {clock.id: clock.state for clock in read.order(GERMAN, SYSTEM).clocks}
    assert clocks["ask_scrutiny"] == "met"


def test_the_request_for_scrutiny_goes_to_the_authority_over_the_order(
    settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings.DULY_MEMBER_STATE = "IE"
    known = [
        ("eu-terreg:ms_competent", "office.example"),
        ("eu-terreg:home_competent", "eire.example"),
    ]
    register = {
        "platform_mx": [],
        "authorities": [
            {"id": one, "country": "DE", "domain": domain, "addresses": [f"desk@{domain}"]}
            for one, domain in known
        ],
    }
    path = tmp_path / "authorities.json"
    path.write_text(json.dumps(register), "utf-8")
    monkeypatch.setenv("DULY_AUTHORITIES_FILE", str(path))
    removal_order()
    objecting.request_scrutiny(GERMAN, ["It names no type."], by=BILAL, at=NOON)
    drain(at=NOON)
    assert [each.to for each in mail.outbox if "crutiny" in each.subject] == [["desk@eire.example"]]


@pytest.mark.parametrize(("state", "reasons"), [("DE", ["It names no type."]), ("IE", [" "])])
def test_scrutiny_is_not_asked_of_the_state_that_issued_the_order_nor_without_reasons(
    settings: Any, state: str, reasons: list[str]
) -> None:
    settings.DULY_MEMBER_STATE = state
    removal_order()
    before = len(read.events(GERMAN))
    with pytest.raises(Refusal) as no:
        objecting.request_scrutiny(GERMAN, reasons, by=BILAL, at=NOON)
    assert no.value.code == ("no-form" if state == "DE" else "no-reasons")
    assert len(read.events(GERMAN)) == before


def referred(territory: str) -> list[ItemRef]:
    law = replace(
        received(1),
        country=Country("DE"),
        territory=(Country(territory),),
        authority="eu-terreg:europol",
        regime="eu-terreg",
        instrument="referral",
        confidential=False,
    )
    return opened(account("ana"), ref=GERMAN, law=law)


def decided_by_ourselves(refs: list[ItemRef], territory: str) -> None:
    decide.state_basis(
        refs,
        "The profile calls for an attack on a named place.",
        by=ASHA,
        at=NOON,
        terms="Rule 4: no calls to violence",
        illegal_under="Section 111 of the Criminal Code",
        facts="The profile text of 3 February.",
        automated=True,
    )
    where = (Country(territory),)
    propose = replace(COMPLY, reason=Reason.OWN_TERMS, territory=where, until=NOON + 9 * DAY)
    for command in (propose, Confirm(by=BILAL), Withhold(by=BILAL)):
        handle_items(GERMAN, [(ref, command) for ref in refs], at=NOON)
    drain(at=NOON)


def test_a_decision_of_our_own_in_the_union_sends_the_statement_of_article_17_by_itself() -> None:
    decided_by_ourselves(referred("DE"), "DE")
    (sent,) = (each for each in mail.outbox if each.to[0].startswith("ana"))
    body = " ".join(str(sent.body).split())
    for said in (
        "This is a statement of reasons under Article 17 of Regulation (EU) 2022/2065",
        "Withheld from readers in Germany; visible everywhere else",
        "How we came to it: Through a request of a public authority",
        "Our terms that it is contrary to: Rule 4: no calls to violence",
        "Law that we hold it to be contrary to: Section 111 of the Criminal Code",
        "Why it is contrary to them: The profile calls for an attack on a named place.",
        "Facts we relied on: The profile text of 3 February.",
        "Automated means helped to find or match the item; people decided.",
        "For six months from this notice you can also complain",
    ):
        assert said in body, said
    assert "order of a public authority asks us" not in body
    assert "Article 9(5)" not in body


def test_a_decision_of_our_own_outside_the_union_claims_no_article() -> None:
    decided_by_ourselves(referred("US"), "US")
    body = " ".join(str(mail.outbox[-1].body).split())
    assert "The decision is our own" in body
    assert "2022/2065" not in body


def test_the_private_page_shows_the_statement_with_what_it_rests_on() -> None:
    refs = referred("DE")
    decided_by_ourselves(refs, "DE")
    order, (item,) = read.order(GERMAN, SYSTEM), read.items(GERMAN, refs=refs)
    told = telling.Telling(order=order, item=item, told=("fact",), language="de")
    said = telling.statement(told, at=NOON)
    assert isinstance(said, StatementOfReasons)
    assert (said.rule, said.terms) == (Rule.DSA_17, "Rule 4: no calls to violence")
    address = telling.private_link(str(refs[0])).partition("/p/")[2]
    page = Client().get(f"/p/{address}").content.decode()
    assert "Rule 4: no calls to violence" in page
    assert "Demanded by" not in page


def test_a_removal_order_tells_of_scrutiny_and_courts_once_its_reasons_may_be_told(
    settings: Any,
) -> None:
    settings.DULY_MEMBER_STATE = "IE"
    withhold(removal_order(), days=100)
    drain(at=NOON)
    body = " ".join(str(mail.outbox[0].body).split())
    assert "under Article 11 of Regulation (EU) 2021/784" in body
    assert "to scrutinize the removal order (Article 4(4)). That member state: Ireland." in body
