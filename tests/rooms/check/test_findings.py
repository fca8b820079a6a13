"""An order held against its law: what is there, what is missing, what a person must say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from duly.check.facts import Citation, ItemFacts, OrderFacts, facts_of
from duly.check.findings import Finding, Held, answered, hold
from duly.check.questions import Asked, of_item, of_order
from duly.check.verdict import verdict
from duly.law.loader import pack, pack_ids
from duly.law.terms import Confidence, Effect, Per, Test
from duly.order.events import Passed, Standing, Verdict
from duly.order.terms import Ask, ItemRef, Kind, Refusal
from tests.cast import ASHA, NOON
from tests.rooms.law.golden import ELSEWHERE, pack_of

IT_ACT = Citation(law="Information Technology Act, 2000", provision="section 69A")
FEBRUARY = OrderFacts(
    authority="in-it-act:do_meity",
    authority_name="Ministry of Electronics and Information Technology (synthetic)",
    authenticity=Verdict.AUTHENTIC,
    legal_basis=(IT_ACT,),
    grounds=("spreading misinformation", "imminent violence affecting public order"),
    ask=Ask.WITHHOLD,
    deadline="PT24H",
    confidential=True,
    received_at=NOON,
)
REMOVAL = OrderFacts(
    authority="eu-terreg:ms_competent",
    authority_name="Synthetic Police Authority",
    authenticity=Verdict.AUTHENTIC,
    legal_basis=(Citation(law="Regulation (EU) 2021/784", provision="Article 3"),),
    grounds=("Article 2(7)(a)",),
    ask=Ask.REMOVE,
    deadline="PT1H",
    confidential=False,
    reasons=True,
    redress=True,
    received_at=NOON,
)
HANDLE = ItemFacts(item=ItemRef("IN-2021-0002/1"), kind=Kind.ACCOUNT, norm="@synthetic")
POST = ItemFacts(item=ItemRef("IN-2021-0002/2"), kind=Kind.POST, norm="chirp.example/a/status/2")


def held(facts: OrderFacts, *items: ItemFacts, law: str = "in-it-act/s69a_direction") -> Held:
    name, _, instrument = law.partition("/")
    found = pack(name)
    return hold(facts, items or (POST,), pack=found, instrument=found.instrument(instrument))


def of(result: Held, check: str, item: ItemFacts | None = None) -> Finding:
    findings = result.items[item.item] if item else result.order
    return next(one for one in findings if one.check.id == check)


def test_misinformation_is_no_ground_of_section_69a_and_the_finding_says_so() -> None:
    found = of(held(replace(FEBRUARY, grounds=("spreading misinformation",))), "ground")

    assert found.passed is Passed.NO
    assert "“misinformation” is no ground of IT Act 2000 s.69A(1)" in found.says
    assert "public order" in found.says
    assert found.means == "counsel looks before anything is carried out"


def test_one_ground_of_the_law_is_enough_and_the_other_is_still_named() -> None:
    found = of(held(FEBRUARY), "ground")

    assert found.passed is Passed.YES
    assert found.says.startswith("names public order") and "“misinformation”" in found.says


@pytest.mark.parametrize(
    ("ground", "passed"),
    [
        ("in the interest of PUBLIC ORDER", Passed.YES),
        ("the sovereignty and integrity of India, and defence of India", Passed.YES),
        ("incitement to the commission of any cognizable offence", Passed.YES),
        ("लोक व्यवस्था", Passed.YES),
        ("भारत की संप्रभुता और अखंडता के हित में", Passed.YES),
        ("लोक व्यवस्थी", Passed.PERSON),
        ("national security", Passed.PERSON),
        ("law and order", Passed.PERSON),
        ("imminent violence", Passed.PERSON),
        ("sympathisers of separatists", Passed.PERSON),
        ("flagged by security agencies", Passed.PERSON),
        ("publicorder", Passed.PERSON),
        ("disorderly public orders", Passed.PERSON),
        ("Ministry of Defence", Passed.PERSON),
        ("defence", Passed.YES),
        ("security_of_state", Passed.YES),
        ("incitement_to_offence", Passed.PERSON),
        ("automation", Passed.NO),
        ("foreign_operation", Passed.NO),
        ("fake news", Passed.NO),
        ("automated bots operated from foreign territories", Passed.NO),
        ("defamatory of a minister", Passed.NO),
    ],
)
def test_a_ground_is_matched_by_whole_words(ground: str, passed: Passed) -> None:
    assert of(held(replace(FEBRUARY, grounds=(ground,))), "ground").passed is passed


@pytest.mark.parametrize(
    ("law", "passed"),
    [
        ("in-it-act/s69a_direction", Passed.NO),
        ("in-it-act/r3_1_d", Passed.YES),
        ("eu-terreg/removal_order", Passed.PERSON),
    ],
)
def test_what_is_a_ground_depends_on_the_instrument(law: str, passed: Passed) -> None:
    result = held(replace(FEBRUARY, grounds=("defamation",)), law=law)

    assert next(o.passed for o in result.order if o.check.id in {"ground", "type"}) is passed


def test_a_list_that_is_not_closed_leaves_what_it_does_not_name_to_a_person() -> None:
    result = held(replace(FEBRUARY, grounds=("misinformation",)), law="in-it-act/r3_1_d")

    assert of(result, "ground").passed is Passed.PERSON


def test_an_item_with_a_ground_of_its_own_is_held_against_that() -> None:
    own = replace(POST, ground="fake news")

    assert of(held(FEBRUARY, own), "item_ground", own).passed is Passed.NO
    assert of(held(FEBRUARY, POST), "item_ground", POST).passed is Passed.YES


def test_the_february_order_holds_with_questions_for_a_person() -> None:
    result = held(FEBRUARY, HANDLE, POST)

    assert result.standing is Standing.HOLDS
    assert result.basis == "IT Act 2000 s.69A(1)"
    open_questions = {one.check.id for one in result.order if one.passed is Passed.PERSON}
    assert open_questions == {"approval", "reasons", "heard"}


def test_an_order_that_cites_no_law_has_no_basis_and_goes_to_counsel() -> None:
    result = held(replace(FEBRUARY, legal_basis=()))

    assert result.basis is None and result.standing is Standing.COUNSEL


@pytest.mark.parametrize(
    ("law", "provision", "cited"),
    [
        ("Information Technology Act, 2000", "69A", True),
        ("IT Act 2000", "s. 69A(1)", True),
        (None, "Section 69A", True),
        ("सूचना प्रौद्योगिकी अधिनियम, 2000", "धारा 69क", True),
        ("Copyright Act, 1957", "section 69A", False),
        ("Information Technology Act, 2000", "section 69", False),
        ("Information Technology Act, 2000", "section 69AB", False),
        ("Information Technology Act, 2000", None, False),
    ],
)
def test_the_basis_is_found_only_where_the_order_cites_it(
    law: str | None, provision: str | None, cited: bool
) -> None:
    result = held(replace(FEBRUARY, legal_basis=(Citation(law=law, provision=provision),)))

    assert (result.basis is not None) == cited
    assert (of(result, "legal_basis").passed is Passed.YES) == cited


@pytest.mark.parametrize(
    ("authority", "proof", "passed"),
    [
        ("in-it-act:do_meity", Verdict.AUTHENTIC, Passed.YES),
        ("in-it-act:do_meity", Verdict.UNVERIFIED, Passed.PERSON),
        ("in-it-act:do_meity", Verdict.HOLD, Passed.PERSON),
        ("in-it-act:do_meity", None, Passed.PERSON),
        ("in-it-act:do_meity", Verdict.REJECT, Passed.NO),
        ("in-it-act:police", Verdict.AUTHENTIC, Passed.NO),
        ("generic:unknown", Verdict.AUTHENTIC, Passed.PERSON),
        (None, Verdict.AUTHENTIC, Passed.PERSON),
    ],
)
def test_who_may_issue_it_must_be_proved(
    authority: str | None, proof: Verdict | None, passed: Passed
) -> None:
    result = held(replace(FEBRUARY, authority=authority, authenticity=proof))

    assert of(result, "authority").passed is passed


def test_what_was_not_found_in_a_scan_may_still_stand_there() -> None:
    scan = replace(FEBRUARY, deadline=None, legal_basis=(), grounds=(), read_whole=False)

    result = held(scan)

    assert {of(result, c).passed for c in ("deadline", "legal_basis", "ground")} == {Passed.PERSON}
    assert result.standing is Standing.HOLDS and result.basis is None


def test_a_missing_address_stops_the_european_clock_and_not_the_indian_one() -> None:
    lost = replace(HANDLE, kind=Kind.UNKNOWN)
    europe = held(REMOVAL, HANDLE, law="eu-terreg/removal_order")
    india = held(FEBRUARY, lost)

    assert (europe.points, europe.pauses_clock) == (("exact_url",), True)
    assert (india.points, india.pauses_clock) == (("listed",), False)


def test_an_item_in_doubt_is_for_a_person_in_the_words_of_the_doubt() -> None:
    doubt = replace(POST, needs_person="the row's handle and link disagree")

    found = of(held(FEBRUARY, doubt), "listed", doubt)

    assert (found.passed, found.says) == (Passed.PERSON, "the row's handle and link disagree")


def test_a_whole_account_is_noted() -> None:
    found = of(held(FEBRUARY, HANDLE), "account_level", HANDLE)

    assert (found.passed, found.means) == (Passed.NO, "say so in the answer")


def test_removal_everywhere_is_more_than_section_69a_knows() -> None:
    found = of(held(replace(FEBRUARY, ask=Ask.REMOVE)), "measure")

    assert found.passed is Passed.NO and "asks to remove" in found.says


@pytest.mark.parametrize(("hours", "passed"), [(48, Passed.YES), (47, Passed.NO)])
def test_a_hearing_needs_48_hours(hours: int, passed: Passed) -> None:
    facts = replace(FEBRUARY, hearing_at=NOON + timedelta(hours=hours))

    assert of(held(facts, law="in-it-act/s69a_notice"), "hearing").passed is passed


@pytest.mark.parametrize(
    ("basis", "passed"),
    [
        ((Citation(law="Federal Law 149-FZ", provision="article 15.3"),), Passed.YES),
        ((Citation(law="Federal Law 149-FZ", provision=None),), Passed.NO),
        ((Citation(law=None, provision="article 15.3"),), Passed.PERSON),
        ((), Passed.NO),
    ],
)
def test_a_request_under_an_unknown_law_names_its_source_of_illegality_but_gives_no_basis(
    basis: tuple[Citation, ...], passed: Passed
) -> None:
    facts = replace(FEBRUARY, authority="generic:unknown", legal_basis=basis)

    result = held(facts, law="generic/request")

    assert of(result, "source_of_illegality").passed is passed
    assert result.basis is None


def test_a_rule_nobody_has_read_fails_no_order() -> None:
    check = {"id": "any", "ask": "Any?", "fail": "defective_no_clock", "test": "deadline_stated"}
    data = {**ELSEWHERE, "instruments": [dict(ELSEWHERE["instruments"][0])]}
    for source, standing in (("law", Standing.DEFECTIVE), ("hearsay", Standing.HOLDS)):
        data["instruments"][0]["checks"] = [{**check, "src": [source]}]
        law = pack_of(data)

        result = hold(
            replace(FEBRUARY, deadline=None), (), pack=law, instrument=law.instrument("order")
        )

        assert result.standing is standing
    assert law.instrument("order").checks[0].confidence is Confidence.UNVERIFIED


def test_what_a_person_says_settles_an_open_question_either_way() -> None:
    result = held(FEBRUARY)

    assert answered(result, yes=["approval", "heard"]).standing is Standing.HOLDS
    assert answered(result, no=["reasons"]).standing is Standing.COUNSEL
    assert of(answered(result, yes=["heard"]), "heard").says == "a person looked"


@pytest.mark.parametrize(
    ("yes", "no", "code"),
    [(["colour"], [], "unknown-check"), ([], ["listed"], "unknown-check"),
     (["heard"], ["heard"], "yes-and-no")],
)  # fmt: skip
def test_a_person_can_only_answer_what_is_asked(yes: list[str], no: list[str], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        answered(held(FEBRUARY), yes=yes, no=no)


def test_the_verdict_reads_as_what_is_missing_what_is_open_and_what_is_there() -> None:
    many = [replace(HANDLE, item=ItemRef(f"IN-2021-0002/{n}")) for n in range(1, 1179)]

    read = verdict(held(replace(FEBRUARY, grounds=("misinformation",)), *many))

    assert read.stands == "Counsel must look before anything is carried out."
    assert [(line.check, line.items) for line in read.missing] == [
        ("ground", None),
        ("item_ground", 1178),
        ("account_level", 1178),
    ]
    assert {line.cite for line in read.missing} >= {"IT Act 2000 s.69A(1)"}
    assert "not legal advice" in read.caution


def test_the_command_records_every_check_of_the_order_and_of_each_item() -> None:
    result = held(FEBRUARY, HANDLE, POST)

    command = result.command(by=ASHA)

    checks = pack("in-it-act").instrument("s69a_direction").checks
    assert [one.check for one in command.results] == [c.id for c in checks if c.per is Per.ORDER]
    assert [one.item for one in command.items] == [HANDLE.item, POST.item]
    assert all(len(one.results) == 3 for one in command.items)
    assert (command.pack, command.pack_version) == ("in-it-act", pack("in-it-act").version)


def test_the_facts_come_from_what_reading_says() -> None:
    said = {
        "authority": {"name": "Ministry", "id": "in-it-act:do_meity", "type": None},
        "legal_basis": [{"law": "IT Act", "provision": "69A"}],
        "grounds": ["public order"],
        "ask": "withhold",
        "deadline": {"length": "PT24H", "from": "receipt", "duty": "execute"},
        "confidential": True,
        "documents": [{"text_layer": "born-digital"}, {"text_layer": "scan"}],
    }

    facts = facts_of(said, authority=None, authenticity=None, received_at=NOON)

    assert facts.authority == "in-it-act:do_meity" and facts.ask is Ask.WITHHOLD
    assert facts.legal_basis == (Citation(law="IT Act", provision="69A"),)
    assert (facts.deadline, facts.confidential, facts.read_whole) == ("PT24H", True, False)


def test_facts_of_an_empty_reading_leave_everything_open() -> None:
    facts = facts_of({}, authority=None, authenticity=None, received_at=None)

    assert facts == OrderFacts(authority=None)


@pytest.mark.parametrize("test", list(Test))
def test_every_question_of_the_packs_has_an_answer(test: Test) -> None:
    asked = Asked(
        facts=FEBRUARY,
        instrument=pack("in-it-act").instrument("s69a_direction"),
        authorities=frozenset({"in-it-act:do_meity"}),
        items=1,
    )

    assert of_item(test, POST, asked).says and of_order(test, asked).says
    answered = {of_item(test, POST, asked).passed, of_order(test, asked).passed}
    needs_more = {Test.REASONS_GIVEN, Test.REDRESS_STATED, Test.HEARING_GIVEN}
    assert answered != {Passed.PERSON} or test in {*needs_more, Test.EARLIER_ORDER_NAMED}


@pytest.mark.parametrize("name", pack_ids())
def test_every_effect_of_a_pack_is_put_in_words(name: str) -> None:
    for instrument in pack(name).instruments:
        result = hold(OrderFacts(authority=None), (HANDLE,), pack=pack(name), instrument=instrument)
        failed = [one for one in result.order if one.passed is Passed.NO]

        assert all(one.means for one in failed)
        assert {one.check.fail for one in failed} <= set(Effect)
