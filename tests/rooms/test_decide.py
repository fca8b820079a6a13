from dataclasses import replace
from datetime import timedelta

import pytest

from duly.decide.rules import Confirm, Propose, Reopen
from duly.order.command import Command
from duly.order.events import Cause, FindingKind, Reason, Unresolved, Verdict
from duly.order.terms import Country, Outcome, Refusal
from duly.receive.rules import AssessAuthenticity, Remove, Withdraw
from duly.resolve.rules import Resolve
from duly.review.rules import Find
from duly.withhold.rules import Withhold
from tests.case import CHECKED, COMPLY, DECLINE, FOUND, OURS, STATED, Case, ready, sealed, withheld
from tests.cast import ASHA, BILAL, CHITRA, DEV, IN, NOON, WEEK

CONFIRM = Confirm(by=BILAL)


def test_a_proposal_alone_does_not_bind() -> None:
    case = ready().do(COMPLY)

    assert case.item().decision is None
    with pytest.raises(Refusal, match="not-decided"):
        case.do(Withhold(by=BILAL))


def test_a_decision_of_our_own_needs_its_basis_first_and_none_of_the_order() -> None:
    unchecked = ready().do(replace(CHECKED, basis=None))
    with pytest.raises(Refusal, match="no-basis"):
        unchecked.do(COMPLY)
    with pytest.raises(Refusal, match="no-terms"):
        unchecked.do(OURS)

    made = unchecked.do(STATED, OURS, CONFIRM, Withhold(by=BILAL)).item()
    assert made.withheld is not None
    assert made.decision is not None
    assert made.decision.reason is Reason.OWN_TERMS


def test_a_basis_names_a_term_or_a_law() -> None:
    with pytest.raises(Refusal, match="no-terms"):
        ready().do(replace(STATED, terms=None))
    assert ready().do(replace(STATED, terms=None, illegal_under=sealed("law"))).item().basis


def test_another_basis_takes_back_the_proposal_that_rested_on_the_first() -> None:
    case = ready().do(STATED, OURS, replace(STATED, by=BILAL, explanation=sealed("another")))
    with pytest.raises(Refusal, match="nothing-proposed"):
        case.do(CONFIRM)


def test_a_basis_is_not_exchanged_under_a_decision() -> None:
    with pytest.raises(Refusal, match="already-decided"):
        ready().do(STATED, OURS, CONFIRM, STATED)


def test_a_second_person_makes_it_binding_in_every_word() -> None:
    made = ready().do(COMPLY, CONFIRM).item().decision

    assert made is not None
    assert (made.outcome, made.territory, made.until) == (Outcome.COMPLY, (IN,), WEEK)
    assert (made.proposed_by, made.by) == (ASHA.person, BILAL.person)


def test_the_same_person_from_another_seat_is_still_the_same_eyes() -> None:
    elsewhere = replace(ASHA, seat=BILAL.seat)

    with pytest.raises(Refusal, match="same-eyes"):
        ready().do(COMPLY, Confirm(by=elsewhere))


def test_another_person_on_the_same_seat_is_still_the_same_eyes() -> None:
    shared = replace(BILAL, seat=ASHA.seat)

    with pytest.raises(Refusal, match="same-eyes"):
        ready().do(COMPLY, Confirm(by=shared))


def test_a_seat_in_the_demanding_country_is_never_the_last_signature() -> None:
    with pytest.raises(Refusal, match="local-seat"):
        ready().do(COMPLY, Confirm(by=CHITRA))


def test_an_order_withdrawn_between_the_two_signatures_binds_nobody() -> None:
    case = ready().do(COMPLY, Withdraw(by=DEV, why=sealed("withdrawn")))

    with pytest.raises(Refusal, match="order-withdrawn"):
        case.do(CONFIRM)


def test_doubt_about_the_sender_between_the_two_signatures_stops_the_second() -> None:
    doubt = AssessAuthenticity(
        by=DEV,
        verdict=Verdict.HOLD,
        sent_by="dkim",
        document="none",
        identity="unregistered",
        out_of_band="none",
        competence="unknown",
    )

    with pytest.raises(Refusal, match="not-authentic"):
        ready().do(COMPLY, doubt, CONFIRM)


def test_a_later_proposal_takes_the_place_of_the_standing_one() -> None:
    made = ready().do(COMPLY, DECLINE, CONFIRM).item().decision

    assert made is not None
    assert made.outcome is Outcome.DECLINE


def test_protected_speech_is_withheld_only_with_a_reason_of_its_own() -> None:
    case = ready().do(Find(by=ASHA, finding=FindingKind.NEWS_MEDIA))

    with pytest.raises(Refusal, match="protected-without-reason"):
        case.do(COMPLY)
    assert case.do(replace(COMPLY, note=sealed("calls for violence"))).item().proposal


def test_a_decision_is_reopened_before_it_is_taken_anew() -> None:
    case = ready().do(DECLINE, CONFIRM)

    with pytest.raises(Refusal, match="already-decided"):
        case.do(COMPLY)
    case.do(Reopen(by=BILAL, cause=Cause.REVIEW, why=sealed("new facts")), COMPLY, CONFIRM)
    assert case.item().decision


def propose(**other: object) -> Propose:
    return replace(COMPLY, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("case", "command", "code"),
    [
        (Case().do(FOUND), COMPLY, "no-basis"),
        (Case().do(CHECKED), COMPLY, "unresolved"),
        (
            Case().do(CHECKED, Resolve(by=DEV, unresolved=Unresolved.GONE)),
            COMPLY,
            "unresolved",
        ),
        (ready(), CONFIRM, "nothing-proposed"),
        (ready(), propose(territory=()), "beyond-territory"),
        (ready(), propose(territory=(IN, Country("US"))), "beyond-territory"),
        (ready(), propose(until=None), "no-until"),
        (ready(), propose(until=NOON), "until-past"),
        (ready(), propose(reason=Reason.PROTECTED_SPEECH), "reason-does-not-fit"),
        (ready(), replace(DECLINE, reason=Reason.LAWFUL_ORDER), "reason-does-not-fit"),
        (ready().do(Remove(by=ASHA, why=sealed("x"))), COMPLY, "item-removed"),
        (ready(), Reopen(by=BILAL, cause=Cause.REVIEW, why=sealed("x")), "nothing-decided"),
        (withheld(), Reopen(by=BILAL, cause=Cause.REVIEW, why=sealed("x")), "still-withheld"),
    ],
)
def test_it_refuses(case: Case, command: Command, code: str) -> None:
    before = list(case.events)

    with pytest.raises(Refusal) as refused:
        case.do(command)

    assert refused.value.code == code
    assert case.events == before


def test_a_proposal_whose_end_passed_is_not_confirmed() -> None:
    with pytest.raises(Refusal, match="until-past"):
        ready().do(COMPLY).do(CONFIRM, at=WEEK + timedelta(seconds=1))
