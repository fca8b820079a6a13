"""What happens when the authority presses, or the platform objects. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_be_label, must_be_open, stamp
from duly.order.events import (
    Cause,
    ChallengeDecided,
    ChallengeFiled,
    CourtOutcome,
    DialogueHeld,
    DialogueRequested,
    ItemRestored,
    Lapse,
    NoncomplianceAcknowledged,
    NoncomplianceReceived,
    NoncomplianceStated,
    OrderLapsed,
    ScrutinyAsked,
    ScrutinyDecided,
)
from duly.order.state import Folder, Order
from duly.order.terms import Digest, ItemRef, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveNoncompliance(Command):
    """Command to record a notice of non-compliance."""

    exhibit: Digest
    received_at: datetime
    penalty: Sealed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNoncompliance(Command):
    """Command to record what a notice says, as it was read, against its order.

    ``items`` are those it names; ``unknown`` counts what it names beyond them.
    """

    exhibit: Digest
    names_order: bool
    items: tuple[ItemRef, ...] = ()
    unknown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeNoncompliance(Command):
    """Command to acknowledge the notice formally."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDialogue(Command):
    """Command to ask for a formal dialogue."""

    letter: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldDialogue(Command):
    """Command to minute a dialogue that took place."""

    held_at: datetime
    minutes: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChallenge(Command):
    """Command to record that the order was challenged before a court."""

    court: Sealed
    items: tuple[ItemRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideChallenge(Command):
    """Command to record how the court decided."""

    outcome: CourtOutcome
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskScrutiny(Command):
    """Command to record that the order's lawfulness was put to the authority over it."""

    who: str = "platform"
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideScrutiny(Command):
    """Command to record what that authority decided."""

    infringes: bool
    exhibit: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetLapse(Command):
    """Command to record that the order has no legal effect any more, by the law itself."""

    cause: Lapse


def receive_noncompliance(
    order: Order, command: ReceiveNoncompliance, *, at: datetime
) -> NoncomplianceReceived:
    """Record a notice of non-compliance; it is answered, whatever its merits."""
    if command.received_at > at:
        raise Refusal("received-later", "the receipt lies in the future; check the time")
    return NoncomplianceReceived(
        **stamp(order, command, at),
        exhibit=command.exhibit,
        received_at=command.received_at,
        penalty=command.penalty,
    )


def state_noncompliance(
    folder: Folder, command: StateNoncompliance, *, at: datetime
) -> NoncomplianceStated:
    """Hold a notice against the order: which items it names, and how many are still shown.

    Refuses ``no-notice`` for a document that was not recorded as the notice, and
    ``unknown-item``.
    """
    order, items = folder.order, folder.items
    if order.noncompliance is None or order.noncompliance.exhibit != command.exhibit:
        raise Refusal("no-notice", f"{order.ref} has no such notice of non-compliance")
    if unknown := set(command.items) - items.keys():
        raise Refusal("unknown-item", f"not of {order.ref}: {', '.join(sorted(unknown))}")
    meant = [items[ref] for ref in command.items] or list(items.values())
    return NoncomplianceStated(
        **stamp(order, command, at),
        exhibit=command.exhibit,
        names_order=command.names_order,
        items=command.items,
        still_up=sum(item.withheld is None for item in meant),
        unknown=command.unknown,
    )


def acknowledge_noncompliance(
    order: Order, command: AcknowledgeNoncompliance, *, at: datetime
) -> NoncomplianceAcknowledged:
    """Acknowledge the notice formally, admitting nothing.

    Refuses ``no-notice`` and ``already-acknowledged``.
    """
    if order.noncompliance is None:
        raise Refusal("no-notice", f"{order.ref} has no notice of non-compliance")
    if order.noncompliance_acknowledged:
        raise Refusal("already-acknowledged", "the notice was acknowledged before")
    return NoncomplianceAcknowledged(**stamp(order, command, at), letter=command.letter)


def request_dialogue(order: Order, command: RequestDialogue, *, at: datetime) -> DialogueRequested:
    """Ask the authority for a formal dialogue."""
    return DialogueRequested(**stamp(order, command, at), letter=command.letter)


def hold_dialogue(order: Order, command: HoldDialogue, *, at: datetime) -> DialogueHeld:
    """Minute a dialogue.

    Refuses ``not-yet`` for one that lies in the future.
    """
    if command.held_at > at:
        raise Refusal("not-yet", "the dialogue lies in the future; minute it afterwards")
    return DialogueHeld(
        **stamp(order, command, at), held_at=command.held_at, minutes=command.minutes
    )


def file_challenge(folder: Folder, command: FileChallenge, *, at: datetime) -> ChallengeFiled:
    """Record that the order was challenged before a court.

    Refuses ``unknown-item`` for an item that is not of this order.
    """
    unknown = set(command.items) - folder.items.keys()
    if unknown:
        raise Refusal("unknown-item", f"not of {folder.order.ref}: {', '.join(sorted(unknown))}")
    return ChallengeFiled(
        **stamp(folder.order, command, at), court=command.court, items=command.items
    )


def decide_challenge(order: Order, command: DecideChallenge, *, at: datetime) -> ChallengeDecided:
    """Record how the court decided.

    Refuses ``no-challenge``.
    """
    if order.challenge is None or order.challenge_decided:
        raise Refusal("no-challenge", f"{order.ref} has no open challenge")
    return ChallengeDecided(
        **stamp(order, command, at), outcome=command.outcome, exhibit=command.exhibit
    )


def ask_scrutiny(order: Order, command: AskScrutiny, *, at: datetime) -> ScrutinyAsked:
    """Record that scrutiny was asked for; it suspends nothing.

    Refuses ``scrutiny-asked`` while an answer is awaited, and ``not-a-label``.
    """
    must_be_open(order)
    must_be_label(command.who, "who asked", most=20)
    if order.scrutiny is not None and order.scrutiny_decided is None:
        raise Refusal("scrutiny-asked", f"scrutiny of {order.ref} was asked for; it is not decided")
    return ScrutinyAsked(**stamp(order, command, at), who=command.who, exhibit=command.exhibit)


def decide_scrutiny(
    folder: Folder, command: DecideScrutiny, *, at: datetime
) -> tuple[ScrutinyDecided | OrderLapsed | ItemRestored, ...]:
    """Record the decision; where it finds an infringement, the order lapses in the same act.

    An authority may look of its own motion, so nobody need have asked.
    """
    must_be_open(folder.order)
    decided = ScrutinyDecided(
        **stamp(folder.order, command, at), infringes=command.infringes, exhibit=command.exhibit
    )
    if not command.infringes:
        return (decided,)
    return (decided, *_lapsed(folder, command, Lapse.SCRUTINY, at))


def let_lapse(
    folder: Folder, command: LetLapse, *, at: datetime
) -> tuple[OrderLapsed | ItemRestored, ...]:
    """Record that the order lapsed; all that it withheld is shown again in the same act."""
    must_be_open(folder.order)
    return tuple(_lapsed(folder, command, command.cause, at))


def _lapsed(
    folder: Folder, command: Command, cause: Lapse, at: datetime
) -> Iterator[OrderLapsed | ItemRestored]:
    yield OrderLapsed(**stamp(folder.order, command, at), cause=cause)
    for item in folder.items.values():
        if item.withheld is not None:
            yield ItemRestored(**item_stamp(item, command, at), cause=Cause.LAPSED)
