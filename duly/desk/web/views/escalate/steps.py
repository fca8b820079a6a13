"""Each step of a dispute: what it is called, what it does, what its form asks, when it is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from duly.desk.acts import escalate as acts
from duly.desk.acts import objecting
from duly.desk.orders.door import Recorded
from duly.desk.web.views.escalate.said import Said
from duly.order.events import CourtOutcome, Lapse, Stay

Last = Mapping[str, int]  # by kind of event, the place of its last one; -1 for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. ``asks`` names the fields of its form; ``open`` looks at what has happened.

    ``over``: only where the law sets an authority over the order.
    """

    command: str
    title: str | Promise
    help: str | Promise
    asks: Sequence[str]
    do: Callable[[Said], Recorded]
    open: Callable[[Last], bool] = lambda last: True
    over: bool = False


def _after(last: Last, later: str, earlier: str) -> bool:
    return last[later] > last[earlier]


STEPS: Mapping[str, Step] = {
    "acknowledge": Step(
        command="acknowledge-noncompliance",
        title=_("Acknowledge the notice"),
        help=_("A formal receipt that admits nothing, with the order's state in counts."),
        asks=("language",),
        do=lambda s: acts.acknowledge_notice(s.ref, by=s.by, at=s.at, language=s.one("language")),
        open=lambda last: _after(last, "NoncomplianceReceived", "NoncomplianceAcknowledged"),
    ),
    "reply": Step(
        command="answer-noncompliance",
        title=_("Answer the notice"),
        help=_("A letter that answers every item the notice names, with its reason."),
        asks=("language",),
        do=lambda s: objecting.answer_notice(s.ref, by=s.by, at=s.at, language=s.one("language")),
        open=lambda last: _after(last, "NoncomplianceReceived", "NoncomplianceAnswered"),
    ),
    "dialogue": Step(
        command="request-dialogue",
        title=_("Ask for a formal dialogue"),
        help=_("A letter that asks for a dialogue. It does not delay the review of the order."),
        asks=("topics", "language"),
        do=lambda s: acts.request_dialogue(
            s.ref, s.lines("text"), by=s.by, at=s.at, language=s.one("language")
        ),
        open=lambda last: last["DialogueRequested"] < 0,
    ),
    "agenda": Step(
        command="plan-dialogue",
        title=_("Set the dialogue"),
        help=_("When both sides meet, and what about. The agenda is sealed."),
        asks=("meets", "agenda"),
        do=lambda s: acts.plan_dialogue(s.ref, s.instant(), s.text(), by=s.by, at=s.at),
        open=lambda last: _after(last, "DialogueRequested", "DialogueHeld"),
    ),
    "minutes": Step(
        command="hold-dialogue",
        title=_("Record the dialogue"),
        help=_("Minutes are sealed; the ledger keeps only that it was held, and when."),
        asks=("at", "minutes"),
        do=lambda s: acts.hold_dialogue(s.ref, s.instant(s.at), s.text(), by=s.by, at=s.at),
        open=lambda last: _after(last, "DialogueRequested", "DialogueHeld"),
    ),
    "promise": Step(
        command="promise",
        title=_("Record a promise"),
        help=_("What one side promised in a dialogue. Its time runs as a clock, and is warned of."),
        asks=("who", "promise", "by_when"),
        do=lambda s: acts.promise(s.ref, s.one("who"), s.text(), s.instant(), by=s.by, at=s.at),
        open=lambda last: last["DialogueHeld"] >= 0,
    ),
    "kept": Step(
        command="meet-clock",
        title=_("A promise was kept"),
        help=_("Its clock is met, in time or late."),
        asks=("which",),
        do=lambda s: acts.promise_kept(s.ref, s.one("which"), by=s.by, at=s.at),
        open=lambda last: last["PromiseMade"] >= 0,
    ),
    "challenge": Step(
        command="challenge",
        title=_("Record a challenge"),
        help=_("The order, or a part of it, was challenged before a court."),
        asks=("court", "items"),
        do=lambda s: acts.challenge(s.ref, s.text(), s.items(), by=s.by, at=s.at),
        open=lambda last: last["ChallengeFiled"] <= last["ChallengeDecided"],
    ),
    "decided": Step(
        command="challenge-decided",
        title=_("Record the court's decision"),
        help=_("A decision against the whole order ends it and shows everything again at once."),
        asks=("outcome", "document"),
        do=lambda s: acts.challenge_decided(
            s.ref, CourtOutcome(s.one("outcome")), s.files, by=s.by, at=s.at
        ),
        open=lambda last: _after(last, "ChallengeFiled", "ChallengeDecided"),
    ),
    "stay": Step(
        command="grant-stay",
        title=_("Record a stay"),
        help=_("A court holds the order up while it looks. Nothing further is withheld meanwhile."),
        asks=("effect", "document"),
        do=lambda s: acts.stay(s.ref, Stay(s.one("effect")), s.files, by=s.by, at=s.at),
        open=lambda last: last["ChallengeFiled"] >= 0 and last["StayGranted"] <= last["StayEnded"],
    ),
    "stay-ended": Step(
        command="end-stay",
        title=_("The stay is over"),
        help=_("Nothing is withheld by this; what was shown again is decided anew."),
        asks=("document",),
        do=lambda s: acts.end_stay(s.ref, s.files, by=s.by, at=s.at),
        open=lambda last: _after(last, "StayGranted", "StayEnded"),
    ),
    "scrutiny": Step(
        command="request-scrutiny",
        title=_("Ask for scrutiny"),
        help=_(
            "A letter to the authority of our own state; nothing is shown again before it says."
        ),
        asks=("reasons", "language"),
        do=lambda s: objecting.request_scrutiny(
            s.ref, s.lines("text"), by=s.by, at=s.at, language=s.one("language")
        ),
        open=lambda last: last["ScrutinyAsked"] <= last["ScrutinyDecided"],
        over=True,
    ),
    "scrutinized": Step(
        command="decide-scrutiny",
        title=_("Record the scrutiny's outcome"),
        help=_("An infringement ends the order and shows everything again at once."),
        asks=("infringes", "document"),
        do=lambda s: acts.scrutiny_decided(
            s.ref, s.one("infringes") == "yes", s.files, by=s.by, at=s.at
        ),
        over=True,
    ),
    "lapse": Step(
        command="lapse",
        title=_("The order has lapsed"),
        help=_("It has no effect any more by the law itself. Everything is shown again at once."),
        asks=("cause",),
        do=lambda s: acts.lapse(s.ref, Lapse(s.one("cause")), by=s.by, at=s.at),
        open=lambda last: last["OrderLapsed"] < 0,
    ),
    "notice": Step(
        command="noncompliance",
        title=_("Record a notice of non-compliance"),
        help=_(
            "The notice is kept as an exhibit and read: whether it names this order, which items"
            " it holds to be up, by when it wants a reply. It is answered, whatever its merits."
        ),
        asks=("notice", "at", "penalty"),
        do=lambda s: acts.receive_notice(
            s.ref,
            s.files,
            by=s.by,
            at=s.at,
            received_at=s.instant(s.at),
            penalty=s.one("text") or None,
        ),
    ),
}
