from datetime import timedelta

import pytest

from duly.answer.rules import ConfirmDelivery, SendAgain, SendAnswer
from duly.appeal.rules import DecideAppeal, FileAppeal
from duly.check.clarify import AskClarification, GiveClarification
from duly.check.clocks import MeetClock, MissClock, PauseClock, RestartClock, StartClock
from duly.decide.rules import Confirm
from duly.escalate.rules import (
    AcknowledgeNoncompliance,
    DecideChallenge,
    FileChallenge,
    HoldDialogue,
    ReceiveNoncompliance,
    RequestDialogue,
)
from duly.notify.rules import Defer, Notify
from duly.order.command import Command
from duly.order.events import CourtOutcome, FindingKind, Unresolved
from duly.order.terms import Channel, Digest, ItemRef, Kind, OrderRef, Refusal
from duly.publish.rules import Close, Publish, Seal, Unseal
from duly.receive.rules import Acknowledge, CorrectReading, Narrow, Remove, Withdraw
from duly.resolve.rules import Earlier, Resolve, Subject
from duly.review.rules import Find
from duly.withhold.rules import Restore
from tests.case import COMPLY, DECLINE, FOUND, Case, kinds, ready, received, sealed, withheld
from tests.cast import ASHA, BILAL, CHITRA, DEV, ESI, GITA, NOON, WEEK

LETTER = Digest("a" * 64)
WHY = sealed("why")
ANSWER = SendAnswer(by=BILAL, letter=LETTER, language="en", channel=Channel.MAIL)
CLOCK = StartClock(
    by=BILAL,
    clock="execute",
    duty="execute",
    who="platform",
    started_at=NOON,
    due_at=NOON + timedelta(hours=24),
    length="PT24H",
    confidence="secondary",
    why="24 hours from receipt",
)
NOTICE = ReceiveNoncompliance(by=DEV, exhibit=LETTER, received_at=NOON)
TOLD = Notify(by=BILAL, letter=LETTER, address=sealed("a"), told=("fact",))
APPEAL = FileAppeal(by=GITA, text=sealed("this is news"))


def test_the_acknowledgement_counts_what_was_read() -> None:
    told = Case(received(3)).do(Acknowledge(by=DEV, letter=LETTER)).order.acknowledged

    assert told is not None
    assert (told.stated, told.items, told.distinct) == (3, 3, 3)


def test_a_corrected_reading_is_certain_and_to_be_resolved_again() -> None:
    right = CorrectReading(
        by=ASHA, kind=Kind.ACCOUNT, locator=sealed("@zq_1"), reading=WHY, why=WHY
    )

    item = ready().do(right).item()

    assert (item.needs_person, item.resolved, item.locator) == (False, None, sealed("@zq_1"))


def test_an_account_may_be_narrowed_to_a_post_and_never_back() -> None:
    def to(kind: Kind) -> Narrow:
        return Narrow(by=ASHA, kind=kind, locator=sealed("x"), reading=WHY, why=WHY)

    case = Case().do(to(Kind.POST))

    assert case.item().kind is Kind.POST
    with pytest.raises(Refusal, match="not-narrower"):
        case.do(to(Kind.ACCOUNT))


def test_a_post_never_resolves_to_an_account() -> None:
    case = Case().do(Narrow(by=ASHA, kind=Kind.POST, locator=WHY, reading=WHY, why=WHY))

    with pytest.raises(Refusal, match="kind-widened"):
        case.do(FOUND)


def test_resolving_tells_of_duplicates_and_earlier_orders_once() -> None:
    found = Resolve(
        by=DEV,
        found=Subject(kind=Kind.ACCOUNT, subject=sealed("s"), label=sealed("l")),
        duplicate_of=ItemRef("IN-2021-0002/9"),
        earlier=(Earlier(order=OrderRef("IN-2021-0001"), item=ItemRef("IN-2021-0001/4")),),
    )

    case = Case().do(found, found)

    assert kinds(case.events).count("OverlapFound") == 1
    assert case.item().duplicate_of == "IN-2021-0002/9"


def test_automation_is_never_claimed_without_evidence() -> None:
    with pytest.raises(Refusal, match="finding-without-evidence"):
        ready().do(Find(by=ASHA, finding=FindingKind.AUTOMATION))


def test_a_clock_met_after_its_instant_is_met_late() -> None:
    case = ready().do(CLOCK).do(MeetClock(by=BILAL, clock="execute"), at=NOON + timedelta(days=2))

    assert case.order.clocks["execute"].state == "met"
    assert case.events[-1].late is True  # type: ignore[union-attr]


def test_a_clock_is_missed_at_its_instant_and_not_before() -> None:
    case = ready().do(CLOCK)

    with pytest.raises(Refusal, match="not-yet"):
        case.do(MissClock(by=BILAL, clock="execute"))
    case.do(MissClock(by=BILAL, clock="execute"), at=NOON + timedelta(hours=24))
    assert case.order.clocks["execute"].state == "missed"


def test_a_paused_clock_runs_again_to_a_new_instant() -> None:
    case = ready().do(
        CLOCK,
        PauseClock(by=BILAL, clock="execute", cause="annex3"),
        RestartClock(by=BILAL, clock="execute", due_at=WEEK, why="anew"),
    )

    assert case.order.clocks["execute"].due_at == WEEK


def test_a_clarification_is_asked_and_given() -> None:
    case = ready().do(AskClarification(by=BILAL, letter=LETTER, points=("exact_url",)))

    assert case.order.clarification is not None
    assert case.do(GiveClarification(by=DEV, exhibit=LETTER)).order.clarification is None


def test_the_answer_counts_each_item_once() -> None:
    case = ready(3).do(COMPLY, Confirm(by=BILAL))
    case.do(DECLINE, Confirm(by=BILAL), item=ItemRef("IN-2021-0002/2")).do(ANSWER)

    answer = case.order.answers[0]
    assert (answer.complied, answer.declined, answer.undecided) == (1, 1, 1)


def test_a_person_is_told_once_of_each_change() -> None:
    case = withheld().do(TOLD)

    with pytest.raises(Refusal, match="already-notified"):
        case.do(TOLD)
    later = NOON + timedelta(hours=3)
    case.do(Restore(by=BILAL, cause="review"), at=later).do(TOLD, at=later)  # type: ignore[arg-type]
    assert case.item().notified


def test_a_gagged_notice_is_deferred_until_the_gag_ends() -> None:
    item = withheld().do(Defer(by=BILAL, why="gag", until=WEEK)).item()

    assert item.deferred is not None
    assert item.deferred.until == WEEK


def test_an_appeal_is_decided_by_someone_who_took_no_part() -> None:
    case = withheld().do(APPEAL)

    for took_part in (ASHA, BILAL):
        with pytest.raises(Refusal, match="same-eyes"):
            case.do(DecideAppeal(by=took_part, upheld=True, reason=WHY))
    assert case.do(DecideAppeal(by=ESI, upheld=True, reason=WHY)).item().withheld is None


def test_a_rejected_appeal_leaves_the_item_withheld() -> None:
    case = withheld().do(APPEAL, DecideAppeal(by=ESI, upheld=False, reason=WHY))

    assert case.item().withheld


def test_a_notice_of_noncompliance_is_acknowledged_and_talked_about() -> None:
    case = ready().do(
        NOTICE,
        AcknowledgeNoncompliance(by=BILAL, letter=LETTER),
        RequestDialogue(by=BILAL, letter=LETTER),
        HoldDialogue(by=BILAL, held_at=NOON, minutes=WHY),
    )

    assert case.order.noncompliance_acknowledged
    assert len(case.order.dialogues) == 1


def test_a_challenge_may_name_some_items_and_is_decided_once() -> None:
    case = ready(2).do(FileChallenge(by=BILAL, court=WHY, items=(ItemRef("IN-2021-0002/2"),)))
    case.do(DecideChallenge(by=BILAL, outcome=CourtOutcome.DISMISSED))

    with pytest.raises(Refusal, match="no-challenge"):
        case.do(DecideChallenge(by=BILAL, outcome=CourtOutcome.UPHELD))


def test_publishing_counts_and_closing_waits_for_the_answer() -> None:
    case = ready().do(DECLINE, Confirm(by=BILAL), Publish(by=ESI, public_ref="IN-2021-0002"))

    assert case.order.published is not None
    assert case.order.published.declined == 1
    with pytest.raises(Refusal, match="not-answered"):
        case.do(Close(by=BILAL))
    assert case.do(ANSWER, Close(by=BILAL)).order.closed


REFUSED: list[tuple[Case, Command, str]] = [
    (ready(), AcknowledgeNoncompliance(by=BILAL, letter=LETTER), "no-notice"),
    (ready(), MeetClock(by=BILAL, clock="execute"), "unknown-clock"),
    (ready().do(CLOCK), CLOCK, "clock-runs"),
    (ready(), ANSWER, "nothing-to-answer"),
    (ready(), ConfirmDelivery(by=BILAL, letter=LETTER, proof="smtp"), "unknown-letter"),
    (ready(), SendAgain(by=BILAL, many=0), "nothing-given-up"),
    (ready(), TOLD, "nothing-happened"),
    (ready(), APPEAL, "nothing-to-appeal"),
    (withheld().do(APPEAL), APPEAL, "appeal-pending"),
    (withheld(), DecideAppeal(by=ESI, upheld=True, reason=WHY), "no-appeal"),
    (withheld().do(APPEAL), DecideAppeal(by=CHITRA, upheld=True, reason=WHY), "local-seat"),
    (withheld(), Remove(by=ASHA, why=WHY), "still-withheld"),
    (withheld(), Close(by=BILAL), "still-withheld"),
    (ready(), GiveClarification(by=DEV, exhibit=LETTER), "nothing-asked"),
    (ready(), AskClarification(by=BILAL, letter=LETTER, points=()), "nothing-missing"),
    (ready(), Resolve(by=DEV), "nothing-said"),
    (withheld(), Resolve(by=DEV, unresolved=Unresolved.GONE), "already-decided"),
    (ready(), Unseal(by=BILAL, why="x"), "not-sealed"),
    (ready(), Seal(by=ESI, why="x", until=NOON), "until-past"),
    (ready().do(Seal(by=ESI, why="x")), Unseal(by=CHITRA, why="x"), "local-seat"),
    (ready(), HoldDialogue(by=BILAL, held_at=WEEK, minutes=WHY), "not-yet"),
    (
        ready(),
        FileChallenge(by=BILAL, court=WHY, items=(ItemRef("IN-2021-0002/9"),)),
        "unknown-item",
    ),
    (ready().do(Withdraw(by=DEV, why=WHY)), Withdraw(by=DEV, why=WHY), "already-withdrawn"),
    (
        ready().do(Acknowledge(by=DEV, letter=LETTER)),
        Acknowledge(by=DEV, letter=LETTER),
        "already-acknowledged",
    ),
]


@pytest.mark.parametrize(("case", "command", "code"), REFUSED)
def test_it_refuses(case: Case, command: Command, code: str) -> None:
    before = list(case.events)

    with pytest.raises(Refusal) as refused:
        case.do(command)

    assert refused.value.code == code
    assert case.events == before
