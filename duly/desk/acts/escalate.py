"""The authority presses or the platform objects: notices, dialogue, challenges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from duly.answer.letters import DialogueRequest, NoncomplianceAcknowledgement, Standing
from duly.check.clocks import MeetClock
from duly.desk.acts.clocks import begin, begin_notice, meet
from duly.desk.acts.covering import cover, language_for, written
from duly.desk.acts.lawful import must_deal
from duly.desk.acts.noncompliance import Notice, read_notice
from duly.desk.acts.receive import keep_documents
from duly.desk.orders import read, running
from duly.desk.orders.door import Recorded, handle, handle_all, held
from duly.desk.orders.vault import Pouch
from duly.desk.people.access import SYSTEM
from duly.escalate.promises import DUTY as KEEP
from duly.escalate.promises import MakePromise, PlanDialogue
from duly.escalate.rules import (
    AcknowledgeNoncompliance,
    AskScrutiny,
    DecideChallenge,
    DecideScrutiny,
    FileChallenge,
    HoldDialogue,
    LetLapse,
    ReceiveNoncompliance,
    RequestDialogue,
    StateNoncompliance,
)
from duly.escalate.stays import EndStay, GrantStay
from duly.law.terms import StartsOn
from duly.order.command import Command
from duly.order.events import ChallengeFiled, CourtOutcome, Lapse, Stay
from duly.order.terms import Actor, Digest, ItemRef, OrderRef, Refusal
from duly.receive.readers.document import File
from duly.withhold.rules import ProposeRestore


def receive_notice(
    ref: str,
    files: Sequence[File],
    *,
    by: Actor,
    at: datetime,
    received_at: datetime | None = None,
    penalty: str | None = None,
) -> Recorded:
    """Keep a notice of non-compliance and record it with the order it speaks of.

    What it says is read: whether it names this order, which items it holds to be up, what it
    threatens, by when it wants a reply; a clock of its law begins. One that cannot be read is
    kept and recorded all the same. Refuses ``no-files``; one with nothing in it is ``empty``.
    """
    order = read.order(ref, by)
    if not files:
        raise Refusal("no-files", "name the notice's document")
    said = read_notice(order, files)
    penalty = penalty or said.penalty
    with held(OrderRef(ref), by, ReceiveNoncompliance):
        digests = keep_documents(files, at=at)
        pouch = Pouch(OrderRef(ref))
        command = ReceiveNoncompliance(
            by=by,
            exhibit=digests[0],
            received_at=received_at or at,
            penalty=pouch.say(penalty, "say what it threatens") if penalty else None,
        )
        recorded = handle(OrderRef(ref), command, at=at, pouch=pouch)
        if said.was_read:
            handle(OrderRef(ref), _stated(said, digests[0], by), at=at)
        begin_notice(OrderRef(ref), said.length, received_at=received_at or at, at=at)
        return recorded


def _stated(said: Notice, exhibit: Digest, by: Actor) -> StateNoncompliance:
    return StateNoncompliance(
        by=by,
        exhibit=exhibit,
        names_order=said.names_order,
        items=said.items,
        unknown=said.unknown,
    )


def acknowledge_notice(
    ref: str, *, by: Actor, at: datetime, language: str | None = None
) -> Recorded:
    """Acknowledge the notice formally, admitting nothing, with the order's standing in counts.

    Refuses ``no-notice`` and ``no-dealing``.
    """
    with held(OrderRef(ref), by, AcknowledgeNoncompliance):
        order = read.order(ref, by)
        must_deal(order, by)
        if order.noncompliance_at is None:
            raise Refusal("no-notice", f"{ref} has no notice of non-compliance")
        letter = written(
            NoncomplianceAcknowledgement(
                cover=cover(order, at=at),
                received_at=order.noncompliance_at,
                standing=standing(order),
            ),
            language_for(language),
            at=at,
        )
        recorded = handle(OrderRef(ref), AcknowledgeNoncompliance(by=by, letter=letter), at=at)
        meet(OrderRef(ref), {"reply_or_hearing"}, at=at)
        return recorded


def request_dialogue(
    ref: str,
    topics: Sequence[str],
    *,
    by: Actor,
    at: datetime,
    proposed_at: Sequence[datetime] = (),
    language: str | None = None,
) -> Recorded:
    """Ask the authority for a formal dialogue. Refuses ``no-topics`` and ``no-dealing``."""
    asked = tuple(each.strip() for each in topics if each.strip())
    if not asked:
        raise Refusal("no-topics", "say what to speak about (--text), topic by topic")
    with held(OrderRef(ref), by, RequestDialogue):
        order = read.order(ref, by)
        must_deal(order, by)
        letter = written(
            DialogueRequest(
                cover=cover(order, at=at), topics=asked, proposed_at=tuple(proposed_at)
            ),
            language_for(language),
            at=at,
        )
        return handle(OrderRef(ref), RequestDialogue(by=by, letter=letter), at=at)


def hold_dialogue(
    ref: str, held_at: datetime, minutes: str, *, by: Actor, at: datetime
) -> Recorded:
    """Minute a dialogue; the minutes are sealed. Refuses ``no-words``."""
    pouch = Pouch(OrderRef(ref))
    said = pouch.say(minutes, "write what was said in the dialogue (--text)")
    command = HoldDialogue(by=by, held_at=held_at, minutes=said)
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def challenge(
    ref: str, court: str, items: Sequence[str] = (), *, by: Actor, at: datetime
) -> Recorded:
    """Record that the order was challenged before a court. Refuses ``no-words``."""
    pouch = Pouch(OrderRef(ref))
    named = pouch.say(court, "name the court, and the case if it has a number (--text)")
    command = FileChallenge(by=by, court=named, items=tuple(ItemRef(item) for item in items))
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def challenge_decided(
    ref: str, outcome: CourtOutcome, files: Sequence[File] = (), *, by: Actor, at: datetime
) -> Recorded:
    """Record how the court decided, with the judgment if it is at hand."""
    with held(OrderRef(ref), by, DecideChallenge):
        read.order(ref, by)
        exhibit: Digest | None = next(iter(keep_documents(files, at=at)), None)
        command = DecideChallenge(by=by, outcome=outcome, exhibit=exhibit)
        recorded = handle(OrderRef(ref), command, at=at)
        _follow(OrderRef(ref), outcome, by, at)
        return recorded


def _follow(ref: OrderRef, outcome: CourtOutcome, by: Actor, at: datetime) -> None:
    """End an order that a court struck down whole; what it left open goes before people."""
    filed = next(line.event for line in reversed(read.events(ref, "")) if _is_challenge(line))
    whole = isinstance(filed, ChallengeFiled) and not filed.items
    if outcome is CourtOutcome.UPHELD and whole:
        handle(ref, LetLapse(by=by, cause=Lapse.COURT), at=at)
    elif outcome is not CourtOutcome.DISMISSED and running.withheld_under(ref):
        _propose(ref, by, at)


def _propose(ref: OrderRef, by: Actor, at: datetime) -> None:
    try:
        handle(ref, ProposeRestore(by=by, cause="court"), at=at)
    except Refusal as refusal:
        if refusal.code != "already-proposed":
            raise


def _is_challenge(line: read.HistoryLine) -> bool:
    return line.kind == ChallengeFiled.__name__


def plan_dialogue(
    ref: str, meets_at: datetime, agenda: str, *, by: Actor, at: datetime
) -> Recorded:
    """Set when the two sides meet, and what about; the agenda is sealed. Refuses ``no-words``."""
    pouch = Pouch(OrderRef(ref))
    said = pouch.say(agenda, "write what the dialogue is to be about (--text)")
    command = PlanDialogue(by=by, meets_at=meets_at, agenda=said)
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def promise(
    ref: str, who: str, what: str, due_at: datetime, *, by: Actor, at: datetime
) -> Recorded:
    """Record what one side promised; the desk is warned when it is overdue.

    Refuses ``no-words``.
    """
    pouch = Pouch(OrderRef(ref))
    said = pouch.say(what, "write what was promised (--text)")
    command = MakePromise(by=by, who=who, what=said, due_at=due_at)
    return handle(OrderRef(ref), command, at=at, pouch=pouch)


def stay(
    ref: str, effect: Stay, files: Sequence[File] = (), *, by: Actor, at: datetime
) -> Recorded:
    """Record that a court stays the order; one that restores does so in the same act."""
    with held(OrderRef(ref), by, GrantStay):
        read.order(ref, by)
        exhibit: Digest | None = next(iter(keep_documents(files, at=at)), None)
        return handle(OrderRef(ref), GrantStay(by=by, effect=effect, exhibit=exhibit), at=at)


def end_stay(ref: str, files: Sequence[File] = (), *, by: Actor, at: datetime) -> Recorded:
    """Record that the stay is over; what was restored by it is decided anew."""
    with held(OrderRef(ref), by, EndStay):
        read.order(ref, by)
        exhibit: Digest | None = next(iter(keep_documents(files, at=at)), None)
        return handle(OrderRef(ref), EndStay(by=by, exhibit=exhibit), at=at)


def promise_kept(ref: str, name: str, *, by: Actor, at: datetime) -> Recorded:
    """Record that a promise was kept, by its name, as ``promise.1``.

    Refuses ``unknown-promise``, and ``clock-not-running`` for one that was kept before.
    """
    order = read.order(ref, by)
    known = [clock.id for clock in order.clocks if clock.duty == KEEP]
    if name not in known:
        raise Refusal("unknown-promise", f"{ref} has no {name or 'such'} promise; it has {known}")
    return handle(OrderRef(ref), MeetClock(by=by, clock=name), at=at)


def ask_scrutiny(
    ref: str, files: Sequence[File] = (), *, who: str = "platform", by: Actor, at: datetime
) -> Recorded:
    """Record that the authority over the order was asked to look at it, and by whom.

    Its own time to decide runs from then on; the platform's time to ask is met by its asking.
    """
    with held(OrderRef(ref), by, AskScrutiny):
        read.order(ref, by)
        exhibit: Digest | None = next(iter(keep_documents(files, at=at)), None)
        recorded = handle(OrderRef(ref), AskScrutiny(by=by, who=who, exhibit=exhibit), at=at)
        if who == "platform":
            meet(OrderRef(ref), {"request_scrutiny"}, at=at)
        begin(OrderRef(ref), StartsOn.SCRUTINY_REQUEST_RECEIVED, since=at, at=at)
    return recorded


def scrutiny_decided(
    ref: str,
    infringes: bool,
    files: Sequence[File] = (),
    *,
    by: Actor,
    at: datetime,
    received_at: datetime | None = None,
) -> Recorded:
    """Record the decision; an infringement ends the order, and all is shown again at once."""
    with held(OrderRef(ref), by, DecideScrutiny):
        order = read.order(ref, by)
        exhibit: Digest | None = next(iter(keep_documents(files, at=at)), None)
        command = DecideScrutiny(by=by, infringes=infringes, exhibit=exhibit)
        recorded = handle(OrderRef(ref), command, at=at)
        _authority_decided(order, at)
        if infringes:
            decision = StartsOn.SCRUTINY_DECISION_RECEIVED
            begin(OrderRef(ref), decision, since=received_at or at, at=at)
            meet(OrderRef(ref), {"reinstate"}, at=at)
    return recorded


def lapse(ref: str, cause: Lapse, *, by: Actor, at: datetime) -> Recorded:
    """Record that the order has no legal effect any more; all is shown again in the same act."""
    read.order(ref, by)
    return handle(OrderRef(ref), LetLapse(by=by, cause=cause), at=at)


def _authority_decided(order: read.OrderView, at: datetime) -> None:
    commands: list[Command] = [
        MeetClock(by=SYSTEM, clock=clock.id)
        for clock in order.clocks
        if clock.duty == "authority_decides" and clock.state in ("running", "missed")
    ]
    if commands:
        handle_all(OrderRef(order.ref), commands, at=at)


def standing(order: read.OrderView) -> Standing:
    """Return where an order stands, in counts."""
    counts = order.counts
    done = ("withheld", "restored", "declined")
    return Standing(
        listed=order.items,
        withheld=counts.get("withheld", 0),
        restored=counts.get("restored", 0),
        declined=counts.get("declined", 0),
        pending=order.items - sum(counts.get(word, 0) for word in done),
    )
