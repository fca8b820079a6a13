"""What was true when it was proposed must still be true when it is confirmed and carried out."""

from dataclasses import replace
from typing import Any

import pytest

from duly.appeal.rules import DecideAppeal, FileAppeal
from duly.check.rules import ItemResults
from duly.decide.rules import Confirm
from duly.notify.rules import Defer
from duly.order.command import Command
from duly.order.events import Cause, CheckResult, FindingKind, Passed, Standing, Verdict
from duly.order.terms import Country, Kind, Refusal, Role
from duly.publish.rules import ReadSealed, Seal, Unseal
from duly.receive.rules import AssessAuthenticity, CorrectReading, Narrow
from duly.review.rules import Find
from duly.withhold.rules import Restore, Withhold
from tests.case import (
    CHECKED,
    COMPLY,
    DECLINE,
    FIRST,
    FOUND,
    Case,
    ready,
    received,
    sealed,
    withheld,
)
from tests.cast import ASHA, BILAL, DEV, ESI, GITA, US, actor

CONFIRM = Confirm(by=BILAL)
SECOND = actor("rana", "IE", Role.REVIEWER)  # another reviewer, no counsel
HEARER = actor("grace", "DE", Role.COUNSEL)
DEFECTIVE = replace(CHECKED, standing=Standing.DEFECTIVE, basis=None)
DOUBT = AssessAuthenticity(
    by=DEV,
    verdict=Verdict.HOLD,
    sent_by="dkim",
    document="none",
    identity="unregistered",
    out_of_band="none",
    competence="unknown",
)
NEWS = Find(by=ASHA, finding=FindingKind.NEWS_MEDIA)


@pytest.mark.parametrize(
    ("meanwhile", "code"),
    [
        (DEFECTIVE, "no-basis"),
        (DOUBT, "not-authentic"),
        (NEWS, "protected-without-reason"),
    ],
)
def test_what_no_longer_holds_is_neither_confirmed_nor_carried_out(
    meanwhile: Command, code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        ready().do(COMPLY, meanwhile, CONFIRM)
    with pytest.raises(Refusal, match=code):
        ready().do(COMPLY, CONFIRM, meanwhile, Withhold(by=BILAL))


def test_a_proposal_falls_when_the_locator_leads_to_somebody_else() -> None:
    case = ready().do(COMPLY, FOUND)

    with pytest.raises(Refusal, match="nothing-proposed"):
        case.do(CONFIRM)


UNGROUNDED = CheckResult(check="item_ground", passed=Passed.NO, effect="escalate_counsel")


def checked(standing: Standing, passed: Passed, effect: str) -> Command:
    result = CheckResult(check="issuer", passed=passed, effect=effect)
    return replace(CHECKED, standing=standing, results=(result,))


@pytest.mark.parametrize(
    "question",
    [
        checked(Standing.COUNSEL, Passed.NO, "escalate_counsel"),
        checked(Standing.HOLDS, Passed.PERSON, "escalate_counsel"),
        checked(Standing.HOLDS, Passed.PERSON, "defective_no_clock"),
        replace(CHECKED, items=(ItemResults(item=FIRST, results=(UNGROUNDED,)),)),
    ],
)
def test_a_question_for_counsel_is_answered_by_counsel_before_anybody_is_withheld(
    question: Command,
) -> None:
    case = ready().do(question, COMPLY)

    with pytest.raises(Refusal, match="counsel-must-confirm"):
        case.do(Confirm(by=SECOND))
    assert case.do(CONFIRM).item().decision


def test_a_reviewer_confirms_where_nothing_is_left_for_counsel() -> None:
    open_but_light = checked(Standing.HOLDS, Passed.PERSON, "note_only")

    assert ready().do(open_but_light, COMPLY, Confirm(by=SECOND)).item().decision
    assert ready().do(DECLINE, Confirm(by=SECOND)).item().decision


def test_a_seat_of_which_no_country_is_known_is_never_the_last_signature() -> None:
    nowhere = replace(BILAL, country=Country("ZZ"))

    with pytest.raises(Refusal, match="seat-nowhere"):
        ready().do(COMPLY, Confirm(by=nowhere))


@pytest.mark.parametrize("someone", [ASHA, BILAL])
def test_nobody_hears_an_appeal_against_their_own_decision_even_after_setting_it_aside(
    someone: Any,
) -> None:
    appealed = withheld().do(
        FileAppeal(by=DEV, text=sealed("why me")), Restore(by=BILAL, cause=Cause.REVIEW)
    )

    with pytest.raises(Refusal, match="same-eyes"):
        appealed.do(DecideAppeal(by=someone, upheld=False, reason=sealed("no")))
    heard = appealed.do(DecideAppeal(by=HEARER, upheld=True, reason=sealed("yes"))).item()
    assert heard.appeal_decided is not None


def correct(kind: Kind) -> CorrectReading:
    return CorrectReading(
        by=DEV, kind=kind, locator=sealed("x"), reading=sealed("{}"), why=sealed("y")
    )


def listed(kind: Kind, *, doubtful: bool = False) -> Case:
    command = received()
    return Case(
        replace(command, items=(replace(command.items[0], kind=kind, needs_person=doubtful),))
    )


WIDER = [
    (Kind.POST, Kind.ACCOUNT),
    (Kind.POST, Kind.HASHTAG),
    (Kind.COMMENT, Kind.ACCOUNT),
    (Kind.PAGE, Kind.SITE),
    (Kind.FILE, Kind.REPO),
]


@pytest.mark.parametrize(("named", "wanted"), WIDER)
def test_a_correction_never_makes_more_of_what_the_order_named(named: Kind, wanted: Kind) -> None:
    with pytest.raises(Refusal, match="kind-widened"):
        listed(named).do(correct(wanted))


def test_a_doubtful_line_is_what_a_person_says_it_is() -> None:
    assert listed(Kind.POST, doubtful=True).do(correct(Kind.ACCOUNT)).item().kind is Kind.ACCOUNT


def test_a_narrowing_is_undone_up_to_what_the_order_named() -> None:
    less = Narrow(
        by=ASHA, kind=Kind.POST, locator=sealed("p"), reading=sealed("{}"), why=sealed("w")
    )
    case = listed(Kind.ACCOUNT).do(less)

    assert case.do(correct(Kind.ACCOUNT)).item().kind is Kind.ACCOUNT


SENTENCE = "because @zqkara of Chirp asked for it"


@pytest.mark.parametrize(
    "command",
    [
        replace(COMPLY, cluster=SENTENCE),
        replace(COMPLY, cluster="x" * 81),
        replace(COMPLY, cluster="line\nbreak"),
        replace(COMPLY, cluster="nul\0"),
        replace(COMPLY, cluster="\ud800"),
        Seal(by=ESI, why=SENTENCE),
        Unseal(by=BILAL, why=SENTENCE),
        ReadSealed(by=GITA, what=SENTENCE, purpose=sealed("audit")),
        Defer(by=BILAL, why=SENTENCE),
    ],
)
def test_no_sentence_about_a_person_goes_into_the_ledger_unsealed(command: Command) -> None:
    case = withheld() if isinstance(command, Defer) else ready()
    if isinstance(command, Unseal):
        case.do(Seal(by=ESI, why="in-it-act:br16"))

    with pytest.raises(Refusal, match="not-a-label"):
        case.do(command)


def test_an_order_is_unsealed_from_a_seat_known_to_be_elsewhere() -> None:
    case = ready().do(Seal(by=ESI, why="br16"))

    with pytest.raises(Refusal, match="seat-nowhere"):
        case.do(Unseal(by=replace(BILAL, country=Country("ZZ")), why="court"))
    assert case.do(Unseal(by=replace(BILAL, country=US), why="court")).order.sealed is None
