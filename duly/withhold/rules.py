"""What may be withheld, where, until when, and how it is undone. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.order.command import (
    Command,
    item_stamp,
    must_be_label,
    must_be_listed,
    must_sit_elsewhere,
    stamp,
)
from duly.order.events import (
    CarriedOut,
    Cause,
    ItemRestored,
    ItemWithheld,
    RestoreDeclined,
    RestoreProposed,
    WithholdingExpired,
)
from duly.order.lawful import must_stand
from duly.order.state import Folder, Item, Order
from duly.order.terms import Country, Digest, Outcome, Refusal, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Withhold(Command):
    """Command to carry out the decision to comply, exactly as it was confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore(Command):
    """Command to show the item again everywhere."""

    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeRestore(Command):
    """Command to put before people that the reason to withhold seems to be gone.

    ``cause`` is a code; ``clock`` names the duty whose end says so, if one does.
    """

    cause: str
    clock: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepWithheld(Command):
    """Command to decline such a proposal: everything stays withheld until its date."""

    why: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Expire(Command):
    """Command to record that a withholding reached its date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOut(Command):
    """Command to record that one surface shows the order's effect, and who saw it where."""

    surface: str
    epoch: int
    register: Digest
    withheld: int
    host: str = ""
    withheld_in: tuple[Country, ...] = ()
    visible_in: tuple[Country, ...] = ()


def withhold(item: Item, command: Withhold, *, at: datetime) -> ItemWithheld:
    """Withhold an item where and as long as two people agreed, never further.

    Refuses ``not-decided`` unless a decision to comply stands; ``already-withheld``; and
    whatever proposing it would refuse by now: the basis, the sender, the reading, the bounds.
    """
    must_be_listed(item)
    decision = item.decision
    if decision is None or decision.outcome is not Outcome.COMPLY:
        raise Refusal("not-decided", f"no decision to comply stands for {item.ref}")
    if item.withheld:
        raise Refusal("already-withheld", f"{item.ref} is withheld until {item.withheld.until}")
    until = must_stand(item, decision, at=at)
    return ItemWithheld(**item_stamp(item, command, at), territory=decision.territory, until=until)


def restore(item: Item, command: Restore, *, at: datetime) -> ItemRestored:
    """Show the item again everywhere; its decision is set aside and may be taken anew.

    Needs one person only: undoing is as fast as doing. Refuses ``not-withheld``.
    """
    if item.withheld is None:
        raise Refusal("not-withheld", f"{item.ref} is not withheld")
    return ItemRestored(**item_stamp(item, command, at), cause=command.cause)


def propose_restore(folder: Folder, command: ProposeRestore, *, at: datetime) -> RestoreProposed:
    """Propose that everything of the order is shown again; nothing is restored by it.

    Refuses ``not-a-label``, ``not-withheld`` where nothing is, and ``already-proposed``.
    """
    must_be_label(command.cause, "the cause of a proposal")
    order, before = folder.order, folder.order.restore_proposed
    since = [item.withheld.at for item in folder.items.values() if item.withheld is not None]
    many = len(since)
    if not many:
        raise Refusal("not-withheld", f"nothing of {order.ref} is withheld")
    if before is not None and min(since) <= before.at:
        raise Refusal("already-proposed", f"restoring {order.ref} was proposed; decide on that")
    return RestoreProposed(
        **stamp(order, command, at), cause=command.cause, clock=command.clock, items=many
    )


def keep_withheld(order: Order, command: KeepWithheld, *, at: datetime) -> RestoreDeclined:
    """Decline a proposal to restore.

    Refuses ``nothing-proposed``, and ``local-seat`` and ``seat-nowhere`` as for a decision.
    """
    if order.restore_proposed is None:  # restoring everything answers it as well
        raise Refusal("nothing-proposed", f"nobody proposed to restore {order.ref}")
    must_sit_elsewhere(order, command.by)
    return RestoreDeclined(**stamp(order, command, at), why=command.why)


def expire(item: Item, command: Expire, *, at: datetime) -> WithholdingExpired:
    """Record that a withholding reached its date; the gate let it go at that instant already.

    Refuses ``not-withheld`` and ``not-yet``.
    """
    if item.withheld is None:
        raise Refusal("not-withheld", f"{item.ref} is not withheld")
    if item.withheld.until > at:
        raise Refusal("not-yet", f"{item.ref} is withheld until {item.withheld.until}")
    return WithholdingExpired(**item_stamp(item, command, at), until=item.withheld.until)


def carry_out(order: Order, command: CarryOut, *, at: datetime) -> CarriedOut:
    """Record that one surface shows the order's effect from an epoch on.

    Refuses ``older-epoch``: a surface of a host never goes back; and ``not-a-label``.
    """
    must_be_label(command.surface, "a surface")
    must_be_label(command.host or None, "a host")
    before = order.carried.get((command.surface, command.host))
    if before and before.epoch > command.epoch:
        raise Refusal("older-epoch", f"{command.surface} already shows epoch {before.epoch}")
    return CarriedOut(
        **stamp(order, command, at),
        surface=command.surface,
        epoch=command.epoch,
        register=command.register,
        withheld=command.withheld,
        host=command.host,
        withheld_in=command.withheld_in,
        visible_in=command.visible_in,
    )
