"""What happens when the authority presses, or the platform objects. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, stamp
from duly.order.events import (
    ChallengeDecided,
    ChallengeFiled,
    CourtOutcome,
    DialogueHeld,
    DialogueRequested,
    NoncomplianceAcknowledged,
    NoncomplianceReceived,
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
