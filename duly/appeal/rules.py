"""How an affected person is heard, and by whom. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import Command, item_stamp, must_sit_elsewhere
from duly.order.events import AppealDecided, AppealFiled, Cause, DecisionReopened, ItemRestored
from duly.order.state import Item
from duly.order.terms import Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAppeal(Command):
    """Command to ask for another look, through the private page."""

    text: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideAppeal(Command):
    """Command to decide an appeal."""

    upheld: bool
    reason: Sealed


def file_appeal(item: Item, command: FileAppeal, *, at: datetime) -> AppealFiled:
    """Ask for another look.

    Refuses ``nothing-to-appeal`` and ``appeal-pending``.
    """
    if item.withheld is None:
        raise Refusal("nothing-to-appeal", "nothing is withheld here now")
    if item.appeal and item.appeal_decided is None:
        raise Refusal("appeal-pending", "an appeal is waiting to be decided")
    return AppealFiled(**item_stamp(item, command, at), text=command.text)


def decide_appeal(
    item: Item, command: DecideAppeal, *, at: datetime
) -> tuple[AppealDecided | ItemRestored | DecisionReopened, ...]:
    """Decide an appeal; one that is upheld restores the item in the same act.

    Refuses ``no-appeal``; ``same-eyes`` for whoever proposed or confirmed what is appealed
    against, also after it was set aside; ``local-seat`` and ``seat-nowhere`` as for a decision.
    """
    if item.appeal is None or item.appeal_decided is not None:
        raise Refusal("no-appeal", f"{item.ref} has no appeal to decide")
    for decision in filter(None, (item.appealed, item.decision)):
        if command.by.person in (decision.by, decision.proposed_by) or command.by.seat in (
            decision.seat,
            decision.proposed_seat,
        ):
            raise Refusal(
                "same-eyes", "you took part in this decision; another person must hear it"
            )
    must_sit_elsewhere(item.order, command.by)
    who = item_stamp(item, command, at)
    decided = AppealDecided(**who, upheld=command.upheld, reason=command.reason)
    if command.upheld and item.withheld:
        return (decided, ItemRestored(**who, cause=Cause.APPEAL))
    if command.upheld and item.decision:
        return (decided, DecisionReopened(**who, cause=Cause.APPEAL, why=command.reason))
    return (decided,)
