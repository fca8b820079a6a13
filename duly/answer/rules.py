"""What the authority is answered, item by item. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, must_be_label, stamp
from duly.order.events import AnswerDelivered, AnswerSent, MailOwedAnew
from duly.order.state import Folder, Item, Order
from duly.order.terms import Channel, Digest, Outcome, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAnswer(Command):
    """Command to answer the authority with a letter that was made from the folder as seen."""

    letter: Digest
    language: str
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmDelivery(Command):
    """Command to record that a letter is known to have arrived."""

    letter: Digest
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAgain(Command):
    """Command to have the mails tried again that were given up; the desk counts how many."""

    many: int


def send_answer(folder: Folder, command: SendAnswer, *, at: datetime) -> AnswerSent:
    """Answer the authority item by item; what is not decided yet is counted as such.

    Refuses ``nothing-to-answer`` while no item is decided, unless the order has none.
    """
    must_be_label(command.language, "a language")
    outcomes = [_outcome(item) for item in folder.items.values()]
    if outcomes and not any(outcomes):
        raise Refusal("nothing-to-answer", f"no item of {folder.order.ref} is decided yet")
    return AnswerSent(
        **stamp(folder.order, command, at),
        letter=command.letter,
        language=command.language,
        channel=command.channel,
        complied=outcomes.count(Outcome.COMPLY),
        declined=outcomes.count(Outcome.DECLINE),
        undecided=outcomes.count(None),
    )


def _outcome(item: Item) -> Outcome | None:
    if item.removed:
        return Outcome.DECLINE
    return item.decision.outcome if item.decision else None


def confirm_delivery(order: Order, command: ConfirmDelivery, *, at: datetime) -> AnswerDelivered:
    """Record that a letter is known to have arrived.

    Refuses ``unknown-letter`` for one that never went out, and ``not-a-label``.
    """
    must_be_label(command.proof, "the proof of a delivery")
    if command.letter not in {answer.letter for answer in order.answers}:
        raise Refusal("unknown-letter", f"{order.ref} was never answered with that letter")
    return AnswerDelivered(**stamp(order, command, at), letter=command.letter, proof=command.proof)


def send_again(order: Order, command: SendAgain, *, at: datetime) -> MailOwedAnew:
    """Owe anew what was given up.

    Refuses ``nothing-given-up``.
    """
    if command.many < 1:
        raise Refusal("nothing-given-up", f"every mail of {order.ref} was sent, or is still tried")
    return MailOwedAnew(**stamp(order, command, at), many=command.many)
